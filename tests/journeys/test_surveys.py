"""After an event: three questions the next working morning, what came of them, and the papers for all."""

from datetime import UTC, datetime, timedelta

from tests.support.announcements import SCHOOL_9
from tests.support.arrivals import own_code
from tests.support.events import card, dated, refused, told
from tests.support.world import SCHOOL_5, Person, World

FRIDAY = "19.03.2027 10:00-17:00"
MONDAY_MORNING = datetime(2027, 3, 22, 0, 0, 1, tzinfo=UTC)  # nine in Chita
OPINIONS = "SELECT useful, organised, words FROM event_opinions"


async def comes(world: World, moment: datetime) -> None:
    await world.pass_time(moment - world.clock.now())


def file_of(person: Person) -> str | None:
    """That of the newest message."""
    media = person.phone.screen.media
    return media.name if media else None


def asked(person: Person) -> int:
    return len([each for each in person.heard if "Как прошло" in each])


async def test_an_event_from_the_invitation_to_the_survey(world: World) -> None:
    """Invited, answered, reminded, marked at the door, asked on Monday; the organiser sees what came of it."""
    head, organiser = await world.member(101, SCHOOL_5), await world.organiser()
    await told(organiser, FRIDAY)
    assert "Ваш ответ: ⬜ пока нет" in head.screen
    await head.presses("✅ Буду")
    await comes(world, datetime(2027, 3, 18, 23, 0, tzinfo=UTC))
    assert "⏰ Через 2 часа" in head.heard[-1]
    await comes(world, datetime(2027, 3, 19, 0, 50, tzinfo=UTC))
    await organiser.says(f"/start {await own_code(world, head)}")
    assert "Приход отмечен: 19 марта, 09:50" in await organiser.presses("✅ Отметить")
    for moment in (datetime(2027, 3, 20, 2, tzinfo=UTC), datetime(2027, 3, 21, 2, tzinfo=UTC)):
        await comes(world, moment)
        assert asked(head) == 0
    await comes(world, MONDAY_MORNING)
    assert asked(head) == 1
    await head.presses("5 ⭐️")
    await head.presses("4 🌟")
    assert "Спасибо" in await head.says("Побольше бы <практики>")
    await card(organiser)
    shown = await organiser.presses("⭐️ Отзывы")
    assert "Ответили 1 из 1\n⭐️ Польза: 5,0 (5: 1)\n🌟 Организация: 4,0 (4: 1)\n\n💬 Побольше бы <практики>" in shown
    assert "Анна" not in shown
    await organiser.presses("📊 Отзывы картинкой")
    assert file_of(organiser) is not None


async def test_who_is_asked(world: World) -> None:
    """Who was marked, and nobody else; where nobody was, who said that they come. Once; nobody answers for others."""
    came, silent = await world.member(101, SCHOOL_5), await world.member(102, SCHOOL_9)
    organiser = await world.organiser()
    await told(organiser, FRIDAY)
    await silent.presses("✅ Буду")
    await comes(world, datetime(2027, 3, 19, 0, 50, tzinfo=UTC))
    await card(organiser)
    await organiser.presses("🚪 На входе")
    await organiser.says("№ 5")
    await organiser.presses("⬜ Анна Иванова, МБОУ «СОШ № 5 г. Читы»")
    await organiser.presses("✅ Отметить")
    await comes(world, MONDAY_MORNING)
    await world.pass_time(timedelta(days=1))
    assert (asked(came), asked(silent)) == (1, 0)
    for data in ("vsm:1:useful:5", "vso:1", "vsr:1:0", "vsp:1", "vst:1:1"):
        await refused(silent, data, "не открыт")
    for mark in (0, 6, 2**31):
        await refused(came, f"vsm:1:useful:{mark}", "устарела")
    assert world.rows(OPINIONS) == []


