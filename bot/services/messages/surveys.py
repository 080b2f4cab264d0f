"""The morning after an event those who were there are asked what they think of it; organisers see what came of it."""

from dataclasses import replace
from datetime import timedelta
from functools import partial

from bot.domain.errors import BadInputError, RefusedError, StaleError
from bot.domain.messages.deliveries import Delivery
from bot.domain.messages.event_expectations import ExpectedOpinion
from bot.domain.messages.events import Event
from bot.domain.messages.kinds import MessageKind
from bot.domain.messages.surveys import (
    MARKS,
    WORDS_LIMIT,
    Opinion,
    SurveyCard,
    SurveyQuestion,
    SurveyResult,
    survey_due,
    survey_open,
)
from bot.domain.people.listings import page_read
from bot.domain.people.participants import Policy, Viewer
from bot.domain.permissions import may_see_all, require
from bot.services.people import viewers
from bot.services.slicing import tellings
from bot.services.slicing.pieces import Piece
from storage import events, expectations, long_works, surveys
from storage.long_works import LongWork
from storage.sqlite.database import Transaction, long_read

SURVEY = "survey"  # the long work; its subject is the event
LIST_SIZE = 5
LONGEST = timedelta(days=60)  # that an event lasts, and until it is too late to ask


def plan_surveys(tx: Transaction, policy: Policy) -> list[Piece]:  # noqa: ARG001 - as every planner is called
    found = (events.get_event(tx, each) for each in surveys.list_unsurveyed(tx, tx.now - LONGEST))
    return [partial(begin_survey, event_id=each.id) for each in found if each and survey_due(each, tx.now)]


def begin_survey(tx: Transaction, event_id: int) -> None:
    """Each is asked once, on the working morning of their own time zone."""
    if surveys.set_surveyed(tx, event_id):
        event = events.get_event(tx, event_id)
        survey_slice(tx, long_works.add_work(tx, SURVEY, event_id, {"revision": event.revision if event else 0}))


def survey_slice(tx: Transaction, work: LongWork) -> None:
    """Of an event that was moved after they had been asked they are asked once more."""
    people = surveys.list_attended(tx, work.subject_id, work.cursor, tellings.PEOPLE)
    tellings.tell_slice(tx, work, people, MessageKind.EVENT_SURVEY, f":{work.data.get('revision', 0)}")


def load_survey_notice(tx: Transaction, viewer: Viewer, delivery: Delivery) -> SurveyCard | None:
    """None for who was not there after all, has answered already, and once the event is cancelled or moved."""
    event = events.get_event(tx, delivery.subject_id)
    if event is None or event.cancelled or not event.surveyed or not viewer.member:
        return None
    if not surveys.has_attended(tx, event.id, viewer.participant_id):
        return None
    opinion = surveys.find_opinion(tx, event.id, viewer.participant_id)
    return None if opinion else SurveyCard(event, Opinion())


def open_survey(tx: Transaction, viewer: Viewer, event_id: int) -> SurveyCard:
    event, opinion = _require_asked(tx, viewer, event_id)
    return SurveyCard(event, opinion)


def give_mark(tx: Transaction, viewer: Viewer, event_id: int, question: SurveyQuestion, mark: int) -> SurveyCard:
    """The newest counts. After both marks words are waited for."""
    event, opinion = _require_asked(tx, viewer, event_id)
    if mark not in MARKS:
        raise StaleError
    opinion = replace(opinion, useful=mark) if question is SurveyQuestion.USEFUL else replace(opinion, organised=mark)
    surveys.save_opinion(tx, event_id, viewer.participant_id, opinion)
    if opinion.next_question is None:
        expectations.put_expectation(tx, viewer.telegram_id, ExpectedOpinion(event_id))
    return SurveyCard(event, opinion)


def give_words(tx: Transaction, viewer: Viewer, event_id: int, text: str) -> SurveyCard:
    event, opinion = _require_asked(tx, viewer, event_id)
    if not text.strip():
        raise BadInputError("event-field-missing")
    if len(text) > WORDS_LIMIT:
        raise BadInputError("event-field-too-long", length=len(text), limit=WORDS_LIMIT)
    opinion = replace(opinion, words=text.strip())
    surveys.save_opinion(tx, event_id, viewer.participant_id, opinion)
    expectations.clear_expectation(tx, viewer.telegram_id)
    return SurveyCard(event, opinion)


@long_read
def load_result(tx: Transaction, viewer: Viewer, event_id: int, page: int = 0, text: str = "") -> SurveyResult:
    require(may_see_all(viewer))
    event = events.get_event(tx, event_id)
    if event is None or not event.surveyed:
        raise StaleError
    total, read = surveys.count_words(tx, event_id), partial(surveys.list_words, tx, event_id)
    words = page_read(page, LIST_SIZE, total, read, text, str)
    asked, answered = len(surveys.list_attended(tx, event_id)), surveys.count_opinions(tx, event_id)
    return SurveyResult(event, asked, answered, surveys.count_marks(tx, event_id), words)


def load_result_for(tx: Transaction, telegram_id: int, event_id: int, policy: Policy) -> SurveyResult:
    """For whoever may see it by now."""
    return load_result(tx, viewers.load_viewer(tx, telegram_id, policy), event_id)


def _require_asked(tx: Transaction, viewer: Viewer, event_id: int) -> tuple[Event, Opinion]:
    event = events.get_event(tx, event_id)
    require(viewer.member and surveys.has_attended(tx, event_id, viewer.participant_id))
    if event is None or event.cancelled or not event.surveyed:
        raise StaleError
    if not survey_open(event, tx.now):
        raise RefusedError("survey-over")
    return event, surveys.find_opinion(tx, event_id, viewer.participant_id) or Opinion()
