"""Buttons of /settings and /privacy (s, sl, sz, sc, sn, st, la, l, dx, da, d)."""

from typing import Annotated

from bot.ui.buttons.base import EMPTY_IS_NONE, ButtonData, Id, Turn


class OpenSettings(ButtonData, prefix="s"):
    """The settings, on a page of one's organisations."""

    page: Turn = 0


class ChooseLanguage(ButtonData, prefix="sl"):
    locale: str


class TimeZones(ButtonData, prefix="sz"):
    """The list to choose from."""


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
