"""The message in which an organiser watches an announcement go out: `bot.engine.broadcast_progress` says when."""

from aiogram import Bot

from bot.domain.messages.announcements import Outcome
from bot.domain.people.participants import Policy
from bot.domain.permissions import may_organise
from bot.engine.unit_of_work import Readable
from bot.services.people import viewers
from bot.ui.i18n import Catalogue
from bot.ui.views.organiser import sent_announcements as views


class ProgressScreens:
    def __init__(self, bot: Bot, db: Readable, policy: Policy, catalogue: Catalogue) -> None:
        self._bot = bot
        self._db = db
        self._policy = policy
        self._catalogue = catalogue

    async def show(self, outcome: Outcome, message: tuple[int, int]) -> None:
        """Edit the message into what is so now; whoever organises no more is shown nothing more."""
        chat_id, message_id = message
        viewer = await self._db.read(viewers.load_viewer, chat_id, self._policy)
        if not may_organise(viewer):
            return
        screen = views.progress_screen(self._catalogue.words(viewer.locale), outcome)
        await self._bot.edit_message_text(
            screen.html, chat_id=chat_id, message_id=message_id, reply_markup=screen.markup
        )
