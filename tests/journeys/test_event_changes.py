"""An organiser sets when and where an event is, checks it, and tells those concerned."""

from datetime import timedelta

from tests.support.announcements import CHITA_AUTHORITY, organisers
from tests.support.events import CONFERENCE, GAP, IN_SPRING, MINISTRY, card, dated, event, refused, told
from tests.support.world import SCHOOL_5, World

PLACE = "Чита, ул. Бабушкина, 129, актовый зал"


async def test_date_and_place_are_asked_one_at_a_time(world: World) -> None:
    """Each question says how to answer it, and the preview shows both, with how many will be told."""
    await world.member(101, SCHOOL_5)
    await world.member(102, MINISTRY)
    organiser = await world.organiser()
    await card(organiser)
    asked = await organiser.presses("🗓 Назначить дату")
    assert "Напишите дату и время: 15.03.2027 10:00" in asked
    assert "Время по Чите" in asked
    shown = await organiser.says(IN_SPRING)
    assert f"🗓 15 марта 2027{GAP}г., 10:00 по Чите\n📍 Место уточняется" in shown
    assert "Сообщение получат 2 человека." in shown
    assert "Напишите город, адрес и зал" in await organiser.presses("📍 Место")
    assert f"📍 {PLACE}" in await organiser.says(PLACE)


async def test_nobody_is_told_before_it_is_confirmed(world: World) -> None:
    """Until «📤» the event stays as it was for all but organisers, who see that a change waits."""
    head, organiser = await world.member(101, SCHOOL_5), await world.organiser()
    await dated(organiser)
    assert "дата уточняется" in await card(head)
    assert world.rows("SELECT starts_at, place, revision FROM events") == [(None, "", 0)]
    assert world.rows("SELECT id FROM deliveries") == []
    assert "Есть изменения, о которых ещё никому не сообщили" in await card(organiser)


async def test_once_confirmed_everyone_is_told_once(world: World) -> None:
    """All whom the event concerns get date and place, and from there the card with its task."""
    head, official = await world.member(101, SCHOOL_5), await world.member(102, MINISTRY)
    organiser = await world.organiser()
    await dated(organiser)
    await organiser.presses("📍 Место")
    await organiser.says(PLACE)
    done = await organiser.presses("📤 Сообщить участникам")
    assert "Записано. Сообщение уходит 2 людям." in done
    assert "Есть изменения" not in done
    assert world.rows("SELECT starts_at, time_zone, place, revision FROM events") == [
        ("2027-03-15T01:00:00.000+00:00", "Asia/Chita", PLACE, 1)
    ]
    for person in (head, official):
        assert person.heard[-1].startswith("📅 Назначена дата мероприятия\n\nРегиональная научно-практическая")
        assert f"🗓 15 марта 2027{GAP}г., 10:00\n📍 {PLACE}" in person.heard[-1]
    assert world.rows("SELECT count(*), count(DISTINCT participant_id) FROM deliveries") == [(2, 2)]
    assert "Задача 2.3" in await head.presses("📅 Подробнее")


async def test_what_was_told_can_be_taken_back(world: World) -> None:
    """«Вернуть» shows what was there before and tells it once confirmed; a later change, and a waiting one, stay."""
    head, organiser = await world.member(101, SCHOOL_5), await world.organiser()
    await told(organiser)
    await told(organiser, "16.03.2027 12:00")
    assert "15 марта" in await organiser.presses("↩️ Вернуть")
    await organiser.presses("✖️ Отмена")
    await refused(head, "vnr:1:2", "не открыт")
    await world.restart()
    await organiser.forges("vnr:1:2")
    await organiser.presses("📤 Сообщить участникам")
    assert f"15 марта 2027{GAP}г., 10:00" in head.screen
    assert world.rows("SELECT starts_at, revision FROM events") == [("2027-03-15T01:00:00.000+00:00", 3)]
    await refused(organiser, "vnr:1:2", "снова изменили")
    await dated(organiser, "17.03.2027 12:00")
    await refused(organiser, "vnr:1:3", "снова изменили")


