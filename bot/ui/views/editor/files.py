"""Words about files: what is wrong with one that was sent, and what a table explains of itself."""

from collections.abc import Mapping

from bot.domain.resolution.draft import REASONS, LeftOut
from bot.ui.i18n import Words


def file_problem(words: Words, code: str, arguments: Mapping[str, object]) -> str:
    """A sentence for a `DocumentError`, without markup."""
    return words.plain(f"document-{code}", **as_text_arguments(arguments))


def cell_problem(words: Words, sheet: str, cell: str, code: str, arguments: Mapping[str, object]) -> str:
    """A sentence for a `CellProblem`, without markup."""
    reason = words.plain(f"cell-{code}", **as_text_arguments(arguments))
    return words.plain("cell-problem", sheet=sheet, cell=cell, reason=reason)


def sheet_explanation(words: Words) -> tuple[str, list[str], dict[str, str]]:
    """What a draft's workbook says of itself: a sheet's name and lines; why a paragraph is no task, by code."""
    reasons = {reason: words.plain(LeftOut("", reason).key) for reason in sorted(REASONS)}
    return words.plain("draft-sheet"), words.plain("draft-sheet-about").splitlines(), reasons


def as_text_arguments(arguments: Mapping[str, object]) -> dict[str, object]:
    """Several names are one text; a number of them stays a number, as the plural depends on it."""
    return {
        name: ", ".join(f"«{each}»" for each in value) if isinstance(value, (list, tuple)) else value
        for name, value in arguments.items()
    }
