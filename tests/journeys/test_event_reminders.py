"""Reminders of an event: a week and a day before in a digest, two hours before, in everyone's own day, once."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.domain.messages.kinds import MessageKind
from storage import outbox
from storage.sqlite.database import Transaction
from tests.support.events import card, told
from tests.support.world import SCHOOL_5, Person, World
from tests.support.zones import choose_zone

CHITA = ZoneInfo("Asia/Chita")
MOSCOW = ZoneInfo("Europe/Moscow")
START = datetime(2027, 3, 15, 10, 0, tzinfo=CHITA)
REMINDERS = "SELECT status FROM deliveries WHERE kind = 'event_reminder' ORDER BY id"


async def at(world: World, moment: datetime) -> None:
    await world.pass_time(moment - world.clock.now())


def reminders(person: Person) -> list[str]:
    """The first lines of all reminders that came, but for digests."""
    return [text.split("\n")[0] for text in person.heard if text.startswith("⏰") and text not in digests(person)]


def digests(person: Person) -> list[str]:
    return [text for text in person.heard if text.startswith("⏰ Напоминание")]


async def living_by(world: World, user_id: int, city: str = "Москва (МСК)") -> Person:
    person = await world.member(user_id, SCHOOL_5)
    await choose_zone(person, city)
    return person


async def queued(world: World, key: str, revision: int) -> None:
    """A reminder that has been on its way while the world changed."""

    def post(tx: Transaction) -> None:
        outbox.post_message(
            tx,
            key=key,
            kind=MessageKind.EVENT_REMINDER,
            participant_id=1,
            subject_id=1,
            data={"revision": revision},
        )

    await world.app.db.write(post)
    await world.settle()


async def test_reminders_come_in_time(world: World) -> None:
    """A week and a day before it stands in the digest of a working day; two hours before it is a message of its own."""
    head, organiser = await world.member(101, SCHOOL_5), await world.organiser()
    await told(organiser)
    seen = []
    for day, hour in ((5, 9), (12, 9), (15, 8)):  # the 8th is a holiday, the 14th a Sunday
        await at(world, datetime(2027, 3, day, hour, tzinfo=CHITA) - timedelta(minutes=1))
        early = len(digests(head) + reminders(head))
        await at(world, datetime(2027, 3, day, hour, tzinfo=CHITA))
        await world.pass_time(timedelta(seconds=20))
        seen.append((early, len(digests(head) + reminders(head))))
    assert seen == [(0, 1), (1, 2), (2, 3)]
    assert reminders(head) == reminders(organiser) == ["⏰ Через 2 часа"]
    asked = "\n✍️ Вы ещё не ответили, придёте ли."
    assert [each.replace(asked, "") for each in digests(head)] == digests(organiser)
    assert "📅 Через 10 дней: Конференция" in digests(head)[0]
    assert "📅 Через 3 дня: Конференция" in digests(head)[1]


async def test_a_reminder_says_what_when_and_where(world: World) -> None:
    """It names the event, the time by the recipient's clocks and the place, and opens the card."""
    head, organiser = await living_by(world, 101), await world.organiser()
    await card(organiser)
    await organiser.presses("📍 Место")
    await organiser.says("Дом учителя")
    await organiser.presses("🗓 Назначить дату")
    await organiser.says("15.03.2027 18:00")
    await organiser.presses("📤 Сообщить участникам")
    await at(world, datetime(2027, 3, 15, 16, 0, tzinfo=CHITA))
    assert "⏰ Через 2 часа\n\nРегиональная научно-практическая конференция" in head.screen
    assert "18:00 по Чите (12:00 у вас)\n📍 Дом учителя" in head.screen
    assert "Задача 2.3" in await head.presses("📅 Подробнее")


async def test_nobody_is_reminded_at_night(world: World) -> None:
    """A Chita morning is Moscow's night: who lives by Moscow is reminded the evening before."""
    head, far, organiser = await world.member(101, SCHOOL_5), await living_by(world, 102), await world.organiser()
    await told(organiser)
    await at(world, datetime(2027, 3, 14, 20, 28, tzinfo=MOSCOW))
    assert reminders(far) == []
    await at(world, datetime(2027, 3, 14, 20, 30, tzinfo=MOSCOW))
    assert reminders(far) == ["⏰ Завтра"]
    await at(world, START - timedelta(hours=2))
    assert len(reminders(far)) == 1
    assert reminders(head) == ["⏰ Через 2 часа"]


async def test_each_zone_and_each_night_is_reminded_on_its_own(world: World) -> None:
    """Who needs it the evening before gets it then; who is awake two hours before gets it two hours before."""
    west, east = await living_by(world, 101), await living_by(world, 102, "Камчатка (МСК+9)")
    late, organiser = await living_by(world, 103), await world.organiser()
    await world.app.db.write(lambda tx: tx.execute("UPDATE participants SET quiet_hours = '19:00-09:00' WHERE id = 3"))
    await told(organiser, "16.03.2027 04:00")  # seven o'clock in Kamchatka, ten in the evening in Moscow
    await at(world, datetime(2027, 3, 15, 8, 30, tzinfo=UTC))
    assert (reminders(west), reminders(east), reminders(late)) == ([], ["⏰ Завтра"], [])
    await at(world, datetime(2027, 3, 15, 15, 35, tzinfo=UTC))
    assert (reminders(west), reminders(late)) == ([], ["⏰ Сегодня"])
    await at(world, datetime(2027, 3, 15, 17, 0, tzinfo=UTC))
    assert (reminders(west), len(reminders(east)), len(reminders(late))) == (["⏰ Через 2 часа"], 1, 1)


