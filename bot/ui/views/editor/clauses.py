"""The tasks of a draft, each beside the document's own text of it."""

from bot.domain.people.listings import page_of
from bot.domain.resolution.amendments import targets_of
from bot.domain.resolution.editions import Clause, Detail, ShownEdition
from bot.domain.resolution.edits import ClauseAction, may_carry_on, may_part, places_to_split
from bot.domain.resolution.headings import heading_of_clause
from bot.domain.text import capital, cut, without_markup
from bot.ui.buttons.clauses import (
    ChangeClause,
    FormerTasks,
    OnClause,
    Recipients,
    SplitAt,
)
from bot.ui.buttons.drafts import AskField, EditionAction, OnEdition
from bot.ui.buttons.indicators import IndicatorsOf
from bot.ui.buttons.origins import came_from
from bot.ui.i18n import Html, Words
from bot.ui.screen import LIST_PAGE, Button, Row, Screen, back, button, fitting, home
from bot.ui.views.editor.editions import (
    clause_label,
    doubt_sentence,
    edition_button,
    page_buttons,
    said_of_clause,
    target_names,
)

TEXTS_LIMIT = 3000  # of all texts of a card together
TEXT_LIMIT = 3000  # of one that is to be mended
PLACES = 6  # to split at, as buttons
PIECE = 45
NAME_LIMIT = 40


def clauses_screen(words: Words, shown: ShownEdition, page: int, text: str = "") -> Screen:
    """All tasks by addressee, with those that are left out."""
    wording = shown.wording
    clauses = page_of(page, LIST_PAGE, wording.ordered, text, said_of_clause)
    doubtful = {question.clause for question in wording.open_questions}
    parts: list[Html] = []
    for place, clause in enumerate(clauses.items):
        if place == 0 or clauses.items[place - 1].addressee != clause.addressee:
            addressee = wording.addressee(clause.addressee)
            target = target_names(words, shown, addressee.targets)
            parts += [Html(""), words("edition-for", target=capital(target))]
        parts.append(_line(words, clause, doubtful=clause.id in doubtful))
    edition = shown.edition.id
    return Screen(
        fitting(words("edition-clauses", tasks=len(wording.live)), *parts),
        [
            *([button(clause_label(words, each), OnClause(edition=edition, clause=each.id))] for each in clauses.items),
            page_buttons(words, shown, EditionAction.CLAUSES, clauses),
            _undo(words, shown, 0, clauses.number),
            [edition_button(words, shown), home(words)],
        ],
        listed=clauses,
    )


def clause_screen(words: Words, shown: ShownEdition, clause_id: int) -> Screen:
    """What was understood, then what the document says."""
    wording = shown.wording
    clause = wording.clause(clause_id)
    task = clause.task
    ordered = wording.ordered
    questions = [each for each in wording.open_questions if each.clause == clause.id]
    return Screen(
        fitting(
            words("clause-title", number=task.number, place=ordered.index(clause) + 1, total=len(ordered)),
            words("task-short-title", title=task.title),
            words("clause-dropped") if clause.dropped else None,
            *(doubt_sentence(words, wording, each) for each in questions),
            "",
            words("clause-target", target=target_names(words, shown, targets_of(wording, clause))),
            _due(words, clause),
            words("clause-recurrence", recurrence=task.recurrence) if task.recurrence else None,
            words("task-co-executors", names=", ".join(each.name for each in task.co_executors))
            if task.co_executors
            else None,
            *(words("clause-event", event=cut(each.short_title, 100)) for each in task.events),
            *_texts(words, shown, clause),
        ),
        [
            *(_changes(words, shown, clause) if not clause.dropped else []),
            _drop(words, shown, clause),
            [_change(words, shown, clause, "button-doubt-settle", ClauseAction.SETTLE)] if questions else [],
            _undo(words, shown, clause.id),
            [_next_doubt(words, shown)] if wording.open_questions and not questions else [],
            _neighbours(words, shown, clause),
            [_to_list(words, shown, clause), home(words)],
        ],
    )


