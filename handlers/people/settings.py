"""/settings: language, time zone, the organisations one answers for."""

from aiogram import Bot, F, Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from bot.clock import Clock
from bot.domain.expectations import ExpectedName
from bot.domain.messages.own_settings import OwnSettings
from bot.domain.people.participants import Policy, Viewer
from bot.domain.text import clean
from bot.engine.unit_of_work import UnitOfWork
from bot.services.people import settings
from bot.ui.buttons.menu import Open, Page
from bot.ui.buttons.settings import (
    AskName,
    AskToLeave,
    ChooseLanguage,
    ChooseTimeZone,
    FollowTelegram,
    Leave,
    OpenSettings,
    OwnOrganisations,
    TimeZones,
)
from bot.ui.i18n import Catalogue, Html, Words
from bot.ui.screen import Screen
from bot.ui.views.participant import home
from bot.ui.views.participant import settings as views
from handlers.commands import set_commands
from handlers.filters import PRIVATE, Expecting, is_member
from handlers.listing import Look
from handlers.screens import show


def router() -> Router:
    router = Router(name="settings")
    router.message.filter(PRIVATE, is_member)
    router.callback_query.filter(is_member)
    router.message.register(show_settings, Command("settings"))
    router.callback_query.register(show_settings, Open.filter(F.page == Page.SETTINGS))
    router.callback_query.register(show_settings, OpenSettings.filter())
    router.callback_query.register(choose_language, ChooseLanguage.filter())
    router.callback_query.register(list_time_zones, TimeZones.filter())
    router.callback_query.register(choose_time_zone, ChooseTimeZone.filter())
    router.callback_query.register(ask_name, AskName.filter())
    router.message.register(type_name, F.text, ~F.text.startswith("/"), Expecting(ExpectedName))
    router.callback_query.register(follow_telegram, FollowTelegram.filter())
    router.callback_query.register(ask_to_leave, AskToLeave.filter())
    router.callback_query.register(leave_organisation, Leave.filter())
    return router


async def show_settings(
    event: Message | CallbackQuery, uow: UnitOfWork, viewer: Viewer, policy: Policy, catalogue: Catalogue
) -> None:
    await _show(event, catalogue, await uow.read(settings.show_settings, viewer, policy))


async def own_organisations(look: Look, at: OwnOrganisations) -> Screen:
    return views.organisations_screen(look.words, look.viewer, at.page, look.text)


async def choose_language(
    query: CallbackQuery,
    callback_data: ChooseLanguage,
    uow: UnitOfWork,
    viewer: Viewer,
    policy: Policy,
    catalogue: Catalogue,
    bot: Bot,
) -> None:
    shown = await uow.write(settings.choose_language, viewer, callback_data.locale, policy, catalogue.languages)
    await _show(query, catalogue, shown)
    await set_commands(bot, shown.viewer, catalogue.words(shown.viewer.locale))


async def list_time_zones(
    query: CallbackQuery, callback_data: TimeZones, viewer: Viewer, words: Words, clock: Clock
) -> None:
    await show(query, views.time_zones_screen(words, viewer, clock.now(), callback_data.turn))


async def choose_time_zone(
    query: CallbackQuery,
    callback_data: ChooseTimeZone,
    uow: UnitOfWork,
    viewer: Viewer,
    policy: Policy,
    catalogue: Catalogue,
) -> None:
    await _show(query, catalogue, await uow.write(settings.choose_time_zone, viewer, callback_data.zone, policy))


async def ask_name(query: CallbackQuery, uow: UnitOfWork, viewer: Viewer, words: Words) -> None:
    await show(query, views.name_screen(words, viewer, await uow.write(settings.ask_name, viewer)))


async def type_name(
    message: Message, uow: UnitOfWork, viewer: Viewer, words: Words, policy: Policy, catalogue: Catalogue
) -> None:
    shown = await uow.write(settings.type_name, viewer, clean(message.text or ""), policy)
    await _show(message, catalogue, shown, above=words("name-set"))


async def follow_telegram(
    query: CallbackQuery,
    uow: UnitOfWork,
    viewer: Viewer,
    words: Words,
    policy: Policy,
    catalogue: Catalogue,
    person_name: str,
) -> None:
    shown = await uow.write(settings.follow_telegram, viewer, person_name, policy)
    await _show(query, catalogue, shown, above=words("name-set"))


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
    bot: Bot,
) -> None:
    left, shown = await uow.write(settings.leave_organisation, viewer, callback_data.organisation, policy)
    news = words("left", organisation=left.name)
    if shown.viewer.member:
        await _show(query, catalogue, shown, above=news)
    else:
        await show(query, home.refusal_screen(words, shown.viewer, words("left-last", news=news)))
    await set_commands(bot, shown.viewer, words)


async def _show(
    event: Message | CallbackQuery, catalogue: Catalogue, shown: OwnSettings, above: Html | None = None
) -> None:
    """In the language that has just been chosen."""
    words = catalogue.words(shown.viewer.locale)
    await show(event, views.settings_screen(words, catalogue.languages.values(), shown, above))
