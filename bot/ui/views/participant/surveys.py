"""What those who were at an event are asked about it, a question at a time; and its papers."""

from collections.abc import Sequence

from bot.domain.messages.event_details import EventFile
from bot.domain.messages.events import Event
from bot.domain.messages.surveys import MARKS, WORDS_LIMIT, SurveyCard, SurveyQuestion
from bot.domain.text import cut
from bot.ui.buttons.events import EventOf, EventPapers
from bot.ui.buttons.surveys import GiveMark, OpenSurvey
from bot.ui.i18n import Words
from bot.ui.screen import Row, Screen, button, home, lines

TITLE_LIMIT = 100
SHOWN_WORDS = 300


def survey_notice(words: Words, shown: SurveyCard) -> Screen:
    return survey_screen(words, shown, first=True)


def survey_screen(words: Words, shown: SurveyCard, *, first: bool = False) -> Screen:
    """The next question, with what was answered so far."""
    event, opinion, question = shown.event, shown.opinion, shown.opinion.next_question
    given = ((each, getattr(opinion, each)) for each in SurveyQuestion)
    said = [words(f"survey-gave-{each}", mark=mark) for each, mark in given if mark is not None]
    if question is not None:
        asked = words(f"survey-ask-{question}")
    else:
        asked = words("survey-thanks") if opinion.words else words("survey-words-asked", limit=WORDS_LIMIT)
    return Screen(
        lines(
            words("survey-title", title=cut(event.title, TITLE_LIMIT)),
            words("survey-why") if first else None,
            "" if said else None,
            *said,
            words("survey-own-words", words=cut(opinion.words, SHOWN_WORDS)) if opinion.words else None,
            "",
            asked,
        ),
        [*_marks(words, event, question), *([] if first else [_ways_on(words, event)])],
    )


def papers_notice(words: Words, event: Event, files: Sequence[EventFile]) -> Screen:
    """One file comes with it; several are a press away."""
    title = words("papers-news", title=cut(event.title, TITLE_LIMIT))
    card = [button(words.plain("button-open-event"), EventOf(event=event.id))]
    if len(files) == 1:
        return Screen(title, [card], file=(files[0].kind, files[0].file_id))
    return Screen(title, [[button(words.plain("button-papers", count=len(files)), EventPapers(event=event.id))], card])


def survey_button(words: Words, event: int) -> Row:
    return [button(words.plain("button-survey"), OpenSurvey(event=event))]


def _marks(words: Words, event: Event, question: SurveyQuestion | None) -> list[Row]:
    """After both, either can be given anew."""
    if question is not None:
        return [_row(words, event, question)]
    return [_row(words, event, each) for each in SurveyQuestion]


def _row(words: Words, event: Event, question: SurveyQuestion) -> Row:
    label = f"button-mark-{question}"
    return [
        button(words.plain(label, mark=mark), GiveMark(event=event.id, question=question, mark=mark)) for mark in MARKS
    ]


def _ways_on(words: Words, event: Event) -> Row:
    return [button(words.plain("button-open-event"), EventOf(event=event.id)), home(words)]
