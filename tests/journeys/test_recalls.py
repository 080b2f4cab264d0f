"""An organiser takes an announcement back: from the chats of those who have it, and for good."""

import asyncio
from datetime import timedelta

import pytest

from bot.domain.messages.announcements import Outcome
from bot.engine.broadcast_progress import ProgressWatcher
from tests.support.announcements import announced, organisers, written
from tests.support.world import SCHOOL_5, Person, World

TEXT = "Совещание переносится на пятницу, 10:00"
WITHDRAWN = "↩️ Это объявление отозвано организатором."
HELD = 600  # seconds
YOUNG, OLD = timedelta(hours=47), timedelta(hours=49)


async def heads(world: World, count: int) -> list[Person]:
    return [await world.member(101 + number, SCHOOL_5, f"Анна-{number}") for number in range(count)]


async def sent(world: World, count: int = 2) -> tuple[list[Person], Person]:
    """To so many heads; the organiser stands on the outcome."""
    people = await heads(world, count)
    organiser = await world.organiser()
    await announced(organiser, TEXT)
    await organiser.presses("📊 Итоги: кто ознакомился")
    return people, organiser


async def recalled(organiser: Person) -> str:
    await organiser.presses("↩️ Отозвать")
    return await organiser.presses("↩️ Да, отозвать")


def states(world: World) -> list[tuple[str, str]]:
    return world.rows("SELECT key, status FROM deliveries WHERE kind = 'recall' ORDER BY id")


async def test_young_messages_are_deleted(world: World) -> None:
    """Within 48 hours the message disappears from every chat, and nothing of it comes instead."""
    people, organiser = await sent(world)
    await world.pass_time(YOUNG)
    before = [len(person.heard) for person in people]
    shown = await recalled(organiser)
    assert "Объявление отозвано" in shown
    assert "Отозвано 2 из 2." in shown
    assert "Не удалось" not in shown
    assert [len(person.heard) for person in people] == [count - 1 for count in before]
    assert all(TEXT not in person.heard for person in people)
    assert states(world) == [("recall:1:1", "sent"), ("recall:1:2", "sent")]


async def test_old_messages_say_that_they_are_withdrawn(world: World) -> None:
    """After 48 hours the message stays, without its text and its button, in the reader's own language."""
    people, organiser = await sent(world)
    await people[1].says("/settings")
    await people[1].presses("English")
    await world.pass_time(OLD)
    asked = await organiser.presses("↩️ Отозвать")
    assert "исчезнет" not in asked
    assert "У 2 человек оно старше двух суток" in asked
    await organiser.presses("↩️ Да, отозвать")
    assert people[0].heard[-1] == WITHDRAWN
    assert people[0].labels == []
    assert "↩️ This announcement was withdrawn by an organiser." in people[1].heard
    assert all(TEXT not in person.heard for person in people)
    assert world.emulator.calls_of("deleteMessage") == []


async def test_an_old_file_keeps_its_place_but_not_its_caption(world: World) -> None:
    """Where the announcement has a file, its caption says that it is withdrawn; that the file stays is told before."""
    head = (await heads(world, 1))[0]
    organiser = await world.organiser()
    await organiser.says("/broadcast")
    await organiser.sends_photo(b"a picture", "Схема проезда")
    await organiser.presses("📤 Отправить")
    await organiser.presses("📊 Итоги: кто ознакомился")
    assert "Файл" not in await organiser.presses("↩️ Отозвать")
    await world.pass_time(OLD)
    await organiser.presses("⬅️ Назад")
    assert "Файл в таком сообщении останется." in await organiser.presses("↩️ Отозвать")
    await organiser.presses("↩️ Да, отозвать")
    assert head.screen == WITHDRAWN
    assert head.phone.screen.media is not None
    assert head.labels == []


