"""Albums, as strict as Telegram is."""

import json
from typing import Any

import pytest
from aiogram import Bot
from aiogram.types import BufferedInputFile, InputMediaDocument, InputMediaPhoto

from bot.emulator import Emulator, Phone
from tests.emulator.tools import Ask, png


async def test_an_album_comes_as_messages_that_belong_together(bot: Bot, anna: Phone) -> None:
    """Uploaded files and those sent before make one album; each is a message, the caption is that of its own."""
    known = await bot.send_photo(101, BufferedInputFile(png(30, 20), "a.png"))
    assert known.photo
    first = InputMediaPhoto(media=known.photo[-1].file_id, caption="<b>a</b>", parse_mode="HTML")
    second = InputMediaPhoto(media=BufferedInputFile(png(10, 10), "b.png"))
    sent = await bot.send_media_group(101, [first, second])
    assert len({each.media_group_id for each in sent} - {None}) == 1
    assert [message.text for message in anna.messages[-2:]] == ["a", ""]
    assert [message.media.kind for message in anna.messages[-2:] if message.media] == ["photo", "photo"]
    again = await bot.send_media_group(101, [first, second])
    assert again[0].media_group_id != sent[0].media_group_id


async def test_documents_go_with_documents(bot: Bot, anna: Phone) -> None:
    """Up to ten of them."""
    files: list[Any] = [InputMediaDocument(media=BufferedInputFile(b"x", f"{number}.txt")) for number in range(10)]
    assert len(await bot.send_media_group(101, files)) == 10
    assert [each.media.name for each in anna.messages if each.media] == [f"{number}.txt" for number in range(10)]


def item(kind: str, media: str) -> dict[str, Any]:
    return {"type": kind, "media": media}


@pytest.mark.parametrize(
    ("media", "reason"),
    [
        ([], "there are no messages to send"),
        ([item("photo", "P")], "media must include 2-10 items"),
        ([item("photo", "P")] * 11, "too many messages to send as an album"),
        ([item("photo", "P"), item("document", "D")], "Document can't be mixed with other media types"),
        ([item("sticker", "P")] * 2, "can't parse InputMedia: unsupported type specified"),
        ([1, 2], "can't parse InputMedia: expected an Object"),
        ([item("document", "P")] * 2, "can't use file of type Photo as Document"),
        ([item("photo", "P"), item("photo", "nothing")], "wrong remote file identifier specified"),
        ([item("photo", "P"), item("photo", "attach://none")], "there is no photo in the request"),
        ([item("photo", "P"), item("photo", "P") | {"caption": "a" * 1025}], "message caption is too long"),
        ("no list", "can't parse media JSON array"),
    ],
)
async def test_what_is_no_album_is_refused_whole(
    ask: Ask, anna: Phone, emulator: Emulator, media: Any, reason: str
) -> None:
    """Too few, too many, of different kinds, with a file that is none: 400, and not one message of it is sent."""
    world = emulator.backend.world
    ids = {"P": world.add_file("photo", "a.jpg", b"x").id, "D": world.add_file("document", "a.txt", b"x").id}
    named = json.loads(json.dumps(media))
    for each in named if isinstance(named, list) else []:
        if isinstance(each, dict):
            each["media"] = ids.get(each["media"], each["media"])
    said = len(anna.messages)
    status, answer = await ask("sendMediaGroup", chat_id=anna.id, media=named)
    assert status == 400
    assert reason in answer["description"]
    assert len(anna.messages) == said


async def test_an_album_has_no_buttons(ask: Ask, anna: Phone, emulator: Emulator) -> None:
    """A keyboard that is sent along is passed over."""
    photo = emulator.backend.world.add_file("photo", "a.jpg", b"x").id
    keyboard = {"inline_keyboard": [[{"text": "a", "callback_data": "a"}]]}
    status, _ = await ask("sendMediaGroup", chat_id=anna.id, media=[item("photo", photo)] * 2, reply_markup=keyboard)
    assert status == 200
    assert anna.labels == []
