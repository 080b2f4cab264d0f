"""An organiser writes an announcement, chooses whom it reaches, checks it and sends it."""

from tests.support.announcements import (
    CHITA_AUTHORITY,
    MINISTRY,
    NERCHINSK_AUTHORITY,
    NERCHINSK_SCHOOL,
    SCHOOL_9,
    announced,
    organisers,
    recipients,
    written,
)
from tests.support.world import SCHOOL_5, Person, World

TEXT = "Совещание переносится на пятницу, 10:00"


async def people(world: World) -> dict[str, Person]:
    """One of each sort, in two municipalities."""
    return {
        "school 5": await world.member(101, SCHOOL_5, "Анна"),
        "school 9": await world.member(102, SCHOOL_9, "Борис"),
        "authority": await world.member(103, CHITA_AUTHORITY, "Вера"),
        "other school": await world.member(104, NERCHINSK_SCHOOL, "Глеб"),
        "other authority": await world.member(105, NERCHINSK_AUTHORITY, "Дарья"),
        "ministry": await world.member(106, MINISTRY, "Егор"),
    }


def reached(everyone: dict[str, Person], text: str = TEXT) -> set[str]:
    return {name for name, person in everyone.items() if text in person.heard}


async def test_all_participants_are_reached(world: World) -> None:
    """Unless it is narrowed, an announcement goes to everyone, and says before how many that are."""
    everyone = await people(world)
    organiser = await world.organiser()
    assert "Пришлите его одним сообщением" in await organiser.says("/broadcast")
    shown = await organiser.says(TEXT)
    assert "Кому: всем участникам" in shown
    assert "Получат 6 человек." in shown
    assert "☑️ Все участники" in organiser.labels
    assert reached(everyone) == set()
    sent = await organiser.presses("📤 Отправить")
    assert "Объявление отправлено" in sent
    assert "Отправлено 6 из 6." in sent
    assert "Не доставлено" not in sent
    assert reached(everyone) == set(everyone)
    assert world.rows("SELECT status, progress_final FROM announcements") == [("sent", 1)]


async def test_kinds_and_municipalities_narrow_it_together(world: World) -> None:
    """Of several kinds and several municipalities, those get it who belong to both."""
    everyone = await people(world)
    organiser = await world.organiser()
    await written(organiser, TEXT)
    assert "Получат 3 человека." in await organiser.presses("⬜ Школы")
    assert "☑️ Школы" in organiser.labels
    assert "⬜ Все участники" in organiser.labels
    shown = await organiser.presses("⬜ Муниципальные органы управления образованием")
    assert "Кому: Муниципальные органы управления образованием, Школы" in shown
    assert "Получат 5 человек." in shown
    await organiser.presses("🏙 Выбрать муниципалитеты")
    narrowed = await organiser.presses("⬜ УО Нерчинского района")
    assert "Муниципалитеты: УО Нерчинского района" in narrowed
    assert "Получат 2 человека." in narrowed
    await organiser.presses("⬅️ Назад")
    assert "🏙 Муниципалитеты: 1" in organiser.labels
    assert "Отправлено 2 из 2." in await organiser.presses("📤 Отправить")
    assert reached(everyone) == {"other school", "other authority"}


async def test_a_municipality_is_the_authority_and_all_below(world: World) -> None:
    """A ticked municipality stands for its authority and every organisation below."""
    everyone = await people(world)
    organiser = await world.organiser()
    await written(organiser, TEXT)
    await organiser.presses("🏙 Выбрать муниципалитеты")
    await organiser.presses("⬜ Комитет образования Читы")
    await organiser.presses("⬅️ Назад")
    await organiser.presses("📤 Отправить")
    assert reached(everyone) == {"school 5", "school 9", "authority"}


