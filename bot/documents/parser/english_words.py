"""What English resolutions say again and again, as data: who decides, who is asked, with which verbs."""

import re

from bot.documents.parser.days import ENGLISH_MONTH

_I = re.IGNORECASE
_HOW = r"(?:(?:also|further|hereby|strongly|urgently|again|therefore|and|then)\s+)*"
WHO_DECIDES = (
    r"(?:the\s+)?(?:[\w’'-]+\s+){0,8}?(?:conference|participants|congress|forum|assembly|council|board|meeting|committee|members|delegates"
    r"|symposium|seminar|round\s+table|session|organi[sz]ers|we)\s+(?:of\s+(?:[\w’'-]+\s+){1,8}?)?"
)
_HANDS = (
    r"(?:calls?\s+(?:up)?on|urges?|requests?|invites?|encourages?|asks?|instructs?|directs?|appeals?\s+to|advises?|tasks?|entrusts?"
    r"|obliges?|mandates?|demands?(?:\s+that)?|recommends?(?:\s+(?:to|that))?|proposes?(?:\s+(?:to|that))?|suggests?(?:\s+(?:to|that))?"
    r"|(?:decides?|resolves?|agrees?)\s+that)"
)
HANDS_OVER = re.compile(rf"(?:{WHO_DECIDES})?{_HOW}{_HANDS}\s+", _I)
OURSELVES = re.compile(
    rf"(?:{WHO_DECIDES})?{_HOW}(?:decides?|resolves?|agrees?|undertakes?|commits?\s+\w+|pledges?)\s+to\s+", _I
)
CALL = re.compile(
    rf"(?:.*?\b{WHO_DECIDES}|(?:hereby\s+)?){_HOW}(?:resolved?s?|recommend(?:s|ed)?|decide[sd]?|agree[sd]?|propose[sd]?|request(?:s|ed)?|call(?:s|ed)?"
    r"|urge[sd]?|adopt(?:s|ed)?)\b[^:]{0,80}[:.,]?$|(?:recommendations?|decisions?|resolutions?|it\s+was\s+(?:decided|resolved|agreed))\s*(?:to|that)?\s*:$",
    _I | re.DOTALL,
)
BEFORE_TASK = re.compile(
    r"(?:,?\s+to|,?\s+(?:shall|should|must|will)(?:\s+not)?|,?\s+(?:is|are)\s+(?:(?:requested|invited|encouraged|advised|recommended|asked"
    r"|instructed|urged|required|expected)\s+)?to)(?=\s+(?!the\b|all\b|an?\b|each\b|every\b|our\b|their\b|its\b|which\b)[a-z]{2,}|\s*:)",
    _I,
)
TOGETHER = re.compile(
    r",?\s+(?:in\s+(?:cooperation|collaboration|partnership)|together|jointly)\s+with\b|,?\s+with\s+the\s+support\b", _I
)
TOLD = re.compile(
    r"(?:deeply|fully|also|further|having|taking|guided|aware|convinced|concerned|mindful|conscious|takes?\s+note|notes?|welcomes?|expresse?s?"
    r"|thanks?|commends?|affirms?|reaffirms?|recogni[sz]es?|acknowledges?|emphasi[sz]es?|stresse?s?|underlines?|considers\b|appreciates?"
    r"|regrets?|[a-z]{3,}ing)\b",
    _I,
)
DUE_LINE = re.compile(r"\(?(?:deadline|due(?:\s+(?:date|by|on))?|time\s?frame|timeline)\s*[:–—-]\s*", _I)
OWNER_LINE = re.compile(r"\(?(?:responsible|lead|owner|in\s+charge)(?:\s+\w+){0,2}\s*[:–—-]\s*", _I)
OWNER = re.compile(rf"{OWNER_LINE.pattern}(?P<who>[^();:]{{3,120}}?)\W*$", _I)
BODY = re.compile(
    r"\b(?:ministr(?:y|ies)|minister|governments?|authorit(?:y|ies)|schools?|heads?|principals?|teachers?|centres?|centers?|institut(?:es?|ions?)"
    r"|universit(?:y|ies)|colleges?|departments?|councils?|committees?|commissions?|associations?|unions?|boards?|agenc(?:y|ies)|parents"
    r"|municipalit(?:y|ies)|municipal|districts?|parliament|states?|organi[sz]ations?|organi[sz]ers|librar(?:y|ies)|foundations?|partners"
    r"|secretariat|director(?:s|ate)?|employers|students|researchers|media|unesco|unicef|members?|coordinators?|academ(?:y|ies)|offices?|leaders)\b",
    _I,
)
LEVEL = re.compile(r"at\s+(?:the\s+)?(?:[\w-]+\s*(?:,|and)?\s*){1,4}levels?\s*:?$", _I)
END = re.compile(
    r"(?:done\s+(?:at|in)|adopted\b|signed|chair(?:man|person|woman)?\b|president\b|secretary\b|rapporteur\b|for\s+(?:further|more)\s+information|contact\b|annex\b"
    r"|(?:this|the\s+present)\s+(?:resolution|decision|document|declaration)\b)",
    _I,
)
_VERBS = (
    "accelerate address adopt align allocate allow amend analyse analyze announce apply appoint approve arrange ask"
    " assess assign assist award begin bring broaden build carry check collaborate collect communicate compile"
    " complete conclude conduct consider consult continue contribute convene cooperate coordinate create define"
    " deliver design determine develop direct discuss disseminate distribute draft draw elaborate eliminate employ"
    " enable encourage engage enhance enrich ensure equip establish evaluate examine exchange expand explore extend"
    " facilitate finalise finalize finance finish form formulate foster fund give grant guarantee help hold identify"
    " implement improve include increase inform initiate inspect integrate introduce invest invite involve issue"
    " join keep launch lead maintain make map mobilise mobilize modernise modernize monitor motivate name nominate"
    " notify offer open organise organize oversee participate pay pilot plan prepare present preserve prevent"
    " prioritise prioritize produce promote propose protect provide publish put raise recruit reduce register renew"
    " renovate repair replace report request require respond restore retain review revise run safeguard secure seek"
    " select send set share show sign simplify spread start strengthen study submit supply support survey sustain"
    " take teach test train transfer translate undertake update upgrade use verify visit widen work write"
)
VERBS = frozenset(_VERBS.split())
_FIRST = re.compile(r"(?:not\s+)?(?:to\s+)?(?:[a-z]+ly\s+(?:and\s+[a-z]+ly\s+)?)?(?P<verb>[a-z]+)", _I)
_TERM_FIRST = re.compile(
    r"(?:by|before|in|within|during|from|on|jointly|together|in\s+cooperation)\b[^,;:]{2,80},\s*", _I
)


def asks(text: str) -> bool:
    """It begins with something to do: «Develop ...», «to ensure», «By 1 June 2027, submit ...»."""
    bare = _TERM_FIRST.sub("", text, count=1)
    found = _FIRST.match(bare)
    return bool(found) and found["verb"].lower() in VERBS  # type: ignore[index]


_PLACE_AND_DAY = re.compile(
    rf"[A-Z][\w .’'-]{{2,40}},\s+(?:\d{{1,2}}(?:\s?[–-]\s?\d{{1,2}})?\s+{ENGLISH_MONTH}"
    rf"|{ENGLISH_MONTH}\s+\d{{1,2}}),?\s+\d{{4}}\.?$"
)


def begins_line(text: str) -> bool:
    """A line that begins what stands on its own, wherever the line before it ended."""
    if not text[:1].isupper():
        return False
    patterns = (_PLACE_AND_DAY, HANDS_OVER, OURSELVES, DUE_LINE, OWNER_LINE, END, TOLD)
    return any(pattern.match(text) for pattern in patterns) or bool(text.endswith(":") and BODY.search(text[:100]))
