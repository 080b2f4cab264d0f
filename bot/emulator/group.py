"""A group the bot is in. Everything written there reaches it."""

from bot.emulator.backend import Backend
from bot.emulator.incoming import change_standing
from bot.emulator.views import Message, as_message
from bot.emulator.world import Account, Chat


class Group:
    def __init__(self, backend: Backend, chat: Chat) -> None:
        self.id = chat.id
        self.chat = chat
        self._backend = backend

    @property
    def messages(self) -> list[Message]:
        return [as_message(stored) for stored in self.chat.messages.values()]

    async def remove_bot(self, by: Account) -> None:
        """Somebody puts the bot out: it is told so, and can write there no more."""
        change_standing(self._backend, self.chat, by, "kicked")

    async def add_bot(self, by: Account) -> None:
        change_standing(self._backend, self.chat, by, "member")

    async def migrate(self, new_id: int) -> "Group":
        """The group becomes a supergroup under a new id; calls with the old one are told the new one."""
        chat = Chat(new_id, title=self.chat.title, members=self.chat.members, standing=self.chat.standing)
        self._backend.world.chats[new_id] = chat
        self.chat.migrated_to = new_id
        return Group(self._backend, chat)
