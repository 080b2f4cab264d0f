"""Random updates, random button data, random texts: whatever comes in, the bot stays up and within its bounds."""

from collections.abc import Iterator
from enum import Enum
from random import Random
from typing import Annotated, Any, get_args, get_origin

import pytest
from aiogram.filters.callback_data import CallbackData

from bot.ui.buttons.menu import Consent, Decline
from bot.ui.buttons.settings import Erase, Leave
from tests.support.buttons import kinds_of_button
from tests.support.chance import EACH_SEED
from tests.support.drafts import published, sent
from tests.support.random_updates import KINDS, TEXTS, RandomUpdates
from tests.support.rounds import opened
from tests.support.tables import contents, unhandled
from tests.support.world import SCHOOL_5, Person, World

HEAD, STRANGER = 101, 102
OWN_AFFAIR = {Leave, Erase}  # one may take oneself out, by a forged button too

OTHERS = {-100: "group", -1_000_000_000_100: "supergroup", -1_000_000_000_200: "channel"}
OWN_TABLES = {"expectations", "participants", "digests", "audit"}  # what is asked next, own settings, tick, log
ANSWERS = {
    "assignments",
    "replies",
    "remarks",
    "help_threads",
    "help_messages",
    "deliveries",
    "extensions",
    "event_answers",
    "arrivals",
}
THEIRS = """
    SELECT * FROM assignments WHERE organisation_id NOT IN (
        SELECT m.organisation_id FROM memberships m JOIN participants p ON p.id = m.participant_id
        WHERE p.telegram_id = ?
    )
"""
BY_OTHERS = """
    SELECT count(*) FROM replies r JOIN participants p ON p.id = r.author_id
    JOIN assignments a ON a.id = r.assignment_id LEFT JOIN memberships m
        ON m.organisation_id = a.organisation_id AND m.participant_id = p.id
    WHERE p.telegram_id <> ? OR m.participant_id IS NULL
"""


@pytest.fixture
async def people(world: World, caplog: pytest.LogCaptureFixture) -> list[Person]:
    """A school head and a stranger: neither may organise anything."""
    caplog.set_level("INFO", "handlers.screens")
    for chat, kind in OTHERS.items():
        world.emulator.add_group(chat, kind)
    stranger = world.stranger(STRANGER, "Никто")
    await stranger.says("/start")
    return [await world.member(HEAD, SCHOOL_5), stranger]


class Bounds:
    """What may not have changed, and what must have been kept, whatever came in since."""

    def __init__(self, world: World, people: list[Person]) -> None:
        self._world = world
        self._people = people
        self._before = contents(world)
        self._theirs = world.rows(THEIRS, HEAD)

    async def check(self, allowed: set[str]) -> None:
        """Alive, nobody's rights overstepped, no limit of Telegram's broken, no press unanswered."""
        world, (head, stranger) = self._world, self._people
        after = contents(world)
        assert {table for table in after if after[table] != self._before[table]} <= allowed
        assert world.rows(THEIRS, HEAD) == self._theirs
        assert world.rows(BY_OTHERS, HEAD) == [(0,)]
        assert {(status, error) for _, status, error in unhandled(world)} <= {("parked", "ValidationError")}
        assert world.emulator.backend.world.queries == {}
        sent = [call for call in world.emulator.calls if call.method.startswith(("send", "edit", "copy"))]
        assert [call for call in sent if len(str(call.params.get("text", ""))) > 4096 * 2] == []
        assert [call for call in sent if call.status == 400 and call.method.startswith("send")] == []
        assert "Мои задачи" in await head.says("/tasks")
        assert "приглашени" in await stranger.says("/start")


def not_edited(caplog: pytest.LogCaptureFixture) -> list[str]:
    """Edits that Telegram refused, but for those that would have changed nothing."""
    said = [record.getMessage() for record in caplog.records if record.name == "handlers.screens"]
    return [each for each in said if "could not be edited" in each or "could not be changed" in each]


@EACH_SEED
@pytest.mark.parametrize("kind", KINDS)
async def test_updates_of_every_type_are_survived(
    world: World, people: list[Person], chance: Random, kind: str
) -> None:
    """Random updates of a type are handled or parked, and afterwards everybody is answered as before."""
    updates = RandomUpdates(chance, people=[HEAD, STRANGER], others=OTHERS)
    bounds = Bounds(world, people)
    for _ in range(25):
        world.emulator.push(updates.update(kind))
    await world.settle()
    asked = {call.params["callback_query_id"] for call in world.emulator.calls_of("answerCallbackQuery")}
    assert set(updates.presses) <= asked
    await bounds.check(OWN_TABLES)


