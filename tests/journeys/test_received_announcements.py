"""Participants read announcements and acknowledge them; organisers see who has."""

from datetime import timedelta

from bot.domain.people.registry import Details
from storage import organisations, participants, registry
from storage.sqlite.database import Transaction
from tests.support.announcements import SCHOOL_9, announced, organisers, written
from tests.support.world import SCHOOL_5, Person, World

TEXT = "Совещание переносится на пятницу, 10:00"
REFUSED = "Этот раздел вам не открыт. Если так быть не должно, напишите своему координатору."


def acknowledgements(world: World) -> list[str | None]:
    return [row[0] for row in world.rows("SELECT acknowledged_at FROM announcement_recipients ORDER BY participant_id")]


async def test_an_acknowledgement_is_recorded_once(world: World) -> None:
    """The first press counts, the button turns into its confirmation, and pressing that changes nothing."""
    head = await world.member(101, SCHOOL_5)
    organiser = await world.organiser()
    await announced(organiser, TEXT)
    await world.pass_time(timedelta(minutes=5))
    assert await head.presses("✍️ Ознакомлен(а)") == TEXT
    assert head.labels == ["✅ Вы ознакомлены · 23 ноября, 10:05"]
    await world.pass_time(timedelta(hours=1))
    assert await head.presses("✅ Вы ознакомлены · 23 ноября, 10:05") == TEXT
    assert head.labels == ["✅ Вы ознакомлены · 23 ноября, 10:05"]
    assert [str(moment)[:16] for moment in acknowledgements(world)] == ["2026-11-23T01:05"]
    assert head.phone.alerts == []


async def test_an_acknowledgement_below_a_photo_keeps_the_photo(world: World) -> None:
    """Only the button changes, whatever stands above it."""
    head = await world.member(101, SCHOOL_5)
    organiser = await world.organiser()
    await organiser.says("/broadcast")
    await organiser.sends_photo(b"a picture", "Схема проезда")
    await organiser.presses("📤 Отправить")
    await head.presses("✍️ Ознакомлен(а)")
    assert head.phone.screen.media is not None
    assert head.screen == "Схема проезда"
    assert head.labels == ["✅ Вы ознакомлены · 23 ноября, 10:00"]


async def test_an_acknowledgement_does_not_hang_on_its_button(world: World) -> None:
    """Where Telegram will not change the button, or the message is too old for that, it is recorded all the same."""
    heads = [await world.member(101, SCHOOL_5), await world.member(102, SCHOOL_9)]
    organiser = await world.organiser()
    await announced(organiser, TEXT)
    world.emulator.faults.fail_next("editMessageReplyMarkup", status=400)
    await heads[0].presses("✍️ Ознакомлен(а)")
    person = heads[1].phone.person.user
    old = {"message_id": heads[1].phone.screen.id, "date": 0, "chat": {"id": 102, "type": "private"}}
    world.emulator.push(
        {"callback_query": {"id": "1", "from": person, "chat_instance": "1", "data": "n:1", "message": old}}
    )
    await world.settle()
    assert None not in acknowledgements(world)
    assert [head.heard[-1] for head in heads] == [TEXT, TEXT]


async def test_the_button_works_for_months(world: World) -> None:
    """After a restart half a year later the acknowledgement is recorded all the same."""
    head = await world.member(101, SCHOOL_5)
    organiser = await world.organiser()
    await announced(organiser, TEXT)
    world.clock.advance(timedelta(days=180))
    await world.restart()
    await head.presses("✍️ Ознакомлен(а)")
    assert head.labels == ["✅ Вы ознакомлены · 22 мая, 10:00"]


async def test_only_recipients_acknowledge(world: World) -> None:
    """Whoever did not get it can neither acknowledge nor read it, by whatever button."""
    await world.member(101, SCHOOL_5)
    organiser = await world.organiser()
    await announced(organiser, TEXT)
    late = await world.member(102, SCHOOL_9, "Борис")
    for data in ("n:1", "na:1:0", "ni:1:0", "nf:1", "n:77"):
        await late.forges(data)
    assert late.phone.alerts == [REFUSED] * 5
    assert "Объявлений пока нет" in await late.says("/news")
    assert acknowledgements(world) == [None]


