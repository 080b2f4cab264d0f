"""Screens of people with a great deal of everything stay within one message of Telegram."""

from dataclasses import replace
from datetime import UTC, datetime

from bot.domain.paging import Paged
from bot.domain.people.participants import Organisation, Participant, Viewer
from bot.domain.resolution.draft import DraftTask
from bot.domain.resolution.editions import (
    Addressee,
    Clause,
    Edition,
    EditionState,
    ShownEdition,
    Wording,
)
from bot.domain.text import MESSAGE_LIMIT, units, without_markup
from bot.domain.work.oversight import HELP_PAGE, HelpMessage, HelpThread
from bot.domain.work.task_cards import TaskCard, TaskList
from bot.domain.work.tasks import (
    Assignment,
    Remark,
    Reply,
    Review,
    Status,
    Task,
    Verdict,
)
from bot.ui.buttons.tasks import Card
from bot.ui.i18n import Catalogue
from bot.ui.views.editor import clauses
from bot.ui.views.participant import (
    cards,
    help_threads,
    home,
    tasks,
)

WORDS = Catalogue.load().words("ru")


def test_the_menu_of_many_organisations_fits() -> None:
    """Who answers for many organisations with long names still gets the menu."""
    organisations = tuple(Organisation(n, "school", None, "&" * 300, "&" * 300, None) for n in range(60))
    person = Participant(1, 1, "Я" * 128, "ru", None, datetime(2026, 11, 23, tzinfo=UTC), unreachable=False)
    viewer = Viewer(1, person, organisations, organiser=True, locale="ru", zone="Asia/Chita")
    menu = home.menu_screen(WORDS, viewer, [TaskList(each, [], [], {}) for each in organisations])
    assert units(without_markup(menu.html)) <= MESSAGE_LIMIT
    assert menu.html.endswith("…")
    assert menu.rows


def test_a_list_of_many_tasks_turns_its_pages() -> None:
    """With more tasks than a message takes buttons, each is reached by some page, and every page fits."""
    organisation = Organisation(1, "school", None, "Школа", "Школа", None)
    person = Participant(1, 1, "Анна", "ru", None, datetime(2026, 11, 23, tzinfo=UTC), unreachable=False)
    viewer = Viewer(1, person, (organisation,), organiser=False, locale="ru", zone="Asia/Chita")
    rows = [Task(n, f"1.{n}", "Название" * 8, "текст", "Кому", None, 1, None, None, None) for n in range(200)]
    shown = TaskList(organisation, [Assignment(t.id, 1, Status.NO_REPLY, None, None, t) for t in rows], rows, {})
    reached: set[str] = set()
    for page in range(6):
        screen = tasks.task_list_screen(WORDS, viewer, shown, page)
        buttons = [each for row in screen.rows for each in row]
        assert len(buttons) <= 100
        assert units(without_markup(screen.html)) <= MESSAGE_LIMIT
        reached.update(each["callback_data"].rpartition(":")[0] for each in buttons)  # where one came from left out
    assert {Card(assignment=task.id).pack().rpartition(":")[0] for task in rows} <= reached


def test_the_longest_card_still_says_why_it_was_returned() -> None:
    """However long clause, comments and conversation are, the card fits a message and keeps the reason."""
    when = datetime(2026, 11, 23, tzinfo=UTC)
    organisation = Organisation(1, "school", None, "&" * 300, "&" * 300, None)
    task = Task(1, "5.3", "&" * 300, "<" * 5000, "&" * 500, "&" * 500, 1, None, None, None)
    assignment = Assignment(1, 1, Status.DONE, None, 7, task, verdict=Verdict.RETURNED)
    review = Review(1, Verdict.RETURNED, "почему" + "&" * 900, "Я" * 128, when)
    reply = Reply(7, Status.DONE, None, "Я" * 128, when, (Remark("<" * 1000),) * 9, reviews=(review,))
    said = tuple(
        HelpMessage(n, 1, asks=True, organisation="&" * 300, text="&" * 1000, created_at=when) for n in (1, 2, 3)
    )
    thread = HelpThread(1, 1, open=True, messages=said, total=9)
    shown = TaskCard(organisation, assignment, [], [], [reply], answerable=True, oversees=True, thread=thread)
    card = cards.task_screen(WORDS, shown, "Asia/Chita")
    read = without_markup(card.html)
    assert units(read) <= MESSAGE_LIMIT
    assert "почему" in read
    page = help_threads.thread_screen(WORDS, assignment, thread, Paged(0, HELP_PAGE, 9, list(said)), "Asia/Chita")
    assert units(without_markup(page.html)) <= MESSAGE_LIMIT
    assert not page.html.endswith("…")
    assert units(without_markup(cards.history_screen(WORDS, shown, "Asia/Chita").html)) <= MESSAGE_LIMIT


def test_a_card_says_nothing_twice() -> None:
    """A title that is the whole text stands there once; any other stays above it."""
    organisation = Organisation(1, "school", None, "Школа", "Школа", None)
    task = Task(1, "5.3", "Обновить сайт", "обновить сайт;", "Кому", None, 1, None, None, None)
    longer = replace(task, text="Обновить сайт до осени.")
    read = []
    for each in (task, longer):
        assignment = Assignment(1, 1, Status.NO_REPLY, None, None, each)
        shown = TaskCard(organisation, assignment, [], [], [], answerable=True, oversees=False)
        read.append(without_markup(cards.task_screen(WORDS, shown, "Asia/Chita").html).casefold())
    assert [text.count("обновить сайт") for text in read] == [1, 2]


def test_a_clause_beside_its_former_texts_fits() -> None:
    """However long a task is, its card shows the beginning of each of its texts within one message."""
    long = DraftTask("1.1", "Название", "&слово " * 1500, None, None, None, (), (), ())
    before = Wording(
        "Резолюция", None, (Addressee(1, None, None, None, ()),), (Clause(1, 1, long, "", was=1),), next_id=2
    )
    (clause,) = before.clauses
    mended = replace(clause, task=replace(long, text="&другое " * 1200), source="&в документе " * 900)
    edition = Edition(
        1, 1, 1, 0, "", EditionState.OPEN, 0, 0, datetime(2026, 11, 23, tzinfo=UTC), replace(before, clauses=(mended,))
    )
    card = without_markup(clauses.clause_screen(WORDS, ShownEdition(edition, (), (), before), 1).html)
    assert units(card) <= MESSAGE_LIMIT
    for heading in ("Опубликовано сейчас\n&слово", "В документе\n&в документе", "Будет опубликовано\n&другое"):
        assert heading in card
