"""Reply markup, as strictly as Telegram takes it."""

from typing import Any

from bot.emulator.errors import bad_request
from bot.emulator.params import Params
from bot.emulator.tags import web_address
from bot.emulator.world import Json

CALLBACK_DATA_BYTES = 64
INLINE_BUTTONS = 100
REPLY_BUTTONS = 300
_OTHER_ACTIONS = (
    "web_app", "login_url", "switch_inline_query", "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat", "copy_text", "callback_game", "pay",
)  # fmt: skip


def reply_markup(params: Params) -> Json | None:
    """The checked markup of a message to send: inline, reply keyboard, its removal, or a forced reply."""
    markup = params.object("reply_markup")
    if not markup:
        return None
    if "inline_keyboard" in markup:
        return _inline(markup)
    if "keyboard" in markup:
        return _reply_keyboard(markup)
    if markup.get("remove_keyboard") or markup.get("force_reply"):
        return markup
    raise bad_request("object expected as reply markup")


def inline_markup(params: Params) -> Json | None:
    """The checked markup of an edit, which can only be inline."""
    markup = params.object("reply_markup")
    if not markup:
        return None
    if "inline_keyboard" not in markup:
        raise bad_request("inline keyboard expected")
    return _inline(markup)


def _inline(markup: Json) -> Json | None:
    rows = [[_inline_button(button) for button in row] for row in _rows(markup["inline_keyboard"])]
    rows = [row for row in rows if row]
    if sum(map(len, rows)) > INLINE_BUTTONS:
        raise bad_request("REPLY_MARKUP_TOO_LONG")
    return {"inline_keyboard": rows} if rows else None


def _rows(rows: Any) -> list[list[Any]]:
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise bad_request("can't parse keyboard: field must be of type Array of Arrays")
    return rows


def _inline_button(button: Any) -> Json:
    if not isinstance(button, dict) or not isinstance(button.get("text"), str):
        raise bad_request("can't parse inline keyboard button: InlineKeyboardButton must be an Object")
    kept: Json = {name: value for name, value in button.items() if value is not None}
    _check_action(kept)
    return kept


def _check_action(button: Json) -> None:
    if not button["text"].strip():
        raise bad_request("BUTTON_TEXT_INVALID" if button["text"] else "inline keyboard button text is empty")
    if not isinstance(button.get("callback_data", ""), str) or not isinstance(button.get("url", ""), str):
        raise bad_request("can't parse inline keyboard button: field must be of type String")
    if "callback_data" in button:
        if not 1 <= len(button["callback_data"].encode()) <= CALLBACK_DATA_BYTES:
            raise bad_request("BUTTON_DATA_INVALID")
    elif "url" in button:
        _check_url(button["url"])
    elif not any(name in button for name in _OTHER_ACTIONS):
        raise bad_request("text buttons are unallowed in the inline keyboard")


def _check_url(url: str) -> None:
    parts = web_address(url if "://" in url else f"http://{url}")
    host = parts.hostname or ""
    if parts.scheme == "tg" and host:
        return
    if parts.scheme not in ("http", "https"):
        raise bad_request(f"inline keyboard button URL '{url}' is invalid: Unsupported URL protocol")
    if "." not in host or " " in url:
        raise bad_request(f"inline keyboard button URL '{url}' is invalid: Wrong HTTP URL")


def _reply_keyboard(markup: Json) -> Json:
    rows = [[_reply_button(button) for button in row] for row in _rows(markup["keyboard"])]
    if sum(map(len, rows)) > REPLY_BUTTONS:
        raise bad_request("REPLY_MARKUP_TOO_LONG")
    return {**markup, "keyboard": [row for row in rows if row]}


def _reply_button(button: Any) -> Json:
    if isinstance(button, str):
        button = {"text": button}
    if not isinstance(button, dict) or not isinstance(button.get("text"), str):
        raise bad_request("can't parse keyboard button: KeyboardButton must be an Object")
    if not button["text"].strip():
        raise bad_request("keyboard button text must be non-empty")
    return button
