"""An organiser writes to exactly those who are concerned: by role, by name, by what they have not done yet."""

import pytest

from tests.support.announcements import CHITA_AUTHORITY, MINISTRY, SCHOOL_9, announced, written
from tests.support.drafts import published
from tests.support.events import event, refused
from tests.support.world import SCHOOL_5, Person, World

TEXT = "Проверьте журналы до пятницы"


def reached(people: dict[str, Person], text: str = TEXT) -> set[str]:
    return {name for name, person in people.items() if text in person.heard}


async def people(world: World) -> dict[str, Person]:
    return {
        "school 5": await world.member(101, SCHOOL_5, "Анна"),
        "school 9": await world.member(102, SCHOOL_9, "Борис"),
        "authority": await world.member(103, CHITA_AUTHORITY, "Вера"),
        "ministry": await world.member(104, MINISTRY, "Егор"),
    }


async def test_an_audience_is_chosen_by_role_and_by_name(world: World) -> None:
    """Roles and typed organisations narrow an announcement to exactly those."""
    everyone = await people(world)
    organiser = await world.organiser()
    assert "Отправка займёт меньше минуты." in await written(organiser, TEXT)
    await organiser.presses("🎯 Роли, организации, кто не ответил…")
    shown = await organiser.presses("⬜ Координаторы")
    assert "Роли: Координаторы" in shown
    assert "Получит 1 человек." in shown  # the authority: schools stand below it
    assert "Получат 2 человека." in await organiser.presses("⬜ Организаторы")
    await organiser.presses("☑️ Координаторы")
    await organiser.presses("☑️ Организаторы")
    assert "Пока ничего не выбрано" in await organiser.presses("🔎 Выбрать организации")
    assert "«Хогвартс» здесь ничего не нашлось" in await organiser.says("Хогвартс")
    assert "Вот что нашлось" in await organiser.says("сош 5 чит")
    assert "Выбрана 1" in await organiser.presses("⬜ СОШ № 5 г. Читы")
    assert "Вот что нашлось" in await organiser.says("министерство")  # the question is still open
    await organiser.presses(next(each for each in organiser.labels if each.startswith("⬜")))
    shown = await organiser.presses("⬅️ Назад")
    assert "Получат 2 человека." in shown
    await organiser.presses("⬅️ Назад")
    assert "Отправлено 2 из 2." in await organiser.presses("📤 Отправить")
    assert reached(everyone) == {"school 5", "ministry"}


async def test_an_audience_is_kept_by_a_name(world: World) -> None:
    """What was chosen once is taken up again by its name, and is gone when it is deleted."""
    await people(world)
    organiser = await world.organiser()
    await written(organiser, TEXT)
    await organiser.presses("⬜ Школы")
    await organiser.presses("🎯 Роли, организации, кто не ответил…")
    await organiser.presses("💾 Сохранённые получатели")
    await organiser.presses("💾 Сохранить выбранное сейчас")
    assert "не длиннее 60 знаков" in await organiser.says("я" * 61)
    await organiser.says("Школы и <все>")
    await written(organiser, TEXT)
    await organiser.presses("🎯 Роли, организации, кто не ответил…")
    await organiser.presses("💾 Сохранённые получатели")
    assert "Получат 2 человека." in await organiser.presses("Школы и <все>")
    await organiser.presses("💾 Сохранённые получатели")
    assert "🗑 Удалено: Школы и <все>" in await organiser.presses("🗑 Удалить")
    assert "Пока ничего не сохранено" in await organiser.presses("⬅️ Назад")


