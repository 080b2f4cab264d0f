"""Groups of districts: bound by a code, told what their district is told, and its week in numbers."""

import secrets
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from functools import partial
from zoneinfo import ZoneInfo

from bot.domain.errors import RefusedError, StaleError
from bot.domain.messages.announcements import Announcement, AnnouncementState
from bot.domain.messages.audiences import Audience
from bot.domain.messages.deliveries import LaterError
from bot.domain.messages.fields import fields_in
from bot.domain.messages.group_chats import CODE_LIVES, DistrictDigest, GroupChat
from bot.domain.messages.kinds import MessageKind
from bot.domain.people.audit import BOT, AuditAct, Doer, doer_of
from bot.domain.people.participants import Organisation, Policy, Viewer
from bot.domain.permissions import may_organise, may_see_all, require
from bot.domain.text import cut
from bot.services.people.invitations import hash_of_secret
from bot.services.people.organisations import require_open
from bot.services.slicing.pieces import Piece
from storage import announcements, audit, bot_state, group_chats, organisations, outbox, participants, silence
from storage.audiences import audience_now
from storage.sqlite.database import Transaction, long_read

CODE_BYTES = 5  # an organiser must type it, and it lives for a day
TITLE_LIMIT = 128
DIGEST_WEEK = "group_digest_week"  # in the bot's state: the Monday of the last one
DIGEST_HOUR = time(9)
NAMED = 30  # of the silent


def list_groups(tx: Transaction, viewer: Viewer) -> list[GroupChat]:
    require(may_see_all(viewer))
    return group_chats.list_groups(tx)


def list_districts(tx: Transaction, viewer: Viewer) -> list[Organisation]:
    require(may_organise(viewer))
    return organisations.list_with_children(tx)


def issue_code(tx: Transaction, viewer: Viewer, organisation_id: int) -> tuple[Organisation, str]:
    """To be typed in the group, once, within a day."""
    require(may_organise(viewer))
    found = require_open(tx, organisation_id)
    code = secrets.token_hex(CODE_BYTES)
    group_chats.add_code(tx, hash_of_secret(code), organisation_id, viewer.participant_id, tx.now + CODE_LIVES)
    return found, code


def bind_group(tx: Transaction, viewer: Viewer, chat_id: int, title: str, code: str) -> Organisation:
    """Typed in the group by an organiser. Whoever else has the code binds nothing, and it stays good."""
    if not may_organise(viewer):
        raise RefusedError("group-not-yours")
    organisation_id = group_chats.take_code(tx, hash_of_secret(code.strip().lower()))
    if organisation_id is None:
        raise RefusedError("group-code-unknown")
    group_chats.bind_group(tx, chat_id, organisation_id, cut(title, TITLE_LIMIT), viewer.participant_id, viewer.locale)
    data = {"title": cut(title, TITLE_LIMIT)}
    audit.add_entry(tx, AuditAct.GROUP_BOUND, doer_of(viewer), organisation_id=organisation_id, data=data)
    return require_open(tx, organisation_id)


def unbind_group(tx: Transaction, viewer: Viewer, group_id: int) -> GroupChat | None:
    """As it was; None: it was unbound already."""
    require(may_organise(viewer))
    found = group_chats.get_group(tx, group_id)
    if found is not None:
        group_chats.unbind_group(tx, group_id)
        _note(tx, AuditAct.GROUP_UNBOUND, doer_of(viewer), found)
    return found


def restore_group(tx: Transaction, viewer: Viewer, group_id: int) -> GroupChat:
    """Bound as it was. Raises StaleError for one out of which the bot was put since."""
    require(may_organise(viewer))
    restored = group_chats.restore_group(tx, group_id)
    found = open_group(tx, viewer, group_id)
    if restored:
        _note(tx, AuditAct.GROUP_BOUND, doer_of(viewer), found)
    return found


def leave_group(tx: Transaction, chat_id: int) -> None:
    """The bot was put out: it knows nothing of the group any more."""
    chat = participants.find_by_telegram_id(tx, chat_id)
    if chat and (group := group_chats.group_of_participant(tx, chat.id)):
        _note(tx, AuditAct.GROUP_UNBOUND, BOT, group)
    group_chats.forget_group(tx, chat_id)


def _note(tx: Transaction, act: AuditAct, doer: Doer, group: GroupChat) -> None:
    audit.add_entry(tx, act, doer, organisation_id=group.organisation_id, data={"title": group.title})


