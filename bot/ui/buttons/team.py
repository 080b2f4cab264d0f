"""Buttons of /team (ot, oi, ov, ou, oc, om, ob, ol)."""

from bot.ui.buttons.base import ButtonData, Id, Turn


class TeamOf(ButtonData, prefix="ot"):
    """Who organises, on a page of those who were added."""

    page: Turn = 0


class InviteToTeam(ButtonData, prefix="oi"):
    """A new one-time link, for an organiser or for an observer."""

    observer: bool


class RevokeTeamLinks(ButtonData, prefix="ov"):
    """All that nobody has used."""


class RestoreTeamLinks(ButtonData, prefix="ou"):
    """All that were revoked with that one."""

    link: Id


class ConsentToTeam(ButtonData, prefix="oc"):
    """Of who has opened a link and is asked for consent."""

    link: Id


class TeamMemberOf(ButtonData, prefix="om"):
    member: Id


class RestoreToTeam(ButtonData, prefix="ob"):
    """Whoever has just been removed."""

    member: Id


class RemoveFromTeam(ButtonData, prefix="ol"):
    """`sure`: has been asked and said yes."""

    member: Id
    sure: bool
