## Загрузка резолюции: её присылает организатор

import-ask =
    📥 <b>Загрузить резолюцию</b>

    Пришлите документ файлом: .docx, .odt, .pdf, .rtf, .html, .txt или .xlsx. Или вставьте текст сообщениями, можно несколькими.

    Сначала вы увидите черновик. Пока вы всё не проверите и не нажмёте «📤 Опубликовать», никто ничего не получит.
import-ask-amendment =
    📎 <b>Новая редакция</b>

    Пришлите новый текст резолюции файлом или вставьте его сообщениями. Бот сравнит его с опубликованным и покажет, что изменилось.
import-reading = ⏳ Читаю документ…
import-part =
    📥 Получено знаков: { $characters }.

    Если это не весь текст, пришлите продолжение. Если весь, нажмите «✅ Готово».
import-no-tasks = В документе не нашлось ни одной задачи. Проверьте, тот ли это файл, или вставьте сообщением ту часть, где перечислены поручения.
import-too-many-tasks = В документе задач: { $tasks }, а в черновике помещается { $limit }. Разделите документ на части и пришлите каждую отдельно.
import-send-file = Пришлите резолюцию файлом (.docx, .pdf, .txt, .xlsx) или текстом. Такое сообщение прочитать не получится.
import-text-too-long = Текст слишком длинный для сообщений. Пришлите его файлом.
import-file-too-big = Файл больше 20 МБ, Telegram не отдаёт такие ботам. Сохраните документ без картинок или вставьте текст сообщениями.
import-not-fetched = Telegram не отдал файл. Пришлите его, пожалуйста, ещё раз или вставьте текст сообщениями.
button-import-done = ✅ Готово

## Черновик

edition-title = 📝 <b>Черновик резолюции</b>
edition-amends = 📝 <b>Черновик новой редакции</b>
edition-adopted = Принята: { $day }
edition-not-adopted = Дата принятия в документе не найдена.
edition-check = ⚠️ <b>Проверьте</b>
edition-doubt = • { $number }: { $doubt }
edition-doubt-whole = • { $doubt }
edition-more-doubts = …и ещё: { $count }
edition-shares = { $tasks ->
    [one] <b>{ $tasks } задача</b>
    [few] <b>{ $tasks } задачи</b>
   *[many] <b>{ $tasks } задач</b>
}
edition-share = { $tasks ->
    [one] • { $name } → { $target }: { $tasks } задача
    [few] • { $name } → { $target }: { $tasks } задачи
   *[many] • { $name } → { $target }: { $tasks } задач
}
edition-share-nobody = { $tasks ->
    [one] • ⚠️ { $name } → { $target }: { $tasks } задача
    [few] • ⚠️ { $name } → { $target }: { $tasks } задачи
   *[many] • ⚠️ { $name } → { $target }: { $tasks } задач
}
edition-twin = ⚠️ Похожая резолюция уже опубликована: «{ $title }». Сначала скажите, новая ли это редакция.
edition-twin-ask =
    📎 <b>Это новая редакция?</b>
    { $title }

    Похожая резолюция № { $number } уже опубликована. Если это она же, но исправленная, ответы останутся при задачах, а сообщение получат только те, кого касаются перемены.
edition-twin-open = Похожая резолюция уже опубликована. Сначала скажите, новая ли это редакция: «⬅️ Назад».
edition-too-many-tasks = В черновике помещается { $limit } задач, больше добавить нельзя. Разделите резолюцию на две.
edition-dropped = Исключено: { $tasks }
edition-changes = Изменения: новых { $added }, изменено { $changed }, снято { $withdrawn }.
edition-nothing-changed = Пока всё как в опубликованной резолюции.
edition-nobody = никому
edition-no-heading = Без адресата
edition-changed = Черновик с тех пор изменился. Откройте его заново: «⬅️ Назад» или /resolutions.
edition-closed = Этот черновик уже опубликован или удалён. Всё, что есть: /resolutions.
edition-outdated = Пока вы готовили редакцию, резолюцию изменил другой организатор. Начните новую: /resolutions.
edition-archived = Резолюция в архиве. Сначала верните её: /resolutions.
edition-undone = ↩️ Последняя правка отменена.
edition-applied = ✅ Правки из файла внесены.
edition-forgotten = Правки из файла не внесены, черновик остался прежним.
edition-discarded = 🗑 Черновик удалён. Никто ничего не получил.
edition-taken-back = ↩️ Черновик снова здесь, со всеми правками.
edition-discard-ask =
    🗑 <b>Удалить черновик?</b>

    Вернуть его будет нельзя. Исходный файл останется в переписке, его можно прислать снова.

