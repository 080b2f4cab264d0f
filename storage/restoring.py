"""A copy put back in the place of the database, without those who have had their data erased since it was made."""

import sqlite3
from contextlib import closing, suppress
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from storage import erasures, personal_data
from storage.sqlite import copies
from storage.sqlite.connections import Transaction, commit_together, configure
from storage.sqlite.erased_list import ErasedList, append_lines, fingerprint, list_beside, read_list
from storage.sqlite.migrations import prepare
from storage.sqlite.rewriting import rewrite_at_start


@dataclass(frozen=True, slots=True)
class Restored:
    """`replaced` is where the former database is kept, `erased` how many people were erased again.

    `listed` says whether there was a list of them; so many of its lines could not be read, or belong to other keys.
    """

    replaced: Path | None
    erased: int
    listed: bool
    unreadable: int
    foreign: int


def restore_copy(
    source: Path,
    database: Path,
    now: datetime,
    *,
    send_queued: bool = False,
    forget: erasures.Forget = personal_data.erase_person,
) -> Restored:
    """As `copies.restore_database`. The lists beside the database and beside the copy are applied before the copy is
    put in place; without a list, or with one that cannot be read, it is put back all the same.
    """
    listed = read_list(list_beside(database), list_beside(source))
    forgetting = Forgetting(listed, _key_of(database), now, forget)
    replaced = copies.restore_database(source, database, send_queued=send_queued, mend=forgetting)
    if missing := sorted(listed.lines - read_list(list_beside(database)).lines):
        append_lines(list_beside(database), missing)
    return Restored(replaced, forgetting.erased, listed.found, listed.unreadable, forgetting.foreign)


@dataclass
class Forgetting:
    """Applied to a copy that is about to be put in place. `known` is the key of the database that it replaces."""

    listed: ErasedList
    known: str | None
    now: datetime
    forget: erasures.Forget
    keys: list[str] = field(default_factory=list)
    erased: int = 0

    @property
    def foreign(self) -> int:
        own = {fingerprint(key) for key in self.keys}
        return sum(line[0] not in own for line in self.listed.lines)

    def __call__(self, copy: Path) -> None:
        with closing(_opened(copy)) as tx:
            self.keys = erasures.adopt_key(tx, self.known)
            if not erasures.list_forgotten(tx, self.listed, self.keys):
                return
        prepare(copy, self.now)  # what is forgotten stands in the tables of today
        with closing(_opened(copy)) as tx:
            configure(tx)
            ((done, found),) = commit_together([self._forget], self.now, tx)
            if not done:
                raise found
            rewrite_at_start(tx)
        self.erased = found

    def _forget(self, tx: Transaction) -> int:
        return erasures.forget_listed(tx, self.listed, self.keys, self.forget)


def _opened(copy: Path) -> Transaction:
    tx = sqlite3.connect(copy, isolation_level=None, factory=Transaction)
    tx.row_factory = sqlite3.Row
    return tx


def _key_of(database: Path) -> str | None:
    """None of a database that is none, or none any more."""
    with suppress(sqlite3.Error):
        if database.exists():
            with closing(_opened(database)) as tx:
                return erasures.key_of(tx)
    return None
