"""Pictures of a report: SVG put together here, made PNG by resvg with a font that comes along: the same everywhere."""

from collections.abc import Iterator, Sequence
from html import escape
from pathlib import Path

from bot.domain.work.report_layout import Bar, Days, HeatTable, Note, Panel, Picture

WIDTH = 1080  # pixels: a phone shows it in full
MARGIN = 48
INNER = WIDTH - 2 * MARGIN
MOST_BARS = 60  # of a panel; more would be dust on a phone
MOST_COLUMNS = 24  # of a heat table

FONTS = Path(__file__).parent / "fonts"
PALE, DARK = (244, 246, 248), (20, 84, 60)
INK, SOFT, LINE, PAPER = "#1b1f24", "#57606a", "#d0d7de", "#ffffff"
# Done, in progress, need help, not applicable, no answer: apart in lightness, so that black and white will do; what
# is hatched, dotted or empty is told apart without any colour.
FILLS = ("#1a7f5a", "#79b8e8", "url(#help)", "url(#dots)", "#ffffff")
PATTERNS = (
    '<pattern id="help" width="10" height="10" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
    '<rect width="10" height="10" fill="#f4a261"/><rect width="4" height="10" fill="#9c3a00"/></pattern>'
    '<pattern id="dots" width="8" height="8" patternUnits="userSpaceOnUse">'
    '<rect width="8" height="8" fill="#e6e8eb"/><circle cx="4" cy="4" r="1.6" fill="#57606a"/></pattern>'
)


def png(picture: Picture) -> bytes:
    import resvg_py  # noqa: PLC0415 - not every file needs it

    return bytes(
        resvg_py.svg_to_bytes(
            svg_string=svg(picture),
            skip_system_fonts=True,
            font_files=[str(file) for file in sorted(FONTS.glob("*.ttf"))],
            font_family="PT Sans",
            sans_serif_family="PT Sans",
        )
    )


def svg(picture: Picture) -> str:
    """A column of parts, as high as they need."""
    body: list[str] = []
    y = MARGIN
    for piece, height in _pieces(picture):
        body.append(f'<g transform="translate(0 {y})">{piece}</g>')
        y += height
    height = y + MARGIN // 2
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{height}" viewBox="0 0 {WIDTH} {height}" '
        f'font-family="PT Sans"><defs>{PATTERNS}</defs><rect width="{WIDTH}" height="{height}" fill="{PAPER}"/>'
        f"{''.join(body)}</svg>"
    )


def _pieces(picture: Picture) -> Iterator[tuple[str, int]]:
    if picture.title:
        yield _lines(picture.title, 40, 44, INK, bold=True, most=3)
    if picture.subtitle:
        yield _lines(picture.subtitle, 28, 56, SOFT, most=2)
    if picture.figures:
        yield _figures(picture.figures)
    if picture.legend:
        yield _legend(picture.legend)
    yield from map(_part, picture.parts)
    if picture.footer:
        yield _lines(picture.footer, 24, 70, SOFT, most=2)


def _part(part: Panel | HeatTable | Days | Note) -> tuple[str, int]:
    match part:
        case Panel():
            return _panel(part)
        case HeatTable():
            return _heat(part)
        case Days():
            return _days(part)
        case Note():
            return _lines(part.text, 28, 64, INK, most=3)


def _figures(figures: Sequence[tuple[str, str]]) -> tuple[str, int]:
    """Numbers in a row, each over its word."""
    step = INNER / len(figures)
    parts = []
    for place, (number, name) in enumerate(figures):
        x = MARGIN + step * (place + 0.5)
        size = min(60, int(step / len(number) / 0.58))
        parts.append(_text(x, 64, number, size, INK, bold=True, anchor="middle"))
        for line, words in enumerate(wrapped(name, int(step / 12.5), 2)):
            parts.append(_text(x, 100 + 28 * line, words, 24, SOFT, anchor="middle"))
    return "".join(parts), 160


