"""Forged buttons: whatever they carry, nobody learns what is not theirs, nothing fails and nothing odd is kept."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import MISSING, fields, replace
from enum import Enum
from random import Random
from typing import Any, get_type_hints

import pytest

from bot.domain.expectations import (
    EXPECTATIONS,
    ExpectedDetail,
    ExpectedDocument,
    ExpectedExtension,
    ExpectedHelpMessage,
    ExpectedQuietHours,
    ExpectedReason,
    ExpectedRemark,
    ExpectedReturnDay,
)
from bot.domain.messages.announcement_expectations import ExpectedAnnouncement
from bot.domain.people.expected import ExpectedSearch
from bot.domain.people.listings import Listing
from bot.domain.people.organisation_acts import OrganisationAct
from bot.domain.people.participants import Expectation
from bot.domain.resolution.editions import Detail
from bot.domain.work.tasks import Status
from handlers.lists import ASKED_BEFORE
from storage import expectations
from tests.support.announcements import NERCHINSK_AUTHORITY, NERCHINSK_SCHOOL, SCHOOL_9
from tests.support.chance import EACH_SEED
from tests.support.forging import SECRETS, forgeries, one_of_everything, real_ids
from tests.support.tables import contents, unhandled
from tests.support.world import Person, World

pytestmark = pytest.mark.no_cover  # thousands of presses, each on a way that a journey has gone

TASKS = ("каталог фонда", "Читальный зал", "библиотек", "Проектно-целевое")  # what is published, for those concerned
OTHERS = (
    "reviews",
    "rounds",
    "indicators",
    "indicator_values",
    "announcements",
    "editions",
    "edition_steps",
    "event_changes",
    "help_messages",
    "notes",
)
CHITA = ("СОШ № 5 ", "СОШ № 17", "СОШ № 26", "СОШ № 30", "СОШ № 47")


async def press_all(world: World, people: Iterable[Person], chance: Random, most: int) -> None:
    """One after the other, as each may change what the next one finds."""
    for person in people:
        for data in forgeries(real_ids(world), chance, most):
            await person.phone.press_data(data)
        await world.settle()


def told(world: World, person: Person) -> str:
    """All that was ever put before them: texts that were edited away, labels and alerts too."""
    sent = [str(call.params) for call in world.emulator.calls if call.params.get("chat_id") == person.phone.id]
    return "\n".join([*sent, *person.phone.alerts])


def names_of_all(world: World) -> set[str]:
    """Of organisations and of people, as they are shown."""
    named = (
        "SELECT name FROM organisations UNION SELECT short_name FROM organisations UNION SELECT name FROM participants"
    )
    return {name for (name,) in world.rows(named) if name}


def questions(real: Mapping[str, Sequence[int]]) -> list[Expectation]:
    """Each that there is, about something that is there."""
    given: dict[str, Any] = {
        **{name: ids[-1] for name, ids in real.items() if ids},
        "draft": real["announcement"][-1],
        "act": OrganisationAct.MOVE,
        "seen": 0,
    }
    given |= {"status": Status.NEED_HELP, "field": Detail.NAME, "item": 0, "event": 1, "kind": "school"}
    given |= {"listing": Listing.MEMBERS}

    def value(kind: type[Expectation], name: str) -> Any:
        """Where another question calls something else the same, the first that there is."""
        found, hint = given.get(name, 1), get_type_hints(kind)[name]
        choice = isinstance(hint, type) and issubclass(hint, Enum) and not isinstance(found, hint)
        return next(iter(hint)) if choice else found

    made = (
        kind(**{each.name: value(kind, each.name) for each in fields(kind) if each.default is MISSING})
        for kind in EXPECTATIONS.values()
        if kind is not ExpectedDocument  # which is pasted in parts, and kept however long it is
    )
    detail = ExpectedDetail(edition=real["edition"][-1], item=0, field=Detail.NAME)
    return [*made, *(replace(detail, field=field, item=item) for field in Detail for item in (0, 2))]


OF_MEMBERS = {
    ExpectedReason, ExpectedRemark, ExpectedExtension, ExpectedHelpMessage, ExpectedQuietHours, ExpectedReturnDay,
}  # fmt: skip
FILE = {"document": {"file_id": "F", "file_unique_id": "f", "file_name": "приказ.pdf", "file_size": 1}}


async def ask(world: World, person: Person, question: Expectation) -> None:
    await world.settle()
    await world.app.db.write(expectations.put_expectation, person.phone.id, question)


def longest(world: World) -> dict[str, int]:
    """How long the longest row of each table is, but for those that keep what came in, or note that it was read."""
    kept = contents(world)
    del kept["read_messages"]
    return {table: max((len(repr(row)) for row in rows), default=0) for table, rows in kept.items()}


@EACH_SEED
async def test_who_does_not_belong_learns_nothing(world: World, chance: Random) -> None:
    """By no button does a stranger, or who has not consented, read a name, a task, a draft, an announcement."""
    await one_of_everything(world)
    stranger, greeted, invited = (world.stranger(number, "Никто", str(number)) for number in (301, 302, 303))
    await stranger.says("привет")
    await greeted.says("/start")
    await invited.says(f"/start {await world.invite(NERCHINSK_SCHOOL)}")
    before = contents(world)
    await press_all(world, (stranger, greeted, invited), chance, 1)
    for number in range(1, 12):
        await stranger.forges(f"ok:{number}")
        await greeted.forges(f"ok:{number}")
        await greeted.forges(f"no:{number}")
    for person, known in ((stranger, ()), (greeted, ()), (invited, (NERCHINSK_SCHOOL, "СОШ № 1 г. Нерчинска"))):
        hidden = [*SECRETS, *TASKS, "ОБЪЯВЛЕНО", *(names_of_all(world) - {*known})]
        assert [each for each in hidden if each in told(world, person)] == []
    after = contents(world)  # but for who has pressed «Не согласен»: nothing of them is kept, which is in the log
    assert len(after.pop("audit")) >= len(before.pop("audit"))
    assert set(after.pop("participants")) <= set(before.pop("participants"))
    after["facts"] = [
        each for each in after["facts"] if each[0] not in {"rewrite_due", "replica_due"}
    ]  # for who has declined
    assert [table for table in after if after[table] != before[table]] == []
    assert unhandled(world) == []


@EACH_SEED
async def test_who_belongs_elsewhere_learns_nothing(world: World, chance: Random) -> None:
    """Nor does another school's head or another municipality's coordinator read what is not theirs, or change it."""
    await one_of_everything(world)
    head, officer = await world.member(401, SCHOOL_9, "Глеб"), await world.member(402, NERCHINSK_AUTHORITY, "Нонна")
    before = contents(world)
    await press_all(world, (head, officer), chance, 1)
    for person in (head, officer):
        assert [each for each in (*SECRETS, *CHITA) if each in told(world, person)] == []
    after = contents(world)
    assert {table: before[table] for table in OTHERS} == {table: after[table] for table in OTHERS}
    assert set(before["replies"]) <= set(after["replies"])
    assert unhandled(world) == []


@pytest.mark.long
@EACH_SEED
async def test_no_value_is_too_odd_to_be_refused(world: World, chance: Random) -> None:
    """The largest number, a weekday 45, an hour 99, an unknown clause: a sentence each, nothing kept, no fault."""
    makers = await one_of_everything(world)
    for data in ("rt:{}:2147483647", "rt:{}:3", "sd:45:1", "sd:12:1", "sd:0:1", "sh:99", "sh:2147483647", "sm:4"):
        for digest in real_ids(world)["digest"]:
            alerts = len(makers.head.phone.alerts)
            await makers.head.forges(data.format(digest))
            assert len(makers.head.phone.alerts) == alerts + 1, data
    await press_all(world, (makers.head, makers.officer, makers.organiser), chance, 2)
    assert unhandled(world) == []
    assert world.emulator.backend.world.queries == {}
    for days, hour, cap in world.rows("SELECT digest_days, digest_hour, weekly_cap FROM participants"):
        assert days is None or set(days) <= set("1234567")
        assert hour is None or 7 <= hour <= 20
        assert cap in {None, 1, 2, 3, 5, 7}
    assert world.rows("SELECT 1 FROM digests WHERE snoozed_until > '2026-12-31'") == []


TOO_LONG = ("я" * 4097, "😀" * 2049)
ODD = ("31.12.2100", "01.01.2000", "29 февраля 9999", "99:99-99:99", "до 32.13.2027", "-1", "\x00", "\u200b", "9" * 99)


@pytest.mark.long
async def test_no_text_is_too_long_to_be_refused(world: World) -> None:
    """To whatever question: a text, or a caption, longer than a message is refused in a sentence, and not half kept."""
    makers = await one_of_everything(world)
    for question in questions(real_ids(world)):
        person = makers.head if type(question) in OF_MEMBERS else makers.organiser
        if isinstance(question, ExpectedDetail) and question.field in {Detail.TEXT, Detail.TASK}:
            continue  # a document's clause may be as long as several messages
        if isinstance(question, (ExpectedSearch, *ASKED_BEFORE)):
            continue  # its beginning is looked for
        for text in TOO_LONG:
            for message in ({"text": text}, {"caption": text, **FILE}):
                await ask(world, person, question)
                before, heard = longest(world), len(person.phone.messages)
                await person.phone.send_fields(message)
                await world.settle()
                assert len(person.phone.messages) >= heard + 2, question
                assert longest(world) == before, question
    assert unhandled(world) == []


@pytest.mark.long
async def test_no_text_is_too_odd(world: World) -> None:
    """Dates that never are, hours past the day, signs that nobody sees: whatever was asked, nothing fails."""
    makers = await one_of_everything(world)
    for question in questions(real_ids(world)):
        person = makers.head if type(question) in OF_MEMBERS else makers.organiser
        for text in ODD:
            await ask(world, person, question)
            await person.phone.send_fields({"text": text})
        await ask(world, person, question)
        await person.phone.send_fields({**FILE, "caption": "приказ"})
    await world.settle()
    assert unhandled(world) == []
    whole_documents = {"edition_steps", "editions", "documents"}
    assert {table for table, size in longest(world).items() if size >= 2_000} <= whole_documents


async def test_a_file_with_an_endless_name_is_kept_under_a_short_one(world: World) -> None:
    """The name of a file is cut where it would fill a message by itself."""
    makers = await one_of_everything(world)
    for person, question in ((makers.head, ExpectedRemark(1)), (makers.organiser, ExpectedAnnouncement(0))):
        await ask(world, person, question)
        await person.phone.send_fields({"document": {**FILE["document"], "file_name": f"{'я' * 5000}.pdf"}})
        await world.settle()
    kept = world.rows("SELECT file_name FROM remarks UNION SELECT file_name FROM announcements")
    assert sorted(len(name) for (name,) in kept if name) == [255]
