"""Publishing a document without a chat, from the command line, in the very way of the chat."""

from collections.abc import Callable
from dataclasses import dataclass

from bot.domain.errors import RefusedError, StaleError
from bot.domain.resolution.amendments import Difference, alters, differences
from bot.domain.resolution.draft import Draft
from bot.domain.resolution.editions import Question, Wording
from bot.domain.resolution.taking import MENDED
from bot.services.resolution import editions, imports, releases
from bot.services.resolution.editions import Amending
from storage import editions as rows
from storage import resolutions
from storage.sqlite.database import Transaction, long_read


@dataclass(frozen=True, slots=True)
class Release:
    """What is to be published: a new resolution, or the next edition of one. `changes` is what that changes."""

    wording: Wording
    amending: Amending | None = None
    apart: bool = False  # though a published one is like it

    @property
    def changes(self) -> list[Difference]:
        return differences(self.amending.current, self.wording) if self.amending else []

    @property
    def disputed(self) -> tuple[Question, ...]:
        """Where a person has mended what the new document says otherwise: theirs stays."""
        return tuple(each for each in self.wording.open_questions if each.doubt.code in MENDED)


@dataclass(frozen=True, slots=True)
class Published:
    """`new` is False when just this was published before; `unreached` names addressees that no organisation is."""

    new: bool
    resolution: int
    tasks: int
    organisations: int
    unreached: tuple[str, ...]


@long_read
def understand_release(tx: Transaction, draft: Draft, amends: int | None = None, *, apart: bool = False) -> Release:
    """Raises RefusedError for a document that may be the next edition of a resolution, until somebody says which.

    `amends` is that resolution's id; `apart` that it is one of its own. What only repeats what is published needs no
    answer.
    """
    imports.require_tasks(draft, amends=True)
    wording = imports.understood(tx, draft)
    if amends is not None:
        return _amending(tx, amends, wording)
    twin = None if apart else editions.find_twin(tx, wording)
    if twin is None:
        return Release(wording, apart=apart)
    release = _amending(tx, twin.id, wording)
    if release.amending and alters(release.amending.current, release.wording):
        raise RefusedError("import-twin", number=twin.id, title=twin.title)
    return release


def publish_release(tx: Transaction, release: Release, file_name: str = "") -> Published:
    """Raises RefusedError where another has published since what this was worked out from."""
    amending = release.amending
    if amending is not None and not alters(amending.current, release.wording):
        return _published(tx, amending.resolution_id, new=False)
    if amending is not None:
        edition_id = editions.keep_amendment(tx, None, amending, file_name)
    else:
        if not release.apart and (twin := editions.find_twin(tx, release.wording)):
            raise RefusedError("import-twin", number=twin.id, title=twin.title)
        edition_id = rows.add_edition(tx, None, release.wording, file_name)
    return _published(tx, releases.release_edition(tx, edition_id), new=True)


def publish_where_none(tx: Transaction, read: Callable[[], Draft]) -> bool:
    """Publish only where nothing was ever published; elsewhere the draft is not read at all."""
    if resolutions.count_resolutions(tx) > 0:
        return False
    published = publish_release(tx, understand_release(tx, read()))
    rows.forget_draft_of(tx, published.resolution)  # nobody has seen it, nor will
    return True


def _amending(tx: Transaction, resolution_id: int, wording: Wording) -> Release:
    try:
        amending = editions.read_amendment(tx, resolution_id, wording)
    except StaleError as error:
        raise RefusedError("import-amends-unknown", number=resolution_id) from error
    return Release(amending.wording, amending)


def _published(tx: Transaction, resolution_id: int, *, new: bool) -> Published:
    reach = resolutions.reach_of_resolution(tx, resolution_id)
    return Published(
        new=new,
        resolution=resolution_id,
        tasks=sum(each.tasks for each in reach.addressees),
        organisations=reach.organisations,
        unreached=tuple(each.name for each in reach.addressees if each.tasks and not each.organisations),
    )
