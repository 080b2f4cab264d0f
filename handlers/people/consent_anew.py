"""Who has consented to an earlier text is asked about today's: nothing else opens before they have answered.

What is theirs stays as it is meanwhile, and what the bot sends of its own accord goes on.
"""

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from bot.domain.people.participants import Policy, Viewer
from bot.ui.buttons.claims import ConsentToRegister
from bot.ui.buttons.menu import Consent, Decline, Open, Page
from bot.ui.buttons.settings import AskToErase, Erase, ExportMyData
from bot.ui.buttons.team import ConsentToTeam
from bot.ui.i18n import Words
from bot.ui.views.participant import onboarding as views
from handlers.filters import PRIVATE
from handlers.screens import answer_press, show

AGREES = Consent, ConsentToTeam, ConsentToRegister
ANSWERS = frozenset(each.__prefix__ for each in (*AGREES, Decline, ExportMyData, AskToErase, Erase))
PRIVACY = Open(page=Page.PRIVACY).pack()


def router() -> Router:
    """It stands before all others, and lets pass what answers, what a link opens, and /privacy."""
    router = Router(name="consent_anew")
    router.message.register(ask_instead, PRIVATE, must_answer, is_other_message)
    router.edited_message.register(ask_instead, PRIVATE, must_answer)
    router.callback_query.register(ask_in_a_message, must_answer, is_other_press)
    return router


async def must_answer(_: object, viewer: Viewer) -> bool:
    return viewer.asked_anew and viewer.member


async def is_other_message(message: Message) -> bool:
    command, _, payload = (message.text or "").partition(" ")
    name = command.partition("@")[0]
    return name != "/privacy" and (name != "/start" or not payload.strip())


async def is_other_press(query: CallbackQuery) -> bool:
    data = query.data or ""
    return data != PRIVACY and data.partition(":")[0] not in ANSWERS


async def ask_instead(message: Message, viewer: Viewer, words: Words, policy: Policy) -> None:
    """What they sent is not recorded, and they are told."""
    lost = not (message.text or "").startswith("/")
    await show(message, views.consent_anew_screen(words, viewer, policy.operator, lost=lost))


async def ask_in_a_message(query: CallbackQuery, viewer: Viewer, words: Words, policy: Policy) -> None:
    """Below the message with the button, which may be an announcement and stays."""
    await answer_press(query)
    if isinstance(query.message, Message):
        await show(query.message, views.consent_anew_screen(words, viewer, policy.operator, lost=False))