OWN_CHOICE = {Consent, Decline}
IDS = ("0", "1", "2", "60", "110", "111", str(2**63 - 1))


def well_formed(chance: Random, kind: type[CallbackData]) -> str:
    """Data that the class takes, about what may be there."""
    return ":".join(
        [kind.__prefix__, *(chance.choice(_values(each.annotation)) for each in kind.model_fields.values())]
    )


def _values(wanted: Any) -> tuple[str, ...]:
    if get_origin(wanted) is Annotated:
        return _values(get_args(wanted)[0])
    if get_args(wanted):
        return tuple(value for each in get_args(wanted) for value in _values(each))
    if issubclass(wanted, Enum):
        return tuple(str(each.value) for each in wanted)
    return {bool: ("0", "1"), int: IDS, str: ("school", "ru")}.get(wanted, ("",))


def button_data(chance: Random) -> Iterator[str]:
    """What every class of buttons could carry, and what none would, in turn."""
    numbers = [0, 1, 2, 5, 20, 60, -1, 2**31, 2**63, "x", "", "школа"]
    classes = [each for each in kinds_of_button() if each not in OWN_AFFAIR]
    prefixes = [each.__prefix__ for each in classes]
    whole = [each for each in classes if each not in OWN_CHOICE]
    while True:
        yield well_formed(chance, chance.choice(whole))
        parts = [
            str(chance.choice([*numbers, "done", "home", "tasks", "need_help"])) for _ in range(chance.randrange(5))
        ]
        text = ":".join([chance.choice([*prefixes, "zz", ""]), *parts])
        yield text.encode()[:64].decode(errors="ignore") or ":"


@EACH_SEED
async def test_forged_buttons_are_answered_and_do_nothing_foreign(
    world: World, people: list[Person], chance: Random, caplog: pytest.LogCaptureFixture
) -> None:
    """Every press is answered, whatever its data, and changes nothing that is not the presser's own."""
    bounds = Bounds(world, people)
    data = button_data(chance)
    for _ in range(300):
        await chance.choice(people).phone.press_data(next(data))
    await world.settle()
    assert not_edited(caplog) == []
    await bounds.check(OWN_TABLES | ANSWERS)


@EACH_SEED
async def test_well_formed_buttons_of_others_change_and_show_nothing(world: World, chance: Random) -> None:
    """Every class of buttons, as a stranger and as another school's head: rounds, drafts, help, verdicts, days."""
    organiser, head = await world.organiser(), await world.member(HEAD, SCHOOL_5)
    await published(organiser)
    await opened(organiser)
    await organiser.forges("qn")
    await sent(organiser)
    ((assignment,),) = world.rows("SELECT max(s.id) FROM assignments s JOIN memberships USING (organisation_id)")
    await head.forges(f"a:{assignment}:need_help")
    await head.says("Тайна")
    stranger = world.stranger(STRANGER, "Никто")
    await stranger.says("/start")
    others = [stranger, await world.member(103, "МБОУ «СОШ № 9 г. Читы»")]
    before = contents(world)
    kinds = [each for each in kinds_of_button() if each not in OWN_AFFAIR | OWN_CHOICE]
    for kind in kinds * 2:
        await chance.choice(others).phone.press_data(well_formed(chance, kind))
    await world.settle()
    after = contents(world)
    assert {table for table in after if after[table] != before[table]} <= OWN_TABLES
    assert not any("Тайна" in text for person in others for text in person.heard)
    assert unhandled(world) == []


@EACH_SEED
async def test_random_texts_are_survived(world: World, people: list[Person], chance: Random) -> None:
    """Texts between presses, as comments, commands and nonsense, never bring the bot down."""
    bounds, head = Bounds(world, people), people[0]
    for _ in range(60):
        if chance.random() < 0.5:
            await head.phone.press_data(f"a:{chance.randrange(60, 120)}:{chance.choice(['done', 'need_help'])}")
        await head.phone.send(chance.choice([text for text in TEXTS if text]))
    await world.settle()
    await bounds.check(OWN_TABLES | ANSWERS)
