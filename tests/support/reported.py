"""A region on the disk that has answered: two rounds, every kind of answer, help, later days, what was returned."""

import random
import sqlite3
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.documents.bundled import bundled_resolution
from bot.domain.people.participants import Policy, Viewer
from bot.domain.people.quiet_hours import QuietHours
from bot.domain.people.rosters import Roster, RosterRow
from bot.domain.work.tasks import Remark, Sent, Status
from bot.services.people import rosters, viewers
from bot.services.resolution import publishing
from bot.services.work import extensions, help_threads, replies, reviews, round_drafts, rounds
from storage import assignments, participants
from storage.sqlite.connections import Transaction, beside
from tests.support.databases import prepare_copy

ORGANISER = 900
POLICY = Policy(frozenset({ORGANISER}), "ru", "Asia/Chita", QuietHours.parse("21:00-08:00"))
OPENED = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)
DAY = timedelta(days=1)
NASTY = (
    '=HYPERLINK("http://x") <b>&amp; {{ organisation }} «ё»\u0007'  # what nobody should be able to type into a report
)
COMMENTS = ("Проведены два педсовета, план утверждён", "Ждём методические рекомендации", NASTY, "+7 часов", "")


class ReportedRegion:
    """The database stands in `path`; `tx` is open on it."""

    def __init__(self, path: Path, municipalities: int = 4, schools: int = 6, seed: int = 1) -> None:
        prepare_copy(path)
        self.path, self.chance, self.words = path, random.Random(seed), 0  # noqa: S311 - the same at each run
        self.tx: Transaction = beside(path)
        self.tx.now = OPENED
        self.names = [f"Управление образования района № {n}" for n in range(1, municipalities + 1)]
        publishing.publish_where_none(self.tx, bundled_resolution)
        rosters.merge_roster(self.tx, self._roster(schools))
        self.organiser = self._person(ORGANISER, None)
        for number, row in enumerate(self.rows("SELECT id FROM organisations ORDER BY id")):
            if number % 5:  # every fifth has nobody who joined
                self._person(1000 + row["id"], row["id"])

    def rows(self, sql: str, *values: object) -> list[sqlite3.Row]:
        return self.tx.execute(sql, values).fetchall()

    def opens(self, title: str = "Ноябрь 2026") -> int:
        round_id = round_drafts.begin_round(self.tx, self.organiser, POLICY, lambda _: title)
        rounds.confirm_round(self.tx, self.organiser, round_id, 0, POLICY, lambda _: title)
        return round_id

    def closes(self, round_id: int) -> None:
        rounds.close_round(self.tx, self.organiser, round_id)

    def answers(self, share: float = 0.8) -> None:
        """Over the two weeks of the round and a few days more, so that some are late."""
        start = self.tx.now
        for row in self.rows("SELECT id, organisation_id FROM assignments ORDER BY id"):
            if self.chance.random() > share or row["organisation_id"] % 7 == 0:
                continue
            self.tx.now = start + DAY * self.chance.randrange(18)
            self._answer(row["id"], row["organisation_id"])
        self.tx.now = start + DAY * 20

    def _answer(self, assignment_id: int, organisation_id: int) -> None:
        person = self._viewer(1000 + organisation_id)
        viewer, on_behalf = (person, False) if person.member else (self.organiser, True)
        found = assignments.get_assignment(self.tx, assignment_id)
        assert found is not None
        status = self.chance.choice([Status.DONE] * 4 + [Status.IN_PROGRESS, Status.NEED_HELP, Status.NOT_APPLICABLE])
        if on_behalf and status is Status.NEED_HELP:
            status = Status.DONE
        answered = replies.append_reply(self.tx, viewer, found, status, on_behalf=on_behalf)
        comment = self.chance.choice(COMMENTS)
        if comment:
            self.tx.execute(
                "INSERT INTO remarks (reply_id, text, created_at) VALUES (?, ?, '')", (answered.reply_id, comment)
            )
        if self.chance.random() < 0.2:
            self.tx.execute(
                "INSERT INTO remarks (reply_id, file_kind, file_id, file_name, created_at)"
                " VALUES (?, 'document', 'f', 'приказ.pdf', '')",
                (answered.reply_id,),
            )
        if status is Status.NEED_HELP:
            help_threads.call_for_help(
                self.tx, viewer, answered, self._says("Нужен методист: " + (comment or "когда сможете?"))
            )
        elif not on_behalf and self.chance.random() < 0.1 and answered.reply_id:
            reviews.return_reply(self.tx, self.organiser, answered.reply_id, answered.reply_id, "Приложите приказ")

    def helps(self) -> None:
        """Every other call is answered, every fourth settled; some later days are asked for and decided."""
        for number, row in enumerate(self.rows("SELECT id FROM help_threads WHERE closed_at IS NULL ORDER BY id")):
            if number % 2:
                help_threads.write_help_message(
                    self.tx, self.organiser, row["id"], self._says("Методист приедет 3 декабря")
                )
            if number % 4 == 1:
                self.tx.execute("UPDATE help_threads SET closed_at = '2026-12-12' WHERE id = ?", (row["id"],))

    def extends(self, count: int = 3) -> None:
        silent = self.rows(
            "SELECT s.id, s.organisation_id FROM assignments s JOIN memberships m USING (organisation_id)"
            " WHERE s.status = 'no_reply' GROUP BY s.organisation_id LIMIT ?",
            count,
        )
        for number, row in enumerate(silent):
            viewer = self._viewer(1000 + row["organisation_id"])
            case = extensions.request_extension(self.tx, viewer, row["id"], str((self.tx.now + DAY * 30).date()))
            if number:
                extensions.decide_extension(self.tx, self.organiser, case.extension.id, granted=number % 2 == 1)

    def commit(self) -> None:
        self.tx.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def coordinator(self, number: int = 0) -> int:
        """The Telegram id of whoever sits in that municipality, as if they had just come."""
        found = int(self.rows("SELECT id FROM organisations WHERE name = ?", self.names[number])[0]["id"])
        if not self._viewer(1000 + found).member:
            self._person(1000 + found, found)
        return 1000 + found

    def _viewer(self, telegram_id: int) -> Viewer:
        return viewers.load_viewer(self.tx, telegram_id, POLICY)

    def _person(self, telegram_id: int, organisation_id: int | None) -> Viewer:
        person = participants.add_participant(self.tx, telegram_id, "ru")
        participants.record_consent(self.tx, person, "Участник", "1")
        if organisation_id is not None:
            participants.join_organisation(self.tx, person, organisation_id)
        return self._viewer(telegram_id)

    def _says(self, text: str) -> Sent:
        self.words += 1
        return Sent(1, self.words, Remark(text))

    def _roster(self, schools: int) -> Roster:
        rows = [
            _row(1, "Министерство образования и науки Забайкальского края", "ministry", None),
            _row(2, "Краевой центр оценки качества образования", "assessment_centre", None),
            _row(3, "ИРО Забайкальского края", "training_institute", None),
            *(_row(10 + n, name, "municipal_authority", None) for n, name in enumerate(self.names)),
            *(
                _row(
                    1000 + n,
                    f"МБОУ «Средняя общеобразовательная школа № {n}»",
                    "school",
                    self.names[n % len(self.names)],
                )
                for n in range(schools * len(self.names))
            ),
        ]
        return Roster(tuple(rows), ())


def _row(line: int, name: str, kind: str, parent: str | None) -> RosterRow:
    return RosterRow(line, None, name, None, kind, parent, "Asia/Chita", None, None)


def reported_region(path: Path, municipalities: int = 4, schools: int = 6, *, closed: bool = True) -> ReportedRegion:
    """Two rounds, the second one richer than the first; the second is round 2."""
    region = ReportedRegion(path, municipalities, schools)
    first = region.opens("Октябрь 2026")
    region.answers(0.5)
    region.closes(first)
    second = region.opens("Ноябрь 2026")
    region.answers(0.8)
    region.helps()
    region.extends()
    if closed:
        region.closes(second)
    region.commit()
    return region
