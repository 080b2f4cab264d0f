"""A screen: one message with its buttons."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, TypedDict

from aiogram.methods import EditMessageReplyMarkup, EditMessageText, SendMessage
from aiogram.types import InlineKeyboardMarkup

from bot.domain.paging import Paged
from bot.domain.text import MESSAGE_LIMIT, cut, units, without_markup
from bot.ui.buttons.base import ButtonData
from bot.ui.buttons.menu import Open, Page
from bot.ui.i18n import Html, Words


class Button(TypedDict):
    """As Telegram takes it, https://core.telegram.org/bots/api#inlinekeyboardbutton."""

    text: str
    callback_data: str


Row = list[Button]
BUTTON_LIMIT = 60  # Telegram sets none; a phone shows about this much in two lines
LIST_PAGE = 8  # rows of buttons that fit a phone without scrolling


@dataclass(frozen=True, slots=True)
class Screen:
    """`html` within Telegram's 4096 units, given that views cut what people typed."""

    html: Html
    rows: Sequence[Row] = ()
    file: tuple[str, str] | None = None  # photo or document, and its file_id; then `html` is the caption
    by: date | None = None  # a notice: what it asks for is due on that day
    about: tuple[int, str] | None = None  # a notice: the assignment, and which matter of it
    listed: Paged[Any] | None = None  # a list: the page that is shown, by which it is searched
    finds_more: bool = False  # a search of it finds what is not listed, too

    @property
    def keyboard(self) -> dict[str, list[Row]] | None:
        return {"inline_keyboard": [row for row in self.rows if row]} if any(self.rows) else None

    @property
    def markup(self) -> InlineKeyboardMarkup | None:
        """As aiogram's methods take it."""
        keyboard = self.keyboard
        return InlineKeyboardMarkup.model_validate(keyboard) if keyboard else None


class EditScreen(EditMessageText):
    """Takes a screen's `keyboard` as it stands. A model of each button costs more than all the rest of the request."""

    reply_markup: Any = None


class EditButtons(EditMessageReplyMarkup):
    """Other buttons below a message that stays as it is; the same."""

    reply_markup: Any = None


class SendScreen(SendMessage):
    """A screen as a new message; the same."""

    reply_markup: Any = None


SCREENS = (EditScreen, EditButtons, SendScreen)


def button(label: str, target: ButtonData) -> Button:
    return {"text": cut(label, BUTTON_LIMIT), "callback_data": target.pack()}


def back(words: Words, target: ButtonData) -> Button:
    return button(words.plain("button-back"), target)


def home(words: Words) -> Button:
    return button(words.plain("button-home"), Open(page=Page.HOME))


def undo_screen(words: Words, said: Html, undo: ButtonData, where: ButtonData) -> Screen:
    """What has just been done, to be taken back or gone on from."""
    return Screen(said, [[button(words.plain("button-undo"), undo)], [back(words, where), home(words)]])


def lines(*parts: str | None) -> Html:
    """Lines that are there; None leaves its line out, an empty string leaves one empty."""
    return Html("\n".join(part for part in parts if part is not None))


def fitting(*parts: str | None) -> Html:
    """Lines as far as one message holds them; «…» for those that are left out."""
    room = MESSAGE_LIMIT - len("\n…")
    kept: list[str] = []
    for part in parts:
        if part is None:
            continue
        room -= units(without_markup(part)) + 1
        if room < 0:
            kept.append("…")
            break
        kept.append(part)
    return Html("\n".join(kept))


def in_rows(buttons: Iterable[Button], width: int) -> list[Row]:
    row: Row = []
    rows = [row]
    for each in buttons:
        if len(row) == width:
            row = []
            rows.append(row)
        row.append(each)
    return rows


def pager(words: Words, shown: Paged[Any], turn_to: Callable[[int], ButtonData]) -> Row:
    """Buttons to the neighbouring pages of a list; `turn_to` gives the target for a page's number."""
    row = []
    if shown.number > 0:
        row.append(button(words.plain("button-earlier"), turn_to(shown.number - 1)))
    if (shown.number + 1) * shown.size < shown.total:
        row.append(button(words.plain("button-later"), turn_to(shown.number + 1)))
    return row


def tick(words: Words, name: str, target: ButtonData, *, ticked: bool) -> Button:
    """One of several that may be chosen together."""
    return button(words.plain("button-ticked" if ticked else "button-unticked", name=name), target)
