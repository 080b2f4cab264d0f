"""Made-up arguments for every function of `storage/`, by the types that it names."""

import inspect
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from bot.domain.expectations import ExpectedRemark
from bot.domain.messages.announcements import Content
from bot.domain.messages.attendance import EventAnswer, Standing
from bot.domain.messages.audiences import Audience
from bot.domain.messages.deliveries import Delivery
from bot.domain.messages.event_details import EventFile
from bot.domain.messages.events import Event, EventChange
from bot.domain.messages.kinds import MessageKind
from bot.domain.messages.searching import SoughtWord
from bot.domain.messages.surveys import Opinion
from bot.domain.people.audit import OPERATOR, AuditTerm, Doer
from bot.domain.people.memberships import MembershipEnd, PastMembership
from bot.domain.people.participants import Expectation, Organisation, Participant, ReminderPreferences
from bot.domain.people.quiet_hours import QuietHours
from bot.domain.people.registry import Details
from bot.domain.people.rosters import LinesJson, RosterChange, RosterState
from bot.domain.resolution.draft import CoExecutor, Draft, DraftAddressee, DraftEvent, DraftTask, Reference
from bot.domain.resolution.editions import Addressee, Clause, Edition, EditionState, Target, Wording
from bot.domain.work.discharges import Discharge
from bot.domain.work.indicators import Indicator, IndicatorKind, IndicatorOwner, Value
from bot.domain.work.oversight import Extension, HelpMessage
from bot.domain.work.reports import AskedTask, Scope
from bot.domain.work.round_answers import AnswerState
from bot.domain.work.rounds import Round, RoundState
from bot.domain.work.series import Repeat
from bot.domain.work.silence import Unanswering
from bot.domain.work.tasks import Assignment, Remark, Sent, Status, Task, Verdict
from storage import (
    arrivals,
    audience_gaps,
    audiences,
    digests,
    document_events,
    erasures,
    event_guests,
    help_threads,
    inbox,
    indicators,
    memberships,
    notes,
    outbox,
    participants,
    rates,
    reports,
    reviews,
    rosters,
    round_answers,
    round_results,
    round_values,
    silence,
    tallies,
    told_results,
)
from storage.digests import AskingRound
from storage.long_works import LongWork
from storage.sqlite.database import Transaction
from storage.sqlite.erased_list import ErasedList, line_of

NOW = datetime(2026, 11, 24, 3, 0, tzinfo=UTC)
TODAY = date(2026, 11, 24)
TASK = DraftTask(
    "1.1", "Задача", "Текст", TODAY, None, None, (CoExecutor("Школы", "school"),),
    (Reference("order", "1", TODAY, "Приказ"),), (DraftEvent("Форум", "Форум", TODAY, TODAY),),
)  # fmt: skip
WORDING = Wording("Резолюция", TODAY, (Addressee(1, "Школам", "Школы", None, (Target("school"),)),),
                  (Clause(1, 1, TASK, "Текст", was=1),), next_id=2)  # fmt: skip
MARKS = {"replies": 0, "reviews": 0, "remarks": 0, "indicator_values": 0, "edited": "2026"}
SAMPLES: Mapping[Any, Any] = {
    int: 1,
    str: "school",
    bool: True,
    bytes: b"secret",
    Path: Path(),
    date: TODAY,
    datetime: NOW,
    Opinion: Opinion(5, 4, "Спасибо"),
    Audience: Audience(("school",), (1,)),
    Content: Content("Всем"),
    Delivery: Delivery(1, "digest", 1, 1, 1, {}, 0, NOW),
    Expectation: ExpectedRemark(1),
    SoughtWord: SoughtWord(("школ",)),
    HelpMessage: HelpMessage(1, 1, True, "Школа", "Слова", NOW),
    Doer: OPERATOR,
    AuditTerm: AuditTerm(" n"),
    Participant: Participant(1, 1, "Анна", "ru", None, NOW, False, ReminderPreferences()),
    ReminderPreferences: ReminderPreferences(),
    QuietHours: QuietHours.parse("21:00-08:00"),
    Draft: Draft("Резолюция", TODAY, (DraftAddressee("Школам", "Школы", None, "school", (TASK,)),)),
    DraftTask: TASK,
    Wording: WORDING,
    Edition: Edition(1, 1, 1, 0, "", EditionState.OPEN, 0, 0, NOW, WORDING),
    Target: Target("school"),
    AnswerState: AnswerState.DONE,
    Round: Round(1, 1, "Период", TODAY, TODAY, RoundState.OPEN, Repeat.MONTH, 1, 2, 0, ("school",)),
    Assignment: Assignment(
        1, 1, Status.DONE, None, 1, Task(1, "1", "Т", "Т", "Ш", None, 1, None, None, None), None, None, None, None
    ),
    Remark: Remark("Слова", None, None, None, None),
    IndicatorOwner: IndicatorOwner(1),
    Indicator: Indicator(1, IndicatorOwner(1), "Сколько", IndicatorKind.INTEGER),
    Value: Value(amount=100),
    AskingRound: AskingRound(1, "school", 1, TODAY, TODAY, TODAY, TODAY),
    LongWork: LongWork(1, "close", 1, 0, {}),
    Unanswering: Unanswering(frozenset({1}), frozenset({2}), 2),
    Details: Details("school", "МБОУ", "МБОУ"),
    RosterChange: RosterChange.QUESTION,
    RosterState: RosterState.OPEN,
    LinesJson: "[]",
    Sent: Sent(1, 1, Remark("Слова", None, None, None, None), None),
    Verdict: Verdict.ACCEPTED,
    MessageKind: MessageKind.DIGEST,
    EventChange: EventChange(1, 1, NOW, "Asia/Chita", "Чита"),
    Event: Event(1, "e", "e", None, None, NOW, "Asia/Chita", "", 0, NOW, None, None),
    EventAnswer: EventAnswer(1, 2, Standing.OFFERED, queued_at=NOW, offered_until=NOW),
    EventFile: EventFile("photo", "f", None),
    Organisation: Organisation(1, "school", 2, "Школа", "Школа", None),
    PastMembership: PastMembership(1, 1, 1, NOW, NOW, MembershipEnd.ENDED),
    Discharge: Discharge(1, 1, "1", "Т", 1, "Ш", "Слова", NOW),
    Extension: Extension(1, 1, TODAY, None, NOW, None, None, None),
}

