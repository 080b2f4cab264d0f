"""What Telegram would remember: people, chats, messages, files, pressed buttons."""

import base64
import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from itertools import count
from typing import Any, Literal

from bot.clock import Clock
from bot.emulator.signals import Signal

Json = dict[str, Any]
Standing = Literal["stranger", "member", "kicked", "deactivated", "left"]

SUPERGROUPS_BELOW = -1_000_000_000_000


@dataclass
class Toast:
    text: str
    alert: bool
    number: int


@dataclass
class Person:
    id: int
    first_name: str
    last_name: str | None
    username: str | None
    language_code: str | None
    keyboard: Json | None = None
    toasts: list[Toast] = field(default_factory=list)
    typing: bool = False

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

    @property
    def id(self) -> int:
        return int(self.json["message_id"])


@dataclass
class Chat:
    id: int
    title: str | None = None
    person: Person | None = None
    members: dict[int, Person] = field(default_factory=dict)
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
    person: Person
    chat_id: int
    message_id: int
    data: str
    asked_at: datetime


class World:
    """The state of everybody and everything; whoever changes it fires `changed`."""

    def __init__(self, bot: Json, clock: Clock) -> None:
        self.bot = bot
        self.clock = clock
        self.chats: dict[int, Chat] = {}
        self.files: dict[str, StoredFile] = {}
        self.queries: dict[str, Query] = {}
        self.changed = Signal()
        self.dirty: set[int] = set()
        self._message_ids = count(1)
        self._query_ids = count(4_000_000_000_000_001)
        self._file_numbers = count(0)

    def timestamp(self) -> int:
        return int(self.clock.now().timestamp())

    def touch(self, chat: Chat) -> None:
        """Tell everybody who waits that something in the chat is new."""
        self.changed.fire()
        if chat.person:
            self.dirty.add(chat.person.id)

    def add_message(self, chat: Chat, sender: Json, fields: Json, *, silent: bool = False) -> Stored:
        json = {
            "message_id": next(self._message_ids),
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
        number = next(self._file_numbers)
        digest = base64.urlsafe_b64encode(hashlib.sha256(f"{kind}{number}".encode() + content).digest())
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

    def add_query(self, person: Person, stored: Stored, data: str) -> Query:
        message = stored.json
        query = Query(str(next(self._query_ids)), person, message["chat"]["id"], stored.id, data, self.clock.now())
        self.queries[query.id] = query
        return query

    def pending(self, person: Person) -> Iterator[Query]:
        return (query for query in self.queries.values() if query.person is person)


def _present(**fields: Any) -> Json:
    return {name: value for name, value in fields.items() if value is not None}
