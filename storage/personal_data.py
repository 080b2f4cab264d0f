"""All that is kept about one person, across the tables: told, handed over, deleted.

Remarks are found by the chat they were sent from: in private it bears the person's own id.
"""

from typing import Any

from bot.domain.people.participants import Participant
from bot.domain.people.personal_data import Kept
from storage import bot_state, consents, expectations, inbox, read_messages
from storage.event_exports import EXPORTED_OF_EVENTS
from storage.received_announcements import GOT
from storage.sqlite import replicas
from storage.sqlite.database import Transaction
from storage.sqlite.rewriting import DUE
from storage.sqlite.values import instant, moment, to_instant
from storage.work_exports import EXPORTED_OF_WORK

COUNTS = """
    SELECT created_at, consented_at, consent_version,
        (SELECT count(*) FROM replies WHERE author_id = p.id) AS replies,
        (SELECT count(*) FROM remarks WHERE chat_id = p.telegram_id AND text <> '')
            + (SELECT count(*) FROM notes WHERE author_id = p.id AND text <> '') AS comments,
        (SELECT count(*) FROM remarks WHERE chat_id = p.telegram_id AND file_id IS NOT NULL)
            + (SELECT count(*) FROM notes WHERE author_id = p.id AND file_id IS NOT NULL) AS files,
        (SELECT count(*) FROM reviews WHERE author_id = p.id)
            + (SELECT count(*) FROM extensions WHERE author_id = p.id)
            + (SELECT count(*) FROM extensions WHERE decided_by = p.id AND author_id IS NOT p.id)
            + (SELECT count(*) FROM discharges WHERE author_id = p.id) AS decisions,
        (SELECT count(*) FROM help_messages WHERE author_id = p.id) AS messages
    FROM participants p WHERE id = ?
"""
# Who sees the answers besides the person's own organisations o: all that stands above them, and who helps.
COORDINATORS = """
    CROSS JOIN organisations other ON other.id IN (
        WITH RECURSIVE above (id) AS (
            SELECT o.parent_id UNION SELECT u.parent_id FROM above JOIN organisations u ON u.id = above.id
        ) SELECT id FROM above
    )
"""
HELPERS = """
    JOIN helpers h ON h.kind = o.kind AND h.organisation_id <> o.id
    JOIN organisations other ON other.id = h.organisation_id
"""


def count_kept(tx: Transaction, person: Participant) -> Kept:
    row = tx.execute(COUNTS, (person.id,)).fetchone()
    return Kept(
        since=moment(row["created_at"]),
        consented_at=instant(row["consented_at"]),
        consent_version=row["consent_version"],
        replies=row["replies"],
        comments=row["comments"],
        files=row["files"],
        decisions=row["decisions"],
        messages=row["messages"],
        coordinators=_names(tx, person, COORDINATORS),
        helpers=_names(tx, person, HELPERS),
    )


def _names(tx: Transaction, person: Participant, others: str) -> tuple[str, ...]:
    rows = tx.execute(
        f"""
        SELECT DISTINCT other.short_name FROM memberships m JOIN organisations o ON o.id = m.organisation_id {others}
        WHERE m.participant_id = ? ORDER BY other.short_name
        """,
        (person.id,),
    )
    return tuple(row["short_name"] for row in rows)


