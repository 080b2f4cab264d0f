"""What a person is called: never nothing, whatever signs they have put into their name."""

import unicodedata

from bot.domain.text import clean, cut, one_line

NAME_LIMIT = 128
LONGEST_OWN_NAME = 200  # «Фамилия Имя Отчество, должность»
EMPTY_LETTERS = frozenset("\u115f\u1160\u3164\uffa0\u2800")  # letters and signs by name that show as nothing


def written_name(text: str, limit: int = NAME_LIMIT) -> str:
    """The name as it can be seen, in one line; empty where nothing of it can."""
    name = one_line("".join(sign for sign in clean(text) if sign not in EMPTY_LETTERS))
    return cut(name, limit) if any(unicodedata.category(sign)[0] in "LNPS" for sign in name) else ""


def name_and_post(own_name: str) -> tuple[str, str]:
    """Of «Иванова Анна Петровна, директор», as people are asked to write themselves; the post is often left out."""
    name, _, post = own_name.partition(",")
    return (name.strip(), post.strip()) if name.strip() else (own_name, "")
