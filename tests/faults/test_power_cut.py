"""The power goes while people answer: what the bot has told anybody is on the disk."""

import asyncio
import re
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from random import Random
from typing import Any

import pytest

from bot.emulator import Phone
from bot.emulator.signals import Signal
from storage.sqlite import writing
from storage.sqlite.migrations import examine, prepare
from tests.support.announcements import announced
from tests.support.chance import EACH_SEED
from tests.support.http import free_port
from tests.support.power import PowerRecorder, recording
from tests.support.world import Person, World, running

HEADS = 5
CUTS = 20  # of one busy minute
LABELS = {"done": "✅ Выполнено", "in_progress": "🔄 В работе"}
ANNOUNCED = re.compile(r"Сбор № \d")
RECORDED = re.compile(r"Записано\. Задача (\S+): (.+)")

Said = tuple[int, str, str]  # who has answered which task, and how


@dataclass(frozen=True)
class ToldSoFar:
    """What others know at a moment of the disk."""

    moment: int
    updates: frozenset[int]  # that Telegram need not bring again
    answers: frozenset[Said]  # that a phone has shown as recorded
    announcements: frozenset[str]

    @property
    def known(self) -> tuple[frozenset[object], ...]:
        return self.updates, self.answers, self.announcements


@dataclass
class Witness:
    """Looks at each change of what Telegram and the phones know."""

    world: World
    disk: PowerRecorder
    heads: list[Phone]
    pressed: dict[int, Said] = field(default_factory=dict)  # by update
    told: list[ToldSoFar] = field(default_factory=list)

    def look(self) -> None:
        moment, updates = self.disk.moment, self.world.emulator.backend.updates
        before = self.told[-1] if self.told else ToldSoFar(moment, frozenset(), frozenset(), frozenset())
        waiting = {update["update_id"] for update in updates.waiting}
        screens = [(phone.id, phone.screen.text) for phone in self.heads]
        found = [(head, match) for head, text in screens if (match := RECORDED.search(text))]
        self.told.append(
            ToldSoFar(
                moment,
                before.updates | ({each for each in self.pressed if each < updates.next_id} - waiting),
                before.answers | {(head, match[1], match[2]) for head, match in found},
                before.announcements | {match[0] for _, text in screens if (match := ANNOUNCED.search(text))},
            )
        )


async def schools(world: World) -> list[Person]:
    names = world.rows("SELECT name FROM organisations WHERE kind = 'school' ORDER BY id LIMIT ?", HEADS)
    return [await world.member(101 + number, name) for number, (name,) in enumerate(names)]


def theirs(world: World) -> dict[int, list[tuple[int, str]]]:
    """The assignments of each person, by Telegram id, and the numbers of their tasks."""
    found: dict[int, list[tuple[int, str]]] = {}
    for telegram_id, assignment, number in world.rows(
        "SELECT p.telegram_id, a.id, t.number FROM participants p JOIN memberships m ON m.participant_id = p.id"
        " JOIN assignments a ON a.organisation_id = m.organisation_id JOIN tasks t ON t.id = a.task_id"
    ):
        found.setdefault(telegram_id, []).append((assignment, number))
    return found


async def press_at_random(world: World, witness: Witness, chance: Random) -> None:
    """Each answers every task twice, many at once."""
    tasks, updates = theirs(world), world.emulator.backend.updates
    presses = [
        (phone, assignment, number, status)
        for phone in witness.heads
        for assignment, number in tasks[phone.id]
        for status in LABELS
    ]
    chance.shuffle(presses)
    for phone, assignment, number, status in presses:
        witness.pressed[updates.next_id] = phone.id, number, LABELS[status]
        await phone.press_data(f"a:{assignment}:{status}")
        if chance.random() < 0.3:
            await asyncio.sleep(chance.random() / 50)
    await world.settle()


async def busy(folder: Path, chance: Random, options: dict[str, Any]) -> tuple[PowerRecorder, Witness]:
    """A bot at work, from first to last; what it wrote, and what it told whom meanwhile."""
    with recording(folder / "bot.sqlite3", chance) as disk:
        async with running(folder, **options) as world:
            organiser, heads = await world.organiser(), await schools(world)
            disk.begin()
            witness = Witness(world, disk, [each.phone for each in heads])
            with watching(witness.look):
                await asyncio.gather(press_at_random(world, witness, chance), announce(organiser))
    return disk, witness


async def announce(organiser: Person) -> None:
    """Long writes, which are the thread's and not the loop's own."""
    for number in range(3):
        await announced(organiser, f"Сбор № {number}")


@contextmanager
def watching(look: Callable[[], None]) -> Iterator[None]:
    """Look at every change of the emulator, before anybody else can act upon it."""
    tell = Signal.fire

    def fire(signal: Signal) -> None:
        look()
        tell(signal)

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(Signal, "fire", fire)
        yield


def examine_copy(copy: Path, told: ToldSoFar, pressed: dict[int, Said], world: World) -> None:
    """The copy opens, and holds what was told; what is not done yet is there to be done."""
    prepare(copy, world.clock.now())
    examine(copy)
    with closing(sqlite3.connect(copy)) as connection:
        inbox = dict(connection.execute("SELECT update_id, status FROM inbox"))
        replies = {
            (person, number, LABELS[status])
            for person, number, status in connection.execute(
                "SELECT p.telegram_id, t.number, r.status FROM replies r JOIN participants p ON p.id = r.author_id"
                " JOIN assignments a ON a.id = r.assignment_id JOIN tasks t ON t.id = a.task_id"
            )
        }
        sent = {html for (html,) in connection.execute("SELECT html FROM announcements WHERE sent_at IS NOT NULL")}
    assert told.updates <= inbox.keys(), "updates that Telegram will not bring again are lost"
    assert told.answers <= replies, "answers that people saw recorded are lost"
    done = {said for update, said in pressed.items() if inbox.get(update) == "done"}
    assert done <= replies, "updates are done without their effect"
    assert told.announcements <= sent, "announcements that people have read are lost"


async def survive_cuts(folder: Path, chance: Random, *, webhook: bool) -> None:
    """Repeatable but for how threads and the network meet; a failure names the moment that it is about."""
    port = free_port()
    options = {"webhook_url": f"http://127.0.0.1:{port}/hook", "webhook_port": port} if webhook else {}
    disk, witness = await busy(folder, chance, options)
    last = witness.told[-1]
    assert last.updates == witness.pressed.keys()
    assert len(last.answers) > HEADS
    news = [now for before, now in pairwise(witness.told) if now.known != before.known]
    for number, told in enumerate(chance.sample(news, CUTS)):
        copy = folder / f"cut-{number}.sqlite3"
        disk.cut(told.moment, copy)
        examine_copy(copy, told, witness.pressed, witness.world)


@pytest.fixture(autouse=True)
def small_log(monkeypatch: pytest.MonkeyPatch) -> None:
    """The log goes into the database, and begins anew, many times in one round."""
    monkeypatch.setattr(writing, "WRITES_A_CHECKPOINT", 7)
    monkeypatch.setattr(writing, "WRITES_AT_MOST", 30)


@EACH_SEED
@pytest.mark.parametrize("webhook", [False, True], ids=["polling", "webhook"])
async def test_a_power_cut_takes_nothing_that_was_told(tmp_path: Path, chance: Random, *, webhook: bool) -> None:
    """What was not flushed is lost or torn: no update that was confirmed is among it, and no answer that was seen."""
    await survive_cuts(tmp_path, chance, webhook=webhook)
