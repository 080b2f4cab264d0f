"""What an organiser reads of an organisation that changes, and what its people are told."""

from tests.support.golden import Twin, TwoWorlds


async def opens(organiser: Twin, name: str) -> None:
    await organiser.says("/organisations")
    await organiser.presses(next(each for each in organiser.labels if each.startswith("Комитет образования Читы")))
    await organiser.presses(next(each for each in organiser.labels if each.startswith(name)))
    await organiser.presses("⚙️ Об организации")


async def test_organisation_acts(both: TwoWorlds) -> None:
    """Renamed, moved, closed, reopened, merged; and the log of it."""
    organiser, head = await both.organiser(), await both.member(101)
    await opens(organiser, "СОШ № 5")
    organiser.shows("organisation-card")
    await organiser.presses("✏️ Переименовать")
    organiser.shows("organisation-ask-name")
    await organiser.says("МБОУ «Лицей № 5 г. Читы»\nЛицей № 5")
    organiser.shows("organisation-preview-rename")
    await organiser.presses("✅ Применить")
    organiser.shows("organisation-renamed")
    head.shows("organisation-news")
    await opens(organiser, "Лицей № 5")
    await organiser.presses("➡️ Перенести")
    organiser.shows("organisation-where-to")
    await organiser.presses("УО Нерчинского района")
    organiser.shows("organisation-preview-move")
    await organiser.presses("✅ Применить")
    await organiser.presses("↩️ Вернуть")
    await opens(organiser, "Лицей № 5")
    await organiser.presses("🚫 Закрыть")
    organiser.shows("organisation-preview-close")
    await organiser.presses("✅ Применить")
    organiser.shows("organisation-closed")
    head.shows("organisation-closed-news")
    await organiser.presses("⚙️ Открыть организацию")
    organiser.shows("organisation-card-closed")
    await organiser.presses("↩️ Вернуть")
    await opens(organiser, "Лицей № 5")
    await organiser.presses("🔗 Объединить")
    organiser.shows("organisation-into-which")
    await organiser.presses("СОШ № 9 г. Читы")
    organiser.shows("organisation-preview-merge")
    await organiser.presses("✅ Применить")
    organiser.shows("organisation-merged")
    await organiser.presses("⚙️ Открыть организацию")
    await organiser.presses("📓 Журнал действий")
    organiser.shows("audit-log")
