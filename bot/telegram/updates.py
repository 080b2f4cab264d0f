"""Raw updates as aiogram's objects; of a press only what is read here.

A press carries the whole screen along, and each of aiogram's objects is prepared in Python: reading them all would be a
tenth of what a press costs. What it means stands in its data. So pydantic checks, in compiled code, the few fields that
are named here, and they are put into copies of objects that were made once, with their bot.
"""

from contextlib import suppress
from datetime import UTC, datetime
from typing import Any, cast, get_args

from aiogram import Bot
from aiogram.types import CallbackQuery, Chat, Message, TelegramObject, Update, User
from pydantic import BaseModel, Field, ValidationError

from bot.engine.raw_updates import KINDS

EVENTS: dict[str, type[TelegramObject]] = {kind: get_args(Update.model_fields[kind].annotation)[0] for kind in KINDS}
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)  # the date of a message that Telegram no longer shows to bots


class PressedBy(BaseModel):
    id: int
    is_bot: bool
    first_name: str
    last_name: str | None = None
    username: str | None = None
    language_code: str | None = None


class PressedIn(BaseModel):
    id: int
    type: str
    title: str | None = None
    username: str | None = None
    first_name: str | None = None
    last_name: str | None = None


class PressedScreen(BaseModel):
    message_id: int
    date: datetime = Field(gt=EPOCH)
    chat: PressedIn
    text: str | None = None
    message_thread_id: int | None = None
    is_topic_message: bool | None = None


class Press(BaseModel):
    id: str
    from_user: PressedBy = Field(alias="from")
    message: PressedScreen
    chat_instance: str
    data: str


class EventReader:
    """For the objects of one bot, by which they can be answered."""

    def __init__(self, bot: Bot) -> None:
        self._context = {"bot": bot}
        self._press = cast("CallbackQuery", _empty(CallbackQuery, bot))
        self._screen = cast("Message", _empty(Message, bot))
        self._chat = cast("Chat", _empty(Chat, bot))
        self._user = cast("User", _empty(User, bot))

    def read(self, kind: str, content: Any) -> TelegramObject:
        """The event as aiogram's object; raises ValidationError for what is none."""
        if kind == "callback_query":
            with suppress(ValidationError):  # not below a screen that is still to be seen, or no press at all
                return self._known(Press.model_validate(content))
        return EVENTS[kind].model_validate(content, context=self._context)

    def _known(self, press: Press) -> CallbackQuery:
        chat = self._chat.model_copy(update=press.message.chat.__dict__)
        screen = self._screen.model_copy(update={**press.message.__dict__, "chat": chat})
        person = self._user.model_copy(update=press.from_user.__dict__)
        return self._press.model_copy(update={**press.__dict__, "from_user": person, "message": screen})


def _empty(model: type[TelegramObject], bot: Bot) -> TelegramObject:
    """An object without a field, to be copied; it knows its bot, and so do its copies."""
    return model.model_construct().as_(bot)
