"""Events: the list, a card, and an organiser setting when and where."""

from aiogram import F, Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from bot.domain.messages.event_expectations import ExpectedEventDate, ExpectedEventPlace
from bot.domain.people.participants import Policy, Viewer
from bot.domain.permissions import may_organise
from bot.domain.text import clean
from bot.engine.unit_of_work import UnitOfWork
from bot.services.messages import event_changes, events
from bot.ui.buttons.events import (
    AskDate,
    AskPlace,
    ChooseEventZone,
    EventOf,
    Events,
    EventZones,
    ForgetChange,
    OpenEventChange,
    RevertEvent,
    TellChange,
)
from bot.ui.buttons.menu import Open, Page
from bot.ui.i18n import Words
from bot.ui.views.organiser import event_changes as change_views
from bot.ui.views.participant import events as views
from handlers.filters import PRIVATE, Expecting, is_member
from handlers.screens import show


def router() -> Router:
    router = Router(name="events")
    router.message.filter(PRIVATE, is_member)
    router.callback_query.filter(is_member)
    router.message.register(show_events, Command("events"))
    router.callback_query.register(show_events, Open.filter(F.page == Page.EVENTS))
    router.callback_query.register(turn_events, Events.filter())
    router.callback_query.register(show_event, EventOf.filter())
    router.callback_query.register(ask_for_date, AskDate.filter())
    router.callback_query.register(ask_for_place, AskPlace.filter())
    router.callback_query.register(ask_for_zone, EventZones.filter())
    router.callback_query.register(choose_event_zone, ChooseEventZone.filter())
    router.callback_query.register(show_change, OpenEventChange.filter())
    router.callback_query.register(tell_change, TellChange.filter())
    router.callback_query.register(revert_change, RevertEvent.filter())
    router.callback_query.register(forget_change, ForgetChange.filter())
    answer = (F.text | F.photo | F.document, ~F.text.startswith("/"))
    router.message.register(set_event_date, *answer, Expecting(ExpectedEventDate))
    router.message.register(set_event_place, *answer, Expecting(ExpectedEventPlace))
    return router


async def show_events(
    event: Message | CallbackQuery, uow: UnitOfWork, viewer: Viewer, words: Words, public_url: str
) -> None:
    coming, past = await uow.read(events.list_events, viewer)
    offers = {"organises": may_organise(viewer), "feed": bool(public_url)}
    await show(event, views.events_screen(words, coming, past, viewer.zone, Events(), **offers))


async def turn_events(
    query: CallbackQuery, callback_data: Events, uow: UnitOfWork, viewer: Viewer, words: Words, public_url: str
) -> None:
    coming, past = await uow.read(events.list_events, viewer)
    offers = {"organises": may_organise(viewer), "feed": bool(public_url)}
    await show(query, views.events_screen(words, coming, past, viewer.zone, callback_data, **offers))


async def show_event(
    query: CallbackQuery, callback_data: EventOf, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    shown = await uow.read(events.load_event_card, viewer, callback_data.event)
    await show(query, views.event_screen(words, shown, viewer.zone))


async def ask_for_date(
    query: CallbackQuery,
    callback_data: AskDate,
    uow: UnitOfWork,
    viewer: Viewer,
    words: Words,
    policy: Policy,
) -> None:
    known = await uow.write(event_changes.ask_about_event, viewer, ExpectedEventDate(callback_data.event), policy)
    await show(query, change_views.ask_for_date(words, known))


async def ask_for_place(
    query: CallbackQuery, callback_data: AskPlace, uow: UnitOfWork, viewer: Viewer, words: Words, policy: Policy
) -> None:
    known = await uow.write(event_changes.ask_about_event, viewer, ExpectedEventPlace(callback_data.event), policy)
    await show(query, change_views.ask_for_place(words, known))


async def ask_for_zone(
    query: CallbackQuery,
    callback_data: EventZones,
    uow: UnitOfWork,
    viewer: Viewer,
    words: Words,
    policy: Policy,
) -> None:
    known = await uow.read(event_changes.show_change, viewer, callback_data.event, policy)
    await show(query, change_views.ask_for_zone(words, known))


async def choose_event_zone(
    query: CallbackQuery,
    callback_data: ChooseEventZone,
    uow: UnitOfWork,
    viewer: Viewer,
    words: Words,
    policy: Policy,
) -> None:
    event, zone = callback_data.event, callback_data.zone
    shown = await uow.write(event_changes.set_event_zone, viewer, event, zone, policy)
    await show(query, change_views.preview_screen(words, shown, viewer.zone))


async def set_event_date(
    message: Message, expected: ExpectedEventDate, uow: UnitOfWork, viewer: Viewer, words: Words, policy: Policy
) -> None:
    text = clean(message.text or message.caption or "")
    shown = await uow.write(event_changes.set_event_date, viewer, expected.event, text, policy)
    await show(message, change_views.preview_screen(words, shown, viewer.zone))


async def set_event_place(
    message: Message, expected: ExpectedEventPlace, uow: UnitOfWork, viewer: Viewer, words: Words, policy: Policy
) -> None:
    text = clean(message.text or message.caption or "")
    shown = await uow.write(event_changes.set_event_place, viewer, expected.event, text, policy)
    await show(message, change_views.preview_screen(words, shown, viewer.zone))


async def show_change(
    query: CallbackQuery,
    callback_data: OpenEventChange,
    uow: UnitOfWork,
    viewer: Viewer,
    words: Words,
    policy: Policy,
) -> None:
    shown = await uow.read(event_changes.show_change, viewer, callback_data.event, policy)
    await show(query, change_views.preview_screen(words, shown, viewer.zone))


async def tell_change(
    query: CallbackQuery, callback_data: TellChange, uow: UnitOfWork, viewer: Viewer, words: Words, policy: Policy
) -> None:
    card, told = await uow.write(event_changes.tell_change, viewer, callback_data.change, policy)
    undo = RevertEvent(event=card.event.id, revision=card.event.revision)
    await show(query, views.event_screen(words, card, viewer.zone, words("told", count=told), undo))


async def revert_change(
    query: CallbackQuery, callback_data: RevertEvent, uow: UnitOfWork, viewer: Viewer, words: Words, policy: Policy
) -> None:
    about = callback_data.event, callback_data.revision
    shown = await uow.write(event_changes.revert_change, viewer, *about, policy)
    await show(query, change_views.preview_screen(words, shown, viewer.zone))


async def forget_change(
    query: CallbackQuery, callback_data: ForgetChange, uow: UnitOfWork, viewer: Viewer, words: Words, policy: Policy
) -> None:
    card = await uow.write(event_changes.forget_change, viewer, callback_data.change, policy)
    await show(query, views.event_screen(words, card, viewer.zone, words("forgotten")))