async def test_ticks_can_be_taken_back(world: World) -> None:
    """A second press unticks, and the last tick taken back means everyone again."""
    await people(world)
    organiser = await world.organiser()
    await written(organiser, TEXT)
    await organiser.presses("⬜ Школы")
    assert "☑️ Все участники" not in organiser.labels
    assert "Кому: всем участникам" in await organiser.presses("☑️ Школы")
    await organiser.presses("🏙 Выбрать муниципалитеты")
    await organiser.presses("⬜ Комитет образования Читы")
    await organiser.presses("⬜ УО Нерчинского района")
    assert "Получат 3 человека" in await organiser.presses("☑️ УО Нерчинского района")
    await organiser.presses("⬅️ Назад")
    await organiser.presses("⬜ Министерства")
    assert "📤 Отправить" not in organiser.labels
    assert "Получат 6 человек" in await organiser.presses("⬜ Все участники")


async def test_who_belongs_to_several_organisations_gets_it_once(world: World) -> None:
    """However many organisations of the audience a person has, there is one message."""
    head = await world.member(101, SCHOOL_5)
    await head.says(f"/start {await world.invite(SCHOOL_9)}")
    organiser = await world.organiser()
    assert "Отправлено 1 из 1." in await announced(organiser, TEXT)
    assert head.heard.count(TEXT) == 1


async def test_the_preview_is_the_very_message(world: World) -> None:
    """Above the controls stands the message as it will arrive, formatting, emoji and all; so it does arrive."""
    head = await world.member(101, SCHOOL_5)
    organiser = await world.organiser()
    await organiser.says("/broadcast")
    text = "Важно 😀 <b>всем</b> & каждому"
    bold, link = {"type": "bold", "offset": 0, "length": 5}, {"type": "text_link", "offset": 6, "length": 2}
    await organiser.phone.send_fields(
        {"text": text, "entities": [bold, link | {"url": "https://edu.example/?a=1&b=2"}]}
    )
    await world.settle()
    preview, control = [message for message in organiser.phone.messages if message.from_bot][-2:]
    await organiser.presses("📤 Отправить")
    arrived = head.phone.screen
    assert arrived.text == preview.text == text
    assert arrived.html == preview.html
    assert arrived.html.startswith('<b>Важно</b> <a href="https://edu.example/?a=1&amp;b=2">😀</a>')
    assert arrived.labels == preview.labels == ["✍️ Ознакомлен(а)"]
    assert "так его увидят получатели" in control.text


async def test_the_button_of_the_preview_explains_itself(world: World) -> None:
    """Pressing what only shows how it will look records nothing."""
    await world.member(101, SCHOOL_5)
    organiser = await world.organiser()
    await written(organiser, TEXT)
    await organiser.presses("✍️ Ознакомлен(а)")
    assert organiser.phone.alerts == ["Так эту кнопку увидят получатели. Заработает она у них."]


async def test_a_photo_with_its_caption_is_sent_on(world: World) -> None:
    """A photo arrives as a photo, with the caption below it."""
    head = await world.member(101, SCHOOL_5)
    organiser = await world.organiser()
    await organiser.says("/broadcast")
    assert "Проверьте объявление" in await organiser.sends_photo(b"a picture", "Схема проезда")
    await organiser.presses("📤 Отправить")
    arrived = head.phone.screen
    assert arrived.text == "Схема проезда"
    assert arrived.media is not None
    assert arrived.media.kind == "photo"


async def test_a_document_needs_no_caption(world: World) -> None:
    """A document arrives under its name, even without a word."""
    head = await world.member(101, SCHOOL_5)
    organiser = await world.organiser()
    await organiser.says("/broadcast")
    await organiser.sends_document("приказ.pdf", b"%PDF-1.4")
    await organiser.presses("📤 Отправить")
    arrived = head.phone.screen
    assert (arrived.text, arrived.labels) == ("", ["✍️ Ознакомлен(а)"])
    assert arrived.media is not None
    assert (arrived.media.kind, arrived.media.name) == ("document", "приказ.pdf")


