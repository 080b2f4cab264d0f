"""Values that a task asks for: the question after an answer, what was given on the card and in the history."""

from collections.abc import Iterable, Sequence

from bot.domain.text import cut
from bot.domain.work.indicator_values import is_within, times
from bot.domain.work.indicators import AskedValue, GivenValue, Indicator, IndicatorKind, Value, ValueQuestion, shown
from bot.domain.work.task_cards import TaskCard
from bot.domain.work.tasks import Recorded
from bot.ui.buttons.indicators import (
    ChooseValue,
    ConfirmValue,
    GiveValue,
    LeaveEmpty,
    NoDataFor,
    RepeatValue,
    ValuesOf,
)
from bot.ui.buttons.tasks import Card
from bot.ui.i18n import Html, Words
from bot.ui.screen import Button, Row, Screen, back, button, fitting, home, lines

LABEL_SHOWN = 100
REASON_SHOWN = 150


def question_lines(words: Words, question: ValueQuestion) -> list[Html]:
    indicator, unit = question.indicator, _unit(words, question.indicator)
    if question.for_reason:
        return [words("value-why-no-data", label=indicator.label)]
    asked = [
        words("value-place", place=question.place, count=question.count),
        words("value-label-unit", label=indicator.label, unit=unit)
        if unit
        else words("value-label", label=indicator.label),
        words("value-expected", kind=words.plain(f"value-kind-{indicator.kind}")),
        *_bounds(words, indicator),
    ]
    if question.last:
        last = question.last
        key = "value-last" if last.round_title else "value-last-untitled"
        asked.append(words(key, round=last.round_title or "", value=value_text(words, indicator, last.value)))
    if question.current and not question.current.value.empty:
        asked.append(words("value-now", value=value_text(words, indicator, question.current.value)))
    return asked if question.doubt is None else _doubt(words, question)


def question_rows(words: Words, question: ValueQuestion) -> list[Row]:
    about = {"assignment": question.assignment_id, "indicator": question.indicator.id}
    to_card = button(words.plain("button-value-later"), Card(assignment=question.assignment_id))
    if question.for_reason:
        return [[back(words, GiveValue(**about)), home(words)]]
    if question.doubt:
        return [
            [button(words.plain("button-value-right"), ConfirmValue(**about))],
            [button(words.plain("button-value-anew"), GiveValue(**about))],
            [home(words)],
        ]
    empty = [] if question.indicator.required else [button(words.plain("button-skip"), LeaveEmpty(**about))]
    return [
        *_known(words, question),
        *_choices(words, question),
        [button(words.plain("button-no-data"), NoDataFor(**about)), *empty],
        [to_card, home(words)],
    ]


def value_screen(words: Words, done: Recorded, *above: Html) -> Screen:
    """The next value that is asked for, below what was just recorded."""
    question = done.question
    assert question is not None  # noqa: S101 - whoever shows it has looked
    if done.noted:
        above = (words("value-recorded", label=_label(done.noted.indicator), value=given_text(words, done.noted)),)
    elif not above:
        above = (words("value-of-task", number=done.assignment.task.number),)
    lapsed = words("reply-lapsed") if done.lapsed else None
    return Screen(lines(*above, lapsed, "", *question_lines(words, question)), question_rows(words, question))


def values_screen(words: Words, done: Recorded) -> Screen:
    """All of them; pressing one gives it, or gives another one."""
    assignment = done.assignment
    return Screen(
        fitting(words("values-title", number=assignment.task.number), "", *asked_lines(words, done.values)),
        [
            *(
                [
                    button(
                        words.plain("button-value", label=each.indicator.label, given=int(each.given is not None)),
                        GiveValue(assignment=assignment.id, indicator=each.indicator.id),
                    )
                ]
                for each in done.values
            ),
            [back(words, Card(assignment=assignment.id)), home(words)],
        ],
    )


def asked_lines(words: Words, asked: Iterable[AskedValue]) -> list[Html]:
    return [words("value-line", label=_label(each.indicator), value=given_text(words, each)) for each in asked]


def card_lines(words: Words, card: TaskCard) -> list[Html]:
    """What the task asks for besides an answer, and what has been given."""
    if not card.values:
        return []
    return [words("values-on-card"), *asked_lines(words, card.values), *_mismatch(words, card.values)]


def card_row(words: Words, card: TaskCard) -> Row:
    if not card.values or not card.may_give:
        return []
    given, count = sum(not each.missing for each in card.values), len(card.values)
    return [button(words.plain("button-values", given=given, count=count), ValuesOf(assignment=card.assignment.id))]


def history_lines(words: Words, given: Sequence[GivenValue]) -> list[Html]:
    return [
        words("value-line", label=_label(each.indicator), value=value_text(words, each.indicator, each.value))
        for each in given
    ]


