"""«Поручить коллеге»: given, prepared, sent, taken back; and each way in which it may come to nothing."""

from datetime import timedelta

from tests.support.rounds import opened
from tests.support.world import SCHOOL_5, Person, World

SCHOOL_9 = "МБОУ «СОШ № 9 г. Читы»"
OFFICE = "Комитет образования г. Читы"
REFUSED = "Этот раздел вам не открыт. Если так быть не должно, напишите своему координатору."
GIVE, SEND, TAKE_BACK = "👥 Поручить коллеге", "📤 Отправить ответ", "↩️ Забрать поручение"
REPLIES = "SELECT r.status, p.telegram_id FROM replies r LEFT JOIN participants p ON p.id = r.author_id ORDER BY r.id"


async def two(world: World) -> tuple[Person, Person]:
    """The head and the deputy of one school."""
    return await world.member(101, SCHOOL_5), await world.member(102, SCHOOL_5, "Борис")


async def card(person: Person, number: str = "5.1") -> str:
    await person.says("/tasks")
    return await person.presses(next(each for each in person.labels if each.startswith(f"{number} ")))


async def give(head: Person, words: str = "1 декабря, данные у завуча", number: str = "5.1") -> str:
    await card(head, number)
    await head.presses(GIVE)
    await head.presses("👤 Борис Иванова")
    return await head.says(words)


async def test_a_task_is_given_with_a_day_and_a_word(world: World) -> None:
    """The colleague is told who gave what by when; card and list of both say so; a text without a day is asked anew."""
    head, deputy = await two(world)
    assert "Начните с дня" in await give(head, "как-нибудь потом")
    assert "не раньше сегодняшнего" in await head.says("20.11.2026")
    assert "Задача 5.1 поручена: Борис Иванова, до 1 декабря" in await head.says("до 1 декабря: данные у завуча")
    assert "Вам поручена задача 5.1\nОт кого: Анна Иванова. До 1 декабря" in deputy.screen
    assert "данные у завуча" in deputy.screen
    assert "Поручено вам: Анна Иванова, до 1 декабря" in await deputy.presses("📄 Открыть задачу")
    assert "Поручено: Борис Иванова, до 1 декабря" in await card(head)
    assert "👥 5.1 поручено: Борис Иванова, до 1 декабря" in await head.says("/tasks")


async def test_a_colleague_prepares_and_the_head_sends(world: World) -> None:
    """What is prepared counts for nothing until it is sent, with its comment; the history names both."""
    head, deputy = await two(world)
    await give(head)
    await card(deputy)
    assert "Ответ ждёт отправки: Анна Иванова" in await deputy.presses("✅ Выполнено")
    await deputy.says("Приказ № 7")
    assert world.rows(REPLIES) == []
    assert "Ответ на задачу 5.1 готов: ✅ Выполнено" in head.screen
    await world.restart()
    assert "Приказ № 7" in await card(head)
    assert "Записано. Задача 5.1: ✅ Выполнено" in await head.presses(SEND)
    assert world.rows(REPLIES) == [("done", 101)]
    assert world.rows("SELECT text FROM remarks") == [("Приказ № 7",)]
    assert "Ответ отправлен: задача 5.1, которую поручали вам" in deputy.screen
    ((item,),) = world.rows("SELECT assignment_id FROM replies")
    await head.forges(f"h:{item}")
    assert "Анна Иванова" in head.screen
    assert "Ответ готовил коллега: Борис Иванова" in head.screen


async def test_it_may_go_straight(world: World) -> None:
    """Then the colleague's answer counts at once, the head is told, and the history names who gave the task."""
    head, deputy = await two(world)
    await give(head)
    assert "уйдёт сразу" in await head.presses("🕊 Пусть отвечает без меня")
    await card(deputy)
    assert "Записано" in await deputy.presses("✅ Выполнено")
    assert world.rows(REPLIES) == [("done", 102)]
    assert "Ответ отправлен: задача 5.1" in head.screen
    ((item,),) = world.rows("SELECT assignment_id FROM replies")
    await head.forges(f"h:{item}")
    assert "Поручение дал коллега: Анна Иванова" in head.screen


