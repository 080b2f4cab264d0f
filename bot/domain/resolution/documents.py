"""What the document of a published resolution says, kept beside the tasks that people have made of it."""

from collections.abc import Mapping
from dataclasses import replace

from bot.domain.resolution.editions import Addressee, Clause, Wording
from bot.domain.resolution.reworking import is_same


def as_document(wording: Wording, tasks: Mapping[int, int]) -> Wording:
    """What is to be kept once it is published: `tasks` are those that its clauses have become.

    What a person has left out is kept too, so that the next edition does not bring it back.
    """
    kept = [each for each in map(wording.keeping, wording.clauses) if each.id in tasks or (each.dropped and each.said)]
    used = {each.addressee for each in kept}
    return replace(
        wording,
        addressees=tuple(each for each in wording.addressees if each.id in used),
        clauses=tuple(replace(each, was=tasks.get(each.id)) for each in kept),
        questions=(),
        warnings=(),
        left_out=(),
        head=wording.said_head,
    )


def with_document(published: Wording, document: Wording) -> Wording:
    """The published wording, which remembers what the document says of each task and what of it is left out."""
    known = {each.was: each for each in document.clauses if each.was is not None}
    clauses = tuple(
        replace(each, source=known[each.was].source, said=known[each.was].said) if each.was in known else each
        for each in published.clauses
    )
    wording = replace(published, clauses=clauses, head=document.head)
    for clause in document.clauses:
        if clause.was is None:
            wording = _with_left_out(wording, clause, document.addressee(clause.addressee))
    return wording


def _with_left_out(wording: Wording, clause: Clause, addressee: Addressee) -> Wording:
    same = next((each for each in wording.addressees if is_same(each, addressee)), None)
    if same is None:
        same = replace(addressee, id=wording.next_id, was=None)
        wording = replace(wording, addressees=(*wording.addressees, same), next_id=wording.next_id + 1)
    left_out = replace(clause, id=wording.next_id, addressee=same.id, dropped=True)
    return replace(wording, clauses=(*wording.clauses, left_out), next_id=wording.next_id + 1)
