"""What a closed round has come to is told to each who was asked, once it cannot be undone any more; in slices."""

from functools import partial

from bot.domain.messages.kinds import MessageKind
from bot.domain.people.participants import Organisation, Policy, Viewer
from bot.domain.work.results import ENOUGH, UNDO, DistrictSum, OwnResult, RoundResults
from bot.domain.work.rounds import Round, RoundState
from bot.services.slicing import tellings
from bot.services.slicing.pieces import Piece
from storage import long_works, movement, organisations, rounds, told_results
from storage.long_works import LongWork
from storage.sqlite.database import Transaction, long_read

TELL = "tell_results"  # the long work; its subject is the round


@long_read
def plan_results(tx: Transaction, policy: Policy) -> list[Piece]:  # noqa: ARG001 - each planner is asked alike
    return [partial(begin_telling, round_id=each) for each in told_results.list_untold(tx, tx.now - UNDO)]


def begin_telling(tx: Transaction, round_id: int) -> None:
    if told_results.record_told(tx, round_id):
        tell_people(tx, long_works.add_work(tx, TELL, round_id))


def tell_people(tx: Transaction, work: LongWork) -> None:
    people = told_results.list_people_asked(tx, work.subject_id, work.cursor, tellings.PEOPLE)
    tellings.tell_slice(tx, work, people, MessageKind.ROUND_CLOSED)


def load_results(tx: Transaction, viewer: Viewer, round_id: int) -> RoundResults | None:
    """For those of its organisations the recipient still belongs to, and what has become a part of them; None of none.

    Sums are read as they were kept, so that a message to each of 40,000 people costs a few rows.
    """
    found = rounds.get_round(tx, round_id)
    if found is None or found.state is not RoundState.CLOSED:
        return None
    own = tuple(
        each
        for organisation in viewer.organisations
        for asked in (organisation, *_merged(tx, found, organisation))
        if (each := _own(tx, found, asked))
    )
    if not own:
        return None
    municipalities = {
        place: None
        for each in own
        if (place := told_results.municipality_of(tx, found.id, each.organisation.id)) is not None
    }
    sums = told_results.list_sums(tx, found.id, [told_results.EVERYBODY, *municipalities])
    districts = [
        DistrictSum(named.short_name, sums[place])
        for place in municipalities
        if place in sums and sums[place].organisations >= ENOUGH
        if (named := organisations.get_organisation(tx, place)) is not None
    ]
    everybody = sums.get(told_results.EVERYBODY)
    enough = everybody is not None and everybody.organisations >= ENOUGH
    return RoundResults(found, own, tuple(districts), everybody if enough else None)


def _merged(tx: Transaction, found: Round, organisation: Organisation) -> list[Organisation]:
    """What has become a part of it after the round was closed: what that reported stands by itself."""
    ids = told_results.list_merged(tx, found.id, organisation.id)
    return [each for number in ids if (each := organisations.get_organisation(tx, number)) is not None]


def _own(tx: Transaction, found: Round, organisation: Organisation) -> OwnResult | None:
    tally = movement.tally_of(tx, found, organisation.id)
    questions = told_results.list_questions(tx, found, organisation.id)
    return OwnResult(organisation, tally, tuple(questions)) if tally.total else None
