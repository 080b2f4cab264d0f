"""The emulator as a demo or a test holds it."""

from collections.abc import Awaitable, Callable, Iterable
from datetime import timedelta

from aiohttp import web

from bot.clock import Clock, SystemClock
from bot.emulator import methods_edits, methods_messages, methods_updates  # noqa: F401  # they register themselves
from bot.emulator.backend import Backend
from bot.emulator.faults import Faults
from bot.emulator.params import UPLOAD_LIMIT
from bot.emulator.phone import Group, Phone
from bot.emulator.server import BotApi, Call
from bot.emulator.updates import UpdateQueue
from bot.emulator.world import Chat, Json, Person, World

HOST = "127.0.0.1"  # whoever reaches the emulator is any of its people: it never leaves this machine


class Emulator:
    """A Bot API server for one bot, and the people who talk to it.

    Dates of messages and the age of pressed buttons follow the clock; waiting is always real.
    """

    def __init__(
        self,
        token: str = "42:TEST",  # noqa: S107
        username: str = "resolution_demo_bot",
        name: str = "Резолюция",
        clock: Clock | None = None,
    ) -> None:
        clock = clock or SystemClock()
        bot = {"id": int(token.partition(":")[0]), "is_bot": True, "first_name": name, "username": username}
        self.backend = Backend(World(bot, clock), UpdateQueue())
        self.faults = Faults(clock)
        self.phones: dict[int, Phone] = {}
        self.on_advance: Callable[[timedelta], Awaitable[None]] | None = None
        self._api = BotApi(token, self.backend, self.faults)
        self._runner: web.AppRunner | None = None
        self._port = 0

    async def start(self, port: int = 0) -> None:
        app = web.Application(client_max_size=2 * UPLOAD_LIMIT)
        self._api.add_routes(app.router)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, HOST, port)
        await site.start()
        self._port = self._runner.addresses[0][1]

    async def stop(self) -> None:
        if self._runner:
            await self._runner.cleanup()
            self._runner = None

    @property
    def url(self) -> str:
        if not self._runner:
            raise RuntimeError("the emulator is not started")
        return f"http://{HOST}:{self._port}"

    @property
    def calls(self) -> list[Call]:
        return self._api.calls

    def calls_of(self, method: str) -> list[Call]:
        return [call for call in self.calls if call.method == method]

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
        person = Person(user_id, first_name, last_name, username, language_code)
        chat = Chat(user_id, person=person)
        self.backend.world.chats[user_id] = chat
        self.phones[user_id] = Phone(self.backend, person, chat, caption, start_payload)
        return self.phones[user_id]

    def add_group(self, chat_id: int, title: str, members: Iterable[Phone] = ()) -> Group:
        """A group with the bot in it; other people are not kept out, they are just not members."""
        people = {phone.id: phone.person for phone in members}
        chat = Chat(chat_id, title=title, members=people, standing="member")
        self.backend.world.chats[chat_id] = chat
        return Group(chat)

    def push(self, raw_update: Json) -> int:
        """Queue any update as it is, `update_id` filled in when missing; returns its id."""
        return self.backend.updates.push(raw_update)

    def inject_update_id(self, update_id: int) -> None:
        """The next update has this id: Telegram may start anew after a quiet week."""
        self.backend.updates.next_id = update_id

    async def drained(self, timeout: float = 10) -> None:  # noqa: ASYNC109
        """Until the bot has confirmed every update queued so far."""
        await self.backend.updates.drained(timeout)
