"""People's events as calendars to subscribe to, over HTTP: each by a secret link of its own."""

from hashlib import sha256

from aiohttp import web

from bot.clock import Clock
from bot.domain.messages.calendar import FEED_PATH
from bot.domain.people.participants import Policy
from bot.services.messages import calendars
from storage.sqlite.database import Database

WINDOW_SECONDS = 60.0
MOST_A_LINK = 10  # requests in a window: a calendar asks some times a day
MOST_IN_ALL = 3000  # the same, whoever asks


class CalendarFeed:
    def __init__(self, db: Database, clock: Clock, policy: Policy) -> None:
        self._db = db
        self._clock = clock
        self._policy = policy
        self._began = clock.monotonic()
        self._asked: dict[str, int] = {}  # by link, in this window
        self._in_all = 0

    def add_to(self, app: web.Application) -> None:
        app.router.add_get(f"{FEED_PATH}/{{secret:[A-Za-z0-9_-]{{16,64}}}}.ics", self.answer)

    async def answer(self, request: web.Request) -> web.Response:
        """304 where the asker has these very events; 404 alike for a link that was revoked and one that never was."""
        secret = request.match_info["secret"]
        if not self._takes(secret):
            return web.Response(status=429, headers={"Retry-After": str(int(WINDOW_SECONDS))})
        content = await self._db.read(calendars.load_feed, secret, self._policy)
        if content is None:
            self._asked.pop(secret, None)  # made-up ones are not to fill the memory
            return web.Response(status=404)
        tag = sha256(content).hexdigest()[:32]
        headers = {"ETag": f'"{tag}"', "Cache-Control": "private, no-cache"}
        if any(each.value in {tag, "*"} for each in request.if_none_match or ()):
            return web.Response(status=304, headers=headers)
        return web.Response(body=content, content_type="text/calendar", charset="utf-8", headers=headers)

    def _takes(self, secret: str) -> bool:
        now = self._clock.monotonic()
        if now - self._began >= WINDOW_SECONDS:
            self._began, self._in_all = now, 0
            self._asked.clear()
        self._in_all += 1
        self._asked[secret] = self._asked.get(secret, 0) + 1
        return self._in_all <= MOST_IN_ALL and self._asked[secret] <= MOST_A_LINK
