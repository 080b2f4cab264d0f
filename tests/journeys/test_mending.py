"""A draft is mended fast: doubt by doubt, section by section, and each step can be taken back."""

from tests.support.drafts import sent
from tests.support.long_resolution import long_resolution
from tests.support.world import Person, World

MISTAKES = 5
TITLE = "📝 Резолюция краевой конференции «Школа и район»"


class Counting:
    """An organiser whose presses are counted; what is typed is no press."""

    def __init__(self, person: Person) -> None:
        self.person = person
        self.count = 0

    async def presses(self, label: str) -> str:
        self.count += 1
        return await self.person.presses(label)


async def drafted(world: World) -> Person:
    organiser = await world.organiser()
    await organiser.sends_document("резолюция.txt", long_resolution().encode())
    return organiser


async def test_ten_pages_with_five_mistakes_are_right_in_ten_presses(world: World) -> None:
    """From the draft on, at most two presses a mistake: a missing day, an unclear term, a list, a level, lost prose."""
    organiser = await drafted(world)
    hand = Counting(organiser)
    shown = await hand.presses("⚠️ Проверить (5)")
    assert "Сомнение 1 из 5" in shown
    assert "даты принятия в документе не видно" in shown
    await hand.presses("🗓 Дата принятия")
    shown = await organiser.says("20 ноября 2026")
    assert "✅ Исправлено" in shown
    assert "провести совещание с директорами школ до 1 марта." in shown
    await hand.presses("🗓 Срок")
    assert "внутри задачи есть список" in await organiser.says("1 марта 2027")
    assert "назван уровень, а не исполнитель" in await hand.presses("✂️ Это разные задачи")
    shown = await hand.presses("👥 Кому")
    assert "Все задачи этого раздела (13): кому?" in shown
    shown = await hand.presses("Муниципальные органы управления образованием")
    assert "Создание в каждом районе совета директоров школ." in shown
    assert "Сомнений не осталось" in await hand.presses("➕ Сделать задачей")
    assert hand.count <= 2 * MISTAKES
    await organiser.says("/resolutions")
    shown = await organiser.presses(TITLE)
    assert "Принята: 20 ноября 2026" in shown
    assert "43 задачи" in shown
    assert "Проверьте" not in shown


async def test_a_doubt_stands_between_what_is_before_and_after_it(world: World) -> None:
    """The place in the document is shown with its neighbours; the next doubt is one press away."""
    organiser = await drafted(world)
    await organiser.presses("⚠️ Проверить (5)")
    shown = await organiser.presses("➡️ Следующее сомнение")
    assert "Сомнение 2 из 5" in shown
    assert "В документе\n…" in shown
    assert "провести совещание с директорами школ до 1 марта.\nУчастники конференции отметили" in shown
    for _ in range(4):
        shown = await organiser.presses("➡️ Следующее сомнение")
    assert "Сомнение 1 из 5" in shown


async def test_what_is_said_of_a_doubt_is_taken_back(world: World) -> None:
    """«Вернуть» brings back a doubt that was settled, a list that was split, a section that was aimed."""
    organiser = await drafted(world)
    await organiser.presses("⚠️ Проверить (5)")
    assert "✅ Отмечено: всё верно" in await organiser.presses("✅ Всё верно")
    assert "Сомнение 1 из 5" in await organiser.presses("↩️ Вернуть")
    for _ in range(2):
        await organiser.presses("➡️ Следующее сомнение")
    assert "Сомнение 3 из 4" in await organiser.presses("✂️ Это разные задачи")
    assert "внутри задачи есть список" in await organiser.presses("↩️ Вернуть")
    await organiser.presses("➡️ Следующее сомнение")
    await organiser.presses("👥 Кому")
    await organiser.presses("Школы")
    assert "назван уровень" in await organiser.presses("↩️ Вернуть")
    await organiser.presses("➡️ Следующее сомнение")
    assert "Сомнение 1 из 4" in await organiser.presses("➕ Сделать задачей")
    assert "возможно, это поручение" in await organiser.presses("↩️ Вернуть")


async def test_the_last_step_is_taken_back_from_wherever_one_is(world: World) -> None:
    """In the lists of tasks, of addressees, of what is left out, and among the doubts; after a restart too."""
    organiser = await drafted(world)
    await organiser.presses("⚠️ Проверить (5)")
    for _ in range(4):
        await organiser.presses("✅ Всё верно")
    await world.restart()
    left = "SELECT json_array_length(wording, '$.questions') FROM edition_steps ORDER BY step DESC LIMIT 1"
    for count, part in enumerate(("⚠️ Проверить", "📋 Задачи", "📎 Не вошло в задачи", "👥 Адресаты"), start=2):
        await organiser.says("/resolutions")
        await organiser.presses(TITLE)
        await organiser.presses(next(label for label in organiser.labels if label.startswith(part)))
        await organiser.presses("↩️ Отменить правку")
        assert world.rows(left) == [(count,)]


async def test_a_split_list_keeps_what_stands_over_it(world: World) -> None:
    """Each line of the list becomes a task, with the words above it as what they have in common."""
    organiser = await drafted(world)
    await organiser.presses("⚠️ Проверить (5)")
    for _ in range(2):
        await organiser.presses("➡️ Следующее сомнение")
    await organiser.presses("✂️ Это разные задачи")
    found = world.rows(
        "SELECT value ->> '$.task.number', value ->> '$.task.lead', value ->> '$.task.text'"
        " FROM edition_steps, json_each(wording, '$.clauses') WHERE step = 1 AND value ->> '$.task.number' LIKE '2.14%'"
    )
    lead = "подготовить план повышения квалификации"
    assert found == [
        ("2.14", lead, "для учителей сельских школ;"),
        ("2.14/2", lead, "для педагогов-психологов."),
    ]


