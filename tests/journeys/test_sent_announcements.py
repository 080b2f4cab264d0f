"""An announcement goes out: watched, stopped, slowed down, interrupted, and missed by those who blocked the bot."""

import asyncio
import json
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from datetime import timedelta
from itertools import pairwise

import pytest
from aiogram.exceptions import TelegramNetworkError, TelegramRetryAfter
from aiogram.methods import EditMessageText

from bot.domain.messages.announcements import Outcome
from bot.emulator.backend import METHODS, Backend
from bot.emulator.params import Params
from bot.engine.broadcast_progress import ProgressWatcher
from bot.services.people import memberships
from bot.telegram.errors import in_engine_words
from tests.support.announcements import announced, organisers, recipients, written
from tests.support.world import SCHOOL_5, Person, World

TEXT = "Совещание переносится на пятницу, 10:00"
HELD = 600  # seconds


async def heads(world: World, count: int) -> list[Person]:
    return [await world.member(101 + number, SCHOOL_5, f"Анна-{number}") for number in range(count)]


def copies(people: list[Person]) -> list[int]:
    return [person.heard.count(TEXT) for person in people]


def states(world: World) -> Counter[str]:
    return Counter(row[0] for row in world.rows("SELECT status FROM deliveries WHERE kind = 'announcement'"))


async def begun(world: World, organiser: Person, last: Person) -> None:
    """It is out to all but one, who is kept waiting by Telegram."""
    world.emulator.faults.fail_next("sendMessage", retry_after=HELD, chat_id=last.phone.id)
    await announced(organiser, TEXT)


async def the_wait_is_over(world: World) -> None:
    await world.pass_time(timedelta(seconds=HELD))


async def change(world: World, sql: str) -> None:
    """Put the tables into a state that only bad luck brings about."""
    await world.app.db.write(lambda tx: tx.execute(sql).rowcount)


async def test_the_organiser_watches_one_message(world: World) -> None:
    """The screen with the send button turns into the progress and ends in the final state, all in one message."""
    people = await heads(world, 3)
    organiser = await world.organiser()
    await written(organiser, TEXT)
    message_id, before = organiser.phone.screen.id, len(organiser.phone.messages)
    await organiser.presses("📤 Отправить")
    assert organiser.phone.screen.id == message_id
    assert len(organiser.phone.messages) == before
    assert "Отправлено 3 из 3." in organiser.screen
    assert organiser.labels == ["📊 Итоги: кто ознакомился", "🏠 В начало"]
    assert copies(people) == [1, 1, 1]


async def test_stopping_drops_what_is_queued(world: World) -> None:
    """«Stop» in the middle keeps it from the rest and says how many got it; «Вернуть» sends it to the rest, once."""
    people = await heads(world, 3)
    organiser = await world.organiser()
    await begun(world, organiser, people[2])
    assert "Объявление отправляется" in organiser.screen
    assert "Отправлено 2 из 3.\nЕщё в очереди: 1." in organiser.screen
    stopped = await organiser.presses("⏹ Остановить")
    assert "Отправка остановлена" in stopped
    assert "Отправлено 2 из 3." in stopped
    assert "Не доставлено: 1 (остановлено: 1)." in stopped
    assert "⏹ Остановить" not in organiser.labels
    await the_wait_is_over(world)
    assert copies(people) == [1, 1, 0]
    assert "Объявлений пока нет" in await people[2].says("/news")
    assert world.rows("SELECT status, progress_final FROM announcements") == [("stopped", 1)]
    await organiser.presses("↩️ Вернуть: отправить остальным")
    assert copies(people) == [1, 1, 1]
    assert "Отправлено 3 из 3." in organiser.screen
    assert world.rows("SELECT status, progress_final FROM announcements") == [("sent", 1)]


def exported(person: Person) -> str:
    """The document with all that the bot keeps about them."""
    media = person.phone.screen.media
    assert media is not None
    return person.world.emulator.backend.world.files[media.file_id].content.decode()


