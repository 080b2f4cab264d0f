"""Whom announcements reach: chosen, counted, kept by a name; and texts that are kept beside them."""

import json
from dataclasses import fields, replace
from datetime import datetime
from typing import Any

from bot.domain.messages.audiences import Attending, Audience, AudienceReach, AudienceRole, SavedAudience
from bot.domain.messages.kinds import COUNTED
from bot.domain.messages.reminders import CAP
from storage import participants
from storage.digests import SENT_WITHIN
from storage.event_guests import INVITED
from storage.sqlite.database import Transaction
from storage.sqlite.values import to_instant, to_json
from storage.tallies import NOW

LOOKED_AT = 1000  # people of a slice
FIELDS = tuple(each.name for each in fields(Audience))

# Whether an organisation o has a task that is asked for now and not answered.
OWING = f"""
    EXISTS (
        SELECT 1 FROM tallies y CROSS JOIN resolutions r ON r.id = y.resolution_id
        LEFT JOIN asking k ON k.resolution_id = y.resolution_id AND k.kind = y.kind
        WHERE y.organisation_id = o.id AND y.kind = o.kind AND r.archived_at IS NULL
            AND y.total > iif({NOW}, y.answered, 0)
    )
"""
# Whether recipient r of announcement a has acknowledged it as it reads now, or as nobody is asked about anew.
ACKNOWLEDGED = "ifnull(r.acknowledged_version, 0) >= a.asked_version"
UNACKNOWLEDGED = f"""
    EXISTS (
        SELECT 1 FROM announcement_recipients r JOIN announcements a ON a.id = r.announcement_id
        WHERE r.announcement_id = :unacknowledged AND r.participant_id = p.id AND r.left_at IS NULL
            AND NOT {ACKNOWLEDGED}
    )
"""
# What an organisation o has said of an event, where it concerns it. A seat that is kept counts as taken.
ATTENDING = f"""
    ifnull((
        SELECT CASE w.standing WHEN 'offered' THEN 'coming' WHEN 'lapsed' THEN 'declined' ELSE w.standing END
        FROM event_answers w WHERE w.event_id = :event AND w.organisation_id = o.id
    ), iif({INVITED}, 'silent', NULL)) IN (SELECT value FROM json_each(:attending))
"""
PART = """
    iif(
        EXISTS (SELECT 1 FROM organisations c WHERE c.parent_id = o.id AND c.closed_at IS NULL), 'coordinator',
        'executor'
    ) IN (SELECT value FROM json_each(:roles))
"""
ROLE = f"(:organisers AND {participants.ORGANISER} OR {PART})"
# What is chosen by name, or what that has become a part of.
CHOSEN = "SELECT ifnull(c.successor_id, c.id) FROM json_each({}) CROSS JOIN organisations c ON c.id = value"
MUNICIPALITIES, ORGANISATIONS = CHOSEN.format(":municipalities"), CHOSEN.format(":organisations")
# Whether an organisation o is chosen, looked for from below: for some of many it costs less than all below each.
PLACED = f"""
    (o.id IN ({ORGANISATIONS}) OR EXISTS (
        WITH RECURSIVE above (id) AS (
            SELECT o.id UNION SELECT u.parent_id FROM organisations u JOIN above ON u.id = above.id
        ) SELECT 1 FROM above WHERE id IN ({MUNICIPALITIES})
    ))
"""
# All that are chosen, looked for from above.
PLACES = f"""
    WITH RECURSIVE inside (id) AS (
        {MUNICIPALITIES} UNION SELECT u.id FROM organisations u JOIN inside ON u.parent_id = inside.id
    ) SELECT id FROM inside UNION {ORGANISATIONS}
"""
# Members p of organisations o.
THEIRS = "CROSS JOIN memberships m ON m.participant_id = p.id CROSS JOIN organisations o ON o.id = m.organisation_id"
BY_PERSON = f"participants p {THEIRS}"
BY_RECIPIENT = f"""
    announcement_recipients x
    CROSS JOIN participants p ON p.id = x.participant_id AND x.announcement_id = :unacknowledged {THEIRS}
"""
BY_ORGANISATION = """
    CROSS JOIN memberships m ON m.organisation_id = o.id CROSS JOIN participants p ON p.id = m.participant_id
"""
# How many messages that count one of the audience has had since :since, or is about to have.
RECEIVED = f"""
    (SELECT count(*) FROM deliveries d WHERE d.participant_id = audience.id AND d.created_at > :from
        AND d.kind IN ({", ".join(f"'{kind}'" for kind in COUNTED)})
        AND (d.status IN ('queued', 'sending') OR (d.status = 'sent' AND d.finished_at >= :since)))
"""


