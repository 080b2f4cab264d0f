"""The first hour: one step at a time, where it is done, and how to pass it over."""

from dataclasses import replace

from bot.domain.people.first_steps import FirstStep, FirstSteps
from bot.ui.buttons.base import ButtonData
from bot.ui.buttons.first_steps import ShowFirstSteps, SkipStep
from bot.ui.buttons.joining import JoiningBelow
from bot.ui.buttons.menu import Open, Page
from bot.ui.i18n import Html, Words
from bot.ui.screen import Row, Screen, button, home, lines

PLACES: dict[FirstStep, tuple[ButtonData, str]] = {
    FirstStep.ROSTER: (Open(page=Page.ROSTER), "page-roster"),
    FirstStep.RESOLUTION: (Open(page=Page.IMPORT), "page-import"),
    FirstStep.LETTERS: (JoiningBelow(parent=0), "button-joining"),
    FirstStep.ROUND: (Open(page=Page.ROUNDS), "page-rounds"),
    FirstStep.ANNOUNCEMENT: (Open(page=Page.NEW_ANNOUNCEMENT), "page-broadcast"),
}


def first_steps_row(words: Words, steps: FirstSteps | None) -> list[Row]:
    """For the menu; nothing when all is done."""
    if steps is None or steps.next is None:
        return []
    label = words.plain("button-first-steps", step=steps.next.value, steps=len(FirstStep))
    return [[button(label, ShowFirstSteps())]]


def back_to_first_steps_row(words: Words, steps: FirstSteps | None) -> list[Row]:
    """For the help: also when all is done, or passed over."""
    if steps is None:
        return []
    return first_steps_row(words, steps) or [[button(words.plain("button-first-steps-over"), ShowFirstSteps())]]


def led_on(words: Words, screen: Screen, steps: FirstSteps | None) -> Screen:
    """A screen after which the next step may come: the way to it is its first button."""
    return replace(screen, rows=[*first_steps_row(words, steps), *screen.rows])


def first_steps_screen(words: Words, steps: FirstSteps | None) -> Screen:
    """The next step; when none is left, where the ones that were passed over are done."""
    if steps is None or steps.next is None:
        undone = [step for step in FirstStep if step not in steps.done] if steps else []
        return Screen(
            lines(
                words("first-steps-done"),
                *(["", *_overview(words, steps)] if steps else []),
                *(["", words("first-steps-undone")] if undone else []),
            ),
            [*(_way(words, step) for step in undone), [home(words)]],
        )
    step = steps.next
    return Screen(
        lines(
            words("first-steps-heading", step=step.value, steps=len(FirstStep), title=words(f"first-step-{step}")),
            "",
            words(f"first-step-{step}.how"),
            *([words("first-step-2.along")] if steps.came_along and step is FirstStep.RESOLUTION else []),
            "",
            *_overview(words, steps),
        ),
        [
            _way(words, step),
            [button(words.plain("button-skip"), SkipStep(step=step.value))],
            [home(words)],
        ],
    )


def _overview(words: Words, steps: FirstSteps) -> list[Html]:
    return [
        words("first-steps-line", state=_state(steps, step), step=step.value, what=words(f"first-step-{step}.what"))
        for step in FirstStep
    ]


def _state(steps: FirstSteps, step: FirstStep) -> str:
    if step in steps.done:
        return "done"
    if steps.next is None or step < steps.next:
        return "passed"
    return "next" if step is steps.next else "ahead"


def _way(words: Words, step: FirstStep) -> Row:
    place, label = PLACES[step]
    return [button(words.plain(label), place)]
