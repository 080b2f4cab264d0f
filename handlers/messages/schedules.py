"""When a draft goes out by itself, how long it is valid, and texts with fields."""

from aiogram import Bot, F, Router
from aiogram.types import CallbackQuery, Message

from bot.domain.messages.announcement_expectations import ExpectedSchedule, ExpectedTemplateName, ExpectedValidity
from bot.domain.people.participants import Policy, Viewer
from bot.domain.text import clean, one_line
from bot.engine.unit_of_work import UnitOfWork
from bot.services.messages import announcement_drafts, schedules, sent_announcements, templates
from bot.ui.buttons.schedules import (
    AskForHour,
    AskValidity,
    CancelSchedule,
    ChooseClock,
    ClearValidity,
    DeleteTemplate,
    MoreOfDraft,
    PreviewRecipients,
    RestoreSchedule,
    RestoreTemplate,
    SaveTemplate,
    Templates,
    UseTemplate,
)
from bot.ui.i18n import Words
from bot.ui.screen import Screen
from bot.ui.views.organiser import announcement_drafts as draft_views
from bot.ui.views.organiser import schedules as views
from bot.ui.views.organiser import sent_announcements as outcome_views
from handlers.filters import PRIVATE, Expecting, is_member
from handlers.listing import Look, look_for, show_list
from handlers.messages.announcement_drafts import present_draft
from handlers.screens import answer_press, send, show


def router() -> Router:
    router = Router(name="schedules")
    router.message.filter(PRIVATE, is_member)
    router.callback_query.filter(is_member)
    typed = F.text, ~F.text.startswith("/")
    router.message.register(schedule_announcement, *typed, Expecting(ExpectedSchedule))
    router.message.register(set_validity, *typed, Expecting(ExpectedValidity))
    router.message.register(save_template, *typed, Expecting(ExpectedTemplateName))
    pressed = router.callback_query
    pressed.register(ask_for_hour, AskForHour.filter())
    pressed.register(choose_clock, ChooseClock.filter())
    pressed.register(cancel_schedule, CancelSchedule.filter())
    pressed.register(restore_schedule, RestoreSchedule.filter())
    pressed.register(show_more_of_draft, MoreOfDraft.filter())
    pressed.register(ask_for_validity, AskValidity.filter())
    pressed.register(clear_validity, ClearValidity.filter())
    pressed.register(preview_recipients, PreviewRecipients.filter())
    pressed.register(use_template, UseTemplate.filter())
    pressed.register(delete_template, DeleteTemplate.filter())
    pressed.register(restore_template, RestoreTemplate.filter())
    pressed.register(ask_for_template_name, SaveTemplate.filter())
    return router


