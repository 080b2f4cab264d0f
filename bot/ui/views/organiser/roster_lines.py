"""What a roster changes, a line an organisation: the same in the chat and on a terminal."""

from collections.abc import Iterator, Mapping
from typing import Any

from bot.domain.people.rosters import RosterChange
from bot.ui.i18n import Words

SIGNS = {RosterChange.ADDED: "+", RosterChange.MISSING: "−", RosterChange.QUESTION: "?"}


def line_text(words: Words, change: RosterChange, said: Mapping[str, Any]) -> str:
    """Without markup; what people typed is in it."""
    name = said["name"]
    if change in {RosterChange.ADDED, RosterChange.MISSING} and said.get("parent"):
        name = words.plain("roster-below", name=name, parent=said["parent"])
    text = "; ".join(_details(words, change, said))
    return words.plain("roster-line", sign=SIGNS.get(change, "~"), said=f"{name}: {text}" if text else name)


def _details(words: Words, change: RosterChange, said: Mapping[str, Any]) -> Iterator[str]:
    if change is RosterChange.MISSING:
        yield words.plain("roster-in-base-none")
    if change in {RosterChange.ADDED, RosterChange.MISSING}:
        return
    top = words.plain("roster-top")
    parents = {"parent": said.get("parent") or top, "was_parent": said.get("was_parent") or top}
    if change is RosterChange.QUESTION:
        if said["question"] == "rename":
            yield words.plain("roster-asked-rename", was=said["was"])
        else:
            yield words.plain("roster-asked-move", **parents)
        return
    if "was" in said:
        yield words.plain("roster-was", was=said["was"])
    if "was_parent" in said:
        yield words.plain("roster-moved", **parents)
    if "was_kind" in said:
        yield words.plain("roster-kind", was_kind=said["was_kind"], kind=said["kind"])
    if said["fields"]:
        yield ", ".join(words.plain(f"roster-column-{each}") for each in said["fields"])


def problem_text(words: Words, said: Mapping[str, Any]) -> str:
    """Which row it is, in which column, and what is wrong with it."""
    arguments = dict(said["arguments"])
    if "kinds" in arguments:
        arguments["kinds"] = ", ".join(arguments["kinds"])
    if "line" in arguments:
        arguments["line"] = str(arguments["line"])
    reason = words.plain(f"row-{said['code']}", **arguments)
    if said["column"]:
        column = words.plain(f"roster-column-{said['column']}")
        reason = words.plain("roster-problem-column", column=column, reason=reason)
    if said["sheet"]:
        return words.plain("roster-problem-sheet", sheet=said["sheet"], line=str(said["line"]), reason=reason)
    return words.plain("roster-problem", line=str(said["line"]), reason=reason)


def left_text(words: Words, said: Mapping[str, Any], outcome: str) -> str:
    return f"{said['name']}: {words.plain(f'not-applied-{outcome}')}"


def counts_text(
    words: Words, counts: Mapping[RosterChange, int], unchanged: int, elsewhere: int, *, dry_run: bool
) -> str:
    """For a terminal."""
    changed = {each: counts[each] for each in (RosterChange.RENAMED, RosterChange.MOVED, RosterChange.KIND)}
    summed = {"added": counts[RosterChange.ADDED], "changed": sum(changed.values()) + counts[RosterChange.CHANGED]}
    said = [words.plain("roster-rehearsed" if dry_run else "roster-done", **summed, unchanged=unchanged)]
    if any(changed.values()):
        said.append(words.plain("roster-of-changed", **{each.value: count for each, count in changed.items()}))
    if counts[RosterChange.MISSING]:
        said.append(words.plain("roster-missing-count", missing=counts[RosterChange.MISSING]))
    if elsewhere:
        said.append(words.plain("roster-elsewhere", count=elsewhere))
    if counts[RosterChange.QUESTION]:
        said.append(words.plain("roster-waiting", count=counts[RosterChange.QUESTION]))
    return "\n".join(said)
