"""A school head checks and answers their tasks."""

from datetime import timedelta

from tests.support.world import SCHOOL_5, Person, World

NARROW = "\N{NARROW NO-BREAK SPACE}"
OFFERED = "Можно добавить комментарий (до 1\N{NO-BREAK SPACE}000 знаков), фото или документ"

REPLIES = "SELECT status, until FROM replies ORDER BY id"
REMARKS = "SELECT text, file_kind, file_name, file_size FROM remarks ORDER BY id"


async def answered(world: World, answer: str = "✅ Выполнено", task: str = "5.3") -> Person:
    """A head who has just answered one task."""
    head = await world.member(101, SCHOOL_5)
    await head.says("/tasks")
    await head.presses(f"{task} ⬜")
    await head.presses(answer)
    return head


async def card(head: Person, icon: str, task: str = "5.3") -> str:
    await head.says("/tasks")
    return await head.presses(f"{task} {icon}")


async def test_two_presses_from_the_list_record_an_answer(world: World) -> None:
    """From /tasks to a recorded answer it takes two presses."""
    head = await world.member(101, SCHOOL_5)
    listed = await head.says("/tasks")
    assert "отвечено 0 из 6" in listed
    assert "⬜ 5.3 Конкурсы и события региона: нет ответа" in listed
    await head.presses("5.3 ⬜")
    recorded = await head.presses("✅ Выполнено")
    assert "Записано. Задача 5.3: ✅ Выполнено" in recorded
    assert OFFERED in recorded
    assert world.rows(
        "SELECT r.status FROM replies r JOIN assignments a ON a.reply_id = r.id"
        " JOIN tasks t ON t.id = a.task_id WHERE t.number = '5.3'"
    ) == [("done",)]


async def test_a_card_tells_all_about_the_task(world: World) -> None:
    """The card has the clause as written, whom it addresses, when it is due, the answer, and the four buttons."""
    head = await world.member(101, SCHOOL_5)
    await head.says("/tasks")
    shown = await head.presses("5.3 ⬜")
    assert shown.startswith("Задача 5.3\nКонкурсы и события региона\nСОШ № 5 г. Читы\n")
    assert "в региональных конкурсах в сфере оценки качества образования" in shown
    assert "Кому: Руководител" in shown
    assert "Срок: в документе не указан" in shown
    assert "Ваш ответ: пока нет" in shown
    assert head.labels[:4] == ["✅ Выполнено", "🔄 В работе", "🆘 Нужна помощь", "➖ Неприменимо"]
    assert head.labels[-2:] == ["⬅️ Назад", "🏠 В начало"]


async def test_a_card_tells_period_documents_and_co_executors(world: World) -> None:
    """What the document says of a period, of an order and of co-executors stands on the card."""
    institute = await world.member(102, "ГУ ДПО «ИРО Забайкальского края»")
    await institute.says("/tasks")
    shown = await institute.presses("4.2 ⬜")
    assert "Соисполнители: КЦОКО, ОМСУ" in shown
    assert "Документ: приказ № 830 от 07.10.2022 «Об утверждении плана мероприятий" in shown
    await institute.presses("⬅️ Назад")
    assert f"Срок: с 1 сентября 2022{NARROW}г. по 31 августа 2023{NARROW}г." in await institute.presses("4.4 ⬜")


async def test_terms_are_explained_on_request(world: World) -> None:
    """«📖 Термины» explains the abbreviations of the task's own text, and «Назад» returns to the card."""
    head = await world.member(101, SCHOOL_5)
    await head.says("/tasks")
    await head.presses("5.1 ⬜")
    shown = await head.presses("📖 Термины")
    assert "Термины задачи 5.1" in shown
    assert "ВСОКО: " in shown
    assert "ГИА: " not in shown
    assert "Ваш ответ: пока нет" in await head.presses("⬅️ Назад")


async def test_terms_of_a_co_executed_task_are_explained_too(world: World) -> None:
    """A co-executor gets the terms of the task and returns to its card."""
    centre = await world.member(102, "Краевой центр оценки качества образования Забайкальского края")
    await centre.says("/tasks")
    await centre.presses("🤝 4.2")
    assert "ОМСУ: " in await centre.presses("📖 Термины")
    assert "Вы соисполнитель" in await centre.presses("⬅️ Назад")


async def test_a_comment_follows_the_answer(world: World) -> None:
    """The next message is the comment; the answer stays one, and the card shows both."""
    head = await answered(world)
    said = await head.says("Участвовали в трёх конкурсах")
    assert "💬 Комментарий записан." in said
    assert head.labels == ["➡️ Следующая: 5.4", "↩️ Убрать присланное", "📋 Мои задачи", "🏠 В начало"]
    assert world.rows(REPLIES) == [("done", None)]
    assert world.rows(REMARKS) == [("Участвовали в трёх конкурсах", None, None, None)]
    assert "💬 Комментарий: Участвовали в трёх конкурсах" in await card(head, "✅")


