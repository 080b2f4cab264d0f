"""A page of each file of a report for README, made from the sample region: `make report-pages`.

Two rounds are answered by chance, the same at each run; LibreOffice and poppler turn the files into pages. Whoever
changes how a report looks makes them anew and looks at them.
"""

import shutil
import subprocess
import sys
import tempfile
from datetime import datetime, timedelta
from pathlib import Path

from PIL import Image, ImageOps

from bot.cli.report_files import Order, make
from bot.documents.bundled import SAMPLE_ROSTER
from bot.documents.forms.roster import read_roster
from bot.domain.people.rosters import Roster
from bot.domain.work.report_layout import Letterhead
from bot.services import long_works
from bot.services.work.reports import Wish
from bot.ui.i18n import Catalogue
from tests.support import reported

DOCS = Path(__file__).parents[1] / "docs"
MINISTRY = "Министерство образования и науки Забайкальского края"
LETTERHEAD = Letterhead(MINISTRY, "г. Чита", "Министр", "И. И. Иванова", "П. П. Петров", "8 (3022) 00-00-00")
SAID = ("Проведены два педсовета, план утверждён", "Ждём методические рекомендации", "Приказ подписан", "Готово", "")
COLOURS = 128
FOOT = 800  # pixels from the top: below stands the page's number
EDGE = 30


class SampleRegion(reported.ReportedRegion):
    def _roster(self, schools: int) -> Roster:
        del schools
        return read_roster(SAMPLE_ROSTER.read_bytes())


def answered(path: Path) -> datetime:
    """A region with two rounds, both closed; some hours after the second."""
    reported.COMMENTS = SAID
    region = SampleRegion(path)
    for title, share in (("Октябрь 2026", 0.5), ("Ноябрь 2026", 0.85)):
        round_id = region.opens(title)
        long_works.do_all(region.tx)
        region.answers(share)
        region.helps()
        region.extends()
        region.closes(round_id)
        long_works.do_all(region.tx)
    region.commit()
    made_at = region.tx.now + timedelta(hours=5)
    region.tx.close()
    return made_at


def pages(file: Path, *numbers: int) -> list[Image.Image]:
    """Of a document, as it is printed."""
    folder = file.parent
    subprocess.run(["soffice", "--headless", "--convert-to", "pdf", "--outdir", folder, file], check=True)
    found: list[Image.Image] = []
    for number in numbers:
        page, pdf = str(folder / f"page{number}"), str(file.with_suffix(".pdf"))
        wanted = ["-singlefile", "-f", str(number), "-r", "72", "-png", pdf, page]
        subprocess.run(["pdftoppm", *wanted], check=True)
        found.append(Image.open(f"{page}.png"))
    return found


def joined(shown: list[Image.Image]) -> Image.Image:
    """What is printed on some pages, one below the other, without the white at their ends."""
    parts = [each.crop((0, 0, each.width, _end(each))) for each in shown]
    whole = Image.new("RGB", (shown[0].width, sum(each.height for each in parts) + EDGE), "white")
    top = 0
    for each in parts:
        whole.paste(each, (0, top))
        top += each.height
    return whole


def _end(page: Image.Image) -> int:
    printed = ImageOps.invert(page.convert("L")).crop((0, 0, page.width, FOOT)).getbbox()
    return printed[3] if printed else 0


def keep(picture: Image.Image, name: str) -> None:
    few = picture.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE)
    few.save(DOCS / f"{name}.png", optimize=True)


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        made_at = answered(folder / "bot.sqlite3")
        targets = {"docx": folder / "report.docx", "xlsx": folder / "table.xlsx", "png": folder / "picture.png"}
        order = Order(Wish(), reported.POLICY, LETTERHEAD, Catalogue.load().words("ru"), targets)
        make(folder / "bot.sqlite3", order, made_at)
        keep(pages(targets["docx"], 2)[0], "report-page")
        keep(joined(pages(targets["xlsx"], 1, 2)), "report-sheet")
        keep(Image.open(targets["png"]), "report-picture")


if __name__ == "__main__":
    if missing := [each for each in ("soffice", "pdftoppm") if shutil.which(each) is None]:
        sys.exit(
            f"Missing: {', '.join(missing)}. Debian's packages are libreoffice-writer, libreoffice-calc, poppler-utils."
        )
    main()
