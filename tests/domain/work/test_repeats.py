"""«Без изменений» at the edges of a day."""

from datetime import UTC, date, datetime

from bot.domain.work.tasks import Status
from bot.services.work import repeats, replies
from tests.support.region import Region

EVENING = datetime(2026, 11, 23, 10, tzinfo=UTC)
NEXT_MORNING = datetime(2026, 11, 23, 22, tzinfo=UTC)  # seven o'clock of the 24th in Chita


def test_a_day_that_is_past_where_the_person_lives_is_promised_no_more() -> None:
    """Early in the morning the date in Greenwich is still that of yesterday."""
    region = Region(EVENING)
    region.task(1)
    region.school(1)
    viewer = region.viewer(region.person(1, 1))
    first = replies.record_reply(region.tx, viewer, 1, Status.IN_PROGRESS).assignment.reply_id
    promised = replies.set_until(region.tx, viewer, first or 0, date(2026, 11, 23)).assignment
    assert promised.until == date(2026, 11, 23)
    region.now = region.tx.now = NEXT_MORNING
    region.asks(date(2026, 12, 7), date(2026, 11, 24))
    repeated = repeats.repeat_answer(region.tx, viewer, 1, promised.reply_id or 0).assignment
    assert (repeated.status, repeated.until) == (Status.IN_PROGRESS, None)
    region.tx.close()
