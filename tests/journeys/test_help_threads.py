"""A call for help becomes a conversation with the coordinator and with who helps."""

from tests.support.world import SCHOOL_5, Person, World

OFFICE = "Комитет образования г. Читы"
INSTITUTE = "ГУ ДПО «ИРО Забайкальского края»"
OTHER_INSTITUTE = "ГАУ ДПО «Агинский институт повышения квалификации»"
SCHOOL_9 = "МБОУ «СОШ № 9 г. Читы»"
REFUSED = "Этот раздел вам не открыт. Если так быть не должно, напишите своему координатору."


async def calls(head: Person, words: str) -> str:
    await head.says("/tasks")
    await head.presses("5.3 ⬜")
    await head.presses("🆘 Нужна помощь")
    return await head.says(words)


async def chooses_the_institute(organiser: Person) -> None:
    await organiser.says("/organisations")
    assert "• Школы: только координатор" in await organiser.presses("🤝 Кто помогает")
    await organiser.presses("Школы")
    assert "«ИРО забайк» нашлось: 1" in await organiser.says("ИРО забайк")
    assert "• Школы: ИРО Забайкальского края" in await organiser.presses("ИРО Забайкальского края")


async def called(world: World) -> tuple[Person, Person, Person]:
    """The officer, the institute that the organiser chose, and the head who has called both."""
    officer, institute = await world.member(201, OFFICE), await world.member(301, INSTITUTE)
    head = await world.member(101, SCHOOL_5)
    await chooses_the_institute(await world.organiser())
    await calls(head, "Нет учителя информатики")
    return officer, institute, head


async def answers(helper: Person, words: str) -> str:
    await helper.presses("💬 Ответить")
    return await helper.says(words)


async def test_the_organiser_chooses_who_helps(world: World) -> None:
    """Schools can call an institute besides their coordinator, and read so before they write."""
    head, _ = await world.member(101, SCHOOL_5), await world.member(301, INSTITUTE)
    await chooses_the_institute(await world.organiser())
    assert "увидит ещё и тот, кто помогает: ИРО Забайкальского края." in await head.says("/privacy")
    said = await calls(head, "Нет учителя информатики")
    assert "Сообщение получит и ИРО Забайкальского края, но без вашего имени." in head.heard[-2]
    assert "Координатор и ИРО Забайкальского края получат ваш вопрос." in said


async def test_a_call_reaches_the_coordinator_and_who_helps(world: World) -> None:
    """Both get the question; who helps reads neither the name nor the school's other tasks."""
    officer, institute, _ = await called(world)
    for helper in (officer, institute):
        assert "💬 Нет учителя информатики" in helper.screen
    assert "Автор: Анна" in officer.screen
    assert "Автор" not in institute.screen
    assert "💬 Комментарий: Нет учителя информатики" in await institute.presses("Открыть ответ")
    assert institute.labels == ["💬 Ответить", "📖 Термины", "🏠 В начало"]


async def test_an_answer_comes_to_all_who_asked(world: World) -> None:
    """The head and the colleagues read who answers what; others who were asked do not; files are no answer."""
    colleague = await world.member(102, SCHOOL_5)
    officer, institute, head = await called(world)
    await institute.presses("💬 Ответить")
    assert "файлы в переписку не попадают" in await institute.sends_photo(b"photo", "Смотрите")
    assert "💬 Отправлено. Задача 5.3" in await institute.says("Пришлём <студента>")
    for asker in (head, colleague):
        assert asker.screen.startswith("💬 Вам ответили: задача 5.3\nСОШ № 5 г. Читы\n")
        assert "ИРО Забайкальского края: Пришлём <студента>" in asker.screen
        assert asker.labels == ["💬 Написать ещё", "Вопрос решён", "📄 Открыть задачу"]
    assert not any("студента" in text for text in officer.heard)


async def test_both_sides_go_on(world: World) -> None:
    """Whoever helps gets what is asked next, corrected or not; all of it stands on the card, page by page."""
    officer, institute, head = await called(world)
    await answers(institute, "Пришлём <студента>")
    await head.presses("💬 Написать ещё")
    mistaken = await head.phone.send("А когд?")
    await world.settle()
    await head.phone.edit(mistaken, "А когда?")
    await world.settle()
    for helper in (institute, officer):
        assert "💬 А когд?" in helper.screen
    await answers(officer, "В понедельник")
    shown = await head.presses("📄 Открыть задачу")
    assert "ИРО Забайкальского края: Пришлём <студента>" in shown
    assert "❓ СОШ № 5 г. Читы: А когда?" in shown
    assert "💬 Комитет образования Читы: В понедельник" in shown
    assert "💬 Комитет образования Читы: В понедельник" in await head.presses("💬 Переписка (4)")
    assert "❓ СОШ № 5 г. Читы: Нет учителя информатики" in await head.presses("◀️ Предыдущие")
    assert world.rows("SELECT asks, organisation, text FROM help_messages ORDER BY id") == [
        (1, "СОШ № 5 г. Читы", "Нет учителя информатики"),
        (0, "ИРО Забайкальского края", "Пришлём <студента>"),
        (1, "СОШ № 5 г. Читы", "А когда?"),
        (0, "Комитет образования Читы", "В понедельник"),
    ]


