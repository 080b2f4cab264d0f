"""What was answered in time, organisation by organisation over rounds, in the chat."""

from bot.domain.text import cut
from bot.domain.work.rates import RateLine, Rates
from bot.domain.work.rounds import Round
from bot.ui.buttons.reports import OnTimeRates, ReportPicture
from bot.ui.i18n import Html, Words
from bot.ui.screen import Screen, back, fitting, home, pager
from bot.ui.views.reports.figures import share

TITLE_LIMIT = 60
NAME_LIMIT = 80
SCOPE_LIMIT = 200


def rates_screen(words: Words, shown: Rates) -> Screen:
    top = shown.top or 0
    scope = cut(shown.scope, SCOPE_LIMIT) if shown.scope else words.plain("report-everybody")
    return Screen(
        fitting(
            words("rates-title", scope=scope),
            *(_round(words, number, each) for number, each in enumerate(shown.rounds, 1)),
            words("rates-how") if shown.rounds else words("rates-none"),
            "",
            *(_line(words, each) for each in shown.lines.items),
        ),
        [
            pager(words, shown.lines, lambda turn: OnTimeRates(round=shown.round_id, top=top, page=turn)),
            [back(words, ReportPicture(round=shown.round_id, top=top)), home(words)],
        ],
        listed=shown.lines,
    )


def _round(words: Words, number: int, each: Round) -> Html:
    return words("rates-of-round", number=number, title=cut(each.title, TITLE_LIMIT), due=words.day(each.due))


def _line(words: Words, line: RateLine) -> Html:
    found = (share(words, each.in_time, each.total) if each else words.plain("report-no-share") for each in line.rates)
    return words("rates-line", name=cut(line.name, NAME_LIMIT), rates=" · ".join(found))
