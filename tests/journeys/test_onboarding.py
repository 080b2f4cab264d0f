"""From a link to membership, and every way in which a link does not lead there."""

from datetime import timedelta

import pytest

from bot.services.people import invitations
from storage import organisations
from storage.sqlite.database import Transaction
from tests.support.world import ORGANISER, SCHOOL_5, World

SCHOOL_9 = "МБОУ «СОШ № 9 г. Читы»"
OFFICE = "Комитет образования г. Читы"
REFUSED = "Этот раздел вам не открыт. Если так быть не должно, напишите своему координатору."
NO_INVITATION = "Он открывается по личной ссылке-приглашению."

MEMBERS = (
    "SELECT p.telegram_id, o.name FROM memberships m JOIN participants p ON p.id = m.participant_id"
    " JOIN organisations o ON o.id = m.organisation_id ORDER BY 1, 2"
)
CONSENTS = "SELECT substr(consented_at, 1, 16), consent_version FROM participants"


async def revoke(world: World, name: str) -> int:
    def work(tx: Transaction) -> int:
        return invitations.revoke_invitations(
            tx, [each for each in organisations.list_organisations(tx) if each.name == name]
        )

    return await world.app.db.write(work)


async def test_a_link_asks_for_consent(world: World) -> None:
    """The welcome names the organisation and asks; nothing is recorded before the answer."""
    head = world.stranger(101)
    asked = await head.says(f"/start {await world.invite(SCHOOL_5)}")
    assert f"Вас пригласили от организации: {SCHOOL_5}." in asked
    assert "Согласие на обработку персональных данных" in asked
    assert head.labels == ["✅ Согласен", "Не согласен"]
    assert world.rows(CONSENTS) == [(None, None)]
    assert world.rows(MEMBERS) == []


async def test_a_consent_opens_the_menu(world: World) -> None:
    """It is recorded with its time and the version of its text; menu and commands are those of a member."""
    head = world.stranger(101)
    await head.says(f"/start {await world.invite(SCHOOL_5)}")
    await world.pass_time(timedelta(minutes=5))
    joined = await head.presses("✅ Согласен")
    assert f"Готово! Вы подключены: {SCHOOL_5}." in joined
    assert "Здравствуйте, Анна Иванова!" in joined
    assert "📋 Мои задачи" in head.labels
    assert world.rows(CONSENTS) == [("2026-11-23T01:05", "2026-11.5")]
    assert world.rows(MEMBERS) == [(101, SCHOOL_5)]
    assert [each.command for each in head.phone.commands][:2] == ["start", "tasks"]


async def test_a_used_link_serves_nobody_else(world: World) -> None:
    """A link works once; the next person is told for which organisation it served, and what to do."""
    link = await world.invite(SCHOOL_5)
    first, second = world.stranger(101), world.stranger(102)
    await first.says(f"/start {link}")
    await first.presses("✅ Согласен")
    refused = await second.says(f"/start {link}")
    assert "Эта ссылка уже использована" in refused
    assert "сообщите координатору и попросите новую" in refused
    assert second.labels == []
    assert world.rows(MEMBERS) == [(101, SCHOOL_5)]


async def test_an_expired_link_is_refused(world: World) -> None:
    """After thirty days a link does not work any more, even at the last press."""
    early, late = world.stranger(101), world.stranger(102)
    links = [await world.invite(SCHOOL_5), await world.invite(SCHOOL_5)]
    await early.says(f"/start {links[0]}")
    await world.pass_time(timedelta(days=30))
    assert "Срок этой ссылки истёк" in await late.says(f"/start {links[1]}")
    await early.presses("✅ Согласен")
    assert "Срок этой ссылки истёк" in early.phone.alerts[-1]
    assert world.rows(MEMBERS) == []


async def test_a_revoked_link_is_refused(world: World) -> None:
    """A link that was taken back does not work, even where it had been opened before."""
    early, late = world.stranger(101), world.stranger(102)
    links = [await world.invite(SCHOOL_5), await world.invite(SCHOOL_5)]
    await early.says(f"/start {links[0]}")
    assert await revoke(world, SCHOOL_5) == 2
    assert "Эту ссылку отозвали" in await late.says(f"/start {links[1]}")
    await early.presses("✅ Согласен")
    assert "Эту ссылку отозвали" in early.phone.alerts[-1]
    assert world.rows(MEMBERS) == []


INVENTED = [
    "AAAAAAAAAAAAAAAAAAAAAA",
    "x",
    "<b>жирно</b>",
    "😀",
    "' OR 1=1 --",
    "а" * 4000,
    "one two three",
    "\u202ehtap\u202c",
]


