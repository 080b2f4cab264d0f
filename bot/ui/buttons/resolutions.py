"""Buttons of published resolutions (il, in, ia, iv)."""

from bot.ui.buttons.base import ButtonData, Id, Turn


class ListOfResolutions(ButtonData, prefix="il"):
    """`at`: the page on which that one stands."""

    page: Turn = 0
    at: Id = 0


class ResolutionOf(ButtonData, prefix="in"):
    """A published resolution."""

    resolution: Id


class Amend(ButtonData, prefix="ia"):
    """A new edition of it: from a document, or by hand."""

    resolution: Id
    by_file: bool


class ArchiveResolution(ButtonData, prefix="iv"):
    """Says how it is to be, so that pressing twice is pressing once."""

    resolution: Id
    archived: bool
