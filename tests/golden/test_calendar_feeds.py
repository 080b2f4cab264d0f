"""What is read of one's own calendar to subscribe to."""

from tests.support.golden import LANGUAGES, TwoWorlds
from tests.support.http import free_port

SECRET = r"(?<=/calendar/)[\w-]+"


async def test_a_feed(both: TwoWorlds) -> None:
    """How to subscribe, the link once, that there is one, and that it works no more."""
    for language, world in zip(LANGUAGES, (both.russian, both.english), strict=True):
        await world.restart(locale=language, public_url="https://bot.example.org", health_port=free_port())
    head = await both.member(101)
    await head.says("/events")
    head.shows("events-with-a-feed")
    await head.presses("🔗 Подписка на календарь")
    head.shows("feed")
    await head.presses("🔗 Получить ссылку")
    head.shows("feed-link", SECRET)
    await head.says("/events")
    await head.presses("🔗 Подписка на календарь")
    head.shows("feed-there")
    await head.presses("🗑 Отозвать ссылку")
    head.shows("feed-revoked")