button-edition-doubts = ⚠️ Проверить ({ $count })
button-edition-clauses = 📋 Задачи ({ $count })
button-edition-addressees = 👥 Адресаты
button-edition-differences = 🔍 Что изменилось
button-edition-name = ✏️ Название
button-edition-adopted = 🗓 Дата принятия
button-edition-excel = 📄 Открыть в Excel
button-edition-undo = ↩️ Отменить правку
button-edition-summary = 📤 К публикации
button-edition-publish = 📤 Опубликовать
button-edition-twin = 📎 Да, это новая редакция
button-edition-apart = 📄 Нет, это другая резолюция
button-edition-discard = 🗑 Удалить черновик
button-edition-discard-confirm = 🗑 Да, удалить
button-edition-clause = { $number } { $title }

## Сомнения

doubt-other = проверьте: «{ $quote }»
edition-doubts = ⚠️ <b>Сомнение { $place } из { $total }</b>
edition-doubt-source =
    <b>В документе</b>
    { $before }<b>{ $here }</b>{ $after }
edition-doubt-settled = ✅ Отмечено: всё верно.
edition-doubt-mended = ✅ Исправлено.
edition-no-doubts = ✅ Сомнений не осталось.
button-doubt-open = 📄 Открыть { $number }
button-doubt-settle = ✅ Всё верно
button-doubt-next = ➡️ Следующее сомнение
button-mend-name = ✏️ Название
button-mend-adopted = 🗓 Дата принятия
button-mend-due = 🗓 Срок
button-doubt-day = 🗓 { $day }
button-mend-split = ✂️ Это разные задачи
button-mend-section = 👥 Кому
button-mend-take = ➕ Сделать задачей
button-mend-drop = 🗑 Исключить
button-mend-left-out = 📎 Не вошло в задачи
button-mend-clauses = 📋 Задачи
button-mend-said = 📄 Взять из документа
button-edition-return = ↩️ Вернуть
section-whose = 👥 <b>Все задачи этого раздела ({ $tasks }): кому?</b>
button-section-all = 👥 Все задачи этого раздела ({ $count }): кому?
button-section-give = 👥 Отдать все задачи другому адресату
button-section-other = 🏫 Другие организации

## Не вошло в задачи

edition-left-out = { $count ->
    [one] 📎 Не вошло в задачи: { $count } абзац
    [few] 📎 Не вошло в задачи: { $count } абзаца
   *[many] 📎 Не вошло в задачи: { $count } абзацев
}
left-out = { $count ->
    [one] 📎 <b>Не вошло в задачи: { $count } абзац</b>
    [few] 📎 <b>Не вошло в задачи: { $count } абзаца</b>
   *[many] 📎 <b>Не вошло в задачи: { $count } абзацев</b>
}
left-out-nothing = 📎 Всё вошло в задачи.
left-out-reason = <b>{ $number }. { $reason }</b> · выше задача { $above }
left-out-reason-first = <b>{ $number }. { $reason }</b>
left-out-unsure = ⚠️ возможно, это поручение
left-out-taken = ➕ Теперь это задача { $number }: { $title }
left-out-joined = 🔗 Добавлено к задаче { $number }: { $title }
left-out-returned = ↩️ Возвращено, как было.
button-edition-left-out = 📎 Не вошло в задачи ({ $count })
button-left-out-take = { $number } · Сделать задачей
button-left-out-join = { $number } · К задаче выше
button-left-out-head = { $number } · Это адресат
left-out-headed = 👥 <b>Теперь это адресат</b>
button-clause-head = 👥 Адресат: { $name }

