"""What can be done with a digest besides answering: looking at it again, putting it off."""

from aiogram import Router
from aiogram.types import CallbackQuery

from bot.clock import Clock
from bot.domain.people import Policy, Viewer
from bot.services import reminders
from bot.store import UpdateStore
from bot.ui.callbacks import AskToPutOff, DigestOf, PutOff
from bot.ui.i18n import Words
from bot.ui.views import reminders as views
from handlers.filters import is_member
from handlers.screens import show, show_buttons


def router() -> Router:
    router = Router(name="reminders")
    router.callback_query.filter(is_member)
    router.callback_query.register(again, DigestOf.filter())
    router.callback_query.register(ask_to_put_off, AskToPutOff.filter())
    router.callback_query.register(put_off, PutOff.filter())
    return router


async def again(
    query: CallbackQuery, callback_data: DigestOf, store: UpdateStore, viewer: Viewer, words: Words, clock: Clock
) -> None:
    left = await store.read(reminders.again, viewer, callback_data.digest)
    await show(query, views.digest(words, left, viewer.zone, clock.now()) if left else views.nothing_left(words))


async def ask_to_put_off(query: CallbackQuery, callback_data: AskToPutOff, words: Words) -> None:
    await show_buttons(query, views.waits(words, callback_data.digest))


async def put_off(
    query: CallbackQuery, callback_data: PutOff, store: UpdateStore, viewer: Viewer, words: Words, policy: Policy
) -> None:
    days = callback_data.days or None
    until = await store.write(reminders.put_off, viewer, callback_data.digest, days, policy)
    await show(query, views.put_off(words, callback_data.digest, until))
