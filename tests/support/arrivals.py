"""What is scanned at the door of an event."""

from bot.documents.codes import code_picture
from bot.services.messages import passes
from storage import participants
from storage.sqlite.database import Transaction
from tests.support.events import card
from tests.support.world import Person, World


async def own_code(world: World, head: Person, event: int = 1) -> str:
    """What the picture says that the person has got from the event's card."""
    await card(head)
    await head.presses("🎫 Мой код для входа")

    def make(tx: Transaction) -> str:
        person = participants.find_by_telegram_id(tx, head.phone.id)
        assert person is not None
        return str(passes.make_pass(tx, event, person))

    return _shown(head, await world.app.db.read(make))


async def hall_code(world: World, organiser: Person, event: int = 1) -> str:
    """What the picture says that hangs in the hall now."""
    await organiser.presses("📷 Код для зала")
    return await shown_code(world, organiser, event)


async def shown_code(world: World, organiser: Person, event: int = 1) -> str:
    """The same, without a press."""

    def make(tx: Transaction) -> str:
        return str(passes.make_hall_code(tx, event))

    return _shown(organiser, await world.app.db.read(make))


def _shown(person: Person, code: str) -> str:
    *_, picture = (each.content for each in person.phone._world.files.values() if each.name.endswith(".png"))
    assert picture == code_picture(f"https://t.me/resolution_demo_bot?start={code}")
    return code
