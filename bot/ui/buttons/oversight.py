"""Buttons of whoever oversees others: what is below, verdicts, later days (o, rw, ra, rr, xa, xd, xn)."""

from bot.ui.buttons.base import ButtonData, Came, Id, Turn


class OpenBelow(ButtonData, prefix="o"):
    """The organisations below `parent` (0: at the top), on a page of the list."""

    parent: Id
    page: Turn = 0
    came: Came = ""


class OpenWaiting(ButtonData, prefix="rw"):
    """Answers without a verdict below `parent` (0: all that the viewer oversees)."""

    parent: Id
    page: Turn = 0


class Accept(ButtonData, prefix="ra"):
    """`seen` is the newest verdict that was on the reply (0: none): nothing is decided but what was seen."""

    reply: Id
    seen: Id


class Return(ButtonData, prefix="rr"):
    """As `Accept`; asks for the reason."""

    reply: Id
    seen: Id


class AskToExtend(ButtonData, prefix="xa"):
    assignment: Id


class DecideExtension(ButtonData, prefix="xd"):
    """Grants it, or asks why not."""

    extension: Id
    granted: bool


class RefuseExtension(ButtonData, prefix="xn"):
    """Without a reason."""

    extension: Id
