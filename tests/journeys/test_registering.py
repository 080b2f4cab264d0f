"""Somebody registers by a municipality's link: found, claimed, accepted or refused, and told of it."""

from datetime import timedelta
from io import BytesIO

from pypdf import PdfReader

from bot.cli.demo import furnish
from tests.support.registering import OFFICE, claims, coded, posted, registers
from tests.support.world import SCHOOL_5, Person, World

SCHOOL_9 = "МБОУ «СОШ № 9 г. Читы»"
AGREE = "✅ Согласен"


async def test_somebody_finds_their_school_and_says_who_they_are(world: World) -> None:
    """From the link by consent and search to name and post; until somebody has decided they read that it waits."""
    officer = await world.member(201, OFFICE, "Борис")
    code = await coded(officer)
    anna = world.stranger(301, "Анюта", "")
    asked = await anna.says(f"/start {code}")
    assert f"Вы открыли общую ссылку: {OFFICE}" in asked
    assert "Согласие на обработку персональных данных" in asked
    assert "7 организаций" in await anna.presses(AGREE)
    assert anna.labels[0] == "Комитет образования Читы"
    assert "ничего не нашли" in await anna.says("Гимназия Шерлока")
    assert "Нашли по словам «средняя школа»" in await anna.says("средняя школа")
    assert len([label for label in anna.labels if "СОШ" in label]) == 6
    assert "Нашли по словам «школа №9»" in await anna.says("школа  №9")
    assert [label for label in anna.labels if "СОШ" in label] == ["СОШ № 9 г. Читы"]
    assert "Напишите фамилию, имя, отчество и должность" in await anna.presses("СОШ № 9 г. Читы")
    assert "Заявка отправлена" in await anna.says("Белова Анна Петровна, директор")
    assert "Ваша заявка ждёт ответа: СОШ № 9 г. Читы" in await anna.says("/start")
    assert "Ваша заявка ждёт ответа" in await anna.says("Алло?")


async def test_whatever_is_sent_instead_of_a_name_is_no_claim(world: World) -> None:
    """What is no text, a command, signs alone, an endless name: a sentence each, and the question stays open."""
    code = await coded(await world.member(201, OFFICE, "Борис"))
    anna = world.stranger(301)
    for nowhere in (f"{code}x", "r-", "r-%27", "x" * 64):
        await anna.says(f"/start {nowhere}")
        assert AGREE not in anna.labels, nowhere
    await anna.says(f"/start {code}")
    await anna.presses(AGREE)
    await anna.phone.send_fields({"voice": {"file_id": "V", "file_unique_id": "v", "duration": 3}})
    await world.settle()
    assert anna.screen == "Здесь нужны слова. Напишите текстом: номер или часть названия вашей организации. Бот ждёт."
    for typed in ("%", "_", "<b>", "\u202eщк", "🙂", "';--", "я" * 4096):
        assert "ничего не нашли" in await anna.says(typed), typed[:5]
    await anna.says("школа 9")
    await anna.presses("СОШ № 9 г. Читы")
    await anna.sends_photo(b"a picture", "Белова Анна Петровна, директор")
    assert "Напишите текстом: фамилию, имя, отчество и должность" in anna.screen
    for typed, answer in (("123", "имя буквами"), ("🙂", "имя буквами"), ("я" * 500, "Слишком длинно")):
        assert answer in await anna.says(typed), typed
    for lost in ("/director", "/start"):  # the link is known: nobody is sent away to ask for an invitation
        assert "Найдите свою организацию" in await anna.says(lost)
    await anna.presses("СОШ № 9 г. Читы")
    assert claims(world) == []
    assert "Заявка отправлена" in await anna.says("Белова <Анна>\nдиректор")
    assert "Белова <Анна> директор" in anna.screen


