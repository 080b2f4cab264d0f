"""Who belongs to an organisation: told of, held back, ended and restored; and what they see after that."""

import asyncio
from datetime import timedelta

import pytest

from bot.__main__ import main
from tests.support.announcements import written
from tests.support.buttons import kinds_of_button
from tests.support.rounds import confirmed
from tests.support.world import SCHOOL_5, Person, World

SCHOOL_9 = "МБОУ «СОШ № 9 г. Читы»"
OFFICE = "Комитет образования г. Читы"
OTHER_OFFICE = "Управление образования Нерчинского района"
REFUSED = "Этот раздел вам не открыт. Если так быть не должно, напишите своему координатору."
STALE = "Эта кнопка устарела: с тех пор что-то изменилось. Откройте раздел заново."
NOT_OURS = "🚫 Это не наш сотрудник"
END, YES, UNDO, RESTORE = (
    "🚪 Завершить подключение",
    "🚪 Да, завершить",
    "↩️ Отменить, вернуть как было",
    "✅ Вернуть",
)
HERE = (
    "SELECT p.telegram_id FROM memberships m JOIN participants p ON p.id = m.participant_id"
    " JOIN organisations o ON o.id = m.organisation_id WHERE o.name = ? ORDER BY 1"
)


async def members_of_school(officer: Person) -> str:
    """The list of the school's members, as its officer opens it."""
    await officer.says("/organisations")
    await officer.presses(next(label for label in officer.labels if "СОШ № 5" in label))
    return await officer.presses("👥 Участники")


async def end(officer: Person, name: str) -> str:
    await members_of_school(officer)
    await officer.presses(f"👤 {name}")
    await officer.presses(END)
    return await officer.presses(YES)


async def test_an_overseer_sees_who_belongs(world: World) -> None:
    """Of each member the name, since when, and when they were last here; of a school without any, that nobody is."""
    officer = await world.member(301, OFFICE, "Игорь")
    await officer.says("/organisations")
    await officer.presses("⚪ СОШ № 9 г. Читы: никто не подключён")
    assert "Пока никто не подключён" in await officer.presses("👥 Участники")
    head = await world.member(101, SCHOOL_5)
    await world.pass_time(timedelta(days=2))
    await head.says("/tasks")
    shown = await members_of_school(officer)
    assert "Анна Иванова: с 23 ноября 2026\N{NARROW NO-BREAK SPACE}г., последний раз здесь: 25 ноября" in shown
    assert "Всего: 1 человек." in shown


async def test_a_long_list_is_paged(world: World) -> None:
    """Nine members take two pages."""
    officer = await world.member(301, OFFICE, "Игорь")
    for number in range(9):
        await world.member(101 + number, SCHOOL_5, f"Анна{number}")
    await members_of_school(officer)
    assert "👤 Анна8 Иванова" not in officer.labels
    await officer.presses("Следующие ▶️")
    assert "👤 Анна8 Иванова" in officer.labels


async def test_each_new_one_is_told_of(world: World) -> None:
    """The members and the coordinator hear of a new member, in words that fit anybody; the new one does not."""
    officer, head = await world.member(301, OFFICE, "Игорь"), await world.member(101, SCHOOL_5)
    colleague = await world.member(102, SCHOOL_5, "Борис")
    for person in (officer, head):
        assert "Подключение: Борис Иванова" in person.screen
        assert NOT_OURS in person.labels
    assert "Подключение" not in "".join(colleague.heard)
    stranger = await world.member(103, SCHOOL_9, "Вера")
    assert "Подключение: Вера" in officer.screen
    assert "Вера" not in "".join(head.heard + colleague.heard)
    assert "Подключение" not in "".join(stranger.heard)


