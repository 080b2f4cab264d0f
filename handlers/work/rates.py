"""The table of what was answered in time, beside the report of a round."""

from bot.services.work import rates
from bot.services.work.reports import Wish
from bot.ui.buttons.reports import OnTimeRates
from bot.ui.screen import Screen
from bot.ui.views.reports.rates_screens import rates_screen
from handlers.listing import Look


async def rates_list(look: Look, at: OnTimeRates) -> Screen:
    asked = Wish(at.round, top=at.top or None), look.policy, at.page, look.text
    return rates_screen(look.words, await look.uow.read(rates.load_rates, look.viewer.telegram_id, *asked))
