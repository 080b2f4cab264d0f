"""What Telegram would remember: people, chats, messages, files, pressed buttons."""

import base64
import hashlib
from collections import defaultdict
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import count
from typing import Any, Literal

from bot.clock import Clock
from bot.emulator.signals import Signal

Json = dict[str, Any]
Standing = Literal["stranger", "member", "kicked", "deactivated"]

SUPERGROUPS_BELOW = -1_000_000_000_000
QUERY_LIVES = timedelta(seconds=15)


@dataclass
class Toast:
    text: str
    alert: bool
    number: int


@dataclass
class Account:
    id: int
    first_name: str
    last_name: str | None
    username: str | None
    language_code: str | None
    keyboard: Json | None = None
    toasts: list[Toast] = field(default_factory=list)

    @property
    def user(self) -> Json:
        return _present(
            id=self.id,
            is_bot=False,
            first_name=self.first_name,
            last_name=self.last_name,
            username=self.username,
            language_code=self.language_code,
        )


@dataclass
class Stored:
    """A message: its Bot API JSON as the bot sees it, and what only the recipient notices."""

    json: Json
    from_bot: bool
    silent: bool = False
    view: tuple[Json, Any] | None = None  # as it was last drawn, and for which JSON

    @property
    def id(self) -> int:
        return int(self.json["message_id"])


@dataclass
class Chat:
    id: int
    title: str | None = None
    person: Account | None = None
    members: dict[int, Account] = field(default_factory=dict)
    standing: Standing = "stranger"  # the bot's own in a group; the person's towards the bot in private
    migrated_to: int | None = None
    messages: dict[int, Stored] = field(default_factory=dict)

    @property
    def kind(self) -> str:
        if self.person:
            return "private"
        return "supergroup" if self.id < SUPERGROUPS_BELOW else "group"

    @property
    def json(self) -> Json:
        person = self.person
        return _present(
            id=self.id,
            type=self.kind,
            title=self.title,
            first_name=person.first_name if person else None,
            last_name=person.last_name if person else None,
            username=person.username if person else None,
        )


@dataclass(frozen=True)
class StoredFile:
    id: str
    unique_id: str
    kind: str
    name: str
    content: bytes
    path: str
    size: tuple[int, int] = (0, 0)


@dataclass
class Query:
    id: str
    person: Account
    chat_id: int
    message_id: int
    data: str
    asked_at: datetime


class TelegramWorld:
    """The state of everybody and everything; whoever changes it fires `changed`."""

    CLOCK = 0  # the key under which `versions` counts the jumps of the clock; no chat has it

    def __init__(self, bot: Json, clock: Clock) -> None:
        self.bot = bot
        self.clock = clock
        self.chats: dict[int, Chat] = {}
        self.files: dict[str, StoredFile] = {}
        self.queries: dict[str, Query] = {}
        self.changed = Signal()
        self.versions: dict[int, int] = defaultdict(int)
        self.message_ids = count(1)
        self._query_ids = count(4_000_000_000_000_001)
        self.file_numbers = count(0)
        self._albums = count(13_000_000_000_000_001)

    def timestamp(self) -> int:
        return int(self.clock.now().timestamp())

    def next_album(self) -> str:
        """The media_group_id of another one."""
        return str(next(self._albums))

    def touch(self, chat: Chat) -> None:
        """Tell everybody who waits that something in the chat is new."""
        self.versions[chat.id] += 1
        self.changed.fire()

    def touch_all(self) -> None:
        for chat_id in self.chats:
            self.versions[chat_id] += 1
        self.changed.fire()

    def add_message(self, chat: Chat, sender: Json, fields: Json, *, silent: bool = False) -> Stored:
        json = {
            "message_id": next(self.message_ids),
            "from": sender,
            "chat": chat.json,
            "date": self.timestamp(),
            **fields,
        }
        stored = Stored(json, from_bot=bool(sender["is_bot"]), silent=silent)
        chat.messages[stored.id] = stored
        self.touch(chat)
        return stored

    def add_file(self, kind: str, name: str, content: bytes, size: tuple[int, int] = (0, 0)) -> StoredFile:
        number = next(self.file_numbers)
        digest = base64.urlsafe_b64encode(hashlib.sha256(f"{kind}{number}".encode()).digest())
        suffix = "jpg" if kind == "photo" else name.rpartition(".")[2] if "." in name else "bin"
        file = StoredFile(
            id=("AgAC" if kind == "photo" else "BQAC") + digest[:40].decode(),
            unique_id="AQAD" + digest[:12].decode(),
            kind=kind,
            name=name,
            content=content,
            path=f"{kind}s/file_{number}.{suffix}",
            size=size,
        )
        self.files[file.id] = file
        return file

    def add_query(self, person: Account, stored: Stored, data: str) -> Query:
        now = self.clock.now()
        self.queries = {key: query for key, query in self.queries.items() if now - query.asked_at <= QUERY_LIVES}
        chat_id = stored.json["chat"]["id"]
        query = Query(str(next(self._query_ids)), person, chat_id, stored.id, data, now)
        self.queries[query.id] = query
        return query

    def take_query(self, query_id: str) -> Query | None:
        """The pressed button, to be answered once and in time."""
        query = self.queries.pop(query_id, None)
        return query if query and self.clock.now() - query.asked_at <= QUERY_LIVES else None


def _present(**fields: Any) -> Json:
    return {name: value for name, value in fields.items() if value is not None}
