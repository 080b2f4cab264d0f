"""A roster that was compared with what is there: summed up, list by list, question by question."""

from collections.abc import Iterator

from bot.domain.paging import Paged
from bot.domain.people.rosters import RosterChange, RosterState, StagedLine, StagedRoster
from bot.domain.text import cut
from bot.ui.buttons.menu import Open, Page
from bot.ui.buttons.rosters import (
    AnswerRosterQuestion,
    AnswerRosterRest,
    ApplyRoster,
    CompareRoster,
    DropRoster,
    ExportRoster,
    RosterLines,
    RosterOf,
)
from bot.ui.i18n import Html, Words
from bot.ui.screen import Button, Row, Screen, back, button, fitting, home, lines, pager
from bot.ui.views.organiser.roster_lines import left_text, line_text, problem_text

NAME_LIMIT = 80
LINE_LIMIT = 300
NOTES = {
    RosterChange.KIND: "roster-kind-warning",
    RosterChange.MISSING: "roster-missing-note",
    RosterChange.PROBLEM: "roster-problem-note",
}


def ask_screen(words: Words) -> Screen:
    """From here on the next file is a roster."""
    return Screen(words("roster-ask"), [[button(words.plain("button-roster-export"), ExportRoster())], [home(words)]])


def refused_screen(words: Words, reason: Html, compare_again: int = 0) -> Screen:
    """`compare_again`: the roster that can be, 0 for none."""
    again = button(words.plain("button-roster-again"), CompareRoster(roster=compare_again))
    return Screen(lines(reason), [[again] if compare_again else [], [_ask(words)], [home(words)]])


def dropped_screen(words: Words) -> Screen:
    return Screen(words("roster-dropped"), [[_ask(words)], [home(words)]])


def comparison_screen(
    words: Words,
    roster: StagedRoster,
    counts: dict[RosterChange, int],
    examples: dict[RosterChange, list[StagedLine]],
    *,
    open_questions: int,
    stale: bool,
) -> Screen:
    """What merging it would do. `stale`: it has to be compared again first."""
    changes = [change for change in RosterChange if counts.get(change)]
    nothing = not set(changes) - {RosterChange.MISSING, RosterChange.PROBLEM}
    return Screen(
        fitting(
            words("roster-title"),
            words("roster-file", name=cut(roster.file_name, NAME_LIMIT)) if roster.file_name else None,
            *(part for change in changes for part in _summary(words, change, counts[change], examples[change])),
            "",
            words("roster-nothing") if nothing and roster.unchanged else None,
            words("roster-file-empty") if nothing and not roster.unchanged and not counts else None,
            words("roster-unchanged", count=roster.unchanged) if roster.unchanged else None,
            words("roster-outside", count=roster.elsewhere) if roster.elsewhere else None,
            words("roster-open-questions", count=open_questions) if open_questions else None,
            words("roster-needs-comparing") if stale else None,
        ),
        [
            *(_list_button(words, roster.id, change, counts[change]) for change in changes),
            _end(words, roster, nothing=nothing, stale=stale),
            [button(words.plain("button-cancel"), DropRoster(roster=roster.id)), home(words)],
        ],
    )


def merging_screen(words: Words, roster: StagedRoster, done: int, total: int, left: list[StagedLine]) -> Screen:
    """While it is merged, and after: what was done, and what was not and why."""
    if roster.status is RosterState.APPLYING:
        again = button(words.plain("button-roster-refresh"), RosterOf(roster=roster.id))
        return Screen(words("roster-applying", done=done, total=total), [[again], [home(words)]])
    return Screen(
        fitting(
            words("roster-applied", done=done),
            words("roster-applied-left", count=len(left)) if left else None,
            *(_shown(words, left_text(words, line.said, line.outcome or "")) for line in left),
        ),
        [[button(words.plain("page-organisations"), Open(page=Page.ORGANISATIONS))], [_ask(words)], [home(words)]],
    )


def lines_screen(words: Words, roster_id: int, change: RosterChange, page: Paged[StagedLine]) -> Screen:
    title = words.plain(f"roster-change-{change.value}")
    return Screen(
        fitting(
            words("roster-list-title", title=title),
            words(NOTES[change]) if change in NOTES else None,
            "",
            *(_shown(words, _text(words, line)) for line in page.items),
        ),
        [
            pager(words, page, lambda turn: RosterLines(roster=roster_id, change=change, page=turn)),
            [back(words, RosterOf(roster=roster_id)), home(words)],
        ],
        listed=page,
    )


def question_screen(words: Words, roster_id: int, page: Paged[StagedLine], *, open_: bool) -> Screen:
    """One question with its two answers. `open_`: it may still be answered."""
    line = page.items[0]
    said = {name: line.said.get(name) or words.plain("roster-top") for name in ("name", "was", "parent", "was_parent")}
    named = ("name", "was") if line.said["question"] == "rename" else tuple(said)
    answers = [
        button(
            words.plain(f"button-roster-answer-{'yes' if yes else 'no'}"),
            AnswerRosterQuestion(roster=roster_id, line=line.position, yes=yes, page=page.number),
        )
        for yes in (True, False)
    ]
    rest = [
        [
            button(
                words.plain(f"button-roster-rest-{'yes' if yes else 'no'}"), AnswerRosterRest(roster=roster_id, yes=yes)
            )
        ]
        for yes in (True, False)
    ]
    return Screen(
        fitting(
            words("roster-question-title", number=page.number + 1, total=page.total),
            "",
            words(f"roster-asks-{line.said['question']}", **{name: cut(said[name], LINE_LIMIT) for name in named}),
            "" if line.answer is not None else None,
            words(f"roster-answered-{'yes' if line.answer else 'no'}") if line.answer is not None else None,
        ),
        [
            *([[each] for each in answers] if open_ else []),
            *(rest if open_ and page.total > 1 else []),
            pager(words, page, lambda turn: RosterLines(roster=roster_id, change=RosterChange.QUESTION, page=turn)),
            [back(words, RosterOf(roster=roster_id)), home(words)],
        ],
        listed=page,
    )


def _summary(words: Words, change: RosterChange, count: int, examples: list[StagedLine]) -> Iterator[Html | str]:
    yield ""
    yield words("roster-count", title=words.plain(f"roster-change-{change.value}"), count=count)
    for line in examples:
        yield _shown(words, _text(words, line))
    if count > len(examples):
        yield words("roster-more", count=count - len(examples))
    if change is RosterChange.KIND:
        yield words(NOTES[change])


def _text(words: Words, line: StagedLine) -> str:
    if line.change is RosterChange.PROBLEM:
        return problem_text(words, line.said)
    return line_text(words, line.change, line.said)


def _shown(words: Words, text: str) -> Html:
    return words("verbatim", text=cut(text, LINE_LIMIT))


def _end(words: Words, roster: StagedRoster, *, nothing: bool, stale: bool) -> Row:
    if stale:
        return [button(words.plain("button-roster-again"), CompareRoster(roster=roster.id))]
    return [] if nothing else [button(words.plain("button-roster-apply"), ApplyRoster(roster=roster.id))]


def _list_button(words: Words, roster_id: int, change: RosterChange, count: int) -> Row:
    title = words.plain(f"roster-change-{change.value}")
    label = words.plain("button-roster-list", title=title, count=count)
    return [button(label, RosterLines(roster=roster_id, change=change))]


def _ask(words: Words) -> Button:
    return button(words.plain("page-roster"), Open(page=Page.ROSTER))
