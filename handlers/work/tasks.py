"""My tasks: the list, a task's card, its terms and history."""

from aiogram import Bot, F, Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from bot.domain.people.participants import Viewer
from bot.domain.resolution.glossary import Glossary, terms_in
from bot.engine.unit_of_work import UnitOfWork
from bot.services.work import tasks
from bot.ui.buttons.menu import Open, Page
from bot.ui.buttons.tasks import Card, CoCard, Evidence, History, TaskListOf, Terms
from bot.ui.i18n import Words
from bot.ui.views.participant import cards
from bot.ui.views.participant import tasks as views
from handlers.filters import PRIVATE, is_member
from handlers.screens import answer_press, show


def router() -> Router:
    router = Router(name="tasks")
    router.message.filter(PRIVATE, is_member)
    router.callback_query.filter(is_member)
    router.message.register(own_tasks, Command("tasks"))
    router.callback_query.register(own_tasks, Open.filter(F.page == Page.TASKS))
    router.callback_query.register(list_of, TaskListOf.filter())
    router.callback_query.register(card, Card.filter())
    router.callback_query.register(co_card, CoCard.filter())
    router.callback_query.register(terms_of, Terms.filter())
    router.callback_query.register(history, History.filter())
    router.callback_query.register(evidence, Evidence.filter())
    return router


async def own_tasks(event: Message | CallbackQuery, uow: UnitOfWork, viewer: Viewer, words: Words) -> None:
    lists = await uow.read(tasks.own_lists, viewer)
    if not lists:
        await show(event, views.none_of_own(words))
    elif len(lists) == 1:
        await show(event, views.task_list(words, viewer, lists[0]))
    else:
        await show(event, views.choose(words, lists))


async def list_of(
    query: CallbackQuery, callback_data: TaskListOf, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    shown = await uow.read(tasks.task_list, viewer, callback_data.organisation)
    await show(query, views.task_list(words, viewer, shown, callback_data.page))


async def card(
    query: CallbackQuery,
    callback_data: Card,
    uow: UnitOfWork,
    viewer: Viewer,
    words: Words,
    glossary: Glossary,
) -> None:
    shown = await uow.read(tasks.task_card, viewer, callback_data.assignment)
    await show(query, cards.card(words, shown, terms_in(shown.assignment.task.text, glossary()), viewer.zone))


async def co_card(
    query: CallbackQuery,
    callback_data: CoCard,
    uow: UnitOfWork,
    viewer: Viewer,
    words: Words,
    glossary: Glossary,
) -> None:
    shown = await uow.read(tasks.co_task_card, viewer, callback_data.organisation, callback_data.task)
    await show(query, cards.co_card(words, shown, terms_in(shown.task.text, glossary())))


async def terms_of(
    query: CallbackQuery,
    callback_data: Terms,
    uow: UnitOfWork,
    viewer: Viewer,
    words: Words,
    glossary: Glossary,
) -> None:
    organisation, item = callback_data.organisation, callback_data.item
    target: Card | CoCard
    if organisation:
        task = (await uow.read(tasks.co_task_card, viewer, organisation, item)).task
        target = CoCard(organisation=organisation, task=item)
    else:
        task = (await uow.read(tasks.task_card, viewer, item)).assignment.task
        target = Card(assignment=item)
    await show(query, cards.terms_page(words, task.number, terms_in(task.text, glossary()), target))


async def history(query: CallbackQuery, callback_data: History, uow: UnitOfWork, viewer: Viewer, words: Words) -> None:
    shown = await uow.read(tasks.task_card, viewer, callback_data.assignment)
    await show(query, cards.history(words, shown, viewer.zone))


async def evidence(
    query: CallbackQuery, callback_data: Evidence, uow: UnitOfWork, viewer: Viewer, words: Words, bot: Bot
) -> None:
    """The files of the newest answer, each as a message of its own: they cannot be edited into the screen."""
    shown = await uow.read(tasks.task_card, viewer, callback_data.assignment)
    await uow.finish()  # should one file fail, those before it are not sent again
    await answer_press(query)
    number, organisation = shown.assignment.task.number, shown.organisation.short_name
    caption = words("evidence-caption", number=number, organisation=organisation)
    for remark in shown.history[0].remarks if shown.history else ():
        if remark.file_id and remark.file_kind == "photo":
            await bot.send_photo(query.from_user.id, remark.file_id, caption=caption)
        elif remark.file_id:
            await bot.send_document(query.from_user.id, remark.file_id, caption=caption)
