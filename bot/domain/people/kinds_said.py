"""What people call kinds of schools: who writes «школа 5» means «СОШ № 5», who writes «садик 5» «МБДОУ № 5»."""

import re
from functools import lru_cache

_NURSERIES = "детсад сад доу мдоу мбдоу мадоу мкдоу гбдоу"
# The words that are written, and the beginnings of those that then may stand in a name instead. Whoever names one sort
# means that sort: a gymnasium is a school, a school need be none.
_SAID = (
    (r"школ[^ь]{0,3}|шк", "школ сош оош нош осош всош гимназ лице"),
    (r"сош|средн(?:яя|ей|юю|ие|их)", "сош осош всош средн"),
    (r"оош|основн(?:ая|ой|ую|ые|ых)", "оош основн"),
    (r"нош|начальн(?:ая|ой|ую|ые|ых)", "нош начальн"),
    (r"общеобр\w*", "общеобр сош оош нош"),
    (r"детск(?:ий|ого|ому|им|ом|ие|их)", f"детск {_NURSERIES}"),
    (r"детсад\w{0,3}|сад(?:а|у|ом|е|ы|ов|ик\w{0,3})?|дс|ясли|м?доу|[мг][бак]доу", _NURSERIES),
)
_PATTERNS = [(re.compile(said), tuple(stands.split())) for said, stands in _SAID]


@lru_cache(maxsize=4096)
def called_also(word: str) -> tuple[str, ...]:
    """Beginnings of what may stand in a name for a word of `name_words`; none where it names no such kind."""
    return next((stands for said, stands in _PATTERNS if said.fullmatch(word)), ())
