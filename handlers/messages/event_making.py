"""An organiser makes an event, says whom it concerns and all else of it, cancels it."""

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from bot.domain.messages.event_details import TITLE_LIMIT, EventField, EventFile
from bot.domain.messages.event_expectations import ExpectedEventField, ExpectedEventTitle
from bot.domain.people.participants import Policy, Viewer
from bot.domain.text import clean, name_of_file
from bot.engine.unit_of_work import UnitOfWork
from bot.services.messages import event_changes, event_making, events
from bot.ui.buttons.events import (
    AskEventField,
    CancelEvent,
    ClearEventField,
    DropPapers,
    EventGuests,
    EventMore,
    Events,
    NewEvent,
    ReinstateEvent,
    RestorePapers,
    ShowLinkEarly,
    TickEventArea,
    TickEventKind,
)
from bot.ui.buttons.surveys import WantSurvey
from bot.ui.i18n import Words
from bot.ui.screen import Screen
from bot.ui.views.organiser import event_changes as change_views
from bot.ui.views.organiser import event_making as views
from bot.ui.views.participant.events import event_screen, events_screen
from handlers.filters import PRIVATE, Expecting, is_member
from handlers.listing import Look, look_for, show_list
from handlers.screens import show


def router() -> Router:
    router = Router(name="event_making")
    router.message.filter(PRIVATE, is_member)
    router.callback_query.filter(is_member)
    router.callback_query.register(ask_for_title, NewEvent.filter())
    router.callback_query.register(show_more, EventMore.filter())
    router.callback_query.register(ask_for_field, AskEventField.filter())
    router.callback_query.register(clear_field, ClearEventField.filter())
    router.callback_query.register(show_link_early, ShowLinkEarly.filter())
    router.callback_query.register(want_survey, WantSurvey.filter())
    router.callback_query.register(tick_guest_kind, TickEventKind.filter())
    router.callback_query.register(tick_guest_area, TickEventArea.filter())
    router.callback_query.register(drop_papers, DropPapers.filter())
    router.callback_query.register(restore_papers, RestorePapers.filter())
    router.callback_query.register(cancel_event, CancelEvent.filter())
    router.callback_query.register(reinstate_event, ReinstateEvent.filter())
    answer = (F.text | F.photo | F.document, ~F.text.startswith("/"))
    router.message.register(make_event, *answer, Expecting(ExpectedEventTitle))
    router.message.register(set_field, *answer, Expecting(ExpectedEventField))
    return router


async def ask_for_title(query: CallbackQuery, uow: UnitOfWork, viewer: Viewer, words: Words) -> None:
    await uow.write(event_making.ask_for_title, viewer)
    await show(query, views.ask_for_title(words, TITLE_LIMIT))


async def make_event(message: Message, uow: UnitOfWork, viewer: Viewer, words: Words, policy: Policy) -> None:
    event = await uow.write(event_making.make_event, viewer, _words(message))
    await look_for(message, guest_areas, EventGuests(event=event), Look(uow, viewer, words, policy))


async def show_more(
    query: CallbackQuery, callback_data: EventMore, uow: UnitOfWork, viewer: Viewer, words: Words, policy: Policy
) -> None:
    shown = await uow.read(event_changes.show_change, viewer, callback_data.event, policy)
    await show(query, views.more_screen(words, shown))


async def ask_for_field(
    query: CallbackQuery, callback_data: AskEventField, uow: UnitOfWork, viewer: Viewer, words: Words, policy: Policy
) -> None:
    question = ExpectedEventField(callback_data.event, callback_data.field)
    shown = await uow.write(event_changes.ask_about_event, viewer, question, policy)
    await show(query, views.ask_for_field(words, shown, callback_data.field))


async def set_field(
    message: Message, expected: ExpectedEventField, uow: UnitOfWork, viewer: Viewer, words: Words, policy: Policy
) -> None:
    if expected.field is EventField.FILES:
        event, count = await uow.write(event_making.add_event_file, viewer, expected.event, _file(message))
        await show(message, views.papers_added(words, event, count))
        return
    text = _words(message)
    shown = await uow.write(event_changes.set_event_field, viewer, expected.event, expected.field, text, policy)
    await show(message, change_views.preview_screen(words, shown, viewer.zone))


