"""The way of an update to its handler, shortened; which handler that is stays the same.

aiogram sends each magic filter (`F.text`) to a thread of its own and asks each handler of each router in turn, for a
press by trying to read its data. Here filters are resolved where they stand, and only those routers are asked about a
press whose handlers take data of that prefix.
"""

from collections.abc import Sequence
from typing import Any

from aiogram import Router
from aiogram.dispatcher.event.bases import UNHANDLED
from aiogram.dispatcher.event.handler import FilterObject
from aiogram.filters import Filter
from aiogram.filters.callback_data import CallbackQueryFilter
from aiogram.types import CallbackQuery, TelegramObject
from magic_filter import MagicFilter


class Resolved(Filter):
    """A magic filter, resolved on the spot."""

    def __init__(self, magic: MagicFilter) -> None:
        self._magic = magic

    async def __call__(self, event: object) -> Any:
        return self._magic.resolve(event)


class Journeys(Router):
    """The routers of all journeys, asked in their order."""

    def __init__(self, journeys: Sequence[Router]) -> None:
        super().__init__(name="journeys")
        self.include_routers(*journeys)
        for journey in journeys:
            _resolve(journey)
        taken = {journey: prefixes(journey) for journey in journeys}
        known = {prefix for some in taken.values() for prefix in some or ()}
        self._concerned = {
            prefix: [journey for journey, some in taken.items() if some is None or prefix in some] for prefix in known
        }
        self._others = [journey for journey, some in taken.items() if some is None]

    async def propagate_event(self, update_type: str, event: TelegramObject, **kwargs: Any) -> Any:
        if not isinstance(event, CallbackQuery):
            return await super().propagate_event(update_type, event, **kwargs)
        prefix = (event.data or "").partition(":")[0]
        for journey in self._concerned.get(prefix, self._others):
            response = await journey.propagate_event(update_type, event, **kwargs)
            if response is not UNHANDLED:
                return response
        return UNHANDLED


def _resolve(router: Router) -> None:
    for observer in router.observers.values():
        for handler in [observer._handler, *observer.handlers]:  # noqa: SLF001 - where aiogram keeps a router's filters
            handler.filters = [
                FilterObject(Resolved(each.magic)) if each.magic is not None else each for each in handler.filters or []
            ]


def prefixes(router: Router) -> set[str] | None:
    """Of the data that the router's handlers take; None where one takes any press."""
    taken = set()
    for handler in router.callback_query.handlers:
        found = [each.callback for each in handler.filters or [] if isinstance(each.callback, CallbackQueryFilter)]
        if not found:
            return None
        taken.add(found[0].callback_data.__prefix__)
    return taken
