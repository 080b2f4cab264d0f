"""The first organiser of a bot whose settings name nobody: who sees its console has a code, and sends it to the bot."""

import secrets
from collections.abc import Collection
from datetime import timedelta

from bot.services.people.invitations import hash_of_secret
from storage import team
from storage.sqlite.database import Transaction

TERM = timedelta(hours=1)
MOST_MISSES = 20  # after which the code works no more; of its 40 bits that leaves nobody a chance
ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"  # nothing in it is taken for something else
LENGTH = 8


def offer_first_place(tx: Transaction, organiser_ids: Collection[int]) -> str | None:
    """The code of this start, to be shown on the console alone; None where somebody organises already.

    That of an earlier start works no more.
    """
    team.revoke_founding(tx)
    if is_founded(tx, organiser_ids):
        return None
    code = "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))
    team.add_founding(tx, hash_of_secret(code), tx.now + TERM)
    return f"{code[: LENGTH // 2]}-{code[LENGTH // 2 :]}"


def is_founded(tx: Transaction, organiser_ids: Collection[int]) -> bool:
    """Whether somebody is named or was added. The number of a group, which is below zero, names nobody."""
    return any(each > 0 for each in organiser_ids) or team.count_other_organisers(tx, 0) > 0


def is_ownerless(tx: Transaction, organiser_ids: Collection[int]) -> bool:
    """Whether nobody organises yet: of those who are named none has come, perhaps by a misspelt number."""
    return not team.list_names(tx, organiser_ids) and not team.count_other_organisers(tx, 0)


def secret_of(typed: str) -> str:
    """A code however it was typed."""
    return typed.upper().replace("-", "")


def is_like_a_code(typed: str) -> bool:
    return len(secret_of(typed)) == LENGTH


def count_try(tx: Transaction, typed: str) -> None:
    """Whatever comes with /start, while a code is waited for: too many that are none end it."""
    team.count_miss(tx, hash_of_secret(secret_of(typed)), MOST_MISSES)
