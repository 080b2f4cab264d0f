"""The house: its rooms, what each may import of ours, and its modules.

`python -m tests.support.layout` writes the list of modules in docs/modules.md anew, from their docstrings.
"""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
MAP = ROOT / "docs" / "modules.md"
BEGIN, END = "<!-- modules: begin -->", "<!-- modules: end -->"

# Each room with what it may import of ours, besides itself; a module belongs to the longest name that it begins with,
# and a name stands for all that lies below it.
# Rooms stand above what they import: no arrow runs up.
_DOMAIN = ("bot.domain.dates", "bot.domain.errors", "bot.domain.paging", "bot.domain.text")
_DOCUMENTS = (
    "bot.documents.brought",
    "bot.documents.errors",
    "bot.documents.processes",
    "bot.documents.signs",
    "bot.documents.source",
    "bot.domain",
)
_FAMILIES = (
    "bot.services.messages",
    "bot.services.work",
    "bot.services.resolution",
    "bot.services.people",
    "bot.services.slicing",
)
ROOMS: dict[str, tuple[str, ...]] = {
    "bot.__main__": ("bot.cli",),
    "bot.cli": (
        "bot.app",
        "bot.clock",
        "bot.documents",
        "bot.domain",
        "bot.emulator",
        "bot.engine",
        "bot.observability",
        "bot.services",
        "bot.settings",
        "bot.telegram",
        "bot.ui",
        "bot.version",
        "storage",
    ),
    "bot.app": (
        "bot.clock",
        "bot.documents",
        "bot.domain",
        "bot.engine",
        "bot.observability",
        "bot.services",
        "bot.settings",
        "bot.telegram",
        "bot.ui",
        "handlers",
        "storage",
    ),
    "bot.emulator": ("bot.clock",),
    "bot.telegram": ("bot.clock", "bot.domain", "bot.engine", "bot.observability", "bot.services", "bot.ui"),
    "handlers": (
        "bot.clock",
        "bot.domain",
        "bot.engine.group_turns",
        "bot.engine.live_pictures",
        "bot.engine.unit_of_work",
        "bot.services",
        "bot.ui",
    ),
    "bot.engine": ("bot.clock", "bot.domain", "bot.observability", "bot.services", "storage"),
    "bot.observability": ("bot.clock", "bot.version", "storage"),
    "bot.settings": ("bot.domain",),
    "bot.ui.views": ("bot.domain", "bot.ui"),
    "bot.ui": ("bot.domain",),
    "bot.services.long_works": (*_FAMILIES, "storage"),
    "bot.services.messages": ("bot.documents", "bot.domain", *_FAMILIES[1:], "storage"),
    "bot.services.work": ("bot.documents", "bot.domain", *_FAMILIES[2:], "storage"),
    "bot.services.resolution": ("bot.documents", "bot.domain", *_FAMILIES[3:], "storage"),
    "bot.services.people": ("bot.documents", "bot.domain", *_FAMILIES[4:], "storage"),
    "bot.services.slicing": ("bot.domain", "storage"),
    "bot.services": (),
    "bot.documents.sandboxed": ("bot.documents", "bot.domain"),
    "bot.documents.resolution": ("bot.documents", "bot.domain"),
    "bot.documents.bundled": ("bot.documents", "bot.domain"),
    "bot.documents.letters": ("bot.documents", "bot.domain"),
    "bot.documents.reports": ("bot.documents", "bot.domain"),
    "bot.documents.forms": (*_DOCUMENTS, "bot.documents.readers"),
    "bot.documents.readers": _DOCUMENTS,
    "bot.documents.parser": _DOCUMENTS,
    "bot.documents": ("bot.domain",),
    "storage.sqlite": ("bot.domain",),
    "storage": ("bot.domain",),
    "bot.domain.expectations": ("bot.domain.messages", "bot.domain.people", "bot.domain.resolution", "bot.domain.work"),
    "bot.domain.messages": (
        *_DOMAIN,
        "bot.domain.deadlines_said",
        "bot.domain.event_spans_said",
        "bot.domain.people",
        "bot.domain.resolution",
        "bot.domain.work",
    ),
    "bot.domain.work": (*_DOMAIN, "bot.domain.people", "bot.domain.resolution"),
    "bot.domain.resolution": (*_DOMAIN, "bot.domain.people"),
    "bot.domain.permissions": ("bot.domain.errors", "bot.domain.people"),
    "bot.domain.people": _DOMAIN,
    "bot.domain": (),
    "bot.clock": (),
    "bot.version": (),
    "bot": (),
}


@cache
def sources() -> dict[str, Path]:
    """Every module of ours by its dotted name."""
    files = [file for folder in ("bot", "handlers", "storage") for file in (ROOT / folder).rglob("*.py")]
    return {module_name(file): file for file in sorted(files)}


def module_name(file: Path) -> str:
    return ".".join(file.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


def room_of(module: str) -> str | None:
    return max((room for room in ROOMS if within(module, room)), key=len, default=None)


def within(module: str, room: str) -> bool:
    return module == room or module.startswith(f"{room}.")


@cache
def imports(file: Path) -> set[str]:
    """Dotted names, those of what is taken from a module included."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.update(f"{node.module}.{alias.name}" for alias in node.names)
    return found


def imported_modules(file: Path, known: dict[str, Path]) -> set[str]:
    """Those of ours: a name is a module, or it stands in one."""
    names = {name if name in known else name.rpartition(".")[0] for name in imports(file)}
    return {name for name in names if name in known}


def sentence_of(file: Path) -> str:
    """The first paragraph of a module's docstring, on one line; empty for a folder's bare `__init__`."""
    documentation = ast.get_docstring(ast.parse(file.read_text(encoding="utf-8"))) or ""
    return " ".join(documentation.partition("\n\n")[0].split())


def listing() -> str:
    """All modules by room, as docs/modules.md shows them."""
    rooms: dict[str, list[str]] = {}
    for name, file in sources().items():
        sentence = sentence_of(file)
        if sentence:
            rooms.setdefault(room_of(name) or "", []).append(f"| `{name}` | {sentence.replace('|', chr(92) + '|')} |")
    return "\n".join(line for room in ROOMS if room in rooms for line in _table(room, rooms[room]))


def _table(room: str, rows: list[str]) -> Iterator[str]:
    yield f"### `{room}`\n"
    allowed = ", ".join(f"`{each}`" for each in ROOMS[room])
    yield f"May import: {allowed or 'nothing of ours'}.\n"
    yield "| Module | What it is |\n| --- | --- |"
    yield from rows
    yield ""


def written_listing() -> str:
    """As it stands in docs/modules.md."""
    return MAP.read_text("utf-8").partition(BEGIN)[2].partition(END)[0].strip()


if __name__ == "__main__":
    before, _, rest = MAP.read_text("utf-8").partition(BEGIN)
    MAP.write_text(f"{before}{BEGIN}\n\n{listing()}\n{END}{rest.partition(END)[2]}", "utf-8")
