## Сколько длится

event-hours = { $first }–{ $last }
event-span = { $first } – { $last }
event-one-whole-day = { $day }, весь день
event-whole-days = с { $first } по { $last }
event-ends-before =
    Конец раньше начала. Проверьте дни и часы и пришлите ещё раз, например: { $example }
    Если оно кончается за полночь, назовите оба дня: 15.03 22:00 – 16.03 02:00

## Карточка

event-programme =
    📝 { $programme }
event-contact = ☎️ { $contact }
event-link = 🔗 { $link }
event-link-hidden = 🔗 Ссылку на подключение увидят здесь те, кто придёт.
event-seats =
    🪑 { $capacity ->
        [one] { $capacity } место
        [few] { $capacity } места
       *[many] { $capacity } мест
    }, свободно { $free }
event-capacity =
    🪑 { $capacity ->
        [one] { $capacity } место
        [few] { $capacity } места
       *[many] { $capacity } мест
    }
event-answer-by = ✍️ Ответить до { $day }
event-cancelled = 🚫 <b>Мероприятие отменено.</b>
event-hidden = 👁 Пока это видят только организаторы.
button-calendar = 🗓 В календарь
button-papers = 📎 Материалы ({ $count })
button-event-more = ✏️ Подробности
button-attendance = 👥 Кто придёт
calendar-how = Откройте файл: телефон или почта предложит добавить мероприятие в календарь.
calendar-approximate = Дата ещё не назначена, поэтому в календарь добавлять нечего. Когда её назначат, придёт сообщение.
event-papers = 📎 { $title }

## Придёте ли вы

attendance-yours = <b>Ваш ответ:</b> { $said }
attendance-of = <b>{ $organisation }:</b> { $said }
attendance-said-silent = ⬜ пока нет
attendance-said-coming =
    ✅ { $people ->
        [one] придёт { $people } человек
        [few] придут { $people } человека
       *[many] придут { $people } человек
    }
attendance-said-waiting =
    ⏳ мест пока нет, вы в листе ожидания ({ $people ->
        [one] { $people } человек
        [few] { $people } человека
       *[many] { $people } человек
    })
attendance-said-offered = 🔔 место освободилось, подтвердите до { $until }
attendance-said-lapsed = ⌛️ место не подтвердили вовремя, оно перешло следующим
attendance-said-declined = ❌ не придём
attendance-instead = { $said }: { $name }
attendance-kept = ✍️ Ответ записан. До начала его можно изменить.
button-yes = ✅ Буду
button-confirm = ✅ Подтвердить
button-no = ❌ Не буду
button-another = 👤 Придёт другой
button-how-many = 👥 Сколько человек: { $people }
button-people = { $people }
button-people-chosen = ✅ { $people }
button-answer-of = ✍️ { $organisation }
attendance-ask-name =
    👤 <b>Кто придёт?</b>
    { $title }

    Напишите фамилию, имя и отчество, до { $limit } знаков.
attendance-name-missing = Напишите фамилию и имя словами.
attendance-name-too-long = Длиннее { $limit } знаков: здесь { $length }. Сократите и пришлите ещё раз.
attendance-begun = Мероприятие уже началось, ответ не меняется.
attendance-closed = Ответы уже не принимаются: срок прошёл. Если планы изменились, напишите организатору.
attendance-no-more-seats = Столько свободных мест нет. Ваш прежний ответ остался в силе.
seat-free = 🔔 <b>Для вас освободилось место</b>
seat-lapsed = ⌛️ <b>Место не подтверждено</b>
digest-event-unanswered = ✍️ Вы ещё не ответили, придёте ли.

## Список для организатора

guests-title = 👥 <b>Кто придёт:</b> { $title }
guests-people =
    { $people ->
        [0] Пока никто не сообщил, что придёт.
        [one] Придёт { $people } человек.
        [few] Придут { $people } человека.
       *[many] Придут { $people } человек.
    }
