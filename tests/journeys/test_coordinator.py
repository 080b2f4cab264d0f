"""A municipal officer sees where their schools stand."""

from datetime import timedelta

from tests.support.world import ORGANISER, SCHOOL_5, Person, World

OFFICE = "Комитет образования г. Читы"
SCHOOL_9 = "МБОУ «СОШ № 9 г. Читы»"
NERCHINSK = "МБОУ «СОШ № 1 г. Нерчинска»"
REFUSED = "Этот раздел вам не открыт. Если так быть не должно, напишите своему координатору."
STALE = "Эта кнопка устарела: с тех пор что-то изменилось. Откройте раздел заново."


async def answers(person: Person, number: str, answer: str = "✅ Выполнено", comment: str = "") -> None:
    await person.says("/tasks")
    await person.presses(f"{number} ⬜")
    await person.presses(answer)
    if comment:
        await person.says(comment)


def schools(person: Person) -> list[str]:
    return [label for label in person.labels if "СОШ" in label]


async def test_the_officer_sees_how_many_tasks_each_school_has_answered(world: World) -> None:
    """The list counts for each school of theirs, tells the silent from those that nobody has joined, and no others."""
    officer = await world.member(201, OFFICE)
    head = await world.member(101, SCHOOL_5)
    await world.member(102, SCHOOL_9)
    foreign = await world.member(103, NERCHINSK)
    await answers(head, "5.1")
    await answers(head, "5.4", "🔄 В работе")
    await answers(foreign, "5.1")
    shown = await officer.says("/organisations")
    told = (
        "🏫 Комитет образования г. Читы",
        "Ответили на всё: 0 из 6.",
        "Ответили на часть задач: 1.",
        "Не ответили ни на что: 1.",
    )
    assert shown == "\n".join((*told, "Никто не подключён: 4."))
    assert sorted(schools(officer)) == sorted(
        [
            "СОШ № 5 г. Читы: 2 из 6",
            "СОШ № 9 г. Читы: 0 из 6",
            *(f"⚪ СОШ № {number} г. Читы: никто не подключён" for number in (17, 26, 30, 47)),
        ]
    )
    for number in ("5.2", "5.3", "5.5", "5.6"):
        await answers(head, number)
    assert "Ответили на всё: 1 из 6." in await officer.says("/organisations")


async def test_the_list_opens_from_the_menu(world: World) -> None:
    """«🏫 Организации» stands in the menu of a coordinator and opens the same list."""
    officer = await world.member(201, OFFICE)
    assert "Ответили на всё: 0 из 6." in await officer.presses("🏫 Организации")


async def test_the_officer_drills_down_to_one_answer(world: World) -> None:
    """From the list to a school, from there to a task, its answer and comment; each step leads back."""
    officer = await world.member(201, OFFICE)
    head = await world.member(101, SCHOOL_5)
    await answers(head, "5.3", "🔄 В работе", "Ждём положения о конкурсе")
    await officer.says("/organisations")
    listed = await officer.presses("СОШ № 5 г. Читы: 1 из 6")
    assert listed.startswith(f"📋 Задачи организации\n{SCHOOL_5} · отвечено 1 из 6")
    assert "🔄 5.3 Конкурсы и события региона: в работе" in listed
    assert not any(label.startswith("✍️") for label in officer.labels)
    card = await officer.presses("5.3 🔄")
    assert "Ответ: 🔄 В работе" in card
    assert "💬 Комментарий: Ждём положения о конкурсе" in card
    assert not {"✅ Выполнено", "🔄 В работе", "🆘 Нужна помощь", "➖ Неприменимо"} & set(officer.labels)
    assert "📋 Задачи организации" in await officer.presses("⬅️ Назад")
    assert "🏫 Комитет образования г. Читы" in await officer.presses("⬅️ Назад")


async def test_the_history_is_shown_to_the_officer(world: World) -> None:
    """The coordinator reads the earlier answers too, with their authors."""
    officer = await world.member(201, OFFICE)
    head = await world.member(101, SCHOOL_5)
    await answers(head, "5.3", "🔄 В работе")
    await world.pass_time(timedelta(days=1))
    await head.presses("⬅️ Назад")
    await head.presses("✅ Выполнено")
    await officer.says("/organisations")
    await officer.presses("СОШ № 5 г. Читы: 1 из 6")
    await officer.presses("5.3 ✅")
    shown = await officer.presses("🕘 История (2)")
    assert "✅ Выполнено\nАнна Иванова" in shown
    assert "🔄 В работе\nАнна Иванова" in shown


