"""Documents of ours with their drafts, read once for all tests that look at them."""

from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

from benchmarks import families
from benchmarks.gold import read_source
from bot.documents.parser import parse
from bot.documents.source import Source
from bot.domain.resolution.draft import Draft

CORPUS = Path(__file__).parents[1] / "corpus"

Read = tuple[tuple[str, Source, Draft], ...]


@cache
def stored() -> Read:
    """The corpus, and the small inputs of kinds that once failed."""
    paths = sorted(CORPUS.glob("*.yaml")) + sorted((CORPUS / "small").glob("*.yaml"))
    return tuple((path.stem, source, parse(source)) for path in paths for source in [read_source(path)])


@cache
def made(*, whole: bool = False) -> Read:
    """Our own documents, each in one of its layouts in turn; if `whole`, in all, and the fresh part too."""
    return tuple((each.name, each.source, parse(each.source)) for each in layouts(whole=whole))


def layouts(*, whole: bool, parts: Sequence[str] = ()) -> Iterator[families.Made]:
    """Of the parts named, else of those to develop on, and if `whole` of the fresh one too."""
    for part in parts or (families.PARTS if whole else families.PARTS[:-1]):
        yield from families.documents(part, in_turn=not whole)
