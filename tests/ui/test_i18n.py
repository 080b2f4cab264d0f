"""How texts come out of the files: each when it is first said."""

import shutil
from pathlib import Path

import pytest
from fluent.runtime import FluentResource
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl

from bot.ui import i18n
from bot.ui.i18n import ENTRY, LOCALES, Catalogue, Words

AWKWARD = """\
### Of the file

not an entry
# Of an entry
plain = Words, key = value
spaced   =   Words
empty-line =
    First

    last
# key = value
select = { $count ->
[one] One
   *[other] { NUMBER($count) ->
        [2] Two
       *[other]
            Many # key = value
}
}
    .attribute = Of a message
at-the-margin =
{ $name }{
plain
}
only-attributes =
    .a = A
    .b = B

-term = { plain }
    .gender = m
## Of a group
_no = No entry
no.entry = No entry
a1_b-C = Last, without a line's end"""


def test_entries_are_cut_where_fluent_cuts_them() -> None:
    """However an entry is written, it is cut out whole, and what Fluent does not understand hides none of its kind."""
    whole = [each for each in FluentParser().parse(AWKWARD).body if isinstance(each, (ftl.Message, ftl.Term))]
    cut = [FluentParser().parse(each[0]).body[0] for each in ENTRY.finditer(AWKWARD)]
    assert len(whole) == 8
    for alone, there in zip(cut, whole, strict=True):
        assert alone.equals(there, ignored_fields=["span", "comment"])
    names = [f"-{each.id.name}" if isinstance(each, ftl.Term) else each.id.name for each in whole]
    assert [each[1] for each in ENTRY.finditer(AWKWARD)] == names


def test_only_what_is_said_is_parsed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither a start nor the question whether a text is there parses anything; nothing is parsed twice."""
    parsed = []

    def parse(source: str) -> ftl.Resource:
        parsed.append(source)
        return FluentResource(source)

    monkeypatch.setattr(i18n, "FluentResource", parse)
    shutil.copytree(LOCALES, tmp_path / "locales")  # what is in its own place may have been read already
    words = Catalogue.load(tmp_path / "locales").words("en")
    assert words.has("status-done")
    assert not words.has("status-undone")
    assert parsed == []
    assert words.plain("status-done.word") == "done"
    assert words.plain("status-done.icon") == "✅"
    assert [each.partition(" =")[0] for each in parsed] == ["status-done"]


REFERRING = """
said = { near } { -city.size ->
       *[big] in the city of { -city(case: "of") }
    } { NUMBER($n) }
near = { far.word }, { { $n ->
       *[5] { other }
    } }
far = { missing }
    .word = Far
other = other
-city = { $case ->
       *[of] { -name }
    }
    .size = big
-name = Chita
unasked = {"""


def test_a_text_brings_what_it_refers_to() -> None:
    """Messages and terms that a text is made of are there when it is said, in whatever place it names them."""
    entries = {each[1]: each[0] for each in ENTRY.finditer(REFERRING)}
    assert Words("en", entries).plain("said", n=5) == "Far, other in the city of Chita 5"


@pytest.mark.parametrize("source", ["said = { nothing }", "said = { -nothing }", "said = { $nothing }", "said = {"])
def test_a_text_that_cannot_be_made_is_an_error(source: str) -> None:
    """What refers to nothing or is not understood is no gap on the screen either."""
    words = Words("en", {"said": source})
    with pytest.raises(LookupError):
        words.plain("said")


@pytest.mark.parametrize("locale", ["ru", "en"])
def test_texts_put_together_here_are_what_fluent_says(locale: str) -> None:
    """Texts and arguments in a row are joined without Fluent, to the letter as it would; most texts are such."""
    words, joined = Catalogue.load().words(locale), 0
    entries = [name for name in words._entries if not name.startswith("-")]
    for name in entries:
        try:
            pattern, parts = words._parsed(name)
        except LookupError:  # attributes alone
            continue
        if parts is not None:
            arguments = {text: f"<{text}\N{NARROW NO-BREAK SPACE}г." for text, is_argument in parts if is_argument}
            said, errors = words._bundle.format_pattern(pattern, arguments)
            assert (i18n._joined(parts, arguments), errors) == (str(said), [])
            joined += 1
    assert joined > len(entries) / 2
