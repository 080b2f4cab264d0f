"""Announcements that are corrected where they stand: one delivery for each message that is out, and version."""

import json
from collections.abc import Iterable
from datetime import date

from bot.domain.messages.announcements import Content
from bot.domain.messages.fields import OwnFacts
from bot.domain.messages.kinds import MessageKind
from storage import outbox
from storage.assignments import ANSWERED
from storage.sqlite.database import Transaction
from storage.sqlite.values import day, to_instant, to_json


def set_correction(tx: Transaction, announcement_id: int, content: Content | None) -> None:
    """What it is about to say, and the file it is about to have, where that is another; another revision."""
    html = content.html if content else None
    file = to_json([content.file_kind, content.file_id, content.file_name]) if content and content.file else None
    tx.execute(
        "UPDATE announcements SET correction = ?, correction_file = ?, revision = revision + 1 WHERE id = ?",
        (html, file, announcement_id),
    )


def get_correction(tx: Transaction, announcement_id: int) -> Content | None:
    """As it was set: without a file where that stays."""
    row = tx.execute(
        "SELECT correction, correction_file FROM announcements WHERE id = ?", (announcement_id,)
    ).fetchone()
    if row is None or row["correction"] is None:
        return None
    return Content(row["correction"], *json.loads(row["correction_file"] or "[]"))


def apply_correction(tx: Transaction, announcement_id: int, *, ask_again: bool) -> None:
    """What it was before is kept by its version."""
    about = {"id": announcement_id, "now": to_instant(tx.now), "again": ask_again}
    tx.execute(
        "INSERT INTO announcement_versions (announcement_id, version, html, file_kind, file_id, file_name, replaced_at)"
        " SELECT id, version, html, file_kind, file_id, file_name, :now FROM announcements WHERE id = :id",
        about,
    )
    tx.execute(
        """
        UPDATE announcements SET file_kind = correction_file ->> 0, file_id = correction_file ->> 1,
            file_name = correction_file ->> 2, correction_file = NULL, file_version = version + 1
        WHERE id = :id AND correction_file IS NOT NULL
        """,
        about,
    )
    tx.execute(
        """
        UPDATE announcements SET html = correction, correction = NULL, version = version + 1, corrected_at = :now,
            asked_version = iif(:again, version + 1, asked_version), revision = revision + 1 WHERE id = :id
        """,
        about,
    )


def queue_corrections(
    tx: Transaction, announcement_id: int, version: int, people: Iterable[int], turn: int | None = None
) -> int:
    """Of each version once for each recipient; the turn of whoever is next."""
    keys = {person: f"{MessageKind.CORRECTION}:{announcement_id}:{version}:{person}" for person in people}
    return outbox.post_to_all(
        tx, keys, kind=MessageKind.CORRECTION, subject_id=announcement_id, data={"version": version}, turn=turn
    )


def count_correcting(tx: Transaction, announcement_id: int) -> int:
    """How many messages are still to be edited."""
    found: int = tx.execute(
        "SELECT count(*) FROM deliveries WHERE kind = ? AND subject_id = ? AND status IN ('queued', 'sending')",
        (MessageKind.CORRECTION, announcement_id),
    ).fetchone()[0]
    return found


def load_facts(tx: Transaction, participant_id: int, today: date) -> OwnFacts:
    """What a text with fields says to that person: of all their organisations, the first by name."""
    person = tx.execute(
        """
        SELECT p.name, (SELECT o.short_name FROM memberships m JOIN organisations o ON o.id = m.organisation_id
            WHERE m.participant_id = p.id ORDER BY o.id LIMIT 1) AS organisation
        FROM participants p WHERE p.id = ?
        """,
        (participant_id,),
    ).fetchone()
    open_tasks = tx.execute(
        f"""
        SELECT count(*) AS tasks, min(last) FILTER (WHERE last >= :today) AS due FROM (
            SELECT coalesce(s.extended_to, w.due, t.due, t.period_end) AS last
            FROM memberships m CROSS JOIN organisations o ON o.id = m.organisation_id
            CROSS JOIN assignments s ON s.organisation_id = o.id CROSS JOIN tasks t ON t.id = s.task_id
            CROSS JOIN addressees a ON a.id = t.addressee_id CROSS JOIN resolutions r ON r.id = a.resolution_id
            LEFT JOIN asking k ON k.resolution_id = a.resolution_id AND k.kind = o.kind
            LEFT JOIN rounds w ON w.id = k.round_id
            WHERE m.participant_id = :person AND s.withdrawn_at IS NULL AND r.archived_at IS NULL AND NOT {ANSWERED}
        )
        """,
        {"person": participant_id, "today": today.isoformat()},
    ).fetchone()
    name, organisation = (person["name"], person["organisation"] or "") if person else ("", "")
    return OwnFacts(name, organisation, day(open_tasks["due"]), open_tasks["tasks"])


def add_template(tx: Transaction, name: str, html: str, author_id: int) -> None:
    """In the place of what was kept by that name."""
    tx.execute(
        "INSERT INTO announcement_templates (name, html, author_id, created_at) VALUES (?, ?, ?, ?)"
        " ON CONFLICT (name) DO UPDATE SET html = excluded.html, author_id = excluded.author_id, deleted_at = NULL",
        (name, html, author_id, to_instant(tx.now)),
    )


def list_templates(tx: Transaction) -> list[tuple[int, str, str]]:
    """Id, name and text of each, by name."""
    rows = tx.execute("SELECT id, name, html FROM announcement_templates WHERE deleted_at IS NULL ORDER BY name")
    return [(row["id"], row["name"], row["html"]) for row in rows]


def delete_template(tx: Transaction, template_id: int) -> None:
    tx.execute("UPDATE announcement_templates SET deleted_at = ? WHERE id = ?", (to_instant(tx.now), template_id))


def restore_template(tx: Transaction, template_id: int) -> bool:
    """Whether it is still there to be had."""
    return tx.execute("UPDATE announcement_templates SET deleted_at = NULL WHERE id = ?", (template_id,)).rowcount > 0
