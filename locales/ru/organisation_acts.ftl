## Организация: название, место, объединение, закрытие

button-organisation-change = ⚙️ Об организации
button-organisation-rename = ✏️ Переименовать
button-organisation-move = ➡️ Перенести
button-organisation-merge = 🔗 Объединить
button-organisation-close = 🚫 Закрыть
button-organisation-log = 📓 Журнал действий
button-organisation-closed = 🚫 { $name }
button-organisation-top = ⬆️ На верхний уровень
button-organisation-confirm = ✅ Применить
button-organisation-undo = ↩️ Вернуть
button-organisation-open = ⚙️ Открыть организацию

organisation-card-title = ⚙️ <b>{ $name }</b>
organisation-card-kind = { $kind } · { $place }
organisation-card-counts =
    { $people ->
        [0] В боте пока никого
        [one] В боте { $people } человек
        [few] В боте { $people } человека
       *[many] В боте { $people } человек
    } · { $tasks ->
        [one] { $tasks } задача
        [few] { $tasks } задачи
       *[many] { $tasks } задач
    } · { $answers ->
        [one] { $answers } ответ
        [few] { $answers } ответа
       *[many] { $answers } ответов
    }
organisation-card-below = Организаций ниже: { $count }
organisation-card-closed = 🚫 Закрыта: её ни о чём не спрашивают. Ответы остались в прежних периодах и справках.
organisation-card-merged = 🔗 Теперь это часть другой организации: { $successor }. Задачи, ответы и люди там.
organisation-at-top = верхний уровень
organisation-nobody = никто

organisation-ask-name =
    ✏️ Сейчас: { $name }

    Напишите новое полное название. Если нужно и краткое, напишите его второй строкой.
organisation-targets-move = ➡️ Куда перенести: { $name }? Выберите или напишите часть названия.
organisation-targets-merge = 🔗 В какую организацию войдёт { $name }? Выберите или напишите часть названия.

organisation-look-again = ⚠️ Пока вы смотрели, список организаций изменился. Проверьте ещё раз.
organisation-preview-rename =
    ✏️ <b>Переименовать</b>
    Было: { $name }
    Станет: { $new }
organisation-preview-move =
    ➡️ <b>Перенести</b>: { $name }
    Сейчас: { $place }
    Станет: { $target }
organisation-preview-merge =
    🔗 <b>Объединить</b>
    { $name } войдёт в другую организацию: { $target }
organisation-preview-close = 🚫 <b>Закрыть</b>: { $name }
organisation-loses = Кто перестанет её видеть: { $names }
organisation-gains = Кто будет её видеть: { $names }
organisation-follows-rename = Задачи, ответы, люди и ссылки останутся. Участники и координатор узнают.
organisation-follows-move = Задачи, ответы, люди и ссылки переедут вместе с ней. Участники, прежний и новый координатор узнают.
organisation-follows-merge =
    Задачи, ответы, люди и ссылки перейдут туда же, а организации ниже встанут под неё. Где ответили обе, считается более поздний ответ. В закрытых периодах останется как было. Отменить объединение нельзя.
organisation-follows-close =
    Её больше ни о чём не спросят, ссылки перестанут работать, люди потеряют к ней доступ. Ответы останутся в прежних периодах и справках. Закрытие можно отменить.

organisation-done-rename = ✅ Новое название: { $new }.
organisation-done-move = ✅ Организация перенесена: { $name }. Теперь она здесь: { $target }.
organisation-done-merge = ✅ Объединено: { $name } теперь часть организации { $target }.
organisation-done-close = ✅ Организация закрыта: { $name }.
organisation-under-way = Организации ниже переходят. Это займёт до минуты, и мы сообщим, когда закончим.
organisation-undone = ↩️ Всё как было: { $name }.

organisation-same-name = Она так и называется: { $name }. Напишите другое название.
organisation-no-name = В названии должна быть хотя бы буква или цифра. Первой строкой полное название, второй краткое.
organisation-name-long = Название длиннее { $limit } знаков. Напишите короче.
organisation-same-place = Она там и стоит: { $name }.
organisation-closed = Организация закрыта: { $name }. Сначала верните её.
organisation-merged = Организация { $name } вошла в другую: { $successor }. Выберите ту.
organisation-close-below = Ниже организации { $name } есть другие: { $count }. Сначала перенесите их или объедините её с другой.
organisation-merge-itself = Организацию { $name } нельзя объединить саму с собой.
organisation-merge-below = Организация { $successor } стоит ниже, чем { $name }. Сначала перенесите её.
organisation-merge-doubles = Под организацией { $successor } уже есть организации с такими названиями: { $names }. Сначала переименуйте или объедините их.
organisation-merge-stays = Объединение не отменить: ответы и люди уже вместе.
organisation-changed-since = С тех пор её снова изменили. Откройте организацию заново.
invitation-closed = Организация { $organisation } закрыта, приглашение больше не действует. Спросите у координатора, куда вам теперь.

## Что об этом узнают

news-organisation_renamed = ✏️ Новое название: { $name }. Было: { $former }. Задачи, ответы и ссылки прежние.
news-organisation_moved = ➡️ Организация перенесена: { $name }. Было: { $former }. Стало: { $place }. Задачи и ответы переехали вместе с ней.
news-organisation_kind = 🏷 Другой тип организации: { $name }. Было: { $former }. Стало: { $kind }. Задачи теперь тоже другие.
news-organisation_merged = 🔗 Организация { $name } вошла в другую: { $successor }. Задачи, ответы и люди теперь там.
news-organisation_merge_ended = ✅ Объединение закончено: все, кто был ниже организации { $name }, теперь ниже { $successor }.
news-organisation_closed = 🚫 Организация закрыта: { $name }. Задач и напоминаний для неё больше не будет, ответы сохранены.
news-organisation_reopened = ↩️ Организация снова работает: { $name }. Её задачи, ответы и люди на месте.
