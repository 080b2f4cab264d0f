from datetime import date

from bot.domain.resolution.draft import (
    CoExecutor,
    Draft,
    DraftAddressee,
    DraftEvent,
    DraftTask,
    LeftOut,
    Period,
    Reference,
    to_json,
)


def bare_task(number: str) -> DraftTask:
    return DraftTask(
        number=number,
        title="Короткое название",
        text="сделать;",
        due=None,
        period=None,
        recurrence=None,
        co_executors=(),
        references=(),
        events=(),
    )


def test_a_full_draft_becomes_exactly_the_object_of_the_contract() -> None:
    """Every key of `import --json` is there, nested as promised, with ISO dates and no key more."""
    task = DraftTask(
        number="2.3",
        title="Конференция",
        text="провести в 2023 г. конференцию;",
        due=date(2023, 12, 31),
        period=Period(date(2023, 1, 1), date(2023, 12, 31)),
        recurrence="ежегодно",
        co_executors=(CoExecutor("КЦОКО", "assessment_centre"), CoExecutor("вузами", None)),
        references=(Reference("order", "830", date(2022, 10, 7), "Об утверждении плана"),),
        events=(DraftEvent("научная конференция", "Конференция", date(2023, 1, 1), date(2023, 12, 31)),),
    )
    addressee = DraftAddressee("Центру", "Центр", "способствовать", "assessment_centre", (task,))
    left = (LeftOut("Благодарим организаторов.", "thanks", 120),)
    draft = Draft("Резолюция", date(2022, 10, 20), (addressee,), ("что-то неясно",), left_out=left)
    assert to_json(draft) == {
        "title": "Резолюция",
        "adopted_on": "2022-10-20",
        "addressees": [
            {
                "heading": "Центру",
                "name": "Центр",
                "lead": "способствовать",
                "tasks": [
                    {
                        "number": "2.3",
                        "text": "провести в 2023 г. конференцию;",
                        "due": "2023-12-31",
                        "period": {"start": "2023-01-01", "end": "2023-12-31"},
                        "recurrence": "ежегодно",
                        "co_executors": ["КЦОКО", "вузами"],
                        "references": [{"kind": "order", "number": "830", "date": "2022-10-07"}],
                        "events": [{"name": "научная конференция", "start": "2023-01-01", "end": "2023-12-31"}],
                    }
                ],
            }
        ],
        "left_out": [{"text": "Благодарим организаторов.", "reason": "thanks"}],
        "warnings": ["что-то неясно"],
    }


def test_what_the_document_does_not_say_is_null_or_empty() -> None:
    """A bare task under no addressee keeps every key, with null or an empty list."""
    draft = Draft("Резолюция", None, (DraftAddressee(None, None, None, None, (bare_task("1"),)),))
    found = to_json(draft)
    assert found["adopted_on"] is None
    assert (found["left_out"], found["warnings"]) == ([], [])
    assert found["addressees"][0] == {
        "heading": None,
        "name": None,
        "lead": None,
        "tasks": [
            {
                "number": "1",
                "text": "сделать;",
                "due": None,
                "period": None,
                "recurrence": None,
                "co_executors": [],
                "references": [],
                "events": [],
            }
        ],
    }


def test_an_event_without_a_date_has_null_dates() -> None:
    """Nothing is invented for an event whose time the document does not give."""
    event = DraftEvent("форум", "Форум", None, None)
    task = DraftTask("1", "Форум", "провести форум", None, None, None, (), (Reference("plan", None, None),), (event,))
    found = to_json(Draft("Р", None, (DraftAddressee(None, None, None, None, (task,)),)))
    shown = found["addressees"][0]["tasks"][0]
    assert shown["events"] == [{"name": "форум", "start": None, "end": None}]
    assert shown["references"] == [{"kind": "plan", "number": None, "date": None}]
