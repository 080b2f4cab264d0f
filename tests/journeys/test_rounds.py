"""A reporting round from its preview to its frozen results."""

from datetime import timedelta

from tests.support.rounds import LAST_DAY, confirmed, opened
from tests.support.world import SCHOOL_5, Person, World


async def test_what_a_round_means_is_seen_before_it_opens(world: World) -> None:
    """How many it asks, what that costs each of them, and that nobody has been told yet."""
    school, organiser = await world.member(5, SCHOOL_5), await world.organiser()
    before = len(school.heard)
    await organiser.says("/rounds")
    preview = await organiser.presses("➕ Новый период")
    assert "Новый период: Декабрь 2026" in preview
    assert "Сообщение при открытии получит 1 человек" in preview
    assert "до 6 задач, около 3 минут" in preview
    assert "Школы" in " ".join(organiser.labels)
    assert len(school.heard) == before
    assert "открыт до 7 декабря 2026" in await confirmed(organiser)


async def test_an_open_round_asks_anew(world: World) -> None:
    """Who is asked is told, who joins later too; the former answer is repeated in one press."""
    school, organiser = await world.member(5, SCHOOL_5), await world.organiser()
    await school.says("/tasks")
    await school.presses("5.1 ⬜")
    await school.presses("🔄 В работе")
    await opened(organiser)
    assert "Отчётный период «Декабрь 2026»" in school.screen
    assert "6 задач, около 3 минут" in school.screen
    card = await school.presses("✍️ Ответить")
    assert "Ваш ответ: пока нет" in card
    assert "В прошлый раз: 🔄 В работе" in card
    assert "Записано. Задача 5.1: 🔄 В работе" in await school.presses("🔁 Без изменений: в работе")
    assert world.rows("SELECT status, repeats IS NOT NULL FROM replies ORDER BY id") == [
        ("in_progress", 0),
        ("in_progress", 1),
    ]
    joined = await world.member(6, SCHOOL_5)
    assert "🗓 Декабрь 2026: ответьте до 7 декабря" in joined.screen


async def test_late_answers_are_taken_until_it_closes(world: World) -> None:
    """They count, and the organiser sees how many came late."""
    school, organiser = await world.member(5, SCHOOL_5), await world.organiser()
    await opened(organiser)
    await school.presses("✍️ Ответить")
    await school.presses("🔄 В работе")
    await world.pass_time(timedelta(days=15))
    await school.says("/tasks")
    await school.presses("5.2 ⬜")
    await school.presses("✅ Выполнено")
    assert world.rows("SELECT status, late FROM replies ORDER BY id") == [("in_progress", 0), ("done", 1)]
    standing = await standing_of(organiser)
    assert "✅ Выполнено: 1" in standing
    assert "Из них с опозданием: 1" in standing


async def test_a_closed_round_changes_no_more(world: World) -> None:
    """Its results are asked about, then frozen: what is answered afterwards leaves them as they are.

    That nobody has joined is told apart from silence, also in what is frozen.
    """
    school, organiser = await world.member(5, SCHOOL_5), await world.organiser()
    await opened(organiser)
    await school.presses("✍️ Ответить")
    await school.presses("🔄 В работе")
    assert "Не ответили ни на что: 0.\nНикто не подключён: " in await standing_of(organiser)
    asked = await organiser.presses("🔒 Закрыть период")
    assert asked.startswith("🔒 Закрыть период «Декабрь 2026»? Итоги будут записаны")
    assert "Никто не подключён: " in asked
    closed = await organiser.presses("🔒 Да, закрыть")
    assert "Закрытие можно отменить" in closed
    await school.says("/tasks")
    await school.presses("5.1 🔄")
    await school.presses("✅ Выполнено")
    await world.member(6, "МБОУ «СОШ № 9 г. Читы»")
    await organiser.says("/rounds")
    assert await organiser.presses("🔒 Закрыт: Декабрь 2026") == closed
    assert "Никто не подключён: " in closed
    assert "5.1" in await organiser.presses("📋 По задачам")
    frozen = world.rows("SELECT number, status FROM round_results WHERE status <> 'no_reply'")
    assert frozen == [("5.1", "in_progress")]


