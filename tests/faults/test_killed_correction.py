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
from bot.emulator import Emulator
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


def scheduled(tx: Transaction) -> None:
    """People of one school, and an announcement to them whose hour has come."""
    publishing.publish_where_none(tx, bundled_resolution)
    rosters.merge_roster(tx, read_roster(SAMPLE_ROSTER.read_bytes()))
    school = organisations.list_organisations(tx, kind="school")[0]
    for telegram_id in PEOPLE:
        person = participants.add_participant(tx, telegram_id, "ru")
        participants.record_consent(tx, person, "Анна", CONSENT_VERSION)
        participants.join_organisation(tx, person, school.id)
    author = participants.add_participant(tx, ORGANISER, "ru")
    draft = announcement_drafts.add_announcement(tx, author, Content(TEXT), source_message_id=1)
    schedules.set_schedule(tx, draft, Schedule(tx.now - timedelta(seconds=1)))


def corrected(tx: Transaction) -> None:
    announcement_corrections.set_correction(tx, 1, Content(CORRECTED))
    announcement_corrections.apply_correction(tx, 1, ask_again=False)
    broadcasts.begin_correction(tx, 1, 2)


async def written(folder: Path, step: Callable[[Transaction], None]) -> None:
    clock = SystemClock()
    prepare_copy(folder / "bot.sqlite3")
    db = await Database.open(folder / "bot.sqlite3", clock.now)
    await db.write(step)
    await db.close()


@pytest.mark.long
@pytest.mark.timeout(120)
async def test_neither_a_schedule_nor_a_correction_is_lost_by_a_kill(emulator: Emulator, tmp_path: Path) -> None:
    """After kill -9 in the middle of each everybody has it once but for what was in flight, and then as corrected."""
    await written(tmp_path, scheduled)
    phones = [emulator.add_phone(user_id=each, first_name="Анна", last_name=str(each)) for each in PEOPLE]
    for phone in phones:
        phone.chat.standing = "member"  # has pressed «Start» once
    emulator.faults.latency = 0.05, 0.15
    async with process(emulator, tmp_path, signal.SIGKILL, **OPTIONS):
        await emulator.called("sendMessage", BEFORE_THE_KILL, timeout=60)
    in_flight = count(tmp_path, IN_FLIGHT)
    assert count(tmp_path, SENT.format("announcement")) < len(PEOPLE)
    async with process(emulator, tmp_path, signal.SIGTERM, **OPTIONS):
        for phone in phones:
            await phone.wait(lambda seen: seen.screen.text == TEXT, timeout=30)
    copies = Counter(phone.id for phone in phones for message in phone.messages if message.text == TEXT)
    assert copies.total() - len(PEOPLE) <= in_flight
    assert count(tmp_path, SENT.format("announcement")) == len(PEOPLE)

    await written(tmp_path, corrected)
    async with process(emulator, tmp_path, signal.SIGKILL, **OPTIONS):
        await emulator.called("editMessageText", BEFORE_THE_KILL, timeout=60)
    assert count(tmp_path, SENT.format("correction")) < len(PEOPLE)
    async with process(emulator, tmp_path, signal.SIGTERM, **OPTIONS):
        for phone in phones:
            await phone.wait(lambda seen: CORRECTED in seen.screen.text, timeout=30)
    assert Counter(phone.id for phone in phones for message in phone.messages if message.from_bot) == copies
    assert count(tmp_path, SENT.format("correction")) == len(PEOPLE)
