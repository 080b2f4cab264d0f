"""What organisers and observers read of who organises, and everybody of a consent that is asked for anew."""

import re
from datetime import timedelta

from storage.sqlite.database import Transaction
from tests.support.golden import Twin, TwoWorlds


async def invited(both: TwoWorlds, olga: Twin, user_id: int, first_name: str, invite: str) -> Twin:
    """Has opened a link, which each world made by itself."""
    await olga.says("/team")
    await olga.presses(invite)
    twin = await both.stranger(user_id, first_name)
    for maker, person in zip(olga.both, twin.both, strict=True):
        link = re.search(r"start=(\S+)", maker.screen)
        assert link is not None
        await person.says(f"/start {link.group(1)}")
    return twin


async def test_a_team(both: TwoWorlds) -> None:
    """From the link to the list, the card, the removal, and what each of them is told."""
    olga = await both.organiser()
    pavel = await invited(both, olga, 901, "Павел", "➕ Пригласить организатора")
    await pavel.presses("✅ Согласен")
    pavel.shows("team-joined-organiser")
    olga.shows("team-joined-news")
    raisa = await invited(both, olga, 902, "Раиса", "👁 Пригласить наблюдателя")
    raisa.shows("consent-of-an-observer")
    await raisa.presses("✅ Согласен")
    raisa.shows("team-joined-observer")
    await raisa.says("/help")
    raisa.shows("help-of-an-observer")
    await olga.says("/team")
    olga.shows("team")
    await olga.presses("👤 Павел Иванова")
    olga.shows("team-member")
    await olga.presses("Убрать")
    olga.shows("team-remove")
    await olga.presses("Да, убрать")
    olga.shows("team-removed")
    pavel.shows("team-left")
    await raisa.says("/team")
    raisa.shows("team-of-an-observer")


async def test_a_consent_asked_for_anew(both: TwoWorlds) -> None:
    """After an update that has changed its text: the question, a refusal, and the way on."""
    head = await both.member(101)

    def age(tx: Transaction) -> None:
        tx.execute("UPDATE participants SET consent_version = '2020-01'")

    for world in (both.russian, both.english):
        await world.app.db.write(age)
    await both.pass_time(timedelta(minutes=1))
    await head.says("Провели педсовет")
    head.shows("consent-anew")
    await head.presses("Не согласен")
    head.shows("consent-anew-declined")
    await head.presses("✅ Согласен")
    head.shows("consent-renewed")