async def test_news_are_read_again(world: World) -> None:
    """The list has what one got, the newest first, with what is to be acknowledged; opened, it shows the text."""
    head = await world.member(101, SCHOOL_5)
    organiser = await world.organiser()
    await announced(organiser, "Первое объявление")
    await world.pass_time(timedelta(days=1))
    await announced(organiser, "Второе объявление")
    listed = await head.says("/news")
    assert "2 ждут вашей отметки" in listed
    assert head.labels == [
        "✍️ 24 ноября, 10:00 · Второе объявление",
        "✍️ 23 ноября, 10:00 · Первое объявление",
        "🏠 В начало",
    ]
    opened = await head.presses("✍️ 23 ноября, 10:00 · Первое объявление")
    assert opened == "📣 23 ноября, 10:00\n\nПервое объявление"
    await head.presses("✍️ Ознакомлен(а)")
    assert head.labels == [
        "✅ Вы ознакомлены · 24 ноября, 10:00",
        "❓ Спросить автора",
        "⬅️ Назад",
        "🏠 В начало",
    ]
    assert "1 ждёт вашей отметки" in await head.presses("⬅️ Назад")
    assert "✅ 23 ноября, 10:00 · Первое объявление" in head.labels
    await head.presses("🏠 В начало")
    assert "1 ждёт вашей отметки" in await head.presses("📣 Объявления")
    assert len(acknowledgements(world)) == 2


async def test_long_lists_are_paged(world: World) -> None:
    """Eight announcements stand on a page, and the way leads to the older ones and back."""
    head = await world.member(101, SCHOOL_5)
    organiser = await world.organiser()
    for number in range(9):
        await announced(organiser, f"Объявление {number}")
    await head.says("/news")
    assert "9 ждут вашей отметки" in head.screen
    assert head.labels[-2:] == ["Следующие ▶️", "🏠 В начало"]
    await head.presses("Следующие ▶️")
    assert head.labels == ["✍️ 23 ноября, 10:00 · Объявление 0", "◀️ Предыдущие", "🏠 В начало"]
    await head.presses("✍️ 23 ноября, 10:00 · Объявление 0")
    await head.presses("⬅️ Назад")
    await head.presses("◀️ Предыдущие")
    assert head.labels[0] == "✍️ 23 ноября, 10:00 · Объявление 8"
    await head.forges("nn:50")
    assert "✍️ 23 ноября, 10:00 · Объявление 0" in head.labels


async def test_a_file_is_sent_on_request(world: World) -> None:
    """The list names a file without a text; opened, it offers the file, which comes as a message of its own."""
    head = await world.member(101, SCHOOL_5)
    organiser = await world.organiser()
    await organiser.says("/broadcast")
    await organiser.sends_document("приказ.pdf", b"%PDF-1.4")
    await organiser.presses("📤 Отправить")
    await head.says("/news")
    opened = await head.presses("✍️ 23 ноября, 10:00 · приказ.pdf")
    assert "Объявление с файлом: приказ.pdf" in opened
    assert await head.presses("📎 Показать файл") == "Файл к объявлению от 23 ноября, 10:00"
    media = head.phone.screen.media
    assert media is not None
    assert (media.kind, media.name) == ("document", "приказ.pdf")


async def test_a_photo_has_a_name_too(world: World) -> None:
    """A photo without a caption is called what it is."""
    head = await world.member(101, SCHOOL_5)
    organiser = await world.organiser()
    await organiser.says("/broadcast")
    await organiser.sends_photo(b"a picture")
    await organiser.presses("📤 Отправить")
    await head.says("/news")
    assert "Объявление с файлом: фото" in await head.presses("✍️ 23 ноября, 10:00 · фото")


async def test_there_is_no_file_where_there_is_none(world: World) -> None:
    """A forged request for the file of a text sends nothing."""
    head = await world.member(101, SCHOOL_5)
    organiser = await world.organiser()
    await announced(organiser, TEXT)
    before = len(head.heard)
    await head.forges("nf:1")
    assert len(head.heard) == before


async def test_the_longest_text_can_be_read_again(world: World) -> None:
    """A text that fills a message alone is shown without a heading."""
    head = await world.member(101, SCHOOL_5)
    organiser = await world.organiser()
    await announced(organiser, "я" * 4096)
    await head.says("/news")
    assert await head.presses(head.labels[0]) == "я" * 4096


