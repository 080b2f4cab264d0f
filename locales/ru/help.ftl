## Разговор о помощи

button-help-answer = 💬 Ответить
button-help-more = 💬 Написать ещё
button-help-close = Вопрос решён
button-help-thread = 💬 Переписка ({ $count })
help-title = 💬 <b>Переписка о помощи</b>
help-question = ❓ { $organisation }: { $text }
help-reply = 💬 { $organisation }: { $text }
help-organisers = Организаторы
help-thread-title =
    💬 <b>Переписка о помощи: задача { $number }</b>
    { $state ->
        [open] Вопрос открыт.
       *[closed] Вопрос решён.
    }
help-message-when = { $moment }
help-ask-answer =
    💬 <b>Ответ на вопрос: задача { $number }</b>

    Напишите одним сообщением. Его получат все, кто отвечает за задачу.
help-ask-question =
    💬 <b>Вопрос по задаче { $number }</b>

    Напишите одним сообщением. Его получат те, кто помогает.
help-needs-text = Напишите словами: файлы в переписку не попадают. Файл можно приложить к ответу на задачу.
help-written = 💬 Отправлено. Задача { $number }
help-closed = Этот вопрос уже решён: помощь больше не нужна.
help-news-answer =
    💬 <b>Вам ответили: задача { $number }</b>
    { $organisation }

    { $author }: { $text }
help-news-question =
    💬 <b>Вопрос: { $organisation }</b>

    Задача { $number } { $title }
    💬 { $text }
help-solved =
    Вопрос по задаче { $number } закрыт. Рады, что всё решилось!

    Как теперь дела с задачей?
help-also-reaches = Сообщение получит и { $helper }, но без вашего имени.
reply-help-sent-to = Координатор и { $helper } получат ваш вопрос.

## Кто помогает: выбирает организатор

button-helpers = 🤝 Кто помогает
helpers-title =
    🤝 <b>Кто помогает</b>

    Просьбы о помощи получает координатор. Для каждого типа организаций можно выбрать ещё одну, которая помогает: например, институт. Она увидит только то, о чём её спросили.
helpers-line = • { $kind }: { $helper }
helpers-nobody = только координатор
button-helper-kind = { $kind }
helper-choose =
    🤝 <b>Кто помогает: { $kind }</b>
    Сейчас: { $helper }

    Выберите организацию, к которой уже кто-то подключился, или пришлите часть названия любой другой.
helper-found =
    { $count ->
        [one] 🤝 Нашлась { $count } организация. Выберите её или пришлите другую часть названия.
        [few] 🤝 Нашлись { $count } организации. Выберите одну или пришлите другую часть названия.
       *[many] 🤝 Нашлось { $count } организаций. Выберите одну или пришлите другую часть названия.
    }
helper-not-found = Такой организации нет. Пришлите другую часть названия.
helper-empty = К организации «{ $organisation }» пока никто не подключился: до тех пор вопросы получает только координатор.
button-helper-nobody = ✖️ Никто, только координатор
