"""What people type for an indicator: read, held against its bounds, its whole and its parts, and against last time."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal

from bot.domain.dates import day_in
from bot.domain.errors import BadInputError
from bot.domain.work.indicators import SCALE, GivenValue, Indicator, IndicatorKind, Value, ValueDoubt, rank, shown

MOST = 10**14  # hundredths: 90,000 of them still add up within 64 bits
ODD = 2  # so many times more or less than last time is asked about
NO_YEAR = date(2001, 1, 1)  # read from here, a day without a year is another one

DASHES = str.maketrans(dict.fromkeys("\u2212\u2012\u2013\u2014\u2010\u2011", "-"))
NUMBER = re.compile(r"([+-]?)(\d+|\d{1,3}(?: \d{3})+)(?:[.,](\d+))?", re.ASCII)
SUFFIXES = ("%", "\u20bd", "рублей", "рубля", "рубль", "руб.", "руб", "р.")
YES = frozenset({"да", "yes", "1", "есть", "+"})
NO = frozenset({"нет", "no", "0", "-"})
NOTHING = frozenset({"", "-", "–", "—", "нет", "no", "none"})  # no bound, no unit
NO_DATA = re.compile(r"(?:нет данных|данных нет|н/?д|no data)(?!\w)\s*[:,.\-–—;]?\s*", re.IGNORECASE)


def parse_amount(kind: IndicatorKind, text: str, unit: str = "") -> int:
    """Hundredths. Comma or dot, blanks between thousands; raises BadInputError for what could mean two numbers."""
    plain = " ".join(unicodedata.normalize("NFKC", text).translate(DASHES).casefold().split())
    for suffix in (unit.casefold(), *SUFFIXES):
        if suffix and plain.endswith(suffix):
            plain = plain.removesuffix(suffix).rstrip()
    match = NUMBER.fullmatch(plain)
    if match is None:
        raise BadInputError("value-no-number")
    sign, whole, fraction = match[1], match[2].replace(" ", ""), match[3] or ""
    if len(fraction) > 2:  # noqa: PLR2004 - hundredths; «12.500» could also be twelve thousand
        raise BadInputError("value-decimals")
    if kind is IndicatorKind.INTEGER and fraction.strip("0"):
        raise BadInputError("value-not-whole")
    if len(whole.lstrip("0")) > len(str(MOST)):
        raise BadInputError("value-too-big")
    amount = int(whole) * SCALE + int(f"{fraction:0<2}" or 0)
    if amount > MOST:
        raise BadInputError("value-too-big")
    return -amount if sign == "-" else amount


def parse_value(indicator: Indicator, text: str, today: date) -> Value:
    """What was typed. Raises BadInputError; also for a day without a year, which could be the last or the next one."""
    plain = " ".join(text.split())
    if not plain:
        raise BadInputError("value-no-words")
    if indicator.numeric:
        value = Value(amount=parse_amount(indicator.kind, plain, indicator.unit))
    elif indicator.kind is IndicatorKind.DATE:
        day = day_in(plain, today)
        if day is None or day != day_in(plain, NO_YEAR):
            raise BadInputError("value-no-day")
        value = Value(text=day.isoformat())
    elif indicator.kind is IndicatorKind.YES_NO:
        if plain.casefold() not in YES | NO:
            raise BadInputError("value-choose")
        value = Value(text="yes" if plain.casefold() in YES else "no")
    else:
        chosen = next((each for each in indicator.choices if each.casefold() == plain.casefold()), None)
        if chosen is None:
            raise BadInputError("value-choose")
        value = Value(text=chosen)
    check_bounds(indicator, value)
    return value


def said_no_data(text: str) -> str | None:
    """The reason that stands after «нет данных», perhaps none; None where the text says something else."""
    match = NO_DATA.match(text.strip())
    return text.strip()[match.end() :].strip() if match else None


def check_bounds(indicator: Indicator, value: Value) -> None:
    """Raises BadInputError for what is not within them, or is none of what can be chosen any more."""
    found: int | date | None = value.amount
    if indicator.kind is IndicatorKind.DATE and value.text:
        found = date.fromisoformat(value.text)
    if indicator.kind is IndicatorKind.CHOICE and value.text not in indicator.choices:
        raise BadInputError("value-choose")
    lowest, highest = indicator.lowest, indicator.highest
    if found is not None and lowest is not None and rank(found) < rank(lowest):
        raise BadInputError("value-too-low", bound=shown(lowest))
    if found is not None and highest is not None and rank(found) > rank(highest):
        raise BadInputError("value-too-high", bound=shown(highest))


def is_within(indicator: Indicator, value: Value) -> bool:
    """Whether it may be given: bounds may have changed since it was."""
    try:
        check_bounds(indicator, value)
    except BadInputError:
        return False
    return True


def check_whole(
    indicator: Indicator, value: Value, others: Mapping[int, GivenValue], all_of: Sequence[Indicator]
) -> None:
    """Raises BadInputError for a part greater than its whole, whichever of the two comes second."""
    if value.amount is None:
        return
    whole = others.get(indicator.part_of or 0)
    most = whole.value.amount if whole else None
    if whole is not None and most is not None and value.amount > most:
        raise BadInputError("value-more-than-whole", whole=whole.indicator.label, most=shown(most))
    for part in all_of:
        given = others.get(part.id) if part.part_of == indicator.id else None
        if given and given.value.amount is not None and given.value.amount > value.amount:
            raise BadInputError("value-less-than-part", part=part.label, least=shown(given.value.amount))


def find_doubt(
    indicator: Indicator,
    value: Value,
    last: GivenValue | None,
    others: Mapping[int, GivenValue],
    all_of: Sequence[Indicator],
) -> ValueDoubt | None:
    """What to ask about before it is kept."""
    if value.amount is None:
        return None
    if last and last.value.amount is not None and is_far(value.amount, last.value.amount):
        return ValueDoubt(value, former=last)
    whole_of = indicator if indicator.exact else next((each for each in all_of if each.id == indicator.part_of), None)
    if whole_of is None or not whole_of.exact:
        return None
    amounts = {each: given.value.amount for each, given in others.items()} | {indicator.id: value.amount}
    parts = [amounts.get(each.id) for each in all_of if each.part_of == whole_of.id]
    whole = amounts.get(whole_of.id)
    known = [each for each in parts if each is not None]
    if whole is None or not parts or len(known) < len(parts) or sum(known) == whole:
        return None
    return ValueDoubt(value, whole=whole, parts=sum(known))


def is_far(amount: int, last: int) -> bool:
    """At least twice as much as last time, or at most half. After a zero anything may come."""
    if last in {0, amount}:
        return False
    same_sign = (amount > 0) == (last > 0)
    return amount == 0 or not same_sign or abs(amount) >= ODD * abs(last) or ODD * abs(amount) <= abs(last)


def times(amount: int, last: int) -> Decimal | int | None:
    """How many times more, or less: whole from ten on, else to the tenth; None where it cannot be said so."""
    low, high = sorted((abs(amount), abs(last)))
    if not low or (amount > 0) != (last > 0):
        return None
    ratio = Decimal(high) / Decimal(low)
    rounded = round(ratio, 1)
    return round(ratio) if ratio >= 10 or rounded == int(rounded) else rounded  # noqa: PLR2004