async def test_the_limit_of_a_comment_is_a_thousand_characters(world: World) -> None:
    """A thousand characters are taken and can be read whole in the history; one more is refused, and nothing kept."""
    head = await answered(world)
    assert "Он не записан." in await head.says("я" * 1001)
    assert world.rows(REMARKS) == []
    assert "Комментарий записан" in await head.says("я" * 1000)
    assert "я" * 301 not in await card(head, "✅")
    assert "я" * 1000 in await head.presses("🕘 История (1)")


async def test_a_photo_is_evidence(world: World) -> None:
    """A photo with its caption follows the answer, and comes back on request."""
    head = await answered(world)
    assert "📎 Файл записан." in await head.sends_photo(b"a photo", "Грамота")
    assert world.rows(REMARKS) == [("Грамота", "photo", None, 7)]
    shown = await card(head, "✅")
    assert "📎 Файл: фото\n💬 Комментарий: Грамота" in shown
    await head.presses("📎 Показать файлы (1)")
    media = head.phone.screen.media
    assert media is not None
    assert world.emulator.backend.world.files[media.file_id].content == b"a photo"
    assert head.screen == "Файл к задаче 5.3: СОШ № 5 г. Читы"


async def test_a_document_is_evidence(world: World) -> None:
    """A document follows the answer with name and size, and comes back on request."""
    head = await answered(world)
    assert "📎 Файл записан." in await head.sends_document("Приказ № 12.pdf", b"an order")
    assert world.rows(REMARKS) == [("", "document", "Приказ № 12.pdf", 8)]
    assert "📎 Файл: Приказ № 12.pdf" in await card(head, "✅")
    await head.presses("📎 Показать файлы (1)")
    media = head.phone.screen.media
    assert media is not None
    assert (media.kind, media.name) == ("document", "Приказ № 12.pdf")


async def test_an_album_is_evidence_and_answered_once(world: World) -> None:
    """All photos of an album are kept; the bot says so once."""
    head = await answered(world)
    said = len(head.heard)
    for number in range(3):
        photo = {"file_id": f"P{number}", "file_unique_id": f"p{number}", "width": 9, "height": 9, "file_size": 5}
        caption = {"caption": "Три грамоты"} if number == 0 else {}
        await head.phone.send_fields({"photo": [photo], "media_group_id": "77", **caption})
    await world.settle()
    assert head.heard[said:] == [head.screen]
    assert "📎 Файл записан." in head.screen
    assert world.rows("SELECT file_id, text, album FROM remarks ORDER BY id") == [
        ("P0", "Три грамоты", "77"),
        ("P1", "", "77"),
        ("P2", "", "77"),
    ]
    assert "📎 Показать файлы (3)" in (await card(head, "✅"), *head.labels)


async def test_several_comments_may_follow(world: World) -> None:
    """Text, photo and document may all follow one answer, one after another."""
    head = await answered(world)
    await head.says("Первое")
    await head.sends_photo(b"photo")
    await head.says("Третье")
    shown = await card(head, "✅")
    assert "💬 Комментарий: Первое\n📎 Файл: фото\n💬 Комментарий: Третье" in shown
    assert world.rows(REPLIES) == [("done", None)]


async def test_skipping_ends_the_question(world: World) -> None:
    """«Пропустить» leads on to the next task, and what is written then is no comment."""
    head = await answered(world)
    assert "Задача 5.4\n" in await head.presses("Пропустить")
    assert "Комментарий к задаче 5.4 сохранён" in await head.says("не комментарий")
    assert world.rows(REMARKS) == []


async def test_any_other_press_ends_the_question_too(world: World) -> None:
    """Whoever goes elsewhere is not taken at their next word; at another task it is about that one."""
    head = await answered(world)
    await head.presses("🏠 В начало")
    assert "ничего не нашлось" in await head.says("мимо")
    await card(head, "✅")
    await head.presses("🔄 В работе")
    await head.presses("➡️ Следующая: 5.4")
    assert "Комментарий к задаче 5.4 сохранён" in await head.says("о следующей")
    assert world.rows(REMARKS) == []


async def test_a_call_for_help_needs_a_reason(world: World) -> None:
    """«🆘 Нужна помощь» asks with what, and records nothing before it is told."""
    head = await world.member(101, SCHOOL_5)
    await head.says("/tasks")
    await head.presses("5.3 ⬜")
    asked = await head.presses("🆘 Нужна помощь")
    assert "Напишите одним сообщением, с чем помочь" in asked
    assert world.rows(REPLIES) == []
    assert "Нужно хотя бы несколько слов" in await head.sends_photo(b"photo")
    assert world.rows(REPLIES) == []
    recorded = await head.says("Нет учителя информатики")
    assert "Записано. Задача 5.3: 🆘 Нужна помощь" in recorded
    assert "Координатор получит ваш вопрос." in recorded
    assert world.rows(REPLIES) == [("need_help", None)]
    assert world.rows(REMARKS) == [("Нет учителя информатики", None, None, None)]


