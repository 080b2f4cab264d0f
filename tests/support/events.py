"""What several journeys of events begin with."""

from typing import Any

from storage.sqlite.database import Transaction
from tests.support.world import Actor, Person, World

CONFERENCE = "Конференция об управлении качеством"
MINISTRY = "Министерство образования и науки Забайкальского края"
IN_SPRING = "15.03.2027 10:00"
GAP = "\N{NARROW NO-BREAK SPACE}"  # before «г.»


async def card(person: Actor) -> str:
    await person.says("/events")
    return await person.presses(CONFERENCE)


async def dated(organiser: Actor, text: str = IN_SPRING) -> str:
    """The date as typed, not told yet; the preview."""
    await card(organiser)
    await organiser.presses("🗓 Назначить дату" if "🗓 Назначить дату" in organiser.labels else "🗓 Изменить дату")
    return await organiser.says(text)


async def told(organiser: Actor, text: str = IN_SPRING) -> str:
    await dated(organiser, text)
    return await organiser.presses("📤 Сообщить участникам")


async def refused(person: Person, data: str, reason: str) -> None:
    """A forged press is answered with the reason."""
    before = len(person.phone.alerts)
    await person.forges(data)
    assert len(person.phone.alerts) == before + 1, data
    assert reason in person.phone.alerts[-1], data


async def event(world: World, title: str, kinds: tuple[str, ...] = ("school",), **columns: Any) -> int:
    """Another event, as a further resolution may bring it."""

    def insert(tx: Transaction) -> int:
        facts = {"name": f"{title} целиком", "title": title, **columns}
        names, marks = ", ".join(facts), ", ".join("?" for _ in facts)
        row = tx.execute(f"INSERT INTO events ({names}) VALUES ({marks}) RETURNING id", tuple(facts.values()))  # noqa: S608
        number: int = row.fetchone()[0]
        tx.executemany("INSERT INTO event_kinds (event_id, kind) VALUES (?, ?)", [(number, kind) for kind in kinds])
        return number

    return await world.app.db.write(insert)