async def test_the_coordinator_lets_somebody_in_with_one_press(world: World) -> None:
    """They get the menu like whoever comes by an invitation, the log knows of all, and the link's page counts them."""
    officer = await world.member(201, OFFICE, "Борис")
    anna = await registers(world, await coded(officer), 301)
    assert f"{SCHOOL_9}\nПока никто не подключён.\n\n• Белова Анна Петровна, директор" in officer.screen
    assert officer.labels[:2] == ["✅ Принять", "✖️ Отклонить"]
    assert "Подключение: Белова Анна Петровна, директор" in await officer.presses("✅ Принять")
    assert f"Вас подключили: {SCHOOL_9}" in anna.screen
    assert "отвечено 0 из" in anna.screen
    assert "📋 Мои задачи" in anna.labels
    assert {"tasks", "settings"} <= {each.command for each in anna.phone.commands}
    acts = world.rows("SELECT act FROM audit WHERE act IN ('claimed', 'claim_accepted', 'joined') ORDER BY id DESC")
    assert [act for (act,) in acts[:3]] == ["claim_accepted", "joined", "claimed"]
    await officer.says("/organisations")
    await officer.presses("👥 Кто подключился")
    assert "Открыли: 1. Подали заявку: 1. Приняты: 1." in await officer.presses("📣 Общая ссылка для всех")


async def test_a_refusal_is_told_with_its_reason(world: World) -> None:
    """One press refuses; what is written next reaches the claimant, who may choose anew."""
    officer = await world.member(201, OFFICE, "Борис")
    anna = await registers(world, await coded(officer), 301)
    assert "Заявка отклонена: Белова Анна" in await officer.presses("✖️ Отклонить")
    assert f"Заявка отклонена: {SCHOOL_9}" in anna.screen
    assert "Причину увидит" in await officer.says("Вы из школы № 17")
    assert "Причина: Вы из школы № 17" in anna.screen
    assert "Найдите свою организацию" in await anna.presses("🔎 Выбрать другую")
    assert claims(world) == [("refused",)]
    assert "📋 Мои задачи" not in anna.labels


async def test_two_claims_on_one_school_are_shown_together(world: World) -> None:
    """Beside who is there already; each is decided by itself."""
    officer = await world.member(201, OFFICE, "Борис")
    await world.member(101, SCHOOL_9, "Вера")
    code = await coded(officer)
    first = await registers(world, code, 301)
    second = await registers(world, code, 302, "Чернов Олег Ильич, завуч")
    shown = officer.screen
    assert "Уже подключены: Вера Иванова." in shown
    assert "Белова Анна" in shown
    assert "Чернов Олег" in shown
    assert "Заявок несколько" in shown
    left = await officer.presses("✅ Принять: Чернов Олег Ильич, завуч")
    assert "Подключение: Чернов Олег" in left
    assert "• Белова Анна" in left
    assert officer.labels[:2] == ["✅ Принять", "✖️ Отклонить"]
    await officer.presses("✖️ Отклонить")
    assert "Вас подключили" in second.screen
    assert "Заявка отклонена" in first.screen


async def test_what_nobody_decides_is_reminded_of_once_and_lapses(world: World) -> None:
    """After two days who decides hears of it again, after a week the claimant hears that it is over."""
    officer = await world.member(201, OFFICE, "Борис")
    anna = await registers(world, await coded(officer), 301)
    await world.pass_time(timedelta(hours=47))
    assert "больше двух дней" not in officer.screen
    await world.pass_time(timedelta(hours=1))
    assert "Заявка ждёт вашего ответа больше двух дней" in officer.screen
    await world.pass_time(timedelta(days=3))
    assert sum("больше двух дней" in text for text in officer.heard) == 1
    await world.pass_time(timedelta(days=2))
    assert "На заявку никто не ответил за неделю" in anna.screen
    await officer.presses("✅ Принять")
    assert "больше не действует" in officer.phone.alerts[-1]
    assert claims(world) == [("lapsed",)]
    await world.pass_time(timedelta(days=95))
    assert world.rows("SELECT * FROM claims") == []
    assert world.rows("SELECT * FROM claimants") == []
    assert world.rows("SELECT * FROM participants WHERE telegram_id = 301") == []


