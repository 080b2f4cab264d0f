## Напоминание: всё, что приходится на один день

digest-title = ⏰ <b>Напоминание</b>
digest-absent = 🏖 Вы замещаете: { $name }, до { $day }.
digest-organisation = <b>{ $organisation }</b>
digest-round = «{ $source }»: срок ответа { $day }, { $left }
digest-resolution = Срок по документу «{ $source }»: { $day }, { $left }
digest-task = ⬜ { $number } { $title }
digest-returned = ↩️ { $number } { $title }: вернули на доработку
digest-many =
    ⬜ { $count ->
        [one] { $count } задача
        [few] { $count } задачи
       *[many] { $count } задач
    } без ответа: { $numbers }
due-today = сегодня последний день
due-tomorrow = остался 1 день
due-left =
    { $days ->
        [one] остался { $days } день
        [few] осталось { $days } дня
       *[many] осталось { $days } дней
    }
due-passed =
    { $days ->
        [one] просрочено на { $days } день
        [few] просрочено на { $days } дня
       *[many] просрочено на { $days } дней
    }
digest-event-days =
    📅 { $count ->
        [one] Через { $count } день
        [few] Через { $count } дня
       *[many] Через { $count } дней
    }: <b>{ $title }</b>
digest-event-tomorrow = 📅 Завтра: <b>{ $title }</b>
digest-event-today = 📅 Сегодня: <b>{ $title }</b>
digest-event-hours =
    📅 Через { $count ->
        [one] { $count } час
        [few] { $count } часа
       *[many] { $count } часов
    }: <b>{ $title }</b>
digest-event-minutes =
    📅 Через { $count ->
        [one] { $count } минуту
        [few] { $count } минуты
       *[many] { $count } минут
    }: <b>{ $title }</b>
digest-nothing-left = ✅ По этому напоминанию всё сделано. Спасибо!
button-digest-answer = ✍️ Ответить ({ $count })
button-digest-answer-for = ✍️ Ответить: { $organisation }
button-digest-task = 📋 Открыть задачу

## Отложить

button-put-off = 💤 Отложить
button-put-off-tomorrow = Завтра
digest-put-off = 💤 Отложено. Напомню { $weekday }, { $day }.
digest-put-off-late = ⚠️ Срок ответа кончится раньше: { $day }.
on-weekday-1 = в понедельник
on-weekday-2 = во вторник
on-weekday-3 = в среду
on-weekday-4 = в четверг
on-weekday-5 = в пятницу
on-weekday-6 = в субботу
on-weekday-7 = в воскресенье

## Ответ на напоминание сообщением

note-waits = 💬 Комментарий к задаче { $number } сохранён. Осталось выбрать ответ:
note-recorded = 💬 Комментарий к задаче { $number } записан.
note-which = 💬 Сохранено. О какой задаче это?
note-about-nothing = Сроки с тех пор поменялись, и задачи этого напоминания уже нет. Откройте нужную задачу и пришлите комментарий после ответа.
task-note = 💬 Ждёт ответа: { $text }