guests-people-of =
    { $people ->
        [0] Пока никто не сообщил, что придёт. Всего мест: { $capacity }.
        [one] Придёт { $people } человек из { $capacity }.
        [few] Придут { $people } человека из { $capacity }.
       *[many] Придут { $people } человек из { $capacity }.
    }
guests-counted-coming = ✅ Организаций с местом: { $count }
guests-counted-offered = 🔔 Ждём подтверждения: { $count }
guests-counted-waiting = ⏳ В листе ожидания: { $count }
guests-counted-lapsed = ⌛️ Не подтвердили: { $count }
guests-counted-declined = ❌ Не придут: { $count }
guests-counted-silent = ⬜ Не ответили: { $count }
guests-counted-unjoined = ⚪ Никто не подключён: { $count }
guests-line-coming = ✅ { $name }: { $people }
guests-line-offered = 🔔 { $name }: { $people }
guests-line-waiting = ⏳ { $name }: { $people }
guests-line-lapsed = ⌛️ { $name }
guests-line-declined = ❌ { $name }
guests-instead = { $name } ({ $instead })
button-guests-file = 📊 Список файлом
guests-sheet = Участники
guests-file = Участники мероприятия { $number }.xlsx
guests-column-place = Муниципалитет
guests-column-name = Организация
guests-column-answer = Ответ
guests-column-people = Человек
guests-column-instead = Кто придёт
guests-column-at = Когда ответили
guests-said-coming = придут
guests-said-offered = ждём подтверждения
guests-said-waiting = в листе ожидания
guests-said-lapsed = не подтвердили
guests-said-declined = не придут
guests-said-nothing = нет ответа
guests-said-unjoined = никто не подключён

## Своё мероприятие

button-new-event = ➕ Новое мероприятие
event-ask-title =
    ➕ <b>Новое мероприятие</b>

    Напишите название, до { $limit } знаков.
event-guests =
    👥 <b>Кого приглашаем?</b>
    { $title }

    Отметьте, кого это касается. Новые приглашённые увидят мероприятие в списке, а сообщение получат со следующим изменением.
event-guests-everywhere = 📍 Из всех муниципалитетов. Отметьте нужные, если зовёте не всех.
event-guests-in =
    📍 { $count ->
        [one] Из { $count } муниципалитета.
       *[other] Из { $count } муниципалитетов.
    }
event-guests-nobody = 👥 Пока никто не отмечен.
event-guests-reach =
    👥 { $count ->
        [0] Пока никто из них не подключился.
        [one] Это { $count } человек, кроме вас.
        [few] Это { $count } человека, кроме вас.
       *[many] Это { $count } человек, кроме вас.
    }
event-guests-removed = ⚠️ Кого вы добавите, тому сразу придёт приглашение. Кого уберёте, тот мероприятия больше не увидит, а сообщение об этом не получит: предупредите сами.
event-for-nobody = Сначала отметьте, кого приглашаем: «✏️ Подробности», «👥 Кого приглашаем».
event-more =
    ✏️ <b>Подробности</b>
    { $title }

    Выберите, что записать или изменить. Об изменениях узнают, только когда вы их проверите и отправите.
button-guests = 👥 Кого приглашаем
button-field-title = 🏷 Название
button-field-programme = 📝 Программа
button-field-link = 🔗 Ссылка
button-field-contact = ☎️ Контакт
button-field-capacity = 🪑 Число мест
button-field-answer_by = ✍️ Ответить до
button-field-files = 📎 Материалы
button-link-early = Ссылка за час до начала всем
event-link-late = Ссылку увидят те, кто придёт.
event-link-early = Ссылку увидят те, кто придёт, а за час до начала все приглашённые.
button-cancel-event = 🚫 Отменить мероприятие
button-clear-field = 🗑 Убрать
button-drop-papers = 🗑 Убрать все файлы
event-field-now = Сейчас: { $now }
event-ask-other-title =
    🏷 <b>Как назвать?</b>
    { $title }

    Напишите новое название.
event-ask-programme =
    📝 <b>Программа</b>
    { $title }

    Напишите программу одним сообщением. Файлы добавляются кнопкой «📎 Материалы».