async def test_what_has_not_reached_somebody_is_not_theirs(world: World) -> None:
    """What is queued for a person, or was stopped or recalled before it came, they can neither read nor acknowledge."""
    got, missed = await heads(world, 2)
    organiser = await world.organiser()
    await begun(world, organiser, missed)
    for pressed in ([], ["⏹ Остановить"], ["📊 Итоги: кто ознакомился", "↩️ Отозвать", "↩️ Да, отозвать"]):
        for button in pressed:
            await organiser.presses(button)
        for data in ("n:1", "na:1:0", "ni:1:0", "nf:1"):
            await missed.forges(data)
            assert "не открыт" in missed.phone.alerts[-1]
        assert "Объявлений пока нет" in await missed.says("/news")
        await missed.forges("dx")
        assert json.loads(exported(missed))["Полученные объявления"] == []
        assert all(TEXT not in text for text in missed.heard)
    assert world.rows("SELECT 1 FROM announcement_recipients WHERE acknowledged_at IS NOT NULL") == []
    await got.forges("dx")
    assert len(json.loads(exported(got))["Полученные объявления"]) == 1


async def test_what_was_in_flight_when_it_was_stopped_stays_stopped(world: World) -> None:
    """A message that is queued again after the stop, here by a kill in the middle, is not sent after all."""
    people = await heads(world, 2)
    organiser = await world.organiser()
    await begun(world, organiser, people[1])
    await organiser.presses("⏹ Остановить")
    await change(world, "UPDATE deliveries SET status = 'sending' WHERE status = 'dropped'")
    await world.restart()
    await the_wait_is_over(world)
    assert copies(people) == [1, 0]
    assert states(world) == {"sent": 1, "dropped": 1}


async def test_stopping_too_late_changes_nothing(world: World) -> None:
    """Once all is sent, a stop button of before says how many have it."""
    await heads(world, 1)
    organiser = await world.organiser()
    await announced(organiser, TEXT)
    await organiser.presses("📊 Итоги: кто ознакомился")
    await organiser.says("/news")
    await organiser.forges("nx:1")
    assert "Объявление отправлено" in organiser.screen
    assert world.rows("SELECT status FROM announcements") == [("sent",)]
    await change(world, "UPDATE announcements SET status = 'sending'")  # as in the moment before it is known as sent
    await organiser.forges("nx:1")
    assert "Объявление отправлено" in organiser.screen
    assert world.rows("SELECT status FROM announcements") == [("sending",)]


async def test_any_organiser_may_stop(world: World) -> None:
    """Another organiser finds it in the list and stops it; the author sees that it was stopped."""
    olga, pavel = await organisers(world)
    people = await heads(world, 2)
    await begun(world, olga, people[1])
    await pavel.says("/broadcast")
    await pavel.presses("🗂 Отправленные объявления")
    assert "Автор: Ольга Петрова" in await pavel.presses(pavel.labels[0])
    assert "остановлена" in await pavel.presses("⏹ Остановить")
    assert "Не доставлено: 1 (остановлено: 1)." in pavel.screen
    assert "Отправка остановлена" in olga.screen


async def test_the_way_home_leaves_the_progress_alone(world: World) -> None:
    """While it goes out, «to the start» opens below: the progress goes on in its own message."""
    people = await heads(world, 2)
    organiser = await world.organiser()
    await begun(world, organiser, people[1])
    progress = organiser.phone.screen.id
    assert "Здравствуйте" in await organiser.presses("🏠 В начало")
    await the_wait_is_over(world)
    assert "Здравствуйте" in organiser.screen
    shown = next(message for message in organiser.phone.messages if message.id == progress)
    assert "Отправлено 2 из 2." in shown.text


async def test_a_restart_in_the_middle_loses_nobody(world: World) -> None:
    """After a restart the rest get theirs, nobody twice, and the same message shows the end."""
    people = await heads(world, 3)
    organiser = await world.organiser()
    await begun(world, organiser, people[2])
    progress = organiser.phone.screen.id
    await world.restart()
    assert "Ещё в очереди: 1." in organiser.screen
    await the_wait_is_over(world)
    assert copies(people) == [1, 1, 1]
    assert organiser.phone.screen.id == progress
    assert "Отправлено 3 из 3." in organiser.screen


