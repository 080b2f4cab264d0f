"""The picture of a running round, drawn anew in its message: `bot.engine.live_pictures` says when."""

from aiogram import Bot
from aiogram.types import BufferedInputFile, InputMediaPhoto

from bot.clock import Clock
from bot.domain.errors import NotAllowedError
from bot.domain.people.participants import Policy, Viewer
from bot.domain.permissions import may_organise
from bot.engine.live_pictures import LivePicture
from bot.engine.unit_of_work import Readable
from bot.services.people import viewers
from bot.services.work.report_making import MadeReport, ReportMaker
from bot.services.work.reports import Wish
from bot.ui.i18n import Catalogue, Words
from bot.ui.screen import Screen
from bot.ui.views.reports import screens

PICTURE = "overview"


class PictureScreens:
    def __init__(
        self, bot: Bot, db: Readable, policy: Policy, catalogue: Catalogue, maker: ReportMaker, clock: Clock
    ) -> None:
        """`maker` is its own: nobody who has asked for a report waits for this."""
        self._bot = bot
        self._db = db
        self._policy = policy
        self._catalogue = catalogue
        self._maker = maker
        self._clock = clock

    async def draw(self, picture: LivePicture[Wish]) -> bool:
        """Whether the round still runs. Raises RefusedError for who may not see it any more."""
        viewer = await self._db.read(viewers.load_viewer, picture.chat_id, self._policy)
        if not viewer.member:
            raise NotAllowedError
        words, now = self._catalogue.words(viewer.locale), self._clock.now()
        async with self._maker.make(viewer, picture.subject, (PICTURE,), now) as made:
            updated = words.short_moment(now, self._policy.time_zone)
            screen = made_screen(words, viewer, picture.subject, made, updated)
            content = BufferedInputFile(made.files[PICTURE].read_bytes(), "report.png")
            await self._bot.edit_message_media(
                InputMediaPhoto(media=content, caption=screen.html),
                chat_id=picture.chat_id,
                message_id=picture.message_id,
                reply_markup=screen.markup,
            )
            return not made.closed


def made_screen(words: Words, viewer: Viewer, wish: Wish, made: MadeReport, updated: str) -> Screen:
    return screens.picture_screen(
        words,
        made.round_id,
        wish.top or 0,
        title=made.title,
        scope=made.scope,
        five=made.five,
        closed=made.closed,
        organiser=may_organise(viewer),
        indicators=made.indicators,
        updated=updated,
    )
