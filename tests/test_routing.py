"""The shortened way to a handler leads to the same handler."""

from aiogram import F, Router
from aiogram.dispatcher.event.bases import UNHANDLED
from aiogram.types import CallbackQuery, User

from bot.ui.callbacks import Card, Open, Page
from handlers import JOURNEYS
from handlers.routing import Journeys, prefixes


def pressed(data: str) -> CallbackQuery:
    return CallbackQuery(id="1", from_user=User(id=5, is_bot=False, first_name="Анна"), chat_instance="1", data=data)


async def test_a_press_reaches_the_first_router_that_takes_its_data() -> None:
    """Routers that take other data are passed over, one that takes any press has its turn, the order stays."""
    asked = []

    def taking(name: str, *filters: object) -> Router:
        router = Router(name=name)

        async def handler(_: CallbackQuery) -> object:
            asked.append(name)
            return UNHANDLED

        router.callback_query.register(handler, *filters)
        return router

    journeys = Journeys(
        [taking("cards", Card.filter()), taking("home", Open.filter(F.page == Page.HOME)), taking("any")]
    )
    for data in (Card(assignment=1).pack(), Open(page=Page.HOME).pack(), Open(page=Page.TASKS).pack(), "unknown"):
        await journeys.propagate_event("callback_query", pressed(data))
        asked.append("|")
    assert asked == ["cards", "any", "|", "home", "any", "|", "any", "|", "any", "|"]


def test_every_journey_tells_what_it_takes() -> None:
    """Only the fallback is asked about every press: no journey slows down those of the others."""
    assert [journey.__name__ for journey in JOURNEYS if prefixes(journey.router()) is None] == []
