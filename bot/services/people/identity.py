"""What the bot notes about itself, for its next start and for other processes on its database."""

import json
import secrets
from collections.abc import Iterable

from storage import bot_state
from storage.sqlite.database import Transaction


def record_identity(tx: Transaction, username: str, organiser_ids: Iterable[int]) -> None:
    bot_state.put_state(tx, "username", username)
    bot_state.put_state(tx, "organiser_ids", json.dumps(sorted(organiser_ids)))


def load_username(tx: Transaction) -> str | None:
    """None before the first start."""
    return bot_state.get_state(tx, "username")


def keep_webhook_secret(tx: Transaction) -> str:
    """Made up once and kept, so that a restart changes nothing for updates on their way."""
    secret = bot_state.get_state(tx, "webhook_secret")
    if secret is None:
        secret = secrets.token_urlsafe(32)
        bot_state.put_state(tx, "webhook_secret", secret)
    return secret