async def test_nothing_happens_before_it_is_confirmed(world: World) -> None:
    """The question says what will happen, to how many, and can be left; nothing is taken back until «yes»."""
    people, organiser = await sent(world)
    asked = await organiser.presses("↩️ Отозвать")
    assert "Отозвать объявление?" in asked
    assert "У 2 человек сообщение исчезнет из чата." in asked
    assert "Вернуть объявление потом нельзя" in asked
    assert organiser.labels == ["↩️ Да, отозвать", "⬅️ Назад", "🏠 В начало"]
    assert "Объявление отправлено" in await organiser.presses("⬅️ Назад")
    assert [person.heard[-1] for person in people] == [TEXT, TEXT]
    assert states(world) == []


async def test_the_recall_is_watched_in_one_message(world: World) -> None:
    """The message with the confirmation shows how far it is, across a restart, and ends in a final state."""
    people, organiser = await sent(world, 3)
    screen = organiser.phone.screen.id
    world.emulator.faults.fail_next("deleteMessage", retry_after=HELD, chat_id=people[2].phone.id)
    shown = await recalled(organiser)
    assert "Объявление отзывается" in shown
    assert "Отозвано 2 из 3.\nЕщё в очереди: 1." in shown
    await world.restart()
    assert "Ещё в очереди: 1." in organiser.screen
    await world.pass_time(timedelta(seconds=HELD))
    assert "Объявление отозвано" in organiser.screen
    assert "Отозвано 3 из 3." in organiser.screen
    assert organiser.phone.screen.id == screen
    assert organiser.labels == ["📊 Итоги: кто ознакомился", "🏠 В начало"]
    assert world.rows("SELECT status, progress_final FROM announcements") == [("recalled", 1)]
    assert len(world.emulator.calls_of("deleteMessage")) == 4


@pytest.mark.parametrize("age", [YOUNG, OLD])
async def test_a_kill_in_the_middle_takes_back_what_is_left(world: World, age: timedelta) -> None:
    """What was done and not recorded when the process was killed counts as done when it is tried again."""
    people, organiser = await sent(world)
    await world.pass_time(age)
    await recalled(organiser)
    await world.app.db.write(
        lambda tx: tx.execute("UPDATE deliveries SET status = 'sending' WHERE kind = 'recall'").rowcount
    )
    await world.app.db.write(lambda tx: tx.execute("UPDATE announcements SET progress_final = 0").rowcount)
    await world.restart()
    await world.settle()
    assert "Отозвано 2 из 2." in organiser.screen
    assert all(TEXT not in person.heard for person in people)


async def test_what_telegram_will_not_delete_is_marked(world: World) -> None:
    """A young message that cannot be deleted says at least that it is withdrawn."""
    people, organiser = await sent(world, 1)
    world.emulator.faults.fail_next("deleteMessage", status=400, description="Bad Request: message can't be deleted")
    assert "Отозвано 1 из 1." in await recalled(organiser)
    assert people[0].heard[-1] == WITHDRAWN


async def test_what_cannot_be_taken_back_is_counted(world: World) -> None:
    """A message that can be neither deleted nor changed counts as not recalled, with its number."""
    people, organiser = await sent(world)
    await world.pass_time(OLD)
    world.emulator.faults.fail_next("editMessageText", status=400, chat_id=people[0].phone.id)
    shown = await recalled(organiser)
    assert "Отозвано 1 из 2." in shown
    assert "Не удалось отозвать: 1." in shown
    assert [person.heard[-1] for person in people] == [TEXT, WITHDRAWN]
    await organiser.presses("📊 Итоги: кто ознакомился")
    assert "Не удалось отозвать: 1." in organiser.screen


async def test_a_stopped_announcement_is_recalled(world: World) -> None:
    """After a stop it is taken back from those who have it; who came after the stop hears nothing at all."""
    people = await heads(world, 3)
    organiser = await world.organiser()
    world.emulator.faults.fail_next("sendMessage", retry_after=HELD, chat_id=people[2].phone.id)
    await announced(organiser, TEXT)
    await organiser.forges("nb:1")
    await organiser.forges("ny:1")
    stop_first = "Объявление ещё отправляется. Сначала нажмите «⏹ Остановить», потом отзовите."
    assert organiser.phone.alerts == [stop_first] * 2
    await organiser.presses("⏹ Остановить")
    await organiser.presses("📊 Итоги: кто ознакомился")
    assert "Отозвано 2 из 2." in await recalled(organiser)
    await world.pass_time(timedelta(seconds=HELD))
    assert all(TEXT not in person.heard for person in people)
    assert "Объявлений пока нет" in await people[2].says("/news")


