"""Renames, moves, mergers and closings as they are looked at before they are done, and what they were done to."""

import json
import sqlite3
from datetime import datetime
from typing import Any

from bot.domain.people.organisation_acts import ActDraft, OrganisationAct
from storage.sqlite.database import Transaction
from storage.sqlite.values import new_id, to_instant, to_json

COLUMNS = "id, author_id, organisation_id, act, name, target_id, revision, former"


def add_draft(
    tx: Transaction,
    author_id: int | None,
    organisation_id: int,
    act: OrganisationAct,
    *,
    name: str = "",
    target_id: int | None = None,
    revision: int,
) -> int:
    return new_id(
        tx.execute(
            "INSERT INTO organisation_drafts (author_id, organisation_id, act, name, target_id, revision, created_at)"
            " VALUES (?, ?, ?, ?, ?, ?, ?)",
            (author_id, organisation_id, act, name, target_id, revision, to_instant(tx.now)),
        )
    )


def get_draft(tx: Transaction, draft_id: int) -> ActDraft | None:
    row = tx.execute(f"SELECT {COLUMNS} FROM organisation_drafts WHERE id = ?", (draft_id,)).fetchone()
    return _draft(row) if row else None


def set_revision(tx: Transaction, draft_id: int, revision: int) -> None:
    tx.execute("UPDATE organisation_drafts SET revision = ? WHERE id = ?", (revision, draft_id))


def set_done(tx: Transaction, draft_id: int, former: dict[str, Any] | None) -> None:
    """None: it has been undone."""
    tx.execute(
        "UPDATE organisation_drafts SET former = ? WHERE id = ?",
        (to_json(former) if former is not None else None, draft_id),
    )


def prune_organisation_drafts(tx: Transaction, before: datetime, most: int) -> int:
    return tx.execute(
        "DELETE FROM organisation_drafts WHERE id IN"
        " (SELECT id FROM organisation_drafts WHERE created_at < ? ORDER BY created_at LIMIT ?)",
        (to_instant(before), most),
    ).rowcount


def _draft(row: sqlite3.Row) -> ActDraft:
    return ActDraft(
        id=row["id"],
        author_id=row["author_id"],
        organisation_id=row["organisation_id"],
        act=OrganisationAct(row["act"]),
        name=row["name"],
        target_id=row["target_id"],
        revision=row["revision"],
        former=json.loads(row["former"]) if row["former"] else None,
    )
