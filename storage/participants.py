"""Participants, their memberships and preferences."""

import sqlite3
from datetime import datetime

from bot.domain.people.participants import Participant, ReminderPreferences
from bot.domain.people.quiet_hours import QuietHours
from storage import organisations
from storage.sqlite.database import Transaction
from storage.sqlite.values import (
    day,
    instant,
    new_id,
    to_day,
    to_instant,
)

COLUMNS = """
    id, telegram_id, name, locale, time_zone, consented_at, consent_version, unreachable_since,
    digest_hour, digest_days, weekly_cap, quiet_hours, paused_until, substitute_id, own_name, seen_at
"""

# The time zone that applies to participant p: their own choice, else that of the first of their organisations with one.
ZONE = f"""
    coalesce(p.time_zone, (
        SELECT {organisations.ZONE} FROM {organisations.TABLES} JOIN memberships m ON m.organisation_id = o.id
        WHERE m.participant_id = p.id AND {organisations.ZONE} IS NOT NULL ORDER BY o.id LIMIT 1
    ))
"""
BY_TELEGRAM_ID = f"SELECT {COLUMNS} FROM participants WHERE telegram_id = ?"
# The one place that says who organises: whom ORGANISER_IDS names, and whom they have added. Observers only look on.
NAMED = "SELECT value FROM json_each((SELECT value FROM facts WHERE name = 'organiser_ids'))"
ORGANISER = f"""
    p.id IN (
        SELECT id FROM participants WHERE telegram_id IN ({NAMED})
        UNION SELECT participant_id FROM team WHERE removed_at IS NULL AND NOT read_only
    )
"""
ON_TEAM = ORGANISER.replace(" AND NOT read_only", "")


def find_by_telegram_id(tx: Transaction, telegram_id: int) -> Participant | None:
    row = tx.execute(BY_TELEGRAM_ID, (telegram_id,)).fetchone()
    return participant_of_row(row) if row else None


def get_participant(tx: Transaction, participant_id: int) -> Participant | None:
    row = tx.execute(f"SELECT {COLUMNS} FROM participants WHERE id = ?", (participant_id,)).fetchone()
    return participant_of_row(row) if row else None


def add_participant(tx: Transaction, telegram_id: int, locale: str) -> int:
    """Nothing personal is kept before consent: no name, only the id that Telegram answers need."""
    return new_id(
        tx.execute(
            "INSERT INTO participants (telegram_id, locale, created_at) VALUES (?, ?, ?)",
            (telegram_id, locale, to_instant(tx.now)),
        )
    )


def newest_participant(tx: Transaction) -> int:
    """The id; 0 before the first."""
    newest: int = tx.execute("SELECT ifnull(max(id), 0) FROM participants").fetchone()[0]
    return newest


def record_consent(tx: Transaction, participant_id: int, name: str, version: str) -> None:
    tx.execute(
        "UPDATE participants SET name = ?, consented_at = ?, consent_version = ?, seen_at = ? WHERE id = ?",
        (name, to_instant(tx.now), version, to_instant(tx.now), participant_id),
    )


def record_seen(tx: Transaction, participant_id: int, name: str) -> None:
    """The person is here, and is called so in Telegram: which counts unless they have typed a name of their own."""
    tx.execute(
        "UPDATE participants SET seen_at = ?, name = iif(own_name, name, ?) WHERE id = ?",
        (to_instant(tx.now), name, participant_id),
    )


def set_name(tx: Transaction, participant_id: int, name: str, *, own: bool) -> None:
    """`own`: typed by the person, so that Telegram's counts no more."""
    tx.execute("UPDATE participants SET name = ?, own_name = ? WHERE id = ?", (name, own, participant_id))


def list_zones(tx: Transaction) -> list[str]:
    """All that anybody may live by, besides the bot's own."""
    rows = tx.execute(
        "SELECT time_zone FROM participants WHERE time_zone IS NOT NULL"
        " UNION SELECT time_zone FROM organisations WHERE time_zone IS NOT NULL ORDER BY time_zone"
    )
    return [row["time_zone"] for row in rows]