EXPORTED = {
    "memberships": """
        SELECT o.name AS organisation, m.since FROM memberships m JOIN organisations o ON o.id = m.organisation_id
        WHERE m.participant_id = :id ORDER BY m.since
    """,
    "past_memberships": """
        SELECT o.name AS organisation, m.since, m.ended_at, m.outcome FROM past_memberships m
        JOIN organisations o ON o.id = m.organisation_id
        WHERE m.participant_id = :id
        UNION ALL SELECT o.name, c.since, o.closed_at, 'closed' FROM closed_memberships c
        JOIN organisations o ON o.id = c.organisation_id WHERE c.participant_id = :id ORDER BY 2, 1
    """,
    "consents": "SELECT version, given_at FROM consents WHERE participant_id = :id ORDER BY id",
    "team": """
        SELECT t.read_only, by.name AS added_by, t.added_at, t.removed_at FROM team t
        LEFT JOIN participants by ON by.id = t.added_by WHERE t.participant_id = :id ORDER BY t.id
    """,
    "invitations": """
        SELECT o.name AS organisation, i.used_at FROM invitations i JOIN organisations o ON o.id = i.organisation_id
        WHERE i.used_by = :id OR i.opened_by = :telegram_id ORDER BY i.id
    """,
    "registrations": """
        SELECT o.name AS organisation, c.opened_at, c.looked_for FROM claimants c
        JOIN open_links l ON l.id = c.link_id JOIN organisations o ON o.id = l.organisation_id
        WHERE c.telegram_id = :telegram_id
    """,
    "claims": """
        SELECT o.name AS organisation, c.created_at, c.ended_at, c.outcome, c.reason FROM claims c
        JOIN organisations o ON o.id = c.organisation_id WHERE c.participant_id = :id ORDER BY c.id
    """,
    "acknowledgements": f"""
        SELECT iif(a.status = 'recalled', NULL, a.html) AS announcement, a.sent_at, r.acknowledged_at
        FROM {GOT} ORDER BY a.id
    """,
    "announcement_marks": """
        SELECT announcement_id, version, at, on_behalf FROM acknowledgements WHERE participant_id = :id
        ORDER BY announcement_id, version
    """,
    "questions": """
        SELECT q.text, q.created_at, a.text AS answer FROM announcement_questions q
        LEFT JOIN announcement_answers a ON a.id = q.answer_id WHERE q.participant_id = :id ORDER BY q.id
    """,
    "answers": "SELECT text, created_at FROM announcement_answers WHERE author_id = :id ORDER BY id",
    "votes": """
        SELECT a.html AS poll, v.choice, v.at FROM votes v JOIN announcements a ON a.id = v.announcement_id
        WHERE v.participant_id = :id ORDER BY v.announcement_id
    """,
    "bound_groups": "SELECT title, names, bound_at FROM group_chats WHERE bound_by = :id ORDER BY id",
    "saved_audiences": "SELECT name, created_at FROM saved_audiences WHERE author_id = :id ORDER BY id",
    "announcement_templates": """
        SELECT name, html AS text, created_at FROM announcement_templates WHERE author_id = :id ORDER BY id
    """,
    "announcements": """
        SELECT html AS announcement, file_name, created_at, sent_at FROM announcements
        WHERE author_id = :id ORDER BY id
    """,
    **EXPORTED_OF_WORK,
    **EXPORTED_OF_EVENTS,
    "searches": "SELECT text, created_at FROM searches WHERE participant_id = :id ORDER BY id",
    "drafts": """
        SELECT file_name, status AS state, created_at, changed_at FROM editions WHERE author_id = :id ORDER BY id
    """,
    "rosters": """
        SELECT file_name, status AS state, created_at FROM rosters WHERE author_id = :id ORDER BY id
    """,
    "reminders": """
        SELECT considered_on, covered_through, snoozed_until FROM digests WHERE participant_id = :id
    """,
    "notes": """
        SELECT t.number AS task, n.text, n.file_kind, n.file_name, n.file_size, n.created_at FROM notes n
        LEFT JOIN assignments s ON s.id = n.assignment_id LEFT JOIN tasks t ON t.id = s.task_id
        WHERE n.author_id = :id ORDER BY n.id
    """,
    "audit": """
        SELECT act, at FROM (
            SELECT id, act, at FROM audit WHERE doer_id = :id UNION SELECT id, act, at FROM audit WHERE person_id = :id
        ) WHERE act <> 'data_exported' ORDER BY id
    """,
    "messages": """
        SELECT kind, status AS state, created_at, finished_at FROM deliveries WHERE participant_id = :id ORDER BY id
    """,
}


def export_person(tx: Transaction, person: Participant) -> dict[str, Any]:
    """Every row about the person; names of fields as in the tables."""
    ids = {"id": person.id, "person": person.id, "telegram_id": person.telegram_id}
    himself = tx.execute(
        "SELECT telegram_id, name, own_name, seen_at, locale, time_zone, digest_hour, digest_days, weekly_cap,"
        " quiet_hours, paused_until,"
        " (SELECT name FROM participants s WHERE s.id = p.substitute_id) AS substitute,"
        " created_at, consented_at, consent_version, unreachable_since FROM participants p WHERE id = :id",
        ids,
    ).fetchone()
    lists = {name: [dict(row) for row in tx.execute(sql, ids)] for name, sql in EXPORTED.items()}
    return {"person": dict(himself), "replies": _replies(tx, ids), **lists}


def _replies(tx: Transaction, ids: dict[str, int]) -> list[dict[str, Any]]:
    """Those the person gave, and those of colleagues that they added to; of remarks only their own."""
    rows = tx.execute(
        """
        SELECT r.id, o.name AS organisation, t.number AS task, t.title, r.status, r.until, r.created_at
        FROM replies r JOIN assignments s ON s.id = r.assignment_id JOIN tasks t ON t.id = s.task_id
        JOIN organisations o ON o.id = s.organisation_id
        WHERE r.author_id = :id OR r.id IN (SELECT reply_id FROM remarks WHERE chat_id = :telegram_id) ORDER BY r.id
        """,
        ids,
    ).fetchall()
    found = []
    for row in rows:
        reply = dict(row)
        remarks = _remarks(tx, reply.pop("id"), ids["telegram_id"])
        found.append({**reply, "remarks": remarks})
    return found


