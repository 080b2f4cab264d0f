"""What is read of a municipality's link, by who registers and by who lets them in."""

from tests.support.announcements import CHITA_AUTHORITY
from tests.support.golden import TwoWorlds


async def test_self_registration(both: TwoWorlds) -> None:
    """The link's page, finding one's organisation, the claim and its end, on both sides."""
    officer = await both.member(201, CHITA_AUTHORITY, "Пётр")
    await officer.says("/organisations")
    await officer.presses("👥 Кто подключился")
    await officer.presses("📣 Общая ссылка для всех")
    officer.shows("open-link-none")
    await officer.presses("🔗 Сделать общую ссылку")
    anna, oleg = await both.stranger(301), await both.stranger(302)
    for person in (anna, oleg):
        for each in person.both:
            (code,) = each.world.rows("SELECT code FROM open_links")[0]
            await each.says(f"/start {code}")
    anna.shows("register-consent")
    for person in (anna, oleg):
        await person.presses("✅ Согласен")
    anna.shows("find-school")
    await anna.says("бассейн")
    anna.shows("find-school-none")
    await anna.says("школа 9")
    anna.shows("find-school-found")
    for person, name in ((anna, "Белова Анна Петровна, директор"), (oleg, "Чернов Олег Ильич, завуч")):
        await person.says("9")
        await person.presses("СОШ № 9 г. Читы")
        if person is anna:
            anna.shows("claim-who")
        await person.says(name)
    anna.shows("claim-sent")
    officer.shows("claim")
    await officer.presses("✖️ Отклонить: Чернов Олег Ильич, завуч")
    officer.shows("claim-refused-by")
    await officer.says("В школе такого завуча нет")
    oleg.shows("claim-refused")
    await officer.presses("✅ Принять")
    officer.shows("claim-accepted-by")
    anna.shows("claim-accepted")
