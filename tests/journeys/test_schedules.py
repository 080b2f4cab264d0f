"""An announcement that is to go out later: at an hour as people write it, changed until then, never twice."""

from datetime import timedelta

from tests.support.announcements import NERCHINSK_SCHOOL, SCHOOL_9, announced, bound, written
from tests.support.world import SCHOOL_5, Person, World

TEXT = "Сбор отчётов начинается"
PHOTO = {"photo": [{"file_id": "p", "file_unique_id": "u", "file_size": 9, "width": 10, "height": 10}]}
OVERDUE = "Объявление не ушло вовремя"


async def scheduled(organiser: Person, when: str) -> str:
    await written(organiser, TEXT)
    await organiser.presses("🕘 Отправить позже")
    return await organiser.says(when)


async def test_it_goes_out_at_its_hour_once(world: World) -> None:
    """What was typed is understood or refused in a sentence; at the hour it goes out by itself, and is told of."""
    head = await world.member(101, SCHOOL_5)
    organiser = await world.organiser()
    assert "Нужны и день, и час" in await scheduled(organiser, "завтра")
    assert "уже прошло" in await organiser.says("23.11.2026 9:00")
    assert "не дальше чем на 400 дней" in await organiser.says("1 января 2029 10:00")
    assert "Уйдёт само: 24 ноября 2026\u202fг., 10:00" in await organiser.says("завтра в 10")
    await organiser.presses("🕘 Другое время")
    assert "24 ноября 2026\u202fг., 11:30" in await organiser.says("завтра в 11.30")
    await world.pass_time(timedelta(hours=25))
    assert TEXT not in head.heard
    await world.pass_time(timedelta(minutes=31))
    for _ in range(2):
        await world.pass_time(timedelta(minutes=1))
    assert head.heard.count(TEXT) == 1
    assert sum("ушло по расписанию" in text for text in organiser.heard) == 1
    assert "Отправлено 1 из 1." in await organiser.presses("📊 Итоги: кто ознакомился")


async def test_it_is_changed_and_cancelled_until_then(world: World) -> None:
    """Another text goes out in its place; what is cancelled does not, and a recall of it says why there is nothing."""
    head = await world.member(101, SCHOOL_5)
    organiser = await world.organiser()
    await scheduled(organiser, "завтра в 10")
    await organiser.presses("✏️ Изменить текст")
    assert "Уйдёт само" in await organiser.says("Другой текст")
    await organiser.forges("nb:1")
    assert "ещё не отправлено, отзывать нечего" in organiser.phone.alerts[-1]
    await world.pass_time(timedelta(days=1, minutes=1))
    assert head.heard[-1] == "Другой текст"
    await scheduled(organiser, "завтра в 10")
    assert "Уйдёт само" not in await organiser.presses("✖️ Не отправлять по времени")
    await world.pass_time(timedelta(days=1, minutes=1))
    assert TEXT not in head.heard
    assert world.rows("SELECT status FROM announcements ORDER BY id") == [("sent",), ("draft",)]


async def test_each_gets_it_by_their_own_clock(world: World) -> None:
    """At ten by everybody's own clock the east hears first, the west when it is ten there."""
    east = await world.member(101, SCHOOL_5)
    west = await world.member(102, SCHOOL_9, "Борис")
    await west.forges("sc:Europe/Moscow")
    organiser = await world.organiser()
    await scheduled(organiser, "завтра в 10")
    shown = await organiser.presses("🌍 Каждому по его часам")
    assert "24 ноября 2026\u202fг. в 10:00 по часам каждого" in shown
    await world.pass_time(timedelta(days=1, minutes=1))
    assert (TEXT in east.heard, TEXT in west.heard) == (True, False)
    await world.pass_time(timedelta(hours=5, minutes=50))
    assert TEXT not in west.heard
    await world.pass_time(timedelta(minutes=15))
    assert west.heard.count(TEXT) == east.heard.count(TEXT) == 1


