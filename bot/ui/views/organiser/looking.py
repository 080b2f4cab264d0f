"""An organiser's screens for an observer, who sees all of them and changes nothing: the buttons for that are not there.

What may be done is decided in `bot.domain.permissions` and asked by each service; this keeps from offering the rest.
"""

from dataclasses import replace

from bot.domain.people.participants import Viewer
from bot.domain.permissions import may_coordinate, may_organise, may_see_all
from bot.ui.buttons.acknowledgements import AcknowledgeFor, ChooseAcknowledged, NudgeUnacknowledged
from bot.ui.buttons.announcement_questions import AnswerQuestions, ChooseQuestion
from bot.ui.buttons.announcements import AskToRecall, ResumeBroadcast, StopBroadcast
from bot.ui.buttons.group_chats import Districts, NameSilent, UnbindGroup
from bot.ui.buttons.help_threads import HelperOf
from bot.ui.buttons.indicators import TasksWithIndicators
from bot.ui.buttons.menu import Open, Page
from bot.ui.buttons.plans import PauseAll
from bot.ui.buttons.resolutions import Amend, ArchiveResolution
from bot.ui.buttons.rounds import (
    AskAboutRound,
    AskToCloseRound,
    AskToOpenRound,
    CancelRound,
    ConfirmRound,
    NewRound,
    RoundChoice,
    TickRoundKind,
    UndoCancelling,
    UndoClosing,
)
from bot.ui.buttons.schedules import AskCorrection, AskValidity, ClearValidity
from bot.ui.buttons.silence import NudgeAll
from bot.ui.screen import Button, Screen

CHANGING = frozenset(
    each.__prefix__
    for each in (
        Amend,
        ArchiveResolution,
        AskAboutRound,
        AskToCloseRound,
        AskToOpenRound,
        AskToRecall,
        AskCorrection,
        AskValidity,
        ClearValidity,
        AcknowledgeFor,
        AnswerQuestions,
        ChooseQuestion,
        CancelRound,
        ChooseAcknowledged,
        ConfirmRound,
        Districts,
        HelperOf,
        NameSilent,
        UnbindGroup,
        NewRound,
        NudgeUnacknowledged,
        PauseAll,
        ResumeBroadcast,
        RoundChoice,
        StopBroadcast,
        TasksWithIndicators,
        TickRoundKind,
        UndoCancelling,
        UndoClosing,
    )
)
PAGES = frozenset(Open(page=page).pack() for page in (Page.IMPORT, Page.NEW_ANNOUNCEMENT))


def as_allowed(viewer: Viewer, screen: Screen) -> Screen:
    """The screen as it is, of an observer without what changes anything."""
    if may_organise(viewer) or not may_see_all(viewer):
        return screen
    return replace(screen, rows=[[each for each in row if not _changes(viewer, each)] for row in screen.rows])


def _changes(viewer: Viewer, each: Button) -> bool:
    data = each["callback_data"]
    prefix = data.partition(":")[0]
    if prefix == NudgeAll.__prefix__:
        return not may_coordinate(viewer)
    return prefix in CHANGING or data in PAGES
