"""Getting people in: who has joined, links for who has not, and a word to who coordinates them."""

from datetime import date, timedelta

from bot.domain.errors import RefusedError, StaleError
from bot.domain.messages.deliveries import Delivery
from bot.domain.messages.kinds import MessageKind
from bot.domain.paging import Paged
from bot.domain.people.audit import AuditAct, doer_of
from bot.domain.people.joining import Branch, JoiningCounts, JoiningOne, JoiningPage, JoiningState
from bot.domain.people.participants import Organisation, Policy, Viewer
from bot.domain.permissions import (
    may_follow,
    may_look_below,
    may_organise,
    may_oversee,
    may_oversee_below,
    may_see_all,
    may_see_organisation,
    require,
)
from bot.services.people import identity
from bot.services.people.invitations import Drawn, draw_links, keep_links
from bot.services.people.organisations import require_open, require_organisation
from storage import audit, claims, joining, organisations, outbox, participants
from storage.sqlite.database import Transaction, long_read

LIST_SIZE = 8
MOST_LETTERS = 1000  # of one pack: half a minute of a slow machine


@long_read
def joining_below(tx: Transaction, viewer: Viewer, parent_id: int | None, page: int, text: str = "") -> JoiningPage:
    """Those directly below one; or, at whatever depth, whom somebody means by what they have typed."""
    parent = _require_scope(tx, viewer, parent_id)
    branches = joining.list_branches(tx, _id_of(parent))
    counts = _sum(branches)
    acts = _may_invite_below(tx, viewer, _id_of(parent))
    remindable = bool(acts and parent and counts.absent and _coordinators(tx, viewer, parent.id))
    up = parent.parent_id or 0 if parent is not None and may_see_all(viewer) else None
    waiting = claims.count_waiting_below(tx, _id_of(parent)) if acts else 0
    shown = _found(tx, _id_of(parent), text, page) if text else Paged.out_of(page, LIST_SIZE, branches)
    return JoiningPage(parent, counts, shown, acts, remindable, waiting, up)


def joining_of(tx: Transaction, viewer: Viewer, organisation_id: int) -> JoiningOne:
    path = organisations.path_to(tx, organisation_id)
    require(may_follow(viewer, path))
    organisation = require_organisation(tx, organisation_id)
    state = joining.state_of(tx, organisation_id)
    if state is None:
        raise StaleError
    return JoiningOne(organisation, state, may_oversee(viewer, path), may_organise(viewer))


def make_link(tx: Transaction, viewer: Viewer, organisation_id: int, days: int) -> tuple[Organisation, str, date]:
    """A new link, and the first day on which it may work no more; unused ones of the organisation do no more."""
    _require_overseen(tx, viewer, organisation_id)
    organisation = require_open(tx, organisation_id)
    drawn = draw_links(tx, [organisation_id])
    keep_links(tx, [(each.organisation_id, secret) for each, secret in drawn], days, doer_of(viewer), keep=False)
    return organisation, drawn[0][1], end_of_links(tx, viewer, days)


@long_read
def draw_letters(tx: Transaction, viewer: Viewer, parent_id: int | None) -> tuple[Drawn, str]:
    """Links for all below that nobody has joined, which work when `keep_letters` has them; and the bot's name."""
    absent = joining.list_absent(tx, _id_of(_require_scope(tx, viewer, parent_id, acting=True)))
    if not absent:
        raise RefusedError("letters-none")
    if len(absent) > MOST_LETTERS:
        raise RefusedError("letters-too-many", count=len(absent), most=MOST_LETTERS)
    return draw_links(tx, absent), identity.load_username(tx) or ""


def keep_letters(tx: Transaction, viewer: Viewer, parent_id: int | None, drawn: Drawn, days: int) -> None:
    """Whoever has been joined while the letters were made keeps what it has; what is not theirs any more is refused."""
    absent = set(joining.list_absent(tx, _id_of(_require_scope(tx, viewer, parent_id, acting=True))))
    links = [(each.organisation_id, secret) for each, secret in drawn if each.organisation_id in absent]
    keep_links(tx, links, days, doer_of(viewer), keep=False)


