"""What people do, in the shapes the Bot API tells it."""

import mimetypes

from bot.emulator.backend import Backend
from bot.emulator.entities import formatted
from bot.emulator.outgoing import TEXT_LIMIT
from bot.emulator.tags import utf16_length
from bot.emulator.world import (
    Account,
    Chat,
    Json,
    Standing,
    StoredFile,
)


def split_text(text: str) -> list[str]:
    """What a client makes of a text longer than one message may be; no character is cut in two."""
    parts, start, length = [], 0, 0
    for position, character in enumerate(text):
        width = utf16_length(character)
        if length + width > TEXT_LIMIT:
            parts.append(text[start:position])
            start, length = position, 0
        length += width
    return [*parts, text[start:]]


def written(text: str, name: str = "text") -> Json:
    """The fields of a text or a caption, its commands and links found."""
    content = formatted(text)
    entities = "entities" if name == "text" else "caption_entities"
    if not content.text:
        return {}
    return {name: content.text} | ({entities: content.entities} if content.entities else {})


def photo_fields(file: StoredFile) -> Json:
    width, height = file.size
    size = {
        "file_id": file.id,
        "file_unique_id": file.unique_id,
        "file_size": len(file.content),
        "width": width,
        "height": height,
    }
    return {"photo": [size]}


def document_fields(file: StoredFile) -> Json:
    kind, _ = mimetypes.guess_type(file.name)
    document = {
        "file_name": file.name,
        "mime_type": kind or "application/octet-stream",
        "file_id": file.id,
        "file_unique_id": file.unique_id,
        "file_size": len(file.content),
    }
    return {"document": document}


def sticker_fields(file: StoredFile, emoji: str) -> Json:
    sticker = {
        "type": "regular",
        "emoji": emoji,
        "width": 512,
        "height": 512,
        "is_animated": False,
        "is_video": False,
        "file_id": file.id,
        "file_unique_id": file.unique_id,
        "file_size": len(file.content),
    }
    return {"sticker": sticker}


def voice_fields(file: StoredFile, seconds: int) -> Json:
    voice = {
        "duration": seconds,
        "mime_type": "audio/ogg",
        "file_id": file.id,
        "file_unique_id": file.unique_id,
        "file_size": len(file.content),
    }
    return {"voice": voice}


def change_standing(backend: Backend, chat: Chat, actor: Account, standing: Standing) -> None:
    """Block or unblock the bot, or put it out of a group, and tell it so."""
    old, chat.standing = chat.standing, standing
    if old == standing:
        return
    backend.world.touch(chat)
    backend.updates.offer(
        "my_chat_member",
        {
            "chat": chat.json,
            "from": actor.user,
            "date": backend.world.timestamp(),
            "old_chat_member": _member(backend, old),
            "new_chat_member": _member(backend, standing),
        },
    )


def _member(backend: Backend, standing: Standing) -> Json:
    if standing == "kicked":
        return {"user": backend.world.bot, "status": "kicked", "until_date": 0}
    return {"user": backend.world.bot, "status": "member"}
