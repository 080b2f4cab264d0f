"""Buttons of whom an announcement reaches (ng), besides kinds and municipalities."""

from bot.domain.messages.audiences import Attending, AudienceRole
from bot.ui.buttons.base import ButtonData, Id, Turn


class MoreAudience(ButtonData, prefix="nga"):
    """All else that a draft's audience can be chosen by."""

    announcement: Id


class TickRole(ButtonData, prefix="ngr"):
    announcement: Id
    role: AudienceRole
    ticked: bool


class TickUnanswered(ButtonData, prefix="ngu"):
    announcement: Id
    ticked: bool


class ChooseUnacknowledged(ButtonData, prefix="ngl"):
    announcement: Id
    page: Turn = 0


class ReachUnacknowledged(ButtonData, prefix="ngk"):
    """Who has not acknowledged `about`; 0: whoever."""

    announcement: Id
    about: Id


class ChooseAudienceEvent(ButtonData, prefix="nge"):
    announcement: Id
    page: Turn = 0


class OpenAttending(ButtonData, prefix="ngf"):
    """What an organisation may have said of that event."""

    announcement: Id
    event: Id


class TickAttending(ButtonData, prefix="ngt"):
    announcement: Id
    event: Id
    said: Attending
    ticked: bool


class SearchOrganisations(ButtonData, prefix="ngs"):
    announcement: Id
    page: Turn = 0


class TickOrganisation(ButtonData, prefix="ngo"):
    """`page` is where it stands among those that are listed."""

    announcement: Id
    organisation: Id
    ticked: bool
    page: Turn = 0


class SavedAudiences(ButtonData, prefix="ngv"):
    announcement: Id
    page: Turn = 0


class UseAudience(ButtonData, prefix="ngw"):
    announcement: Id
    audience: Id


class SaveAudience(ButtonData, prefix="ngn"):
    announcement: Id


class DeleteAudience(ButtonData, prefix="ngd"):
    announcement: Id
    audience: Id
    page: Turn = 0


class RestoreAudience(ButtonData, prefix="ngx"):
    """What was deleted."""

    announcement: Id
    audience: Id
