"""The one place that decides who may see and do what.

It follows from the person's organisations and the tree: one's own, those below, or, for an organiser, all.
`path` is an organisation's id followed by those of its ancestors, as `storage.organisations.path` reads it.
"""

from collections.abc import Sequence

from bot.domain.errors import NotAllowedError
from bot.domain.people import Viewer


def may_answer(viewer: Viewer, organisation_id: int) -> bool:
    return viewer.member and _is_own(viewer, organisation_id)


def may_see_organisation(viewer: Viewer, path: Sequence[int]) -> bool:
    """One's own organisation, any below it, and all for an organiser."""
    return viewer.member and (viewer.organiser or any(_is_own(viewer, above) for above in path))


def may_see_event(viewer: Viewer, kinds: Sequence[str]) -> bool:
    """An event concerns organisations of these kinds; organisers see all."""
    return viewer.member and (viewer.organiser or any(each.kind in kinds for each in viewer.organisations))


def may_organise(viewer: Viewer) -> bool:
    """Broadcast, set events, see everything."""
    return viewer.member and viewer.organiser


def may_change_draft(viewer: Viewer, author_id: int | None) -> bool:
    """An announcement that is not sent yet is its author's alone."""
    return may_organise(viewer) and viewer.participant_id == author_id


def require(permitted: bool) -> None:
    """Raises NotAllowedError unless permitted."""
    if not permitted:
        raise NotAllowedError


def _is_own(viewer: Viewer, organisation_id: int) -> bool:
    return any(organisation.id == organisation_id for organisation in viewer.organisations)
