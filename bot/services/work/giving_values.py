"""Values after an answer: one a message, each recorded at once. What is odd is asked about before it is kept."""

from dataclasses import dataclass, replace

from bot.domain.errors import BadInputError, StaleError
from bot.domain.people.participants import Viewer
from bot.domain.permissions import may_answer, may_answer_for, require
from bot.domain.work.expected_values import ExpectedNoData, ExpectedValue
from bot.domain.work.indicator_values import check_bounds, check_whole, find_doubt, parse_value, said_no_data
from bot.domain.work.indicators import AskedValue, IndicatorKind, Value, ValueDoubt, ValueQuestion
from bot.domain.work.tasks import Assignment, Recorded, Sent, check_comment
from bot.services.work.lapses import lapse_verdict
from bot.services.work.replies import show_recorded
from bot.services.work.value_questions import list_asked, next_question, question_about, takes_values
from storage import assignments, expectations, indicator_values, organisations, replies
from storage.sqlite.database import Transaction


@dataclass(frozen=True, slots=True)
class _Case:
    """One value that is being given: which assignment, all that its task asks for, and the question."""

    assignment: Assignment
    asked: tuple[AskedValue, ...]
    question: ValueQuestion
    on_behalf: bool


def ask_value(tx: Transaction, viewer: Viewer, assignment_id: int, indicator_id: int) -> Recorded:
    """To give it, or to give another one: 0 asks for the first that is missing."""
    case = _case(tx, viewer, assignment_id, indicator_id)
    return _ask(tx, viewer, case, case.question)


def give_value(tx: Transaction, viewer: Viewer, expected: ExpectedValue, sent: Sent) -> Recorded:
    """What was typed. The same typed again after a doubt says that it is right."""
    case = _case(tx, viewer, expected.assignment, expected.indicator)
    reason = said_no_data(sent.remark.text)
    if reason:
        return _record(tx, viewer, case, _no_data(reason))
    if reason is not None:
        return ask_why_no_data(tx, viewer, expected.assignment, expected.indicator)
    value = parse_value(case.question.indicator, sent.remark.text, viewer.today(tx.now))
    sure = value.amount is not None and value.amount == expected.doubtful
    return _take(tx, viewer, case, value, sure=sure)


def choose_value(
    tx: Transaction, viewer: Viewer, assignment_id: int, indicator_id: int, place: int, revision: int
) -> Recorded:
    """By its place among the choices as they were in that revision; of yes and no, 1 and 0."""
    case = _case(tx, viewer, assignment_id, indicator_id)
    indicator = case.question.indicator
    if indicator.kind is IndicatorKind.YES_NO and place <= 1:
        return _take(tx, viewer, case, Value(text="yes" if place else "no"))
    if indicator.revision != revision or place >= len(indicator.choices):
        raise StaleError
    return _take(tx, viewer, case, Value(text=indicator.choices[place]))


def repeat_value(tx: Transaction, viewer: Viewer, assignment_id: int, indicator_id: int, value_id: int) -> Recorded:
    """What was given last time, or is there already; it is held against the bounds of today."""
    case = _case(tx, viewer, assignment_id, indicator_id)
    known = (case.question.last, case.question.current)
    found = next((each for each in known if each is not None and each.id == value_id), None)
    if found is None or not found.value.known:
        raise StaleError
    check_bounds(case.question.indicator, found.value)
    return _take(tx, viewer, case, found.value)


def confirm_value(tx: Transaction, viewer: Viewer, assignment_id: int, indicator_id: int) -> Recorded:
    """Yes, that is right."""
    expected = viewer.expectation
    same = isinstance(expected, ExpectedValue) and (expected.assignment, expected.indicator) == (
        assignment_id,
        indicator_id,
    )
    if not same or not isinstance(expected, ExpectedValue) or expected.doubtful is None:
        raise StaleError
    case = _case(tx, viewer, assignment_id, indicator_id)
    check_bounds(case.question.indicator, Value(amount=expected.doubtful))
    return _take(tx, viewer, case, Value(amount=expected.doubtful), sure=True)


def leave_empty(tx: Transaction, viewer: Viewer, assignment_id: int, indicator_id: int) -> Recorded:
    """Only what need not be given."""
    case = _case(tx, viewer, assignment_id, indicator_id)
    if case.question.indicator.required:
        raise StaleError
    return _record(tx, viewer, case, Value())