async def test_an_invented_link_is_refused(world: World) -> None:
    """Whatever stands after /start, an unknown link is explained and nobody is let in or even remembered."""
    stranger = world.stranger(101)
    await world.invite(SCHOOL_5)
    for payload in INVENTED:
        refused = await stranger.says(f"/start {payload}")
        assert "такого приглашения нет" in refused
        assert "попросите у координатора новую" in refused
    assert world.rows("SELECT 1 FROM participants") == []


async def test_a_cut_link_is_refused(world: World) -> None:
    """A link that lost its last letter on the way is no link."""
    stranger = world.stranger(101)
    link = await world.invite(SCHOOL_5)
    assert "скопирована не полностью" in await stranger.says(f"/start {link[:-1]}")
    assert "Вас пригласили" in await stranger.says(f"/start {link}")


async def test_a_member_with_a_bad_link_keeps_the_menu(world: World) -> None:
    """A member who opens a link that does not work is told so and can go on."""
    head = await world.member(101, SCHOOL_5)
    assert "такого приглашения нет" in await head.says("/start nonsense")
    assert "📋 Мои задачи" in head.labels


async def test_consent_may_be_declined_and_given_later(world: World) -> None:
    """Who declines is not let in and is forgotten; the link itself, which nobody has used, leads back later."""
    head = world.stranger(101)
    link = await world.invite(SCHOOL_5)
    await head.says(f"/start {link}")
    declined = await head.presses("Не согласен")
    assert "Без согласия бот не может показывать задачи" in declined
    assert head.labels == []
    assert world.rows("SELECT name, consented_at FROM participants") == []
    assert NO_INVITATION in await head.says("/tasks")
    await world.pass_time(timedelta(days=3))
    await head.says(f"/start {link}")
    await head.presses("✅ Согласен")
    assert any(f"Вы подключены: {SCHOOL_5}" in text for text in head.heard)
    assert world.rows(MEMBERS) == [(101, SCHOOL_5)]


async def test_a_link_opened_again_asks_again(world: World) -> None:
    """Until consent the same link may be opened as often as one likes."""
    head = world.stranger(101)
    link = await world.invite(SCHOOL_5)
    for _ in range(2):
        assert "Вы согласны?" in await head.says(f"/start {link}")
    await head.presses("✅ Согласен")
    assert world.rows(MEMBERS) == [(101, SCHOOL_5)]


async def test_the_same_link_twice_by_the_same_person_is_no_error(world: World) -> None:
    """A member who presses their own used link is told that they are in already."""
    head = world.stranger(101)
    link = await world.invite(SCHOOL_5)
    await head.says(f"/start {link}")
    await head.presses("✅ Согласен")
    again = await head.says(f"/start {link}")
    assert f"Вы уже подключены: {SCHOOL_5}." in again
    assert "📋 Мои задачи" in head.labels
    assert world.rows(MEMBERS) == [(101, SCHOOL_5)]


async def test_an_own_organisation_uses_up_no_second_link(world: World) -> None:
    """A second link into an organisation one is in stays good for a colleague."""
    head = await world.member(101, SCHOOL_5)
    link = await world.invite(SCHOOL_5)
    assert "Вы уже подключены" in await head.says(f"/start {link}")
    colleague = world.stranger(102)
    assert "Вас пригласили" in await colleague.says(f"/start {link}")


async def test_a_second_link_adds_a_second_organisation(world: World) -> None:
    """Consent is given once: the next link adds its organisation at once, and the tasks ask for which to answer."""
    head = await world.member(101, SCHOOL_5)
    assert f"Готово! Вы подключены: {SCHOOL_9}." in await head.says(f"/start {await world.invite(SCHOOL_9)}")
    assert world.rows(MEMBERS) == [(101, SCHOOL_5), (101, SCHOOL_9)]
    assert "За какую организацию отвечаете?" in await head.says("/tasks")
    assert head.labels[:2] == ["СОШ № 5 г. Читы: 0 из 6", "СОШ № 9 г. Читы: 0 из 6"]


async def test_another_s_consent_button_joins_nobody(world: World) -> None:
    """A forged consent with the number of somebody else's invitation, or of none, changes nothing."""
    invited, forger = world.stranger(101), world.stranger(666)
    await invited.says(f"/start {await world.invite(SCHOOL_5)}")
    await forger.says("/start")
    ((invitation,),) = world.rows("SELECT id FROM invitations")
    for data in (f"ok:{invitation}", "ok:0", "ok:999", f"ok:{2**63}", "ok:-1", "ok:", "ok:x"):
        await forger.forges(data)
        assert forger.phone.alerts[-1]
    assert world.rows(MEMBERS) == []
    assert world.rows("SELECT count(*) FROM participants WHERE consented_at IS NOT NULL") == [(0,)]
    await invited.presses("✅ Согласен")
    assert world.rows(MEMBERS) == [(101, SCHOOL_5)]


