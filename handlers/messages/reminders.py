"""What can be done with a digest besides answering: looking at it again, putting it off."""

from aiogram import Router
from aiogram.types import CallbackQuery

from bot.domain.people.participants import Policy, Viewer
from bot.engine.unit_of_work import UnitOfWork
from bot.services.messages import reminders
from bot.ui.buttons.reminders import (
    AskToSnooze,
    DigestOf,
    Snooze,
)
from bot.ui.i18n import Words
from bot.ui.views.participant import reminders as views
from handlers.filters import is_member
from handlers.screens import show, show_buttons


def router() -> Router:
    router = Router(name="reminders")
    router.callback_query.filter(is_member)
    router.callback_query.register(show_again, DigestOf.filter())
    router.callback_query.register(ask_until_when, AskToSnooze.filter())
    router.callback_query.register(snooze_digest, Snooze.filter())
    return router


async def show_again(
    query: CallbackQuery, callback_data: DigestOf, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    left = await uow.read(reminders.load_sent_digest, viewer, callback_data.digest)
    await show(query, views.digest_screen(words, left, viewer) if left else views.nothing_left_screen(words))


async def ask_until_when(
    query: CallbackQuery, callback_data: AskToSnooze, uow: UnitOfWork, viewer: Viewer, words: Words, policy: Policy
) -> None:
    offers = await uow.read(reminders.list_snoozes, viewer, callback_data.digest, policy)
    await show_buttons(query, views.snooze_rows(words, callback_data.digest, offers))


async def snooze_digest(
    query: CallbackQuery, callback_data: Snooze, uow: UnitOfWork, viewer: Viewer, words: Words, policy: Policy
) -> None:
    days = callback_data.days or None
    until, due = await uow.write(reminders.snooze_digest, viewer, callback_data.digest, days, policy)
    await show(query, views.snoozed_screen(words, callback_data.digest, until, due))
