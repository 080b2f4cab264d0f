"""The report in the chat: a picture with five figures at once, then the files, to nobody whom they do not concern."""

import io
import re
from datetime import timedelta
from pathlib import Path

import python_calamine
from docx import Document

from bot.domain.people.names import natural
from tests.support.rounds import closed, opened
from tests.support.sent_files import sent_file, words_of
from tests.support.tables import unhandled
from tests.support.team import added
from tests.support.world import ORGANISER, SCHOOL_5, Person, World, running

COMMITTEE = "Комитет образования Читы"
NERCHINSK = "УО Нерчинского района"


def media(person: Person) -> list[str]:
    return [each.media.kind for each in person.phone.messages if each.from_bot and each.media]


async def asked(world: World) -> Person:
    """An organiser who has opened a round in which a school has answered one of its six tasks."""
    school = await world.member(5, SCHOOL_5)
    organiser = await world.organiser()
    await opened(organiser)
    await school.says("/tasks")
    await school.presses("5.1 ⬜")
    await school.presses("✅ Выполнено")
    return organiser


async def test_an_organiser_has_a_picture_at_once_and_then_the_files(world: World) -> None:
    """/report shows five figures with a picture; each button brings its file, which opens and says the same."""
    organiser = await asked(world)
    shown = await organiser.says("/report")
    assert "Декабрь 2026" in shown
    assert "просят помощи: 0" in shown
    assert media(organiser) == ["photo"]

    await organiser.presses("📄 Справка")
    assert "✅ Готово: Справка" in organiser.heard
    text = words_of(sent_file(world, "Справка, Декабрь 2026.docx"))
    assert "СПРАВКА" in text
    assert "Выполнено поручений: 1 из" in text
    assert "{{" not in text
    await organiser.presses("📊 Таблица")
    book = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(sent_file(world, "Таблица, Декабрь 2026.xlsx")))
    assert book.sheet_names[0] == "Сводка"
    await organiser.presses("📋 Отчёт по плану")
    assert "ОТЧЁТ" in words_of(sent_file(world, "Отчёт по плану, Декабрь 2026.docx"))
    assert "руководител" in (await organiser.presses("🔤 Словами")).lower()
    assert media(organiser) == ["photo", "document", "document", "document"]


async def test_the_picture_of_a_running_round_renews_itself(world: World) -> None:
    """In the same message, after minutes and only where something happened, until the person turns to something else.

    Pressing «Обновить» counts anew at once.
    """
    organiser = await asked(world)
    first = await organiser.says("/report")
    await pictures_after(world, minutes=5)
    assert organiser.screen == first  # nobody has answered
    await answered(world, "5.2")
    await pictures_after(world, minutes=0)
    second = organiser.screen
    assert re.findall("обновлено .*", second) != re.findall("обновлено .*", first)
    await answered(world, "5.3")
    await pictures_after(world, minutes=1)
    assert organiser.screen == second  # it was drawn a moment ago
    assert await organiser.presses("🔄 Обновить картинку") not in {first, second}
    await organiser.says("/rounds")
    seen = pictured(organiser)
    await answered(world, "5.4")
    await pictures_after(world, minutes=5)
    assert pictured(organiser) == seen
    assert media(organiser) == ["photo"]


async def test_the_picture_of_a_round_that_is_closed_says_so_and_rests(tmp_path: Path) -> None:
    """What it says last is how the round was closed."""
    async with running(tmp_path, organiser_ids=f"{ORGANISER},{ORGANISER + 1}") as world:
        organiser, other = await world.organiser(), await world.organiser(ORGANISER + 1)
        await opened(organiser)
        assert "обновлено" in await organiser.says("/report")
        await closed(other)
        await pictures_after(world, minutes=5)
        assert "Декабрь 2026" in pictured(organiser)
        assert "обновлено" not in pictured(organiser)
        assert media(organiser) == ["photo"]
        assert unhandled(world) == []


async def answered(world: World, number: str) -> None:
    school = world.people[5]
    await school.says("/tasks")
    await school.presses(f"{number} ⬜")
    await school.presses("✅ Выполнено")


async def pictures_after(world: World, minutes: int) -> None:
    await world.pass_time(timedelta(minutes=minutes))
    await world.app.pictures.look()


def pictured(person: Person) -> str:
    return [each.text for each in person.phone.messages if each.from_bot and each.media][-1]


