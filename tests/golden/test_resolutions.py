"""What an organiser reads on a resolution's way from a file to everybody's tasks."""

from bot.documents.bundled import RESOLUTION as BUNDLED
from tests.support.announcements import CHITA_AUTHORITY
from tests.support.drafts import OPENED, PUBLISHED, RESOLUTION, published, sent
from tests.support.golden import TwoWorlds
from tests.support.long_resolution import long_resolution


async def test_importing(both: TwoWorlds) -> None:
    """The draft, its addressees and clauses, the last look, and what those concerned get."""
    head, organiser = await both.member(101), await both.organiser()
    await both.member(102, CHITA_AUTHORITY)
    await organiser.says("/import")
    organiser.shows("import-ask")
    await sent(organiser)
    organiser.shows("import-draft")
    await organiser.presses("📋 Задачи (5)")
    organiser.shows("clauses")
    await organiser.presses("1.1 Каталог фонда")
    organiser.shows("clause-card")
    await organiser.presses("✂️ Разделить")
    organiser.shows("clause-split")
    await organiser.says("/resolutions")
    organiser.shows("resolutions-with-a-draft")
    await organiser.presses(OPENED)
    await organiser.presses("👥 Адресаты")
    organiser.shows("addressees")
    await organiser.presses("Детские сады")
    organiser.shows("addressee")
    await organiser.presses("⬅️ Назад")
    await organiser.presses("⬅️ Назад")
    await organiser.presses("📤 К публикации")
    organiser.shows("publication")
    await organiser.presses("📤 Опубликовать")
    organiser.shows("published")
    head.shows("published-to-a-school")
    await organiser.says("/resolutions")
    organiser.shows("resolutions")
    await head.presses("📋 Мои задачи")
    head.shows("task-list-of-two-resolutions")


async def test_mending(both: TwoWorlds) -> None:
    """The doubts one by one, whom a section goes to, and what is in no task."""
    organiser = await both.organiser()
    await organiser.sends_document("резолюция.txt", long_resolution().encode())
    organiser.shows("draft-with-doubts")
    await organiser.presses("⚠️ Проверить (5)")
    organiser.shows("doubt")
    for _ in range(3):
        await organiser.presses("➡️ Следующее сомнение")
    await organiser.presses("👥 Кому")
    organiser.shows("section-whose")
    await organiser.presses("⬅️ Назад")
    await organiser.presses("✅ Всё верно")
    organiser.shows("doubt-settled")
    await organiser.presses("⬅️ Назад")
    await organiser.presses("📎 Не вошло в задачи (40)")
    organiser.shows("left-out")
    await organiser.presses("1 · К задаче выше")
    organiser.shows("left-out-joined")


async def test_amending(both: TwoWorlds) -> None:
    """A new edition by file: what has changed, and what those concerned get."""
    head, organiser = await both.member(101), await both.organiser()
    await published(organiser)
    await organiser.presses("📎 Новая редакция файлом")
    organiser.shows("amendment-ask")
    await sent(organiser, RESOLUTION.replace("открыть читальный зал, due: 2027-03-01", "открыть зал, due: 2027-04-01"))
    organiser.shows("amendment-draft")
    await organiser.presses("🔍 Что изменилось")
    organiser.shows("amendment-changes")
    await organiser.says("/resolutions")
    await organiser.presses(OPENED)
    await organiser.presses("📤 К публикации")
    await organiser.presses("📤 Опубликовать")
    head.shows("amended-to-a-school")
    await organiser.says("/resolutions")
    await organiser.presses(f"📜 {PUBLISHED}")
    organiser.shows("resolution-card")


async def test_files_that_cannot_be_read(both: TwoWorlds) -> None:
    """A broken file is answered with what is wrong."""
    organiser = await both.organiser()
    await organiser.says("/import")
    await organiser.sends_document("резолюция.docx", b"PK\x03\x04 nothing")
    organiser.shows("import-broken-file")


async def test_a_real_document(both: TwoWorlds) -> None:
    """The draft of a document that is written for people."""
    organiser = await both.organiser()
    await organiser.sends_document("резолюция.txt", BUNDLED.with_suffix(".txt").read_bytes())
    organiser.shows("import-draft-of-a-document")