async def test_an_audience_is_chosen_by_what_people_have_not_done(world: World) -> None:
    """Who has answered all or has acknowledged is left alone; an audience of nobody is not sent to."""
    everyone = await people(world)
    organiser = await world.organiser()
    await published(organiser)
    for (assignment,) in world.rows(
        "SELECT s.id FROM assignments s JOIN organisations o ON o.id = s.organisation_id WHERE o.name = ?", SCHOOL_5
    ):
        await everyone["school 5"].forges(f"a:{assignment}:done")
    await announced(organiser, "Первое")
    await everyone["school 9"].presses("✍️ Ознакомлен(а)")
    await written(organiser, TEXT)
    await organiser.presses("⬜ Школы")
    await organiser.presses("🎯 Роли, организации, кто не ответил…")
    shown = await organiser.presses("⬜ Кто ответил не на все задачи")
    assert "Только кто ответил не на все задачи" in shown
    assert "Получит 1 человек." in shown  # school 9
    await organiser.presses("⬜ Кто не ознакомился с объявлением")
    shown = await organiser.presses(next(each for each in organiser.labels if "Первое" in each))
    assert "Только кто не ознакомился с объявлением «Первое»" in shown
    assert "не получит никто" in shown
    await organiser.presses("⬅️ Назад")
    assert "📤 Отправить" not in organiser.labels
    (draft,) = world.rows("SELECT id, revision FROM announcements WHERE status = 'draft'")
    await organiser.forges(f"ns:{draft[0]}:{draft[1]}")
    assert "Отправлять некому" in organiser.phone.alerts[-1]
    await organiser.presses("🎯 Роли, организации, кто не ответил…")
    await organiser.presses("☑️ Кто ответил не на все задачи")
    await organiser.presses("⬅️ Назад")
    assert "Отправлено 1 из 1." in await organiser.presses("📤 Отправить")
    assert reached(everyone) == {"school 5"}


async def test_an_audience_is_chosen_by_what_was_said_of_an_event(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who comes, who has not said and who does not come are chosen apart or together, and found a few at a time."""
    monkeypatch.setattr("storage.audiences.LOOKED_AT", 1)
    everyone = await people(world)
    organiser = await world.organiser()
    hall = await event(
        world,
        "форум",
        ("school", "municipal_authority"),
        starts_at="2027-03-15T01:00:00.000000Z",
        time_zone="Asia/Chita",
    )
    ids = dict(world.rows("SELECT name, id FROM organisations"))
    await everyone["school 5"].forges(f"vr:{hall}:{ids[SCHOOL_5]}:yes")
    await everyone["school 9"].forges(f"vr:{hall}:{ids[SCHOOL_9]}:no")
    await written(organiser, TEXT)
    await organiser.presses("🎯 Роли, организации, кто не ответил…")
    await organiser.presses("⬜ Кто что ответил про мероприятие")
    await organiser.presses("⬜ Форум")
    await organiser.presses("⬜ Кто придёт")
    shown = await organiser.presses("⬅️ Назад")
    assert "Мероприятие «Форум»: кто придёт" in shown
    assert "Получит 1 человек." in shown  # school 5
    await organiser.presses("☑️ Кто что ответил про мероприятие")
    await organiser.presses("☑️ Форум")
    await organiser.presses("⬜ Кто ещё не сказал")
    assert "Получат 2 человека." in await organiser.presses("⬅️ Назад")  # and the authority; it is not for the ministry
    await organiser.forges(f"ngt:1:{hall}:coming:0")
    await organiser.forges(f"ngt:1:{hall}:silent:0")
    assert "Кому: всем" in await organiser.presses("⬅️ Назад")  # nothing is ticked: the event does not matter
    await organiser.forges(f"ngt:1:{hall}:declined:1")
    await organiser.forges("nd:1:0")
    assert "Отправлено 1 из 1." in await organiser.presses("📤 Отправить")
    assert reached(everyone) == {"school 9"}
    await refused(organiser, f"ngt:1:{hall}:coming:1", "устарел")


async def test_a_message_too_many_is_told_before_it_is_sent(world: World) -> None:
    """Where people have had the messages of their week, the organiser sees how many before sending one more."""
    await people(world)
    organiser = await world.organiser()
    for number in range(3):
        await announced(organiser, f"Сбор {number}")
    assert "4 человека за эту неделю уже получили столько сообщений" in await written(organiser, TEXT)
