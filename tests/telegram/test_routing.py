"""The shortened way to a handler leads to the same handler."""

from collections.abc import Callable
from typing import Any, cast

import pytest
from aiogram import Bot, F, Router, flags
from aiogram.dispatcher.event.bases import UNHANDLED
from aiogram.filters import Command, StateFilter
from aiogram.types import CallbackQuery, Message, TelegramObject
from pydantic import ValidationError

from bot.engine.unit_of_work import UnitOfWork
from bot.telegram.routing import Routes, lay_out, routes_of
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


async def refuse(*_: object) -> None: ...


def routes(*routers: Router, **given: Any) -> Routes:
    return Routes(BOT, lay_out(routers), lambda _, event, __: event, refuse, **given)


async def brought(told: Routes, raw: dict[str, Any]) -> Any:
    """What becomes of the update; none of these handlers asks for the database."""
    return await told.handle(raw, cast("UnitOfWork", None))


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
        await brought(told, pressed(data))
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
    assert await brought(routes(router, name="Анна"), written("да")) == "Здравствуйте, Анна: да"
    assert await brought(routes(router, name="Анна"), written("нет")) is UNHANDLED
    assert await brought(routes(router, name="Пётр"), written("да")) is UNHANDLED


async def test_an_update_that_cannot_be_read_is_told() -> None:
    """The inbox parks what aiogram cannot read: it must hear of it."""
    with pytest.raises(ValidationError):
        await brought(routes(), {"update_id": 1, "message": {"message_id": "none"}})


def test_every_journey_tells_what_it_takes() -> None:
    """Only the fallback is asked about every press, and who may have to consent anew: none slows down the others."""
    vague = {
        each.__name__
        for each in JOURNEYS
        for route in routes_of(each.router(), "callback_query")
        if route.prefix is None
    }
    assert vague == {"handlers.people.consent_anew"}


async def passed_on(handler: Any, event: TelegramObject, data: dict[str, Any]) -> Any:
    return await handler(event, data)


async def handler(_: TelegramObject) -> None: ...


async def stateful(_: TelegramObject, state: object = None) -> None: ...


def within(router: Router) -> None:
    router.include_router(Router())


def attached(router: Router) -> None:
    Router().include_router(router)


UNSUPPORTED: dict[str, Callable[[Router], object]] = {
    "a router within": within,
    "a router that is within another": attached,
    "an inner middleware": lambda router: router.message.middleware(passed_on),
    "an outer middleware": lambda router: router.callback_query.outer_middleware(passed_on),
    "a middleware of a kind without handlers": lambda router: router.poll.middleware(passed_on),
    "an error handler": lambda router: router.errors.register(handler),
    "a filter of errors": lambda router: router.errors.filter(F.update),
    "a middleware of errors": lambda router: router.errors.middleware(passed_on),
    "flags where it is registered": lambda router: router.message.register(handler, flags={"chat_action": "typing"}),
    "flags besides those of a filter": lambda router: router.message.register(
        handler, Command("start"), flags={"chat_action": "typing"}
    ),
    "flags of the handler": lambda router: router.message.register(flags.chat_action("typing")(stateful)),
    "a handler of the start": lambda router: router.startup.register(handler),
    "a handler of the stop": lambda router: router.shutdown.register(handler),
    "a state": lambda router: router.message.register(handler, StateFilter("asked")),
    "a state for all": lambda router: router.message.filter(StateFilter(None)),
    "a handler that asks for its state": lambda router: router.message.register(stateful),
    "a handler that runs in a thread": lambda router: router.message.register(print),
    "a filter that runs in a thread": lambda router: router.message.register(handler, callable),
}


@pytest.mark.parametrize("add", UNSUPPORTED.values(), ids=list(UNSUPPORTED))
def test_what_no_route_keeps_to_is_refused(add: Callable[[Router], object]) -> None:
    """A router with something that aiogram's dispatcher would do, and these routes do not, is no router for them."""
    router = Router()
    router.message.register(handler, Command("start"), F.text)
    assert routes(router)
    add(router)
    with pytest.raises(TypeError):
        routes(router)


async def test_a_request_that_was_not_awaited_is_told() -> None:
    """Aiogram's dispatcher would send what a handler returns; here it is an error, not silence."""
    router = Router()

    async def forgetful(message: Message) -> object:
        return message.answer("Да")

    router.message.register(forgetful)
    with pytest.raises(TypeError, match="SendMessage"):
        await brought(routes(router), written("да"))
