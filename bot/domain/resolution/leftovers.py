"""What of a document is beside its tasks: what has become none, and the words around a doubt."""

from collections.abc import Iterator, Sequence

from bot.domain.resolution.draft import Doubt, Draft, LeftOut
from bot.domain.resolution.editions import Addressee, Clause, Leftover
from bot.domain.resolution.matching import named_in

ABOUT_HEAD = {"title-unclear", "adopted-missing"}
AROUND = 300  # characters of the source that are kept on each side of a doubt


def list_leftovers(
    draft: Draft, addressees: Sequence[Addressee], clauses: Sequence[Clause], ids: Iterator[int]
) -> Iterator[Leftover]:
    """What the draft does not use, each with its neighbours.

    `addressees` and `clauses` are those of the draft, in its order.
    """
    marks = sorted(_marks(draft, addressees, clauses), key=lambda mark: mark[0])
    for left in list_unused(draft):
        before = [mark for mark in marks if left.start is not None and mark[0] < left.start]
        named = named_in(left.text, addressees)
        addressee = named or (before[-1][1] if before else marks[0][1] if marks else None)
        above = next((clause for _, _, clause in reversed(before) if clause is not None), None)
        yield Leftover(next(ids), left, above, addressee)


def list_unused(draft: Draft) -> list[LeftOut]:
    """First what may be a task, then in the document's order.

    Without any task nothing is used: a line that looked like a part of the head may be one.
    """
    has_tasks = any(each.tasks for each in draft.addressees)
    unused = (each for each in draft.left_out if not each.is_used or not has_tasks)
    return sorted(unused, key=lambda each: not each.may_be_task)


def quoted(draft: Draft, doubt: Doubt) -> tuple[str, str, str]:
    """The place in the source that raises the doubt, between what stands before and after it; empty: nobody knows.

    What a doubt quotes may have been cut; then it is the whole task that is shown. For what the head does not say it is
    the head. No word is cut.
    """
    task = next((each for to in draft.addressees for each in to.tasks if each.number == doubt.task), None)
    start, end = next(((f.start, f.end) for f in task.found if f.field == "text"), (0, 0)) if task else (0, 0)
    quote = doubt.quote.rstrip("…")
    place = draft.source.find(quote, start) if quote else -1
    if place >= 0 and (not end or place < end):
        start, end = place, place + len(quote)
    source = draft.source
    if not end:
        head = source if len(source) <= AROUND else f"{source[:AROUND].rpartition(' ')[0]}…"
        return "", head if doubt.code in ABOUT_HEAD else "", ""
    first, last = max(0, start - AROUND), end + AROUND
    before = source[first:start] if not first else source[first:start].partition(" ")[2]
    after = source[end:last] if last >= len(source) else source[end:last].rpartition(" ")[0]
    return before, source[start:end], after


def _marks(
    draft: Draft, addressees: Sequence[Addressee], clauses: Sequence[Clause]
) -> Iterator[tuple[int, int, int | None]]:
    """Where headings and tasks stand in the source: the place, the addressee, the clause."""
    ids = iter(clause.id for clause in clauses)
    for known, addressee in zip(addressees, draft.addressees, strict=True):
        yield from ((found.start, known.id, None) for found in addressee.found if found.field == "heading")
        for task in addressee.tasks:
            clause = next(ids)
            places = [found.start for found in task.found if found.field == "text"]
            yield from ((place, known.id, clause) for place in places[:1])