async def test_marks_and_words_may_be_left_out_or_changed(world: World) -> None:
    """Where nobody was marked who said yes is asked; a mark counts alone; the newest one counts; words may be wrong."""
    head, organiser = await world.member(101, SCHOOL_5), await world.organiser()
    await told(organiser, FRIDAY)
    await head.presses("✅ Буду")
    await comes(world, MONDAY_MORNING)
    await head.presses("2 ⭐️")
    assert world.rows(OPINIONS) == [(2, None, "")]
    await card(head)
    await head.presses("⭐️ Оценить")
    await head.presses("3 🌟")
    assert "Длиннее" in await head.says("я" * 1001)
    await head.presses("4 ⭐️")
    await head.says("Хорошо")
    assert world.rows(OPINIONS) == [(4, 3, "Хорошо")]


async def test_who_wants_no_survey_sends_none(world: World) -> None:
    """Switched off before it goes out nobody is asked, nor told of it; on again they are; then it is too late."""
    head, organiser = await world.member(101, SCHOOL_5), await world.organiser()
    await told(organiser, FRIDAY)
    await head.presses("✅ Буду")
    heard = len(head.heard)
    await card(organiser)
    await organiser.presses("✏️ Подробности")
    await organiser.presses("☑️ Спросить мнение после")
    await comes(world, MONDAY_MORNING)
    assert asked(head) == 0
    await organiser.presses("⬜ Спросить мнение после")
    await world.pass_time(timedelta(minutes=10))
    assert asked(head) == 1
    assert len(head.heard) == heard + 1
    await refused(organiser, "vsw:1:0", "Участников уже спросили")
    await card(organiser)
    await organiser.presses("✏️ Подробности")
    assert not [each for each in organiser.labels if "мнение" in each]
    await refused(head, "vsw:1:0", "не открыт")
    await world.pass_time(timedelta(days=91))
    await refused(head, "vsm:1:useful:5", "больше не собирают")


async def test_an_event_that_is_moved_after_its_survey(world: World) -> None:
    """What was marked and said of the former day goes, as the organiser is told before; the new day is asked about."""
    head, organiser = await world.member(101, SCHOOL_5), await world.organiser()
    await told(organiser, FRIDAY)
    await head.presses("✅ Буду")
    await comes(world, datetime(2027, 3, 19, 0, 50, tzinfo=UTC))
    await organiser.says(f"/start {await own_code(world, head)}")
    await organiser.presses("✅ Отметить")
    await comes(world, MONDAY_MORNING)
    await head.presses("2 ⭐️")
    assert "уже записано: 2 отметки и отзыва" in await dated(organiser, "26.03.2027 10:00-17:00")
    await organiser.presses("📤 Сообщить участникам")
    assert world.rows(OPINIONS) == world.rows("SELECT 1 FROM arrivals") == []
    await refused(head, "vsm:1:useful:5", "устарела")
    await comes(world, MONDAY_MORNING + timedelta(days=7))
    assert asked(head) == 2
    await head.presses("5 ⭐️")
    assert world.rows(OPINIONS) == [(5, None, "")]


async def test_papers_come_to_all_whom_it_concerns(world: World) -> None:
    """One file comes with the message, two by a button; sent again they come again."""
    head, organiser = await world.member(101, SCHOOL_5), await world.organiser()
    await dated(organiser, FRIDAY)
    await organiser.presses("✏️ Подробности")
    await organiser.presses("📎 Материалы")
    await organiser.sends_document("решение.pdf", b"%PDF-1.4")
    await told(organiser, FRIDAY)
    await card(organiser)
    assert "1 файл, получит 1 человек" in await organiser.presses("📨 Разослать материалы")
    await organiser.presses("📨 Да, разослать")
    assert head.screen.startswith("📎 Материалы мероприятия")
    assert file_of(head) == "решение.pdf"
    await organiser.forges("vq:1:files")
    await organiser.sends_document("доклад.pdf", b"%PDF-1.4")
    await world.pass_time(timedelta(hours=1))
    await organiser.forges("vst:1:1")
    assert file_of(head) is None
    assert "📎 Материалы (2)" in head.labels
