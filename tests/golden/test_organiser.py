"""What an organiser reads of rounds, announcements and events, and what the others get of them."""

from datetime import date, timedelta

from bot.domain.messages.troubles import Trouble, TroubleKind
from bot.services.messages import restored, troubles
from storage import bot_state
from storage.sqlite.copies import COPIED
from storage.sqlite.database import Transaction
from tests.support.announcements import SCHOOL_9, written
from tests.support.events import IN_SPRING, card, dated
from tests.support.golden import LANGUAGES, TwoWorlds, compare, page
from tests.support.rounds import LAST_DAY, opened
from tests.support.series import begun

TEXT = "Совещание переносится на пятницу, 10:00"


async def test_rounds(both: TwoWorlds) -> None:
    """A round from its draft to its results, and the plan of what will be sent."""
    head, organiser = await both.member(101), await both.organiser()
    await organiser.says("/start")
    organiser.shows("menu-of-an-organiser")
    await organiser.says("/rounds")
    organiser.shows("rounds-none")
    await organiser.presses("➕ Новый период")
    organiser.shows("round-draft")
    await organiser.presses("📆 Что и когда придёт")
    organiser.shows("plan-of-a-round")
    await organiser.presses("⬅️ Назад")
    await organiser.presses("📤 Открыть период")
    organiser.shows("round-ask-open")
    await organiser.presses("📤 Да, открыть")
    organiser.shows("round-opened-by-the-organiser")
    await head.presses("✍️ Ответить")
    await head.presses("✅ Выполнено")
    await organiser.says("/rounds")
    organiser.shows("rounds")
    await organiser.presses(f"🟢 Идёт: Декабрь 2026, до {LAST_DAY}")
    organiser.shows("round-standing")
    await organiser.presses("📋 По задачам")
    organiser.shows("round-tasks")
    await organiser.presses("5.1")
    organiser.shows("round-task")
    await organiser.presses("✅ Выполнено: 1")
    organiser.shows("round-task-answers")
    await organiser.presses("СОШ № 5 г. Читы")
    organiser.shows("round-answer")
    for _ in range(4):
        await organiser.presses("⬅️ Назад")
    await organiser.presses("🔒 Закрыть период")
    organiser.shows("round-close")
    await organiser.presses("🔒 Да, закрыть")
    organiser.shows("round-closed")
    await organiser.says("/rounds")
    await organiser.presses("📆 Что и когда придёт, пауза")
    organiser.shows("plan-of-all")
    await both.pass_time(timedelta(minutes=20))
    head.shows("round-closed-news")


async def test_a_series(both: TwoWorlds) -> None:
    """What a repetition would cut off, what waits for a working day, and the end of it."""
    organiser = await both.organiser()
    await begun(organiser, "1 декабря", "5 января", "Каждый месяц")
    organiser.shows("series-that-cuts-off")
    await organiser.presses("🏁 Последний день")
    await organiser.says("28 февраля 2027")
    await organiser.presses("🗓 Первый день")
    await organiser.says("1 февраля 2027")
    await organiser.presses("🏁 Последний день")
    await organiser.says("28 февраля 2027")
    await organiser.presses("📣 Если молчат")
    await organiser.presses("⚪ координатору через 7 дней, организатору через 14")
    await organiser.presses("🔁 Повторять")
    organiser.shows("round-repetitions")
    await organiser.presses("⚪ Каждый квартал, по последний день месяца")
    organiser.shows("series-draft")
    await organiser.presses("📅 Запланировать")
    await organiser.presses("🗓 Отчётные периоды")
    await organiser.presses(next(each for each in organiser.labels if "Запланирован" in each))
    await organiser.presses("🗑 Отменить его и все следующие")
    organiser.shows("series-cancelled")
    await organiser.presses("↩️ Вернуть")
    organiser.shows("series-restored")
    for days in (71, 90, 91, 92):
        await both.pass_time(timedelta(days=days))
    organiser.shows("series-ends")


