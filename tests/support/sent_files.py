"""Files that the bot has sent, and what a Word file says."""

import io

from docx import Document

from tests.support.world import ORGANISER, World


def sent_file(world: World, name: str) -> bytes:
    """The newest of that name."""
    return [each.content for each in world.people[ORGANISER].phone._world.files.values() if each.name == name][-1]


def words_of(content: bytes) -> str:
    document = Document(io.BytesIO(content))
    cells = (cell.text for table in document.tables for row in table.rows for cell in row.cells)
    return "\n".join([*(each.text for each in document.paragraphs), *cells])
