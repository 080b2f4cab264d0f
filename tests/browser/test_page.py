"""The demo's page in a real browser: Debian's Chromium, driven by Playwright."""

import re
import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from playwright.async_api import Locator, Page, async_playwright, expect

from bot.cli.demo import new_token, staged

CHROMIUM = shutil.which("chromium")
QUIET = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]
QUIET += ["--disable-component-update", "--disable-sync"]

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium here: Debian's package is called chromium"),
]


@pytest.fixture
async def page(tmp_path: Path) -> AsyncIterator[Page]:
    """The page of a demo at work, 1280 px wide."""
    async with staged(tmp_path, 0, new_token()) as url, async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        page = await browser.new_page(viewport={"width": 1280, "height": 800})
        await page.goto(url)
        yield page
        await browser.close()


async def test_three_people_at_once(page: Page) -> None:
    """A head answers, asks for help and sends a photo; the officer hears of it; the clock can be moved on."""
    head, officer = page.locator("[data-user-id='101'].phone"), page.locator("[data-user-id='201'].phone")
    newest = head.locator(".message.from-bot").last
    await say(head, "/tasks")
    await expect(newest).to_contain_text("отвечено 0 из 6")
    await newest.get_by_role("button", name="5.3 ⬜").click()
    await newest.get_by_role("button", name="✅ Выполнено").click()
    await expect(newest).to_contain_text("Записано. Задача 5.3")
    await newest.get_by_role("button", name="➡️ Следующая: 5.4").click()
    await newest.get_by_role("button", name="🆘 Нужна помощь").click()
    await expect(newest).to_contain_text("Напишите одним сообщением")
    await say(head, "Нет методиста <b>совсем</b>")
    await expect(officer.locator(".message.from-bot").last).to_contain_text("Нет методиста <b>совсем</b>")
    before = await page.locator(".clock-now").inner_text()
    await page.locator("[data-advance='86400']").click()
    await expect(page.locator(".clock-now")).not_to_have_text(re.compile(re.escape(before)))


async def say(phone: Locator, text: str) -> None:
    await phone.locator("textarea.composer-input").fill(text)
    await phone.locator(".composer-send").click()


@pytest.mark.long
async def test_the_tours_press_by_themselves(page: Page) -> None:
    """Each of the six runs to its end on a demo that nobody has touched, and nothing gets too wide meanwhile."""
    tours = page.locator(".tour")
    await expect(tours).to_have_count(6)
    for tour in await tours.all():
        await tour.click()
        await expect(page.locator(".tour-caption")).to_contain_text("Готово", timeout=120_000)
        wide = await page.evaluate("document.querySelector('.phones').scrollWidth > innerWidth")
        assert not wide


async def test_nothing_is_wider_than_the_window(page: Page) -> None:
    """On a phone, at twice the size and on a screen alike, a phone is in sight with its composer."""
    for width, height in ((390, 844), (640, 400), (1280, 800)):
        await page.set_viewport_size({"width": width, "height": height})
        assert not await page.evaluate("document.documentElement.scrollWidth > innerWidth")
        await expect(page.locator(".phone:visible .composer-input").first).to_be_visible()
