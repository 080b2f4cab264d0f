"""A world in which there is one of everything, and every button that somebody could forge in it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from itertools import product
from random import Random
from types import UnionType
from typing import Any, Union, get_args, get_origin

from tests.support.announcements import CHITA_AUTHORITY, announced, written
from tests.support.buttons import kinds_of_button
from tests.support.drafts import published, sent
from tests.support.indicators import added, open_task
from tests.support.rounds import opened
from tests.support.world import SCHOOL_5, Person, World

HUGE = (2**31 - 1, 2**63 - 1)  # the largest page, and the largest id
NO_NUMBERS = ("-1", str(2**63), "9" * 20, "1.5", "1e3", "x", "", "٣", "0x1", "nan", " 1", "1_0")
TEXTS = {
    "kind": ("school", "nothing"),
    "locale": ("en", "xx"),
    "zone": ("Asia/Chita", "Europe/Paris"),
    "came": ("", "q.0"),
    "place": ("o.1.0", "z.0.0", f"m.{HUGE[0]}.0", "ie.1.x.0", "zz.1", "k.1"),
}
ONE_S_OWN = {"Erase", "Leave", "Consent", "Decline", "ConsentToRegister"}  # how one comes and goes oneself
SECRET_DRAFT = """
title: ТАЙНАЯ-РЕЗОЛЮЦИЯ
adopted_on: 2026-11-20
addressees:
  - heading: Руководителям общеобразовательных организаций
    name: Руководители общеобразовательных организаций
    tasks:
      - {number: "1.1", title: ТАЙНАЯ-ЗАДАЧА, text: "ТАЙНЫЙ-ТЕКСТ первой. Вторая половина"}
"""
SECRETS = ("ТАЙН", "Феврония", "Порфирий", "Ольга")


@dataclass(frozen=True)
class Makers:
    """Who has made what others may not see: an organiser, a coordinator, the head of a school below theirs."""

    organiser: Person
    officer: Person
    head: Person


async def one_of_everything(world: World) -> Makers:
    """Answers with words, a verdict, a call for help, a later day, drafts of all kinds, an announcement."""
    officer, head = await world.member(201, CHITA_AUTHORITY, "Порфирий"), await world.member(101, SCHOOL_5, "Феврония")
    organiser = await world.organiser()
    await published(organiser)
    await opened(organiser)
    await open_task(organiser, "1.1")
    await added(organiser, "Целое число", "Книг")
    await sent(organiser, name="ТАЙНЫЙ.yaml", text=SECRET_DRAFT)
    await organiser.forges("qn:")
    await announced(organiser, "ОБЪЯВЛЕНО")
    await written(organiser, "ТАЙНОЕ-ОБЪЯВЛЕНИЕ")
    await organiser.forges("vd:1")
    await organiser.says("15.03.2027 10:00")
    first, second, third, *rest = real_ids(world)["assignment"]
    await head.forges(f"a:{rest[3]}:done")  # the task that asks for a value
    await head.says("7")
    for data, words in ((f"a:{first}:done", "ТАЙНЫЙ-КОММЕНТАРИЙ"), (f"a:{second}:need_help", "ТАЙНЫЙ-ВОПРОС")):
        await head.forges(data)
        await head.says(words)
    await head.forges(f"xa:{third}")
    await head.says("25.12.2026")
    await world.pass_time(datetime(2026, 12, 4, 0, 0, 1, tzinfo=UTC) - world.clock.now())
    await head.phone.send("ТАЙНАЯ-ЗАМЕТКА", reply_to=next(m.id for m in head.phone.messages if "Напоминание" in m.text))
    await world.settle()
    return Makers(organiser, officer, head)


def real_ids(world: World) -> Mapping[str, Sequence[int]]:
    """By the names of the fields that carry them: those of what `one_of_everything` has made, as far as it is there."""

    def ids(sql: str) -> list[int]:
        return [row[0] for row in world.rows(sql)]

    (school,) = ids("SELECT id FROM organisations WHERE name LIKE '%№ 5 г. Читы%'")
    (authority,) = ids("SELECT id FROM organisations WHERE name LIKE 'Комитет%Читы'")
    assignments = ids(f"SELECT id FROM assignments WHERE organisation_id = {school}")  # noqa: S608 - a number
    revisions = ids("SELECT revision FROM editions UNION SELECT revision FROM rounds")
    return {
        "assignment": assignments,
        "item": [assignments[0], *ids("SELECT min(id) FROM tasks")],
        "task": ids("SELECT id FROM tasks LIMIT 2"),
        "organisation": [school, authority],
        "parent": [authority, 0],
        "top": [authority, 0],
        "round": ids("SELECT id FROM rounds"),
        "resolution": ids("SELECT id FROM resolutions"),
        "announcement": ids("SELECT id FROM announcements"),
        "revision": revisions,
        "edition": ids("SELECT id FROM editions WHERE status = 'open'"),
        "reply": ids("SELECT id FROM replies"),
        "extension": ids("SELECT id FROM extensions"),
        "thread": ids("SELECT id FROM help_threads"),
        "change": ids("SELECT id FROM event_changes"),
        "participant": ids("SELECT id FROM participants"),
        "invitation": ids("SELECT id FROM invitations"),
        "claim": ids("SELECT id FROM claims"),
        "link": ids("SELECT id FROM open_links"),
        "digest": ids("SELECT id FROM deliveries WHERE kind = 'digest'"),
        "note": ids("SELECT id FROM notes"),
        "indicator": ids("SELECT id FROM indicators"),
        "given": ids("SELECT id FROM indicator_values"),
    }


def forgeries(real: Mapping[str, Sequence[int]], chance: Random, most: int) -> Iterator[str]:
    """Of every kind of button: at most so many with what is there and what is beyond, and some that are none."""
    for kind in kinds_of_button():
        if kind.__name__ in ONE_S_OWN:
            continue
        values = {name: _values(name, field.annotation, real) for name, field in kind.model_fields.items()}
        whole = [":".join((kind.__prefix__, *chosen)) for chosen in product(*values.values())]
        yield from chance.sample(whole, most) if len(whole) > most else whole
        for place in range(len(values)):
            parts = [kind.__prefix__, *(each[0] for each in values.values())]
            parts[place + 1] = chance.choice(NO_NUMBERS)
            yield ":".join(parts)


def _values(name: str, wanted: Any, real: Mapping[str, Sequence[int]]) -> Sequence[str]:
    if get_origin(wanted) in {Union, UnionType}:
        inner = next(each for each in get_args(wanted) if each is not type(None))
        return ["", *_values(name, inner, real)]
    if wanted is bool:
        return ["0", "1"]
    if wanted is int:
        return [str(each) for each in dict.fromkeys((*real.get(name, ()), 0, 1, 2, 45, 99, *HUGE))]
    if issubclass(wanted, StrEnum):
        return [each.value for each in wanted]
    return TEXTS[name]
