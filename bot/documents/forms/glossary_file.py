"""The glossary as a YAML file; its form is described in the head of `resolutions/glossary.yaml`."""

from bot.documents.forms.strict_yaml import YamlItem, parse
from bot.domain.resolution.glossary import Term


def read_glossary(content: str) -> tuple[Term, ...]:
    """The terms exactly as written; the first mistake raises `DocumentError` with its line."""
    names: set[str] = set()
    return tuple(_term(item, names) for item in parse(content).items(least=1))


def _term(item: YamlItem, names: set[str]) -> Term:
    fields = item.fields(("term", "meaning", "english", "forms"))
    name = fields["term"].text()
    if name in names:
        raise fields["term"].error("duplicate_term", term=name)
    names.add(name)
    return Term(
        name=name,
        meaning=fields["meaning"].text(),
        english=fields["english"].text(),
        forms=tuple(form.text() for form in fields["forms"].items(least=1)),
    )
