"""/settings: language, time zone, the organisations one answers for."""

from aiogram import Bot, F, Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from bot.clock import Clock
from bot.domain.people import Policy, Viewer
from bot.services import settings, viewers
from bot.store import UpdateStore
from bot.ui.callbacks import AskToLeave, ChooseLanguage, ChooseTimeZone, Leave, Open, Page, Settings, TimeZones
from bot.ui.i18n import Catalogue, Words
from bot.ui.views import home
from bot.ui.views import settings as views
from handlers.commands import set_commands
from handlers.filters import PRIVATE, is_member
from handlers.screens import show


def router() -> Router:
    router = Router(name="settings")
    router.message.filter(PRIVATE, is_member)
    router.callback_query.filter(is_member)
    router.message.register(open_settings, Command("settings"))
    router.callback_query.register(open_settings, Open.filter(F.page == Page.SETTINGS))
    router.callback_query.register(turn_page, Settings.filter())
    router.callback_query.register(choose_language, ChooseLanguage.filter())
    router.callback_query.register(list_time_zones, TimeZones.filter())
    router.callback_query.register(choose_time_zone, ChooseTimeZone.filter())
    router.callback_query.register(ask_to_leave, AskToLeave.filter())
    router.callback_query.register(leave, Leave.filter())
    return router


async def open_settings(
    event: Message | CallbackQuery, viewer: Viewer, words: Words, catalogue: Catalogue, clock: Clock
) -> None:
    await show(event, views.settings(words, catalogue.languages.values(), viewer, clock.now()))


async def turn_page(
    query: CallbackQuery, callback_data: Settings, viewer: Viewer, words: Words, catalogue: Catalogue, clock: Clock
) -> None:
    languages = catalogue.languages.values()
    await show(query, views.settings(words, languages, viewer, clock.now(), callback_data.page))


async def choose_language(
    query: CallbackQuery,
    callback_data: ChooseLanguage,
    store: UpdateStore,
    viewer: Viewer,
    policy: Policy,
    catalogue: Catalogue,
    clock: Clock,
    bot: Bot,
) -> None:
    await store.write(settings.choose_language, viewer, callback_data.locale, catalogue.languages)
    now = await store.read(viewers.load, viewer.telegram_id, policy)
    words = catalogue.words(now.locale)
    await show(query, views.settings(words, catalogue.languages.values(), now, clock.now()))
    await set_commands(bot, now, words)


async def list_time_zones(query: CallbackQuery, viewer: Viewer, words: Words, clock: Clock) -> None:
    await show(query, views.time_zones(words, viewer, clock.now()))


async def choose_time_zone(
    query: CallbackQuery,
    callback_data: ChooseTimeZone,
    store: UpdateStore,
    viewer: Viewer,
    words: Words,
    policy: Policy,
    catalogue: Catalogue,
    clock: Clock,
) -> None:
    await store.write(settings.choose_time_zone, viewer, callback_data.zone)
    now = await store.read(viewers.load, viewer.telegram_id, policy)
    await show(query, views.settings(words, catalogue.languages.values(), now, clock.now()))


async def ask_to_leave(query: CallbackQuery, callback_data: AskToLeave, viewer: Viewer, words: Words) -> None:
    await show(query, views.ask_to_leave(words, settings.own_organisation(viewer, callback_data.organisation)))


async def leave(
    query: CallbackQuery,
    callback_data: Leave,
    store: UpdateStore,
    viewer: Viewer,
    words: Words,
    policy: Policy,
    catalogue: Catalogue,
    clock: Clock,
    bot: Bot,
) -> None:
    left = await store.write(settings.leave, viewer, callback_data.organisation)
    now = await store.read(viewers.load, viewer.telegram_id, policy)
    news = words("left", organisation=left.name)
    if now.member:
        await show(query, views.settings(words, catalogue.languages.values(), now, clock.now(), above=news))
    else:
        await show(query, home.refusal(words, now, words("left-last", news=news)))
    await set_commands(bot, now, words)
