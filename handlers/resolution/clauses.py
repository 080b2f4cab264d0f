"""The tasks of a draft, one by one."""

from aiogram import Router
from aiogram.types import CallbackQuery

from bot.domain.people.participants import Viewer
from bot.domain.resolution import edits
from bot.engine.unit_of_work import UnitOfWork
from bot.services.resolution import editions
from bot.ui.buttons.clauses import (
    CarryOn,
    ChangeClause,
    ClauseAction,
    FormerTasks,
    GiveTo,
    OnClause,
    Recipients,
    SplitAt,
)
from bot.ui.i18n import Words
from bot.ui.views.editor import clauses as views
from handlers.filters import is_member
from handlers.screens import show


def router() -> Router:
    router = Router(name="clauses")
    router.callback_query.filter(is_member)
    router.callback_query.register(show_clause, OnClause.filter())
    router.callback_query.register(change_clause, ChangeClause.filter())
    router.callback_query.register(show_recipients, Recipients.filter())
    router.callback_query.register(give_to, GiveTo.filter())
    router.callback_query.register(split_at, SplitAt.filter())
    router.callback_query.register(show_former_tasks, FormerTasks.filter())
    router.callback_query.register(carry_on, CarryOn.filter())
    return router


async def show_clause(
    query: CallbackQuery, callback_data: OnClause, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    shown = await uow.read(editions.with_clause, viewer, callback_data.edition, callback_data.clause)
    await show(query, views.clause_card(words, shown, callback_data.clause))


CHANGES = {
    ClauseAction.DROP: edits.drop_clause,
    ClauseAction.RESTORE: edits.restore_clause,
    ClauseAction.CLEAR_DUE: edits.clear_due,
    ClauseAction.MERGE: edits.merge_clauses,
    ClauseAction.PART: edits.part_clause,
    ClauseAction.SETTLE: edits.settle_clause,
}


async def change_clause(
    query: CallbackQuery, callback_data: ChangeClause, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    change, clause_id = CHANGES[callback_data.action], callback_data.clause
    shown = await uow.write(
        editions.edit_edition,
        viewer,
        callback_data.edition,
        lambda wording: change(wording, clause_id),
        callback_data.revision,
    )
    parted = callback_data.action is ClauseAction.PART
    await show(query, views.clause_card(words, shown, shown.wording.next_id - 1 if parted else clause_id))


async def show_recipients(
    query: CallbackQuery, callback_data: Recipients, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    shown = await uow.read(editions.with_clause, viewer, callback_data.edition, callback_data.clause)
    await show(query, views.recipients_screen(words, shown, callback_data.clause))


async def give_to(query: CallbackQuery, callback_data: GiveTo, uow: UnitOfWork, viewer: Viewer, words: Words) -> None:
    clause_id, addressee_id = callback_data.clause, callback_data.addressee
    shown = await uow.write(
        editions.edit_edition,
        viewer,
        callback_data.edition,
        lambda wording: edits.readdress(wording, clause_id, addressee_id),
    )
    await show(query, views.clause_card(words, shown, clause_id))


async def show_former_tasks(
    query: CallbackQuery, callback_data: FormerTasks, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    shown = await uow.read(editions.with_clause, viewer, callback_data.edition, callback_data.clause)
    await show(query, views.former_tasks_screen(words, shown, callback_data.clause))


async def carry_on(query: CallbackQuery, callback_data: CarryOn, uow: UnitOfWork, viewer: Viewer, words: Words) -> None:
    clause_id, former_id = callback_data.clause, callback_data.former
    shown = await uow.write(
        editions.edit_edition,
        viewer,
        callback_data.edition,
        lambda wording: edits.carry_on(wording, clause_id, former_id),
        callback_data.revision,
    )
    await show(query, views.clause_card(words, shown, former_id))


async def split_at(query: CallbackQuery, callback_data: SplitAt, uow: UnitOfWork, viewer: Viewer, words: Words) -> None:
    clause_id, at = callback_data.clause, callback_data.at
    shown = await uow.write(
        editions.edit_edition,
        viewer,
        callback_data.edition,
        lambda wording: edits.split_clause(wording, clause_id, at),
        callback_data.revision,
    )
    await show(query, views.clause_card(words, shown, clause_id))
