"""/settings: when to be reminded, when not to be disturbed, who stands in."""

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from bot.domain.expectations import ExpectedQuietHours, ExpectedReturnDay
from bot.domain.people.participants import Policy, Viewer
from bot.domain.text import clean
from bot.engine.unit_of_work import UnitOfWork
from bot.services.people import preferences
from bot.ui.buttons.preferences import (
    ChooseCap,
    ChooseHour,
    ChooseQuiet,
    ChooseSubstitute,
    OpenReminderPreferences,
    Quiet,
    ReminderCaps,
    ReminderDays,
    ReminderHours,
    TakeVacation,
    TickDay,
    UsualQuiet,
    Vacation,
)
from bot.ui.i18n import Words
from bot.ui.views.participant import preferences as views
from handlers.filters import PRIVATE, Expecting, is_member
from handlers.screens import show

TEXT = (F.text, ~F.text.startswith("/"))


def router() -> Router:
    router = Router(name="preferences")
    router.message.filter(PRIVATE, is_member)
    router.callback_query.filter(is_member)
    router.callback_query.register(show_reminding, OpenReminderPreferences.filter())
    router.callback_query.register(show_hours, ReminderHours.filter())
    router.callback_query.register(show_days, ReminderDays.filter())
    router.callback_query.register(show_caps, ReminderCaps.filter())
    router.callback_query.register(choose_hour, ChooseHour.filter())
    router.callback_query.register(tick_day, TickDay.filter())
    router.callback_query.register(choose_cap, ChooseCap.filter())
    router.callback_query.register(show_quiet, Quiet.filter())
    router.callback_query.register(choose_quiet, ChooseQuiet.filter())
    router.callback_query.register(choose_usual_quiet, UsualQuiet.filter())
    router.message.register(type_quiet, *TEXT, Expecting(ExpectedQuietHours))
    router.callback_query.register(show_vacation, Vacation.filter())
    router.callback_query.register(take_vacation, TakeVacation.filter())
    router.callback_query.register(choose_substitute, ChooseSubstitute.filter())
    router.message.register(type_vacation, *TEXT, Expecting(ExpectedReturnDay))
    return router


async def show_reminding(query: CallbackQuery, uow: UnitOfWork, viewer: Viewer, words: Words, policy: Policy) -> None:
    shown = await uow.read(preferences.load_reminder_settings, viewer, policy)
    await show(query, views.reminding_screen(words, shown))


async def show_hours(
    query: CallbackQuery, callback_data: ReminderHours, uow: UnitOfWork, viewer: Viewer, words: Words, policy: Policy
) -> None:
    shown = await uow.read(preferences.load_reminder_settings, viewer, policy)
    await show(query, views.hours_screen(words, shown, callback_data.turn))


async def show_days(query: CallbackQuery, uow: UnitOfWork, viewer: Viewer, words: Words, policy: Policy) -> None:
    await show(query, views.days_screen(words, await uow.read(preferences.load_reminder_settings, viewer, policy)))


async def show_caps(query: CallbackQuery, uow: UnitOfWork, viewer: Viewer, words: Words, policy: Policy) -> None:
    await show(query, views.caps_screen(words, await uow.read(preferences.load_reminder_settings, viewer, policy)))


async def choose_hour(
    query: CallbackQuery, callback_data: ChooseHour, uow: UnitOfWork, viewer: Viewer, words: Words, policy: Policy
) -> None:
    shown = await uow.write(preferences.choose_hour, viewer, callback_data.hour, policy)
    await show(query, views.reminding_screen(words, shown))


async def tick_day(
    query: CallbackQuery, callback_data: TickDay, uow: UnitOfWork, viewer: Viewer, words: Words, policy: Policy
) -> None:
    shown = await uow.write(preferences.tick_day, viewer, callback_data.day, policy, ticked=callback_data.ticked)
    await show(query, views.days_screen(words, shown))


async def choose_cap(
    query: CallbackQuery, callback_data: ChooseCap, uow: UnitOfWork, viewer: Viewer, words: Words, policy: Policy
) -> None:
    shown = await uow.write(preferences.choose_cap, viewer, callback_data.messages, policy)
    await show(query, views.reminding_screen(words, shown))


async def show_quiet(query: CallbackQuery, uow: UnitOfWork, viewer: Viewer, words: Words, policy: Policy) -> None:
    shown = await uow.write(preferences.ask_quiet, viewer, policy)
    await show(query, views.quiet_screen(words, shown))


async def choose_quiet(
    query: CallbackQuery, callback_data: ChooseQuiet, uow: UnitOfWork, viewer: Viewer, words: Words, policy: Policy
) -> None:
    shown = await uow.write(preferences.choose_quiet, viewer, callback_data.start, callback_data.end, policy)
    await show(query, views.quiet_screen(words, shown))


async def choose_usual_quiet(
    query: CallbackQuery, uow: UnitOfWork, viewer: Viewer, words: Words, policy: Policy
) -> None:
    shown = await uow.write(preferences.choose_usual_quiet, viewer, policy)
    await show(query, views.quiet_screen(words, shown))


async def type_quiet(message: Message, uow: UnitOfWork, viewer: Viewer, words: Words, policy: Policy) -> None:
    shown = await uow.write(preferences.type_quiet, viewer, clean(message.text or ""), policy)
    await show(message, views.quiet_screen(words, shown))


async def show_vacation(
    query: CallbackQuery, callback_data: Vacation, uow: UnitOfWork, viewer: Viewer, words: Words, policy: Policy
) -> None:
    shown = await uow.write(preferences.ask_about_vacation, viewer, policy)
    await show(query, views.vacation_screen(words, shown, callback_data.page))


async def take_vacation(
    query: CallbackQuery, callback_data: TakeVacation, uow: UnitOfWork, viewer: Viewer, words: Words, policy: Policy
) -> None:
    shown = await uow.write(preferences.take_vacation, viewer, callback_data.days, policy)
    await show(query, views.vacation_screen(words, shown))


async def choose_substitute(
    query: CallbackQuery, callback_data: ChooseSubstitute, uow: UnitOfWork, viewer: Viewer, words: Words, policy: Policy
) -> None:
    shown = await uow.write(preferences.choose_substitute, viewer, callback_data.participant, policy)
    await show(query, views.vacation_screen(words, shown))


async def type_vacation(message: Message, uow: UnitOfWork, viewer: Viewer, words: Words, policy: Policy) -> None:
    shown = await uow.write(preferences.type_vacation, viewer, clean(message.text or ""), policy)
    await show(message, views.vacation_screen(words, shown))
