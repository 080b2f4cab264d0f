"""Whom announcements reach: chosen, counted, kept by a name; and texts that are kept beside them."""

import json
from datetime import datetime
from typing import Any

from bot.domain.messages.audiences import Audience, AudienceReach, SavedAudience
from bot.domain.messages.kinds import COUNTED
from bot.domain.messages.reminders import CAP
from storage import participants
from storage.assignments import ANSWERED
from storage.digests import SENT_WITHIN
from storage.sqlite.database import Transaction
from storage.sqlite.values import to_instant, to_json

# Whether an organisation o has a task that is asked for now and not answered.
OWING = f"""
    EXISTS (
        SELECT 1 FROM assignments s CROSS JOIN tasks t ON t.id = s.task_id
        CROSS JOIN addressees a ON a.id = t.addressee_id CROSS JOIN resolutions r ON r.id = a.resolution_id
        LEFT JOIN asking k ON k.resolution_id = a.resolution_id AND k.kind = o.kind
        WHERE s.organisation_id = o.id AND s.withdrawn_at IS NULL AND r.archived_at IS NULL AND NOT {ANSWERED}
    )
"""
# Whether recipient r of announcement a has acknowledged it as it reads now, or as nobody is asked about anew.
ACKNOWLEDGED = "ifnull(r.acknowledged_version, 0) >= a.asked_version"
# Members who have consented, of one organisation at least to which all that is chosen applies; organisers, too, who
# need no organisation where they are chosen as such.
AUDIENCE = f"""
    WITH RECURSIVE inside (id) AS (
        SELECT ifnull(o.successor_id, o.id)
        FROM json_each(:municipalities) chosen CROSS JOIN organisations o ON o.id = chosen.value
        UNION
        SELECT o.id FROM organisations o JOIN inside ON o.parent_id = inside.id
    ), place (id) AS (
        SELECT id FROM inside UNION
        SELECT ifnull(o.successor_id, o.id)
        FROM json_each(:organisations) chosen CROSS JOIN organisations o ON o.id = chosen.value
    ), audience AS (
        SELECT p.id, p.unreachable_since, p.weekly_cap FROM participants p
        WHERE p.consented_at IS NOT NULL AND (EXISTS (
            SELECT 1 FROM memberships m JOIN organisations o ON o.id = m.organisation_id
            WHERE m.participant_id = p.id
                AND (:kinds = '[]' OR o.kind IN (SELECT value FROM json_each(:kinds)))
                AND (:places = 0 OR o.id IN (SELECT id FROM place))
                AND (:roles = '[]' OR :organisers AND {participants.ORGANISER} OR iif(
                    EXISTS (SELECT 1 FROM organisations c WHERE c.parent_id = o.id AND c.closed_at IS NULL),
                    'coordinator', 'executor') IN (SELECT value FROM json_each(:roles)))
                AND (:unanswered = 0 OR {OWING})
        ) OR :organisers AND :kinds = '[]' AND :places = 0 AND :unanswered = 0 AND {participants.ORGANISER})
        AND (:unacknowledged = 0 OR EXISTS (
            SELECT 1 FROM announcement_recipients r JOIN announcements a ON a.id = r.announcement_id
            WHERE r.announcement_id = :unacknowledged AND r.participant_id = p.id AND r.left_at IS NULL
                AND NOT {ACKNOWLEDGED}
        ))
    )
"""
# How many messages that count one of the audience has had since :since, or is about to have.
RECEIVED = f"""
    (SELECT count(*) FROM deliveries d WHERE d.participant_id = audience.id AND d.created_at > :from
        AND d.kind IN ({", ".join(f"'{kind}'" for kind in COUNTED)})
        AND (d.status IN ('queued', 'sending') OR (d.status = 'sent' AND d.finished_at >= :since)))
"""


def count_reach(tx: Transaction, audience: Audience, since: datetime, per_second: float) -> AudienceReach:
    """`since` is when the week began of which people want so many messages."""
    row = tx.execute(
        f"{AUDIENCE} SELECT count(*), count(unreachable_since),"
        f" count(*) FILTER (WHERE unreachable_since IS NULL AND {RECEIVED} >= ifnull(weekly_cap, {CAP}))"
        " FROM audience",
        {**_arguments(audience), "since": to_instant(since), "from": to_instant(since - SENT_WITHIN)},
    ).fetchone()
    return AudienceReach(row[0], row[1], row[2], per_second)


def list_audience(tx: Transaction, audience: Audience, after: int, last: int, most: int) -> dict[int, bool]:
    """The first of them by id, up to `last`, and whether the bot can write to each."""
    rows = tx.execute(
        f"{AUDIENCE} SELECT id, unreachable_since IS NULL AS reachable FROM audience"
        " WHERE id > :after AND id <= :last ORDER BY id LIMIT :most",
        {**_arguments(audience), "after": after, "last": last, "most": most},
    )
    return {row["id"]: bool(row["reachable"]) for row in rows}


def some_of_audience(tx: Transaction, audience: Audience, most: int) -> list[int]:
    """Whoever they happen to be."""
    rows = tx.execute(
        f"{AUDIENCE} SELECT id FROM audience ORDER BY random() LIMIT :most", {**_arguments(audience), "most": most}
    )
    return [row["id"] for row in rows]


def is_of_audience(tx: Transaction, audience: Audience, participant_id: int) -> bool:
    return bool(list_audience(tx, audience, participant_id - 1, participant_id, 1))


def save_audience(tx: Transaction, name: str, audience: Audience, author_id: int) -> None:
    """In the place of what was kept by that name."""
    tx.execute(
        "INSERT INTO saved_audiences (name, audience, author_id, created_at) VALUES (?, ?, ?, ?)"
        " ON CONFLICT (name) DO UPDATE SET audience = excluded.audience, author_id = excluded.author_id",
        (name, audience_json(audience), author_id, to_instant(tx.now)),
    )


def list_saved_audiences(tx: Transaction) -> list[SavedAudience]:
    rows = tx.execute("SELECT id, name, audience FROM saved_audiences ORDER BY name")
    return [SavedAudience(row["id"], row["name"], audience_of(row["audience"])) for row in rows]


def delete_saved_audience(tx: Transaction, saved_id: int) -> None:
    tx.execute("DELETE FROM saved_audiences WHERE id = ?", (saved_id,))


def audience_of(text: str) -> Audience:
    """As `audience_json` has written it, or an earlier version, which knew less."""
    chosen = json.loads(text)
    lists = {name: tuple(chosen.get(name, ())) for name in ("kinds", "municipalities", "organisations", "roles")}
    return Audience(**lists, unanswered=chosen.get("unanswered", False), unacknowledged=chosen.get("unacknowledged", 0))


def audience_json(audience: Audience) -> str:
    """What is chosen, and nothing else."""
    fields = ("kinds", "municipalities", "organisations", "roles", "unanswered", "unacknowledged")
    return to_json({name: value for name in fields if (value := getattr(audience, name))})


def _arguments(audience: Audience) -> dict[str, Any]:
    return {
        "kinds": to_json(audience.kinds),
        "municipalities": to_json(audience.municipalities),
        "organisations": to_json(audience.organisations),
        "places": bool(audience.municipalities or audience.organisations),
        "roles": to_json(audience.roles),
        "organisers": "organiser" in audience.roles,
        "unanswered": audience.unanswered,
        "unacknowledged": audience.unacknowledged,
    }
