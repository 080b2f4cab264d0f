"""What a poll came to, as a picture and in one sentence."""

from bot.domain.messages.questions import PollResult
from bot.domain.text import cut
from bot.domain.work.report_layout import Bar, Panel, Picture
from bot.ui.i18n import Words

TITLE_LIMIT = 120


def poll_picture(words: Words, result: PollResult, moment: str) -> Picture:
    """A bar for each option: of those who have voted, how many chose it."""
    votes = result.votes
    bars = tuple(
        Bar(option, (count, votes - count))
        for option, count in zip(result.announcement.options, result.counts, strict=True)
    )
    return Picture(
        title=cut(" ".join(result.announcement.content.text.split()), TITLE_LIMIT),
        subtitle=words.plain("poll-turnout", votes=votes, recipients=result.recipients),
        figures=((str(votes), words.plain("poll-voted")), (str(result.recipients), words.plain("poll-recipients"))),
        legend=(words.plain("poll-chosen"), words.plain("poll-others")),
        parts=(Panel(words.plain("poll-shares"), bars),),
        footer=moment,
    )