async def test_a_later_round_takes_all_former_answers_with_one_confirmation(world: World) -> None:
    """«Всё без изменений» repeats every former answer with its comment, once, after showing which."""
    school = await world.member(5, SCHOOL_5)
    organiser = await world.organiser()
    await school.says("/tasks")
    await school.presses("5.1 ⬜")
    await school.presses("➖ Неприменимо")
    await school.says("У нас нет таких классов")
    await school.says("/tasks")
    await school.presses("5.2 ⬜")
    await school.presses("✅ Выполнено")
    await organiser.says("/rounds")
    await organiser.presses("➕ Новый период")
    await confirmed(organiser)

    asked = await school.presses("🔁 Всё без изменений (2)")
    assert "➖ 5.1" in asked
    assert "✅ 5.2" in asked
    assert world.rows("SELECT count(*) FROM replies") == [(2,)]
    after = await school.presses("✅ Да, всё так же")
    assert "отвечено 2 из 6" in after
    await school.says("/tasks")
    assert "💬 Комментарий: У нас нет таких классов" in await school.presses("5.1 ➖")
    assert world.rows("SELECT count(*) FROM replies") == [(4,)]
    await organiser.says("/rounds")
    await organiser.presses("🟢 Идёт: Декабрь 2026, до 7 декабря")
    await organiser.presses("🔒 Закрыть период")
    await organiser.presses("🔒 Да, закрыть")
    assert world.rows("SELECT comment FROM round_results WHERE number = '5.1' AND status <> 'no_reply'") == [
        ("У нас нет таких классов",)
    ]


async def test_an_answer_returned_in_an_earlier_round_is_given_anew(world: World) -> None:
    """The later round shows what to mend and does not take what was returned «без изменений»."""
    school, organiser = await world.member(5, SCHOOL_5), await world.organiser()
    for number in ("5.1", "5.2"):
        await school.says("/tasks")
        await school.presses(f"{number} ⬜")
        await school.presses("✅ Выполнено")
    officer = await world.member(201, "Комитет образования г. Читы")
    await officer.says("/organisations")
    await officer.presses("🔎 Ждут проверки (2)")
    await officer.presses("✅ 5.1 · СОШ № 5 г. Читы")
    await officer.presses("↩️ Вернуть на доработку")
    await officer.says("Назовите классы")
    await opened(organiser)

    await school.says("/tasks")
    card = await school.presses("5.1 ⬜")
    assert "↩️ На доработку: Назовите классы" in card
    assert not any(label.startswith("🔁") for label in school.labels)
    await school.says("/tasks")
    asked = await school.presses("🔁 Всё без изменений (1)")
    assert "5.1" not in asked
    await school.presses("✅ Да, всё так же")
    assert world.rows("SELECT assignment_id FROM replies WHERE repeats = 1") == []
    await school.presses("5.1 ⬜")
    await school.presses("✅ Выполнено")
    await school.says("/tasks")
    assert "На доработку" not in await school.presses("5.1 ✅")


async def planned(organiser: Person) -> str:
    """A round each month, from the first to the tenth, beginning in December."""
    await organiser.says("/rounds")
    await organiser.presses("➕ Новый период")
    await organiser.presses("🗓 Первый день")
    await organiser.says("1 декабря")
    await organiser.presses("🏁 Последний день")
    await organiser.says("10 декабря")
    await organiser.presses("🔁 Повторять")
    shown = await organiser.presses("⚪ Каждый месяц")
    await organiser.presses("📅 Запланировать")
    return shown


async def test_the_days_of_a_round_are_typed(world: World) -> None:
    """What is no day, is past or comes in the wrong order is asked again."""
    organiser = await world.organiser()
    await organiser.says("/rounds")
    await organiser.presses("➕ Новый период")
    await organiser.presses("🗓 Первый день")
    assert "Не получилось понять день" in await organiser.says("когда-нибудь")
    assert "уже прошёл" in await organiser.says("1.11.2026")
    await organiser.says("1 декабря")
    await organiser.presses("🏁 Последний день")
    assert "не может быть раньше" in await organiser.says("30.11.2026")
    assert "С 1 декабря 2026" in await organiser.says("10 декабря")
    await organiser.presses("📣 Если молчат")
    assert "координатору через 3 дня" in await organiser.presses("⚪ координатору через 3 дня")
    assert "откроется 1 декабря 2026" in await organiser.presses("📅 Запланировать")


async def test_a_series_opens_by_itself_and_the_next_round_closes_the_one_before(world: World) -> None:
    """A monthly series is planned at once; each round opens on its day, in nobody's night, after a restart too."""
    school, organiser = await world.member(5, SCHOOL_5), await world.organiser()
    assert "всего периодов: 12" in await planned(organiser)
    assert world.rows("SELECT count(*), min(opens_on), max(opens_on) FROM rounds") == [(12, "2026-12-01", "2027-11-01")]
    await world.restart()
    await world.pass_time(timedelta(days=8))
    assert "Отчётный период «Декабрь 2026»" in school.screen
    await world.pass_time(timedelta(days=31))
    assert "Отчётный период «Январь 2027»" in school.screen
    assert world.rows("SELECT title, status FROM rounds ORDER BY opens_on LIMIT 3") == [
        ("Декабрь 2026", "closed"),
        ("Январь 2027", "open"),
        ("Февраль 2027", "planned"),
    ]


