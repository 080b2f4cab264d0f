"""Fields in the text of an announcement."""

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.messages.fields import LIMITS, Field, fields_in, filled, longest
from bot.domain.text import units, without_markup

VALUES = {Field.NAME: "<b>Анна</b> & К", Field.ORGANISATION: "{срок}", Field.DUE: "25 декабря", Field.TASKS: "3"}


def test_what_is_put_in_is_escaped_and_read_no_further() -> None:
    """A name that looks like markup or like a field stays a name."""
    assert filled("{ Имя }, {организация}: {задачи}", VALUES) == "&lt;b&gt;Анна&lt;/b&gt; &amp; К, {срок}: 3"


def test_what_is_no_field_stays_and_is_named() -> None:
    """Braces that mean nothing go out as they are written, and are told before."""
    text = "{имя} {отчество} {} {имя}"
    assert filled(text, VALUES).endswith("{отчество} {} &lt;b&gt;Анна&lt;/b&gt; &amp; К")
    assert fields_in(text) == ({Field.NAME}, ["отчество"])


@given(st.text("x&<>", max_size=200))
def test_no_text_becomes_longer_than_it_was_counted(value: str) -> None:
    """What fits at its longest fits whatever is put in."""
    html = "{имя} и {организация}"
    whole = filled(html, {**VALUES, Field.NAME: value, Field.ORGANISATION: value})
    assert units(without_markup(whole)) <= units(without_markup(longest(html)))
    assert min(LIMITS.values()) > 0
