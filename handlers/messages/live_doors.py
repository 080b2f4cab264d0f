"""Who has come to an event, and the code in its hall, drawn anew: `bot.engine.live_pictures` says when."""

from collections.abc import Iterator
from contextlib import contextmanager

from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import BufferedInputFile, InputMediaPhoto

from bot.clock import Clock
from bot.domain.messages.arrivals import DoorPage, door_is_open
from bot.domain.people.participants import Policy, Viewer
from bot.engine.live_pictures import LivePicture
from bot.engine.unit_of_work import Readable
from bot.services.messages import attendance_files, check_in
from bot.services.people import viewers
from bot.ui.buttons.arrivals import OpenDoor
from bot.ui.i18n import Catalogue, Words
from bot.ui.views.organiser import arrivals as views
from bot.ui.views.searching import searchable


class DoorScreens:
    """Each raises RefusedError for who may not see it any more."""

    def __init__(self, bot: Bot, db: Readable, policy: Policy, catalogue: Catalogue, clock: Clock) -> None:
        self._bot = bot
        self._db = db
        self._policy = policy
        self._catalogue = catalogue
        self._clock = clock

    async def draw_door(self, picture: LivePicture[DoorPage]) -> bool:
        """Whether anybody can still come."""
        viewer, words = await self._looking(picture.chat_id)
        page, there = picture.subject, (picture.chat_id, picture.message_id)
        shown = await self._db.read(check_in.load_door, viewer, page.event_id, page.page, page.text)
        at = OpenDoor(event=page.event_id, page=page.page)
        screen = searchable(words, views.door_screen(words, shown), at, page.text)
        with _same_is_fine():
            await self._bot.edit_message_text(
                screen.html, chat_id=there[0], message_id=there[1], reply_markup=screen.markup
            )
        return door_is_open(shown.event, self._clock.now(), oneself=True)

    async def draw_hall(self, picture: LivePicture[int]) -> bool:
        """Whether there is a code yet; the last one stays, and is said to be over."""
        viewer, words = await self._looking(picture.chat_id)
        shown, link = await self._db.read(check_in.load_hall, viewer, picture.subject)
        screen, there = views.hall_screen(words, shown, viewer.zone), (picture.chat_id, picture.message_id)
        with _same_is_fine():
            if link is None:
                await self._bot.edit_message_caption(
                    chat_id=there[0], message_id=there[1], caption=screen.html, reply_markup=screen.markup
                )
            else:
                content = BufferedInputFile(await attendance_files.draw_code(link), "hall.png")
                media = InputMediaPhoto(media=content, caption=screen.html)
                await self._bot.edit_message_media(
                    media, chat_id=there[0], message_id=there[1], reply_markup=screen.markup
                )
        return link is not None

    async def _looking(self, chat_id: int) -> tuple[Viewer, Words]:
        viewer = await self._db.read(viewers.load_viewer, chat_id, self._policy)
        return viewer, self._catalogue.words(viewer.locale)


@contextmanager
def _same_is_fine() -> Iterator[None]:
    """Who comes and is marked no more leaves the screen as it was."""
    try:
        yield
    except TelegramBadRequest as error:
        if "message is not modified" not in error.message:
            raise
