"""The process that makes letters for the chat: `python -m bot.cli.letter_process`.

Standard input: one object of JSON, as `bot.services.people.letter_making` writes it. Standard output: «done», or where
it failed.
"""

import json
import resource
import sys
import traceback
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from bot.cli.letter_files import PRIVATE, write
from bot.domain.people.letters import Letter, LetterFile, LetterWords

CPU_SECONDS = 60
MEMORY = 1024 * 1024 * 1024
TOLD_EVERY = 20  # letters


def main() -> None:
    resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS))
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    sys.stdout.write(answer_to(json.load(sys.stdin.buffer)))


def answer_to(request: dict[str, Any]) -> str:
    """A failure is told by its place alone, as its message may quote a link."""
    words = request["words"]
    said = LetterWords(**{**words, "steps": tuple(words["steps"]), "headers": tuple(words["headers"])})
    letters = [Letter(**each) for each in request["letters"]]
    target = Path(request["target"])
    try:
        target.touch(PRIVATE)
        write(LetterFile(request["kind"]), target, _told(letters, Path(request["progress"])), said)
    except Exception as error:  # noqa: BLE001 - whatever is wrong with a disk or with us, a person gets a sentence
        place = traceback.extract_tb(error.__traceback__)[-1]
        return f"{type(error).__name__} in {place.name}, {place.filename}:{place.lineno}"
    return "done"


def _told(letters: Sequence[Letter], progress: Path) -> Iterator[Letter]:
    for number, letter in enumerate(letters):
        if number % TOLD_EVERY == 0:
            progress.write_text(str(number))
        yield letter


if __name__ == "__main__":
    main()
