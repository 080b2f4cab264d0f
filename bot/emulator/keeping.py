"""What happened on the phones, kept in a file from one demo to the next; with it the calendar that was moved on."""

import base64
import json
import os
from dataclasses import asdict
from itertools import count
from pathlib import Path

from bot.emulator.backend import Backend
from bot.emulator.phone import Phone
from bot.emulator.world import Json, Stored, StoredFile

VERSION = 1
SKIPPED = 10_000  # numbers that a demo may have used after it was kept last, before it was killed


def keep_world(file: Path, backend: Backend, phones: dict[int, Phone], ahead: float) -> None:
    """At once or not at all; only the owner may read it. `ahead`: seconds by which the calendar was moved on."""
    world, beside = backend.world, file.with_suffix(".new")
    content = {
        "version": VERSION,
        "ahead": ahead,
        "next_message": _taken(world, "message_ids"),
        "next_file": _taken(world, "file_numbers"),
        "next_update": backend.updates.next_id,
        "waiting": backend.updates.waiting,
        "files": [{**asdict(each), "content": _packed(each.content)} for each in world.files.values()],
        "phones": [_phone(each) for each in phones.values()],
    }
    with os.fdopen(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as to:
        json.dump(content, to, ensure_ascii=False)
    beside.replace(file)


def read_kept(file: Path) -> Json | None:
    """What was kept; None where there is nothing, or nothing that this version can read."""
    try:
        kept: Json = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    return kept if kept.get("version") == VERSION else None


def put_back(backend: Backend, phones: dict[int, Phone], kept: Json) -> None:
    """The phones are there again, without their messages: this puts these back."""
    world = backend.world
    world.message_ids, world.file_numbers = count(kept["next_message"] + SKIPPED), count(kept["next_file"] + SKIPPED)
    backend.updates.next_id, backend.updates.waiting = kept["next_update"] + SKIPPED, kept["waiting"]
    for each in kept["files"]:
        found = StoredFile(**{**each, "content": base64.b64decode(each["content"]), "size": tuple(each["size"])})
        world.files[found.id] = found
    for each in kept["phones"]:
        phone = phones.get(each["id"])
        if phone is not None:
            phone.person.keyboard, phone.start_payload = each["keyboard"], each["start_payload"]
            phone.chat.standing = each["standing"]
            messages = [Stored(one["json"], one["from_bot"], one["silent"]) for one in each["messages"]]
            phone.chat.messages = {one.id: one for one in messages}
            world.touch(phone.chat)


def _phone(phone: Phone) -> Json:
    return {
        "id": phone.id,
        "start_payload": phone.start_payload,
        "keyboard": phone.person.keyboard,
        "standing": phone.chat.standing,
        "messages": [
            {"json": each.json, "from_bot": each.from_bot, "silent": each.silent}
            for each in phone.chat.messages.values()
        ],
    }


def _taken(world: object, name: str) -> int:
    """The next number of a counter, which goes on as if nobody had looked."""
    following = next(getattr(world, name))
    setattr(world, name, count(following))
    return int(following)


def _packed(content: bytes) -> str:
    return base64.b64encode(content).decode()
