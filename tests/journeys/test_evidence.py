"""Files of an answer: so many and no more, shown in albums, page by page."""

from datetime import UTC, datetime

from storage.sqlite.database import Transaction
from tests.support.announcements import CHITA_AUTHORITY
from tests.support.rounds import opened
from tests.support.world import SCHOOL_5, Person, World

FULL = "К ответу уже приложено 20 файлов, больше не поместится: этот не записан."


async def answered(world: World) -> Person:
    head = await world.member(101, SCHOOL_5)
    await head.says("/tasks")
    await head.presses("5.3 ⬜")
    await head.presses("✅ Выполнено")
    return head


async def album(head: Person, count: int, kind: str = "photo") -> None:
    """As Telegram brings one: a message each, all at once."""
    world = head.world.emulator.backend.world
    for number in range(count):
        file = world.add_file(kind, f"{number}.pdf", b"x" * (number + 1), (10, 10))
        size = {"file_id": file.id, "file_unique_id": file.unique_id, "file_size": 1, "width": 10, "height": 10}
        document = {"file_id": file.id, "file_unique_id": file.unique_id, "file_size": 1, "file_name": file.name}
        fields = {"photo": [size]} if kind == "photo" else {"document": document}
        await head.phone.send_fields({**fields, "media_group_id": f"{kind}-{count}"})
    await head.world.settle()


def sent(world: World) -> list[tuple[str, int]]:
    """The calls by which files went out, and how many files each had."""
    calls = [call for call in world.emulator.calls if call.method in {"sendPhoto", "sendDocument", "sendMediaGroup"}]
    return [(call.method, len(call.params.get("media", "x"))) for call in calls]


async def opens_files(officer: Person, label: str) -> None:
    await officer.says("/organisations")
    await officer.presses("🔎 Ждут проверки (1)")
    await officer.presses("✅ 5.3 · СОШ № 5 г. Читы")
    await officer.presses(label)


async def test_the_twenty_first_file_is_refused(world: World) -> None:
    """Of an album that goes past the limit it is said once, with what to do; the words of a comment still come in."""
    head = await answered(world)
    await album(head, 10)
    await album(head, 13)
    assert world.rows("SELECT count(*) FROM remarks") == [(20,)]
    assert sum(text.startswith(FULL) for text in head.heard) == 1
    assert "пришлите ссылку комментарием" in head.screen
    assert (await head.sends_document("ещё.pdf", b"x")).startswith(FULL)
    assert "Комментарий записан" in await head.says("https://disk.example/папка")
    assert world.rows("SELECT count(*) FROM remarks WHERE file_id IS NOT NULL") == [(20,)]


async def test_an_answer_begun_anew_has_room_of_its_own(world: World) -> None:
    """The files that a correction keeps are counted; begun without them, there is room again."""
    head = await answered(world)
    await album(head, 20)
    await head.says("/tasks")
    await head.presses("5.3 ✅")
    await head.presses("🔄 В работе")
    assert "больше не поместится" in await head.sends_document("план.pdf", b"x")
    await head.says("/tasks")
    await head.presses("5.3 🔄")
    await head.presses("✅ Выполнено")
    await head.presses("🧹 Начать без них")
    assert "Файл записан" in await head.sends_document("план.pdf", b"x")


async def test_files_come_in_albums(world: World) -> None:
    """Photos with photos, documents with documents, ten at a time; «Ещё файлы» leads on, and the card back."""
    officer, head = await world.member(201, CHITA_AUTHORITY, "Пётр"), await answered(world)
    await album(head, 13)
    await album(head, 4, "document")
    await opens_files(officer, "📎 Показать файлы (17)")
    assert sent(world) == [("sendMediaGroup", 10)]
    assert officer.screen == "📎 Файлы 1–10 из 17"
    assert "Файл к задаче 5.3: СОШ № 5 г. Читы" in officer.heard
    await officer.presses("📎 Ещё файлы (7)")
    assert sent(world)[1:] == [("sendMediaGroup", 3), ("sendMediaGroup", 4)]
    assert officer.screen == "📎 Файлы 11–17 из 17"
    assert officer.labels == ["⬅️ Назад", "🏠 В начало"]
    assert "Задача 5.3" in await officer.presses("⬅️ Назад")


