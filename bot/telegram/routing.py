"""The way of an update to its handler, laid out once.

aiogram's routers say which handler takes what. Its dispatcher asks them anew for each update, through layers that cost
a third of a press, runs each magic filter (`F.text`) in a thread, and tries to read a press's data for every handler.
Here each handler stands with all that must hold for an event to come to it, in the routers' order, and only those are
asked about a press that take data of its prefix.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from aiogram import Bot, Router
from aiogram.dispatcher.event.bases import UNHANDLED
from aiogram.dispatcher.event.handler import CallableObject, FilterObject, HandlerObject
from aiogram.filters.callback_data import CallbackQueryFilter
from aiogram.types import CallbackQuery, TelegramObject

from bot.domain.errors import RefusedError
from bot.telegram.updates import EVENTS, kind_of, read_event
from handlers.errors import tell_refusal

Introduce = Callable[[str, TelegramObject, dict[str, Any]], None]  # adds who is writing to what handlers are given


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


class Routes:
    """The routers of all journeys, asked in their order; `given` is what every handler may ask for by name."""

    def __init__(self, routers: Sequence[Router], introduce: Introduce, **given: Any) -> None:
        self._introduce = introduce
        self._given = given
        self._ways = {kind: [way for router in routers for way in routes_of(router, kind)] for kind in EVENTS}
        presses = self._ways["callback_query"]
        self._by_prefix = {
            prefix: [way for way in presses if way.prefix in {None, prefix}]
            for prefix in {way.prefix for way in presses}
        }

    async def feed_raw_update(self, bot: Bot, update: dict[str, Any], **given: Any) -> Any:
        """What the handler returned, UNHANDLED if there is none.

        A refusal is told to the person; whatever else it raises, and the ValidationError of an update that aiogram
        cannot read, is for the caller.
        """
        kind = kind_of(update)
        event = read_event(kind, update[kind], bot)
        given = {**self._given, **given, "bot": bot}
        self._introduce(kind, event, given)
        try:
            for way in self._concerned(kind, event):
                response = await way.take(event, given)
                if response is not UNHANDLED:
                    return response
        except RefusedError as error:
            return await tell_refusal(event, error, given["viewer"], given["words"])
        return UNHANDLED

    def _concerned(self, kind: str, event: TelegramObject) -> Sequence[Route]:
        if not isinstance(event, CallbackQuery):
            return self._ways[kind]
        return self._by_prefix.get((event.data or "").partition(":")[0]) or self._by_prefix.get(None, [])


def routes_of(router: Router, kind: str) -> list[Route]:
    observer = router.observers[kind]
    of_all = observer._handler.filters or []  # noqa: SLF001 - where aiogram keeps what holds for a whole router
    return [_way([*of_all, *(handler.filters or [])], handler) for handler in observer.handlers]


def _way(filters: Sequence[FilterObject], handler: HandlerObject) -> Route:
    """Raises TypeError for what aiogram would run in a thread: handlers and filters are awaitable."""
    for each in (*filters, handler):
        if not each.awaitable and getattr(each, "magic", None) is None:
            raise TypeError(each.callback)
    taken = [each.callback for each in filters if isinstance(each.callback, CallbackQueryFilter)]
    return Route(filters, handler, taken[0].callback_data.__prefix__ if taken else None)


def _asked_by(each: CallableObject, given: dict[str, Any]) -> dict[str, Any]:
    return given if each.varkw else {name: given[name] for name in each.params if name in given}
