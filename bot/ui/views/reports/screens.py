"""The report in the chat: which round, about whom, the picture with its buttons, the form in Word."""

import re
from collections.abc import Mapping, Sequence

from bot.domain.paging import Paged
from bot.domain.people.participants import Organisation
from bot.domain.text import cut
from bot.domain.work.rounds import Round
from bot.ui.buttons.reports import (
    DownloadForm,
    ForgetForm,
    OnTimeRates,
    ReportFile,
    ReportFileKind,
    ReportForm,
    ReportPicture,
    ReportRounds,
    ReportScopes,
    ReportText,
    RestoreForm,
)
from bot.ui.i18n import Words
from bot.ui.screen import Button, Row, Screen, back, button, fitting, home, lines, pager

NAME_LIMIT = 80  # characters of a file's name
SCOPE_LIMIT = 200
RESOLUTION_LIMIT = 48  # of a button


def rounds_screen(words: Words, shown: Paged[Round], resolutions: Mapping[int, str]) -> Screen:
    """`resolutions`: titles by id, where the rounds are of several; rounds are mostly named by their month."""
    return Screen(
        words("report-choose-round") if shown.total else words("report-no-round"),
        [
            *(_round(words, each, resolutions.get(each.resolution_id, "")) for each in shown.items),
            pager(words, shown, lambda turn: ReportRounds(page=turn)),
            [home(words)],
        ],
        listed=shown,
    )


def scopes_screen(words: Words, found: Round, everybody: bool, below: Paged[Organisation]) -> Screen:
    whole = [[button(words.plain("button-report-all"), ReportPicture(round=found.id, top=0))]] if everybody else []
    return Screen(
        words("report-choose-scope", title=found.title),
        [
            *whole,
            *([button(each.short_name, ReportPicture(round=found.id, top=each.id))] for each in below.items),
            pager(words, below, lambda turn: ReportScopes(round=found.id, page=turn)),
            [back(words, ReportRounds()), home(words)],
        ],
        listed=below,
    )


def picture_screen(
    words: Words,
    round_id: int,
    top: int,
    *,
    title: str,
    scope: str | None,
    five: Sequence[tuple[str, str]],
    closed: bool,
    organiser: bool,
    indicators: bool = False,
    updated: str = "",
) -> Screen:
    """The caption and the buttons of the picture; `updated` says when it was drawn, while the round runs."""
    about = words.plain("report-everybody") if scope is None else cut(scope, SCOPE_LIMIT)
    kinds = [
        [ReportFileKind.DOCX, ReportFileKind.XLSX],
        [ReportFileKind.PLAN, *([ReportFileKind.VALUES] if indicators else [])],
        [ReportFileKind.CSV, ReportFileKind.JSON],
    ]
    return Screen(
        lines(
            words("report-caption", title=title, scope=about),
            "",
            *(words("report-caption-figure", name=name, number=number) for number, name in five),
            words("report-caption-updated", moment=updated) if updated and not closed else None,
        ),
        [
            *([_file(words, round_id, top, kind) for kind in row] for row in kinds),
            [
                _file(words, round_id, top, ReportFileKind.PNG),
                button(words.plain("button-report-text"), ReportText(round=round_id, top=top)),
            ],
            [button(words.plain("button-report-rates"), OnTimeRates(round=round_id, top=top))],
            [] if closed else [button(words.plain("button-report-update"), ReportPicture(round=round_id, top=top))],
            [button(words.plain("button-report-other"), ReportRounds())],
            [button(words.plain("button-report-template"), ReportForm())] if organiser else [],
            [home(words)],
        ],
    )


def text_screen(words: Words, round_id: int, top: int, title: str, twin: Sequence[str]) -> Screen:
    shown = [words("report-caption", title=title, scope=""), *(words("report-line", text=each) for each in twin)]
    return Screen(fitting(*shown), [[back(words, ReportPicture(round=round_id, top=top)), home(words)]])


def form_screen(words: Words, file_name: str | None, *, forgotten: bool = False) -> Screen:
    """`forgotten`: one's own has just been, and can be had back."""
    return Screen(
        words("report-template-own", name=file_name) if file_name else words("report-template-built-in"),
        [
            [button(words.plain("button-undo"), RestoreForm())] if forgotten else [],
            [button(words.plain("button-template-download"), DownloadForm())],
            [button(words.plain("button-template-forget"), ForgetForm())] if file_name else [],
            [back(words, ReportRounds()), home(words)],
        ],
    )


def taken_screen(words: Words, file_name: str) -> Screen:
    return Screen(words("report-template-taken", name=file_name), [[back(words, ReportForm()), home(words)]])


def file_name(words: Words, kind: str, title: str, scope: str | None, ending: str) -> str:
    """Such as «Справка, Ноябрь 2026.docx»: no sign in it that a disk would refuse."""
    parts = [words.plain(f"report-file-{kind}"), title, *([scope] if scope else [])]
    name = re.sub(r'[\\/:*?"<>|\s]+', " ", ", ".join(parts)).strip(" .")
    return f"{name[:NAME_LIMIT].strip(' .,')}.{ending}"


def _round(words: Words, found: Round, resolution: str) -> Row:
    label = words.plain("button-round-to-report", state=found.state, title=found.title, due=words.short_day(found.due))
    if resolution:
        label = words.plain("button-round-of-resolution", round=label, resolution=_distinct(words, resolution))
    return [button(label, ReportScopes(round=found.id))]


def _distinct(words: Words, resolution: str) -> str:
    """Most begin with the same word."""
    word = f"{words.plain('report-resolution')} "
    return cut(resolution.removeprefix(word), RESOLUTION_LIMIT)


def _file(words: Words, round_id: int, top: int, kind: ReportFileKind) -> Button:
    return button(words.plain(f"button-report-{kind}"), ReportFile(round=round_id, top=top, kind=kind))
