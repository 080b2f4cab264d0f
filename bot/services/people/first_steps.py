"""A new bot leads its organiser through the first hour; what was begun on an earlier version is left in peace."""

import json
from typing import Any

from bot.documents.bundled import bundled_resolution
from bot.domain.people.first_steps import FirstStep, FirstSteps
from bot.domain.people.participants import Viewer
from bot.domain.permissions import may_organise, require
from storage import bot_state, first_steps
from storage.sqlite.database import Transaction

FACT = "first_steps"  # as JSON: the resolution that came along, 0 if none did; the steps that were skipped


def begin_where_new(tx: Transaction) -> None:
    """At a start: from then on organisers are led, whatever restarts there are.

    New is a bot that nobody has opened yet, whatever was loaded on the command line, or that has no organisations.
    """
    if bot_state.get_state(tx, FACT) is None and not (first_steps.has_roster(tx) and first_steps.has_people(tx)):
        came_along = first_steps.newest_resolution(tx, bundled_resolution().title)
        _keep(tx, {"resolution": came_along, "skipped": []})


def load_first_steps(tx: Transaction, viewer: Viewer) -> FirstSteps | None:
    """None for whom nobody leads: who does not organise, and everybody on a bot that is not new."""
    fact = bot_state.get_state(tx, FACT)
    if fact is None or not may_organise(viewer):
        return None
    known = json.loads(fact)
    done = _taken(tx, known["resolution"])
    left = [step for step in FirstStep if step not in done and step not in known["skipped"]]
    return FirstSteps(left[0] if left else None, done, bool(known["resolution"]))


def skip_step(tx: Transaction, viewer: Viewer, step: FirstStep) -> None:
    require(may_organise(viewer))
    if fact := bot_state.get_state(tx, FACT):
        known = json.loads(fact)
        _keep(tx, known | {"skipped": sorted({*known["skipped"], step.value})})


def _taken(tx: Transaction, came_along: int) -> frozenset[FirstStep]:
    taken = {
        FirstStep.ROSTER: first_steps.has_roster(tx),
        FirstStep.RESOLUTION: first_steps.newest_resolution(tx) > came_along,
        FirstStep.LETTERS: first_steps.has_ways_in(tx),
        FirstStep.ROUND: first_steps.has_round(tx),
        FirstStep.ANNOUNCEMENT: first_steps.has_announcement(tx),
    }
    return frozenset(step for step, is_taken in taken.items() if is_taken)


def _keep(tx: Transaction, known: dict[str, Any]) -> None:
    bot_state.put_state(tx, FACT, json.dumps(known))
