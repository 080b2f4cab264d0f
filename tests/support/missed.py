"""What journeys of people who cannot be reached begin with."""

from tests.support.world import Person, World

OFFICE = "Комитет образования г. Читы"
GONE = "Bad Request: chat not found"


def said(person: Person, words: str) -> int:
    return sum(words in text for text in person.heard)


def waiting(world: World) -> list[tuple[str, str]]:
    return world.rows("SELECT kind, status FROM deliveries WHERE status NOT IN ('sent', 'dropped') ORDER BY id")


async def answers(person: Person, number: str, mark: str = "⬜", answer: str = "✅ Выполнено") -> None:
    await person.says("/tasks")
    await person.presses(f"{number} {mark}")
    await person.presses(answer)


async def judges(world: World, officer: Person, reason: str = "Мало") -> None:
    """Returns the newest answer with that reason."""
    ((reply,),) = world.rows("SELECT max(id) FROM replies")
    await officer.forges(f"rr:{reply}:0")
    await officer.says(reason)


async def blocks(world: World, person: Person) -> None:
    await person.phone.block()
    await world.settle()


async def returns(world: World, person: Person) -> None:
    await person.phone.unblock()
    await world.settle()


def refuses(world: World, person: Person, status: int = 400, reason: str = GONE) -> None:
    world.emulator.faults.fail_next("sendMessage", status, reason, times=1000, chat_id=person.phone.id)


async def asks_for_time(head: Person, day: str) -> None:
    await head.says("/tasks")
    await head.presses("5.3 ⬜")
    await head.presses("🗓 Продлить до…")
    await head.says(day)


async def calls(head: Person, words: str) -> None:
    await head.says("/tasks")
    await head.presses("5.3 ⬜")
    await head.presses("🆘 Нужна помощь")
    await head.says(words)
