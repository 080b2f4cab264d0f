"""How a document is named that a task relies on."""

from bot.domain.resolution.draft import Reference
from bot.domain.text import cut
from bot.ui.i18n import Words


def reference_text(words: Words, reference: Reference) -> str:
    """«приказ № 830 от 07.10.2022 «Об утверждении...»»"""
    kind = f"reference-{reference.kind}"
    parts = [
        words.plain(kind if words.has(kind) else "reference-document"),
        words.plain("reference-number", number=reference.number) if reference.number else "",
        words.plain("reference-day", day=words.numeric_day(reference.date)) if reference.date else "",
        f"«{cut(reference.title, 300)}»" if reference.title else "",
    ]
    return " ".join(part for part in parts if part)
