"""The words of an invitation that is printed."""

from datetime import date

from bot.domain.people.letters import LetterWords
from bot.ui.i18n import Words


def letter_words(words: Words, until: date) -> LetterWords:
    """`until` is the first day on which the link may work no more."""
    return LetterWords(
        heading=words.plain("letter-heading"),
        steps=(words.plain("letter-step-scan"), words.plain("letter-step-agree"), words.plain("letter-step-tasks")),
        by_hand=words.plain("letter-by-hand"),
        note=words.plain("letter-note", day=words.day(until)),
        headers=(
            words.plain("letter-column-organisation"),
            words.plain("letter-column-municipality"),
            words.plain("letter-column-link"),
        ),
    )