async def test_corrections_are_told_once(world: World) -> None:
    """However often the date is corrected before it is confirmed, one message goes out, with the last of them."""
    head, organiser = await world.member(101, SCHOOL_5), await world.organiser()
    before = len(head.heard)
    for text in ("15.03.2027 10:00", "16.03.2027 10:00", "16.03.2027 11:30"):
        await dated(organiser, text)
    await organiser.presses("📤 Сообщить участникам")
    assert len(head.heard) == before + 1
    assert f"16 марта 2027{GAP}г., 11:30" in head.heard[-1]


async def test_a_moved_date_says_what_it_was(world: World) -> None:
    """News of a moved event names both dates; news of another place does not speak of a new date."""
    head, organiser = await world.member(101, SCHOOL_5), await world.organiser()
    await told(organiser)
    assert f"Было: 15 марта 2027{GAP}г., 10:00" in await dated(organiser, "20.03.2027 12:00")
    await organiser.presses("📤 Сообщить участникам")
    assert "📅 Новая дата мероприятия" in head.heard[-1]
    assert f"🗓 20 марта 2027{GAP}г., 12:00" in head.heard[-1]
    assert f"Было: 15 марта 2027{GAP}г., 10:00" in head.heard[-1]
    for place in ("Зал 1", "Зал 2"):
        await card(organiser)
        await organiser.presses("📍 Место")
        shown = await organiser.says(place)
        await organiser.presses("📤 Сообщить участникам")
    assert "📍 Зал 2\nБыло: Зал 1" in shown
    assert "📅 Мероприятие: уточнение" in head.heard[-1]
    assert "Новая дата" not in head.heard[-1]
    assert "📍 Место\nБыло: Зал 1\nСтало: Зал 2" in head.heard[-1]


async def test_a_place_may_come_before_the_date(world: World) -> None:
    """A place alone can be set and told; the date stays as uncertain as it was."""
    head, organiser = await world.member(101, SCHOOL_5), await world.organiser()
    await card(organiser)
    await organiser.presses("📍 Место")
    shown = await organiser.says("  Дом учителя,\n\n второй этаж <зал> ")
    assert "📍 Дом учителя, второй этаж <зал>" in shown
    assert "🕘" not in " ".join(organiser.labels)
    await organiser.presses("📤 Сообщить участникам")
    assert "📅 Мероприятие: уточнение" in head.heard[-1]
    assert "🗓 2023 год, дата уточняется\n📍 Дом учителя, второй этаж <зал>" in head.heard[-1]
    assert world.rows("SELECT starts_at, time_zone FROM events") == [(None, None)]


async def test_only_those_concerned_are_told(world: World) -> None:
    """Members of the event's kinds and the other organisers are told; strangers to it and who has left are not."""
    olga, pavel = await organisers(world)
    head, authority = await world.member(101, SCHOOL_5), await world.member(102, CHITA_AUTHORITY)
    gone, blocked = await world.member(103, SCHOOL_5), await world.member(104, SCHOOL_5)
    await event(world, "Сбор школ", kinds=("school",))
    await gone.says("/settings")
    await gone.presses("🚪 Выйти: СОШ № 5 г. Читы")
    await gone.presses("🚪 Да, выйти")
    await blocked.phone.block()
    await world.settle()
    await olga.says("/events")
    await olga.presses("Сбор школ")
    await olga.presses("🗓 Назначить дату")
    assert "Сообщение получат 2 человека." in await olga.says(IN_SPRING)
    await olga.presses("📤 Сообщить участникам")
    for person in (head, pavel):
        assert "Сбор школ целиком" in person.heard[-1]
        assert "📅 Назначена дата" in person.heard[-1]
    for person in (authority, gone, blocked):
        assert "📅 Назначена дата" not in "".join(person.heard)


