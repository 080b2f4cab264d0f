"""Opening a round: what asked the same before is closed first, then everybody concerned is told, all in slices."""

from dataclasses import replace
from datetime import date

from bot.domain.messages.kinds import MessageKind
from bot.domain.people.audit import BOT, AuditAct, Doer
from bot.domain.people.participants import Policy
from bot.domain.work.rounds import Round
from bot.services.slicing import tellings
from bot.services.work import closings
from storage import audit, long_works, outbox, participants, round_asks, rounds
from storage.long_works import LongWork
from storage.sqlite.database import Transaction

OPEN = closings.OPEN  # the long works; their subject is the round
TELL = "tell_round"


def begin_opening(tx: Transaction, opening: Round, policy: Policy, doer: Doer = BOT) -> None:
    """Where few are concerned it is open at once, and all are told."""
    if is_opening(tx, opening.id):
        return
    for rival in rounds.list_rivals(tx, opening):
        closings.begin_closing(tx, rival, doer)
    audit.add_entry(tx, AuditAct.ROUND_OPENED, doer, subject_id=opening.id, data={"title": opening.title})
    opens_on = min(opening.opens_on, policy.today(tx.now))
    open_where_free(tx, long_works.add_work(tx, OPEN, opening.id, {"opens_on": str(opens_on)}))


def is_opening(tx: Transaction, round_id: int) -> bool:
    return long_works.find_work(tx, OPEN, round_id) is not None


def close_slice(tx: Transaction, work: LongWork) -> None:
    """The last slice of a closing opens what has waited for it, in one transaction: nobody is asked by none."""
    closings.freeze_slice(tx, work)
    if not closings.is_closing(tx, work.subject_id):
        for waiting in long_works.list_works(tx, OPEN):
            open_where_free(tx, waiting)


def open_where_free(tx: Transaction, work: LongWork) -> None:
    """Nothing happens while another round asks the same."""
    opening = rounds.get_round(tx, work.subject_id)
    if opening is None or not opening.editable:
        long_works.finish_work(tx, work)
    elif not rounds.list_rivals(tx, opening):
        rounds.open_now(tx, replace(opening, opens_on=date.fromisoformat(work.data["opens_on"])))
        long_works.finish_work(tx, work)
        tell_series_end(tx, opening)
        tell_people(tx, long_works.add_work(tx, TELL, opening.id))


def tell_people(tx: Transaction, work: LongWork) -> None:
    people = round_asks.list_people_of_round(tx, work.subject_id, work.cursor, tellings.PEOPLE)
    tellings.tell_slice(tx, work, people, MessageKind.ROUND_OPENED)


def ends_series(tx: Transaction, found: Round) -> bool:
    """Whether it is one of a series of which nothing is planned any more."""
    return found.series is not None and not rounds.ids_of_series(tx, found.series, date.min)


def tell_series_end(tx: Transaction, found: Round) -> None:
    """Organisers learn that nothing follows it, if nothing does."""
    if ends_series(tx, found):
        organisers = [each.id for each in participants.list_organisers(tx)]
        keys = {person: f"{MessageKind.SERIES_ENDS}:{found.id}:{person}" for person in organisers}
        outbox.post_to_all(tx, keys, kind=MessageKind.SERIES_ENDS, subject_id=found.id)
