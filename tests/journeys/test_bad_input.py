"""Whatever is sent, pressed or forged: it is answered, breaks nothing and changes nothing it should not."""

import logging
from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any

import pytest

from bot.domain.messages.kinds import MessageKind
from bot.engine.inbox import RETRY_PAUSES
from storage import outbox
from storage.sqlite.database import Transaction
from tests.support.announcements import announced
from tests.support.tables import contents, unhandled
from tests.support.world import SCHOOL_5, Person, World

HEAD = {"id": 101, "is_bot": False, "first_name": "Анна"}
UNKNOWN = "Не получилось понять сообщение. Выберите, что открыть, кнопками ниже."
UNKNOWN_MEDIA = (
    "Не знаю, к какой задаче это отнести. Откройте задачу в «📋 Мои задачи» и пришлите фото, файл или текст ещё раз."
    " Видео, голос и стикеры я не разбираю."
)
PRIVATE_ONLY = "Я работаю только в личной переписке."
RTL = "\u202eтекст\u2066 עברית"


async def commenting(world: World) -> Person:
    """A head whose next message is a comment to an answer."""
    head = await world.member(101, SCHOOL_5)
    await head.says("/tasks")
    await head.presses("5.3 ⬜")
    await head.presses("✅ Выполнено")
    return head


async def test_an_unknown_text_gets_the_menu(world: World) -> None:
    """Text that answers no question is met with a hint and the menu."""
    head = await world.member(101, SCHOOL_5)
    before = contents(world)
    for greeting in ("Здравствуйте!", "добрый  день"):
        assert await head.says(greeting) == "Здравствуйте! Что открыть?"
    assert await head.says("Спасибо большое )") == "Пожалуйста! Если нужно что-то ещё, выберите ниже."
    for text in ("приветы", "/unknown", "/", "/start_", "✅ Принято", "<b>", "😀", RTL, "я" * 4000):
        said = await head.says(text)
        assert said == UNKNOWN or "ничего не нашлось" in said
        assert "📋 Мои задачи" in head.labels
    assert contents(world) == before


FORGED = [
    "",
    "nonsense",
    "c:",
    "c:1:2",
    "c:0",
    "c:-1",
    "c:999999",
    f"c:{2**63 - 1}",
    f"c:{2**63}",
    f"c:{'9' * 60}",
    "c:1e3",
    "c:٣",
    "a:1:no_reply",
    "a:1:perfect",
    "a:999999:need_help",
    "h:999999",
    "e:999999",
    "t:0",
    "o:999999:0",
    "o:1:-1",
    f"o:1:{2**40}",
    "g:0:999999",
    "g:999999:1",
    "cc:1:999999",
    "p:nowhere",
    "ok:1",
    "no:1",
    "s:-1",
    "sl:",
    "sc:Europe/Paris",
    "la:999999",
    "l:999999",
    "d:1",
    "\u202ec:1",
    "<b>c:1</b>",
]


async def test_a_stale_or_forged_button_changes_nothing(world: World) -> None:
    """Any data of a button that leads nowhere is answered with an alert, and no table changes."""
    head = await world.member(101, SCHOOL_5)
    before, shown = contents(world), head.heard
    for number, data in enumerate(FORGED, start=1):
        await head.forges(data)
        assert len(head.phone.alerts) == number, data
    assert head.heard == shown
    assert contents(world) == before
    assert unhandled(world) == []


async def test_a_press_in_an_old_message_works(world: World) -> None:
    """The button of a screen from months ago still does what it says."""
    head = await world.member(101, SCHOOL_5)
    await head.says("/tasks")
    old = head.phone.screen.id
    await head.says("/tasks")
    data = next(button.data for row in head.phone.screen.buttons for button in row if button.text == "5.3 ⬜")
    assert data is not None
    await head.phone.press_data(data, old)
    await world.settle()
    assert next(m.text for m in head.phone.messages if m.id == old).startswith("Задача 5.3")


KINDS: list[dict[str, Any]] = [
    {"sticker": {"file_id": "S", "file_unique_id": "s", "type": "regular", "width": 512, "height": 512,
                 "is_animated": False, "is_video": False}},
    {"voice": {"file_id": "V", "file_unique_id": "v", "duration": 3}},
    {"location": {"latitude": 52.03, "longitude": 113.5}},
    {"contact": {"phone_number": "+7", "first_name": "<b>"}},
    {"dice": {"emoji": "🎲", "value": 6}},
    {"poll": {"id": "1", "question": "?", "options": [], "total_voter_count": 0, "is_closed": False,
              "is_anonymous": True, "type": "regular", "allows_multiple_answers": False,
              "allows_revoting": False, "members_only": False}},
]  # fmt: skip


