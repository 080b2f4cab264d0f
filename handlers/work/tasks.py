"""My tasks: the list, a task's card, its terms and history."""

from aiogram import Bot, F, Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from bot.domain.paging import Paged
from bot.domain.people.participants import Viewer
from bot.domain.resolution.glossary import Glossary
from bot.domain.work.task_cards import TaskCard
from bot.domain.work.tasks import EVIDENCE_PAGE
from bot.engine.unit_of_work import UnitOfWork
from bot.services.work import tasks
from bot.ui.buttons.menu import Open, Page
from bot.ui.buttons.tasks import Card, CoCard, Evidence, EvidencePage, History, TaskListOf, Terms
from bot.ui.i18n import Words
from bot.ui.views.participant import cards, evidence
from bot.ui.views.participant import tasks as views
from handlers.filters import PRIVATE, is_member
from handlers.screens import answer_press, send, send_files, show


def router() -> Router:
    router = Router(name="tasks")
    router.message.filter(PRIVATE, is_member)
    router.callback_query.filter(is_member)
    router.message.register(show_own_tasks, Command("tasks"))
    router.callback_query.register(show_own_tasks, Open.filter(F.page == Page.TASKS))
    router.callback_query.register(show_task_list, TaskListOf.filter())
    router.callback_query.register(show_task, Card.filter())
    router.callback_query.register(show_co_task, CoCard.filter())
    router.callback_query.register(show_terms, Terms.filter())
    router.callback_query.register(show_history, History.filter())
    router.callback_query.register(send_evidence, Evidence.filter())
    router.callback_query.register(send_evidence, EvidencePage.filter())
    return router


async def show_own_tasks(event: Message | CallbackQuery, uow: UnitOfWork, viewer: Viewer, words: Words) -> None:
    lists = await uow.read(tasks.own_task_lists, viewer)
    if not lists:
        await show(event, views.no_tasks_screen(words))
    elif len(lists) == 1:
        await show(event, views.task_list_screen(words, viewer, lists[0]))
    else:
        await show(event, views.choose_organisation(words, lists))


async def show_task_list(
    query: CallbackQuery, callback_data: TaskListOf, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    shown = await uow.read(tasks.tasks_of_organisation, viewer, callback_data.organisation)
    await show(query, views.task_list_screen(words, viewer, shown, callback_data.page, callback_data.came))


async def show_task(
    query: CallbackQuery,
    callback_data: Card,
    uow: UnitOfWork,
    viewer: Viewer,
    words: Words,
    glossary: Glossary,
) -> None:
    await show_card(query, callback_data.assignment, uow, viewer, words, glossary, callback_data.came)


async def show_card(
    event: Message | CallbackQuery,
    assignment: int,
    uow: UnitOfWork,
    viewer: Viewer,
    words: Words,
    glossary: Glossary,
    came: str = "",
) -> None:
    """Whatever has led to it."""
    shown = await uow.read(tasks.load_task_card, viewer, assignment, glossary())
    _look_at(uow, viewer, shown)
    await show(event, cards.task_screen(words, shown, viewer.zone, came))


async def show_co_task(
    query: CallbackQuery,
    callback_data: CoCard,
    uow: UnitOfWork,
    viewer: Viewer,
    words: Words,
    glossary: Glossary,
) -> None:
    shown = await uow.read(tasks.load_co_task_card, viewer, callback_data.organisation, callback_data.task, glossary())
    await show(query, cards.co_task_screen(words, shown, callback_data.came))


async def show_terms(
    query: CallbackQuery,
    callback_data: Terms,
    uow: UnitOfWork,
    viewer: Viewer,
    words: Words,
    glossary: Glossary,
) -> None:
    organisation, item = callback_data.organisation, callback_data.item
    if organisation:
        joined = await uow.read(tasks.load_co_task_card, viewer, organisation, item, glossary())
        card = CoCard(organisation=organisation, task=item, came=callback_data.came)
        screen = cards.terms_screen(words, joined.task, joined.terms, card)
    else:
        shown = await uow.read(tasks.load_task_card, viewer, item, glossary())
        _look_at(uow, viewer, shown)
        target = Card(assignment=item, came=callback_data.came)
        screen = cards.terms_screen(words, shown.assignment.task, shown.terms, target)
    await show(query, screen)


async def show_history(
    query: CallbackQuery, callback_data: History, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    shown = await uow.read(tasks.load_task_card, viewer, callback_data.assignment)
    _look_at(uow, viewer, shown)
    await show(query, cards.history_screen(words, shown, viewer.zone, callback_data.came))


async def send_evidence(
    query: CallbackQuery,
    callback_data: Evidence | EvidencePage,
    uow: UnitOfWork,
    viewer: Viewer,
    words: Words,
    bot: Bot,
) -> None:
    """The files of the newest answer, an album or two at a time: they cannot be edited into the screen."""
    shown = await uow.read(tasks.load_task_card, viewer, callback_data.assignment)
    number = callback_data.page if isinstance(callback_data, EvidencePage) else 0
    page = Paged.out_of(number, EVIDENCE_PAGE, shown.evidence)
    _look_at(uow, viewer, shown)
    await uow.finish()  # should one album fail, those before it are not sent again
    await answer_press(query)
    caption, chat_id = evidence.evidence_caption(words, shown), query.from_user.id
    lost = sum([await send_files(bot, chat_id, *album, caption) for album in evidence.albums(page.items)])
    if page.total > page.size or lost:
        await send(bot, chat_id, evidence.evidence_screen(words, shown, page, lost))


def _look_at(uow: UnitOfWork, viewer: Viewer, shown: TaskCard) -> None:
    """What they send now is about this task, if they answer it; noted with the mark that the press is done."""
    if shown.answerable:
        uow.first(tasks.note_open_card, viewer, shown.assignment.id)
