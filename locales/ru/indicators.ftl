## Показатели: организатор задаёт, что спросить

button-indicators = 📈 Показатели
indicators-of-resolution = 📈 <b>Показатели задач</b>
button-task-indicators = { $number } { $title }{ $count ->
    [0] { "" }
   *[other] { " · " }{ $count }
}
indicators-title = 📈 <b>Показатели задачи { $number }</b>
indicators-none = Пока ничего: вместе с ответом числа не спрашиваем.
indicators-add =
    После ответа «Выполнено» или «В работе» каждый показатель спросим отдельным сообщением.
    Добавить:
indicators-full = Больше пяти показателей у задачи не бывает.
indicator-line = • { $label }: { $kind }
indicator-title = 📈 Показатель задачи { $number }
indicator-label = <b>{ $label }</b>
indicator-kind = Что ждём: { $kind }
indicator-unit = Единица: { $unit }
indicator-lowest = Не меньше: { $bound }
indicator-highest = Не больше: { $bound }
indicator-choices-are = Варианты: { $choices }
indicator-required = Обязательный: можно ответить «нет данных», пропустить нельзя
indicator-optional = Можно пропустить
indicator-aggregate-sum = В справке: сумма
indicator-aggregate-mean = В справке: среднее
indicator-aggregate-none = В справке: без итога
indicator-part-of = Часть показателя «{ $whole }»: не больше него
indicator-exact = Складывается из частей: { $parts }
indicator-name-ask = Что спросить у тех, кто отвечает на задачу { $number }? Например: «Сколько педагогов прошли обучение».
indicator-ask-rename = «{ $label }»: как назвать теперь?
indicator-ask-unit = «{ $label }»: в чём измеряется? Например: чел., шт., тыс. руб. Без единицы: «нет».
indicator-ask-lowest = «{ $label }»: меньше чего быть не может? Без границы: «нет».
indicator-ask-highest = «{ $label }»: больше чего быть не может? Без границы: «нет».
indicator-ask-choices =
    «{ $label }»: какие есть варианты? Каждый с новой строки, от двух до { $most }.
button-add-integer = ➕ Целое число
button-add-percent = ➕ Процент
button-add-money = ➕ Деньги
button-add-date = ➕ Дата
button-add-choice = ➕ Выбор
button-add-yes_no = ➕ Да или нет
button-measure-label = ✏️ Название
button-measure-unit = ✏️ Единица
button-measure-lowest = ✏️ Не меньше
button-measure-highest = ✏️ Не больше
button-measure-choices = ✏️ Варианты
button-switch-required = { $state ->
    [1] ☑️ Обязательный
   *[other] ◻️ Обязательный
}
button-switch-aggregate = { $state ->
    [sum] ∑ В справке: сумма
    [mean] ∑ В справке: среднее
   *[none] ∑ В справке: без итога
}
button-switch-part_of = { $state ->
    [1] 🔗 Часть другого: изменить
   *[other] 🔗 Часть другого показателя
}
button-switch-exact = { $state ->
    [1] ☑️ Складывается из частей
   *[other] ◻️ Складывается из частей
}
button-switch-remove = 🗑 Больше не спрашивать
indicator-twice = Такой показатель у этой задачи уже есть. Назовите иначе.
indicator-no-words = Пришлите название словами.
indicator-too-long = Слишком длинно: не больше { $limit } знаков.
indicator-choices = Нужно от двух до { $most } вариантов, каждый с новой строки.
indicator-bounds-crossed = Нижняя граница выше верхней. Пришлите другую.
indicator-full = У задачи уже { $most } показателей, больше не бывает.

## Показатели: ответ

value-kind-integer = целое число
value-kind-percent = процент
value-kind-money = сумма денег
value-kind-date = дата
value-kind-choice = один из вариантов
value-kind-yes_no = да или нет
value-expected = Нужно: { $kind }.
value-place = 📈 Показатель { $place } из { $count }
value-label = <b>{ $label }</b>
value-label-unit = <b>{ $label }</b>, { $unit }
value-of-task = <b>Задача { $number }</b>
value-from-to = От { $lowest } до { $highest }.
value-from = Не меньше { $lowest }.
value-to = Не больше { $highest }.
value-last = В прошлый раз ({ $round }): { $value }
value-last-untitled = В прошлый раз: { $value }
value-last-time = прошлый раз
value-now = Сейчас записано: { $value }
value-recorded = ✅ { $label }: { $value }
value-line = 📈 { $label }: { $value }
value-none = пока нет
value-empty = не заполнено
value-no-data = нет данных ({ $reason })
value-number = { $amount }
value-number-exact = { NUMBER($amount, minimumFractionDigits: 2) }
value-with-unit = { $number } { $unit }
value-yes = Да
value-no = Нет
value-roubles = руб.
value-why-no-data = «{ $label }»: почему нет данных? Напишите коротко.
value-doubt-more =
    «{ $label }»: { $value }, а было { $former } ({ $round }).
    Это в { $times } { $times ->
        [one] раз
        [few] раза
        [many] раз
       *[other] раза
    } больше: верно?
