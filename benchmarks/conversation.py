"""What people send and what counts as an answer: the server's side of `replies.py`.

People press «✅ Выполнено» and «🔄 В работе» in turn, so that each press has an effect, or write a number to an
echo bot. Update i belongs to person i % 559; the ids in it are i, so that an answer is known for what it answers.
"""

import asyncio
import json
import re
import time
from collections.abc import Mapping
from dataclasses import dataclass, field

from benchmarks.contestants import Process
from benchmarks.fast_server import Exchange, FastServer
from benchmarks.seed import SCHOOLS, chat_of

BATCH = 100
FIRST_UPDATE = 500_000
WARM_UP = 200  # updates before the clock starts
PATIENCE = 45.0  # seconds without an answer after which the rest counts as lost
OFFSET = re.compile(rb"offset\D{1,20}(\d+)")
ANSWERED = {
    b"sendMessage": re.compile(rb"\btext\D{1,20}(\d+)"),
    b"editMessageText": re.compile(rb"message_id\D{1,20}(\d+)"),
    b"answerCallbackQuery": re.compile(rb"callback_query_id\D{1,20}(\d+)"),
}
MESSAGE = (
    '{"message_id":%d,"from":{"id":42,"is_bot":true,"first_name":"Bot","username":"bench_bot"},'
    '"chat":{"id":%d,"first_name":"Анна","last_name":"Иванова","type":"private"},"date":1763900000,'
    '"text":"Ответ записан. Можно добавить пояснение или подтверждающий файл."}'
).encode()
CARD = """Задача 5.1
Создать условия для развития внутренней системы оценки качества образования.

Кому: руководителям образовательных организаций
Срок: до конца отчётного периода, 25 декабря
Ваш ответ: пока нет"""


@dataclass
class Conversation(FastServer):
    """Hands out what is released and notes when each update was delivered and answered."""

    updates: list[bytes]
    answers_each: int  # 2 for a press: the edited screen and the answered callback
    per_second: float | None = None  # None: as fast as they are taken
    process: Process | None = None
    delivered: dict[int, float] = field(default_factory=dict)
    answered: dict[int, float] = field(default_factory=dict)
    strays: int = 0

    def __post_init__(self) -> None:
        super().__init__()
        self.finished = asyncio.Event()
        self.began = 0.0
        self.cpu_before = self.cpu_after = 0.0
        self._missing = dict.fromkeys(range(len(self.updates)), self.answers_each)
        self._waiting: tuple[Exchange, int] | None = None

    def released_at(self, number: int) -> float:
        """When Telegram has the update: the warm-up at once, the rest when that is over."""
        if number < WARM_UP:
            return 0.0
        if not self.began:
            return float("inf")
        return self.began + ((number - WARM_UP) / self.per_second if self.per_second else 0.0)

    def on_request(self, exchange: Exchange, method: bytes, body: bytes) -> None:
        if method == b"getUpdates":
            found = OFFSET.search(body)
            self._waiting = exchange, max(0, int(found[1]) - FIRST_UPDATE) if found else 0
            self._hand_out()
        elif method in ANSWERED:
            found = ANSWERED[method].search(body)
            number = int(found[1]) if found else -1
            self._note(number)
            exchange.succeed(
                b"true" if method == b"answerCallbackQuery" else MESSAGE % (number, chat_of(number % SCHOOLS))
            )
        else:
            exchange.succeed()

    def _hand_out(self) -> None:
        if self._waiting is None:
            return
        exchange, start = self._waiting
        now, end = time.monotonic(), start
        while end < min(start + BATCH, len(self.updates)) and self.released_at(end) <= now:
            self.delivered.setdefault(end, now)
            end += 1
        if end > start:
            self._waiting = None
            exchange.succeed(b"[" + b",".join(self.updates[start:end]) + b"]")
        elif end < len(self.updates) and (later := self.released_at(end)) < float("inf"):
            asyncio.get_running_loop().call_at(later, self._hand_out)

    def _note(self, number: int) -> None:
        left = self._missing.get(number, 0) - 1
        if left < 0:
            self.strays += 1
            return
        self._missing[number] = left
        if left:
            return
        self.answered[number] = time.monotonic()
        if len(self.answered) == WARM_UP:
            self._begin()
        elif len(self.answered) == len(self.updates):
            self._finish()

    def _begin(self) -> None:
        self.cpu_before = self.process.cpu_seconds() if self.process else 0.0
        self.began = time.monotonic()
        self._hand_out()

    def _finish(self) -> None:
        self.cpu_after = self.process.cpu_seconds() if self.process else 0.0
        self.finished.set()

    async def complete(self) -> None:
        """Until everything is answered, or nothing has been for long."""
        while not self.finished.is_set():
            before = len(self.answered)
            try:
                await asyncio.wait_for(self.finished.wait(), PATIENCE)
            except TimeoutError:
                if len(self.answered) == before:
                    self._finish()


def presses(count: int, assignments: list[int]) -> list[bytes]:
    return [_press(number, assignments[number % SCHOOLS]) for number in range(count)]


def _press(number: int, assignment: int) -> bytes:
    status = ("done", "in_progress")[number // SCHOOLS % 2]
    labels = {"done": "✅ Выполнено", "in_progress": "🔄 В работе", "need_help": "🆘 Нужна помощь"}
    keyboard = [[{"text": label, "callback_data": f"a:{assignment}:{code}"}] for code, label in labels.items()]
    message = {
        "message_id": number,
        "from": {"id": 42, "is_bot": True, "first_name": "Bot", "username": "bench_bot"},
        "chat": _chat(number),
        "date": 1763900000,
        "text": CARD,
        "entities": [{"offset": 0, "length": 10, "type": "bold"}],
        "reply_markup": {"inline_keyboard": keyboard},
    }
    query = {
        "id": str(number),
        "from": _person(number),
        "message": message,
        "chat_instance": "-3141592653589793238",
        "data": f"a:{assignment}:{status}",
    }
    return _update(number, "callback_query", query)


def messages(count: int) -> list[bytes]:
    return [
        _update(
            number,
            "message",
            {
                "message_id": number,
                "from": _person(number),
                "chat": _chat(number),
                "date": 1763900000,
                "text": str(number),
            },
        )
        for number in range(count)
    ]


def _update(number: int, kind: str, content: Mapping[str, object]) -> bytes:
    return json.dumps({"update_id": FIRST_UPDATE + number, kind: content}, ensure_ascii=False).encode()


def _person(number: int) -> dict[str, object]:
    names = {"first_name": "Анна", "last_name": "Иванова", "language_code": "ru"}
    return {"id": chat_of(number % SCHOOLS), "is_bot": False, **names}


def _chat(number: int) -> dict[str, object]:
    return {"id": chat_of(number % SCHOOLS), "first_name": "Анна", "last_name": "Иванова", "type": "private"}
