"""English resolutions: whom they name, what is to be done, when; and documents in two languages."""

from datetime import date

import pytest

from bot.documents.parser import parse
from bot.documents.source import Paragraph, Source
from bot.domain.resolution.draft import Draft, DraftTask

HEAD = ("RESOLUTION of the Conference of Schools", "Geneva, 12 May 2026")


def read(*lines: str) -> Draft:
    return parse(Source(tuple(map(Paragraph, (*HEAD, *lines))), wrapped=False))


def tasks(draft: Draft) -> list[tuple[str | None, str]]:
    return [(addressee.name, task.text) for addressee in draft.addressees for task in addressee.tasks]


@pytest.mark.parametrize(
    ("line", "name", "text"),
    [
        ("Calls upon the Ministry of Education to open schools.", "Ministry of Education", "open schools."),
        ("The Conference urges heads of schools to hold lessons.", "Heads of schools", "hold lessons."),
        ("Recommends that schools should publish reports.", "Schools", "publish reports."),
        ("Recommends that schools establish councils.", "Schools", "establish councils."),
        ("1. The Institute of Education shall submit a plan.", "Institute of Education", "submit a plan."),
        ("1. Schools are invited to take part.", "Schools", "take part."),
        ("Local authorities: provide transport.", "Local authorities", "provide transport."),
        (
            "The Presidium of the Union, jointly with schools, is to prepare a report.",
            "Presidium of the Union",
            "prepare a report.",
        ),
        ("Decides to hold the next conference in Oslo.", None, "hold the next conference in Oslo."),
    ],
)
def test_whom_a_clause_names(line: str, name: str | None, text: str) -> None:
    """An English clause is a task of whom it turns to, in the words that follow."""
    assert tasks(read("The participants,", "Recalling earlier resolutions of the Conference,", line)) == [(name, text)]


def test_headings_stand_over_their_items() -> None:
    """«To the Ministry:», a bare name over a list, a term line below an item; thanks and the preamble are no tasks."""
    draft = read(
        "Noting that teachers in many of the schools are few,",
        "The participants recommend:",
        "To the Ministry of Education:",
        "- to approve the plan;",
        "- to train teachers. Deadline: 1 June 2027. Responsible: A. Brown",
        "Heads of schools",
        "1. Develop reading plans.",
        "Expresses its gratitude to the hosts.",
    )
    ministry, heads = "Ministry of Education", "Heads of schools"
    assert tasks(draft) == [
        (ministry, "approve the plan;"),
        (ministry, "train teachers."),
        (heads, "Develop reading plans."),
    ]
    assert [str(task.due) for each in draft.addressees for task in each.tasks] == ["None", "2027-06-01", "None"]
    assert (draft.adopted_on, [each.kind for each in draft.addressees]) == (date(2026, 5, 12), ["ministry", "school"])


@pytest.mark.parametrize(
    ("said", "due", "doubt"),
    [
        ("by 1 June 2027", "2027-06-01", ""),
        ("no later than June 1st, 2027", "2027-06-01", ""),
        ("by the end of 2027", "2027-12-31", ""),
        ("before the end of June 2027", "2027-06-30", ""),
        ("in March 2027", "2027-03-31", ""),
        ("in the first quarter of 2027", "2027-03-31", ""),
        ("from 1 January 2027 to 31 May 2027", "2027-05-31", ""),
        ("within six months", "2026-11-12", ""),
        ("by 1 September", "2026-09-01", "year-missing"),
        ("by 2030", None, "due-unclear"),
        ("by June 2027", None, "due-unclear"),
        ("under the law of 5 March 2020", None, "date-other"),
    ],
)
def test_when_it_is_to_be_done(said: str, due: str | None, doubt: str) -> None:
    """English terms are understood, or named as not understood; none is invented."""
    draft = read(f"Calls upon the Ministry of Education to open new rural schools {said}.")
    (task,) = draft.addressees[0].tasks
    assert (task.due.isoformat() if task.due else None) == due
    assert doubt in {"", *(each.code for each in draft.doubts if each.task)}


def test_how_often() -> None:
    """«quarterly» and «annually» say it as «ежеквартально» and «ежегодно» do."""
    draft = read("Calls upon the Ministry of Education to report to the schools quarterly.")
    task: DraftTask = draft.addressees[0].tasks[0]
    assert (task.recurrence, task.due) == ("ежеквартально", None)


def test_a_document_in_two_languages_is_read_once() -> None:
    """What the English half says again is left out, and the Russian half is read."""
    lines = ("РЕЗОЛЮЦИЯ конференции учителей", "12 мая 2026 г.", "Конференция рекомендует:")
    pairs = ("1. Школам открыть новые клубы чтения.", "Schools should open new reading clubs.")
    draft = parse(Source(tuple(map(Paragraph, (*lines, *pairs))), wrapped=False))
    assert tasks(draft) == [("Школы", "открыть новые клубы чтения.")]
    assert pairs[1] in [each.text for each in draft.left_out]
