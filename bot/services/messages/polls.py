"""A short poll is an announcement of its own: up to five options, one tap."""

from html import escape

from bot.domain.errors import RefusedError, StaleError
from bot.domain.messages.announcement_expectations import ExpectedNoMore, ExpectedPoll
from bot.domain.messages.announcements import Content, ReceivedAnnouncement, check_content
from bot.domain.messages.questions import PollResult, poll_in
from bot.domain.people.participants import Policy, Viewer
from bot.domain.permissions import may_organise, require
from bot.services.messages.received_announcements import acknowledge_received, open_standing
from bot.services.messages.sent_announcements import get_sent
from bot.services.people import viewers
from storage import announcement_drafts, announcement_questions, announcements, expectations, sent_announcements
from storage.sqlite.database import Transaction, long_read


def ask_for_poll(tx: Transaction, viewer: Viewer) -> None:
    """Wait for the question and its options."""
    require(may_organise(viewer))
    expectations.put_expectation(tx, viewer.telegram_id, ExpectedPoll())


def write_poll(tx: Transaction, viewer: Viewer, text: str) -> int:
    """Keep it as a draft; its id."""
    require(may_organise(viewer))
    question, options = poll_in(text)
    content = Content(escape(question, quote=False))
    check_content(content)
    draft_id = announcement_drafts.add_announcement(tx, viewer.participant_id, content, None)
    announcement_questions.set_options(tx, draft_id, options)
    expectations.put_expectation(tx, viewer.telegram_id, ExpectedNoMore(draft_id))
    return draft_id


def vote(tx: Transaction, viewer: Viewer, announcement_id: int, choice: int) -> ReceivedAnnouncement:
    """The last choice counts, up to the end of the last day. Who votes has read what they vote on."""
    found = announcements.get_announcement(tx, announcement_id)
    if found is None or choice not in range(len(found.options)):
        raise StaleError
    if found.valid_until is not None and viewer.today(tx.now) > found.valid_until:
        raise RefusedError("poll-over", day=f"{found.valid_until:%d.%m.%Y}")
    acknowledge_received(tx, viewer, announcement_id, found.version)
    announcement_questions.put_vote(tx, announcement_id, viewer.participant_id, choice)
    return open_standing(tx, viewer, announcement_id)


def load_result(tx: Transaction, viewer: Viewer, announcement_id: int) -> PollResult:
    found = get_sent(tx, viewer, announcement_id)
    if not found.options:
        raise RefusedError("poll-none")
    votes = announcement_questions.count_votes(tx, announcement_id)
    counts = tuple(votes.get(choice, 0) for choice in range(len(found.options)))
    return PollResult(found, counts, sent_announcements.count_recipients(tx, announcement_id))


@long_read
def load_result_for(tx: Transaction, telegram_id: int, announcement_id: int, policy: Policy) -> PollResult:
    """For whoever may see it by now."""
    return load_result(tx, viewers.load_viewer(tx, telegram_id, policy), announcement_id)
