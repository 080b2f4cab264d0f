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
from handlers.commands import set_commands
from handlers.filters import PRIVATE
from handlers.screens import answer_press, show


def router() -> Router:
    router = Router(name="privacy")
    router.message.register(open_privacy, PRIVATE, Command("privacy"))
    router.callback_query.register(open_privacy, Open.filter(F.page == Page.PRIVACY))
    router.callback_query.register(export, ExportMyData.filter())
    router.callback_query.register(ask_to_erase, AskToErase.filter())
    router.callback_query.register(erase, Erase.filter())
    return router


async def open_privacy(event: Message | CallbackQuery, uow: UnitOfWork, viewer: Viewer, words: Words) -> None:
    await show(event, views.privacy(words, viewer, await uow.read(privacy.kept, viewer)))


async def export(query: CallbackQuery, uow: UnitOfWork, viewer: Viewer, words: Words, bot: Bot) -> None:
    content = views.document(words, await uow.read(privacy.export, viewer))
    await answer_press(query)
    file = BufferedInputFile(content, words.plain("export-file"))
    await bot.send_document(viewer.telegram_id, file, caption=words("export-caption"))


async def ask_to_erase(query: CallbackQuery, viewer: Viewer, words: Words) -> None:
    await show(query, views.ask_to_erase(words, viewer))


async def erase(query: CallbackQuery, uow: UnitOfWork, viewer: Viewer, words: Words, policy: Policy, bot: Bot) -> None:
    await uow.write(privacy.erase, viewer)
    await show(query, views.erased(words, viewer))
    await set_commands(bot, await uow.read(viewers.load, viewer.telegram_id, policy), words)