def ask_which_days(words: Words, shown: ShownEdition, clause_id: int) -> Screen:
    """Two tasks that are due on other days, or are repeated otherwise, are to be joined: which days count?"""
    clause = shown.wording.clause(clause_id)
    following = shown.wording.following(clause)
    both = (clause, ClauseAction.MERGE_FIRST), (following or clause, ClauseAction.MERGE_SECOND)
    return Screen(
        words("clause-merge-days", number=clause.task.number, other=(following or clause).task.number),
        [
            *(
                [button(f"{each.task.number}: {_days_of(words, each)}", _changing(shown, clause, action))]
                for each, action in both
            ),
            [back(words, OnClause(edition=shown.edition.id, clause=clause.id)), home(words)],
        ],
    )


def _days_of(words: Words, clause: Clause) -> str:
    """In one line: when it is due, and how often."""
    often = clause.task.recurrence
    if often and not (clause.task.due or clause.task.period):
        return often
    return f"{without_markup(_due(words, clause))}{f', {often}' if often else ''}"


def ask_about_clause(words: Words, shown: ShownEdition, clause_id: int, field: Detail) -> Screen:
    """What to type; for the date also the way to say that there is none, for a split the places to choose from."""
    clause = shown.wording.clause(clause_id)
    known = {Detail.TITLE: clause.task.title, Detail.TEXT: clause.task.text}.get(field)
    return Screen(
        fitting(
            words(f"edition-ask-{field.value}"),
            *(["", words("verbatim-code", text=cut(known, TEXT_LIMIT))] if known else []),
        ),
        [
            [_change(words, shown, clause, "button-clause-no-due", ClauseAction.CLEAR_DUE)]
            if field is Detail.DUE and clause.task.due
            else [],
            *(_places(words, shown, clause) if field is Detail.SPLIT else []),
            [back(words, OnClause(edition=shown.edition.id, clause=clause.id)), home(words)],
        ],
    )


def _texts(words: Words, shown: ShownEdition, clause: Clause) -> list[Html]:
    """What is published, what the document says, and what will be published, where these differ."""
    former = next((each for each in shown.before.clauses if each.id == clause.id), None) if shown.before else None
    texts: list[tuple[Html, str]] = []
    if former is not None and former.task.text != clause.task.text:
        texts.append((words("clause-was"), former.task.text))
    if clause.source and _plain(clause.source) != _plain(clause.task.text):
        texts += [(words("clause-source"), clause.source), (words("clause-text"), clause.task.text)]
    else:
        texts.append((words("clause-as-written" if clause.source else "clause-added"), clause.task.text))
    room = TEXTS_LIMIT // len(texts)
    return [part for heading, text in texts for part in (Html(""), heading, words("verbatim", text=cut(text, room)))]


def _plain(text: str) -> str:
    return " ".join(text.split())


def _due(words: Words, clause: Clause) -> Html:
    task = clause.task
    if task.period:
        return words("task-period", start=words.day(task.period.start), end=words.day(task.period.end))
    return words("task-due", day=words.day(task.due)) if task.due else words("task-no-due")


def _line(words: Words, clause: Clause, *, doubtful: bool) -> Html:
    key = "clause-line-dropped" if clause.dropped else "clause-line-doubtful" if doubtful else "clause-line"
    due = words("tasks-due", day=words.day(clause.task.due)) if clause.task.due else ""
    line = words(key, number=clause.task.number, title=clause.task.title)
    return Html(f"{line}{f' · {due}' if due else ''}")


