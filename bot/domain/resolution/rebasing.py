"""How a new document becomes the next wording: what it says otherwise than the former one is taken, the rest stays."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import reduce

from bot.domain.people.names import normalise
from bot.domain.resolution.draft import Doubt
from bot.domain.resolution.editions import Addressee, Clause, Leftover, Question, Saying, Wording
from bot.domain.resolution.edits import ABOUT_ADOPTION, joined_tasks
from bot.domain.resolution.leftover_edits import read_leftover
from bot.domain.resolution.matching import Worded, pair_tasks, says
from bot.domain.resolution.reworking import match_addressees
from bot.domain.resolution.taking import ADDRESSEE, ADOPTED, TITLE, of_three, take_task
from bot.domain.resolution.wordings import numbered_apart


@dataclass(frozen=True, slots=True)
class Following:
    """What the former document said, and as what it goes on in the new one."""

    made: dict[Saying, list[int]]  # of which clauses are made of it
    said: dict[Saying, Saying]
    fresh: dict[int, Saying]  # by clauses of the new document: what they go on from, if anything
    used: frozenset[int]  # of what the new document leaves out, by leftovers
    sections: dict[Saying, int]  # under which addressee the new document has it


def rebase_wording(current: Wording, new: Wording) -> Wording:
    """The new document as the next step of the current wording.

    A clause goes on under its id with all that a person has made of it, and takes what the document says otherwise than
    the former one did; where they had mended that very value, theirs stays and a doubt has both. What the document says
    no more is dropped; what a person has added, left out, split or joined stays so while the document says the same.
    """
    addressees = match_addressees(current, new)
    going = _followed(current, new, addressees)
    kept: dict[int, Clause] = {}
    asked: list[tuple[Doubt, int | None]] = []
    for clause in current.clauses:
        taken, doubts = _going_on(current, clause, going)
        if taken is not None:
            kept[clause.id] = taken
            asked += [(each, clause.id) for each in doubts]
    clauses, ids = _placed(current, new, going, kept, addressees)
    title, adopted_on, about_head = _head(current, new)
    said = (new.title, new.adopted_on or current.said_head[1])
    left_out = tuple(_left_out(current, new, ids, addressees, going))
    matched = {each.id for each in addressees.values()}
    wording = Wording(
        title=title,
        adopted_on=adopted_on,
        head=None if (title, adopted_on) == said else said,
        addressees=(*addressees.values(), *(each for each in current.addressees if each.id not in matched)),
        clauses=clauses,
        warnings=new.warnings,
        left_out=left_out,
        next_id=current.next_id + new.next_id,
    )
    return _asking(
        numbered_apart(wording), [*((each, None) for each in about_head), *asked], _news(current, new, going, ids)
    )


def _followed(current: Wording, new: Wording, addressees: dict[int, Addressee]) -> Following:
    made: dict[Saying, list[int]] = {}
    for clause in current.clauses:
        for said in current.said(clause):
            made.setdefault(said, []).append(clause.id)
    former = list(made)
    known = {says(each.task.text) for each in former}
    live = [(each, Saying(replace(each.task, found=()), new.addressee(each.addressee).known_as)) for each in new.live]
    left = [(each, Saying(read, "")) for each in new.left_out if says((read := read_leftover(each.left)).text) in known]
    latter = [*(said for _, said in live), *(said for _, said in left)]
    pairs = pair_tasks(_worded(former), _worded(latter))
    sections = {said: addressees[each.addressee].id for each, said in live}
    goes_on = {
        # what was read as a task once is no news as what is left out
        (old := former[pairs[place]]): old if place >= len(live) and old.task.number else now
        for place, now in enumerate(latter)
        if place in pairs
    }
    return Following(
        made,
        goes_on,
        {each.id: former[pairs[place]] for place, (each, _) in enumerate(live) if place in pairs},
        frozenset(each.id for place, (each, _) in enumerate(left, start=len(live)) if place in pairs),
        sections,
    )


def _worded(said: Sequence[Saying]) -> list[Worded]:
    return [
        Worded(place, normalise(each.under), each.task.number, says(each.task.text)) for place, each in enumerate(said)
    ]


def _going_on(current: Wording, clause: Clause, going: Following) -> tuple[Clause | None, tuple[Doubt, ...]]:
    """The clause as it goes on, and what is to be asked about it; None where the document has it no more."""
    said = current.said(clause)
    after = tuple(dict.fromkeys(going.said[each] for each in said if each in going.said))
    if not said:
        return (None if clause.dropped else clause), ()
    if not after:
        return None, ()
    before, now = (reduce(joined_tasks, (each.task for each in some)) for some in (said, after))
    task, doubts = take_task(clause.task, before, now, gains=going.made[said[0]][0] == clause.id)
    section, asked = _section(current, clause, said[0], after[0], going)
    doubts = (*doubts, *((Doubt(ADDRESSEE, task.number),) if asked else ()))
    written = says(before.text) == says(now.text)
    source = clause.source if written else "\n".join(each.task.text for each in after)
    dropped = clause.dropped and replace(now, number="", title="") == replace(before, number="", title="")
    taken = replace(clause, task=task, addressee=section, source=source, dropped=dropped)
    return replace(taken, said=None if _just_says(current, taken, after) else after), doubts


def _just_says(current: Wording, clause: Clause, said: tuple[Saying, ...]) -> bool:
    """Nobody has made anything else of it than the document says."""
    known = next((each.known_as for each in current.addressees if each.id == clause.addressee), None)
    return said == (Saying(replace(clause.task, found=()), known or ""),) and known is not None


def _section(current: Wording, clause: Clause, before: Saying, after: Saying, going: Following) -> tuple[int, bool]:
    """Under whom it stands from now on, and whether that is to be asked: a person has given it to somebody else."""
    mine = current.addressee(clause.addressee).known_as
    name, asked = of_three(mine, before.under, after.under, normalise)
    if name == mine or after not in going.sections:
        return clause.addressee, asked and bool(before.under)
    return going.sections[after], False


def _placed(
    current: Wording, new: Wording, going: Following, kept: dict[int, Clause], addressees: dict[int, Addressee]
) -> tuple[tuple[Clause, ...], dict[int, int]]:
    """In the order of the new document, what it has no more at the end; from its clauses to those that they are now."""
    clauses: dict[int, Clause] = {}
    ids: dict[int, int] = {}
    kept = dict(kept)
    for each in new.live:
        made = going.made[going.fresh[each.id]] if each.id in going.fresh else []
        mine = [clause_id for clause_id in made if clause_id in kept]
        if not mine:
            own = replace(each, id=current.next_id + each.id, addressee=addressees[each.addressee].id)
            mine, kept[own.id] = [own.id], own
        ids[each.id] = mine[0]
        clauses.update({clause_id: kept[clause_id] for clause_id in mine if clause_id not in clauses})
    order = list(clauses)
    for place, each in enumerate(current.clauses):  # what the document does not speak of stays where it stood
        if each.id in kept and each.id not in clauses:
            before = next((one.id for one in reversed(current.clauses[:place]) if one.id in order), None)
            order.insert(order.index(before) + 1 if before is not None else 0, each.id)
    gone = (replace(each, dropped=True, said=()) for each in current.clauses if each.id not in kept and each.was)
    return (*(kept[each] for each in order), *gone), ids


def _head(current: Wording, new: Wording) -> tuple[str, date | None, list[Doubt]]:
    """Title and day of adoption; a document that does not give the day says of it what the former one said."""
    name, day = current.said_head
    title, title_asked = of_three(current.title, name, new.title)
    adopted_on, day_asked = of_three(current.adopted_on, day, new.adopted_on or day)
    return title, adopted_on, [Doubt(code) for code, asked in ((TITLE, title_asked), (ADOPTED, day_asked)) if asked]


def _left_out(
    current: Wording, new: Wording, ids: dict[int, int], addressees: dict[int, Addressee], going: Following
) -> Iterator[Leftover]:
    """Of the new document alone: what the former one left out was looked at when that was published."""
    for each in new.left_out:
        if each.id not in going.used:
            yield replace(
                each,
                id=current.next_id + each.id,
                above=ids.get(each.above) if each.above else None,
                addressee=addressees[each.addressee].id if each.addressee in addressees else None,
            )


def _news(current: Wording, new: Wording, going: Following, ids: dict[int, int]) -> list[Question]:
    """The doubts of the new document about what it does not only repeat."""
    repeated = {
        each.id
        for each in new.live
        if (old := going.fresh.get(each.id)) is not None
        and (says(old.task.text), old.task.due, old.task.period)
        == (says(each.task.text), each.task.due, each.task.period)
    }
    known = current.adopted_on is not None  # the published resolution says what the new document leaves out
    return [
        replace(each, id=current.next_id + each.id, clause=ids[each.clause] if each.clause else None)
        for each in new.questions
        if (each.clause not in repeated if each.clause else not (known and each.doubt.code in ABOUT_ADOPTION))
    ]


def _asking(wording: Wording, doubts: Sequence[tuple[Doubt, int | None]], news: Sequence[Question]) -> Wording:
    own = [Question(wording.next_id + place, doubt, clause) for place, (doubt, clause) in enumerate(doubts)]
    return replace(wording, questions=(*own, *news), next_id=wording.next_id + len(own))
