"""Who comes to an event, as an organiser sees it: counts, a list, the lines of a file."""

from collections.abc import Iterator, Sequence

from bot.domain.messages.attendance import Attendance, Guest, Standing
from bot.domain.text import cut
from bot.ui.buttons.events import AttendanceFile, EventAttendance, EventOf
from bot.ui.i18n import Html, Words
from bot.ui.screen import Screen, back, button, fitting, home, pager

TITLE_LIMIT = 100
NAME_LIMIT = 80
SHOWN = (Standing.COMING, Standing.OFFERED, Standing.WAITING, Standing.LAPSED, Standing.DECLINED)


def attendance_screen(words: Words, shown: Attendance, *, organises: bool) -> Screen:
    event, capacity = shown.event, shown.event.details.capacity
    counts = (words(f"guests-counted-{each}", count=shown.counts[each]) for each in SHOWN if shown.counts.get(each))
    seats = words("guests-people", people=shown.people)
    return Screen(
        fitting(
            words("guests-title", title=cut(event.title, TITLE_LIMIT)),
            words("event-cancelled") if event.cancelled else None,
            "",
            words("guests-people-of", people=shown.people, capacity=capacity) if capacity is not None else seats,
            *counts,
            words("guests-counted-silent", count=shown.silent),
            words("guests-counted-unjoined", count=shown.unjoined) if shown.unjoined else None,
            "" if shown.guests.items else None,
            *(_line(words, each) for each in shown.guests.items),
        ),
        [
            pager(words, shown.guests, lambda page: EventAttendance(event=event.id, page=page)),
            [button(words.plain("button-guests-file"), AttendanceFile(event=event.id))] if organises else [],
            [back(words, EventOf(event=event.id)), home(words)],
        ],
        listed=shown.guests,
    )


def guest_rows(words: Words, guests: Sequence[Guest], zone: str) -> Iterator[tuple[str | int, ...]]:
    """The header, then a line an organisation."""
    yield tuple(words.plain(f"guests-column-{each}") for each in ("place", "name", "answer", "people", "instead", "at"))
    for each in guests:
        comes = each.standing is not None and each.standing is not Standing.DECLINED
        yield (
            each.municipality or "",
            each.organisation,
            words.plain(f"guests-said-{each.standing or ('nothing' if each.joined else 'unjoined')}"),
            each.people if comes else "",
            each.instead,
            words.moment(each.answered_at, zone) if each.answered_at else "",
        )


def _line(words: Words, guest: Guest) -> Html:
    name = cut(guest.organisation, NAME_LIMIT)
    if guest.instead:
        name = words.plain("guests-instead", name=name, instead=guest.instead)
    return words(f"guests-line-{guest.standing}", name=name, people=guest.people)
