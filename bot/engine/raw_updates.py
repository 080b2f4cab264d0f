"""Raw updates, as Telegram sends them: their kind, and the chat that they wait their turn in."""

from typing import Any

UNKNOWN = "unknown"
KINDS = frozenset(
    {
        "message",
        "edited_message",
        "channel_post",
        "edited_channel_post",
        "business_connection",
        "business_message",
        "edited_business_message",
        "deleted_business_messages",
        "guest_message",
        "message_reaction",
        "message_reaction_count",
        "inline_query",
        "chosen_inline_result",
        "callback_query",
        "shipping_query",
        "pre_checkout_query",
        "purchased_paid_media",
        "poll",
        "poll_answer",
        "my_chat_member",
        "chat_member",
        "chat_join_request",
        "chat_boost",
        "removed_chat_boost",
        "managed_bot",
        "subscription",
        "stopped_message_generation",
    }
)  # https://core.telegram.org/bots/api#update


def kind_of(raw: dict[str, Any]) -> str:
    for name in raw:
        if name in KINDS:
            return name
    return UNKNOWN


def lane_of(raw: dict[str, Any]) -> int:
    """The chat that an update belongs to, else its sender, else 0: within a lane, order is kept."""
    for name, content in raw.items():
        if name != "update_id" and isinstance(content, dict):
            message = content.get("message")
            within = message.get("chat") if isinstance(message, dict) else None
            chat = content.get("chat") or within or content.get("from")
            number = chat.get("id") if isinstance(chat, dict) else None
            if isinstance(number, int) and abs(number) < 2**63:  # SQLite holds no more
                return number
    return 0


def asks_for_a_screen(raw: dict[str, Any]) -> bool:
    """A press or a command, which asks for a screen; anything else was for a question that is answered by now."""
    message = raw.get("message")
    text = message.get("text") if isinstance(message, dict) else None
    return "callback_query" in raw or (isinstance(text, str) and text.startswith("/"))