async def test_a_conversation_is_nobody_else_s(world: World) -> None:
    """Other schools and institutes neither read nor write nor close it, and who helps does not close it either."""
    _, institute, _ = await called(world)
    outsiders = [await world.member(103, SCHOOL_9), await world.member(302, OTHER_INSTITUTE)]
    ((assignment, thread),) = world.rows("SELECT assignment_id, id FROM help_threads")
    for person in outsiders:
        for forged in (f"uw:{thread}", f"u:{thread}:0", f"uc:{thread}", f"c:{assignment}", "uh", "uk:school:0"):
            await person.forges(forged)
            assert person.phone.alerts.pop() == REFUSED, forged
    await institute.forges(f"uc:{thread}")
    assert institute.phone.alerts.pop() == REFUSED


async def test_who_asked_closes_it(world: World) -> None:
    """Once it is solved, nobody answers any more, who helped sees the task no more, and the head may answer it."""
    _, institute, head = await called(world)
    await answers(institute, "Пришлём студента")
    ((assignment, thread),) = world.rows("SELECT assignment_id, id FROM help_threads")
    assert "Ответ теперь: «🔄 В работе»" in await head.presses("Вопрос решён")
    for person in (institute, world.people[201]):
        assert "✅ Вопрос решён: СОШ № 5 г. Читы" in person.screen
    assert world.rows("SELECT sum(need_help) FROM tallies") == [(0,)]
    await institute.forges(f"uw:{thread}")
    assert "уже решён" in institute.phone.alerts.pop()
    await institute.forges(f"c:{assignment}")
    assert institute.phone.alerts.pop() == REFUSED
    assert "Записано. Задача 5.3: ✅ Выполнено" in await head.presses("✅ Выполнено")


async def test_a_call_passes_over_who_has_blocked_the_bot(world: World) -> None:
    """Where all of the office have blocked the bot, the organisers get the call and may answer it."""
    organiser, officer = await world.organiser(), await world.member(201, OFFICE)
    head = await world.member(101, SCHOOL_5)
    await officer.phone.block()
    await world.settle()
    await calls(head, "Нет учителя")
    assert "💬 Нет учителя" in organiser.screen
    await organiser.presses("💬 Ответить")
    await organiser.says("Поможем")
    assert "Организаторы: Поможем" in head.screen


async def test_who_has_left_changes_no_word_of_the_conversation(world: World) -> None:
    """A head who has gone to another school cannot rewrite what the former one has asked."""
    head = await world.member(101, SCHOOL_5)
    await calls(head, "Нет учителя")
    await head.says(f"/start {await world.invite(SCHOOL_9)}")
    ((thread, school),) = world.rows(
        "SELECT h.id, s.organisation_id FROM help_threads h JOIN assignments s ON s.id = h.assignment_id"
    )
    await head.forges(f"uw:{thread}")
    asked = await head.phone.send("Когда?")
    await world.settle()
    await head.forges(f"l:{school}")
    await head.phone.edit(asked, "Уже не надо")
    await world.settle()
    assert "не открыт" in head.screen
    assert world.rows("SELECT text FROM help_messages ORDER BY id") == [("Нет учителя",), ("Когда?",)]


async def test_another_answer_closes_the_question(world: World) -> None:
    """Who answers otherwise needs no help any more: a message on its way is not sent, a later one is refused."""
    officer, head = await world.member(201, OFFICE), await world.member(101, SCHOOL_5)
    await calls(head, "Нет учителя")
    await officer.presses("💬 Ответить")
    await head.says("/tasks")
    await head.presses("5.3 🆘")
    await head.presses("🔄 В работе")
    assert "уже решён" in await officer.says("Нашли!")
    assert officer.labels == ["🏠 В начало"]
    assert world.rows("SELECT count(*) FROM help_messages") == [(1,)]
    assert world.rows("SELECT closed_at IS NOT NULL FROM help_threads") == [(1,)]


async def test_what_passed_is_told_handed_over_and_let_go(world: World) -> None:
    """Verdicts and words of a conversation are told and exported, and stay without a name when their author goes."""
    officer, head = await world.member(700_000_201, OFFICE, "Феврония"), await world.member(101, SCHOOL_5)
    await calls(head, "Нет учителя")
    await officer.presses("💬 Ответить")
    await officer.says("Найдём")
    await head.says("/tasks")
    await head.presses("5.3 🆘")
    await head.presses("✅ Выполнено")
    reply = world.rows("SELECT max(id) FROM replies")[0][0]
    await officer.forges(f"rr:{reply}:0")
    await officer.says("Мало")
    assert "• проверки и просьбы о сроках: 1, сообщения о помощи: 1" in await officer.says("/privacy")
    await officer.presses("📦 Получить мои данные")
    media = officer.phone.screen.media
    assert media is not None
    exported = world.emulator.backend.world.files[media.file_id].content.decode()
    assert '"Что исправить": "Мало"' in exported
    assert '"Текст": "Найдём"' in exported
    await officer.says("/privacy")
    await officer.presses("🗑 Удалить мои данные")
    await officer.presses("🗑 Да, удалить")
    kept = world.rows("SELECT author_id, chat_id, message_id, text FROM help_messages WHERE asks = 0")
    assert kept == [(None, None, None, "Найдём")]
    assert world.rows("SELECT author_id, reason FROM reviews") == [(None, "Мало")]
    await head.says("/tasks")
    assert "На доработку: Мало" in await head.presses("5.3 ↩️")
    assert "Феврония" not in await head.presses("🕘 История (2)")
