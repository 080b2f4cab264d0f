from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.emulator.entities import formatted
from bot.emulator.errors import ApiError
from bot.emulator.rendering import to_html
from bot.emulator.tags import utf16_length


def entities(source: str) -> list[tuple[Any, ...]]:
    return [
        (entity["type"], entity["offset"], entity["length"], *list(entity.values())[3:])
        for entity in formatted(source, "HTML").entities
    ]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("<b>a</b><strong>b</strong>", [("bold", 0, 1), ("bold", 1, 1)]),
        ("<i>a</i><em>b</em>", [("italic", 0, 1), ("italic", 1, 1)]),
        ("<u>a</u><ins>b</ins>", [("underline", 0, 1), ("underline", 1, 1)]),
        ("<s>a</s><strike>b</strike><del>c</del>", [(("strikethrough"), n, 1) for n in range(3)]),
        ('<tg-spoiler>a</tg-spoiler><span class="tg-spoiler">b</span>', [("spoiler", 0, 1), ("spoiler", 1, 1)]),
        ("<code>a</code><pre>b</pre>", [("code", 0, 1), ("pre", 1, 1)]),
        ('<pre><code class="language-python">a</code></pre>', [("pre", 0, 1, "python")]),
        ('<pre>a<code class="language-python">b</code></pre>', [("pre", 0, 2), ("code", 1, 1)]),
        ("<code class=x>a</code>", [("code", 0, 1)]),
        ("<blockquote>a</blockquote>", [("blockquote", 0, 1)]),
        ("<blockquote expandable>a</blockquote>", [("expandable_blockquote", 0, 1)]),
        ('<tg-emoji emoji-id="5">👍</tg-emoji>', [("custom_emoji", 0, 2, "5")]),
        ('<a href="https://ya.ru/x">a</a>', [("text_link", 0, 1, "https://ya.ru/x")]),
        ("<a href='ya.ru' title=x>a</a>", [("text_link", 0, 1, "http://ya.ru/")]),
        ("<a>ya.ru</a>", [("text_link", 0, 5, "http://ya.ru/")]),
        ('<a href="tg://resolve?domain=x">a</a>', [("text_link", 0, 1, "tg://resolve?domain=x")]),
        (
            '<a href="tg://user?id=7">a</a>',
            [("text_mention", 0, 1, {"id": 7, "is_bot": False, "first_name": "7"})],
        ),
        ('<a href="javascript:x">a</a>', []),
        ('<a href="http://nowhere">a</a>', []),
        ('<a href="https:// ya.ru">a</a>', []),
        ('<a href="https://ya.ru/?a=1&amp;b=2&c">a</a>', [("text_link", 0, 1, "https://ya.ru/?a=1&b=2&c")]),
        ("<B>a</b>", [("bold", 0, 1)]),
        ("<b>a</>", [("bold", 0, 1)]),
        ("<b>a</b >", [("bold", 0, 1)]),
        ("<b></b>a", []),
        ("<b> </b>a", []),
        ("<b>a<i>b</i></b>", [("bold", 0, 2), ("italic", 1, 1)]),
        ("😀<b>😀</b>", [("bold", 2, 2)]),
        ("<b>a \n</b>\n ", [("bold", 0, 1)]),
        (" \n<b>a</b>", [("bold", 0, 1)]),
    ],
)
def test_each_tag_becomes_its_entity_in_utf16_units(source: str, expected: list[tuple[Any, ...]]) -> None:
    """Every tag Telegram knows becomes its entity, placed in UTF-16 units of the trimmed text."""
    assert entities(source) == expected


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        ("<x>", 'Unsupported start tag "x" at byte offset 0'),
        ("жж<br/>", 'Unsupported start tag "br/" at byte offset 4'),
        ("a < b", 'Unsupported start tag "" at byte offset 2'),
        ("<b", "Unclosed start tag at byte offset 0"),
        ("<b ", 'Empty attribute name in the tag "b" at byte offset 0'),
        ("<a href", 'Unclosed start tag "a" at byte offset 0'),
        ("<a href=", "Unclosed start tag at byte offset 0"),
        ('<a href="x', "Unclosed start tag at byte offset 0"),
        ("<a href=x/y>z</a>", "Unexpected end of name token at byte offset 8"),
        ("<span>a</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ('<span class="big">a</span>', 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ("a</b>", "Unexpected end tag at byte offset 1"),
        ("<b>a</b", "Unclosed end tag at byte offset 4"),
        ("<b>a</i>", 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'),
        ("<b>a", 'Can\'t find end tag corresponding to start tag "b"'),
        (
            "&#xd83d;",
            (
                "Text contains invalid Unicode characters after decoding HTML entities, "
                "check for unmatched surrogate code units"
            ),
        ),
    ],
)
def test_markup_that_does_not_parse_is_refused_in_telegrams_words(source: str, reason: str) -> None:
    """Broken markup is a 400 with the sentence and the byte offset that Telegram gives."""
    with pytest.raises(ApiError) as refusal:
        formatted(source, "HTML")
    assert refusal.value.description == f"Bad Request: can't parse entities: {reason}"


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("&lt;&gt;&amp;&quot;", '<>&"'),
        ("&#65;&#x42;&#x1F600;", "AB😀"),
        ("&lt", "<"),
        ("R&D &nbsp; &#0; &#x110000; &#12345678901;", "R&D &nbsp; &#0; &#x110000; &#12345678901;"),
        ("  a\r\n\tb\x00\u202e ", "a\n b"),
    ],
)
def test_references_are_decoded_and_other_ampersands_stay(source: str, text: str) -> None:
    """The four names and numbers are decoded; whatever else an ampersand starts is left as written."""
    assert formatted(source, "HTML").text == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("/start abc", [("bot_command", 0, 6)]),
        ("a /help@some_bot, b", [("bot_command", 2, 14)]),
        ("и/или 1/2", []),
        ("см. https://ya.ru/a?b=1.", [("url", 4, 19)]),
        ("на сайте zabedu.ru/x есть", [("url", 9, 11)]),
        ("пишите на a.b@edu.ru, ждём", [("email", 10, 10)]),
        ("@durov и #школа5", [("mention", 0, 6), ("hashtag", 9, 7)]),
        ("пункт 5.3 и 31.12", []),
    ],
)
def test_telegram_finds_links_and_commands_itself(text: str, expected: list[tuple[Any, ...]]) -> None:
    """Commands, addresses, mentions and hashtags are found in plain text, and nothing else is."""
    assert [(e["type"], e["offset"], e["length"]) for e in formatted(text).entities] == expected


