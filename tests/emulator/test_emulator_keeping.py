"""What happened on the phones is there again with the next demo."""

from pathlib import Path

from aiogram import Bot

from bot.emulator import Emulator, Phone
from bot.emulator.keeping import keep_world, put_back, read_kept
from tests.emulator.tools import TOKEN, keyboard


async def test_chats_come_back_and_go_on(tmp_path: Path, emulator: Emulator, bot: Bot, anna: Phone) -> None:
    """Messages, files, what waits for the bot; and no number that was used may come again."""
    file = tmp_path / "phones.json"
    await bot.send_message(101, "Готово?", reply_markup=keyboard([("Да", "yes")]))
    await anna.send_document("a.txt", b"abc")
    await anna.block()
    waiting = len(emulator.backend.updates.waiting)
    keep_world(file, emulator.backend, emulator.phones, 90.0)
    assert file.stat().st_mode & 0o077 == 0

    again = Emulator(token=TOKEN)
    phone = again.add_phone(101, "Анна", "Иванова")
    kept = read_kept(file)
    assert kept is not None
    assert kept["ahead"] == 90.0
    put_back(again.backend, again.phones, kept)
    assert [each.text for each in phone.messages] == [each.text for each in anna.messages]
    assert phone.messages[-2].labels == ["Да"]
    media = phone.messages[-1].media
    assert media is not None
    assert again.backend.world.files[media.file_id].content == b"abc"
    assert phone.chat.standing == "kicked"
    assert len(again.backend.updates.waiting) == waiting
    await phone.unblock()
    assert await phone.send("Ещё раз") > max(each.id for each in anna.messages)
    newest = [each["update_id"] for each in emulator.backend.updates.waiting][-1]
    assert again.backend.updates.waiting[-1]["update_id"] > newest


def test_what_cannot_be_read_is_not_put_back(tmp_path: Path) -> None:
    """Nothing, a broken file and one of another version: the demo begins anew."""
    file = tmp_path / "phones.json"
    assert read_kept(file) is None
    for content in ("", "{", '{"version": 0}'):
        file.write_text(content)
        assert read_kept(file) is None