async def test_a_message_of_another_kind_gets_the_menu(world: World) -> None:
    """A sticker, a voice message, a place: the bot says that it cannot read them and offers the menu."""
    head = await world.member(101, SCHOOL_5)
    for number, fields in enumerate(KINDS, start=1):
        await head.phone.send_fields(fields)
        await world.settle()
        assert head.heard.count(UNKNOWN_MEDIA) == number
        assert "📋 Мои задачи" in head.labels
    assert unhandled(world) == []


async def test_a_sticker_leaves_the_question_open(world: World) -> None:
    """Somebody who sends a sticker instead of a reason may still give the reason."""
    head = await world.member(101, SCHOOL_5)
    await head.says("/tasks")
    await head.presses("5.1 ⬜")
    await head.presses("➖ Неприменимо")
    await head.phone.send_fields({"dice": {"emoji": "🎲", "value": 6}})
    await world.settle()
    assert "➖ Неприменимо" in await head.says("Школа малокомплектная")
    assert world.rows("SELECT text FROM remarks") == [("Школа малокомплектная",)]


async def test_an_album_out_of_the_blue_gets_the_menu(world: World) -> None:
    """Files that answer nothing are kept nowhere."""
    head = await world.member(101, SCHOOL_5)
    for number in range(3):
        photo = {"file_id": f"P{number}", "file_unique_id": f"p{number}", "width": 1, "height": 1, "file_size": 1}
        await head.phone.send_fields({"photo": [photo], "media_group_id": "7"})
    await world.settle()
    assert head.screen == UNKNOWN_MEDIA
    assert world.rows("SELECT 1 FROM remarks") == []


async def test_a_service_message_is_let_pass(world: World) -> None:
    """What Telegram itself writes into the chat is not answered."""
    head = await world.member(101, SCHOOL_5)
    before = head.heard
    await head.phone.send_fields({"message_auto_delete_timer_changed": {"message_auto_delete_time": 86400}})
    await world.settle()
    assert head.heard == before
    assert unhandled(world) == []


async def test_an_unreadable_update_is_parked_and_stalls_nobody(world: World) -> None:
    """What cannot be parsed is put aside with its body; the same person and all others are served on."""
    head = await world.member(101, SCHOOL_5)
    organiser = await world.organiser()
    update_id = world.emulator.push({"message": {"message_id": "x", "chat": {"id": 101}, "text": ["?"]}})
    assert "отвечено 0 из 6" in await head.says("/tasks")
    assert unhandled(world) == [(update_id, "parked", "ValidationError")]
    assert "не удалось обработать" in organiser.screen


async def test_the_inbox_is_cleared_after_a_week(world: World) -> None:
    """What is done or parked is known by its number for a week, then gone; what came since stays."""
    head = await world.member(101, SCHOOL_5)
    poison = world.emulator.push({"message": [1, 2]})
    await world.settle()
    await world.pass_time(timedelta(days=6, hours=23))
    assert unhandled(world) == [(poison, "parked", "ValidationError")]
    ((kept,),) = world.rows("SELECT count(*) FROM inbox")
    await head.says("/tasks")
    await world.pass_time(timedelta(hours=2))
    assert kept > 1
    assert world.rows("SELECT status FROM inbox") == [("done",)]


async def test_what_fails_again_and_again_is_owned_up_to(world: World) -> None:
    """A press whose effect cannot be had is tried again later each time, then answered with a sentence; all go on."""
    head, organiser = await world.member(101, SCHOOL_5), await world.organiser()
    await head.says("/tasks")
    await head.presses("5.3 ⬜")
    trigger = "CREATE TRIGGER broken BEFORE INSERT ON replies BEGIN SELECT RAISE(ABORT, 'broken'); END"
    await world.app.db.write(lambda tx: tx.execute(trigger).fetchall())
    answered, began = world.emulator.calls_of("answerCallbackQuery"), world.clock.monotonic()
    assert await head.presses("✅ Выполнено") == (
        "Что-то пошло не так. Мы это уже записали и разберёмся. Попробуйте ещё раз чуть позже."
    )
    assert [call.status for call in world.emulator.calls_of("answerCallbackQuery")[len(answered) :]] == [200]
    assert world.clock.monotonic() - began >= sum(RETRY_PAUSES)
    assert [(status, error) for _, status, error in unhandled(world)] == [("parked", "IntegrityError")]
    assert "не удалось обработать" in organiser.screen
    assert "отвечено 0 из 6" in await head.says("/tasks")