async def test_who_is_not_ours_is_held_back_at_once(world: World) -> None:
    """A colleague's press closes the organisation to the new one, tells them, and asks the coordinator."""
    officer, head = await world.member(301, OFFICE, "Игорь"), await world.member(101, SCHOOL_5)
    intruder = await world.member(102, SCHOOL_5, "Борис")
    await intruder.says("/tasks")
    assert "Координатор получит вопрос" in await head.presses(NOT_OURS)
    assert world.rows(HERE, SCHOOL_5) == [(101,)]
    assert "Ваше подключение приостановлено" in intruder.screen
    await intruder.phone.press("5.1 ⬜")
    await world.settle()
    assert intruder.phone.alerts[-1] == REFUSED
    for text in ("/start", "/tasks", "привет"):
        assert "Ваше подключение приостановлено" in await intruder.says(text)
    assert "Пока координатор не решил, новая ссылка не поможет" in await intruder.says(
        f"/start {await world.invite(SCHOOL_5)}"
    )
    assert "Приостановлено подключение: Борис" in officer.screen
    assert "⏸ приостановлено" in await members_of_school(officer)


async def test_the_coordinator_restores(world: World) -> None:
    """Restored, the person is as before, and a colleague's old button holds them back no more."""
    officer, head = await world.member(301, OFFICE, "Игорь"), await world.member(101, SCHOOL_5)
    intruder = await world.member(102, SCHOOL_5, "Борис")
    before = world.rows("SELECT since FROM memberships ORDER BY participant_id")
    await head.presses(NOT_OURS)
    await world.restart()
    assert "Подключение возвращено: Борис" in await officer.presses(RESTORE)
    assert "снова действует" in intruder.screen
    assert world.rows("SELECT since FROM memberships ORDER BY participant_id") == before
    assert "отвечено 0 из 6" in await intruder.says("/tasks")
    (school, who) = world.rows(
        "SELECT organisation_id, participant_id FROM memberships m JOIN participants p ON p.id = m.participant_id"
        " WHERE telegram_id = 102"
    )[0]
    ((since,),) = world.rows(
        "SELECT json_extract(data, '$.since') FROM deliveries WHERE kind = 'joined' AND subject_id = ? LIMIT 1", who
    )
    await head.forges(f"ms:{school}:{who}:{since}")
    assert "Координатор уже подтвердил" in head.phone.alerts[-1]
    await officer.forges(f"ms:{school}:{who}:{since}")
    assert world.rows(HERE, SCHOOL_5) == [(101,)]


async def test_the_coordinator_ends_what_is_held_back(world: World) -> None:
    """Ended, they are told so; a new link lets them in again, and that is told of anew."""
    officer, head = await world.member(301, OFFICE, "Игорь"), await world.member(101, SCHOOL_5)
    intruder = await world.member(102, SCHOOL_5, "Борис")
    await head.presses(NOT_OURS)
    await officer.presses(END)
    await officer.presses(YES)
    assert "Ваше подключение завершено" in intruder.screen
    assert "Он открывается по личной ссылке-приглашению" in await intruder.says("/start")
    await world.pass_time(timedelta(minutes=1))
    await intruder.says(f"/start {await world.invite(SCHOOL_5)}")
    assert world.rows(HERE, SCHOOL_5) == [(101,), (102,)]
    assert "Подключение: Борис" in head.screen
    assert NOT_OURS in head.labels


async def test_two_press_at_the_same_moment(world: World) -> None:
    """Of two colleagues who both say so one press counts, and the coordinator is asked once."""
    officer, head = await world.member(301, OFFICE, "Игорь"), await world.member(101, SCHOOL_5)
    deputy = await world.member(102, SCHOOL_5, "Борис")
    await world.member(103, SCHOOL_5, "Вера")
    await head.phone.press(NOT_OURS)
    await deputy.phone.press(NOT_OURS)
    await world.settle()
    assert "Координатор получит вопрос" in head.screen
    assert "Координатор получит вопрос" in deputy.screen
    assert world.rows("SELECT count(*) FROM past_memberships") == [(1,)]
    assert "".join(officer.heard).count("Приостановлено подключение") == 1


async def test_a_membership_is_ended_and_that_undone(world: World) -> None:
    """The question is asked once; the person is told; undone they are there as before, and again told."""
    officer, head = await world.member(301, OFFICE, "Игорь"), await world.member(101, SCHOOL_5)
    assert "Подключение завершено: Анна Иванова" in await end(officer, "Анна Иванова")
    assert world.rows(HERE, SCHOOL_5) == []
    assert "Ваше подключение завершено" in head.screen
    assert [each.command for each in head.phone.commands] == [
        each.command for each in world.stranger(555).phone.commands
    ]
    assert "Подключение возвращено" in await officer.presses(UNDO)
    assert world.rows(HERE, SCHOOL_5) == [(101,)]
    assert "снова действует" in head.screen
    assert "отвечено 0 из 6" in await head.says("/tasks")
    await end(officer, "Анна Иванова")
    await world.restart()
    await officer.presses(UNDO)
    assert world.rows(HERE, SCHOOL_5) == [(101,)]