async def test_every_answer_can_be_prepared(world: World) -> None:
    """A call for help goes out with its words when it is sent, work in progress with its day."""
    officer = await world.member(301, OFFICE, "Игорь")
    head, deputy = await two(world)
    await give(head)
    await give(head, number="5.2")
    await card(deputy)
    await deputy.presses("🆘 Нужна помощь")
    assert "Подготовлено" in await deputy.says("Не хватает учителей")
    assert "Не хватает учителей" not in "".join(officer.heard)
    await head.presses(SEND)
    assert "Не хватает учителей" in officer.screen
    await card(deputy, "5.2")
    await deputy.presses("🔄 В работе")
    assert "В работе, до 15 декабря" in await deputy.says("до 15 декабря")
    assert "Дополнение записано" in await deputy.says("Согласуем с комитетом")
    await head.presses(SEND)
    assert world.rows("SELECT status, until FROM replies ORDER BY id") == [
        ("need_help", None),
        ("in_progress", "2026-12-15"),
    ]
    assert world.rows("SELECT text FROM remarks ORDER BY id") == [("Не хватает учителей",), ("Согласуем с комитетом",)]


async def test_nothing_is_sent_but_what_was_seen(world: World) -> None:
    """A button under an answer that was prepared anew since is refused, and the new one comes with its own."""
    head, deputy = await two(world)
    await give(head)
    await card(deputy)
    await deputy.presses("✅ Выполнено")
    await card(deputy)
    await deputy.presses("🔄 В работе")
    await head.forges("wp:1:1")
    assert "подготовлен другой ответ" in head.phone.alerts[-1]
    assert world.rows(REPLIES) == []
    await head.presses(SEND)
    assert world.rows(REPLIES) == [("in_progress", 101)]


async def test_depth_is_one(world: World) -> None:
    """Who has a task cannot give it on, take it back, let it go straight or send it, whatever they forge."""
    head, deputy = await two(world)
    await world.member(103, SCHOOL_5, "Вера")
    await give(head)
    await card(deputy)
    assert GIVE not in deputy.labels
    await deputy.presses("✅ Выполнено")
    ((item,),) = world.rows("SELECT assignment_id FROM delegations")
    for data in (f"w:{item}:0", f"wa:{item}:1", f"wd:{item}:1:7"):
        await deputy.forges(data)
        assert "дальше передать её нельзя" in deputy.phone.alerts.pop()
    for data in ("wb:1", "wg:1:1", "wp:1:1"):
        await deputy.forges(data)
        assert deputy.phone.alerts.pop() == REFUSED
    await head.forges(f"w:{item}:0")
    assert "уже поручена" in head.phone.alerts.pop()
    assert world.rows("SELECT count(*) FROM delegations") == [(1,)]
    assert world.rows(REPLIES) == []


async def test_it_is_taken_back_at_any_time(world: World) -> None:
    """The colleague is told, answers like anybody from then on, and the task can be given again."""
    head, deputy = await two(world)
    await give(head)
    await card(deputy)
    await deputy.presses("✅ Выполнено")
    assert "Поручение снято" in await head.presses(TAKE_BACK)
    assert "Поручение снято: задача 5.1" in deputy.screen
    await head.forges("wp:1:1")
    assert "устарела" in head.phone.alerts.pop()
    await give(head)
    assert "Вам поручена задача 5.1" in deputy.screen
    await card(head)
    await head.presses(TAKE_BACK)
    await card(deputy)
    assert "Записано" in await deputy.presses("✅ Выполнено")
    assert world.rows(REPLIES) == [("done", 102)]


async def test_the_head_may_answer_alone(world: World) -> None:
    """An answer that anybody else gives ends the delegation, and the colleague is told."""
    head, deputy = await two(world)
    await give(head)
    await card(head)
    await head.presses("✅ Выполнено")
    assert "Ответ отправлен: задача 5.1, которую поручали вам" in deputy.screen
    assert world.rows("SELECT outcome FROM delegations") == [("answered",)]


