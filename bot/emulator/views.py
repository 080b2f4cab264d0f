"""A message as a person sees it."""

from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property
from typing import NamedTuple

from bot.emulator.rendering import to_html
from bot.emulator.tags import Entity
from bot.emulator.world import Json, Stored


class ShownButton(NamedTuple):
    text: str
    data: str | None
    url: str | None


class Command(NamedTuple):
    command: str
    description: str


@dataclass(frozen=True)
class Media:
    kind: str
    file_id: str
    name: str
    size: int


@dataclass(frozen=True)
class Message:
    id: int
    date: datetime
    from_bot: bool
    text: str
    entities: list[Entity]
    buttons: list[list[ShownButton]]
    media: Media | None
    edited: bool
    reply_to: int | None
    silent: bool

    @property
    def labels(self) -> list[str]:
        return [button.text for row in self.buttons for button in row]

    @cached_property
    def html(self) -> str:
        """Written sign by sign, for who looks at a page: a test mostly asks for the text."""
        return to_html(self.text, self.entities)


def button_rows(stored: Stored) -> list[list[Json]]:
    rows: list[list[Json]] = stored.json.get("reply_markup", {}).get("inline_keyboard", [])
    return rows


def as_message(stored: Stored) -> Message:
    """Drawn once for each state of the message: a page is sent whole chats, again and again."""
    if stored.view is None or stored.view[0] is not stored.json:
        stored.view = (stored.json, _draw(stored))
    message: Message = stored.view[1]
    return message


def _draw(stored: Stored) -> Message:
    json = stored.json
    return Message(
        id=stored.id,
        date=datetime.fromtimestamp(json["date"], UTC),
        from_bot=stored.from_bot,
        text=json.get("text") or json.get("caption", ""),
        entities=json.get("entities") or json.get("caption_entities", []),
        buttons=[
            [ShownButton(button["text"], button.get("callback_data"), button.get("url")) for button in row]
            for row in button_rows(stored)
        ],
        media=_media(json),
        edited="edit_date" in json,
        reply_to=json.get("reply_to_message", {}).get("message_id"),
        silent=stored.silent,
    )


def _media(json: Json) -> Media | None:
    if "photo" in json:
        photo = json["photo"][-1]
        return Media("photo", photo["file_id"], "photo.jpg", photo["file_size"])
    if "document" in json:
        document = json["document"]
        return Media("document", document["file_id"], document.get("file_name", ""), document["file_size"])
    if "sticker" in json:
        return Media("sticker", json["sticker"]["file_id"], json["sticker"].get("emoji", "🖼"), 0)
    if "voice" in json:
        seconds = json["voice"].get("duration", 0)
        return Media("voice", json["voice"]["file_id"], f"{seconds // 60}:{seconds % 60:02}", 0)
    return None
