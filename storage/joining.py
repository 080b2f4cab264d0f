"""Who has got in: organisations by how far they are on their way."""

from collections import defaultdict

from bot.domain.people.joining import Branch, JoiningCounts, JoiningState
from storage.sqlite.database import Transaction
from storage.sqlite.values import to_instant, to_json

# Nobody becomes a member without having consented.
MEMBERS = "EXISTS (SELECT 1 FROM memberships m WHERE m.organisation_id = o.id)"
# The best of the links of organisation o that work: 1 somebody has opened it, 0 nobody has.
LINK = """
    (SELECT max(i.opened_by IS NOT NULL) FROM invitations i
    WHERE i.organisation_id = o.id AND i.used_at IS NULL AND i.revoked_at IS NULL AND i.expires_at > :now)
"""
STATE = f"""
    CASE WHEN {MEMBERS} THEN 'joined' WHEN o.never_joins_since IS NOT NULL THEN 'never'
        ELSE CASE {LINK} WHEN 1 THEN 'opened' WHEN 0 THEN 'invited' ELSE 'nobody' END END
"""
BRANCHES = """
    WITH RECURSIVE branch (top, id) AS (
        SELECT id, id FROM organisations WHERE parent_id IS :parent AND closed_at IS NULL
        UNION ALL SELECT branch.top, o.id FROM branch CROSS JOIN organisations o ON o.parent_id = branch.id
        WHERE o.closed_at IS NULL
    )
"""


def state_of(tx: Transaction, organisation_id: int) -> JoiningState | None:
    """None where there is no such organisation."""
    row = tx.execute(
        f"SELECT {STATE} AS state FROM organisations o WHERE o.id = :id",
        {"id": organisation_id, "now": to_instant(tx.now)},
    ).fetchone()
    return JoiningState(row["state"]) if row else None


def list_branches(tx: Transaction, parent_id: int | None) -> list[Branch]:
    """Those directly below one (None: at the top), each with all below it; what is to be done first, then by name."""
    counts: dict[int, dict[JoiningState, int]] = defaultdict(dict)
    arguments = {"parent": parent_id, "now": to_instant(tx.now)}
    for row in tx.execute(
        f"""
        {BRANCHES} SELECT top, state, count(*) AS number FROM (
            SELECT branch.top, {STATE} AS state FROM branch CROSS JOIN organisations o ON o.id = branch.id
        ) GROUP BY top, state
        """,
        arguments,
    ):
        counts[row["top"]][JoiningState(row["state"])] = row["number"]
    rows = tx.execute(
        f"SELECT o.id, o.short_name, {STATE} AS state FROM organisations o"
        " WHERE o.parent_id IS :parent AND o.closed_at IS NULL ORDER BY o.sort_key, o.id",
        arguments,
    )
    found = [
        Branch(row["id"], row["short_name"], JoiningState(row["state"]), JoiningCounts(counts[row["id"]]))
        for row in rows
    ]
    return sorted(found, key=lambda each: list(JoiningState).index(each.state) if each.alone else -1)


def list_absent(tx: Transaction, parent_id: int | None) -> list[int]:
    """All below one, at whatever depth, that nobody has joined and that still may be; by municipality and name."""
    rows = tx.execute(
        f"""
        {BRANCHES} SELECT o.id FROM branch CROSS JOIN organisations o ON o.id = branch.id
        WHERE o.never_joins_since IS NULL AND NOT {MEMBERS} ORDER BY o.parent_id, o.sort_key, o.id
        """,
        {"parent": parent_id},
    )
    return [row["id"] for row in rows]


def list_unjoined(tx: Transaction, organisation_ids: set[int]) -> set[int]:
    """Those of them that nobody has joined."""
    rows = tx.execute(
        "SELECT value FROM json_each(?) WHERE value NOT IN (SELECT organisation_id FROM memberships)",
        (to_json(list(organisation_ids)),),
    )
    return {row["value"] for row in rows}


def set_never_joins(tx: Transaction, organisation_id: int, *, never: bool) -> bool:
    """Whether that is another answer than before."""
    changed = tx.execute(
        "UPDATE organisations SET never_joins_since = ? WHERE id = ? AND (never_joins_since IS NULL) = ?",
        (to_instant(tx.now) if never else None, organisation_id, never),
    )
    return changed.rowcount > 0
