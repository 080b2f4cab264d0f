"""Consent: what it says, what is left of who declines, asking anew when its text has changed, and its proof."""

from datetime import timedelta

import pytest

from bot.domain.people.consent import CONSENT_VERSION
from storage.sqlite.database import Transaction
from tests.support.announcements import announced
from tests.support.team import added, link_to_team
from tests.support.world import ORGANISER, SCHOOL_5, Person, World

SCHOOL_9 = "МБОУ «СОШ № 9 г. Читы»"
ASKS = "Вы согласны?"
ANEW = "Мы уточнили текст согласия."
STRANGER = 700_000_301
PROOFS = (
    "SELECT version, substr(given_at, 1, 16), substr(withdrawn_at, 1, 16), participant_id FROM consents ORDER BY id"
)


def everything(world: World) -> str:
    tables = [name for (name,) in world.rows("SELECT name FROM sqlite_master WHERE type = 'table'")]
    return "\n".join(str(world.rows(f"SELECT * FROM {name}")) for name in tables)  # noqa: S608


async def consented_before(world: World, *people: Person) -> None:
    """To an earlier text, as a database says after an update of the bot."""

    def work(tx: Transaction) -> None:
        for each in people:
            tx.execute(
                "UPDATE participants SET consent_version = '2020-01' WHERE telegram_id = ?", (each.phone.person.id,)
            )
        tx.execute("UPDATE consents SET version = '2020-01'")

    await world.app.db.write(work)


def rename_head(tx: Transaction) -> None:
    """As papers need it, not as Telegram has it."""
    tx.execute("UPDATE participants SET name = 'Иванова Анна Петровна', own_name = 1 WHERE telegram_id = 101")


async def test_the_text_says_all_that_the_law_asks(world: World) -> None:
    """Operator, contact, purpose, data, actions, who sees them, Telegram and the term."""
    await world.restart(operator_name="Минобрнауки края", operator_contact="pd@example.org, 8 (3022) 00-00-00")
    shown = await world.stranger(101).says(f"/start {await world.invite(SCHOOL_5)}")
    for part in (
        "Кому: Минобрнауки края (оператор). Связь: pd@example.org, 8 (3022) 00-00-00.",
        "Зачем:",
        "Какие данные:",
        "Что с ними делают:",
        "Через Telegram:",
        "Срок: пока вы не отзовёте согласие.",
    ):
        assert part in shown


async def test_an_operator_without_a_name_is_described(world: World) -> None:
    """Where the settings are empty, the text is whole all the same."""
    shown = await world.stranger(101).says(f"/start {await world.invite(SCHOOL_5)}")
    assert "Кому: организация, которая ведёт этого бота (оператор). Связь: через того, кто вас пригласил." in shown


@pytest.mark.parametrize("team", [False, True])
async def test_nothing_is_kept_of_who_declines(world: World, team: bool) -> None:
    """No table has their id or name: no participant, no opened link, no raw update, no owed screen, no proof."""
    olga = await world.organiser()
    link = await link_to_team(olga) if team else await world.invite(SCHOOL_5)
    head = world.stranger(STRANGER, "Феврония", "Чудинова")
    await head.says(f"/start {link}")
    world.emulator.push({"message": {"chat": {"id": STRANGER, "type": "private"}, "text": "Феврония пишет"}})
    await world.settle()
    assert str(STRANGER) in everything(world)
    await head.presses("Не согласен")
    assert any("всё, что бот успел о вас записать, удалено" in text for text in head.heard)
    left = everything(world)
    for trace in (str(STRANGER), "Феврония", "Чудинова"):
        assert trace not in left
    assert world.rows("SELECT count(*) FROM consents WHERE withdrawn_at IS NOT NULL") == [(0,)]
    assert ASKS in await head.says(f"/start {link}")
    assert "Готово!" in await head.presses("✅ Согласен")