async def test_not_applicable_needs_a_reason(world: World) -> None:
    """«➖ Неприменимо» asks why; the reason may be the caption of a file."""
    head = await world.member(101, SCHOOL_5)
    await head.says("/tasks")
    await head.presses("5.3 ⬜")
    assert "Напишите одним сообщением, почему" in await head.presses("➖ Неприменимо")
    recorded = await head.sends_document("справка.pdf", b"x", "Школа закрыта на ремонт")
    assert "Записано. Задача 5.3: ➖ Неприменимо" in recorded
    assert world.rows(REPLIES) == [("not_applicable", None)]
    assert world.rows(REMARKS) == [("Школа закрыта на ремонт", "document", "справка.pdf", 1)]


async def test_a_reason_not_given_records_nothing(world: World) -> None:
    """Who goes back from the question has not answered: words wait for an answer then."""
    head = await world.member(101, SCHOOL_5)
    await head.says("/tasks")
    await head.presses("5.3 ⬜")
    await head.presses("➖ Неприменимо")
    assert "Ваш ответ: пока нет" in await head.presses("⬅️ Назад")
    assert "Осталось выбрать ответ" in await head.says("Поздно")
    assert world.rows(REPLIES) == []


async def test_all_tasks_are_answered_one_after_another(world: World) -> None:
    """«✍️ Ответить на все (6)» opens the first, «➡️ Следующая» each next one, until all are answered."""
    head = await world.member(101, SCHOOL_5)
    await head.says("/tasks")
    assert "Задача 5.1\n" in await head.presses("✍️ Ответить на все (6)")
    for number in range(1, 6):
        assert f"Записано. Задача 5.{number}: ✅ Выполнено" in await head.presses("✅ Выполнено")
        assert f"Задача 5.{number + 1}\n" in await head.presses(f"➡️ Следующая: 5.{number + 1}")
    done = await head.presses("✅ Выполнено")
    assert "Спасибо! Вы ответили на все задачи." in done
    assert not any(label.startswith("➡️") for label in head.labels)
    assert "отвечено 6 из 6" in await head.presses("Пропустить")
    assert not any(label.startswith("✍️") for label in head.labels)


async def test_the_rest_is_answered_where_some_are_done(world: World) -> None:
    """The button counts what is left, and «Следующая» goes round to what was passed over."""
    head = await answered(world, task="5.5")
    await head.says("/tasks")
    assert "Задача 5.1\n" in await head.presses("✍️ Ответить на остальные (5)")
    await card(head, "⬜", "5.6")
    await head.presses("✅ Выполнено")
    assert "➡️ Следующая: 5.1" in head.labels


async def test_what_waits_stands_first(world: World) -> None:
    """Unanswered tasks come first, the soonest first; an overdue one says by how many days; «Пропустить» leads on."""
    institute = await world.member(102, "ГУ ДПО «ИРО Забайкальского края»")
    listed = await institute.says("/tasks")
    first = next(line for line in listed.split("\n") if line.startswith("⬜"))
    assert "просрочено на 1\N{NO-BREAK SPACE}180 дней" in first
    assert "4.4" in first
    card = await institute.presses("4.4 ⬜")
    assert "⏰ просрочено на 1\N{NO-BREAK SPACE}180 дней" in card
    await institute.presses("✅ Выполнено")
    assert "Ваш ответ: пока нет" in await institute.presses("Пропустить")
    lines = [line for line in (await institute.says("/tasks")).split("\n") if line.startswith(("⬜", "✅"))]
    assert lines[-1].startswith("✅ 4.4")
    assert "просрочено" not in lines[-1]


async def test_what_has_not_moved_for_long_is_shown_as_overdue(world: World) -> None:
    """A task without a last day, unanswered or in work, stands first once the days of the setting have passed."""
    head = await world.member(101, SCHOOL_5)
    await world.pass_time(timedelta(days=30))
    await head.says("/tasks")
    await head.presses("5.4 ⬜")
    await head.presses("🔄 В работе")
    await world.pass_time(timedelta(days=29))
    assert "без движения" not in await head.says("/tasks")
    await world.pass_time(timedelta(days=2))
    assert "Условия для развития ВСОКО: нет ответа · без движения 61 день" in await head.says("/tasks")
    assert "⏰ без движения 61 день" in await head.presses("5.1 ⬜")
    await head.presses("✅ Выполнено")
    await world.pass_time(timedelta(days=40))
    listed = await head.says("/tasks")
    assert "в работе · без движения 71 день" in listed
    assert listed.index("5.4 ") < listed.index("5.1 ")
    await world.restart(undated_days=0)
    assert "без движения" not in await head.says("/tasks")
