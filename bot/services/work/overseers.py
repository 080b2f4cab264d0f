"""What a viewer oversees: what stands below their organisations in the tree; an organiser, all."""

from bot.domain.errors import StaleError
from bot.domain.people.participants import Organisation, Viewer
from bot.domain.permissions import (
    may_coordinate,
    may_organise,
    may_oversee,
    may_oversee_below,
    may_see_all,
    may_see_organisation,
    require,
)
from bot.domain.work.tasks import Assignment
from bot.services.people.organisations import require_organisation
from storage import assignments, organisations
from storage.sqlite.database import Transaction


def scope_of(tx: Transaction, viewer: Viewer, parent_id: int | None, *, acting: bool = False) -> list[int] | None:
    """The organisations whose descendants are meant: the one given, or all that the viewer coordinates.

    None, of an organiser, and unless it is `acting` of an observer: everything. Raises NotAllowedError.
    """
    if parent_id is not None:
        path = organisations.path_to(tx, parent_id)
        require(may_oversee_below(viewer, path) if acting else may_see_organisation(viewer, path))
        return [parent_id]
    if may_organise(viewer) if acting else may_see_all(viewer):
        return None
    require(may_coordinate(viewer))
    return [organisation.id for organisation in viewer.organisations if organisation.has_children]


def require_overseen(tx: Transaction, viewer: Viewer, assignment_id: int | None) -> tuple[Assignment, Organisation]:
    """Raises NotAllowedError alike for what is not theirs to oversee and for what does not exist."""
    assignment = assignments.find_current(tx, assignment_id or 0)
    require(assignment is not None and may_oversee(viewer, organisations.path_to(tx, assignment.organisation_id)))
    if assignment is None:
        raise StaleError
    return assignment, require_organisation(tx, assignment.organisation_id)


def speaks_for(tx: Transaction, viewer: Viewer, organisation_id: int) -> str:
    """The viewer's organisation by which they are known to that one; empty for an organiser."""
    path = organisations.path_to(tx, organisation_id)
    return next((own.short_name for own in viewer.organisations if own.id in path), "")
