"""Editing messages and answering callback queries."""

from bot.emulator.backend import Backend, find_message, method, open_chat
from bot.emulator.errors import bad_request
from bot.emulator.keyboards import inline_markup
from bot.emulator.methods_albums import media_item_fields
from bot.emulator.outgoing import caption_fields, text_fields
from bot.emulator.params import Params
from bot.emulator.tags import utf16_length
from bot.emulator.world import Chat, Json, Stored, Toast

ANSWER_LIMIT = 200
_SHOWN = ("text", "entities", "caption", "caption_entities", "photo", "document", "reply_markup")
_NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same "
    "as a current content and reply markup of the message"
)


@method("editMessageText")
def edit_message_text(backend: Backend, params: Params) -> Json:
    chat, stored = _editable(backend, params)
    if "text" not in stored.json:
        raise bad_request("there is no text in the message to edit")
    return _replace(backend, chat, stored, text_fields(params, "MESSAGE_TOO_LONG"), params)


@method("editMessageCaption")
def edit_message_caption(backend: Backend, params: Params) -> Json:
    chat, stored = _editable(backend, params)
    media = _media(stored)
    if not media:
        raise bad_request("there is no caption in the message to edit")
    return _replace(backend, chat, stored, media | caption_fields(params), params)


@method("editMessageMedia")
def edit_message_media(backend: Backend, params: Params) -> Json:
    """A photo may become a document, and the other way; a text may get either."""
    chat, stored = _editable(backend, params)
    content = media_item_fields(backend, params, params.object("media"))
    return _replace(backend, chat, stored, content, params)


@method("editMessageReplyMarkup")
def edit_message_reply_markup(backend: Backend, params: Params) -> Json:
    chat, stored = _editable(backend, params)
    content = {name: stored.json[name] for name in _SHOWN[:-1] if name in stored.json}
    return _replace(backend, chat, stored, content, params)


def _editable(backend: Backend, params: Params) -> tuple[Chat, Stored]:
    chat = open_chat(backend, params)
    stored = find_message(chat, params, "edit")
    if not stored.from_bot:
        raise bad_request("message can't be edited")
    return chat, stored


def _replace(backend: Backend, chat: Chat, stored: Stored, content: Json, params: Params) -> Json:
    """Put the new content in place of the old; a keyboard that is not named again is gone."""
    markup = inline_markup(params)
    if markup:
        content = content | {"reply_markup": markup}
    if content == {name: stored.json[name] for name in _SHOWN if name in stored.json}:
        raise bad_request(_NOT_MODIFIED)
    kept = {name: value for name, value in stored.json.items() if name not in _SHOWN}
    # A new object: answers already on their way, and updates in the queue, keep what was true then.
    stored.json = kept | content | {"edit_date": backend.world.timestamp()}
    backend.world.touch(chat)
    return stored.json


def _media(stored: Stored) -> Json:
    return {name: stored.json[name] for name in ("photo", "document") if name in stored.json}


@method("answerCallbackQuery")
def answer_callback_query(backend: Backend, params: Params) -> bool:
    world = backend.world
    text = params.text("text")
    if utf16_length(text) > ANSWER_LIMIT:
        raise bad_request("MESSAGE_TOO_LONG")
    query = world.take_query(params.text("callback_query_id"))
    if query is None:
        raise bad_request("query is too old and response timeout expired or query ID is invalid")
    if text:
        toasts = query.person.toasts
        toasts.append(Toast(text, params.flag("show_alert"), len(toasts) + 1))
    world.touch(world.chats[query.person.id])
    return True
