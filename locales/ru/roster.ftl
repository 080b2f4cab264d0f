## Список организаций: что изменит файл

roster-ask =
    🗂 <b>Список организаций</b>

    Пришлите файл .xlsx или .csv. Я сравню его с тем, что есть, и покажу, что изменится. Без вашего подтверждения ничего не изменится.

    Столбцы: «Код», «Организация», «Краткое название», «Тип», «Муниципалитет», «Часовой пояс», «Телефон», «Контакт». Нужны «Организация» или «Код», остальные по желанию. Пустая ячейка ничего не меняет, «-» стирает.
roster-send-file = Пришлите список организаций файлом .xlsx или .csv.
roster-reading = Сравниваю файл со списком. Это может занять до минуты.
roster-export-name = организации
roster-export-caption = Список организаций, как он есть. Его можно поправить и прислать обратно.
button-roster-export = 📄 Скачать список
button-roster-apply = ✅ Применить
button-roster-again = 🔄 Сравнить ещё раз
button-roster-refresh = 🔄 Обновить
button-roster-answer-yes = ✅ Да, это она
button-roster-answer-no = ➕ Нет, это другая
button-roster-rest-yes = ✅ Да для всех вопросов
button-roster-rest-no = ➕ Нет для всех вопросов
button-roster-list = { $title } ({ $count })

roster-title = 🗂 <b>Что изменит файл</b>
roster-file = { $name }
roster-nothing = Всё совпадает, менять нечего.
roster-unchanged = Без изменений: { $count }
roster-outside = В других муниципалитетах: { $count }
roster-change-question = ❓ Вопросы
roster-change-added = ➕ Добавятся
roster-change-renamed = ✏️ Переименования
roster-change-moved = ➡️ Переносы
roster-change-kind = 🏷 Смена типа
roster-change-changed = 📝 Другие правки
roster-change-missing = 🔍 Нет в файле
roster-change-problem = ⚠️ Ошибки в строках
roster-count = { $title }: { $count }
roster-more = … и ещё { $count }
roster-kind-warning = У тех, кто сменит тип, задачи прежнего типа будут сняты (ответы сохранятся), а задачи нового появятся.
roster-missing-note = С теми, кого нет в файле, ничего не произойдёт.
roster-problem-note = Строки с ошибками пропущены, остальные можно применить.
roster-open-questions = { $count ->
    [one] Без ответа { $count } вопрос: эта строка подождёт.
    [few] Без ответа { $count } вопроса: эти строки подождут.
   *[many] Без ответа { $count } вопросов: эти строки подождут.
}
roster-needs-comparing = Из-за ваших ответов изменится то, что ниже по списку. Сравните ещё раз: ответы сохранятся.
roster-applying = ⏳ Применяю: { $done } из { $total }.
roster-applied = ✅ Применено: { $done }.
roster-applied-left = { $count ->
    [one] Не применена { $count } строка:
    [few] Не применены { $count } строки:
   *[many] Не применено { $count } строк:
}
roster-dropped = Хорошо, ничего не изменилось.
roster-question-title = ❓ <b>Вопрос { $number } из { $total }</b>
roster-asks-rename =
    В файле: { $name }
    В списке: { $was }

    Похоже на переименование? Это одна и та же организация?
roster-asks-move =
    В файле: { $name }, { $parent }
    В списке: { $was }, { $was_parent }

    Организация переехала? Или в каждом муниципалитете есть своя с таким названием?
roster-answered-yes = Ваш ответ: да, это она.
roster-answered-no = Ваш ответ: нет, это другая.
roster-list-title = <b>{ $title }</b>
roster-file-empty = В файле только заголовок, организаций в нём нет.

roster-busy = Сейчас применяется другой список. Подождите минуту и попробуйте ещё раз.
roster-outdated = Список организаций с тех пор изменился. Нажмите «Сравнить ещё раз» и проверьте снова.
roster-not-kept = Файла уже нет под рукой. Пришлите его ещё раз.
roster-too-long = Файл не удалось сравнить за разумное время. Разделите его на части и попробуйте ещё раз.
roster-failed = Файл не удалось сравнить: это наша ошибка. Пришлите его ещё раз или сохраните заново.
organisation-name-taken = «{ $name }» там уже есть.
organisation-code-taken = Код { $value } уже у «{ $name }».
organisation-circle = «{ $name }» не может стоять ниже самой себя.

## Строки сравнения

roster-line = { $sign } { $said }
roster-top = верхний уровень
roster-below = { $name } ({ $parent })
roster-was = было: { $was }
roster-moved = { $was_parent } → { $parent }
roster-kind = тип: { $was_kind } → { $kind }
roster-in-base-none = в файле нет
roster-asked-rename = похоже на переименование: { $was }
roster-asked-move = переехала из «{ $was_parent }» в «{ $parent }» или новая?
roster-column-code = Код
roster-column-name = Организация
roster-column-short_name = Краткое название
roster-column-kind = Тип
roster-column-parent = Муниципалитет
roster-column-time_zone = Часовой пояс
roster-column-phone = Телефон
roster-column-contact = Контакт

not-applied-organisation-name-taken = такое название там уже есть.
not-applied-organisation-code-taken = такой код уже у другой.
not-applied-organisation-closed = она закрыта.
not-applied-organisation-merged = она вошла в другую организацию.
not-applied-organisation-circle = она не может стоять ниже самой себя.
not-applied-refused-stale = её или той, что над ней, больше нет.
not-applied-line-waits = ждёт ответа.
not-applied-line-no-kind = не указан тип, а для новой организации он нужен.
not-applied-line-no-parent = не добавлена та, что над ней.

## Ошибки в строках

roster-problem = Строка { $line } пропущена: { $reason }
roster-problem-sheet = Лист «{ $sheet }», строка { $line } пропущена: { $reason }
roster-problem-column = столбец «{ $column }», { $reason }
row-missing_name = нет названия организации.
row-missing_kind = нет типа организации, а для новой он нужен.
row-unknown_kind = неизвестный тип «{ $kind }». Есть: { $kinds }.
row-unknown_time_zone = неизвестный часовой пояс «{ $value }». Подойдут, например, Чита или МСК+6.
row-duplicate = «{ $name }» уже есть в строке { $line }.
row-duplicate_code = код { $code } стоит и в строке { $line }. Обе пропущены: исправьте одну из них.
row-too_long = слишком длинно: { $length } знаков, а можно { $limit }.
row-too_many_cells = ячеек { $found }, а в заголовке { $expected }. Возможно, разделитель попал внутрь текста.
row-unknown_parent = не найден муниципалитет «{ $parent }».
row-ambiguous_parent = муниципалитетов с названием «{ $parent }» несколько: укажите его код.
row-parent_left_out = строка муниципалитета «{ $parent }» пропущена, поэтому и эта тоже.
row-circle = организация оказалась бы ниже самой себя, если поставить её под «{ $parent }».
row-too_many_below = под «{ $parent }» в файле { $count } организаций, а можно { $limit }. Все они пропущены: проверьте столбец.
row-ambiguous_name = организаций «{ $name }» в списке несколько ({ $count }): укажите код или муниципалитет.
row-other_code = в файле код { $code }, а в списке у этой организации { $known }.
row-name_taken = «{ $name }» там уже есть.
row-closed = организация «{ $name }» закрыта. Чтобы она снова работала, верните её.
row-merged = «{ $name }» вошла в организацию «{ $successor }». Уберите эту строку.
row-unknown_code = кода { $code } в списке нет, а названия в строке нет.
row-never_cleared = «-» здесь не подходит: это стереть нельзя.
