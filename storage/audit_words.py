"""What is looked for in the audit log of an organisation: by words, each at its beginning, numbers whole."""

from collections.abc import Iterable, Iterator, Sequence

from bot.domain.people.audit import AuditEntry, AuditTerm
from bot.domain.people.names import rough_key, search_key, spellings
from storage.audit import ENTRIES, entry_of_row
from storage.sqlite.database import Transaction

MOST = 500  # that are counted; who finds more adds a word
MOST_NAMED = 100  # people whose entries are looked for by one word: each costs as much as a word
# Everybody whom an organisation's log names, found one after the other: it may have many entries of each.
DISTINCT = """
    SELECT (SELECT min({0}) FROM audit INDEXED BY {1} WHERE organisation_id = :organisation AND {0} IS NOT NULL)
    UNION ALL
    SELECT (SELECT min({0}) FROM audit INDEXED BY {1} WHERE organisation_id = :organisation AND {0} > {2}.id)
    FROM {2} WHERE {2}.id IS NOT NULL
"""
NAMED = f"""
    WITH RECURSIVE doers (id) AS ({DISTINCT.format("doer_id", "audit_doers", "doers")}),
        people (id) AS ({DISTINCT.format("person_id", "audit_people", "people")})
    SELECT p.id, p.name FROM (SELECT id FROM doers UNION SELECT id FROM people) named
    CROSS JOIN participants p ON p.id = named.id
"""


def words_sought(tx: Transaction, organisation_id: int, sought: Sequence[Sequence[AuditTerm]]) -> str:
    """Entries of the organisation that have all terms of one of the lists, in the language of FTS5.

    https://sqlite.org/fts5.html#full_text_query_syntax
    """
    texts = {term.text for terms in sought for term in terms}
    names = dict(_named(tx, organisation_id, texts))
    lists = []
    for terms in sought:
        called = {term.text: {person for person, name in names.items() if term.text in name} for term in terms}
        by_all = set.intersection(*(people for people in called.values() if people)) if any(called.values()) else set()
        conditions = (_condition(term, called[term.text], by_all) for term in terms)
        lists.append(f"({' AND '.join(conditions)})")
    return f'organisation_id : "{organisation_id}" AND {_any_of(lists)}'


def count_found(tx: Transaction, words: str) -> int:
    """Up to MOST."""
    total: int = tx.execute(
        "SELECT count(*) FROM (SELECT 1 FROM audit_words WHERE audit_words MATCH ? LIMIT ?)", (words, MOST)
    ).fetchone()[0]
    return total


def list_found(tx: Transaction, words: str, page: int, size: int) -> list[AuditEntry]:
    """The newest first."""
    rows = tx.execute(
        f"""
        {ENTRIES} WHERE e.id IN (
            SELECT rowid FROM audit_words WHERE audit_words MATCH ? ORDER BY rowid DESC LIMIT ? OFFSET ?
        ) ORDER BY e.id DESC
        """,
        (words, min(size, MOST - page * size), page * size),
    )
    return [entry_of_row(row) for row in rows]


def _named(tx: Transaction, organisation_id: int, terms: Iterable[str]) -> Iterator[tuple[int, str]]:
    """Those whose names have one of the terms, by what they are found by."""
    words = [term.strip() for term in terms]
    for row in tx.execute(NAMED, {"organisation": organisation_id}):
        rough = rough_key(row["name"])
        if any(word in rough for word in words):
            yield row["id"], search_key(row["name"])


def _condition(term: AuditTerm, people: set[int], by_all: set[int]) -> str:
    """Of more people than that, those who are called by all that was typed; of these, those who came last."""
    if len(people) > MOST_NAMED:
        people = set(sorted(by_all)[-MOST_NAMED:])
    end = "" if term.text.endswith(" ") else " *"
    written = [f'"{each}"{end}' for each in spellings(term.text.strip())]
    return _any_of(
        [
            _among("data", [*written, *_quoted(term.fields)]),
            _among("act", _quoted(term.acts)),
            _among("doer", _quoted(term.doers)),
            _among("{doer_id person_id}", _quoted(sorted(people))),
        ]
    )


def _quoted(words: Iterable[object]) -> list[str]:
    return [f'"{each}"' for each in words]


def _among(column: str, words: Sequence[str]) -> str:
    return f"{column} : {_any_of(words)}" if words else ""


def _any_of(parts: Iterable[str]) -> str:
    return f"({' OR '.join(filter(None, parts))})"
