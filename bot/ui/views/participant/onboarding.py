"""The welcome, and the consent that is asked for before anything is kept."""

from bot.domain.people.participants import Organisation
from bot.ui.buttons.menu import Consent, Decline
from bot.ui.i18n import Words
from bot.ui.screen import Screen, button, lines


def consent_screen(words: Words, organisation: Organisation | None, invitation_id: int) -> Screen:
    """The welcome of an invited person, or of an organiser where there is no organisation, and the request."""
    welcome = words("welcome", organisation=organisation.name) if organisation else words("welcome-organiser")
    return Screen(
        lines(welcome, "", words("consent-text"), "", words("consent-ask")),
        [
            [button(words.plain("button-agree"), Consent(invitation=invitation_id))],
            [button(words.plain("button-decline"), Decline(invitation=invitation_id))],
        ],
    )


def declined_screen(words: Words, invitation_id: int) -> Screen:
    return Screen(words("consent-declined"), [[button(words.plain("button-agree"), Consent(invitation=invitation_id))]])
