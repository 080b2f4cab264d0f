"""What those who were at an event think of it, as a picture."""

from bot.domain.messages.surveys import MARKS, SurveyQuestion, SurveyResult
from bot.domain.text import cut
from bot.domain.work.report_layout import Bar, Panel, Picture
from bot.ui.i18n import Words

TITLE_LIMIT = 120


def survey_picture(words: Words, result: SurveyResult, moment: str) -> Picture:
    """A bar for each question, from the best mark to the worst."""
    bars = tuple(
        Bar(words.plain(f"survey-bar-{each}"), tuple(reversed(result.counts[each]))) for each in SurveyQuestion
    )
    averages = ((each, result.average(each)) for each in SurveyQuestion)
    figures = tuple(
        (words.plain("survey-mark", mark=average), words.plain(f"survey-bar-{each}"))
        for each, average in averages
        if average is not None
    )
    return Picture(
        title=cut(result.event.title, TITLE_LIMIT),
        subtitle=words.plain("survey-turnout", answered=result.answered, asked=result.asked),
        figures=figures,
        legend=tuple(str(mark) for mark in reversed(MARKS)),
        parts=(Panel(words.plain("survey-shares"), bars),),
        footer=moment,
    )