def _changes(words: Words, shown: ShownEdition, clause: Clause) -> list[Row]:
    edition = shown.edition.id

    def asking(key: str, field: Detail) -> Button:
        return button(words.plain(key), AskField(edition=edition, item=clause.id, field=field))

    following = shown.wording.following(clause)
    return [
        [asking("button-clause-title", Detail.TITLE), asking("button-clause-text", Detail.TEXT)],
        [
            asking("button-clause-due", Detail.DUE),
            button(words.plain("button-clause-target"), Recipients(edition=edition, clause=clause.id)),
        ],
        [
            asking("button-clause-split", Detail.SPLIT),
            *(
                [_change(words, shown, clause, "button-clause-merge", ClauseAction.MERGE, following.task.number)]
                if following
                else []
            ),
        ],
        _heading(words, shown, clause),
        [_indicators(words, edition, clause)],
        [_change(words, shown, clause, "button-clause-part", ClauseAction.PART)] if may_part(shown, clause) else [],
        [button(words.plain("button-clause-former-tasks"), FormerTasks(edition=edition, clause=clause.id))]
        if may_carry_on(shown, clause)
        else [],
    ]


def _heading(words: Words, shown: ShownEdition, clause: Clause) -> Row:
    """Where the task names an addressee: with its first words, or it is nothing else."""
    name = heading_of_clause(shown.wording, clause)
    label = words.plain("button-clause-head", name=cut(name, NAME_LIMIT)) if name else ""
    return [button(label, _changing(shown, clause, ClauseAction.HEAD))] if name else []


def _indicators(words: Words, edition: int, clause: Clause) -> Button:
    came = came_from(OnClause(edition=edition, clause=clause.id))
    return button(words.plain("button-indicators"), IndicatorsOf(task=0, edition=edition, clause=clause.id, came=came))


def _drop(words: Words, shown: ShownEdition, clause: Clause) -> Row:
    if clause.dropped:
        return [_change(words, shown, clause, "button-clause-restore", ClauseAction.RESTORE)]
    key = "button-clause-withdraw" if clause.was is not None else "button-clause-drop"
    return [_change(words, shown, clause, key, ClauseAction.DROP)]


def _change(
    words: Words, shown: ShownEdition, clause: Clause, key: str, action: ClauseAction, number: str = ""
) -> Button:
    return button(words.plain(key, number=number) if number else words.plain(key), _changing(shown, clause, action))


def _changing(shown: ShownEdition, clause: Clause, action: ClauseAction) -> ChangeClause:
    edition = shown.edition
    return ChangeClause(edition=edition.id, clause=clause.id, action=action, revision=edition.revision)


def _undo(words: Words, shown: ShownEdition, clause_id: int, page: int = 0) -> Row:
    """Back to the clause as it was, with 0 to a page of the list of all."""
    edition = shown.edition
    about = {"edition": edition.id, "clause": clause_id, "revision": edition.revision}
    target = ChangeClause(**about, action=ClauseAction.UNDO, page=page)
    return [button(words.plain("button-edition-undo"), target)] if edition.steps else []


def _next_doubt(words: Words, shown: ShownEdition) -> Button:
    return button(words.plain("button-doubt-next"), OnEdition(edition=shown.edition.id, action=EditionAction.DOUBTS))


def _neighbours(words: Words, shown: ShownEdition, clause: Clause) -> Row:
    ordered = shown.wording.ordered
    place = ordered.index(clause)
    row = []
    if place > 0:
        former = ordered[place - 1]
        label = words.plain("button-clause-former", number=former.task.number)
        row.append(button(label, OnClause(edition=shown.edition.id, clause=former.id)))
    if place + 1 < len(ordered):
        following = ordered[place + 1]
        label = words.plain("button-clause-following", number=following.task.number)
        row.append(button(label, OnClause(edition=shown.edition.id, clause=following.id)))
    return row


def _to_list(words: Words, shown: ShownEdition, clause: Clause) -> Button:
    page = shown.wording.ordered.index(clause) // LIST_PAGE
    return back(words, OnEdition(edition=shown.edition.id, action=EditionAction.CLAUSES, page=page))


def _places(words: Words, shown: ShownEdition, clause: Clause) -> list[Row]:
    text, edition = clause.task.text, shown.edition
    return [
        [
            button(
                words.plain("button-clause-split-at", text=cut(_plain(text[at : at + 3 * PIECE]), PIECE)),
                SplitAt(edition=edition.id, clause=clause.id, at=at, revision=edition.revision),
            )
        ]
        for at in places_to_split(text)[:PLACES]
    ]
