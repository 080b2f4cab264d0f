"""Silence told upwards, by the policy of each round. Worked out from the facts at each tick."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from functools import partial

from bot.domain.messages.deliveries import Delivery, LaterError
from bot.domain.messages.kinds import MessageKind
from bot.domain.people.participants import Policy, Viewer
from bot.domain.permissions import may_organise, may_see_all
from bot.domain.work.escalation import (
    EscalationNews,
    Stage,
    Watch,
    due_stages,
    nearest_coordinating,
)
from bot.services.people.reminder_limits import PAUSED_FOR, is_held_back, reminders_paused
from bot.services.slicing.pieces import Piece, chunks
from storage import escalations, organisations, outbox, participants, silence
from storage.sqlite.database import Transaction, long_read

NAMED = 5  # organisations named in the message; the list has all


@long_read
def plan_escalations(tx: Transaction, policy: Policy) -> list[Piece]:
    """What has come, one message for each person and stage of a round; once a day it looks for newcomers."""
    pieces: list[Piece] = []
    if reminders_paused(tx):
        return pieces
    today = policy.today(tx.now)
    for watch in escalations.list_watched_rounds(tx, today):
        for stage in due_stages(watch, escalations.set_began(tx, watch.round_id), today):
            if not escalations.was_considered(tx, watch.round_id, stage, today):
                people = _list_concerned(tx, watch, stage, today)
                pieces += [partial(_tell_stage, watch=watch, stage=stage, people=some) for some in chunks(people)]
                pieces.append(partial(escalations.set_considered, round_id=watch.round_id, stage=stage, today=today))
    return pieces


def load_escalation(tx: Transaction, viewer: Viewer, policy: Policy, delivery: Delivery) -> EscalationNews | None:
    """None when nobody is silent any more, or it is no more the recipient's to know.

    Raises LaterError while all reminders are paused, the recipient is on vacation, or had their weekly messages.
    """
    round_id, stage = delivery.subject_id, Stage(delivery.data["stage"])
    watch = escalations.watch_round(tx, round_id)
    today = policy.today(tx.now)
    if watch is None or stage not in due_stages(watch, escalations.set_began(tx, round_id), today):
        return None
    beyond = stage is Stage.COORDINATOR and not viewer.coordinator
    if (beyond and not may_organise(viewer)) or (stage is Stage.ORGANISER and not may_see_all(viewer)):
        return None
    if reminders_paused(tx) or is_held_back(tx, viewer, delivery.id):
        raise LaterError(tx.now + PAUSED_FOR)
    own = [each.id for each in viewer.organisations if each.has_children]
    quiet = silence.find_quiet(tx, own if stage is Stage.COORDINATOR and not beyond else None, today, round_id)
    if beyond:
        left = _nearest(tx, quiet.everyone)[1]
        quiet = replace(quiet, silent=quiet.silent & left, unjoined=quiet.unjoined & left)
    if not quiet.everyone:
        return None
    names = [each.name for each in silence.list_silent(tx, quiet, 0, NAMED) if not each.unjoined]
    return EscalationNews(watch, stage, len(quiet.silent), quiet.total, names, beyond, len(quiet.unjoined))


def _list_concerned(tx: Transaction, watch: Watch, stage: Stage, today: date) -> list[int]:
    """At the first stage who coordinates, and organisers for those whose coordinators have all blocked the bot."""
    silent, _ = silence.find_silent(tx, None, today, watch.round_id)
    above, beyond = _nearest(tx, silent)
    if stage is Stage.ORGANISER:
        return [each.id for each in participants.list_on_team(tx) if silent and not each.unreachable]
    organisers = [each.id for each in participants.list_organisers(tx) if beyond and not each.unreachable]
    return sorted({*organisers, *escalations.list_reachable_above(tx, above)})


def _nearest(tx: Transaction, silent: Iterable[int]) -> tuple[set[int], set[int]]:
    return nearest_coordinating(silent, organisations.parents_of_all(tx), organisations.reach_of_members(tx))


def _tell_stage(tx: Transaction, watch: Watch, stage: Stage, people: Sequence[int]) -> None:
    outbox.post_to_all(
        tx,
        {person: f"{MessageKind.ESCALATION}:{watch.round_id}:{stage}:{person}" for person in people},
        kind=MessageKind.ESCALATION,
        subject_id=watch.round_id,
        data={"stage": stage},
    )
