"""How long `python -m bot import FILE --json` takes, from the start of the command to its end.

The file is the bundled resolution twice over, ten pages, as .docx, .txt and .pdf (the .pdf of the tests: six pages).
"""

import argparse
import io
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from docx import Document

from bot.documents.bundled import RESOLUTION

ROOT = Path(__file__).parents[1]
TEXT = RESOLUTION.with_suffix(".txt").read_text(encoding="utf-8")
TWICE = f"{TEXT}\n\n{TEXT}"


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--rounds", type=int, default=5)
    rounds = arguments.parse_args().rounds
    pdf = (ROOT / "tests" / "documents" / "files" / "zabaykalsky-2022.pdf").read_bytes()
    print("| File | Seconds, median | worst | CPU seconds, median |\n| --- | ---: | ---: | ---: |")
    with tempfile.TemporaryDirectory() as folder:
        for name, content in (("ten.docx", word()), ("ten.txt", TWICE.encode()), ("six.pdf", pdf)):
            file = Path(folder, name)
            file.write_bytes(content)
            taken = [run(file, folder) for _ in range(rounds)]
            wall, cpu = [each[0] for each in taken], [each[1] for each in taken]
            print(f"| {name} | {median(wall):.2f} | {max(wall):.2f} | {median(cpu):.2f} |")


def word() -> bytes:
    document = Document()
    for line in filter(None, map(str.strip, TWICE.splitlines())):
        document.add_paragraph(line.removeprefix("- "), style="List Bullet" if line.startswith("- ") else None)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def run(file: Path, folder: str) -> tuple[float, float]:
    """Seconds on the clock and of the processor, the reading process included; in a folder without settings."""
    before, start = os.times(), time.perf_counter()
    command = [sys.executable, "-m", "bot", "import", str(file), "--json"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    subprocess.run(command, cwd=folder, env=environment, check=True, stdout=subprocess.DEVNULL)
    after = os.times()
    used = after.children_user + after.children_system - before.children_user - before.children_system
    return time.perf_counter() - start, used


if __name__ == "__main__":
    main()
