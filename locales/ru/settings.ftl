## Настройки

language-name = Русский
settings-title = ⚙️ <b>Настройки</b>
settings-language = 🌐 Язык: { $language }
settings-zone = 🕘 Часовой пояс: { $zone }, { $origin }
settings-zone-own = выбран вами
settings-zone-organisation = как у организации
settings-zone-bot = обычный для бота
settings-now = Сейчас у вас { $moment }
settings-organisations =
    { $count ->
        [1] 🏫 Ваша организация:
       *[other] 🏫 Ваши организации:
    }
settings-organisation = • { $organisation }
button-time-zone = 🕘 Часовой пояс
button-leave = 🚪 Выйти: { $organisation }

## Часовой пояс

time-zone-title = 🕘 <b>Часовой пояс</b>
time-zone-why = В нём бот показывает время, и по нему он не тревожит вас ночью. Какой ваш?
button-zone-organisation = Как у организации
button-zone-bot = Как обычно у бота
zone-offset = { $city } (МСК{ $offset })
zone-europe-kaliningrad = Калининград
zone-europe-moscow = Москва
zone-europe-volgograd = Волгоград
zone-europe-astrakhan = Астрахань
zone-europe-saratov = Саратов
zone-europe-ulyanovsk = Ульяновск
zone-europe-samara = Самара
zone-asia-yekaterinburg = Екатеринбург
zone-asia-omsk = Омск
zone-asia-novosibirsk = Новосибирск
zone-asia-barnaul = Барнаул
zone-asia-tomsk = Томск
zone-asia-novokuznetsk = Новокузнецк
zone-asia-krasnoyarsk = Красноярск
zone-asia-irkutsk = Иркутск
zone-asia-chita = Чита
zone-asia-yakutsk = Якутск
zone-asia-vladivostok = Владивосток
zone-asia-magadan = Магадан
zone-asia-sakhalin = Южно-Сахалинск
zone-asia-kamchatka = Камчатка
zone-asia-anadyr = Анадырь

## Выход из организации

leave-ask =
    🚪 <b>Выйти?</b>

    { $organisation }: вы больше не увидите её задачи и не сможете за неё отвечать. Ответы, которые вы уже дали, останутся у организации.

    Вернуться можно по новой ссылке-приглашению от координатора.
button-leave-yes = 🚪 Да, выйти
left = Вы вышли: { $organisation }.
left-last =
    { $news }

    Других организаций у вас нет, поэтому и задач больше нет. Вернуться можно по новой ссылке-приглашению: попросите её у координатора.

    Что о вас осталось в боте и как это удалить, покажет команда /privacy.

## Напоминания, тихие часы, отпуск

settings-reminding = ⏰ Напоминания: в { $hour }, { $days }, не больше { $count } в неделю
settings-quiet = 🌙 Тихие часы: { $span }, { $origin }
settings-quiet-own = выбраны вами
settings-quiet-usual = обычные для бота
settings-paused = 🏖 Отпуск: напоминания вернутся { $day }
settings-substitute = 👤 Замещает: { $name }
button-reminding = ⏰ Напоминания
button-quiet = 🌙 Тихие часы
button-vacation = 🏖 Отпуск
button-wish-chosen = ✅ { $choice }
button-wish = { $choice }
days-work = по будням
days-all = каждый день
weekday-1 = пн
weekday-2 = вт
weekday-3 = ср
weekday-4 = чт
weekday-5 = пт
weekday-6 = сб
weekday-7 = вс

reminding-in-quiet = ⚠️ { $hour } попадает в тихие часы: напоминание придёт в { $at }, когда они кончатся.
reminding-why =
    Всё, что приходится на один день, придёт одним сообщением в выбранный час. В праздники бот молчит.
    Хотя бы раз перед каждым последним днём бот напомнит всё равно.
reminding-cap = до { $count } в неделю
reminding-needs-a-day = Оставьте хотя бы один день. Если напоминания пока не нужны, выберите «🏖 Отпуск».

quiet-why = В это время напоминания не приходят, а остальные сообщения приходят без звука. Выберите или напишите свои, например: 22:00–07:00
quiet-span = с { $start } до { $end }
quiet-none = Без тихих часов
quiet-none-word = нет
button-quiet-usual = Как обычно у бота
quiet-unclear = Не получилось понять. Напишите начало и конец, например: 22:00–07:00
quiet-too-long = Тихие часы длиннее { $hours } часов не оставят места для напоминаний. Напишите короче, например: 22:00–07:00, или выберите «🏖 Отпуск».

vacation-title = 🏖 <b>Отпуск</b>
vacation-ask =
    Пока вы в отпуске, напоминания не приходят. Объявления и ответы координатора приходят как обычно.

    На сколько? Выберите или напишите день, когда напоминать снова, например: 1 июня
vacation-choose = Кто из коллег заменит вас? Ему придёт сообщение, и в его напоминаниях будет видно, кого он замещает.
vacation-nobody = Коллег из вашей организации в боте пока нет, поэтому заменить вас некому.
vacation-unclear = Не получилось понять день. Напишите его, например: 1 июня
vacation-too-far = Нужен день после сегодняшнего, не дальше чем через год.
button-pause-for =
    { $weeks ->
        [one] На { $weeks } неделю
        [few] На { $weeks } недели
       *[many] На { $weeks } недель
    }
button-substitute = 👤 { $name }
button-no-substitute = Без замены
button-end-pause = ⏰ Вернуть напоминания
substitute-told = 🏖 До { $day } вы замещаете: { $name }. Напоминания о задачах вашей общей организации приходят вам.

## Группы настроек

own-organisations-title = 🏫 <b>Мои организации</b>
own-organisations-why = Из любой можно выйти. Остальные останутся.
button-own-organisations = 🏫 Мои организации ({ $count })
settings-organisations-more = { $count ->
    [one] и ещё { $count }
    [few] и ещё { $count }
   *[many] и ещё { $count }
}
button-reminding-hour = 🕘 Во сколько
button-reminding-days = 📆 По каким дням
button-reminding-cap = ✉️ Сколько в неделю
reminding-ask-hour = Во сколько присылать напоминание за день?
reminding-ask-days = По каким дням?
reminding-ask-cap = Сколько сообщений в неделю для вас не слишком много?
