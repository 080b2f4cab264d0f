"""Proactive messages about announcements: one function for each kind of delivery, as in `notices`."""

from collections.abc import Awaitable, Callable

from bot.domain.messages.kinds import MessageKind
from bot.services.messages import acknowledgements, announcement_questions, received_announcements, schedules
from bot.services.people import late_joiners
from bot.ui.screen import Screen
from bot.ui.views.organiser import announcement_questions as question_views
from bot.ui.views.organiser import schedules as schedule_views
from bot.ui.views.participant import received_announcements as announcement_views
from handlers.messages.group_chats import word_group_announcement, word_group_digest
from handlers.messages.notice import Notice


async def word_announcement(notice: Notice) -> Screen | None:
    subject = notice.delivery.subject_id
    found = notice.db.read_inline(received_announcements.load_announcement, notice.viewer, subject)
    return announcement_views.received_message(notice.words, found, notice.viewer.zone) if found else None


async def word_acknowledgement_nudge(notice: Notice) -> Screen | None:
    found = await notice.db.read(acknowledgements.load_unacknowledged, notice.viewer, notice.delivery.subject_id)
    return announcement_views.acknowledgement_nudge(notice.words, found, notice.viewer.zone) if found else None


async def word_announcement_question(notice: Notice) -> Screen | None:
    news = await notice.db.read(announcement_questions.load_question_news, notice.viewer, notice.delivery.subject_id)
    return question_views.question_news(notice.words, *news) if news else None


async def word_question_answered(notice: Notice) -> Screen | None:
    told = await notice.db.read(announcement_questions.load_answered, notice.viewer, notice.delivery.subject_id)
    return question_views.answered_notice(notice.words, told) if told else None


async def word_schedule(notice: Notice) -> Screen | None:
    found = await notice.db.read(schedules.load_schedule_news, notice.viewer, notice.delivery.subject_id)
    return schedule_views.schedule_news(notice.words, found, notice.viewer.zone) if found else None


async def word_still_valid(notice: Notice) -> Screen | None:
    found = await notice.db.read(late_joiners.load_valid, notice.viewer, notice.delivery)
    return announcement_views.still_valid_notice(notice.words, found, notice.viewer.zone) if found else None


WORDED_OF_ANNOUNCEMENTS: dict[MessageKind, Callable[[Notice], Awaitable[Screen | None]]] = {
    MessageKind.ANNOUNCEMENT: word_announcement,
    MessageKind.ACKNOWLEDGEMENT_NUDGE: word_acknowledgement_nudge,
    MessageKind.ANNOUNCEMENT_QUESTION: word_announcement_question,
    MessageKind.QUESTION_ANSWERED: word_question_answered,
    MessageKind.GROUP_ANNOUNCEMENT: word_group_announcement,
    MessageKind.GROUP_DIGEST: word_group_digest,
    MessageKind.STILL_VALID: word_still_valid,
    MessageKind.SCHEDULE: word_schedule,
}
