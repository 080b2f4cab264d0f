"""How a message of the bot comes to be, whichever method asked for it."""

from bot.emulator.backend import Backend, open_chat
from bot.emulator.entities import formatted
from bot.emulator.errors import bad_request
from bot.emulator.keyboards import reply_markup
from bot.emulator.params import Params
from bot.emulator.tags import Formatted, utf16_length
from bot.emulator.world import (
    Account,
    Chat,
    Json,
    Stored,
)

TEXT_LIMIT = 4096
CAPTION_LIMIT = 1024


def text_fields(params: Params, too_long: str = "message is too long") -> Json:
    source = params.text("text")
    if not source:
        raise bad_request("message text is empty")
    content = formatted(source, params.text("parse_mode"), params.array("entities"))
    if not content.text:
        raise bad_request("text must be non-empty")
    if utf16_length(content.text) > TEXT_LIMIT:
        raise bad_request(too_long)
    return _fields("text", "entities", content)


def caption_fields(params: Params) -> Json:
    content = formatted(params.text("caption"), params.text("parse_mode"), params.array("caption_entities"))
    if utf16_length(content.text) > CAPTION_LIMIT:
        raise bad_request("message caption is too long")
    return _fields("caption", "caption_entities", content)


def _fields(text: str, entities: str, content: Formatted) -> Json:
    if not content.text:
        return {}
    return {text: content.text} | ({entities: content.entities} if content.entities else {})


def send(backend: Backend, params: Params, fields: Json, chat: Chat | None = None) -> Stored:
    """Store a new message of the bot in its chat, with what every send method has in common."""
    chat = chat or open_chat(backend, params)
    markup = reply_markup(params)
    fields = fields | _reply(chat, params)
    if markup and "inline_keyboard" in markup:
        fields["reply_markup"] = markup
    if chat.person and markup:
        _change_keyboard(chat.person, markup)
    return backend.world.add_message(chat, backend.world.bot, fields, silent=params.flag("disable_notification"))


def _change_keyboard(person: Account, markup: Json) -> None:
    if "keyboard" in markup:
        person.keyboard = markup
    elif markup.get("remove_keyboard"):
        person.keyboard = None


def _reply(chat: Chat, params: Params) -> Json:
    wanted = params.object("reply_parameters") or {"message_id": params.integer("reply_to_message_id")}
    message_id = Params(wanted).integer("message_id")
    if not message_id:
        return {}
    original = chat.messages.get(message_id)
    if original:
        return {"reply_to_message": without_reply(original.json)}
    if wanted.get("allow_sending_without_reply") or params.flag("allow_sending_without_reply"):
        return {}
    raise bad_request("message to be replied not found")


def without_reply(message: Json) -> Json:
    """A message quoted in a message does not quote on."""
    return {name: value for name, value in message.items() if name != "reply_to_message"}
