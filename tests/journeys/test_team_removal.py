"""Organisers removed in the chat: told, shut out at once, with nothing of their work lost."""

import asyncio
from datetime import timedelta

from tests.support.announcements import announced, written
from tests.support.drafts import OPENED, RESOLUTION, sent
from tests.support.rounds import opened
from tests.support.team import added, removed
from tests.support.world import ORGANISER, SCHOOL_5, Person, World

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


async def test_removed_they_are_told_and_nothing_opens(world: World) -> None:
    """The person reads it, their menu goes back to everyone's, old buttons are refused; until they are brought back."""
    olga = await world.organiser()
    pavel = await added(world, olga, 901)
    assert "Готово: Павел Зимин больше не в этом списке." in await removed(olga, PAVEL)
    assert PAVEL not in olga.labels
    assert "Доступ организатора для вас закрыт." in pavel.screen
    assert "broadcast" not in [each.command for each in pavel.phone.commands]
    for data in ("p:rounds", "p:import", "p:cast", "p:team", "qn", "ja:0"):
        await refused(pavel, data)
    assert "личной ссылке-приглашению" in await pavel.says("/rounds")
    for _ in range(2):
        assert "Снова в этом списке: Павел Зимин." in await olga.forges("ob:1")
    assert sum("снова открыт" in each for each in pavel.heard) == 1
    assert "broadcast" in [each.command for each in pavel.phone.commands]
    await refused(pavel, "ob:1")  # who does not choose organisers
    await pavel.says("/rounds")
    assert "Отчётные периоды" in pavel.screen
    await removed(olga, PAVEL)
    await olga.presses("↩️ Вернуть")
    assert PAVEL in olga.labels


async def test_a_head_who_was_removed_still_answers(world: World) -> None:
    """What they have as a member of an organisation is not touched."""
    olga = await world.organiser()
    pavel = await world.member(901, SCHOOL_5, "Павел")
    await added(world, olga, 901)
    await removed(olga, "👤 Павел Иванова")
    assert "её задачи остались с вами" in pavel.screen
    await pavel.presses("🏠 В начало")
    assert "🗓 Отчётные периоды" not in pavel.labels
    await pavel.says("/tasks")
    await pavel.presses("5.1 ⬜")
    assert "Записано" in await pavel.presses("✅ Выполнено")


async def test_added_again_they_find_what_they_left(world: World) -> None:
    """Drafts of a resolution and of an announcement wait for their author, and are nobody else's meanwhile."""
    olga = await world.organiser()
    pavel = await added(world, olga, 901)
    await sent(pavel)
    await written(pavel, "Совещание в пятницу")
    await removed(olga, PAVEL)
    before = pavel.heard
    for data in ("ie:1", "nd:1:1", "ns:1:1"):
        await refused(pavel, data)
    assert "личной ссылке-приглашению" in await pavel.says("Совещание в субботу")
    assert pavel.heard[: len(before)] == before
    await olga.says("/resolutions")
    assert OPENED not in olga.labels
    await added(world, olga, 901)
    await pavel.says("/resolutions")
    assert OPENED in pavel.labels
    await pavel.forges("nd:1:1")
    assert "📝 Проверьте объявление" in pavel.screen
    assert "Совещание в пятницу" in pavel.heard[-2:]
    assert [(row[0], row[4]) for row in world.rows(ROLES)] == [("Павел Зимин", 1), ("Павел Зимин", 0)]


async def test_what_a_removed_organiser_began_goes_on(world: World) -> None:
    """A sent announcement goes out to its end, and another organiser closes the round that they opened."""
    olga, head = await world.organiser(), await world.member(101, SCHOOL_5)
    pavel = await added(world, olga, 901)
    await opened(pavel)
    world.emulator.faults.fail_next("sendMessage", 500, times=1, chat_id=101)
    await announced(pavel, "Совещание в пятницу")
    await removed(olga, PAVEL)
    await world.pass_time(timedelta(hours=1))
    assert "Совещание в пятницу" in head.heard
    await olga.says("/rounds")
    await olga.presses("🟢 Идёт: Декабрь 2026, до 7 декабря")
    await olga.presses("🔒 Закрыть период")
    assert "закрыт" in (await olga.presses("🔒 Да, закрыть")).lower()


