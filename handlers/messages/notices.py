"""Proactive messages, worded at the moment of sending: one function for each kind of delivery."""

from collections.abc import Awaitable, Callable

from bot.domain.messages.kinds import MessageKind
from bot.domain.messages.troubles import Trouble
from bot.domain.permissions import may_organise
from bot.services.messages import deliveries, reminders
from bot.services.people import claims, joining, memberships, organisation_news, preferences, team
from bot.services.resolution import releases
from bot.services.work import (
    delegations,
    discharges,
    escalation,
    handovers,
    results,
    rounds,
    silence,
    tasks,
)
from bot.ui.screen import Screen
from bot.ui.views.coordinator import claims as claim_views
from bot.ui.views.coordinator import joining as joining_views
from bot.ui.views.coordinator import members as member_views
from bot.ui.views.coordinator import silence as silence_views
from bot.ui.views.organiser import discharges as discharge_views
from bot.ui.views.organiser import organisation_acts as organisation_views
from bot.ui.views.organiser import resolutions as resolution_views
from bot.ui.views.organiser import rounds as round_views
from bot.ui.views.organiser import team as team_views
from bot.ui.views.organiser.looking import as_allowed
from bot.ui.views.participant import asked, home
from bot.ui.views.participant import delegations as delegation_views
from bot.ui.views.participant import handovers as handover_views
from bot.ui.views.participant import preferences as preference_views
from bot.ui.views.participant import registering as register_views
from bot.ui.views.participant import reminders as digest_views
from bot.ui.views.participant import results as result_views
from handlers.messages.announcement_notices import WORDED_OF_ANNOUNCEMENTS
from handlers.messages.answer_notices import WORDED_OF_ANSWERS
from handlers.messages.event_notices import WORDED_OF_EVENTS
from handlers.messages.notice import Notice


async def word_dead_letter(notice: Notice) -> Screen | None:
    news = may_organise(notice.viewer) and await notice.db.read(deliveries.is_dead_letter_news, notice.delivery)
    return home.dead_letter_notice(notice.words, notice.delivery.subject_id) if news else None


async def word_restored(notice: Notice) -> Screen | None:
    return home.restored_notice(notice.words, notice.delivery.subject_id) if may_organise(notice.viewer) else None


async def word_trouble(notice: Notice) -> Screen | None:
    found = [Trouble.of_json(each) for each in notice.delivery.data.get("troubles", ())]
    return home.trouble_notice(notice.words, found) if may_organise(notice.viewer) else None


async def word_round_opened(notice: Notice) -> Screen | None:
    asks = await notice.db.read(rounds.load_round_notice, notice.viewer, notice.delivery.subject_id)
    return asked.round_notice(notice.words, asks) if asks else None


async def word_round_closed(notice: Notice) -> Screen | None:
    found = await notice.db.read(results.load_results, notice.viewer, notice.delivery.subject_id)
    return result_views.results_notice(notice.words, found) if found else None


async def word_series_ends(notice: Notice) -> Screen | None:
    found = await notice.db.read(rounds.load_series_end, notice.viewer, notice.delivery.subject_id)
    return round_views.series_end_notice(notice.words, found) if found else None


async def word_discharged(notice: Notice) -> Screen | None:
    found = await notice.db.read(discharges.load_discharge_news, notice.viewer, notice.delivery)
    return discharge_views.discharge_notice(notice.words, found) if found else None


async def word_discharge_undone(notice: Notice) -> Screen | None:
    return await word_discharged(notice)


async def word_nudge(notice: Notice) -> Screen | None:
    about = await notice.db.read(silence.load_nudge, notice.viewer, notice.delivery)
    return silence_views.nudge_notice(notice.words, about) if about else None


async def word_escalation(notice: Notice) -> Screen | None:
    about = await notice.db.read(escalation.load_escalation, notice.viewer, notice.policy, notice.delivery)
    return as_allowed(notice.viewer, silence_views.escalation_notice(notice.words, about)) if about else None


async def word_digest(notice: Notice) -> Screen | None:
    found = await notice.db.read(reminders.load_digest, notice.viewer, notice.delivery)
    return digest_views.digest_screen(notice.words, found, notice.viewer) if found else None


async def word_published(notice: Notice) -> Screen | None:
    news = await notice.db.read(releases.load_published, notice.viewer, notice.delivery.subject_id)
    return resolution_views.published_notice(notice.words, news) if news else None


async def word_amended(notice: Notice) -> Screen | None:
    news = await notice.db.read(releases.load_amended, notice.viewer, notice.delivery.subject_id)
    return resolution_views.amended_notice(notice.words, news) if news else None


async def word_amended_sooner(notice: Notice) -> Screen | None:
    return await word_amended(notice)


async def word_substitute(notice: Notice) -> Screen | None:
    about = await notice.db.read(preferences.load_stands_in, notice.viewer, notice.delivery.subject_id)
    return preference_views.stands_in_notice(notice.words, *about) if about else None


async def word_joining(notice: Notice) -> Screen | None:
    about = await notice.db.read(joining.load_joining, notice.viewer, notice.delivery)
    return joining_views.joining_notice(notice.words, *about) if about else None


async def word_claim(notice: Notice) -> Screen | None:
    shown = await notice.db.read(claims.load_claim, notice.viewer, notice.delivery)
    again = notice.delivery.data["again"]
    return claim_views.claim_notice(notice.words, shown, notice.viewer.zone, again=again) if shown else None


