"""Language, time zone, leaving an organisation."""

from datetime import timedelta

from tests.support.world import SCHOOL_5, Person, World
from tests.support.zones import choose_zone

MOST_BUTTONS = 8  # on a screen of settings
LEADING_ON = ("s", "so", "sz", "sn", "sr", "si", "sj", "sk", "sq", "sv", "la", "da")  # buttons that change nothing
SCHOOL_9 = "МБОУ «СОШ № 9 г. Читы»"


def command(person: Person, name: str) -> str:
    return next(each.description for each in person.phone.commands if each.command == name)


async def test_settings_tell_what_applies(world: World) -> None:
    """The settings show language, time zone with its origin, the time there, and one's organisations."""
    head = await world.member(101, SCHOOL_5)
    shown = await head.says("/settings")
    assert "👤 Имя: Анна Иванова" in shown
    assert "🌐 Язык: Русский" in shown
    assert "🕘 Часовой пояс: Чита (МСК+6), как у организации" in shown
    assert "Сейчас у вас 23 ноября 2026\N{NARROW NO-BREAK SPACE}г., 10:00" in shown
    assert "⏰ Напоминания: в 09:00, по будням, не больше 3 в неделю" in shown
    assert "🌙 Тихие часы: с 21:00 до 08:00, обычные для бота" in shown
    assert f"🏫 Ваша организация:\n• {SCHOOL_5}" in shown
    assert head.labels == [
        "English",
        "🕘 Часовой пояс",
        "⏰ Напоминания",
        "🏖 Отпуск",
        "👤 Имя",
        "🚪 Выйти: СОШ № 5 г. Читы",
        "🔒 Личные данные",
        "🏠 В начало",
    ]


async def test_settings_open_from_the_menu(world: World) -> None:
    """The button of the menu opens the same settings, in place."""
    head = await world.member(101, SCHOOL_5)
    before = len(head.heard)
    assert "⚙️ Настройки" in await head.presses("⚙️ Настройки")
    assert len(head.heard) == before


async def test_a_language_shows_at_once(world: World) -> None:
    """A chosen language is that of the screen, the next ones and the command menu, and can be taken back."""
    head = await world.member(101, SCHOOL_5)
    await head.says("/settings")
    assert "🌐 Language: English" in await head.presses("English")
    assert command(head, "tasks") == "my tasks"
    assert "0 of 6 answered" in await head.says("/tasks")
    await head.says("/settings")
    assert "🌐 Язык: Русский" in await head.presses("Русский")
    assert command(head, "tasks") == "мои задачи"


async def test_an_unknown_language_is_refused(world: World) -> None:
    """A forged button with a language that the bot does not speak changes nothing."""
    head = await world.member(101, SCHOOL_5)
    await head.says("/settings")
    await head.forges("sl:tlh")
    assert "устарела" in head.phone.alerts[-1]
    assert world.rows("SELECT locale FROM participants") == [("ru",)]


async def test_a_time_zone_shows_at_once(world: World) -> None:
    """Zones are named by city and offset; the chosen one tells the time from then on."""
    head = await world.member(101, SCHOOL_5)
    for city in ("Калининград (МСК−1)", "Москва (МСК)", "Чита (МСК+6)", "Камчатка (МСК+9)"):
        assert f"🕘 Часовой пояс: {city}, выбран вами" in await choose_zone(head, city)
    shown = await choose_zone(head, "Владивосток (МСК+7)")
    assert "🕘 Часовой пояс: Владивосток (МСК+7), выбран вами" in shown
    assert "11:00" in shown
    await head.presses("🕘 Часовой пояс")
    assert "Чита (МСК+6), как у организации" in await head.presses("Как у организации")
    assert world.rows("SELECT time_zone FROM participants") == [(None,)]


async def test_an_unknown_time_zone_is_refused(world: World) -> None:
    """A forged button with a zone that is not offered changes nothing."""
    head = await world.member(101, SCHOOL_5)
    await head.says("/settings")
    await head.forges("sc:Mars/Phobos")
    assert "устарела" in head.phone.alerts[-1]
    assert world.rows("SELECT time_zone FROM participants") == [(None,)]


async def test_an_organiser_has_the_time_of_the_bot(world: World) -> None:
    """Whoever belongs to no organisation has the bot's own time zone unless they choose another."""
    organiser = await world.organiser()
    shown = await organiser.says("/settings")
    assert "Чита (МСК+6), обычный для бота" in shown
    assert "Ваша организация" not in shown
    await choose_zone(organiser, "Москва (МСК)")
    await organiser.presses("🕘 Часовой пояс")
    assert "обычный для бота" in await organiser.presses("Как обычно у бота")