async def test_what_was_in_flight_is_not_sent_after_all(world: World) -> None:
    """What a kill cut off is not sent again; whether it had arrived nobody knows, so it is not called recalled."""
    people, organiser = await sent(world)
    ((second,),) = world.rows("SELECT max(id) FROM deliveries WHERE kind = 'announcement'")
    sql = "UPDATE deliveries SET status = 'sending', message_id = NULL, finished_at = NULL WHERE id = ?"
    await world.app.db.write(lambda tx: tx.execute(sql, (second,)).rowcount)
    await recalled(organiser)
    await world.restart()
    await world.settle()
    assert "Отозвано 1 из 2." in organiser.screen
    assert "Не удалось отозвать: 1." in organiser.screen
    assert people[1].heard.count(TEXT) == 1
    assert world.rows("SELECT status FROM deliveries WHERE id = ?", second) == [("dropped",)]


async def test_a_second_recall_does_nothing(world: World) -> None:
    """Whoever presses after another is told so; nothing is queued twice and no text is recalled anew."""
    olga, pavel = await organisers(world)
    await heads(world, 1)
    await announced(olga, TEXT)
    for organiser in (olga, pavel):
        await organiser.says("/broadcast")
        await organiser.presses("🗂 Отправленные объявления")
        await organiser.presses(organiser.labels[0])
        await organiser.presses("↩️ Отозвать")
    assert "Отозвано 1 из 1." in await olga.presses("↩️ Да, отозвать")
    await pavel.presses("↩️ Да, отозвать")
    await olga.forges("nb:1")
    assert [person.phone.alerts for person in (pavel, olga)] == [["Это объявление уже отозвано."]] * 2
    assert states(world) == [("recall:1:3", "sent")]
    assert "Отозвано 1 из 1." in olga.screen
    await pavel.presses("⬅️ Назад")
    assert "↩️ Отозвать" not in pavel.labels
    assert not any("Кто не ознакомился" in label for label in pavel.labels)
    await pavel.presses("⬅️ Назад")
    assert pavel.labels[0] == "↩️ 23 ноября, 10:00 · Совещание переносится на пятницу…"


async def test_only_organisers_recall(world: World) -> None:
    """A recipient who forges the buttons is refused, and nothing happens; nor is there a draft to recall."""
    people, organiser = await sent(world, 1)
    await people[0].forges("nb:1")
    await people[0].forges("ny:1")
    assert len(people[0].phone.alerts) == 2
    await written(organiser, "Ещё не отправлено")
    await organiser.forges("ny:2")
    assert len(organiser.phone.alerts) == 1
    assert world.rows("SELECT status FROM announcements") == [("sent",), ("draft",)]
    assert states(world) == []


async def test_readers_find_it_withdrawn(world: World) -> None:
    """In the list of announcements it is withdrawn: no text, no file, nothing to acknowledge."""
    people, organiser = await sent(world, 1)
    head = people[0]
    await head.says("/news")
    await head.presses(head.labels[0])
    assert "↩️ Отозвать" in organiser.labels
    await recalled(organiser)
    listed = await head.says("/news")
    assert "Вы ознакомились со всеми." in listed
    assert head.labels == ["↩️ 23 ноября, 10:00 · отозвано", "🏠 В начало"]
    assert await head.presses("↩️ 23 ноября, 10:00 · отозвано") == f"📣 23 ноября, 10:00\n\n{WITHDRAWN}"
    assert head.labels == ["⬅️ Назад", "🏠 В начало"]
    await head.forges("nf:1")
    assert TEXT not in head.screen


