"""Each act that counts leaves its entry in the audit log, in the transaction of the act."""

import re
from pathlib import Path
from typing import Any

from bot.domain.people.audit import AuditAct
from tests.support.announcements import announced
from tests.support.events import told
from tests.support.rounds import closed, opened
from tests.support.world import SCHOOL_5, World

ROOT = Path(__file__).parents[2]
OFFICE = "Комитет образования г. Читы"


def entries(world: World) -> list[tuple[Any, ...]]:
    """What was done since, by whom, to whom, and where."""
    return world.rows(
        "SELECT act, d.name, p.name, o.short_name FROM audit a LEFT JOIN participants d ON d.id = a.doer_id"
        " LEFT JOIN participants p ON p.id = a.person_id LEFT JOIN organisations o ON o.id = a.organisation_id"
        " WHERE act NOT IN ('organisation_added', 'roster_merged') ORDER BY a.id"
    )


def test_every_act_is_written_somewhere() -> None:
    """None stands in the list alone."""
    files = [*(ROOT / "bot/services").rglob("*.py"), *(ROOT / "bot/cli").rglob("*.py")]
    named = set(re.findall(r"AuditAct\.([A-Z_]+)", "".join(each.read_text(encoding="utf-8") for each in files)))
    assert named == {each.name for each in AuditAct}


async def test_coming_and_going(world: World) -> None:
    """A link, a consent, a joining; leaving by oneself, being held back, restored and ended by an overseer."""
    officer, head = await world.member(201, OFFICE, "Пётр"), await world.member(101, SCHOOL_5)
    school = "СОШ № 5 г. Читы"
    came = ("joined", "Анна Иванова", "Анна Иванова", school)
    assert entries(world)[-3:] == [
        ("invited", None, None, school),
        came,
        ("consent_given", "Анна Иванова", None, None),
    ]
    await officer.presses("🚫 Это не наш сотрудник")
    await officer.presses("✅ Вернуть")
    await officer.says("/organisations")
    await officer.presses("СОШ № 5 г. Читы: 0 из 6")
    await officer.presses("👥 Участники")
    await officer.presses("👤 Анна Иванова")
    await officer.presses("🚪 Завершить подключение")
    await officer.presses("🚪 Да, завершить")
    acts = ("suspended", "membership_restored", "expelled")
    assert entries(world)[-3:] == [(act, "Пётр Иванова", "Анна Иванова", school) for act in acts]
    assert "закрыт" not in head.screen


async def test_verdicts(world: World) -> None:
    """Whose answer was accepted or returned, by whom, and which task."""
    officer, head = await world.member(201, OFFICE, "Пётр"), await world.member(101, SCHOOL_5)
    for number in ("5.1", "5.2"):
        await head.says("/tasks")
        await head.presses(f"{number} ⬜")
        await head.presses("✅ Выполнено")
    await officer.says("/organisations")
    await officer.presses("🔎 Ждут проверки (2)")
    await officer.presses("✅ 5.1 · СОШ № 5 г. Читы")
    await officer.presses("✅ Принять")
    await officer.says("/organisations")
    await officer.presses("🔎 Ждут проверки (1)")
    await officer.presses("✅ 5.2 · СОШ № 5 г. Читы")
    await officer.presses("↩️ Вернуть на доработку")
    await officer.says("Добавьте приказ")
    assert entries(world)[-2:] == [
        ("accepted", "Пётр Иванова", None, "СОШ № 5 г. Читы"),
        ("returned", "Пётр Иванова", None, "СОШ № 5 г. Читы"),
    ]
    assert world.rows("SELECT json_extract(data, '$.task') FROM audit WHERE act = 'returned'") == [("5.2",)]


async def test_what_organisers_do(world: World) -> None:
    """A round opened and closed, an announcement sent and recalled, an event changed."""
    organiser = await world.organiser()
    await world.member(101, SCHOOL_5)
    await opened(organiser)
    await closed(organiser)
    await announced(organiser, "Совещание в пятницу")
    await organiser.presses("📊 Итоги: кто ознакомился")
    await organiser.presses("↩️ Отозвать")
    await organiser.presses("↩️ Да, отозвать")
    await told(organiser)
    done = ("round_opened", "round_closed", "broadcast", "broadcast_recalled", "event_changed")
    assert entries(world)[-5:] == [(act, "Ольга Петрова", None, None) for act in done]


async def test_own_data(world: World) -> None:
    """They are exported, then erased: the log says that it was done, and names the person nowhere."""
    head = await world.member(101, SCHOOL_5)
    await head.says("/privacy")
    await head.presses("📦 Получить мои данные")
    assert entries(world)[-1] == ("data_exported", "Анна Иванова", "Анна Иванова", None)
    await head.says("/privacy")
    await head.presses("🗑 Удалить мои данные")
    await head.presses("🗑 Да, удалить")
    assert [each[0] for each in entries(world)[-3:]] == ["left", "consent_withdrawn", "erased"]
    assert world.rows("SELECT count(*) FROM audit WHERE doer_id IS NOT NULL OR person_id IS NOT NULL") == [(0,)]


async def test_exports_of_organisers(world: World) -> None:
    """The list of organisations."""
    organiser = await world.organiser()
    await organiser.says("/roster")
    await organiser.presses("📄 Скачать список")
    assert entries(world)[-1] == ("roster_exported", "Ольга Петрова", None, None)


async def test_an_act_that_is_refused_leaves_none(world: World) -> None:
    """What was not done is not in the log."""
    organiser = await world.organiser()
    before = entries(world)
    await organiser.says("/organisations")
    await organiser.forges("fd:5:close:0")
    assert entries(world) == before
