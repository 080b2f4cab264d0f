## Снятие с контроля: организатор снимает задачу с организации, с причиной

button-discharge = 🗂 Снять с контроля
discharge-ask =
    🗂 <b>Снять с контроля: задача { $number }</b>
    { $organisation }

    Напишите одним сообщением, почему, без фамилий детей. Организация увидит причину, и ответа от неё больше не ждём. Прежние ответы сохранятся.
discharge-needs-text = Нужно хотя бы несколько слов: почему задача снимается с контроля?
discharge-done =
    🗂 <b>Снято с контроля: задача { $number }</b> { $title }
    { $organisation }

    Причина: { $reason }
discharge-undone =
    🗂 <b>Снова на контроле: задача { $number }</b> { $title }
    { $organisation }
discharge-news =
    🗂 <b>Задача { $number } снята с контроля</b>
    { $organisation }

    { $title }
    Причина: { $reason }

    Отвечать на неё больше не нужно.
discharge-undone-news =
    🗂 <b>Задача { $number } снова на контроле</b>
    { $organisation }

    { $title }
tasks-discharged = 🗂 <b>Снято с контроля</b>
tasks-discharged-line = { $number } { $title }: { $reason }
button-discharged = 🗂 { $number }
round-discharged = 🗂 Снято с контроля: { $count }
report-discharged = { $title } ({ $organisation }: { $reason })
help-ended =
    ✅ <b>Вопрос решён: { $organisation }</b>

    Задача { $number } { $title }
    Помощь больше не нужна. Спасибо!

## Контрольные пункты: отмечает организатор

button-star = ⭐ Отметить контрольным
button-unstar = ☆ Снять отметку «контрольный»
button-task-controlled = ⭐ { $label }
task-controlled = ⭐ Контрольный пункт: о нём напоминаем чаще
tasks-line-controlled = { $icon } ⭐ { $number } { $title }: { $status }
report-controlled = ★ { $title }
report-controlled-note = Знаком ★ отмечены контрольные пункты.
