"""Who answered what in a round: a task, the organisations by how they answered, and the answer itself."""

from bot.domain.paging import Paged
from bot.domain.text import cut
from bot.domain.work.round_answers import AnsweringOrganisation, AnswerState, RoundAnswer, RoundTaskStanding
from bot.domain.work.rounds import RoundState
from bot.domain.work.tasks import Remark
from bot.ui.buttons.origins import came_from, origin
from bot.ui.buttons.rounds import RoundAnswerOf, RoundAnswers, RoundEvidence, RoundTask, RoundTasks
from bot.ui.buttons.tasks import Card
from bot.ui.i18n import Html, Words
from bot.ui.screen import Screen, back, button, fitting, home, lines, pager

TITLE_LIMIT = 200
COMMENT_SHOWN = 1000  # characters of each
NAME_LIMIT = 60


def round_task_screen(words: Words, shown: RoundTaskStanding, came: str = "") -> Screen:
    """How everybody stands with it, a button for each way to stand."""
    number = shown.round.id
    rows = [
        [button(_counted(words, state, count), RoundAnswers(round=number, task=shown.task_id, state=state, came=came))]
        for state in AnswerState
        if (count := shown.counts.get(state))
    ]
    away = [back(words, origin(came, RoundTasks(round=number))), home(words)]
    return Screen(lines(*_title(words, shown), "", words("round-task-choose")), [*rows, away])


def answering_screen(
    words: Words, shown: RoundTaskStanding, asked: RoundAnswers, listed: Paged[AnsweringOrganisation]
) -> Screen:
    number, task, state, came = shown.round.id, shown.task_id, asked.state, asked.came
    at = listed.number

    def opened(each: AnsweringOrganisation) -> RoundAnswerOf:
        return RoundAnswerOf(round=number, task=task, organisation=each.id, state=state, page=at, came=came)

    return Screen(
        lines(*_title(words, shown), "", _counted(words, state, shown.counts.get(state, 0))),
        [
            *([button(cut(each.name, NAME_LIMIT), opened(each))] for each in listed.items),
            pager(words, listed, lambda turn: RoundAnswers(round=number, task=task, state=state, page=turn, came=came)),
            [back(words, RoundTask(round=number, task=task, came=came)), home(words)],
        ],
        listed=listed,
    )


def round_answer_screen(
    words: Words, shown: RoundTaskStanding, answer: RoundAnswer, asked: RoundAnswerOf, zone: str
) -> Screen:
    """The answer with its comments, its files by name, and when it came."""
    away = RoundAnswers(round=asked.round, task=asked.task, state=asked.state, page=asked.page, came=asked.came)
    here = came_from(away)
    evidence = RoundEvidence(round=asked.round, task=asked.task, organisation=asked.organisation, came=here)
    label = words.plain("button-evidence", count=len(answer.files))
    open_card = button(words.plain("button-digest-task"), Card(assignment=answer.assignment_id or 0, came=here))
    return Screen(
        fitting(
            *_title(words, shown),
            words("task-for", organisation=answer.organisation),
            "",
            _said(words, answer),
            _when(words, answer, zone),
            words("round-answer-on-behalf") if answer.on_behalf else None,
            *(words("task-comment", text=cut(each, COMMENT_SHOWN)) for each in answer.comments),
            *(words("task-file", name=cut(_name(words, each), 80)) for each in answer.files),
        ),
        [
            [button(label, evidence)] if answer.files else [],
            [open_card] if answer.assignment_id else [],
            [back(words, away), home(words)],
        ],
    )


def files_caption(words: Words, shown: RoundTaskStanding, answer: RoundAnswer) -> Html:
    return words("evidence-caption", number=shown.number, organisation=answer.organisation)


def files_screen(words: Words, page: Paged[Remark], asked: RoundEvidence, lost: int) -> Screen:
    """Below the files of a page, where there are more or where Telegram has not given some of them."""
    first = page.number * page.size + 1
    last = first + len(page.items) - 1
    left = page.total - last
    more = asked.model_copy(update={"page": page.number + 1})
    task = RoundTask(round=asked.round, task=asked.task)
    return Screen(
        lines(
            words("evidence-page", first=first, last=last, total=page.total),
            words("evidence-lost", count=lost) if lost else None,
        ),
        [
            [button(words.plain("button-evidence-more", count=left), more)] if left > 0 else [],
            [back(words, origin(asked.came, task)), home(words)],
        ],
    )


def _title(words: Words, shown: RoundTaskStanding) -> list[Html]:
    closed = shown.round.state is RoundState.CLOSED
    return [
        words("round-closed" if closed else "round-open", title=shown.round.title),
        words("round-task-named", number=shown.number, title=cut(shown.title, TITLE_LIMIT)),
    ]


def _counted(words: Words, state: AnswerState, count: int) -> Html:
    return words("round-status", status=words.plain(f"status-{state}"), count=count)


def _said(words: Words, answer: RoundAnswer) -> Html:
    line = words("task-reply", status=words.plain(f"status-{answer.state}"))
    return Html(f"{line}{words('task-reply-until', day=words.day(answer.until))}") if answer.until else line


def _when(words: Words, answer: RoundAnswer, zone: str) -> Html | None:
    if answer.replied_at is None:
        return None
    key = "round-answer-late" if answer.late else "round-answer-when"
    return words(key, moment=words.moment(answer.replied_at, zone))


def _name(words: Words, each: Remark) -> str:
    return each.file_name or words.plain("file-photo")
