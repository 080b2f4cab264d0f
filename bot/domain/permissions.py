"""The one place that decides who may see and do what.

It follows from the person's organisations and the tree: one's own, those below, or, for an organiser, all.
`path` is an organisation's id followed by those of its ancestors, as `storage.organisations.path` reads it.
"""

from collections.abc import Sequence

from bot.domain.errors import NotAllowedError
from bot.domain.people.participants import Organisation, Viewer


def may_answer(viewer: Viewer, organisation_id: int) -> bool:
    return viewer.member and _is_own(viewer, organisation_id)


def may_see_organisation(viewer: Viewer, path: Sequence[int]) -> bool:
    """One's own organisation, any below it, and all for an organiser or observer."""
    return may_see_all(viewer) or (viewer.member and any(_is_own(viewer, above) for above in path))


def may_oversee(viewer: Viewer, path: Sequence[int]) -> bool:
    """Pass a verdict, grant a later day, nudge: an organisation below one's own, and any for an organiser."""
    return viewer.member and bool(path) and (may_organise(viewer) or any(_is_own(viewer, above) for above in path[1:]))


def may_oversee_some(viewer: Viewer) -> bool:
    """Whether there are organisations on whose answers they pass verdicts."""
    return may_organise(viewer) or may_coordinate(viewer)


def may_oversee_below(viewer: Viewer, path: Sequence[int]) -> bool:
    """Nudge all below an organisation: below one's own, or one that is below it, and any for an organiser."""
    return viewer.member and (may_organise(viewer) or any(_is_own(viewer, above) for above in path))


def may_follow(viewer: Viewer, path: Sequence[int]) -> bool:
    """See what overseers see of an organisation: who is silent, what is talked about help."""
    return may_oversee(viewer, path) or (bool(path) and may_see_all(viewer))


def may_coordinate(viewer: Viewer) -> bool:
    return viewer.member and viewer.coordinator


def may_look_below(viewer: Viewer) -> bool:
    """Whether there are organisations whose work they follow."""
    return may_see_all(viewer) or may_coordinate(viewer)


def may_answer_for(viewer: Viewer, path: Sequence[int]) -> bool:
    """Answer in the name of an organisation that cannot: whoever oversees it."""
    return may_oversee(viewer, path)


def may_help(viewer: Viewer, helper_id: int | None) -> bool:
    """See the card of an assignment and join its conversation: members of the helper that an open call asks."""
    return viewer.member and helper_id is not None and _is_own(viewer, helper_id)


def may_see_event(viewer: Viewer, kinds: Sequence[str], areas: Sequence[int] = ()) -> bool:
    """Organisers and observers see all; others what concerns an organisation of theirs."""
    return may_see_all(viewer) or any(may_attend(viewer, each, kinds, areas) for each in viewer.organisations)


def may_attend(viewer: Viewer, organisation: Organisation, kinds: Sequence[str], areas: Sequence[int]) -> bool:
    """Say whether one's own organisation comes to an event, for these kinds in these municipalities; none: all."""
    return may_answer(viewer, organisation.id) and invites(organisation, kinds, areas)


def invites(organisation: Organisation, kinds: Sequence[str], areas: Sequence[int]) -> bool:
    """Whether what is for these kinds in these municipalities concerns it; none: all."""
    place = organisation.id in areas or organisation.parent_id in areas
    return organisation.kind in kinds and (place or not areas)


def may_check_in(viewer: Viewer, *, helps: bool) -> bool:
    """Mark who comes to an event: organisers, and whom they have named for that event (`helps`)."""
    return viewer.member and (viewer.organiser or helps)


def searched_below(viewer: Viewer) -> tuple[int, ...] | None:
    """The organisations at and below which all organisations may be found; None: everywhere."""
    if may_see_all(viewer):
        return None
    return tuple(each.id for each in viewer.organisations) if viewer.member else ()


def may_see_all(viewer: Viewer) -> bool:
    """Whatever an organiser sees, without changing any of it: organisers and observers."""
    return viewer.member and viewer.on_team


def may_organise(viewer: Viewer) -> bool:
    """Change what is everybody's: publish, broadcast, open and close rounds, set events. Never an observer."""
    return viewer.member and viewer.organiser


def may_choose_organisers(viewer: Viewer) -> bool:
    """Add and remove organisers and observers: those whom ORGANISER_IDS names, and nobody whom they have added."""
    return may_organise(viewer) and viewer.operator


def may_leave_team(viewer: Viewer, participant_id: int) -> bool:
    """End that person's part in it: one's own, or anybody's for who chooses organisers."""
    return may_choose_organisers(viewer) or (may_see_all(viewer) and viewer.participant_id == participant_id)


def may_change_draft(viewer: Viewer, author_id: int | None) -> bool:
    """An announcement that is not sent yet is its author's alone."""
    return may_organise(viewer) and viewer.participant_id == author_id


def require(permitted: bool) -> None:
    """Raises NotAllowedError unless permitted."""
    if not permitted:
        raise NotAllowedError


def _is_own(viewer: Viewer, organisation_id: int) -> bool:
    return any(organisation.id == organisation_id for organisation in viewer.organisations)