def ask_why_no_data(tx: Transaction, viewer: Viewer, assignment_id: int, indicator_id: int) -> Recorded:
    case = _case(tx, viewer, assignment_id, indicator_id)
    expectations.put_expectation(tx, viewer.telegram_id, ExpectedNoData(assignment_id, indicator_id))
    question = replace(case.question, for_reason=True)
    return Recorded(case.assignment, None, on_behalf=case.on_behalf, question=question)


def give_no_data(tx: Transaction, viewer: Viewer, expected: ExpectedNoData, sent: Sent) -> Recorded:
    case = _case(tx, viewer, expected.assignment, expected.indicator)
    return _record(tx, viewer, case, _no_data(sent.remark.text))


def load_asked(tx: Transaction, viewer: Viewer, assignment_id: int) -> Recorded:
    """All that the task asks for, for who may give it."""
    assignment, on_behalf = _require(tx, viewer, assignment_id)
    return Recorded(assignment, None, on_behalf=on_behalf, values=list_asked(tx, assignment))


def may_give(tx: Transaction, viewer: Viewer, assignment: Assignment) -> bool:
    """Who answers for the organisation; of what an overseer has answered in its name, they too."""
    if not takes_values(assignment):
        return False
    if may_answer(viewer, assignment.organisation_id):
        return True
    path = organisations.path_to(tx, assignment.organisation_id)
    return may_answer_for(viewer, path) and replies.is_on_behalf(tx, assignment.reply_id or 0)


def _require(tx: Transaction, viewer: Viewer, assignment_id: int) -> tuple[Assignment, bool]:
    """Raises NotAllowedError, and StaleError where the answer takes no values; True: on behalf."""
    assignment = assignments.find_current(tx, assignment_id)
    if assignment is None:
        raise StaleError
    own = may_answer(viewer, assignment.organisation_id)
    require(own or may_answer_for(viewer, organisations.path_to(tx, assignment.organisation_id)))
    if not may_give(tx, viewer, assignment):
        raise StaleError
    return assignment, not own


def _case(tx: Transaction, viewer: Viewer, assignment_id: int, indicator_id: int) -> _Case:
    assignment, on_behalf = _require(tx, viewer, assignment_id)
    asked = list_asked(tx, assignment)
    if indicator_id:
        question = question_about(tx, assignment, asked, indicator_id)
    else:
        question = next_question(tx, assignment, asked)
    if question is None:
        raise StaleError
    return _Case(assignment, asked, question, on_behalf)


def _take(tx: Transaction, viewer: Viewer, case: _Case, value: Value, *, sure: bool = False) -> Recorded:
    """`sure`: it was asked about already."""
    indicator = case.question.indicator
    others = {each.indicator.id: each.given for each in case.asked if each.given and each.indicator.id != indicator.id}
    known = [each.indicator for each in case.asked]
    check_whole(indicator, value, others, known)
    doubt = None if sure else find_doubt(indicator, value, case.question.last, others, known)
    return _ask(tx, viewer, case, case.question, doubt) if doubt else _record(tx, viewer, case, value)


def _ask(
    tx: Transaction, viewer: Viewer, case: _Case, question: ValueQuestion, doubt: ValueDoubt | None = None
) -> Recorded:
    doubtful = doubt.value.amount if doubt else None
    expected = ExpectedValue(case.assignment.id, question.indicator.id, doubtful)
    expectations.put_expectation(tx, viewer.telegram_id, expected)
    return Recorded(case.assignment, None, on_behalf=case.on_behalf, question=replace(question, doubt=doubt))


def _record(tx: Transaction, viewer: Viewer, case: _Case, value: Value) -> Recorded:
    """Then the next one is asked for. The same once more changes nothing."""
    assignment, indicator = case.assignment, case.question.indicator
    before = case.question.current
    lapsed = False
    if before is None or before.value != value or before.reply_id != assignment.reply_id:
        indicator_values.add_value(tx, assignment, indicator.id, value, viewer.participant_id)
        lapsed = lapse_verdict(tx, viewer, assignment, assignment.reply_id or 0)
    done = show_recorded(tx, viewer, assignment, on_behalf=case.on_behalf, after=indicator.id)
    noted = next(each for each in done.values if each.indicator.id == indicator.id)
    return replace(done, noted=noted, lapsed=lapsed)


def _no_data(reason: str) -> Value:
    if not reason.strip():
        raise BadInputError("reason-needs-text")
    check_comment(reason)
    return Value(reason=reason.strip())
