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
