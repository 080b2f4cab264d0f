"""What an amendment has changed in tasks and events, for the message to those concerned."""

from collections.abc import Iterable, Sequence

from pydantic import TypeAdapter

from bot.domain.resolution.draft import DraftEvent, DraftTask
from bot.domain.resolution.resolutions import ChangedEvent, ChangedTask
from storage.sqlite.database import Transaction
from storage.sqlite.values import to_json

TASK: TypeAdapter[DraftTask | None] = TypeAdapter(DraftTask | None)
EVENT: TypeAdapter[DraftEvent | None] = TypeAdapter(DraftEvent | None)

# Whether a task is one in which organisations of these kinds join, or did until now.
BESIDE = """
    EXISTS (
        SELECT 1 FROM json_each(n.before, '$.co_executors') helper
        WHERE json_extract(helper.value, '$.kind') IN (SELECT value FROM json_each(:kinds))
        UNION ALL
        SELECT 1 FROM json_each(n.after, '$.co_executors') helper
        WHERE json_extract(helper.value, '$.kind') IN (SELECT value FROM json_each(:kinds))
    )
"""
# Whether the amendment concerns organisation o: by a task of its own, or by its kind.
CONCERNS = """
    (o.kind IN (SELECT kind FROM edition_kinds WHERE edition_id = :edition) OR EXISTS (
        SELECT 1 FROM assignments s CROSS JOIN edition_changes c ON c.edition_id = :edition AND c.assignment_id = s.id
        WHERE s.organisation_id = o.id
    ))
"""
SOONER = """
    (o.kind IN (SELECT kind FROM edition_kinds WHERE edition_id = :edition AND sooner) OR EXISTS (
        SELECT 1 FROM assignments s CROSS JOIN edition_changes c ON c.edition_id = :edition AND c.assignment_id = s.id
        CROSS JOIN edition_news n ON n.edition_id = :edition AND n.task_id = s.task_id AND n.sooner
        WHERE s.organisation_id = o.id
    ))
"""
ORGANISATIONS_OF = "memberships m CROSS JOIN organisations o ON o.id = m.organisation_id WHERE m.participant_id = p.id"


def add_task_news(
    tx: Transaction, edition_id: int, task_id: int, before: DraftTask | None, after: DraftTask | None, *, sooner: bool
) -> None:
    tx.execute(
        "INSERT INTO edition_news (edition_id, task_id, before, after, sooner) VALUES (?, ?, ?, ?, ?)",
        (edition_id, task_id, TASK.dump_json(before).decode(), TASK.dump_json(after).decode(), sooner),
    )


def add_event_news(
    tx: Transaction,
    edition_id: int,
    event_id: int,
    before: DraftEvent | None,
    after: DraftEvent | None,
    *,
    sooner: bool,
) -> None:
    """It concerns every kind of organisation that is invited."""
    tx.execute(
        "INSERT OR REPLACE INTO edition_events (edition_id, event_id, before, after) VALUES (?, ?, ?, ?)",
        (edition_id, event_id, EVENT.dump_json(before).decode(), EVENT.dump_json(after).decode()),
    )
    invited = tx.execute("SELECT kind FROM event_kinds WHERE event_id = ?", (event_id,)).fetchall()
    add_kinds(tx, edition_id, [row["kind"] for row in invited], sooner=sooner)


def add_kinds(tx: Transaction, edition_id: int, kinds: Iterable[str], *, sooner: bool) -> None:
    tx.executemany(
        "INSERT INTO edition_kinds (edition_id, kind, sooner) VALUES (?, ?, ?)"
        " ON CONFLICT (edition_id, kind) DO UPDATE SET sooner = max(sooner, excluded.sooner)",
        [(edition_id, kind, sooner) for kind in kinds],
    )


def list_people(tx: Transaction, edition_id: int, after: int, most: int) -> list[tuple[int, bool]]:
    """The first, by id, of those whom it concerns, and whether a day comes sooner than they know.

    Who has blocked the bot is told on their return.
    """
    rows = tx.execute(
        f"""
        SELECT p.id, EXISTS (SELECT 1 FROM {ORGANISATIONS_OF} AND {SOONER}) AS sooner
        FROM participants p WHERE p.id > :after AND p.consented_at IS NOT NULL
            AND EXISTS (SELECT 1 FROM {ORGANISATIONS_OF} AND {CONCERNS})
        ORDER BY p.id LIMIT :most
        """,
        {"edition": edition_id, "after": after, "most": most},
    )
    return [(row["id"], bool(row["sooner"])) for row in rows]


def list_task_news(
    tx: Transaction, edition_id: int, organisation_ids: Sequence[int], kinds: Sequence[str], most: int
) -> list[ChangedTask]:
    """Of tasks of these organisations, and of those in which organisations of these kinds join; in an archived
    resolution none.
    """
    rows = tx.execute(
        f"""
        SELECT n.task_id, n.before, n.after, EXISTS (
            SELECT 1 FROM assignments s
            CROSS JOIN edition_changes c ON c.edition_id = :edition AND c.assignment_id = s.id
            WHERE s.task_id = n.task_id AND s.organisation_id IN (SELECT value FROM json_each(:ids))
        ) AS own, {BESIDE} AS beside
        FROM edition_news n JOIN editions e ON e.id = n.edition_id
        JOIN resolutions r ON r.id = e.resolution_id AND r.archived_at IS NULL
        WHERE n.edition_id = :edition AND (own OR beside) ORDER BY n.task_id LIMIT :most
        """,
        {"edition": edition_id, "ids": to_json(list(organisation_ids)), "kinds": to_json(list(kinds)), "most": most},
    )
    return [
        ChangedTask(
            row["task_id"], TASK.validate_json(row["before"]), TASK.validate_json(row["after"]), beside=not row["own"]
        )
        for row in rows
    ]


def list_event_news(tx: Transaction, edition_id: int, kinds: Sequence[str]) -> list[ChangedEvent]:
    """Of events to which organisations of these kinds are invited."""
    rows = tx.execute(
        """
        SELECT v.event_id, v.before, v.after FROM edition_events v JOIN editions e ON e.id = v.edition_id
        JOIN resolutions r ON r.id = e.resolution_id AND r.archived_at IS NULL
        WHERE v.edition_id = ? AND EXISTS (
            SELECT 1 FROM event_kinds k WHERE k.event_id = v.event_id AND k.kind IN (SELECT value FROM json_each(?))
        ) ORDER BY v.event_id
        """,
        (edition_id, to_json(list(kinds))),
    )
    return [
        ChangedEvent(row["event_id"], EVENT.validate_json(row["before"]), EVENT.validate_json(row["after"]))
        for row in rows
    ]


def end_needless_extensions(tx: Transaction, task_ids: Iterable[int]) -> None:
    """A later day that was granted when the document gave an earlier one than it gives now counts no more."""
    tx.execute(
        """
        UPDATE assignments SET extended_to = NULL WHERE task_id IN (SELECT value FROM json_each(?))
            AND extended_to <= (SELECT coalesce(t.due, t.period_end) FROM tasks t WHERE t.id = assignments.task_id)
            AND NOT EXISTS (
                SELECT 1 FROM extensions e JOIN rounds w ON w.id = e.round_id AND w.due < e.until
                WHERE e.assignment_id = assignments.id AND e.granted AND e.until = assignments.extended_to
                    AND w.status = 'open'
            )
        """,
        (to_json(list(task_ids)),),
    )
