"""Putting a list in front of a person: from then on what they write is looked for in it."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from typing import Any

from aiogram.types import CallbackQuery, Message

from bot.domain.people.participants import Policy, Viewer
from bot.engine.unit_of_work import UnitOfWork
from bot.services.people import searching
from bot.ui.buttons.base import ButtonData
from bot.ui.buttons.searching import place_of
from bot.ui.i18n import Words
from bot.ui.screen import Screen
from bot.ui.views.searching import searchable
from handlers.screens import show


@dataclass(frozen=True, slots=True)
class Look:
    """Who looks at a list, and what they look for in it; empty: nothing, they see the whole."""

    uow: UnitOfWork
    viewer: Viewer
    words: Words
    policy: Policy
    text: str = ""


Render = Callable[[Look, Any], Awaitable[Screen]]


async def show_list(event: Message | CallbackQuery, render: Render, shown: ButtonData, look: Look) -> None:
    """The page that a button shows; of what was looked for in the list before, if anything was."""
    text = text_in(look, shown)
    screen = await render(replace(look, text=text), shown)
    if screen.listed is not None:
        await look.uow.write_inline(searching.expect_search, look.viewer, place_of(shown))
    await show(event, searchable(look.words, screen, shown, text))


async def show_after(
    event: Message | CallbackQuery, render: Callable[[str], Screen], shown: ButtonData, look: Look
) -> None:
    """A list after something was done to one of it: what was looked for as long as any of that is left, else all."""
    text = text_in(look, shown)
    screen = render(text)
    if text and screen.listed is not None and not screen.listed.total:
        text, screen = "", render("")
    await look.uow.write_inline(searching.expect_search, look.viewer, place_of(shown))
    await show(event, searchable(look.words, screen, shown, text))


def text_in(look: Look, shown: ButtonData) -> str:
    """What they look for in that list, wherever they have been meanwhile."""
    return look.uow.read_inline(searching.sought_text, look.viewer, place_of(shown, came=False))


async def look_for(event: Message | CallbackQuery, render: Render, shown: ButtonData, look: Look) -> None:
    """What the text finds in the list; the whole list for none, whatever was looked for before."""
    screen = await render(look, shown)
    about = place_of(shown), place_of(shown, came=False), look.text
    await look.uow.write_inline(searching.look_for, look.viewer, *about)
    await show(event, searchable(look.words, screen, shown, look.text))
