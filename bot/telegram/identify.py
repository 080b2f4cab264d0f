"""Before every handler: who is writing, and in which language to answer."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from aiogram.types import CallbackQuery, InaccessibleMessage, Message, TelegramObject, User

from bot.domain.people.participants import Policy, Viewer
from bot.domain.text import units
from bot.engine.unit_of_work import UnitOfWork
from bot.observability.logs import extend_log_context
from bot.services.messages import deliveries
from bot.services.people import rereading, viewers
from bot.ui.i18n import Catalogue
from bot.ui.menu_words import command_meant, menu_words
from bot.ui.person_names import telegram_name
from bot.ui.said import hash_of


class IdentifyViewer:
    """Adds the `viewer` and their `words` to what handlers are given; one read for each update."""

    def __init__(
        self,
        policy: Policy,
        catalogue: Catalogue,
        touched: Callable[[int, int], None],
        left: Callable[[int], None],
    ) -> None:
        """`touched` is told the chat and the message of each press, and of each reply to one.

        `left` is told the private chat of whatever its owner does: they turn to it from what they have looked at.
        """
        self._left = left
        self._policy = policy
        self._catalogue = catalogue
        self._menu_words = menu_words(catalogue)
        self._touched = touched

    def __call__(self, kind: str, event: TelegramObject, given: dict[str, Any]) -> TelegramObject:
        given["words"] = self._catalogue.words(self._policy.locale)  # a channel may write in a group, by no person
        user: User | None = getattr(event, "from_user", None)
        if user is None:
            return event
        if isinstance(event, CallbackQuery) and event.message is not None:
            self._touched(event.message.chat.id, event.message.message_id)
        if isinstance(event, Message) and event.reply_to_message is not None:
            self._touched(event.chat.id, event.reply_to_message.message_id)
        if _in_private(event):
            self._left(user.id)
        uow: UnitOfWork = given["uow"]
        name = telegram_name(given["words"], user)
        viewer, has_news = uow.read_inline(viewers.load_sender, user.id, self._policy, name)
        if viewer.participant is not None:
            extend_log_context(participant=viewer.participant.id)
        if has_news:
            uow.first(viewers.note_sender, viewer.participant_id, name)
        event = self._as_meant(kind, event, viewer, given)
        if viewer.expectation is not None and _turns_away(kind, event):
            uow.first(viewers.drop_question, user.id)
        if isinstance(event, Message) and _in_private(event):
            viewer = _reading(kind, event, viewer, uow, given)
        if viewer.participant is not None and viewer.participant.unreachable and _in_private(event):
            uow.first(deliveries.record_reachable, user.id, self._policy.terms)
        given.update(viewer=viewer, words=self._catalogue.words(viewer.locale), person_name=name)
        return event

    def _as_meant(self, kind: str, event: TelegramObject, viewer: Viewer, given: dict[str, Any]) -> TelegramObject:
        """A label of the menu, typed, is its command, whatever was asked; a reply to a message is about that one."""
        if kind != "message" or not isinstance(event, Message) or not _in_private(event) or event.reply_to_message:
            return event
        command = command_meant(self._menu_words, viewer, event.text or "")
        if command is None:
            return event
        given["turned_from"] = viewer.expectation
        return event.model_copy(update={"text": f"/{command}", "entities": None})


def _reading(kind: str, message: Message, viewer: Viewer, uow: UnitOfWork, given: dict[str, Any]) -> Viewer:
    """Remember which question a message answers; one that is edited later answers the same question anew."""
    text = message.text or message.caption or ""
    if text.startswith("/"):
        return viewer
    place = (viewer.telegram_id, message.message_id)
    if kind == "edited_message":
        question = uow.read_inline(rereading.question_of_edit, *place, hash_of(message))
        if question is None:
            uow.first(rereading.note_edit, *place, hash_of(message))
            return viewer
        given["read_again"] = True
        viewer = replace(viewer, expectation=question)
    if viewer.expectation is not None:
        length = units(message.text or "")
        uow.first(rereading.note_read, *place, viewer.expectation, hash_of(message), length, message.date)
    return viewer


def _turns_away(kind: str, event: TelegramObject) -> bool:
    """A press or a command ends the question that was open; the handler may ask the next one.

    Questions are asked in private: what the person says in a group concerns none.
    """
    if kind == "message" and isinstance(event, Message):
        return _in_private(event) and (event.text or "").startswith("/")
    return kind == "callback_query"


def _in_private(event: TelegramObject) -> bool:
    """Who writes or presses here can be written to, though the news of their return was lost or overtaken."""
    message = event.message if isinstance(event, CallbackQuery) else event
    return isinstance(message, (Message, InaccessibleMessage)) and message.chat.type == "private"
