"""An accepted answer that is changed afterwards is accepted no more: who accepted it looks again, and sees both."""

import json
from typing import Any

from tests.support.world import SCHOOL_5, Person, World

OFFICE = "Комитет образования г. Читы"
LAPSED = "Ответ уже был принят: отметка снята, проверяющий посмотрит его ещё раз."
WHEN = "23 ноября 2026\N{NARROW NO-BREAK SPACE}г., 10:00"
NEWS = "✏️ Принятый ответ изменили: СОШ № 5 г. Читы"


async def accepted(world: World, words: str = "Провели педсовет") -> tuple[Person, Person, int]:
    """An officer has accepted a head's answer; the id of the message with its comment."""
    officer, head = await world.member(201, OFFICE, "Пётр"), await world.member(101, SCHOOL_5)
    await head.says("/tasks")
    await head.presses("5.3 ⬜")
    await head.presses("✅ Выполнено")
    message = await head.phone.send(words)
    await world.settle()
    await accepts(officer)
    return officer, head, message


async def accepts(officer: Person) -> str:
    await officer.says("/organisations")
    await officer.presses("🔎 Ждут проверки (1)")
    await officer.presses("✅ 5.3 · СОШ № 5 г. Читы")
    return await officer.presses("✅ Принять")


def verdicts(world: World) -> list[tuple[Any, ...]]:
    return world.rows("SELECT verdict FROM assignments WHERE reply_id IS NOT NULL")


async def test_an_edited_comment_lifts_the_acceptance(world: World) -> None:
    """Both are told at once, the answer waits for a look again, and the history shows what it said before."""
    officer, head, message = await accepted(world)
    await head.phone.edit(message, "Педсовета не было")
    await world.settle()
    assert head.screen == f"Комментарий к задаче 5.3 обновлён.\n{LAPSED}"
    assert officer.screen.startswith(NEWS)
    assert verdicts(world) == [(None,)]
    card = await officer.presses("Открыть ответ")
    assert "💬 Комментарий: Педсовета не было" in card
    assert "✅ Принято" not in card
    history = await officer.presses("🕘 История (1)")
    assert f"💬 Комментарий: Педсовета не было\n✏️ До правки {WHEN}: Провели педсовет" in history
    assert f"✅ Принято · {WHEN} (отметка снята: ответ изменили) · Пётр Иванова" in history
    assert "✅ Принято. Задача 5.3" in await accepts(officer)
    assert verdicts(world) == [("accepted",)]


async def test_every_edit_is_kept_and_told_once(world: World) -> None:
    """Ten edits in a row are one notice; each former text stands in the history, and an edit to the same is none."""
    officer, head, message = await accepted(world)
    for text in ("Первая правка", "Первая правка", "Вторая правка"):
        await head.phone.edit(message, text)
        await world.settle()
    assert sum(text.startswith(NEWS) for text in officer.heard) == 1
    await head.says("/tasks")
    await head.presses("5.3 ✅")
    history = await head.presses("🕘 История (1)")
    assert history.count("✏️ До правки") == 2
    assert world.rows("SELECT text FROM remark_versions ORDER BY id") == [("Провели педсовет",), ("Первая правка",)]


async def test_an_edit_to_the_same_leaves_the_acceptance(world: World) -> None:
    """What says the same as before was not changed, and a text that was emptied or grew too long was not either."""
    officer, head, message = await accepted(world)
    for text in ("Провели педсовет", "  Провели педсовет ", "\u200b", "я" * 1001):
        await head.phone.edit(message, text)
        await world.settle()
    assert verdicts(world) == [("accepted",)]
    assert not any(text.startswith(NEWS) for text in officer.heard)
    assert "Комментарий длиннее 1\N{NO-BREAK SPACE}000 знаков" in head.screen


async def test_further_words_and_files_lift_it_too(world: World) -> None:
    """A comment or a file that is added to an accepted answer makes it another one."""
    officer, head, _ = await accepted(world)
    assert LAPSED in await head.says("И ещё одно")
    await accepts(officer)
    assert LAPSED in await head.sends_photo(b"photo")
    assert verdicts(world) == [(None,)]
    assert LAPSED not in await head.sends_photo(b"photo")
    assert sum(text.startswith(NEWS) for text in officer.heard) == 2