CLOSED = replace(SAMPLES[Round], state=RoundState.CLOSED)


def arguments_for(function: Callable[..., Any]) -> dict[str, Any]:
    """For all but the transaction, and those that have a default."""
    hints = get_type_hints(function)
    parameters = list(inspect.signature(function).parameters.values())[1:]
    return {each.name: sample(hints[each.name]) for each in parameters}


def sample(hint: Any) -> Any:
    origin, inner = get_origin(hint), get_args(hint)
    found: Any = SAMPLES.get(hint)
    if origin in {UnionType, Union}:
        found = sample(next(each for each in inner if each is not type(None)))
    elif origin in {list, Sequence, Iterable, Collection}:
        found = [sample(inner[0])]
    elif origin is set:
        found = {sample(inner[0])}
    elif origin is tuple:
        found = tuple(sample(each) for each in inner if each is not Ellipsis)
    elif origin in {dict, Mapping}:
        found = MARKS if inner == (str, Any) else {sample(inner[0]): sample(inner[1])}
    elif found is None and isinstance(hint, type) and issubclass(hint, (str, int)):  # an enumeration
        found = next(iter(hint), None)  # type: ignore[call-overload]
    return found


ROWS = """
    INSERT INTO organisations (id, kind, parent_id, name, short_name, name_key, created_at)
        VALUES (1, 'school', 2, 'n', 'n', 'n', '2026'), (2, 'school', NULL, 'm', 'm', 'm', '2026');
    INSERT INTO participants (id, telegram_id, name, locale, created_at, consented_at, consent_version, quiet_hours)
        VALUES (1, 1, 'n', 'ru', '2026-01-01T00:00:00.000+00:00', '2026-01-01T00:00:00.000+00:00', '1', '21:00-08:00');
    INSERT INTO memberships VALUES (1, 2, '2026-01-01T00:00:00.000+00:00');
    INSERT INTO past_memberships (id, participant_id, organisation_id, since, ended_at, outcome)
        VALUES (1, 1, 1, '2026-01-01T00:00:00.000+00:00', '2026-01-01T00:00:00.000+00:00', 'ended');
    INSERT INTO resolutions (id, key, title, published_at) VALUES (1, 'k', 't', '2026-01-01T00:00:00.000+00:00');
    INSERT INTO addressees (id, resolution_id, position, kind) VALUES (1, 1, 1, 'school');
    INSERT INTO tasks (id, addressee_id, position, number, title, text) VALUES (1, 1, 1, '1', 't', 't');
    INSERT INTO rounds (id, resolution_id, title, opens_on, due, status, created_at, opened_at)
        VALUES (1, 1, 't', '2026-11-01', '2026-11-30', 'open', '2026', '2026-11-01T00:00:00.000+00:00');
    INSERT INTO round_kinds VALUES (1, 'school');
    INSERT INTO asking VALUES (1, 'school', 1);
    INSERT INTO assignments (id, task_id, organisation_id, extended_to) VALUES (1, 1, 1, '2026-11-20');
    INSERT INTO replies (id, assignment_id, status, created_at, author_id)
        VALUES (1, 1, 'done', '2026-01-01T00:00:00.000+00:00', 1);
    INSERT INTO remarks (id, reply_id, chat_id, message_id, text, created_at, edited_at)
        VALUES (1, 1, 1, 1, 't', '2026-01-01T00:00:00.000+00:00', '2026-01-01T00:00:00.000+00:00');
    INSERT INTO indicators (id, task_id, position, label, kind) VALUES (1, 1, 1, 'n', 'integer');
    INSERT INTO indicator_values (id, assignment_id, indicator_id, round_id, reply_id, amount, created_at)
        VALUES (1, 1, 1, 1, 1, 100, '2026');
    INSERT INTO reviews (id, reply_id, verdict, created_at) VALUES (1, 1, 'accepted', '2026');
    INSERT INTO events (id, task_id, name, title, starts_at, time_zone)
        VALUES (1, 1, 'e', 'e', '2026-11-25T00:00:00.000+00:00', 'Asia/Chita');
    INSERT INTO event_changes VALUES (1, 1, NULL, 'Asia/Chita', 'x', '{}');
    INSERT INTO event_revisions VALUES (1, 0, '{}');
    INSERT INTO event_areas VALUES (1, 1);
    INSERT INTO arrivals (event_id, organisation_id, participant_id, arrived_at) VALUES (1, 1, 1, '2026');
    INSERT INTO event_helpers VALUES (1, 1, 1);
    INSERT INTO hall_codes VALUES (1, 1, 1, '2026');
    INSERT INTO event_opinions (event_id, participant_id, useful) VALUES (1, 1, 5);
    INSERT INTO event_answers (event_id, organisation_id, standing, answered_at) VALUES (1, 1, 'coming', '2026');
    INSERT INTO editions (id, author_id, created_at, changed_at) VALUES (1, 1, '2026', '2026-01-01T00:00:00.000+00:00');
    INSERT INTO deliveries (id, key, kind, priority, participant_id, subject_id, not_before, created_at)
        VALUES (1, 'k', 'digest', 1, 1, 1, '2026-01-01T00:00:00.000+00:00', '2026-01-01T00:00:00.000+00:00');
    INSERT INTO edition_steps VALUES (1, 1, '{}');
    INSERT INTO help_threads (id, assignment_id, opened_at) VALUES (1, 1, '2026-01-01T00:00:00.000+00:00');
    INSERT INTO help_messages (id, thread_id, asks, organisation, chat_id, message_id, text, created_at)
        VALUES (1, 1, 1, 'n', 1, 1, 't', '2026-01-01T00:00:00.000+00:00');
    INSERT INTO notes (id, assignment_id, author_id, text, created_at) VALUES (1, 1, 1, 't', '2026');
    INSERT INTO notes (id, author_id, text, created_at) VALUES (2, 1, 't', '2026');
    INSERT INTO helpers VALUES ('school', 1);
    INSERT INTO rosters (id, author_id, revision, created_at) VALUES (1, 1, 0, '2026-01-01T00:00:00.000+00:00');
    INSERT INTO roster_lines (roster_id, position, change, said) VALUES (1, 1, 'question', '{}');
    INSERT INTO audit (id, at, act, doer) VALUES (1, '2026-01-01T00:00:00.000+00:00', 'joined', 'person');
    INSERT INTO long_works (id, kind, subject_id) VALUES (1, 'close', 1);
    INSERT OR REPLACE INTO facts VALUES ('erasure_key', '00');
    INSERT INTO open_links (id, organisation_id, code, created_at, expires_at)
        VALUES (1, 2, 'c', '2026-01-01T00:00:00.000+00:00', '2026-01-01T00:00:00.000+00:00');
    INSERT INTO claimants VALUES (2, 1, '', '2026-01-01T00:00:00.000+00:00');
    INSERT INTO claims (id, link_id, participant_id, organisation_id, created_at)
        VALUES (1, 1, 1, 1, '2026-01-01T00:00:00.000+00:00');
    INSERT INTO consents (id, participant_id, version, given_at) VALUES (1, 1, '1', '2026');
"""


