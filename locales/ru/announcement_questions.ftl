## Вопросы к объявлениям и опросы

button-ask-author = ❓ Спросить автора
question-ask = ❓ Напишите вопрос одним сообщением. Его увидит тот, кто отправил объявление.
question-sent = Вопрос передан автору объявления. Ответ придёт сюда.
question-empty = В сообщении нет текста. Напишите вопрос словами.
question-long = Вопрос длиннее { $limit } знаков: в нём { $length }. Напишите короче.
question-answered =
    💬 <b>Ответ на ваш вопрос</b>
    Объявление: { $text }
    Вы спросили: { $asked }

    { $answer }

button-questions = ❓ Вопросы ({ $questions })
questions-news =
    ❓ <b>{ $questions ->
        [one] { $questions } вопрос ждёт ответа
        [few] { $questions } вопроса ждут ответа
       *[many] { $questions } вопросов ждут ответа
    }</b>
    Объявление: { $text }
questions-title =
    ❓ <b>{ $questions ->
        [one] { $questions } вопрос без ответа
        [few] { $questions } вопроса без ответа
       *[many] { $questions } вопросов без ответа
    }</b>
    Объявление: { $text }
    Отметьте те, что об одном и том же: ответ на них будет общий.
questions-none = ❓ Вопросов без ответа нет.
question-line = <b>{ $number }.</b> { $name }, { $organisations }: { $text }
button-choose-all = ☑️ Отметить все
button-choose-none = ⬜ Снять все отметки
button-answer-chosen = ✍️ Ответить отмеченным ({ $questions })
answer-ask = { $questions ->
    [one] ✍️ Напишите ответ одним сообщением. Он придёт тому, кто задал { $questions } отмеченный вопрос.
    [few] ✍️ Напишите ответ одним сообщением. Он придёт каждому, кто задал отмеченные вопросы ({ $questions }).
   *[many] ✍️ Напишите ответ одним сообщением. Он придёт каждому, кто задал отмеченные вопросы ({ $questions }).
}
answer-given = На отмеченные вопросы уже ответили: второй раз не нужно.
answer-nothing-chosen = Отметьте хотя бы один вопрос: пока отвечать не на что.
answer-length = Ответ должен быть непустым и не длиннее { $limit } знаков, а в вашем { $length }. Напишите иначе.

button-new-poll = 📊 Короткий опрос
button-poll-picture = 📊 Результаты картинкой
poll-ask =
    📊 <b>Короткий опрос</b>
    Пришлите одним сообщением: в первой строке вопрос, дальше варианты, каждый с новой строки. Вариантов от двух до пяти.
poll-options = В первой строке нужен вопрос, дальше от { $least } до { $most } вариантов, каждый с новой строки. Пришлите ещё раз.
poll-option-long = Вариант должен помещаться на кнопку: не длиннее { $limit } знаков. Сократите и пришлите ещё раз.
poll-option-twice = Два варианта одинаковы. Оставьте один и пришлите ещё раз.
poll-over = Опрос закончился { $day }: голоса больше не принимаются.
poll-none = В этом объявлении нет вариантов ответа: это не опрос.
poll-line = { $option }: { $votes } ({ $share } %)
poll-option = ▫️ { $option }
poll-option-chosen = ✅ { $option }
poll-turnout = Ответили { $votes } из { $recipients }
poll-voted = ответили
poll-recipients = получили
poll-chosen = выбрали
poll-others = выбрали другое
poll-shares = Доли ответивших