async def test_announcements(both: TwoWorlds) -> None:
    """An announcement from its draft to who has acknowledged it, and its recall."""
    head, _, organiser = await both.member(101), await both.member(102, SCHOOL_9, "Борис"), await both.organiser()
    await organiser.says("/broadcast")
    organiser.shows("announcement-ask")
    await written(organiser, TEXT)
    organiser.shows("announcement-draft")
    await organiser.presses("📤 Отправить")
    organiser.shows("announcement-sent")
    head.shows("announcement-received")
    await head.presses("✍️ Ознакомлен(а)")
    head.shows("announcement-acknowledged")
    await head.says("/news")
    head.shows("news")
    await organiser.presses("📊 Итоги: кто ознакомился")
    organiser.shows("announcement-outcome")
    await organiser.presses("👥 Кто не ознакомился (1)")
    organiser.shows("announcement-unacknowledged")
    await organiser.presses("⬅️ Назад")
    await organiser.presses("↩️ Отозвать")
    organiser.shows("announcement-recall")
    await organiser.presses("↩️ Да, отозвать")
    organiser.shows("announcement-recalled")


async def test_announcements_later(both: TwoWorlds) -> None:
    """An announcement that goes out by itself, is corrected, reminded of, and told to who joins; one that is missed."""
    head, organiser = await both.member(101), await both.organiser()
    await written(organiser, TEXT)
    await organiser.presses("🎯 Роли, организации, кто не ответил…")
    organiser.shows("announcement-audience")
    await organiser.presses("⬅️ Назад")
    await organiser.presses("🕘 Отправить позже")
    organiser.shows("announcement-ask-hour")
    await organiser.says("24.11.2026 10:00")
    organiser.shows("announcement-scheduled")
    await organiser.presses("⚙️ Ещё")
    await organiser.presses("📆 Действует до…")
    await organiser.says("31.12.2026")
    organiser.shows("announcement-more")
    await both.pass_time(timedelta(days=1))
    organiser.shows("announcement-schedule-sent")
    await organiser.presses("📊 Итоги: кто ознакомился")
    await organiser.presses("✏️ Исправить")
    await organiser.says("Совещание в субботу")
    organiser.shows("announcement-correction")
    await organiser.presses("✏️ Исправить и попросить ознакомиться заново")
    head.shows("announcement-corrected")
    await organiser.presses("👥 Кто не ознакомился (1)")
    await organiser.presses("🔔 Напомнить")
    head.shows("acknowledgement-nudge")
    late = await both.member(102, SCHOOL_9, "Борис")
    late.shows("announcement-still-valid")
    await written(organiser, TEXT)
    await organiser.presses("🕘 Отправить позже")
    await organiser.says("26.11.2026 10:00")
    await both.pass_time(timedelta(days=3))
    organiser.shows("announcement-schedule-missed")


async def test_questions_and_polls(both: TwoWorlds) -> None:
    """What recipients ask the author and are answered, and a short poll."""
    head, organiser = await both.member(101), await both.organiser()
    await written(organiser, TEXT)
    await organiser.presses("📤 Отправить")
    await head.says("/news")
    await head.forges("npa:1")
    await head.says("Во сколько сбор?")
    organiser.shows("announcement-question-news")
    await organiser.forges("npq:1:0")
    organiser.shows("announcement-questions")
    await organiser.forges("npc:1:0:1:0")
    await organiser.forges("npw:1")
    await organiser.says("В 10:00")
    head.shows("announcement-question-answered")
    await organiser.says("/broadcast")
    await organiser.forges("npn")
    organiser.shows("announcement-poll-ask")
    await organiser.says("Когда удобнее?\nВ пятницу\nВ субботу")
    await organiser.presses("📤 Отправить")
    head.shows("announcement-poll")
    await head.forges("npv:2:1")
    await organiser.presses("📊 Итоги: кто ознакомился")
    organiser.shows("announcement-poll-outcome")


async def test_the_group_of_a_district(both: TwoWorlds) -> None:
    """What a district's group gets: an announcement, and the week in numbers."""
    await both.member(101)
    organiser = await both.organiser()
    await opened(organiser)
    await organiser.forges("ncd:0")
    organiser.shows("group-districts")
    await organiser.presses("Комитет образования Читы")
    groups = []
    for person in organiser.both:
        code = person.screen.split("/bind ")[1].split()[0]
        group = person.world.emulator.add_group(-100, "Директора Читы", [person.phone])
        await person.phone.send(f"/bind {code}", group)
        await person.world.settle()
        groups.append(group)

    def shown(name: str) -> None:
        for language, group in zip(LANGUAGES, groups, strict=True):
            compare(language, name, page(group.messages[-1]))

    shown("group-bound")
    await organiser.forges("ncg:0")
    organiser.shows("groups")
    await organiser.forges("nco:1")
    organiser.shows("group-card")
    await written(organiser, TEXT)
    await organiser.presses("📤 Отправить")
    shown("group-announcement")
    await both.pass_time(timedelta(days=7))
    shown("group-digest")
    await organiser.forges("ncu:1")
    organiser.shows("group-unbound")