async def test_a_bot_that_was_down_reminds_once(world: World) -> None:
    """Not in the night it comes up in, and once."""
    head, organiser = await world.member(101, SCHOOL_5), await world.organiser()
    await told(organiser)
    await at(world, datetime(2027, 3, 15, 3, 0, tzinfo=CHITA))
    assert reminders(head) == []
    await at(world, datetime(2027, 3, 15, 8, 5, tzinfo=CHITA))
    assert reminders(head) == ["⏰ Через 2 часа"]
    await at(world, START + timedelta(minutes=1))
    assert len(reminders(head)) == 1


async def test_after_the_event_began_nobody_is_reminded(world: World) -> None:
    """A bot that comes up too late says nothing."""
    head, organiser = await world.member(101, SCHOOL_5), await world.organiser()
    await told(organiser)
    await at(world, START)
    assert reminders(head) == []
    assert world.rows(REMINDERS) == []


async def test_a_restart_reminds_nobody_twice(world: World) -> None:
    """What was sent is known to the next process."""
    head, organiser = await world.member(101, SCHOOL_5), await world.organiser()
    await told(organiser)
    await at(world, START - timedelta(hours=2))
    await world.restart()
    await world.pass_time(timedelta(seconds=20))
    assert reminders(head) == ["⏰ Через 2 часа"]


async def test_a_moved_date_cancels_what_was_planned(world: World) -> None:
    """The old date reminds nobody any more; the new one reminds anew."""
    head, organiser = await world.member(101, SCHOOL_5), await world.organiser()
    await told(organiser)
    await at(world, START - timedelta(days=7))
    await told(organiser, "25.03.2027 12:00")
    await at(world, START - timedelta(hours=2))
    assert digests(head) == reminders(head) == []
    await at(world, datetime(2027, 3, 18, 12, 0, tzinfo=CHITA))
    assert "📅 Через 7 дней: Конференция" in digests(head)[0]
    assert "25 марта" in digests(head)[0]


async def test_a_reminder_on_its_way_is_taken_back(world: World) -> None:
    """What waits to be sent when the date is moved is dropped at once; what was in flight says nothing either."""
    head, organiser = await world.member(101, SCHOOL_5), await world.organiser()
    await told(organiser)
    world.clock.advance(datetime(2027, 3, 14, 23, 0, tzinfo=CHITA) - world.clock.now())
    await queued(world, "waiting", 1)
    assert world.rows(REMINDERS) == [("queued",)]
    await told(organiser, "25.03.2027 12:00")
    assert world.rows(REMINDERS) == [("dropped",)]
    await queued(world, "in flight", 1)
    assert world.rows(REMINDERS) == [("dropped",), ("dropped",)]
    assert reminders(head) == []


async def test_a_reminder_that_is_late_waits_for_the_morning(world: World) -> None:
    """What could not be sent before the night is sent after it, or never once the event has begun."""
    head, organiser = await world.member(101, SCHOOL_5), await world.organiser()
    await told(organiser)
    world.clock.advance(datetime(2027, 3, 14, 23, 0, tzinfo=CHITA) - world.clock.now())
    await queued(world, "late", 1)
    assert reminders(head) == []
    assert world.rows("SELECT not_before, attempts FROM deliveries WHERE key = 'late'") == [
        ("2027-03-14T23:00:00.000+00:00", 0)
    ]
    await at(world, datetime(2027, 3, 15, 8, 0, tzinfo=CHITA))
    assert "⏰ Через 2 часа" in reminders(head)
    world.clock.advance(START - world.clock.now())
    await queued(world, "too late", 1)
    assert world.rows("SELECT status FROM deliveries WHERE key = 'too late'") == [("dropped",)]


async def test_who_joins_later_is_not_flooded(world: World) -> None:
    """A newcomer gets the reminders that are still to come, and none of those that are over."""
    await world.member(101, SCHOOL_5)
    organiser = await world.organiser()
    await told(organiser)
    await at(world, START - timedelta(days=7))
    newcomer = await world.member(102, SCHOOL_5)
    await world.pass_time(timedelta(seconds=20))
    assert reminders(newcomer) == []
    await at(world, START - timedelta(hours=2))
    assert reminders(newcomer) == ["⏰ Через 2 часа"]


async def test_who_has_left_is_not_reminded(world: World) -> None:
    """A reminder that was queued before a person left the organisation does not reach them."""
    head, organiser = await world.member(101, SCHOOL_5), await world.organiser()
    await told(organiser)
    await world.app.db.write(lambda tx: tx.execute("UPDATE memberships SET organisation_id = 1"))
    await world.app.db.write(lambda tx: tx.execute("DELETE FROM event_kinds WHERE kind <> 'school'"))
    await queued(world, "gone", 1)
    assert world.rows(REMINDERS) == [("dropped",)]
    await at(world, (START - timedelta(days=1)).astimezone(UTC))
    assert reminders(head) == []
