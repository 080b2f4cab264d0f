"""No day is invented, and none that is written goes unnamed."""

import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import date

import pytest

from bot.documents.parser import parse
from bot.documents.parser.days import DAY, english_month, month_of, plain_days
from bot.documents.source import Paragraph, Source
from bot.domain.resolution.draft import Draft, DraftTask, Found
from tests.documents.parser.drafts import Read, made, stored
from tests.documents.parser.test_relayouts import TEXTS, paged, wrapped

COUNTED = re.compile(
    r"месяц|месяч|недел|дн[еяё]|декад|половин|кв\.|кварт|полуг|сут|час|лет|семестр|год|уч\.|гг?\.|months|weeks|quarter|year|end|\bin\b",
    re.IGNORECASE,
)
MONTHS = re.compile(r"[а-яa-z]{3,9}", re.IGNORECASE)
WHOLE_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


def days(task: DraftTask) -> Iterator[tuple[str, date]]:
    if task.due:
        yield "due", task.due
    for day in (task.period.start, task.period.end) if task.period else ():
        yield "period", day


def own_words(draft: Draft, task: DraftTask, found: Found) -> str:
    """What was read, if it stands in the task or in a line that only says its term."""
    places = [(each.start, each.end) for each in task.found if each.field == "text"]
    terms = [each for each in draft.left_out if each.reason in {"due", "owner"} and each.start is not None]
    places += [(each.start or 0, (each.start or 0) + len(each.text)) for each in terms]
    assert any(start <= found.start and found.end <= end for start, end in places), (task.text, found)
    return plain_days(draft.source[found.start : found.end])


def is_said(day: date, words: str, draft: Draft) -> bool:
    """Its number and month stand there, or it is the edge of a span that is named or counted; so does its year."""
    months = set()
    for word in MONTHS.findall(words):
        with suppress(StopIteration, ValueError):
            months.add(english_month(word) if word.isascii() else month_of(word))
    points = {(int(number), int(month)) for number, month in re.findall(r"(\d{1,2})\.\s?(\d{1,2})", words)}
    numbers = set(map(int, re.findall(r"\d+", words)))
    spelled = (day.day, day.month) in points or (day.day in numbers and day.month in months)
    counted = bool(COUNTED.search(words)) or day.month in months or (day.month % 12 + 1) in months
    years = {int(year) for year in WHOLE_YEAR.findall(words)}
    adopted = {draft.adopted_on.year, draft.adopted_on.year + 1} if draft.adopted_on else set()
    told = {int(year) for year in WHOLE_YEAR.findall(draft.source)}
    of_year = (
        day.year in years or day.year - 1 in years if years else day.year in adopted | told | {y + 1 for y in told}
    )
    short = re.search(rf"(?<!\d){day.year % 100:02}(?!\d)", words) is not None
    spanned = re.search(r"\bлет\b", words) is not None  # «в течение трёх лет»
    return (spelled or counted) and (of_year or short or spanned)


def assert_nothing_invented(draft: Draft) -> None:
    for addressee in draft.addressees:
        for task in addressee.tasks:
            spans = {each.field: each for each in task.found}
            for field, day in days(task):
                words = own_words(draft, task, spans[field])
                assert is_said(day, words, draft), (task.text, words, day)
            assert {day for event in task.events for day in (event.start, event.end)} <= {
                None,
                *dict(days(task)).values(),
            } | {day for _, day in days(task)}
    if draft.adopted_on:
        (place,) = (each for each in draft.found if each.field == "adopted_on")
        words = plain_days(draft.source[place.start : place.end])
        assert is_said(draft.adopted_on, words, draft), words
        assert re.search(rf"(?<!\d){draft.adopted_on.day:01}(?!\d)|0{draft.adopted_on.day}(?!\d)", words), words


def unnamed(draft: Draft) -> list[str]:
    """Days of tasks that became nothing and that no doubt quotes."""
    found = []
    for task in (task for addressee in draft.addressees for task in addressee.tasks):
        (start,) = (each.start for each in task.found if each.field == "text")
        taken = [(each.start - start, each.end - start) for each in task.found if each.field != "text"]
        quotes = [doubt.quote for doubt in draft.doubts if doubt.task == task.number]
        for day in re.finditer(rf"\b{DAY}", plain_days(task.text), re.IGNORECASE):
            words = task.text[day.start() : day.end()].strip()
            if not any(at < day.end() and day.start() < to for at, to in taken) and not any(
                words in quote for quote in quotes
            ):
                found.append(words)
    return found


def assert_all(read: Read) -> None:
    for name, _, draft in read:
        try:
            assert_nothing_invented(draft)
        except AssertionError as error:
            error.add_note(name)
            raise
    assert {name: found for name, _, draft in read if (found := unnamed(draft))} == {}


def test_no_day_is_invented_or_forgotten() -> None:
    """A day is in the task's own words or counted from what they name; each that is written is used or asked about."""
    assert_all(stored() + made())


@pytest.mark.long
def test_no_layout_of_ours_invents_or_forgets_a_day() -> None:
    """All our documents in all their layouts."""
    assert_all(made(whole=True))


def test_no_page_makes_a_day() -> None:
    """Nor where lines are broken narrowly, pages numbered, or all stands in one line."""
    for place, text in enumerate(TEXTS.values()):
        laid_out = (wrapped(text, 64), paged(text), " ".join(text.split()))[place % 3]
        assert_nothing_invented(parse(Source(tuple(map(Paragraph, laid_out.split("\n"))), wrapped=True)))
