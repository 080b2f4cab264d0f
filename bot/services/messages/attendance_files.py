"""The list of an event's guests as a file."""

import asyncio
from collections.abc import Iterable


async def write_guests(rows: Iterable[tuple[str | int, ...]], sheet: str) -> bytes:
    """An .xlsx, made beside the event loop."""
    from bot.documents.reports.guests import guests_workbook  # noqa: PLC0415 - rarely needed, and big

    return await asyncio.to_thread(guests_workbook, rows, sheet)
