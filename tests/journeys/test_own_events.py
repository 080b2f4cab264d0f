"""An organiser makes an event of their own, says all of it, changes it and cancels it."""

from datetime import timedelta

from storage import pruning
from tests.support.announcements import CHITA_AUTHORITY, NERCHINSK_SCHOOL
from tests.support.events import GAP, card, dated, refused
from tests.support.world import SCHOOL_5, Person, World

TITLE = "Семинар <о качестве>"


async def made(organiser: Person, title: str = TITLE) -> None:
    """Named and for all schools; its date is not set."""
    await organiser.says("/events")
    await organiser.presses("➕ Новое мероприятие")
    await organiser.says(title)
    await organiser.presses("⬜ Школы")


async def field(organiser: Person, label: str, text: str) -> str:
    await organiser.presses("✏️ Подробности")
    await organiser.presses(label)
    return await organiser.says(text)


async def test_an_event_is_made_and_told_whole(world: World) -> None:
    """Nobody sees it before it is told; then those invited get when, where and all else, but the link."""
    head, far = await world.member(101, SCHOOL_5), await world.member(102, NERCHINSK_SCHOOL)
    authority, organiser = await world.member(103, CHITA_AUTHORITY), await world.organiser()
    await made(organiser)
    chita = next(each for each in organiser.labels if "Читы" in each)
    assert "Из 1 муниципалитета" in await organiser.presses(chita)
    assert "Семинар" not in await head.says("/events")
    await organiser.presses("🗓 Назначить дату")
    assert f"15 октября 2027{GAP}г., 10:00 – 16 октября 2027{GAP}г., 17:00 по Чите" in await organiser.says(
        "15–16 октября, 10:00–17:00"
    )
    await field(organiser, "📝 Программа", "10:00 Открытие\n11:00 <Доклад>")
    await field(organiser, "☎️ Контакт", "Ольга, 21-00-00")
    await field(organiser, "🔗 Ссылка", "https://example.org/зал")
    await field(organiser, "🪑 Число мест", "40 человек")
    assert "Ответить до 10 октября" in await field(organiser, "✍️ Ответить до", "10 октября")
    done = await organiser.presses("📤 Сообщить участникам")
    assert "уходит 1 человеку" in done
    assert head.heard[-1].startswith("📅 Приглашаем на мероприятие\n\nСеминар <о качестве>")
    shown = await head.presses("📅 Подробнее")
    assert "📝 10:00 Открытие\n11:00 <Доклад>\n☎️ Ольга, 21-00-00\n🔗 Ссылку" in shown
    assert "🪑 40 мест, свободно 40" in shown
    assert "https://example.org" not in shown
    for other in (far, authority):
        assert "Семинар" not in await other.says("/events")
    assert "🔗 https://example.org/зал" in await head.presses("✅ Буду")


async def test_whoever_is_added_later_is_invited_once(world: World) -> None:
    """As of a new event, at once; who had heard of it hears nothing, nor does anybody of a tick set twice."""
    head, authority = await world.member(101, SCHOOL_5), await world.member(103, CHITA_AUTHORITY)
    organiser = await world.organiser()
    await made(organiser)
    await organiser.presses("🗓 Назначить дату")
    await organiser.says("15 октября, 10–17")
    await organiser.presses("📤 Сообщить участникам")
    before, heard = len(head.heard), len(authority.heard)
    await organiser.presses("✏️ Подробности")
    assert "тому сразу придёт приглашение" in await organiser.presses("👥 Кого приглашаем")
    municipal = next(each for each in organiser.labels if each.startswith("⬜ Муниципальн"))
    for label in (municipal, municipal.replace("⬜", "☑️"), municipal):
        await organiser.presses(label)
    assert authority.heard[-1].startswith("📅 Приглашаем на мероприятие\n\nСеминар <о качестве>")
    assert (len(head.heard), len(authority.heard)) == (before, heard + 1)


