"""Text from people on its way in and out."""

import unicodedata
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.text import clean, cut, units
from bot.emulator.markup import parse_html
from bot.ui.i18n import Catalogue, Html

WHOLE = st.characters(exclude_categories=["Cs"])  # halves of characters never arrive: JSON from Telegram is UTF-8
TEXTS = st.text(WHOLE)
WORDS = Catalogue.load().words("ru")


@given(TEXTS)
def test_units_are_what_telegram_counts(text: str) -> None:
    """A character beyond the basic plane, such as an emoji, counts for two."""
    assert units(text) == sum(2 if ord(sign) > 0xFFFF else 1 for sign in text)


@given(TEXTS, st.integers(1, 60))
def test_a_cut_text_fits(text: str, limit: int) -> None:
    """What is cut keeps the limit, begins like the text, and shows where something was left out."""
    short = cut(text, limit)
    assert units(short) <= limit
    if short != text:
        assert units(text) > limit
        assert short.endswith("…")
        assert text.startswith(short[:-1])


@pytest.mark.parametrize(
    ("text", "limit", "short"),
    [
        ("школа", 5, "школа"),
        ("школа", 4, "шко…"),
        ("моя школа", 5, "моя…"),
        ("наша сельская школа", 17, "наша сельская…"),
        ("наша сельская\nшкола", 14, "наша сельская…"),
        ("наша сельскохозяйственная", 17, "наша сельскохозя…"),
        ("😀😀😀", 6, "😀😀😀"),
        ("😀😀😀", 4, "😀…"),
        ("😀", 1, "…"),
        ("", 1, ""),
    ],
)
def test_where_a_text_is_cut(text: str, limit: int, short: str) -> None:
    """At most so many units, no blank before the «…», no half of an emoji, nor of a word if little goes with it."""
    assert cut(text, limit) == short


@given(st.text())
def test_a_cleaned_text_has_nothing_invisible(text: str) -> None:
    """No control character, no mark of direction, no blank at the ends; cleaning again changes nothing."""
    cleaned = clean(text)
    assert not any(unicodedata.category(sign) in {"Cc", "Cs"} and sign != "\n" for sign in cleaned)
    assert not any(unicodedata.bidirectional(sign) in DIRECTIONS for sign in cleaned)
    assert cleaned == cleaned.strip()
    assert clean(cleaned) == cleaned


DIRECTIONS = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("  Чита  ", "Чита"),
        ("два\tслова", "два слова"),
        ("две\r\nстроки", "две\nстроки"),
        ("н\x00о\x07ль", "ноль"),
        ("\u202eтекст\u202c", "текст"),
        ("\u200fעברית", "עברית"),
        ("пе\u00adре\u200bнос", "перенос"),
        ("👩‍🏫🏴󠁧󠁢󠁥󠁮󠁧󠁿", "👩‍🏫🏴󠁧󠁢󠁥󠁮󠁧󠁿"),
        ("\ud83d", ""),
    ],
)
def test_what_is_cleaned_away(text: str, cleaned: str) -> None:
    """What people see stays as they wrote it, emoji of several characters included."""
    assert clean(text) == cleaned


@given(TEXTS.map(clean) | st.text("<>&;/ablq#x1", max_size=30))
def test_any_text_is_escaped(text: str) -> None:
    """Whatever people type stands in a message as text: Telegram's parser gives back exactly that."""
    html = WORDS("verbatim", text=text)
    assert isinstance(html, Html)
    shown = parse_html(f"<b>{html}</b>.")
    assert shown.text == f"{text}."
    assert {entity["type"] for entity in shown.entities} <= {"bold"}


def test_a_long_text_is_filled_in_whole() -> None:
    """A clause or a comment full of signs that are escaped is longer as HTML than Fluent likes."""
    assert WORDS("verbatim", text="<" * 4000) == "&lt;" * 4000


@given(st.sampled_from(["<b>", "&amp;", "</b>", "<", "&", '"', "«»"]), st.integers(0, 9))
def test_markup_is_escaped_once(typed: str, number: int) -> None:
    """A text that went through the catalogue is not escaped again; a plain label is not escaped at all."""
    once = WORDS("verbatim", text=f"{typed}{number}")
    assert WORDS("verbatim", text=once) == once
    assert WORDS.plain("verbatim", text=f"{typed}{number}") == f"{typed}{number}"


def test_a_sentence_that_ends_in_a_day_ends_in_one_full_stop() -> None:
    """«8 декабря 2026 г.» brings its own; within a sentence nothing is lost."""
    opened = WORDS("round-opened", title="Декабрь", due=WORDS.day(date(2026, 12, 8)), people=4)
    assert "2026\N{NARROW NO-BREAK SPACE}г. Сообщения получат 4 человека." in opened


@pytest.mark.parametrize("key", ["nothing", "home-greeting", "verbatim.icon", "page-home.word"])
def test_a_missing_text_or_argument_is_an_error(key: str) -> None:
    """A gap is found by a test, never by a person."""
    with pytest.raises(LookupError):
        WORDS(key)


def test_an_unknown_language_falls_back() -> None:
    """Whoever has a language that is not spoken any more gets the first one."""
    assert Catalogue.load().words("tlh").locale == "ru"
