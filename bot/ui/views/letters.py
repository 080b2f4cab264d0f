"""The words of an invitation that is printed."""

from datetime import date

from bot.domain.people.letters import Letter, LetterWords
from bot.domain.people.participants import Organisation
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


def poster_of(organisation: Organisation, link: str) -> Letter:
    """A page for all who are to register themselves below it."""
    return Letter(organisation.name, "", link)


def poster_words(words: Words, until: date) -> LetterWords:
    """`until` is the first day on which the link may work no more."""
    return LetterWords(
        heading=words.plain("poster-heading"),
        steps=(words.plain("letter-step-scan"), words.plain("poster-step-find"), words.plain("poster-step-wait")),
        by_hand=words.plain("letter-by-hand"),
        note=words.plain("poster-note", day=words.day(until)),
        headers=(
            words.plain("letter-column-organisation"),
            words.plain("letter-column-municipality"),
            words.plain("letter-column-link"),
        ),
    )
