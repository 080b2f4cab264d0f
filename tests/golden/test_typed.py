"""What is sent without being asked for: to an open card, and words to be looked for."""

from tests.support.golden import TwoWorlds


async def test_an_open_card(both: TwoWorlds) -> None:
    """Words wait for an answer, and are taken back."""
    head = await both.member(101)
    await head.says("/tasks")
    await head.presses("5.3 ⬜")
    await head.says("Провели семинар")
    head.shows("words-wait")
    await head.presses("↩️ Убрать присланное")
    head.shows("words-taken-back")


async def test_search(both: TwoWorlds) -> None:
    """What was found by words, and what is asked without any."""
    organiser = await both.organiser()
    await organiser.says("/search")
    organiser.shows("search-ask")
    await organiser.says("/search школы")
    organiser.shows("search-results")
