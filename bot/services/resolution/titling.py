"""The short names of tasks that somebody makes in the chat: as the reader of documents gives them."""

import asyncio


def shorten(text: str) -> str:
    """At most 60 characters, cut at the end of a phrase."""
    from bot.documents.parser.titles import short  # noqa: PLC0415 - half a second and 30 MB that most bots never need

    return short(text)


async def get_ready() -> None:
    """Load what knows the words, beside the loop: the first change of a text would hold everybody up otherwise."""
    await asyncio.to_thread(shorten, "провести конкурс сочинений и рисунков о малой родине для всех школ и садов")
