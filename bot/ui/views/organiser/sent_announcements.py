"""What becomes of announcements, for organisers."""

from bot.domain.messages.announcements import (
    Announcement,
    AnnouncementState,
    BroadcastProgress,
    Outcome,
    Recall,
    RecallPlan,
)
from bot.domain.paging import Paged
from bot.domain.text import cut
from bot.ui.buttons.announcements import (
    AskToRecall,
    OpenAnnouncementDraft,
    OpenOutcome,
    OpenUnacknowledged,
    RecallAnnouncement,
    ResumeBroadcast,
    SentAnnouncements,
    ShowSent,
    StopBroadcast,
)
from bot.ui.buttons.group_chats import Groups
from bot.ui.buttons.menu import HomeBelow, Open, Page
from bot.ui.buttons.schedules import AskCorrection
from bot.ui.i18n import Html, Words
from bot.ui.screen import Button, Row, Screen, back, button, home, lines, pager
from bot.ui.views.organiser.acknowledgements import sheet_row
from bot.ui.views.organiser.announcement_drafts import snippet_of
from bot.ui.views.organiser.announcement_questions import poll_lines, poll_row, questions_row
from bot.ui.views.organiser.audiences import audience_lines
from bot.ui.views.organiser.schedules import validity_row

NAME_LIMIT = 64


def progress_screen(words: Words, shown: Outcome) -> Screen:
    """The one message in which the author watches: while it is edited, no button leads away from it."""
    rows: list[Row]
    if not shown.waiting:
        outcome = OpenOutcome(announcement=shown.announcement.id)
        rows = [_resume(words, shown), [button(words.plain("button-outcome"), outcome)], [home(words)]]
    else:
        stop = [_stop(words, shown)] if shown.going_out else []
        rows = [stop, [button(words.plain("button-home"), HomeBelow())]]
    return Screen(lines(_headline(words, shown), *_counts(words, shown)), rows)


def outcome_screen(words: Words, shown: Outcome, zone: str) -> Screen:
    """All about a sent announcement, whoever sent it."""
    announcement = shown.announcement
    author = words("broadcast-author", author=cut(announcement.author, NAME_LIMIT)) if announcement.author else None
    return Screen(
        lines(
            _headline(words, shown),
            words("broadcast-when", moment=_when(words, announcement, zone)),
            author,
            words("broadcast-text", text=snippet_of(words, announcement.content)),
            *audience_lines(words, shown.names),
            "",
            *_counts(words, shown),
            *poll_lines(words, announcement, shown.votes),
            *_corrected(words, shown, zone),
            words(
                "broadcast-acknowledged",
                people=shown.progress.acknowledged,
                recipients=shown.progress.recipients,
            ),
            words("announcement-unjoined", count=shown.unjoined) if shown.unjoined else None,
        ),
        [
            [_stop(words, shown)] if shown.going_out else _resume(words, shown),
            [_who_is_silent(words, shown)] if shown.progress.silent and not shown.recalled else [],
            questions_row(words, announcement.id, shown.questions),
            poll_row(words, announcement),
            sheet_row(words, announcement.id),
            [
                button(words.plain("button-show-sent"), ShowSent(announcement=announcement.id)),
                button(words.plain("button-refresh"), OpenOutcome(announcement=announcement.id)),
            ],
            [_correct(words, shown), *validity_row(words, announcement)] if not shown.recalled else [],
            [_recall(words, shown)] if shown.recallable else [],
            [back(words, SentAnnouncements(at=announcement.id)), home(words)],
        ],
    )


def ask_to_recall(words: Words, plan: RecallPlan) -> Screen:
    """What will happen, by numbers, before it does: it cannot be undone."""
    announcement_id = plan.announcement.id
    stays = words("recall-file-stays") if plan.marked and plan.announcement.content.file_id else None
    return Screen(
        lines(
            words("recall-ask"),
            words("broadcast-text", text=snippet_of(words, plan.announcement.content)),
            "",
            words("recall-deletes", messages=plan.deleted) if plan.deleted else None,
            words("recall-marks", messages=plan.marked) if plan.marked else None,
            stays,
            None if plan.deleted or plan.marked else words("recall-nothing"),
            words("recall-for-good"),
        ),
        [
            [button(words.plain("button-recall-confirm"), RecallAnnouncement(announcement=announcement_id))],
            [back(words, OpenOutcome(announcement=announcement_id)), home(words)],
        ],
    )


