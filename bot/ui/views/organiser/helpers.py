"""Who helps organisations of each kind, for organisers."""

from bot.domain.paging import Paged
from bot.domain.people.participants import Organisation, OrganisationKind
from bot.ui.buttons.help_threads import ChooseHelper, HelperOf, Helpers
from bot.ui.buttons.menu import Open, Page
from bot.ui.i18n import Words
from bot.ui.screen import Screen, back, button, fitting, home, pager


def helpers_screen(
    words: Words, kinds: list[tuple[OrganisationKind, Organisation | None]], empty: Organisation | None = None
) -> Screen:
    """`empty` has just been chosen, and nobody has joined it yet."""
    return Screen(
        fitting(
            words("helpers-title"),
            "",
            *(words("helpers-line", kind=kind.plural, helper=_name(words, helper)) for kind, helper in kinds),
            "" if empty else None,
            words("helper-empty", organisation=empty.short_name) if empty else None,
        ),
        [
            *([button(kind.plural, HelperOf(kind=kind.code))] for kind, _ in kinds),
            [back(words, Open(page=Page.ORGANISATIONS)), home(words)],
        ],
    )


def choose_helper_screen(
    words: Words, kind: OrganisationKind, helper: Organisation | None, page: Paged[Organisation]
) -> Screen:
    """Whom to choose from, or of all whom somebody looks for."""
    return Screen(
        words("helper-choose", kind=kind.plural, helper=_name(words, helper)),
        [
            *([button(each.short_name, ChooseHelper(kind=kind.code, organisation=each.id))] for each in page.items),
            pager(words, page, lambda turn: HelperOf(kind=kind.code, page=turn)),
            [button(words.plain("button-helper-nobody"), ChooseHelper(kind=kind.code, organisation=0))]
            if helper
            else [],
            [back(words, Helpers()), home(words)],
        ],
        listed=page,
    )


def _name(words: Words, helper: Organisation | None) -> str:
    return helper.short_name if helper else words.plain("helpers-nobody")
