## После мероприятия: что скажут участники

button-survey = ⭐️ Оценить
survey-title = ⭐️ <b>Как прошло:</b> { $title }
survey-why = Три коротких вопроса. Организаторы увидят ответы без имён.
survey-ask-useful = <b>1 из 3.</b> Насколько мероприятие было полезно? 5 значит «очень».
survey-ask-organised = <b>2 из 3.</b> Как оно было организовано? 5 значит «отлично».
survey-words-asked = <b>3 из 3.</b> Что запомнилось, чего не хватило? Напишите одним сообщением, до { $limit } знаков. Можно и не писать: оценки уже записаны.
survey-thanks = Спасибо! Ответы записаны. Передумали: нажмите другую оценку.
survey-gave-useful = Польза: { $mark }
survey-gave-organised = Организация: { $mark }
survey-own-words = Ваши слова: { $words }
button-mark-useful = { $mark } ⭐️
button-mark-organised = { $mark } 🌟
button-want-survey = Спросить мнение после
survey-out = Участников уже спросили: отключить опрос теперь нельзя.
survey-over = Отзывы об этом мероприятии больше не собирают: прошло слишком много времени.
button-survey-result = ⭐️ Отзывы
button-survey-picture = 📊 Отзывы картинкой
survey-result = ⭐️ <b>Отзывы:</b> { $title }
survey-turnout = Ответили { $answered } из { $asked }
survey-average-useful = ⭐️ Польза: { $average } ({ $marks })
survey-average-organised = 🌟 Организация: { $average } ({ $marks })
survey-mark = { NUMBER($mark, minimumFractionDigits: 1, maximumFractionDigits: 1) }
survey-said = 💬 { $words }
survey-bar-useful = Польза
survey-bar-organised = Организация
survey-shares = Сколько каких оценок

## Материалы всем

button-tell-papers = 📨 Разослать материалы
button-tell-papers-sure = 📨 Да, разослать
papers-none = Рассылать пока нечего: добавьте файлы кнопкой «📎 Материалы» в подробностях мероприятия.
papers-ask =
    📨 <b>Разослать материалы?</b>
    { $title }

    { $files ->
        [one] { $files } файл
        [few] { $files } файла
       *[many] { $files } файлов
    }, { $count ->
        [one] получит { $count } человек
        [few] получат { $count } человека
       *[many] получат { $count } человек
    }.
papers-news =
    📎 <b>Материалы мероприятия</b>
    { $title }

## В отчёте

form-column-came = Пришли
form-column-marks = Оценки: польза / организация
audit-act-papers_sent = разосланы материалы мероприятия
