"""Figures as they are written, the same in every file."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from bot.domain.dates import local_day
from bot.domain.work.reports import STATES, Report, Tally, permille
from bot.ui.i18n import Words

THOUSAND = 1_000


def share(words: Words, part: int, whole: int) -> str:
    """«91,4 %», its space unbreakable; a dash where there is nothing to be shared."""
    tenths = permille(part, whole)
    if tenths is None:
        return words.plain("report-no-share")
    return words.plain("report-percent", whole=str(tenths // 10), tenth=str(tenths % 10))


def number(words: Words, value: int) -> str:
    """«1 234», as the sentences beside it have it; a small one costs nothing, as there are thousands of them."""
    return words.plain("report-number", value=value) if value >= THOUSAND else str(value)


def day(words: Words, value: date) -> str:
    """«1 июня 2023 г.» on one line."""
    return words.day(value).replace(" ", "\u00a0")


def day_of(report: Report, moment: datetime) -> date:
    """By the bot's own time zone."""
    return local_day(moment, report.zone)


def local(report: Report, moment: datetime) -> datetime:
    """The clock on the wall, without a zone, as spreadsheets have it."""
    return moment.astimezone(ZoneInfo(report.zone)).replace(tzinfo=None, microsecond=0)


def title(words: Words, report: Report) -> str:
    return words.plain(
        "report-title", resolution=of_resolution(words, report), day=day(words, day_of(report, report.as_of))
    )


def of_resolution(words: Words, report: Report) -> str:
    """«резолюции ...»: a title that begins with the word itself is not put into quotes after it."""
    title, word = report.background.resolution, words.plain("report-resolution")
    if title.casefold().startswith(f"{word} ".casefold()):
        return words.plain("report-of-resolution", rest=title[len(word) + 1 :])
    return words.plain("report-of-resolution-quoted", title=title)


def stamp(words: Words, report: Report) -> str:
    """When a file was made, from which round, and the sum that its figures are known by."""
    key = "report-stamp-closed" if report.closed else "report-stamp-open"
    return words.plain(
        key,
        moment=words.moment(report.made_at, report.zone),
        round=str(report.round.id),
        title=report.round.title,
        checksum=report.checksum,
    )


def municipality(words: Words, name: str) -> str:
    return name or words.plain("report-no-municipality")


def counts(words: Words, tally: Tally) -> dict[str, str]:
    """The cells of a table of a document."""
    plain = ("total", "done", "in_progress", "need_help", "not_applicable", "no_reply", "returned", "late", "on_behalf")
    return {
        **{name: number(words, getattr(tally, name)) for name in plain},
        "share_done": share(words, tally.done, tally.total),
        "share_answered": share(words, tally.answered, tally.total),
    }


def five(words: Words, report: Report) -> list[tuple[str, str]]:
    """The five figures that a person sees at once."""
    total = report.total
    return [
        (share(words, total.answered, total.total), words.plain("report-five-answered")),
        (share(words, total.done, total.total), words.plain("report-five-done")),
        (number(words, total.need_help), words.plain("report-five-help")),
        (number(words, report.heads.silent), words.plain("report-five-silent")),
        (number(words, report.heads.not_joined), words.plain("report-five-not-joined")),
    ]


def text_twin(words: Words, report: Report) -> list[str]:
    """The picture in words, for the command line and for who listens to a screen."""
    total = report.total
    return [
        title(words, report),
        words.plain("report-scope", name=report.scope.name) if report.scope.name else words.plain("report-scope-all"),
        words.plain("report-twin-asked", count=report.heads.asked, complete=report.heads.complete),
        words.plain(
            "report-twin-answered",
            answered=total.answered,
            total=total.total,
            share=share(words, total.answered, total.total),
        ),
        *(
            words.plain(f"report-counted-{name}", count=getattr(total, name), share=share(words, part, total.total))
            for name in ("done", "in_progress", "need_help", "not_applicable", "no_reply")
            for part in (getattr(total, name),)
        ),
        *([] if adds_up(total) else [words.plain("report-twin-rounded")]),
        words.plain("report-twin-late", late=total.late, behalf=total.on_behalf, returned=total.returned),
        words.plain("report-twin-silent", silent=report.heads.silent, unjoined=report.heads.not_joined),
    ]


def adds_up(tally: Tally) -> bool:
    """Whether the five shares, each rounded by itself, make 100 %; of nothing there are none."""
    tenths = [permille(tally.of(each), tally.total) or 0 for each in STATES]
    return not tally.total or sum(tenths) == 1000  # noqa: PLR2004
