"""Observers: they see all that an organiser sees, and change nothing, whatever they press or forge."""

from collections import defaultdict
from datetime import timedelta
from importlib import import_module
from inspect import isclass
from pkgutil import iter_modules
from typing import Any

import pytest

import bot.ui.buttons
from bot.ui.buttons.base import ButtonData
from tests.support.announcements import announced
from tests.support.events import told
from tests.support.rounds import opened
from tests.support.team import added, removed
from tests.support.world import SCHOOL_5, Person, World

OFFICE = "Комитет образования г. Читы"
REFUSED = "Этот раздел вам не открыт. Если так быть не должно, напишите своему координатору."
MADE_ELSEWHERE = {"bp", "bf", "bt", "nuf"}  # a report, a sheet: in a process of its own, and in the log
EACH = 3  # buttons of one kind that are pressed
APART = {"inbox", "expectations"}  # what every press writes
OWN = {"l", "la", "d", "da", "dx", "ok", "no", "oc", "n", "na", "ol"}  # own data, consent and part; s*: settings


async def lively(world: World) -> Person:
    """A region at work, and an observer of it."""
    olga, officer, head = (
        await world.organiser(),
        await world.member(201, OFFICE, "Пётр"),
        await world.member(101, SCHOOL_5),
    )
    await opened(olga)
    await announced(olga, "Совещание в пятницу")
    await told(olga)
    await olga.says("/rounds")
    await olga.presses("➕ Новый период")
    await head.says("/tasks")
    await head.presses("5.1 ⬜")
    await head.presses("✅ Выполнено")
    await head.says("/tasks")
    await head.presses("5.2 ⬜")
    await head.presses("🆘 Нужна помощь")
    await head.says("Нет педагога")
    await officer.presses("💬 Ответить")
    await officer.says("Найдём")
    raisa = await added(world, olga, 902, "Раиса", observer=True)
    await world.pass_time(timedelta(seconds=1))  # what a tick writes is written
    return raisa


def kept(world: World) -> dict[str, list[tuple[Any, ...]]]:
    tables = [name for (name,) in world.rows("SELECT name FROM sqlite_master WHERE type = 'table'")]
    return {name: world.rows(f"SELECT * FROM {name}") for name in tables if name not in APART}  # noqa: S608


def buttons(person: Person) -> list[tuple[str, str]]:
    return [(button.text, button.data) for row in person.phone.screen.buttons for button in row if button.data]


def is_own(data: str) -> bool:
    return data[0] == "s" or data.partition(":")[0] in OWN


def every_button() -> list[str]:
    """Data of each prefix there is, with numbers that stand for something here."""
    found = []
    for module in iter_modules(bot.ui.buttons.__path__):
        for each in vars(import_module(f"bot.ui.buttons.{module.name}")).values():
            if isclass(each) and issubclass(each, ButtonData) and each is not ButtonData:
                fields = [_value(name, str(field.annotation)) for name, field in each.model_fields.items()]
                found += [":".join([each.__prefix__, *values]) for values in zip(*fields, strict=True)] or [
                    each.__prefix__
                ]
    return sorted(set(found))


def _value(name: str, kind: str) -> tuple[str, str]:
    words = {"kind": "school", "status": "done", "zone": "Asia/Chita", "page": "0"}
    if name in words:
        return words[name], words[name]
    return ("1", "0") if "bool" in kind else ("1", "2")


async def test_an_observer_walks_through_everything(world: World) -> None:
    """Every button that they see opens something; none of them changes a row, and the organiser's pages are there."""
    raisa = await lively(world)
    await raisa.says("/start")
    assert {"🏫 Организации", "📊 Справка об исполнении", "📜 Резолюции", "🗓 Отчётные периоды"} <= set(raisa.labels)
    assert not {"📥 Загрузить резолюцию", "✏️ Новое объявление"} & set(raisa.labels)
    before, waiting, seen = kept(world), buttons(raisa), defaultdict[str, set[str]](set)
    while waiting:
        text, data = waiting.pop()
        prefix = data.partition(":")[0]
        pressed = seen[data if prefix == "p" else prefix]
        if is_own(data) or prefix in MADE_ELSEWHERE or data in pressed or len(pressed) >= EACH:
            continue
        pressed.add(data)
        alerts = len(raisa.phone.alerts)
        await raisa.forges(data)
        assert raisa.phone.alerts[alerts:] in ([], [""]), (text, data, raisa.phone.alerts[alerts:])
        waiting += buttons(raisa)
    assert {"q", "qr", "qt", "il", "in", "nl", "nr", "o", "t", "c", "vc", "ja", "jt", "z", "zo", "uh"} <= {
        key for key, pressed in seen.items() if pressed
    }
    assert kept(world) == before


