"""The real process, killed in the middle of a broadcast at full pace, then started again."""

import signal
from collections import Counter
from pathlib import Path

import pytest

from bot.clock import SystemClock
from bot.documents.bundled import SAMPLE_ROSTER, bundled_resolution
from bot.documents.forms.roster import read_roster
from bot.domain.messages.announcements import Content
from bot.domain.people.consent import CONSENT_VERSION
from bot.emulator import Emulator
from bot.services import long_works
from bot.services.messages import broadcasts
from bot.services.people import rosters
from bot.services.resolution import publishing
from storage import (
    announcement_drafts,
    organisations,
    participants,
    sent_announcements,
)
from storage.sqlite.database import Database, Transaction
from tests.support.databases import prepare_copy
from tests.support.processes import count, process
from tests.support.world import ORGANISER

TEXT = "Совещание переносится на пятницу, 10:00"
PEOPLE = range(1001, 1061)
BEFORE_THE_KILL = 25  # messages that have set out
PACE = "200"  # a second; with the latency below, a dozen and more are in flight at any moment
LATENCY = 0.05, 0.15
IN_FLIGHT = "SELECT count(*) FROM deliveries WHERE status = 'sending'"
SENT = "SELECT count(*) FROM deliveries WHERE status = 'sent'"


def queued(tx: Transaction) -> None:
    """People of one school who know their tasks, and an announcement to them that is yet to go out."""
    publishing.publish_where_none(tx, bundled_resolution)
    rosters.merge_roster(tx, read_roster(SAMPLE_ROSTER.read_bytes()))
    school = organisations.list_organisations(tx, kind="school")[0]
    for telegram_id in PEOPLE:
        person = participants.add_participant(tx, telegram_id, "ru")
        participants.record_consent(tx, person, "Анна", CONSENT_VERSION)
        participants.join_organisation(tx, person, school.id)
    author = participants.add_participant(tx, ORGANISER, "ru")
    announcement = announcement_drafts.add_announcement(tx, author, Content(TEXT), source_message_id=1)
    sent_announcements.set_sending(tx, announcement, None)
    broadcasts.begin_broadcast(tx, announcement)
    long_works.do_all(tx)


async def prepared(folder: Path) -> None:
    clock = SystemClock()
    prepare_copy(folder / "bot.sqlite3")
    db = await Database.open(folder / "bot.sqlite3", clock.now)
    await db.write(queued)
    await db.close()


@pytest.mark.timeout(120)
async def test_a_broadcast_reaches_everyone_across_a_kill(emulator: Emulator, tmp_path: Path) -> None:
    """After kill -9 at full pace and a restart nobody is missed, and at most what was in flight has come twice."""
    await prepared(tmp_path)
    phones = [emulator.add_phone(user_id=each, first_name="Анна", last_name=str(each)) for each in PEOPLE]
    for phone in phones:
        phone.chat.standing = "member"  # has pressed «Start» once
    emulator.faults.latency = LATENCY
    async with process(emulator, tmp_path, signal.SIGKILL, MESSAGES_PER_SECOND=PACE):
        await emulator.called("sendMessage", BEFORE_THE_KILL, timeout=30)
    in_flight, sent = count(tmp_path, IN_FLIGHT), count(tmp_path, SENT)
    assert in_flight > 0
    assert in_flight + sent < len(PEOPLE)
    async with process(emulator, tmp_path, signal.SIGTERM, MESSAGES_PER_SECOND=PACE):
        for phone in phones:
            await phone.wait(lambda seen: seen.screen.text == TEXT, timeout=30)
    assert count(tmp_path, SENT) == len(PEOPLE)
    copies = Counter(phone.id for phone in phones for message in phone.messages if message.text == TEXT)
    assert copies.keys() == set(PEOPLE)
    assert max(copies.values()) <= 2
    twice = copies.total() - len(PEOPLE)
    assert twice <= in_flight, f"{twice} came twice, {in_flight} were in flight"
