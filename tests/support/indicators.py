"""An organiser who says what tasks are to ask for besides an answer."""

from tests.support.world import Actor


async def open_task(organiser: Actor, number: str) -> None:
    """The indicators of a task of the resolution of libraries, from its own screen."""
    await organiser.says("/resolutions")
    await organiser.presses("📜 Резолюция совещания о школьных библиотеках")
    await organiser.presses("📈 Показатели")
    await organiser.presses(next(each for each in organiser.labels if each.startswith(f"{number} ")))


async def added(organiser: Actor, kind: str, label: str, *presses: str, **details: str) -> None:
    """One more of the task that is shown, with what is pressed and typed of it; then back to them."""
    await organiser.presses(f"➕ {kind}")
    await organiser.says(label)
    for name, text in details.items():
        if name != "choices":
            await organiser.presses({"unit": "✏️ Единица", "highest": "✏️ Не больше", "lowest": "✏️ Не меньше"}[name])
        await organiser.says(text)
    for each in presses:
        await organiser.presses(each)
    await organiser.presses("⬅️ Назад")


async def book_indicators(organiser: Actor) -> None:
    """Of task 1.1: books, textbooks as a part of them, where they stand (may be skipped)."""
    await open_task(organiser, "1.1")
    await added(organiser, "Целое число", "Книг", "∑ В справке: без итога", unit="экз.", highest="1 000 000")
    await added(
        organiser, "Целое число", "Учебников", "🔗 Часть другого показателя", "∑ В справке: без итога", lowest="нет"
    )
    await added(organiser, "Выбор", "Где стоят", "☑️ Обязательный", choices="в зале\nв кабинете")
