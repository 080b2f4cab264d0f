"""Buttons of the door of an event (va)."""

from bot.ui.buttons.base import ButtonData, Came, Few, Id, Turn


class OpenDoor(ButtonData, prefix="vad"):
    """Who is expected and who has come."""

    event: Id
    page: Turn = 0


class OpenGuest(ButtonData, prefix="vag"):
    """One of them; `participant` 0 is who comes for the organisation and is not known to the bot."""

    event: Few
    organisation: Id
    participant: Id
    came: Came = ""


class MarkGuest(ButtonData, prefix="vam"):
    """They have come, alone or with `everybody` of their organisation."""

    event: Few
    organisation: Id
    participant: Id
    everybody: bool
    came: Came = ""


class UnmarkGuest(ButtonData, prefix="vau"):
    event: Few
    organisation: Id
    participant: Id
    came: Came = ""


class ShowOwnPass(ButtonData, prefix="vap"):
    """One's own code, as a picture."""

    event: Id


class ShowHallCode(ButtonData, prefix="vah"):
    """The code in the hall as it is now."""

    event: Id


class DoorPaper(ButtonData, prefix="val"):
    """The list to print."""

    event: Id


class EventHelpers(ButtonData, prefix="vae"):
    """Whom organisers have named."""

    event: Id


class AskEventHelper(ButtonData, prefix="vak"):
    """Whom to choose from."""

    event: Id
    page: Turn = 0


class AddEventHelper(ButtonData, prefix="vab"):
    event: Id
    participant: Id


class RemoveEventHelper(ButtonData, prefix="vax"):
    event: Id
    participant: Id
