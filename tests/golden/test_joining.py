"""What is read of who has joined, and by whom who has not is got in."""

from tests.support.announcements import CHITA_AUTHORITY
from tests.support.golden import TwoWorlds

SCHOOL_9 = "МБОУ «СОШ № 9 г. Читы»"


async def test_who_has_joined(both: TwoWorlds) -> None:
    """The list, one organisation, the question in which form the letters are to come, and the coordinator's notice."""
    officer = await both.member(201, CHITA_AUTHORITY, "Пётр")
    await both.member(101)
    await both.invited(102, SCHOOL_9)
    organiser = await both.organiser()
    await officer.says("/organisations")
    await officer.presses("👥 Кто подключился")
    officer.shows("joining")
    await officer.presses("👀 СОШ № 9 г. Читы")
    officer.shows("joining-of-one")
    await officer.presses("⬅️ Назад")
    await officer.presses("✉️ Пригласить, кого нет (5)")
    officer.shows("letters-in-which-form")
    await organiser.says("/organisations")
    await organiser.presses("👥 Кто подключился")
    organiser.shows("joining-by-municipality")
    await organiser.presses(next(label for label in organiser.labels if "Комитет" in label))
    await organiser.presses("🔔 Напомнить координатору")
    organiser.shows("joining-reminded")
    officer.shows("joining-notice")
    await organiser.presses("⬅️ Назад")
    await organiser.presses("👀 СОШ № 9 г. Читы")
    await organiser.presses("🚫 Не подключится")
    organiser.shows("joining-never")