async def test_what_is_typed_wrongly_is_asked_again(world: World) -> None:
    """A sentence says what is amiss, the question stays open; what is set can be removed."""
    organiser = await world.organiser()
    await made(organiser)
    await organiser.presses("⬅️ Назад")
    await organiser.presses("🔗 Ссылка")
    assert "не похоже на ссылку" in await organiser.says("zoom")
    assert "🔗 https://example.org/зал" in await organiser.says("https://example.org/зал")
    assert "от 1 до" in await field(organiser, "🪑 Число мест", "-5")
    assert "🪑 40 мест" in await organiser.says("40 человек")
    assert "Не получилось понять день" in await field(organiser, "✍️ Ответить до", "когда-нибудь")
    assert "Ответить до 1 марта" in await organiser.says("до 1 марта")
    await organiser.presses("✏️ Подробности")
    assert "а за час до начала все приглашённые" in await organiser.presses("⬜ Ссылка за час до начала всем")
    await organiser.presses("✏️ Подробности")
    await organiser.presses("🪑 Число мест")
    assert "🪑" not in await organiser.presses("🗑 Убрать")


async def test_the_longest_event_is_one_message(world: World) -> None:
    """Every field as long as it may be: the card and what is to be checked keep within what Telegram takes."""
    head, organiser = await world.member(101, SCHOOL_5), await world.organiser()
    await world.app.db.write(lambda tx: tx.execute("UPDATE events SET name = ?", ("😀" * 900,)))
    await dated(organiser)
    await field(organiser, "📝 Программа", "я" * 1500)
    await field(organiser, "☎️ Контакт", "я" * 200)
    await field(organiser, "🔗 Ссылка", f"https://example.org/{'я' * 270}")
    await organiser.presses("📍 Место")
    await organiser.says("я" * 300)
    await organiser.presses("📤 Сообщить участникам")
    assert "Ответ записан" in await head.presses("✅ Буду")
    assert [call for call in world.emulator.calls if call.status == 400] == []


async def test_changes_are_told_as_they_were_and_are(world: World) -> None:
    """News of a change says of each part what it was and what it is; the link itself stays off it."""
    head, organiser = await world.member(101, SCHOOL_5), await world.organiser()
    await made(organiser)
    await organiser.presses("🗓 Назначить дату")
    assert "Конец раньше начала" in await organiser.says("15.03.2027 17:00–10:00")
    assert "Не получилось понять" in await organiser.says("29.02.2027 10:00-11:00")
    await organiser.says("15.03.2027 10:00-12:00")
    await field(organiser, "🔗 Ссылка", "https://example.org/1")
    await organiser.presses("📤 Сообщить участникам")
    await organiser.presses("🗓 Изменить дату")
    await organiser.says("16.03.2027, весь день")
    await organiser.presses("📍 Место")
    await organiser.says("Дом учителя")
    await field(organiser, "🏷 Название", "Семинар")
    await field(organiser, "🔗 Ссылка", "https://example.org/2")
    await organiser.presses("📤 Сообщить участникам")
    news = head.heard[-1]
    assert news.startswith("📅 Новая дата мероприятия\n\nСеминар\n")
    assert f"Было: 15 марта 2027{GAP}г., 10:00–12:00\nСтало: 16 марта 2027{GAP}г., весь день" in news
    assert "Было: не указано\nСтало: Дом учителя" in news
    assert f"Было: {TITLE}\nСтало: Семинар" in news
    assert "Изменилась ссылка" in news
    assert "example.org" not in news
    await field(organiser, "🪑 Число мест", "40")
    await field(organiser, "✍️ Ответить до", "10 марта")
    await organiser.presses("✏️ Подробности")
    await organiser.presses("⬜ Ссылка за час до начала всем")
    await organiser.presses("📤 Сообщить участникам")
    news = head.heard[-1]
    assert "🪑 Число мест\nБыло: не указано\nСтало: 40" in news
    assert "✍️ Ответить до\nБыло: не указано\nСтало: 10 марта" in news
    assert "а за час до начала все приглашённые" in news