def _legend(names: Sequence[str]) -> tuple[str, int]:
    parts, x, y = [], MARGIN, 0
    for name, fill in zip(names, FILLS, strict=False):
        width = 44 + int(13.5 * len(name)) + 24
        if x + width > WIDTH - MARGIN and x > MARGIN:
            x, y = MARGIN, y + 40
        parts.append(f'<rect x="{x}" y="{y}" width="32" height="24" fill="{fill}" stroke="{INK}" stroke-width="1.5"/>')
        parts.append(_text(x + 42, y + 21, name, 26, INK))
        x += width
    return "".join(parts), y + 56


def _panel(panel: Panel) -> tuple[str, int]:
    heading, y = _lines(panel.title, 32, 48, INK, bold=True, most=2)
    parts = [heading]
    for bar in panel.bars[:MOST_BARS]:
        drawn, height = _bar(bar)
        parts.append(f'<g transform="translate(0 {y})">{drawn}</g>')
        y += height
    if len(panel.bars) > MOST_BARS:
        parts.append(_text(MARGIN, y + 20, f"… +{len(panel.bars) - MOST_BARS}", 26, SOFT))
        y += 36
    return "".join(parts), y + 20


def _bar(bar: Bar) -> tuple[str, int]:
    """The label over the bar: names are long, phones narrow."""
    label, y = _lines(bar.label, 25, 34, INK, most=2)
    total = sum(bar.counts)
    parts, x = [label], float(MARGIN)
    for count, fill in zip(bar.counts, FILLS, strict=False):
        if not count:
            continue
        width = INNER * count / total
        parts.append(
            f'<rect x="{x:.1f}" y="{y}" width="{width:.1f}" height="40" fill="{fill}" stroke="{INK}" '
            'stroke-width="1.5"/>'
        )
        number = f"{count}"
        if width > 16 * len(number) + 8:
            parts.append(_badge(x + width / 2, y + 29, number))
        x += width
    if not total:
        parts.append(_text(MARGIN, y + 29, "—", 26, SOFT))
    return "".join(parts), y + 58


def _badge(x: float, y: int, number: str) -> str:
    """A number that can be read on any pattern."""
    width = 15 * len(number) + 10
    return (
        f'<rect x="{x - width / 2:.1f}" y="{y - 24}" width="{width}" height="30" rx="6" fill="{PAPER}"/>'
        f"{_text(x, y, number, 26, INK, bold=True, anchor='middle')}"
    )


def _heat(table: HeatTable) -> tuple[str, int]:
    """Shares in cells, the darker the more; each says its number too."""
    heading, y = _lines(table.title, 32, 48, INK, bold=True, most=2)
    columns = table.columns[:MOST_COLUMNS]
    left = 330
    side = min(72.0, (WIDTH - MARGIN - left) / max(len(columns), 1))
    parts = [heading]
    for place, name in enumerate(columns):
        x = left + side * (place + 0.5)
        parts.append(
            f'<g transform="translate({x + 7:.1f} {y + 66}) rotate(-60)">{_text(0, 0, cut(name, 8), 20, INK)}</g>'
        )
    y += 78
    for name, shares in table.rows:
        names = wrapped(name, 26, 2)
        for line, words in enumerate(names):
            parts.append(
                _text(left - 12, y + (28 if len(names) == 1 else 18 + 21 * line), words, 21, INK, anchor="end")
            )
        parts += [_square(left + side * place, y, side, share) for place, share in enumerate(shares[:MOST_COLUMNS])]
        y += 44
    if len(table.columns) > len(columns):
        parts.append(_text(MARGIN, y + 28, f"… +{len(table.columns) - len(columns)}", 24, SOFT))
        y += 40
    return "".join(parts), y + 24


def _square(x: float, y: int, side: float, share: float | None) -> str:
    fill = PAPER if share is None else _shade(share)
    ink = PAPER if share is not None and share > 0.6 else INK  # noqa: PLR2004 - where the ground is dark
    words = "·" if share is None else f"{share * 100:.0f}"
    return (
        f'<rect x="{x:.1f}" y="{y}" width="{side - 3:.1f}" height="41" fill="{fill}" stroke="{LINE}"/>'
        f"{_text(x + side / 2 - 1.5, y + 28, words, 22 if side > 44 else 17, ink, anchor='middle')}"  # noqa: PLR2004
    )


def _shade(share: float) -> str:
    """From nearly white to a dark green: the more, the darker, in colour and without."""
    return f"rgb({','.join(str(round(low + (high - low) * share)) for low, high in zip(PALE, DARK, strict=True))})"


