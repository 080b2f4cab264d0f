"""What stands between a heading and its tasks goes along with them."""

import sqlite3
from datetime import UTC, datetime
from pathlib import Path

from bot.documents.parser import parse
from bot.documents.source import Paragraph, Source
from bot.services.resolution import publishing
from storage import assignments
from storage.sqlite.connections import Transaction, configure
from tests.support.databases import prepare_copy

NOW = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)
TEXT = """РЕЗОЛЮЦИЯ
форума учителей

Участники форума рекомендуют:

Институту развития образования:
разработать:
- чек-лист для директора;
- памятку для педагога;
организовать:
- семинар для наставников."""


def test_each_task_keeps_the_lead_it_stands_under(tmp_path: Path) -> None:
    """«Чек-лист для директора» stays something to develop, though another lead follows under the same heading."""
    prepare_copy(tmp_path / "bot.sqlite3")
    tx = sqlite3.connect(tmp_path / "bot.sqlite3", isolation_level=None, factory=Transaction)
    configure(tx)
    tx.now = NOW
    draft = parse(Source(tuple(Paragraph(line) for line in TEXT.split("\n")), wrapped=True))
    tx.execute(
        "INSERT INTO organisations (id, kind, name, short_name, name_key, created_at)"
        " VALUES (1, 'training_institute', 'ИРО', 'ИРО', 'иро', '')"
    )
    publishing.publish_release(tx, publishing.understand_release(tx, draft))
    published = [each.task for each in assignments.list_of_organisation(tx, 1)]
    tx.close()
    assert [(each.lead, each.text) for each in published] == [
        ("разработать", "чек-лист для директора;"),
        ("разработать", "памятку для педагога;"),
        ("организовать", "семинар для наставников."),
    ]