async def test_what_was_undone_is_not_undone_twice(world: World) -> None:
    """Whoever has come back by a link, or was restored already, is not put there twice."""
    officer, head = await world.member(301, OFFICE, "Игорь"), await world.member(101, SCHOOL_5)
    await end(officer, "Анна Иванова")
    ((past,),) = world.rows("SELECT id FROM past_memberships")
    await head.says(f"/start {await world.invite(SCHOOL_5)}")
    await officer.forges(f"mr:{past}")
    assert "уже возвращено" in officer.phone.alerts[-1]
    assert world.rows(HERE, SCHOOL_5) == [(101,)]
    await end(officer, "Анна Иванова")
    ((_,), (newest,)) = world.rows("SELECT id FROM past_memberships ORDER BY id")
    await officer.forges(f"mr:{newest}")
    await officer.forges(f"mr:{newest}")
    assert "уже возвращено" in officer.phone.alerts[-1]
    assert world.rows(HERE, SCHOOL_5) == [(101,)]


async def test_nobody_else_ends_a_membership(world: World) -> None:
    """A colleague, the officer of another district and the person themselves are refused, whatever they forge."""
    officer, head = await world.member(301, OFFICE, "Игорь"), await world.member(101, SCHOOL_5)
    stranger = await world.member(302, OTHER_OFFICE, "Глеб")
    colleague = await world.member(102, SCHOOL_5, "Борис")
    ((school, who),) = world.rows(
        "SELECT organisation_id, participant_id FROM memberships m JOIN participants p ON p.id = m.participant_id"
        " WHERE telegram_id = 101"
    )
    for person in (head, colleague, stranger):
        for data in (f"m:{school}:0", f"mo:{school}:{who}", f"ma:{school}:{who}", f"me:{school}:{who}", "mr:1", "mr:9"):
            await person.forges(data)
            assert person.phone.alerts.pop() == REFUSED, data
    for person, data in ((stranger, f"ms:{school}:{who}:1"), (head, f"ms:{school}:{who}:1")):
        await person.forges(data)
        assert person.phone.alerts.pop() == REFUSED
    await officer.forges(f"me:{school}:999")
    assert "уже завершено" in officer.phone.alerts.pop()
    assert world.rows(HERE, SCHOOL_5) == [(101,), (102,)]


async def test_an_organiser_ends_any(world: World) -> None:
    """Also the membership of an officer, of whom the organisers hear, as nobody stands above."""
    organiser = await world.organiser()
    officer = await world.member(301, OFFICE, "Игорь")
    assert "Подключение: Игорь" in organiser.screen
    await organiser.says("/organisations")
    await organiser.presses(next(label for label in organiser.labels if label.startswith("Комитет образования Читы")))
    await organiser.presses("👥 Участники")
    await organiser.presses("👤 Игорь Иванова")
    await organiser.presses(END)
    await organiser.presses(YES)
    assert "Ваше подключение завершено" in officer.screen
    assert "Он открывается по личной" in await officer.says("/organisations")


async def test_whoever_left_sees_nothing(world: World) -> None:
    """Of an organisation that they were sent from, no button of any kind shows or does anything, though they have
    another one; nothing that was on its way arrives, and the question that was open is closed.
    """
    organiser, officer = await world.organiser(), await world.member(301, OFFICE, "Игорь")
    head = await world.member(101, SCHOOL_5)
    await head.says(f"/start {await world.invite(OTHER_OFFICE)}")
    await organiser.says("/rounds")
    await organiser.presses("➕ Новый период")
    await confirmed(organiser)
    await head.says("/tasks")
    await head.presses(next(label for label in head.labels if label.startswith("СОШ № 5")))
    await head.presses("5.1 ⬜")
    await head.presses("🆘 Нужна помощь")
    await head.says("Не хватает учителей")
    await head.says("/tasks")
    await head.presses(next(label for label in head.labels if label.startswith("СОШ № 5")))
    await head.presses("5.2 ⬜")
    await head.presses("✅ Выполнено")
    shown = await end(officer, "Анна Иванова")
    assert "завершено" in shown
    assert world.rows("SELECT 1 FROM expectations WHERE telegram_id = 101") == []
    before = head.heard
    replies = world.rows("SELECT * FROM replies")
    for data in _whatever_it_may_press(world):
        await head.forges(data)
        assert head.phone.alerts, data
        assert head.phone.alerts.pop() in {REFUSED, STALE}, data
        assert head.heard == before, data
    assert world.rows("SELECT * FROM replies") == replies
    assert "Записано" not in await head.says("а вот и комментарий")
    assert world.rows("SELECT count(*) FROM remarks WHERE text LIKE '%комментарий%'") == [(0,)]


