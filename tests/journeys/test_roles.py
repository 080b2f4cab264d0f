"""Each kind of organisation is served its own tasks and no other."""

import re

import pytest

from tests.support.world import ORGANISER, SCHOOL_5, Person, World

MINISTRY = "Министерство образования и науки Забайкальского края"
CENTRE = "Краевой центр оценки качества образования Забайкальского края"
OFFICE = "Комитет образования г. Читы"
OTHER_OFFICE = "Управление образования Нерчинского района"
INSTITUTE = "ГУ ДПО «ИРО Забайкальского края»"
SCHOOL_9 = "МБОУ «СОШ № 9 г. Читы»"

KINDS = [  # what has a day of its own first
    (MINISTRY, ["1.1", "1.2"], []),
    (CENTRE, ["2.3", "2.1", "2.2", "2.4"], ["4.2", "4.3"]),
    (OFFICE, ["3.1", "3.2", "3.3", "3.4"], ["4.2"]),
    (INSTITUTE, ["4.4", "4.1", "4.2", "4.3"], []),
    (SCHOOL_5, ["5.1", "5.2", "5.3", "5.4", "5.5", "5.6"], []),
]
REFUSED = "Этот раздел вам не открыт. Если так быть не должно, напишите своему координатору."
STALE = "Эта кнопка устарела: с тех пор что-то изменилось. Откройте раздел заново."


async def refused(person: Person, data: str) -> None:
    """The forged press is answered with an alert and neither shows nor sends anything."""
    before = person.heard
    await person.forges(data)
    assert person.phone.alerts[-1] in {REFUSED, STALE}, data
    assert person.heard == before, data


@pytest.mark.parametrize(
    ("organisation", "own", "joined"), KINDS, ids=["ministry", "centre", "office", "dpo", "school"]
)
async def test_each_kind_has_its_tasks(world: World, organisation: str, own: list[str], joined: list[str]) -> None:
    """The list, its buttons and the start show the tasks of one's kind, the co-executed ones apart, and no other."""
    person = await world.member(101, organisation)
    assert f"отвечено 0 из {len(own)}" in person.screen
    listed = await person.says("/tasks")
    above, _, below = listed.partition("Вы соисполнитель")
    assert re.findall(r"^⬜ (\d\.\d) .+: нет ответа", above, re.MULTILINE) == own
    assert re.findall(r"^🤝 (\d\.\d) ", below, re.MULTILINE) == joined
    assert "🤝" not in above
    assert [label for label in person.labels if re.match(r"\d|🤝", label)] == [
        *(f"{number} ⬜" for number in own),
        *(f"🤝 {number}" for number in joined),
    ]


@pytest.mark.parametrize(
    ("organisation", "own", "joined"), KINDS, ids=["ministry", "centre", "office", "dpo", "school"]
)
async def test_each_task_opens(world: World, organisation: str, own: list[str], joined: list[str]) -> None:
    """One's own tasks open to be answered; co-executed ones say who answers and offer no answer."""
    person = await world.member(101, organisation)
    for number in own:
        await person.says("/tasks")
        assert f"Задача {number}\n" in await person.presses(f"{number} ⬜")
        assert {"✅ Выполнено", "🔄 В работе", "🆘 Нужна помощь", "➖ Неприменимо"} <= set(person.labels)
    for number in joined:
        await person.says("/tasks")
        shown = await person.presses(f"🤝 {number}")
        assert f"Задача {number}\n" in shown
        assert "Вы соисполнитель: отвеча" in shown
        assert "Ответили: 0 из 2." in shown
        assert "✅ Выполнено" not in person.labels


async def test_a_co_executor_sees_how_far_the_others_are(world: World) -> None:
    """The card of a co-executed task counts the answers of those who are addressed."""
    centre = await world.member(101, CENTRE)
    institute = await world.member(102, INSTITUTE)
    await institute.says("/tasks")
    await institute.presses("4.3 ⬜")
    await institute.presses("✅ Выполнено")
    await centre.says("/tasks")
    assert "Ответили: 1 из 2." in await centre.presses("🤝 4.3")
    await centre.presses("⬅️ Назад")
    assert "отвечено 0 из 4" in centre.screen


