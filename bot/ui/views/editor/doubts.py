"""The doubts about a draft, one by one, each between what the document says before and after it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from bot.domain.paging import Paged
from bot.domain.resolution.editions import Addressee, Question, ShownEdition, Wording
from bot.domain.resolution.mending import TYPED, Mend, mend_of, named_by, section_of
from bot.domain.text import cut
from bot.ui.buttons.clauses import OnClause
from bot.ui.buttons.drafts import (
    DAYS,
    AnswerDoubt,
    DoubtAction,
    EditionAction,
    OnAddressee,
    OnDoubt,
    OnEdition,
    SectionRecipients,
    SettleDoubt,
)
from bot.ui.i18n import Html, Words
from bot.ui.screen import Button, Row, Screen, back, button, fitting, home
from bot.ui.views.editor.editions import (
    TITLE_LIMIT,
    doubt_sentence,
    edition_button,
    name_of_addressee,
    target_names,
)

AROUND = 200  # characters before and after the place
HERE = 600
TASKS = 10  # of a section that are named
NAME_LIMIT = 40


@dataclass(frozen=True, slots=True)
class WhatWasSaid:
    """What has just been said of a doubt, which can be taken back."""

    question_id: int
    key: str  # of the sentence that says so


def place_of_doubt(wording: Wording, question_id: int) -> int:
    """Where the doubt stands among the open ones, or would stand."""
    return sum(each.id < question_id for each in wording.open_questions)


def doubts_screen(words: Words, shown: ShownEdition, place: int, said: WhatWasSaid | None = None) -> Screen:
    """One doubt, the source around it, and three buttons: it is right, mend it, the next one."""
    wording = shown.wording
    questions = wording.open_questions
    one = Paged.out_of(place % max(1, len(questions)), 1, questions)  # after the last one the first
    above = [words(said.key), Html("")] if said else []
    undone = _undone(words, shown, said, one.items)
    if not one.items:
        texts = [*above, words("edition-no-doubts")]
        return Screen(fitting(*texts), [*undone, [edition_button(words, shown), home(words)]])
    question = one.items[0]
    following = OnEdition(edition=shown.edition.id, action=EditionAction.DOUBTS, page=(one.number + 1) % one.total)
    return Screen(
        fitting(
            *above,
            words("edition-doubts", place=one.number + 1, total=one.total),
            "",
            doubt_sentence(words, wording, question),
            *_source(words, question),
        ),
        [
            *undone,
            [
                button(words.plain("button-doubt-settle"), SettleDoubt(edition=shown.edition.id, question=question.id)),
                _mend(words, shown, question),
            ],
            [button(words.plain("button-doubt-next"), following)] if one.total > 1 else [],
            [edition_button(words, shown), home(words)],
        ],
    )


def _undone(words: Words, shown: ShownEdition, said: WhatWasSaid | None, here: Sequence[Question]) -> list[Row]:
    """The way back: from what has just been said of a doubt, else from the last change, whatever it was."""
    if said:
        return [[_on(words, shown, said.question_id, "button-edition-return", DoubtAction.UNDO)]]
    question_id = here[0].id if here else 0
    return [[_on(words, shown, question_id, "button-edition-undo", DoubtAction.UNDO)]] if shown.edition.steps else []


def mending_screen(words: Words, shown: ShownEdition, question: Question, days: Sequence[date] = ()) -> Screen:
    """What to type, or whom to choose, for the doubt; `days` are those of the document that a press may take."""
    mend = mend_of(shown.wording, question)
    if mend is Mend.SECTION:
        return _section_screen(words, shown, question)
    asked = words(f"edition-ask-{TYPED[mend].value}")
    here = _source(words, question)
    rows = [[_take(words, shown, question, action, day)] for action, day in zip(DAYS, days, strict=False)]
    return Screen(fitting(asked, *here), [*rows, [_to_doubt(words, shown, question), home(words)]])


def _take(words: Words, shown: ShownEdition, question: Question, action: DoubtAction, day: date) -> Button:
    return button(words.plain("button-doubt-day", day=words.day(day)), _target(shown, question.id, action))


def _section_screen(words: Words, shown: ShownEdition, question: Question) -> Screen:
    """Whom all tasks of the section go to: every organisation of a kind, or what its own card offers."""
    edition, wording = shown.edition.id, shown.wording
    section = wording.addressee(section_of(wording, question.id))
    tasks = wording.live_of(section.id)
    return Screen(
        fitting(
            words("section-whose", tasks=len(tasks)),
            words("verbatim", text=cut(name_of_addressee(words, section), TITLE_LIMIT)),
            *_now(words, shown, section),
            "",
            *(words("clause-line", number=each.task.number, title=each.task.title) for each in tasks[:TASKS]),
            "…" if len(tasks) > TASKS else None,
        ),
        [
            *(
                [button(kind.plural, AnswerDoubt(edition=edition, question=question.id, kind=kind.code))]
                for kind in shown.kinds
            ),
            [button(words.plain("button-section-other"), OnAddressee(edition=edition, addressee=section.id))],
            [button(words.plain("button-section-give"), SectionRecipients(edition=edition, addressee=section.id))]
            if len(wording.addressees) > 1
            else [],
            [_to_doubt(words, shown, question), home(words)],
        ],
    )


def _now(words: Words, shown: ShownEdition, section: Addressee) -> list[Html]:
    return [words("edition-target", target=target_names(words, shown, section.targets))] if section.targets else []


def _source(words: Words, question: Question) -> list[Html]:
    """The place in bold between what stands around it, line by line; nothing, where nobody knows the place."""
    here = cut(_squeezed(question.here).strip(), HERE)
    if not here:
        return []
    before = _squeezed(question.before).lstrip()
    before = f"…{before[-AROUND:].partition(' ')[2]}" if len(before) > AROUND else before
    after = cut(_squeezed(question.after).rstrip(), AROUND)
    return [Html(""), words("edition-doubt-source", before=before, here=here, after=after)]


def _squeezed(text: str) -> str:
    return re.sub(r"\s*\n\s*", "\n", re.sub(r"[^\S\n]+", " ", text))


def _mend(words: Words, shown: ShownEdition, question: Question) -> Button:
    mend, edition = mend_of(shown.wording, question), shown.edition.id
    clause = next((each for each in shown.wording.clauses if each.id == question.clause), None)
    if mend is Mend.CLAUSE and clause:
        label = words.plain("button-doubt-open", number=clause.task.number)
        return button(label, OnClause(edition=edition, clause=clause.id))
    if mend is Mend.HEAD:
        named = cut(named_by(shown.wording, question) or "", NAME_LIMIT)
        return button(words.plain("button-clause-head", name=named), _target(shown, question.id, DoubtAction.MEND))
    label = words.plain(f"button-mend-{mend.value}")
    lists = {Mend.LEFT_OUT: EditionAction.LEFT_OUT, Mend.CLAUSES: EditionAction.CLAUSES}
    if mend in lists:
        return button(label, OnEdition(edition=edition, action=lists[mend]))
    return _on(words, shown, question.id, f"button-mend-{mend.value}", DoubtAction.MEND)


def _on(words: Words, shown: ShownEdition, question_id: int, key: str, action: DoubtAction) -> Button:
    return button(words.plain(key), _target(shown, question_id, action))


def _target(shown: ShownEdition, question_id: int, action: DoubtAction) -> OnDoubt:
    edition = shown.edition
    return OnDoubt(edition=edition.id, question=question_id, action=action, revision=edition.revision)


def _to_doubt(words: Words, shown: ShownEdition, question: Question) -> Button:
    place = place_of_doubt(shown.wording, question.id)
    return back(words, OnEdition(edition=shown.edition.id, action=EditionAction.DOUBTS, page=place))