async def test_an_hour_that_passed_while_the_bot_was_down_is_asked_about(world: World) -> None:
    """Late by minutes it goes out; late by hours its author is asked, and it goes out once they say so."""
    head = await world.member(101, SCHOOL_5)
    organiser = await world.organiser()
    await scheduled(organiser, "завтра в 10")
    await world.stop()
    world.clock.advance(timedelta(days=1, minutes=50))
    await world.start()
    await world.pass_time(timedelta(seconds=20))
    assert head.heard.count(TEXT) == 1
    await scheduled(organiser, "послезавтра в 10")
    await world.stop()
    world.clock.advance(timedelta(days=2, hours=3))
    await world.start()
    for _ in range(2):
        await world.pass_time(timedelta(seconds=20))
    assert head.heard.count(TEXT) == 1
    assert sum(OVERDUE in text for text in organiser.heard) == 1
    await organiser.presses("📤 Отправить")
    assert head.heard.count(TEXT) == 2


async def test_who_joins_later_is_told_of_what_is_still_valid(world: World) -> None:
    """In one message of all that is for them and valid, once; nothing of what is not."""
    await world.member(101, SCHOOL_5)
    organiser = await world.organiser()
    for text, until in (("Первое", "до конца года"), ("Второе", "15 декабря"), ("Старое", "")):
        await written(organiser, text)
        if until:
            await organiser.presses("⚙️ Ещё")
            await organiser.presses("📆 Действует до…")
            assert "Действует до" in await organiser.says(until)
            await organiser.presses("⬅️ Назад")
        await organiser.presses("📤 Отправить")
    late = await world.member(102, SCHOOL_9, "Борис")
    told = [each for each in late.phone.messages if "ещё действуют" in each.text]
    assert [len(told), *(label.split(" · ")[-1] for label in told[0].labels[:2])] == [1, "Первое", "Второе"]
    assert "Второе" in await late.presses(told[0].labels[1])
    await late.presses("✍️ Ознакомлен(а)")
    await late.says(f"/start {await world.invite(NERCHINSK_SCHOOL)}")
    await late.phone.block()
    await late.phone.unblock()
    await world.settle()
    assert sum("ещё действ" in text for text in late.heard) == 0  # it was turned into what it told of
    assert "Второе" not in late.heard
    assert world.rows("SELECT count(*) FROM announcement_recipients WHERE late_at IS NOT NULL") == [(2,)]


async def test_what_is_over_by_the_morning_is_told_nobody(world: World) -> None:
    """Who joins in the night after its last day is not woken for it, nor told of it after that."""
    await world.member(101, SCHOOL_5)
    organiser = await world.organiser()
    await written(organiser, TEXT)
    await organiser.presses("⚙️ Ещё")
    await organiser.presses("📆 Действует до…")
    await organiser.says("23 ноября")
    await organiser.presses("⬅️ Назад")
    await organiser.presses("📤 Отправить")
    await world.pass_time(timedelta(hours=16))  # two at night
    late = await world.member(102, SCHOOL_9, "Борис")
    await world.pass_time(timedelta(hours=8))
    assert sum("ещё действ" in text for text in late.heard) == 0


async def test_a_text_with_fields_says_to_each_their_own(world: World) -> None:
    """Fields are shown as three would see them, are escaped, and a field that there is not is told before."""
    anna = await world.member(101, SCHOOL_5, "Анна & <Ко>")
    boris = await world.member(102, SCHOOL_9, "Борис")
    organiser = await world.organiser()
    shown = await written(organiser, "{имя}, {организация}: {отчество}")
    assert "Таких полей нет, текст уйдёт как написан: {отчество}" in shown
    await written(organiser, "{имя}, {организация}: открытых задач {задачи}, срок {срок}")
    await organiser.presses("⚙️ Ещё")
    await organiser.presses("👀 Как увидят трое")
    assert sum("Так увидит" in text for text in organiser.heard) == 2
    await organiser.forges("nzs:2")
    assert "Нажмите на название" in await organiser.says("Срок")
    await organiser.presses("Срок")
    await organiser.presses("📤 Отправить")
    assert anna.heard[-1].startswith("Анна & <Ко> Иванова, СОШ № 5 г. Читы: открытых задач 6, срок не назначен")
    assert boris.heard[-1].startswith("Борис Иванова, СОШ № 9 г. Читы")
    assert "Борис Иванова" in (await boris.says("/news")) + "".join(boris.labels)


