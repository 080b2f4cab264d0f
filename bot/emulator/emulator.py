"""The emulator as a demo or a test holds it."""

import asyncio
from collections.abc import Callable, Iterable
from contextlib import suppress

from aiohttp import web

from bot.clock import Clock, SystemClock
from bot.emulator import (  # noqa: F401  # the methods register themselves
    methods_albums,
    methods_commands,
    methods_edits,
    methods_files,
    methods_messages,
    methods_updates,
)
from bot.emulator.backend import Backend
from bot.emulator.faults import Faults
from bot.emulator.group import Group
from bot.emulator.pages import Pages, only_from_here
from bot.emulator.params import UPLOAD_LIMIT
from bot.emulator.phone import Phone
from bot.emulator.server import BotApi, Call
from bot.emulator.stage import Advance, DemoStage
from bot.emulator.updates import UpdateQueue
from bot.emulator.webhook import push_updates
from bot.emulator.world import (
    Account,
    Chat,
    Json,
    TelegramWorld,
)

HOST = "127.0.0.1"  # whoever reaches the emulator is any of its people: it never leaves this machine


class Emulator:
    """A Bot API server for one bot, and the people who talk to it.

    Dates of messages and the age of pressed buttons follow the clock; waiting is always real.
    """

    def __init__(
        self,
        token: str = "42:TEST",  # noqa: S107  # made up, good for nothing else
        username: str = "resolution_demo_bot",
        name: str = "Резолюция",
        clock: Clock | None = None,
    ) -> None:
        clock = clock or SystemClock()
        bot = {"id": int(token.partition(":")[0]), "is_bot": True, "first_name": name, "username": username}
        self.backend = Backend(TelegramWorld(bot, clock), UpdateQueue())
        self.faults = Faults(clock)
        self._stage = DemoStage(self.backend)
        self._api = BotApi(token, self.backend, self.faults)
        self._runner: web.AppRunner | None = None
        self._pusher: asyncio.Task[None] | None = None
        self._port = 0

    async def start(self, port: int = 0) -> None:
        app = web.Application(client_max_size=2 * UPLOAD_LIMIT, middlewares=[only_from_here])
        self._api.add_routes(app)
        Pages(self._stage).add_routes(app)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=1)
        await self._runner.setup()
        await web.TCPSite(self._runner, HOST, port).start()
        self._port = self._runner.addresses[0][1]
        self._pusher = asyncio.create_task(push_updates(self.backend))

    async def stop(self) -> None:
        """What was asked is answered as far as it can be; the state stays, and may be started again."""
        if self._pusher:
            self._pusher.cancel()
            with suppress(asyncio.CancelledError):
                await self._pusher
        if self._runner:
            await self._runner.cleanup()
        self._runner = self._pusher = None

    @property
    def url(self) -> str:
        if not self._runner:
            raise RuntimeError("the emulator is not started")
        return f"http://{HOST}:{self._port}"

    @property
    def on_advance(self) -> Advance | None:
        """Moves the bot's clock, when the page's time machine is used; without it there is none."""
        return self._stage.on_advance

    @on_advance.setter
    def on_advance(self, advance: Advance | None) -> None:
        self._stage.on_advance = advance

    def on_reset(self, reset: Callable[[], None]) -> None:
        """What the page's button to begin anew does."""
        self._stage.on_reset = reset

    @property
    def phones(self) -> dict[int, Phone]:
        return self._stage.phones

    @property
    def calls(self) -> list[Call]:
        return self._api.calls

    def calls_of(self, method: str) -> list[Call]:
        return [call for call in self.calls if call.method == method]

    async def called(self, method: str, times: int = 1, timeout: float = 10) -> None:  # noqa: ASYNC109
        """Until the bot has made so many calls of the method, answered or not."""
        try:
            await self.backend.world.changed.wait_until(lambda: len(self.calls_of(method)) >= times, timeout)
        except TimeoutError:
            raise TimeoutError(f"{method} was called {len(self.calls_of(method))} times, not {times}") from None

    def add_phone(
        self,
        user_id: int,
        first_name: str,
        last_name: str | None = None,
        username: str | None = None,
        language_code: str | None = "ru",
        caption: str = "",
        start_payload: str | None = None,
    ) -> Phone:
        person = Account(user_id, first_name, last_name, username, language_code)
        chat = Chat(user_id, person=person)
        self.backend.world.chats[user_id] = chat
        phone = self.phones[user_id] = Phone(self.backend, person, chat, caption, start_payload)
        self.backend.world.touch(chat)
        return phone

    def add_group(self, chat_id: int, title: str, members: Iterable[Phone] = ()) -> Group:
        """A group with the bot in it; other people are not kept out, they are just not members."""
        people = {phone.id: phone.person for phone in members}
        chat = Chat(chat_id, title=title, members=people, standing="member")
        self.backend.world.chats[chat_id] = chat
        group = self._stage.groups[chat_id] = Group(self.backend, chat)
        return group

    def push(self, raw_update: Json) -> int:
        """Queue any update as it is, `update_id` filled in when missing; returns its id."""
        return self.backend.updates.push(raw_update)

    def inject_update_id(self, update_id: int) -> None:
        """The next update has this id: Telegram may start anew after a quiet week."""
        self.backend.updates.next_id = update_id

    async def drained(self, timeout: float = 10) -> None:  # noqa: ASYNC109
        """Until the bot has confirmed every update queued so far."""
        await self.backend.updates.drained(timeout)
