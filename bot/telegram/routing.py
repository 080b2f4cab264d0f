"""The way of an update to its handler, laid out once.

aiogram's routers say which handler takes what. Its dispatcher asks them anew for each update, through layers that cost
a third of a press, runs each magic filter (`F.text`) in a thread, and tries to read a press's data for every handler.
Here each handler stands with all that must hold for an event to come to it, in the routers' order, and only those are
asked about a press that take data of its prefix. What of a router does not fit into that is refused, not ignored.
"""

from collections.abc import Awaitable, Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from aiogram import Bot, Router
from aiogram.dispatcher.event.bases import UNHANDLED
from aiogram.dispatcher.event.handler import CallableObject, FilterObject, HandlerObject
from aiogram.dispatcher.event.telegram import TelegramEventObserver
from aiogram.filters import Filter
from aiogram.filters.callback_data import CallbackQueryFilter
from aiogram.methods import TelegramMethod
from aiogram.types import CallbackQuery, TelegramObject

from bot.domain.errors import BadInputError, RefusedError, StaleError
from bot.engine.raw_updates import kind_of
from bot.engine.unit_of_work import UnitOfWork
from bot.telegram.updates import EVENTS, EventReader

# Adds who is writing to what handlers are given; what they have sent, as it is meant.
Introduce = Callable[[str, TelegramObject, dict[str, Any]], TelegramObject]
# Tells the viewer why not, in their words.
Refuse = Callable[[TelegramObject, RefusedError, Any, Any, UnitOfWork], Awaitable[None]]

# What aiogram's dispatcher would give to filters and handlers, and `Routes` does not.
NOT_GIVEN = frozenset(
    {
        "dispatcher",
        "event_chat",
        "event_context",
        "event_from_user",
        "event_router",
        "event_thread_id",
        "event_update",
        "fsm_storage",
        "handler",
        "raw_state",
        "state",
    }
)


@dataclass(frozen=True, slots=True)
class Route:
    """To one handler; `prefix` is that of the data which a press must have, None: any."""

    filters: Sequence[FilterObject]
    handler: HandlerObject
    prefix: str | None

    async def take(self, event: TelegramObject, given: dict[str, Any]) -> Any:
        """What the handler returns; UNHANDLED where a filter turns the event away."""
        given = dict(given)
        for each in self.filters:
            found = each.magic.resolve(event) if each.magic else await each.callback(event, **_asked_by(each, given))
            if not found:
                return UNHANDLED
            if isinstance(found, dict):
                given.update(found)
        return await self.handler.callback(event, **_asked_by(self.handler, given))


class RouteTable(NamedTuple):
    """For each kind of event, and presses by their prefix."""

    by_kind: dict[str, list[Route]]
    by_prefix: dict[str | None, list[Route]]


def lay_out(routers: Sequence[Router]) -> RouteTable:
    """Asked in their order. Raises TypeError for routers with anything but handlers and their filters."""
    if unknown := [each for router in routers for each in unsupported(router)]:
        raise TypeError("; ".join(unknown))
    routes = {kind: [route for router in routers for route in routes_of(router, kind)] for kind in EVENTS}
    return RouteTable(routes, _by_prefix(routes["callback_query"]))


class Routes:
    """The routes of all journeys; `given` is what every handler may ask for by name."""

    def __init__(self, bot: Bot, table: RouteTable, introduce: Introduce, refuse: Refuse, **given: Any) -> None:
        self._events = EventReader(bot)
        self._introduce = introduce
        self._refuse = refuse
        self._given = {**given, "bot": bot}
        self._routes, self._by_prefix = table

    async def handle(self, raw: dict[str, Any], uow: UnitOfWork) -> Any:
        """What the handler returned, UNHANDLED if there is none.

        A refusal is told to the person; whatever else it raises, and the ValidationError of an update that aiogram
        cannot read, is for the caller.
        """
        kind = kind_of(raw)
        event = self._events.read(kind, raw[kind])
        given = {**self._given, "uow": uow}
        event = self._introduce(kind, event, given)
        again = given.get("read_again", False)  # an edited message that answers its question anew
        try:
            for route in self._concerned("message" if again else kind, event):
                response = await route.take(event, given)
                if isinstance(response, TelegramMethod):  # which aiogram's dispatcher would send
                    raise TypeError(f"{type(response).__name__} was returned and not awaited")
                if response is not UNHANDLED:
                    return response
        except RefusedError as error:
            if uow.again:  # what it asked for has been done before
                raise
            if again and isinstance(error, StaleError):
                error = BadInputError("edit-too-late")
            await self._refuse(event, error, given["viewer"], given["words"], uow)
            return None
        return UNHANDLED

    def _concerned(self, kind: str, event: TelegramObject) -> Sequence[Route]:
        if not isinstance(event, CallbackQuery):
            return self._routes[kind]
        return self._by_prefix.get((event.data or "").partition(":")[0]) or self._by_prefix.get(None, [])


def _by_prefix(presses: Sequence[Route]) -> dict[str | None, list[Route]]:
    """Those for each prefix, in their order; under None those that take any."""
    prefixes = {None, *(route.prefix for route in presses)}
    return {prefix: [route for route in presses if route.prefix in {None, prefix}] for prefix in prefixes}


def routes_of(router: Router, kind: str) -> list[Route]:
    observer = router.observers[kind]
    return [_route([*_of_all(observer), *(handler.filters or [])], handler) for handler in observer.handlers]


def unsupported(router: Router) -> Iterator[str]:
    """What a router has that no route keeps to."""
    if router.sub_routers or router.parent_router:
        yield f"{router}: routers within routers"
    if router.startup.handlers or router.shutdown.handlers:
        yield f"{router}: handlers of startup or shutdown"
    for kind, observer in router.observers.items():
        if observer.middleware or observer.outer_middleware:
            yield f"{router}: middlewares of {kind}"
        if kind not in EVENTS and (observer.handlers or _of_all(observer)):
            yield f"{router}: handlers of {kind}"
        for handler in observer.handlers:
            if handler.flags != _flags_of_filters(handler):
                yield f"{router}: flags of {handler.callback}"
            for each in (handler, *_of_all(observer), *(handler.filters or [])):
                if missing := each.params & NOT_GIVEN:
                    yield f"{router}: {', '.join(sorted(missing))} for {each.callback}"


def _of_all(observer: TelegramEventObserver) -> Sequence[FilterObject]:
    """What must hold for all handlers of the observer."""
    return observer._handler.filters or []  # noqa: SLF001 - where aiogram keeps it


def _flags_of_filters(handler: HandlerObject) -> dict[str, Any]:
    """Those that aiogram's own filters leave, such as `Command`."""
    flags: dict[str, Any] = {}
    for each in handler.filters or []:
        if isinstance(each.callback, Filter):
            each.callback.update_handler_flags(flags)
    return flags


def _route(filters: Sequence[FilterObject], handler: HandlerObject) -> Route:
    """Raises TypeError for what aiogram would run in a thread: handlers and filters are awaitable."""
    for each in (*filters, handler):
        if not each.awaitable and getattr(each, "magic", None) is None:
            raise TypeError(each.callback)
    taken = [each.callback for each in filters if isinstance(each.callback, CallbackQueryFilter)]
    return Route(filters, handler, taken[0].callback_data.__prefix__ if taken else None)


def _asked_by(each: CallableObject, given: dict[str, Any]) -> dict[str, Any]:
    return given if each.varkw else {name: given[name] for name in each.params if name in given}
