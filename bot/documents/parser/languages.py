"""In which letters a text is written."""

import re

_LATIN, _RUSSIAN = re.compile(r"[A-Za-z]"), re.compile(r"[А-Яа-яЁё]")
FEWEST = 60  # letters that tell a document's language


def is_latin(text: str, fewest: int = FEWEST) -> bool:
    latin, russian = len(_LATIN.findall(text)), len(_RUSSIAN.findall(text))
    return latin > fewest and latin > 2 * russian
