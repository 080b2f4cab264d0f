"""Publishing a draft without a chat: from the command line."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace

from bot.domain.people.names import name_key
from bot.domain.resolution.draft import (
    CoExecutor,
    Draft,
    DraftAddressee,
    DraftTask,
)
from bot.services.resolution import resolutions as publishing
from storage import organisations, resolutions
from storage.sqlite.database import Transaction


@dataclass(frozen=True, slots=True)
class Published:
    """`new` is False when the same was published before; `unreached` names addressees that no organisation is."""

    new: bool
    tasks: int
    organisations: int
    unreached: tuple[str, ...]


def publish_draft(tx: Transaction, draft: Draft) -> Published:
    """Publish the draft; safe to repeat, as what it says is its key, from whatever kind of file it was read."""
    kinds = {kind.code for kind in organisations.list_kinds(tx)}
    names = organisations.kinds_by_name(tx)
    draft = replace(draft, addressees=tuple(_matched(each, kinds, names) for each in draft.addressees))
    key = _key(draft)
    new = publishing.publish_once(tx, key, draft)
    reach = resolutions.reach_of_resolution(tx, key)
    return Published(
        new=new,
        tasks=sum(each.tasks for each in reach.addressees),
        organisations=reach.organisations,
        unreached=tuple(each.name for each in reach.addressees if not each.organisations),
    )


def _matched(addressee: DraftAddressee, kinds: set[str], names: Mapping[str, str]) -> DraftAddressee:
    """With the kind that the draft names, if there is such a one, or that goes by the addressee's name."""
    kind = addressee.kind if addressee.kind in kinds else names.get(name_key(addressee.name or ""))
    return replace(addressee, kind=kind, tasks=tuple(_helped(task, kinds) for task in addressee.tasks))


def _helped(task: DraftTask, kinds: set[str]) -> DraftTask:
    helpers = (CoExecutor(each.name, each.kind if each.kind in kinds else None) for each in task.co_executors)
    return replace(task, co_executors=tuple(helpers))


def _key(draft: Draft) -> str:
    """Of what is published; how sure the parser was, and of what, is no part of it."""
    said = asdict(replace(draft, warnings=(), doubts=(), found=(), source=""))
    for addressee in said["addressees"]:
        for each in (addressee, *addressee["tasks"]):
            del each["found"]
    return "sha256:" + hashlib.sha256(json.dumps(said, sort_keys=True, default=str).encode()).hexdigest()
