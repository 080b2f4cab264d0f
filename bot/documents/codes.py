"""A link as a picture that a phone's camera reads."""

from io import BytesIO

SCALE = 12  # pixels a module


def code_picture(link: str) -> bytes:
    """A PNG; a quarter of it may be lost, as on a screen in the sun."""
    import segno  # noqa: PLC0415 - a start would wait for it

    content = BytesIO()
    segno.make_qr(link, error="q").save(content, kind="png", scale=SCALE, border=4)
    return content.getvalue()
