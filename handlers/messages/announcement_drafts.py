"""An organiser writes an announcement, chooses whom it reaches, and sends it."""

from aiogram import Bot, F, Router
from aiogram.enums import ContentType
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from bot.domain.errors import BadInputError
from bot.domain.messages.announcement_expectations import ExpectedAnnouncement, ExpectedCorrection, ExpectedNoMore
from bot.domain.messages.announcements import Announcement, Content
from bot.domain.people.participants import Policy, Viewer
from bot.domain.text import clean, name_of_file
from bot.engine.unit_of_work import UnitOfWork
from bot.services.messages import announcement_drafts
from bot.ui.buttons.announcements import (
    CancelAnnouncement,
    ChangeText,
    OpenAnnouncementDraft,
    SendAnnouncement,
    TakeBackAnnouncement,
)
from bot.ui.buttons.menu import Open, Page
from bot.ui.i18n import Words
from bot.ui.views.organiser import announcement_drafts as views
from bot.ui.views.participant import home
from handlers.fallback import SERVICE
from handlers.filters import PRIVATE, Expecting, is_member
from handlers.screens import answer_press, send, show


def router() -> Router:
    router = Router(name="announcement_drafts")
    router.message.filter(PRIVATE, is_member, ~F.content_type.in_(SERVICE))
    router.edited_message.filter(PRIVATE, is_member)
    router.callback_query.filter(is_member)
    router.message.register(begin_announcement, Command("broadcast"))
    router.callback_query.register(begin_announcement, Open.filter(F.page == Page.NEW_ANNOUNCEMENT))
    router.message.register(refuse_album, Expecting(ExpectedAnnouncement), F.media_group_id)
    router.message.register(write_announcement, Expecting(ExpectedAnnouncement), ~F.text.startswith("/"))
    router.message.register(one_message, Expecting(ExpectedNoMore), ~F.text.startswith("/"))
    router.edited_message.register(edit_written, written_here)
    router.callback_query.register(show_announcement_draft, OpenAnnouncementDraft.filter())
    router.callback_query.register(change_text, ChangeText.filter())
    router.callback_query.register(send_announcement, SendAnnouncement.filter())
    router.callback_query.register(cancel_announcement, CancelAnnouncement.filter())
    router.callback_query.register(take_back_announcement, TakeBackAnnouncement.filter())
    return router


async def written_here(message: Message, uow: UnitOfWork, viewer: Viewer) -> bool | dict[str, Announcement]:
    """The message whose edit this is became an announcement."""
    found = await uow.read(announcement_drafts.find_written_in, viewer, message.message_id)
    return {"announcement": found} if found is not None else False


async def begin_announcement(event: Message | CallbackQuery, uow: UnitOfWork, viewer: Viewer, words: Words) -> None:
    shown = await uow.write(announcement_drafts.begin_announcement, viewer)
    await show(event, views.ask_for_announcement(words, shown))


async def write_announcement(
    message: Message,
    expected: ExpectedAnnouncement,
    uow: UnitOfWork,
    viewer: Viewer,
    words: Words,
    policy: Policy,
    bot: Bot,
) -> None:
    content = content_of(message)
    draft_id = await uow.write(
        announcement_drafts.write_announcement, viewer, expected.draft, content, message.message_id
    )
    await present_draft(bot, uow, viewer, words, policy, draft_id)


async def refuse_album(
    message: Message,
    expected: ExpectedAnnouncement | ExpectedCorrection,
    uow: UnitOfWork,
    viewer: Viewer,
    words: Words,
) -> None:
    if await uow.write(announcement_drafts.refuse_album, viewer, expected, message.media_group_id or ""):
        await message.answer(words("announcement-album"))


async def one_message(_: Message) -> None:
    raise BadInputError("announcement-one-message")


async def edit_written(
    message: Message,
    announcement: Announcement,
    uow: UnitOfWork,
    viewer: Viewer,
    words: Words,
    policy: Policy,
    bot: Bot,
) -> None:
    draft_id = await uow.write(
        announcement_drafts.correct_announcement, viewer, announcement.id, content_of(message), message.message_id
    )
    await present_draft(bot, uow, viewer, words, policy, draft_id)


async def show_announcement_draft(
    query: CallbackQuery,
    callback_data: OpenAnnouncementDraft,
    uow: UnitOfWork,
    viewer: Viewer,
    words: Words,
    policy: Policy,
    bot: Bot,
) -> None:
    draft_id = callback_data.announcement
    if callback_data.preview:
        await answer_press(query)
        await present_draft(bot, uow, viewer, words, policy, draft_id)
    else:
        shown = await uow.read(announcement_drafts.show_announcement_draft, viewer, draft_id, policy)
        await show(query, views.announcement_draft_screen(words, shown, viewer.zone))


async def change_text(
    query: CallbackQuery, callback_data: ChangeText, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    await uow.write(announcement_drafts.ask_for_text, viewer, callback_data.announcement)
    await show(query, views.ask_for_other_text(words, callback_data.announcement))


async def send_announcement(
    query: CallbackQuery, callback_data: SendAnnouncement, uow: UnitOfWork, viewer: Viewer
) -> None:
    """The message with the button becomes the one that shows its progress (`bot.engine.broadcast_progress`)."""
    place = (query.message.chat.id, query.message.message_id) if query.message else None
    await uow.write(
        announcement_drafts.send_announcement, viewer, callback_data.announcement, callback_data.revision, place
    )
    await answer_press(query)


async def cancel_announcement(
    query: CallbackQuery, callback_data: CancelAnnouncement, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    await uow.write(announcement_drafts.cancel_announcement, viewer, callback_data.announcement)
    undo = TakeBackAnnouncement(announcement=callback_data.announcement)
    await show(query, home.hint_screen(words, viewer, "announcement-cancelled", undo))


async def take_back_announcement(
    query: CallbackQuery,
    callback_data: TakeBackAnnouncement,
    uow: UnitOfWork,
    viewer: Viewer,
    words: Words,
    bot: Bot,
    policy: Policy,
) -> None:
    await uow.write(announcement_drafts.take_back_announcement, viewer, callback_data.announcement)
    await answer_press(query)
    await present_draft(bot, uow, viewer, words, policy, callback_data.announcement)


async def present_draft(bot: Bot, uow: UnitOfWork, viewer: Viewer, words: Words, policy: Policy, draft_id: int) -> None:
    """The message as it will arrive, and below it whom it reaches."""
    shown = await uow.read(announcement_drafts.show_announcement_draft, viewer, draft_id, policy)
    found = shown.announcement
    await send(bot, viewer.telegram_id, views.announcement_message(words, found))
    await send(bot, viewer.telegram_id, views.announcement_draft_screen(words, shown, viewer.zone))


def content_of(message: Message) -> Content:
    """Raises BadInputError for what cannot be sent on as it is."""
    html = clean(message.html_text) if clean(message.text or message.caption or "") else ""
    if message.photo:
        return Content(html, "photo", message.photo[-1].file_id)  # the largest of the sizes Telegram made
    if message.content_type == ContentType.DOCUMENT and message.document:
        return Content(html, "document", message.document.file_id, name_of_file(message.document.file_name))
    if message.text is None:
        raise BadInputError("announcement-unsupported")
    return Content(html)
