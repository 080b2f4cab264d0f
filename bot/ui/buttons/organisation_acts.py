"""Buttons of an organisation that is renamed, moved, merged or closed, and of its log (f)."""

from bot.domain.people.organisation_acts import OrganisationAct
from bot.ui.buttons.base import ButtonData, Id, Turn


class OpenOrganisation(ButtonData, prefix="f"):
    """The page on which it is changed."""

    organisation: Id


class AskForName(ButtonData, prefix="fr"):
    organisation: Id


class ClosedBelow(ButtonData, prefix="fc"):
    """Those directly below it that were closed."""

    organisation: Id
    page: Turn = 0


class TargetsOf(ButtonData, prefix="fl"):
    """Where it can be moved, or what it can be merged into."""

    organisation: Id
    act: OrganisationAct
    page: Turn = 0


class DraftAct(ButtonData, prefix="fd"):
    """What it would do; `target` 0: the top, or none."""

    organisation: Id
    act: OrganisationAct
    target: Id = 0


class ConfirmAct(ButtonData, prefix="fy"):
    draft: Id


class UndoAct(ButtonData, prefix="fu"):
    draft: Id


class ReopenOrganisation(ButtonData, prefix="fo"):
    organisation: Id


class OrganisationLog(ButtonData, prefix="fj"):
    organisation: Id
    page: Turn = 0
