"""How many people an audience is, and what is chosen by its names."""

from dataclasses import replace

from bot.domain.messages.audiences import Audience, AudienceNames, AudienceReach
from bot.domain.people.participants import Organisation, Policy
from bot.services.people.reminder_limits import week_began
from storage import announcements, audience_gaps, audiences, events, organisations
from storage.sqlite.database import Transaction


def reach_of(tx: Transaction, audience: Audience, policy: Policy) -> AudienceReach:
    """As things stand now; the week of messages is the bot's own. Takes a while in a country."""
    found = audiences.count_reach(tx, audience, week_began(tx, policy), policy.messages_per_second)
    return replace(found, unjoined=audience_gaps.count_unjoined(tx, audience))


def unjoined_of_sent(tx: Transaction, audience: Audience) -> int:
    """Organisations that something was sent to and of which nobody has come since; what they do is not asked again."""
    return 0 if audience.by_doing else audience_gaps.count_unjoined(tx, audience)


def names_of(tx: Transaction, audience: Audience) -> AudienceNames:
    event = events.get_event(tx, audience.event) if audience.event else None
    about = announcements.get_announcement(tx, audience.unacknowledged) if audience.unacknowledged else None
    return AudienceNames(
        [kind.plural for kind in organisations.list_kinds(tx) if kind.code in audience.kinds],
        [each.short_name for each in _found(tx, audience.municipalities)],
        [each.short_name for each in _found(tx, audience.organisations)],
        list(audience.roles),
        audience.unanswered,
        (about.content.text or about.content.file_name or "") if about else None,
        event.title if event else "",
        audience.attending,
    )


def _found(tx: Transaction, ids: tuple[int, ...]) -> list[Organisation]:
    return [found for each in ids if (found := organisations.get_organisation(tx, each)) is not None]