value-doubt-less =
    «{ $label }»: { $value }, а было { $former } ({ $round }).
    Это в { $times } { $times ->
        [one] раз
        [few] раза
        [many] раз
       *[other] раза
    } меньше: верно?
value-doubt-other =
    «{ $label }»: { $value }, а было { $former } ({ $round }).
    Верно?
value-parts-doubt = Части вместе дают { $parts }, а целое { $whole }. Вы прислали { $value }: верно?
value-mismatch = ⚠️ { $label }: { $whole }, а части вместе дают { $parts }
values-title = 📈 <b>Показатели задачи { $number }</b>
values-on-card = <b>Показатели</b>
tasks-values-lacking = 📈 Показатели ещё не все: { $numbers }
button-values = 📈 Показатели: { $given } из { $count }
button-values-change = 📈 Изменить показатели
button-value = { $given ->
    [1] ✏️ { $label }
   *[other] ➕ { $label }
}
button-value-right = ✅ Да, верно
button-value-anew = ✏️ Ввести заново
button-value-later = ⏸ Позже
button-no-data = 🚫 Нет данных
value-no-number = Нужно число цифрами, например 1 234 или 12,5.
value-not-whole = Нужно целое число, без дробной части.
value-decimals = После запятой бывает не больше двух цифр. Тысячи отделяйте пробелом: 12 500.
value-too-big = Такого большого числа быть не может. Проверьте, нет ли лишних цифр.
value-too-low = Не может быть меньше { $bound }.
value-too-high = Не может быть больше { $bound }.
value-no-day = Нужна дата с годом, например 15.03.2026.
value-no-words = Пришлите ответ словами или цифрами: файл приложите потом, как подтверждение.
value-choose = Нажмите один из вариантов под вопросом.
value-more-than-whole = Это часть показателя «{ $whole }», а там { $most }: больше быть не может.
value-less-than-part = Часть этого показателя, «{ $part }», уже { $least }: меньше быть не может.

## Показатели

report-sheet-indicators = Показатели
report-sheet-indicator-totals = Итоги показателей
report-column-indicator = Показатель
    .about = Что спрошено вместе с ответом
report-column-indicator_id = Код показателя
    .about = Номер показателя в боте; не меняется
report-column-measure = Вид
    .about = Что это за значение, словом для программ
report-column-unit = Единица
    .about = В чём измеряется
report-column-amount = Число
    .about = Значение числом; ноль означает ноль, пусто: числа нет
report-column-day = Дата
    .about = Значение, если спрошена дата
report-column-choice = Выбор
    .about = Значение, если спрошены вариант, да или нет
report-column-state_code = Код значения
    .about = Сообщено, данных нет или оставлено пустым: словом для программ
report-column-reason = Почему нет данных
    .about = Причина словами организации
report-column-value_answers = Ответов
    .about = Ответы «Выполнено» и «В работе», вместе с которыми показатель спрашивают
report-column-given = Сообщили
    .about = Сколько значений получено
report-column-no_data = Нет данных
    .about = Сколько ответили, что данных нет
report-column-missing = Не сообщили
    .about = Оставили пустым или ещё не ответили
report-column-aggregate = Итог
    .about = Какой итог задан: сумма, среднее или никакого
report-column-result = Значение итога
    .about = Сумма или среднее сообщённых значений
report-column-chosen = Сколько раз выбрали
    .about = Для выбора, да и нет: каждый вариант и сколько раз
report-aggregate-sum = сумма
report-aggregate-mean = среднее
report-aggregate-none = без итога
report-indicator-result = { $name } { $amount }
report-none-indicators = Показатели не запрашивались.
form-indicators = Показатели по пунктам
form-column-indicator = Показатель
form-column-unit = Единица
form-column-given = Сооб­щили
form-column-no-data = Нет данных
form-column-missing = Не сооб­щили
form-column-result = Итог
report-caption-updated = 🕒 обновлено { $moment }
button-report-json = 🧾 Данные .json
button-report-values = 📈 Показатели .csv
report-file-values = Показатели
report-file-values_json = Показатели
export-values = Показатели
export-indicator = Показатель
export-amount = Число
export-no-data = Почему нет данных
