"""What of the document is in no task, paragraph by paragraph, and what can still be made of it."""

from bot.domain.people.listings import page_of
from bot.domain.resolution.editions import Leftover, ShownEdition, Wording
from bot.domain.resolution.headings import heading_of_leftover
from bot.domain.resolution.leftover_edits import LeftoverAction
from bot.domain.text import cut
from bot.ui.buttons.clauses import OnClause, OnLeftover
from bot.ui.buttons.drafts import EditionAction, OnAddressee
from bot.ui.i18n import Html, Words
from bot.ui.screen import Button, Row, Screen, button, fitting, home, lines
from bot.ui.views.editor.editions import edition_button, page_buttons, share_line

PAGE = 5  # paragraphs that a screen has room for
TEXT_LIMIT = 500


def left_out_screen(
    words: Words, shown: ShownEdition, page: int, above: Html | None = None, *rows: Row, text: str = ""
) -> Screen:
    """Each paragraph with its reason, and two buttons: a task of its own, or a part of the one above."""
    listed = page_of(page, PAGE, shown.wording.left_out, text, lambda each: each.left.text)
    at, first = listed.number, listed.number * PAGE + 1
    return Screen(
        fitting(
            *([above, Html("")] if above else []),
            words("left-out", count=listed.total) if listed.total else words("left-out-nothing"),
            *(part for n, each in enumerate(listed.items, first) for part in _paragraph(words, shown.wording, n, each)),
        ),
        [
            *rows,
            *(row for n, each in enumerate(listed.items, first) for row in _choices(words, shown, n, each, at)),
            page_buttons(words, shown, EditionAction.LEFT_OUT, listed),
            [_choice(shown, 0, words.plain("button-edition-undo"), LeftoverAction.RETURN, at)]
            if shown.edition.steps and not rows
            else [],
            [edition_button(words, shown), home(words)],
        ],
        listed=listed,
    )


def after_leftover(words: Words, shown: ShownEdition, pressed: OnLeftover, made_id: int, text: str) -> Screen:
    """The list where it was, with what has become of the paragraph, and the way back; `made_id` is that."""
    at, action = pressed.page, pressed.action
    if action is LeftoverAction.RETURN:
        return left_out_screen(words, shown, at, words("left-out-returned"), text=text)
    returned = _choice(
        shown, pressed.leftover, words.plain("button-edition-return"), LeftoverAction.RETURN, pressed.page
    )
    if action is LeftoverAction.HEAD:
        opened = OnAddressee(edition=shown.edition.id, addressee=made_id)
        whose = button(words.plain("button-mend-section"), opened)
        return left_out_screen(words, shown, at, _headed(words, shown, made_id), [returned, whose], text=text)
    task = shown.wording.clause(made_id).task
    key = "left-out-taken" if action is LeftoverAction.TAKE else "left-out-joined"
    opens = OnClause(edition=shown.edition.id, clause=made_id)
    become = words(key, number=task.number, title=task.title)
    rows = [returned, button(words.plain("button-doubt-open", number=task.number), opens)]
    return left_out_screen(words, shown, at, become, rows, text=text)


def _headed(words: Words, shown: ShownEdition, addressee_id: int) -> Html:
    made = shown.wording.addressee(addressee_id)
    return lines(words("left-out-headed"), share_line(words, shown, made))


def _paragraph(words: Words, wording: Wording, number: int, each: Leftover) -> list[Html]:
    above = wording.above(each)
    text = cut(" ".join(each.left.text.split()), TEXT_LIMIT)
    reason = words.plain(each.left.key)
    return [
        Html(""),
        words("left-out-reason", number=number, reason=reason, above=above.task.number)
        if above
        else words("left-out-reason-first", number=number, reason=reason),
        *([words("left-out-unsure")] if each.left.may_be_task else []),
        words("verbatim", text=text),
    ]


def _choices(words: Words, shown: ShownEdition, number: int, each: Leftover, page: int) -> list[Row]:
    def choice(key: str, action: LeftoverAction) -> Button:
        return _choice(shown, each.id, words.plain(key, number=number), action, page)

    take = choice("button-left-out-take", LeftoverAction.TAKE)
    join = choice("button-left-out-join", LeftoverAction.JOIN) if shown.wording.above(each) else None
    head = choice("button-left-out-head", LeftoverAction.HEAD) if heading_of_leftover(each) else None
    if join and head:
        return [[take, join], [head]]
    return [[take, *filter(None, (join, head))]]


def _choice(shown: ShownEdition, leftover_id: int, label: str, action: LeftoverAction, page: int) -> Button:
    edition = shown.edition
    about = {"edition": edition.id, "leftover": leftover_id, "revision": edition.revision}
    return button(label, OnLeftover(**about, action=action, page=page))
