"""A .pdf made of lines at places of our choice, with a font that says which letter each of its signs is."""

Line = tuple[int, int, str]  # points from the left, from below, and what stands there

_SIGNS = [bytes([code]).decode("cp1251") for code in range(32, 256) if code not in {127, 0x98}]


def written_pdf(*pages: list[Line]) -> bytes:
    rows = [f"<{sign.encode('cp1251').hex()}> <{ord(sign):04x}>" for sign in _SIGNS]
    blocks = [rows[start : start + 100] for start in range(0, len(rows), 100)]
    listed = "".join(f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar\n" for block in blocks)
    letters = f"begincmap 1 begincodespacerange <00> <ff> endcodespacerange\n{listed}endcmap"
    box = "/FontBBox [0 0 1000 800] /ItalicAngle 0 /Ascent 800 /Descent 0"
    font = f"<< /Type /FontDescriptor /FontName /F /Flags 32 {box} >>"
    objects = [_stream(letters.encode()), font.encode()]
    widths = " ".join(["500"] * 224)
    objects.append(
        f"<< /Type /Font /Subtype /TrueType /BaseFont /F /FirstChar 32 /LastChar 255 /Widths [{widths}] "
        "/FontDescriptor 2 0 R /ToUnicode 1 0 R >>".encode()
    )
    root = len(objects) + 2 * len(pages) + 1
    for page in pages:
        objects.append(_stream(_drawn(page)))
        objects.append(
            f"<< /Type /Page /Parent {root} 0 R /MediaBox [0 0 595 842] /Contents {len(objects)} 0 R "
            "/Resources << /Font << /F1 3 0 R >> >> >>".encode()
        )
    kids = " ".join(f"{place} 0 R" for place in range(5, root, 2))
    objects.append(f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode())
    objects.append(f"<< /Type /Catalog /Pages {root} 0 R >>".encode())
    return _file(objects)


def _drawn(page: list[Line]) -> bytes:
    lines = (
        b"1 0 0 1 %d %d Tm (%s) Tj\n" % (x, y, text.encode("cp1251").replace(b"(", b"\\(").replace(b")", b"\\)"))
        for x, y, text in page
    )
    return b"BT /F1 10 Tf\n" + b"".join(lines) + b"ET"


def _stream(content: bytes) -> bytes:
    return b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content)


def _file(objects: list[bytes]) -> bytes:
    out, places = b"%PDF-1.4\n", []
    for number, each in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, each)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    head = b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(objects) + 1, table)
    end = b"trailer << /Size %d /Root %d 0 R >>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, len(objects), len(out))
    return out + head + end