async def test_organisers_decide_where_nobody_coordinates(world: World) -> None:
    """The claim comes to them; whoever joins as the coordinator afterwards sees it on the list."""
    organiser = await world.organiser()
    await organiser.says("/organisations")
    await organiser.presses("👥 Кто подключился")
    await organiser.presses(next(label for label in organiser.labels if "Комитет" in label))
    code = await posted(organiser)
    await registers(world, code, 301)
    assert "Просят подключить" in organiser.screen
    officer = await world.member(201, OFFICE, "Борис")
    await officer.says("/organisations")
    await officer.presses("👥 Кто подключился")
    await officer.presses("🙋 Заявки (1)")
    await officer.presses("СОШ № 9 г. Читы: 1")
    await officer.presses("✅ Принять")
    await organiser.presses("✅ Принять")
    assert organiser.phone.alerts[-1] == "Заявка уже принята: Борис Иванова."


async def test_what_stands_in_the_way_is_said(world: World) -> None:
    """A link that works no more, a closed school, one's own school, too many claims, a lost role: a sentence each."""
    officer, organiser = await world.member(201, OFFICE, "Борис"), await world.organiser()
    code = await coded(officer)
    anna = await registers(world, code, 301)
    assert "уже ждёт ответа" in await anna.says(f"/start {code}")
    for _ in range(4):
        await anna.says("/start")
        await anna.presses("✖️ Отозвать заявку")
        await anna.presses("🔎 Выбрать другую")
        await anna.presses("СОШ № 9 г. Читы")
        await anna.says("Белова Анна")
    await officer.presses("✅ Принять")
    assert "Подключение: Белова Анна" in officer.screen
    await anna.says(f"/start {code}")
    assert "Вы уже подключены: СОШ № 9 г. Читы." in anna.screen
    await anna.presses("СОШ № 9 г. Читы")
    assert anna.phone.alerts[-1] == "Вы уже подключены: СОШ № 9 г. Читы."
    await anna.presses("СОШ № 17 г. Читы")
    assert "За день можно подать не больше 5 заявок" in anna.phone.alerts[-1]
    oleg = await registers(world, code, 302, "Чернов Олег", school="СОШ № 17 г. Читы")
    (school,) = world.rows("SELECT id FROM organisations WHERE short_name = 'СОШ № 17 г. Читы'")[0]
    await organiser.forges(f"f:{school}")
    await organiser.presses("🚫 Закрыть")
    await organiser.presses("✅ Применить")
    assert "Организация закрыта, и заявка больше не действует" in oleg.screen
    assert "СОШ № 17 г. Читы закрылась или вошла в другую" in await oleg.forges(f"hp:{school}")
    (newest,) = world.rows("SELECT max(id) FROM claims")[0]
    await officer.forges(f"ha:{newest}")
    assert "Организация закрыта, заявка больше не действует." in officer.phone.alerts[-1]
    zoya = await registers(world, code, 303, "Зоя")
    await world.app.db.write(lambda tx: tx.execute("DELETE FROM memberships WHERE participant_id = 1"))
    await officer.presses("✅ Принять")
    assert "Этот раздел вам не открыт." in officer.phone.alerts[-1]
    assert "ждёт ответа" in await zoya.says("/start")


