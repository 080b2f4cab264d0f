"""A region in a database of our bot: the bundled resolution, 34 municipalities, 559 schools, a head for each."""

import asyncio
from datetime import UTC, datetime
from pathlib import Path

from bot.documents.bundled import bundled_resolution
from bot.domain.messages.announcements import Content
from bot.domain.people.consent import CONSENT_VERSION
from bot.domain.people.rosters import Roster, RosterRow
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
from storage.sqlite.migrations import prepare

SCHOOLS = 559
MUNICIPALITIES = 34
FIRST_CHAT = 100_000  # the Telegram id of the first head
ORGANISER = 99_999


def chat_of(number: int) -> int:
    return FIRST_CHAT + number


def seed(path: Path, people: int = SCHOOLS) -> list[int]:
    """Fill a new database; the first assignment of each person's school, in the order of their chats."""
    return asyncio.run(_seed(path, people))


def seed_announcement(path: Path, people: int, text: str) -> None:
    """The same region with so many heads, and an announcement that an organiser has just sent to all of them."""
    asyncio.run(_seed(path, people, text))


async def _seed(path: Path, people: int, text: str | None = None) -> list[int]:
    now = datetime.now(UTC)
    prepare(path, now)
    db = await Database.open(path, lambda: now)
    try:
        assignments = await db.write(_fill, people)
        if text is not None:
            await db.write(_announce, text)
        return assignments
    finally:
        await db.close()


def _fill(tx: Transaction, people: int) -> list[int]:
    publishing.publish_where_none(tx, bundled_resolution)
    rosters.merge_roster(tx, _roster())
    long_works.do_all(tx)
    schools = organisations.list_organisations(tx, kind="school")
    for number in range(people):
        participant = participants.add_participant(tx, chat_of(number), "ru")
        participants.record_consent(tx, participant, f"Иванова Анна {number}", CONSENT_VERSION)
        participants.join_organisation(tx, participant, schools[number % SCHOOLS].id)
    first = dict(tx.execute("SELECT organisation_id, min(id) FROM assignments GROUP BY organisation_id").fetchall())
    return [first[schools[number % SCHOOLS].id] for number in range(people)]


def _announce(tx: Transaction, text: str) -> None:
    author = participants.add_participant(tx, ORGANISER, "ru")
    participants.record_consent(tx, author, "Петрова Ольга", CONSENT_VERSION)
    announcement = announcement_drafts.add_announcement(tx, author, Content(text), source_message_id=1)
    sent_announcements.set_sending(tx, announcement, progress=(ORGANISER, 2))
    broadcasts.begin_broadcast(tx, announcement)
    long_works.do_all(tx)


def _roster() -> Roster:
    above = [_row(i, f"Управление образования района {i}", "municipal_authority", None) for i in range(MUNICIPALITIES)]
    below = [
        _row(MUNICIPALITIES + i, f"МБОУ «СОШ № {i}»", "school", above[i % MUNICIPALITIES].name) for i in range(SCHOOLS)
    ]
    return Roster((*above, *below), ())


def _row(line: int, name: str, kind: str, parent: str | None) -> RosterRow:
    return RosterRow(line, None, name, None, kind, parent, "Asia/Chita", None, None)
