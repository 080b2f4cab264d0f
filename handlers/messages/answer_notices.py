"""Proactive messages about answers: verdicts, later days, help. Worded at the moment of sending, as in `notices`."""

from collections.abc import Awaitable, Callable

from bot.domain.messages.kinds import MessageKind
from bot.services.work import coordination, extensions, help_threads, lapses, review_waits, reviews
from bot.ui.screen import Screen
from bot.ui.views.coordinator import reviews as review_views
from bot.ui.views.participant import extensions as extension_views
from bot.ui.views.participant import help_threads as help_views
from bot.ui.views.participant import replies
from handlers.messages.notice import Notice


async def word_help_call(notice: Notice) -> Screen | None:
    call = await notice.db.read(coordination.load_help_call, notice.viewer, notice.delivery.subject_id)
    return replies.help_call_notice(notice.words, call) if call else None


async def word_review(notice: Notice) -> Screen | None:
    about = await notice.db.read(reviews.load_review, notice.viewer, notice.delivery.subject_id)
    return review_views.review_notice(notice.words, about) if about else None


async def word_reviews_wait(notice: Notice) -> Screen | None:
    count = await notice.db.read(review_waits.load_reviews_waiting, notice.viewer, notice.delivery)
    return review_views.waiting_notice(notice.words, count) if count else None


async def word_returned_waits(notice: Notice) -> Screen | None:
    about = await notice.db.read(review_waits.load_returned_waiting, notice.viewer, notice.delivery)
    return review_views.still_returned_notice(notice.words, about) if about else None


async def word_lapsed(notice: Notice) -> Screen | None:
    about = await notice.db.read(lapses.load_lapse, notice.viewer, notice.delivery.subject_id)
    return review_views.lapse_notice(notice.words, about) if about else None


async def word_extension_request(notice: Notice) -> Screen | None:
    case = await notice.db.read(extensions.load_extension_request, notice.viewer, notice.delivery.subject_id)
    return extension_views.request_notice(notice.words, case) if case else None


async def word_extension_decision(notice: Notice) -> Screen | None:
    case = await notice.db.read(extensions.load_extension_decision, notice.viewer, notice.delivery.subject_id)
    return extension_views.decision_notice(notice.words, case) if case else None


async def word_help_message(notice: Notice) -> Screen | None:
    about = await notice.db.read(help_threads.load_help_message, notice.viewer, notice.delivery.subject_id)
    return help_views.help_message_notice(notice.words, about) if about else None


async def word_help_ended(notice: Notice) -> Screen | None:
    about = await notice.db.read(help_threads.load_help_ended, notice.viewer, notice.delivery.subject_id)
    return help_views.help_ended_notice(notice.words, about) if about else None


WORDED_OF_ANSWERS: dict[MessageKind, Callable[[Notice], Awaitable[Screen | None]]] = {
    MessageKind.HELP_CALL: word_help_call,
    MessageKind.REVIEW: word_review,
    MessageKind.REVIEWS_WAIT: word_reviews_wait,
    MessageKind.RETURNED_WAITS: word_returned_waits,
    MessageKind.LAPSED: word_lapsed,
    MessageKind.EXTENSION_REQUEST: word_extension_request,
    MessageKind.EXTENSION_DECISION: word_extension_decision,
    MessageKind.HELP_MESSAGE: word_help_message,
    MessageKind.HELP_ENDED: word_help_ended,
}
