"""A copy is put back: what was queued when it was made goes out to nobody unasked, and organisers are told."""

import shutil
from collections.abc import Callable
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest

from bot.services.people import privacy
from storage.restoring import restore_copy
from storage.sqlite.copies import back_up_database, restore_database
from tests.support.announcements import announced, written
from tests.support.missed import OFFICE, answers, blocks, judges, returns, said
from tests.support.world import SCHOOL_5, Person, World

TEXT = "Совещание переносится на пятницу, 10:00"
HELD = 600  # seconds


async def copied_while_one_waits(world: World, folder: Path) -> tuple[Person, Person]:
    """The organiser, and the one whom the announcement reached only after the copy was made."""
    organiser, late = await world.organiser(), await world.member(101, SCHOOL_5)
    world.emulator.faults.fail_next("sendMessage", retry_after=HELD, chat_id=late.phone.id)
    await written(organiser, TEXT)
    await organiser.phone.press("📤 Отправить")
    await world.settle()
    back_up_database(world.app.settings.database_path, folder / "copy")
    await world.pass_time(timedelta(seconds=HELD))
    assert late.heard.count(TEXT) == 1
    return organiser, late


def by_command(copy: Path, database: Path) -> None:
    restore_database(copy, database)


def by_hand(copy: Path, database: Path) -> None:
    """As somebody does who has not read the guide."""
    shutil.copyfile(copy, database)


@pytest.mark.parametrize("put_back", [by_command, by_hand])
async def test_what_was_queued_is_not_sent_again(
    world: World, tmp_path: Path, put_back: Callable[[Path, Path], None]
) -> None:
    """Nobody gets twice what came before the crash; organisers read how many messages were held back, once."""
    organiser, late = await copied_while_one_waits(world, tmp_path)
    await world.stop()
    put_back(tmp_path / "copy", world.app.settings.database_path)
    for _ in range(2):
        await world.start()
        await world.pass_time(timedelta(hours=1))
        await world.stop()
    assert late.heard.count(TEXT) == 1
    notices = [text for text in organiser.heard if "восстановлена из резервной копии" in text]
    assert len(notices) == 1
    assert "Не отправлено 1 сообщение, которое ждало в копии" in notices[0]
    await world.start()


async def test_what_is_said_after_a_restore_goes_out(world: World, tmp_path: Path) -> None:
    """Only what is older than the copy is held back."""
    organiser, late = await copied_while_one_waits(world, tmp_path)
    await world.stop()
    by_command(tmp_path / "copy", world.app.settings.database_path)
    await world.start()
    await announced(organiser, "Совещание всё-таки в четверг")
    assert "Совещание всё-таки в четверг" in late.heard


async def test_what_a_return_has_brought_comes_no_second_time(world: World, tmp_path: Path) -> None:
    """What waited in the copy for somebody who had blocked the bot may have been said since: it is held back."""
    officer, head = await world.member(201, OFFICE), await world.member(101, SCHOOL_5)
    await answers(head, "5.3")
    await blocks(world, head)
    await judges(world, officer)
    back_up_database(world.app.settings.database_path, tmp_path / "copy")
    await returns(world, head)
    await world.stop()
    by_command(tmp_path / "copy", world.app.settings.database_path)
    await world.start()
    await head.says("/tasks")
    assert said(head, "вернули на доработку") == 1


async def test_who_asks_for_it_gets_it_sent(world: World, tmp_path: Path) -> None:
    """An operator who knows that nothing was sent since the copy has it sent, and nobody is warned."""
    organiser, late = await copied_while_one_waits(world, tmp_path)
    await world.stop()
    restore_database(tmp_path / "copy", world.app.settings.database_path, send_queued=True)
    await world.start()
    await world.pass_time(timedelta(hours=1))
    assert late.heard.count(TEXT) == 2
    assert not [text for text in organiser.heard if "восстановлена" in text]


async def test_a_copy_made_in_another_way_is_known_too(world: World, tmp_path: Path) -> None:
    """What was copied without the bot carries no mark; `restore` gives it one."""
    _, late = await copied_while_one_waits(world, tmp_path)
    await world.stop()
    database = world.app.settings.database_path
    restore = partial(restore_database, tmp_path / "copy", database)
    restore(send_queued=True)  # takes the mark off
    shutil.copyfile(database, tmp_path / "copy")
    restore()
    await world.start()
    await world.pass_time(timedelta(hours=1))
    assert late.heard.count(TEXT) == 1


async def test_who_is_erased_again_leaves_as_they_left(world: World, tmp_path: Path) -> None:
    """What was given to them in the copy goes back to who had given it, and they are told so."""
    head, deputy = await world.member(101, SCHOOL_5), await world.member(102, SCHOOL_5, "Борис")
    await head.says("/tasks")
    await head.presses(next(each for each in head.labels if each.startswith("5.1 ")))
    await head.presses("👥 Поручить коллеге")
    await head.presses("👤 Борис Иванова")
    await head.says("1 декабря")
    database = world.app.settings.database_path
    back_up_database(database, tmp_path / "copy")
    await deputy.says("/privacy")
    await deputy.presses("🗑 Удалить мои данные")
    await deputy.presses("🗑 Да, удалить")
    told = head.screen
    before = head.heard.count(told)
    await world.stop()
    done = restore_copy(tmp_path / "copy", database, world.clock.now(), forget=privacy.forget_once_more)
    assert done.erased == 1
    assert world.rows("SELECT outcome FROM delegations") == [("left",)]
    assert world.rows("SELECT act FROM audit ORDER BY id DESC LIMIT 1") == [("erased",)]
    await world.start()
    await world.settle()
    assert head.heard.count(told) == before + 1
