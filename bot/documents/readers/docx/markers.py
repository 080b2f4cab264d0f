"""A number as a list shows it: «1», «01», «IV», «б»."""

from bot.documents.signs import tidied

_ROMAN = tuple(
    zip(
        (1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1),
        ("M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"),
        strict=True,
    )
)
_LATIN = "abcdefghijklmnopqrstuvwxyz"
_RUSSIAN = "абвгдежзиклмнопрстуфхцчшщыэюя"  # as the standard lists them: without ё, й, ъ, ь
_LONGEST = 20  # repeated letters, Roman thousands: what is longer is no list that anybody reads
_BULLETS = {"o": "•", "·": "•", "§": "•", "": "•"}  # in Courier, Symbol, Wingdings, and as a picture


def bullet(text: str) -> str:
    return _BULLETS.get(text, tidied(text))


def formatted(number: int, form: str) -> str:
    """In one of the formats of ECMA-376, 17.18.59; one that is not known counts in plain digits."""
    if form in {"none", "bullet"}:
        return ""
    if form == "decimalZero":
        return f"{number:02}"
    if form in {"upperRoman", "lowerRoman"} and 0 < number < 1000 * _LONGEST:
        return _cased(_roman(number), form)
    letters = {"Letter": _LATIN, "russian": _RUSSIAN}.get("russian" if form.startswith("russian") else form[5:])
    if letters and 0 < number <= len(letters) * _LONGEST:
        turns, place = divmod(number - 1, len(letters))
        return _cased(letters[place] * (turns + 1), form)
    return str(number)


def _roman(number: int) -> str:
    shown = ""
    for worth, sign in _ROMAN:
        times, number = divmod(number, worth)
        shown += sign * times
    return shown


def _cased(shown: str, form: str) -> str:
    return shown.upper() if "upper" in form.lower() else shown.lower()