async def test_what_was_sent_is_corrected_where_it_stands(world: World) -> None:
    """The message itself changes, marked; who read the old text is asked anew only where the organiser wants that."""
    anna = await world.member(101, SCHOOL_5, "Анна")
    boris = await world.member(102, SCHOOL_9, "Борис")
    organiser = await world.organiser()
    await announced(organiser, "Сбор в пятницу")
    await anna.presses("✍️ Ознакомлен(а)")
    before = len(anna.heard), len(boris.heard)
    await organiser.presses("📊 Итоги: кто ознакомился")
    await organiser.presses("✏️ Исправить")
    assert "Всё то же самое" in await organiser.says("Сбор в пятницу")
    assert "изменится у 2 человек" in await organiser.says("Сбор в субботу")
    await organiser.presses("✏️ Исправить и попросить ознакомиться заново")
    assert anna.heard[-1] == "Сбор в субботу\n\n✏️ Исправлено 23 ноября, 10:00"
    assert (len(anna.heard), len(boris.heard)) == before
    await anna.forges("n:1")  # the button below the old text, on a phone that has not seen the new one
    assert "Текст с тех пор исправлен" in anna.phone.alerts[-1]
    await anna.presses("✍️ Ознакомлен(а)")
    assert world.rows("SELECT version FROM acknowledgements ORDER BY version") == [(1,), (2,)]


async def test_a_wrong_file_is_corrected_where_it_stands(world: World) -> None:
    """Another file takes the place of the wrong one in chats and in the group; the words stay until they change."""
    anna, organiser = await world.member(101, SCHOOL_5, "Анна"), await world.organiser()
    group = await bound(world, organiser)
    await organiser.says("/broadcast")
    await organiser.sends_photo(b"a picture", "Схема проезда")
    await organiser.presses("📤 Отправить")
    await organiser.forges("nja:1")
    for _ in range(2):
        await organiser.phone.send_fields({**PHOTO, "media_group_id": "7"})
    await world.settle()
    assert sum("только одно фото" in text for text in organiser.heard) == 1
    assert "изменится у 1 человека" in await organiser.sends_document("схема.pdf", b"%PDF-1.4")
    await organiser.presses("✏️ Исправить")
    for seen in (anna.phone.screen, group.messages[-1]):
        assert seen.text == "Схема проезда\n\n✏️ Исправлено 23 ноября, 10:00"
        assert seen.media is not None
        assert (seen.media.kind, seen.media.name) == ("document", "схема.pdf")
    await organiser.forges("nja:1")
    await organiser.says("Схема проезда и стоянки")
    await organiser.presses("✏️ Исправить")
    assert anna.phone.screen.media == group.messages[-1].media
    assert anna.screen.startswith("Схема проезда и стоянки\n")
    assert world.rows("SELECT version, html, file_kind FROM announcement_versions") == [
        (1, "Схема проезда", "photo"),
        (2, "Схема проезда", "document"),
    ]
    await announced(organiser, TEXT)
    await organiser.forges("nja:2")
    assert "добавить его в уже отправленное нельзя" in await organiser.sends_photo(b"a picture", "Схема")


async def test_a_correction_meets_what_is_still_being_sent(world: World) -> None:
    """Who has it gets it corrected, others get the new text from the start; confirmed twice, it is told once."""
    people = [await world.member(101 + n, SCHOOL_5, f"Анна{n}") for n in range(4)]
    organiser = await world.organiser()
    await announced(organiser, "Сбор в пятницу")
    await world.app.db.write(
        lambda tx: tx.execute(
            "UPDATE deliveries SET status = 'queued', waits = 1, not_before = '2026-11-23T02:00:00Z', message_id = NULL"
            " WHERE kind = 'announcement' AND participant_id IN (SELECT max(id) - 1 FROM participants)"
        )
    )
    await organiser.presses("📊 Итоги: кто ознакомился")
    await organiser.presses("✏️ Исправить")
    await organiser.says("Сбор в субботу")
    confirm = organiser.phone.screen.buttons[0][0].data or ""
    await organiser.presses("✏️ Исправить")
    await organiser.forges(confirm)
    assert "Второй раз оно не уйдёт" in organiser.phone.alerts[-1]
    await world.pass_time(timedelta(hours=2))
    assert {person.heard[-1] for person in people} == {"Сбор в субботу\n\n✏️ Исправлено 23 ноября, 10:00"}
    assert world.rows("SELECT count(*) FROM announcement_versions") == [(1,)]