async def test_a_reader_of_english_gets_english_buttons(world: World) -> None:
    """The message is as written; what the bot adds is in the reader's language."""
    head = await world.member(101, SCHOOL_5)
    await world.app.db.write(participants.set_locale, 1, "en")
    organiser = await world.organiser()
    await announced(organiser, TEXT)
    assert head.screen == TEXT
    await head.presses("✍️ I have read it")
    assert head.labels == ["✅ You have read it · 23 November, 10:00"]
    assert "You have acknowledged all of them." in await head.says("/news")


async def test_the_organiser_sees_who_has_not_acknowledged(world: World) -> None:
    """The outcome counts those who got it, those who did not, and names whoever has not acknowledged."""
    anna = await world.member(101, SCHOOL_5, "Анна")
    await world.member(102, SCHOOL_9, "Борис")
    vera = await world.member(103, SCHOOL_9, "Вера")
    await vera.phone.block()
    organiser = await world.organiser()
    await announced(organiser, TEXT)
    await anna.presses("✍️ Ознакомлен(а)")
    outcome = await organiser.presses("📊 Итоги: кто ознакомился")
    assert "Отправлено 2 из 3." in outcome
    assert "Не доставлено: 1 (заблокировали бота: 1)." in outcome
    assert "Ознакомились: 1 из 3." in outcome
    assert "Кому: всем участникам" in outcome
    silent = await organiser.presses("👥 Кто не ознакомился (2)")
    assert silent.startswith(
        "👥 Не ознакомились 2 человека\n\nСОШ № 9 г. Читы: Борис Иванова\nСОШ № 9 г. Читы: Вера Иванова (не доставлено)"
    )
    assert "Ознакомились: 1 из 3." in await organiser.presses("⬅️ Назад")
    assert await organiser.presses("👁 Показать целиком") == TEXT
    await organiser.presses("✍️ Ознакомлен(а)")
    assert "Заработает она у них" in organiser.phone.alerts[0]


async def test_the_outcome_is_refreshed(world: World) -> None:
    """Pressing «refresh» counts anew; once everybody has acknowledged, nobody is left to name."""
    head = await world.member(101, SCHOOL_5)
    organiser = await world.organiser()
    await announced(organiser, TEXT)
    await organiser.presses("📊 Итоги: кто ознакомился")
    await head.presses("✍️ Ознакомлен(а)")
    assert "Ознакомились: 1 из 1." in await organiser.presses("🔄 Обновить")
    assert not any("Кто не ознакомился" in label for label in organiser.labels)
    await organiser.forges("nw:1:0")
    assert organiser.screen == "👥 Ознакомились все."


async def test_many_silent_people_are_paged(world: World) -> None:
    """Twenty stand on a page, each once however many organisations are theirs, by organisation; words find some."""

    def crowd(tx: Transaction) -> None:
        first, second = (organisations.ids_named(tx, name)[0] for name in (SCHOOL_5, SCHOOL_9))
        for number in range(21):
            person = participants.add_participant(tx, 1000 + number, "ru")
            participants.record_consent(tx, person, f"Участник {number:02}", "2026-11")
            participants.join_organisation(tx, person, second if number == 7 else first)
        participants.join_organisation(tx, 1, second)

    await world.app.db.write(crowd)
    organiser = await world.organiser()
    await announced(organiser, TEXT)
    await organiser.presses("📊 Итоги: кто ознакомился")
    silent = await organiser.presses("👥 Кто не ознакомился (21)")
    assert "Не ознакомился 21 человек" in silent
    assert len([line for line in silent.splitlines() if "Участник" in line]) == 20
    assert "Участник 07" not in silent
    last = await organiser.presses("Следующие ▶️")
    assert last.splitlines()[2:3] == ["СОШ № 9 г. Читы: Участник 07 (не доставлено)"]
    found = await organiser.says("сош 9 участник 07")
    assert "СОШ № 9 г. Читы: Участник 07" in found
    assert "нашлось: 1" in found
    assert "🔔 Напомнить" not in organiser.labels  # it is for all, not for who was found
    await organiser.presses("📋 Показать все")
    await organiser.presses("Следующие ▶️")
    await organiser.presses("◀️ Предыдущие")
    assert "СОШ № 5 г. Читы, СОШ № 9 г. Читы: Участник 00" in organiser.screen