def follow_group(tx: Transaction, old_id: int, new_id: int) -> None:
    group_chats.move_group(tx, old_id, new_id)


def allow_names(tx: Transaction, viewer: Viewer, group_id: int, *, names: bool) -> GroupChat:
    """Whether the silent are named there."""
    require(may_organise(viewer))
    group_chats.set_names(tx, group_id, names=names)
    return open_group(tx, viewer, group_id)


def open_group(tx: Transaction, viewer: Viewer, group_id: int) -> GroupChat:
    require(may_see_all(viewer))
    found = group_chats.get_group(tx, group_id)
    if found is None:
        raise StaleError
    return found


def post_to_groups(tx: Transaction, found: Announcement) -> None:
    """To the groups of the districts that it is for. What is for some people by what they have done is for no group."""
    if not _for_groups(found):
        return
    reached = [each for each in group_chats.list_groups(tx) if _is_for(tx, found.audience, each)]
    kind = MessageKind.GROUP_ANNOUNCEMENT
    keys = {each.participant_id: f"{kind}:{found.id}:{each.participant_id}" for each in reached}
    outbox.post_to_all(tx, keys, kind=kind, subject_id=found.id)


def load_for_group(tx: Transaction, viewer: Viewer, announcement_id: int) -> Announcement | None:
    """What is to stand there; None once it was stopped or recalled, and where the group is bound no more."""
    found = announcements.get_announcement(tx, announcement_id)
    bound = group_chats.group_of_participant(tx, viewer.participant_id)
    if found is None or bound is None or found.state in {AnnouncementState.STOPPED, AnnouncementState.RECALLED}:
        return None
    local = found.schedule.local if found.schedule else None
    if local is not None and (due := local.replace(tzinfo=ZoneInfo(viewer.zone)).astimezone(UTC)) > tx.now:
        raise LaterError(due)
    return found


def plan_group_digests(tx: Transaction, policy: Policy) -> list[Piece]:
    """On Monday morning by the bot's own calendar; a week that nobody was there to tell of until then is told later."""
    monday = _monday(tx.now, policy)
    if bot_state.get_state(tx, DIGEST_WEEK) == monday:
        return []
    return [partial(_post_digests, monday=monday)]


@long_read
def load_district_digest(tx: Transaction, viewer: Viewer, policy: Policy) -> DistrictDigest | None:
    """None where nothing is asked, and where the group is bound no more."""
    group = group_chats.group_of_participant(tx, viewer.participant_id)
    if group is None:
        return None
    quiet = silence.find_quiet(tx, [group.organisation_id], policy.today(tx.now))
    if not quiet.total:
        return None
    silent = replace(quiet, unjoined=frozenset())
    named = silence.list_silent(tx, silent, 0, NAMED) if group.names else []
    return DistrictDigest(
        group.district, quiet.total, len(quiet.silent), len(quiet.unjoined), [each.name for each in named]
    )


def _post_digests(tx: Transaction, monday: str) -> None:
    if bot_state.get_state(tx, DIGEST_WEEK) == monday:
        return
    bot_state.put_state(tx, DIGEST_WEEK, monday)
    kind = MessageKind.GROUP_DIGEST
    keys = {each.participant_id: f"{kind}:{each.participant_id}:{monday}" for each in group_chats.list_groups(tx)}
    outbox.post_to_all(tx, keys, kind=kind, subject_id=0)


def _monday(now: datetime, policy: Policy) -> str:
    """Of the last digest that is due by now."""
    local = now.astimezone(ZoneInfo(policy.time_zone))
    monday = local.date() - timedelta(days=local.weekday())
    begun = local >= datetime.combine(monday, DIGEST_HOUR, local.tzinfo)
    return (monday if begun else monday - timedelta(days=7)).isoformat()


def _for_groups(found: Announcement) -> bool:
    personal = found.audience.roles or found.audience.by_doing
    return not personal and not fields_in(found.content.html)[0]


def _is_for(tx: Transaction, audience: Audience, group: GroupChat) -> bool:
    """Any of the district, or the whole of it."""
    if not audience.municipalities and not audience.organisations:
        return True
    places = Audience(municipalities=audience.municipalities, organisations=audience.organisations)
    return audience_now(tx, places).reaches("", organisations.path_to(tx, group.organisation_id))
