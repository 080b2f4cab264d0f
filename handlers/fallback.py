"""Whatever no other router understood: it stands last."""

from aiogram import Bot, F, Router
from aiogram.exceptions import TelegramAPIError
from aiogram.types import CallbackQuery, Message

from bot.domain.errors import BadInputError, StaleError
from bot.domain.people.participants import Policy, Viewer
from bot.domain.permissions import require
from bot.engine.group_turns import GroupTurns
from bot.engine.unit_of_work import UnitOfWork
from bot.services.people import onboarding, rereading
from bot.ui.i18n import Words
from bot.ui.said import hash_of
from bot.ui.views.participant import home
from bot.ui.views.participant.onboarding import consent_screen
from handlers.filters import PRIVATE
from handlers.people.registering import resume_registration
from handlers.screens import show


def router() -> Router:
    router = Router(name="fallback")
    router.callback_query.register(stale_button)
    router.message.register(unknown_text, PRIVATE, F.text)
    router.message.register(unknown_media, PRIVATE)
    router.edited_message.register(too_late, PRIVATE, was_read)
    router.message.register(in_a_group, F.text.startswith("/"))
    return router


async def stale_button(query: CallbackQuery, uow: UnitOfWork, viewer: Viewer, words: Words, policy: Policy) -> None:
    if not await _asked_for_consent(query, uow, viewer, words, policy):
        require(viewer.member)
        raise StaleError


async def unknown_text(message: Message, uow: UnitOfWork, viewer: Viewer, words: Words, policy: Policy) -> None:
    """Of a burst that nobody asked for, the last is answered."""
    if uow.followed():
        uow.unanswered = BURST
        return
    if await _asked_for_consent(message, uow, viewer, words, policy):
        return
    if not await resume_registration(message, uow, viewer, words, policy):
        await show(message, home.hint_screen(words, viewer, "unknown-text"))


async def unknown_media(message: Message, uow: UnitOfWork, viewer: Viewer, words: Words, policy: Policy) -> None:
    if message.content_type in SERVICE:
        return
    if uow.followed():
        uow.unanswered = BURST
        return
    if await _asked_for_consent(message, uow, viewer, words, policy):
        return
    key = "unknown-media-task" if viewer.organisations else "unknown-media"
    await show(message, home.words_awaited(words, viewer) or home.hint_screen(words, viewer, key))


async def was_read(message: Message, uow: UnitOfWork, viewer: Viewer) -> bool:
    """Whether the edited message was read before, and says something else now."""
    return uow.read_inline(rereading.comes_too_late, viewer, message.message_id, hash_of(message))


async def too_late(_: Message) -> None:
    raise BadInputError("edit-too-late")


async def _asked_for_consent(
    event: Message | CallbackQuery, uow: UnitOfWork, viewer: Viewer, words: Words, policy: Policy
) -> bool:
    """An organiser needs no invitation: whatever they do first, they are asked for consent."""
    if viewer.member or not viewer.organiser:
        return False
    await uow.write_inline(onboarding.greet_person, viewer)
    await show(event, consent_screen(words, policy.operator, None, 0))
    return True


async def in_a_group(message: Message, uow: UnitOfWork, words: Words, bot: Bot, groups: GroupTurns) -> None:
    """A command may be meant for any bot of the group, and no other message is meant for this one."""
    username = (await bot.me()).username or ""
    if message.text and ("@" not in message.text.split()[0] or f"@{username}".lower() in message.text.lower()):
        if not groups.take(message.chat.id):
            uow.unanswered = GROUP
            return
        asked = message.as_reply_parameters(allow_sending_without_reply=True)  # it may be deleted by now
        try:
            await message.answer(words("refused-private", link=f"https://t.me/{username}"), reply_parameters=asked)
        except TelegramAPIError:
            groups.give_back(message.chat.id)
            raise


BURST, GROUP = "burst", "group"  # why something is left unanswered
SERVICE = {"pinned_message", "message_auto_delete_timer_changed", "write_access_allowed"}
