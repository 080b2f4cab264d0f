"""Every list that grows: a page of it by its button, and what is typed while it is before somebody."""

from collections.abc import Mapping

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from bot.domain.errors import StaleError
from bot.domain.expectations import ExpectedEyes, ExpectedHelper
from bot.domain.messages.announcement_expectations import ExpectedAudienceOrganisation
from bot.domain.messages.arrivals import DoorPage
from bot.domain.messages.event_expectations import ExpectedEventHelper
from bot.domain.people.expected import ExpectedSearch, ExpectedTarget
from bot.domain.people.listings import Listing
from bot.domain.people.participants import Expectation, Policy, Viewer
from bot.engine.live_pictures import PictureWatcher
from bot.engine.unit_of_work import UnitOfWork
from bot.services.people import searching
from bot.ui.buttons import audiences as audience_buttons
from bot.ui.buttons import group_chats as group_buttons
from bot.ui.buttons import members as member_buttons
from bot.ui.buttons import plans as plan_buttons
from bot.ui.buttons import reports as report_buttons
from bot.ui.buttons import rounds as round_buttons
from bot.ui.buttons.acknowledgements import ChooseAcknowledged
from bot.ui.buttons.announcement_questions import OpenQuestions
from bot.ui.buttons.announcements import Municipalities, OpenUnacknowledged, SentAnnouncements
from bot.ui.buttons.arrivals import AskEventHelper, OpenDoor
from bot.ui.buttons.base import ButtonData
from bot.ui.buttons.claims import ClaimsUnder
from bot.ui.buttons.clauses import FormerTasks, Recipients
from bot.ui.buttons.drafts import DraftTargets, EditionAction, OnEdition, SectionRecipients
from bot.ui.buttons.events import EventAttendance, EventGuests
from bot.ui.buttons.help_threads import HelperOf
from bot.ui.buttons.indicators import TasksWithIndicators
from bot.ui.buttons.joining import JoiningBelow, SearchPage
from bot.ui.buttons.organisation_acts import ClosedBelow, OrganisationLog, TargetsOf
from bot.ui.buttons.oversight import OpenBelow, OpenWaiting
from bot.ui.buttons.resolutions import ListOfResolutions
from bot.ui.buttons.rosters import RosterLines
from bot.ui.buttons.schedules import Templates
from bot.ui.buttons.searching import WholeList, button_at
from bot.ui.buttons.settings import OwnOrganisations
from bot.ui.buttons.silence import SilentBelow
from bot.ui.buttons.surveys import OpenSurveyResult
from bot.ui.buttons.team import TeamOf
from bot.ui.i18n import Words
from handlers.filters import PRIVATE, Expecting, is_member
from handlers.listing import Look, Render, look_for, show_list, text_in
from handlers.messages import (
    acknowledgements,
    announcement_questions,
    arrivals,
    attendance,
    audiences,
    event_making,
    group_chats,
    plans,
    schedules,
    sent_announcements,
    surveys,
)
from handlers.people import claims, joining, members, organisation_acts, rosters, settings, team
from handlers.resolution import clauses, editions, resolutions
from handlers.work import (
    delegations,
    handovers,
    help_threads,
    indicators,
    organisations,
    rates,
    reports,
    reviews,
    round_answers,
    round_drafts,
    rounds,
    silence,
)

LISTS: Mapping[type[ButtonData], Render] = {
    AskEventHelper: arrivals.candidate_list,
    audience_buttons.ChooseAudienceEvent: audiences.attendable_list,
    audience_buttons.ChooseUnacknowledged: audiences.acknowledgeable_list,
    audience_buttons.SavedAudiences: audiences.saved_list,
    audience_buttons.SearchOrganisations: audiences.chosen_list,
    ChooseAcknowledged: acknowledgements.acknowledging_list,
    ClosedBelow: organisation_acts.closed_list,
    ClaimsUnder: claims.claimed_list,
    DraftTargets: editions.target_list,
    EventAttendance: attendance.attendance_list,
    EventGuests: event_making.guest_areas,
    group_buttons.Districts: group_chats.district_list,
    group_buttons.Groups: group_chats.group_list,
    FormerTasks: clauses.former_list,
    HelperOf: help_threads.helper_choice,
    JoiningBelow: joining.joining_list,
    ListOfResolutions: resolutions.resolution_list,
    member_buttons.MembersOf: members.members_list,
    member_buttons.Successors: handovers.successor_list,
    member_buttons.Takers: delegations.taker_list,
    Municipalities: audiences.municipality_list,
    OnEdition: editions.edition_list,
    OpenBelow: organisations.organisation_list,
    OpenDoor: arrivals.door_list,
    OpenQuestions: announcement_questions.question_list,
    OpenSurveyResult: surveys.opinion_list,
    OpenUnacknowledged: acknowledgements.unacknowledged_list,
    OpenWaiting: reviews.waiting_list,
    OrganisationLog: organisation_acts.organisation_log,
    OwnOrganisations: settings.own_organisations,
    plan_buttons.EyesBelow: plans.eyes_choice,
    plan_buttons.PlanOfAll: plans.whole_plan,
    plan_buttons.RoundPlan: plans.round_plan,
    report_buttons.OnTimeRates: rates.rates_list,
    report_buttons.ReportRounds: reports.round_choice,
    report_buttons.ReportScopes: reports.scope_choice,
    RosterLines: rosters.roster_lines,
    Recipients: clauses.recipient_list,
    round_buttons.RoundAnswers: round_answers.answering_list,
    round_buttons.RoundChoice: round_drafts.round_choices,
    round_buttons.Rounds: rounds.round_list,
    round_buttons.RoundTasks: rounds.round_tasks,
    SectionRecipients: editions.section_recipients,
    SentAnnouncements: sent_announcements.sent_list,
    SilentBelow: silence.silent_list,
    TargetsOf: organisation_acts.target_choice,
    Templates: schedules.template_list,
    TasksWithIndicators: indicators.task_list,
    TeamOf: team.team_list,
}
PREFIXES = {each.__prefix__: each for each in LISTS}
OF_A_DRAFT = {EditionAction.ADDRESSEES, EditionAction.CLAUSES, EditionAction.LEFT_OUT, EditionAction.DIFFERENCES}
# By earlier versions.
ASKED_BEFORE = (ExpectedAudienceOrganisation, ExpectedEventHelper, ExpectedEyes, ExpectedHelper, ExpectedTarget)


