"""Organisers added in the chat, by those whom ORGANISER_IDS names."""

from datetime import timedelta

import pytest

from tests.support.team import added, link_to_team
from tests.support.world import ORGANISER, Person, World

PAVEL = "👤 Павел Зимин"
REFUSED = "Этот раздел вам не открыт. Если так быть не должно, напишите своему координатору."
STALE = "Эта кнопка устарела: с тех пор что-то изменилось. Откройте раздел заново."
ROLES = (
    "SELECT p.name, t.read_only, by.name, substr(t.added_at, 1, 16), t.removed_at IS NOT NULL FROM team t"
    " JOIN participants p ON p.id = t.participant_id LEFT JOIN participants by ON by.id = t.added_by ORDER BY t.id"
)


async def refused(person: Person, data: str) -> None:
    before = person.heard
    await person.forges(data)
    assert person.phone.alerts[-1] in {REFUSED, STALE}, data
    assert person.heard == before, data


async def test_a_link_makes_an_organiser_who_is_told_what_they_may_do(world: World) -> None:
    """The consent comes first; then the person reads what they can do, has the buttons and the commands for it."""
    olga = await world.organiser()
    pavel = world.stranger(901, "Павел", "Зимин")
    asked = await pavel.says(f"/start {await link_to_team(olga)}")
    assert "Вы организатор: можете отправлять объявления" in asked
    assert "Согласие на обработку персональных данных" in asked
    assert world.rows(ROLES) == []
    joined = await pavel.presses("✅ Согласен")
    assert "Теперь вы можете загружать и публиковать резолюции" in joined
    assert {"📥 Загрузить резолюцию", "🗓 Отчётные периоды", "✏️ Новое объявление"} <= set(pavel.labels)
    assert {"import", "broadcast", "team"} <= {each.command for each in pavel.phone.commands}
    assert world.rows(ROLES) == [("Павел Зимин", 0, "Ольга Петрова", "2026-11-23T01:00", 0)]


async def test_who_made_the_link_hears_who_came(world: World) -> None:
    """So that a link in the wrong hands is noticed at once, with a button to remove them."""
    olga = await world.organiser()
    await added(world, olga, 901)
    assert "подключился новый организатор: Павел Зимин (ссылка от: Ольга Петрова)" in olga.screen
    shown = await olga.presses("👤 Кто это")
    assert "Павел Зимин: с 23 ноября 2026\N{NARROW NO-BREAK SPACE}г., 10:00, по приглашению: Ольга Петрова" in shown


async def test_the_list_says_who_added_whom_and_when(world: World) -> None:
    """Those of the settings first, one who has not come yet by number; then the added ones with day and name."""
    await world.restart(organiser_ids=f"{ORGANISER},999")
    olga = await world.organiser()
    await added(world, olga, 901)
    await added(world, olga, 902, "Раиса", observer=True)
    shown = await olga.says("/team")
    assert "• Ольга Петрова: назначает других организаторов\n• номер (id) 999: ещё не в боте" in shown
    assert "• Павел Зимин: с 23 ноября, 10:00, по приглашению: Ольга Петрова" in shown
    assert "👁 Наблюдатели (всё видят, ничего не меняют)\n• Раиса Зимин" in shown
    assert olga.labels[:2] == [PAVEL, "👁 Раиса Зимин"]


async def test_a_link_serves_one_person_for_a_week(world: World) -> None:
    """Used, expired or revoked it says so, and lets nobody in, not even at the last press, unless that is undone."""
    olga = await world.organiser()
    used = await link_to_team(olga)
    await added(world, olga, 901)
    pavel, other = world.people[901], world.stranger(903)
    assert "Вы уже организатор: ссылка вам не нужна" in await pavel.says(f"/start {used}")
    await other.says(f"/start {used}")
    late = await link_to_team(olga)
    third = world.stranger(904)
    await third.says(f"/start {late}")
    await other.presses("✅ Согласен")
    assert "Эта ссылка уже использована" in await world.stranger(905).says(f"/start {used}")
    await world.pass_time(timedelta(days=7))
    await third.presses("✅ Согласен")
    assert "Срок этой ссылки истёк" in third.phone.alerts[-1]
    revoked = await link_to_team(olga)
    await olga.presses("⬅️ Назад")
    assert "Отозвана 1 ссылка." in await olga.presses("Отозвать ссылки без ответа (1)")
    assert "Эту ссылку отозвали" in await third.says(f"/start {revoked}")
    assert "Снова действует 1 ссылка." in await olga.presses("↩️ Вернуть")
    assert world.rows("SELECT act FROM audit ORDER BY id DESC LIMIT 1") == [("team_links_restored",)]
    assert "✅ Согласен" in (await third.says(f"/start {revoked}")) + "".join(third.labels)
    await olga.says("/team")
    await olga.presses("Отозвать ссылки без ответа (1)")
    assert len(world.rows(ROLES)) == 2


async def test_an_added_organiser_does_not_add_others(world: World) -> None:
    """They see the list, but the buttons to change it are absent, and refused when forged."""
    olga = await world.organiser()
    pavel = await added(world, olga, 901)
    await added(world, olga, 902, "Раиса")
    assert "Добавляют и убирают организаторов те, кто указан в настройках бота." in await pavel.says("/team")
    assert not [label for label in pavel.labels if "Пригласить" in label]
    await pavel.presses("👤 Раиса Зимин")
    assert "Убрать" not in pavel.labels
    for data in ("oi:0", "oi:1", "ov", "ol:2:0", "ol:2:1"):
        await refused(pavel, data)
    assert [row[4] for row in world.rows(ROLES)] == [0, 0]


@pytest.mark.parametrize("ids", ["", "910"])
async def test_a_link_dies_with_its_maker_s_part(world: World, ids: str) -> None:
    """Who is named in the settings no more has made no links: nobody comes by them."""
    olga = await world.organiser()
    link = await link_to_team(olga)
    await world.restart(organiser_ids=ids)
    assert "Эту ссылку отозвали" in await world.stranger(901).says(f"/start {link}")
    assert REFUSED in await olga.says("/team") or "личной ссылке-приглашению" in olga.screen


async def test_settings_and_list_may_both_name_somebody(world: World) -> None:
    """Named in the settings they choose others; named there no more, they are what they were added as."""
    olga = await world.organiser()
    raisa = await added(world, olga, 902, "Раиса", observer=True)
    await world.restart(organiser_ids=f"{ORGANISER},902")
    await raisa.says("/team")
    assert "➕ Пригласить организатора" in raisa.labels
    await world.restart()
    await raisa.says("/team")
    assert "➕ Пригласить организатора" not in raisa.labels
    await raisa.says("/start")
    assert "Вы наблюдатель" in raisa.screen