async def test_a_decline_whose_screen_was_lost_keeps_nothing_either(world: World) -> None:
    """While the answer cannot be shown it is owed; once it is shown, nothing is left of it."""
    head = world.stranger(STRANGER, "Феврония", "Чудинова")
    await head.says(f"/start {await world.invite(SCHOOL_5)}")
    world.emulator.faults.fail_next("editMessageText", 500, times=2)
    await head.phone.press("Не согласен")
    await world.pass_time(timedelta(minutes=5))
    assert "ничего не сохраняем" in head.screen
    assert not [trace for trace in (str(STRANGER), "Феврония") if trace in everything(world)]


@pytest.mark.parametrize("first", ["/tasks", "/rounds", "добрый день", "p:rounds"])
async def test_an_organiser_is_asked_whatever_they_send_first(world: World, first: str) -> None:
    """A command, a text or an old button: no invitation is asked for, and the consent opens everything."""
    olga = world.stranger(ORGANISER, "Ольга", "Петрова")
    if first.startswith("p:"):
        await olga.says("/privacy")
        await olga.forges(first)
    else:
        await olga.says(first)
    assert ASKS in olga.screen
    assert "Готово! Вы подключены как организатор." in await olga.presses("✅ Согласен")
    assert "🗓 Отчётные периоды" in olga.labels


async def test_a_photo_first_asks_an_organiser_too(world: World) -> None:
    """Whatever it is that they send."""
    olga = world.stranger(ORGANISER, "Ольга", "Петрова")
    assert ASKS in await olga.sends_photo(b"photo")


async def test_a_new_text_asks_again_and_keeps_everything(world: World) -> None:
    """Nothing opens before the answer; then membership, answers and the part on the team are as they were."""
    olga, head = await world.organiser(), await world.member(101, SCHOOL_5)
    pavel = await added(world, olga, 901)
    await head.says("/tasks")
    await head.presses("5.1 ⬜")
    await head.presses("✅ Выполнено")
    await consented_before(world, head, pavel)
    await world.app.db.write(rename_head)
    for what in ("/tasks", "/start", "/settings", "Провели педсовет"):
        asked = await head.says(what)
        assert ANEW in asked
        assert ("не записано" in asked) is (not what.startswith("/"))
    await head.forges("p:tasks")
    assert ANEW in head.screen
    assert world.rows("SELECT count(*) FROM remarks") == [(0,)]
    assert "Спасибо! Согласие записано" in await head.presses("✅ Согласен")
    assert "Здравствуйте, Иванова Анна Петровна!" in head.screen
    assert "отвечено 1 из 6" in await head.says("/tasks")
    assert ANEW in await pavel.says("/team")
    await pavel.presses("✅ Согласен")
    assert "• Павел Зимин" in await pavel.says("/team")
    versions = world.rows("SELECT consent_version FROM participants WHERE telegram_id IN (101, 901)")
    assert versions == [(CONSENT_VERSION,), (CONSENT_VERSION,)]


async def test_a_link_survives_the_question(world: World) -> None:
    """Who is asked anew because they have opened a link is let in by it with the same answer."""
    head = await world.member(101, SCHOOL_5)
    await consented_before(world, head)
    assert "Вас пригласили от организации: " + SCHOOL_9 in await head.says(f"/start {await world.invite(SCHOOL_9)}")
    assert f"Вы подключены: {SCHOOL_9}" in await head.presses("✅ Согласен")
    assert "За какую организацию отвечаете?" in await head.says("/tasks")
    olga = await world.organiser()
    await consented_before(world, head)
    await head.says(f"/start {await link_to_team(olga, observer=True)}")
    assert "Готово! Вы наблюдатель." in await head.presses("✅ Согласен")


async def test_an_announcement_stays_readable_and_acknowledging_waits(world: World) -> None:
    """What the bot sends goes on; its button asks for consent in a message of its own, and works afterwards."""
    olga, head = await world.organiser(), await world.member(101, SCHOOL_5)
    await consented_before(world, head)
    await announced(olga, "Совещание в пятницу")
    assert head.screen == "Совещание в пятницу"
    announcement = head.phone.screen.id
    await head.presses("✍️ Ознакомлен(а)")
    assert ANEW in head.screen
    assert head.phone.messages[-2].text == "Совещание в пятницу"
    assert world.rows("SELECT acknowledged_at FROM announcement_recipients WHERE acknowledged_at IS NOT NULL") == []
    await head.presses("✅ Согласен")
    await head.phone.press_data("n:1", announcement)
    await world.settle()
    assert len(world.rows("SELECT 1 FROM announcement_recipients WHERE acknowledged_at IS NOT NULL")) == 1


