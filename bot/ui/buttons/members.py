"""Buttons of who belongs to an organisation, of handing over, and of tasks given to a colleague (m, y, w)."""

from bot.ui.buttons.base import ButtonData, Came, Id, Turn


class MembersOf(ButtonData, prefix="m"):
    """Who belongs to an organisation, on a page of the list."""

    organisation: Id
    page: Turn = 0


class OpenMember(ButtonData, prefix="mo"):
    organisation: Id
    participant: Id
    came: Came = ""


class AskToEnd(ButtonData, prefix="ma"):
    """Whether the membership is to end."""

    organisation: Id
    participant: Id


class EndMembership(ButtonData, prefix="me"):
    organisation: Id
    participant: Id


class RestoreMembership(ButtonData, prefix="mr"):
    """`past` is the membership that was ended or held back."""

    past: Id


class SuspendMember(ButtonData, prefix="ms"):
    """«Это не наш сотрудник»; `since` says which membership was told of."""

    organisation: Id
    participant: Id
    since: Id


class OpenHandover(ButtonData, prefix="y"):
    organisation: Id


class Successors(ButtonData, prefix="yc"):
    """To whom to hand over, on a page of colleagues."""

    organisation: Id
    page: Turn = 0


class HandOver(ButtonData, prefix="yo"):
    organisation: Id
    participant: Id


class Takers(ButtonData, prefix="w"):
    """«Поручить коллеге»: to whom, on a page of colleagues."""

    assignment: Id
    page: Turn = 0


class Delegate(ButtonData, prefix="wa"):
    """To that one; asks until when."""

    assignment: Id
    participant: Id


class DelegateFor(ButtonData, prefix="wd"):
    """From today on."""

    assignment: Id
    participant: Id
    days: Turn


class LetStraight(ButtonData, prefix="wg"):
    """Says how it is to be, so that pressing twice is pressing once."""

    delegation: Id
    straight: bool


class TakeBack(ButtonData, prefix="wb"):
    delegation: Id


class SendPrepared(ButtonData, prefix="wp"):
    """`revision` is the prepared answer that was seen: no other is sent."""

    delegation: Id
    revision: Turn
