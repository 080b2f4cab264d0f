"""While somebody is on vacation, verdicts, help and returned answers reach who stands in, who is told for whom."""

from tests.support.world import SCHOOL_5, Person, World

SCHOOL_9 = "МБОУ «СОШ № 9 г. Читы»"
OFFICE = "Комитет образования г. Читы"


async def away(person: Person, substitute: str) -> None:
    await person.says("/settings")
    await person.presses("🏖 Отпуск")
    await person.presses("На 1 неделю")
    await person.presses(f"👤 {substitute}")


async def answered(person: Person, place: str = "") -> None:
    await person.says("/tasks")
    if place:
        await person.presses(next(each for each in person.labels if place in each))
    await person.presses("5.1 ⬜")
    await person.presses("✅ Выполнено")


async def returned(officer: Person) -> None:
    await officer.says("/organisations")
    await officer.presses("🔎 Ждут проверки (1)")
    await officer.presses(next(each for each in officer.labels if "5.1" in each))
    await officer.presses("↩️ Вернуть на доработку")
    await officer.says("Приложите приказ")


async def test_a_returned_answer_reaches_the_substitute(world: World) -> None:
    """Once, with the name of whom they stand in for; back from vacation, nobody is stood in for any more."""
    officer = await world.member(301, OFFICE, "Игорь")
    head, deputy = await world.member(101, SCHOOL_5), await world.member(102, SCHOOL_5, "Борис")
    await answered(head)
    await away(head, "Борис Иванова")
    await returned(officer)
    assert "Вы замещаете: Анна Иванова" in deputy.screen
    assert "Приложите приказ" in deputy.screen
    assert "".join(deputy.heard).count("Приложите приказ") == 1
    await deputy.presses("📄 Открыть задачу")
    await deputy.presses("✅ Выполнено")
    await head.says("/settings")
    await head.presses("🏖 Отпуск")
    await head.presses("⏰ Вернуть напоминания")
    await returned(officer)
    assert "Вы замещаете" not in deputy.screen
    assert "Приложите приказ" in deputy.screen


async def test_a_call_for_help_and_its_answer_reach_the_substitute(world: World) -> None:
    """On the coordinator's side as on the school's."""
    officer, other = await world.member(301, OFFICE, "Игорь"), await world.member(302, OFFICE, "Глеб")
    head, deputy = await world.member(101, SCHOOL_5), await world.member(102, SCHOOL_5, "Борис")
    await away(officer, "Глеб Иванова")
    await away(head, "Борис Иванова")
    await head.says("/tasks")
    await head.presses("5.1 ⬜")
    await head.presses("🆘 Нужна помощь")
    await head.says("Не хватает учителей")
    assert "Вы замещаете: Игорь Иванова" in other.screen
    assert "Не хватает учителей" in other.screen
    await other.presses("💬 Ответить")
    await other.says("Поможем")
    assert "Вы замещаете: Анна Иванова" in deputy.screen
    assert "Поможем" in deputy.screen


async def test_a_substitute_sees_no_more_than_their_own(world: World) -> None:
    """Of an organisation to which only the absent one belongs, nothing comes to who stands in."""
    officer = await world.member(301, OFFICE, "Игорь")
    head = await world.member(101, SCHOOL_5)
    await head.says(f"/start {await world.invite(SCHOOL_9)}")
    deputy = await world.member(102, SCHOOL_5, "Борис")
    await answered(head, "СОШ № 9")
    await away(head, "Борис Иванова")
    heard = deputy.heard
    await returned(officer)
    assert "Приложите приказ" in head.screen
    assert deputy.heard == heard
