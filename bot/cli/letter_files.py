"""The files of letters: complete before anything counts, and nobody else's to read."""

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from bot.domain.people.letters import Letter, LetterFile, LetterWords
from storage.sqlite.private import only_over_a_file

PRIVATE = 0o600


@contextmanager
def made(targets: Mapping[LetterFile, Path], letters: Sequence[Letter], words: LetterWords) -> Iterator[None]:
    """Within the block they are complete under other names; they get their own when it ends well. Raises OSError."""
    unready = {kind: target.with_name(f".{target.name}.{os.getpid()}") for kind, target in targets.items()}
    try:
        for kind, file in unready.items():
            only_over_a_file(targets[kind])
            file.touch(PRIVATE)
            write(kind, file, letters, words)
        yield
        for kind, file in unready.items():
            file.replace(targets[kind])
    finally:
        for file in unready.values():
            with suppress(OSError):
                file.unlink()


def write(kind: LetterFile, target: Path, letters: Iterable[Letter], words: LetterWords) -> None:
    if kind is LetterFile.PDF:
        from bot.documents.letters.pack import write_letters  # noqa: PLC0415 - each kind loads what it needs

        write_letters(target, letters, words)
    else:
        from bot.documents.letters.listing import write_listing  # noqa: PLC0415

        write_listing(target, letters, words)
