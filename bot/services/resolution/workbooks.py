"""A draft as a workbook that is edited at a desk, and back."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.documents.forms.draft_xlsx import carried_over, kept_since
from bot.domain.people.participants import OrganisationKind
from bot.domain.resolution.draft import Draft
from bot.domain.resolution.editions import ShownEdition, Wording
from bot.domain.resolution.wordings import to_draft

SUFFIX = ".xlsx"
NAME = re.compile(r"draft-(\d{1,9})(?:-(\d{1,9}))?\b.*\.xlsx", re.IGNORECASE)  # also as somebody has renamed a copy


@dataclass(frozen=True, slots=True)
class Workbook:
    """A file by whose name its draft is known again, and as of which step."""

    name: str
    content: bytes


def write_workbook(
    shown: ShownEdition, sheet_name: str, explanation: Sequence[str], reasons: Mapping[str, str]
) -> Workbook:
    """`explanation` stands on a sheet of that name; `reasons` why a paragraph is no task, by code."""
    from bot.documents.forms.draft_workbook import Explained, draft_workbook  # noqa: PLC0415 - rarely needed, and big

    explained = Explained(sheet_name, explanation, reasons)
    content = draft_workbook(to_draft(shown.wording), titles_by_code(shown.kinds), explained)
    step = f"-{shown.edition.step}" if shown.edition.step else ""
    return Workbook(f"draft-{shown.edition.id}{step}{SUFFIX}", content)


def is_workbook(file_name: str) -> bool:
    return file_name.lower().endswith(SUFFIX)


def edition_in_name(file_name: str) -> int:
    """The draft that the name bears; 0: none."""
    named = NAME.search(file_name)
    return int(named[1]) if named else 0


def step_in_name(file_name: str) -> int:
    """As of which step of the draft it was written."""
    named = NAME.search(file_name)
    return int(named[2] or 0) if named else 0


def complete_draft(wording: Wording, edited: Draft, written: Wording | None = None) -> Draft:
    """What was read from a workbook, with what its sheets cannot show.

    What stands there as it was `written` is no edit: if it was mended in the chat since, that stays.
    """
    current = to_draft(wording)
    return carried_over(current, kept_since(to_draft(written), current, edited) if written else edited)


def titles_by_code(kinds: Sequence[OrganisationKind]) -> dict[str, str]:
    return {kind.code: kind.title for kind in kinds}
