"""At the door of an event: personal codes, the list by name, the code in the hall, the paper."""

from datetime import UTC, datetime, timedelta
from io import BytesIO

from pypdf import PdfReader

from tests.support.announcements import CHITA_AUTHORITY, SCHOOL_9
from tests.support.arrivals import hall_code, own_code, shown_code
from tests.support.events import card, dated, refused, told
from tests.support.world import SCHOOL_5, Person, World

THAT_MORNING = datetime(2027, 3, 14, 23, 30, tzinfo=UTC)  # half past eight in Chita; it begins at ten
CAME = "SELECT participant_id, people, marked_by FROM arrivals ORDER BY id"


async def comes(*heads: Person) -> None:
    for head in heads:
        await card(head)
        await head.presses("✅ Буду")


async def door(person: Person) -> str:
    await card(person)
    return await person.presses("🚪 На входе")


async def test_a_pass_marks_nobody_until_it_is_confirmed(world: World) -> None:
    """An organiser scans it, sees who it is, and marks them; scanned again it says when that was. Counts are of now."""
    head, organiser = await world.member(101, SCHOOL_5), await world.organiser()
    await told(organiser)
    await comes(head)
    code = await own_code(world, head)
    assert "Отмечать можно в день мероприятия" in await organiser.says(f"/start {code}")
    assert "✅ Отметить" not in organiser.labels
    await world.pass_time(THAT_MORNING - world.clock.now())
    shown = await organiser.says(f"/start {code}")
    assert "👤 Анна Иванова\n🏫 МБОУ «СОШ № 5 г. Читы»" in shown
    assert world.rows(CAME) == []
    assert "Приход отмечен: 15 марта, 08:30 (1 человек)" in await organiser.presses("✅ Отметить")
    assert world.rows(CAME) == [(1, 1, 2)]
    await world.pass_time(timedelta(minutes=7))
    assert "Приход уже отмечен: 15 марта, 08:30" in await organiser.says(f"/start {code}")
    assert "Пришёл 1 человек. Обещали прийти: 1\nИз скольких организаций: 1" in await door(organiser)
    await world.app.db.write(lambda tx: tx.execute("UPDATE events SET cancelled_at = '2027'"))
    assert "мероприятие отменено" in await organiser.says(f"/start {code}")


async def test_whoever_may_not_mark_gets_a_sentence(world: World) -> None:
    """A stranger, another guest, the owner, a made-up code; a named helper may, until removed, which can be undone."""
    head, other = await world.member(101, SCHOOL_5), await world.member(102, SCHOOL_9, "Борис")
    stranger, organiser = world.stranger(103), await world.organiser()
    await told(organiser)
    await comes(head)
    code = await own_code(world, head)
    await world.pass_time(THAT_MORNING - world.clock.now())
    assert "Это ваш личный код" in await head.says(f"/start {code}")
    for person in (stranger, other):
        assert "Отметить по нему могут только организаторы" in await person.says(f"/start {code}")
    assert "Этот код не подошёл" in await organiser.says(f"/start {code[:-1]}{'A' if code[-1] != 'A' else 'B'}")
    await door(organiser)
    await organiser.presses("🤝 Помощники")
    await organiser.presses("➕ Назначить помощника")
    assert "➕ Анна Иванова, СОШ № 5 г. Читы" in organiser.labels
    assert "ничего не нашлось" in await organiser.says("Сидоров")
    await organiser.says("борис школа 9")
    assert "• Борис Иванова, СОШ № 9 г. Читы" in await organiser.presses("➕ Борис Иванова, СОШ № 9 г. Читы")
    assert other.screen.startswith("🤝 Вас попросили помочь на входе")
    await other.says(f"/start {code}")
    await other.presses("✅ Отметить")
    assert world.rows(CAME) == [(1, 1, 2)]
    await organiser.presses("✖️ Убрать: Борис Иванова")
    await organiser.presses("↩️ Вернуть")
    assert "👤" in await other.says(f"/start {code}")
    await organiser.presses("✖️ Убрать: Борис Иванова")
    await refused(other, "vad:1:0", "не открыт")


async def test_the_list_by_name(world: World) -> None:
    """Who is expected is there, others are found by typing; a mark can be for all, and be taken back."""
    head, other, organiser = (
        await world.member(101, SCHOOL_5),
        await world.member(102, SCHOOL_9),
        await world.organiser(),
    )
    await told(organiser)
    await comes(head)
    await head.presses("👥 Сколько человек: 1")
    await head.presses("3")
    await head.presses("👤 Придёт другой")
    await head.says("Сидорова Анна")
    await world.pass_time(THAT_MORNING - world.clock.now())
    await door(organiser)
    await organiser.presses("⬜ Сидорова Анна, МБОУ «СОШ № 5 г. Читы»")
    assert "(3 человека)" in await organiser.presses("✅ Отметить всех: 3 человека")
    assert world.rows(CAME) == [(None, 3, 3)]
    await organiser.presses("⬅️ Назад")
    assert "нашлось: 1" in await organiser.says("№ 9")
    await organiser.presses("⬜ Анна Иванова, МБОУ «СОШ № 9 г. Читы»")
    assert "Ответ: нет ответа" in organiser.screen
    await organiser.presses("✅ Отметить")
    assert "Пришли 4 человека" in await door(organiser)
    await organiser.presses("✅ Анна Иванова, МБОУ «СОШ № 9 г. Читы»")
    assert "⬜ Отметки ещё нет" in await organiser.presses("↩️ Снять отметку")
    (school,) = world.rows("SELECT id FROM organisations WHERE name LIKE '%№ 9 г. Читы%'")[0]
    for data in ("vad:1:0", f"vag:1:{school}:2", f"vam:1:{school}:2:0", f"vau:1:{school}:2", "vah:1", "val:1", "vae:1"):
        await refused(other, data, "не открыт")


