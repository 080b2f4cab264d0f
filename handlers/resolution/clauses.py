"""The tasks of a draft, one by one."""

from functools import partial

from aiogram import Router
from aiogram.types import CallbackQuery

from bot.domain.people.participants import Policy, Viewer
from bot.domain.resolution.edits import ClauseAction
from bot.domain.resolution.leftover_edits import LeftoverAction
from bot.engine.unit_of_work import UnitOfWork
from bot.services.resolution import clause_edits, editions, titling
from bot.ui.buttons.clauses import (
    CarryOn,
    ChangeClause,
    FormerTasks,
    GiveTo,
    OnClause,
    OnLeftover,
    Recipients,
    SplitAt,
)
from bot.ui.buttons.drafts import EditionAction, OnEdition
from bot.ui.i18n import Words
from bot.ui.screen import Screen
from bot.ui.views.editor import clause_choices, left_out
from bot.ui.views.editor import clauses as views
from handlers.filters import is_member
from handlers.listing import Look, show_after
from handlers.screens import show


def router() -> Router:
    router = Router(name="clauses")
    router.callback_query.filter(is_member)
    router.callback_query.register(show_clause, OnClause.filter())
    router.callback_query.register(change_clause, ChangeClause.filter())
    router.callback_query.register(change_leftover, OnLeftover.filter())
    router.callback_query.register(give_to, GiveTo.filter())
    router.callback_query.register(split_at, SplitAt.filter())
    router.callback_query.register(carry_on, CarryOn.filter())
    return router


async def show_clause(
    query: CallbackQuery, callback_data: OnClause, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    shown = await uow.read(editions.with_clause, viewer, callback_data.edition, callback_data.clause)
    await show(query, views.clause_screen(words, shown, callback_data.clause))


async def change_clause(
    query: CallbackQuery, callback_data: ChangeClause, uow: UnitOfWork, viewer: Viewer, words: Words, policy: Policy
) -> None:
    edition, clause, action = callback_data.edition, callback_data.clause, callback_data.action
    if action is ClauseAction.HEAD:
        await titling.get_ready()
    done = await uow.write(clause_edits.change_clause, viewer, edition, clause, action, callback_data.revision)
    if done.asks:
        await show(query, views.ask_which_days(words, done.shown, done.clause_id))
    elif done.clause_id:
        await show(query, views.clause_screen(words, done.shown, done.clause_id))
    else:
        render = partial(views.clauses_screen, words, done.shown, callback_data.page)
        there = OnEdition(edition=edition, action=EditionAction.CLAUSES, page=callback_data.page)
        await show_after(query, render, there, Look(uow, viewer, words, policy))


async def change_leftover(
    query: CallbackQuery, callback_data: OnLeftover, uow: UnitOfWork, viewer: Viewer, words: Words, policy: Policy
) -> None:
    edition, leftover, action = callback_data.edition, callback_data.leftover, callback_data.action
    if action in {LeftoverAction.TAKE, LeftoverAction.HEAD}:
        await titling.get_ready()
    done = await uow.write(clause_edits.change_leftover, viewer, edition, leftover, action, callback_data.revision)
    render = partial(left_out.after_leftover, words, done.shown, callback_data, done.clause_id or done.addressee_id)
    there = OnEdition(edition=edition, action=EditionAction.LEFT_OUT, page=callback_data.page)
    await show_after(query, render, there, Look(uow, viewer, words, policy))


async def recipient_list(look: Look, at: Recipients) -> Screen:
    shown = await look.uow.read(editions.with_clause, look.viewer, at.edition, at.clause)
    return clause_choices.recipients_screen(look.words, shown, at.clause, at.page, look.text)


async def give_to(query: CallbackQuery, callback_data: GiveTo, uow: UnitOfWork, viewer: Viewer, words: Words) -> None:
    edition, clause, addressee = callback_data.edition, callback_data.clause, callback_data.addressee
    done = await uow.write(clause_edits.give_clause, viewer, edition, clause, addressee)
    await show(query, views.clause_screen(words, done.shown, done.clause_id))


async def former_list(look: Look, at: FormerTasks) -> Screen:
    shown = await look.uow.read(editions.with_clause, look.viewer, at.edition, at.clause)
    return clause_choices.former_tasks_screen(look.words, shown, at.clause, at.page, look.text)


async def carry_on(query: CallbackQuery, callback_data: CarryOn, uow: UnitOfWork, viewer: Viewer, words: Words) -> None:
    edition, clause, former = callback_data.edition, callback_data.clause, callback_data.former
    done = await uow.write(clause_edits.carry_on_clause, viewer, edition, clause, former, callback_data.revision)
    await show(query, views.clause_screen(words, done.shown, done.clause_id))


async def split_at(query: CallbackQuery, callback_data: SplitAt, uow: UnitOfWork, viewer: Viewer, words: Words) -> None:
    edition, clause, at = callback_data.edition, callback_data.clause, callback_data.at
    await titling.get_ready()
    done = await uow.write(clause_edits.split_clause, viewer, edition, clause, at, callback_data.revision)
    await show(query, views.clause_screen(words, done.shown, done.clause_id))
