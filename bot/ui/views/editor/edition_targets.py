"""The addressees of a draft: whom the tasks of each go to."""

from functools import partial

from bot.domain.paging import Paged
from bot.domain.people.listings import page_of
from bot.domain.people.participants import Organisation, OrganisationKind
from bot.domain.resolution.editions import (
    Addressee,
    Detail,
    ShownEdition,
    Target,
)
from bot.domain.text import cut
from bot.ui.buttons.drafts import (
    AimAtKind,
    AimAtOrganisation,
    DraftTargets,
    EditionAction,
    GiveSection,
    OnAddressee,
    OnEdition,
    RevisionAction,
    SectionRecipients,
)
from bot.ui.i18n import Words
from bot.ui.screen import LIST_PAGE, Button, Screen, back, button, fitting, home, lines, pager, tick
from bot.ui.views.editor.editions import (
    TITLE_LIMIT,
    ask_button,
    edition_button,
    name_of_addressee,
    page_buttons,
    revise_button,
    share_line,
    target_names,
)


def addressees_screen(words: Words, shown: ShownEdition, page: int, text: str = "") -> Screen:
    called = partial(name_of_addressee, words)
    listed = page_of(page, LIST_PAGE, shown.wording.addressees, text, called)
    return Screen(
        fitting(
            words("edition-addressees"),
            *(part for each in listed.items for part in ("", share_line(words, shown, each))),
        ),
        [
            *(
                [button(name_of_addressee(words, each), OnAddressee(edition=shown.edition.id, addressee=each.id))]
                for each in listed.items
            ),
            page_buttons(words, shown, EditionAction.ADDRESSEES, listed),
            [ask_button(words, shown, "button-edition-add-addressee", Detail.ADDRESSEE)],
            [revise_button(words, shown, "button-edition-undo", RevisionAction.UNDO)] if shown.edition.steps else [],
            [edition_button(words, shown), home(words)],
        ],
        listed=listed,
    )


def addressee_screen(words: Words, shown: ShownEdition, addressee_id: int) -> Screen:
    """Whom its tasks go to, with all kinds to choose from."""
    each = shown.wording.addressee(addressee_id)
    edition = shown.edition.id
    chosen = [target.organisation for target in each.targets if target.organisation is not None]
    return Screen(
        lines(
            words("edition-addressee"),
            words("verbatim", text=cut(name_of_addressee(words, each), TITLE_LIMIT)),
            words("task-lead", lead=cut(each.lead, TITLE_LIMIT)) if each.lead else None,
            "",
            words("edition-target", target=target_names(words, shown, each.targets)),
            None if each.targets else words("edition-target-nobody"),
        ),
        [
            *([_kind(words, each, edition, kind)] for kind in shown.kinds),
            *([_organisation(words, each, edition, place)] for place in shown.organisations if place.id in chosen),
            [button(words.plain("button-edition-organisation"), DraftTargets(edition=edition, addressee=each.id))],
            [ask_button(words, shown, "button-edition-new-kind", Detail.KIND, each.id)],
            [ask_button(words, shown, "button-edition-add-task", Detail.TASK, each.id)],
            [button(words.plain("button-section-give"), SectionRecipients(edition=edition, addressee=each.id))]
            if len(shown.wording.addressees) > 1 and shown.wording.live_of(each.id)
            else [],
            [revise_button(words, shown, "button-edition-undo", RevisionAction.UNDO)] if shown.edition.steps else [],
            [button(words.plain("button-doubt-next"), OnEdition(edition=edition, action=EditionAction.DOUBTS))]
            if shown.wording.open_questions
            else [],
            [_to_list(words, shown, each), home(words)],
        ],
    )


def section_recipients_screen(words: Words, shown: ShownEdition, addressee_id: int, page: int, text: str) -> Screen:
    """The other addressees of the draft: all tasks of this one go to one of them in one go."""
    edition, wording = shown.edition.id, shown.wording
    others = [each for each in wording.addressees if each.id != addressee_id]
    listed = page_of(page, LIST_PAGE, others, text, partial(name_of_addressee, words))
    return Screen(
        lines(
            words("section-whose", tasks=len(wording.live_of(addressee_id))),
            words("verbatim", text=cut(name_of_addressee(words, wording.addressee(addressee_id)), TITLE_LIMIT)),
        ),
        [
            *(
                [
                    button(
                        name_of_addressee(words, each), GiveSection(edition=edition, addressee=addressee_id, to=each.id)
                    )
                ]
                for each in listed.items
            ),
            pager(words, listed, lambda turn: SectionRecipients(edition=edition, addressee=addressee_id, page=turn)),
            [button(words.plain("button-section-other"), OnAddressee(edition=edition, addressee=addressee_id))],
            [_to_list(words, shown, wording.addressee(addressee_id)), home(words)],
        ],
        listed=listed,
    )


def target_choice_screen(words: Words, shown: ShownEdition, addressee_id: int, found: Paged[Organisation]) -> Screen:
    """Which organisation an addressee is, of all or of whatever somebody looks for."""
    about = {"edition": shown.edition.id, "addressee": addressee_id}
    return Screen(
        words("edition-ask-org"),
        [
            *(
                [button(each.short_name, AimAtOrganisation(**about, organisation=each.id, chosen=True))]
                for each in found.items
            ),
            pager(words, found, lambda turn: DraftTargets(**about, page=turn)),
            [back(words, OnAddressee(**about)), home(words)],
        ],
        listed=found,
    )


def _to_list(words: Words, shown: ShownEdition, each: Addressee) -> Button:
    page = shown.wording.addressees.index(each) // LIST_PAGE
    return back(words, OnEdition(edition=shown.edition.id, action=EditionAction.ADDRESSEES, page=page))


def _kind(words: Words, each: Addressee, edition: int, kind: OrganisationKind) -> Button:
    ticked = Target(kind=kind.code) in each.targets
    target = AimAtKind(edition=edition, addressee=each.id, kind=kind.code, chosen=not ticked)
    return tick(words, kind.plural, target, ticked=ticked)


def _organisation(words: Words, each: Addressee, edition: int, place: Organisation) -> Button:
    target = AimAtOrganisation(edition=edition, addressee=each.id, organisation=place.id, chosen=False)
    return tick(words, place.short_name, target, ticked=True)
