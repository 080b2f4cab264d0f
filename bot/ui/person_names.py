"""What Telegram calls a person, for whoever has hidden their name or written it in signs that nobody sees."""

from aiogram.types import User

from bot.domain.people.person_names import written_name
from bot.ui.i18n import Words


def telegram_name(words: Words, user: User) -> str:
    """Never blank: without a name that can be seen it is the username, else the number."""
    written = written_name(user.full_name)
    return written or (f"@{user.username}" if user.username else words.plain("name-fallback", number=str(user.id)))
