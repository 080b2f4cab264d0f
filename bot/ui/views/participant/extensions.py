"""A later day: asked for, decided, told."""

from bot.domain.text import cut
from bot.domain.work.coordination import DayAsked, ExtensionCase
from bot.ui.buttons.oversight import RefuseExtension
from bot.ui.buttons.tasks import Card
from bot.ui.i18n import Words
from bot.ui.screen import Row, Screen, back, button, home, lines
from bot.ui.views.participant.oversight import decision_row
from bot.ui.views.participant.tasks import TITLE_LIMIT

WHY_LIMIT = 500


def ask_for_day(words: Words, asked: DayAsked) -> Screen:
    number, due, example = asked.assignment.task.number, words.day(asked.due), words.short_day(asked.example)
    text = words("extension-ask", number=number, due=due, example=example)
    return Screen(text, [[back(words, Card(assignment=asked.assignment.id)), home(words)]])


def requested_screen(words: Words, case: ExtensionCase) -> Screen:
    text = words("extension-requested", number=case.assignment.task.number, day=words.day(case.extension.until))
    return Screen(text, [[back(words, Card(assignment=case.assignment.id)), home(words)]])


def request_notice(words: Words, case: ExtensionCase) -> Screen:
    """To who oversees."""
    author = case.extension.author
    return Screen(
        lines(
            words(
                "extension-notice",
                organisation=case.organisation.short_name,
                number=case.assignment.task.number,
                title=cut(case.assignment.task.title, TITLE_LIMIT),
                due=words.day(case.due) if case.due else "",
                day=words.day(case.extension.until),
            ),
            words("extension-why", text=cut(case.extension.reason, WHY_LIMIT)) if case.extension.reason else None,
            words("help-author", author=cut(author, 64)) if author else None,
            words("extension-undecided", count=case.undecided) if case.undecided > 1 else None,
        ),
        [
            decision_row(words, case.extension),
            _open(words, case),
        ],
        about=(case.assignment.id, "extension"),
    )


def decision_screen(words: Words, case: ExtensionCase, zone: str) -> Screen:
    """In place of the notice: what was decided, and by whom; until then, why not is asked."""
    return _ask_why(words, case) if case.extension.granted is None else _decided(words, case, zone)


def _ask_why(words: Words, case: ExtensionCase) -> Screen:
    day, number = words.day(case.extension.until), case.assignment.task.number
    text = words("extension-ask-why", organisation=case.organisation.short_name, number=number, day=day)
    skip = button(words.plain("button-skip"), RefuseExtension(extension=case.extension.id))
    return Screen(text, [[skip], [back(words, Card(assignment=case.assignment.id)), home(words)]])


def _decided(words: Words, case: ExtensionCase, zone: str) -> Screen:
    extension, key = case.extension, _outcome(case)
    name, when = extension.decided_by, extension.decided_at
    return Screen(
        lines(
            words(
                f"extension-decided-{key}",
                day=words.day(extension.until),
                organisation=case.organisation.short_name,
                number=case.assignment.task.number,
            ),
            words("extension-why", text=cut(extension.refusal, WHY_LIMIT)) if extension.refusal else None,
            words("extension-decider", name=cut(name, 64), moment=words.moment(when, zone)) if name and when else None,
        ),
        [_open(words, case), [home(words)]],
    )


def decision_notice(words: Words, case: ExtensionCase) -> Screen:
    """To who asked."""
    number, name = case.assignment.task.number, case.organisation.short_name
    title, day = cut(case.assignment.task.title, TITLE_LIMIT), words.day(case.extension.until)
    if case.extension.granted:
        text = words("extension-news-granted", number=number, organisation=name, title=title, day=day)
    else:
        text = lines(
            words("extension-news-refused", number=number, organisation=name, title=title, day=day),
            words("extension-why", text=cut(refusal, WHY_LIMIT)) if (refusal := case.extension.refusal) else None,
            words("extension-stays", due=words.day(case.due)) if case.due else None,
        )
    return Screen(text, [_open(words, case)])


def _outcome(case: ExtensionCase) -> str:
    return "granted" if case.extension.granted else "refused"


def _open(words: Words, case: ExtensionCase) -> Row:
    return [button(words.plain("button-open-task"), Card(assignment=case.assignment.id))]
