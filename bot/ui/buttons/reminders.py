"""Buttons of digests, and of what is written in answer to one (r, ro, rt, jn, jb)."""

from bot.ui.buttons.base import ButtonData, Id, Turn


class NoteFor(ButtonData, prefix="jn"):
    """Which task is meant by what somebody wrote in answer to a reminder."""

    note: Id
    assignment: Id


class WithdrawWords(ButtonData, prefix="jb"):
    """What came in that message of the presser's own is no part of the task."""

    assignment: Id
    message: Id


class DigestOf(ButtonData, prefix="r"):
    """A digest once more; `digest` is the id of its delivery."""

    digest: Id


class AskToSnooze(ButtonData, prefix="ro"):
    digest: Id


class Snooze(ButtonData, prefix="rt"):
    """`days` is 0 for the next Monday."""

    digest: Id
    days: Turn
