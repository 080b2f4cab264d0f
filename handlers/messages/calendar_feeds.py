"""A person's own calendar to subscribe to: its link is made, shown once, and revoked."""

from aiogram import Router
from aiogram.types import CallbackQuery

from bot.domain.errors import StaleError
from bot.domain.people.participants import Viewer
from bot.engine.unit_of_work import UnitOfWork
from bot.services.messages import calendars
from bot.ui.buttons.events import MakeFeed, OpenFeed, RestoreFeed, RevokeFeed
from bot.ui.i18n import Words
from bot.ui.views.participant import calendar_feeds as views
from handlers.filters import is_member
from handlers.screens import show


def router() -> Router:
    router = Router(name="calendar_feeds")
    router.callback_query.filter(is_member)
    router.callback_query.register(open_feed, OpenFeed.filter())
    router.callback_query.register(make_feed, MakeFeed.filter())
    router.callback_query.register(revoke_feed, RevokeFeed.filter())
    router.callback_query.register(restore_feed, RestoreFeed.filter())
    return router


async def open_feed(query: CallbackQuery, uow: UnitOfWork, viewer: Viewer, words: Words, public_url: str) -> None:
    if not public_url:
        raise StaleError
    since = await uow.read(calendars.find_feed, viewer)
    await show(query, views.feed_screen(words, since, viewer.zone))


async def make_feed(query: CallbackQuery, uow: UnitOfWork, viewer: Viewer, words: Words, public_url: str) -> None:
    if not public_url:
        raise StaleError
    secret = await uow.write(calendars.make_feed, viewer)
    await show(query, views.new_feed_screen(words, public_url, secret))


async def revoke_feed(query: CallbackQuery, uow: UnitOfWork, viewer: Viewer, words: Words) -> None:
    await uow.write(calendars.revoke_feed, viewer)
    await show(query, views.feed_screen(words, None, viewer.zone, revoked=True))


async def restore_feed(query: CallbackQuery, uow: UnitOfWork, viewer: Viewer, words: Words) -> None:
    since = await uow.write(calendars.restore_feed, viewer)
    await show(query, views.feed_screen(words, since, viewer.zone))
