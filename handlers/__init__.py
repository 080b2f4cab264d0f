"""One router for each journey. A handler parses, calls a service, shows a screen."""

from collections.abc import Sequence
from functools import cache

from aiogram import Router

from handlers import cut_texts, fallback, lists
from handlers.messages import (
    acknowledgements,
    announcement_drafts,
    announcement_questions,
    answered,
    arrivals,
    attendance,
    audiences,
    calendar_feeds,
    corrections,
    event_making,
    events,
    group_chats,
    plans,
    recalls,
    received_announcements,
    reminders,
    schedules,
    sent_announcements,
    surveys,
    typed_words,
)
from handlers.people import (
    claims,
    consent_anew,
    first_steps,
    joining,
    members,
    membership,
    onboarding,
    organisation_acts,
    preferences,
    privacy,
    registering,
    rosters,
    settings,
    team,
)
from handlers.resolution import (
    clauses,
    doubts,
    editions,
    importing,
    resolutions,
)
from handlers.work import (
    delegations,
    discharges,
    handovers,
    help_threads,
    indicators,
    movement,
    open_cards,
    organisations,
    repeats,
    replies,
    report_forms,
    reports,
    reviews,
    round_answers,
    round_drafts,
    rounds,
    silence,
    tasks,
    values,
)

JOURNEYS = (
    consent_anew,  # before all that it keeps shut
    membership,
    group_chats,
    arrivals,  # before the links of invitations
    onboarding,
    cut_texts,  # before all that may take a part for the whole
    first_steps,
    registering,
    tasks,
    corrections,
    announcement_drafts,
    audiences,
    announcement_questions,
    schedules,
    sent_announcements,
    acknowledgements,
    recalls,
    received_announcements,
    reminders,
    answered,
    open_cards,
    replies,
    values,
    indicators,
    repeats,
    round_answers,
    round_drafts,
    rounds,
    reports,
    report_forms,
    movement,
    plans,
    reviews,
    help_threads,
    silence,
    organisations,
    lists,
    joining,
    claims,
    members,
    handovers,
    delegations,
    discharges,
    organisation_acts,
    events,
    event_making,
    attendance,
    calendar_feeds,
    surveys,
    settings,
    preferences,
    privacy,
    rosters,
    team,
    editions,
    clauses,
    doubts,
    resolutions,
    typed_words,
    importing,  # after all that may await a file
)


@cache
def routers() -> Sequence[Router]:
    """In the order in which they are asked; they keep no state, so the same serve every bot of a process.

    Words that nobody has asked for come last, then the fallback; but a bare clause number is no comment.
    """
    journeys = [journey.router() for journey in JOURNEYS]
    return (journeys[0], typed_words.clauses(), *journeys[1:], typed_words.typed(), fallback.router())