def given_text(words: Words, asked: AskedValue) -> str:
    return value_text(words, asked.indicator, asked.given.value) if asked.given else words.plain("value-none")


def value_text(words: Words, indicator: Indicator, value: Value) -> str:
    """«1 234,5 чел.», «12 марта 2026 г.», «нет данных (ремонт)», «не заполнено»: no two of them alike."""
    if value.reason is not None:
        return words.plain("value-no-data", reason=cut(value.reason, REASON_SHOWN))
    if value.amount is not None:
        amount = shown(value.amount)
        exact = indicator.kind is IndicatorKind.MONEY and not isinstance(amount, int)
        number = (
            words.plain("value-number-exact", amount=amount) if exact else words.plain("value-number", amount=amount)
        )
        unit = _unit(words, indicator)
        return words.plain("value-with-unit", number=number, unit=unit) if unit else number
    if value.text is None:
        return words.plain("value-empty")
    return plain_text(words, indicator.kind, value.text)


def plain_text(words: Words, kind: IndicatorKind, text: str) -> str:
    """A day, a choice, or yes and no."""
    if kind is IndicatorKind.YES_NO:
        return words.plain("value-yes" if text == "yes" else "value-no")
    if kind is IndicatorKind.DATE:
        year, month, day = text.split("-")
        return f"{day}.{month}.{year}"
    return text


def _doubt(words: Words, question: ValueQuestion) -> list[Html]:
    doubt, indicator = question.doubt, question.indicator
    assert doubt is not None  # noqa: S101 - whoever asks has looked
    value = value_text(words, indicator, doubt.value)
    if doubt.former is None:
        whole, parts = shown(doubt.whole or 0), shown(doubt.parts or 0)
        return [words("value-parts-doubt", value=value, whole=whole, parts=parts)]
    amount, last = doubt.value.amount or 0, doubt.former.value.amount or 0
    ratio = times(amount, last)
    far = "other" if ratio is None else "more" if abs(amount) > abs(last) else "less"
    former = value_text(words, indicator, doubt.former.value)
    title = doubt.former.round_title or words.plain("value-last-time")
    return [
        words(f"value-doubt-{far}", label=indicator.label, value=value, former=former, round=title, times=ratio or 0)
    ]


def _mismatch(words: Words, asked: Sequence[AskedValue]) -> list[Html]:
    """Parts that do not make up their whole, though they should."""
    amounts = {each.indicator.id: each.given.value.amount for each in asked if each.given}
    found = []
    for whole in (each.indicator for each in asked if each.indicator.exact):
        parts = [amounts.get(each.indicator.id) for each in asked if each.indicator.part_of == whole.id]
        known = [each for each in parts if each is not None]
        total = amounts.get(whole.id)
        if total is not None and parts and len(known) == len(parts) and sum(known) != total:
            found.append(words("value-mismatch", label=_label(whole), whole=shown(total), parts=shown(sum(known))))
    return found


def _known(words: Words, question: ValueQuestion) -> list[Row]:
    """What was given before, as buttons; what can be chosen has its buttons already."""
    indicator = question.indicator
    if indicator.kind in {IndicatorKind.CHOICE, IndicatorKind.YES_NO}:
        return []
    about = {"assignment": question.assignment_id, "indicator": indicator.id}
    known = {each.value: each for each in (question.last, question.current) if each is not None and each.value.known}
    return [
        [button(value_text(words, indicator, value), RepeatValue(**about, given=each.id))]
        for value, each in known.items()
        if is_within(indicator, value)
    ]


def _choices(words: Words, question: ValueQuestion) -> list[Row]:
    indicator = question.indicator

    def choosing(label: str, place: int) -> Button:
        about = {"assignment": question.assignment_id, "indicator": indicator.id}
        return button(label, ChooseValue(**about, place=place, revision=indicator.revision))

    if indicator.kind is IndicatorKind.YES_NO:
        return [[choosing(words.plain("value-yes"), 1), choosing(words.plain("value-no"), 0)]]
    return [[choosing(each, place)] for place, each in enumerate(indicator.choices)]


def _bounds(words: Words, indicator: Indicator) -> list[Html]:
    lowest, highest = indicator.lowest, indicator.highest
    said = []
    if lowest is not None and highest is not None:
        said.append(words("value-from-to", lowest=shown(lowest), highest=shown(highest)))
    elif lowest is not None and lowest != 0:
        said.append(words("value-from", lowest=shown(lowest)))
    elif highest is not None:
        said.append(words("value-to", highest=shown(highest)))
    return said


def _unit(words: Words, indicator: Indicator) -> str:
    if indicator.kind is IndicatorKind.PERCENT:
        return "%"
    return indicator.unit or (words.plain("value-roubles") if indicator.kind is IndicatorKind.MONEY else "")


def _label(indicator: Indicator) -> str:
    return cut(indicator.label, LABEL_SHOWN)
