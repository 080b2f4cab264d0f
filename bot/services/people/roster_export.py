"""The register as a roster: what is written can be edited and merged again, and changes nothing as it stands."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from bot.domain.people.names import name_key
from bot.domain.people.participants import OrganisationKind
from bot.domain.people.registry import Registered
from storage import organisations, registry
from storage.sqlite.database import Transaction, long_read


@dataclass(frozen=True, slots=True)
class Register:
    organisations: Sequence[Registered]
    kinds: Sequence[OrganisationKind]


@long_read
def load_register(tx: Transaction) -> Register:
    return Register(registry.list_registered(tx), organisations.list_kinds(tx))


def write_roster(target: Path, register: Register) -> None:
    """Raises OSError; the file is whole or not there."""
    from bot.documents.forms.roster_workbook import write_roster_workbook  # noqa: PLC0415 - rarely needed

    write_roster_workbook(target, _rows(register), [kind.title for kind in register.kinds])


def _rows(register: Register) -> Iterator[tuple[str | None, ...]]:
    """Parents above those below them, kind by kind, in the order of names."""
    titles = {kind.code: kind.title for kind in register.kinds}
    places = {kind.code: place for place, kind in enumerate(register.kinds)}
    called = {each.id: each.details for each in register.organisations}
    names = Counter(name_key(each.details.name) for each in register.organisations)
    for each in sorted(
        register.organisations, key=lambda one: (places.get(one.details.kind, 0), one.parent_id or 0, one.id)
    ):
        details = each.details
        above = called.get(each.parent_id or 0)
        parent = above and (above.code if above.code and names[name_key(above.name)] > 1 else above.name)
        yield (
            details.code,
            details.name,
            details.short_name,
            titles[details.kind],
            parent or None,
            details.time_zone,
            details.phone,
            details.contact,
        )
