"""Buttons of who registers by a municipality's link, and of who lets them in (h)."""

from bot.ui.buttons.base import ButtonData, Came, Id, Turn


class ConsentToRegister(ButtonData, prefix="hc"):
    """Of who has opened the link and is asked for consent."""

    link: Id


class FindSchools(ButtonData, prefix="hf"):
    """A page of what was found; `whole`: of all there are."""

    page: Turn = 0
    whole: bool = False


class PickSchool(ButtonData, prefix="hp"):
    organisation: Id


class WithdrawClaim(ButtonData, prefix="hw"):
    claim: Id


class OpenLinkOf(ButtonData, prefix="hl"):
    """The page of a municipality's link."""

    organisation: Id


class MakeOpenLink(ButtonData, prefix="hm"):
    """`renew`: another one, in the place of the one that works."""

    organisation: Id
    renew: bool = False


class RevokeOpenLink(ButtonData, prefix="hv"):
    organisation: Id


class RestoreOpenLink(ButtonData, prefix="hu"):
    """One that was revoked or replaced."""

    link: Id


class MakePoster(ButtonData, prefix="hq"):
    organisation: Id


class ClaimsUnder(ButtonData, prefix="hs"):
    """All that is claimed below `parent` (0: anywhere), on a page of the list."""

    parent: Id
    page: Turn = 0


class ClaimsOf(ButtonData, prefix="ho"):
    """All claims on one organisation."""

    organisation: Id
    came: Came = ""


class AcceptClaim(ButtonData, prefix="ha"):
    claim: Id
    came: Came = ""


class RefuseClaim(ButtonData, prefix="hr"):
    claim: Id
    came: Came = ""
