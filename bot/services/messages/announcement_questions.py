"""Questions to an announcement's author, by announcement; answered once for all who asked the same."""

from functools import partial

from bot.domain.errors import BadInputError, RefusedError, StaleError
from bot.domain.messages.announcement_expectations import ExpectedAnswer, ExpectedQuestion
from bot.domain.messages.announcements import Announcement
from bot.domain.messages.kinds import MessageKind
from bot.domain.messages.questions import ANSWER_LIMIT, QUESTION_LIMIT, AnsweredQuestion, AskedQuestion
from bot.domain.paging import Paged
from bot.domain.people.listings import page_read
from bot.domain.people.participants import Viewer
from bot.domain.permissions import may_organise, may_see_all, require
from bot.services.messages.received_announcements import open_standing
from bot.services.messages.sent_announcements import get_sent
from bot.services.slicing import tellings
from storage import announcement_questions, announcements, expectations, long_works, participants
from storage.long_works import LongWork
from storage.sqlite.database import Transaction

ANSWER = "answer"  # the long work; its subject is the answer
LIST_SIZE = 8


def ask_for_question(tx: Transaction, viewer: Viewer, announcement_id: int) -> None:
    """Wait for the words."""
    open_standing(tx, viewer, announcement_id)
    expectations.put_expectation(tx, viewer.telegram_id, ExpectedQuestion(announcement_id))


def ask_author(tx: Transaction, viewer: Viewer, announcement_id: int, text: str) -> int:
    """A question to whoever wrote the announcement, once they are told of it; its id."""
    found = open_standing(tx, viewer, announcement_id).announcement
    if not text:
        raise BadInputError("question-empty")
    if len(text) > QUESTION_LIMIT:
        raise BadInputError("question-long", length=len(text), limit=QUESTION_LIMIT)
    question_id = announcement_questions.add_question(tx, announcement_id, viewer.participant_id, text)
    announcement_questions.tell_of_questions(tx, announcement_id, _answerable_by(tx, found))
    expectations.clear_expectation(tx, viewer.telegram_id)
    return question_id


def list_questions(
    tx: Transaction, viewer: Viewer, announcement_id: int, page: int, text: str = ""
) -> tuple[Announcement, Paged[AskedQuestion], int]:
    """Those that wait for an answer, and how many are chosen to be answered together."""
    found = get_sent(tx, viewer, announcement_id)
    total, chosen = announcement_questions.count_open_questions(tx, announcement_id)
    read = partial(announcement_questions.list_open_questions, tx, announcement_id)
    return found, page_read(page, LIST_SIZE, total, read, text, _said_of), chosen


def _said_of(each: AskedQuestion) -> str:
    return f"{each.name} {each.organisations} {each.text}"


def look_at_questions(tx: Transaction, viewer: Viewer, announcement_id: int) -> None:
    """Whoever asks from now on is news again."""
    require(may_see_all(viewer))
    if may_organise(viewer):
        announcement_questions.set_questions_seen(tx, announcement_id)


def choose_question(tx: Transaction, viewer: Viewer, announcement_id: int, question_id: int, *, chosen: bool) -> None:
    """To be answered with the others that are chosen; 0 stands for all."""
    require(may_organise(viewer))
    get_sent(tx, viewer, announcement_id)
    if not announcement_questions.choose_question(tx, announcement_id, question_id, chosen=chosen):
        raise StaleError


def ask_for_answer(tx: Transaction, viewer: Viewer, announcement_id: int) -> int:
    """Wait for the words; how many questions they are to answer."""
    require(may_organise(viewer))
    get_sent(tx, viewer, announcement_id)
    _, chosen = announcement_questions.count_open_questions(tx, announcement_id)
    if not chosen:
        raise RefusedError("answer-nothing-chosen")
    expectations.put_expectation(tx, viewer.telegram_id, ExpectedAnswer(announcement_id))
    return chosen


def answer_questions(tx: Transaction, viewer: Viewer, announcement_id: int, text: str) -> int:
    """To all who asked what is chosen, one message each; how many questions that were."""
    require(may_organise(viewer))
    get_sent(tx, viewer, announcement_id)
    if not text or len(text) > ANSWER_LIMIT:
        raise BadInputError("answer-length", length=len(text), limit=ANSWER_LIMIT)
    _, chosen = announcement_questions.count_open_questions(tx, announcement_id)
    if not chosen:
        raise RefusedError("answer-given")
    answer_id = announcement_questions.add_answer(tx, announcement_id, viewer.participant_id, text)
    expectations.clear_expectation(tx, viewer.telegram_id)
    answer_slice(tx, long_works.add_work(tx, ANSWER, answer_id))
    return chosen


def answer_slice(tx: Transaction, work: LongWork) -> None:
    people = announcement_questions.list_answered(tx, work.subject_id, work.cursor, tellings.PEOPLE)
    tellings.tell_slice(tx, work, people, MessageKind.QUESTION_ANSWERED)


def load_question_news(tx: Transaction, viewer: Viewer, announcement_id: int) -> tuple[Announcement, int] | None:
    """How many questions wait; None where they do no more, or are not the viewer's to answer."""
    found = announcements.get_announcement(tx, announcement_id)
    waiting, _ = announcement_questions.count_open_questions(tx, announcement_id)
    return (found, waiting) if found is not None and waiting and may_organise(viewer) else None


def load_answered(tx: Transaction, viewer: Viewer, answer_id: int) -> AnsweredQuestion | None:
    told = announcement_questions.find_answer(tx, answer_id, viewer.participant_id)
    found = announcements.get_announcement(tx, told[0]) if told else None
    return AnsweredQuestion(found, told[2], told[1]) if found is not None and told is not None else None


def _answerable_by(tx: Transaction, found: Announcement) -> list[int]:
    """Its author; where they organise no more, all who do."""
    organisers = [each.id for each in participants.list_organisers(tx)]
    return [found.author_id] if found.author_id in organisers and found.author_id is not None else organisers
