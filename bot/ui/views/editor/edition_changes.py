"""What a draft changes, and what publishing it will do."""

from bot.domain.people.listings import page_of
from bot.domain.resolution.amendments import shown_changes
from bot.domain.resolution.editions import ShownEdition
from bot.domain.resolution.resolutions import Proposal, Share, Summary
from bot.domain.text import cut
from bot.ui.buttons.clauses import OnClause
from bot.ui.buttons.drafts import EditionAction, RevisionAction
from bot.ui.i18n import Html, Words
from bot.ui.screen import LIST_PAGE, Screen, button, fitting, home
from bot.ui.views.editor.change_lines import difference_lines
from bot.ui.views.editor.editions import (
    TITLE_LIMIT,
    clause_label,
    edition_button,
    page_buttons,
    revise_button,
    said_of_clause,
    target_name,
    target_names,
    twin_buttons,
)


def differences_screen(words: Words, shown: ShownEdition, page: int, text: str = "") -> Screen:
    """What the next edition changes in what is published."""
    found = page_of(page, LIST_PAGE, shown_changes(shown), text, lambda each: said_of_clause(each.shown))
    return Screen(
        fitting(words("edition-differences"), "", *difference_lines(words, found.items)),
        [
            *(
                [button(clause_label(words, each.shown), OnClause(edition=shown.edition.id, clause=each.shown.id))]
                for each in found.items
            ),
            page_buttons(words, shown, EditionAction.DIFFERENCES, found),
            [edition_button(words, shown), home(words)],
        ],
        listed=found,
    )


def proposal_screen(words: Words, proposal: Proposal) -> Screen:
    """What an edited file would change, before anything is."""
    shown = proposal.shown
    if proposal.changes_nothing:
        return Screen(words("edition-file-same"), [[edition_button(words, shown), home(words)]])
    changes = [
        *_around_lines(words, proposal),
        *_whom_lines(words, proposal),
        *difference_lines(words, proposal.differences),
    ]
    return Screen(
        fitting(words("edition-file-changes"), "", *changes),
        [
            [revise_button(words, shown, "button-edition-apply", RevisionAction.APPLY)],
            [revise_button(words, shown, "button-edition-forget", RevisionAction.FORGET)],
        ],
    )


def summary_screen(words: Words, found: Summary) -> Screen:
    """Who will get what, and how many people will be told."""
    shown, doubts = found.shown, len(found.shown.wording.open_questions)
    return Screen(
        fitting(
            words("edition-summary-amends" if shown.before else "edition-summary"),
            words("verbatim", text=cut(shown.wording.title, TITLE_LIMIT)),
            "",
            *(_summary_line(words, shown, each) for each in found.shares),
            words("edition-summary-nobody", tasks=found.nobodys) if found.nobodys else None,
            *(["", *difference_lines(words, found.differences)] if shown.before else []),
            "",
            words("edition-twin", title=cut(shown.twin.title, TITLE_LIMIT)) if shown.twin else None,
            words("edition-told", people=found.people),
            words("edition-told-when") if shown.before and found.people else None,
            words("edition-silent", organisations=found.silent) if found.silent else None,
            words("edition-unsettled", doubts=doubts) if doubts else None,
        ),
        [
            *(
                twin_buttons(words, shown)
                if shown.twin
                else [[revise_button(words, shown, "button-edition-publish", RevisionAction.PUBLISH)]]
            ),
            [edition_button(words, shown), home(words)],
        ],
    )


def _summary_line(words: Words, shown: ShownEdition, share: Share) -> Html:
    target = target_name(words, shown, share.target)
    return words("edition-summary-share", target=target, tasks=share.tasks, organisations=share.organisations)


def _around_lines(words: Words, proposal: Proposal) -> list[Html]:
    """Title and date, where the file has others."""
    current, proposed = proposal.shown.wording, proposal.wording
    said = []
    if current.title != proposed.title:
        titles = {"before": cut(current.title, TITLE_LIMIT), "title": cut(proposed.title, TITLE_LIMIT)}
        said.append(words("edition-file-title", **titles))
    if current.adopted_on != proposed.adopted_on:
        none = words.plain("edition-file-no-date")
        before, day = (words.day(each) if each else none for each in (current.adopted_on, proposed.adopted_on))
        said.append(words("edition-file-adopted", before=before, day=day))
    return said


def _whom_lines(words: Words, proposal: Proposal) -> list[Html]:
    """Addressees that are called otherwise, or whose tasks go to others."""
    shown, said = proposal.shown, []
    known = {each.id: each for each in shown.wording.addressees}
    for each in proposal.wording.addressees:
        old = known.get(each.id)
        if old is None:
            continue
        if old.known_as != each.known_as:
            names = {"before": cut(old.known_as, TITLE_LIMIT), "after": cut(each.known_as, TITLE_LIMIT)}
            said.append(words("edition-file-addressee", **names))
        if set(old.targets) != set(each.targets):
            whom = {
                "before": target_names(words, shown, old.targets),
                "after": target_names(words, shown, each.targets),
            }
            said.append(words("edition-file-targets", name=cut(each.known_as, TITLE_LIMIT), **whom))
    return said
