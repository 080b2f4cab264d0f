"""Words that say what is meant: whose answer was recorded, and nobody's gender."""

from pathlib import Path

import pytest

from tests.support.announcements import CHITA_AUTHORITY
from tests.support.world import SCHOOL_5, World

LOCALES = Path(__file__).parents[2] / "locales" / "ru"


async def test_recorded_names_the_organisation_where_it_could_be_another(world: World) -> None:
    """A coordinator who answers for a school reads whose answer it is; a head of one school needs no name."""
    officer, head = await world.member(201, CHITA_AUTHORITY, "Пётр"), await world.member(101, SCHOOL_5)
    ((first, other),) = world.rows(
        "SELECT min(s.id), max(s.id) FROM assignments s JOIN organisations o ON o.id = s.organisation_id"
        " WHERE o.name = ?", SCHOOL_5
    )  # fmt: skip
    await officer.forges(f"zb:{first}:done")
    assert officer.screen.splitlines()[:2] == ["Записано. Задача 5.1: ✅ Выполнено", "СОШ № 5 г. Читы"]
    await head.forges(f"a:{other}:done")
    assert head.screen.splitlines()[1] != "СОШ № 5 г. Читы"


@pytest.mark.parametrize("file", sorted(LOCALES.glob("*.ftl")), ids=lambda file: file.stem)
def test_nobody_is_called_he_or_she(file: Path) -> None:
    """No «сделал(а)»: but for the label of the acknowledgement, which is fixed."""
    told = [line for line in file.read_text("utf-8").splitlines() if "(а)" in line and "Ознакомлен(а)" not in line]
    assert told == []