async def test_a_restart_shows_the_end_that_nobody_saw(world: World) -> None:
    """What ended in the moment of a kill is shown as ended by the next start."""
    people = await heads(world, 2)
    organiser = await world.organiser()
    await begun(world, organiser, people[1])
    await change(world, "UPDATE deliveries SET status = 'sent' WHERE status = 'queued'")
    await world.restart()
    await world.settle()
    assert "Отправлено 2 из 2." in organiser.screen
    assert world.rows("SELECT status, progress_final FROM announcements") == [("sent", 1)]


async def test_too_many_requests_lose_nobody(world: World) -> None:
    """Whom a 429 concerns gets it after the time Telegram names; nobody is left out, nobody gets two."""
    people = await heads(world, 4)
    organiser = await world.organiser()
    world.emulator.faults.fail_next("sendMessage", retry_after=60, chat_id=102)
    shown = await announced(organiser, TEXT)
    assert "Объявление отправляется" in shown
    assert "Отправлено 3 из 4.\nЕщё в очереди: 1." in shown
    assert copies(people) == [1, 0, 1, 1]
    await world.pass_time(timedelta(seconds=60))
    assert copies(people) == [1, 1, 1, 1]
    assert "Отправлено 4 из 4." in organiser.screen


async def test_what_telegram_refuses_is_counted(world: World) -> None:
    """A message that Telegram will not take counts as not delivered, with the reason in words."""
    await heads(world, 2)
    organiser = await world.organiser()
    await written(organiser, TEXT)
    world.emulator.faults.fail_next("sendMessage", status=400, chat_id=101)
    shown = await organiser.presses("📤 Отправить")
    assert "Отправлено 1 из 2." in shown
    assert "Не доставлено: 1 (Telegram не принял: 1)." in shown


async def test_who_has_left_meanwhile_is_not_written_to(world: World) -> None:
    """Somebody who belongs nowhere any more when their turn comes gets nothing, and is counted so."""
    people = await heads(world, 2)
    organiser = await world.organiser()
    await begun(world, organiser, people[1])
    await change(world, "DELETE FROM memberships WHERE participant_id = 2")
    await the_wait_is_over(world)
    assert copies(people) == [1, 0]
    assert "Не доставлено: 1 (уже не участвуют: 1)." in organiser.screen


async def test_the_blocked_are_told_apart_before_and_after(world: World) -> None:
    """How many have blocked the bot is said before sending; nothing is queued for them, and they count after."""
    people = await heads(world, 3)
    await people[0].phone.block()
    await people[1].phone.block()
    await world.settle()
    organiser = await world.organiser()
    shown = await written(organiser, TEXT)
    assert "Получат 3 человека." in shown
    assert "Из них 2 человека заблокировали бота" in shown
    sent = await organiser.presses("📤 Отправить")
    assert "Отправлено 1 из 3." in sent
    assert "Не доставлено: 2 (заблокировали бота: 2)." in sent
    assert len(recipients(world)) == 3
    assert states(world) == {"sent": 1}


async def test_a_block_that_shows_only_in_sending_counts_too(world: World) -> None:
    """A person of whose block the bot learns by a 403 is unreachable, and so shown for the next time."""
    people = await heads(world, 2)
    organiser = await world.organiser()
    await written(organiser, TEXT)
    people[0].phone.chat.standing = "kicked"
    assert "Не доставлено: 1 (заблокировали бота: 1)." in await organiser.presses("📤 Отправить")
    assert "Из них 1 человек заблокировал бота" in await written(organiser, "Ещё одно")


async def test_who_comes_back_gets_what_they_missed_once(world: World) -> None:
    """Unblocking within a week brings the announcements missed, in order and once, however often it happens."""
    head = (await heads(world, 1))[0]
    await head.phone.block()
    organiser = await world.organiser()
    await announced(organiser, "Первое")
    await announced(organiser, "Второе")
    await world.pass_time(timedelta(days=6))
    for _ in range(2):
        await head.phone.unblock()
        await world.settle()
        await head.phone.block()
        await world.settle()
    assert head.heard[-2:] == ["Первое", "Второе"]
    assert head.heard.count("Первое") == 1
    assert world.rows("SELECT key, status FROM deliveries WHERE kind = 'announcement' ORDER BY id") == [
        ("announcement:1:1", "sent"),
        ("announcement:2:1", "sent"),
    ]


