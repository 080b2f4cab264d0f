"""Before every handler: who is writing, and in which language to answer."""

from collections.abc import Awaitable, Callable
from typing import Any

from aiogram import BaseMiddleware
from aiogram.types import TelegramObject, Update, User

from bot.domain.people import Policy
from bot.journal import also_about
from bot.services import deliveries, viewers
from bot.store import UpdateStore
from bot.ui.i18n import Catalogue
from storage import expectations


class KnowTheViewer(BaseMiddleware):
    """Hands handlers the `viewer` and their `words`; one read for each update."""

    def __init__(self, policy: Policy, catalogue: Catalogue) -> None:
        self._policy = policy
        self._catalogue = catalogue

    async def __call__(
        self,
        handler: Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]],
        event: TelegramObject,
        data: dict[str, Any],
    ) -> Any:
        data["words"] = self._catalogue.words(self._policy.locale)  # a channel may write in a group, by no person
        user: User | None = data.get("event_from_user")
        if user is not None:
            store: UpdateStore = data["store"]
            viewer = store.glance(viewers.load, user.id, self._policy)
            if viewer.participant is not None:
                also_about(participant=viewer.participant.id)
            if viewer.expectation is not None and _turns_away(event):
                store.first(expectations.clear, user.id)
            if viewer.participant is not None and viewer.participant.unreachable and _in_private(event):
                store.first(deliveries.reachable_again, user.id)
            data.update(viewer=viewer, words=self._catalogue.words(viewer.locale))
        return await handler(event, data)


def _turns_away(event: TelegramObject) -> bool:
    """A press or a command ends the question that was open; the handler may ask the next one.

    Questions are asked in private: what the person says in a group concerns none.
    """
    if not isinstance(event, Update):
        return False
    commands = event.message is not None and _in_private(event) and (event.message.text or "").startswith("/")
    return event.callback_query is not None or commands


def _in_private(event: TelegramObject) -> bool:
    """Who writes or presses here can be written to, though the news of their return was lost or overtaken."""
    if not isinstance(event, Update):
        return False
    message = event.callback_query.message if event.callback_query else event.message
    return message is not None and message.chat.type == "private"