async def test_who_has_left_since_is_named_without_an_organisation(world: World) -> None:
    """A recipient who belongs nowhere any more is still told apart."""
    await world.member(101, SCHOOL_5)
    organiser = await world.organiser()
    await announced(organiser, TEXT)
    await world.app.db.write(lambda tx: tx.execute("DELETE FROM memberships").rowcount)
    await organiser.presses("📊 Итоги: кто ознакомился")
    assert "Без организации: Анна Иванова" in await organiser.presses("👥 Кто не ознакомился (1)")


async def test_organisers_find_own_drafts_and_everything_sent(world: World) -> None:
    """The list has one's drafts first, then all that was sent by anyone, the newest first; not others' drafts."""
    olga, pavel = await organisers(world)
    assert "Пока ничего не отправлено" in await _list(olga)
    await world.member(101, SCHOOL_5)
    await announced(olga, "От Ольги")
    await world.pass_time(timedelta(days=1))
    await announced(pavel, "От Павла")
    await written(olga, "Черновик Ольги")
    await written(pavel, "Черновик Павла")
    await _list(olga)
    assert olga.labels == [
        "📝 Черновик: Черновик Ольги",
        "📣 24 ноября, 10:00 · От Павла",
        "📣 23 ноября, 10:00 · От Ольги",
        "💬 Чаты районов",
        "⬅️ Назад",
        "🏠 В начало",
    ]
    outcome = await olga.presses("📣 24 ноября, 10:00 · От Павла")
    assert "Автор: Павел Зимин" in outcome
    assert "Начинается так: От Павла" in outcome
    await olga.presses("⬅️ Назад")
    await olga.presses("📝 Черновик: Черновик Ольги")
    assert olga.heard[-2] == "Черновик Ольги"
    await olga.says("/news")
    await olga.presses("🗂 Отправленные объявления")
    assert "📣 23 ноября, 10:00 · От Ольги" in olga.labels


async def _list(organiser: Person) -> str:
    await organiser.says("/broadcast")
    return await organiser.presses("🗂 Отправленные объявления")


async def test_an_outcome_names_its_audience(world: World) -> None:
    """Whom it was for stays readable after it was sent, also of a deleted author."""
    await world.member(101, SCHOOL_5)
    organiser = await world.organiser()
    await written(organiser, TEXT)
    await organiser.presses("⬜ Школы")
    await organiser.presses("🏙 Выбрать муниципалитеты")
    await organiser.presses("⬜ Комитет образования Читы")
    await organiser.presses("⬅️ Назад")
    await organiser.presses("📤 Отправить")
    outcome = await organiser.presses("📊 Итоги: кто ознакомился")
    assert "Кому: Школы\nМуниципалитеты: Комитет образования Читы" in outcome
    await world.app.db.write(lambda tx: tx.execute("UPDATE announcements SET author_id = NULL").rowcount)
    assert "Автор" not in await organiser.presses("🔄 Обновить")


async def test_many_municipalities_are_paged(world: World) -> None:
    """Eight municipalities stand on a page; a tick on another page stays."""

    def spread(tx: Transaction) -> None:
        for number in range(10):
            name = f"Район {number:02}"
            authority = registry.add_organisation(tx, None, Details("municipal_authority", name, name))
            below = f"Школа района {number:02}"
            registry.add_organisation(tx, authority, Details("school", below, below))

    await world.app.db.write(spread)
    await world.member(101, "Школа района 03")
    organiser = await world.organiser()
    await written(organiser, TEXT)
    await organiser.presses("🏙 Выбрать муниципалитеты")
    assert organiser.labels[-3:] == ["Следующие ▶️", "⬅️ Назад", "🏠 В начало"]
    await organiser.presses("⬜ Район 03")
    await organiser.presses("Следующие ▶️")
    assert "⬜ Район 09" in organiser.labels
    await organiser.presses("⬜ Район 09")
    assert "◀️ Предыдущие" in organiser.labels
    await organiser.presses("◀️ Предыдущие")
    assert "☑️ Район 03" in organiser.labels
    assert "Муниципалитеты: Район 03, Район 09" in organiser.screen


async def test_the_outcome_of_a_draft_is_not_there(world: World) -> None:
    """Nothing is told of what is not sent."""
    organiser = await world.organiser()
    await written(organiser, TEXT)
    for data in ("nr:1", "nw:1:0", "nv:1", "nx:1", "nr:50"):
        await organiser.forges(data)
    assert len(organiser.phone.alerts) == 5
    assert all("устарела" in alert for alert in organiser.phone.alerts)
