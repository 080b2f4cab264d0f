"""What happens to a direct answer on its way to Telegram."""

from aiogram import Bot
from aiogram.methods import EditMessageText, Response, SendMessage, TelegramMethod
from aiogram.methods.base import TelegramType

from bot.engine.rate_limit import RateLimit
from bot.telegram.retries import RetryAnswers
from tests.support.world import TestClock


async def test_an_answer_takes_its_turn_within_the_limits() -> None:
    """Messages that answer wait once the second's share is spent, proactive ones behind them; edits do not wait."""
    clock = TestClock()
    rate_limit = RateLimit(clock, 30)
    answering = RetryAnswers(clock, rate_limit)
    sent: list[float] = []

    async def request(bot: Bot, method: TelegramMethod[TelegramType]) -> Response[TelegramType]:  # noqa: ARG001 - the protocol's names
        sent.append(clock.monotonic())
        return Response(ok=True)

    bot = Bot("42:TEST")
    for chat in range(1, 91):
        await answering(request, bot, SendMessage(chat_id=chat, text="Да"))
    busiest = max(sum(start <= each < start + 1 for each in sent) for start in sent)
    assert busiest <= 30
    assert rate_limit.wait() > 0
    before = clock.monotonic()
    for chat in range(1, 91):
        await answering(request, bot, EditMessageText(chat_id=chat, message_id=1, text="Да"))
    assert clock.monotonic() == before
