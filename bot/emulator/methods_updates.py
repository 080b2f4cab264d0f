"""Who the bot is, and how it gets its updates."""

import re

from bot.emulator.backend import Backend, method
from bot.emulator.errors import bad_request, conflict
from bot.emulator.params import Params
from bot.emulator.tags import web_address
from bot.emulator.world import Json

UPDATES_AT_ONCE = 100
_SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")


@method("getMe")
def get_me(backend: Backend, _params: Params) -> Json:
    return backend.world.bot | {
        "can_join_groups": True,
        "can_read_all_group_messages": True,
        "supports_inline_queries": False,
    }


@method("getUpdates")
async def get_updates(backend: Backend, params: Params) -> list[Json]:
    if backend.webhook.url:
        raise conflict(
            "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
        )
    _remember_allowed(backend, params)
    limit = params.integer("limit", UPDATES_AT_ONCE)
    limit = limit if 1 <= limit <= UPDATES_AT_ONCE else UPDATES_AT_ONCE
    return await backend.updates.poll(params.integer("offset"), limit, params.integer("timeout"))


def _remember_allowed(backend: Backend, params: Params) -> None:
    """The choice of kinds stays until another is made; an empty one means the usual kinds."""
    allowed = params.array("allowed_updates")
    if allowed is not None:
        backend.updates.allowed = [str(kind) for kind in allowed]


@method("setWebhook")
def set_webhook(backend: Backend, params: Params) -> bool:
    """Plain HTTP is taken too, as a local Bot API server takes it."""
    url = params.text("url")
    if not url:
        return delete_webhook(backend, params)
    parts = web_address(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
    secret = params.text("secret_token")
    if secret and not _SECRET.fullmatch(secret):
        raise bad_request("secret token contains unallowed characters")
    _remember_allowed(backend, params)
    webhook = backend.webhook
    webhook.url, webhook.secret, webhook.last_error = url, secret, None
    _drop_pending(backend, params)
    backend.updates.end_poll(conflict("terminated by setWebhook request"))
    return True


@method("deleteWebhook")
def delete_webhook(backend: Backend, params: Params) -> bool:
    webhook = backend.webhook
    webhook.url, webhook.secret, webhook.last_error = "", "", None
    _drop_pending(backend, params)
    return True


def _drop_pending(backend: Backend, params: Params) -> None:
    if params.flag("drop_pending_updates"):
        backend.updates.waiting.clear()
    backend.updates.changed.fire()


@method("getWebhookInfo")
def get_webhook_info(backend: Backend, _params: Params) -> Json:
    return {
        "url": backend.webhook.url,
        "has_custom_certificate": False,
        "pending_update_count": len(backend.updates.waiting),
    }