async def test_what_cannot_be_sent_on_is_told(world: World) -> None:
    """A voice message gets a clear sentence, and the question stays open."""
    organiser = await world.organiser()
    await organiser.says("/broadcast")
    voice = {"file_id": "v", "file_unique_id": "u", "duration": 3}
    await organiser.phone.send_fields({"voice": voice})
    await world.settle()
    assert "Такое сообщение разослать нельзя" in organiser.screen
    assert "Проверьте объявление" in await organiser.says(TEXT)


async def test_an_album_is_refused_once(world: World) -> None:
    """Three pictures at once get one sentence, the next album another, and then one picture is taken."""
    organiser = await world.organiser()
    await organiser.says("/broadcast")
    photo = {"photo": [{"file_id": "p", "file_unique_id": "u", "file_size": 9, "width": 10, "height": 10}]}
    for album in ("1", "1", "1", "2"):
        await organiser.phone.send_fields(photo | {"media_group_id": album})
    await world.settle()
    assert sum("только одно фото" in text for text in organiser.heard) == 2
    assert world.rows("SELECT * FROM announcements") == []
    assert "Проверьте объявление" in await organiser.sends_photo(b"a picture")


async def test_a_caption_that_no_bot_can_send_is_refused(world: World) -> None:
    """More than 1024 units of caption (an emoji is two) are counted and refused; 1024 are not."""
    await world.member(101, SCHOOL_5)
    organiser = await world.organiser()
    await organiser.says("/broadcast")
    told = await organiser.sends_photo(b"a picture", "😀" * 512 + "!")
    assert "Подпись длиннее 1\xa0024 знаков: в ней 1\xa0025" in told
    await organiser.sends_photo(b"a picture", "😀" * 512)
    assert "Отправлено 1 из 1." in await organiser.presses("📤 Отправить")


async def test_a_text_that_no_message_holds_is_refused(world: World) -> None:
    """More than 4096 units of text are counted and refused; 4096 with markup on top are not."""
    head = await world.member(101, SCHOOL_5)
    organiser = await world.organiser()
    await organiser.says("/broadcast")
    await organiser.phone.send_fields({"text": "я" * 4097})
    await world.settle()
    assert "Текст длиннее 4\xa0096 знаков: в нём 4\xa0097" in organiser.screen
    bold = {"type": "bold", "offset": 0, "length": 4096}
    await organiser.phone.send_fields({"text": "&" * 4096, "entities": [bold]})
    await world.settle()
    await organiser.presses("📤 Отправить")
    assert head.screen == "&" * 4096


async def test_a_text_that_the_client_splits_is_told(world: World) -> None:
    """Of a text too long for one message the rest is not lost silently: the organiser is told."""
    organiser = await world.organiser()
    await organiser.says("/broadcast")
    told = await organiser.says("а" * 5000)
    assert "Это сообщение в объявление не вошло" in told
    assert world.rows("SELECT length(html) FROM announcements") == [(4096,)]


async def test_a_text_of_nothing_visible_is_refused(world: World) -> None:
    """Marks of direction alone are no text."""
    organiser = await world.organiser()
    await organiser.says("/broadcast")
    await organiser.phone.send_fields({"text": "\u200f\u200f"})
    await world.settle()
    assert "В сообщении нет текста" in organiser.screen


async def test_the_text_can_be_changed(world: World) -> None:
    """Another message takes the place of the text; the audience stays as chosen."""
    head = await world.member(101, SCHOOL_5)
    await world.member(102, MINISTRY)
    organiser = await world.organiser()
    await written(organiser, "Совещание в четверг")
    await organiser.presses("⬜ Школы")
    assert "Другой текст объявления" in await organiser.presses("✏️ Изменить текст")
    await organiser.presses("⬅️ Назад")
    assert "📤 Отправить" in organiser.labels
    await organiser.presses("✏️ Изменить текст")
    assert "Получит 1 человек." in await organiser.says(TEXT)
    assert organiser.heard[-2] == TEXT
    await organiser.presses("📤 Отправить")
    assert head.heard[-1] == TEXT
    assert "Совещание в четверг" not in head.heard


