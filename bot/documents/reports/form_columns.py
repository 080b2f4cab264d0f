"""The tables of the built-in forms: what stands in which column, and how wide it is."""

from collections.abc import Sequence

# A table's columns: the key of its heading, the field of a row, and its part of the width.
Columns = Sequence[tuple[str, str, int]]
COUNTS: Columns = (
    ("total", "total", 9),
    ("done", "done", 9),
    ("in-progress", "in_progress", 9),
    ("need-help", "need_help", 9),
    ("not-applicable", "not_applicable", 9),
    ("no-reply", "no_reply", 9),
    ("share-done", "share_done", 10),
)
NUMBERS = {
    "index",
    "number",
    "unit",
    "given",
    "no_data",
    "missing",
    "tasks",
    "returned",
    "late",
    "on_behalf",
    *(name for _, name, _ in COUNTS),
}
ADDRESSEES: Columns = (("addressee", "name", 30), ("tasks", "tasks", 8), *COUNTS)
TASKS: Columns = (("number", "number", 8), ("task", "name", 32), *COUNTS)
MUNICIPALITIES: Columns = (("municipality", "name", 38), *COUNTS)
HELP: Columns = (
    ("number", "number", 8),
    ("organisation", "organisation", 30),
    ("question", "question", 26),
    ("answer", "answer", 23),
    ("state", "state", 13),
)
INDICATORS: Columns = (
    ("number", "number", 9),
    ("indicator", "name", 41),
    ("unit", "unit", 12),
    ("given", "given", 11),
    ("no-data", "no_data", 11),
    ("missing", "missing", 11),
    ("result", "total", 25),
)
EXTENSIONS: Columns = (
    ("number", "number", 10),
    ("organisation", "organisation", 45),
    ("until", "until", 20),
    ("state", "state", 25),
)
WITHDRAWN: Columns = (("number", "number", 10), ("task", "title", 65), ("withdrawn", "day", 25))
EVENTS: Columns = (
    ("event", "name", 38),
    ("when", "when", 20),
    ("place", "place", 15),
    ("came", "came", 11),
    ("marks", "marks", 16),
)
ORGANISATIONS: Columns = (
    ("index", "index", 6),
    ("organisation", "name", 34),
    ("municipality", "municipality", 24),
    *COUNTS,
    ("returned", "returned", 9),
    ("late", "late", 9),
    ("on-behalf", "on_behalf", 9),
)
PLAN: Columns = (
    ("index", "number", 6),
    ("measure", "name", 36),
    ("term", "term", 13),
    ("responsible", "responsible", 18),
    ("mark", "mark", 22),
    ("proof", "proof", 14),
)