async def test_a_member_consents_only_once(world: World) -> None:
    """An old consent or refusal button, pressed by a member, changes and says nothing wrong."""
    head = await world.member(101, SCHOOL_5)
    other = world.stranger(102)
    await other.says(f"/start {await world.invite(SCHOOL_9)}")
    before = world.rows("SELECT * FROM participants WHERE telegram_id = 101")
    for data in ("ok:1", "ok:2", "no:1"):
        await head.forges(data)
        assert "устарела" in head.phone.alerts[-1]
        assert "ничего не сохраняем" not in head.screen
    assert world.rows("SELECT * FROM participants WHERE telegram_id = 101") == before


async def test_the_last_to_open_a_link_may_consent(world: World) -> None:
    """Of two people who open one link, one joins; the other is told that the button is out of date."""
    first, second = world.stranger(101), world.stranger(102)
    link = await world.invite(SCHOOL_5)
    await first.says(f"/start {link}")
    await second.says(f"/start {link}")
    await first.presses("✅ Согласен")
    assert "устарела" in first.phone.alerts[-1]
    await second.presses("✅ Согласен")
    assert world.rows(MEMBERS) == [(102, SCHOOL_5)]


async def test_an_organiser_needs_no_organisation(world: World) -> None:
    """An organiser consents without a link, sees what organisers see, and has no tasks of their own."""
    organiser = world.stranger(ORGANISER, "Ольга", "Петрова")
    asked = await organiser.says("/start")
    assert "Вы организатор" in asked
    menu = await organiser.presses("✅ Согласен")
    assert "Вы подключены как организатор" in menu
    assert "🏫 Организации" in organiser.labels
    assert "📋 Мои задачи" not in organiser.labels
    assert "Своих задач у организатора нет" in await organiser.says("/tasks")
    assert {"organisations", "broadcast"} <= {each.command for each in organiser.phone.commands}


async def test_an_organiser_may_belong_somewhere_too(world: World) -> None:
    """An organiser with a link gets that organisation's tasks besides."""
    organiser = world.stranger(ORGANISER)
    await organiser.says(f"/start {await world.invite(OFFICE)}")
    await organiser.presses("✅ Согласен")
    assert {"📋 Мои задачи", "🏫 Организации"} <= set(organiser.labels)
    assert world.rows(MEMBERS) == [(ORGANISER, OFFICE)]


async def test_a_stranger_sees_only_the_way_in(world: World) -> None:
    """Without an invitation every command, text and file is answered with how to get one, and nothing else."""
    stranger = world.stranger(301)
    commands = ["start", "tasks", "events", "news", "settings", "help", "organisations", "broadcast", "nonsense"]
    for text in [*(f"/{command}" for command in commands), "привет", "✅ Выполнено"]:
        assert NO_INVITATION in await stranger.says(text), text
        assert stranger.labels == []
    assert NO_INVITATION in await stranger.sends_photo(b"photo", "подпись")
    assert NO_INVITATION in await stranger.sends_document("x.pdf", b"x")


async def test_a_stranger_s_forged_press_is_refused(world: World) -> None:
    """Without an invitation no button does or shows anything."""
    stranger = world.stranger(301)
    before = await stranger.says("/start")
    pages = ("p:home", "p:tasks", "p:orgs", "p:settings", "p:help", "t:7", "c:1", "a:1:done", "h:1", "e:1", "o:0:0")
    for data in pages:
        await stranger.forges(data)
        assert stranger.phone.alerts.pop() == REFUSED
    assert stranger.screen == before
    assert world.rows("SELECT 1 FROM replies") == []


@pytest.mark.parametrize(
    ("first", "last", "shown"),
    [
        ("<b>Анна</b>", "&amp;", "Здравствуйте, <b>Анна</b> &amp;!"),
        ("Анна 👩‍🏫", "Иванова", "Здравствуйте, Анна 👩‍🏫 Иванова!"),
        ("\u202eанна", "\u2066Иванова", "Здравствуйте, анна Иванова!"),
        ("عائشة", "", "Здравствуйте, عائشة!"),
        ("Я" * 64, "Ю" * 64, f"Здравствуйте, {'Я' * 63}…!"),
        ("\u200f", "", "Здравствуйте, Участник 101!"),
        ("\u3164", "\u2800\u200d", "Здравствуйте, Участник 101!"),
    ],
)
async def test_a_name_is_shown_as_it_is(world: World, first: str, last: str, shown: str) -> None:
    """Markup, emoji, marks of direction, or far too long: a name comes out as text; one of nothing gets a number."""
    person = world.stranger(101, first, last)
    await person.says(f"/start {await world.invite(SCHOOL_5)}")
    assert shown in await person.presses("✅ Согласен")
