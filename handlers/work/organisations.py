"""The organisations below, for coordinators and organisers."""

from aiogram import F, Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from bot.domain.people.participants import Viewer
from bot.engine.unit_of_work import UnitOfWork
from bot.services.work import coordination
from bot.ui.buttons.menu import Open, Page
from bot.ui.buttons.oversight import OpenBelow
from bot.ui.i18n import Words
from bot.ui.views.coordinator import organisations as views
from handlers.filters import PRIVATE, is_member
from handlers.screens import show


def router() -> Router:
    router = Router(name="organisations")
    router.message.filter(PRIVATE, is_member)
    router.callback_query.filter(is_member)
    router.message.register(show_top, Command("organisations"))
    router.callback_query.register(show_top, Open.filter(F.page == Page.ORGANISATIONS))
    router.callback_query.register(show_below, OpenBelow.filter())
    return router


async def show_top(event: Message | CallbackQuery, uow: UnitOfWork, viewer: Viewer, words: Words) -> None:
    listed = await uow.read(coordination.organisations_at_top, viewer)
    await show(event, views.organisations_screen(words, listed, 0))


async def show_below(
    query: CallbackQuery, callback_data: OpenBelow, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    listed = await uow.read(coordination.organisations_below, viewer, callback_data.parent or None)
    await show(query, views.organisations_screen(words, listed, callback_data.page, callback_data.came))
