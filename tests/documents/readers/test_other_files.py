"""Web pages, .odt, .csv, files within a .docx: read like any other document."""

import io
import zipfile

import pytest

from bot.documents.resolution import read_resolution
from bot.domain.resolution.draft import Draft

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
OFFICE = "urn:oasis:names:tc:opendocument:xmlns:"
LINES = ("РЕШЕНИЕ", "5 марта 2024 г.", "Совет решил:")
ITEMS = ("Директорам школ провести смотр до 1 мая 2024 г.", "Отделу культуры открыть зал.")
EXPECTED = [("Директорам школ", "1", "2024-05-01"), ("Отделу культуры", "2", None)]


def found(draft: Draft) -> list[tuple[str | None, str, str | None]]:
    return [
        (addressee.heading, task.number, task.due.isoformat() if task.due else None)
        for addressee in draft.addressees
        for task in addressee.tasks
    ]


def packed(parts: dict[str, str]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return buffer.getvalue()


def p(text: str) -> str:
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def docx(body: str, **parts: str) -> bytes:
    wrapped = {f"word/{name.replace('_', '.')}": text for name, text in parts.items()}
    return packed(
        {
            "word/document.xml": f'<w:document xmlns:w="{W}" xmlns:r="{R}"><w:body>{body}</w:body></w:document>',
            **wrapped,
        }
    )


@pytest.mark.parametrize("encoding", ["utf-8", "cp1251"])
def test_a_web_page_is_read(encoding: str) -> None:
    """Its paragraphs, lists with their numbers, and soft breaks; scripts and styles are none of it."""
    page = (
        f'<!DOCTYPE html><html><head><meta charset="{encoding}"><title>т</title></head><body><script>до 1 мая</script>'
        f"<h1>{LINES[0]}</h1><div>{LINES[1]}<br>{LINES[2]}</div><ol>"
        + "".join(f"<li>{item}</li>" for item in ITEMS)
        + "</ol><ul><li>Меню</li></ul></body></html>"
    )
    draft = read_resolution("a.html", page.encode(encoding))
    assert found(draft)[:2] == EXPECTED
    assert draft.adopted_on is not None


def test_a_table_of_a_web_page_is_a_table() -> None:
    """Cells keep their places; a table within a cell does no harm."""
    rows = (
        ("Мероприятие", "Срок", "Ответственный"),
        ("Смотр", "1 мая 2024 г.", "Завхоз"),
        ("Сбор", "2 мая 2024 г.", "Совет"),
    )
    cells = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    draft = read_resolution(
        "a.htm", f"<html><body><p>План на 2024 год</p><table>{cells}</table></body></html>".encode()
    )
    assert [each[::2] for each in found(draft)] == [("Завхоз", "2024-05-01"), ("Совет", "2024-05-02")]


def test_an_odt_is_read() -> None:
    """Numbers of lists, spans, tabs and blanks, tables and notes."""
    items = "".join(f"<text:list-item><text:p>{item}</text:p></text:list-item>" for item in ITEMS)
    note = "<text:note><text:note-body><text:p>Сноска.</text:p></text:note-body></text:note>"
    row = "<table:table-row><table:table-cell><text:p>Клетка</text:p></table:table-cell></table:table-row>"
    table = f"<table:table>{row}</table:table>"
    spaces = " ".join(f'xmlns:{name}="{OFFICE}{name}:1.0"' for name in ("office", "text", "table", "style"))
    level = '<text:list-level-style-number text:level="1" style:num-format="1"/>'
    style = f'<text:list-style style:name="L">{level}</text:list-style>'
    day = '5<text:s text:c="1"/>марта<text:tab/>2024 <text:span>г.</text:span>'
    content = (
        f"<office:document-content {spaces}><office:automatic-styles>{style}</office:automatic-styles>"
        f"<office:body><office:text><text:h>{LINES[0]}</text:h><text:p>{day}{note}</text:p>"
        f'<text:p>{LINES[2]}</text:p><text:list text:style-name="L">{items}</text:list>{table}'
        "<text:list><text:list-item><text:p>Сбор</text:p><text:list><text:list-item><text:p>Зал</text:p></text:list-item>"
        "</text:list></text:list-item></text:list></office:text></office:body></office:document-content>"
    )
    draft = read_resolution(
        "a.odt", packed({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content})
    )
    assert found(draft)[:2] == EXPECTED
    assert str(draft.adopted_on) == "2024-03-05"
    assert ("Сноска.", "note") in [(each.text, each.reason) for each in draft.left_out]


def test_a_csv_is_a_plan() -> None:
    """A line above the table is its title; months are those of its year."""
    rows = ("Мероприятие;Срок;Ответственный", "Провести смотр;до 10 мая;Завхоз", "Открыть зал;Июнь;Директор школы")
    text = "\n".join(("План на 2024 год;;", *rows, ""))
    draft = read_resolution("a.csv", text.encode("cp1251"))
    assert draft.title == "План на 2024 год"
    assert [each[::2] for each in found(draft)] == [("Завхоз", "2024-05-10"), ("Директор школы", "2024-06-30")]


@pytest.mark.parametrize(
    "chunk",
    [
        "<html><body>" + "".join(f"<p>{place}. {item}</p>" for place, item in enumerate(ITEMS, 1)) + "</body></html>",
        "\n\n".join(f"{place}. {item}" for place, item in enumerate(ITEMS, 1)),
    ],
)
def test_a_file_within_a_docx_is_read_where_it_stands(chunk: str) -> None:
    """`altChunk` includes a page or a text; what follows it comes after it."""
    body = "".join(map(p, LINES)) + '<w:altChunk r:id="r1"/>' + p("Председатель И.И. Иванов")
    relations = '<Relationships xmlns="x"><Relationship Id="r1" Type="t" Target="chunk.dat"/></Relationships>'
    content = packed(
        {
            "word/document.xml": f'<w:document xmlns:w="{W}" xmlns:r="{R}"><w:body>{body}</w:body></w:document>',
            "word/_rels/document.xml.rels": relations,
            "word/chunk.dat": chunk,
        }
    )
    draft = read_resolution("a.docx", content)
    assert found(draft) == EXPECTED
    assert draft.left_out[-1].reason == "signature"


def test_a_file_within_a_docx_that_cannot_be_read_is_a_doubt() -> None:
    """It is named and the rest is read."""
    draft = read_resolution("a.docx", docx("".join(map(p, (*LINES, *ITEMS))) + '<w:altChunk r:id="r9"/>'))
    assert "chunk-unread" in [doubt.code for doubt in draft.doubts]
    assert len(found(draft)) == 2


def test_notes_and_headers_of_a_docx_are_left_out_by_name() -> None:
    """Footnotes and comments are notes, headers the furniture of pages; separators are nothing."""
    separator = f'<w:footnote w:type="separator">{p("—")}</w:footnote>'
    notes = f'<w:footnotes xmlns:w="{W}">{separator}<w:footnote>{p("Сноска")}</w:footnote></w:footnotes>'
    header = f'<w:hdr xmlns:w="{W}">{p("Шапка")}{p("Шапка")}</w:hdr>'
    draft = read_resolution("a.docx", docx("".join(map(p, (*LINES, *ITEMS))), footnotes_xml=notes, header1_xml=header))
    assert [(each.text, each.reason) for each in draft.left_out][-2:] == [("Сноска", "note"), ("Шапка", "furniture")]


def test_a_cell_merged_down_counts_for_each_row() -> None:
    """One «Срок» and one «Ответственный» beside two tasks are those of both."""

    def cell(text: str, merge: str = "") -> str:
        value = {"": "", "restart": '<w:vMerge w:val="restart"/>', "on": "<w:vMerge/>"}[merge]
        return f"<w:tc><w:tcPr>{value}</w:tcPr>{p(text) if text else '<w:p/>'}</w:tc>"

    rows = (
        cell("Мероприятие") + cell("Срок") + cell("Ответственный"),
        cell("Провести смотр") + cell("1 мая 2024 г.", "restart") + cell("Завхоз", "restart"),
        cell("Открыть зал") + cell("", "on") + cell("", "on"),
    )
    table = "<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in rows) + "</w:tbl>"
    draft = read_resolution("a.docx", docx(p("План на 2024 год") + table))
    assert [(heading, due) for heading, _, due in found(draft)] == [("Завхоз", "2024-05-01")] * 2


def test_encodings_mixed_in_one_text_are_told_apart_line_by_line() -> None:
    """Two files put together by someone's script."""
    text = "\n".join((*LINES, f"1. {ITEMS[0]}\n")).encode() + f"2. {ITEMS[1]}\n".encode("cp1251")
    assert found(read_resolution("a.txt", text)) == EXPECTED


def test_an_english_document_says_so() -> None:
    """It is read, and the first thing to know of it is its language."""
    text = "The participants of the conference recommend to the schools of the region to hold a contest. " * 3
    assert "not-russian" in [doubt.code for doubt in read_resolution("a.txt", text.encode()).doubts]


def test_cells_of_a_web_page_reach_over_others() -> None:
    """Down and across: what stands beside them keeps its column, and the same task is each one's on their day."""
    rows = (
        "<tr><th>№</th><th>Мероприятие</th><th>Срок</th><th>Исполнитель</th></tr>"
        "<tr><td colspan='4'>Весна</td></tr>"
        "<tr><td>1</td><td rowspan='2'>Слёт</td><td>10 мая 2024 г.</td><td>Школа</td></tr>"
        "<tr><td>2</td><td>11 мая 2024 г.</td><td>Клуб</td></tr>"
        "<tr><td>3</td><td>Сбор</td><td>12 мая 2024 г.</td><td>Музей</td></tr>"
    )
    draft = read_resolution("a.htm", f"<html><body><p>План</p><table>{rows}</table></body></html>".encode())
    assert [each[::2] for each in found(draft)] == [
        ("Школа", "2024-05-10"),
        ("Клуб", "2024-05-11"),
        ("Музей", "2024-05-12"),
    ]
