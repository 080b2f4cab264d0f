## Отчётные периоды: их открывает организатор

rounds-title =
    🗓 <b>Отчётные периоды</b>
    Период просит всех ответить на задачи до одного дня. Что уже отвечено раньше, можно подтвердить одной кнопкой.
rounds-none = Пока не было ни одного.
button-new-round = ➕ Новый период
button-state-draft = 📝 Черновик: { $title }
button-state-planned = ⏳ Запланирован: { $title }, до { $due }
button-state-open = 🟢 Идёт: { $title }, до { $due }
button-state-closed = 🔒 Закрыт: { $title }
button-state-cancelled = ✖️ Отменён: { $title }

round-draft =
    📝 <b>Новый период: { $title }</b>
    Пока вы его не откроете, никто ничего не получит.
round-planned =
    ⏳ <b>Запланирован: { $title }</b>
    Откроется сам в свой день. До этого всё можно поменять.
round-about = 📜 { $title }
round-days = С { $opens } по { $due }
round-series = { $repeat }, всего периодов: { $count }. Следующие откроются: { $days }
round-escalation = Если молчат, сообщить: { $who }
round-asks-none = Спрашивать пока некого: у выбранных организаций нет задач этой резолюции.
round-asks-organisations = { $organisations ->
    [one] Ответит <b>{ $organisations } организация</b>.
    [few] Ответят <b>{ $organisations } организации</b>.
   *[many] Ответят <b>{ $organisations } организаций</b>.
}
round-asks-unjoined = { $unjoined ->
    [one] ⚪ У <b>{ $unjoined } организации</b> в боте никого нет: она о периоде не узнает.
    [few] ⚪ У <b>{ $unjoined } организаций</b> в боте никого нет: они о периоде не узнают.
   *[many] ⚪ У <b>{ $unjoined } организаций</b> в боте никого нет: они о периоде не узнают.
}
round-asks-people = { $people ->
    [0] Сообщение при открытии не получит никто: участников пока нет.
    [one] Сообщение при открытии получит { $people } человек. Напоминания придут только тем, кто молчит, не чаще трёх в неделю.
    [few] Сообщения при открытии получат { $people } человека. Напоминания придут только тем, кто молчит, не чаще трёх в неделю.
   *[many] Сообщения при открытии получат { $people } человек. Напоминания придут только тем, кто молчит, не чаще трёх в неделю.
}
round-asks-minutes = { $tasks ->
    [one] Одной организации это { $tasks } задача, не больше { $minutes ->
        [one] { $minutes } минуты
        [few] { $minutes } минут
       *[many] { $minutes } минут
    }.
    [few] Одной организации это до { $tasks } задач, около { $minutes ->
        [one] { $minutes } минуты
        [few] { $minutes } минут
       *[many] { $minutes } минут
    }.
   *[many] Одной организации это до { $tasks } задач, около { $minutes ->
        [one] { $minutes } минуты
        [few] { $minutes } минут
       *[many] { $minutes } минут
    }.
}
round-burden-minutes = { $minutes ->
    [one] Всем вместе это около { $minutes } минуты.
    [few] Всем вместе это около { $minutes } минут.
   *[many] Всем вместе это около { $minutes } минут.
}
round-burden-hours = { $hours ->
    [one] Всем вместе это около { $hours } часа.
    [few] Всем вместе это около { $hours } часов.
   *[many] Всем вместе это около { $hours } часов.
}
round-lately = 🕘 О том же за последние три месяца уже спрашивали: { $rounds }.
round-lately-one = «{ $title }», до { $day }
round-closes = ⚠️ Период «{ $title }» при этом закроется: он спрашивает о том же.
round-cuts = ⚠️ Период «{ $title }» при этом закроется раньше срока: в нём ждут ответов до { $due }.
round-cut-by = ⚠️ { $day } откроется период «{ $title }», и этот закроется раньше своего последнего дня.
round-series-all-cut = ⛔ Так повторять нельзя: каждый период закрывался бы раньше своего последнего дня. Этот длится до { $due }, а следующий открылся бы { $day }. Назовите последний день раньше или выберите другое повторение.
round-series-cut = { $count ->
    [one] ⚠️ { $count } период закроется раньше своего последнего дня: { $days }.
    [few] ⚠️ { $count } периода закроются раньше своего последнего дня: { $days }.
   *[many] ⚠️ { $count } периодов закроются раньше своего последнего дня: { $days }.
}
round-cut-span = срок { $due }, следующий откроется { $day }
round-series-cut-off = Так повторять нельзя: следующий период открывался бы раньше, чем кончится этот. Назовите последний день раньше или выберите другое повторение.
round-waits-opening = ⏰ Сообщения об открытии придут { $moment }: раньше не рабочее время.
round-waits-coordinator = ⏰ Координаторам о тех, кто молчит, сообщим { $moment }: до этого дни нерабочие.
round-waits-organiser = ⏰ Организаторам о тех, кто молчит, сообщим { $moment }: до этого дни нерабочие.
round-due = Ответов ждём до { $due }.
round-ask-open = 📤 <b>Открыть период «{ $title }»?</b>
button-open-round-yes = 📤 Да, открыть
round-close-early = ⚠️ Последний день ещё не кончился: в периоде ждут ответов до { $due }.
series-ends =
    🔁 <b>Открыт последний период из запланированных: «{ $title }»</b>
    Он длится до { $due }, за ним ничего не следует. Если продолжать, запланируйте новый и выберите, как его повторять.
series-ended =
    🔁 <b>Запланированные периоды кончились</b>
    Последний из них, «{ $title }», не открылся: его срок прошёл, пока бот не работал. Если продолжать, запланируйте новый.