def count_reach(tx: Transaction, audience: Audience, since: datetime, per_second: float) -> AudienceReach:
    """`since` is when the week began of which people want so many messages."""
    everyone = " UNION ".join(f"SELECT p.id, p.unreachable_since, p.weekly_cap {each}" for each in _narrowest(audience))
    row = tx.execute(
        f"SELECT count(*), count(unreachable_since),"
        f" count(*) FILTER (WHERE unreachable_since IS NULL AND {RECEIVED} >= ifnull(weekly_cap, {CAP}))"
        f" FROM ({everyone}) audience",
        {**audience_arguments(audience), "since": to_instant(since), "from": to_instant(since - SENT_WITHIN)},
    ).fetchone()
    return AudienceReach(row[0], row[1], row[2], per_second)


def list_audience(
    tx: Transaction, audience: Audience, after: int, last: int, most: int
) -> tuple[dict[int, bool], int | None]:
    """The first of them by id, up to `last`, and whether the bot can write to each; how far that is, None at the end.

    However few they are among all, no more than so many people are looked at: fewer, or none, are not the end.
    """
    looked, edge = tx.execute(
        "SELECT count(*), max(id) FROM (SELECT id FROM participants WHERE id > ? AND id <= ? ORDER BY id LIMIT ?)",
        (after, last, LOOKED_AT),
    ).fetchone()
    some = [f"{each} AND p.id > :after AND p.id <= :edge" for each in _among(audience, BY_PERSON, PLACED)]
    rows = tx.execute(
        f"{' UNION '.join(f'SELECT p.id, p.unreachable_since IS NULL AS reachable {each}' for each in some)}"
        " ORDER BY 1 LIMIT :most",
        {**audience_arguments(audience), "after": after, "edge": edge, "most": most},
    ).fetchall()
    found = {row["id"]: bool(row["reachable"]) for row in rows}
    if len(found) == most:
        return found, max(found)
    return found, edge if looked == LOOKED_AT else None


def some_of_audience(tx: Transaction, audience: Audience, most: int) -> list[int]:
    """Whoever they happen to be."""
    everyone = " UNION ".join(f"SELECT p.id {each}" for each in _narrowest(audience))
    rows = tx.execute(
        f"SELECT id FROM ({everyone}) ORDER BY random() LIMIT :most", {**audience_arguments(audience), "most": most}
    )
    return [row["id"] for row in rows]


def has_audience(tx: Transaction, audience: Audience) -> bool:
    """Whether there is anybody in it."""
    return any(
        tx.execute(f"SELECT 1 {each} LIMIT 1", audience_arguments(audience)).fetchone() for each in _narrowest(audience)
    )


def is_of_audience(tx: Transaction, audience: Audience, participant_id: int) -> bool:
    return bool(list_audience(tx, audience, participant_id - 1, participant_id, 1)[0])


def audience_now(tx: Transaction, audience: Audience) -> Audience:
    """What the chosen ones have become a part of in their place, as `list_audience` has it."""
    rows = tx.execute(
        "SELECT id, successor_id FROM organisations WHERE successor_id IS NOT NULL"
        " AND id IN (SELECT value FROM json_each(?))",
        (to_json([*audience.municipalities, *audience.organisations]),),
    )
    now = {row["id"]: row["successor_id"] for row in rows}
    places, single = (
        [now.get(each, each) for each in ids] for ids in (audience.municipalities, audience.organisations)
    )
    return replace(audience, municipalities=tuple(places), organisations=tuple(single))


