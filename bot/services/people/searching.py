"""A list that is searched by typing: while it is before somebody, what they write is looked for in it."""

from bot.domain.people.expected import ExpectedSearch
from bot.domain.people.listings import Listing
from bot.domain.people.participants import Viewer
from bot.domain.text import clean, cut, one_line
from storage import expectations
from storage.sqlite.database import Transaction

LONGEST_SEARCH = 200


def expect_search(tx: Transaction, viewer: Viewer, listing: Listing, subject: int, text: str) -> None:
    """`text` is what they look for now; the next message is looked for anew."""
    expectations.put_expectation(tx, viewer.telegram_id, ExpectedSearch(listing, subject, text))


def searched_text(viewer: Viewer, listing: Listing, subject: int) -> str:
    """What they look for in that list; empty where they have gone on to something else."""
    now = viewer.expectation
    about = isinstance(now, ExpectedSearch) and (now.listing, now.subject) == (listing, subject)
    return now.text if about and isinstance(now, ExpectedSearch) else ""


def typed_search(text: str) -> str:
    return cut(one_line(clean(text)), LONGEST_SEARCH)
