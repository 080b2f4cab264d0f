"""What happened beside the answers, in rows of the Word file: help, later days, what was taken off, events."""

from datetime import date

from bot.domain.messages.events import Known, known_of
from bot.domain.text import cut
from bot.domain.work.report_lines import EventLine, ExtensionLine, HelpLine, WithdrawnLine
from bot.domain.work.reports import Report
from bot.ui.i18n import Words
from bot.ui.views.reports.figures import day_of

WORDS_LIMIT = 300  # characters of what somebody asked or answered


def help_row(words: Words, each: HelpLine) -> dict[str, str]:
    state = "closed" if each.closed else "answered" if each.answers else "waiting"
    return {
        "number": each.number,
        "organisation": each.organisation,
        "question": cut(each.question, WORDS_LIMIT),
        "answer": cut(each.answer, WORDS_LIMIT) or words.plain("report-no-share"),
        "state": words.plain(f"report-help-{state}"),
    }


def extension_row(words: Words, each: ExtensionLine) -> dict[str, str]:
    return {
        "number": each.number,
        "organisation": each.organisation,
        "until": words.numeric_day(each.until),
        "state": words.plain(f"report-extension-{_granted(each.granted)}"),
    }


def _granted(granted: bool | None) -> str:
    return "waiting" if granted is None else "granted" if granted else "refused"


def taken_off(words: Words, each: WithdrawnLine) -> str:
    """The task; where only one organisation is asked for it no more, which one and why."""
    if not each.organisation_id:
        return each.title
    reason = cut(each.reason, WORDS_LIMIT)
    return words.plain("report-discharged", title=each.title, organisation=each.organisation, reason=reason)


def event_row(words: Words, report: Report, event: EventLine) -> dict[str, str]:
    marks = [words.plain("survey-mark", mark=each) for each in (event.useful, event.organised) if each is not None]
    return {
        "name": event.name,
        "when": when(words, report, event),
        "place": event.place or words.plain("report-no-share"),
        "came": str(event.came or ""),
        "marks": " / ".join(marks),
    }


def when(words: Words, report: Report, event: EventLine) -> str:
    """Its day, or what the document says of it, and whether that has passed."""
    first, last = event.day or event.first_day, event.day or event.last_day
    if first is None or last is None:
        return words.plain("report-event-undated")
    text = _days(words, first, last)
    passed = last < day_of(report, report.as_of)
    return words.plain("report-event-passed" if passed else "report-event-ahead", day=text)


def _days(words: Words, first: date, last: date) -> str:
    """«2023 год», as the document says it, not its first and last day."""
    match known_of(first, last):
        case Known.YEAR:
            return words.plain("event-known-year", year=str(first.year))
        case Known.MONTH:
            return words.month(first)
        case Known.DAY:
            return words.numeric_day(first)
    return words.plain("report-event-span", first=words.numeric_day(first), last=words.numeric_day(last))
