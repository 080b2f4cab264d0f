"""What a person says is an addressee, as changes of a wording."""

import pytest

from bot.documents.parser.titles import short
from bot.domain.resolution.draft import Doubt, DraftTask, LeftOut
from bot.domain.resolution.editions import Addressee, Clause, Leftover, Question, Target, Wording
from bot.domain.resolution.headings import head_clause, head_leftover, head_section, heading_of, heading_of_clause
from bot.domain.resolution.mending import Mend, head_doubtful, mend_of


def named(heading: str) -> tuple[str, tuple[Target, ...]]:
    return heading, (Target(kind="school"),) if heading.startswith("Школам") else ()


def clause(number: int, text: str, addressee: int = 1) -> Clause:
    return Clause(10 + number, addressee, DraftTask(str(number), text, text, None, None, None, (), (), ()), text)


def wording(*clauses: Clause, nobodys: bool = True, left_out: tuple[Leftover, ...] = ()) -> Wording:
    first = Addressee(1, None if nobodys else "Музеям", None if nobodys else "Музеи", None, ())
    asked = (Question(30, Doubt("addressee-missing", quote=clauses[0].task.title), clauses[0].id),) if nobodys else ()
    return Wording("Резолюция", None, (first,), clauses, asked, next_id=100, left_out=left_out)


def whose(found: Wording) -> list[tuple[str | None, str]]:
    return [(found.addressee(each.addressee).name, each.task.text) for each in found.live]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("→ Школам края:", "Школам края"),
        ("Исполнитель: Управление образования", "Управление образования"),
        ("директору школы Плетнёвой Т. Н.", "директору школы Плетнёвой Т. Н."),
        ("Провести смотр", None),
        ("Горячее питание есть везде.", None),
        ("Дата проведения: 12.02.2025", None),
        ("№ 2", None),
    ],
)
def test_a_line_may_name_an_addressee(text: str, name: str | None) -> None:
    """Its bullet and its label taken off; a sentence, a day or something to do is none."""
    assert heading_of(text) == name


def test_a_line_takes_the_tasks_below_it() -> None:
    """Those under the same heading, with what is left out below; a person's other addressees keep theirs."""
    left = (
        Leftover(21, LeftOut("Школам района", "statement", 50), above=11, addressee=1),
        Leftover(22, LeftOut("Создать клубы.", "statement", 60), above=11, addressee=1),
        Leftover(23, LeftOut("Спасибо.", "thanks", 10), above=None, addressee=1),
    )
    found = head_leftover(wording(clause(1, "открыть музей"), clause(2, "провести смотр"), left_out=left), 21, named)
    assert whose(found) == [(None, "открыть музей"), ("Школам района", "провести смотр")]
    school = found.addressees[1].id
    assert [(each.id, each.addressee) for each in found.left_out] == [(22, school), (23, 1)]
    assert found.addressee(school).targets == (Target(kind="school"),)


def test_a_line_above_a_named_addressee_takes_no_task_of_it() -> None:
    """Before the first task of a heading a line speaks of nobody's tasks at most."""
    left = (Leftover(21, LeftOut("Школам района", "statement", 0), above=None, addressee=1),)
    found = head_leftover(wording(clause(1, "открыть музей"), nobodys=False, left_out=left), 21, named)
    assert whose(found) == [("Музеи", "открыть музей")]
    nobodys = head_leftover(wording(clause(1, "открыть музей"), left_out=left), 21, named)
    assert whose(nobodys) == [("Школам района", "открыть музей")]
    assert nobodys.questions == ()


def test_a_task_that_is_a_heading_is_left_out_and_takes_those_below_it() -> None:
    """It stays as a dropped one, so that the same document does not bring it back."""
    found = wording(clause(1, "открыть музей"), clause(2, "Школам района"), clause(3, "провести смотр"), nobodys=False)
    headed = head_clause(found, 12, named, short)
    assert whose(headed) == [("Музеи", "открыть музей"), ("Школам района", "провести смотр")]
    assert [each.id for each in headed.dropped] == [12]
    with pytest.raises(LookupError):
        head_clause(found, 11, named, short)


def test_the_first_words_of_nobody_s_task_name_whose_it_is() -> None:
    """With a dash, a colon, or a dative before what is to be done; all of a section by one press, the rest is asked."""
    found = wording(
        clause(1, "Отдел культуры — разработать смету."),
        clause(2, "Администрация школы № 8: подготовить зал."),
        clause(3, "Школам района разместить меню."),
        clause(4, "До 1 марта собрать отзывы."),
    )
    assert heading_of_clause(found, found.clauses[3]) is None
    headed = head_section(found, 11, named, short)
    assert whose(headed) == [
        (None, "До 1 марта собрать отзывы."),
        ("Школам района", "разместить меню."),
        ("Администрация школы № 8", "подготовить зал."),
        ("Отдел культуры", "разработать смету."),
    ]
    assert [(each.doubt.code, each.clause) for each in headed.questions] == [("addressee-missing", 14)]


def test_a_doubtful_line_in_the_dative_is_an_addressee_more_likely_than_a_task() -> None:
    """Its doubt offers that; one press settles it."""
    left = (Leftover(21, LeftOut("Школам района", "statement", 0, may_be_task=True), addressee=1),)
    asked = Question(31, Doubt("left-out-unsure", quote="Школам района"), None)
    found = Wording("Резолюция", None, (), (), (asked,), next_id=100, left_out=left)
    assert mend_of(found, asked) is Mend.HEAD
    headed = head_doubtful(found, 31, named, short)
    assert (headed.questions, headed.left_out, [each.name for each in headed.addressees]) == ((), (), ["Школам района"])
    with pytest.raises(LookupError):
        head_doubtful(headed, 31, named, short)
