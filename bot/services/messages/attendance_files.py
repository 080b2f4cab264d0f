"""Who comes to an event as a file, and the codes that are scanned there; made beside the event loop."""

import asyncio
from collections.abc import Iterable


async def write_guests(rows: Iterable[tuple[str | int, ...]], sheet: str) -> bytes:
    """The organiser's list, an .xlsx."""
    from bot.documents.reports.guests import guests_workbook  # noqa: PLC0415 - rarely needed, and big

    return await asyncio.to_thread(guests_workbook, rows, sheet)


async def write_paper(rows: Iterable[tuple[str, str, str, str]], title: str, about: str, nobody: str) -> bytes:
    """The list for a door without network, a .pdf."""
    from bot.documents.reports.door_list import write_door_list  # noqa: PLC0415

    return await asyncio.to_thread(write_door_list, rows, title, about, nobody)


async def draw_code(link: str) -> bytes:
    """As a picture."""
    from bot.documents.codes import code_picture  # noqa: PLC0415

    return await asyncio.to_thread(code_picture, link)
