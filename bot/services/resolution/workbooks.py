"""A draft as a workbook that is edited at a desk, and back."""

from collections.abc import Sequence

from bot.documents.forms.draft_xlsx import carried_over
from bot.domain.people.participants import OrganisationKind
from bot.domain.resolution.draft import Draft
from bot.domain.resolution.editions import ShownEdition, Wording
from bot.domain.resolution.wordings import to_draft


def write_workbook(shown: ShownEdition, explanation: Sequence[str], sheet_name: str) -> bytes:
    from bot.documents.forms.draft_workbook import draft_workbook  # noqa: PLC0415 - what writes sheets is rarely needed

    return draft_workbook(to_draft(shown.wording), titles_by_code(shown.kinds), explanation, sheet_name)


def complete_draft(wording: Wording, edited: Draft) -> Draft:
    """What was read from a workbook, with what its sheets cannot show."""
    return carried_over(to_draft(wording), edited)


def titles_by_code(kinds: Sequence[OrganisationKind]) -> dict[str, str]:
    return {kind.code: kind.title for kind in kinds}