@pytest.mark.parametrize("do", [lambda head: head.says("/tasks"), lambda head: head.forges("p:home")])
async def test_who_writes_or_presses_can_be_written_to(world: World, do: Callable[[Person], Awaitable[str]]) -> None:
    """Though Telegram's news that a person has unblocked the bot cannot be parsed, they get what they missed."""
    head, organiser = await world.member(101, SCHOOL_5), await world.organiser()
    await head.phone.block()
    await announced(organiser, "Важно")
    group = world.emulator.add_group(-100, "Учительская", [head.phone])
    head.phone.chat.standing = "member"
    bot = {"user": world.emulator.backend.world.bot}
    back = {"old_chat_member": {**bot, "status": "kicked"}, "new_chat_member": {**bot, "status": "member"}}
    said = len(head.heard)
    world.emulator.push({"my_chat_member": {"chat": {"id": 101, "type": "private"}, "from": HEAD, "date": 1, **back}})
    await head.phone.send("/start", group)
    await world.settle()
    assert len(head.heard) == said
    await do(head)
    assert [text for text in head.heard if "Важно" in text] != []
    assert world.rows("SELECT 1 FROM participants WHERE unreachable_since IS NOT NULL") == []


async def test_who_organises_no_more_hears_of_no_fault(world: World) -> None:
    """A notice that was queued for an organiser is not sent to one who has lost the right."""
    was = await world.member(901, SCHOOL_5)

    def queue(tx: Transaction) -> None:
        person = tx.execute("SELECT id FROM participants WHERE telegram_id = 901").fetchone()[0]
        outbox.post_message(tx, key="k", kind=MessageKind.DEAD_LETTER, participant_id=person, subject_id=1)

    await world.app.db.write(queue)
    await world.settle()
    assert "не удалось обработать" not in "".join(was.heard)
    assert world.rows("SELECT status FROM deliveries WHERE key = 'k'") == [("dropped",)]


@pytest.mark.parametrize("question", [("of tomorrow", "{}"), ("remark", '{"reply": "first"}'), ("reason", "[]")])
async def test_a_question_that_cannot_be_understood_was_never_asked(world: World, question: tuple[str, str]) -> None:
    """What a later version has left in the database, or a fault, neither takes a message nor holds it up."""
    head = await world.member(101, SCHOOL_5)
    plain = await head.says("Здравствуйте")
    write = "INSERT OR REPLACE INTO expectations (telegram_id, name, data, since) VALUES (101, ?, ?, '')"
    await world.app.db.write(lambda tx: tx.execute(write, question).rowcount)
    assert await head.says("Здравствуйте") == plain
    assert "отвечено 0 из 6" in await head.says("/tasks")
    assert unhandled(world) == []


async def test_a_comment_too_long_is_refused_with_a_sentence(world: World) -> None:
    """A comment over the limit is not cut but refused, and the question stays open."""
    head = await commenting(world)
    for text in ("я" * 1001, "😀" * 1001, "<b>" * 400, "я" * 20_000):
        refused = await head.says(text)
        assert "длиннее 1\N{NO-BREAK SPACE}000 знаков" in refused or "помещается 1\N{NO-BREAK SPACE}000" in refused
        assert "Сократите и пришлите ещё раз или отправьте документом." in refused
    assert world.rows("SELECT 1 FROM remarks") == []
    world.clock.advance(timedelta(minutes=1))  # else it would be the rest of what Telegram has cut
    assert "Комментарий записан" in await head.says("Кратко")
    assert unhandled(world) == []


SIGNS = [
    ("<b>жирно</b> & <script>", "<b>жирно</b> & <script>"),
    ("&lt;b&gt;", "&lt;b&gt;"),
    ("👩‍🏫 🏴󠁧󠁢󠁥󠁮󠁧󠁿 ✅", "👩‍🏫 🏴󠁧󠁢󠁥󠁮󠁧󠁿 ✅"),
    (RTL, "текст עברית"),
    ("первая\nвторая", "первая\nвторая"),
    ("  поля  ", "поля"),
    ("я" * 1000, "я" * 1000),
    ("😀" * 1000, "😀" * 1000),
    ("' ; DROP TABLE replies; --", "' ; DROP TABLE replies; --"),
    ("{ $number } {{x}} %s", "{ $number } {{x}} %s"),
]


async def test_a_comment_of_any_signs_is_kept_and_shown(world: World) -> None:
    """Markup, emoji, marks of direction, quotes and braces come back as text, cut where a screen needs it."""
    head = await commenting(world)
    for text, kept in SIGNS:
        await head.says("/tasks")
        await head.presses("5.3 ✅" if "5.3 ✅" in head.labels else "5.3 🔄")
        await head.presses("🔄 В работе" if "Ваш ответ: ✅" in head.screen else "✅ Выполнено")
        assert "Комментарий записан" in await head.says(text)
        assert world.rows("SELECT text FROM remarks ORDER BY id DESC LIMIT 1") == [(kept,)]
        await head.says("/tasks")
        card = await head.presses("5.3 ✅" if "5.3 ✅" in head.labels else "5.3 🔄")
        line = card.rpartition("💬 Комментарий: ")[2]
        assert line.startswith(kept[:100])
        assert len(line) < 400


