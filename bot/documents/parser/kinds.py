"""Which of the first five kinds of organisation a name means, None when it could be another."""

import re

_KINDS = (
    (
        "assessment_centre",
        r"оценк\w+ качества|\bр?ц?коко\b|\bк?цоко\w*|мониторинга качества|обработки информации|\bр?цои\b",
    ),
    (
        "training_institute",
        (
            r"институт\w* (?:развития|повышения)|развития образования|\bиро\b|\b\w?ипк\w*"
            r"|дополнительно\w+ профессионально\w+|\bдпо\b"
            r"|повышени\w+ квалификации|непрерывного (?:повышения|развития)|\bцнппм\w*|\w+ипкро\b|переподготовки"
            r"|педагогического мастерства"
        ),
    ),
    (
        "school",
        (
            r"(?:обще)?образовательн\w+ (?:организаци|учрежден)|\bшкол(?:ы|а|ам|е|у|ой)?\b|директор\w* (?:школ|лице"
            r"|гимнази)|\bлице[йяюе]|\bгимнази"
            r"|\bм[бак]?оу\b|\bсош\b|\bоо\b|руководител\w+ оо\b"
        ),
    ),
    (
        "municipal_authority",
        (
            r"муниципальн\w+ (?:орган|образовани|район|округ|управлени|отдел)|местного самоуправления|\bо?моуо\b"
            r"|\bомсу\b|\bмоуо\b|районн\w+ управлени"
            r"|управлени\w+ образовани\w+ (?:\w+\s){0,2}(?:город|округ|район|администрац)"
            r"|управляющ\w+ (?:в сфере )?образовани|муниципалитет"
            r"|осуществляющ\w+ управление в сфере образования|(?:комитет|отдел|управлени"
            r"|департамент)\w* (?:по )?образовани\w+ (?:администраци|город|район|округ|г\.)"
            r"|органы управления образованием муниципальн|муниципальн\w+ органы управления"
        ),
    ),
    ("ministry", r"министерств|\bмин(?:обр|прос|образ)\w*|департамент\w* образовани|\bминистр"),
)
_PATTERNS = tuple((kind, re.compile(pattern, re.IGNORECASE)) for kind, pattern in _KINDS)
_OTHERS = re.compile(
    r"высш|вуз|университет|дошкольн|культур|спорт|здравоохран|родител|обучающ|учител|педагог(?!ическо)|методист"
    r"|профсоюз",
    re.IGNORECASE,
)


_ENGLISH = (  # the first that fits
    (
        "assessment_centre",
        r"(?:assessment|examination|evaluation)s?\s+(?:centre|center|agency|service)|centre\s+for\s+(?:assessment|quality)",
    ),
    (
        "training_institute",
        r"teacher\s+training|training\s+(?:institute|centre|center|college)|institutes?\s+(?:of|for)\s+(?:education|teacher|professional)",
    ),
    (
        "municipal_authority",
        r"(?:municipal|local|district)\s+(?:education\s+|educational\s+)?(?:authorit|department|government|council|administration)|municipalit",
    ),
    ("ministry", r"^(?:\w+\s+)?ministry\s+of\s+(?:\w+\s+)*?(?:education|science)"),
    (
        "school",
        r"^(?:all\s+)?(?:\w+\s+)?schools?$|(?:heads?|principals?|directors?|leaders)\s+of\s+(?:\w+\s+)?schools?|school\s+(?:heads?|principals?|leaders)|head\s?teachers",
    ),
)
_ENGLISH_PATTERNS = tuple((kind, re.compile(pattern, re.IGNORECASE)) for kind, pattern in _ENGLISH)


def kind_of_addressee(name: str) -> str | None:
    if not re.search(r"[а-яё]", name, re.IGNORECASE):
        several = re.search(r",|\sand\s+(?:the\s+)?[A-Z]", name)
        return None if several else next((kind for kind, each in _ENGLISH_PATTERNS if each.search(name)), None)
    if re.search(
        r",(?!\s*(?:осуществл|реализ|котор|наход|имеющ|расположен|работающ|участв|подведомств))|\sи\s+[А-ЯЁ]", name
    ):
        return None  # several, perhaps of several kinds
    found = [kind for kind, pattern in _PATTERNS if pattern.search(name)]
    if re.search(r"министерств", name, re.IGNORECASE):
        return (
            "ministry"
            if re.match(r"\W*(?:\w+ому |\w+ое )?министерств", name, re.IGNORECASE)
            and re.search("образован|просвещен|наук", name)
            else None
        )
    if found and found[0] == "school" and _OTHERS.search(name):
        return None
    if found and found[0] == "training_institute" and re.search(r"высш|университет", name, re.IGNORECASE):
        return None
    return found[0] if found else None