def end_of_links(tx: Transaction, viewer: Viewer, days: int) -> date:
    return viewer.today(tx.now + timedelta(days=days))


def set_never_joins(tx: Transaction, viewer: Viewer, organisation_id: int, *, never: bool) -> JoiningOne:
    """An organiser knows that nobody of it will ever join, or that somebody may after all."""
    require(may_organise(viewer))
    if joining.set_never_joins(tx, organisation_id, never=never):
        act = AuditAct.NEVER_JOINS if never else AuditAct.MAY_JOIN
        audit.add_entry(tx, act, doer_of(viewer), organisation_id=organisation_id)
    return joining_of(tx, viewer, organisation_id)


def remind_coordinators(tx: Transaction, viewer: Viewer, parent_id: int, policy: Policy) -> int:
    """How many of those who coordinate there are asked to invite who is missing: each at most once a day."""
    _require_scope(tx, viewer, parent_id, acting=True)
    if not joining.list_absent(tx, parent_id):
        raise RefusedError("letters-none")
    day = policy.today(tx.now)
    return sum(
        outbox.post_message(
            tx,
            key=f"{MessageKind.JOINING}:{parent_id}:{person}:{day}",
            kind=MessageKind.JOINING,
            participant_id=person,
            subject_id=parent_id,
        )
        for person in _coordinators(tx, viewer, parent_id)
    )


def load_joining(tx: Transaction, viewer: Viewer, delivery: Delivery) -> tuple[Organisation, JoiningCounts] | None:
    """None when everybody is there by now, or the reader coordinates them no more."""
    found = next((each for each in viewer.organisations if each.id == delivery.subject_id), None)
    if found is None:
        return None
    counts = _sum(joining.list_branches(tx, found.id))
    return (found, counts) if counts.absent else None


def _found(tx: Transaction, parent_id: int | None, text: str, page: int) -> Paged[Branch]:
    ids = organisations.find_below(tx, None if parent_id is None else [parent_id], text)
    found = Paged.out_of(page, LIST_SIZE, ids)
    return Paged(found.number, found.size, found.total, [_branch_of(tx, each) for each in found.items])


def _branch_of(tx: Transaction, organisation_id: int) -> Branch:
    state = joining.state_of(tx, organisation_id) or JoiningState.NOBODY
    below = _sum(joining.list_branches(tx, organisation_id))
    counts = JoiningCounts({each: below.count(each) + (each is state) for each in JoiningState})
    return Branch(organisation_id, require_organisation(tx, organisation_id).short_name, state, counts)


def _id_of(parent: Organisation | None) -> int | None:
    return parent.id if parent else None


def _coordinators(tx: Transaction, viewer: Viewer, parent_id: int) -> list[int]:
    """Those to be asked, but for the viewer."""
    return [
        each.id
        for each in participants.list_members(tx, [parent_id])
        if not each.unreachable and each.id != viewer.participant_id
    ]


def _sum(branches: list[Branch]) -> JoiningCounts:
    return JoiningCounts({state: sum(each.counts.count(state) for each in branches) for state in JoiningState})


def _require_scope(
    tx: Transaction, viewer: Viewer, parent_id: int | None, *, acting: bool = False
) -> Organisation | None:
    """What stands above all that is meant; None: all there are. Without a parent, all that the viewer follows."""
    if parent_id is None and may_see_all(viewer):
        require(may_organise(viewer) or not acting)
        return None
    above = parent_id or next((each.id for each in viewer.organisations if each.has_children), 0)
    require(may_look_below(viewer) and may_see_organisation(viewer, organisations.path_to(tx, above)))
    require(not acting or _may_invite_below(tx, viewer, above))
    return require_organisation(tx, above)


def _may_invite_below(tx: Transaction, viewer: Viewer, parent_id: int | None) -> bool:
    if parent_id is None:
        return may_organise(viewer)
    return may_oversee_below(viewer, organisations.path_to(tx, parent_id))


def _require_overseen(tx: Transaction, viewer: Viewer, organisation_id: int) -> Organisation:
    require(may_oversee(viewer, organisations.path_to(tx, organisation_id)))
    return require_organisation(tx, organisation_id)
