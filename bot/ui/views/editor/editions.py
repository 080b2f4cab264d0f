"""A draft of a resolution: what was understood, what is doubtful, who gets how much."""

from collections.abc import Sequence
from typing import Any

from bot.domain.paging import Paged
from bot.domain.resolution.amendments import Change, is_publishable, shown_changes
from bot.domain.resolution.editions import (
    Addressee,
    Clause,
    Detail,
    Question,
    ShownEdition,
    Target,
    Wording,
)
from bot.domain.resolution.taking import MENDED
from bot.domain.text import cut
from bot.ui.buttons.drafts import (
    AskField,
    EditionAction,
    OnAddressee,
    OnEdition,
    OnRevision,
    RevisionAction,
)
from bot.ui.buttons.resolutions import ListOfResolutions
from bot.ui.i18n import Html, Words
from bot.ui.screen import Button, Row, Screen, back, button, fitting, home, lines, pager
from bot.ui.views.editor.change_lines import disputed_sentence

TITLE_LIMIT = 300
HEADING_LIMIT = 120
QUOTE_LIMIT = 100
FIRST_DOUBTS = 5  # on the first screen; all have a screen of their own


def edition_screen(words: Words, shown: ShownEdition, above: Html | None = None) -> Screen:
    """The first screen: doubts first, then who gets how much."""
    wording = shown.wording
    return Screen(
        fitting(
            above,
            "" if above else None,
            words("edition-amends" if shown.before else "edition-title"),
            words("verbatim", text=cut(wording.title, TITLE_LIMIT)),
            words("edition-adopted", day=words.day(wording.adopted_on))
            if wording.adopted_on
            else words("edition-not-adopted"),
            *(["", words("edition-twin", title=cut(shown.twin.title, TITLE_LIMIT))] if shown.twin else []),
            *_first_doubts(words, wording, wording.open_questions),
            *_changes(words, shown),
            "",
            words("edition-shares", tasks=len(wording.live)),
            *(share_line(words, shown, each) for each in wording.addressees if wording.live_of(each.id)),
            words("edition-dropped", tasks=len(wording.dropped)) if wording.dropped else None,
            words("edition-left-out", count=len(wording.left_out)) if wording.left_out else None,
        ),
        _parts(words, shown),
    )


def opening_screen(words: Words, shown: ShownEdition) -> Screen:
    """What a document is, before anything else is done with it: where one like it is published, a person says so."""
    if shown.twin is None:
        return edition_screen(words, shown)
    return Screen(
        lines(words("edition-twin-ask", title=cut(shown.twin.title, TITLE_LIMIT), number=shown.twin.id)),
        [
            *twin_buttons(words, shown),
            [_go(words, shown, "button-edition-discard", EditionAction.DISCARD)],
            [back(words, ListOfResolutions()), home(words)],
        ],
    )


def twin_buttons(words: Words, shown: ShownEdition) -> list[Row]:
    return [
        [revise_button(words, shown, "button-edition-twin", RevisionAction.AMEND)],
        [revise_button(words, shown, "button-edition-apart", RevisionAction.APART)],
    ]


def _parts(words: Words, shown: ShownEdition) -> list[Row]:
    """What can be looked at, what can be changed here, and where it goes from here."""
    edition, wording = shown.edition, shown.wording
    doubts, left_out = wording.open_questions, wording.left_out
    return [
        *(twin_buttons(words, shown) if shown.twin else []),
        [_go(words, shown, "button-edition-doubts", EditionAction.DOUBTS, count=len(doubts))] if doubts else [],
        [
            _go(words, shown, "button-edition-clauses", EditionAction.CLAUSES, count=len(wording.live)),
            _go(words, shown, "button-edition-addressees", EditionAction.ADDRESSEES),
        ],
        [_go(words, shown, "button-edition-left-out", EditionAction.LEFT_OUT, count=len(left_out))] if left_out else [],
        [_go(words, shown, "button-edition-differences", EditionAction.DIFFERENCES)] if shown.before else [],
        [
            ask_button(words, shown, "button-edition-name", Detail.NAME),
            ask_button(words, shown, "button-edition-adopted", Detail.ADOPTED),
        ],
        [_go(words, shown, "button-edition-excel", EditionAction.EXCEL)],
        [revise_button(words, shown, "button-edition-undo", RevisionAction.UNDO)] if edition.steps else [],
        [_go(words, shown, "button-edition-summary", EditionAction.SUMMARY)] if is_publishable(shown) else [],
        [_go(words, shown, "button-edition-discard", EditionAction.DISCARD)],
        [back(words, ListOfResolutions()), home(words)],
    ]


