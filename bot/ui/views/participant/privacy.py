"""What is kept about a person: told in words, handed over as a document, deleted."""

import json
from typing import Any

from bot.domain.people.participants import Viewer
from bot.domain.people.personal_data import Kept
from bot.domain.people.terms import RetentionTerms
from bot.domain.text import cut
from bot.ui.buttons.menu import Open, Page
from bot.ui.buttons.settings import AskToErase, Erase, ExportMyData
from bot.ui.i18n import Html, Words
from bot.ui.screen import Row, Screen, back, button, home, lines


def privacy_screen(words: Words, viewer: Viewer, kept: Kept | None, terms: RetentionTerms) -> Screen:
    if kept is None:
        return Screen(lines(words("privacy-title"), "", words("privacy-nothing")))
    little = [words("privacy-little", day=words.day(kept.since))]
    text = _all(words, viewer, kept, terms) if viewer.consented else little
    return Screen(
        lines(words("privacy-title"), "", *text),
        [
            [button(words.plain("button-export"), ExportMyData())],
            [button(words.plain("button-erase"), AskToErase())],
            _leave(words, viewer),
        ],
    )


def ask_to_erase(words: Words, viewer: Viewer) -> Screen:
    return Screen(
        lines(words("erase-ask"), "", words(_way_back(viewer))),
        [
            [button(words.plain("button-erase-yes"), Erase())],
            [back(words, Open(page=Page.PRIVACY)), *_leave(words, viewer)],
        ],
    )


def erased_screen(words: Words, viewer: Viewer) -> Screen:
    return Screen(lines(words("erased"), "", words(_way_back(viewer))))


def own_data_document(words: Words, data: dict[str, Any]) -> bytes:
    """JSON whose names a person can read."""
    return json.dumps(_worded(words, data), ensure_ascii=False, indent=2).encode()


def _worded(words: Words, value: Any) -> Any:
    if isinstance(value, list):
        return [_worded(words, each) for each in value]
    if not isinstance(value, dict):
        return value
    return {
        words.plain(f"export-{name.replace('_', '-')}"): words.plain(f"status-{each}.word")
        if each and name in {"status", "prepared"}
        else _worded(words, each)
        for name, each in value.items()
    }


def _all(words: Words, viewer: Viewer, kept: Kept, terms: RetentionTerms) -> list[Html]:
    name = viewer.participant.name if viewer.participant else ""
    consented = words.moment(kept.consented_at, viewer.zone) if kept.consented_at else ""
    names = ", ".join(each.short_name for each in viewer.organisations)
    return [
        words("privacy-kept", name=cut(name, 64), id=str(viewer.telegram_id)),
        words("privacy-organisations", names=cut(names, 500)) if names else words("privacy-no-organisations"),
        words("privacy-work", replies=kept.replies, comments=kept.comments, files=kept.files),
        *_oversight(words, kept),
        Html(""),
        _seen_by(words, kept),
        *([words("privacy-seen-helpers", names=cut(", ".join(kept.helpers), 300))] if kept.helpers else []),
        Html(""),
        words("privacy-terms", messages=terms.messages, updates=terms.updates, drafts=terms.drafts),
        words("privacy-missed", days=terms.missed),
        words("privacy-consent", moment=consented, version=kept.consent_version or ""),
    ]


def _oversight(words: Words, kept: Kept) -> list[Html]:
    if not kept.decisions and not kept.messages:
        return []
    return [words("privacy-oversight", decisions=kept.decisions, messages=kept.messages)]


def _seen_by(words: Words, kept: Kept) -> Html:
    if not kept.coordinators:
        return words("privacy-seen")
    return words("privacy-seen-coordinators", names=cut(", ".join(kept.coordinators), 300))


def _way_back(viewer: Viewer) -> str:
    return "erased-organiser" if viewer.organiser else "erased-participant"


def _leave(words: Words, viewer: Viewer) -> Row:
    return [home(words)] if viewer.member else []