def _whatever_it_may_press(world: World) -> list[str]:
    """Every button about the school that any kind of data can be."""
    ((school,),) = world.rows("SELECT id FROM organisations WHERE name = ?", SCHOOL_5)
    assignments = [each for (each,) in world.rows("SELECT id FROM assignments WHERE organisation_id = ?", school)]
    replies = [each for (each,) in world.rows("SELECT id FROM replies")]
    ((thread,),) = world.rows("SELECT id FROM help_threads")
    ((asking,),) = world.rows("SELECT DISTINCT round_id FROM asking")
    ((task,),) = world.rows("SELECT min(task_id) FROM assignments WHERE organisation_id = ?", school)
    by_field = {"assignment": assignments[:2], "organisation": [school], "reply": replies, "thread": [thread]}
    plain = {"page": 0, "status": "done", "item": task, "task": task, "round": asking, "seen": 0, "participant": 1,
             "days": 1, "parent": school, "since": 1, "delegation": 1, "revision": 1, "straight": 1, "extension": 1,
             "granted": 1, "past": 1}  # fmt: skip
    found = []
    for kind in kinds_of_button():
        fields = list(kind.model_fields)
        if not set(fields) & (set(by_field) | {"parent"}) or not set(fields) <= set(by_field) | set(plain):
            continue
        (main, *_) = [each for each in fields if each in by_field] or ["parent"]
        for value in by_field.get(main, [school]):
            values = [value if each == main else plain.get(each, (by_field.get(each) or [0])[0]) for each in fields]
            found.append(":".join([kind.__prefix__, *map(str, values)]))
    return found


async def test_what_is_queued_for_whoever_left_is_not_sent(world: World) -> None:
    """What waits for the morning while they are sent away never comes; their other organisation's part of it does."""
    organiser, officer = await world.organiser(), await world.member(301, OFFICE, "Игорь")
    head, other = await world.member(101, SCHOOL_5), await world.member(102, SCHOOL_5, "Борис")
    await other.says(f"/start {await world.invite(SCHOOL_9)}")
    await world.pass_time(timedelta(hours=13))  # eleven in the evening
    await organiser.says("/rounds")
    await organiser.presses("➕ Новый период")
    await confirmed(organiser)
    waiting = "SELECT count(*) FROM deliveries WHERE kind = 'round' AND status = 'queued'"
    ((before,),) = world.rows(waiting)
    assert before >= 2
    await end(officer, "Анна Иванова")
    await end(officer, "Борис Иванова")
    heard = len(head.heard), len(other.heard)
    await world.restart()
    await world.pass_time(timedelta(hours=11))
    assert head.heard[heard[0] :] == []
    assert other.heard[heard[1] :]
    assert not any("СОШ № 5" in each for each in other.heard[heard[1] :])
    assert world.rows(waiting) == [(0,)]


async def test_an_announcement_for_whom_one_has_left_is_closed(world: World) -> None:
    """It cannot be acknowledged nor read any more, also by who belongs elsewhere; back again, it can."""
    organiser, officer = await world.organiser(), await world.member(301, OFFICE, "Игорь")
    head = await world.member(101, SCHOOL_5)
    await head.says(f"/start {await world.invite(OTHER_OFFICE)}")
    await written(organiser, "Всем школам")
    await organiser.presses("⬜ Школы")
    await organiser.presses("📤 Отправить")
    assert "Всем школам" in head.screen
    await end(officer, "Анна Иванова")
    await head.phone.press("✍️ Ознакомлен(а)")
    await world.settle()
    assert head.phone.alerts.pop() == REFUSED
    assert world.rows("SELECT acknowledged_at FROM announcement_recipients WHERE left_at IS NOT NULL") == [(None,)]
    assert "Всем школам" not in await head.says("/news")
    await officer.presses(UNDO)
    await head.phone.press("✍️ Ознакомлен(а)")
    await world.settle()
    assert world.rows("SELECT count(acknowledged_at) FROM announcement_recipients") == [(1,)]


