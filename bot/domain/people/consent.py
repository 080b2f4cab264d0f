"""What people consent to: the version of its text, and who the operator is that it names."""

from dataclasses import dataclass

CONSENT_VERSION = "2026-11.5"  # of the text `consent-text` in locales; a changed text is a new version, and asks anew


@dataclass(frozen=True, slots=True)
class Operator:
    """Of personal data, as 152-FZ has it: who answers for the bot, and where to write to them; empty: not said."""

    name: str = ""
    contact: str = ""


UNNAMED = Operator()  # where the settings say nothing
