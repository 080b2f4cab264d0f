"""YAML read strictly, with the line of every mistake.

Scalars are taken as they are written, so `1.10` stays a clause number and `нет` stays a word. Aliases
are refused: a small file must not unfold into an endless one.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

import yaml

from bot.documents.errors import DocumentError

MAX_CHARACTERS = 500_000  # the bundled resolution is 10,000

_NULL = "tag:yaml.org,2002:null"


@dataclass(frozen=True, slots=True)
class YamlItem:
    """One place in the file: what stands there, and how a person finds it."""

    node: yaml.Node
    path: str

    @property
    def line(self) -> int:
        return self.node.start_mark.line + 1

    @property
    def is_null(self) -> bool:
        return self.node.tag == _NULL

    def fields(self, required: Collection[str], optional: Collection[str] = ()) -> dict[str, "YamlItem"]:
        """All named fields of a mapping; an optional one that is absent reads as null."""
        if not isinstance(self.node, yaml.MappingNode):
            raise self.error("wrong_type", expected="mapping")
        known = (*required, *optional)
        found: dict[str, YamlItem] = {}
        for key_node, value in self.node.value:
            key = YamlItem(key_node, self.path).text()
            field = YamlItem(value, f"{self.path}.{key}" if self.path else key)
            if key in found:
                raise YamlItem(key_node, self.path).error("duplicate_key", key=key)
            if key not in known:
                raise YamlItem(key_node, self.path).error("unknown_key", key=key)
            found[key] = field
        for key in required:
            if key not in found:
                raise self.error("missing_key", key=key)
        absent = yaml.ScalarNode(_NULL, "", self.node.start_mark, self.node.end_mark)
        return {key: found.get(key, YamlItem(absent, self.path)) for key in known}

    def items(self, *, least: int = 0) -> list["YamlItem"]:
        """The members of a list; null is an empty one."""
        if self.is_null:
            members: list[yaml.Node] = []
        elif isinstance(self.node, yaml.SequenceNode):
            members = self.node.value
        else:
            raise self.error("wrong_type", expected="list")
        if len(members) < least:
            raise self.error("empty_list")
        return [YamlItem(member, f"{self.path}[{number}]") for number, member in enumerate(members, start=1)]

    def text(self) -> str:
        text = self.text_or_none()
        if text is None:
            raise self.error("wrong_type", expected="text")
        return text

    def text_or_none(self) -> str | None:
        if self.is_null:
            return None
        if not isinstance(self.node, yaml.ScalarNode) or not self.node.value.strip():
            raise self.error("wrong_type", expected="text")
        return str(self.node.value).strip()

    def day_or_none(self) -> date | None:
        text = self.text_or_none()
        if text is None:
            return None
        try:
            day = date.fromisoformat(text)
        except ValueError:
            raise self.error("bad_date", value=text) from None
        if day.isoformat() != text:
            raise self.error("bad_date", value=text)
        return day

    def day(self) -> date:
        day = self.day_or_none()
        if day is None:
            raise self.error("wrong_type", expected="date")
        return day

    def error(self, code: str, **arguments: object) -> DocumentError:
        return DocumentError(code, line=self.line, path=self.path, **arguments)


class _Loader(yaml.SafeLoader):
    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        if self.check_event(yaml.AliasEvent):
            mark = self.peek_event().start_mark  # type: ignore[no-untyped-call]  # the stub leaves it bare
            raise DocumentError("alias", line=mark.line + 1)
        return super().compose_node(parent, index)


def parse(content: str) -> YamlItem:
    if len(content) > MAX_CHARACTERS:
        raise DocumentError("too_big", limit=MAX_CHARACTERS)
    try:
        node = yaml.compose(content, Loader=_Loader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise DocumentError("not_yaml", line=mark.line + 1 if mark else 1) from error
    except (yaml.YAMLError, RecursionError) as error:
        raise DocumentError("not_yaml") from error
    if node is None:
        raise DocumentError("empty")
    return YamlItem(node, "")