## Адресаты

edition-addressees =
    👥 <b>Адресаты</b>
    Проверьте, кому уйдут задачи каждого раздела.
edition-addressee = 👥 <b>Адресат</b>
edition-target = Кому уйдут задачи: <b>{ $target }</b>
edition-target-nobody = Выберите тип организаций или одну организацию. Пока не выбрано, задачи никто не получит.
button-edition-add-addressee = ➕ Другой адресат
button-edition-organisation = 🏫 Одна организация
button-edition-new-kind = ➕ Новый тип организаций
button-edition-add-task = ➕ Добавить задачу

## Вопросы: ответ присылают сообщением

edition-ask-title = ✏️ Пришлите короткое название задачи, до 80 знаков. Сейчас так:
edition-ask-text = ✏️ Пришлите текст задачи целиком. Сейчас так (нажмите, чтобы скопировать):
edition-ask-due = 🗓 Пришлите срок: «1 июня», «01.06.2027».
edition-ask-split = ✂️ Где начинается вторая задача? Выберите место или пришлите её первые слова.
edition-ask-kind = ➕ Пришлите название типа организаций во множественном числе, например «Детские сады».
edition-ask-org = 🏫 <b>Какая организация?</b> Нажмите на неё или напишите название или его часть.
edition-ask-task = ➕ Пришлите текст новой задачи одним сообщением.
edition-ask-to = 👥 Пришлите название адресата, например «Детские сады».
edition-ask-name = ✏️ Пришлите название резолюции.
edition-ask-adopted = 🗓 Пришлите дату принятия: «20 октября 2026», «20.10.2026».
edition-needs-text = Нужен текст: пришлите его обычным сообщением.
edition-text-too-long = Слишком длинно: { $length } знаков, а помещается { $limit }. Сократите и пришлите ещё раз.
edition-date-unclear = Не получилось понять дату. Напишите, например, так: { $example }
edition-split-unknown = Таких слов в тексте задачи нет, или с них она и начинается. Скопируйте первые слова второй задачи и пришлите.

## Задачи черновика

edition-clauses = { $tasks ->
    [one] 📋 <b>{ $tasks } задача</b>
    [few] 📋 <b>{ $tasks } задачи</b>
   *[many] 📋 <b>{ $tasks } задач</b>
}
edition-for = <b>{ $target }</b>
clause-line = { $number } { $title }
clause-line-doubtful = ⚠️ { $number } { $title }
clause-line-dropped = 🗑 <s>{ $number } { $title }</s>
clause-title = <b>Задача { $number }</b> · { $place } из { $total }
clause-dropped = 🗑 <b>Исключена: опубликована не будет</b>
clause-target = Кому: { $target }
clause-recurrence = Повторяется: { $recurrence }
clause-event = 📅 Мероприятие: { $event }
clause-source = <b>В документе</b>
clause-as-written = <b>Текст, как в документе</b>
clause-text = <b>Будет опубликовано</b>
clause-added = <b>Текст</b>
clause-was = <b>Опубликовано сейчас</b>
clause-recipients = 👥 <b>Кому дать задачу { $number }?</b>
button-clause-title = ✏️ Название
button-clause-text = ✏️ Текст
button-clause-due = 🗓 Срок
button-clause-no-due = Без срока
button-clause-target = 👥 Кому
button-clause-split = ✂️ Разделить
button-clause-split-at = ✂️ { $text }
button-clause-merge = 🔗 Соединить с { $number }
clause-merge-days = 🔗 У задач { $number } и { $other } разные сроки. Какой оставить?
button-clause-part = 🔀 Это другая задача
button-clause-former-tasks = 🔗 Это прежняя задача
clause-former = 🔗 <b>Какой задачей была { $number }?</b> Ответы на неё сохранятся.
button-clause-drop = 🗑 Исключить
button-clause-withdraw = 🗑 Снять задачу
button-clause-restore = ↩️ Вернуть
button-clause-former = ◀️ { $number }
button-clause-following = { $number } ▶️
verbatim-code = <code>{ $text }</code>

