"""Every word that a person reads comes through here, from the Fluent files in `locales/`."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache, cached_property, lru_cache
from html import escape
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from babel.dates import format_date, format_time
from fluent.runtime import FluentBundle, FluentResource, resolver
from fluent.runtime.resolver import Pattern

Parts = tuple[tuple[str, bool], ...] | None  # texts, and names of arguments (True), in their order

REMEMBERED = 1024  # texts as they were last said: hundreds of people read the same labels and the same tasks
LOCALES = Path(__file__).parents[2] / "locales"
FIRST = "ru"

# A sentence that ends in a day, whose year ends in a full stop of its own.
NARROW_BLANK = "\N{NARROW NO-BREAK SPACE}"
DOUBLE_STOP = re.compile(rf"({NARROW_BLANK}\w\.)\.")

# A message or a term as it is written, as far as the next one or a comment: within one no line begins like either.
ENTRY = re.compile(r"^(-?[a-zA-Z][\w-]*) *=.*(?:\n(?!-?[a-zA-Z][\w-]* *=|#).*)*", re.MULTILINE | re.ASCII)
# A message or a term that an entry is made of; Fluent's functions take none, and one's own name is in capitals.
REFERENCE = re.compile(r"\{\s*(-?[a-zA-Z][\w-]*)", re.ASCII)

resolver.MAX_PART_LENGTH = 100_000  # Fluent's 2500 would refuse a clause or a comment full of escaped signs


class Html(str):
    """Text that is Telegram's HTML already; anything else is escaped on its way into a message."""

    __slots__ = ()


class Words:
    """The texts of one language. A missing text or argument is an error (LookupError), never a gap on the screen.

    `entries` are messages and terms by name, as they are written. Each is parsed when it is first said: all of them
    would take a start, or the event loop when a second language is first spoken, a fifth of a second.
    """

    def __init__(self, locale: str, entries: dict[str, str]) -> None:
        self.locale = locale
        self._entries = entries
        self._remembered = lru_cache(REMEMBERED, typed=True)(self._format)
        self._pattern = cache(self._parsed)

    @cached_property
    def _bundle(self) -> FluentBundle:  # brings a megabyte and more of what Babel knows about the language
        return FluentBundle([self.locale], use_isolating=False)

    def __call__(self, key: str, /, **arguments: object) -> Html:
        """A text in Telegram's HTML; what people typed is escaped."""
        return Html(self.plain(key, **{name: _escaped(value) for name, value in arguments.items()}))

    def plain(self, key: str, /, **arguments: object) -> str:
        """A text without markup: a button's label, a command's description, a file's cell."""
        return self._remembered(key, **arguments)

    def _format(self, key: str, /, **arguments: object) -> str:
        pattern, parts = self._pattern(key)
        text = _joined(parts, arguments)
        if text is None:
            said, errors = self._bundle.format_pattern(pattern, arguments)
            if errors:
                raise LookupError(f"{key}: {errors[0]}")
            text = str(said)
        return DOUBLE_STOP.sub(r"\1", text) if NARROW_BLANK in text else text

    def _parsed(self, key: str) -> tuple[Pattern, Parts]:
        name, _, attribute = key.partition(".")
        if name in self._entries and not self._bundle.has_message(name):
            self._bundle.add_resource(FluentResource(self._source(name)))
        message = self._bundle.get_message(name)
        pattern = message.attributes[attribute] if attribute else message.value
        if pattern is None:
            raise LookupError(key)
        return pattern, _parts(pattern)

    def _source(self, name: str) -> str:
        """The entry, with all that it refers to."""
        needed = [name]
        for each in needed:  # and for each that is added meanwhile
            others = dict.fromkeys(REFERENCE.findall(self._entries[each]))
            needed += [other for other in others if other in self._entries and other not in needed]
        return "\n".join(self._entries[each] for each in needed)

    def has(self, key: str) -> bool:
        return key in self._entries

    def day(self, value: date) -> str:
        """«1 июня 2023 г.»"""
        return format_date(value, "long", locale=self.locale)

    def short_day(self, value: date) -> str:
        """«1 июня»"""
        return format_date(value, "d MMMM", locale=self.locale)

    def month(self, value: date) -> str:
        """«март 2027»"""
        return format_date(value, "LLLL y", locale=self.locale)

    def numeric_day(self, value: date) -> str:
        """«01.06.2023», as papers and tables write it: read aloud it is «ноль один точка ноль шесть»."""
        return format_date(value, "dd.MM.y", locale=self.locale)

    def moment(self, value: datetime, zone: str) -> str:
        """Day and time of an instant, as the clock on a wall in that zone shows it."""
        local = value.astimezone(ZoneInfo(zone))
        return f"{self.day(local.date())}, {format_time(local.time(), 'HH:mm', locale=self.locale)}"

    def short_moment(self, value: datetime, zone: str) -> str:
        """«23 ноября, 10:05», where a line must stay short."""
        local = value.astimezone(ZoneInfo(zone))
        return f"{self.short_day(local.date())}, {format_time(local.time(), 'HH:mm', locale=self.locale)}"


@dataclass(frozen=True)
class Catalogue:
    """All languages, the first one first; an unknown one falls back to it."""

    languages: dict[str, Words]

    @classmethod
    def load(cls, folder: Path = LOCALES) -> "Catalogue":
        folders = sorted(
            (path for path in folder.iterdir() if path.is_dir()), key=lambda path: (path.name != FIRST, path.name)
        )
        return cls({path.name: _read(path) for path in folders})

    def words(self, locale: str) -> Words:
        return self.languages.get(locale) or self.languages[FIRST]


@cache  # what was read does not change, and neither does what was parsed of it
def _read(folder: Path) -> Words:
    files = [file.read_text(encoding="utf-8") for file in sorted(folder.glob("*.ftl"))]
    return Words(folder.name, {entry[1]: entry[0] for text in files for entry in ENTRY.finditer(text)})


def _parts(pattern: Pattern) -> Parts:
    """None where it says more than texts and arguments in a row: a number, a choice, another message."""
    found: list[tuple[str, bool]] = []
    for element in getattr(pattern, "elements", (pattern,)):  # Fluent keeps what has one element as that element
        if isinstance(element, resolver.TextElement):
            found.append((element.value, False))
        elif isinstance(element, resolver.Placeable | resolver.NeverIsolatingPlaceable) and isinstance(
            element.expression, resolver.VariableReference
        ):
            found.append((element.expression.id.name, True))
        else:
            return None
    return tuple(found)


def _joined(parts: Parts, arguments: Mapping[str, object]) -> str | None:
    """What Fluent would say, without its bookkeeping: nine of ten texts, and a list of 100,000 lines in half the time.

    None where Fluent is to say it, or that something is missing.
    """
    if parts is None:
        return None
    said: list[Any] = [arguments.get(text) if is_argument else text for text, is_argument in parts]
    try:
        return "".join(said)
    except TypeError:  # a number, or nothing
        return None


def _escaped(value: object) -> Any:
    if isinstance(value, str) and not isinstance(value, Html):
        return escape(value, quote=False)
    return value
