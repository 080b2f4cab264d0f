"""A person with a phone: what they do becomes updates, what the bot sends becomes what they see."""

from collections.abc import Callable
from typing import Self

from bot.emulator.backend import Backend
from bot.emulator.group import Group
from bot.emulator.images import image_size
from bot.emulator.incoming import (
    change_standing,
    document_fields,
    photo_fields,
    split_text,
    sticker_fields,
    voice_fields,
    written,
)
from bot.emulator.outgoing import without_reply
from bot.emulator.views import Command, Message, as_message, button_rows
from bot.emulator.world import (
    Account,
    Chat,
    Json,
    Stored,
)

WAIT = 10.0
_ANY_SIZE = (800, 600)


class Phone:
    def __init__(self, backend: Backend, person: Account, chat: Chat, caption: str, start_payload: str | None) -> None:
        self.id = person.id
        self.person = person
        self.chat = chat
        self.caption = caption
        self.start_payload = start_payload
        self._backend = backend
        self._world = backend.world

    @property
    def messages(self) -> list[Message]:
        return [as_message(stored) for stored in self.chat.messages.values()]

    @property
    def screen(self) -> Message:
        """The newest message of the bot."""
        return as_message(self._newest(self.chat))

    @property
    def labels(self) -> list[str]:
        return self.screen.labels

    @property
    def alerts(self) -> list[str]:
        return [toast.text for toast in self.person.toasts]

    @property
    def keyboard(self) -> list[str]:
        """The labels of the reply keyboard, row after row."""
        return [label for row in self.keyboard_rows for label in row]

    @property
    def keyboard_rows(self) -> list[list[str]]:
        rows = (self.person.keyboard or {}).get("keyboard", [])
        return [[button["text"] for button in row] for row in rows]

    @property
    def commands(self) -> list[Command]:
        """The command menu: of the narrowest scope that has one, in the person's own language first."""
        for scope, chat_id in (("chat", self.chat.id), ("all_private_chats", 0), ("default", 0)):
            for language in (self.person.language_code or "", ""):
                found = self._backend.commands.get((scope, chat_id, 0, language))
                if found:
                    return [Command(item["command"], item["description"]) for item in found]
        return []

    async def wait(self, predicate: Callable[[Self], object], timeout: float = WAIT) -> Self:  # noqa: ASYNC109
        """Until the predicate holds. A LookupError in it, say for want of a screen, is "not yet"."""

        def holds() -> bool:
            try:
                return bool(predicate(self))
            except LookupError:
                return False

        try:
            await self._world.changed.wait_until(holds, timeout)
        except TimeoutError:
            raise TimeoutError(f"not within {timeout} s; {self._describe()}") from None
        return self

    async def send(self, text: str, chat: Group | None = None, reply_to: int | None = None) -> int:
        """Write to the bot, or in the group; returns the message's id. A long text is split as clients do."""
        messages = [fields for part in split_text(text) if (fields := written(part))]
        if not messages:
            raise ValueError("Telegram sends no empty message")
        for fields in messages:
            message_id = await self.send_fields(fields, chat, reply_to)
        if text in self.keyboard and (self.person.keyboard or {}).get("one_time_keyboard"):
            self.person.keyboard = None
            self._world.touch(self.chat)
        return message_id

    async def send_photo(self, content: bytes, caption: str = "", chat: Group | None = None) -> int:
        size = image_size(content) or _ANY_SIZE  # a test's photo need not be one
        file = self._world.add_file("photo", "photo.jpg", content, size)
        return await self.send_fields(photo_fields(file) | written(caption, "caption"), chat)

    async def send_document(self, name: str, content: bytes, caption: str = "", chat: Group | None = None) -> int:
        file = self._world.add_file("document", name, content)
        return await self.send_fields(document_fields(file) | written(caption, "caption"), chat)

    async def send_sticker(self, emoji: str) -> int:
        """A picture that nobody needs to see: the page shows its sign."""
        return await self.send_fields(sticker_fields(self._world.add_file("sticker", "sticker.webp", b""), emoji))

    async def send_voice(self, seconds: int) -> int:
        """Silence of that length."""
        return await self.send_fields(voice_fields(self._world.add_file("voice", "voice.ogg", b""), seconds))

    async def send_fields(self, fields: Json, chat: Group | None = None, reply_to: int | None = None) -> int:
        """Send a message of any kind, given as fields of the Bot API's Message."""
        place = self._place(chat)
        if place.standing == "deactivated":
            raise RuntimeError(f"{self.person.first_name} has deleted the account")
        if place.person and place.standing == "kicked":
            raise RuntimeError(f"{self.person.first_name} has blocked the bot: unblock() first")
        if place.person:
            place.standing = "member"
        if reply_to is not None:
            fields = fields | {"reply_to_message": without_reply(place.messages[reply_to].json)}
        stored = self._world.add_message(place, self.person.user, fields)
        self._backend.updates.offer("message", stored.json)
        return stored.id

    async def edit(self, message_id: int, text: str, chat: Group | None = None) -> None:
        """Change a message of one's own: its text, or the caption below its media."""
        place = self._place(chat)
        stored = place.messages.get(message_id)
        if stored is None or stored.json["from"]["id"] != self.id:
            raise LookupError(f"{self.person.first_name} has written no message {message_id}")
        name = "text" if "text" in stored.json else "caption"
        changed = written(text, name)
        if name == "text" and not changed:
            raise ValueError("Telegram sends no empty message")
        old = {"text", "entities", "caption", "caption_entities"}
        kept = {key: value for key, value in stored.json.items() if key not in old}
        stored.json = kept | changed | {"edit_date": self._world.timestamp()}
        self._world.touch(place)
        self._backend.updates.offer("edited_message", stored.json)

    async def press(self, label: str, chat: Group | None = None) -> None:
        """Press the newest inline button of exactly this label, else that of the reply keyboard."""
        place = self._place(chat)
        for stored in reversed(place.messages.values()):
            buttons = [button for row in button_rows(stored) for button in row if button["text"] == label]
            if buttons:
                self._press(stored, buttons[0])
                return
        if label not in self.keyboard:
            raise LookupError(self._no_button(label, place))
        await self.send(label, chat)

    def press_at(self, message_id: int, row: int, column: int, chat: Group | None = None) -> None:
        """Press an inline button by its place, counted from 0."""
        place = self._place(chat)
        if message_id not in place.messages:
            raise LookupError(f"{self.person.first_name} sees no message {message_id}")
        stored = place.messages[message_id]
        rows = button_rows(stored)
        if not (0 <= row < len(rows) and 0 <= column < len(rows[row])):
            raise LookupError(f"message {message_id} has no button in row {row}, column {column}")
        self._press(stored, rows[row][column])

    def _press(self, stored: Stored, button: Json) -> None:
        data = button.get("callback_data")
        if data is None:
            where = button.get("url", "something outside the chat")
            raise LookupError(f"the button {button['text']!r} sends the bot nothing: it opens {where}")
        self._query(stored, data)

    async def press_data(self, data: bytes | str, message_id: int | None = None, chat: Group | None = None) -> None:
        """Send a callback as a forged client may: any data, whatever the message shows."""
        place = self._place(chat)
        stored = self._newest(place) if message_id is None else place.messages.get(message_id)
        if stored is None:
            raise LookupError(f"{self.person.first_name} sees no message {message_id}")
        self._query(stored, data if isinstance(data, str) else data.decode("utf-8", "replace"))

    async def block(self) -> None:
        """Block the bot: it is told so, and can write no more."""
        change_standing(self._backend, self.chat, self.person, "kicked")

    async def unblock(self) -> None:
        change_standing(self._backend, self.chat, self.person, "member")

    async def delete_account(self) -> None:
        """The account is gone: nobody is told, and messages to it are refused."""
        self.chat.standing = "deactivated"
        self._world.touch(self.chat)

    def _place(self, chat: Group | None) -> Chat:
        return chat.chat if chat else self.chat

    def _newest(self, place: Chat) -> Stored:
        for stored in reversed(place.messages.values()):
            if stored.from_bot:
                return stored
        raise LookupError(f"{self.person.first_name} has no message from the bot yet")

    def _query(self, stored: Stored, data: str) -> None:
        query = self._world.add_query(self.person, stored, data)
        self._world.touch(self._world.chats[query.chat_id])
        content = {
            "id": query.id,
            "from": self.person.user,
            "message": stored.json,
            "chat_instance": str(query.chat_id),
            "data": data,
        }
        self._backend.updates.offer("callback_query", content)

    def _no_button(self, label: str, place: Chat) -> str:
        inline = [as_message(stored).labels for stored in place.messages.values() if button_rows(stored)]
        return (
            f"{self.person.first_name} sees no button {label!r}; inline buttons, oldest message first: {inline}; "
            f"keyboard: {self.keyboard}; {self._describe()}"
        )

    def _describe(self) -> str:
        try:
            screen = self.screen
        except LookupError as error:
            return str(error)
        name = self.person.first_name
        return f"last screen of {name}: {screen.text!r} with {screen.labels}; alerts: {self.alerts[-3:]}"