async def test_a_link_is_printed_replaced_and_revoked(world: World) -> None:
    """The poster's code leads in; a newer link stops the older one unless undone; a revoked or expired one says so."""
    officer = await world.member(201, OFFICE, "Борис")
    code = await coded(officer)
    await officer.presses("🖨 Плакат с кодом")
    assert "Плакат готов" in officer.heard[-2]
    file = next(each.media for each in reversed(officer.phone.messages) if each.media)
    page = PdfReader(BytesIO(world.emulator.backend.world.files[file.file_id].content)).pages[0].extract_text()
    assert OFFICE in page
    assert code in page.replace("\n", "")
    anna = world.stranger(301)
    (office,) = world.rows("SELECT organisation_id FROM open_links")[0]
    await officer.forges(f"hl:{office}")
    assert code in await officer.presses("⏳ Продлить на полгода")
    shown = await officer.presses("🔄 Заменить на новую")
    assert code not in shown
    assert "больше не действует: её отозвали" in await anna.says(f"/start {code}")
    assert code in await officer.presses("↩️ Вернуть")
    shown = await officer.presses("🔄 Заменить на новую")
    newer = shown.split("start=")[1].split()[0]
    await world.pass_time(timedelta(days=180))
    assert "Срок этой общей ссылки истёк" in await anna.says(f"/start {newer}")
    await officer.says("/start")
    await officer.forges(f"hm:{office}:0")
    assert "Сейчас такой ссылки нет" in await officer.presses("🚫 Отозвать")
    acts = world.rows("SELECT act FROM audit WHERE act LIKE 'open_link%' ORDER BY id")
    made, restored = ["open_link_made"], ["open_link_restored"]
    assert [act for (act,) in acts] == [*made * 2, *restored, *made * 2, "open_link_revoked"]


async def test_a_stranger_of_the_demo_registers(world: World) -> None:
    """One phone on the demo's page has the municipality's link at hand, and the coordinator there lets them in."""
    phones = {phone.id: phone for phone in await furnish(world.app, world.emulator)}
    stranger, officer = Person(phones[103], world), Person(phones[201], world)
    assert stranger.heard == []
    await stranger.says(f"/start {stranger.phone.start_payload}")
    await stranger.presses(AGREE)
    await stranger.says("школа 17")
    await stranger.presses("СОШ № 17 г. Читы")
    await stranger.says("Миронова Зоя Игоревна, директор")
    await officer.presses("✅ Принять")
    assert "📋 Мои задачи" in stranger.labels


async def test_nobody_decides_or_registers_beyond_what_is_theirs(world: World) -> None:
    """Who has opened no link finds nothing; a head and another municipality's coordinator let nobody in."""
    officer = await world.member(201, OFFICE, "Борис")
    head = await world.member(101, SCHOOL_5)
    other = await world.member(202, "Управление образования Нерчинского района", "Елена")
    await registers(world, await coded(officer), 301)
    (office,) = world.rows("SELECT id FROM organisations WHERE name = ?", OFFICE)[0]
    (school,) = world.rows("SELECT id FROM organisations WHERE name = ?", SCHOOL_9)[0]
    for person in (head, other):
        for data in ("ha:1", "hr:1", f"ho:{school}", f"hs:{office}:0", "hs:0:0", f"hl:{office}", f"hm:{office}:1",
                     f"hv:{office}", f"hq:{office}", "hf:0:1", f"hp:{school}", "hw:1", "hc:1"):  # fmt: skip
            before = person.heard
            await person.forges(data)
            assert person.phone.alerts[-1], data
            assert person.heard == before, data
    assert claims(world) == [(None,)]
    assert world.rows("SELECT count(*) FROM open_links WHERE revoked_at IS NULL") == [(1,)]


async def test_a_claimant_has_their_data_and_erases_them(world: World) -> None:
    """The export names the claim; after the erasure the coordinator decides about nobody."""
    officer = await world.member(201, OFFICE, "Борис")
    anna = await registers(world, await coded(officer), 301)
    await anna.says("/privacy")
    await anna.presses("📦 Получить мои данные")
    file = next(each.media for each in reversed(anna.phone.messages) if each.media)
    content = world.emulator.backend.world.files[file.file_id].content.decode()
    assert "Заявки на подключение" in content
    await anna.presses("🗑 Удалить мои данные")
    await anna.presses("🗑 Да, удалить")
    await officer.presses("✅ Принять")
    assert officer.phone.alerts[-1] == "Заявку отозвал тот, кто её подал."
    assert world.rows("SELECT participant_id, outcome FROM claims") == [(None, "withdrawn")]
    assert world.rows("SELECT * FROM claimants") == []
