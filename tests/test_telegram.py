"""How the bot reaches Telegram."""

import gc
import weakref

import pytest
from aiogram.exceptions import ClientDecodeError, TelegramServerError
from aiogram.methods import EditMessageText, Response

from bot.telegram import create_bot


async def test_models_of_answers_are_kept() -> None:
    """The model of a method's answer is derived once, not after each collection of garbage anew."""
    bot = create_bot("42:TEST", None, None)
    method = EditMessageText(text="text")

    def model() -> type[Response[object]]:
        return type(bot.session.check_response(bot, method, 200, '{"ok": true, "result": true}'))

    first = weakref.ref(model())
    gc.collect()
    assert first() is model()


@pytest.mark.parametrize("page", ["<html>502 Bad Gateway</html>", "", '{"error": "bad gateway"}', "[]"])
async def test_a_page_of_a_proxy_is_an_outage(page: str) -> None:
    """What is no answer of Telegram's is tried again like any outage; it may last longer than a fault of ours may."""
    bot = create_bot("42:TEST", None, None)
    with pytest.raises(TelegramServerError, match="502"):
        bot.session.check_response(bot, EditMessageText(text="text"), 502, page)


async def test_an_answer_of_a_later_version_is_no_outage() -> None:
    """What Telegram has done is not asked for again and again because its answer cannot be read."""
    bot = create_bot("42:TEST", None, None)
    with pytest.raises(ClientDecodeError):
        bot.session.check_response(bot, EditMessageText(text="text"), 200, '{"ok": true, "result": {"message_id": []}}')
