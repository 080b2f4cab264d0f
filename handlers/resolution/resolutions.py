"""/resolutions: drafts, what is published, the archive."""

from aiogram import F, Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from bot.domain.people.participants import Policy, Viewer
from bot.engine.unit_of_work import UnitOfWork
from bot.services.resolution import editions, resolutions
from bot.ui.buttons.menu import Open, Page
from bot.ui.buttons.resolutions import (
    Amend,
    ArchiveResolution,
    ListOfResolutions,
    ResolutionOf,
)
from bot.ui.i18n import Words
from bot.ui.screen import Screen
from bot.ui.views.editor import editions as edition_views
from bot.ui.views.organiser import resolutions as views
from bot.ui.views.organiser.looking import as_allowed
from handlers.filters import PRIVATE, is_member
from handlers.listing import Look, look_for
from handlers.screens import show


def router() -> Router:
    router = Router(name="resolutions")
    router.message.filter(PRIVATE, is_member)
    router.callback_query.filter(is_member)
    router.message.register(show_resolutions, Command("resolutions"))
    router.callback_query.register(show_resolutions, Open.filter(F.page == Page.RESOLUTIONS))
    router.callback_query.register(show_resolution, ResolutionOf.filter())
    router.callback_query.register(amend_by_hand, Amend.filter(~F.by_file))
    router.callback_query.register(archive_resolution, ArchiveResolution.filter())
    return router


async def show_resolutions(
    event: Message | CallbackQuery, uow: UnitOfWork, viewer: Viewer, words: Words, policy: Policy
) -> None:
    await look_for(event, resolution_list, ListOfResolutions(), Look(uow, viewer, words, policy))


async def resolution_list(look: Look, at: ListOfResolutions) -> Screen:
    shown = await look.uow.read(resolutions.list_resolutions, look.viewer)
    return as_allowed(look.viewer, views.resolutions_screen(look.words, shown, at.page, at.at, look.text))


async def show_resolution(
    query: CallbackQuery, callback_data: ResolutionOf, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    found = await uow.read(resolutions.load_resolution, viewer, callback_data.resolution)
    await show(query, as_allowed(viewer, views.resolution_screen(words, found, viewer.zone)))


async def amend_by_hand(
    query: CallbackQuery, callback_data: Amend, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    """The draft of the next edition; one that was begun is gone on with."""
    shown = await uow.write(editions.continue_or_amend, viewer, callback_data.resolution)
    await show(query, edition_views.edition_screen(words, shown))


async def archive_resolution(
    query: CallbackQuery, callback_data: ArchiveResolution, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    archived = callback_data.archived
    found = await uow.write(resolutions.archive_resolution, viewer, callback_data.resolution, archived=archived)
    above = words("resolution-archived-now" if archived else "resolution-unarchived-now")
    await show(query, views.resolution_screen(words, found, viewer.zone, above))