event-ask-link =
    🔗 <b>Ссылка на подключение</b>
    { $title }

    Пришлите ссылку. Её увидят те, кто придёт.
event-ask-contact =
    ☎️ <b>К кому обращаться?</b>
    { $title }

    Напишите имя и телефон или почту.
event-ask-capacity =
    🪑 <b>Сколько мест?</b>
    { $title }

    Напишите число человек. Кому не хватит места, встанет в лист ожидания.
event-ask-answer-by =
    ✍️ <b>До какого дня ответить?</b>
    { $title }

    Напишите день. Кто ответил, может передумать до начала.
event-ask-files =
    📎 <b>Материалы</b>
    { $title }

    Пришлите файлы или фотографии, до { $limit }. Они появятся на карточке у всех приглашённых.
event-field-missing = Напишите словами.
event-field-too-long = Длиннее { $limit } знаков: здесь { $length }. Сократите и пришлите ещё раз.
event-link-unclear = Это не похоже на ссылку. Скопируйте её целиком, без пробелов.
event-capacity-unclear = Напишите число мест от 1 до { $most }.
event-answer-by-unclear = Не получилось понять день. Напишите, например: { $example }
event-answer-by-past = Этот день уже прошёл. Напишите другой.
event-file-missing = Пришлите файл или фотографию.
event-files-full = Больше { $limit } файлов не помещается. Уберите лишние и пришлите заново.
event-file-added =
    📎 Добавлено. { $count ->
        [one] Сейчас { $count } файл.
        [few] Сейчас { $count } файла.
       *[many] Сейчас { $count } файлов.
    } Можно прислать ещё, всего до { $limit }.
event-papers-dropped = 🗑 Файлы убраны.
event-papers-restored = ↩️ Файлы снова здесь.
event-changed-since = С тех пор мероприятие снова изменили или меняют. Откройте его и поправьте то, что нужно.
event-cancel-sure =
    🚫 <b>Отменить мероприятие?</b>
    { $title }

    { $count ->
        [0] Сообщать об этом некому.
        [one] Об отмене узнает { $count } человек.
        [few] Об отмене узнают { $count } человека.
       *[many] Об отмене узнают { $count } человек.
    }
event-cancel-hidden =
    🚫 <b>Удалить мероприятие?</b>
    { $title }

    О нём ещё никому не сообщали.
button-cancel-sure = 🚫 Да, отменить
preview-outdated =
    ⚠️ На прежний день уже записано: { $count ->
        [one] { $count } отметка или отзыв
        [few] { $count } отметки и отзыва
       *[many] { $count } отметок и отзывов
    }. С новой датой они сотрутся: отмечать и спрашивать бот будет заново.
preview-crowded =
    ⚠️ Места уже есть у { $taken ->
        [one] { $taken } человека
       *[other] { $taken } человек
    }, это больше, чем { $capacity }. Никто место не теряет, новые встанут в лист ожидания.

## Что изменилось

event-news-new = 📅 <b>Приглашаем на мероприятие</b>
event-news-cancelled = 🚫 <b>Мероприятие отменено</b>
event-changed-when = 🗓 <b>Когда</b>
event-changed-name = 🏷 <b>Название</b>
event-changed-place = 📍 <b>Место</b>
event-changed-programme = 📝 <b>Программа</b>
event-changed-contact = ☎️ <b>Контакт</b>
event-called-off = Это мероприятие отменено.
event-changed-capacity = 🪑 <b>Число мест</b>
event-changed-answer-by = ✍️ <b>Ответить до</b>
event-changed-link = 🔗 Изменилась ссылка на подключение: кто придёт, найдёт её на карточке.
event-was = Было: { $was }
event-became = Стало: { $became }
event-was-nothing = не указано

## Выгрузка своих данных

export-event-answers = Ответы о мероприятиях
export-event = Мероприятие
export-standing = Придут ли
export-people = Сколько человек
export-instead = Кто придёт
export-answered-at = Когда ответили
