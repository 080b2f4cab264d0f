"""What a person says is an addressee: a paragraph that is no task, a task that is none, the first words of a task.

LookupError for an id that is no more, or for what names nobody.
"""

import re
from collections.abc import Callable
from dataclasses import replace

from bot.domain.people.names import normalise
from bot.domain.resolution.draft import Doubt
from bot.domain.resolution.editions import Addressee, Clause, Leftover, Question, Target, Wording
from bot.domain.resolution.edits import ABOUT_ADDRESSEE, drop_clause
from bot.domain.resolution.wordings import Shorten

Named = Callable[[str], tuple[str, tuple[Target, ...]]]  # the nominative of a heading, and what that proposes

_LONGEST = 150  # characters of a heading
_NAME = re.compile(r"[^\W\d_]{3}")
_DATIVE = re.compile(r"\W*\w+(?:ому|ему|ам|ям|ой|у)\b", re.IGNORECASE)
_DOING = re.compile(
    r"(?<![\w-])(?!(?:печать|память|сеть|часть|нить|суть)\b)"
    r"[а-яё]*(?:[аеиоуыя]ть|вести|нести|брести|мочь|влечь|беречь)(?:ся)?(?![\w-])",
    re.IGNORECASE,
)
_DAY = re.compile(r"\d{4}|\d\.\d")
_PARTED = re.compile(r"\s*(?::|\s[—–-])\s+")
_UNFIT = frozenset({"signature", "furniture", "thanks", "agenda", "control", "force", "columns", "minutes"})


def heading_of(text: str) -> str | None:
    """The addressee that a line by itself may name, its bullet and its label taken off; None: it names none."""
    line = " ".join(text.split())
    _, parted, value = line.rstrip(":").partition(": ")
    name = (value if parted else line).strip(" :;,•→–—-")
    sentence = name.endswith((".", "!", "?")) and not re.search(r"\b[^\W\d_]\.$", name)
    fits = _NAME.search(name) and len(name) <= _LONGEST and not (sentence or _DOING.search(name) or _DAY.search(name))
    return name if fits else None


def heading_of_leftover(leftover: Leftover) -> str | None:
    return None if leftover.left.reason in _UNFIT else heading_of(leftover.left.text)


def is_dative(name: str) -> bool:
    """Whether it is said to whom: then it is a heading more likely than a task."""
    return _DATIVE.match(name) is not None


def heading_of_clause(wording: Wording, clause: Clause) -> str | None:
    """The addressee that a task's whole text is, or that its first words name where nobody else is named."""
    whole = heading_of(clause.task.text)
    if whole and is_dative(whole):
        return whole
    return _opening(clause.task.text)[0] if _is_nobodys(wording, clause) else None


def head_leftover(wording: Wording, leftover_id: int, named: Named) -> Wording:
    """The paragraph is the addressee of what stands below it: of tasks under the same heading, of what is left out."""
    leftover = wording.leftover(leftover_id)
    name = heading_of_leftover(leftover)
    if name is None:
        raise LookupError
    wording, to = _addressed(wording, name, leftover.left.text, leftover.addressee, named)
    moved = _below(wording, leftover)
    gone = replace(
        wording,
        left_out=tuple(_aimed(each, leftover, moved, to) for each in wording.left_out if each.id != leftover_id),
        questions=tuple(each for each in wording.questions if each.clause or not _is_about(each, leftover.left.text)),
    )
    return _given(gone, moved, to)


def head_clause(wording: Wording, clause_id: int, named: Named, shorten: Shorten) -> Wording:
    """The task names an addressee: of itself with its first words, of the tasks below it with all of them."""
    clause = wording.clause(clause_id)
    name = heading_of_clause(wording, clause)
    if name is None:
        raise LookupError
    _, rest = _opening(clause.task.text)
    wording, to = _addressed(wording, name, name, clause.addressee, named)
    if rest:
        task = replace(clause.task, text=rest, title=shorten(rest))
        said = wording.keeping(clause)
        clauses = (replace(said, task=task) if each.id == clause_id else each for each in wording.clauses)
        return _given(replace(wording, clauses=tuple(clauses)), {clause_id}, to)
    section = [each.id for each in wording.of(clause.addressee)]
    return _given(drop_clause(wording, clause_id), set(section[section.index(clause_id) + 1 :]), to)