async def test_a_leftover_button_answers_kindly(world: World) -> None:
    """Whoever presses the button of a message that is still there is told that it is withdrawn; nothing is recorded."""
    people, organiser = await sent(world, 1)
    await recalled(organiser)
    await people[0].forges("n:1")
    await people[0].forges("na:1:0")
    kind = "Это объявление отозвано организатором: отвечать на него не нужно."
    assert people[0].phone.alerts == [kind] * 2
    assert world.rows("SELECT acknowledged_at FROM announcement_recipients") == [(None,)]


async def test_who_blocked_the_bot_loses_it_on_return(world: World) -> None:
    """From a person who has blocked the bot it is taken back when they return; who never had it gets nothing."""
    people = await heads(world, 2)
    await people[1].phone.block()
    organiser = await world.organiser()
    await announced(organiser, TEXT)
    await organiser.presses("📊 Итоги: кто ознакомился")
    world.emulator.faults.fail_next("deleteMessage", status=403, chat_id=people[0].phone.id)
    shown = await recalled(organiser)
    assert "Не удалось отозвать: 1." in shown
    assert TEXT in people[0].heard
    for person in people:
        await person.phone.block()
        await person.phone.unblock()
    await world.settle()
    assert all(TEXT not in person.heard for person in people)
    await organiser.presses("📊 Итоги: кто ознакомился")
    assert "Отозвано 1 из 1." in organiser.screen


async def test_who_has_left_loses_it_too(world: World) -> None:
    """Membership does not matter: the message is in their chat, so it is taken from there."""
    people, organiser = await sent(world, 1)
    await world.app.db.write(lambda tx: tx.execute("DELETE FROM memberships").rowcount)
    await recalled(organiser)
    assert TEXT not in people[0].heard


async def test_an_announcement_that_nobody_got_is_recalled_at_once(world: World) -> None:
    """Where there is nothing to take back the question says so, and the end follows at once."""
    people = await heads(world, 1)
    await people[0].phone.block()
    organiser = await world.organiser()
    await announced(organiser, TEXT)
    await organiser.presses("📊 Итоги: кто ознакомился")
    assert "удалять нечего" in await organiser.presses("↩️ Отозвать")
    assert "Объявление отозвано" in await organiser.presses("↩️ Да, отозвать")
    await people[0].phone.unblock()
    await world.settle()
    assert TEXT not in people[0].heard
    assert world.rows("SELECT key FROM deliveries") == []


async def test_the_export_does_not_keep_the_text(world: World) -> None:
    """What a recipient exports of a withdrawn announcement is when it was sent, not what it said."""
    people, organiser = await sent(world, 1)
    await recalled(organiser)
    await people[0].forges("dx")
    media = people[0].phone.screen.media
    assert media is not None
    exported = world.emulator.backend.world.files[media.file_id].content.decode()
    assert "2026-11-23" in exported
    assert TEXT not in exported


async def test_an_end_shown_late_does_not_hide_a_recall(world: World) -> None:
    """A recall that is confirmed while the end of the sending is being shown is watched all the same."""
    await heads(world, 1)
    organiser = await world.organiser()
    await announced(organiser, TEXT)
    await world.app.db.write(
        lambda tx: tx.execute("UPDATE announcements SET status = 'sending', progress_final = 0").rowcount
    )
    outcomes: list[str] = []
    ready = asyncio.Event()

    async def show(outcome: Outcome, _: tuple[int, int]) -> None:
        outcomes.append(outcome.announcement.state)
        if len(outcomes) == 1:
            ready.set()
            sql = "UPDATE announcements SET status = 'recalled', progress_final = 0"
            await world.app.db.write(lambda tx: tx.execute(sql).rowcount)

    watcher = ProgressWatcher(world.app.db, world.clock, show)
    task = asyncio.create_task(watcher.run())
    await asyncio.wait_for(ready.wait(), 5)
    for _ in range(2):
        watcher.wake()
        await watcher.idle()
    task.cancel()
    assert outcomes == ["sent", "recalled"]
    assert world.rows("SELECT status, progress_final FROM announcements") == [("recalled", 1)]
