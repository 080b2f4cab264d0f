"""A plan of measures of which later editions move this and that, one line at a time."""

from collections.abc import Sequence
from textwrap import dedent

PLAN = dedent(
    """
    title: План мероприятий по школьным библиотекам
    adopted_on: 2026-11-20
    addressees:
      - heading: Руководителям общеобразовательных организаций
        name: Руководители общеобразовательных организаций
        tasks:
          - number: "1.1"
            title: Каталог фонда
            text: составить каталог фонда
            due: 2027-03-01
            co_executors: [{name: Комитет образования, kind: municipal_authority}]
          - number: "1.2"
            title: Читальный зал
            text: открыть читальный зал
            period: {start: 2027-02-01, end: 2027-03-31}
            recurrence: ежемесячно
          - number: "1.3"
            title: Неделя книги
            text: провести неделю книги
            events: [{name: Неделя детской книги, short_title: Неделя книги, start: 2027-03-22, end: 2027-03-28}]
    """
)
TITLE = "План мероприятий по школьным библиотекам"


def edition(*moved: tuple[str, str], of: str = PLAN) -> str:
    """The next edition, with the second of each pair where the first stood, once."""
    for before, after in moved:
        assert of.count(before) == 1, before
        of = of.replace(before, after)
    return of


def table(rows: Sequence[tuple[str, str, str]]) -> bytes:
    """A plan as a sheet: the day of each measure in a cell of its own."""
    lines = ["№ п/п;Мероприятие;Срок исполнения;Ответственный"]
    lines += [f"{n};{text};{due};{who}" for n, (text, due, who) in enumerate(rows, start=1)]
    return "\n".join(["План мероприятий по развитию чтения;;;", *lines]).encode()