async def test_a_coordinator_has_their_municipality_and_no_other(world: World) -> None:
    """A coordinator's report is about theirs; another's, everybody's, and a head's wish for any are refused.

    So it is with the table of what was answered in time, which goes by the alphabet.
    """
    organiser = await asked(world)
    coordinator = await world.member(201, COMMITTEE, "Борис")
    stranger = await world.member(202, NERCHINSK, "Елена")
    assert "Комитет образования г. Читы" in await coordinator.says("/report")
    await coordinator.presses("🗓 Другой период или охват")
    await coordinator.presses("🟢 Декабрь 2026, идёт до 7 декабря")
    assert "🌐 Все организации" not in coordinator.labels
    theirs = world.rows("SELECT id FROM organisations WHERE short_name = ?", COMMITTEE)[0][0]
    before = len(stranger.heard)
    for data in (f"bp:1:{theirs}", "bp:1:0", f"bf:1:{theirs}:docx", "bt:1:0", f"br:1:{theirs}:0", "br:1:0:0"):
        await stranger.forges(data)
        await world.people[5].forges(data)
    assert len(stranger.heard) == before
    assert media(stranger) == media(world.people[5]) == []
    await world.people[5].says("/report")
    assert media(world.people[5]) == []
    assert "ещё не закрыт" in await coordinator.forges(f"br:1:{theirs}:0")
    await closed(organiser)
    found = await coordinator.forges(f"br:1:{theirs}:0")
    assert "1. Декабрь 2026, был до 7 декабря" in found
    lines = [each for each in found.replace("\u00a0", " ").splitlines() if each.startswith("• ")]
    assert "• СОШ № 5 г. Читы: 16,7 %" in lines
    names = [each.split(":")[0] for each in lines]
    assert names == sorted(names, key=natural)
    assert len(names) == world.rows("SELECT count(*) FROM organisations WHERE ? IN (id, parent_id)", theirs)[0][0]
    await organiser.says("/report")
    assert "▶️" in "".join((await organiser.presses("⏱ В срок по организациям"), *organiser.labels))


async def test_without_a_round_there_is_one_sentence(world: World) -> None:
    """Before any round the report says that there is nothing to report."""
    organiser = await world.organiser()
    assert "справку составлять не по чему" in await organiser.says("/report")
    assert media(organiser) == []


async def test_whoever_has_lost_their_role_gets_no_file(world: World) -> None:
    """The old button of an organiser who is none any more brings nothing."""
    organiser = await asked(world)
    await organiser.says("/report")
    await world.restart(organiser_ids=str(ORGANISER + 1))
    await organiser.presses("📄 Справка")
    assert media(organiser) == ["photo"]


async def test_what_is_asked_for_twice_at_once_comes_once_to_each(world: World) -> None:
    """A press on another device, while the file is made, is told that it has come; another person gets their own.

    Asked for later it is made anew. Whoever loses their role while it is made gets a sentence, and no file.
    """
    olga = await asked(world)
    pavel = await added(world, olga, 901)
    await olga.says("/report")
    for each in (olga, olga, pavel):
        await each.phone.press_data("bf:1:0:docx")
    await world.emulator.drained()
    world.clock.advance(timedelta(seconds=1))
    await world.settle()
    assert (media(olga), media(pavel)) == (["photo", "document"], ["document"])
    assert [each for each in olga.heard if "Этот файл уже пришёл" in each or "✅ Готово: Справка" in each] == [
        "✅ Готово: Справка",
        "Этот файл уже пришёл, пока вы нажимали: он выше в этом чате.",
    ]
    await olga.presses("📄 Справка")
    assert media(olga) == ["photo", "document", "document"]

    await olga.says("/team")
    await olga.presses("👤 Павел Зимин")
    await olga.presses("Убрать")
    await pavel.phone.press_data("bf:1:0:xlsx")
    await pavel.phone.wait(lambda phone: "Готовлю файл" in phone.screen.text)
    await olga.phone.press("Да, убрать")
    await world.settle()
    assert media(pavel) == ["document"]
    assert any(each.startswith("Этот раздел вам не открыт") for each in pavel.heard)
    assert world.rows("SELECT count(*) FROM audit WHERE act = 'report_exported'") == [(3,)]


async def test_an_organisers_own_form_is_tried_kept_and_given_up(world: World) -> None:
    """A form with an unknown field is told so; a good one is followed; the built-in one comes back at a press."""
    organiser = await asked(world)
    await organiser.says("/report")
    await organiser.presses("📝 Своя форма в Word")
    await organiser.presses("⬇️ Скачать встроенную форму")
    assert "{{ title }}" in words_of(sent_file(world, "форма справки.docx"))
    assert "не получается открыть" in await organiser.sends_document("форма.docx", b"PK nothing")
    assert "Нужен файл .docx" in await organiser.sends_document("форма.pdf", b"%PDF")
    assert "которого я не знаю: ministerr" in await organiser.sends_document("форма.docx", form("{{ ministerr }}"))
    assert "не закрыт повтор" in await organiser.sends_document("форма.docx", form("{% for each in tasks.rows %}"))
    assert "✅ Форма принята: форма.docx" in await organiser.sends_document("форма.docx", form("Наша: {{ round }}"))
    await organiser.says("/report")
    await organiser.presses("📄 Справка")
    assert words_of(sent_file(world, "Справка, Декабрь 2026.docx")) == "Наша: Декабрь 2026"
    await organiser.presses("📝 Своя форма в Word")
    await organiser.presses("↩️ Вернуться к встроенной")
    assert "Сейчас действует ваша форма: форма.docx" in await organiser.presses("↩️ Вернуть")
    await organiser.presses("↩️ Вернуться к встроенной")
    await organiser.says("/report")
    await organiser.presses("📄 Справка")
    assert "СПРАВКА" in words_of(sent_file(world, "Справка, Декабрь 2026.docx"))


def form(text: str) -> bytes:
    document, content = Document(), io.BytesIO()
    document.add_paragraph(text)
    document.save(content)
    return content.getvalue()
