"""What a person edits after it was read: the question that it answered is answered anew, or is over."""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.domain.expectations import (
    ExpectedDelegation,
    ExpectedDetail,
    ExpectedDocument,
    ExpectedExtension,
    ExpectedHelpMessage,
    ExpectedPrepared,
    ExpectedReason,
    ExpectedRefusal,
    ExpectedRemark,
    ExpectedReturn,
)
from bot.domain.messages.announcement_expectations import ExpectedAnnouncement, ExpectedNoMore
from bot.domain.people.participants import Expectation, Viewer
from bot.domain.resolution.editions import Detail
from bot.domain.text import SPLIT_FROM
from storage import read_messages
from storage.sqlite.database import Transaction

AT_ONCE = timedelta(seconds=2)  # between the parts of a text that was cut
# What such a message begins is done: an edit would do it once more.
READ_ONCE = (ExpectedAnnouncement, ExpectedNoMore, ExpectedDocument, ExpectedRefusal)
ADDED = (Detail.TASK, Detail.ADDRESSEE, Detail.SPLIT)
# Where a message is a comment, of which half is none.
COMMENTS = (
    ExpectedReason,
    ExpectedRemark,
    ExpectedPrepared,
    ExpectedHelpMessage,
    ExpectedReturn,
    ExpectedRefusal,
    ExpectedExtension,
    ExpectedDelegation,
)


def note_read(
    tx: Transaction, telegram_id: int, message_id: int, question: Expectation, said: str, length: int, sent_at: datetime
) -> None:
    """`said` is a hash of the message, `length` that of its text in UTF-16 units."""
    if isinstance(question, ExpectedDocument):
        question = replace(question, parts=())  # what was said stays out of this list
    before = read_messages.length_before(tx, telegram_id, sent_at - AT_ONCE)
    going_on = before + length if length >= SPLIT_FROM else 0
    read_messages.note_read(tx, telegram_id, message_id, question, said, going_on, sent_at)


def note_edit(tx: Transaction, telegram_id: int, message_id: int, said: str) -> None:
    """An edit that answers no question: the next one is compared with it."""
    read_messages.change_said(tx, telegram_id, message_id, said)


def question_of_edit(tx: Transaction, telegram_id: int, message_id: int, said: str) -> Expectation | None:
    """The question that an edited message answers anew; None where its words are kept, and changed there."""
    question = read_messages.find_question(tx, telegram_id, message_id, said)
    once = isinstance(question, READ_ONCE) or (isinstance(question, ExpectedDetail) and question.field in ADDED)
    return None if once or read_messages.is_kept(tx, telegram_id, message_id) else question


def comes_too_late(tx: Transaction, viewer: Viewer, message_id: int, said: str) -> bool:
    """Whether an edit that nothing has followed changes what was read."""
    return read_messages.find_question(tx, viewer.telegram_id, message_id, said) is not None


def length_of_cut(tx: Transaction, viewer: Viewer, sent_at: datetime, length: int) -> int | None:
    """The whole length of a comment of which this message is a further part; None where it stands alone."""
    if not isinstance(viewer.expectation, COMMENTS):
        return None
    before = read_messages.length_before(tx, viewer.telegram_id, sent_at - AT_ONCE)
    return before + length if before else None
