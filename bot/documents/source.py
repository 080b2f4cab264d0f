"""A document as its reader hands it to the parser: paragraphs with what the layout says of them."""

from dataclasses import dataclass

from bot.domain.resolution.draft import Doubt


@dataclass(frozen=True, slots=True)
class Cell:
    """Where in a table of the document a paragraph stands, each counted from 0."""

    table: int
    row: int
    column: int


@dataclass(frozen=True, slots=True)
class Paragraph:
    r"""`text` is as written, without an automatic marker; "\n" in it is a soft line break (Shift+Enter), "\t" a tab.

    `marker` is the number or bullet that the layout shows before it ("2.1.", "•"), `level` how deep its list is nested
    (0: not in an automatic list, or at its first level), `heading` whether it is styled or all bold as a heading is,
    `merged` whether it stands in the cell above too, which goes on over this one.
    """

    text: str
    marker: str = ""
    level: int = 0
    heading: bool = False
    cell: Cell | None = None
    merged: bool = False


@dataclass(frozen=True, slots=True)
class Source:
    r"""`wrapped` says that a paragraph may be no more than one line of a page: .txt, .pdf, pasted text.

    Such lines are joined, and words hyphenated at their ends repaired, by the parser; a blank line is a paragraph whose
    text is empty, a leading blank is kept, and "\f" begins a page. Where `wrapped` is False, nothing is empty and each
    paragraph is whole. `doubts` are the reader's own: what of the file could not be read as it stands there;
    `furniture` is what it took for the edges of pages, `notes` are notes and comments.
    """

    paragraphs: tuple[Paragraph, ...]
    wrapped: bool
    doubts: tuple[Doubt, ...] = ()
    furniture: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
