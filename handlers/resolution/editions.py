"""An organiser mends the draft of a resolution and publishes it."""

from aiogram import Bot, F, Router
from aiogram.types import BufferedInputFile, CallbackQuery, Message

from bot.domain.errors import StaleError
from bot.domain.expectations import ExpectedDetail
from bot.domain.people.participants import Policy, Viewer
from bot.domain.resolution.editions import Detail, Target, is_of_clause
from bot.domain.text import clean
from bot.engine.unit_of_work import UnitOfWork
from bot.services.people import searching
from bot.services.resolution import (
    clause_edits,
    edition_edits,
    editions,
    imports,
    releases,
    resolutions,
    titling,
    workbooks,
)
from bot.ui.buttons.drafts import (
    AimAtKind,
    AimAtOrganisation,
    AskField,
    DraftTargets,
    EditionAction,
    GiveSection,
    OnAddressee,
    OnEdition,
    OnRevision,
    RevisionAction,
    SectionRecipients,
)
from bot.ui.i18n import Words
from bot.ui.screen import Screen
from bot.ui.views.editor import clauses, doubts, left_out
from bot.ui.views.editor import edition_changes as change_views
from bot.ui.views.editor import edition_targets as target_views
from bot.ui.views.editor import editions as views
from bot.ui.views.editor.files import sheet_explanation
from bot.ui.views.organiser import resolutions as resolution_views
from bot.ui.views.participant import home
from handlers.filters import PRIVATE, Expecting, is_member
from handlers.listing import Look, look_for, show_list
from handlers.people.first_steps import with_next_step
from handlers.screens import answer_press, show


def router() -> Router:
    router = Router(name="editions")
    router.message.filter(PRIVATE, is_member)
    router.callback_query.filter(is_member)
    router.callback_query.register(send_workbook, OnEdition.filter(F.action == EditionAction.EXCEL))
    router.callback_query.register(show_summary, OnEdition.filter(F.action == EditionAction.SUMMARY))
    router.callback_query.register(show_part, OnEdition.filter())
    router.callback_query.register(show_addressee, OnAddressee.filter())
    router.callback_query.register(give_section, GiveSection.filter())
    router.callback_query.register(aim_at_kind, AimAtKind.filter())
    router.callback_query.register(aim_at_organisation, AimAtOrganisation.filter())
    router.callback_query.register(ask_for_field, AskField.filter())
    router.callback_query.register(undo_step, OnRevision.filter(F.action == RevisionAction.UNDO))
    router.callback_query.register(apply_proposal, OnRevision.filter(F.action == RevisionAction.APPLY))
    router.callback_query.register(forget_proposal, OnRevision.filter(F.action == RevisionAction.FORGET))
    router.callback_query.register(publish_edition, OnRevision.filter(F.action == RevisionAction.PUBLISH))
    router.callback_query.register(amend_twin, OnRevision.filter(F.action == RevisionAction.AMEND))
    router.callback_query.register(part_twin, OnRevision.filter(F.action == RevisionAction.APART))
    router.callback_query.register(discard_edition, OnRevision.filter(F.action == RevisionAction.DISCARD))
    router.callback_query.register(take_back_edition, OnRevision.filter(F.action == RevisionAction.TAKE_BACK))
    router.message.register(take_typed, Expecting(ExpectedDetail), ~F.text.startswith("/"))
    return router