async def test_a_recall_after_two_days(both: TwoWorlds) -> None:
    """What Telegram does not delete any more says that it is withdrawn."""
    head, organiser = await both.member(101), await both.organiser()
    await organiser.says("/broadcast")
    await written(organiser, TEXT)
    await organiser.presses("📤 Отправить")
    await both.pass_time(timedelta(days=3))
    await organiser.presses("📊 Итоги: кто ознакомился")
    await organiser.presses("↩️ Отозвать")
    await organiser.presses("↩️ Да, отозвать")
    head.shows("announcement-withdrawn")


async def test_events(both: TwoWorlds) -> None:
    """An event gets its date and place; what those concerned get, then and before it."""
    head, organiser = await both.member(101), await both.organiser()
    await card(organiser)
    organiser.shows("event-card-of-an-organiser")
    await organiser.presses("🗓 Назначить дату")
    organiser.shows("event-ask-for-date")
    await organiser.says(IN_SPRING)
    organiser.shows("event-change")
    await organiser.presses("📤 Сообщить участникам")
    organiser.shows("event-told")
    head.shows("event-news")
    await head.says("/events")
    head.shows("events-dated")
    await dated(organiser, "20.03.2027 12:00")
    await organiser.presses("📤 Сообщить участникам")
    head.shows("event-moved")
    await both.comes(3, 19)
    head.shows("event-in-a-digest")
    await both.comes(3, 20, 10)
    head.shows("event-reminder")


async def test_seats(both: TwoWorlds) -> None:
    """An event's fields and guests; who has a seat, who waits, who is given one that has become free."""
    head, other, organiser = await both.member(101), await both.member(102, SCHOOL_9), await both.organiser()
    await dated(organiser, "20.03.2027 12:00-17:00")
    await organiser.presses("✏️ Подробности")
    organiser.shows("event-details")
    await organiser.presses("👥 Кого приглашаем")
    organiser.shows("event-guests")
    await organiser.presses("⬅️ Назад")
    await organiser.presses("🪑 Число мест")
    organiser.shows("event-ask-for-seats")
    await organiser.says("1")
    await organiser.presses("📤 Сообщить участникам")
    await head.presses("✅ Буду")
    head.shows("event-answered")
    await other.presses("✅ Буду")
    await card(organiser)
    await organiser.presses("👥 Кто придёт")
    organiser.shows("event-attendance")
    await head.presses("❌ Не буду")
    other.shows("event-seat")
    await card(organiser)
    await organiser.presses("✏️ Подробности")
    await organiser.presses("🚫 Отменить мероприятие")
    organiser.shows("event-cancel")
    await organiser.presses("🚫 Да, отменить")
    head.shows("event-cancelled")


