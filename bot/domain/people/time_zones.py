"""Which time zone is meant, however a Russian office has written it."""

import re
from datetime import datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo, available_timezones

from bot.domain.people.names import normalise

_MOSCOW = 3

_BY_OFFSET = {
    2: "Europe/Kaliningrad",
    3: "Europe/Moscow",
    4: "Europe/Samara",
    5: "Asia/Yekaterinburg",
    6: "Asia/Omsk",
    7: "Asia/Krasnoyarsk",
    8: "Asia/Irkutsk",
    9: "Asia/Yakutsk",
    10: "Asia/Vladivostok",
    11: "Asia/Magadan",
    12: "Asia/Kamchatka",
}

_BY_PLACE = {
    "Europe/Kaliningrad": "калининград калининградское",
    "Europe/Moscow": "москва московское мск msk санкт-петербург",
    "Europe/Volgograd": "волгоград волгоградское",
    "Europe/Astrakhan": "астрахань астраханское",
    "Europe/Saratov": "саратов саратовское",
    "Europe/Ulyanovsk": "ульяновск ульяновское",
    "Europe/Samara": "самара самарское ижевск",
    "Asia/Yekaterinburg": "екатеринбург екатеринбургское челябинск пермь уфа тюмень",
    "Asia/Omsk": "омск омское",
    "Asia/Novosibirsk": "новосибирск новосибирское",
    "Asia/Barnaul": "барнаул барнаульское",
    "Asia/Tomsk": "томск томское",
    "Asia/Novokuznetsk": "новокузнецк кемерово кемеровское",
    "Asia/Krasnoyarsk": "красноярск красноярское абакан кызыл",
    "Asia/Irkutsk": "иркутск иркутское улан-удэ",
    "Asia/Chita": "чита читинское забайкальское",
    "Asia/Yakutsk": "якутск якутское благовещенск",
    "Asia/Vladivostok": "владивосток владивостокское хабаровск биробиджан",
    "Asia/Magadan": "магадан магаданское",
    "Asia/Sakhalin": "южно-сахалинск сахалинское",
    "Asia/Kamchatka": "камчатка камчатское петропавловск-камчатский",
    "Asia/Anadyr": "анадырь",
}

# What a person may choose from: each Russian time once, twice where the two cities are each known far and wide.
OFFERED = (
    "Europe/Kaliningrad",
    "Europe/Moscow",
    "Europe/Samara",
    "Asia/Yekaterinburg",
    "Asia/Omsk",
    "Asia/Novosibirsk",
    "Asia/Krasnoyarsk",
    "Asia/Irkutsk",
    "Asia/Chita",
    "Asia/Yakutsk",
    "Asia/Vladivostok",
    "Asia/Magadan",
    "Asia/Kamchatka",
)

_OFFSET = re.compile(r"(?P<base>мск|msk|utc|gmt)?\s*(?P<sign>[+-])?\s*0?(?P<hours>\d{1,2})(?::00)?")


def time_zone_of(text: str) -> str | None:
    """The IANA name for «Asia/Chita», «Чита», «МСК+6», «UTC+09:00», «+9» or «9»; None when none is meant.

    An offset alone does not tell the place: the best-known Russian zone that keeps it is taken.
    """
    key = normalise(text).removesuffix(" время")
    return _named_zones().get(key.removeprefix("г. ")) or _by_offset(key)


def ahead_of_moscow(zone: str, moment: datetime) -> timedelta:
    """How far the clocks of that zone are ahead of Moscow's at the moment; negative where they are behind."""
    wall, moscow = (moment.astimezone(ZoneInfo(name)).replace(tzinfo=None) for name in (zone, "Europe/Moscow"))
    return wall - moscow


def _by_offset(key: str) -> str | None:
    match = _OFFSET.fullmatch(key)
    if match is None or (match["base"] and not match["sign"]):
        return None
    hours = int(match["hours"]) * (-1 if match["sign"] == "-" else 1)
    return _BY_OFFSET.get(hours + _MOSCOW if match["base"] in {"мск", "msk"} else hours)


@lru_cache(maxsize=1)
def _named_zones() -> dict[str, str]:
    zones = {normalise(zone): zone for zone in available_timezones() if "/" in zone or zone == "UTC"}
    for zone, places in _BY_PLACE.items():
        zones |= dict.fromkeys(places.split(), zone)
    return zones
