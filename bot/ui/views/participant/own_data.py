"""What is kept about a person as a document: from the chat, and from the command line, which loads no aiogram."""

import json
from typing import Any

from bot.ui.i18n import Words


def own_data_document(words: Words, data: dict[str, Any]) -> bytes:
    """JSON whose names a person can read."""
    return json.dumps(_worded(words, data), ensure_ascii=False, indent=2).encode()


def _worded(words: Words, value: Any) -> Any:
    if isinstance(value, list):
        return [_worded(words, each) for each in value]
    if not isinstance(value, dict):
        return value
    return {words.plain(f"export-{name.replace('_', '-')}"): _said(words, name, each) for name, each in value.items()}


def _said(words: Words, name: str, value: Any) -> Any:
    match name:
        case "status" | "prepared" if value:
            return words.plain(f"status-{value}.word")
        case "act":
            return words.plain(f"audit-act-{value}")
        case "standing":
            return words.plain(f"guests-said-{value}")
    return _worded(words, value)