async def test_evidence_is_shown_to_the_officer(world: World) -> None:
    """The files that a school has sent come to the coordinator on request, and to no stranger."""
    officer = await world.member(201, OFFICE)
    head = await world.member(101, SCHOOL_5)
    foreign = await world.member(103, NERCHINSK)
    await answers(head, "5.3")
    await head.sends_photo(b"a photo", "Грамота")
    await head.sends_document("приказ.pdf", b"an order")
    await officer.says("/organisations")
    await officer.presses("СОШ № 5 г. Читы: 1 из 6")
    assert "📎 Файл: фото\n💬 Комментарий: Грамота\n📎 Файл: приказ.pdf" in await officer.presses("5.3 ✅")
    await officer.presses("📎 Показать файлы (2)")
    media = [message.media for message in officer.phone.messages if message.media]
    files = world.emulator.backend.world.files
    assert [files[each.file_id].content for each in media] == [b"a photo", b"an order"]
    assert officer.screen == "Файл к задаче 5.3: СОШ № 5 г. Читы"
    ((assignment,),) = world.rows("SELECT id FROM assignments WHERE status = 'done'")
    await foreign.forges(f"e:{assignment}")
    assert foreign.phone.alerts == [REFUSED]


async def test_a_file_that_fails_repeats_no_other(world: World) -> None:
    """When one of the files cannot be sent, those before it do not come again."""
    head = await world.member(101, SCHOOL_5)
    await answers(head, "5.3")
    await head.sends_photo(b"a photo")
    await head.sends_document("приказ.pdf", b"an order")
    await head.says("/tasks")
    await head.presses("5.3 ✅")
    world.emulator.faults.fail_next("sendDocument", status=400, description="Bad Request: wrong file identifier")
    await head.presses("📎 Показать файлы (2)")
    assert [message.media.kind for message in head.phone.messages if message.from_bot and message.media] == ["photo"]


async def test_a_call_for_help_reaches_the_coordinator(world: World) -> None:
    """«🆘 Нужна помощь» tells the coordinator at once who needs what, and leads to the answer."""
    officer = await world.member(201, OFFICE)
    head = await world.member(101, SCHOOL_5)
    await answers(head, "5.3", "🆘 Нужна помощь", "Нет <педагога> & кабинета")
    assert officer.screen == (
        "🆘 Нужна помощь: СОШ № 5 г. Читы\n\n"
        "Задача 5.3 Конкурсы и события региона\n💬 Нет <педагога> & кабинета\nАвтор: Анна Иванова"
    )
    assert officer.phone.screen.silent is False
    assert "💬 Комментарий: Нет <педагога> & кабинета" in await officer.presses("Открыть ответ")
    await officer.says("/organisations")
    assert "🆘 СОШ № 5 г. Читы: 1 из 6, просит помощи" in officer.labels


async def test_a_long_call_for_help_arrives_whole(world: World) -> None:
    """The longest comment, of nothing but signs that must be escaped, reaches the coordinator."""
    officer = await world.member(201, OFFICE)
    head = await world.member(101, SCHOOL_5)
    await answers(head, "5.3", "🆘 Нужна помощь", "<" * 1000)
    assert "<" * 1000 in officer.screen
    assert world.rows("SELECT status FROM deliveries WHERE kind = 'help'") == [("sent",)]


async def test_all_colleagues_of_the_office_are_called(world: World) -> None:
    """Everyone at the school's own office gets the call, each once; nobody at another office."""
    first, second = await world.member(201, OFFICE), await world.member(202, OFFICE)
    other = await world.member(203, "Управление образования Нерчинского района")
    head = await world.member(101, SCHOOL_5)
    await answers(head, "5.3", "🆘 Нужна помощь", "Нужен совет")
    for officer in (first, second):
        assert sum("Нужен совет" in text for text in officer.heard) == 1
    assert not any("Нужен совет" in text for text in other.heard)


async def test_without_a_coordinator_the_organisers_are_called(world: World) -> None:
    """Where nobody of the office has joined, a call for help does not vanish."""
    organiser = await world.organiser(ORGANISER)
    head = await world.member(101, SCHOOL_5)
    await answers(head, "5.3", "🆘 Нужна помощь", "Кто-нибудь?")
    assert "Кто-нибудь?" in organiser.screen
    assert "Ответ: 🆘 Нужна помощь" in await organiser.presses("Открыть ответ")