async def clear_field(
    query: CallbackQuery, callback_data: ClearEventField, uow: UnitOfWork, viewer: Viewer, words: Words, policy: Policy
) -> None:
    event, name = callback_data.event, callback_data.field
    shown = await uow.write(event_changes.set_event_field, viewer, event, name, None, policy)
    await show(query, change_views.preview_screen(words, shown, viewer.zone))


async def show_link_early(
    query: CallbackQuery, callback_data: ShowLinkEarly, uow: UnitOfWork, viewer: Viewer, words: Words, policy: Policy
) -> None:
    event, early = callback_data.event, callback_data.early
    shown = await uow.write(event_changes.show_link_early, viewer, event, policy, early=early)
    await show(query, change_views.preview_screen(words, shown, viewer.zone))


async def want_survey(
    query: CallbackQuery, callback_data: WantSurvey, uow: UnitOfWork, viewer: Viewer, words: Words, policy: Policy
) -> None:
    event, wanted = callback_data.event, callback_data.wanted
    await uow.write(event_making.want_survey, viewer, event, wanted=wanted)
    await show(query, views.more_screen(words, await uow.read(event_changes.show_change, viewer, event, policy)))


async def guest_areas(look: Look, at: EventGuests) -> Screen:
    shown = await look.uow.read(event_making.choose_guests, look.viewer, at.event, at.page, look.text)
    return views.guests_screen(look.words, shown)


async def tick_guest_kind(
    query: CallbackQuery, callback_data: TickEventKind, uow: UnitOfWork, viewer: Viewer, words: Words, policy: Policy
) -> None:
    event, kind, ticked = callback_data.event, callback_data.kind, callback_data.ticked
    await uow.write(event_making.tick_guest_kind, viewer, event, kind, ticked=ticked)
    await show_list(query, guest_areas, EventGuests(event=event), Look(uow, viewer, words, policy))


async def tick_guest_area(
    query: CallbackQuery, callback_data: TickEventArea, uow: UnitOfWork, viewer: Viewer, words: Words, policy: Policy
) -> None:
    event, page = callback_data.event, callback_data.page
    await uow.write(
        event_making.tick_guest_area, viewer, event, callback_data.organisation, ticked=callback_data.ticked
    )
    await show_list(query, guest_areas, EventGuests(event=event, page=page), Look(uow, viewer, words, policy))


async def drop_papers(
    query: CallbackQuery, callback_data: DropPapers, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    card, dropped = await uow.write(event_making.drop_event_files, viewer, callback_data.event)
    undo = RestorePapers(file=dropped) if dropped is not None else None
    await show(query, event_screen(words, card, viewer.zone, words("event-papers-dropped"), undo))


async def restore_papers(
    query: CallbackQuery, callback_data: RestorePapers, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    card = await uow.write(event_making.restore_event_files, viewer, callback_data.file)
    await show(query, event_screen(words, card, viewer.zone, words("event-papers-restored")))


async def cancel_event(
    query: CallbackQuery,
    callback_data: CancelEvent,
    uow: UnitOfWork,
    viewer: Viewer,
    words: Words,
    public_url: str,
) -> None:
    if not callback_data.sure:
        event, reach = await uow.read(event_making.ask_to_cancel, viewer, callback_data.event)
        await show(query, views.ask_to_cancel(words, event, reach))
        return
    card = await uow.write(event_making.cancel_event, viewer, callback_data.event)
    if card is None:
        coming, past = await uow.read(events.list_events, viewer)
        await show(
            query, events_screen(words, coming, past, viewer.zone, Events(), organises=True, feed=bool(public_url))
        )
    else:
        await show(query, event_screen(words, card, viewer.zone))


async def reinstate_event(
    query: CallbackQuery, callback_data: ReinstateEvent, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    if not callback_data.sure:
        event, reach = await uow.read(event_making.ask_to_reinstate, viewer, callback_data.event)
        await show(query, views.ask_to_reinstate(words, event, reach))
        return
    card = await uow.write(event_making.reinstate_event, viewer, callback_data.event)
    await show(query, event_screen(words, card, viewer.zone))


def _words(message: Message) -> str:
    return clean(message.text or message.caption or "")


def _file(message: Message) -> EventFile | None:
    if message.photo:
        return EventFile("photo", message.photo[-1].file_id, None)  # the largest of the sizes Telegram made
    if message.document:
        return EventFile("document", message.document.file_id, name_of_file(message.document.file_name))
    return None
