"""An organisation's page for who changes it, previews of what follows, what has been done."""

from bot.domain.people.audit import AuditEntry
from bot.domain.people.listings import name_of, page_of
from bot.domain.people.organisation_acts import ActPreview, OrganisationAct, OrganisationCard, Targets
from bot.domain.people.participants import Organisation
from bot.domain.text import cut
from bot.ui.buttons.organisation_acts import (
    AskForName,
    ClosedBelow,
    ConfirmAct,
    DraftAct,
    OpenOrganisation,
    OrganisationLog,
    ReopenOrganisation,
    TargetsOf,
    UndoAct,
)
from bot.ui.buttons.oversight import OpenBelow
from bot.ui.buttons.tasks import TaskListOf
from bot.ui.i18n import Html, Words
from bot.ui.screen import LIST_PAGE, Row, Screen, back, button, fitting, home, lines, pager
from bot.ui.views.organiser.organisation_lines import NAME_LIMIT, done_line, place_said, preview_lines

CLOSED_SHOWN = 8


def change_button(words: Words, organisation_id: int) -> Row:
    return [button(words.plain("button-organisation-change"), OpenOrganisation(organisation=organisation_id))]


def card_screen(words: Words, shown: OrganisationCard) -> Screen:
    organisation, closed = shown.organisation, len(shown.closed_below)
    label = words.plain("button-organisations-closed", count=closed)
    all_closed = button(label, ClosedBelow(organisation=organisation.id))
    counts = words("organisation-card-counts", people=shown.people, tasks=shown.tasks, answers=shown.answers)
    return Screen(
        fitting(
            words("organisation-card-title", name=cut(organisation.name, NAME_LIMIT)),
            words("organisation-card-kind", kind=shown.kind, place=place_said(words, shown.place)),
            counts,
            words("organisation-card-below", count=shown.below) if shown.below else None,
            *_state(words, shown),
        ),
        [
            *(_acts(words, organisation) if shown.organises and not organisation.closed else []),
            _reopen(words, organisation) if shown.organises else [],
            *(
                [
                    button(
                        words.plain("button-organisation-closed", name=each.short_name),
                        OpenOrganisation(organisation=each.id),
                    )
                ]
                for each in shown.closed_below[:CLOSED_SHOWN]
            ),
            [all_closed] if closed > CLOSED_SHOWN else [],
            [button(words.plain("button-organisation-log"), OrganisationLog(organisation=organisation.id))],
            [back(words, _up(organisation)), home(words)],
        ],
    )


def closed_screen(words: Words, shown: OrganisationCard, page: int, text: str) -> Screen:
    about = shown.organisation
    listed = page_of(page, LIST_PAGE, shown.closed_below, text, name_of)
    return Screen(
        words("organisations-closed", organisation=about.short_name),
        [
            *([button(each.short_name, OpenOrganisation(organisation=each.id))] for each in listed.items),
            pager(words, listed, lambda turn: ClosedBelow(organisation=about.id, page=turn)),
            [back(words, OpenOrganisation(organisation=about.id)), home(words)],
        ],
        listed=listed,
    )


def _acts(words: Words, organisation: Organisation) -> list[Row]:
    about = organisation.id
    return [
        [
            button(words.plain("button-organisation-rename"), AskForName(organisation=about)),
            button(words.plain("button-organisation-move"), TargetsOf(organisation=about, act=OrganisationAct.MOVE)),
        ],
        [
            button(words.plain("button-organisation-merge"), TargetsOf(organisation=about, act=OrganisationAct.MERGE)),
            button(words.plain("button-organisation-close"), DraftAct(organisation=about, act=OrganisationAct.CLOSE)),
        ],
    ]


def _state(words: Words, shown: OrganisationCard) -> list[Html]:
    if shown.successor is not None:
        return [Html(""), words("organisation-card-merged", successor=shown.successor.short_name)]
    return [Html(""), words("organisation-card-closed")] if shown.organisation.closed else []


def _reopen(words: Words, organisation: Organisation) -> Row:
    if not organisation.closed or organisation.successor_id is not None:
        return []
    return [button(words.plain("button-organisation-undo"), ReopenOrganisation(organisation=organisation.id))]


def _up(organisation: Organisation) -> OpenBelow | TaskListOf:
    if organisation.has_children:
        return OpenBelow(parent=organisation.id)
    return (
        OpenBelow(parent=organisation.parent_id or 0)
        if organisation.closed
        else TaskListOf(organisation=organisation.id)
    )


def ask_for_name_screen(words: Words, organisation: Organisation) -> Screen:
    return Screen(
        words("organisation-ask-name", name=organisation.name),
        [[button(words.plain("button-cancel"), OpenOrganisation(organisation=organisation.id))]],
    )


def targets_screen(words: Words, shown: Targets) -> Screen:
    about, act = shown.organisation.id, shown.act
    asked = words(f"organisation-targets-{act}", name=shown.organisation.short_name)
    to_top = act is OrganisationAct.MOVE and shown.organisation.parent_id is not None and not shown.found
    return Screen(
        asked,
        [
            *(
                [button(each.short_name, DraftAct(organisation=about, act=act, target=each.id))]
                for each in shown.listed.items
            ),
            pager(words, shown.listed, lambda turn: TargetsOf(organisation=about, act=act, page=turn)),
            [button(words.plain("button-organisation-top"), DraftAct(organisation=about, act=act))] if to_top else [],
            [button(words.plain("button-cancel"), OpenOrganisation(organisation=about))],
        ],
        listed=shown.listed,
    )


def preview_screen(words: Words, shown: ActPreview, *, again: bool = False) -> Screen:
    return Screen(
        fitting(*([words("organisation-look-again"), ""] if again else []), *preview_lines(words, shown)),
        [
            [button(words.plain("button-organisation-confirm"), ConfirmAct(draft=shown.draft.id))],
            [button(words.plain("button-cancel"), OpenOrganisation(organisation=shown.organisation.id))],
        ],
    )


def done_screen(words: Words, shown: ActPreview, *, under_way: bool = False) -> Screen:
    final = shown.act is OrganisationAct.MERGE
    leads = shown.target.id if final and shown.target else shown.organisation.id
    return Screen(
        lines(done_line(words, shown), words("organisation-under-way") if under_way else None),
        [
            [] if final else [button(words.plain("button-organisation-undo"), UndoAct(draft=shown.draft.id))],
            [button(words.plain("button-organisation-open"), OpenOrganisation(organisation=leads))],
            [home(words)],
        ],
    )


def undone_screen(words: Words, organisation: Organisation) -> Screen:
    return Screen(
        words("organisation-undone", name=organisation.short_name),
        [
            [button(words.plain("button-organisation-open"), OpenOrganisation(organisation=organisation.id))],
            [home(words)],
        ],
    )


def news_notice(words: Words, entry: AuditEntry, *, member: bool) -> Screen:
    """One sentence; who belongs to nothing any more has nothing to open."""
    said = {name: _said(words, name, value) for name, value in entry.data.items()}
    return Screen(words(f"news-{entry.act}", **said), [[home(words)]] if member else [])


def _said(words: Words, name: str, value: object) -> str:
    return str(value) or (words.plain("organisation-at-top") if name in {"place", "former"} else "")