async def test_a_call_that_is_settled_is_not_made(world: World) -> None:
    """A notice that waits for its next attempt is dropped when the school has answered otherwise meanwhile."""
    officer = await world.member(201, OFFICE)
    head = await world.member(101, SCHOOL_5)
    world.emulator.faults.fail_next("sendMessage", 429, times=1, chat_id=201, retry_after=3600)
    await answers(head, "5.3", "🆘 Нужна помощь", "Срочно")
    assert world.rows("SELECT status FROM deliveries WHERE kind = 'help'") == [("queued",)]
    await head.says("/tasks")
    await head.presses("5.3 🆘")
    await head.phone.press("✅ Выполнено")
    await world.handled()  # what is said of the end waits for that chat, too
    await world.pass_time(timedelta(hours=2))
    assert world.rows("SELECT status FROM deliveries WHERE kind = 'help'") == [("dropped",)]
    assert not any("Срочно" in text for text in officer.heard)


async def test_a_call_no_longer_theirs_is_not_made(world: World) -> None:
    """Who has left the office before the notice goes out is told nothing of its schools any more."""
    officer = await world.member(201, OFFICE)
    await officer.says(f"/start {await world.invite(NERCHINSK)}")
    await officer.says("/settings")
    await officer.presses("🏫 Мои организации (2)")
    await officer.presses("🚪 Выйти: Комитет образования Читы")
    head = await world.member(101, SCHOOL_5)
    world.emulator.faults.fail_next("sendMessage", 429, times=1, chat_id=201, retry_after=3600)
    await answers(head, "5.3", "🆘 Нужна помощь", "Срочно")
    await officer.presses("🚪 Да, выйти")
    await world.pass_time(timedelta(hours=2))
    assert world.rows("SELECT status FROM deliveries WHERE kind = 'help'") == [("dropped",)]
    assert not any("Срочно" in text for text in officer.heard)


async def test_an_officer_s_own_call_goes_above(world: World) -> None:
    """An office that needs help calls whom it stands below, not itself."""
    officer, colleague = await world.member(201, OFFICE), await world.member(202, OFFICE)
    organiser = await world.organiser(ORGANISER)
    await answers(officer, "3.1", "🆘 Нужна помощь", "Нужны часы")
    assert "Нужны часы" in organiser.screen
    assert not any("🆘 Нужна помощь: " in text for text in (*officer.heard, *colleague.heard))


async def test_what_is_not_theirs_is_refused(world: World) -> None:
    """Neither the schools of another office, nor the top of the tree, nor what does not exist opens by any number."""
    officer = await world.member(201, OFFICE)
    await officer.says("/organisations")
    ids = dict(world.rows("SELECT name, id FROM organisations"))
    before = officer.heard
    other = ids["Управление образования Нерчинского района"]
    forged = [f"o:{other}:0", f"t:{other}", f"t:{ids[NERCHINSK]}", "o:0:0", "o:999:0", "t:999"]
    for data in forged:
        await officer.forges(data)
        assert officer.phone.alerts.pop() in {REFUSED, STALE}, data
    assert officer.heard == before


async def test_an_organiser_walks_the_whole_tree(world: World) -> None:
    """An organiser starts at the top, goes down to a school's task and back up by «Назад»."""
    organiser = await world.organiser(ORGANISER)
    await answers(await world.member(103, NERCHINSK), "5.1")
    await organiser.says("/organisations")
    await organiser.presses("УО Нерчинского района: 1 из 34")
    assert "🏫 Управление образования Нерчинского района" in organiser.screen
    await organiser.presses("СОШ № 1 г. Нерчинска: 1 из 6")
    assert "Ответ: ✅ Выполнено" in await organiser.presses("5.1 ✅")
    for expected in ("📋 Задачи организации", "🏫 Управление образования Нерчинского района", "🏫 Организации"):
        assert expected in await organiser.presses("⬅️ Назад")
    await organiser.presses("УО Нерчинского района: 1 из 34")
    await organiser.presses("📋 Задачи: УО Нерчинского района")
    assert "Управление образования Нерчинского района · отвечено 0 из 4" in organiser.screen
