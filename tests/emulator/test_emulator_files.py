import struct
from io import BytesIO

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest, TelegramEntityTooLarge
from aiogram.types import BufferedInputFile, URLInputFile
from aiohttp import ClientSession, FormData

from bot.emulator import Emulator, Phone
from bot.emulator.images import image_size
from tests.emulator.tools import TOKEN, Ask, png


async def test_a_document_comes_back_byte_for_byte(bot: Bot, anna: Phone) -> None:
    """What the bot uploads, it can fetch again through getFile, name and kind included."""
    content = bytes(range(256)) * 1000
    sent = await bot.send_document(
        101, BufferedInputFile(content, "Отчёт «1».xlsx"), caption="<b>a</b>", parse_mode="HTML"
    )
    assert sent.document
    assert sent.document.file_name == "Отчёт «1».xlsx"
    assert sent.document.mime_type == "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    fetched = await bot.download(sent.document.file_id)
    assert isinstance(fetched, BytesIO)
    assert fetched.read() == content
    assert anna.screen.media
    assert (anna.screen.media.kind, anna.screen.media.size, anna.screen.html) == ("document", 256000, "<b>a</b>")


async def test_a_file_can_be_sent_again_by_its_id(bot: Bot, anna: Phone, emulator: Emulator) -> None:
    """A file id sends the same file without its bytes, but only as what it is."""
    sent = await bot.send_photo(101, BufferedInputFile(png(30, 20), "a.png"))
    assert sent.photo
    assert (sent.photo[-1].width, sent.photo[-1].height) == (30, 20)
    again = await bot.send_photo(101, sent.photo[-1].file_id)
    assert again.photo == sent.photo
    assert [message.media for message in anna.messages[1:]] == [anna.screen.media] * 2
    assert len(emulator.backend.world.files) == 1
    with pytest.raises(TelegramBadRequest, match="can't use file of type Photo as Document"):
        await bot.send_document(101, sent.photo[-1].file_id)


async def test_a_persons_files_reach_the_bot(bot: Bot, anna: Phone) -> None:
    """What a person sends, the bot can fetch."""
    await anna.send_photo(b"any bytes", "смотрите zabedu.ru")
    await anna.send_document("a.csv", b"1;2")
    photo, document = [update.message for update in await bot.get_updates()]
    assert photo
    assert photo.photo
    assert photo.caption == "смотрите zabedu.ru"
    assert photo.caption_entities
    assert photo.caption_entities[0].type == "url"
    assert document
    assert document.document
    for file_id, content in [(photo.photo[-1].file_id, b"any bytes"), (document.document.file_id, b"1;2")]:
        fetched = await bot.download(file_id)
        assert fetched
        assert fetched.read() == content


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "file must be non-empty"),
        (b"no picture", "IMAGE_PROCESS_FAILED"),
        (png(9000, 1001), "PHOTO_INVALID_DIMENSIONS"),
        (png(21, 1), "PHOTO_INVALID_DIMENSIONS"),
        (png(0, 5), "PHOTO_INVALID_DIMENSIONS"),
        (b"\0" * (10 * 1024 * 1024 + 1), "is too big for a photo; the maximum size is 10485760 bytes"),
    ],
)
async def test_what_is_no_photo_is_refused(bot: Bot, anna: Phone, content: bytes, reason: str) -> None:
    """A photo must be a picture, of a size and a shape that Telegram takes."""
    with pytest.raises(TelegramBadRequest, match=reason):
        await bot.send_photo(anna.id, BufferedInputFile(content, "a.png"))


async def test_a_file_nobody_has_is_refused(ask: Ask, anna: Phone) -> None:
    """No file, an unknown id, a web address that cannot be fetched: 400, each with its reason."""
    for document, reason in [
        ("", "there is no document in the request"),
        ("attach://nothing", "there is no document in the request"),
        ("BQAC", "wrong remote file identifier specified"),
        ("http://ya.ru/a.pdf", "failed to get HTTP URL content"),
    ]:
        status, answer = await ask("sendDocument", chat_id=anna.id, document=document)
        assert status == 400
        assert reason in answer["description"]
    assert (await ask("getFile", file_id="BQAC"))[0] == 400


