"""What a closed round has come to: the one message that each who was asked gets of it."""

from collections.abc import Iterator

from bot.domain.text import cut
from bot.domain.work.reports import permille
from bot.domain.work.results import OwnQuestion, OwnResult, RoundResults, RoundSum
from bot.domain.work.tasks import ANSWERS
from bot.ui.i18n import Html, Words
from bot.ui.screen import Screen, fitting, home
from bot.ui.views.participant.movement import movement_button, percent

NAME_LIMIT = 100
QUESTIONS = 6  # of one organisation; the tasks have the others
PAGES = 3  # buttons to organisations' own pages


def results_notice(words: Words, shown: RoundResults) -> Screen:
    return Screen(
        fitting(
            words("results-title", title=shown.round.title, answered=sum(each.tally.answered for each in shown.own)),
            *(line for each in shown.own for line in _own(words, each)),
            *_others(words, shown),
        ),
        [
            *(
                [movement_button(words, each.organisation.id, each.organisation.kind, own=True)]
                for each in [each for each in shown.own if not each.organisation.closed][:PAGES]
            ),
            [home(words)],
        ],
    )


def _own(words: Words, each: OwnResult) -> Iterator[Html]:
    tally = each.tally
    yield Html("")
    yield words("results-own", organisation=cut(each.organisation.name, NAME_LIMIT))
    key = "results-all-answered" if tally.answered == tally.total else "results-answered"
    yield words(key, answered=tally.answered, total=tally.total)
    for status in ANSWERS:
        if count := tally.of(status):
            yield words("round-status", status=words.plain(f"status-{status}"), count=count)
    if tally.returned:
        yield words("results-returned", count=tally.returned)
    if each.questions:
        yield words("results-questions")
        yield from (_question(words, asked) for asked in each.questions[:QUESTIONS])


def _question(words: Words, asked: OwnQuestion) -> Html:
    day = words.short_day(asked.until) if asked.until else ""
    return words(f"results-question-{asked.end}", number=asked.number, day=day)


def _others(words: Words, shown: RoundResults) -> Iterator[Html]:
    if shown.everybody is not None:
        yield Html("")
        yield words("results-others")
        yield from (_sum(words, cut(each.name, NAME_LIMIT), each.sum) for each in shown.districts)
        yield _sum(words, words.plain("results-everybody"), shown.everybody)


def _sum(words: Words, name: str, found: RoundSum) -> Html:
    share = percent(words, permille(found.answered, found.total))
    return words("results-sum", name=name, share=share, complete=found.complete, organisations=found.organisations)
