"""How often a group is answered: a quarrel of its members with a bot is nobody else's."""

from bot.clock import Clock

SECONDS = 60.0  # between two answers to one group


class GroupTurns:
    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._until: dict[int, float] = {}

    def take(self, chat: int) -> bool:
        """Whether the group may be answered now; if so, it may not for a minute."""
        now = self._clock.monotonic()
        self._until = {each: until for each, until in self._until.items() if until > now}
        if chat in self._until:
            return False
        self._until[chat] = now + SECONDS
        return True

    def give_back(self, chat: int) -> None:
        """The answer has not come."""
        self._until.pop(chat, None)