def _audience_calls() -> Iterator[tuple[Callable[..., Any], dict[str, Any]]]:
    """What narrows an audience most is read first."""
    for chosen in (
        Audience(),
        Audience(("school",), roles=("organiser",), unanswered=True),
        Audience(roles=("organiser",), unacknowledged=1),
        Audience(event=1, attending=("coming",)),
        Audience(organisations=(1,), event=1, attending=("silent",)),
    ):
        yield audience_gaps.count_unjoined, {"audience": chosen}
        yield audience_gaps.list_unjoined, {"audience": chosen}
        yield audiences.has_audience, {"audience": chosen}
        yield audiences.some_of_audience, {"audience": chosen, "most": 3}
        yield audiences.list_audience, {"audience": chosen, "after": 0, "last": 1, "most": 1}
        yield audiences.count_reach, {"audience": chosen, "since": NOW, "per_second": 30.0}


def special_calls() -> Iterator[tuple[Callable[..., Any], dict[str, Any]]]:
    """Where what is run depends on an argument beyond the sample."""
    yield tallies.counts_by_resolution, {"parent_id": None}
    yield silence.find_silent, {"above": None, "today": TODAY}
    yield reviews.count_waiting_replies, {"above": None}
    yield reviews.list_waiting_replies, {"above": None, "page": 0, "size": 1}
    yield round_results.round_standing, {"shown": CLOSED}
    yield round_results.list_by_task, {"shown": CLOSED, "page": 0, "size": 1}
    listed_answers = {"task_id": 1, "state": AnswerState.DONE, "page": 0, "size": 1}
    yield round_answers.list_answering, {"shown": CLOSED, **listed_answers}
    yield round_answers.find_answer, {"shown": CLOSED, "task_id": 1, "organisation_id": 1}
    yield round_answers.find_round_task, {"shown": CLOSED, "task_id": 1}
    yield reports.load_figures, {"shown": CLOSED, "scope": Scope(), "zone": "Asia/Chita"}
    for shown in (CLOSED, SAMPLES[Round]):
        for scope in (Scope(), Scope("x", 1, frozenset([1]))):
            yield _read_on, {"shown": shown, "scope": scope}
    yield rates.count_rated, {"among": [CLOSED], "scope": Scope()}
    yield rates.list_rates, {"among": [CLOSED], "scope": Scope(), "page": 0, "size": 1}
    yield reports.each_answer, {"shown": CLOSED, "organisation_ids": [1], "tasks": [AskedTask(1, "", "", "")]}
    yield reports.each_answer, {"shown": SAMPLES[Round], "organisation_ids": [1], "tasks": []}
    yield reports.each_answer_of_one, {"shown": CLOSED, "organisation_id": 1}
    yield round_values.list_asked, {"shown": CLOSED}
    lasted = replace(CLOSED, opened_at=NOW, closed_at=NOW)
    yield told_results.list_questions, {"shown": lasted, "organisation_id": 1}
    yield round_values.list_cells, {"shown": CLOSED, "scope": Scope()}
    yield round_values.each_value, {"shown": CLOSED, "organisation_ids": [1]}
    yield indicators.list_indicators, {"owner": IndicatorOwner(edition=1, clause=1)}
    yield inbox.store_updates, {"updates": [(1, {"update_id": 1})]}
    yield inbox.store_dead_letter, {"lane": 1, "raw": {"update_id": 1}, "error": "x"}
    ended = {"participant_id": 1, "organisation_id": 2, "by": 1, "outcome": MembershipEnd.ENDED}
    yield memberships.end_membership, ended
    yield participants.set_unreachable, {"telegram_id": 1, "since": None}
    yield outbox.claim_message, {"busy": [2]}
    yield outbox.postpone_message, {"delivery": SAMPLES[Delivery], "until": NOW, "error": "x", "alone": False}
    yield outbox.post_to_all, {"keys": {1: "x"}, "kind": MessageKind.REVIEW, "subject_id": 1}
    listed = ErasedList(frozenset({line_of("00", 2, "2099")}))
    yield erasures.list_forgotten, {"listed": listed, "keys": ["00"]}
    yield rosters.answer_lines, {"roster_id": 1, "yes": True, "position": 1}
    yield rosters.answer_lines, {"roster_id": 1, "yes": True}
    yield rosters.prune_rosters, {"before": NOW, "most": 5}
    yield document_events.save_events, {"task_id": 1, "events": [DraftEvent("e", "Ё", TODAY, TODAY)]}
    yield document_events.save_events, {"task_id": 1, "events": []}
    yield arrivals.list_invited, {"event_id": 1, "everybody": False}
    yield event_guests.set_kind, {"event_id": 1, "kind": "school", "invited": False}
    yield event_guests.set_area, {"event_id": 1, "organisation_id": 1, "invited": False}
    yield help_threads.open_thread, {"assignment_id": 2}
    yield notes.assign_note, {"note_id": 2, "author_id": 1, "assignment_id": 1}
    yield digests.list_people_extended, {"days": [TODAY]}
    yield from _audience_calls()


def _read_on(tx: Transaction, shown: Round, scope: Scope) -> None:
    """What of a report is read only when it is asked for."""
    figures = reports.load_figures(tx, shown, scope, "Asia/Chita")
    for counted in (figures.municipalities, figures.by_day, figures.files, figures.lines, figures.cells):
        counted()