async def test_a_head_opens_nobody_else_s_tasks(world: World) -> None:
    """No forged number opens, answers or lists a task of another organisation."""
    head = await world.member(101, SCHOOL_5)
    await head.says("/tasks")
    foreign = world.rows(
        "SELECT s.id, o.id, s.task_id FROM assignments s JOIN organisations o ON o.id = s.organisation_id"
        " WHERE o.name IN (?, ?, ?, ?)",
        SCHOOL_9,
        OFFICE,
        CENTRE,
        INSTITUTE,
    )
    assert len(foreign) == 6 + 4 + 4 + 4
    for assignment, organisation, task in foreign:
        for data in (f"c:{assignment}", f"h:{assignment}", f"e:{assignment}", f"g:0:{assignment}"):
            await refused(head, data)
        for status in ("done", "in_progress", "need_help", "not_applicable"):
            await refused(head, f"a:{assignment}:{status}")
        for data in (f"t:{organisation}", f"o:{organisation}:0", f"cc:{organisation}:{task}"):
            await refused(head, data)
        await refused(head, f"g:{organisation}:{task}")
    assert world.rows("SELECT 1 FROM replies") == []
    assert world.rows("SELECT 1 FROM expectations") == []


async def test_a_head_is_no_coordinator(world: World) -> None:
    """Somebody with nothing below them has neither the button nor the command of coordinators."""
    head = await world.member(101, SCHOOL_5)
    assert "🏫 Организации" not in head.labels
    assert "organisations" not in [each.command for each in head.phone.commands]
    assert REFUSED in await head.says("/organisations")
    await refused(head, "p:orgs")
    await refused(head, "o:0:0")


async def test_a_co_executor_joins_only_what_names_them(world: World) -> None:
    """A municipal office opens 4.2, which names it, and neither 4.3 nor another's task as co-executor."""
    officer = await world.member(101, OFFICE)
    ((own,),) = world.rows("SELECT id FROM organisations WHERE name = ?", OFFICE)
    numbers = dict(world.rows("SELECT number, id FROM tasks"))
    await officer.forges(f"cc:{own}:{numbers['4.2']}")
    assert "Задача 4.2" in officer.screen
    for number in ("4.1", "4.3", "5.1", "3.1"):
        await refused(officer, f"cc:{own}:{numbers[number]}")


async def test_an_officer_looks_into_their_schools_and_no_others(world: World) -> None:
    """A municipal officer opens the tasks of the schools below, without answering for them, and none elsewhere."""
    officer = await world.member(101, OFFICE)
    cards = dict(
        world.rows(
            "SELECT o.name, min(s.id) FROM assignments s JOIN organisations o ON o.id = s.organisation_id GROUP BY o.id"
        )
    )
    await officer.forges(f"c:{cards[SCHOOL_9]}")
    assert "Задача 5.1" in officer.screen
    assert "✅ Выполнено" not in officer.labels
    await refused(officer, f"a:{cards[SCHOOL_9]}:done")
    for name in (OTHER_OFFICE, "МБОУ «СОШ с. Олинск»", INSTITUTE, MINISTRY):
        await refused(officer, f"c:{cards[name]}")


async def test_an_organiser_sees_all_and_answers_for_none(world: World) -> None:
    """An organiser opens every organisation's tasks from the top of the tree, and gives no answers."""
    organiser = await world.organiser(ORGANISER)
    assert "Министерство" not in organiser.screen
    await organiser.says("/organisations")
    for label in (
        "⚪ Минобрнауки края: никто не подключён",
        "⚪ КЦОКО: никто не подключён",
        "Комитет образования Читы: 0 из 40",
    ):
        assert label in organiser.labels
    for (assignment,) in world.rows("SELECT min(id) FROM assignments GROUP BY organisation_id"):
        await organiser.forges(f"c:{assignment}")
        assert "Ответ: пока нет" in organiser.screen
        await refused(organiser, f"a:{assignment}:done")
    assert world.rows("SELECT 1 FROM replies") == []


async def test_who_has_left_opens_nothing(world: World) -> None:
    """The buttons of an organisation that one has left are refused from then on."""
    head = await world.member(101, SCHOOL_5)
    await head.says("/tasks")
    await head.presses("5.1 ⬜")
    await head.says("/settings")
    await head.presses("🚪 Выйти: СОШ № 5 г. Читы")
    await head.presses("🚪 Да, выйти")
    before = head.heard
    await head.phone.press("✅ Выполнено")
    await world.settle()
    assert head.phone.alerts[-1] == REFUSED
    assert head.heard == before
    assert world.rows("SELECT 1 FROM replies") == []