async def test_the_rest_of_a_series_is_cancelled_at_once(world: World) -> None:
    """From one round on, none of the planned ones opens."""
    organiser = await world.organiser()
    await planned(organiser)
    await organiser.says("/rounds")
    await organiser.presses("⏳ Запланирован: Февраль 2027, до 10 февраля")
    assert "Отменены 10 периодов" in await organiser.presses("🗑 Отменить его и все следующие")
    assert world.rows("SELECT count(*) FROM rounds WHERE status = 'planned'") == [(2,)]


async def test_nobody_but_an_organiser_touches_a_round(world: World) -> None:
    """A forged button of somebody else is refused, and nothing changes."""
    organiser = await world.organiser()
    school = await world.member(5, SCHOOL_5)
    await organiser.says("/rounds")
    await organiser.presses("➕ Новый период")
    for forged in ("q:0", "qn", "qr:1", "qo:1:0", "qx:1:0", "qd:1", "qt:1:0", "qe:1:1"):
        await school.forges(forged)
    await school.says("/rounds")
    assert "не открыт" in school.screen
    assert world.rows("SELECT status, revision FROM rounds") == [("draft", 0)]


async def test_archiving_a_resolution_costs_its_rounds_no_answer(world: World) -> None:
    """What was answered is frozen all the same; nothing is opened, by hand or by its day, while it is archived."""
    school = await world.member(5, SCHOOL_5)
    organiser = await world.organiser()
    await organiser.says("/rounds")
    await organiser.presses("➕ Новый период")
    await organiser.presses("🔁 Повторять")
    await organiser.presses("⚪ Каждый месяц")
    await confirmed(organiser)
    await school.presses("✍️ Ответить")
    await school.presses("✅ Выполнено")

    await organiser.forges("iv:1:1")
    ((planned, revision),) = world.rows("SELECT id, revision FROM rounds WHERE status = 'planned' ORDER BY id LIMIT 1")
    await organiser.forges(f"qo:{planned}:{revision}")
    assert "Резолюция в архиве" in organiser.phone.alerts.pop()
    await world.pass_time(timedelta(days=31))
    assert world.rows("SELECT status FROM rounds ORDER BY id LIMIT 2") == [("open",), ("planned",)]
    assert "✅ Выполнено: 1" in await organiser.forges("qd:1")
    assert world.rows("SELECT count(*) FROM round_results WHERE status = 'done'") == [(1,)]

    await organiser.forges("iv:1:0")
    await world.pass_time(timedelta(days=1))
    assert world.rows("SELECT status FROM rounds ORDER BY id LIMIT 2") == [("closed",), ("open",)]


async def test_a_planned_round_can_be_opened_at_once(world: World) -> None:
    """Who does not want to wait for its day opens it today, and those asked are told."""
    school, organiser = await world.member(5, SCHOOL_5), await world.organiser()
    await organiser.says("/rounds")
    await organiser.presses("➕ Новый период")
    await organiser.presses("🗓 Первый день")
    await organiser.says("1 декабря")
    await organiser.presses("📅 Запланировать")
    await organiser.presses("⏳ Запланирован: Декабрь 2026, до 7 декабря")
    assert "Сообщение при открытии получит 1 человек" in await organiser.presses("📤 Открыть сегодня")
    assert "открыт до 7 декабря" in await organiser.presses("📤 Да, открыть")
    assert "Отчётный период «Декабрь 2026»" in school.screen
    assert world.rows("SELECT status, opens_on FROM rounds") == [("open", "2026-11-23")]


async def test_a_returned_answer_is_no_silence(world: World) -> None:
    """Who was asked to answer anew is not among those who said nothing; the answer counts again when it comes."""
    school, organiser = await world.member(5, SCHOOL_5), await world.organiser()
    await opened(organiser)
    await school.presses("✍️ Ответить")
    await school.presses("✅ Выполнено")
    before = await standing_of(organiser)
    assert "✅ Выполнено: 1" in before
    silent = next(line for line in before.splitlines() if line.startswith("Не ответили ни на что"))
    await organiser.says("/organisations")
    await organiser.presses("🔎 Ждут проверки (1)")
    await organiser.presses("✅ 5.1 · СОШ № 5 г. Читы")
    await organiser.presses("↩️ Вернуть на доработку")
    await organiser.says("Назовите классы")
    after = await standing_of(organiser)
    assert silent in after
    assert "↩️ На доработке: 1" in after
    assert "Выполнено" not in after


async def standing_of(organiser: Person) -> str:
    await organiser.says("/rounds")
    return await organiser.presses(f"🟢 Идёт: Декабрь 2026, до {LAST_DAY}")