## Правка в Excel

edition-file-caption =
    📄 Черновик: одна строка на задачу, пояснения на отдельном листе.

    Исправьте и пришлите файл сюда. Сначала вы увидите, что изменится.
edition-file-changes = 📄 <b>Что изменит файл</b>
edition-file-same = В файле всё так же, как в черновике: менять нечего.
button-edition-apply = ✅ Внести правки
button-edition-forget = ✖️ Не вносить
edition-differences =
    🔍 <b>Что изменится</b>
    Ответы останутся при своих задачах. Сообщение получат только те, кого это касается.
edition-change-added = ➕ { $number } { $title }
edition-change-changed = ✏️ { $number } { $title }: { $fields }
edition-change-withdrawn = ➖ { $number } { $title }
edition-file-title = ✏️ Название резолюции было «{ $before }», станет «{ $title }»
edition-file-adopted = 🗓 Дата принятия: была { $before }, станет { $day }
edition-file-addressee = 👥 Адресат был «{ $before }», станет «{ $after }»
edition-file-targets = 👥 «{ $name }», кому: было { $before }; станет { $after }
edition-file-no-date = нет
edition-field-number = номер
edition-field-title = название
edition-field-text = текст
edition-field-due = срок
edition-field-recurrence = повторение
edition-field-co_executors = соисполнители
edition-field-events = мероприятия
edition-field-references = документы
edition-field-lead = вводные слова
edition-field-addressee = адресат
edition-field-target = кому

## Публикация

edition-summary = 📤 <b>Опубликовать резолюцию?</b>
edition-summary-amends = 📤 <b>Опубликовать новую редакцию?</b>
edition-summary-share = • { $target }: задач { $tasks }, организаций { $organisations }
edition-summary-nobody = • ⚠️ Никому: задач { $tasks }. Их никто не получит.
edition-told = { $people ->
    [0] Сообщение не получит никто: участников из этих организаций в боте пока нет. Задачи увидят все, кто придёт позже.
    [one] Сообщение получит <b>{ $people } человек</b>.
    [few] Сообщение получат <b>{ $people } человека</b>.
   *[many] Сообщение получат <b>{ $people } человек</b>.
}
edition-told-when = Им придёт: что было и что стало. В час ежедневного напоминания, а если срок стал раньше, то сразу.
edition-silent = Организаций, из которых ещё никто не пришёл: { $organisations }. Они увидят задачи, когда придут.
edition-unsettled = { $doubts ->
    [one] ⚠️ Осталось { $doubts } непроверенное сомнение.
    [few] ⚠️ Осталось { $doubts } непроверенных сомнения.
   *[many] ⚠️ Осталось { $doubts } непроверенных сомнений.
}
resolution-published-now = { $people ->
    [0] ✅ Опубликовано.
    [one] ✅ Опубликовано. Сообщение уходит { $people } человеку.
    [few] ✅ Опубликовано. Сообщение уходит { $people } людям.
   *[many] ✅ Опубликовано. Сообщение уходит { $people } людям.
}

## Резолюции

resolutions-title = 📜 <b>Резолюции</b>
resolutions-none =
    📜 <b>Резолюции</b>
    Пока ни одной. Загрузите первую.
resolutions-draft = 📝 Черновик: { $title } · задач: { $tasks }
resolutions-amendment = 📝 Черновик новой редакции: { $title } · задач: { $tasks }
resolutions-published = 📜 { $title } · отвечено { $answered } из { $total }
resolutions-archived = 🗄 В архиве: { $title } · отвечено { $answered } из { $total }
button-draft = 📝 { $title }
button-resolution = 📜 { $title }
button-archived = 🗄 { $title }
resolution-title = 📜 <b>{ $title }</b>
resolution-archived =
    🗄 <b>{ $title }</b>
    Резолюция в архиве.