async def test_nothing_is_sent_but_what_was_seen(world: World) -> None:
    """The send button below an older text sends nothing."""
    head = await world.member(101, SCHOOL_5)
    organiser = await world.organiser()
    await written(organiser, "Совещание в четверг")
    control = organiser.phone.screen
    stale = control.buttons[-2][0].data
    await organiser.presses("✏️ Изменить текст")
    await organiser.says(TEXT)
    await organiser.forges(stale or "")
    assert "изменилось" in organiser.phone.alerts[-1]
    assert TEXT not in head.heard
    assert recipients(world) == []


async def test_correcting_the_message_corrects_the_draft(world: World) -> None:
    """An edit of the organiser's own message is shown and sent; once sent, it is offered as a correction."""
    head = await world.member(101, SCHOOL_5)
    organiser = await world.organiser()
    await organiser.says("/broadcast")
    message_id = await organiser.phone.send("Савещание")
    await world.settle()
    await organiser.phone.edit(message_id, "Совещание")
    await world.settle()
    assert organiser.heard[-2] == "Совещание"
    await organiser.presses("📤 Отправить")
    assert head.heard[-1] == "Совещание"
    await organiser.phone.edit(message_id, "Заседание")
    await world.settle()
    assert "Сообщение изменится у 1 человека" in organiser.screen
    assert head.heard[-1] == "Совещание"
    assert world.rows("SELECT html FROM announcements") == [("Совещание",)]


async def test_an_edit_of_what_was_cancelled_changes_nothing(world: World) -> None:
    """The message of a cancelled draft is a message like any other."""
    organiser = await world.organiser()
    await organiser.says("/broadcast")
    message_id = await organiser.phone.send(TEXT)
    await world.settle()
    await organiser.presses("✖️ Отмена")
    before = len(organiser.heard)
    await organiser.phone.edit(message_id, "Другое")
    await world.settle()
    assert len(organiser.heard) == before


async def test_cancelling_sends_nothing(world: World) -> None:
    """A cancelled draft is there again by «Вернуть»; else it reaches nobody, and its buttons are dead for good."""
    head = await world.member(101, SCHOOL_5)
    organiser = await world.organiser()
    await written(organiser, TEXT)
    stale = [row[0].data or "" for row in organiser.phone.screen.buttons]
    assert "никто его не получил" in await organiser.presses("✖️ Отмена")
    await organiser.presses("↩️ Вернуть")
    assert organiser.heard[-2] == TEXT
    await organiser.presses("✖️ Отмена")
    await written(organiser, "Другое объявление")
    for data in stale:
        await organiser.forges(data)
    assert set(organiser.phone.alerts) == {"Эта кнопка устарела: с тех пор что-то изменилось. Откройте раздел заново."}
    assert world.rows("SELECT status, audience FROM announcements ORDER BY id") == [
        ("cancelled", "{}"),
        ("draft", "{}"),
    ]
    assert len(head.heard) == 1


async def test_a_double_press_sends_once(world: World) -> None:
    """Two presses at once, and a third on an old screen, make one message for each."""
    head = await world.member(101, SCHOOL_5)
    organiser = await world.organiser()
    await written(organiser, TEXT)
    send = organiser.phone.screen.buttons[-2][0].data or ""
    await organiser.phone.press("📤 Отправить")
    await organiser.phone.press_data(send)
    await world.settle()
    await organiser.forges(send)
    assert organiser.phone.alerts == ["Это объявление уже отправлено. Второй раз оно не уйдёт."] * 2
    assert head.heard.count(TEXT) == 1
    assert len(recipients(world)) == 1


async def test_a_draft_survives_a_restart(world: World) -> None:
    """After a restart the buttons of a draft work, and «new announcement» offers to take it up again."""
    head = await world.member(101, SCHOOL_5)
    organiser = await world.organiser()
    await written(organiser, TEXT)
    await world.restart()
    await organiser.presses("⬜ Школы")
    await organiser.says("/broadcast")
    assert "Кому: Школы" in await organiser.presses("📝 Черновик: Совещание переносится на пятницу…")
    assert organiser.heard[-2] == TEXT
    await organiser.presses("📤 Отправить")
    assert head.heard[-1] == TEXT