async def test_one_of_two_organisations_is_left_after_a_question(world: World) -> None:
    """Leaving asks first, then takes away that organisation alone; its answers stay."""
    head = await world.member(101, SCHOOL_5)
    await head.says(f"/start {await world.invite(SCHOOL_9)}")
    await head.says("/tasks")
    await head.presses("СОШ № 5 г. Читы: 0 из 6")
    await head.presses("5.1 ⬜")
    await head.presses("✅ Выполнено")
    assert f"🏫 Ваши организации:\n• {SCHOOL_5}\n• {SCHOOL_9}" in await head.says("/settings")
    await head.presses("🏫 Мои организации (2)")
    assert f"{SCHOOL_5}: вы больше не увидите" in await head.presses("🚪 Выйти: СОШ № 5 г. Читы")
    assert len(world.rows("SELECT 1 FROM memberships")) == 2
    shown = await head.presses("🚪 Да, выйти")
    assert f"Вы вышли: {SCHOOL_5}." in shown
    assert world.rows("SELECT o.name FROM memberships JOIN organisations o ON o.id = organisation_id") == [(SCHOOL_9,)]
    assert world.rows("SELECT status FROM replies") == [("done",)]
    assert SCHOOL_9 in await head.says("/tasks")


async def test_leaving_can_be_thought_better_of(world: World) -> None:
    """«Назад» on the question leads to the settings, and nothing has changed."""
    head = await world.member(101, SCHOOL_5)
    await head.says("/settings")
    await head.presses("🚪 Выйти: СОШ № 5 г. Читы")
    assert "⚙️ Настройки" in await head.presses("⬅️ Назад")
    assert len(world.rows("SELECT 1 FROM memberships")) == 1


async def test_the_last_organisation_left_closes_the_bot(world: World) -> None:
    """Who leaves their last organisation is told how to return, and sees neither tasks nor a menu of their own."""
    officer = await world.member(201, "Комитет образования г. Читы")
    assert "organisations" in [each.command for each in officer.phone.commands]
    await officer.says("/settings")
    await officer.presses("🚪 Выйти: Комитет образования Читы")
    shown = await officer.presses("🚪 Да, выйти")
    assert "попросите её у координатора" in shown
    assert officer.labels == []
    assert "organisations" not in [each.command for each in officer.phone.commands]
    assert "Он открывается по личной ссылке" in await officer.says("/tasks")


async def test_another_s_organisation_cannot_be_left(world: World) -> None:
    """A forged button leaves no organisation that one is not in, and asks no question about it."""
    head = await world.member(101, SCHOOL_5)
    other = await world.member(102, SCHOOL_9)
    (theirs,) = world.rows("SELECT id FROM organisations WHERE name = ?", SCHOOL_9)[0]
    for data in (f"la:{theirs}", f"l:{theirs}", "l:0"):
        await head.forges(data)
        assert "устарела" in head.phone.alerts[-1]
    assert len(world.rows("SELECT 1 FROM memberships")) == 2
    assert "отвечено 0 из 6" in await other.says("/tasks")


async def test_many_organisations_turn_pages(world: World) -> None:
    """Somebody of more organisations than fit a screen reaches each of them."""
    head = await world.member(101, SCHOOL_5)
    for name in ("№ 9 г. Читы", "№ 17 г. Читы", "№ 26 г. Читы", "№ 30 г. Читы", "№ 47 г. Читы"):
        await head.says(f"/start {await world.invite(f'МБОУ «СОШ {name}»')}")
    for name in ("№ 1 г. Нерчинска", "№ 2 г. Нерчинска", "с. Знаменка"):
        await head.says(f"/start {await world.invite(f'МБОУ «СОШ {name}»')}")
    await head.says("/settings")
    assert "и ещё 5" in head.screen
    await head.presses("🏫 Мои организации (9)")
    assert "🚪 Выйти: СОШ с. Знаменка" not in head.labels
    await head.presses("Следующие ▶️")
    await head.presses("Следующие ▶️")
    assert [label for label in head.labels if label.startswith("🚪")] == ["🚪 Выйти: СОШ с. Знаменка"]
    await head.presses("◀️ Предыдущие")
    assert "🚪 Выйти: СОШ № 5 г. Читы" in (await head.presses("◀️ Предыдущие"), *head.labels)


async def test_a_stranger_has_no_settings(world: World) -> None:
    """Settings are for members; a stranger is told how to become one."""
    stranger = world.stranger(301)
    assert "Он открывается по личной ссылке" in await stranger.says("/settings")
    await stranger.forges("sl:en")
    assert world.rows("SELECT 1 FROM participants") == []


async def test_reminders_follow_one_s_own_choice(world: World) -> None:
    """Hour, days and cap are chosen by a press and show at once; one day at least has to stay."""
    head = await world.member(101, SCHOOL_5)
    await head.says("/settings")
    await head.presses("⏰ Напоминания")
    await head.presses("🕘 Во сколько")
    await head.presses("Следующие ▶️")
    await head.presses("Следующие ▶️")
    assert "в 18:00" in await head.presses("18:00")
    await head.presses("✉️ Сколько в неделю")
    assert "не больше 5 в неделю" in await head.presses("до 5 в неделю")
    await head.presses("📆 По каким дням")
    assert "вт, ср, чт, пт, не больше 5 в неделю" in await head.presses("✅ пн")
    for day in ("вт", "ср", "чт"):
        await head.presses(f"✅ {day}")
    await head.presses("✅ пт")
    assert "Оставьте хотя бы один день" in head.phone.alerts[-1]
    await head.presses("⬅️ Назад")
    await head.presses("⬅️ Назад")
    assert "⏰ Напоминания: в 18:00, пт, не больше 5 в неделю" in head.screen
    assert world.rows("SELECT digest_hour, digest_days, weekly_cap FROM participants") == [(18, "5", 5)]