@pytest.mark.long
async def test_nothing_that_an_observer_forges_changes_anything(world: World) -> None:
    """Each button there is, pressed with numbers that exist, leaves every table as it is."""
    raisa = await lively(world)
    before = kept(world)
    for data in every_button():
        if is_own(data):
            continue
        await raisa.forges(data)
        assert kept(world) == before, data
    for text in ("/import", "/broadcast"):
        assert REFUSED in await raisa.says(text)
    await raisa.sends_document("резолюция.txt", "1.1 Провести субботник".encode())
    assert kept(world) == before


async def test_the_changing_ones_are_refused_in_words(world: World) -> None:
    """A forged press to publish, close, stop, set, nudge or judge is answered with the polite refusal."""
    raisa = await lively(world)
    ((assignment, reply),) = world.rows("SELECT assignment_id, max(id) FROM replies WHERE status = 'done'")
    ((school,),) = world.rows("SELECT id FROM organisations WHERE name = ?", SCHOOL_5)
    forged = ["qn", "qc:1", "qd:1", "nx:1", "nb:1", "ny:1", "ia:1:0", "ia:1:1", "iv:1:1", "uk:school:0", "uo:school:1"]
    forged += ["jp:1", "vd:1", "vp:1", "vz:1", "zn:0", f"zr:{school}", f"za:{assignment}", f"zb:{assignment}:done"]
    forged += [f"ra:{reply}:0", f"rr:{reply}:0", "uw:1", "uc:1", "bm", "bd", "bx", "p:import", "p:cast", "oi:0", "ov"]
    for data in forged:
        await raisa.forges(data)
        assert raisa.phone.alerts[-1] == REFUSED, data


async def test_an_observer_hears_what_only_informs(world: World) -> None:
    """A changed event and silence that is told to organisers reach them; what asks for a decision does not."""
    olga = await world.organiser()
    raisa = await added(world, olga, 902, "Раиса", observer=True)
    pavel = await added(world, olga, 901)
    await told(olga)
    for each in (raisa, pavel):
        assert "📅 Назначена дата мероприятия" in each.screen
    await opened(olga, silence="координатору через 3 дня, организатору через 7")
    for days in (17, 4):  # the third day after the last one, then the seventh
        await world.pass_time(timedelta(days=days))
        await world.pass_time(timedelta(hours=1))  # a clock that has leapt is believed later
    for each in (olga, pavel, raisa):
        assert any("⚪ Никто не подключён" in text for text in each.heard)
    assert "🔔 Напомнить" not in [label for message in raisa.phone.messages for label in message.labels]


async def test_a_call_for_help_reaches_an_added_organiser(world: World) -> None:
    """Where nobody stands above, all who organise are asked, by settings or by link; an observer is not."""
    olga = await world.organiser()
    pavel, raisa = await added(world, olga, 901), await added(world, olga, 902, "Раиса", observer=True)
    head = await world.member(101, SCHOOL_5)
    await head.says("/tasks")
    await head.presses("5.1 ⬜")
    await head.presses("🆘 Нужна помощь")
    await head.says("Нет педагога")
    for each in (olga, pavel):
        assert "Нет педагога" in each.screen
    assert not any("Нет педагога" in text for text in raisa.heard)


async def test_an_observer_becomes_an_organiser_by_a_link(world: World) -> None:
    """A second link gives the larger part at once; the smaller one takes nothing from an organiser."""
    olga = await world.organiser()
    raisa = await added(world, olga, 902, "Раиса", observer=True)
    await added(world, olga, 902)
    assert "Готово! Вы организатор." in raisa.screen
    await added(world, olga, 902, observer=True)
    assert "Вы уже организатор" in raisa.screen
    assert world.rows("SELECT read_only, removed_at IS NULL FROM team ORDER BY id") == [(1, 0), (0, 1)]


async def test_a_head_who_observes_still_answers_and_nudges(world: World) -> None:
    """What one may do for one's own organisation and those below it is not lessened by looking at the rest."""
    olga = await world.organiser()
    officer = await world.member(902, OFFICE, "Раиса")
    await world.member(101, SCHOOL_5)
    await added(world, olga, 902, observer=True)
    await officer.says("/tasks")
    await officer.presses("3.1 ⬜")
    assert "Записано" in await officer.presses("✅ Выполнено")
    ((school,),) = world.rows("SELECT id FROM organisations WHERE name = ?", SCHOOL_5)
    await officer.forges(f"zo:{school}:0:0")
    assert "🔔 Напомнить" in officer.labels
    await officer.forges("zn:0")
    assert "Напомним 1 человеку" in officer.screen
    await removed(olga, "👁 Раиса Иванова")
    assert "её задачи остались с вами" in officer.screen
