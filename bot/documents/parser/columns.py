"""What the columns of a table are for: told by their headings, else by what their cells hold."""

import re
from collections.abc import Sequence
from datetime import date

from bot.documents.parser import lexicon, times, words
from bot.documents.parser.days import MONTH, Calendar

_I = re.IGNORECASE
_HEADINGS = {
    "number": re.compile(r"(?:№|#|no?\b|п/п|№\s*п/п|номер)", _I),
    "due": re.compile(
        r"(?:deadline|due\b|dates?$|when$|time\s?(?:frame|line)$"
        r"|срок|дата|период|когда|врем|месяц|число|начало$|оконч|конец$|заверш|дедлайн|до какого|к какому)",
        _I,
    ),
    "owner": re.compile(
        r"(?:responsible|owner$|lead$|who\b|in charge|ответств|отв\b"
        r"|исполнит|кому|адресат|кто\b|организаци[яи]$|субъект|участник|орган\b|органы|соисполнит)",
        _I,
    ),
    "task": re.compile(
        r"(?:activit|actions?$|tasks?$|measures?$|what\b|мероприят|содержан|рекоменд|задач|предложен|решени|наименован|поручен|пункт|что|действи|формулировк|текст"
        r"|направлени|вопрос|тема|раздел|вид деятельности|вид работ|работ|название"
        r"|дело\b|дела\b|этап|задани|суть\b|шаг\b)",
        _I,
    ),
    "skip": re.compile(
        r"(?:(?:expected\s+)?(?:results?|outcomes?)|indicators?|notes?$|comments?$|результат|примечан|показател|отметк|источник|финансир|ожидаем|документ|форма|класс|возраст|место|аудитори|объ[её]м)",
        _I,
    ),
}
_THEME = re.compile(r"(?:этап|направлени|вопрос|тема|раздел|пункт|вид)", _I)
_LONGEST_HEADING = 90
_PLAN = Calendar(adopted=date(2000, 1, 1))  # any: only whether it is a time is asked
_BARE_MONTH = re.compile(rf"(?:{MONTH}\s*[-–—,/и]?\s*)+(?:\d{{4}}\s*(?:г\.?|года?)?)?$", _I)
_VAGUE = re.compile(
    r"(?:постоянно|в течение|ежемесячно|ежеквартально|ежегодно|весь период|по плану|по мере|\d{1,2}\.\d{2}\b)", _I
)
_SHARE = 0.6  # of a column's cells that must look alike


def is_header(text: str) -> bool:
    return bool(role_of_heading(text))


def role_of_heading(text: str) -> str:
    text = text.strip(" |")
    if not text or len(text) > _LONGEST_HEADING or times.read_times(text, _PLAN, own_line=True).due:
        return ""
    return next((role for role, pattern in _HEADINGS.items() if pattern.match(text)), "")


def roles_by_heading(header: Sequence[str]) -> dict[int, str]:
    roles: dict[int, str] = {}
    over = _themes(header)
    for column, text in enumerate(header):
        role = "skip" if column in over else role_of_heading(text)
        if role:
            roles[column] = "skip" if role in roles.values() and role in {"task", "number"} else role
    return roles if len(roles) > 1 else {}


def _themes(header: Sequence[str]) -> set[int]:
    """«Направление», «Тема» beside «Мероприятие»: what the rows are about, not what is to be done."""
    tasks = {column for column, text in enumerate(header) if role_of_heading(text) == "task"}
    themes = {column for column in tasks if _THEME.match(header[column].strip(" |"))}
    return themes if tasks - themes else set()


def roles_by_content(rows: Sequence[Sequence[str]]) -> dict[int, str]:
    """Times make a column of terms, short names one of owners; of the others the longest texts are the tasks."""
    width = max(map(len, rows), default=0)
    columns = {column: [row[column] for row in rows if column < len(row) and row[column]] for column in range(width)}
    roles: dict[int, str] = {}
    for column, cells in columns.items():
        for role, looks in (("number", _is_number), ("due", is_time), ("owner", _is_owner)):
            if cells and role not in roles.values() and sum(map(looks, cells)) >= len(cells) * _SHARE:
                roles[column] = role
                break
    left = {
        column: sum(map(len, cells)) / len(cells) for column, cells in columns.items() if cells and column not in roles
    }
    if left and len(roles) > 0 and "due" in roles.values():
        roles[max(left, key=lambda column: left[column])] = "task"
    return roles


def _is_number(text: str) -> bool:
    return bool(re.fullmatch(r"\d{1,3}(?:\.\d{1,3})*[.)]?", text.strip()))


def is_time(text: str) -> bool:
    text = text.strip()
    if len(text) > 60:
        return False
    read = times.read_times(text, _PLAN, own_line=True)
    return bool(read.due or read.period or read.recurrence or _BARE_MONTH.match(text) or _VAGUE.match(text))


def _is_owner(text: str) -> bool:
    found = re.findall(r"[А-Яа-яЁё.-]{2,}", text)
    if not found or len(found) > 9 or re.search(r"\d{4}", text):
        return False
    first = [word for word in found[:3] if not word.endswith(".")]
    return any(
        lexicon.RECIPIENTS.match(word)
        or any("anim" in reading.tag or "Surn" in reading.tag for reading in words.readings(word)[:1])
        for word in first
    )
