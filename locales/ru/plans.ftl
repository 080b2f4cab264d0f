## Что и когда придёт

button-round-plan = 📆 Что и когда придёт
button-plan-of-all = 📆 Что и когда придёт, пауза
plan-of-round = 📆 <b>Что и когда придёт: { $title }</b>
plan-of-all = 📆 <b>Что и когда придёт</b>
plan-paused = ⏸ Напоминания приостановлены с { $moment }: ничего не отправляется.
plan-empty = Пока ничего.
plan-note = Посчитано по тому, кто не ответил сейчас. Кто ответит, тому напоминание не придёт; всё за один день придёт человеку одним сообщением.
plan-day = <b>{ $day }, { $weekday }</b>
plan-line-opening = 📤 Открытие периода: { $people }
plan-digest = ⏰ Напоминание { $step }: { $people }
plan-event-digest = 📅 В напоминании о мероприятии «{ $title }»: { $people }
plan-event = 📅 За 2 часа до мероприятия «{ $title }»: { $people }
plan-line-coordinator = 📣 Координаторы узнают, кто молчит: { $people }
plan-line-organiser = 📣 Организаторы узнают, кто молчит: { $people }
plan-people =
    { $count ->
        [one] { $count } человек
        [few] { $count } человека
       *[many] { $count } человек
    }
plan-weekday-1 = понедельник
plan-weekday-2 = вторник
plan-weekday-3 = среда
plan-weekday-4 = четверг
plan-weekday-5 = пятница
plan-weekday-6 = суббота
plan-weekday-7 = воскресенье
plan-about = { " · " }{ $title }
plan-by-document = { " · " }по сроку из документа
plan-on-the-day = в последний день
plan-before =
    { $days ->
        [one] за { $days } день
        [few] за { $days } дня
       *[many] за { $days } дней
    }
plan-after =
    { $days ->
        [one] через { $days } день после срока
        [few] через { $days } дня после срока
       *[many] через { $days } дней после срока
    }
button-pause-all = ⏸ Приостановить напоминания
button-resume-all = ▶️ Возобновить напоминания

## Глазами участника

button-eyes = 👀 Посмотреть глазами участника
eyes-title = 👀 <b>Посмотреть глазами участника</b>
eyes-choose = Чьими глазами? Выберите организацию или напишите часть её названия.
button-eyes-of = 👀 { $organisation }
eyes-banner = 👀 <i>Так это видит участник: { $organisation }. Здесь можно только смотреть.</i>
