## Поручить коллеге

button-delegate = 👥 Поручить коллеге
button-delegate-days =
    { $days ->
        [one] На { $days } день
        [few] На { $days } дня
       *[many] На { $days } дней
    }
button-take-back = ↩️ Забрать поручение
button-straight = 🕊 Пусть отвечает без меня
button-through-me = 👁 Сначала покажите мне
button-send-prepared = 📤 Отправить ответ
tasks-delegated = 👥 { $number } поручено: { $name }, до { $day }
delegation-to-whom =
    👥 <b>Кому поручить задачу { $number }?</b>

    Коллега подготовит ответ, а отправите его вы.
delegation-no-colleague = Поручить задачу { $number } пока некому: других сотрудников вашей организации в боте нет или они в отпуске.
delegation-nobody = Этому человеку поручить уже нельзя: подключение завершено, или сейчас отпуск. Выберите другого коллегу.
delegation-ask =
    👥 <b>Задача { $number }: { $name }</b>

    До какого дня подготовить ответ? Выберите или напишите день и, если нужно, пару слов, например: 1 декабря, данные возьмите у завуча
delegation-ask-due = Срок самой задачи: до { $day }
delegation-needs-day = Начните с дня, до которого нужен ответ, например: 1 декабря, данные возьмите у завуча
delegation-day-past = Нужен день не раньше сегодняшнего и не дальше чем через год.
delegation-given-already = Эта задача уже поручена: { $name }. Сначала заберите поручение.
delegation-no-further = Эту задачу поручили вам, дальше передать её нельзя. Если не успеваете, скажите тому, кто поручил.
delegation-prepared-anew = С тех пор подготовлен другой ответ. Откройте задачу ещё раз и посмотрите его.
delegation-done = 👥 Задача { $number } поручена: { $name }, до { $day }.
delegation-through-you = Когда ответ будет готов, он придёт вам, и вы его отправите.
delegation-straight = Готовый ответ уйдёт сразу, вам придёт сообщение.
delegation-taken-back = ↩️ Поручение снято, задача { $number } снова у вас. Коллега получит сообщение.
delegation-card = 👥 Поручено: { $name }, до { $day }
delegation-card-mine = 👥 Поручено вам: { $name }, до { $day }
delegation-card-prepared = 📝 Подготовлен ответ: { $status }. Он ещё не отправлен.
delegation-card-straight = Ваш ответ уйдёт сразу.
delegation-card-through = Подготовьте ответ: отправит его тот, кто поручил.

prepared-kept = 📝 Подготовлено. Задача { $number }: <b>{ $status }</b>
prepared-waits = Ответ ждёт отправки: { $name }.
prepared-remark = 💬 Дополнение записано.
prepared-offer = Можно добавить комментарий, фото или документ: просто пришлите сообщением.

history-prepared = 📝 Ответ готовил коллега: { $name }
history-given = 👥 Поручение дал коллега: { $name }

## Приходит тому, кому поручили, и тому, кто поручил

delegation-about =
    { $organisation }
    { $title }
delegation-notice =
    👥 <b>Вам поручена задача { $number }</b>
    От кого: { $name }. До { $day }.
prepared-notice =
    📝 <b>Ответ на задачу { $number } готов: { $status }</b>
    Подготовлено коллегой: { $name }. Посмотрите и отправьте.
delegation-ended-taken_back = ↩️ <b>Поручение снято: задача { $number }</b>
delegation-ended-answered = ✅ <b>Ответ отправлен: задача { $number }</b>
delegation-ended-answered-mine = ✅ <b>Ответ отправлен: задача { $number }, которую поручали вам</b>
delegation-ended-left = 👥 <b>Коллега больше не отвечает за организацию: задача { $number } снова у вас</b>
delegation-ended-left-mine = 👥 <b>Поручение снято: задача { $number }. Тот, кто поручил, больше не отвечает за организацию. Ответьте сами</b>
delegation-ended-lapsed = 👥 <b>Поручение снято: задача { $number }</b>
delegation-due =
    ⏰ <b>Сегодня последний день поручения: задача { $number }</b>
    Готовит: { $name }. Ответа пока нет.
delegation-due-mine = ⏰ <b>Сегодня последний день вашего поручения: задача { $number }</b>
delegation-due-prepared = ⏰ <b>Ответ на задачу { $number } готов и ждёт отправки</b>: { $name }.
