"""The draft's .xlsx: which sheets and columns it has. `draft_xlsx` reads it, `draft_workbook` writes it."""

TASKS, EVENTS, LEFT_OUT = "Задачи", "Мероприятия", "Не вошло"
RESOLUTION, KINDS = "Резолюция", "Типы организаций"

TASK_COLUMNS = {
    "number": "№",
    "heading": "Кому",
    "name": "Адресат",
    "lead": "Общие слова",
    "kind": "Тип организации",
    "title": "Краткое название",
    "text": "Текст",
    "due": "Срок",
    "start": "Период с",
    "end": "Период по",
    "recurrence": "Повтор",
    "co_executors": "Соисполнители",
}
SOURCE_COLUMN = "В документе"  # shown beside each task, not read back

EVENT_COLUMNS = {
    "number": "№ задачи",
    "name": "Название",
    "short_title": "Краткое название",
    "start": "Начало",
    "end": "Конец",
}

# What has become no task. A row in which an addressee is written is a task of theirs; all others are ignored.
LEFT_OUT_COLUMNS = {"text": "Текст", "reason": "Почему", "heading": "Кому"}

KIND_COLUMNS = {"code": "Код", "title": "Тип организации"}

TITLE_LABEL, ADOPTED_LABEL = "Название", "Дата принятия"

CO_EXECUTOR_KIND = " (тип: {})"

# What a resolution is published with from the start; other kinds come from the workbook itself or from the caller.
FIRST_KINDS = {
    "ministry": "Министерство",
    "assessment_centre": "Центр оценки качества образования",
    "municipal_authority": "Муниципальный орган управления образованием",
    "training_institute": "Организация дополнительного профессионального образования",
    "school": "Школа",
}
