"""What a task of a draft can be given to, and which published task it may go on from."""

from functools import partial

from bot.domain.people.listings import page_of
from bot.domain.resolution.editions import Addressee, Clause, Detail, ShownEdition
from bot.domain.resolution.edits import gone_clauses
from bot.ui.buttons.clauses import CarryOn, FormerTasks, GiveTo, OnClause, Recipients
from bot.ui.buttons.drafts import AskField, SectionRecipients
from bot.ui.i18n import Words
from bot.ui.screen import LIST_PAGE, Button, Screen, back, button, home, pager, tick
from bot.ui.views.editor.editions import clause_label, name_of_addressee, said_of_clause


def recipients_screen(words: Words, shown: ShownEdition, clause_id: int, page: int, text: str) -> Screen:
    """The addressees of the draft; another one can be added."""
    clause, edition = shown.wording.clause(clause_id), shown.edition.id
    listed = page_of(page, LIST_PAGE, shown.wording.addressees, text, partial(name_of_addressee, words))
    other = AskField(edition=edition, item=clause.id, field=Detail.ADDRESSEE)
    whole = button(
        words.plain("button-section-all", count=len(shown.wording.live_of(clause.addressee))),
        SectionRecipients(edition=edition, addressee=clause.addressee),
    )
    return Screen(
        words("clause-recipients", number=clause.task.number),
        [
            *([_recipient(words, edition, clause, each)] for each in listed.items),
            pager(words, listed, lambda turn: Recipients(edition=edition, clause=clause_id, page=turn)),
            [button(words.plain("button-edition-add-addressee"), other)],
            [whole] if len(shown.wording.addressees) > 1 else [],
            [back(words, OnClause(edition=edition, clause=clause.id)), home(words)],
        ],
        listed=listed,
    )


def _recipient(words: Words, edition: int, clause: Clause, each: Addressee) -> Button:
    target = GiveTo(edition=edition, clause=clause.id, addressee=each.id)
    return tick(words, name_of_addressee(words, each), target, ticked=each.id == clause.addressee)


def former_tasks_screen(words: Words, shown: ShownEdition, clause_id: int, page: int, text: str) -> Screen:
    """The published tasks that the new edition has no more: one of them may be this one, reworded."""
    edition, revision = shown.edition.id, shown.edition.revision
    listed = page_of(page, LIST_PAGE, gone_clauses(shown.wording), text, said_of_clause)

    def former(each: Clause) -> Button:
        target = CarryOn(edition=edition, clause=clause_id, former=each.id, revision=revision)
        return button(clause_label(words, each), target)

    return Screen(
        words("clause-former", number=shown.wording.clause(clause_id).task.number),
        [
            *([former(each)] for each in listed.items),
            pager(words, listed, lambda turn: FormerTasks(edition=edition, clause=clause_id, page=turn)),
            [back(words, OnClause(edition=edition, clause=clause_id)), home(words)],
        ],
        listed=listed,
    )
