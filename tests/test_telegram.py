"""How the bot reaches Telegram."""

import gc
import weakref

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
