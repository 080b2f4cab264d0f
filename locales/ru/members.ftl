## Кто подключён к организации: видят координатор и организаторы

button-members = 👥 Участники
button-member = 👤 { $name }
members-title = 👥 <b>Участники: { $organisation }</b>
members-none = Пока никто не подключён. Участники появятся, когда откроют ссылку-приглашение.
members-count =
    { $count ->
        [one] Всего: { $count } человек.
        [few] Всего: { $count } человека.
       *[many] Всего: { $count } человек.
    }
member-line = • { $name }: с { $since }{ $seen }{ $held }
member-seen = , последний раз здесь: { $day }
member-held = { " · ⏸ приостановлено" }
button-member-end = 🚪 Завершить подключение
button-member-end-yes = 🚪 Да, завершить
button-member-restore = ✅ Вернуть
button-member-undo = ↩️ Отменить, вернуть как было
member-end-ask =
    🚪 <b>Завершить подключение?</b>

    { $name } больше не увидит задачи и ответы: { $organisation }. Ответы, которые уже даны, останутся у организации. Об этом придёт сообщение.

    Вернуть можно сразу после этого или потом по новой ссылке-приглашению.
member-ended = Подключение завершено: { $name }, { $organisation }.
member-restored = Подключение возвращено: { $name }, { $organisation }.
member-suspended = ⏸ Подключение приостановлено: { $name }.
member-suspended-asked = Координатор получит вопрос и решит, вернуть его или завершить.
member-gone = Это подключение уже завершено.
member-back-already = Это подключение уже возвращено: { $name }.
member-confirmed = Координатор уже подтвердил это подключение: { $name }. Если вы уверены, что это ошибка, напишите координатору.

## Приходит сотрудникам организации и координатору

member-joined =
    👤 <b>Подключение: { $name }</b>
    { $organisation }

    Если это не ваш сотрудник, нажмите кнопку: доступ сразу закроется, и решит координатор.
button-not-ours = 🚫 Это не наш сотрудник
member-suspended-notice =
    ⏸ <b>Приостановлено подключение: { $name }</b>
    { $organisation }

    Коллеги сообщили, что это не их сотрудник. Пока вы не решите, задачи организации этому человеку не видны.

## Приходит тому, о ком речь

membership-ended = Ваше подключение завершено: { $organisation }. Вернуться можно по новой ссылке-приглашению от координатора.
membership-suspended = Ваше подключение приостановлено: { $organisation }. Коллеги не узнали вас, координатор проверит и решит; ответ придёт сюда.
membership-restored = Ваше подключение снова действует: { $organisation }.
suspended-hint =
    Ваше подключение приостановлено: { $organisation }.

    Координатор проверит его и решит. Ответ придёт сюда.
suspended-link = Ваше подключение приостановлено: { $organisation }. Пока координатор не решил, новая ссылка не поможет. Ответ придёт сюда.

## Имя

name-fallback = Участник { $number }
name-erased = имя удалено
settings-name = 👤 Имя: { $name }
button-name = 👤 Имя
button-name-telegram = Как в Telegram
name-title = 👤 <b>Имя</b>
name-now = Сейчас: { $name }
name-ask = Напишите, как вас указывать в списках, ответах и справках: фамилия, имя, отчество и должность. Например: Иванова Анна Петровна, директор
name-set = Имя записано.
name-unclear = Не получилось прочитать. Напишите имя буквами, например: Иванова Анна Петровна, директор
name-too-long = Слишком длинно: можно не больше { $limit } знаков. Сократите и пришлите ещё раз.

## Передача дел

button-handover = 🗝 Передача дел
button-hand-over = 🗝 Передать дела коллеге
handover-title =
    🗝 <b>Передача дел</b>
    { $organisation }
handover-before = До вас: { $name } (до { $day })
handover-waiting = <b>Ждут ответа ({ $count })</b>
handover-help = <b>Просили о помощи ({ $count })</b>
handover-answered = <b>Отвечено и обещано ({ $count })</b>
handover-task = { $icon } { $number } { $title }
handover-tail = { " · " }{ $text }
handover-former = раньше: { $said }
handover-until = { $status }, до { $day }
handover-dates = <b>Впереди</b>
handover-round = 📆 { $day }: последний день, { $title }
handover-due = 📆 { $day }: срок задачи { $number } { $title }
handover-event = 📅 { $day }: { $title }
handover-nothing = Задач пока нет. Когда появятся, мы напишем.
handover-to-whom =
    🗝 <b>Кому передать дела?</b>
    { $organisation }

    Коллега получит сообщение и увидит всё на одном экране. Ваше подключение останется, пока вы сами не выйдете в настройках.
handover-nobody = Передать пока некому: других сотрудников организации ({ $organisation }) в боте нет. Попросите у координатора ссылку-приглашение для коллеги.
handover-told = Сообщение о передаче дел отправлено: { $name }, { $organisation }.
handover-notice =
    🗝 <b>Вам передают дела</b>
    { $organisation }

    От кого: { $name }. Всё, что открыто, отвечено и обещано, на одном экране.