def _remarks(tx: Transaction, reply_id: int, telegram_id: int) -> list[dict[str, Any]]:
    """With what those that were changed said before."""
    rows = tx.execute(
        "SELECT id, text, file_kind, file_name, file_size, created_at, edited_at FROM remarks"
        " WHERE reply_id = ? AND chat_id = ? ORDER BY id",
        (reply_id, telegram_id),
    ).fetchall()
    found = []
    for row in rows:
        remark = dict(row)
        former = tx.execute(
            "SELECT text, file_kind, file_name, file_size, replaced_at FROM remark_versions"
            " WHERE remark_id = ? ORDER BY id",
            (remark.pop("id"),),
        )
        found.append({**remark, "former": [dict(each) for each in former]})
    return found


def erase_person(tx: Transaction, person: Participant) -> None:
    """Nothing of the person is left; the answers and comments stay with their organisation, by nobody in particular.

    That they consented and withdrew it stays provable: see `storage.consents`.

    What else hangs on the participant goes with it, as the tables say (ON DELETE).
    """
    telegram_id = (person.telegram_id,)
    _erase_files(tx, telegram_id)
    tx.execute("DELETE FROM notes WHERE chat_id = ? AND (text = '' OR assignment_id IS NULL)", telegram_id)
    tx.execute(
        "UPDATE notes SET chat_id = NULL, message_id = NULL, file_kind = NULL, file_id = NULL, file_name = NULL,"
        " file_size = NULL WHERE chat_id = ?",
        telegram_id,
    )
    tx.execute("UPDATE help_messages SET chat_id = NULL, message_id = NULL WHERE chat_id = ?", telegram_id)
    _give_up_drafts(tx, person.id)
    tx.execute("UPDATE delegations SET words = '' WHERE giver_id = ?", (person.id,))
    for links in ("invitations", "team_links"):
        tx.execute(f"UPDATE {links} SET opened_by = NULL WHERE opened_by = ?", telegram_id)
    tx.execute(
        "UPDATE announcements SET progress_chat_id = NULL, progress_message_id = NULL WHERE progress_chat_id = ?",
        telegram_id,
    )
    _withdraw_claims(tx, person)
    inbox.forget_chat(tx, person.telegram_id)
    expectations.clear_expectation(tx, person.telegram_id)
    read_messages.forget_read(tx, person.telegram_id)
    consents.withdraw_consents(tx, person.id, person.telegram_id)
    tx.execute("DELETE FROM participants WHERE id = ?", (person.id,))
    bot_state.put_state(tx, DUE, to_instant(tx.now))
    bot_state.put_state(tx, replicas.DUE, to_instant(tx.now))
    tx.erased = True


def _withdraw_claims(tx: Transaction, person: Participant) -> None:
    """That somebody asked to be let in stays until its term, as nobody's, so that a link is not flooded."""
    tx.execute(
        "UPDATE claims SET outcome = 'withdrawn', ended_at = ? WHERE participant_id = ? AND outcome IS NULL",
        (to_instant(tx.now), person.id),
    )
    tx.execute("UPDATE claims SET reason = '' WHERE participant_id = ?", (person.id,))
    tx.execute("DELETE FROM claimants WHERE telegram_id = ?", (person.telegram_id,))


def _erase_files(tx: Transaction, telegram_id: tuple[int]) -> None:
    """What was sent with answers, now or before it was changed; the words stay."""
    own = "remark_id IN (SELECT id FROM remarks WHERE chat_id = ?)"
    tx.execute(f"DELETE FROM remark_versions WHERE text = '' AND {own}", telegram_id)
    tx.execute(
        f"UPDATE remark_versions SET file_kind = NULL, file_id = NULL, file_name = NULL, file_size = NULL WHERE {own}",
        telegram_id,
    )
    tx.execute("DELETE FROM remarks WHERE chat_id = ? AND text = ''", telegram_id)
    tx.execute(
        "UPDATE remarks SET chat_id = NULL, message_id = NULL, album = NULL, file_kind = NULL, file_id = NULL,"
        " file_name = NULL, file_size = NULL WHERE chat_id = ?",
        telegram_id,
    )


def _give_up_drafts(tx: Transaction, person_id: int) -> None:
    """Nobody else could end them."""
    drafts = "SELECT id FROM editions WHERE author_id = ? AND status = 'open'"
    tx.execute(f"DELETE FROM edition_steps WHERE edition_id IN ({drafts})", (person_id,))
    tx.execute(
        f"UPDATE editions SET status = 'discarded', proposal = NULL, changed_at = ? WHERE id IN ({drafts})",
        (to_instant(tx.now), person_id),
    )
    tx.execute("UPDATE rosters SET status = 'dropped' WHERE status = 'open' AND author_id = ?", (person_id,))