def router() -> Router:
    router = Router(name="lists")
    router.message.filter(PRIVATE, is_member)
    router.callback_query.filter(is_member)
    router.message.register(search_list, Expecting(ExpectedSearch, *ASKED_BEFORE), F.text, ~F.text.startswith("/"))
    router.callback_query.register(show_whole, WholeList.filter())
    router.callback_query.register(show_found, SearchPage.filter())
    for each in LISTS:
        rule = each.filter(F.action.in_(OF_A_DRAFT)) if each is OnEdition else each.filter()
        router.callback_query.register(turn_list, rule)
    return router


async def turn_list(
    query: CallbackQuery,
    callback_data: ButtonData,
    uow: UnitOfWork,
    viewer: Viewer,
    words: Words,
    policy: Policy,
    doors: PictureWatcher[DoorPage],
) -> None:
    look = Look(uow, viewer, words, policy)
    await show_list(query, LISTS[type(callback_data)], callback_data, look)
    if isinstance(callback_data, OpenDoor):
        arrivals.watch_door(query, callback_data, text_in(look, callback_data), doors)


async def search_list(
    message: Message, expected: Expectation, uow: UnitOfWork, viewer: Viewer, words: Words, policy: Policy
) -> None:
    shown = _list_before(expected)
    text = searching.typed_search(message.text or "")
    await look_for(message, LISTS[type(shown)], shown, Look(uow, viewer, words, policy, text))


async def show_whole(
    query: CallbackQuery, callback_data: WholeList, uow: UnitOfWork, viewer: Viewer, words: Words, policy: Policy
) -> None:
    shown = _list_at(callback_data.place)
    await look_for(query, LISTS[type(shown)], shown, Look(uow, viewer, words, policy))


async def show_found(
    query: CallbackQuery, callback_data: SearchPage, uow: UnitOfWork, viewer: Viewer, words: Words, policy: Policy
) -> None:
    """As earlier versions turned the pages of what was found."""
    shown = _named(callback_data.listing, callback_data.subject, callback_data.page)
    await show_list(query, LISTS[type(shown)], shown, Look(uow, viewer, words, policy))


def _list_at(place: str) -> ButtonData:
    found = button_at(place, PREFIXES)
    if found is None:
        raise StaleError
    return found


def _list_before(expected: Expectation) -> ButtonData:  # noqa: PLR0911 - one for each question
    """The list that a person sees of whom it is expected that they look for something."""
    match expected:
        case ExpectedSearch(listing=listing) if listing is not None:
            return _named(listing, expected.subject)
        case ExpectedAudienceOrganisation():
            return audience_buttons.SearchOrganisations(announcement=expected.draft)
        case ExpectedEventHelper():
            return AskEventHelper(event=expected.event)
        case ExpectedEyes():
            return plan_buttons.EyesBelow(parent=0)
        case ExpectedHelper():
            return HelperOf(kind=expected.kind)
        case ExpectedTarget():
            return TargetsOf(organisation=expected.organisation, act=expected.act)
        case ExpectedSearch():
            return _list_at(expected.place)
        case _:
            raise StaleError


def _named(listing: Listing, subject: int, page: int = 0) -> ButtonData:
    """As earlier versions named it."""
    named: dict[Listing, ButtonData] = {
        Listing.MEMBERS: member_buttons.MembersOf(organisation=subject, page=page),
        Listing.LOG: OrganisationLog(organisation=subject, page=page),
        Listing.JOINING: JoiningBelow(parent=subject, page=page),
        Listing.TEAM: TeamOf(page=page),
        Listing.UNREAD: OpenUnacknowledged(announcement=subject, page=page),
        Listing.DOOR: OpenDoor(event=subject, page=page),
    }
    return named[listing]
