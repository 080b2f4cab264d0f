"""The one place that decides who may see and do what.

It follows from the person's organisations and the tree: one's own, those below, or, for an organiser, all.
`path` is an organisation's id followed by those of its ancestors, as `storage.organisations.path` reads it.
"""

from collections.abc import Sequence

from bot.domain.errors import NotAllowedError
from bot.domain.people.participants import Viewer


def may_answer(viewer: Viewer, organisation_id: int) -> bool:
    return viewer.member and _is_own(viewer, organisation_id)


def may_see_organisation(viewer: Viewer, path: Sequence[int]) -> bool:
    """One's own organisation, any below it, and all for an organiser."""
    return viewer.member and (viewer.organiser or any(_is_own(viewer, above) for above in path))


def may_oversee(viewer: Viewer, path: Sequence[int]) -> bool:
    """Pass a verdict, grant a later day, nudge: an organisation below one's own, and any for an organiser."""
    return viewer.member and bool(path) and (viewer.organiser or any(_is_own(viewer, above) for above in path[1:]))


def may_look_below(viewer: Viewer) -> bool:
    """Whether there are organisations whose work they follow."""
    return may_organise(viewer) or (viewer.member and viewer.coordinator)


def may_answer_for(viewer: Viewer, path: Sequence[int]) -> bool:
    """Answer in the name of an organisation that cannot: whoever oversees it."""
    return may_oversee(viewer, path)


def may_help(viewer: Viewer, helper_id: int | None) -> bool:
    """See the card of an assignment and join its conversation: members of the helper that an open call asks."""
    return viewer.member and helper_id is not None and _is_own(viewer, helper_id)


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
