"""The shortened way to a handler leads to the same handler."""

from typing import Any

import pytest
from aiogram import Bot, F, Router
from aiogram.dispatcher.event.bases import UNHANDLED
from aiogram.types import CallbackQuery, Message
from pydantic import ValidationError

from bot.telegram.routing import Routes, routes_of
from bot.ui.buttons.menu import Open, Page
from bot.ui.buttons.tasks import Card
from handlers import JOURNEYS

PERSON = {"id": 5, "is_bot": False, "first_name": "Анна"}
BOT = Bot("42:TEST")


def pressed(data: str) -> dict[str, Any]:
    return {"update_id": 1, "callback_query": {"id": "1", "from": PERSON, "chat_instance": "1", "data": data}}


def written(text: str) -> dict[str, Any]:
    chat = {"id": 5, "type": "private"}
    return {"update_id": 1, "message": {"message_id": 1, "date": 1, "chat": chat, "from": PERSON, "text": text}}


def routes(*routers: Router, **given: Any) -> Routes:
    return Routes(routers, lambda *_: None, **given)


async def test_a_press_reaches_the_first_router_that_takes_its_data() -> None:
    """Routers that take other data are passed over, one that takes any press has its turn, the order stays."""
    asked = []

    def taking(name: str, *filters: Any) -> Router:
        router = Router(name=name)

        async def handler(_: CallbackQuery) -> object:
            asked.append(name)
            return UNHANDLED

        router.callback_query.register(handler, *filters)
        return router

    of_home = Open.filter(F.page == Page.HOME)
    told = routes(taking("cards", Card.filter()), taking("home", of_home), taking("any"))
    for data in (Card(assignment=1).pack(), Open(page=Page.HOME).pack(), Open(page=Page.TASKS).pack(), "unknown"):
        await told.feed_raw_update(BOT, pressed(data))
        asked.append("|")
    assert asked == ["cards", "any", "|", "home", "any", "|", "any", "|", "any", "|"]


async def test_what_holds_for_a_router_holds_for_its_handlers() -> None:
    """A handler is reached only through its router's filters, and is given what filters and the app have for it."""
    router = Router()

    async def known(_: Message, name: str) -> bool | dict[str, str]:
        return name == "Анна" and {"greeting": "Здравствуйте"}

    async def answer(message: Message, greeting: str, name: str) -> str:
        return f"{greeting}, {name}: {message.text}"

    router.message.filter(known)
    router.message.register(answer, F.text.startswith("д"))
    assert await routes(router, name="Анна").feed_raw_update(BOT, written("да")) == "Здравствуйте, Анна: да"
    assert await routes(router, name="Анна").feed_raw_update(BOT, written("нет")) is UNHANDLED
    assert await routes(router, name="Пётр").feed_raw_update(BOT, written("да")) is UNHANDLED


async def test_an_update_that_cannot_be_read_is_told() -> None:
    """The intake parks what aiogram cannot read: it must hear of it."""
    with pytest.raises(ValidationError):
        await routes().feed_raw_update(BOT, {"update_id": 1, "message": {"message_id": "none"}})


def test_every_journey_tells_what_it_takes() -> None:
    """Only the fallback is asked about every press: no journey slows down those of the others."""
    vague = {
        each.__name__ for each in JOURNEYS for way in routes_of(each.router(), "callback_query") if way.prefix is None
    }
    assert vague == set()
