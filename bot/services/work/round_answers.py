"""Who answered what in a round, for organisers and observers: by task, by answer, by organisation."""

from functools import partial

from bot.domain.errors import StaleError
from bot.domain.paging import Paged
from bot.domain.people.participants import Viewer
from bot.domain.permissions import may_see_all, require
from bot.domain.work.round_answers import AnsweringOrganisation, AnswerState, RoundAnswer, RoundTaskStanding
from bot.domain.work.rounds import RoundState
from bot.services.work.round_drafts import require_round
from storage import organisations, round_answers
from storage.sqlite.database import Transaction, long_read

LIST_SIZE = 8


@long_read
def show_round_task(tx: Transaction, viewer: Viewer, round_id: int, task_id: int) -> RoundTaskStanding:
    """How everybody stands with a task of an open or a closed round."""
    require(may_see_all(viewer))
    found = require_round(tx, round_id)
    if found.state not in {RoundState.OPEN, RoundState.CLOSED}:
        raise StaleError
    standing = round_answers.find_round_task(tx, found, task_id)
    if standing is None:
        raise StaleError
    return standing


@long_read
def list_answering(
    tx: Transaction, viewer: Viewer, round_id: int, task_id: int, state: AnswerState, page: int, text: str = ""
) -> tuple[RoundTaskStanding, Paged[AnsweringOrganisation]]:
    """Those that stand like this with the task."""
    shown = show_round_task(tx, viewer, round_id, task_id)
    read = partial(round_answers.list_answering, tx, shown.round, task_id, state)
    total = shown.counts.get(state, 0)
    if text:
        listed = read(0, total)
        meant = set(organisations.find_among(tx, [each.id for each in listed], text))
        return shown, Paged.out_of(page, LIST_SIZE, [each for each in listed if each.id in meant])
    return shown, Paged.of(page, LIST_SIZE, total, read)


@long_read
def load_round_answer(
    tx: Transaction, viewer: Viewer, round_id: int, task_id: int, organisation_id: int
) -> tuple[RoundTaskStanding, RoundAnswer]:
    """With its comments and files."""
    shown = show_round_task(tx, viewer, round_id, task_id)
    answer = round_answers.find_answer(tx, shown.round, task_id, organisation_id)
    if answer is None:
        raise StaleError
    return shown, answer
