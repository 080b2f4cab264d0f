"""What an announcement says to one of its recipients: with their own fields, and marked where it was corrected."""

from dataclasses import replace

from bot.domain.messages.announcements import Announcement, Content
from bot.domain.messages.fields import Field, OwnFacts, filled
from bot.ui.i18n import Html, Words


def own_content(words: Words, announcement: Announcement, facts: OwnFacts | None, zone: str) -> Content:
    html = announcement.content.html
    if facts is not None:
        html = filled(html, _values(words, facts))
    if announcement.corrected_at is not None:
        mark = words("announcement-corrected", moment=words.short_moment(announcement.corrected_at, zone))
        html = f"{html}\n\n{mark}" if html else mark
    return replace(announcement.content, html=Html(html))


def _values(words: Words, facts: OwnFacts) -> dict[Field, str]:
    return {
        Field.NAME: facts.name,
        Field.ORGANISATION: facts.organisation or words.plain("silent-no-organisation"),
        Field.DUE: words.day(facts.due) if facts.due else words.plain("field-no-due"),
        Field.TASKS: str(facts.tasks),
    }