def _days(days: Days) -> tuple[str, int]:
    """Columns of this round before the paler, wider ones of the round before."""
    heading, y = _lines(days.title, 32, 48, INK, bold=True, most=2)
    names, high = [days.legend[0], days.legend[1]], 260
    parts = [heading]
    for place, name in enumerate(names):
        if name:
            left = MARGIN + place * 480
            fill = FILLS[0] if place == 0 else LINE
            parts.append(f'<rect x="{left}" y="{y}" width="32" height="24" fill="{fill}" stroke="{INK}"/>')
            parts.append(_text(left + 42, y + 21, cut(name, 28), 26, INK))
    y += 64
    length = max(len(days.labels), 1)
    step, most = INNER / length, max([1, *days.counts, *days.before])
    highest = days.counts.index(max(days.counts)) if days.counts else 0
    for place, label in enumerate(days.labels):
        x = MARGIN + step * place
        parts.append(_column(x, y, step, high, days.before, place, most, LINE, 0.9))
        parts.append(_column(x, y, step, high, days.counts, place, most, FILLS[0], 0.55))
        if days.counts[place] and (step > 14 * len(str(days.counts[place])) or place == highest):
            top = y + high - high * days.counts[place] / most
            parts.append(_text(x + step / 2, int(top) - 6, str(days.counts[place]), 20, INK, anchor="middle"))
        if place % max(1, round(90 / step)) == 0:
            parts.append(_text(x + step / 2, y + high + 28, label, 20, SOFT, anchor="middle"))
    parts.append(f'<line x1="{MARGIN}" x2="{WIDTH - MARGIN}" y1="{y + high}" y2="{y + high}" stroke="{INK}"/>')
    return "".join(parts), y + high + 60


def _column(
    x: float, y: int, step: float, high: int, counts: Sequence[int], place: int, most: int, fill: str, share: float
) -> str:
    count = counts[place] if place < len(counts) else 0
    height, width = high * count / most, step * share
    if not count:
        return ""
    return (
        f'<rect x="{x + (step - width) / 2:.1f}" y="{y + high - height:.1f}" width="{width:.1f}" '
        f'height="{height:.1f}" fill="{fill}"/>'
    )


def _lines(text: str, size: int, step: int, ink: str, *, bold: bool = False, most: int = 1) -> tuple[str, int]:
    """Text over as many lines as it needs, and how high they are."""
    rows = wrapped(text, int(INNER / (size * 0.54)), most)
    drawn = [
        _text(MARGIN, size + place * round(size * 1.2), row, size, ink, bold=bold) for place, row in enumerate(rows)
    ]
    return "".join(drawn), step + (len(rows) - 1) * round(size * 1.2)


def _text(x: float, y: float, text: str, size: int, ink: str, *, bold: bool = False, anchor: str = "start") -> str:
    weight = ' font-weight="bold"' if bold else ""
    return (
        f'<text x="{x:.1f}" y="{y:.0f}" font-size="{size}" fill="{ink}" text-anchor="{anchor}"{weight}>'
        f"{escape(_printable(text))}</text>"
    )


def wrapped(text: str, width: int, most: int) -> list[str]:
    """At most so many lines of about so many characters, the last one cut where something is left."""
    rows: list[str] = []
    for word in text.split():
        if rows and len(rows[-1]) + 1 + len(word) <= width:
            rows[-1] += f" {word}"
        else:
            rows.append(word)
    if len(rows) > most:
        rows = [*rows[: most - 1], " ".join(rows[most - 1 :])]  # its middle goes below
    return [cut(row, width) for row in rows] or [""]


def cut(text: str, width: int) -> str:
    """Names differ at their ends, as «Школа № 5» does: the middle goes."""
    if len(text) <= width:
        return text
    kept = (width - 1) // 2
    return f"{text[: width - 1 - kept].rstrip()}…{text[len(text) - kept :].lstrip()}"


def _printable(text: str) -> str:
    """Without what XML cannot hold; the blank of «91,4 %» stays, though Python does not call it printable."""
    return "".join(sign for sign in text if sign.isprintable() or sign in "\u00a0\u202f")
