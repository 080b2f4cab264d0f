"""Renaming, moving, merging and closing an organisation by hand: drafted, looked at, done, and undone where it can be.

The chat and the command line use the same steps. `viewer` is None on the command line: the operator.
"""

from collections.abc import Callable, Mapping
from typing import Any

from bot.domain.errors import BadInputError, RefusedError, StaleError
from bot.domain.people.audit import OPERATOR, Doer, doer_of
from bot.domain.people.names import is_name, mended
from bot.domain.people.organisation_acts import ActDraft, ActPreview, OrganisationAct
from bot.domain.people.participants import Organisation, Participant, Viewer
from bot.domain.permissions import may_organise, require
from bot.domain.text import clean
from bot.services.people import organisation_changes, organisation_closing
from bot.services.people.coordinators import nearest_coordinators
from bot.services.people.organisations import require_open, require_organisation
from storage import (
    closed_organisations,
    expectations,
    long_works,
    organisation_drafts,
    organisations,
    participants,
    registry,
)
from storage.sqlite.database import Transaction

NAME_LIMIT = 300
NAMED = 3  # coordinators


def draft_act(
    tx: Transaction,
    viewer: Viewer | None,
    organisation_id: int,
    act: OrganisationAct,
    *,
    name: str = "",
    target_id: int | None = None,
) -> ActPreview:
    """What it would do. Raises RefusedError for what cannot be done, BadInputError for what is no name."""
    _require_organiser(viewer)
    author = viewer.participant_id if viewer is not None else None
    for each in [organisation_id, *([target_id] if target_id is not None else [])]:
        require_organisation(tx, each)
    typed = _name_of(name) if act is OrganisationAct.RENAME else ""
    revision = registry.registry_revision(tx)
    draft_id = organisation_drafts.add_draft(
        tx, author, organisation_id, act, name=typed, target_id=target_id, revision=revision
    )
    draft = _own_draft(tx, viewer, draft_id)
    _check(tx, draft)
    if viewer is not None:
        expectations.clear_expectation(tx, viewer.telegram_id)
    return _preview(tx, draft)


def preview_act(
    tx: Transaction, organisation_id: int, act: OrganisationAct, *, name: str = "", target_id: int | None = None
) -> ActPreview:
    """What it would do, of the operator, without anything written."""
    typed = _name_of(name) if act is OrganisationAct.RENAME else ""
    draft = ActDraft(0, None, organisation_id, act, typed, target_id, 0, None)
    _check(tx, draft)
    return _preview(tx, draft)


def do_at_once(
    tx: Transaction, organisation_id: int, act: OrganisationAct, *, name: str = "", target_id: int | None = None
) -> ActPreview:
    """Drafted and done in one transaction: the operator has said all of it."""
    shown = draft_act(tx, None, organisation_id, act, name=name, target_id=target_id)
    confirm_act(tx, None, shown.draft.id)
    return shown


def confirm_act(tx: Transaction, viewer: Viewer | None, draft_id: int) -> tuple[ActPreview, bool]:
    """Do it, and whether it is done: what has changed since it was looked at is to be looked at again.

    Pressing twice is pressing once.
    """
    draft = _own_draft(tx, viewer, draft_id)
    if draft.former is not None:
        return _preview(tx, draft), True
    _check(tx, draft)
    revision = registry.registry_revision(tx)
    if draft.revision != revision:
        organisation_drafts.set_revision(tx, draft.id, revision)
        return _preview(tx, draft), False
    before = require_organisation(tx, draft.organisation_id)
    shown = _preview(tx, draft)
    DONE_BY[draft.act](tx, draft, doer_for(viewer))
    former = {"name": before.name, "short_name": before.short_name, "parent": before.parent_id}
    organisation_drafts.set_done(tx, draft.id, former)
    return shown, True


def undo_act(tx: Transaction, viewer: Viewer | None, draft_id: int) -> Organisation:
    """As it was before. Raises RefusedError for a merger, and where that cannot be any more."""
    draft = _own_draft(tx, viewer, draft_id)
    if draft.former is None:
        raise StaleError
    if draft.act is OrganisationAct.MERGE:
        raise RefusedError("organisation-merge-stays")
    doer = doer_for(viewer)
    if draft.act is OrganisationAct.CLOSE:
        organisation_closing.reopen_organisation(tx, draft.organisation_id, doer)
    else:
        organisation_changes.change_organisation(tx, draft.organisation_id, _way_back(tx, draft), doer=doer)
    organisation_drafts.set_done(tx, draft.id, None)
    organisation_drafts.set_revision(tx, draft.id, registry.registry_revision(tx))
    return require_organisation(tx, draft.organisation_id)


def reopen_organisation(tx: Transaction, viewer: Viewer | None, organisation_id: int) -> Organisation:
    _require_organiser(viewer)
    organisation_closing.reopen_organisation(tx, organisation_id, doer_for(viewer))
    return require_organisation(tx, organisation_id)


def doer_for(viewer: Viewer | None) -> Doer:
    return doer_of(viewer) if viewer is not None else OPERATOR


