"""A sent announcement is corrected: asked for, shown as it will read, confirmed."""

from bot.domain.messages.announcements import Announcement, Content
from bot.ui.buttons.announcements import OpenOutcome
from bot.ui.buttons.schedules import ApplyCorrection, DropCorrection
from bot.ui.i18n import Html, Words
from bot.ui.screen import Screen, back, button, home
from bot.ui.views.participant.announcement_texts import own_content


def ask_for_correction(words: Words, found: Announcement) -> Screen:
    key = "correction-ask-caption" if found.content.file else "correction-ask"
    return Screen(words(key), [[back(words, OpenOutcome(announcement=found.id)), home(words)]])


def corrected_message(words: Words, found: Announcement, zone: str) -> Screen:
    """As it will stand in the chats."""
    content: Content = own_content(words, found, None, zone)
    return Screen(Html(content.html), (), content.file)


def correction_screen(words: Words, found: Announcement, messages: int) -> Screen:
    def apply(*, again: bool) -> ApplyCorrection:
        return ApplyCorrection(announcement=found.id, revision=found.revision, again=again)

    return Screen(
        words("correction-confirm", messages=messages),
        [
            [button(words.plain("button-correct"), apply(again=False))],
            [button(words.plain("button-correct-again"), apply(again=True))],
            [button(words.plain("button-cancel"), DropCorrection(announcement=found.id)), home(words)],
        ],
    )