async def test_who_declines_the_new_text_is_not_deleted_unasked(world: World) -> None:
    """They see what is kept, take it along and delete it, or change their mind; until then all is there."""
    head = await world.member(101, SCHOOL_5)
    await consented_before(world, head)
    await head.says("/tasks")
    assert "сами мы ничего не удаляем" in await head.presses("Не согласен")
    assert head.labels == ["✅ Согласен", "🗑 Удалить мои данные", "🔒 Личные данные"]
    assert "Что бот хранит о вас" in await head.says("/privacy")
    assert world.rows("SELECT count(*) FROM memberships") == [(1,)]
    await head.presses("🗑 Удалить мои данные")
    assert "ваши данные удалены" in await head.presses("🗑 Да, удалить")
    assert world.rows("SELECT count(*) FROM memberships") == [(0,)]


async def test_the_proof_of_a_withdrawn_consent(world: World) -> None:
    """After a deletion there is left which text was agreed to, when, and until when: without name and number."""
    head = await world.member(STRANGER, SCHOOL_5, "Феврония")
    ((person,),) = world.rows("SELECT id FROM participants")
    assert world.rows(PROOFS) == [(CONSENT_VERSION, "2026-11-23T01:00", None, person)]
    await world.pass_time(timedelta(hours=1))
    await head.says("/privacy")
    await head.presses("🗑 Удалить мои данные")
    await head.presses("🗑 Да, удалить")
    assert world.rows(PROOFS) == [(CONSENT_VERSION, "2026-11-23T01:00", "2026-11-23T02:00", None)]
    left = everything(world)
    assert str(STRANGER) not in left
    assert "Феврония" not in left


async def test_a_proof_is_kept_for_three_years(world: World) -> None:
    """As long as the matter can be brought before a court, and not a day longer."""
    head = await world.member(101, SCHOOL_5)
    await head.says("/privacy")
    await head.presses("🗑 Удалить мои данные")
    await head.presses("🗑 Да, удалить")
    await world.pass_time(timedelta(days=1095))
    assert len(world.rows(PROOFS)) == 1
    await world.pass_time(timedelta(days=2))
    assert world.rows(PROOFS) == []


async def test_privacy_says_every_term(world: World) -> None:
    """Each retention setting in days, raw updates included, and the operator."""
    await world.restart(
        keep_messages_days=101,
        keep_updates_days=22,
        keep_drafts_days=33,
        keep_invitations_days=44,
        keep_opinions_days=95,
        operator_name="Минобрнауки края",
    )
    head = await world.member(101, SCHOOL_5)
    shown = await head.says("/privacy")
    for part in (
        "что и когда вам отправлено, кто пришёл на мероприятие: 101 день",
        "забытые черновики: 33 дня",
        "отзывы о мероприятиях: 95 дней, потом остаются одни оценки",
        "по которым не подключились: 44 дня",
        "записывает целиком, как его прислал Telegram",
        "чтобы это исправить: 22 дня",
        "Она хранится 1\N{NO-BREAK SPACE}096 дней",
        "Оператор данных: Минобрнауки края. Связь: через того, кто вас пригласил.",
    ):
        assert part in shown


async def test_comments_and_evidence_are_asked_for_without_children_s_names(world: World) -> None:
    """Wherever words or files about a task are asked for."""
    head = await world.member(101, SCHOOL_5)
    for number, answer in (
        ("5.1", "✅ Выполнено"),
        ("5.2", "🔄 В работе"),
        ("5.3", "🆘 Нужна помощь"),
        ("5.4", "➖ Неприменимо"),
    ):
        await head.says("/tasks")
        await head.presses(f"{number} ⬜")
        assert "без фамилий детей" in await head.presses(answer)