async def test_all_tasks_of_a_section_go_to_another_addressee_at_once(world: World) -> None:
    """From one task's «Кому», and from the addressee's own card; the step is taken back as a whole."""
    organiser = await world.organiser()
    await sent(organiser)
    await organiser.presses("📋 Задачи (5)")
    await organiser.presses("1.1 Каталог фонда")
    await organiser.presses("👥 Кому")
    await organiser.presses("👥 Все задачи этого раздела (3): кому?")
    await organiser.presses("Детские сады")
    await organiser.presses("⬅️ Назад")
    assert "Детские сады → никому: 4 задачи" in organiser.screen
    await organiser.presses("Детские сады")
    shown = await organiser.presses("↩️ Отменить правку")
    assert "• Руководители общеобразовательных организаций → Школы: 3 задачи" in shown


async def test_an_answered_doubt_is_no_question_any_more(world: World) -> None:
    """An old button of a doubt that is settled says that the draft has changed, and changes nothing."""
    organiser = await drafted(world)
    await organiser.presses("⚠️ Проверить (5)")
    stale = next(b.data for row in organiser.phone.screen.buttons for b in row if b.text == "🗓 Дата принятия")
    await organiser.presses("✅ Всё верно")
    await organiser.forges(stale or "")
    assert "Черновик с тех пор изменился" in organiser.phone.alerts[-1]


NAMELESS = """Протокол совещания об открытии центра
20 ноября 2026 года
РЕШИЛИ:
1. Телеканалу «Округ» предложить съёмку цикла «Моя полка».
2. Собрать отзывы родителей.
"""


async def test_an_addressee_in_a_task_s_own_words_is_taken_by_a_press(world: World) -> None:
    """The doubt offers whom the first words name; the others of the section stay nobody's, and that is asked anew."""
    organiser = await world.organiser()
    await organiser.sends_document("протокол.txt", NAMELESS.encode())
    await organiser.presses("⚠️ Проверить (1)")
    shown = await organiser.presses("👥 Адресат: Телеканалу «Округ»")
    assert "✅ Исправлено" in shown
    assert "Сомнение 1 из 1" in shown
    assert "не сказано, кому адресовано: «Собрать отзывы родителей»" in shown
    await organiser.presses("⬅️ Назад")
    assert "Телеканал «Округ» → никому: 1 задача" in organiser.screen
    assert "Без адресата → никому: 1 задача" in organiser.screen
    await organiser.presses("📋 Задачи (2)")
    await organiser.presses("2 Собрать отзывы родителей")
    assert not [label for label in organiser.labels if label.startswith("👥 Адресат")]
    await organiser.presses("↩️ Отменить правку")
    await organiser.presses("⬅️ Назад")
    assert "1 Телеканалу «Округ»" in organiser.screen


async def test_who_is_responsible_is_proposed(world: World) -> None:
    """Where a document names nobody but who is responsible, that organisation is proposed, not all of its kind."""
    organiser = await world.organiser()
    text = """Решение совета по образованию
20 ноября 2026 года

Совет решил:
1. Провести смотр школьных музеев.
Ответственный: Институт развития образования.
2. Издать сборник (отв.: Министерство образования).
"""
    shown = await organiser.sends_document("решение.txt", text.encode())
    assert "Институт развития образования → ИРО Забайкальского края: 1 задача" in shown
    assert "Министерство образования → Минобрнауки края: 1 задача" in shown


async def test_a_day_of_several_is_taken_by_a_press(world: World) -> None:
    """Of a span of days each end is offered, of several terms each; a press takes one, and one takes it back."""
    organiser = await world.organiser()
    lines = (
        *("РЕЗОЛЮЦИЯ конференции", "20–21 ноября 2026 года", "Участники решили:"),
        "1. Школам провести смотр до 1 марта 2027 года, а итоги подвести до 5 апреля 2027 года.",
    )
    await organiser.sends_document("резолюция.txt", "\n".join(lines).encode())
    assert "Сомнение 1 из 2" in await organiser.presses("⚠️ Проверить (2)")
    await organiser.presses("🗓 Дата принятия")
    assert "Сомнение 1 из 1" in await organiser.presses("🗓 21 ноября 2026\u202fг.")
    await organiser.presses("🗓 Срок")
    stale = next(b.data for row in organiser.phone.screen.buttons for b in row if b.text == "🗓 1 марта 2027\u202fг.")
    assert "Сомнений не осталось" in await organiser.presses("🗓 1 марта 2027\u202fг.")
    steps = "SELECT wording ->> '$.adopted_on', wording ->> '$.clauses[0].task.due' FROM edition_steps ORDER BY step"
    assert world.rows(steps)[1:] == [("2026-11-21", "2027-04-05"), ("2026-11-21", "2027-03-01")]
    await organiser.forges(stale or "")
    assert "Черновик с тех пор изменился" in organiser.phone.alerts[-1]
    assert "Сомнение 1 из 1" in await organiser.presses("↩️ Вернуть")
