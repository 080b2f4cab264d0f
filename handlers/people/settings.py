"""/settings: language, time zone, the organisations one answers for."""

from aiogram import Bot, F, Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from bot.clock import Clock
from bot.domain.messages.reminders import cap_of
from bot.domain.people.participants import Policy, Viewer
from bot.engine.unit_of_work import UnitOfWork
from bot.services.messages import reminders
from bot.services.people import preferences, settings, viewers
from bot.ui.buttons.menu import Open, Page
from bot.ui.buttons.settings import (
    AskToLeave,
    ChooseLanguage,
    ChooseTimeZone,
    Leave,
    OpenSettings,
    TimeZones,
)
from bot.ui.i18n import Catalogue, Html, Words
from bot.ui.views.participant import home
from bot.ui.views.participant import settings as views
from bot.ui.views.participant.preferences import summary_lines
from handlers.commands import set_commands
from handlers.filters import PRIVATE, is_member
from handlers.screens import show


def router() -> Router:
    router = Router(name="settings")
    router.message.filter(PRIVATE, is_member)
    router.callback_query.filter(is_member)
    router.message.register(show_settings, Command("settings"))
    router.callback_query.register(show_settings, Open.filter(F.page == Page.SETTINGS))
    router.callback_query.register(turn_settings, OpenSettings.filter())
    router.callback_query.register(choose_language, ChooseLanguage.filter())
    router.callback_query.register(list_time_zones, TimeZones.filter())
    router.callback_query.register(choose_time_zone, ChooseTimeZone.filter())
    router.callback_query.register(ask_to_leave, AskToLeave.filter())
    router.callback_query.register(leave_organisation, Leave.filter())
    return router


async def show_settings(
    event: Message | CallbackQuery,
    uow: UnitOfWork,
    viewer: Viewer,
    policy: Policy,
    catalogue: Catalogue,
    clock: Clock,
) -> None:
    await _settings(event, uow, viewer, policy, catalogue, clock)


async def turn_settings(
    query: CallbackQuery,
    callback_data: OpenSettings,
    uow: UnitOfWork,
    viewer: Viewer,
    policy: Policy,
    catalogue: Catalogue,
    clock: Clock,
) -> None:
    await _settings(query, uow, viewer, policy, catalogue, clock, page=callback_data.page)


async def choose_language(
    query: CallbackQuery,
    callback_data: ChooseLanguage,
    uow: UnitOfWork,
    viewer: Viewer,
    policy: Policy,
    catalogue: Catalogue,
    clock: Clock,
    bot: Bot,
) -> None:
    await uow.write(settings.choose_language, viewer, callback_data.locale, catalogue.languages)
    now = await uow.read(viewers.load_viewer, viewer.telegram_id, policy)
    await _settings(query, uow, now, policy, catalogue, clock)
    await set_commands(bot, now, catalogue.words(now.locale))


async def list_time_zones(query: CallbackQuery, viewer: Viewer, words: Words, clock: Clock) -> None:
    await show(query, views.time_zones_screen(words, viewer, clock.now()))


async def choose_time_zone(
    query: CallbackQuery,
    callback_data: ChooseTimeZone,
    uow: UnitOfWork,
    viewer: Viewer,
    policy: Policy,
    catalogue: Catalogue,
    clock: Clock,
) -> None:
    await uow.write(settings.choose_time_zone, viewer, callback_data.zone)
    now = await uow.read(viewers.load_viewer, viewer.telegram_id, policy)
    await _settings(query, uow, now, policy, catalogue, clock)


async def ask_to_leave(query: CallbackQuery, callback_data: AskToLeave, viewer: Viewer, words: Words) -> None:
    await show(query, views.ask_to_leave(words, settings.own_organisation(viewer, callback_data.organisation)))


async def leave_organisation(
    query: CallbackQuery,
    callback_data: Leave,
    uow: UnitOfWork,
    viewer: Viewer,
    words: Words,
    policy: Policy,
    catalogue: Catalogue,
    clock: Clock,
    bot: Bot,
) -> None:
    left = await uow.write(settings.leave_organisation, viewer, callback_data.organisation)
    now = await uow.read(viewers.load_viewer, viewer.telegram_id, policy)
    news = words("left", organisation=left.name)
    if now.member:
        await _settings(query, uow, now, policy, catalogue, clock, above=news)
    else:
        await show(query, home.refusal_screen(words, now, words("left-last", news=news)))
    await set_commands(bot, now, words)


async def _settings(
    event: Message | CallbackQuery,
    uow: UnitOfWork,
    viewer: Viewer,
    policy: Policy,
    catalogue: Catalogue,
    clock: Clock,
    page: int = 0,
    above: Html | None = None,
) -> None:
    words, now = catalogue.words(viewer.locale), clock.now()
    own, standing = reminders.own_rhythm(viewer, policy), await uow.read(preferences.preferences_standing, viewer)
    reminding = summary_lines(words, viewer, own, cap_of(viewer.preferences.cap), standing)
    await show(event, views.settings_screen(words, catalogue.languages.values(), viewer, now, reminding, page, above))
