"""A .docx, as Word would show it with all changes accepted."""

import pytest

from bot.documents.errors import DocumentError
from bot.documents.readers.docx import read_docx
from bot.documents.readers.docx.markers import formatted
from bot.documents.source import Cell
from tests.support.word import W, abstract, docx, listed, num, p, style, zipped

BOLD = "<w:rPr><w:b/></w:rPr>"


def texts(body: str, **parts: str) -> list[str]:
    return [paragraph.text for paragraph in read_docx(docx(body, **parts)).paragraphs]


def shown(body: str, **parts: str) -> list[str]:
    """Each paragraph with the marker before it."""
    return [f"{each.marker} {each.text}".strip() for each in read_docx(docx(body, **parts)).paragraphs]


def run(text: str, properties: str = "") -> str:
    return f"<w:r>{properties}<w:t>{text}</w:t></w:r>"


@pytest.mark.parametrize(
    ("body", "read"),
    [
        (p("один") + p() + p("  два  ") + p("\u00a0"), ["один", "два"]),
        (p(more=run("а") + "<w:r><w:br/></w:r>" + run("б") + "<w:r><w:tab/></w:r>" + run("в")), ["а\nб\tв"]),
        (p(more=run("научно") + "<w:r><w:noBreakHyphen/><w:softHyphen/></w:r>" + run("практи\u00adческий")),
         ["научно-практический"]),
        (p("до", more='<w:hyperlink w:anchor="x">' + run(" ссылка") + "</w:hyperlink>" + run(" после")),
         ["до ссылка после"]),
        (p("текст", more='<w:r><w:footnoteReference w:id="2"/></w:r>'), ["текст"]),
        (p("видно", more=run(" скрыто", "<w:rPr><w:vanish/></w:rPr>")), ["видно"]),
        (p(more="<w:r><w:instrText>DATE</w:instrText></w:r>" + run("1 июня")), ["1 июня"]),
        ("<w:sdt><w:sdtPr><w:alias/></w:sdtPr><w:sdtContent>" + p("в рамке") + "</w:sdtContent></w:sdt>", ["в рамке"]),
        (p("а ", more="<w:sdt><w:sdtContent>" + run("выбор") + "</w:sdtContent></w:sdt>"), ["а выбор"]),
        (p("а", more="<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>" + run("Место для ввода")
           + "</w:sdtContent></w:sdt>"), ["а"]),
        ("<w:customXml>" + p("внутри") + "</w:customXml>", ["внутри"]),
    ],
)  # fmt: skip
def test_what_a_paragraph_says(body: str, read: list[str]) -> None:
    """Breaks, tabs, hyphens, links and content controls are read; hidden text, fields' codes and footnotes are not."""
    assert texts(body) == read


@pytest.mark.parametrize(
    ("body", "read"),
    [
        (p("провести ", more="<w:ins>" + run("две") + "</w:ins><w:del><w:r><w:delText>три</w:delText></w:r></w:del>"),
         ["провести две"]),
        (p(more="<w:moveFrom>" + run("здесь") + "</w:moveFrom>") + p(more="<w:moveTo>" + run("там") + "</w:moveTo>"),
         ["там"]),
        ("<w:ins>" + p("вставлен") + "</w:ins>", ["вставлен"]),
        (p("начало", "<w:rPr><w:del/></w:rPr>") + p(" и конец"), ["начало и конец"]),
        (p(more="<w:del>" + run("снят") + "</w:del>", properties="<w:rPr><w:del/></w:rPr>") + p("ещё"), ["ещё"]),
        (p("последний", "<w:rPr><w:del/></w:rPr>"), ["последний"]),
    ],
)  # fmt: skip
def test_tracked_changes_are_accepted(body: str, read: list[str]) -> None:
    """What was inserted or moved here counts, what was deleted or moved away does not; nor does a deleted end."""
    assert texts(body) == read