async def test_what_failed_by_a_block_is_sent_on_return(world: World) -> None:
    """Also a message that was queued when the block showed goes out on return."""
    head = (await heads(world, 1))[0]
    organiser = await world.organiser()
    await written(organiser, TEXT)
    head.phone.chat.standing = "kicked"
    await organiser.presses("📤 Отправить")
    await head.phone.unblock()
    await world.settle()
    assert copies([head]) == [1]
    await organiser.presses("📊 Итоги: кто ознакомился")
    assert "Отправлено 1 из 1." in organiser.screen


async def test_old_news_is_not_pushed_on_return(world: World) -> None:
    """After more than thirty days nothing is pushed, but the list still has it."""
    head = (await heads(world, 1))[0]
    await head.phone.block()
    organiser = await world.organiser()
    await announced(organiser, TEXT)
    await world.pass_time(timedelta(days=31))
    await head.phone.unblock()
    await world.settle()
    assert copies([head]) == [0]
    await head.says("/news")
    assert "✍️ 23 ноября, 10:00 · Совещание переносится на пятницу…" in head.labels


async def test_what_was_stopped_is_not_sent_on_return(world: World) -> None:
    """Who had blocked the bot gets nothing of an announcement that was stopped."""
    people = await heads(world, 3)
    await people[2].phone.block()
    organiser = await world.organiser()
    await begun(world, organiser, people[1])
    await organiser.presses("⏹ Остановить")
    assert "Не доставлено: 2 (заблокировали бота: 1, остановлено: 1)." in organiser.screen
    await people[2].phone.unblock()
    await the_wait_is_over(world)
    assert copies([people[2]]) == [0]
    assert "Объявлений пока нет" in await people[2].says("/news")
    assert states(world) == {"sent": 1, "dropped": 1}


async def test_announcements_of_the_night_make_no_sound(world: World) -> None:
    """In quiet hours of the recipient it arrives silently, else with a sound."""
    head = (await heads(world, 1))[0]
    organiser = await world.organiser()
    await announced(organiser, "Днём")
    assert not head.phone.screen.silent
    await world.pass_time(timedelta(hours=12))
    await announced(organiser, "Ночью")
    assert head.phone.screen.text == "Ночью"
    assert head.phone.screen.silent


async def test_trouble_with_the_edit_does_not_hide_the_end(world: World) -> None:
    """A 429, a server error or a lost connection delays the progress; the end is shown all the same."""
    await heads(world, 2)
    organiser = await world.organiser()
    await written(organiser, TEXT)
    world.emulator.faults.fail_next("editMessageText", retry_after=3)
    world.emulator.faults.fail_next("editMessageText", status=502)
    world.emulator.faults.drop_next("editMessageText", accepted=True)
    assert "Отправлено 2 из 2." in await organiser.presses("📤 Отправить")
    assert world.rows("SELECT status, progress_final FROM announcements") == [("sent", 1)]


async def test_a_deleted_progress_stops_nothing(world: World) -> None:
    """Without the message to show it in, the announcement goes out and ends as ever."""
    people = await heads(world, 2)
    organiser = await world.organiser()
    await written(organiser, TEXT)
    world.emulator.faults.fail_next(
        "editMessageText", status=400, description="Bad Request: message to edit not found", times=20
    )
    await organiser.presses("📤 Отправить")
    assert copies(people) == [1, 1]
    assert world.rows("SELECT status, progress_final FROM announcements") == [("sent", 1)]


async def test_who_organises_no_more_is_shown_no_more(world: World) -> None:
    """An announcement goes on without its author, who sees nothing of it any more."""
    people = await heads(world, 2)
    organiser = await world.organiser()
    await begun(world, organiser, people[1])
    await world.restart(organiser_ids="1")
    await the_wait_is_over(world)
    assert copies(people) == [1, 1]
    assert "Отправлено 1 из 2." in organiser.screen


