"""Each act that counts leaves its entry in the audit log, in the transaction of the act."""

import re
from pathlib import Path
from typing import Any

from bot.domain.people.audit import AuditAct
from bot.domain.people.consent import CONSENT_VERSION
from bot.ui.views.organiser.audit_lines import what_was_done
from storage.audit import list_since
from tests.support.announcements import announced, bound
from tests.support.databases import MORNING
from tests.support.events import told
from tests.support.rounds import closed, opened
from tests.support.team import added, removed
from tests.support.world import SCHOOL_5, World

ROOT = Path(__file__).parents[2]
OFFICE = "Комитет образования г. Читы"
SCHOOL = "СОШ № 5 г. Читы"


ENTRIES = """
    SELECT a.id, act, d.name, p.name, o.short_name FROM audit a LEFT JOIN participants d ON d.id = a.doer_id
    LEFT JOIN participants p ON p.id = a.person_id LEFT JOIN organisations o ON o.id = a.organisation_id
"""


def test_every_act_is_written_somewhere() -> None:
    """None stands in the list alone."""
    files = [*(ROOT / "bot/services").rglob("*.py"), *(ROOT / "bot/cli").rglob("*.py")]
    named = set(re.findall(r"AuditAct\.([A-Z_]+)", "".join(each.read_text(encoding="utf-8") for each in files)))
    assert named == {each.name for each in AuditAct}


class AuditTail:
    """What was written since it was last looked at."""

    def __init__(self, world: World) -> None:
        self.world, self.seen = world, 0
        self.new()

    def new(self) -> list[tuple[Any, ...]]:
        """Each act, who did it, to whom, and where."""
        rows = self.world.rows(f"{ENTRIES} WHERE a.id > ? ORDER BY a.id", self.seen)
        self.seen = max([self.seen, *(row[0] for row in rows)])
        return [row[1:] for row in rows]

    def acts(self) -> list[str]:
        return [act for act, *_ in self.new()]


async def said(world: World) -> list[str]:
    """Each entry as the command line and the workbook say it: what is kept of none lacks its words."""
    words = world.app.catalogue.words("ru")
    entries = await world.app.db.read(lambda tx: list(list_since(tx, MORNING)))
    return [what_was_done(words, each) for each in entries]


async def test_each_act_on_people_leaves_one_entry(world: World) -> None:
    """However often its button is pressed: who did what to whom, and where."""
    olga, log = await world.organiser(), AuditTail(world)
    officer, head = await world.member(201, OFFICE, "Пётр"), await world.member(101, SCHOOL_5)
    came = [("joined", "Анна Иванова", "Анна Иванова", SCHOOL), ("consent_given", "Анна Иванова", None, None)]
    assert log.new()[-3:] == [("invited", None, None, SCHOOL), *came]
    await officer.presses("🚫 Это не наш сотрудник")
    await officer.presses("✅ Вернуть")
    for data in ("mr:1", "mr:1", "me:7:3", "me:7:3"):
        await officer.forges(data)
    acts = ("suspended", "membership_restored", "expelled")
    assert log.new() == [(act, "Пётр Иванова", "Анна Иванова", SCHOOL) for act in acts]
    for never in (1, 1, 0, 0):
        await olga.forges(f"gx:8:{never}")
    assert log.acts() == ["never_joins", "may_join"]
    await added(world, olga, 902)
    assert log.acts() == ["team_link_made", "consent_given", "organiser_added"]
    await removed(olga, "👤 Павел Зимин")
    await olga.forges("ov")
    assert log.new() == [("organiser_removed", "Ольга Петрова", "Павел Зимин", None)]
    await head.says(f"/start {await world.invite(SCHOOL_5)}")
    log.new()
    await head.says("/privacy")
    await head.presses("📦 Получить мои данные")
    assert log.new() == [("data_exported", "Анна Иванова", "Анна Иванова", None)]
    await head.says("/privacy")
    await head.presses("🗑 Удалить мои данные")
    await head.presses("🗑 Да, удалить")
    assert log.new() == [
        ("left", None, None, SCHOOL),
        ("consent_withdrawn", None, None, None),
        ("erased",) + (None,) * 3,
    ]
    assert "Анна" not in repr(world.rows("SELECT * FROM audit"))
    assert world.rows("SELECT count(*) FROM audit WHERE person_id = 3 OR doer_id = 3") == [(0,)]
    assert f"согласие на обработку данных; версия текста {CONSENT_VERSION}" in await said(world)