def test_a_text_box_is_read_once() -> None:
    """Word keeps a box in a newer and an older form; it is read where it is anchored, behind its paragraph."""
    box = "<w:txbxContent>" + p("в боксе") + "</w:txbxContent>"
    both = (
        f"<w:r><mc:AlternateContent><mc:Choice Requires='wps'><wps:txbx>{box}</wps:txbx></mc:Choice>"
        f"<mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    assert texts(p("якорь", more=both) + p("дальше")) == ["якорь", "в боксе", "дальше"]


def test_tables_are_read_cell_by_cell() -> None:
    """Each paragraph knows its cell; merged cells keep the columns right; deleted rows and cells are gone."""
    body = (
        "<w:tbl><w:tr><w:tc>" + p("а") + p("б") + '</w:tc><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>' + p("в")
        + "</w:tc><w:tc>" + p("г") + "</w:tc></w:tr>"
        + "<w:tr><w:trPr><w:del/></w:trPr><w:tc>" + p("снято") + "</w:tc></w:tr>"
        + '<w:sdt><w:sdtContent><w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr><w:tc><w:tcPr><w:cellDel/></w:tcPr>'
        + p("нет") + "</w:tc><w:tc>" + p("д") + "<w:tbl><w:tr><w:tc>" + p("внутри")
        + "</w:tc></w:tr></w:tbl></w:tc></w:tr></w:sdtContent></w:sdt></w:tbl>" + p("после")
    )  # fmt: skip
    read = {each.text: each.cell for each in read_docx(docx(body)).paragraphs}
    assert read == {
        "а": Cell(0, 0, 0),
        "б": Cell(0, 0, 0),
        "в": Cell(0, 0, 1),
        "г": Cell(0, 0, 3),
        "д": Cell(0, 1, 2),
        "внутри": Cell(1, 0, 0),
        "после": None,
    }


STYLES = (
    style("a", more='w:default="1"')
    + style("1", "<w:pPr><w:outlineLvl w:val='0'/></w:pPr>", name="heading 1")
    + style("own", "<w:basedOn w:val='1'/>", name="Мой заголовок")
    + style("plain", "<w:basedOn w:val='1'/><w:pPr><w:outlineLvl w:val='9'/></w:pPr>", name="Мой текст")
    + style("t", name="Title")
    + style("fat", BOLD)
    + style("strong", BOLD, kind="character")
    + style("toc1", name="toc 1")
)


@pytest.mark.parametrize(
    ("paragraph", "heading"),
    [
        (p("а", '<w:pStyle w:val="own"/>'), True),
        (p("а", '<w:pStyle w:val="plain"/>'), False),
        (p("а", '<w:pStyle w:val="t"/>'), True),
        (p("а", '<w:outlineLvl w:val="2"/>'), True),
        (p("а", '<w:pStyle w:val="fat"/>'), True),
        (p(more=run("а", BOLD) + run(" ") + run("б", '<w:rPr><w:rStyle w:val="strong"/></w:rPr>')), True),
        (p("а", '<w:pStyle w:val="fat"/>', more=run("б", '<w:rPr><w:b w:val="0"/></w:rPr>')), False),
        (p("а", more=run("б", BOLD)), False),
        (p("а", '<w:pStyle w:val="unknown"/>'), False),
    ],
)
def test_what_a_heading_is(paragraph: str, heading: bool) -> None:
    """By style, by outline level, or because all its letters are bold."""
    (read,) = read_docx(docx(paragraph, styles=STYLES)).paragraphs
    assert read.heading is heading


def test_the_table_of_contents_is_left_out() -> None:
    """It only repeats what the document says elsewhere."""
    assert texts(p("Глава", '<w:pStyle w:val="toc1"/>') + p("Глава"), styles=STYLES) == ["Глава"]


def test_numbers_of_nested_lists() -> None:
    """«%1.%2.» is filled in from the levels above; a deeper level begins anew under each number."""
    numbering = abstract(1, ("decimal", "%1."), ("decimal", "%1.%2."), ("russianLower", "%3)")) + num(7, 1)
    levels = (0, 1, 1, 2, 2, 0, 1, 2)
    read = read_docx(docx("".join(p("п", listed(7, level)) for level in levels), numbering=numbering)).paragraphs
    assert [each.marker for each in read] == ["1.", "1.1.", "1.2.", "а)", "б)", "2.", "2.1.", "а)"]
    assert [each.level for each in read] == list(levels)


def test_a_level_that_was_left_out_counts_as_begun() -> None:
    """A list that begins with «1.1.» goes on with «2.»."""
    numbering = abstract(1, ("decimal", "%1."), ("decimal", "%1.%2.")) + num(1, 1)
    body = p("п", listed(1, 1)) + p("п", listed(1, 0))
    assert shown(body, numbering=numbering) == ["1.1. п", "2. п"]


def test_lists_of_one_definition_count_together_unless_restarted() -> None:
    """Two lists of the same definition go on counting; a start of its own begins a list anew, once."""
    numbering = (
        abstract(1, ("decimal", "%1)"))
        + num(1, 1)
        + num(2, 1)
        + num(3, 1, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>')
    )
    body = "".join(p("п", listed(number, 0)) for number in (1, 1, 2, 3, 3))
    assert shown(body, numbering=numbering) == ["1) п", "2) п", "3) п", "5) п", "6) п"]


def test_a_level_may_be_overridden() -> None:
    """A list may show a level otherwise than its definition, and legal numbering shows digits alone."""
    own = (
        '<w:lvlOverride w:ilvl="1"><w:lvl w:ilvl="1"><w:start w:val="3"/><w:numFmt w:val="lowerLetter"/><w:isLgl/>'
        '<w:lvlText w:val="%1-%2"/></w:lvl></w:lvlOverride>'
    )
    numbering = abstract(1, ("upperRoman", "%1."), ("decimal", "%2.")) + num(1, 1, own)
    body = p("п", listed(1, 0)) + p("п", listed(1, 1)) + p("п", listed(1, 0))
    assert shown(body, numbering=numbering) == ["I. п", "1-3 п", "II. п"]


def test_a_level_may_go_on_through_the_one_above() -> None:
    """`lvlRestart` of 0 lets a list count through the whole document."""
    numbering = abstract(1, ("decimal", "%1."), ("decimal", "%2)")).replace(
        '<w:lvlText w:val="%2)"/>', '<w:lvlRestart w:val="0"/><w:lvlText w:val="%2)"/>'
    ) + num(1, 1)
    body = "".join(p("п", listed(1, level)) for level in (0, 1, 0, 1))
    assert shown(body, numbering=numbering) == ["1. п", "1) п", "2. п", "2) п"]


def test_numbering_may_come_from_a_style() -> None:
    """Through `basedOn`; the level is the one that names the style; and a paragraph can switch it off."""
    numbering = abstract(1, ("decimal", "%1."), ("decimal", "%1.%2.")).replace(
        '<w:lvl w:ilvl="1">', '<w:lvl w:ilvl="1"><w:pStyle w:val="item"/>'
    ) + num(4, 1)
    styles = (
        style("head", '<w:pPr><w:numPr><w:numId w:val="4"/></w:numPr></w:pPr>')
        + style("item", '<w:pPr><w:numPr><w:numId w:val="4"/></w:numPr></w:pPr>')
        + style("small", '<w:basedOn w:val="item"/>')
    )
    body = (
        p("а", '<w:pStyle w:val="head"/>')
        + p("б", '<w:pStyle w:val="item"/>')
        + p("в", '<w:pStyle w:val="small"/>')
        + p("г", '<w:pStyle w:val="small"/><w:numPr><w:numId w:val="0"/></w:numPr>')
    )
    assert shown(body, numbering=numbering, styles=styles) == ["1. а", "1.1. б", "1.2. в", "г"]


def test_a_list_may_be_a_link_to_a_list_style() -> None:
    """`numStyleLink` leads over the style to the real definition."""
    numbering = (
        abstract(1, ("decimal", "§%1"))
        + '<w:abstractNum w:abstractNumId="2"><w:numStyleLink w:val="law"/></w:abstractNum>'
        + num(1, 1)
        + num(2, 2)
    )
    styles = style("law", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>', kind="numbering")
    assert shown(p("а", listed(2, 0)), numbering=numbering, styles=styles) == ["§1 а"]


@pytest.mark.parametrize(("sign", "marker"), [("\uf0b7", "•"), ("\uf0a7", "•"), ("o", "•"), ("–", "–"), ("", "•")])
def test_bullets_of_symbol_fonts(sign: str, marker: str) -> None:
    """A bullet from a font of symbols is a bullet to the eye; a dash stays one."""
    numbering = abstract(1, ("bullet", sign)) + num(1, 1)
    assert shown(p("а", listed(1, 0)), numbering=numbering) == [f"{marker} а"]


@pytest.mark.parametrize(
    ("number", "form", "written"),
    [
        (4, "upperRoman", "IV"), (1949, "lowerRoman", "mcmxlix"), (0, "upperRoman", "0"), (3, "decimalZero", "03"),
        (1, "russianLower", "а"), (7, "russianLower", "ж"), (10, "russianLower", "к"), (29, "russianUpper", "Я"),
        (30, "russianLower", "аа"), (28, "lowerLetter", "bb"), (2, "upperLetter", "B"), (5, "bullet", ""),
        (5, "none", ""), (5, "chineseCounting", "5"),
    ],
)  # fmt: skip
def test_formats_of_numbers(number: int, form: str, written: str) -> None:
    """As the standard lists them; Russian letters without ё and й."""
    assert formatted(number, form) == written


@pytest.mark.parametrize("properties", [listed(99, 0), listed(1, 5), '<w:numPr><w:ilvl w:val="x"/></w:numPr>'])
def test_a_list_that_is_not_there_shows_nothing(properties: str) -> None:
    """A paragraph of an unknown list or level has no marker."""
    assert shown(p("а", properties), numbering=abstract(1, ("decimal", "%1.")) + num(1, 1)) == ["а"]


def test_the_strict_form_is_read_too() -> None:
    """The other form of the standard differs in its namespace alone."""
    transitional = docx(p("а", listed(1, 0)), numbering=abstract(1, ("decimal", "%1.")) + num(1, 1))
    assert [each.marker for each in read_docx(transitional).paragraphs] == ["1."]
    strict = {
        "word/document.xml": '<d:document xmlns:d="http://purl.oclc.org/ooxml/wordprocessingml/main">'
        '<d:body><d:p><d:pPr><d:outlineLvl d:val="1"/></d:pPr><d:r><d:t>а</d:t></d:r></d:p></d:body></d:document>'
    }
    (read,) = read_docx(zipped(strict)).paragraphs
    assert (read.text, read.heading) == ("а", True)


@pytest.mark.parametrize(
    "document",
    [
        "<w:document",
        '<!DOCTYPE x [<!ENTITY a "aaaa">]><x>&a;</x>',
        f"<w:document xmlns:w='{W}'><w:body>{'<w:x>' * 20_000}{'</w:x>' * 20_000}</w:body></w:document>",
        b"\xff\xfe\x00",
    ],
)
def test_broken_xml_is_called_corrupt(document: str | bytes) -> None:
    """Cut off, with entities to expand, or no XML at all."""
    with pytest.raises(DocumentError) as caught:
        read_docx(zipped({"word/document.xml": document}))
    assert caught.value.code == "corrupt"