async def test_another_file_in_the_place_of_the_first_lifts_it(world: World) -> None:
    """Who puts another document into a message that was evidence changes the answer; the history has both."""
    officer, head, _ = await accepted(world)
    await head.sends_document("план.pdf", b"plan")
    await accepts(officer)
    sent = next(each for each in reversed(head.phone.chat.messages.values()) if "document" in each.json)
    sent.json = {**sent.json, "document": {**sent.json["document"], "file_id": "ДРУГОЙ", "file_name": "иное.pdf"}}
    world.emulator.push({"edited_message": sent.json})
    await world.settle()
    assert LAPSED in head.screen
    await officer.presses("Открыть ответ")
    history = await officer.presses("🕘 История (1)")
    assert f"📎 Файл: иное.pdf\n✏️ До правки {WHEN}: файл план.pdf" in history


async def test_an_old_button_does_not_accept_what_was_not_seen(world: World) -> None:
    """Who looked before the edit, and presses after it, is asked to look again."""
    officer, head, message = await accepted(world)
    ((reply,),) = world.rows("SELECT id FROM replies")
    await head.phone.edit(message, "Педсовета не было")
    await world.settle()
    await officer.forges(f"ra:{reply}:0")
    assert "пришёл новый ответ" in officer.phone.alerts[-1]
    assert verdicts(world) == [(None,)]


async def test_who_has_left_is_not_asked_again(world: World) -> None:
    """Where who accepted it oversees nothing any more, whoever does now is told."""
    officer, head, message = await accepted(world)
    second = await world.member(202, OFFICE, "Вера")
    await world.app.db.write(
        lambda tx: (
            tx.execute(
                "DELETE FROM memberships WHERE participant_id = (SELECT id FROM participants WHERE telegram_id = 201)"
            ).rowcount
        )
    )
    await head.phone.edit(message, "Педсовета не было")
    await world.settle()
    assert second.screen.startswith(NEWS)
    assert not any(text.startswith(NEWS) for text in officer.heard)


async def test_a_repeated_answer_goes_with_the_one_it_repeats(world: World) -> None:
    """«Без изменений» says what the former answer said: whoever edits that comment changes the accepted one too."""
    officer, head, message = await accepted(world)
    assignment = world.rows("SELECT id FROM assignments WHERE reply_id IS NOT NULL")[0][0]
    ((first,),) = world.rows("SELECT id FROM replies")

    def repeat(tx: Any) -> None:
        added = tx.execute(
            "INSERT INTO replies (assignment_id, status, author_id, created_at, repeats)"
            " SELECT assignment_id, status, author_id, created_at, id FROM replies WHERE id = ?",
            (first,),
        ).lastrowid
        tx.execute("UPDATE assignments SET reply_id = ?, verdict = 'accepted' WHERE id = ?", (added, assignment))
        tx.execute(
            "INSERT INTO reviews (reply_id, verdict, created_at) SELECT ?, verdict, created_at FROM reviews", (added,)
        )

    await world.app.db.write(repeat)
    await head.phone.edit(message, "Педсовета не было")
    await world.settle()
    assert verdicts(world) == [(None,)]
    assert officer.screen.startswith(NEWS)


async def test_what_an_overseer_answered_is_theirs_to_change(world: World) -> None:
    """An answer given on behalf stays accepted when the overseer mends the comment."""
    officer = await world.member(201, OFFICE, "Пётр")
    ((assignment,),) = world.rows(
        "SELECT min(s.id) FROM assignments s JOIN organisations o ON o.id = s.organisation_id WHERE o.name = ?",
        SCHOOL_5,
    )
    await officer.forges(f"zb:{assignment}:done")
    message = await officer.phone.send("По телефону")
    await world.settle()
    await officer.phone.edit(message, "По телефону, от директора")
    await world.settle()
    assert verdicts(world) == [("accepted",)]
    assert "отметка снята" not in officer.screen


async def test_what_was_said_before_belongs_to_who_said_it(world: World) -> None:
    """The document with one's own data has the former texts too."""
    _, head, message = await accepted(world)
    await head.phone.edit(message, "Педсовета не было")
    await world.settle()
    await head.forges("dx")
    media = head.phone.screen.media
    assert media is not None
    exported = json.loads(world.emulator.backend.world.files[media.file_id].content)
    (remark,) = exported["Ответы"][0]["Комментарии и файлы"]
    assert (remark["Текст"], [each["Текст"] for each in remark["До правки"]]) == (
        "Педсовета не было",
        ["Провели педсовет"],
    )
