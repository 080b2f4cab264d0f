"""The organisations below, for coordinators and organisers."""

from aiogram import F, Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from bot.domain.people.participants import Policy, Viewer
from bot.engine.unit_of_work import UnitOfWork
from bot.services.work import coordination
from bot.ui.buttons.menu import Open, Page
from bot.ui.buttons.oversight import OpenBelow
from bot.ui.i18n import Words
from bot.ui.screen import Screen
from bot.ui.views.coordinator import organisations as views
from handlers.filters import PRIVATE, is_member
from handlers.listing import Look, look_for


def router() -> Router:
    router = Router(name="organisations")
    router.message.filter(PRIVATE, is_member)
    router.callback_query.filter(is_member)
    router.message.register(show_top, Command("organisations"))
    router.callback_query.register(show_top, Open.filter(F.page == Page.ORGANISATIONS))
    return router


async def show_top(
    event: Message | CallbackQuery, uow: UnitOfWork, viewer: Viewer, words: Words, policy: Policy
) -> None:
    top = OpenBelow(parent=coordination.top_of_tree(viewer))
    await look_for(event, organisation_list, top, Look(uow, viewer, words, policy))


async def organisation_list(look: Look, at: OpenBelow) -> Screen:
    asked = at.parent or None, look.text, at.page
    listed = await look.uow.read(coordination.organisations_below, look.viewer, *asked)
    return views.organisations_screen(look.words, listed, at.page, at.came)
