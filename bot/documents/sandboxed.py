"""The process that reads one file: `python -m bot.documents.sandboxed`, started by `readers.sandbox`.

Standard input: a line of JSON (name, kinds), then the file's bytes. Standard output: one object of JSON.
"""

import gc
import json
import resource
import sys
import traceback
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from bot.documents.errors import BadCellsError, DocumentError
from bot.documents.resolution import read_resolution

CPU_SECONDS = 20  # a resolution of ten pages takes one
MEMORY = 1024 * 1024 * 1024


def main() -> None:
    gc.disable()  # one file is read, and the process ends: the collector's passes cost more than they find
    resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS))
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    header, _, content = sys.stdin.buffer.read().partition(b"\n")
    answer = answer_to(json.loads(header), content)
    sys.stdout.write(json.dumps(answer, default=str))


def answer_to(request: Mapping[str, Any], content: bytes) -> dict[str, Any]:
    """Days go as ISO text; a failure of our own is told by its place alone, as its message may quote the file."""
    try:
        return {"draft": asdict(read_resolution(request["name"], content, request["kinds"]))}
    except BadCellsError as error:
        return {"cells": [asdict(each) for each in error.problems]}
    except DocumentError as error:
        return {"code": error.code, "arguments": error.arguments}
    except (MemoryError, RecursionError):
        return {"code": "too_complex", "arguments": {}}
    except Exception as error:  # noqa: BLE001 - whatever is wrong with our reading, a person gets a sentence
        place = traceback.extract_tb(error.__traceback__)[-1]
        return {"failed": f"{type(error).__name__} in {place.name}, {place.filename}:{place.lineno}"}


if __name__ == "__main__":
    main()