async def test_each_act_on_organisations_leaves_one_entry(world: World) -> None:
    """By hand, by a list, and its export; what is taken back is an act of its own."""
    olga, log = await world.organiser(), AuditTail(world)
    await olga.forges("fr:7")
    await olga.says("Лицей № 5")
    for data in ("fy:1", "fy:1", "fu:1", "fu:1"):
        await olga.forges(data)
    assert log.acts() == ["organisation_renamed", "organisation_renamed"]
    for act, target in (("move", 6), ("close", 0)):
        await olga.forges(f"fd:7:{act}:{target}")
        await olga.presses("✅ Применить")
        await olga.presses("↩️ Вернуть")
    twice = ["organisation_moved"] * 2
    assert log.acts() == [*twice, "organisation_closed", "organisation_reopened"]
    await olga.forges("fd:7:merge:8")
    await olga.presses("✅ Применить")
    merged = [("organisation_merged", "Ольга Петрова", None, SCHOOL)]
    assert log.new() == [*merged, ("organisation_taken_over", "Ольга Петрова", None, "СОШ № 9 г. Читы")]
    await olga.says("/roster")
    await olga.presses("📄 Скачать список")
    await olga.sends_document("список.csv", f"Организация;Тип;Муниципалитет\nСОШ № 99;Школа;{OFFICE}\n".encode())
    await olga.presses("✅ Применить")
    assert log.acts() == ["roster_exported", "organisation_added", "roster_merged"]
    await bound(world, olga)
    await olga.forges("ncu:1")
    assert log.acts() == ["group_bound", "group_unbound"]
    assert await said(world)


async def test_each_act_of_the_work_leaves_one_entry(world: World) -> None:
    """Verdicts with their task, a round opened and closed, an announcement sent and recalled, an event, a file."""
    olga, officer = await world.organiser(), await world.member(201, OFFICE, "Пётр")
    head, log = await world.member(101, SCHOOL_5), AuditTail(world)
    await opened(olga)
    for number in ("5.1", "5.2"):
        await head.says("/tasks")
        await head.presses(f"{number} ⬜")
        await head.presses("✅ Выполнено")
    for number, left in (("5.1", 2), ("5.2", 1)):
        await officer.says("/organisations")
        await officer.presses(f"🔎 Ждут проверки ({left})")
        await officer.presses(f"✅ {number} · {SCHOOL}")
        await officer.presses("✅ Принять" if left > 1 else "↩️ Вернуть на доработку")
    await officer.says("Добавьте приказ")
    verdicts = [(act, "Пётр Иванова", None, SCHOOL) for act in ("accepted", "returned")]
    assert log.new() == [("round_opened", "Ольга Петрова", None, None), *verdicts]
    assert world.rows("SELECT json_extract(data, '$.task') FROM audit WHERE act = 'returned'") == [("5.2",)]
    await closed(olga)
    await announced(olga, "Совещание в пятницу")
    await olga.presses("📊 Итоги: кто ознакомился")
    await olga.presses("↩️ Отозвать")
    await olga.presses("↩️ Да, отозвать")
    await told(olga)
    done = ("round_closed", "broadcast", "broadcast_recalled", "event_changed")
    assert log.new() == [(act, "Ольга Петрова", None, None) for act in done]
    await head.forges("pf:7")
    assert log.new() == [("report_exported", "Анна Иванова", None, SCHOOL)]
    assert await said(world)


async def test_an_act_that_is_refused_leaves_none(world: World) -> None:
    """What was not done is not in the log."""
    olga, log = await world.organiser(), AuditTail(world)
    await olga.says("/organisations")
    await olga.forges("fd:5:close:0")
    assert log.new() == []
