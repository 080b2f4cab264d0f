"""How often a task comes back: «ежегодно», «два раза в год», «постоянно»."""

import re

_I = re.IGNORECASE
_EVERY = tuple(
    (re.compile(pattern, _I), value)
    for pattern, value in (
        (
            (
                r"\bежегодно\b|\b(?:один|1)?\s*раз(?:а)?\s+в\s+год\b|\bкаждый\s+год\b|\b(?:не реже"
                r"|не менее)\s+(?:чем\s+)?(?:одного|1)\s+раза?\s+в\s+год\b|кажд\w+\s+учебн\w+\s+год\w*"
            ),
            "ежегодно",
        ),
        (
            (
                r"\bежеквартально\b|\b(?:одного|один|1)?\s*раза?\s+в\s+квартал\b|кажд\w+\s+квартал\w*"
                r"|по\s+итогам\s+квартала"
            ),
            "ежеквартально",
        ),
        (r"\bежемесячно\b|\b(?:одного|один|1)?\s*раза?\s+в\s+месяц\b|кажд\w+\s+месяц\w*", "ежемесячно"),
        (r"\bеженедельно\b|\b(?:одного|один|1)?\s*раза?\s+в\s+неделю\b|кажд\w+\s+недел\w+", "еженедельно"),
        (r"\bежедневно\b", "ежедневно"),
        (
            r"\bраз\w?\s+в\s+пол(?:угодие|года)\b|кажд\w+\s+полугоди\w+|\bодного\s+раза\s+в\s+пол(?:угодие|года)",
            "раз в полугодие",
        ),
    )
)
_TIMES_A = re.compile(
    r"\b(?P<n>дв[ае]|двух|три|тр[её]х|четыр[её]х|четыре|[2-9])\s+раза?\s+в\s+(?P<unit>год|квартал|месяц|неделю"
    r"|полугодие)\b",
    _I,
)
_ONCE_IN = re.compile(
    r"\b(?:один\s+|1\s+|одного\s+)?раза?\s+в\s+(?P<n>два|три|четыре|пять|\d)\s+(?P<unit>года?|лет|месяца|месяцев"
    r"|недели)\b",
    _I,
)
_STEADILY_DUE = re.compile(r"\bсроки?\s*[:–—-]\s*(?:постоянно|на\s+постоянной\s+основе)\b", _I)
_STEADILY = re.compile(r"\bпостоянно\b|\bна\s+постоянной\s+основе\b|\bсистематически\b|\bрегулярно\b", _I)


def read_recurrence(text: str, *, own_line: bool) -> tuple[str, int, int] | None:
    """The words for it and where they stand; `own_line`: the text is a «Срок» line."""
    if match := _TIMES_A.search(text):
        count = next(
            value
            for key, value in (("дв", 2), ("тр", 3), ("че", 4), (match["n"], 0))
            if match["n"].lower().startswith(key)
        )
        number = count or int(match["n"])
        return f"{number} {_form(number)} в {match['unit'].lower()}", *match.span()
    if match := _ONCE_IN.search(text):
        return f"раз в {match['n'].lower()} {match['unit'].lower()}", *match.span()
    for pattern, value in _EVERY:
        if match := pattern.search(text):
            return value, *match.span()
    if match := (_STEADILY if own_line else _STEADILY_DUE).search(text):
        return "постоянно", *match.span()
    return None


def _form(number: int) -> str:
    return "раза" if number in {2, 3, 4} else "раз"
