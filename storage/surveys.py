"""Who was at an event, and what they think of it."""

import sqlite3
from datetime import datetime

from bot.domain.messages.surveys import MARKS, Opinion, SurveyQuestion
from storage.sqlite.database import Transaction
from storage.sqlite.values import to_instant

# Those who were marked, and all of an organisation from which somebody was whom the bot does not know. Where nobody was
# marked at all, those of organisations that said they come.
ATTENDED = """
    SELECT p.id FROM participants p WHERE p.consented_at IS NOT NULL AND p.id IN (
        SELECT participant_id FROM arrivals WHERE event_id = :event AND participant_id IS NOT NULL
        UNION SELECT m.participant_id FROM arrivals a JOIN memberships m ON m.organisation_id = a.organisation_id
        WHERE a.event_id = :event AND a.participant_id IS NULL
        UNION SELECT m.participant_id FROM event_answers w JOIN memberships m ON m.organisation_id = w.organisation_id
        WHERE w.event_id = :event AND w.standing = 'coming'
            AND NOT EXISTS (SELECT 1 FROM arrivals WHERE event_id = :event)
    )
"""


def list_unsurveyed(tx: Transaction, since: datetime) -> list[int]:
    """Events that have begun since then and of which nobody was asked yet, though they are to be."""
    rows = tx.execute(
        "SELECT id FROM events WHERE starts_at BETWEEN ? AND ? AND surveyed_at IS NULL AND survey_wanted"
        " AND cancelled_at IS NULL AND withdrawn_at IS NULL ORDER BY id",
        (to_instant(since), to_instant(tx.now)),
    )
    return [row["id"] for row in rows]


def set_surveyed(tx: Transaction, event_id: int) -> bool:
    """Whether it was not before, and was to be."""
    set_now = "UPDATE events SET surveyed_at = ? WHERE id = ? AND surveyed_at IS NULL AND survey_wanted"
    return tx.execute(set_now, (to_instant(tx.now), event_id)).rowcount > 0


def want_survey(tx: Transaction, event_id: int, *, wanted: bool) -> None:
    tx.execute("UPDATE events SET survey_wanted = ? WHERE id = ?", (wanted, event_id))


def count_kept(tx: Transaction, event_id: int) -> int:
    """Marks of who came, and opinions."""
    arrived = tx.execute("SELECT count(*) FROM arrivals WHERE event_id = ?", (event_id,)).fetchone()[0]
    return int(arrived) + count_opinions(tx, event_id)


def begin_anew(tx: Transaction, event_id: int) -> None:
    """Who was there, and what they thought, was of another day than the event now has."""
    tx.execute("DELETE FROM arrivals WHERE event_id = ?", (event_id,))
    tx.execute("DELETE FROM event_opinions WHERE event_id = ?", (event_id,))
    tx.execute("UPDATE events SET surveyed_at = NULL WHERE id = ?", (event_id,))


def forget_authors(tx: Transaction, before: datetime, most: int) -> int:
    """Of opinions about events that began before then, with their words; the marks are kept."""
    return tx.execute(
        """
        UPDATE event_opinions SET participant_id = NULL, words = '' WHERE id IN (
            SELECT s.id FROM events e JOIN event_opinions s ON s.event_id = e.id
            WHERE e.starts_at < ? AND s.participant_id IS NOT NULL LIMIT ?
        )
        """,
        (to_instant(before), most),
    ).rowcount


def list_attended(tx: Transaction, event_id: int, after: int = 0, most: int = -1) -> list[int]:
    """The first of them by id; all without a limit."""
    rows = tx.execute(
        f"{ATTENDED} AND p.id > :after ORDER BY p.id LIMIT :most", {"event": event_id, "after": after, "most": most}
    )
    return [row["id"] for row in rows]


def has_attended(tx: Transaction, event_id: int, participant_id: int) -> bool:
    row = tx.execute(f"{ATTENDED} AND p.id = :person", {"event": event_id, "person": participant_id}).fetchone()
    return row is not None


def find_opinion(tx: Transaction, event_id: int, participant_id: int) -> Opinion | None:
    row = tx.execute(
        "SELECT useful, organised, words FROM event_opinions WHERE event_id = ? AND participant_id = ?",
        (event_id, participant_id),
    ).fetchone()
    return _opinion(row) if row else None


def save_opinion(tx: Transaction, event_id: int, participant_id: int, opinion: Opinion) -> None:
    tx.execute(
        "INSERT INTO event_opinions (event_id, participant_id, useful, organised, words) VALUES (?, ?, ?, ?, ?)"
        " ON CONFLICT DO UPDATE SET useful = excluded.useful, organised = excluded.organised, words = excluded.words",
        (event_id, participant_id, opinion.useful, opinion.organised, opinion.words),
    )


def count_marks(tx: Transaction, event_id: int) -> dict[SurveyQuestion, tuple[int, ...]]:
    """How many gave which mark, the lowest first."""
    found = {}
    for each in SurveyQuestion:
        rows = tx.execute(
            f"SELECT {each.value} AS mark, count(*) AS people FROM event_opinions"
            f" WHERE event_id = ? AND {each.value} IS NOT NULL GROUP BY {each.value}",
            (event_id,),
        )
        people = {row["mark"]: row["people"] for row in rows}
        found[each] = tuple(people.get(mark, 0) for mark in MARKS)
    return found


def count_opinions(tx: Transaction, event_id: int) -> int:
    return int(tx.execute("SELECT count(*) FROM event_opinions WHERE event_id = ?", (event_id,)).fetchone()[0])


def count_words(tx: Transaction, event_id: int) -> int:
    said = "SELECT count(*) FROM event_opinions WHERE event_id = ? AND words <> ''"
    return int(tx.execute(said, (event_id,)).fetchone()[0])


def list_words(tx: Transaction, event_id: int, page: int, size: int) -> list[str]:
    """In the order of their letters, which tells nobody whose they are."""
    rows = tx.execute(
        "SELECT words FROM event_opinions WHERE event_id = ? AND words <> '' ORDER BY words LIMIT ? OFFSET ?",
        (event_id, size, page * size),
    )
    return [row["words"] for row in rows]


def _opinion(row: sqlite3.Row) -> Opinion:
    return Opinion(row["useful"], row["organised"], row["words"])
