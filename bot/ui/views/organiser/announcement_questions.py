"""Questions to an announcement's author, and what a poll comes to."""

from bot.domain.messages.announcements import Announcement
from bot.domain.messages.questions import AnsweredQuestion, AskedQuestion
from bot.domain.paging import Paged
from bot.domain.text import cut
from bot.ui.buttons.announcement_questions import (
    AnswerQuestions,
    ChooseQuestion,
    NewPoll,
    OpenQuestions,
    PollPicture,
)
from bot.ui.buttons.announcements import OpenOutcome, OpenReceived
from bot.ui.buttons.menu import Open, Page
from bot.ui.i18n import Html, Words
from bot.ui.screen import Row, Screen, back, button, fitting, home, in_rows, pager

WORDS_LIMIT = 400  # of a question in a list of eight
ASKED_LIMIT = 600  # of one's own, above its answer
SNIPPET_LIMIT = 60
NAME_LIMIT = 64
IN_A_ROW = 4


def questions_screen(words: Words, found: Announcement, shown: Paged[AskedQuestion], chosen: int) -> Screen:
    """Those that wait: a number each, to be ticked and answered together."""
    if not shown.total:
        return Screen(words("questions-none"), [[back(words, OpenOutcome(announcement=found.id)), home(words)]])
    first = shown.number * shown.size + 1

    def tick(number: int, each: AskedQuestion) -> Row:
        target = ChooseQuestion(announcement=found.id, question=each.id, chosen=not each.chosen, page=shown.number)
        return [button(f"{'☑️' if each.chosen else '⬜'} {number}", target)]

    ticks = [tick(number, each)[0] for number, each in enumerate(shown.items, first)]
    every = ChooseQuestion(announcement=found.id, question=0, chosen=chosen < shown.total, page=shown.number)
    return Screen(
        fitting(
            words("questions-title", questions=shown.total, text=_snippet(found)),
            *(_line(words, number, each) for number, each in enumerate(shown.items, first)),
        ),
        [
            *in_rows(ticks, IN_A_ROW),
            [button(words.plain("button-choose-all" if chosen < shown.total else "button-choose-none"), every)],
            [button(words.plain("button-answer-chosen", questions=chosen), AnswerQuestions(announcement=found.id))]
            if chosen
            else [],
            pager(words, shown, lambda turn: OpenQuestions(announcement=found.id, page=turn)),
            [back(words, OpenOutcome(announcement=found.id)), home(words)],
        ],
        listed=shown,
    )


def ask_for_answer(words: Words, announcement_id: int, questions: int) -> Screen:
    return Screen(
        words("answer-ask", questions=questions),
        [[back(words, OpenQuestions(announcement=announcement_id)), home(words)]],
    )


def question_news(words: Words, found: Announcement, waiting: int) -> Screen:
    return Screen(
        words("questions-news", questions=waiting, text=_snippet(found)),
        [[button(words.plain("button-questions", questions=waiting), OpenQuestions(announcement=found.id))]],
    )


def ask_for_question(words: Words, announcement_id: int) -> Screen:
    return Screen(words("question-ask"), [[back(words, OpenReceived(announcement=announcement_id)), home(words)]])


def question_sent(words: Words, announcement_id: int) -> Screen:
    return Screen(words("question-sent"), [[back(words, OpenReceived(announcement=announcement_id)), home(words)]])


def answered_notice(words: Words, told: AnsweredQuestion) -> Screen:
    """The answer, below what the person asked."""
    asked = cut("; ".join(told.questions), ASKED_LIMIT)
    return Screen(
        words("question-answered", text=_snippet(told.announcement), asked=asked, answer=told.answer),
        [[button(words.plain("button-open-announcement"), OpenReceived(announcement=told.announcement.id))]],
    )


def questions_row(words: Words, announcement_id: int, waiting: int) -> Row:
    if not waiting:
        return []
    return [button(words.plain("button-questions", questions=waiting), OpenQuestions(announcement=announcement_id))]


def poll_lines(words: Words, found: Announcement, counts: tuple[int, ...]) -> list[Html]:
    total = sum(counts)
    return [
        words("poll-line", option=option, votes=votes, share=round(100 * votes / total) if total else 0)
        for option, votes in zip(found.options, counts, strict=False)
    ]


def poll_row(words: Words, found: Announcement) -> Row:
    return [button(words.plain("button-poll-picture"), PollPicture(announcement=found.id))] if found.options else []


def new_poll_row(words: Words) -> Row:
    return [button(words.plain("button-new-poll"), NewPoll())]


def ask_for_poll(words: Words) -> Screen:
    return Screen(words("poll-ask"), [[back(words, Open(page=Page.NEW_ANNOUNCEMENT)), home(words)]])


def _snippet(found: Announcement) -> str:
    return cut(" ".join((found.content.text or found.content.file_name or "").split()), SNIPPET_LIMIT)


def _line(words: Words, number: int, each: AskedQuestion) -> Html:
    return words(
        "question-line",
        number=number,
        name=cut(each.name, NAME_LIMIT),
        organisations=cut(each.organisations or words.plain("silent-no-organisation"), NAME_LIMIT),
        text=cut(each.text, WORDS_LIMIT),
    )
