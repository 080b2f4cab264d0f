"""Proactive messages about events: one function for each kind of delivery, as in `notices`."""

from collections.abc import Awaitable, Callable

from bot.domain.messages.kinds import MessageKind
from bot.services.messages import attendance, event_helpers, event_papers, events, surveys
from bot.ui.screen import Screen
from bot.ui.views.organiser import arrivals as arrival_views
from bot.ui.views.participant import attendance as attendance_views
from bot.ui.views.participant import events as event_views
from bot.ui.views.participant import surveys as survey_views
from handlers.messages.notice import Notice


async def word_event_news(notice: Notice) -> Screen | None:
    about = await notice.db.read(events.load_event_news, notice.viewer, notice.delivery)
    return event_views.event_notice(notice.words, *about, notice.viewer.zone) if about else None


async def word_event_reminder(notice: Notice) -> Screen | None:
    due = await notice.db.read(events.load_event_reminder, notice.viewer, notice.delivery)
    return event_views.event_reminder(notice.words, *due, notice.viewer.zone) if due else None


async def word_event_seat(notice: Notice) -> Screen | None:
    about = await notice.db.read(attendance.load_seat_news, notice.viewer, notice.delivery)
    return attendance_views.seat_notice(notice.words, about, notice.viewer.zone) if about else None


async def word_event_helper(notice: Notice) -> Screen | None:
    event = await notice.db.read(event_helpers.load_helper_news, notice.viewer, notice.delivery)
    return arrival_views.helper_notice(notice.words, event) if event else None


async def word_event_survey(notice: Notice) -> Screen | None:
    shown = await notice.db.read(surveys.load_survey_notice, notice.viewer, notice.delivery)
    return survey_views.survey_notice(notice.words, shown) if shown else None


async def word_event_papers(notice: Notice) -> Screen | None:
    found = await notice.db.read(event_papers.load_papers_news, notice.viewer, notice.delivery)
    return survey_views.papers_notice(notice.words, *found) if found else None


WORDED_OF_EVENTS: dict[MessageKind, Callable[[Notice], Awaitable[Screen | None]]] = {
    MessageKind.EVENT_NEWS: word_event_news,
    MessageKind.EVENT_REMINDER: word_event_reminder,
    MessageKind.EVENT_SEAT: word_event_seat,
    MessageKind.EVENT_HELPER: word_event_helper,
    MessageKind.EVENT_SURVEY: word_event_survey,
    MessageKind.EVENT_PAPERS: word_event_papers,
}
