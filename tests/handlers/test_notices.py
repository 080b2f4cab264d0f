"""Who words what the bot says of its own accord."""

import ast

import pytest

from bot.domain.messages.kinds import MessageKind
from handlers.messages.notices import WORDED
from tests.support.layout import ROOT

# In which conversation each is read as it arrives.
ARRIVES = {
    MessageKind.ROUND_OPENED: "test_plans.py::test_the_plan_of_a_round_is_seen_before_and_after_it_opens",
    MessageKind.DIGEST: "test_event_reminders.py::test_reminders_come_in_time",
    MessageKind.NUDGE: "test_silence.py::test_the_silent_are_nudged_and_answered_for",
    MessageKind.ESCALATION: "test_silence.py::test_silence_is_told_upwards_once_a_stage",
    MessageKind.EVENT_REMINDER: "test_event_reminders.py::test_nobody_is_reminded_at_night",
    MessageKind.EVENT_NEWS: "test_event_changes.py::test_a_moved_date_says_what_it_was",
    MessageKind.ANNOUNCEMENT: "test_news.py::test_an_acknowledgement_is_recorded_once",
    MessageKind.RECALL: "test_recalling.py::test_a_stopped_announcement_is_recalled",
    MessageKind.PUBLISHED: "test_importing.py::test_a_file_becomes_everyone_s_tasks",
    MessageKind.AMENDED: "test_amending.py::test_an_amendment_by_hand",
    MessageKind.REVIEW: "test_reviewing.py::test_an_answer_is_returned_given_anew_and_accepted",
    MessageKind.EXTENSION_REQUEST: "test_reviewing.py::test_a_later_day_is_decided_by_whoever_is_first",
    MessageKind.EXTENSION_DECISION: "test_reviewing.py::test_a_later_day_is_decided_by_whoever_is_first",
    MessageKind.HELP_CALL: "test_coordinator.py::test_a_call_for_help_reaches_the_coordinator",
    MessageKind.HELP_MESSAGE: "test_helping.py::test_an_institute_and_the_coordinator_help",
    MessageKind.SUBSTITUTE: "test_settings.py::test_a_vacation_has_a_substitute",
    MessageKind.DEAD_LETTER: "test_bad_input.py::test_an_unreadable_update_is_parked_and_stalls_nobody",
}


def test_every_kind_has_its_words() -> None:
    """Each is worded by the function of its own name; a recall only takes back."""
    assert {kind: word.__name__ for kind, word in WORDED.items()} == {
        kind: f"word_{kind.name.lower()}" for kind in MessageKind if kind is not MessageKind.RECALL
    }


@pytest.mark.parametrize("kind", MessageKind)
def test_every_kind_is_read_in_a_conversation(kind: MessageKind) -> None:
    """There is a journey in which it arrives."""
    file, _, test = ARRIVES[kind].partition("::")
    tree = ast.parse((ROOT / "tests" / "journeys" / file).read_text("utf-8"))
    assert test in {node.name for node in tree.body if isinstance(node, ast.AsyncFunctionDef)}