button-ask-round-opens = 🗓 Первый день
button-ask-round-due = 🏁 Последний день
button-ask-round-title = ✏️ Название
button-choose-resolution = 📄 Другая резолюция
button-choose-repeat = 🔁 Повторять
button-choose-escalation = 📣 Если молчат
button-open-round = 📤 Открыть период
button-plan-round = 📅 Запланировать
button-open-round-now = 📤 Открыть сегодня
button-cancel-round = 🗑 Отменить период
button-cancel-series = 🗑 Отменить его и все следующие
button-close-round = 🔒 Закрыть период
button-close-round-yes = 🔒 Да, закрыть
button-round-tasks = 📋 По задачам
button-chosen = 🔘 { $name }
button-other = ⚪ { $name }

round-choose-resolution = О какой резолюции спросить?
round-choose-repeat =
    🔁 <b>Как часто повторять?</b>
    Периоды планируются сразу на год вперёд. Любой потом можно изменить или отменить.
round-choose-escalation =
    📣 <b>Кому сообщить, если молчат?</b>
    Дни считаются от последнего дня периода.
repeat-never = Не повторять
repeat-month = Каждый месяц
repeat-month_end = Каждый месяц, по последний день месяца
repeat-quarter = Каждый квартал
repeat-quarter_end = Каждый квартал, по последний день месяца
repeat-term = К концу каждой школьной четверти
escalation-0 = никому
escalation-1 = координатору через 3 дня
escalation-2 = координатору через 3 дня, организатору через 7
escalation-3 = координатору через 7 дней, организатору через 14

ask-round-title = ✏️ Как назвать период? Сейчас: { $title }
ask-round-opens = 🗓 Какой день первый? Например: «1 декабря» или «01.12.2026».
ask-round-due = 🏁 До какого дня ждём ответы? Например: «15 декабря» или «15.12.2026».
round-title-missing = В названии нет ни одной буквы. Напишите, например: «Первое полугодие».
round-title-too-long = Название длиннее { $limit } знаков: в нём { $length }. Напишите короче.
round-day-unclear = Не получилось понять день. Напишите, например: «15 декабря» или «15.12.2026».
round-opens-past = Этот день уже прошёл. Назовите сегодняшний или любой следующий.
round-due-before = Последний день не может быть раньше первого и раньше сегодняшнего. Назовите день позже.
round-due-past = Последний день этого периода уже прошёл. Назначьте другой и откройте ещё раз.
round-no-resolution = Спрашивать пока не о чем: нет ни одной действующей резолюции.
round-asks-nobody = Спрашивать некого: у выбранных организаций нет задач этой резолюции.

round-opened = { $people ->
    [0] 🟢 Период «{ $title }» открыт до { $due }. Участников пока нет: каждый увидит его, когда придёт.
    [one] 🟢 Период «{ $title }» открыт до { $due }. Сообщение получит { $people } человек.
    [few] 🟢 Период «{ $title }» открыт до { $due }. Сообщения получат { $people } человека.
   *[many] 🟢 Период «{ $title }» открыт до { $due }. Сообщения получат { $people } человек.
}
round-is-planned = 📅 Период «{ $title }» запланирован, он откроется { $opens }.
round-cancelled = { $count ->
    [one] Отменён { $count } период.
    [few] Отменены { $count } периода.
   *[many] Отменены { $count } периодов.
}
round-open = 🟢 <b>Идёт период «{ $title }»</b>
round-closed = 🔒 <b>Период «{ $title }» закрыт</b>
round-answers = Ответов: { $answered } из { $total }.
round-status = { $status }: { $count }
round-late = Из них с опозданием: { $count }
round-frozen = Итоги записаны и больше не меняются.
round-tasks = 📋 <b>{ $title }: по задачам</b>
round-task = { $number } { $title }: { $answered } из { $total }
round-task-help = , 🆘 просят помощи: { $count }
round-ask-close = { $silent ->
    [0] 🔒 Закрыть период «{ $title }»? Итоги будут записаны и больше не изменятся.
    [one] 🔒 Закрыть период «{ $title }»? { $silent } организация ещё не ответила ни на что. Итоги будут записаны и больше не изменятся.
    [few] 🔒 Закрыть период «{ $title }»? { $silent } организации ещё не ответили ни на что. Итоги будут записаны и больше не изменятся.
   *[many] 🔒 Закрыть период «{ $title }»? { $silent } организаций ещё не ответили ни на что. Итоги будут записаны и больше не изменятся.
}

## Что видят те, кого спрашивают

round-notice =
    🗓 <b>Отчётный период «{ $title }»</b>
    Ответьте, пожалуйста, до { $due }.
round-notice-asks = { $tasks ->
    [one] { $organisation }: { $tasks } задача, { $minutes ->
        [one] { $minutes } минута
        [few] { $minutes } минуты
       *[many] { $minutes } минут
    }
    [few] { $organisation }: { $tasks } задачи, около { $minutes ->
        [one] { $minutes } минуты
        [few] { $minutes } минут
       *[many] { $minutes } минут
    }
   *[many] { $organisation }: { $tasks } задач, около { $minutes ->
        [one] { $minutes } минуты
        [few] { $minutes } минут
       *[many] { $minutes } минут
    }
}
round-notice-repeat = Если с прошлого раза ничего не изменилось, хватит одной кнопки.
round-notice-how = Каждый ответ занимает одно нажатие.
button-answer = ✍️ Ответить
button-same = 🔁 Без изменений: { $status }
button-same-all = 🔁 Всё без изменений ({ $count })
button-same-yes = ✅ Да, всё так же
same-ask =
    🔁 <b>Подтвердить прошлые ответы?</b>
    { $organisation }
tasks-asked = 🗓 { $title }: ответьте до { $due }
task-asked = 🗓 { $title }: ответ ждут до { $due }
task-former = В прошлый раз: { $status }
