"""One router for each journey. A handler parses, calls a service, shows a screen."""

from aiogram import Router

from handlers import (
    broadcast,
    broadcasts,
    clauses,
    editions,
    events,
    fallback,
    helping,
    importing,
    membership,
    news,
    organisations,
    plans,
    privacy,
    recalls,
    reminders,
    repeats,
    replies,
    resolutions,
    reviews,
    rounds,
    settings,
    silence,
    start,
    tasks,
    wishes,
)

JOURNEYS = (
    membership,
    start,
    tasks,
    broadcast,
    broadcasts,
    recalls,
    news,
    reminders,
    replies,
    repeats,
    rounds,
    plans,
    reviews,
    helping,
    silence,
    organisations,
    events,
    settings,
    wishes,
    privacy,
    editions,
    clauses,
    resolutions,
    importing,  # after all that may await a file
)


def routers() -> list[Router]:
    """New ones at each call, in the order in which they are asked."""
    return [journey.router() for journey in (*JOURNEYS, fallback)]  # the fallback stands last