async def test_another_organiser_may_finish_it(world: World) -> None:
    """A change that waits is seen by every organiser; who confirms it is not told, who typed it is."""
    olga, pavel = await organisers(world)
    await dated(olga)
    assert "Есть изменения" in await card(pavel)
    await pavel.presses("✏️ Проверить изменения")
    assert f"15 марта 2027{GAP}г., 10:00 по Чите" in pavel.screen
    await pavel.presses("📤 Сообщить участникам")
    assert "📅 Назначена дата" in olga.heard[-1]
    assert "📅 Назначена дата" not in "".join(pavel.heard)


async def test_where_nobody_has_joined_it_is_only_recorded(world: World) -> None:
    """With nobody to tell the button says so, and the date is set all the same."""
    organiser = await world.organiser()
    assert "Сообщать сейчас некому" in await dated(organiser)
    assert "✅ Записано.\n" in await organiser.presses("💾 Записать")
    assert world.rows("SELECT starts_at IS NOT NULL FROM events") == [(1,)]


async def test_what_is_no_date_is_asked_again(world: World) -> None:
    """A text that names no day and time is answered with what to write, and the question stays open."""
    organiser = await world.organiser()
    await card(organiser)
    await organiser.presses("🗓 Назначить дату")
    for typed in ("когда-нибудь", "31.02.2027 10:00", "15.03.2027 26:00", "15.03.1927 10:00", "<b>" * 1300):
        assert "Не получилось понять, когда это" in await organiser.says(typed)
        assert "например: 15.03.2027 10:00" in organiser.screen
    for typed in ("завтра утром", "15.03.2027"):
        assert "День понятен, а времени нет" in await organiser.says(typed)
    assert "Не получилось понять" in await organiser.sends_photo(b"photo")
    assert world.rows("SELECT name FROM expectations") == [("event-date",)]
    assert f"15 марта 2027{GAP}г., 10:00" in await organiser.says("15 марта в 10:00")
    assert world.rows("SELECT name FROM expectations") == []


async def test_what_is_no_place_is_asked_again(world: World) -> None:
    """A place needs words, and no more than fit; until then the question stays open."""
    organiser = await world.organiser()
    await card(organiser)
    await organiser.presses("📍 Место")
    assert "Напишите место словами" in await organiser.sends_photo(b"photo")
    assert "Место длиннее 300 знаков: здесь 301" in await organiser.says("я" * 301)
    assert "я" * 300 in await organiser.says("я" * 300)


async def test_a_question_can_be_left(world: World) -> None:
    """«⬅️ Назад» ends the question: what is typed later is taken for nothing."""
    organiser = await world.organiser()
    await card(organiser)
    await organiser.presses("🗓 Назначить дату")
    assert "🗓 2023 год, дата уточняется" in await organiser.presses("⬅️ Назад")
    assert "ничего не нашлось" in await organiser.says(IN_SPRING)
    assert world.rows("SELECT id FROM event_changes") == []
    await dated(organiser)
    await organiser.presses("📍 Место")
    assert "👀 Проверьте перед отправкой" in await organiser.presses("⬅️ Назад")


async def test_a_past_date_is_recorded_and_told_nobody(world: World) -> None:
    """A date in the past is taken after a warning; nobody is told of it or reminded."""
    head, organiser = await world.member(101, SCHOOL_5), await world.organiser()
    shown = await dated(organiser, "20.11.2026 10:00")
    assert "⚠️ Эта дата уже прошла" in shown
    assert "📤 Сообщить участникам" not in organiser.labels
    await organiser.presses("💾 Записать")
    await world.pass_time(timedelta(minutes=1))
    assert world.rows("SELECT id FROM deliveries") == []
    assert f"Прошедшие\n{CONFERENCE} · 20 ноября 2026" in await head.says("/events")