async def test_quiet_hours_are_one_s_own(world: World) -> None:
    """They are chosen or typed, leave room for a message, and can be given back to the bot."""
    head = await world.member(101, SCHOOL_5)
    await head.says("/settings")
    await head.presses("⏰ Напоминания")
    await head.presses("🌙 Тихие часы")
    assert "с 22:00 до 07:00, выбраны вами" in await head.presses("22:00–7:00")
    await head.presses("⬅️ Назад")
    await head.presses("🌙 Тихие часы")
    assert "например: 22:00–07:00" in await head.says("ночью")
    assert "не оставят места" in await head.says("8:00-7:00")
    assert "с 23:30 до 06:15" in await head.says("с 23:30 до 6.15")
    assert world.rows("SELECT quiet_hours FROM participants") == [("23:30-06:15",)]
    await head.presses("⬅️ Назад")
    await head.presses("🌙 Тихие часы")
    assert "обычные для бота" in await head.presses("Как обычно у бота")


async def test_a_vacation_ends_by_itself_or_by_a_press(world: World) -> None:
    """The day of return is typed or chosen and lies ahead; then reminders come again."""
    head = await world.member(101, SCHOOL_5)
    await head.says("/settings")
    await head.presses("🏖 Отпуск")
    assert "Нужен день после сегодняшнего" in await head.says("23.11.2026")
    assert "напоминания вернутся 1 декабря 2026" in await head.says("1 декабря")
    await world.pass_time(timedelta(days=8))
    assert "Отпуск:" not in await head.says("/settings")
    await head.presses("🏖 Отпуск")
    await head.presses("На 2 недели")
    assert "На 1 неделю" in (await head.presses("⏰ Вернуть напоминания"), *head.labels)


async def test_a_vacation_has_a_substitute(world: World) -> None:
    """A colleague of the same organisation stands in and is told; both see it until the vacation ends."""
    head = await world.member(101, SCHOOL_5)
    boris, _ = await world.member(102, SCHOOL_5, "Борис"), await world.member(103, SCHOOL_9, "Вера")
    await head.says("/settings")
    await head.presses("🏖 Отпуск")
    await head.says("1 декабря")
    assert [label for label in head.labels if label.startswith("👤")] == ["👤 Борис Иванова"]
    assert "👤 Замещает: Борис Иванова" in await head.presses("👤 Борис Иванова")
    assert "вы замещаете: Анна Иванова" in boris.screen
    assert "🏖 Вы замещаете: Анна Иванова, до 1 декабря." in await boris.says("/settings")
    await head.presses("⬅️ Назад")
    assert "👤 Замещает: Борис Иванова" in head.screen
    await world.pass_time(timedelta(days=8))
    assert "замещаете" not in await boris.says("/settings")


async def test_who_leaves_stands_in_for_nobody(world: World) -> None:
    """The one on leave sees that nobody stands in, the other is told no more of a former colleague."""
    head = await world.member(101, SCHOOL_5)
    boris = await world.member(102, SCHOOL_5, "Борис")
    await boris.says(f"/start {await world.invite(SCHOOL_9)}")
    await head.says("/settings")
    await head.presses("🏖 Отпуск")
    await head.presses("На 2 недели")
    await head.presses("👤 Борис Иванова")
    ((school,),) = world.rows("SELECT id FROM organisations WHERE name = ?", SCHOOL_5)
    await boris.forges(f"l:{school}")
    assert "Борис" not in await head.says("/settings")
    assert "Анна" not in await boris.says("/settings")


async def test_no_screen_of_settings_has_more_than_eight_buttons(world: World) -> None:
    """All of them, walked through by every button that leads on: of somebody with nine schools and nine colleagues, on
    leave and not, who has chosen a name.
    """
    head = await world.member(101, SCHOOL_5)
    for name in ("№ 9 г. Читы", "№ 17 г. Читы", "№ 26 г. Читы", "№ 30 г. Читы", "№ 47 г. Читы"):
        await head.says(f"/start {await world.invite(f'МБОУ «СОШ {name}»')}")
    for number in range(110, 116):
        await world.member(number, SCHOOL_5, f"Коллега {number}")
    await head.says("/settings")
    await head.presses("👤 Имя")
    await head.says("Анна Петровна Иванова")
    counted: dict[str, int] = {}
    for vacation in (0, 14):
        await head.forges(f"sp:{vacation}")
        left = ["s:0"]
        seen = set(left)
        while left:
            await head.forges(left.pop())
            buttons = [each for row in head.phone.screen.buttons for each in row]
            counted[head.screen] = len(buttons)
            led = [each.data or "" for each in buttons if (each.data or "").split(":")[0] in LEADING_ON]
            left += [data for data in led if data not in seen]
            seen.update(led)
    assert {text: count for text, count in counted.items() if count > MOST_BUTTONS} == {}
    assert len(counted) > MOST_BUTTONS
