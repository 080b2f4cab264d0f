"""Questions to the authors of announcements, by announcement, and the answers to them; votes of polls."""

from collections.abc import Sequence

from bot.domain.messages.kinds import MessageKind
from bot.domain.messages.questions import AskedQuestion
from storage import outbox
from storage.acknowledgements import PLACE
from storage.sqlite.database import Transaction
from storage.sqlite.values import moment, new_id, to_instant, to_json


def add_question(tx: Transaction, announcement_id: int, participant_id: int, text: str) -> int:
    return new_id(
        tx.execute(
            "INSERT INTO announcement_questions (announcement_id, participant_id, text, created_at)"
            " VALUES (?, ?, ?, ?)",
            (announcement_id, participant_id, text, to_instant(tx.now)),
        )
    )


def questions_seen(tx: Transaction, announcement_id: int) -> int:
    """The newest question that has been looked at; 0 for none."""
    row = tx.execute("SELECT questions_seen FROM announcements WHERE id = ?", (announcement_id,)).fetchone()
    return int(row["questions_seen"]) if row else 0


def set_questions_seen(tx: Transaction, announcement_id: int) -> None:
    """All that there are by now."""
    tx.execute(
        "UPDATE announcements SET questions_seen = ifnull((SELECT max(id) FROM announcement_questions"
        " WHERE announcement_id = announcements.id AND answer_id IS NULL), questions_seen) WHERE id = ?",
        (announcement_id,),
    )


def count_open_questions(tx: Transaction, announcement_id: int) -> tuple[int, int]:
    """How many wait for an answer, and how many of them are chosen."""
    row = tx.execute(
        "SELECT count(*), ifnull(sum(chosen), 0) FROM announcement_questions"
        " WHERE announcement_id = ? AND answer_id IS NULL",
        (announcement_id,),
    ).fetchone()
    return row[0], row[1]


def list_open_questions(tx: Transaction, announcement_id: int, page: int, size: int) -> list[AskedQuestion]:
    """The oldest first."""
    rows = tx.execute(
        f"""
        SELECT q.id, q.participant_id, p.name, {PLACE}, q.text, q.chosen, q.created_at
        FROM announcement_questions q JOIN participants p ON p.id = q.participant_id
        WHERE q.announcement_id = ? AND q.answer_id IS NULL ORDER BY q.id LIMIT ? OFFSET ?
        """,
        (announcement_id, size, page * size),
    )
    return [
        AskedQuestion(
            row["id"],
            row["participant_id"],
            row["name"],
            row["organisations"] or "",
            row["text"],
            bool(row["chosen"]),
            moment(row["created_at"]),
        )
        for row in rows
    ]


def choose_question(tx: Transaction, announcement_id: int, question_id: int, *, chosen: bool) -> bool:
    """Whether there is such a one that waits for an answer; 0 stands for all."""
    changed = tx.execute(
        "UPDATE announcement_questions SET chosen = :chosen"
        " WHERE announcement_id = :about AND answer_id IS NULL AND (:question = 0 OR id = :question)",
        {"chosen": chosen, "about": announcement_id, "question": question_id},
    )
    return changed.rowcount > 0


def add_answer(tx: Transaction, announcement_id: int, author_id: int, text: str) -> int:
    """To all questions that are chosen."""
    answer_id = new_id(
        tx.execute(
            "INSERT INTO announcement_answers (announcement_id, author_id, text, created_at) VALUES (?, ?, ?, ?)",
            (announcement_id, author_id, text, to_instant(tx.now)),
        )
    )
    tx.execute(
        "UPDATE announcement_questions SET answer_id = ?, chosen = 0"
        " WHERE announcement_id = ? AND answer_id IS NULL AND chosen = 1",
        (answer_id, announcement_id),
    )
    return answer_id


def list_answered(tx: Transaction, answer_id: int, after: int, most: int) -> list[int]:
    """The next of those whom it answers, by id."""
    rows = tx.execute(
        "SELECT DISTINCT participant_id FROM announcement_questions WHERE answer_id = ? AND participant_id > ?"
        " ORDER BY participant_id LIMIT ?",
        (answer_id, after, most),
    )
    return [row["participant_id"] for row in rows]


def find_answer(tx: Transaction, answer_id: int, participant_id: int) -> tuple[int, str, list[str]] | None:
    """The announcement, the answer, and what that person asked."""
    row = tx.execute("SELECT announcement_id, text FROM announcement_answers WHERE id = ?", (answer_id,)).fetchone()
    asked = tx.execute(
        "SELECT text FROM announcement_questions WHERE answer_id = ? AND participant_id = ? ORDER BY id",
        (answer_id, participant_id),
    ).fetchall()
    return (row["announcement_id"], row["text"], [each["text"] for each in asked]) if row and asked else None


def tell_of_questions(tx: Transaction, announcement_id: int, people: Sequence[int]) -> None:
    """Each once, until somebody has looked at the questions that there are."""
    seen = questions_seen(tx, announcement_id)
    kind = MessageKind.ANNOUNCEMENT_QUESTION
    keys = {each: f"{kind}:{announcement_id}:{seen}:{each}" for each in people}
    outbox.post_to_all(tx, keys, kind=kind, subject_id=announcement_id)


def set_options(tx: Transaction, announcement_id: int, options: Sequence[str]) -> None:
    tx.execute("UPDATE announcements SET options = ? WHERE id = ?", (to_json(list(options)), announcement_id))


def put_vote(tx: Transaction, announcement_id: int, participant_id: int, choice: int) -> None:
    """In the place of what they chose before."""
    tx.execute(
        "INSERT INTO votes (announcement_id, participant_id, choice, at) VALUES (?, ?, ?, ?)"
        " ON CONFLICT DO UPDATE SET choice = excluded.choice, at = excluded.at",
        (announcement_id, participant_id, choice, to_instant(tx.now)),
    )


def find_vote(tx: Transaction, announcement_id: int, participant_id: int) -> int | None:
    row = tx.execute(
        "SELECT choice FROM votes WHERE announcement_id = ? AND participant_id = ?", (announcement_id, participant_id)
    ).fetchone()
    return row["choice"] if row else None


def count_votes(tx: Transaction, announcement_id: int) -> dict[int, int]:
    rows = tx.execute(
        "SELECT choice, count(*) AS votes FROM votes WHERE announcement_id = ? GROUP BY choice", (announcement_id,)
    )
    return {row["choice"]: row["votes"] for row in rows}
