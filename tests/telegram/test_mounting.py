"""aiogram's objects know their bot."""

from aiogram.client.context_controller import BotContextController
from aiogram.types import Chat, Message, Update, User

from bot.telegram.mounting import _descendants, _mount
from bot.telegram.session import create_bot
from bot.ui.screen import EditScreen

BOT = create_bot("42:TEST", api_url=None, proxy=None)


def test_an_update_and_all_within_know_their_bot() -> None:
    """What is read with a bot can be answered by it, on every level; what is made without one has none."""
    author = {"id": 5, "is_bot": False, "first_name": "Анна"}
    message = {"message_id": 1, "date": 1, "chat": {"id": 5, "type": "private"}, "from": author}
    update = {"update_id": 1, "message": message}
    read = Update.model_validate(update, context={"bot": BOT})
    assert read.message is not None
    assert read.message.from_user is not None
    assert {each.bot for each in (read, read.message, read.message.chat, read.message.from_user)} == {BOT}
    assert Chat(id=5, type="private").bot is None


def test_an_object_can_be_given_a_bot_and_copied() -> None:
    """An object that was made without a bot is mounted to one later, and a copy keeps it."""
    user = User(id=5, is_bot=False, first_name="Анна").as_(BOT)
    assert user.model_copy(update={"first_name": "Пётр"}).bot is BOT
    assert user == User(id=5, is_bot=False, first_name="Анна").as_(BOT)


def test_no_model_loses_a_private_attribute() -> None:
    """The short way is taken by all that have a bot and nothing else of their own to prepare."""
    short = [each for each in _descendants(BotContextController) if each.model_post_init is _mount]
    assert {Message, EditScreen} <= set(short)
    assert {name for each in short for name in each.__private_attributes__} == {"_bot"}
