"""What comes with the bot: the first resolution, its glossary, and sample organisations for the demo."""

from functools import cache
from pathlib import Path

from bot.domain.resolution.draft import Draft
from bot.domain.resolution.glossary import Term

_FOLDER = Path(__file__).parents[2] / "resolutions"

RESOLUTION = _FOLDER / "zabaykalsky-2022.yaml"
GLOSSARY = _FOLDER / "glossary.yaml"
SAMPLE_ROSTER = _FOLDER / "sample-roster.csv"
SAMPLE_CHANGES = _FOLDER / "sample-roster-changes.csv"  # the same region a year later
SAMPLE_PEOPLE = _FOLDER / "sample-people.yaml"


@cache
def bundled_resolution() -> Draft:
    from bot.documents.forms.yaml_form import read_yaml  # noqa: PLC0415 - 20 ms of each start, for an empty database alone

    return read_yaml(RESOLUTION.read_text(encoding="utf-8"))


@cache
def bundled_glossary() -> tuple[Term, ...]:
    from bot.documents.forms.glossary_file import read_glossary  # noqa: PLC0415 - the same 20 ms, when a card is opened

    return read_glossary(GLOSSARY.read_text(encoding="utf-8"))
