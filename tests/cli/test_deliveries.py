"""`deliveries`: who was told what and when, and why not."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from bot.__main__ import main
from bot.documents.bundled import SAMPLE_ROSTER
from bot.domain.messages.kinds import MessageKind
from bot.ui.i18n import Catalogue

SCHOOL, SCHOOL_9 = "МБОУ «СОШ № 5 г. Читы»", "МБОУ «СОШ № 9 г. Читы»"
PEOPLE = """
    INSERT INTO participants (id, telegram_id, name, locale, consented_at, consent_version, created_at,
        unreachable_since, paused_until, digest_days)
    VALUES (1, 101, 'Анна Иванова', 'ru', '2026-09-01T00:00:00Z', '1', '2026-09-01T00:00:00Z', NULL, NULL, NULL),
        (2, 102, 'Борис Петров', 'ru', '2026-09-01T00:00:00Z', '1', '2026-09-01T00:00:00Z', '2026-12-02T01:00:00Z',
            '2999-01-01', '0'),
        (3, 103, 'Вера Ушла', 'ru', NULL, NULL, '2026-09-01T00:00:00Z', NULL, NULL, NULL),
        (4, 104, 'Глеб Ждёт', 'ru', '2026-09-01T00:00:00Z', '1', '2026-09-01T00:00:00Z', NULL, NULL, NULL);
    INSERT INTO memberships SELECT p.id, o.id, '2026-09-01T00:00:00Z'
        FROM participants p JOIN organisations o ON o.name = 'МБОУ «СОШ № 5 г. Читы»' WHERE p.id < 3;
    INSERT INTO past_memberships (participant_id, organisation_id, since, ended_at, outcome)
        SELECT p.id, o.id, '2026-09-01T00:00:00Z', '2026-12-01T03:00:00Z', iif(p.id = 3, 'ended', 'suspended')
        FROM participants p JOIN organisations o ON o.name = 'МБОУ «СОШ № 5 г. Читы»' WHERE p.id > 2;
    INSERT INTO digests VALUES (1, '2026-12-03', '2026-12-10', '2999-01-05');
    INSERT INTO deliveries (key, kind, priority, participant_id, subject_id, data, status, not_before, attempts,
        error, created_at, finished_at)
    VALUES ('a', 'digest', 2, 1, 1, '{"text": "тайна"}', 'sent', '2026-12-02T22:00:00Z', 1, NULL,
            '2026-12-02T22:00:00Z', '2026-12-03T00:00:07Z'),
        ('b', 'announcement', 3, 1, 2, '{}', 'failed', '2026-12-03T02:00:00Z', 5, 'Bad Request: chat not found',
            '2026-12-03T02:00:00Z', '2026-12-03T02:05:00Z'),
        ('c', 'of_tomorrow', 2, 1, 3, '{}', 'queued', '2026-12-03T23:00:00Z', 0, NULL, '2026-12-03T05:00:00Z', NULL),
        ('d', 'nudge', 2, 1, 4, '{}', 'sent', '2026-11-03T02:00:00Z', 1, NULL, '2026-11-03T02:00:00Z',
            '2026-11-03T02:00:01Z'),
        ('e', 'round', 2, 2, 5, '{}', 'unreachable', '2026-12-03T02:00:00Z', 0, NULL, '2026-12-03T02:00:00Z',
            '2026-12-03T02:00:00Z'),
        ('f', 'digest', 2, 2, 6, '{}', 'dropped', '2026-12-03T02:00:00Z', 0, NULL, '2026-12-03T02:00:00Z',
            '2026-12-03T03:00:00Z');
"""


@pytest.fixture(autouse=True)
def region(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["roster", str(SAMPLE_ROSTER)]) == 0
    with closing(sqlite3.connect("data/bot.sqlite3")) as connection:
        connection.executescript(PEOPLE)
    capsys.readouterr()


def test_a_school_s_day_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    """Of each who is or was there: what was sent, what was not and why; of that day alone, in their own time zone."""
    assert main(["deliveries", SCHOOL, "--since", "2026-12-03", "--until", "2026-12-03"]) == 0
    said = capsys.readouterr().out.replace("\u202f", " ")
    anna, boris, vera, gleb = said.split("участник с ")[1:]
    for line in (
        "! Напоминания отложены до 5 января 2999 г.",
        "Тихие часы: 21:00-08:00, пояс Asia/Chita.",
        "бот смотрел в последний раз 3 декабря 2026 г.",
        "3 декабря 2026 г., 07:00  напоминание о задачах  отправлено 3 декабря 2026 г., 09:00",
        "объявление  не отправлено, оставлено 3 декабря 2026 г., 11:05  5 попыток: Bad Request: chat not found",
        "of_tomorrow  ждёт, попытка 4 декабря 2026 г., 08:00",
    ):
        assert line in anna
    for line in ("Бот заблокирован 2 декабря 2026 г., 10:00", "В отпуске, напоминания снова с 1 января 2999 г.",
                 "Сегодня не из тех дней недели", "не дошло: бот заблокирован", "стало не нужно"):  # fmt: skip
        assert line in boris
    assert "Не состоит в организации с 1 декабря 2026 г., 12:00" in vera
    assert "Согласия нет" in vera
    assert "Ждёт решения с 1 декабря 2026 г., 12:00" in gleb
    assert "За эти дни бот ничего не отправлял и не собирался." in gleb
    assert "координатора" not in said  # of a month ago
    assert "тайна" not in said
    with closing(sqlite3.connect("data/bot.sqlite3")) as connection:
        assert connection.execute("SELECT count(*) FROM audit WHERE act = 'deliveries_listed'").fetchone() == (1,)


def test_where_there_is_nobody_to_tell(capsys: pytest.CaptureFixture[str]) -> None:
    """An organisation that nobody has joined, and one that is not there: a sentence each; from the first day on."""
    assert main(["deliveries", SCHOOL_9, "--since", "0001-01-01", "--until", "9999-12-31"]) == 0
    assert "В организации нет и не было никого" in capsys.readouterr().out
    assert main(["deliveries", "Такой нет"]) == 1
    assert "Таких организаций нет" in capsys.readouterr().err


def test_each_kind_has_a_name() -> None:
    """In both languages; what a later version has queued is called as it calls it."""
    catalogue = Catalogue.load()
    for kind in MessageKind:
        assert all(catalogue.words(locale).has(f"told-kind-{kind}") for locale in ("ru", "en"))
