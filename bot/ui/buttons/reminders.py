"""Buttons of digests (r, ro, rt, jn)."""

from bot.ui.buttons.base import ButtonData, Id, Turn


class NoteFor(ButtonData, prefix="jn"):
    """Which task is meant by what somebody wrote in answer to a reminder."""

    note: Id
    assignment: Id


class DigestOf(ButtonData, prefix="r"):
    """A digest once more; `digest` is the id of its delivery."""

    digest: Id


class AskToSnooze(ButtonData, prefix="ro"):
    digest: Id


class Snooze(ButtonData, prefix="rt"):
    """`days` is 0 for the next Monday."""

    digest: Id
    days: Turn