async def test_the_command_line_lists_and_expels(
    world: World, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Beside the running bot: a line for each member; who is expelled is told, and who is not there is named."""
    monkeypatch.setenv("DATABASE_PATH", str(world.app.settings.database_path))

    async def command(*words: str) -> tuple[int, str]:
        code = await asyncio.to_thread(main, list(words))
        await world.settle()
        said = capsys.readouterr()
        return code, said.out + said.err

    head = await world.member(101, SCHOOL_5)
    await head.says(f"/start {await world.invite(SCHOOL_9)}")
    lines = [f"{SCHOOL_5}\tАнна Иванова\t101\t2026-11-23\n", f"{SCHOOL_9}\tАнна Иванова\t101\t2026-11-23\n"]
    assert await command("members") == (0, "".join(lines))
    assert await command("members", "--organisation", "сош №9 г.Читы") == (0, lines[1])
    done = await command("expel", "101", "--organisation", SCHOOL_9)
    assert done == (0, f"Подключение завершено: Анна Иванова, {SCHOOL_9}.\n")
    assert f"Ваше подключение завершено: {SCHOOL_9}" in head.screen
    for wrong in (("expel", "101", "--organisation", SCHOOL_9), ("expel", "999")):
        code, said = await command(*wrong)
        assert (code, "не подключён к этой организации" in said) == (1, True)
    assert (await command("expel", "101"))[0] == 0
    assert await command("members") == (0, "")
    logged = world.rows("SELECT doer, organisation_id IS NULL FROM audit WHERE act = 'members_listed' ORDER BY id")
    assert logged == [("operator", 1), ("operator", 0), ("operator", 1)]


@pytest.mark.parametrize("hidden", ["\u200b", "\u3164\u3164", "\u2800"])
async def test_a_name_follows_telegram_and_is_never_blank(world: World, hidden: str) -> None:
    """Renamed there, one is renamed here at the next message; with nothing to see in the name it is the username."""
    officer, head = await world.member(301, OFFICE, "Игорь"), await world.member(101, SCHOOL_5)
    head.phone.person.last_name = "Смирнова"
    await head.says("/tasks")
    assert "Анна Смирнова" in await members_of_school(officer)
    head.phone.person.first_name = hidden
    head.phone.person.last_name = hidden
    await head.says("/tasks")
    assert "• Участник 101" in await members_of_school(officer)
    head.phone.person.username = "anna"
    await head.says("/tasks")
    assert "• @anna" in await members_of_school(officer)


async def test_a_name_of_one_s_own_counts(world: World) -> None:
    """Typed in the settings, it stands in lists and in the history, whatever Telegram says, until it is given up."""
    officer, head = await world.member(301, OFFICE, "Игорь"), await world.member(101, SCHOOL_5)
    await head.says("/settings")
    assert "Сейчас: Анна Иванова" in await head.presses("👤 Имя")
    assert "Не получилось прочитать" in await head.says("\u3164 \u200b")
    assert "не больше 200 знаков" in await head.says("Я" * 201)
    assert "Имя: Иванова Анна Петровна, директор" in await head.says("  Иванова Анна\nПетровна,   директор")
    head.phone.person.last_name = "Смирнова"
    await head.says("/tasks")
    await head.presses("5.1 ⬜")
    await head.presses("✅ Выполнено")
    await world.restart()
    assert "Иванова Анна Петровна, директор" in await members_of_school(officer)
    ((card,),) = world.rows("SELECT assignment_id FROM replies")
    await officer.forges(f"h:{card}")
    assert "Иванова Анна Петровна, директор" in officer.screen
    await head.says("/settings")
    await head.presses("👤 Имя")
    assert "Имя: Анна Смирнова" in await head.presses("Как в Telegram")
