"""What a bot may ask of a chat and do in it besides writing."""

from bot.emulator.backend import Backend, find_chat, find_message, method, open_chat
from bot.emulator.errors import bad_request
from bot.emulator.params import Params
from bot.emulator.world import Chat, Json

_GIFTS = ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels")


@method("getChat")
def get_chat(backend: Backend, params: Params) -> Json:
    chat = find_chat(backend, params)
    if chat.person and chat.standing == "stranger":
        raise bad_request("chat not found")
    if not chat.person:
        chat = open_chat(backend, params)
    return chat.json | {
        "accent_color_id": 0,
        "max_reaction_count": 11,
        "accepted_gift_types": dict.fromkeys(_GIFTS, chat.person is not None),
    }


@method("getChatMember")
def get_chat_member(backend: Backend, params: Params) -> Json:
    chat = _group(backend, params)
    user_id = params.integer("user_id")
    if user_id == backend.world.bot["id"]:
        return {"user": backend.world.bot, "status": "member"}
    if user_id in chat.members:
        return {"user": chat.members[user_id].user, "status": "member"}
    other = backend.world.chats.get(user_id)
    if other is None or other.person is None:
        raise bad_request("member not found")
    return {"user": other.person.user, "status": "left"}


@method("getChatMemberCount")
def get_chat_member_count(backend: Backend, params: Params) -> int:
    return len(_group(backend, params).members) + 1


@method("leaveChat")
def leave_chat(backend: Backend, params: Params) -> bool:
    chat = _group(backend, params)
    chat.standing = "left"
    backend.world.touch(chat)
    return True


@method("pinChatMessage")
def pin_chat_message(backend: Backend, params: Params) -> bool:
    find_message(open_chat(backend, params), params, "pin")
    return True


@method("unpinChatMessage")
@method("unpinAllChatMessages")
def unpin_chat_message(backend: Backend, params: Params) -> bool:
    open_chat(backend, params)
    return True


def _group(backend: Backend, params: Params) -> Chat:
    chat = open_chat(backend, params)
    if chat.person:
        raise bad_request("chat member status can't be changed in private chats")
    return chat
