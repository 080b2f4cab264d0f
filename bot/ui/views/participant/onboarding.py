"""The welcome, and the consent that is asked for before anything is kept; asked anew when its text has changed."""

from bot.domain.people.consent import Operator
from bot.domain.people.participants import Organisation, Viewer
from bot.domain.text import cut
from bot.ui.buttons.base import ButtonData
from bot.ui.buttons.menu import Consent, Decline, Open, Page
from bot.ui.buttons.settings import AskToErase
from bot.ui.buttons.team import ConsentToTeam
from bot.ui.i18n import Html, Words
from bot.ui.screen import Screen, button, lines

OPERATOR_LIMIT = 200  # of each of its settings, in a message


def consent_screen(words: Words, operator: Operator, organisation: Organisation | None, invitation_id: int) -> Screen:
    """The welcome of an invited person, or of an organiser where there is no organisation, and the request."""
    welcome = words("welcome", organisation=organisation.name) if organisation else words("welcome-organiser")
    return asking_screen(words, operator, welcome, Consent(invitation=invitation_id), invitation_id)


def team_consent_screen(words: Words, operator: Operator, link_id: int, *, read_only: bool) -> Screen:
    """Of who was invited onto the team."""
    welcome = words("welcome-observer" if read_only else "welcome-organiser")
    return asking_screen(words, operator, welcome, ConsentToTeam(link=link_id))


def consent_anew_screen(words: Words, viewer: Viewer, operator: Operator, *, lost: bool) -> Screen:
    """The text has changed since they consented; `lost`: what they have just sent is not recorded."""
    name = viewer.participant.name if viewer.participant else ""
    welcome = lines(words("consent-anew", name=cut(name, 64)), words("consent-anew-lost") if lost else None)
    return asking_screen(words, operator, welcome, Consent(invitation=0))


def declined_screen(words: Words, *, organiser: bool) -> Screen:
    """Nothing is kept, so nothing leads back but the link itself."""
    return Screen(words("consent-declined-organiser" if organiser else "consent-declined"))


def ask_whether_to_erase(words: Words) -> Screen:
    """To who has consented once and does not any more."""
    return Screen(
        words("consent-anew-declined"),
        [
            [button(words.plain("button-agree"), Consent(invitation=0))],
            [button(words.plain("button-erase"), AskToErase())],
            [button(words.plain("page-privacy"), Open(page=Page.PRIVACY))],
        ],
    )


def asking_screen(words: Words, operator: Operator, welcome: Html, agree: ButtonData, invitation_id: int = 0) -> Screen:
    """The welcome, the text, and the two answers."""
    decline = Decline(invitation=invitation_id)
    return Screen(
        lines(welcome, "", consent_text(words, operator), "", words("consent-ask")),
        [[button(words.plain("button-agree"), agree)], [button(words.plain("button-decline"), decline)]],
    )


def consent_text(words: Words, operator: Operator) -> Html:
    """With the operator, where the settings name one."""
    name = cut(operator.name, OPERATOR_LIMIT) or words.plain("consent-operator-unnamed")
    contact = cut(operator.contact, OPERATOR_LIMIT) or words.plain("consent-contact-unnamed")
    return words("consent-text", operator=name, contact=contact)
