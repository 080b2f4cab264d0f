"""A screen: one message with its buttons."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from aiogram.filters.callback_data import CallbackData
from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup

from bot.ui.callbacks import Open, Page
from bot.ui.i18n import Html, Words
from bot.ui.text import BUTTON_LIMIT, MESSAGE_LIMIT, cut, units, without_markup

Row = list[InlineKeyboardButton]
LIST_PAGE = 8  # rows of buttons that fit a phone without scrolling


@dataclass(frozen=True, slots=True)
class Screen:
    """`html` within Telegram's 4096 units, given that views cut what people typed."""

    html: Html
    rows: Sequence[Row] = ()
    file: tuple[str, str] | None = None  # photo or document, and its file_id; then `html` is the caption

    @property
    def markup(self) -> InlineKeyboardMarkup | None:
        return InlineKeyboardMarkup(inline_keyboard=[row for row in self.rows if row]) if any(self.rows) else None


def button(label: str, target: CallbackData) -> InlineKeyboardButton:
    return InlineKeyboardButton(text=cut(label, BUTTON_LIMIT), callback_data=target.pack())


def back(words: Words, target: CallbackData) -> InlineKeyboardButton:
    return button(words.plain("button-back"), target)


def home(words: Words) -> InlineKeyboardButton:
    return button(words.plain("button-home"), Open(page=Page.HOME))


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


def in_rows(buttons: Iterable[InlineKeyboardButton], width: int) -> list[Row]:
    row: Row = []
    rows = [row]
    for each in buttons:
        if len(row) == width:
            row = []
            rows.append(row)
        row.append(each)
    return rows


def pager(words: Words, page: int, total: int, turn_to: dict[int, CallbackData], size: int = LIST_PAGE) -> Row:
    """Buttons to the neighbouring pages of a list; `turn_to` maps a page's number to its target."""
    row = []
    if page > 0:
        row.append(button(words.plain("button-earlier"), turn_to[page - 1]))
    if (page + 1) * size < total:
        row.append(button(words.plain("button-later"), turn_to[page + 1]))
    return row