async def test_sizes_are_limited_both_ways(bot: Bot, anna: Phone) -> None:
    """A bot fetches at most 20 MB and uploads at most 50 MB."""
    await anna.send_document("a.zip", bytes(20 * 1024 * 1024 + 1))
    [update] = await bot.get_updates()
    assert update.message
    assert update.message.document
    with pytest.raises(TelegramBadRequest, match="file is too big"):
        await bot.get_file(update.message.document.file_id)
    with pytest.raises(TelegramEntityTooLarge):
        await bot.send_document(101, BufferedInputFile(bytes(50 * 1024 * 1024 + 1), "a.zip"))


async def test_a_caption_is_limited(bot: Bot, anna: Phone) -> None:
    """A caption has at most 1024 characters after its entities were parsed."""
    document = BufferedInputFile(b"abc", "a.txt")
    await bot.send_document(anna.id, document, caption=f"<b>{'a' * 1024}</b>", parse_mode="HTML")
    with pytest.raises(TelegramBadRequest, match="message caption is too long"):
        await bot.send_document(anna.id, document, caption="a" * 1025)


async def test_a_file_may_come_under_its_own_name(http: ClientSession, anna: Phone) -> None:
    """A plain form with the file in the field "document" works like attach://."""
    form = FormData({"chat_id": "101"})
    form.add_field("document", b"abc", filename="a.txt")
    async with http.post(f"/bot{TOKEN}/sendDocument", data=form) as response:
        assert response.status == 200
    assert anna.screen.media
    assert anna.screen.media.name == "a.txt"


async def test_files_are_behind_the_token(http: ClientSession, anna: Phone, emulator: Emulator) -> None:
    """A file's path works with the bot's token only, and an unknown path not at all."""
    await anna.send_document("README", b"abc")
    [file] = emulator.backend.world.files.values()
    assert file.path == "documents/file_0.bin"
    for path, status in [
        (f"/file/bot{TOKEN}/{file.path}", 200),
        (f"/file/bot42:OTHER/{file.path}", 401),
        (f"/file/bot{TOKEN}/documents/file_9.bin", 404),
    ]:
        async with http.get(path) as response:
            assert response.status == status


async def test_an_address_given_as_a_file_is_the_clients_affair(bot: Bot, anna: Phone, http: ClientSession) -> None:
    """A file that aiogram fetches itself is uploaded like any other."""
    address = f"{bot.session.api.file_url(TOKEN, '')}".rsplit("/file/", 1)[0] + "/page/index.html"
    await bot.send_document(101, URLInputFile(address, filename="page.html"))
    async with http.get("/page/index.html") as response:
        page = await response.read()
    assert anna.screen.media
    assert anna.screen.media.size == len(page)


JPEG = b"\xff\xd8\xff\xe0\0\x04ab\xff\xc0\0\x0b\x08" + struct.pack(">HH", 20, 30)
RIFF = b"RIFF\0\0\0\0WEBP"


@pytest.mark.parametrize(
    ("content", "size"),
    [
        (png(30, 20), (30, 20)),
        (b"GIF89a" + struct.pack("<HH", 30, 20), (30, 20)),
        (JPEG, (30, 20)),
        (RIFF + b"VP8X" + bytes(8) + bytes([29, 0, 0, 19, 0, 0]), (30, 20)),
        (RIFF + b"VP8L" + bytes(5) + (29 | 19 << 14).to_bytes(4, "little"), (30, 20)),
        (RIFF + b"VP8 " + bytes(10) + struct.pack("<HH", 30, 20), (30, 20)),
        (JPEG[:10], None),
        (b"\xff\xd8no", None),
        (b"\x89PNG\r\n\x1a\n", None),
        (b"%PDF-1.7", None),
    ],
)
def test_a_pictures_size_is_in_its_first_bytes(content: bytes, size: tuple[int, int] | None) -> None:
    """PNG, GIF, JPEG and WebP tell their size; a cut or other file is no picture."""
    assert image_size(content) == size
