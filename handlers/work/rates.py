"""The table of what was answered in time, beside the report of a round."""

from aiogram import Router
from aiogram.types import CallbackQuery

from bot.domain.people.participants import Policy, Viewer
from bot.engine.unit_of_work import UnitOfWork
from bot.services.work import rates
from bot.services.work.reports import Wish
from bot.ui.buttons.reports import OnTimeRates
from bot.ui.i18n import Words
from bot.ui.views.reports.rates_screens import rates_screen
from handlers.filters import is_member
from handlers.screens import show


def router() -> Router:
    router = Router(name="rates")
    router.callback_query.filter(is_member)
    router.callback_query.register(show_rates, OnTimeRates.filter())
    return router


async def show_rates(
    query: CallbackQuery, callback_data: OnTimeRates, uow: UnitOfWork, viewer: Viewer, words: Words, policy: Policy
) -> None:
    wish = Wish(callback_data.round, top=callback_data.top or None)
    shown = await uow.read(rates.load_rates, viewer.telegram_id, wish, policy, callback_data.page)
    await show(query, rates_screen(words, shown))
