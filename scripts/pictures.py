"""The pictures of README and the guides, made from the demo: `make pictures`.

The real bot on the emulated Telegram, its page in Chromium; people press what stands here, and their phones are taken.
Whoever changes a screen makes them anew and looks at them.
"""

import asyncio
import io
import re
import shutil
import sys
import tempfile
from pathlib import Path

from PIL import Image
from playwright.async_api import Locator, Page, async_playwright, expect

from bot.cli.demo import new_token, staged

FOLDER = Path(__file__).parents[1] / "docs/pictures"
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]
COLOURS = 96
PATIENCE = 30_000  # milliseconds: a report is drawn while the machine does other things, too
HEAD, OFFICER, ORGANISER, NEWCOMER = 101, 201, 900, 102
# Who, then what they type or press, one after another; with a name in the end their phone is taken.
# A button is named by how it begins; `…` before some words waits until a message with them has come.
SCENES: list[tuple[int, list[str], str]] = [
    (NEWCOMER, ["СТАРТ"], "school-consent"),
    (ORGANISER, ["/rounds", "➕ Новый период"], "organiser-round"),
    (ORGANISER, ["📤 Открыть период", "📤 Да, открыть"], ""),
    (HEAD, ["/tasks"], "school-tasks"),
    (HEAD, ["5.3"], "school-task"),
    (HEAD, ["✅ Выполнено"], "school-answered"),
    (HEAD, ["➡️ Следующая", "🆘 Нужна помощь", "Нет методиста по оценке качества"], ""),
    (OFFICER, ["…Нет методиста"], "coordinator-help"),
    (OFFICER, ["/organisations"], "coordinator-schools"),
    (ORGANISER, ["/organisations", "👥 Кто подключился"], "organiser-joining"),
    (ORGANISER, ["/report", "…ответов получено"], "organiser-report"),
]


async def act(phone: Locator, what: str) -> None:
    """Until the bot has answered."""
    newest = phone.locator(".message.from-bot").last
    if what.startswith("…"):
        return await expect(newest).to_contain_text(what[1:])
    if what == "СТАРТ":
        await phone.locator(".start-button").click()
        return await expect(newest).to_be_visible()
    before = await newest.inner_text()
    button = newest.locator("button").filter(has_text=re.compile(f"^{re.escape(what)}"))
    if not what.startswith("/") and await button.count():
        await button.first.click()
    else:
        await phone.locator("textarea.composer-input").fill(what)
        await phone.locator(".composer-send").click()
    return await expect(newest).not_to_have_text(before, use_inner_text=True)


async def take(phone: Locator, name: str) -> None:
    """A small PNG: the colours of a phone are few."""
    await phone.page.mouse.move(0, 0)
    newest = phone.locator(".message.from-bot").last
    await newest.evaluate("message => message.offsetHeight > 500 && message.scrollIntoView({block: 'start'})")
    await phone.page.wait_for_timeout(800)  # what rises into view has risen, and a picture has come
    shot = Image.open(io.BytesIO(await phone.locator(".screen").screenshot()))
    few = shot.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE)
    few.save(FOLDER / f"{name}.png", optimize=True)


async def play(page: Page) -> None:
    for who, steps, name in SCENES:
        phone = page.locator(f"[data-user-id='{who}'].phone")
        if await phone.is_hidden():  # three stand side by side, the others are brought into view
            await page.locator(f"[data-user-id='{who}'].person .person-open").click()
        for each in steps:
            await act(phone, each)
        if name:
            await take(phone, name)


async def make() -> None:
    FOLDER.mkdir(exist_ok=True)
    expect.set_options(timeout=PATIENCE)
    with tempfile.TemporaryDirectory() as folder:
        async with staged(Path(folder), 0, new_token()) as url, async_playwright() as playwright:
            browser = await playwright.chromium.launch(executable_path=shutil.which("chromium"), args=ARGUMENTS)
            page = await browser.new_page(viewport={"width": 1280, "height": 860}, color_scheme="light")
            await page.goto(url)
            await play(page)
            await browser.close()


if __name__ == "__main__":
    if shutil.which("chromium") is None:
        sys.exit("Chromium is needed: Debian's package is called chromium, and fonts-noto-color-emoji has the icons.")
    asyncio.run(make())
