"""The real process, killed while replies arrive: each is recorded once."""

import signal
import sqlite3
from contextlib import closing
from pathlib import Path
from random import Random

import pytest

from bot.clock import SystemClock
from bot.documents.bundled import SAMPLE_ROSTER
from bot.documents.forms.roster import read_roster
from bot.emulator import Emulator, Phone
from bot.services.people import invitations, roster
from storage import organisations
from storage.sqlite.database import Transaction
from tests.support.http import free_port
from tests.support.processes import command, count, process
from tests.support.world import serving, settings_for

HEADS = 6
ANSWERS_EACH = 2
AT_ONCE = 6
ANSWERED = "SELECT count(*) FROM replies"
TWICE = "SELECT count(*) FROM (SELECT 1 FROM replies GROUP BY assignment_id HAVING count(*) > 1)"


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


def assignments(folder: Path) -> dict[int, list[int]]:
    """The assignments of each person, by Telegram id."""
    sql = (
        "SELECT p.telegram_id, a.id FROM participants p JOIN memberships m ON m.participant_id = p.id"
        " JOIN assignments a ON a.organisation_id = m.organisation_id ORDER BY a.id"
    )
    found: dict[int, list[int]] = {}
    with closing(sqlite3.connect(folder / "bot.sqlite3")) as connection:
        for telegram_id, assignment in connection.execute(sql):
            found.setdefault(telegram_id, []).append(assignment)
    return found


@pytest.mark.parametrize(
    ("stop", "webhook"),
    [(signal.SIGKILL, False), (signal.SIGTERM, False), (signal.SIGKILL, True)],
    ids=["kill -9", "SIGTERM", "kill -9 by webhook"],
)
@pytest.mark.timeout(180)
async def test_each_reply_is_recorded_once(
    emulator: Emulator, tmp_path: Path, chance: Random, stop: signal.Signals, *, webhook: bool
) -> None:
    """Replies that arrive while the process is killed again and again are each recorded, and none of them twice.

    By webhook too, though the bot polls before and after.
    """
    settings = settings_for(emulator, tmp_path)
    async with serving(settings, SystemClock()) as app:
        await app.db.write(roster.apply_roster, read_roster(SAMPLE_ROSTER.read_bytes()))
        phones = [emulator.add_phone(user_id=100 + n, first_name="Анна", last_name=str(n)) for n in range(HEADS)]
        for phone, payload in zip(phones, await app.db.write(links), strict=True):
            await enter(phone, payload)
    theirs = assignments(tmp_path)
    presses = [(phone, each) for phone in phones for each in theirs[phone.id][:ANSWERS_EACH]]
    chance.shuffle(presses)
    while presses:
        async with process(emulator, tmp_path, stop, **(by_webhook() if webhook else {})):
            answered = len(emulator.calls_of("answerCallbackQuery")) + chance.randrange(AT_ONCE)
            for phone, assignment in [presses.pop() for _ in range(AT_ONCE)]:
                await phone.press_data(f"a:{assignment}:done")
            await phone.wait(lambda _: len(emulator.calls_of("answerCallbackQuery")) >= answered)  # noqa: B023
    async with serving(settings, SystemClock()):
        for phone in phones:  # whoever gets an answer now has had all earlier updates handled
            await phone.send("/tasks")
            await phone.wait(lambda seen: "отвечено 2 из 6" in seen.screen.text)
    assert bool(emulator.calls_of("setWebhook")) == webhook
    assert count(tmp_path, ANSWERED) == HEADS * ANSWERS_EACH
    assert count(tmp_path, TWICE) == 0


async def test_a_second_process_is_refused_and_sigterm_ends_the_first(emulator: Emulator, tmp_path: Path) -> None:
    """A second bot on the same database ends with a sentence and code 2; the first, told to stop, with code 0."""
    async with process(emulator, tmp_path, signal.SIGTERM) as first:
        second = await command(emulator, tmp_path, "run")
        _, said = await second.communicate()
    assert second.returncode == 2
    assert "уже работает другой бот" in said.decode()
    assert "Traceback" not in said.decode()
    assert first.returncode == 0
