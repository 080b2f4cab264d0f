"""Whom the bot has forgotten: noted beside the database, and forgotten again in an older copy that is put back."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

from bot.domain.people.participants import Participant
from storage import bot_state, participants, personal_data
from storage.sqlite.copies import COPIED
from storage.sqlite.database import Transaction
from storage.sqlite.erased_list import ErasedList, append_lines, hashed_id, line_of, list_beside, read_list
from storage.sqlite.values import to_instant

KEY = "erasure_key"  # in the bot's state, from its migration on
Forget: TypeAlias = Callable[[Transaction, Participant], None]  # with all that follows for others


def forget_person(tx: Transaction, person: Participant) -> None:
    """Noted first: what is noted and then not done is done by the next try."""
    key, file = key_of(tx), _file_of(tx)
    if key is not None and file is not None:
        append_lines(list_beside(file), [line_of(key, person.telegram_id, to_instant(tx.now))])
    personal_data.erase_person(tx, person)


def forget_in_copy(tx: Transaction, forget: Forget = personal_data.erase_person) -> int:
    """In a database that is a copy put back by whatever hand: those on the list beside it. How many that were."""
    file = _file_of(tx)
    if file is None or bot_state.get_state(tx, COPIED) is None:
        return 0
    return forget_listed(tx, read_list(list_beside(file)), adopt_key(tx, None), forget)


def forget_listed(
    tx: Transaction, listed: ErasedList, keys: list[str], forget: Forget = personal_data.erase_person
) -> int:
    """Those who are in the database from before they were erased; who came again since then stays."""
    again = list_forgotten(tx, listed, keys)
    for telegram_id in again:
        person = participants.find_by_telegram_id(tx, telegram_id)
        if person is not None:
            forget(tx, person)
    return len(again)


def list_forgotten(tx: Transaction, listed: ErasedList, keys: list[str]) -> list[int]:
    """Their Telegram ids."""
    erased = {key: found for key in keys if (found := listed.of(key))}
    if not erased:
        return []
    return [
        row["telegram_id"]
        for row in tx.execute("SELECT telegram_id, created_at FROM participants").fetchall()
        if any(row["created_at"] <= found.get(hashed_id(key, row["telegram_id"]), "") for key, found in erased.items())
    ]


def adopt_key(tx: Transaction, known: str | None) -> list[str]:
    """The keys by which people of a copy may be known: its own, and that of the database that it replaces.

    A copy from before there were keys takes that one, so that the list goes on. None of an empty file.
    """
    if not tx.execute("SELECT 1 FROM sqlite_master WHERE name = 'facts'").fetchone():
        return []
    if known:
        tx.execute("INSERT INTO facts (name, value) VALUES (?, ?) ON CONFLICT DO NOTHING", (KEY, known))
    return list(dict.fromkeys(key for key in (key_of(tx), known) if key))


def key_of(tx: Transaction) -> str | None:
    return bot_state.get_state(tx, KEY)


def _file_of(tx: Transaction) -> Path | None:
    """None of a database in memory."""
    file = tx.execute("PRAGMA database_list").fetchone()["file"]
    return Path(file) if file else None
