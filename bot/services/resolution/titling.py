"""The short names of tasks that somebody makes in the chat: as the reader of documents gives them."""

import asyncio


def shorten(text: str) -> str:
    """At most 60 characters, cut at the end of a phrase."""
    from bot.documents.parser.titles import short  # noqa: PLC0415 - half a second and 40 MB that most bots never need

    return short(text)


def nominative(heading: str) -> str:
    """The name of whom a heading in the dative addresses."""
    from bot.documents.parser.naming import name_of  # noqa: PLC0415 - as above

    return name_of(heading)


async def get_ready() -> None:
    """Load what knows the words, beside the loop: the first change of a text would hold everybody up otherwise."""
    await asyncio.to_thread(_load_dictionary)


def _load_dictionary() -> None:
    from bot.documents.parser.words import readings  # noqa: PLC0415 - as above

    readings("x")