def head_section(wording: Wording, clause_id: int, named: Named, shorten: Shorten) -> Wording:
    """The same for each task of the section whose first words name somebody."""
    for each in wording.live_of(wording.clause(clause_id).addressee):
        if heading_of_clause(wording, each):
            wording = head_clause(wording, each.id, named, shorten)
    return wording


def _opening(text: str) -> tuple[str | None, str]:
    """Whom the first words name, and what is left to do; nobody and nothing, where they name none."""
    doing = _DOING.search(text)
    if doing is None:
        return None, ""
    parts = _PARTED.split(text, maxsplit=1)
    parted = len(parts) > 1 and not _DOING.search(parts[0])
    name, rest = (parts[0], parts[1]) if parted else (text[: doing.start()].strip(), text[doing.start() :])
    fits = heading_of(name) == name and (parted or is_dative(name))
    return (name, rest) if fits else (None, "")


def _is_nobodys(wording: Wording, clause: Clause) -> bool:
    addressee = wording.addressee(clause.addressee)
    return not (addressee.heading or addressee.targets)


def _addressed(wording: Wording, heading: str, written: str, beside: int | None, named: Named) -> tuple[Wording, int]:
    """The addressee that goes by that name, made if there is none: below the one it was taken for."""
    name, targets = named(heading)
    known = [each.id for each in wording.addressees if normalise(each.known_as) == normalise(name)]
    if known:
        return wording, known[0]
    made = Addressee(wording.next_id, written.strip(), name, None, targets)
    place = next((n + 1 for n, each in enumerate(wording.addressees) if each.id == beside), len(wording.addressees))
    addressees = (*wording.addressees[:place], made, *wording.addressees[place:])
    return replace(wording, addressees=addressees, next_id=wording.next_id + 1), made.id


def _below(wording: Wording, leftover: Leftover) -> set[int]:
    """The tasks that stand below the paragraph, under the heading it stands under itself."""
    if leftover.above is None:
        nobody = [each.id for each in wording.addressees if each.id == leftover.addressee and each.heading is None]
        return {each.id for section in nobody for each in wording.of(section)}
    above = wording.clause(leftover.above)
    section = [each.id for each in wording.of(above.addressee)]
    return set(section[section.index(above.id) + 1 :])


def _aimed(each: Leftover, heading: Leftover, moved: set[int], to: int) -> Leftover:
    """What stands below the heading is its addressee's too, should it become a task."""
    start, first = each.left.start, heading.left.start
    below = start is not None and first is not None and start > first
    return replace(each, addressee=to) if below and (each.above == heading.above or each.above in moved) else each


def _is_about(question: Question, text: str) -> bool:
    return bool(question.doubt.quote) and text.startswith(question.doubt.quote.rstrip("…"))


def _given(wording: Wording, moved: set[int], to: int) -> Wording:
    """Those tasks go there; whose they are is asked where nobody gets them, and no more where somebody does."""
    left = {each.addressee for each in wording.clauses if each.id in moved}
    clauses = (replace(wording.keeping(each), addressee=to) if each.id in moved else each for each in wording.clauses)
    wording = replace(wording, clauses=tuple(clauses))
    asked = [each for each in wording.questions if each.clause in moved and each.doubt.code in ABOUT_ADDRESSEE]
    wording = replace(wording, questions=tuple(each for each in wording.questions if each not in asked))
    for section in left - {to} if asked else ():
        others = wording.live_of(section)
        if others and not wording.addressee(section).targets:
            question = Question(wording.next_id, Doubt("addressee-missing", quote=others[0].task.title), others[0].id)
            wording = replace(wording, questions=(*wording.questions, question), next_id=wording.next_id + 1)
    return wording
