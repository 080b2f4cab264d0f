"""The real process, stopped or killed again and again while people press and write: what do they see?"""

import signal
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from random import Random

import pytest

from bot.clock import SystemClock
from bot.documents.bundled import SAMPLE_ROSTER
from bot.documents.forms.roster import read_roster
from bot.emulator import Emulator, Phone
from bot.services.people import invitations, rosters
from storage import organisations
from storage.sqlite.database import Transaction
from tests.support.http import free_port
from tests.support.processes import command, count, process
from tests.support.world import serving, settings_for

HEADS = 6
LATENCY = 0.0, 0.03  # of Telegram's answers, so that a stop falls between an effect and its screen, too
PATIENCE = 30.0
AWAY = "Бот был недоступен, но всё, что вы отправили, записано."
LABELS = {"done": "✅ Выполнено", "in_progress": "🔄 В работе"}
TASKS = (
    "SELECT a.id, t.number FROM participants p JOIN memberships m ON m.participant_id = p.id"
    " JOIN assignments a ON a.organisation_id = m.organisation_id JOIN tasks t ON t.id = a.task_id"
    " WHERE p.telegram_id = ? ORDER BY a.id"
)
UNDONE = "SELECT count(*) FROM inbox WHERE owed = 1 OR body IS NOT NULL"


@dataclass
class SchoolHead:
    """A school head, what they have answered so far, and what they are waiting to see."""

    phone: Phone
    tasks: list[tuple[int, str]]
    said: dict[int, str]
    presses: int = 0
    expects: str = ""
    saw: frozenset[tuple[int, str]] = frozenset()

    async def answer(self, chance: Random) -> None:
        await self._answer(chance)

    async def _answer(self, chance: Random, but: int = 0) -> int:
        """To any task but that one; the task's assignment."""
        assignment, number = chance.choice([each for each in self.tasks if each[0] != but])
        status = "in_progress" if self.said.get(assignment) == "done" else "done"
        self.said[assignment] = status
        self.presses += 1
        self.expects = f"Записано. Задача {number}: {LABELS[status]}"
        await self.phone.press_data(f"a:{assignment}:{status}")
        return assignment

    async def answer_twice(self, chance: Random) -> None:
        """To two tasks: the same answer as before, given by way of another one, would look the same."""
        await self._answer(chance, but=await self._answer(chance))

    async def ask_for_a_card(self, chance: Random) -> None:
        """One that is not on the screen: asked for again it would look the same."""
        shown = self.phone.screen.text
        assignment, number = chance.choice([each for each in self.tasks if not shown.startswith(f"Задача {each[1]}")])
        self.expects = f"Задача {number}"
        await self.phone.press_data(f"c:{assignment}")

    async def ask_for_the_list(self, _: Random) -> None:
        self.expects = "📋 Мои задачи"
        await self.phone.send("/tasks")

    async def act(self, chance: Random) -> None:
        self.saw = self.now_seen()
        await chance.choice([self.answer, self.answer, self.answer_twice, self.ask_for_a_card, self.ask_for_the_list])(
            chance
        )

    def now_seen(self) -> frozenset[tuple[int, str]]:
        return frozenset((each.id, each.text) for each in self.phone.messages if each.from_bot)

    def is_answered(self, _: Phone) -> bool:
        """A screen that was not there before says what was asked for, or that all has been recorded.

        Below it may stand one that had been shown before a kill and was shown once more.
        """
        return any(self.expects in text or AWAY in text for _, text in self.now_seen() - self.saw)


def links(tx: Transaction) -> list[str]:
    """Payloads of new links, each into a school of its own."""
    schools = organisations.list_organisations(tx, kind="school")[:HEADS]
    return [secret for _, secret in invitations.issue_invitations(tx, schools, days=1)]


async def enter(phone: Phone, payload: str) -> None:
    await phone.send(f"/start {payload}")
    await phone.wait(lambda seen: "✅ Согласен" in seen.labels)
    await phone.press("✅ Согласен")
    await phone.wait(lambda seen: "📋 Мои задачи" in seen.labels)


def by_webhook() -> dict[str, str]:
    port = free_port()
    return {"WEBHOOK_URL": f"http://127.0.0.1:{port}/hook", "WEBHOOK_PORT": str(port)}


async def joined(emulator: Emulator, folder: Path) -> list[SchoolHead]:
    async with serving(settings_for(emulator, folder), SystemClock()) as app:
        await app.db.write(rosters.merge_roster, read_roster(SAMPLE_ROSTER.read_bytes()))
        payloads = await app.db.write(links)
        phones = [
            emulator.add_phone(user_id=100 + n, first_name="Анна", last_name=str(n)) for n in range(len(payloads))
        ]
        for phone, payload in zip(phones, payloads, strict=True):
            await enter(phone, payload)
    with closing(sqlite3.connect(folder / "bot.sqlite3")) as connection:
        return [SchoolHead(phone, connection.execute(TASKS, (phone.id,)).fetchall(), {}) for phone in phones]


def said(emulator: Emulator) -> int:
    return sum(call.method in {"answerCallbackQuery", "editMessageText", "sendMessage"} for call in emulator.calls)


async def all_answered(heads: list[SchoolHead]) -> None:
    for head in heads:
        await head.phone.wait(head.is_answered, PATIENCE)


@pytest.mark.parametrize(
    ("webhook", "stop", "rounds"),
    [
        pytest.param(False, signal.SIGKILL, 1, id="polling, kill -9"),
        pytest.param(True, signal.SIGTERM, 1, id="webhook, SIGTERM"),
        *(
            pytest.param(webhook, stop, 100, marks=pytest.mark.long, id=f"{way}, {how}, 100 rounds")
            for webhook, way in ((False, "polling"), (True, "webhook"))
            for stop, how in ((signal.SIGTERM, "SIGTERM"), (signal.SIGKILL, "kill -9"))
        ),
    ],
)
@pytest.mark.timeout(3600)
async def test_nobody_is_left_without_an_answer(
    emulator: Emulator, tmp_path: Path, chance: Random, *, webhook: bool, stop: signal.Signals, rounds: int
) -> None:
    """Whenever the process ends, after the next start everybody sees what they asked for; each answer counts once."""
    heads = await joined(emulator, tmp_path)
    emulator.faults.latency = LATENCY
    options = by_webhook() if webhook else {}
    for each in range(rounds + 1):
        # at the end by SIGTERM: that a screen has been shown is written with whatever comes next, not by itself
        async with process(emulator, tmp_path, stop if each < rounds else signal.SIGTERM, **options):
            if each:
                await all_answered(heads)
            if each == rounds:
                break
            enough = said(emulator) + chance.randrange(len(heads) + 1)
            for head in heads:
                await head.act(chance)
            await emulator.backend.world.changed.wait_until(lambda: said(emulator) >= enough, PATIENCE)  # noqa: B023
    assert count(tmp_path, "SELECT count(*) FROM replies") == sum(head.presses for head in heads)
    assert count(tmp_path, UNDONE) == 0
    assert [head.phone.alerts for head in heads] == [[]] * len(heads)


async def test_a_second_process_is_refused_and_sigterm_ends_the_first(emulator: Emulator, tmp_path: Path) -> None:
    """A second bot on the same database ends with a sentence and code 2; the first, told to stop, with code 0."""
    async with process(emulator, tmp_path, signal.SIGTERM) as first:
        second = await command(emulator, tmp_path, "run")
        _, said = await second.communicate()
    assert second.returncode == 2
    assert "уже работает другой бот" in said.decode()
    assert "Traceback" not in said.decode()
    assert first.returncode == 0