async def test_a_colleague_who_leaves_gives_it_back(world: World) -> None:
    """Left or erased: the head is told, and answers; the names of the erased are gone."""
    head, deputy = await two(world)
    await give(head)
    await deputy.says("/settings")
    await deputy.presses("🚪 Выйти: СОШ № 5 г. Читы")
    await deputy.presses("🚪 Да, выйти")
    assert "задача 5.1 снова у вас" in head.screen
    await deputy.says(f"/start {await world.invite(SCHOOL_5)}")
    await give(head)
    await deputy.says("/privacy")
    await deputy.presses(next(each for each in deputy.labels if "Удалить" in each))
    await deputy.presses(next(each for each in deputy.labels if "удалить" in each))
    assert "задача 5.1 снова у вас" in head.screen
    assert world.rows("SELECT outcome, taker_id IS NULL FROM delegations ORDER BY id") == [("left", 1), ("left", 1)]
    assert "Поручено" not in await card(head)


async def test_whoever_left_changes_nothing_of_what_they_prepared(world: World) -> None:
    """An edit of a comment that waits with the answer is refused once its author has gone."""
    head, deputy = await two(world)
    await give(head)
    await card(deputy)
    await deputy.says(f"/start {await world.invite(SCHOOL_9)}")
    await deputy.presses("✅ Выполнено")
    comment = await deputy.phone.send("Приказ № 7")
    await world.settle()
    await deputy.phone.edit(comment, "Приказ № 8")
    await world.settle()
    assert world.rows("SELECT text FROM notes") == [("Приказ № 8",)]
    await deputy.says("/settings")
    await deputy.presses("🏫 Мои организации (2)")
    await deputy.presses("🚪 Выйти: СОШ № 5 г. Читы")
    await deputy.presses("🚪 Да, выйти")
    await deputy.phone.edit(comment, "Всё неправда")
    await world.settle()
    assert world.rows("SELECT text FROM notes") == [("Приказ № 8",)]


async def test_a_head_who_leaves_lets_go_of_it(world: World) -> None:
    """The colleague is told to answer, and does."""
    officer = await world.member(301, OFFICE, "Игорь")
    head, deputy = await two(world)
    await give(head)
    ((school, who),) = world.rows(
        "SELECT organisation_id, participant_id FROM memberships m JOIN participants p ON p.id = m.participant_id"
        " WHERE telegram_id = 101"
    )
    await officer.forges(f"me:{school}:{who}")
    assert "Ответьте сами" in deputy.screen
    await head.forges("wb:1")
    assert head.phone.alerts.pop() == REFUSED
    await card(deputy)
    await deputy.presses("✅ Выполнено")
    assert world.rows(REPLIES) == [("done", 102)]


async def test_on_the_day_agreed_both_are_reminded(world: World) -> None:
    """Once, of what is not prepared; the head is told when it waits for them."""
    head, deputy = await two(world)
    await give(head, "25 ноября")
    await give(head, "25 ноября", "5.2")
    await card(deputy, "5.2")
    await deputy.presses("✅ Выполнено")
    before = len(head.heard), len(deputy.heard)
    await world.pass_time(timedelta(days=1))
    assert (len(head.heard), len(deputy.heard)) == before
    await world.pass_time(timedelta(days=1))
    told = head.heard[before[0] :]
    assert any("последний день поручения: задача 5.1\nГотовит: Борис Иванова" in each for each in told)
    assert any("Ответ на задачу 5.2 готов и ждёт отправки" in each for each in told)
    assert ["последний день вашего поручения: задача 5.1" in each for each in deputy.heard[before[1] :]] == [True]
    await world.restart()
    await world.pass_time(timedelta(hours=1))
    assert len(head.heard) == before[0] + 2


