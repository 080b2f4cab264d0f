"""Tasks reach organisations in slices: each has all of its own at once, and is told when everybody has."""

from bot.domain.errors import StaleError
from bot.domain.messages.kinds import MessageKind
from bot.services.slicing import tellings
from storage import assignments, edition_news, editions, long_works, reach, slices
from storage.long_works import LongWork
from storage.sqlite.database import Transaction

SPREAD = "spread"  # the long works; the subject is the resolution, 0: all that are at work
SETTLE = "settle"  # after an amendment; the subject is the edition
TELL_PUBLISHED = "tell_published"
TELL_AMENDED = "tell_amended"
ORGANISATIONS = 30  # a slice


def begin_spreading(tx: Transaction, resolution_id: int = 0, *, told: bool = False) -> None:
    """Every task of it to all whom it concerns, none twice; `told`: whom it reaches is told of it then."""
    spread_slice(tx, long_works.add_work(tx, SPREAD, resolution_id, {"told": told}))


def spread_slice(tx: Transaction, work: LongWork) -> None:
    following = slices.next_organisations(tx, work.cursor, ORGANISATIONS)
    assignments.spread_tasks(tx, following, work.subject_id or None)
    if len(following) == ORGANISATIONS:
        long_works.advance_work(tx, work, following[-1])
        return
    long_works.finish_work(tx, work)
    if work.data["told"]:
        tell_published(tx, long_works.add_work(tx, TELL_PUBLISHED, work.subject_id))


def begin_settling(tx: Transaction, edition_id: int, changed: list[int]) -> None:
    """After an amendment: `changed` are the tasks that have become another thing to do."""
    settle_slice(tx, long_works.add_work(tx, SETTLE, edition_id, {"changed": changed}))


def settle_slice(tx: Transaction, work: LongWork) -> None:
    state = editions.state_of_edition(tx, work.subject_id)
    if state is None or state[2] is None:
        raise StaleError
    following = slices.next_organisations(tx, work.cursor, ORGANISATIONS)
    reach.settle_assignments(tx, work.subject_id, state[2], work.data["changed"], following)
    if len(following) == ORGANISATIONS:
        long_works.advance_work(tx, work, following[-1])
        return
    long_works.finish_work(tx, work)
    tell_amended(tx, long_works.add_work(tx, TELL_AMENDED, work.subject_id))


def tell_published(tx: Transaction, work: LongWork) -> None:
    people = reach.list_people_of_resolution(tx, work.subject_id, work.cursor, tellings.PEOPLE)
    tellings.tell_slice(tx, work, people, MessageKind.PUBLISHED)


def tell_amended(tx: Transaction, work: LongWork) -> None:
    """At the hour of their digest; at once where a day comes sooner than they know."""
    people = edition_news.list_people(tx, work.subject_id, work.cursor, tellings.PEOPLE)
    kinds = {person: MessageKind.AMENDED_SOONER if sooner else MessageKind.AMENDED for person, sooner in people}
    tellings.tell_slice(tx, work, list(kinds), kinds)