def test_nothing_is_found_inside_code() -> None:
    """An address inside code stays code only."""
    assert entities("<code>https://ya.ru</code>") == [("code", 0, 13)]


def test_explicit_entities_are_kept() -> None:
    """Entities given instead of markup are stored, without their empty fields and without dead links."""
    given = [
        {"type": "text_link", "offset": 2, "length": 1, "url": "javascript:x"},
        {"type": "bold", "offset": 0, "length": 1, "language": None},
    ]
    assert formatted("<a>", entities=given).entities == [{"type": "bold", "offset": 0, "length": 1}]


@pytest.mark.parametrize(
    ("entity", "reason"),
    [
        ({"type": "bold", "offset": 0, "length": 9}, "ENTITY_BOUNDS_INVALID"),
        ({"type": "bold", "offset": -1, "length": 1}, "ENTITY_BOUNDS_INVALID"),
        ({"type": "loud", "offset": 0, "length": 1}, "can't parse MessageEntity: unsupported type"),
        ({"type": "bold", "offset": "0", "length": 1}, "can't parse MessageEntity: field must be"),
        ("bold", "can't parse MessageEntity: expected an Object"),
    ],
)
def test_wrong_explicit_entities_are_refused(entity: Any, reason: str) -> None:
    """An entity out of the text, of no known type or of no known shape is a 400."""
    with pytest.raises(ApiError, match=reason):
        formatted("abc", entities=[entity])


def test_other_parse_modes_are_refused() -> None:
    """The emulator speaks HTML; it does not take other markup for plain text."""
    with pytest.raises(ApiError, match="unsupported parse_mode"):
        formatted("*a*", "MarkdownV2")


@pytest.mark.parametrize(
    ("source", "html"),
    [
        ("<b>a\nb</b>", "<b>a<br>b</b>"),
        ("a&lt;script&gt;", "a&lt;script&gt;"),
        ('<a href="https://ya.ru/?a=1&amp;b=2">a</a>', '<a href="https://ya.ru/?a=1&amp;b=2">a</a>'),
        ("ya.ru", '<a href="https://ya.ru">ya.ru</a>'),
        ("a@b.ru", '<a href="mailto:a@b.ru">a@b.ru</a>'),
        ("<tg-spoiler>a</tg-spoiler>", '<span class="spoiler">a</span>'),
        ("<b>a<i>b</i></b>c", "<b>a<i>b</i></b>c"),
        ("/help", "/help"),
    ],
)
def test_a_message_is_shown_as_safe_html(source: str, html: str) -> None:
    """The page gets the few tags it knows, and everything else escaped."""
    message = formatted(source, "HTML")
    assert to_html(message.text, message.entities) == html


def test_overlapping_entities_nest_properly() -> None:
    """Entities that cross each other are closed and opened again."""
    crossing = [{"type": "bold", "offset": 0, "length": 2}, {"type": "italic", "offset": 1, "length": 2}]
    assert to_html("abc", crossing) == "<b>a<i>b</i></b><i>c</i>"


def test_a_dangerous_link_is_shown_as_text() -> None:
    """Only addresses a browser may safely open become links, whatever the entities say."""
    link = {"type": "text_link", "offset": 0, "length": 1, "url": "javascript:alert(1)"}
    assert to_html("a", [link]) == "a"


_PIECES = st.sampled_from(["<b>", "</b>", "<i>", "</i>", "<a href='ya.ru'>", "</a>", "<pre>", "</pre>", "<code>"])
_SOURCES = st.lists(st.one_of(_PIECES, st.text(max_size=5), st.sampled_from(["😀", " ", "\n", "&amp;", "&#"])))


@given(_SOURCES.map("".join))
def test_any_source_is_refused_or_gives_sound_entities(source: str) -> None:
    """Whatever is written, it is a 400, or a trimmed text whose entities lie inside it."""
    try:
        message = formatted(source, "HTML")
    except ApiError:
        return
    end = utf16_length(message.text)
    assert message.text == message.text.rstrip(" \n")
    assert all(0 <= e["offset"] < e["offset"] + e["length"] <= end for e in message.entities)
    html = to_html(message.text, message.entities)
    assert all(html.count(f"<{tag}>") == html.count(f"</{tag}>") for tag in ("b", "i", "pre", "code"))