async def test_the_code_in_the_hall(world: World) -> None:
    """Who is invited marks themselves by it, once; it changes, and one of ten minutes ago works no more."""
    head, other = await world.member(101, SCHOOL_5), await world.member(102, SCHOOL_9)
    stranger, organiser = world.stranger(103), await world.organiser()
    authority = await world.member(104, CHITA_AUTHORITY)
    await told(organiser)
    await world.app.db.write(_only_schools)
    await door(organiser)
    await organiser.presses("📷 Код для зала")
    assert "Отмечать можно в день мероприятия" in organiser.phone.alerts[-1]
    await world.pass_time(THAT_MORNING - world.clock.now())
    await door(organiser)
    code = await hall_code(world, organiser)
    assert "Вы отмечены: 15 марта, 08:30" in await head.says(f"/start {code}")
    await world.pass_time(timedelta(minutes=6))
    assert "Вы уже отмечены: 15 марта, 08:30" in await head.says(f"/start {code}")
    assert "нет среди приглашённых" in await authority.says(f"/start {code}")
    assert "подключённые к боту" in await stranger.says(f"/start {code}")
    await world.pass_time(timedelta(minutes=5))
    assert "Этот код уже сменился" in await other.says(f"/start {code}")
    assert world.rows(CAME) == [(1, 1, 1)]
    newer = await hall_code(world, organiser)
    assert newer != code
    await world.app.db.write(lambda tx: tx.execute("UPDATE events SET cancelled_at = '2027'"))
    assert "мероприятие отменено" in await other.says(f"/start {newer}")


async def test_the_code_and_the_counts_renew_themselves(world: World) -> None:
    """Within a minute or so, not at each who comes; the list while it is seen, the code to its end."""
    head, organiser = await world.member(101, SCHOOL_5), await world.organiser()
    await told(organiser, "15.03.2027 10:00-12:00")
    await comes(head)
    await world.pass_time(THAT_MORNING - world.clock.now())
    await door(organiser)
    code = await hall_code(world, organiser)
    hall = organiser.phone.screen.id
    await door(organiser)
    listed = organiser.phone.screen.id
    await head.says(f"/start {code}")
    await later(world, seconds=30)
    assert "Пришли 0 человек" in now(organiser, listed)
    await later(world, seconds=40)
    assert "Пришёл 1 человек" in now(organiser, listed)
    assert "Пришёл 1 человек" in now(organiser, hall)
    assert "✅ Анна Иванова, МБОУ «СОШ № 5 г. Читы»" in organiser.labels
    await organiser.says("/start")
    await world.restart()
    await later(world, seconds=400)
    assert "до 15 марта, 08:40" in now(organiser, hall)
    assert await shown_code(world, organiser) != code
    await world.pass_time(timedelta(hours=7))
    await later(world, seconds=0)
    assert "больше не отметиться" in now(organiser, hall)
    assert "Пришёл 1 человек" in now(organiser, listed)


def now(person: Person, message_id: int) -> str:
    return next(each.text for each in person.phone.messages if each.id == message_id)


async def later(world: World, *, seconds: int) -> None:
    await world.pass_time(timedelta(seconds=seconds))
    await world.app.doors.look()
    await world.app.halls.look()
    await world.settle()


def _only_schools(tx: object) -> None:
    tx.execute("DELETE FROM event_kinds WHERE kind <> 'school'")  # type: ignore[attr-defined]


async def test_the_paper_for_a_door_without_network(world: World) -> None:
    """Who said that they come, by organisation, with names and numbers; and nobody else."""
    head, other = await world.member(101, SCHOOL_5), await world.member(102, SCHOOL_9)
    organiser = await world.organiser()
    await dated(organiser)
    await organiser.presses("📤 Сообщить участникам")
    await comes(head)
    await head.presses("👤 Придёт другой")
    await head.says("Сидорова Анна")
    await card(other)
    await other.presses("❌ Не буду")
    await door(organiser)
    await organiser.presses("🖨 Список на печать")
    content = [each.content for each in organiser.phone._world.files.values() if each.name.endswith(".pdf")][-1]
    text = " ".join(PdfReader(BytesIO(content)).pages[0].extract_text().split())
    assert "Список участников: Конференция" in text
    assert "Комитет образования Читы МБОУ «СОШ № 5 г. Читы» Сидорова Анна 1" in text
    assert "№ 9" not in text
    assert world.rows("SELECT count(*) FROM audit WHERE act = 'attendance_exported'") == [(1,)]