async def test_a_single_file_is_no_album(world: World) -> None:
    """One photo and two documents are a message and an album."""
    officer, head = await world.member(201, CHITA_AUTHORITY, "Пётр"), await answered(world)
    await album(head, 1)
    await album(head, 2, "document")
    await opens_files(officer, "📎 Показать файлы (3)")
    assert sent(world) == [("sendPhoto", 1), ("sendMediaGroup", 2)]
    assert officer.phone.screen.media is not None


async def test_very_many_files_of_before_lock_nobody_out(world: World) -> None:
    """Of an answer that has 150 files from before there was a limit, a press costs two messages at most."""
    officer, head = await world.member(201, CHITA_AUTHORITY, "Пётр"), await answered(world)
    await album(head, 1)

    def multiply(tx: Transaction) -> None:
        tx.execute(
            "INSERT INTO remarks (reply_id, file_kind, file_id, created_at) WITH RECURSIVE n (i) AS"
            " (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 149) SELECT reply_id, file_kind, file_id, created_at"
            " FROM remarks, n"
        )

    await world.app.db.write(multiply)
    world.emulator.faults.limits(chat_per_second=3)
    await opens_files(officer, "📎 Показать файлы (150)")
    for left in range(140, 0, -10):
        await officer.presses(f"📎 Ещё файлы ({left})")
    assert sent(world) == [("sendMediaGroup", 10)] * 15
    assert officer.screen == "📎 Файлы 141–150 из 150"


async def test_one_bad_file_does_not_hide_the_others(world: World) -> None:
    """A file that Telegram gives no more is told of; the rest of its album comes one by one."""
    officer, head = await world.member(201, CHITA_AUTHORITY, "Пётр"), await answered(world)
    await album(head, 3)
    await world.app.db.write(lambda tx: tx.execute("UPDATE remarks SET file_id = 'gone' WHERE id = 2").rowcount)
    await opens_files(officer, "📎 Показать файлы (3)")
    assert sum(message.media is not None for message in officer.phone.messages) == 2
    assert officer.screen == "📎 Файлы 1–3 из 3\n1 файл Telegram не отдал."


async def test_a_page_that_never_was_shows_the_nearest(world: World) -> None:
    """A forged page, and one of an answer that is not theirs, show no more than they may."""
    officer, head = await world.member(201, CHITA_AUTHORITY, "Пётр"), await answered(world)
    stranger = await world.member(103, "МБОУ «СОШ № 9 г. Читы»")
    await album(head, 12)
    ((assignment,),) = world.rows("SELECT id FROM assignments WHERE reply_id IS NOT NULL")
    await officer.forges(f"ep:{assignment}:2147483647")
    assert officer.screen == "📎 Файлы 11–12 из 12"
    await stranger.forges(f"ep:{assignment}:0")
    assert "не открыт" in stranger.phone.alerts[-1]
    assert not any(message.media for message in stranger.phone.messages)


async def test_a_file_in_answer_to_a_reminder_counts_too(world: World) -> None:
    """What follows an answer by way of a reminder is refused just so, and waits for another task."""
    head, organiser = await world.member(101, SCHOOL_5), await world.organiser()
    await opened(organiser)
    await world.pass_time(datetime(2026, 12, 4, 0, 0, 1, tzinfo=UTC) - world.clock.now())
    reminder = next(each.id for each in head.phone.messages if "Напоминание" in each.text)
    await head.says("/tasks")
    await head.presses("5.3 ⬜")
    await head.presses("✅ Выполнено")
    await album(head, 20)
    ((assignment,),) = world.rows("SELECT id FROM assignments WHERE reply_id IS NOT NULL")
    file = {"file_id": "F", "file_unique_id": "f", "file_size": 1, "file_name": "ещё.pdf"}
    await head.phone.send_fields({"document": file}, reply_to=reminder)
    await world.settle()
    ((note,),) = world.rows("SELECT id FROM notes")
    await head.forges(f"jn:{note}:{assignment}")
    assert head.phone.alerts[-1].startswith(FULL)
    assert world.rows("SELECT count(*) FROM remarks") == [(20,)]
    assert world.rows("SELECT assignment_id FROM notes") == [(None,)]
