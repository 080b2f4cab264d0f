"""A resolution read by rules and grammar: paragraphs in, a draft with places, confidences and doubts out.

Lines become blocks (`lines`, `pasted`, `tables`, `blocks`); how each begins is read (`opening`), and in which part of
the document it stands is decided for all at once (`zones`); the head is what asks for nothing (`head`), the rest a tree
(`structure`) from which tasks are picked (`collect`); each is then read for its times (`times`) and mentions
(`mentions`) in `drafting`, and what is no part of any is named as left out (`accounting`).
"""

from bot.documents.parser import blocks, drafting, english, head, opening, structure, zones
from bot.documents.parser.english_title import find_english_title
from bot.documents.parser.languages import is_latin
from bot.documents.parser.title import find_title
from bot.documents.source import Source
from bot.domain.resolution.draft import Draft

__all__ = ["parse"]


def parse(source: Source) -> Draft:
    """The draft of any text, however odd; whatever is unclear in it is a doubt, never an error."""
    document = blocks.read_blocks(source)
    if is_latin(document.text):
        root, decided, margins = english.tree(document.blocks)
        return drafting.draft(document, head.read_head(document, decided, find_english_title), decided, root, margins)
    openings = [opening.read_opening(block.text) for block in document.blocks]
    decided, margins = zones.decide(document.blocks, openings)
    top = head.read_head(document, decided, find_title)
    root = structure.tree(document.blocks, openings, decided)
    return drafting.draft(document, top, decided, root, margins)