async def test_the_zone_is_that_of_the_place(world: World) -> None:
    """A zone chosen by button keeps the time on the wall; the next date is asked for in it."""
    organiser = await world.organiser()
    await dated(organiser)
    assert "Сейчас: 15 марта" in await organiser.presses("🕘 Часовой пояс: Чита (МСК+6)")
    shown = await organiser.presses("Москва (МСК)")
    assert f"15 марта 2027{GAP}г., 10:00 по Москве (16:00 у вас)" in shown
    assert "Время по Москве" in await organiser.presses("🗓 Изменить дату")
    await organiser.says("16.03.2027 12:00")
    await organiser.presses("💾 Записать")
    assert world.rows("SELECT starts_at, time_zone FROM events") == [("2027-03-16T09:00:00.000+00:00", "Europe/Moscow")]
    assert "Время по Москве" in await organiser.presses("🗓 Изменить дату")


async def test_a_change_back_leaves_nothing_to_tell(world: World) -> None:
    """What comes to the same as before is no change: there is no button to tell it."""
    head, organiser = await world.member(101, SCHOOL_5), await world.organiser()
    await told(organiser)
    await dated(organiser, "16.03.2027 10:00")
    assert "Всё осталось как было" in await dated(organiser, IN_SPRING)
    assert "📤 Сообщить участникам" not in organiser.labels
    assert world.rows("SELECT id FROM event_changes") == []
    assert "16 марта" not in "".join(head.heard)


async def test_a_change_can_be_dropped(world: World) -> None:
    """«✖️ Отмена» leaves the event as it was."""
    organiser = await world.organiser()
    await dated(organiser)
    dropped = await organiser.presses("✖️ Отмена")
    assert "Изменения отменены" in dropped
    assert "🗓 2023 год, дата уточняется" in dropped
    assert world.rows("SELECT id FROM event_changes") == []


async def test_only_what_was_seen_is_told(world: World) -> None:
    """The button of an earlier preview tells nothing: it speaks of what has been corrected since."""
    head, organiser = await world.member(101, SCHOOL_5), await world.organiser()
    await dated(organiser)
    earlier = organiser.phone.screen.id
    await dated(organiser, "16.03.2027 10:00")
    for row in (0, 1):
        organiser.phone.press_at(earlier, row, 0)
        await world.settle()
        assert len(organiser.phone.alerts) == row + 1
        assert "устарела" in organiser.phone.alerts[-1]
    assert "📅 Назначена дата" not in "".join(head.heard)
    await organiser.presses("📤 Сообщить участникам")
    await refused(organiser, "vt:2", "устарела")
    assert world.rows("SELECT revision FROM events") == [(1,)]


async def test_forged_buttons_are_refused(world: World) -> None:
    """Who is no organiser sets nothing, tells nothing and drops nothing, whatever their button carries."""
    head, organiser = await world.member(101, SCHOOL_5), await world.organiser()
    await dated(organiser)
    for forged in ("vd:1", "vp:1", "vz:1", "vy:1:Europe/Moscow", "vk:1", "vt:1", "vf:1", "vt:77", "vk:77"):
        await refused(head, forged, "не открыт")
    assert world.rows("SELECT time_zone FROM event_changes") == [("Asia/Chita",)]
    assert world.rows("SELECT revision FROM events") == [(0,)]
    assert world.rows("SELECT id FROM deliveries") == []
    assert world.rows("SELECT name FROM expectations") == []


async def test_forged_ids_and_zones_change_nothing(world: World) -> None:
    """An organiser's button with an event or a zone that there is not is refused."""
    organiser = await world.organiser()
    await card(organiser)
    for forged in ("vd:77", "vk:77", "vt:77", "vf:77", "vy:1:Europe/Moscow"):
        await refused(organiser, forged, "устарела")
    await dated(organiser)
    await refused(organiser, "vy:1:Mars/Olympus", "устарела")
    assert world.rows("SELECT time_zone FROM event_changes") == [("Asia/Chita",)]
