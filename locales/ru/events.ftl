## Мероприятия

events-title = 📅 <b>Мероприятия</b>
events-none = Мероприятий пока нет. Когда появятся, они будут здесь.
events-past = <b>Прошедшие</b>
events-item = <b>{ $title }</b>
events-past-item = { $title } · { $when }
button-event = { $title }

## Когда и где

event-when = 🗓 { $when }
event-place = 📍 { $place }
event-no-place = 📍 Место уточняется
event-known-year = { $year } год
event-known-to-be-refined = { $known }, дата уточняется
event-known-day = { $day }, время уточняется
event-known-span = с { $first } по { $last }
event-known-nothing = Дата уточняется
event-moment-there = { $moment } { $there }
event-moment-yours = { $moment } { $there } ({ $yours } у вас)
event-there = по времени «{ $zone }»
event-there-europe-kaliningrad = по Калининграду
event-there-europe-moscow = по Москве
event-there-europe-samara = по Самаре
event-there-asia-yekaterinburg = по Екатеринбургу
event-there-asia-omsk = по Омску
event-there-asia-novosibirsk = по Новосибирску
event-there-asia-krasnoyarsk = по Красноярску
event-there-asia-irkutsk = по Иркутску
event-there-asia-chita = по Чите
event-there-asia-yakutsk = по Якутску
event-there-asia-vladivostok = по Владивостоку
event-there-asia-magadan = по Магадану
event-there-asia-kamchatka = по Камчатке

## Карточка

event-name = 📅 <b>{ $name }</b>
event-task = 📋 Задача { $number }: { $title }
event-document = 📄 В резолюции: { $known }
event-unsaid = ✏️ Есть изменения, о которых ещё никому не сообщили.
button-set-date = 🗓 Назначить дату
button-change-date = 🗓 Изменить дату
button-place = 📍 Место
button-unsaid = ✏️ Проверить изменения

## Назначение даты и места

event-ask-date =
    🗓 <b>Когда начало?</b>
    { $title }

    Напишите дату и время: { $example }

    Можно и с окончанием: «15–16 октября, 10:00–17:00», «20 октября, весь день».

    Время { $there }. Часовой пояс можно будет поменять кнопкой.
event-ask-place =
    📍 <b>Где это будет?</b>
    { $title }

    Напишите город, адрес и зал или ссылку на подключение, до { $limit } знаков.
event-ask-zone =
    🕘 <b>По какому времени?</b>
    { $title }

    Сейчас: { $when }. Часы и минуты останутся прежними.
event-date-unclear = Не получилось понять, когда это. Напишите день и время одним сообщением, например: { $example }
event-time-missing = День понятен, а времени нет. Напишите их вместе, например: { $example }
event-place-missing = Напишите место словами: город, адрес, зал.
event-place-too-long =
    Место длиннее { $limit } знаков: здесь { $length }. Оно не записано.

    Сократите и пришлите ещё раз.

preview-title = 👀 <b>Проверьте перед отправкой</b>
preview-before = Было: { $when }
preview-before-place = Было: { $place }
preview-past = ⚠️ Эта дата уже прошла. Её можно записать, но сообщать о ней никому не будем и напоминать тоже.
preview-reach =
    Пока об этом никто не знает. { $count ->
        [0] Сообщать сейчас некому: никто из тех, кого это касается, ещё не подключился.
        [one] Сообщение получит { $count } человек.
        [few] Сообщение получат { $count } человека.
       *[many] Сообщение получат { $count } человек.
    }
preview-unchanged = Всё осталось как было: менять и сообщать нечего.
button-change-zone = 🕘 Часовой пояс: { $zone }
button-tell = 📤 Сообщить участникам
button-keep = 💾 Записать
told =
    ✅ { $count ->
        [0] Записано.
        [one] Записано. Сообщение уходит { $count } человеку.
       *[other] Записано. Сообщение уходит { $count } людям.
    }
forgotten = Изменения отменены, всё осталось как было.

## Сообщения участникам

event-news-set = 📅 <b>Назначена дата мероприятия</b>
event-news-moved = 📅 <b>Новая дата мероприятия</b>
event-news-changed = 📅 <b>Мероприятие: уточнение</b>
reminder-days =
    ⏰ <b>{ $count ->
        [one] Через { $count } день
        [few] Через { $count } дня
       *[many] Через { $count } дней
    }</b>
reminder-tomorrow = ⏰ <b>Завтра</b>
reminder-today = ⏰ <b>Сегодня</b>
reminder-hours =
    ⏰ <b>{ $count ->
        [one] Через { $count } час
        [few] Через { $count } часа
       *[many] Через { $count } часов
    }</b>
reminder-minutes =
    ⏰ <b>{ $count ->
        [one] Через { $count } минуту
        [few] Через { $count } минуты
       *[many] Через { $count } минут
    }</b>
button-open-event = 📅 Подробнее
