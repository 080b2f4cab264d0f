"""A document of labels and values («Что: ... / Кому: ... / Срок: ...»), time and again: each time a row of a table."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from bot.documents.source import Cell, Paragraph

_PASTED = 1300  # tables of this kind are counted from here
_I = re.IGNORECASE
_LABELS = {
    "task": re.compile(
        r"(?:что(?: (?:делает|делать|сделать|нужно(?: сделать)?|поручено|требуется))?|задача|задание|поручение"
        r"|содержание(?: \w+)?|суть(?: \w+)?|мероприятие|действие|пункт|текст(?: \w+)?|предложение|рекомендация)",
        _I,
    ),
    "owner": re.compile(
        r"(?:кому|кто(?: (?:делает|отвечает|исполняет))?|исполнител[ьи]|ответственн\w+(?: \w+)?|адресаты?|отв\.?)", _I
    ),
    "due": re.compile(
        r"(?:срок\w*(?: \w+)?|когда|до какого(?: \w+)?|дата(?: \w+)?|дедлайн|к какому (?:дню|сроку))", _I
    ),
    "aside": re.compile(r"(?:примечани[ея]|результат|основание|контроль|отметк\w+|форма(?: \w+)?|зачем|как)", _I),
}
_LINE = re.compile(
    r"\s*(?:(?P<number>\d{1,3}[.)]|№\s*\d{1,3}\.?|[-–—•*])\s+)?(?P<label>[А-Яа-яЁё][А-Яа-яЁё. ]{2,29}?)"
    r"\s*(?::|\s[–—-])\s*(?P<value>.*)"
)
_NUMBER = re.compile(r"\s*(?:(?:поручение|задача|пункт|задание)\s*)?(?:№\s*)?\d{1,3}\s*[.):]?\s*", _I)
_RUN_IN = re.compile(r"(?<=[.;,])\s+(?=[А-ЯЁ][а-яё ]{2,25}:\s)")
_FEWEST = 2  # rows


@dataclass(slots=True)
class _Record:
    """`cells` are label and value of each role; `number` is the line or sign before them."""

    start: int
    end: int
    number: str = ""
    cells: dict[str, tuple[str, str]] = field(default_factory=dict)


def in_labels(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """The paragraphs with each record a table of its own, its labels the headings; all else stays as it is."""
    paragraphs = [part for paragraph in paragraphs for part in _lines(paragraph)]
    records = [record for record in _records(paragraphs) if {"task", "owner"} <= set(record.cells)]
    if sum("due" in record.cells for record in records) < _FEWEST:
        return list(paragraphs)
    found = list(paragraphs[: records[0].start])
    for number, (record, after) in enumerate(zip(records, [*records[1:], None], strict=True)):
        found += _cells(record, _PASTED + number)
        found += paragraphs[record.end : after.start if after else len(paragraphs)]
    return found


def _lines(paragraph: Paragraph) -> list[Paragraph]:
    """«Кому: школам. Что: провести сбор. Срок: 1 мая.»: a label and its value a line."""
    parts = [] if paragraph.cell or paragraph.marker else _RUN_IN.split(paragraph.text)
    labelled = len(parts) > 1 and all(_labelled(part)[0] for part in parts)
    return [replace(paragraph, text=part) for part in parts] if labelled else [paragraph]


def _cells(record: _Record, table: int) -> list[Paragraph]:
    values = [("", record.number), *record.cells.values()]
    return [
        Paragraph(text, cell=Cell(table, row, column))
        for row in range(2)
        for column, cell in enumerate(values)
        if (text := cell[row])
    ]


def _records(paragraphs: Sequence[Paragraph]) -> list[_Record]:
    """A record ends where one of its labels comes again, or a number stands on a line of its own."""
    records: list[_Record] = []
    role = ""  # that of the line before
    for place, paragraph in enumerate(paragraphs):
        text = "" if paragraph.cell or paragraph.marker else paragraph.text
        named, number, label, value = _labelled(text)
        if named:
            if number or not _is_open(records, named, paragraphs[records[-1].end : place] if records else ()):
                records.append(_Record(place, place, number))
            records[-1].cells[named] = (label, value)
            records[-1].end = place + 1
        elif _NUMBER.fullmatch(text) and not (role and not {"task", "owner"} <= set(records[-1].cells)):
            records.append(_Record(place, place + 1, text.strip()))
        elif role and text.strip() and not value:
            before, said = records[-1].cells[role]
            records[-1].cells[role] = (before, f"{said} {text.strip()}".strip())
            records[-1].end = place + 1
            named = role
        role = named
    return records


def _is_open(records: list[_Record], role: str, between: Sequence[Paragraph]) -> bool:
    """Nothing but empty lines stands between, and the record says nothing of the kind yet."""
    return bool(records) and role not in records[-1].cells and not any(each.text.strip() for each in between)


def _labelled(text: str) -> tuple[str, str, str, str]:
    """Role, number, label and value; role "" for a line that no label begins."""
    match = _LINE.fullmatch(text)
    label = match["label"].strip() if match else ""
    role = next((role for role, pattern in _LABELS.items() if pattern.fullmatch(label)), "")
    if match is None or not role:
        return "", "", "", ""
    return role, match["number"] or "", label, match["value"].strip()
