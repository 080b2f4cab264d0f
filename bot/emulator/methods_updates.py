"""Who the bot is, and how it gets its updates."""

from bot.emulator.backend import Backend, method
from bot.emulator.errors import ApiError
from bot.emulator.params import Params
from bot.emulator.world import Json

UPDATES_AT_ONCE = 100


@method("getMe")
def get_me(backend: Backend, _params: Params) -> Json:
    return backend.world.bot | {
        "can_join_groups": True,
        "can_read_all_group_messages": False,
        "supports_inline_queries": False,
    }


@method("getUpdates")
async def get_updates(backend: Backend, params: Params) -> list[Json]:
    if backend.webhook.url:
        raise ApiError(
            409,
            "Conflict: can't use getUpdates method while webhook is active; "
            "use deleteWebhook to delete the webhook first",
        )
    remember_allowed(backend, params)
    limit = params.integer("limit", UPDATES_AT_ONCE)
    limit = limit if 1 <= limit <= UPDATES_AT_ONCE else UPDATES_AT_ONCE
    return await backend.updates.poll(params.integer("offset"), limit, params.integer("timeout"))


def remember_allowed(backend: Backend, params: Params) -> None:
    """The choice of kinds stays until another is made; an empty one means the usual kinds."""
    allowed = params.array("allowed_updates")
    if allowed is not None:
        backend.updates.allowed = [str(kind) for kind in allowed]
