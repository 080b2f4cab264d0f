"""Who has not acknowledged an announcement, and what an organiser can do about it."""

from bot.domain.messages.acknowledgements import Unacknowledged
from bot.domain.paging import Paged
from bot.domain.text import cut
from bot.ui.buttons.acknowledgements import (
    AcknowledgeFor,
    ChooseAcknowledged,
    NudgeUnacknowledged,
    SheetFile,
    SheetKind,
)
from bot.ui.buttons.announcements import OpenOutcome, OpenUnacknowledged
from bot.ui.i18n import Html, Words
from bot.ui.screen import Row, Screen, back, button, home, lines, pager

NAME_LIMIT = 64
ORGANISATIONS_LIMIT = 80


def unacknowledged_screen(
    words: Words, shown: Paged[Unacknowledged], announcement_id: int, reminded: int | None = None, looked_for: str = ""
) -> Screen:
    """Who has not acknowledged, a line each, by organisation; or whom of them somebody looks for."""
    title = words("silent-title", people=shown.total) if shown.total else words("silent-none")
    told = words("acknowledgement-nudged", people=reminded) if reminded else None
    waiting: list[Row] = [
        [button(words.plain("button-nudge-unacknowledged"), NudgeUnacknowledged(announcement=announcement_id))],
        [button(words.plain("button-acknowledge-for"), ChooseAcknowledged(announcement=announcement_id))],
    ]
    return Screen(
        lines(
            None if looked_for else title,
            told,
            "" if shown.items and not looked_for else None,
            *(_line(words, each) for each in shown.items),
        ),
        [
            *(waiting if shown.total and not looked_for else []),
            pager(words, shown, lambda turn: OpenUnacknowledged(announcement=announcement_id, page=turn)),
            [back(words, OpenOutcome(announcement=announcement_id)), home(words)],
        ],
        listed=shown,
    )


def choose_acknowledged_screen(words: Words, shown: Paged[Unacknowledged], announcement_id: int) -> Screen:
    def row(each: Unacknowledged) -> Row:
        target = AcknowledgeFor(announcement=announcement_id, participant=each.participant_id, page=shown.number)
        return [button(f"{each.name} · {each.organisations}" if each.organisations else each.name, target)]

    return Screen(
        words("acknowledge-for-ask") if shown.total else words("silent-none"),
        [
            *(row(each) for each in shown.items),
            pager(words, shown, lambda turn: ChooseAcknowledged(announcement=announcement_id, page=turn)),
            [back(words, OpenUnacknowledged(announcement=announcement_id)), home(words)],
        ],
        listed=shown,
    )


def sheet_row(words: Words, announcement_id: int) -> Row:
    return [
        button(words.plain(f"button-sheet-{kind}"), SheetFile(announcement=announcement_id, form=kind))
        for kind in SheetKind
    ]


def _line(words: Words, each: Unacknowledged) -> Html:
    return words(
        "silent-line" if each.delivered else "silent-line-undelivered",
        name=cut(each.name, NAME_LIMIT),
        organisations=cut(each.organisations or words.plain("silent-no-organisation"), ORGANISATIONS_LIMIT),
    )
