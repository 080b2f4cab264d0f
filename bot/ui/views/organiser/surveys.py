"""What those who were at an event think of it, and sending its papers to all."""

from bot.domain.messages.events import Event
from bot.domain.messages.surveys import SurveyQuestion, SurveyResult
from bot.domain.text import cut
from bot.ui.buttons.events import EventOf
from bot.ui.buttons.surveys import OpenSurveyResult, SurveyPicture, TellPapers
from bot.ui.i18n import Html, Words
from bot.ui.screen import Screen, back, button, fitting, home, lines, pager

TITLE_LIMIT = 100
WORDS_LIMIT = 600  # of one answer; five of them fill a message


def result_screen(words: Words, shown: SurveyResult) -> Screen:
    event = shown.event
    return Screen(
        fitting(
            words("survey-result", title=cut(event.title, TITLE_LIMIT)),
            "",
            *result_lines(words, shown),
            "" if shown.words.items else None,
            *(words("survey-said", words=cut(each, WORDS_LIMIT)) for each in shown.words.items),
        ),
        [
            pager(words, shown.words, lambda page: OpenSurveyResult(event=event.id, page=page)),
            [button(words.plain("button-survey-picture"), SurveyPicture(event=event.id))] if shown.answered else [],
            [back(words, EventOf(event=event.id)), home(words)],
        ],
        listed=shown.words,
    )


def result_lines(words: Words, shown: SurveyResult) -> list[Html]:
    return [
        words("survey-turnout", answered=shown.answered, asked=shown.asked),
        *(
            words(f"survey-average-{each}", average=words.plain("survey-mark", mark=average), marks=_marks(shown, each))
            for each in SurveyQuestion
            if (average := shown.average(each)) is not None
        ),
    ]


def ask_to_send_papers(words: Words, event: Event, files: int, reach: int) -> Screen:
    return Screen(
        lines(words("papers-ask", title=cut(event.title, TITLE_LIMIT), files=files, count=reach)),
        [
            [button(words.plain("button-tell-papers-sure"), TellPapers(event=event.id, sure=True))],
            [back(words, EventOf(event=event.id)), home(words)],
        ],
    )


def _marks(shown: SurveyResult, question: SurveyQuestion) -> str:
    """«5: 12, 4: 3», the best first; marks that nobody gave are left out."""
    counts = list(enumerate(shown.counts[question], start=1))
    return ", ".join(f"{mark}: {count}" for mark, count in reversed(counts) if count)
