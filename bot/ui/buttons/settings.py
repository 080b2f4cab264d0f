"""Buttons of /settings and /privacy (s, sl, sz, sc, sn, st, la, l, dx, da, d)."""

from typing import Annotated

from bot.ui.buttons.base import EMPTY_IS_NONE, ButtonData, Id, Turn


class OpenSettings(ButtonData, prefix="s"):
    """The settings; `page` is of earlier versions, which had all organisations there."""

    page: Turn = 0


class OwnOrganisations(ButtonData, prefix="so"):
    """Those of who has several, each with the way out."""

    page: Turn = 0


class ChooseLanguage(ButtonData, prefix="sl"):
    locale: str


class TimeZones(ButtonData, prefix="sz"):
    """A page of the list to choose from; 0: the one with their own."""

    turn: Turn = 0


class ChooseTimeZone(ButtonData, prefix="sc"):
    """An IANA name; none for the organisation's zone."""

    zone: Annotated[str | None, EMPTY_IS_NONE]


class AskName(ButtonData, prefix="sn"):
    """A name as the papers need it."""


class FollowTelegram(ButtonData, prefix="st"):
    """The name is Telegram's again."""


class AskToLeave(ButtonData, prefix="la"):
    organisation: Id


class Leave(ButtonData, prefix="l"):
    organisation: Id


class ExportMyData(ButtonData, prefix="dx"):
    pass


class AskToErase(ButtonData, prefix="da"):
    pass


class Erase(ButtonData, prefix="d"):
    pass