async def test_two_who_remove_the_same_at_the_same_moment(world: World) -> None:
    """One does it, the other is told that the button is out of date; the person hears it once."""
    await world.restart(organiser_ids=f"{ORGANISER},910")
    olga, roman = await world.organiser(), await world.organiser(910)
    pavel = await added(world, olga, 901)
    for each in (olga, roman):
        await each.says("/team")
        await each.presses(PAVEL)
        await each.presses("Убрать")
    await asyncio.gather(olga.phone.press("Да, убрать"), roman.phone.press("Да, убрать"))
    await world.settle()
    assert [olga.phone.alerts[-1:], roman.phone.alerts[-1:]].count([STALE]) == 1
    assert sum("Доступ организатора для вас закрыт" in text for text in pavel.heard) == 1


async def test_those_of_the_settings_are_not_removed_here(world: World) -> None:
    """They remove neither each other nor themselves: no button leads there, and a forged one finds nobody."""
    await world.restart(organiser_ids=f"{ORGANISER},910")
    olga, roman = await world.organiser(), await world.organiser(910)
    await asyncio.gather(olga.forges("ol:1:1"), roman.forges("ol:2:1"))
    for each in (olga, roman):
        assert each.phone.alerts[-1] == STALE
        assert "Олег" not in await each.says("/team")
        assert "✏️ Новое объявление" in (await each.says("/start"), each.labels)[1]


async def test_the_last_organiser_stays(world: World) -> None:
    """Where the settings name nobody any more, the last added one cannot leave; with a second one they can."""
    olga = await world.organiser()
    pavel = await added(world, olga, 901)
    await added(world, olga, 902, "Раиса", observer=True)
    await world.restart(organiser_ids="")
    await pavel.says("/team")
    await pavel.presses(PAVEL)
    await pavel.presses("Больше не участвовать")
    assert pavel.phone.alerts[-1].startswith("Вы последний организатор: без вас некому будет вести резолюцию.")
    assert [row[4] for row in world.rows(ROLES)] == [0, 0]
    await world.restart(organiser_ids="999")
    await pavel.presses("Больше не участвовать")
    assert "Доступ организатора для вас закрыт" in await pavel.presses("Да, убрать")


async def test_an_erased_organiser_is_gone_from_the_list(world: World) -> None:
    """With their data goes their part; they come back by a new link and not by the old one."""
    olga = await world.organiser()
    pavel = await added(world, olga, 901)
    await pavel.says("/privacy")
    await pavel.presses("🗑 Удалить мои данные")
    assert "понадобится новая ссылка-приглашение" in await pavel.presses("🗑 Да, удалить")
    assert world.rows(ROLES) == []
    await olga.says("/team")
    assert PAVEL not in olga.labels
    assert "личной ссылке-приглашению" in await pavel.says("/start")
    await added(world, olga, 901)
    assert [row[0] for row in world.rows(ROLES)] == ["Павел Зимин"]


async def removed_meanwhile(olga: Person, pavel: Person, begun: int) -> None:
    """Once the bot has said that it is at work for them: it takes seconds, the removal an instant."""
    await pavel.phone.wait(lambda phone: len([each for each in phone.messages if each.from_bot]) > begun)
    await olga.phone.press("Да, убрать")
    await olga.world.settle()


async def test_removed_while_the_report_is_made(world: World) -> None:
    """The file that was begun is not sent any more; they read that it is not theirs."""
    olga = await world.organiser()
    pavel = await added(world, olga, 901)
    await opened(pavel)
    await pavel.says("/report")
    await olga.says("/team")
    await olga.presses(PAVEL)
    await olga.presses("Убрать")
    begun = len(pavel.heard)
    await pavel.phone.press("📄 Справка")
    await removed_meanwhile(olga, pavel, begun)
    assert not [each for each in pavel.phone.messages if each.media and each.media.kind == "document"]
    assert REFUSED in pavel.heard


async def test_removed_while_a_document_is_read(world: World) -> None:
    """What is read by then becomes no draft."""
    olga = await world.organiser()
    pavel = await added(world, olga, 901)
    await olga.says("/team")
    await olga.presses(PAVEL)
    await olga.presses("Убрать")
    begun = len(pavel.heard)
    await pavel.phone.send_document("резолюция.yaml", RESOLUTION.encode())
    await removed_meanwhile(olga, pavel, begun)
    assert world.rows("SELECT 1 FROM editions") == []
    assert any(REFUSED in text for text in pavel.heard)