async def test_a_cancelled_event_is_told_once(world: World) -> None:
    """Asked first; then all invited know, nobody is reminded, and nothing of it can be changed any more."""
    head, organiser = await world.member(101, SCHOOL_5), await world.organiser()
    await made(organiser)
    await organiser.presses("🗓 Назначить дату")
    await organiser.says("15.03.2027 10:00")
    await organiser.presses("📤 Сообщить участникам")
    await head.presses("✅ Буду")
    await organiser.presses("✏️ Подробности")
    assert "Об отмене узнает 1 человек" in await organiser.presses("🚫 Отменить мероприятие")
    assert "Мероприятие отменено" in await organiser.presses("🚫 Да, отменить")
    await refused(organiser, "vb:2:1", "устарела")
    await refused(organiser, "vd:2", "устарела")
    assert head.heard[-1].startswith("🚫 Мероприятие отменено")
    assert len([each for each in head.heard if "отменено" in each]) == 1
    assert "✅ Буду" not in head.labels
    heard = len(head.heard)
    await world.pass_time(timedelta(days=112) - timedelta(hours=2))
    assert [each for each in head.heard[heard:] if "Семинар" in each] == []


async def test_papers_of_an_event(world: World) -> None:
    """Files are added one by one, whoever sees the card gets them; what was taken off comes back for some time."""
    head, organiser = await world.member(101, SCHOOL_5), await world.organiser()
    await card(organiser)
    await organiser.presses("✏️ Подробности")
    await organiser.presses("📎 Материалы")
    assert "Пришлите файл" in await organiser.says("программа")
    assert "Сейчас 1 файл" in await organiser.sends_document("программа.pdf", b"%PDF")
    assert "Сейчас 2 файла" in await organiser.sends_document("схема.pdf", b"%PDF")
    await card(head)
    await head.presses("📎 Материалы (2)")
    sent = [each.media.name for each in head.phone.messages if each.media]
    assert sent == ["программа.pdf", "схема.pdf"]
    await card(organiser)
    await organiser.presses("✏️ Подробности")
    await organiser.presses("📎 Материалы")
    assert "Файлы убраны" in await organiser.presses("🗑 Убрать все файлы")
    await card(head)
    assert "📎 Материалы (2)" not in head.labels
    await head.forges("vnf:1")
    assert "не открыт" in head.phone.alerts[-1]
    await world.restart()
    for _ in range(2):
        assert "Файлы снова здесь" in await organiser.forges("vnf:1")
        assert "📎 Материалы (2)" in organiser.labels
    await organiser.presses("✏️ Подробности")
    await organiser.presses("📎 Материалы")
    await organiser.presses("🗑 Убрать все файлы")
    await world.app.db.write(pruning.prune_undone, world.clock.now() + timedelta(days=1))
    await organiser.presses("↩️ Вернуть")
    assert "устарела" in organiser.phone.alerts[-1]


async def test_an_event_that_nobody_was_told_of_just_goes(world: World) -> None:
    """It needs guests before it can be told, and is deleted without a word."""
    head, organiser = await world.member(101, SCHOOL_5), await world.organiser()
    await organiser.says("/events")
    await organiser.presses("➕ Новое мероприятие")
    assert "Длиннее 200 знаков: здесь 201" in await organiser.says("я" * 201)
    await organiser.says(TITLE)
    await organiser.presses("🗓 Назначить дату")
    await organiser.says("15.03.2027 10:00")
    await organiser.phone.press("💾 Записать")
    await world.settle()
    assert "Сначала отметьте" in organiser.phone.alerts[-1]
    await organiser.presses("✏️ Подробности")
    assert "Удалить мероприятие?" in await organiser.presses("🚫 Отменить мероприятие")
    assert "Семинар" not in await organiser.presses("🚫 Да, отменить")
    assert world.rows("SELECT count(*) FROM events WHERE hidden") == [(0,)]
    assert "отменено" not in "".join(head.heard)


async def test_forged_buttons_of_organisers_are_refused(world: World) -> None:
    """Who is no organiser makes, changes and cancels nothing."""
    head, organiser = await world.member(101, SCHOOL_5), await world.organiser()
    await made(organiser)
    forged = (
        "vm",
        "ve:1",
        "vq:1:link",
        "vw:1:link",
        "vv:1:1",
        "vg:1:0",
        "vh:1:school:1",
        "vl:1:2:1:0",
        "vs:1",
        "vb:1:1",
    )
    for data in (*forged, "va:1:0", "vx:1", "vc:2", "vi:2", "vj:2"):
        await refused(head, data, "не открыт")
    assert world.rows("SELECT count(*) FROM events WHERE cancelled_at IS NOT NULL") == [(0,)]
