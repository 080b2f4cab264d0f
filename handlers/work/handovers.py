"""«Передача дел»: what whoever takes over finds, and whom one leaves it to."""

from aiogram import Router
from aiogram.types import CallbackQuery

from bot.domain.people.participants import Viewer
from bot.engine.unit_of_work import UnitOfWork
from bot.services.work import handovers
from bot.ui.buttons.members import HandOver, OpenHandover, Successors
from bot.ui.i18n import Words
from bot.ui.screen import Screen
from bot.ui.views.participant import handovers as views
from handlers.filters import is_member
from handlers.listing import Look
from handlers.screens import show


def router() -> Router:
    router = Router(name="handovers")
    router.callback_query.filter(is_member)
    router.callback_query.register(show_handover, OpenHandover.filter())
    router.callback_query.register(hand_over, HandOver.filter())
    return router


async def show_handover(
    query: CallbackQuery, callback_data: OpenHandover, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    shown = await uow.read(handovers.load_handover, viewer, callback_data.organisation)
    await show(query, views.handover_screen(words, shown, viewer.zone))


async def successor_list(look: Look, at: Successors) -> Screen:
    shown = await look.uow.read(handovers.list_successors, look.viewer, at.organisation, at.page, look.text)
    return views.successors_screen(look.words, shown)


async def hand_over(
    query: CallbackQuery, callback_data: HandOver, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    place = callback_data.organisation, callback_data.participant
    organisation, name = await uow.write(handovers.hand_over, viewer, *place)
    await show(query, views.handed_over_screen(words, organisation.name, name, organisation.id))