async def show_part(
    query: CallbackQuery, callback_data: OnEdition, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    shown = await uow.read(editions.show_edition, viewer, callback_data.edition)
    if callback_data.action is EditionAction.DOUBTS:
        await show(query, doubts.doubts_screen(words, shown, callback_data.page))
    else:
        discarding = callback_data.action is EditionAction.DISCARD
        await show(query, (views.ask_to_discard if discarding else views.opening_screen)(words, shown))


async def edition_list(look: Look, at: OnEdition) -> Screen:
    shown = await look.uow.read(editions.show_edition, look.viewer, at.edition)
    match at.action:
        case EditionAction.ADDRESSEES:
            return target_views.addressees_screen(look.words, shown, at.page, look.text)
        case EditionAction.CLAUSES:
            return clauses.clauses_screen(look.words, shown, at.page, look.text)
        case EditionAction.LEFT_OUT:
            return left_out.left_out_screen(look.words, shown, at.page, text=look.text)
        case EditionAction.DIFFERENCES:
            return change_views.differences_screen(look.words, shown, at.page, look.text)
        case _:
            raise StaleError


async def send_workbook(
    query: CallbackQuery, callback_data: OnEdition, uow: UnitOfWork, viewer: Viewer, words: Words, bot: Bot
) -> None:
    shown = await uow.write(imports.expect_file, viewer, callback_data.edition)
    await answer_press(query)
    workbook = workbooks.write_workbook(shown, *sheet_explanation(words))
    file = BufferedInputFile(workbook.content, workbook.name)
    await bot.send_document(viewer.telegram_id, file, caption=words("edition-file-caption"))


async def show_summary(
    query: CallbackQuery, callback_data: OnEdition, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    shown = await uow.read(releases.summarise_release, viewer, callback_data.edition)
    await show(query, change_views.summary_screen(words, shown))


async def show_addressee(
    query: CallbackQuery, callback_data: OnAddressee, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    shown = await uow.read(editions.with_addressee, viewer, callback_data.edition, callback_data.addressee)
    await show(query, target_views.addressee_screen(words, shown, callback_data.addressee))


async def section_recipients(look: Look, at: SectionRecipients) -> Screen:
    shown = await look.uow.read(editions.with_addressee, look.viewer, at.edition, at.addressee)
    return target_views.section_recipients_screen(look.words, shown, at.addressee, at.page, look.text)


async def give_section(
    query: CallbackQuery, callback_data: GiveSection, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    edition, to = callback_data.edition, callback_data.to
    shown = await uow.write(clause_edits.give_section, viewer, edition, callback_data.addressee, to)
    await show(query, target_views.addressee_screen(words, shown, to))


async def aim_at_kind(
    query: CallbackQuery, callback_data: AimAtKind, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    target = Target(kind=callback_data.kind)
    await _aim(query, callback_data, target, uow, viewer, words)


async def aim_at_organisation(
    query: CallbackQuery, callback_data: AimAtOrganisation, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    target = Target(organisation=callback_data.organisation)
    await _aim(query, callback_data, target, uow, viewer, words)


async def _aim(
    query: CallbackQuery,
    pressed: AimAtKind | AimAtOrganisation,
    target: Target,
    uow: UnitOfWork,
    viewer: Viewer,
    words: Words,
) -> None:
    edition, chosen = pressed.edition, pressed.chosen
    shown = await uow.write(editions.aim_addressee, viewer, edition, pressed.addressee, target, chosen=chosen)
    await show(query, target_views.addressee_screen(words, shown, pressed.addressee))


async def ask_for_field(
    query: CallbackQuery, callback_data: AskField, uow: UnitOfWork, viewer: Viewer, words: Words, policy: Policy
) -> None:
    item, field = callback_data.item, callback_data.field
    if field is Detail.ORGANISATION:  # a button of earlier versions
        there = DraftTargets(edition=callback_data.edition, addressee=item)
        await show_list(query, target_list, there, Look(uow, viewer, words, policy))
        return
    shown = await uow.write(edition_edits.ask_for_field, viewer, callback_data.edition, item, field)
    await show(
        query,
        (clauses.ask_about_clause if is_of_clause(field, item) else views.ask_about_edition)(words, shown, item, field),
    )


async def target_list(look: Look, at: DraftTargets) -> Screen:
    asked = at.edition, at.addressee, at.page, look.text
    shown, found = await look.uow.read(editions.list_targets, look.viewer, *asked)
    return target_views.target_choice_screen(look.words, shown, at.addressee, found)


async def take_typed(
    message: Message, expected: ExpectedDetail, uow: UnitOfWork, viewer: Viewer, words: Words, policy: Policy
) -> None:
    edition, item, field = expected.edition, expected.item, expected.field
    text = clean(message.text or "")
    if field is Detail.ORGANISATION:  # as earlier versions asked for it
        look = Look(uow, viewer, words, policy, searching.typed_search(text))
        await look_for(message, target_list, DraftTargets(edition=edition, addressee=item), look)
        return
    if field in edition_edits.NAMED_ANEW:
        await titling.get_ready()
    done = await uow.write(edition_edits.take_typed, viewer, edition, item, field, text)
    await show(message, _typed(words, done, expected.question))


def _typed(words: Words, done: edition_edits.Typed, question: int) -> Screen:
    if question:
        place = doubts.place_of_doubt(done.shown.wording, question)
        return doubts.doubts_screen(words, done.shown, place, doubts.WhatWasSaid(question, "edition-doubt-mended"))
    if done.clause_id:
        return clauses.clause_screen(words, done.shown, done.clause_id)
    if done.addressee_id:
        return target_views.addressee_screen(words, done.shown, done.addressee_id)
    return views.edition_screen(words, done.shown)


async def undo_step(
    query: CallbackQuery, callback_data: OnRevision, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    shown = await uow.write(editions.undo_step, viewer, callback_data.edition, callback_data.revision)
    await show(query, views.edition_screen(words, shown, words("edition-undone")))


async def amend_twin(
    query: CallbackQuery, callback_data: OnRevision, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    edition, revision = callback_data.edition, callback_data.revision
    amending = await uow.read(editions.read_twin, viewer, edition, revision)
    shown = await uow.write(editions.amend_twin, viewer, edition, revision, amending)
    await show(query, views.edition_screen(words, shown))


async def part_twin(
    query: CallbackQuery, callback_data: OnRevision, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    shown = await uow.write(editions.part_twin, viewer, callback_data.edition, callback_data.revision)
    await show(query, views.edition_screen(words, shown))


async def apply_proposal(
    query: CallbackQuery, callback_data: OnRevision, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    shown = await uow.write(editions.apply_proposal, viewer, callback_data.edition, callback_data.revision)
    await show(query, views.edition_screen(words, shown, words("edition-applied")))


async def forget_proposal(
    query: CallbackQuery, callback_data: OnRevision, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    shown = await uow.write(editions.forget_proposal, viewer, callback_data.edition)
    await show(query, views.edition_screen(words, shown, words("edition-forgotten")))


async def publish_edition(
    query: CallbackQuery, callback_data: OnRevision, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    edition, revision = callback_data.edition, callback_data.revision
    resolution_id, new = await uow.write(releases.publish_edition, viewer, edition, revision)
    told = await uow.read(releases.count_told, edition) if new else 0
    found = await uow.read(resolutions.load_resolution, viewer, resolution_id)
    above = words("resolution-published-now", people=told)
    screen = resolution_views.resolution_screen(words, found, viewer.zone, above)
    await show(query, await with_next_step(screen, uow, viewer, words))


async def discard_edition(
    query: CallbackQuery, callback_data: OnRevision, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    await uow.write(editions.discard_edition, viewer, callback_data.edition, callback_data.revision)
    undo = OnRevision(edition=callback_data.edition, revision=callback_data.revision, action=RevisionAction.TAKE_BACK)
    await show(query, home.hint_screen(words, viewer, "edition-discarded", undo))


async def take_back_edition(
    query: CallbackQuery, callback_data: OnRevision, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    shown = await uow.write(editions.take_back_edition, viewer, callback_data.edition)
    await show(query, views.edition_screen(words, shown, words("edition-taken-back")))