def list_quiet_hours(tx: Transaction) -> list[QuietHours]:
    """Each that anybody has chosen, once."""
    rows = tx.execute(
        "SELECT DISTINCT quiet_hours FROM participants WHERE quiet_hours IS NOT NULL ORDER BY quiet_hours"
    )
    return [QuietHours.parse(row["quiet_hours"]) for row in rows]


def set_preferences(tx: Transaction, participant_id: int, preferences: ReminderPreferences) -> None:
    """All of them, as they are from now on."""
    tx.execute(
        """
        UPDATE participants SET digest_hour = ?, digest_days = ?, weekly_cap = ?, quiet_hours = ?, paused_until = ?,
            substitute_id = ? WHERE id = ?
        """,
        (
            preferences.hour,
            preferences.days,
            preferences.cap,
            str(preferences.quiet_hours) if preferences.quiet_hours else None,
            to_day(preferences.paused_until),
            preferences.substitute_id,
            participant_id,
        ),
    )


def set_locale(tx: Transaction, participant_id: int, locale: str) -> None:
    tx.execute("UPDATE participants SET locale = ? WHERE id = ?", (locale, participant_id))


def set_time_zone(tx: Transaction, participant_id: int, time_zone: str | None) -> None:
    """None: the organisation's."""
    tx.execute("UPDATE participants SET time_zone = ? WHERE id = ?", (time_zone, participant_id))


def set_unreachable(tx: Transaction, telegram_id: int, since: datetime | None) -> None:
    """None: the person can be written to again."""
    if since is None:
        tx.execute("UPDATE participants SET unreachable_since = NULL WHERE telegram_id = ?", (telegram_id,))
        return
    tx.execute(
        "UPDATE participants SET unreachable_since = ? WHERE telegram_id = ? AND unreachable_since IS NULL",
        (to_instant(since), telegram_id),
    )


def join_organisation(tx: Transaction, participant_id: int, organisation_id: int) -> None:
    tx.execute(
        "INSERT OR IGNORE INTO memberships (participant_id, organisation_id, since) VALUES (?, ?, ?)",
        (participant_id, organisation_id, to_instant(tx.now)),
    )


def list_organisers(tx: Transaction) -> list[Participant]:
    """Those who have consented: for what somebody is to do something about."""
    return _list_where(tx, ORGANISER)


def list_on_team(tx: Transaction) -> list[Participant]:
    """The same and observers: for what only informs."""
    return _list_where(tx, ON_TEAM)


def _list_where(tx: Transaction, condition: str) -> list[Participant]:
    rows = tx.execute(
        f"SELECT {COLUMNS} FROM participants p WHERE consented_at IS NOT NULL AND {condition} ORDER BY id"
    )
    return [participant_of_row(row) for row in rows]


def list_members(tx: Transaction, organisation_ids: list[int]) -> list[Participant]:
    """Members who have consented, each once."""
    found: dict[int, Participant] = {}
    for organisation_id in organisation_ids:
        rows = tx.execute(
            f"SELECT {COLUMNS} FROM participants JOIN memberships ON participant_id = id"
            " WHERE organisation_id = ? AND consented_at IS NOT NULL ORDER BY id",
            (organisation_id,),
        )
        found.update((row["id"], participant_of_row(row)) for row in rows)
    return list(found.values())


def participant_of_row(row: sqlite3.Row) -> Participant:
    return Participant(
        id=row["id"],
        telegram_id=row["telegram_id"],
        name=row["name"],
        locale=row["locale"],
        time_zone=row["time_zone"],
        consented_at=instant(row["consented_at"]),
        unreachable=row["unreachable_since"] is not None,
        preferences=preferences_of_row(row),
        own_name=bool(row["own_name"]),
        seen_at=instant(row["seen_at"]),
        consent_version=row["consent_version"],
    )


def preferences_of_row(row: sqlite3.Row) -> ReminderPreferences:
    return ReminderPreferences(
        hour=row["digest_hour"],
        days=row["digest_days"],
        cap=row["weekly_cap"],
        quiet_hours=QuietHours.parse(row["quiet_hours"]) if row["quiet_hours"] else None,
        paused_until=day(row["paused_until"]),
        substitute_id=row["substitute_id"],
    )