async def word_claim_ended(notice: Notice) -> Screen | None:
    ended = await notice.db.read(claims.load_ended, notice.viewer, notice.delivery)
    lists = await notice.db.read(tasks.own_task_lists, notice.viewer)
    return register_views.ended_notice(notice.words, notice.viewer, ended, lists) if ended else None


async def word_member_joined(notice: Notice) -> Screen | None:
    news = await notice.db.read(memberships.load_joined, notice.viewer, notice.delivery)
    return member_views.joined_notice(notice.words, news, memberships.since_number(news.membership)) if news else None


async def word_member_suspended(notice: Notice) -> Screen | None:
    news = await notice.db.read(memberships.load_suspended, notice.viewer, notice.delivery)
    return member_views.suspended_notice(notice.words, news) if news else None


async def word_membership(notice: Notice) -> Screen | None:
    own = await notice.db.read(memberships.load_own_membership, notice.delivery)
    return member_views.own_membership_notice(notice.words, *own, member=notice.viewer.member) if own else None


async def word_handover(notice: Notice) -> Screen | None:
    news = await notice.db.read(handovers.load_handed_over, notice.viewer, notice.delivery)
    return handover_views.handover_notice(notice.words, news) if news else None


async def word_delegated(notice: Notice) -> Screen | None:
    case = await notice.db.read(delegations.load_delegated, notice.viewer, notice.delivery)
    return delegation_views.delegated_notice(notice.words, case) if case else None


async def word_prepared(notice: Notice) -> Screen | None:
    case = await notice.db.read(delegations.load_prepared, notice.viewer, notice.delivery)
    return delegation_views.prepared_notice(notice.words, case) if case else None


async def word_delegation_ended(notice: Notice) -> Screen | None:
    case = await notice.db.read(delegations.load_ended, notice.viewer, notice.delivery)
    return delegation_views.ended_notice(notice.words, case) if case else None


async def word_delegation_due(notice: Notice) -> Screen | None:
    case = await notice.db.read(delegations.load_due, notice.viewer, notice.delivery)
    return delegation_views.due_notice(notice.words, case) if case else None


async def word_team_joined(notice: Notice) -> Screen | None:
    found = await notice.db.read(team.load_joined, notice.viewer, notice.delivery.subject_id)
    return team_views.joined_notice(notice.words, found) if found else None


async def word_team_left(notice: Notice) -> Screen | None:
    left = await notice.db.read(team.has_left, notice.viewer, notice.delivery)
    if left is None:
        return None
    return team_views.left_notice(notice.words, notice.viewer) if left else team_views.back_notice(notice.words)


async def word_organisation_news(notice: Notice) -> Screen | None:
    entry = await notice.db.read(organisation_news.load_organisation_news, notice.delivery)
    return organisation_views.news_notice(notice.words, entry, member=notice.viewer.member) if entry else None


WORDED: dict[MessageKind, Callable[[Notice], Awaitable[Screen | None]]] = {
    **WORDED_OF_ANNOUNCEMENTS,
    **WORDED_OF_ANSWERS,
    **WORDED_OF_EVENTS,
    MessageKind.ROUND_OPENED: word_round_opened,
    MessageKind.ROUND_CLOSED: word_round_closed,
    MessageKind.SERIES_ENDS: word_series_ends,
    MessageKind.DIGEST: word_digest,
    MessageKind.NUDGE: word_nudge,
    MessageKind.ESCALATION: word_escalation,
    MessageKind.PUBLISHED: word_published,
    MessageKind.AMENDED: word_amended,
    MessageKind.AMENDED_SOONER: word_amended_sooner,
    MessageKind.DISCHARGED: word_discharged,
    MessageKind.DISCHARGE_UNDONE: word_discharge_undone,
    MessageKind.SUBSTITUTE: word_substitute,
    MessageKind.JOINING: word_joining,
    MessageKind.CLAIM: word_claim,
    MessageKind.CLAIM_ENDED: word_claim_ended,
    MessageKind.MEMBER_JOINED: word_member_joined,
    MessageKind.MEMBER_SUSPENDED: word_member_suspended,
    MessageKind.MEMBERSHIP: word_membership,
    MessageKind.HANDOVER: word_handover,
    MessageKind.DELEGATED: word_delegated,
    MessageKind.PREPARED: word_prepared,
    MessageKind.DELEGATION_ENDED: word_delegation_ended,
    MessageKind.DELEGATION_DUE: word_delegation_due,
    MessageKind.TEAM_JOINED: word_team_joined,
    MessageKind.TEAM_LEFT: word_team_left,
    MessageKind.ORGANISATION_NEWS: word_organisation_news,
    MessageKind.DEAD_LETTER: word_dead_letter,
    MessageKind.RESTORED: word_restored,
    MessageKind.TROUBLE: word_trouble,
}  # a recall and a correction change what is there
TOLD_TO_WHO_LEFT = {
    MessageKind.MEMBERSHIP,
    MessageKind.TEAM_LEFT,
    MessageKind.ORGANISATION_NEWS,
    MessageKind.GROUP_ANNOUNCEMENT,  # and to groups, which belong to nobody
    MessageKind.GROUP_DIGEST,
    MessageKind.CLAIM_ENDED,  # and to who has not come in yet
}
