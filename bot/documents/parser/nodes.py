"""A paragraph's place in the tree of a document: what it is, what stands under it, which lines belong to it."""

from dataclasses import dataclass, field

from bot.documents.parser.blocks import Block
from bot.documents.parser.opening import Opening

ROOT, TRIGGER, OFF, STATEMENT, GROUP, ADDRESSEE, LEAD, TASK, OTHER, NO_TASK, DUE, OWNER, WHEN = (
    "root", "trigger", "off", "statement", "group", "addressee", "lead", "task", "other", "no task", "due", "owner",
    "when",
)  # fmt: skip


@dataclass(slots=True)
class Node:
    kind: str
    block: Block
    opening: Opening
    children: list["Node"] = field(default_factory=list)
    lines: list[Block] = field(default_factory=list)  # «Срок:» and «Ответственный:» after it

    @property
    def style(self) -> str:
        return self.block.marker.style if self.block.marker else ""

    @property
    def text(self) -> str:
        return self.block.text
