"""Everybody on the page, as the page's JSON."""

import secrets
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from bot.emulator.backend import Backend
from bot.emulator.group import Group
from bot.emulator.phone import Phone
from bot.emulator.views import Message, as_message
from bot.emulator.world import Json, Query

Advance = Callable[[timedelta], Awaitable[None]]


@dataclass
class DemoStage:
    backend: Backend
    phones: dict[int, Phone] = field(default_factory=dict)
    groups: dict[int, Group] = field(default_factory=dict)
    on_advance: Advance | None = None
    on_reset: Callable[[], None] | None = None
    started: str = field(default_factory=lambda: secrets.token_urlsafe(8))  # the page is drawn anew for another one

    @property
    def clock(self) -> str:
        return _iso(self.backend.world.clock.now())

    @property
    def state(self) -> Json:
        bot = self.backend.world.bot
        return {
            "bot": {"name": bot["first_name"], "username": bot["username"]},
            "clock": self.clock,
            "started": self.started,
            "resettable": self.on_reset is not None,
            "time_machine": self.on_advance is not None,
            "phones": [self.phone_state(phone) for phone in self.phones.values()],
        }

    def phone_state(self, phone: Phone) -> Json:
        person, chat = phone.person, phone.chat
        pressed = [query for query in self.backend.world.queries.values() if query.person is person]
        toast = person.toasts[-1] if person.toasts else None
        return {
            "id": phone.id,
            "name": " ".join(filter(None, (person.first_name, person.last_name))),
            "caption": phone.caption,
            "blocked": chat.standing == "kicked",
            "start_payload": phone.start_payload,
            "commands": [command._asdict() for command in phone.commands],
            "keyboard": phone.keyboard_rows or None,
            "toast": toast and {"text": toast.text, "alert": toast.alert, "n": toast.number},
            "messages": [_message(as_message(stored), pressed) for stored in chat.messages.values()],
        }


def _message(message: Message, pressed: list[Query]) -> Json:
    waiting = {query.data for query in pressed if query.message_id == message.id}
    media = message.media
    return {
        "id": message.id,
        "date": _iso(message.date),
        "from_bot": message.from_bot,
        "html": message.html,
        "text": message.text,
        "buttons": [
            [{"text": button.text, "url": button.url, "pending": button.data in waiting} for button in row]
            for row in message.buttons
        ],
        "media": media and {"kind": media.kind, "name": media.name, "size": media.size, "file_id": media.file_id},
        "edited": message.edited,
        "silent": message.silent,
    }


def _iso(instant: datetime) -> str:
    return instant.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