class ShownProgress:
    """Somebody watching, whose screen fails at first in these ways."""

    def __init__(self, world: World, *failures: Exception) -> None:
        self.world = world
        self.failures = list(failures)
        self.times: list[float] = []
        self.sent: list[int] = []

    async def show(self, outcome: Outcome, _: tuple[int, int]) -> None:
        if self.failures:
            raise self.failures.pop(0)
        self.times.append(self.world.clock.monotonic())
        self.sent.append(outcome.progress.sent)

    @asynccontextmanager
    async def watching(self) -> AsyncIterator[ProgressWatcher]:
        watcher = ProgressWatcher(self.world.app.db, self.world.clock, in_engine_words(self.show))
        running = asyncio.create_task(watcher.run())
        try:
            await watcher.idle()
            yield watcher
        finally:
            running.cancel()
            with suppress(asyncio.CancelledError):
                await running


async def test_the_progress_is_edited_once_a_second_at_most(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """However often something happens, two edits are a second apart."""
    monkeypatch.setattr(memberships, "TOLD", 0)  # other messages move the stopwatch too
    people = await heads(world, 3)
    organiser = await world.organiser()
    await begun(world, organiser, people[2])
    await change(
        world,
        "UPDATE deliveries SET status = 'queued', waits = 1, not_before = '2026-11-24' WHERE kind = 'announcement'",
    )
    shown = ShownProgress(world)
    async with shown.watching() as watcher:
        for _ in range(2):
            await change(
                world,
                "UPDATE deliveries SET status = 'sent' WHERE id ="
                " (SELECT min(id) FROM deliveries WHERE status = 'queued')",
            )
            watcher.wake()
            await watcher.idle()
    assert shown.sent == [0, 1, 2]
    assert all(later - sooner >= 1.0 for sooner, later in pairwise(shown.times))


async def test_an_edit_that_fails_is_made_up_for(world: World) -> None:
    """After a 429 in the time it names, after anything else soon, and without waiting for news."""
    people = await heads(world, 2)
    organiser = await world.organiser()
    await begun(world, organiser, people[1])
    edit = EditMessageText(text="")
    shown = ShownProgress(world, TelegramRetryAfter(edit, "", 7), TelegramNetworkError(edit, ""), ValueError())
    before = world.clock.monotonic()
    async with shown.watching():
        assert shown.sent == [1]
    assert shown.times[0] - before >= 7 + 5 + 5


async def test_one_that_cannot_be_shown_keeps_no_other(world: World) -> None:
    """A fault with one announcement's progress does not keep the next one's from its organiser."""
    await heads(world, 1)
    organiser = await world.organiser()
    await announced(organiser, "Первое")
    await announced(organiser, "Второе")
    await change(world, "UPDATE announcements SET status = 'sending', progress_final = 0")
    await change(world, "UPDATE deliveries SET status = 'queued', waits = 1, not_before = '2026-11-24'")
    seen: list[str] = []

    class Failing(ShownProgress):
        async def show(self, outcome: Outcome, place: tuple[int, int]) -> None:
            if outcome.announcement.id == 1:
                await super().show(outcome, place)
            seen.append(outcome.announcement.content.html)

    async with Failing(world, ValueError()).watching():
        assert seen == ["Второе", "Первое"]


async def test_an_answer_that_cannot_be_read_sends_nothing_twice(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """What Telegram took is sent, with its id, though the answer has the form of a later version."""
    people = await heads(world, 2)
    organiser = await world.organiser()
    await written(organiser, TEXT)
    name, method = METHODS["sendmessage"]

    def of_a_later_version(backend: Backend, params: Params) -> object:
        sent = method(backend, params)
        assert isinstance(sent, dict)
        return {**sent, "chat": ["in another form"]}

    monkeypatch.setitem(METHODS, "sendmessage", (name, of_a_later_version))
    assert "Отправлено 2 из 2." in await organiser.presses("📤 Отправить")
    assert copies(people) == [1, 1]
    ids = [person.phone.screen.id for person in people]
    assert world.rows("SELECT message_id FROM deliveries WHERE kind = 'announcement' ORDER BY id") == [
        (i,) for i in ids
    ]