async def ask_for_hour(
    query: CallbackQuery, callback_data: AskForHour, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    now = await uow.write(schedules.ask_for_hour, viewer, callback_data.announcement)
    await show(query, views.ask_for_hour(words, callback_data.announcement, now, viewer.zone))


async def schedule_announcement(
    message: Message, expected: ExpectedSchedule, uow: UnitOfWork, viewer: Viewer, words: Words, policy: Policy
) -> None:
    await uow.write(schedules.schedule_announcement, viewer, expected.draft, clean(message.text or ""))
    await show(message, await _draft(uow, viewer, words, policy, expected.draft))


async def choose_clock(
    query: CallbackQuery, callback_data: ChooseClock, uow: UnitOfWork, viewer: Viewer, words: Words, policy: Policy
) -> None:
    draft_id, local = callback_data.announcement, callback_data.local
    await uow.write(schedules.choose_clock, viewer, draft_id, policy, local=local)
    await show(query, await _draft(uow, viewer, words, policy, draft_id))


async def cancel_schedule(
    query: CallbackQuery, callback_data: CancelSchedule, uow: UnitOfWork, viewer: Viewer, words: Words, policy: Policy
) -> None:
    await uow.write(schedules.cancel_schedule, viewer, callback_data.announcement)
    await show(query, await _draft(uow, viewer, words, policy, callback_data.announcement, unscheduled=True))


async def restore_schedule(
    query: CallbackQuery, callback_data: RestoreSchedule, uow: UnitOfWork, viewer: Viewer, words: Words, policy: Policy
) -> None:
    await uow.write(schedules.restore_schedule, viewer, callback_data.announcement)
    await show(query, await _draft(uow, viewer, words, policy, callback_data.announcement))


async def show_more_of_draft(
    query: CallbackQuery, callback_data: MoreOfDraft, uow: UnitOfWork, viewer: Viewer, words: Words, policy: Policy
) -> None:
    await show(query, await _more(uow, viewer, words, policy, callback_data.announcement))


async def ask_for_validity(
    query: CallbackQuery, callback_data: AskValidity, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    found = await uow.write(templates.ask_for_validity, viewer, callback_data.announcement)
    await show(query, views.ask_for_validity(words, found))


async def set_validity(
    message: Message, expected: ExpectedValidity, uow: UnitOfWork, viewer: Viewer, words: Words, policy: Policy
) -> None:
    await uow.write(templates.set_validity, viewer, expected.announcement, clean(message.text or ""))
    await show(message, await _either(uow, viewer, words, policy, expected.announcement))


async def clear_validity(
    query: CallbackQuery, callback_data: ClearValidity, uow: UnitOfWork, viewer: Viewer, words: Words, policy: Policy
) -> None:
    await uow.write(templates.clear_validity, viewer, callback_data.announcement)
    await show(query, await _either(uow, viewer, words, policy, callback_data.announcement))


async def preview_recipients(
    query: CallbackQuery, callback_data: PreviewRecipients, uow: UnitOfWork, viewer: Viewer, words: Words, bot: Bot
) -> None:
    found = await uow.read(templates.preview_recipients, viewer, callback_data.announcement)
    await answer_press(query)
    for facts, received in found:
        await send(bot, viewer.telegram_id, views.example_screen(words, facts, received, viewer.zone))


async def template_list(look: Look, at: Templates) -> Screen:
    found = await look.uow.read(templates.list_templates, look.viewer, at.page, look.text)
    return views.templates_screen(look.words, found, at.announcement)


async def use_template(
    query: CallbackQuery,
    callback_data: UseTemplate,
    uow: UnitOfWork,
    viewer: Viewer,
    words: Words,
    policy: Policy,
    bot: Bot,
) -> None:
    draft_id = await uow.write(templates.begin_from_template, viewer, callback_data.template)
    await answer_press(query)
    await present_draft(bot, uow, viewer, words, policy, draft_id)


async def delete_template(
    query: CallbackQuery, callback_data: DeleteTemplate, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    dropped = await uow.write(templates.delete_template, viewer, callback_data.template)
    await show(query, views.dropped_template_screen(words, callback_data.announcement, dropped))


async def restore_template(
    query: CallbackQuery, callback_data: RestoreTemplate, uow: UnitOfWork, viewer: Viewer, words: Words, policy: Policy
) -> None:
    await uow.write(templates.restore_template, viewer, callback_data.template)
    there = Templates(announcement=callback_data.announcement)
    await show_list(query, template_list, there, Look(uow, viewer, words, policy))


async def ask_for_template_name(
    query: CallbackQuery, callback_data: SaveTemplate, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    await uow.write(templates.ask_for_template_name, viewer, callback_data.announcement)
    await show(query, views.ask_for_template_name(words, callback_data.announcement))


async def save_template(
    message: Message, expected: ExpectedTemplateName, uow: UnitOfWork, viewer: Viewer, words: Words, policy: Policy
) -> None:
    await uow.write(templates.save_template, viewer, expected.draft, one_line(message.text or ""))
    there = Templates(announcement=expected.draft)
    await look_for(message, template_list, there, Look(uow, viewer, words, policy))


async def _draft(
    uow: UnitOfWork, viewer: Viewer, words: Words, policy: Policy, draft_id: int, *, unscheduled: bool = False
) -> Screen:
    shown = await uow.read(announcement_drafts.show_announcement_draft, viewer, draft_id, policy)
    return draft_views.announcement_draft_screen(words, shown, viewer.zone, unscheduled=unscheduled)


async def _more(uow: UnitOfWork, viewer: Viewer, words: Words, policy: Policy, draft_id: int) -> Screen:
    shown = await uow.read(announcement_drafts.show_announcement_draft, viewer, draft_id, policy)
    return views.more_of_draft_screen(words, shown, viewer.zone)


async def _either(uow: UnitOfWork, viewer: Viewer, words: Words, policy: Policy, about: int) -> Screen:
    """Of a draft what more there is to it, of what was sent its outcome."""
    found = await uow.read(sent_announcements.find_outcome, viewer, about)
    if found is None:
        return await _more(uow, viewer, words, policy, about)
    return outcome_views.outcome_screen(words, found, viewer.zone)