def save_audience(tx: Transaction, name: str, audience: Audience, author_id: int) -> None:
    """In the place of what was kept by that name."""
    tx.execute(
        "INSERT INTO saved_audiences (name, audience, author_id, created_at) VALUES (?, ?, ?, ?)"
        " ON CONFLICT (name) DO UPDATE SET audience = excluded.audience, author_id = excluded.author_id,"
        " deleted_at = NULL",
        (name, audience_json(audience), author_id, to_instant(tx.now)),
    )


def list_saved_audiences(tx: Transaction) -> list[SavedAudience]:
    rows = tx.execute("SELECT id, name, audience FROM saved_audiences WHERE deleted_at IS NULL ORDER BY name")
    return [SavedAudience(row["id"], row["name"], audience_of(row["audience"])) for row in rows]


def delete_saved_audience(tx: Transaction, saved_id: int) -> None:
    tx.execute("UPDATE saved_audiences SET deleted_at = ? WHERE id = ?", (to_instant(tx.now), saved_id))


def restore_saved_audience(tx: Transaction, saved_id: int) -> bool:
    """Whether it is still there to be had."""
    return tx.execute("UPDATE saved_audiences SET deleted_at = NULL WHERE id = ?", (saved_id,)).rowcount > 0


def audience_of(text: str) -> Audience:
    """As `audience_json` has written it, or an earlier version, which knew less."""
    chosen = {name: value for name, value in json.loads(text).items() if name in FIELDS}
    known: dict[str, Any] = {name: tuple(value) if isinstance(value, list) else value for name, value in chosen.items()}
    return Audience(**known)


def audience_json(audience: Audience) -> str:
    """What is chosen, and nothing else."""
    return to_json({name: value for name in FIELDS if (value := getattr(audience, name))})


def _narrowest(audience: Audience) -> list[str]:
    """All of an audience, looked for by what most narrows it."""
    if audience.municipalities or audience.organisations:
        return _among(audience, f"({PLACES}) x CROSS JOIN organisations o ON o.id = x.id {BY_ORGANISATION}")
    if audience.unacknowledged:
        return _among(audience, BY_RECIPIENT)
    if audience.event and Attending.SILENT not in audience.attending:
        answered = "event_answers x CROSS JOIN organisations o ON o.id = x.organisation_id AND x.event_id = :event"
        return _among(audience, answered + BY_ORGANISATION)
    if audience.kinds:
        return _among(audience, f"organisations o INDEXED BY organisations_by_kind {BY_ORGANISATION}")
    return _among(audience, BY_PERSON)


def _among(audience: Audience, source: str, placed: str = "") -> list[str]:
    """Members who have consented, of one organisation at least to which all that is chosen applies; and organisers, who
    need no organisation where they are chosen as such: what follows SELECT for each.
    """
    of_person = ["p.consented_at IS NOT NULL", *([UNACKNOWLEDGED] if audience.unacknowledged else [])]
    of_organisation = [
        *([placed] if placed and (audience.municipalities or audience.organisations) else []),
        *conditions_on(audience, ROLE),
    ]
    members = f"FROM {source} WHERE {' AND '.join([*of_organisation, *of_person])}"
    organisers = AudienceRole.ORGANISER in audience.roles and not audience.by_organisation
    team = f"FROM participants p WHERE {' AND '.join([participants.ORGANISER, *of_person])}"
    return [members, team] if organisers else [members]


def conditions_on(audience: Audience, role: str) -> list[str]:
    """Of an organisation o, wherever it stands."""
    return [
        *(["o.kind IN (SELECT value FROM json_each(:kinds))"] if audience.kinds else []),
        *([role] if audience.roles else []),
        *([OWING] if audience.unanswered else []),
        *([ATTENDING] if audience.event else []),
    ]


def audience_arguments(audience: Audience) -> dict[str, Any]:
    chosen = {name: getattr(audience, name) for name in FIELDS}
    lists = {name: to_json(value) for name, value in chosen.items() if isinstance(value, tuple)}
    return {**chosen, **lists, "organisers": AudienceRole.ORGANISER in audience.roles}
