"""/privacy: what is kept about me. Open to everybody, whether or not they have consented."""

from aiogram import Bot, F, Router
from aiogram.filters import Command
from aiogram.types import BufferedInputFile, CallbackQuery, Message

from bot.domain.people.participants import Policy, Viewer
from bot.engine.unit_of_work import UnitOfWork
from bot.services.people import privacy, viewers
from bot.ui.buttons.menu import Open, Page
from bot.ui.buttons.settings import AskToErase, Erase, ExportMyData
from bot.ui.i18n import Words
from bot.ui.views.participant import privacy as views
from bot.ui.views.participant.own_data import own_data_document
from handlers.commands import set_commands
from handlers.filters import PRIVATE
from handlers.screens import answer_press, show


def router() -> Router:
    router = Router(name="privacy")
    router.message.register(show_privacy, PRIVATE, Command("privacy"))
    router.callback_query.register(show_privacy, Open.filter(F.page == Page.PRIVACY))
    router.callback_query.register(export_own_data, ExportMyData.filter())
    router.callback_query.register(ask_to_erase, AskToErase.filter())
    router.callback_query.register(erase_own_data, Erase.filter())
    return router


async def show_privacy(
    event: Message | CallbackQuery, uow: UnitOfWork, viewer: Viewer, words: Words, policy: Policy
) -> None:
    kept = await uow.read(privacy.show_kept, viewer)
    await show(event, views.privacy_screen(words, viewer, kept, policy))


async def export_own_data(query: CallbackQuery, uow: UnitOfWork, viewer: Viewer, words: Words, bot: Bot) -> None:
    content = own_data_document(words, await uow.write(privacy.export_own_data, viewer))
    await answer_press(query)
    file = BufferedInputFile(content, words.plain("export-file"))
    await bot.send_document(viewer.telegram_id, file, caption=words("export-caption"))


async def ask_to_erase(query: CallbackQuery, viewer: Viewer, words: Words) -> None:
    await show(query, views.ask_to_erase(words, viewer))


async def erase_own_data(
    query: CallbackQuery, uow: UnitOfWork, viewer: Viewer, words: Words, policy: Policy, bot: Bot
) -> None:
    await uow.write(privacy.erase_own_data, viewer)
    await show(query, views.erased_screen(words, viewer))
    await set_commands(bot, await uow.read(viewers.load_viewer, viewer.telegram_id, policy), words)
