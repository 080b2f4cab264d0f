## Свой код для входа

button-own-pass = 🎫 Мой код для входа
pass-title = 🎫 <b>Код для входа:</b> { $title }
pass-how = Покажите этот код на входе: вас отметят за секунду. Код личный.
pass-not-now = Код для входа сейчас не нужен: мероприятие прошло, отменено или его дата ещё не назначена.
pass-unknown = Этот код не подошёл. Откройте карточку мероприятия и получите код заново.
pass-own = Это ваш личный код. Покажите его на входе: вас отметит тот, кто встречает гостей.
pass-of-another = Это личный код участника мероприятия. Отметить по нему могут только организаторы и их помощники.
pass-no-guest = Организацию этого человека на мероприятие не приглашали. Найдите нужную в списке по имени.

## Код в зале

hall-title = 📷 <b>Код в зале:</b> { $title }
hall-code = Покажите его на экране: каждый наведёт камеру телефона и отметится сам. Код и число пришедших обновляются сами; этот код действует до { $until } и ещё немного после.
hall-over = По этому коду больше не отметиться. Кто пришёл, можно внести в список по имени.
button-new-hall-code = 🔄 Новый код
hall-code-over = Этот код уже сменился. Наведите камеру на тот, что сейчас на экране.
hall-stranger = Здравствуйте! Отметиться могут участники мероприятия, подключённые к боту. Подойдите, пожалуйста, к тем, кто встречает гостей: вас найдут по списку.
hall-not-invited = Вашей организации нет среди приглашённых на это мероприятие. Подойдите, пожалуйста, к тем, кто встречает гостей.
arrived-now = ✅ <b>Вы отмечены:</b> { $at }
arrived-before = ✅ <b>Вы уже отмечены:</b> { $at }

## На входе

button-door = 🚪 На входе
door-title = 🚪 <b>На входе:</b> { $title }
door-people =
    { $people ->
        [one] Пришёл { $people } человек
        [few] Пришли { $people } человека
       *[many] Пришли { $people } человек
    }. Обещали прийти: { $expected }
door-organisations = Из скольких организаций: { $count }
door-nobody = О том, что придёт, пока никто не сообщил.
door-guest = { $name }, { $organisation }
button-came = ✅ { $name }
button-awaited = ⬜ { $name }
button-hall-code = 📷 Код для зала
button-door-paper = 🖨 Список на печать
button-event-helpers = 🤝 Помощники
button-refresh-door = 🔄 Обновить
door-name = 👤 <b>{ $name }</b>
door-organisation = 🏫 { $organisation }
door-from = 📍 { $municipality }
door-said = ✍️ Ответ: { $said }
door-not-marked = ⬜ Отметки ещё нет
door-marked-now =
    ✅ Приход отмечен: { $at } ({ $people ->
        [one] { $people } человек
        [few] { $people } человека
       *[many] { $people } человек
    })
door-marked-before =
    ✅ Приход уже отмечен: { $at } ({ $people ->
        [one] { $people } человек
        [few] { $people } человека
       *[many] { $people } человек
    })
door-closed = Отмечать можно в день мероприятия, а организаторам и помощникам ещё неделю после него.
button-mark = ✅ Отметить
button-mark-all =
    ✅ Отметить всех: { $people ->
        [one] { $people } человек
        [few] { $people } человека
       *[many] { $people } человек
    }
button-unmark = ↩️ Снять отметку

## Список на печать

door-paper-title = Список участников: { $title }
door-paper-about = { $when }. { $place }
door-paper-file = Список на входе { $number }.pdf
door-paper-how = 🖨 Список на случай, если на входе не будет связи. Потом отметки можно внести в бот.
door-nobody-said = О том, что придёт, никто не сообщил.

## Помощники

event-helpers =
    🤝 <b>Помощники на входе</b>
    { $title }

    Кроме организаторов, отмечать пришедших могут те, кого вы назначите.
event-helpers-none = Пока никто не назначен.
event-helper = • { $name }, { $organisation }
event-helper-alone = • { $name }
button-add-helper = ➕ Назначить помощника
button-helper = ➕ { $name }, { $organisation }
button-remove-helper = ✖️ Убрать: { $name }
event-helper-ask =
    🤝 <b>Кто поможет на входе?</b>
    { $title }

    Нажмите на имя или напишите имя, фамилию или организацию: здесь все, кто подключён к боту.
helper-news =
    🤝 <b>Вас попросили помочь на входе</b>
    В день мероприятия наведите камеру телефона на код гостя или найдите его в списке по имени.

## Выгрузка своих данных

export-arrivals = Приход на мероприятия
export-arrived-at = Когда отмечен приход
export-helped-events = Помощь на входе
export-opinions = Отзывы о мероприятиях
export-useful = Польза
export-organised = Организация мероприятия
