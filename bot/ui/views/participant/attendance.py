"""Whether one's organisation comes to an event: what was said, and the buttons to say it."""

from datetime import datetime

from bot.domain.messages.attendance import MOST_PEOPLE, NAME_LIMIT, Coming, EventAnswer, EventCard, OwnAnswer, Standing
from bot.domain.messages.events import Event
from bot.domain.text import cut
from bot.ui.buttons.events import AnswerEvent, BringPeople, EventAnswerOf, EventOf
from bot.ui.i18n import Html, Words
from bot.ui.screen import Row, Screen, back, button, home, in_rows, lines

NUMBERS_A_ROW = 5
TITLE_LIMIT = 100


def answer_lines(words: Words, shown: EventCard, zone: str) -> list[Html]:
    """Of one organisation without its name; where it can no longer be said, only what was said."""
    told = [each for each in shown.answers if shown.asked or each.answer is not None]
    if not told or shown.event.cancelled:
        return []
    alone = len(shown.answers) == 1
    return [Html(""), *(_line(words, each, zone, alone=alone) for each in told)]


def answer_rows(words: Words, shown: EventCard) -> list[Row]:
    """The answers themselves for one organisation; a button for each of several."""
    if not shown.asked:
        return []
    event = shown.event.id
    if len(shown.answers) == 1:
        return _choices(words, event, shown.answers[0], numbers=False)
    return [
        [
            button(
                words.plain("button-answer-of", organisation=each.organisation.short_name),
                EventAnswerOf(event=event, organisation=each.organisation.id),
            )
        ]
        for each in shown.answers
    ]


def answer_screen(words: Words, shown: EventCard, zone: str) -> Screen:
    """Of one organisation: what it says, and how many come."""
    event, own = shown.event, shown.answers[0]
    return Screen(
        lines(
            words("events-item", title=cut(event.title, TITLE_LIMIT)),
            "",
            _line(words, own, zone, alone=False),
        ),
        [
            *(_choices(words, event.id, own, numbers=True) if shown.asked else []),
            [back(words, EventOf(event=event.id)), home(words)],
        ],
    )


def ask_who_comes(words: Words, event: Event) -> Screen:
    text = words("attendance-ask-name", title=cut(event.title, TITLE_LIMIT), limit=NAME_LIMIT)
    return Screen(text, [[back(words, EventOf(event=event.id)), home(words)]])


def seat_notice(words: Words, shown: EventCard, zone: str) -> Screen:
    """To an organisation that has waited: a seat is kept for it, or has gone to the next one."""
    own = shown.answers[0]
    headline = words("seat-free" if own.standing is Standing.OFFERED else "seat-lapsed")
    title = words("events-item", title=cut(shown.event.title, TITLE_LIMIT))
    return Screen(
        lines(headline, "", title, _line(words, own, zone, alone=False)),
        [*answer_rows(words, shown), [button(words.plain("button-open-event"), EventOf(event=shown.event.id))]],
    )


def standing_text(words: Words, answer: EventAnswer | None, zone: str) -> str:
    """«✅ Придут 2 человека: Иванова А. А.»"""
    if answer is None:
        return words.plain("attendance-said-silent")
    until = _moment(words, answer.offered_until, zone)
    said = words.plain(f"attendance-said-{answer.standing}", people=answer.people, until=until)
    return words.plain("attendance-instead", said=said, name=answer.instead) if answer.instead else said


def _line(words: Words, own: OwnAnswer, zone: str, *, alone: bool) -> Html:
    said = standing_text(words, own.answer, zone)
    if alone:
        return words("attendance-yours", said=said)
    return words("attendance-of", organisation=own.organisation.short_name, said=said)


def _moment(words: Words, moment: datetime | None, zone: str) -> str:
    return words.short_moment(moment, zone) if moment else ""


def _choices(words: Words, event: int, own: OwnAnswer, *, numbers: bool) -> list[Row]:
    organisation, standing = own.organisation.id, own.standing

    def answer(label: str, coming: Coming) -> Row:
        return [button(words.plain(label), AnswerEvent(event=event, organisation=organisation, coming=coming))]

    comes = standing in {Standing.COMING, Standing.WAITING}
    himself = comes and own.answer is not None and not own.answer.instead
    yes = [] if himself else answer("button-confirm" if standing is Standing.OFFERED else "button-yes", Coming.YES)
    no = [] if standing is Standing.DECLINED else answer("button-no", Coming.NO)
    rows = [yes + no, answer("button-another", Coming.OTHER)]
    if not comes or own.answer is None:
        return rows
    if numbers:
        return [*rows, *in_rows(_numbers(words, event, own.answer), NUMBERS_A_ROW)]
    label = words.plain("button-how-many", people=own.answer.people)
    return [*rows, [button(label, EventAnswerOf(event=event, organisation=organisation))]]


def _numbers(words: Words, event: int, answer: EventAnswer) -> Row:
    return [
        button(
            words.plain("button-people-chosen" if each == answer.people else "button-people", people=each),
            BringPeople(event=event, organisation=answer.organisation_id, people=each),
        )
        for each in range(1, MOST_PEOPLE + 1)
    ]
