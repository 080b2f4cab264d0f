"""A resolution read by rules and grammar: paragraphs in, a draft with places, confidences and doubts out.

Lines become blocks (`lines`, `tables`, `blocks`), the head is read (`head`), the body becomes a tree (`structure`) from
which tasks are picked (`collect`); each is then read for its times (`times`) and mentions (`mentions`) in `drafting`.
"""

from bot.documents.parser import blocks, collect, drafting, head, structure
from bot.documents.source import Source
from bot.domain.resolution.draft import Draft

__all__ = ["parse"]


def parse(source: Source) -> Draft:
    """The draft of any text, however odd; whatever is unclear in it is a doubt, never an error."""
    document = blocks.read_blocks(source)
    top = head.read_head(document)
    root = structure.tree(document.blocks[top.body :])
    tasks = collect.tasks(root) or collect.tasks(root, active=True)
    return drafting.draft(document, top, tasks)
