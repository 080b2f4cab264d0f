## Мои задачи

tasks-title = 📋 <b>Мои задачи</b>
tasks-of = 📋 <b>Задачи организации</b>
tasks-summary = { $organisation } · отвечено { $answered } из { $total }
tasks-none = { $organisation }

    Задач пока нет. Когда появятся, мы напишем.
tasks-choose = За какую организацию отвечаете?
tasks-no-organisation = Своих задач у организатора нет. Ответы всех видны в разделе «🏫 Организации».
tasks-line = { $icon } { $number } { $title }: { $status }
tasks-resolution = <b>№ { $place }</b> <i>{ $title }</i>
tasks-only = <i>{ $title }</i>
tasks-due = до { $day }
tasks-overdue =
    { $days ->
        [one] просрочено на { $days } день
        [few] просрочено на { $days } дня
       *[many] просрочено на { $days } дней
    }
tasks-still =
    { $days ->
        [one] без движения { $days } день
        [few] без движения { $days } дня
       *[many] без движения { $days } дней
    }
tasks-period = с { $start } по { $end }
tasks-co-executed = <b>Вы соисполнитель</b>
tasks-co-line = 🤝 { $number } { $title }
button-answer-all = ✍️ Ответить на все ({ $count })
button-answer-rest = ✍️ Ответить на остальные ({ $count })
button-organisation-progress = { $organisation }: { $answered } из { $total }

## Карточка задачи

task-title = <b>Задача { $number }</b>
task-lead = <i>{ $lead }:</i>
task-short-title = <b>{ $title }</b>
task-resolution = <i>{ $title }</i>
task-addressee = Кому: { $addressee }
task-co-executors = Соисполнители: { $names }
task-due = Срок: до { $day }
task-period = Срок: с { $start } по { $end }
task-overdue =
    ⏰ { $days ->
        [one] просрочено на { $days } день
        [few] просрочено на { $days } дня
       *[many] просрочено на { $days } дней
    }
task-still =
    ⏰ { $days ->
        [one] без движения { $days } день
        [few] без движения { $days } дня
       *[many] без движения { $days } дней
    }
task-no-due = Срок: в документе не указан
task-reference = Документ: { $document }
reference-order = приказ
reference-law = закон
reference-decree = постановление
reference-instruction = распоряжение
reference-letter = письмо
reference-plan = план
reference-concept = концепция
reference-methodology = методика
reference-protocol = протокол
reference-document = документ
reference-number = № { $number }
reference-day = от { $day }
task-your-reply = Ваш ответ: { $status }
task-reply = Ответ: { $status }
task-no-reply-yet = Ваш ответ: пока нет
task-no-reply = Ответ: пока нет
task-reply-until = , до { $day }
task-reply-when = { " · " }{ $moment }
task-comment = 💬 Комментарий: { $text }
task-comment-before = ✏️ До правки { $moment }: { $text }
task-file-before = ✏️ До правки { $moment }: файл { $name }
task-file = 📎 Файл: { $name }
file-photo = фото
task-for = { $organisation }
task-co-progress =
    Вы соисполнитель: отвечают те, кому адресована задача.
    Ответили: { $answered } из { $total }.
button-terms = 📖 Термины
button-history = 🕘 История ({ $count })
button-evidence = 📎 Показать файлы ({ $count })

terms-title = 📖 <b>Термины задачи { $number }</b>
terms-line = <b>{ $term }</b>: { $meaning }

history-title = 🕘 <b>Ответы на задачу { $number }</b>
history-line = { $moment } · { $status }
history-author = { $author }
evidence-caption = Файл к задаче { $number }: { $organisation }
evidence-page = 📎 Файлы { $first }–{ $last } из { $total }
evidence-lost = { $count ->
    [one] { $count } файл Telegram не отдал.
    [few] { $count } файла Telegram не отдал.
   *[many] { $count } файлов Telegram не отдал.
}
button-evidence-more = 📎 Ещё файлы ({ $count })
evidence-full =
    К ответу уже приложено { $limit } файлов, больше не поместится: этот не записан.

    Остальное соберите в папку в облаке и пришлите ссылку комментарием.

## Ответ

reply-recorded = Записано. Задача { $number }: <b>{ $status }</b>
reply-offer = Можно добавить комментарий (до { $limit } знаков), фото или документ: просто пришлите сообщением, без фамилий детей.
reply-offer-until = Можно назвать срок («до 1 июня») или добавить комментарий, фото, документ: просто пришлите сообщением, без фамилий детей.
reply-comment-recorded = 💬 Комментарий записан.
reply-file-recorded = 📎 Файл записан.
reply-until-recorded = 🗓 Срок записан: до { $day }
reply-day-past = Этот день уже прошёл, поэтому срок не записан. Пришлите другой, например «до 1 июня».
reply-day-unknown = До какого дня, понять не получилось, поэтому срок не записан. Пришлите день ещё раз, например «до 1 июня».
reply-help-sent = Координатор получит ваш вопрос.
reply-all-done = Спасибо! Вы ответили на все задачи.
button-next = ➡️ Следующая: { $number }
reason-ask-need_help =
    🆘 <b>Задача { $number }: нужна помощь</b>

    Напишите одним сообщением, с чем помочь, без фамилий детей. Координатор получит его сразу. Без этого ответ не запишется.
reason-ask-not_applicable =
    ➖ <b>Задача { $number }: неприменимо</b>

    Напишите одним сообщением, почему, без фамилий детей. Без этого ответ не запишется.
reason-needs-text = Нужно хотя бы несколько слов: напишите их сообщением или подписью к файлу.
comment-too-long =
    Комментарий длиннее { $limit } знаков: в нём { $length }. Он не записан.

    Сократите и пришлите ещё раз или отправьте документом.
reply-lapsed = Ответ уже был принят: отметка снята, проверяющий посмотрит его ещё раз.
comment-edited = Комментарий к задаче { $number } обновлён.

## Просьба о помощи: приходит координатору

help-notice =
    🆘 <b>Нужна помощь: { $organisation }</b>

    Задача { $number } { $title }
    💬 { $comment }
help-author = Автор: { $author }
button-open-answer = Открыть ответ
button-task-of = № { $place } · { $number }
button-co-task = 🤝 { $number }