async def test_the_door(both: TwoWorlds) -> None:
    """Who comes gets a code; who may mark them sees who is expected, one of them, the code of the hall, the helpers."""
    head, other, organiser = await both.member(101), await both.member(102, SCHOOL_9, "Борис"), await both.organiser()
    await dated(organiser, "20.03.2027 12:00-17:00")
    await organiser.presses("📤 Сообщить участникам")
    await head.presses("✅ Буду")
    head.shows("event-card-of-who-comes")
    await head.presses("🎫 Мой код для входа")
    head.shows("event-pass")
    await both.comes(3, 20, 11)
    await card(organiser)
    await organiser.presses("🚪 На входе")
    organiser.shows("event-door")
    await organiser.presses("⬜ Анна Иванова, МБОУ «СОШ № 5 г. Читы»")
    organiser.shows("event-guest")
    await organiser.presses("✅ Отметить")
    organiser.shows("event-guest-marked")
    await organiser.presses("⬅️ Назад")
    await organiser.presses("📷 Код для зала")
    organiser.shows("event-hall-code")
    await organiser.presses("🚪 На входе")
    await organiser.presses("🤝 Помощники")
    await organiser.presses("➕ Назначить помощника")
    await organiser.says("борис")
    organiser.shows("event-helper-found")
    await organiser.presses("➕ Борис Иванова, СОШ № 9 г. Читы")
    organiser.shows("event-helpers")
    other.shows("event-helper")
    await organiser.forges("vq:1:files")
    await organiser.sends_document("решение.pdf", b"%PDF-1.4")
    await card(organiser)
    await organiser.presses("📨 Разослать материалы")
    organiser.shows("event-papers-sure")
    await organiser.presses("📨 Да, разослать")
    head.shows("event-papers")
    await both.comes(3, 22)
    head.shows("event-survey")
    await head.presses("5 ⭐️")
    await head.presses("4 🌟")
    head.shows("event-survey-words")
    await head.says("Побольше бы практики")
    await card(organiser)
    await organiser.presses("⭐️ Отзывы")
    organiser.shows("event-opinions")


async def test_a_dead_letter(both: TwoWorlds) -> None:
    """What could not be handled is told to the organisers."""
    organiser = await both.organiser()
    for person in organiser.both:
        person.world.emulator.push({"message": {"chat": {"id": 101, "type": "private"}, "text": "nothing else"}})
        await person.world.settle()
    await both.pass_time(timedelta(minutes=10))
    organiser.shows("dead-letter")


async def test_reports(both: TwoWorlds) -> None:
    """The figures below the picture, in words, and what else there is to choose."""
    head, organiser = await both.member(101), await both.organiser()
    await opened(organiser)
    await head.presses("✍️ Ответить")
    await head.presses("✅ Выполнено")
    await organiser.says("/report")
    organiser.shows("report")
    await organiser.presses("🔤 Словами")
    organiser.shows("report-in-words")
    await organiser.presses("🗓 Другой период или охват")
    organiser.shows("report-of-another-round")


async def test_a_copy_that_was_put_back(both: TwoWorlds) -> None:
    """Organisers are told of what was held back, as it may have been sent before."""
    organiser = await both.organiser()

    def put_back(tx: Transaction) -> None:
        for _ in range(3):
            tx.execute(
                "INSERT INTO deliveries (key, kind, priority, participant_id, subject_id, data, not_before, created_at)"
                " VALUES (hex(randomblob(8)), 'digest', 2, 1, 0, '{}', '2026-11-22', '2026-11-22')"
            )
        newest = tx.execute("SELECT max(id) FROM deliveries").fetchone()[0]
        bot_state.put_state(tx, COPIED, str(newest))
        restored.hold_back_queue(tx)

    for person in organiser.both:
        await person.world.app.db.write(put_back)
        await person.world.settle()
    organiser.shows("restored")


async def test_what_is_wrong_with_the_machine(both: TwoWorlds) -> None:
    """Organisers read of it in plain words, each trouble a line."""
    organiser = await both.organiser()
    found = [Trouble(kind, amount) for amount, kind in enumerate(TroubleKind, start=1)]
    for person in organiser.both:
        await person.world.app.db.write(troubles.report_troubles, date(2026, 11, 23), found)
        await person.world.settle()
    organiser.shows("trouble")


async def test_discharging(both: TwoWorlds) -> None:
    """A task is taken off an organisation's list and put back, and what is told of it."""
    head, organiser = await both.member(101), await both.organiser()
    await organiser.says("/organisations")
    await organiser.presses("Комитет образования Читы: 0 из 40")
    await organiser.presses("СОШ № 5 г. Читы: 0 из 6")
    await organiser.presses("5.3 ⬜")
    organiser.shows("task-card-of-an-organiser")
    await organiser.presses("🗂 Снять с контроля")
    organiser.shows("discharge-ask")
    await organiser.says("Конкурсов в этом году нет")
    organiser.shows("discharge-done")
    head.shows("discharged")
    await head.says("/tasks")
    head.shows("task-list-with-a-discharge")
    await organiser.presses("↩️ Вернуть")
    organiser.shows("discharge-undone-by-an-organiser")
    head.shows("discharge-undone")
