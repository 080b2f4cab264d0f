## Кому уйдёт объявление: выбирает организатор

button-more-audience = 🎯 Роли, организации, кто не ответил…
button-audience-organisations = { $count ->
    [0] 🔎 Выбрать организации
   *[other] 🔎 Организации: { $count }
}
button-saved-audiences = 💾 Сохранённые получатели
button-drop-saved = 🗑 Удалить
button-save-audience = 💾 Сохранить выбранное сейчас

audience-more =
    🎯 <b>Кому ещё точнее</b>
    Получит тот, к кому подходит всё, что отмечено.
audience-role-executor = Исполнители
audience-role-coordinator = Координаторы
audience-role-organiser = Организаторы
audience-unanswered = Кто ответил не на все задачи
audience-unacknowledged = Кто не ознакомился с объявлением
audience-event = Кто что ответил про мероприятие
audience-event-ask =
    📅 <b>Про какое мероприятие?</b>
    Получат те, чьи организации ответили про него так, как вы отметите.
audience-event-none = Мероприятий пока нет: отвечать было не про что.
audience-attending =
    📅 <b>{ $event }</b>
    Кому написать? Можно отметить несколько ответов.
audience-attending-coming = Кто придёт
audience-attending-waiting = Кто ждёт свободного места
audience-attending-silent = Кто ещё не сказал
audience-attending-declined = Кто не придёт
audience-whoever = Неважно, кто с чем ознакомился
audience-unacknowledged-ask =
    ✍️ <b>С каким объявлением не ознакомились?</b>
    Получат только те, кому оно пришло и кто ещё не отметился.
audience-unacknowledged-none = Пока ничего не отправлено: знакомиться было не с чем.
audience-organisations =
    🔎 <b>Отдельные организации</b>
    Напишите часть названия или номер, бот найдёт. { $chosen ->
        [0] Пока ничего не выбрано.
        [one] Выбрана { $chosen }.
        [few] Выбраны { $chosen }.
       *[many] Выбрано { $chosen }.
    }
audience-found =
    🔎 <b>Вот что нашлось</b>
    Отметьте нужные или напишите другое название. { $chosen ->
        [0] Пока ничего не выбрано.
        [one] Выбрана { $chosen }.
        [few] Выбраны { $chosen }.
       *[many] Выбрано { $chosen }.
    }
audiences-saved =
    💾 <b>Сохранённые получатели</b>
    Нажмите на название, чтобы выбрать этих получателей. Само объявление пока не уйдёт.
audiences-none-saved =
    💾 <b>Сохранённые получатели</b>
    Пока ничего не сохранено.
audience-name-ask = Как назвать этих получателей? Например: «Школы Читы, которые молчат».
audience-name-length = Название должно быть непустым и не длиннее { $limit } знаков. Напишите покороче.

announcement-to-roles = Роли: { $names }
announcement-to-organisations = Организации: { $names }
announcement-to-unanswered = Только кто ответил не на все задачи
announcement-to-unacknowledged = Только кто не ознакомился с объявлением «{ $text }»
announcement-to-attending = Мероприятие «{ $event }»: { $said }
announcement-minutes = { $minutes ->
    [0] Отправка займёт меньше минуты.
    [one] Отправка займёт примерно { $minutes } минуту.
    [few] Отправка займёт примерно { $minutes } минуты.
   *[many] Отправка займёт примерно { $minutes } минут.
}
announcement-sated = { $people ->
    [one] ⚠️ { $people } человек за эту неделю уже получил столько сообщений, сколько просил: ваше будет лишним.
    [few] ⚠️ { $people } человека за эту неделю уже получили столько сообщений, сколько просили: ваше будет лишним.
   *[many] ⚠️ { $people } человек за эту неделю уже получили столько сообщений, сколько просили: ваше будет лишним.
}
saved-dropped = 🗑 Удалено: { $name }
