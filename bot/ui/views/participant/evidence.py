"""The files of an answer, as albums: photos with photos, documents with documents, as Telegram has it."""

from collections.abc import Sequence

from bot.domain.paging import Paged
from bot.domain.work.task_cards import TaskCard
from bot.domain.work.tasks import Remark
from bot.ui.buttons.tasks import Card, EvidencePage
from bot.ui.i18n import Html, Words
from bot.ui.screen import Screen, back, button, home, lines

KINDS = ("photo", "document")


def evidence_caption(words: Words, shown: TaskCard) -> Html:
    number, organisation = shown.assignment.task.number, shown.organisation.short_name
    return words("evidence-caption", number=number, organisation=organisation)


def albums(files: Sequence[Remark]) -> list[tuple[str, list[str]]]:
    """The kind and the files of each, in the order in which they came."""
    found = [(kind, [each.file_id for each in files if each.file_kind == kind and each.file_id]) for kind in KINDS]
    return [(kind, ids) for kind, ids in found if ids]


def evidence_screen(words: Words, shown: TaskCard, page: Paged[Remark], lost: int) -> Screen:
    """Below the files of a page, where there are more or where Telegram has not given some of them."""
    first = page.number * page.size + 1
    last = first + len(page.items) - 1
    item, left = shown.assignment.id, page.total - last
    more = button(words.plain("button-evidence-more", count=left), EvidencePage(assignment=item, page=page.number + 1))
    return Screen(
        lines(
            words("evidence-page", first=first, last=last, total=page.total),
            words("evidence-lost", count=lost) if lost else None,
        ),
        [
            [more] if left > 0 else [],
            [back(words, Card(assignment=item)), home(words)],
        ],
    )