resolution-adopted = Принята: { $day }
resolution-published = Опубликована: { $moment }
resolution-standing = Задач: { $tasks }. Отвечено { $answered } из { $total }.
resolution-archived-means = Её задач нет в списках, напоминания не приходят. Ответы сохранены.
resolution-archived-now = 🗄 Резолюция в архиве.
resolution-unarchived-now = ↩️ Резолюция снова в работе.
button-amend = ✏️ Изменить
button-amend-by-file = 📎 Новая редакция файлом
button-archive = 🗄 В архив
button-unarchive = ↩️ Вернуть из архива

## Приходит участникам

notice-published = { $tasks ->
    [one] 📜 <b>Новая резолюция</b>
    { $title }

    Вам <b>{ $tasks } задача</b>.
    [few] 📜 <b>Новая резолюция</b>
    { $title }

    Вам <b>{ $tasks } задачи</b>.
   *[many] 📜 <b>Новая резолюция</b>
    { $title }

    Вам <b>{ $tasks } задач</b>.
}
notice-amended =
    📜 <b>Резолюция изменилась</b>
    { $title }

    Ваши ответы сохранены. Что изменилось у вас:
notice-tasks-added = ➕ Новых задач: { $tasks }
notice-tasks-changed = ✏️ Изменено задач: { $tasks }
notice-tasks-withdrawn = ➖ Снято задач: { $tasks }
change-line = • { $change }

## Что было и что стало

change-of-task = Задача { $number }: { $change }
change-due = срок был { $before }, стал { $after }
change-due-set = появился срок, { $after }
change-due-cleared = срока больше нет, был { $before }
change-period = период был { $before }, стал { $after }
change-period-set = появился период, { $after }
change-period-cleared = периода больше нет, был { $before }
change-span = с { $start } по { $end }
change-nothing = не указан
change-no-day = день пока не назван
change-recurrence = повторялась «{ $before }», теперь «{ $after }»
change-recurrence-set = теперь повторяется: { $after }
change-recurrence-cleared = больше не повторяется, было «{ $before }»
change-helpers-new = { $count ->
    [one] новый соисполнитель: { $names }
    [few] новые соисполнители: { $names }
   *[many] новые соисполнители: { $names }
}
change-helpers-gone = { $count ->
    [one] больше не соисполнитель: { $names }
    [few] больше не соисполнители: { $names }
   *[many] больше не соисполнители: { $names }
}
change-number = номер был { $before }, стал { $after }
change-title = название было «{ $before }», стало «{ $after }»
change-text-before = прежний текст: «{ $text }»
change-text = новый текст: «{ $text }»
change-event-new = Новое мероприятие «{ $name }»: { $when }
change-event-withdrawn = Мероприятие «{ $name }» снято
change-event-renamed = Мероприятие «{ $before }» теперь называется «{ $after }»
change-event-moved = Мероприятие «{ $name }»: было { $before }, теперь { $after }
change-event-set = Мероприятие «{ $name }»: назван день, { $after }
change-own-new = Добавлена задача { $number }: { $title }
change-own-withdrawn = Снята задача { $number }: { $title }
change-beside-new = Новая задача { $number }, вы соисполнитель: { $title }
change-beside-withdrawn = Снята задача { $number }, где вы были соисполнителем: { $title }
disputed-text = вы правили текст, а в новой редакции он другой: «{ $theirs }». У вас: «{ $mine }»
disputed-due = вы ставили срок: { $mine }, а в новой редакции срок: { $theirs }
disputed-recurrence = вы ставили повторение: { $mine }, а в новой редакции: { $theirs }
disputed-event = день мероприятия «{ $quote }» у вас: { $mine }, а в новой редакции: { $theirs }
disputed-addressee = вы отдали задачу адресату «{ $mine }», а в новой редакции она у адресата «{ $theirs }»
disputed-title = название у вас: «{ $mine }», а в новой редакции: «{ $theirs }»
disputed-adopted = дата принятия у вас: { $mine }, а в новой редакции: { $theirs }
