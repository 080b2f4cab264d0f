"""A long text that was pasted: Telegram takes 4096 UTF-16 units to a message, and clients cut what is longer."""

from collections.abc import Sequence

from bot.domain.text import MESSAGE_LIMIT, units

NEARLY = MESSAGE_LIMIT - 500  # a client that cuts at a space or a line's end cuts within the last lines


def join_parts(parts: Sequence[str]) -> str:
    """The parts as one text: a word that was cut is whole again, a line that was cut is one line."""
    seams = ("" if turn == 0 else _between(parts[turn - 1], part) for turn, part in enumerate(parts))
    return "".join(f"{seam}{part}" for seam, part in zip(seams, parts, strict=True))


def _between(former: str, part: str) -> str:
    length = units(former)
    if length >= MESSAGE_LIMIT:
        return ""
    return " " if length >= NEARLY and part[:1].islower() else "\n"