def is_under_way(tx: Transaction, organisation_id: int) -> bool:
    """Whether some of those below it have yet to come below its successor."""
    return long_works.find_work(tx, organisation_closing.MERGE, organisation_id) is not None


def _rename(tx: Transaction, draft: ActDraft, doer: Doer) -> None:
    name, short_name = _names(draft)
    organisation_changes.rename_organisation(tx, draft.organisation_id, name, doer, short_name)


def _move(tx: Transaction, draft: ActDraft, doer: Doer) -> None:
    organisation_changes.move_organisation(tx, draft.organisation_id, draft.target_id, doer)


def _merge(tx: Transaction, draft: ActDraft, doer: Doer) -> None:
    organisation_closing.merge_organisation(tx, draft.organisation_id, draft.target_id or 0, doer)


def _close(tx: Transaction, draft: ActDraft, doer: Doer) -> None:
    organisation_closing.close_organisation(tx, draft.organisation_id, doer)


DONE_BY: Mapping[OrganisationAct, Callable[[Transaction, ActDraft, Doer], None]] = {
    OrganisationAct.RENAME: _rename,
    OrganisationAct.MOVE: _move,
    OrganisationAct.MERGE: _merge,
    OrganisationAct.CLOSE: _close,
}


def _check(tx: Transaction, draft: ActDraft) -> None:
    """Whatever would refuse it is said before anything is done."""
    organisation = require_open(tx, draft.organisation_id)
    match draft.act:
        case OrganisationAct.RENAME:
            change: dict[str, Any] = {"name": _names(draft)[0]}
            if _names(draft) == (organisation.name, organisation.short_name):
                raise BadInputError("organisation-same-name", name=organisation.name)
            organisation_changes.check_change(tx, draft.organisation_id, change)
        case OrganisationAct.MOVE:
            if draft.target_id == organisation.parent_id:
                raise RefusedError("organisation-same-place", name=organisation.short_name)
            organisation_changes.check_change(tx, draft.organisation_id, {"parent": draft.target_id})
        case OrganisationAct.MERGE:
            organisation_closing.require_mergeable(tx, draft.organisation_id, draft.target_id or 0)
        case OrganisationAct.CLOSE:
            organisation_closing.require_closable(tx, draft.organisation_id)


def _preview(tx: Transaction, draft: ActDraft) -> ActPreview:
    organisation = require_organisation(tx, draft.organisation_id)
    people, tasks, answers = closed_organisations.count_work(tx, draft.organisation_id)
    target = organisations.get_organisation(tx, draft.target_id) if draft.target_id is not None else None
    place = organisation_changes.name_of_place(tx, organisation.parent_id) or None
    moves = draft.act is OrganisationAct.MOVE
    gains = organisations.path_to(tx, target.id) if target is not None else []
    return ActPreview(
        draft,
        organisation,
        target,
        people,
        tasks,
        answers,
        len(organisations.ids_below(tx, draft.organisation_id)),
        loses=_people_named(nearest_coordinators(tx, draft.organisation_id)) if moves else None,
        gains=_people_named(_first_with_people(tx, gains)) if moves else None,
        place=place,
    )


def _first_with_people(tx: Transaction, path: list[int]) -> list[Participant]:
    return next((found for each in path if (found := participants.list_members(tx, [each]))), [])


def _people_named(people: list[Participant]) -> str | None:
    named = ", ".join(each.name for each in people[:NAMED])
    return (named + ("…" if len(people) > NAMED else "")) or None


def _names(draft: ActDraft) -> tuple[str, str]:
    """In full, and for short."""
    name, _, short_name = draft.name.partition("\n")
    return name, short_name or name


def _name_of(typed: str) -> str:
    """What was typed: the full name, and perhaps the short one in a line of its own."""
    lines = [mended(clean(line)) for line in typed.splitlines() if line.strip()]
    if not lines or not all(is_name(line) for line in lines) or len(lines) > len(("full", "short")):
        raise BadInputError("organisation-no-name")
    if any(len(line) > NAME_LIMIT for line in lines):
        raise BadInputError("organisation-name-long", limit=NAME_LIMIT)
    return "\n".join(lines)


def _way_back(tx: Transaction, draft: ActDraft) -> dict[str, Any]:
    """Raises RefusedError where somebody has changed it once more since."""
    former, now = draft.former or {}, require_open(tx, draft.organisation_id)
    if draft.act is OrganisationAct.RENAME:
        if (now.name, now.short_name) != _names(draft):
            raise RefusedError("organisation-changed-since")
        return {"name": former["name"], "short_name": former["short_name"]}
    if now.parent_id != draft.target_id:
        raise RefusedError("organisation-changed-since")
    return {"parent": former["parent"]}


def _require_organiser(viewer: Viewer | None) -> None:
    require(viewer is None or may_organise(viewer))


def _own_draft(tx: Transaction, viewer: Viewer | None, draft_id: int) -> ActDraft:
    """Raises NotAllowedError alike for what is another's and for what never was."""
    draft = organisation_drafts.get_draft(tx, draft_id)
    _require_organiser(viewer)
    require(draft is not None and draft.author_id == (viewer.participant_id if viewer is not None else None))
    if draft is None:
        raise StaleError
    return draft
