import asyncio
from datetime import timedelta

import pytest
from aiogram import Bot
from aiogram.exceptions import (
    ClientDecodeError,
    TelegramBadRequest,
    TelegramForbiddenError,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
)

from bot.emulator import Emulator, Group, Phone
from tests.emulator.tools import HandClock


async def test_an_ordered_failure_has_no_effect(bot: Bot, anna: Phone, emulator: Emulator) -> None:
    """So many calls of the method fail as ordered, then they work again."""
    emulator.faults.fail_next("sendMessage", times=2)
    for _ in range(2):
        with pytest.raises(TelegramServerError, match="Internal Server Error"):
            await bot.send_message(anna.id, "a")
    assert len(anna.messages) == 1
    await bot.send_message(anna.id, "a")
    assert [call.status for call in emulator.calls_of("sendMessage")] == [500, 500, 200]


async def test_a_failure_can_be_any_answer(bot: Bot, anna: Phone, emulator: Emulator) -> None:
    """The status, the words and the time to wait are the order's."""
    emulator.faults.fail_next(status=403)
    with pytest.raises(TelegramForbiddenError, match="bot was blocked by the user"):
        await bot.send_message(anna.id, "a")
    emulator.faults.fail_next(status=400, description="Bad Request: because")
    with pytest.raises(TelegramBadRequest, match="Bad Request: because"):
        await bot.send_message(anna.id, "a")
    emulator.faults.fail_next("SENDMESSAGE", retry_after=7)
    with pytest.raises(TelegramRetryAfter) as refusal:
        await bot.send_message(anna.id, "a")
    assert refusal.value.retry_after == 7


async def test_an_order_waits_for_whom_it_concerns(bot: Bot, anna: Phone, group: Group, emulator: Emulator) -> None:
    """An order for one method or one chat leaves others alone; one for any method leaves polling alone."""
    emulator.faults.fail_next("sendMessage", chat_id=group.id)
    await bot.send_message(anna.id, "a")
    await bot.get_me()
    with pytest.raises(TelegramServerError):
        await bot.send_message(group.id, "a")
    emulator.faults.fail_next(status=502)
    await bot.get_updates()
    with pytest.raises(TelegramServerError, match="Bad Gateway"):
        await bot.get_me()
    emulator.faults.fail_next("getUpdates")
    with pytest.raises(TelegramServerError):
        await bot.get_updates()


async def test_a_dropped_connection_leaves_the_bot_in_doubt(bot: Bot, anna: Phone, emulator: Emulator) -> None:
    """The bot sees the same network error whether the message was delivered or not."""
    emulator.faults.drop_next("sendMessage", accepted=False)
    emulator.faults.drop_next("sendMessage", accepted=True)
    for text in ("a", "b"):
        with pytest.raises(TelegramNetworkError):
            await bot.send_message(anna.id, text)
    assert [message.text for message in anna.messages] == ["/start", "b"]
    assert [call.status for call in emulator.calls_of("sendMessage")] == [0, 200]


async def test_a_proxy_may_answer_instead(bot: Bot, anna: Phone, emulator: Emulator) -> None:
    """A 502 with a page of HTML is no JSON, and has no effect."""
    emulator.faults.html_next("sendMessage")
    with pytest.raises(ClientDecodeError):
        await bot.send_message(anna.id, "a")
    assert len(anna.messages) == 1
    assert emulator.calls[-1].status == 502


async def test_limits_are_kept_in_sliding_windows(
    bot: Bot, anna: Phone, group: Group, emulator: Emulator, clock: HandClock
) -> None:
    """Beyond the rate of a chat, of a group or of all, a message is refused with the time to wait."""
    emulator.faults.limits(overall_per_second=3, chat_per_second=1, group_per_minute=2)
    await bot.send_message(anna.id, "a")
    with pytest.raises(TelegramRetryAfter) as refusal:
        await bot.send_message(anna.id, "b")
    assert refusal.value.retry_after == 1
    assert refusal.value.message.endswith("Too Many Requests: retry after 1")
    await bot.get_me()
    await bot.send_message(group.id, "a")
    clock.advance(timedelta(seconds=1))
    await bot.send_message(group.id, "b")
    clock.advance(timedelta(seconds=1))
    with pytest.raises(TelegramRetryAfter) as refusal:
        await bot.send_message(group.id, "c")
    assert refusal.value.retry_after == 58
    clock.advance(timedelta(seconds=58))
    await bot.send_message(group.id, "c")
    assert [message.text for message in group.messages] == ["a", "b", "c"]


async def test_the_overall_limit_counts_all_chats(bot: Bot, emulator: Emulator) -> None:
    """Messages to different people count together."""
    for user_id in (1, 2, 3):
        await emulator.add_phone(user_id, "Кто-то").send("/start")
    emulator.faults.limits(overall_per_second=2)
    await bot.send_message(1, "a")
    await bot.send_message(2, "a")
    with pytest.raises(TelegramRetryAfter):
        await bot.send_message(3, "a")
    emulator.faults.clear()
    await bot.send_message(3, "a")


async def test_answers_can_be_slow(bot: Bot, emulator: Emulator) -> None:
    """With a latency every answer takes its time."""
    emulator.faults.latency = (0.03, 0.04)
    before = asyncio.get_running_loop().time()
    await bot.get_me()
    assert asyncio.get_running_loop().time() - before >= 0.03