async def test_reminders_go_to_whose_turn_it_is(world: World) -> None:
    """The digest of a round reminds the colleague of what they have, and the head of the rest, and of all from the day
    agreed on.
    """
    organiser = await world.organiser()
    head, deputy = await two(world)
    await opened(organiser)
    for number in ("5.2", "5.3", "5.4", "5.5", "5.6"):
        await card(head, number)
        await head.presses("✅ Выполнено")
    await give(head, "7 декабря")
    heard = len(head.heard), len(deputy.heard)
    await world.pass_time(timedelta(days=11))  # three days before the last one
    assert any("5.1" in each for each in deputy.heard[heard[1] :])
    assert head.heard[heard[0] :] == []
    await world.pass_time(timedelta(days=3))
    told = head.heard[heard[0] :]
    assert any("последний день поручения: задача 5.1" in each for each in told)
    assert any("5.1" in each and "поручена" not in each for each in told)


async def test_a_round_that_closes_takes_it_along(world: World) -> None:
    """Given for a round, it is of no use after it: nobody is reminded, the card is silent, and it can be given anew."""
    organiser = await world.organiser()
    head, deputy = await two(world)
    await opened(organiser)
    await give(head, "20 декабря")
    await organiser.says("/rounds")
    await organiser.presses(next(each for each in organiser.labels if "2026" in each))
    await organiser.presses(next(each for each in organiser.labels if "Закрыть" in each))
    await organiser.presses(next(each for each in organiser.labels if "акрыть" in each))
    assert world.rows("SELECT count(*) FROM asking") == [(0,)]
    assert "Поручено" not in await card(head)
    heard = len(deputy.heard)
    await world.pass_time(timedelta(days=30))
    assert not any("поручен" in each for each in deputy.heard[heard:])
    assert "поручена: Борис" in await give(head, "30 декабря")
    assert world.rows("SELECT outcome FROM delegations ORDER BY id") == [("lapsed",), (None,)]


async def test_a_task_that_is_withdrawn_asks_nobody(world: World) -> None:
    """What is archived is in nobody's list: its delegation shows and reminds nowhere."""
    head, deputy = await two(world)
    await give(head, "25 ноября")
    await world.app.db.write(lambda tx: tx.execute("UPDATE assignments SET withdrawn_at = '2026'").rowcount)
    heard = len(head.heard), len(deputy.heard)
    await world.pass_time(timedelta(days=3))
    assert (len(head.heard), len(deputy.heard)) == heard
    for data in ("wb:1", "wp:1:0", "wg:1:1"):
        await head.forges(data)
        assert "устарела" in head.phone.alerts.pop()


async def test_former_answers_can_be_prepared(world: World) -> None:
    """«Без изменений» of a colleague waits to be sent like any other, with what followed the former answer."""
    organiser = await world.organiser()
    head, deputy = await two(world)
    await card(head)
    await head.presses("✅ Выполнено")
    await head.says("Приказ № 7")
    await opened(organiser)
    await give(head)
    await card(deputy)
    await deputy.presses(next(each for each in deputy.labels if "Без изменений" in each))
    assert world.rows("SELECT count(*) FROM replies") == [(1,)]
    await head.presses(SEND)
    await card(head)
    assert "Приказ № 7" in head.screen
    assert world.rows("SELECT repeats FROM replies ORDER BY id") == [(None,), (1,)]


async def test_a_substitute_hears_what_is_prepared(world: World) -> None:
    """While the head is on vacation the prepared answer comes to who stands in, who is told for whom, and sends it."""
    head, deputy = await two(world)
    third = await world.member(103, SCHOOL_5, "Вера")
    await give(head)
    await head.says("/settings")
    await head.presses("🏖 Отпуск")
    await head.presses("На 1 неделю")
    await head.presses("👤 Вера Иванова")
    await card(deputy)
    await deputy.presses("✅ Выполнено")
    assert "Вы замещаете: Анна Иванова" in third.screen or "замещаете" in third.screen
    assert "Ответ на задачу 5.1 готов" in third.screen
    await third.presses(SEND)
    assert world.rows(REPLIES) == [("done", 103)]
