"""The real process, killed while a scheduled announcement goes out, and again while it is corrected."""

import signal
from collections import Counter
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from bot.clock import SystemClock
from bot.documents.bundled import SAMPLE_ROSTER, bundled_resolution
from bot.documents.forms.roster import read_roster
from bot.domain.messages.announcements import Content, Schedule
from bot.domain.people.consent import CONSENT_VERSION
from bot.emulator import Emulator, Phone
from bot.services.messages import broadcasts
from bot.services.people import rosters
from bot.services.resolution import publishing
from storage import announcement_corrections, announcement_drafts, organisations, participants, schedules
from storage.sqlite.database import Database, Transaction
from tests.support.databases import prepare_copy
from tests.support.processes import count, process
from tests.support.world import ORGANISER

TEXT, CORRECTED = "Сбор в пятницу", "Сбор в субботу"
PEOPLE = range(1001, 1041)
BEFORE_THE_KILL = 12
OPTIONS = {"MESSAGES_PER_SECOND": "200"}
SENT = "SELECT count(*) FROM deliveries WHERE kind = '{}' AND status = 'sent'"
IN_FLIGHT = "SELECT count(*) FROM deliveries WHERE status = 'sending'"


def scheduled(tx: Transaction, content: Content) -> None:
    """People of one school, and an announcement to them whose hour has come."""
    publishing.publish_where_none(tx, bundled_resolution)
    rosters.merge_roster(tx, read_roster(SAMPLE_ROSTER.read_bytes()))
    school = organisations.list_organisations(tx, kind="school")[0]
    for telegram_id in PEOPLE:
        person = participants.add_participant(tx, telegram_id, "ru")
        participants.record_consent(tx, person, "Анна", CONSENT_VERSION)
        participants.join_organisation(tx, person, school.id)
    author = participants.add_participant(tx, ORGANISER, "ru")
    draft = announcement_drafts.add_announcement(tx, author, content, source_message_id=1)
    schedules.set_schedule(tx, draft, Schedule(tx.now - timedelta(seconds=1)))


def corrected(tx: Transaction, content: Content) -> None:
    announcement_corrections.set_correction(tx, 1, content)
    announcement_corrections.apply_correction(tx, 1, ask_again=False)
    broadcasts.begin_correction(tx, 1, 2)


async def written(folder: Path, step: Callable[[Transaction, Content], None], content: Content) -> None:
    clock = SystemClock()
    prepare_copy(folder / "bot.sqlite3")
    db = await Database.open(folder / "bot.sqlite3", clock.now)
    await db.write(step, content)
    await db.close()


def reached(emulator: Emulator) -> list[Phone]:
    phones = [emulator.add_phone(user_id=each, first_name="Анна", last_name=str(each)) for each in PEOPLE]
    for phone in phones:
        phone.chat.standing = "member"  # has pressed «Start» once
    emulator.faults.latency = 0.05, 0.15
    return phones


async def killed_amid(emulator: Emulator, folder: Path, method: str, kind: str) -> int:
    """While that method is called for each; how many calls of it were in flight."""
    async with process(emulator, folder, signal.SIGKILL, **OPTIONS):
        await emulator.called(method, BEFORE_THE_KILL, timeout=60)
    assert count(folder, SENT.format(kind)) < len(PEOPLE)
    return count(folder, IN_FLIGHT)


async def finished(
    emulator: Emulator, folder: Path, kind: str, phones: list[Phone], shown: Callable[[Phone], bool]
) -> None:
    """By another process, for everybody."""
    async with process(emulator, folder, signal.SIGTERM, **OPTIONS):
        for phone in phones:
            await phone.wait(shown, timeout=30)
    assert count(folder, SENT.format(kind)) == len(PEOPLE)


def told(phones: list[Phone]) -> Counter[int]:
    return Counter(phone.id for phone in phones for message in phone.messages if message.from_bot)


@pytest.mark.long
@pytest.mark.timeout(240)
async def test_neither_a_schedule_nor_a_correction_is_lost_by_a_kill(emulator: Emulator, tmp_path: Path) -> None:
    """After kill -9 in the middle of each everybody has it once but for what was in flight, and then as corrected."""
    phones = reached(emulator)
    await written(tmp_path, scheduled, Content(TEXT))
    in_flight = await killed_amid(emulator, tmp_path, "sendMessage", "announcement")
    await finished(emulator, tmp_path, "announcement", phones, lambda seen: seen.screen.text == TEXT)
    copies = told(phones)
    assert copies.total() - len(PEOPLE) <= in_flight
    await written(tmp_path, corrected, Content(CORRECTED))
    await killed_amid(emulator, tmp_path, "editMessageText", "correction")
    await finished(emulator, tmp_path, "correction", phones, lambda seen: CORRECTED in seen.screen.text)
    assert told(phones) == copies


@pytest.mark.long
@pytest.mark.timeout(240)
async def test_no_file_stays_the_wrong_one_after_a_kill(emulator: Emulator, tmp_path: Path) -> None:
    """After kill -9 while files take each other's place everybody has the right one where the wrong one stood, once."""
    phones = reached(emulator)
    wrong, right = (
        Content(TEXT, "document", emulator.backend.world.add_file("document", name, b"%PDF-1.4").id, name)
        for name in ("черновик.pdf", "приказ.pdf")
    )
    await written(tmp_path, scheduled, wrong)
    await finished(emulator, tmp_path, "announcement", phones, lambda seen: file_of(seen) == wrong.file_name)
    copies = told(phones)
    await written(tmp_path, corrected, right)
    await killed_amid(emulator, tmp_path, "editMessageMedia", "correction")
    await finished(emulator, tmp_path, "correction", phones, lambda seen: file_of(seen) == right.file_name)
    assert told(phones) == copies
    assert {phone.screen.text.partition("\n")[0] for phone in phones} == {TEXT}


def file_of(phone: Phone) -> str:
    return phone.screen.media.name if phone.screen.media else ""