async def test_the_question_survives_a_restart(world: World) -> None:
    """A restart between the question and the text loses neither."""
    organiser = await world.organiser()
    await organiser.says("/broadcast")
    await world.restart()
    assert "Проверьте объявление" in await organiser.says(TEXT)


async def test_organisers_have_drafts_of_their_own(world: World) -> None:
    """Another organiser neither sees nor touches a draft that is not theirs."""
    head = await world.member(101, SCHOOL_5)
    olga, pavel = await organisers(world)
    await written(olga, TEXT)
    controls = [row[0].data or "" for row in olga.phone.screen.buttons]
    await written(pavel, "Другое объявление")
    for data in controls:
        await pavel.forges(data)
    assert set(pavel.phone.alerts) == {
        "Этот раздел вам не открыт. Если так быть не должно, напишите своему координатору."
    }
    assert world.rows("SELECT status, revision FROM announcements") == [("draft", 0), ("draft", 0)]
    await pavel.says("/broadcast")
    assert pavel.labels[0] == "📝 Черновик: Другое объявление"
    await olga.presses("📤 Отправить")
    assert head.heard[-1] == TEXT


async def test_leaving_the_question_ends_it(world: World) -> None:
    """After a press that leads elsewhere a message is no announcement any more."""
    organiser = await world.organiser()
    await organiser.says("/broadcast")
    await organiser.presses("✖️ Отмена")
    assert "ничего не нашлось" in await organiser.says(TEXT)
    assert world.rows("SELECT * FROM announcements") == []


async def test_who_does_not_organise_cannot_announce(world: World) -> None:
    """The command and forged buttons are refused politely to everyone else, and change nothing."""
    head = await world.member(101, SCHOOL_5)
    organiser = await world.organiser()
    await written(organiser, TEXT)
    controls = [row[0].data or "" for row in organiser.phone.screen.buttons]
    assert "Этот раздел вам не открыт" in await head.says("/broadcast")
    for data in [*controls, "p:cast", "nl:0", "nr:1", "nw:1:0", "nv:1", "nx:1"]:
        await head.forges(data)
    assert set(head.phone.alerts) == {
        "Этот раздел вам не открыт. Если так быть не должно, напишите своему координатору."
    }
    assert "Открывается по личной ссылке".lower() in (await world.stranger(7).says("/broadcast")).lower()
    assert recipients(world) == []
    assert world.rows("SELECT status, revision FROM announcements") == [("draft", 0)]


async def test_forged_audiences_are_refused(world: World) -> None:
    """A kind or an organisation that does not exist is not ticked."""
    organiser = await world.organiser()
    await written(organiser, TEXT)
    await organiser.forges("nk:1:wizards:1")
    await organiser.forges("nq:1:4000:1:0")
    await organiser.forges("nd:77:0")
    assert len(organiser.phone.alerts) == 3
    assert world.rows("SELECT audience FROM announcements") == [("{}",)]


async def test_nobody_is_nobody(world: World) -> None:
    """Where nobody would be reached there is no send button, and a forged one sends nothing."""
    organiser = await world.organiser()
    await written(organiser, TEXT)
    assert "Сейчас его не получит никто" in organiser.screen
    assert "📤 Отправить" not in organiser.labels
    await organiser.forges("ns:1:0")
    assert "Отправлять некому" in organiser.phone.alerts[0]
    assert world.rows("SELECT status FROM announcements") == [("draft",)]


async def test_an_organiser_who_is_a_member_gets_it_too(world: World) -> None:
    """Whoever belongs to an organisation of the audience is a recipient, the author included."""
    organiser = await world.organiser()
    await organiser.says(f"/start {await world.invite(SCHOOL_5)}")
    await announced(organiser, TEXT)
    assert organiser.heard[-1] == TEXT
    await organiser.presses("✍️ Ознакомлен(а)")
    assert organiser.labels == ["✅ Вы ознакомлены · 23 ноября, 10:00"]