def sent_announcements_screen(words: Words, shown: Paged[Announcement], zone: str) -> Screen:
    return Screen(
        words("broadcasts-title" if shown.total else "broadcasts-none"),
        [
            *(_open(words, each, zone) for each in shown.items),
            pager(words, shown, lambda turn: SentAnnouncements(page=turn)),
            [button(words.plain("button-groups"), Groups())],
            [back(words, Open(page=Page.NEW_ANNOUNCEMENT)), home(words)],
        ],
        listed=shown,
    )


def _open(words: Words, each: Announcement, zone: str) -> Row:
    text = snippet_of(words, each.content)
    if each.sent_at is None:
        label = words.plain("button-unsent", text=text)
        if each.schedule is not None:
            label = words.plain("button-scheduled", day=words.short_moment(each.schedule.at, zone), text=text)
        return [button(label, OpenAnnouncementDraft(announcement=each.id, preview=True))]
    return [button(sent_label(words, each, zone), OpenOutcome(announcement=each.id))]


def sent_label(words: Words, each: Announcement, zone: str) -> str:
    """When it was sent, and how it begins."""
    key = "button-broadcast-recalled" if each.state is AnnouncementState.RECALLED else "button-broadcast"
    day = words.short_moment(each.sent_at or each.created_at, zone)
    return words.plain(key, day=day, text=snippet_of(words, each.content))


def _headline(words: Words, shown: Outcome) -> Html:
    if shown.announcement.state is AnnouncementState.STOPPED:
        return words("broadcast-stopped")
    if shown.recalled:
        return words("broadcast-recalling" if shown.waiting else "broadcast-recalled")
    return words("broadcast-sending" if shown.waiting else "broadcast-sent")


def _counts(words: Words, shown: Outcome) -> list[Html]:
    if shown.recalled:
        return _recall_counts(words, shown.recall)
    counts = shown.progress
    found = [words("broadcast-progress", sent=counts.sent, recipients=counts.recipients)]
    if counts.waiting:
        found.append(words("broadcast-waiting", people=counts.waiting))
    if counts.undelivered:
        reasons = ", ".join(_reasons(words, counts, stopped=shown.announcement.state is AnnouncementState.STOPPED))
        found.append(words("broadcast-undelivered", people=counts.undelivered, reasons=reasons))
    return found


def _recall_counts(words: Words, counts: Recall) -> list[Html]:
    found = [words("recall-progress", recalled=counts.recalled, messages=counts.messages)]
    if counts.waiting:
        found.append(words("broadcast-waiting", people=counts.waiting))
    if counts.kept:
        found.append(words("recall-kept", messages=counts.kept))
    return found


def _reasons(words: Words, counts: BroadcastProgress, *, stopped: bool) -> list[str]:
    reasons = {
        "reason-unreachable": counts.unreachable,
        "reason-failed": counts.failed,
        "reason-stopped" if stopped else "reason-left": counts.dropped,
    }
    return [words.plain(key, people=people) for key, people in reasons.items() if people]


def _who_is_silent(words: Words, shown: Outcome) -> Button:
    label = words.plain("button-silent", count=shown.progress.silent)
    return button(label, OpenUnacknowledged(announcement=shown.announcement.id))


def _stop(words: Words, shown: Outcome) -> Button:
    return button(words.plain("button-stop"), StopBroadcast(announcement=shown.announcement.id))


def _resume(words: Words, shown: Outcome) -> Row:
    if shown.announcement.state is not AnnouncementState.STOPPED:
        return []
    return [button(words.plain("button-resume-broadcast"), ResumeBroadcast(announcement=shown.announcement.id))]


def _correct(words: Words, shown: Outcome) -> Button:
    return button(words.plain("button-ask-correction"), AskCorrection(announcement=shown.announcement.id))


def _corrected(words: Words, shown: Outcome, zone: str) -> list[Html]:
    """That it was corrected, and in how many messages it is still to be."""
    found = []
    if shown.announcement.corrected_at is not None:
        moment = words.short_moment(shown.announcement.corrected_at, zone)
        found.append(words("broadcast-corrected", version=shown.announcement.version, moment=moment))
    if shown.correcting:
        found.append(words("broadcast-correcting", messages=shown.correcting))
    if shown.announcement.valid_until is not None:
        validity = "validity-of-poll" if shown.announcement.options else "validity-until"
        found.append(words(validity, day=words.day(shown.announcement.valid_until)))
    return found


def _recall(words: Words, shown: Outcome) -> Button:
    return button(words.plain("button-recall"), AskToRecall(announcement=shown.announcement.id))


def _when(words: Words, announcement: Announcement, zone: str) -> str:
    return words.moment(announcement.sent_at or announcement.created_at, zone)
