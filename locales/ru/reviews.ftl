## Проверка ответов: карточка и кнопки проверяющего

button-accept = ✅ Принять
button-return = ↩️ Вернуть на доработку
button-waiting =
    { $more ->
        [yes] 🔎 Ждут проверки (больше { $count })
       *[no] 🔎 Ждут проверки ({ $count })
    }
button-waiting-one = { $number } · { $organisation }
button-waiting-next = ➡️ Следующий ответ ({ $count })
status-returned = ↩️ На доработке
    .icon = ↩️
    .word = на доработке
review-accepted = ✅ Принято
review-returned = ↩️ На доработку: { $reason }
review-by = { $review } · { $moment }
review-author = { $line } · { $author }
review-lapsed = { $line } (отметка снята: ответ изменили)
reply-on-behalf = ✍️ Ответил координатор
waiting-title = 🔎 <b>Ждут проверки</b>
waiting-hint = Откройте ответ, чтобы принять его или вернуть.
waiting-none = Всё проверено: новых ответов пока нет.
judged-accepted = ✅ Принято. Задача { $number }, { $organisation }
judged-returned = ↩️ Возвращено на доработку. Задача { $number }, { $organisation }. Исполнителю сообщим сразу.
judged-none-left = Больше ничего не ждёт проверки.
return-ask =
    ↩️ <b>Вернуть на доработку: задача { $number }</b>
    { $organisation }

    Напишите одним сообщением, что исправить или дополнить, без фамилий детей. Исполнитель увидит это сразу.
return-needs-text = Нужно хотя бы несколько слов: что исправить или дополнить?
oversight-too-long =
    Сообщение длиннее { $limit } знаков: в нём { $length }. Оно не записано.

    Сократите и пришлите ещё раз.
review-answered-anew = С тех пор пришёл новый ответ. Откройте задачу ещё раз и посмотрите его.
review-already-accepted = Этот ответ уже приняли. Откройте задачу ещё раз, чтобы увидеть, что записано.
review-already-returned = Этот ответ уже вернули на доработку. Откройте задачу ещё раз, чтобы увидеть причину.

## Приходит исполнителю

review-news-returned =
    ↩️ <b>Ответ по задаче { $number } вернули на доработку</b>
    { $organisation }

    { $title }
    Что поправить: { $reason }
review-news-accepted =
    ✅ <b>Ответ по задаче { $number } приняли</b>
    { $organisation }

    { $title }
review-still-returned =
    ⏳ <b>Ответ по задаче { $number } всё ещё на доработке</b>
    { $organisation }

    { $title }
    Что поправить: { $reason }
review-waiting-news =
    🔎 <b>Ответы ждут проверки уже два дня</b>
    Примите их или верните с подсказкой: организации ждут вашего слова.
review-news-lapsed =
    ✏️ <b>Принятый ответ изменили: { $organisation }</b>

    Задача { $number } { $title }
    Отметка «Принято» снята. Посмотрите ответ ещё раз; прежний текст остался в истории.
button-open-task = 📄 Открыть задачу

## Другой срок

tasks-extended = продлено до { $day }
button-extend = 🗓 Продлить до…
extension-ask =
    🗓 <b>Продлить срок: задача { $number }</b>

    Сейчас: до { $due }
    До какого дня успеете и почему? Например: «{ $example }, болеет завуч». Решит координатор.
extension-needs-day = Не получилось понять дату. Напишите день и месяц, например «25 января» или 25.01.
extension-too-early = Новый срок должен быть позже нынешнего и не в прошлом. Напишите другую дату.
extension-too-late = Так надолго срок не продлевают: самое позднее до { $latest }. Напишите день пораньше.
extension-round-over = Отчётный период уже закрыт: продлевать нечего.
extension-needless = По новой редакции срок и так не раньше: продлевать не нужно.
extension-needs-reason = Напишите причину словами или нажмите «Пропустить».
extension-ask-why =
    ✖️ <b>Не продлевать до { $day }</b>
    { $organisation }: задача { $number }

    Почему? Напишите одним сообщением, без фамилий детей, или пропустите.
extension-why = Причина: { $text }
extension-requested =
    🗓 Попросили продлить срок задачи { $number } до { $day }.
    Решение придёт сюда.
extension-waits = 🗓 Попросили продлить до { $day }: ждём решения
extension-granted = 🗓 Срок продлён до { $day }
extension-refused = 🗓 Продлить до { $day } не разрешили
extension-notice =
    🗓 <b>{ $organisation } просит продлить срок</b>

    Задача { $number } { $title }
    Сейчас: до { $due }
    Просит: до { $day }
extension-undecided =
    { $count ->
        [one] 🔁 Просят уже { $count } раз, здесь последняя просьба.
        [few] 🔁 Просят уже { $count } раза, здесь последняя просьба.
       *[many] 🔁 Просят уже { $count } раз, здесь последняя просьба.
    }
extension-decided-granted =
    ✅ <b>Продлено до { $day }</b>
    { $organisation }: задача { $number }
extension-decided-refused =
    ✖️ <b>Продление до { $day } не разрешено</b>
    { $organisation }: задача { $number }
extension-decider = Решение: { $name }, { $moment }
extension-news-granted =
    ✅ <b>Срок задачи { $number } продлён до { $day }</b>
    { $organisation }

    { $title }
extension-news-refused =
    ✖️ <b>Срок задачи { $number } не продлили</b>
    { $organisation }

    { $title }
    Просили: до { $day }
extension-stays = Остаётся прежний: до { $due }
button-grant = ✅ Разрешить
button-refuse = ✖️ Отказать
