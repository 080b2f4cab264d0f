"""What guides tell people to press is there to be pressed."""

import re
from functools import cache
from pathlib import Path

import pytest

pytestmark = pytest.mark.no_cover  # it reads the code, and runs next to none

ROOT = Path(__file__).parents[1]
GUIDES = sorted((ROOT / "docs/guides").rglob("*.md"))
LABEL = re.compile(r"«([^\w\s«»(][^«»]+)»")  # a button begins with its icon
COUNTS = ("", " (1)", ": 1")  # with which it may end on the screen
LINK = re.compile(r"\]\((?!https?:)([^)#]+)")


@cache
def said() -> list[re.Pattern[str]]:
    """All lines of the Russian words; what they are filled with may be anything."""
    lines = [
        line.partition(" = ")[2] or line.rpartition("] ")[2].strip()
        for file in (ROOT / "locales/ru").glob("*.ftl")
        for line in file.read_text("utf-8").splitlines()
    ]
    wordy = [line for line in lines if re.search(r"\w{2}", re.sub(r"\{.*?(\}|$)", "", line))]
    return [re.compile(re.sub(r"\\\{.*?(\\\}|$)", ".*", re.escape(line))) for line in wordy]


@pytest.mark.parametrize("guide", GUIDES, ids=lambda each: each.relative_to(ROOT).as_posix())
def test_a_button_that_is_named_exists(guide: Path) -> None:
    """Letter for letter, icon included, so that who reads the guide finds it on the phone."""
    words = said()
    for label in LABEL.findall(guide.read_text("utf-8")):
        assert any(each.fullmatch(label + count) for each in words for count in COUNTS), label


@pytest.mark.parametrize("guide", GUIDES, ids=lambda each: each.relative_to(ROOT).as_posix())
def test_a_page_that_is_linked_exists(guide: Path) -> None:
    """Guides lead on to one another and into the documents beside them."""
    for link in LINK.findall(guide.read_text("utf-8")):
        assert (guide.parent / link).exists(), link
