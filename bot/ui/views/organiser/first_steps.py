"""The first hour: one step at a time, where it is done, and how to pass it over."""

from bot.domain.people.first_steps import FirstStep, FirstSteps
from bot.ui.buttons.first_steps import ShowFirstSteps, SkipStep
from bot.ui.buttons.menu import Open, Page
from bot.ui.i18n import Words
from bot.ui.screen import Row, Screen, button, home, lines

PAGES = {
    FirstStep.ROSTER: (Page.ROSTER, "page-roster"),
    FirstStep.RESOLUTION: (Page.IMPORT, "page-import"),
    FirstStep.LETTERS: (Page.ORGANISATIONS, "page-organisations"),
    FirstStep.ROUND: (Page.ROUNDS, "page-rounds"),
    FirstStep.ANNOUNCEMENT: (Page.NEW_ANNOUNCEMENT, "page-broadcast"),
}


def first_steps_row(words: Words, steps: FirstSteps | None) -> list[Row]:
    """For the menu; nothing when all is done."""
    if steps is None or steps.next is None:
        return []
    label = words.plain("button-first-steps", step=steps.next.value, steps=len(FirstStep))
    return [[button(label, ShowFirstSteps())]]


def first_steps_screen(words: Words, steps: FirstSteps | None) -> Screen:
    """To whom nobody leads any more, that all is done."""
    if steps is None or steps.next is None:
        return Screen(words("first-steps-done"), [[home(words)]])
    step = steps.next
    page, label = PAGES[step]
    return Screen(
        lines(
            words("first-steps-heading", step=step.value, steps=len(FirstStep), title=words(f"first-step-{step}")),
            "",
            words(f"first-step-{step}.how"),
            *(["", words("first-steps-taken", count=len(steps.done))] if steps.done else []),
        ),
        [
            [button(words.plain(label), Open(page=page))],
            [button(words.plain("button-skip"), SkipStep(step=step.value))],
            [home(words)],
        ],
    )