async def test_an_invisible_comment_is_no_comment(world: World) -> None:
    """A text of which nothing can be seen is refused where words are asked for."""
    head = await commenting(world)
    texts = ("\u200b", "\u2066\u2069", "\u00ad\ufeff")
    for text in texts:
        assert "Нужно хотя бы несколько слов" in await head.says(text)
    await head.says("/tasks")
    await head.presses("5.4 ⬜")
    await head.presses("🆘 Нужна помощь")
    for text in texts:
        assert "Нужно хотя бы несколько слов" in await head.says(text)
    assert world.rows("SELECT 1 FROM remarks") == []
    assert unhandled(world) == []


async def test_a_file_s_name_is_text(world: World) -> None:
    """The name of a file with markup and marks of direction is shown as text."""
    head = await commenting(world)
    await head.sends_document("<i>\u202efdp.exe</i>.pdf", b"x")
    assert world.rows("SELECT file_name FROM remarks") == [("<i>fdp.exe</i>.pdf",)]
    await head.says("/tasks")
    assert "📎 Файл: <i>fdp.exe</i>.pdf" in await head.presses("5.3 ✅")


async def test_a_redelivered_message_has_one_effect(world: World) -> None:
    """A message that Telegram delivers twice is taken once."""
    head = await commenting(world)
    chat = {"id": 101, "type": "private", "first_name": "Анна"}
    message = {"message_id": 9_000, "date": 1, "chat": chat, "from": HEAD, "text": "Один раз"}
    said = len(head.heard)
    for _ in range(3):
        world.emulator.push({"update_id": 777, "message": message})
        await world.settle()
    assert world.rows("SELECT text FROM remarks") == [("Один раз",)]
    assert len(head.heard) == said + 1


async def test_a_redelivered_press_has_one_effect(world: World) -> None:
    """A press that comes again after another answer does not bring the old answer back."""
    head = await world.member(101, SCHOOL_5)
    await head.says("/tasks")
    await head.presses("5.3 ⬜")
    world.emulator.inject_update_id(5_000)
    await head.presses("✅ Выполнено")
    first = next(call for call in reversed(world.emulator.calls) if call.method == "answerCallbackQuery")
    await head.presses("⬅️ Назад")
    await head.presses("🔄 В работе")
    ((assignment,),) = world.rows("SELECT id FROM assignments WHERE status = 'in_progress'")
    query = {
        "id": first.params["callback_query_id"],
        "from": HEAD,
        "chat_instance": "1",
        "data": f"a:{assignment}:done",
    }
    world.emulator.push({"update_id": 5_000, "callback_query": query})
    await world.settle()
    assert world.rows("SELECT status FROM replies ORDER BY id") == [("done",), ("in_progress",)]
    assert world.rows("SELECT status FROM assignments WHERE id = ?", assignment) == [("in_progress",)]


async def test_a_press_that_waited_too_long_counts_though_its_answer_fails(
    world: World, caplog: pytest.LogCaptureFixture
) -> None:
    """A press that Telegram takes no answer to any more counts and is no failure: its screen is shown."""
    head = await world.member(101, SCHOOL_5)
    await head.says("/tasks")
    await head.presses("5.3 ⬜")
    await world.stop()
    await head.phone.press_data(head.phone.screen.buttons[0][0].data or "")
    world.clock.advance(timedelta(seconds=200))
    answered = len(world.emulator.calls_of("answerCallbackQuery"))
    caplog.clear()
    await world.start()
    await world.settle()
    assert [call.status for call in world.emulator.calls_of("answerCallbackQuery")[answered:]] == [400]
    assert "Записано" in head.screen
    assert world.rows("SELECT status FROM replies") == [("done",)]
    assert unhandled(world) == []
    assert [record.message for record in caplog.records if record.levelno >= logging.WARNING] == []


async def test_numbers_of_updates_may_start_anew(world: World) -> None:
    """After a quiet week Telegram may count from anywhere: smaller numbers are new updates too."""
    head = await world.member(101, SCHOOL_5)
    world.emulator.inject_update_id(17)
    assert "отвечено 0 из 6" in await head.says("/tasks")
    await head.presses("5.1 ⬜")
    assert "Записано" in await head.presses("✅ Выполнено")


async def test_an_edited_message_that_was_no_comment_is_let_pass(world: World) -> None:
    """Editing what answered nothing changes and says nothing."""
    head = await world.member(101, SCHOOL_5)
    message = await head.phone.send("привет")
    await world.settle()
    before, heard = contents(world), head.heard
    await head.phone.edit(message, "пока")
    await world.settle()
    assert contents(world) == before
    assert head.heard == heard