def doubt_sentence(words: Words, wording: Wording, question: Question) -> Html:
    """«2.1: проверьте: срок без года»"""
    if question.doubt.code in MENDED:
        return disputed_sentence(words, wording, question)
    key = question.doubt.key
    number = next((each.task.number for each in wording.clauses if each.id == question.clause), "")
    quote = cut(question.doubt.quote, QUOTE_LIMIT)
    said = words(key if words.has(key) else "doubt-other", quote=quote)
    return words("edition-doubt", number=number, doubt=said) if number else words("edition-doubt-whole", doubt=said)


def ask_about_edition(words: Words, shown: ShownEdition, item: int, field: Detail) -> Screen:
    """What to type for an addressee or the whole; for a task see `clauses.ask`."""
    target = OnAddressee(edition=shown.edition.id, addressee=item) if item else OnEdition(edition=shown.edition.id)
    return Screen(words(f"edition-ask-{field.value}"), [[back(words, target), home(words)]])


def ask_to_discard(words: Words, shown: ShownEdition) -> Screen:
    return Screen(
        words("edition-discard-ask"),
        [
            [revise_button(words, shown, "button-edition-discard-confirm", RevisionAction.DISCARD)],
            [edition_button(words, shown), home(words)],
        ],
    )


def target_name(words: Words, shown: ShownEdition, target: Target) -> str:
    if target.organisation is not None:
        return next((o.short_name for o in shown.organisations if o.id == target.organisation), "")
    kind = next((kind.plural for kind in shown.kinds if kind.code == target.kind), None)
    return kind or words.plain("edition-nobody")


def target_names(words: Words, shown: ShownEdition, targets: Sequence[Target]) -> str:
    return ", ".join(target_name(words, shown, each) for each in targets) or words.plain("edition-nobody")


def clause_label(words: Words, clause: Clause) -> str:
    return words.plain("button-edition-clause", number=clause.task.number, title=clause.task.title)


def edition_button(words: Words, shown: ShownEdition) -> Button:
    return back(words, OnEdition(edition=shown.edition.id))


def revise_button(words: Words, shown: ShownEdition, key: str, action: RevisionAction) -> Button:
    edition = shown.edition
    return button(words.plain(key), OnRevision(edition=edition.id, revision=edition.revision, action=action))


def _first_doubts(words: Words, wording: Wording, questions: Sequence[Question]) -> list[Html]:
    if not questions and not wording.warnings:
        return []
    warnings = (words("edition-doubt-whole", doubt=cut(each, TITLE_LIMIT)) for each in wording.warnings[:FIRST_DOUBTS])
    said = [*(doubt_sentence(words, wording, each) for each in questions[:FIRST_DOUBTS]), *warnings]
    more = len(questions) - FIRST_DOUBTS
    return [
        Html(""),
        words("edition-check"),
        *said,
        *([words("edition-more-doubts", count=more)] if more > 0 else []),
    ]


def _changes(words: Words, shown: ShownEdition) -> list[Html]:
    if shown.before is None:
        return []
    found = shown_changes(shown)
    if not found:
        return [Html(""), words("edition-nothing-changed")]
    counts = {change.value: sum(each.change is change for each in found) for change in Change}
    return [Html(""), words("edition-changes", **counts)]


def share_line(words: Words, shown: ShownEdition, each: Addressee) -> Html:
    return words(
        "edition-share" if each.targets else "edition-share-nobody",
        name=cut(name_of_addressee(words, each), HEADING_LIMIT),
        target=target_names(words, shown, each.targets),
        tasks=len(shown.wording.live_of(each.id)),
    )


def name_of_addressee(words: Words, each: Addressee) -> str:
    return each.name or each.heading or words.plain("edition-no-heading")


def _go(words: Words, shown: ShownEdition, key: str, action: EditionAction, **arguments: object) -> Button:
    return button(words.plain(key, **arguments), OnEdition(edition=shown.edition.id, action=action))


def ask_button(words: Words, shown: ShownEdition, key: str, field: Detail, item: int = 0) -> Button:
    return button(words.plain(key), AskField(edition=shown.edition.id, item=item, field=field))


def said_of_clause(clause: Clause) -> str:
    """By which it is looked for."""
    return f"{clause.task.number} {clause.task.title} {clause.task.text}"


def page_buttons(words: Words, shown: ShownEdition, action: EditionAction, listed: Paged[Any]) -> Row:
    return pager(words, listed, lambda turn: OnEdition(edition=shown.edition.id, action=action, page=turn))
