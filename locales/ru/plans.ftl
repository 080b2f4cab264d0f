## Что и когда придёт

button-round-plan = 📆 Что и когда придёт
button-plan-of-all = 📆 Что и когда придёт, пауза
plan-of-round = 📆 <b>Что и когда придёт: { $title }</b>
plan-of-all = 📆 <b>Что и когда придёт</b>
plan-paused = ⏸ Напоминания приостановлены с { $moment }: ничего не отправляется.
plan-empty = Пока ничего.
plan-note = Посчитано по тому, кто не ответил сейчас. Кто ответит, тому напоминание не придёт; всё за один день придёт человеку одним сообщением.
plan-day = <b>{ $day }, { $weekday }</b>
plan-line-opening = 📤 Открытие периода: { $people } чел.
plan-digest = ⏰ Напоминание { $step }: { $people } чел.
plan-event-digest = 📅 В напоминании о мероприятии «{ $title }»: { $people } чел.
plan-event = 📅 За 2 часа до мероприятия «{ $title }»: { $people } чел.
plan-line-coordinator = 📣 Координаторам, кто молчит: { $people } чел.
plan-line-organiser = 📣 Организаторам, кто молчит: { $people } чел.
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
