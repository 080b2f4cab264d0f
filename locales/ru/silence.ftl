## Кто молчит

button-silence = 🔕 Молчат ({ $count })
button-silence-unjoined = 🔕 Молчат ({ $count }), не подключены ({ $unjoined })
button-unjoined = ⚪ Никто не подключён ({ $count })
button-unjoined-one = ⚪ { $name }
button-who-is-silent = 🔕 Кто молчит
button-nudge = 🔔 Напомнить
button-answer-for = ✍️ Ответить за организацию
silence-title =
    { $silent ->
        [0] 🔕 <b>Молчащих нет</b>
        [one] 🔕 <b>Молчит { $silent } из { $total }</b>
        [few] 🔕 <b>Молчат { $silent } из { $total }</b>
       *[many] 🔕 <b>Молчат { $silent } из { $total }</b>
    }
silence-unjoined = ⚪ Никто не подключён: { $count }
silence-hint = «🔔 Напомнить» напишет всем, кто молчит, не чаще раза в день. Чтобы напомнить одной организации или ответить за неё, откройте её.
silence-none = Молчащих нет: что-нибудь ответили все.
silence-one-title = 🔕 <b>{ $organisation }</b>
silence-one-tasks =
    { $count ->
        [one] Без ответа { $count } задача.
        [few] Без ответа { $count } задачи.
       *[many] Без ответа { $count } задач.
    }
silence-one-due = Срок: до { $day }
silence-one-people =
    { $count ->
        [0] ⚪ Никто не подключён: напомнить некому, можно пригласить.
        [one] Подключён { $count } человек.
        [few] Подключены { $count } человека.
       *[many] Подключено { $count } человек.
    }
silence-one-unreachable =
    { $count ->
        [one] 🚫 Бот не может написать { $count } человеку: тот заблокировал бота или удалил аккаунт.
        [few] 🚫 Бот не может написать { $count } людям: они заблокировали бота или удалили аккаунты.
       *[many] 🚫 Бот не может написать { $count } людям: они заблокировали бота или удалили аккаунты.
    }
silence-no-more = Эта организация уже ответила: напоминать не нужно.
nudge-paused = Напоминания сейчас на паузе: организатор остановил их для всех. Попробуйте позже.

nudged-reached =
    { $count ->
        [0] 🔔 Напоминать некому.
        [one] 🔔 Напомним { $count } человеку.
        [few] 🔔 Напомним { $count } людям.
       *[many] 🔔 Напомним { $count } людям.
    }
nudged-already = Сегодня уже напоминали: { $count }
nudged-full = Уже получили все напоминания на этой неделе: { $count }
nudged-unreachable = Заблокировали бота: { $count }
nudged-away = Поставили напоминания на паузу: { $count }
nudged-empty = Организаций, к которым никто не подключился: { $count }
nudged-quiet = У кого сейчас тихие часы, тот получит напоминание утром.

## Приходит исполнителю

nudge-by = 🔔 <b>{ $by } просит ответить</b>
nudge-organisers = 🔔 <b>Организаторы просят ответить</b>
nudge-line =
    { $count ->
        [one] { $organisation }: без ответа { $count } задача
        [few] { $organisation }: без ответа { $count } задачи
       *[many] { $organisation }: без ответа { $count } задач
    }
nudge-due = , до { $day }
button-answer-organisation = ✍️ Ответить: { $organisation }
button-answer-now = ✍️ Ответить

## Приходит координатору, потом организатору

escalated-title =
    { $silent ->
        [one] 🔕 <b>Молчит { $silent } из { $total }</b>
        [few] 🔕 <b>Молчат { $silent } из { $total }</b>
       *[many] 🔕 <b>Молчат { $silent } из { $total }</b>
    }
escalated-unjoined = ⚪ <b>Никто не подключён: { $count }</b>
escalated-round = { $title }: ответов ждали до { $due }
escalated-organiser = Координаторам об этом уже сообщили.
escalated-beyond = 🚫 Их координаторам бот написать не может, поэтому сообщаем вам.
escalated-name = • { $name }
escalated-more = и ещё { $count }

## Ответ за организацию

answer-for-ask =
    ✍️ <b>Ответ за организацию: задача { $number }</b>
    { $organisation }

    { $title }

    Что ответить? В истории будет видно, что ответил координатор.
reply-all-done-for = Готово: за эту организацию отвечено на всё.
button-organisation-tasks = 📋 Задачи организации
