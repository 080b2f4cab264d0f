## Справка о ходе исполнения резолюции: цифры и слова, общие для всех её видов

report-percent = { $whole },{ $tenth }{"\u00A0"}%
report-number = { $value }
report-no-share = —
report-title = О ходе исполнения { $resolution } по состоянию на { $day }
report-resolution = Резолюция
report-of-resolution = резолюции { $rest }
report-of-resolution-quoted = резолюции «{ $title }»
report-scope = Охват: { $name } и подведомственные организации.
report-scope-all = Охват: все организации, которых спросили.
report-everybody = все организации
report-no-municipality = Вне муниципальных образований
report-stamp-closed = Сформировано { $moment } по зафиксированному отчётному периоду № { $round } «{ $title }», контрольная сумма { $checksum }
report-stamp-open = Сформировано { $moment } по текущему отчётному периоду № { $round } «{ $title }», данные могут измениться; контрольная сумма { $checksum }
report-state-done = Выполнено
report-state-in_progress = В работе
report-state-need_help = Нужна помощь
report-state-not_applicable = Неприменимо
report-state-no_reply = Нет ответа
report-verdict-accepted = принято
report-verdict-returned = возвращено
report-by-itself = организация
report-by-overseer = проверяющий за неё

## Пять цифр и картинка

report-five-answered = ответов получено
report-five-done = выполнено
report-five-help = просят помощи
report-five-silent = организаций молчат
report-five-not-joined = не подключены
report-picture-title = Ход исполнения: { $title }
report-picture-addressees = По адресатам
report-picture-municipalities = По муниципальным образованиям
report-picture-heat = Доля ответивших, %: пункты и муниципальные образования
report-picture-too-many =
    { $count } { $count ->
        [one] муниципальное образование
        [few] муниципальных образования
       *[many] муниципальных образований
    } на картинку не { $count ->
        [one] поместится
        [few] поместятся
       *[many] поместятся
    }: таблица по ним в файле «Таблица».
report-picture-days = Ответы по дням
report-picture-closed = Период закрыт: { $day }
report-picture-updated = обновлено { $moment }
report-twin-asked = Опрошено организаций: { $count }. Ответили на всё: { $complete }.
report-twin-answered = Получено ответов: { $answered } из { $total } ({ $share }).
report-counted-done = Выполнено: { $count } ({ $share })
report-counted-in_progress = В работе: { $count } ({ $share })
report-counted-need_help = Нужна помощь: { $count } ({ $share })
report-counted-not_applicable = Неприменимо: { $count } ({ $share })
report-counted-no_reply = Нет ответа: { $count } ({ $share })
report-twin-rounded = Доли округлены до десятых, поэтому вместе дают не ровно 100{"\u00A0"}%.
report-twin-late = С опозданием: { $late }. Ответил проверяющий за организацию: { $behalf }. Возвращено и не представлено вновь: { $returned }.
report-twin-silent = Подключены, но молчат: { $silent }. Не подключены: { $unjoined }.
report-twin-bar = { $name }: всего { $total }, выполнено { $done }, в работе { $in_progress }, нужна помощь { $need_help }, неприменимо { $not_applicable }, нет ответа { $no_reply }

## Что написано в справке

report-plan-title = во исполнение { $resolution }
report-executor = Исполнитель: { $name }, тел. { $phone }
report-adopted = { $resolution } (принята { $day })
report-basis = Справка составлена во исполнение { $resolution } по итогам отчётного периода «{ $title }» с { $opens } по { $due }.
report-basis-closed = Отчётный период закрыт, его итоги зафиксированы и не меняются.
report-basis-open = Отчётный период не завершён: сведения приведены на момент составления справки и могут измениться.
report-coverage = Опрошено организаций: { $organisations } ({ $kinds }). Поручений, по которым запрошены сведения: { $assignments }.
report-coverage-answered = Представили сведения хотя бы по одному поручению: { $answering } ({ $answering_share }), по всем поручениям: { $complete } ({ $complete_share }).
report-coverage-answers = Получено ответов: { $answered } из { $total } ({ $share }), из них в срок: { $in_time } ({ $in_time_share } от запрошенных), с опозданием: { $late }.
report-coverage-behalf = За организации ответили проверяющие: { $count }.
report-coverage-honest = Отсутствие ответа не означает, что поручение не исполнено: такие поручения учтены отдельно.
report-first = Сравнить не с чем: это первый отчётный период по данной резолюции.
report-same = Доля полученных ответов не изменилась по сравнению с периодом «{ $title }»: { $before } тогда, { $now } теперь; выполнено { $done_before } и { $done } соответственно.
report-more-answers = Доля полученных ответов выросла по сравнению с периодом «{ $title }»: { $before } тогда, { $now } теперь; выполнено { $done_before } и { $done } соответственно.
report-fewer-answers = Доля полученных ответов снизилась по сравнению с периодом «{ $title }»: { $before } тогда, { $now } теперь; выполнено { $done_before } и { $done } соответственно.
report-figure = Рисунок 1. Состояние поручений по адресатам
report-more = Ещё строк: { $count }. Они приведены в таблице, которая прилагается отдельным файлом.
report-none-addressees = Поручений в этом охвате нет.
report-none-tasks = Поручений в этом охвате нет.
report-none-municipalities = Поручений в этом охвате нет.
report-none-help = Обращений за помощью не поступало.
report-none-extensions = О продлении сроков не просили.
report-none-withdrawn = Поручения с контроля не снимались.
report-none-events = Мероприятий в резолюции нет.
report-none-organisations = Организаций в этом охвате нет.
report-none-plan = Мероприятий плана в этом охвате нет.
report-and-more = { $names }; и ещё { $count } (см. таблицу)
report-lacking-not-joined = Не подключены к системе (никто от организации в неё не вошёл), { $count }: { $names }.
report-nobody-not-joined = Не подключённых организаций нет.
report-lacking-silent = Подключены, но не ответили ни на одно поручение, { $count }: { $names }.
report-nobody-silent = Подключённых организаций, которые не ответили ни на одно поручение, нет.
report-lacking-returned = Сведения возвращены на доработку и не представлены вновь, { $count }: { $names }.
report-nobody-returned = Возвращённых и не представленных вновь сведений нет.
report-partial = { $count ->
    [0] Таких, кто представил сведения лишь по части поручений, нет.
   *[other] Представили сведения не по всем поручениям: { $count } (см. приложение).
}
report-help-waiting = ждёт ответа
report-help-answered = ответ дан
report-help-closed = вопрос закрыт
report-extension-waiting = не рассмотрено
report-extension-granted = продлено
report-extension-refused = отказано
report-event-undated = дата не определена
report-event-span = { $first } – { $last }
report-event-passed = { $day }, срок прошёл
report-event-ahead = { $day }, предстоит
report-term-round = до конца отчётного периода
report-mark = Выполнили { $done } из { $total } ({ $share })
report-proof = { $count ->
    [0] нет
    [one] { $count } файл
    [few] { $count } файла
   *[many] { $count } файлов
}
report-conclusion-done = Выполнено поручений: { $count } из { $total } ({ $share }), в работе: { $running }.
report-conclusion-complete = Выполнены всеми, кого спросили, пункты: { $numbers }.
report-conclusion-untouched = Нет ни одного ответа по пунктам: { $numbers }.
report-conclusion-nothing = Ни по одному пункту пока нет ответов.
report-conclusion-help = Требуют помощи: { $count } (раздел 5).
report-conclusion-silent = Сведения не представлены по поручениям: { $count } (раздел 7).

## Встроенные формы в Word

form-report = СПРАВКА
form-dated = «___» ______________ 20__ г.{"\u0009"}№ __________
form-basis = 1. Основание и охват
form-results = 2. Итоги по адресатам
form-tasks = 3. Исполнение по пунктам
form-municipalities = 4. Исполнение по муниципальным образованиям
form-help = 5. Затруднения и оказанная помощь
form-extensions = 6. Продление сроков
form-missing = 7. Не представили сведения
form-withdrawn = 8. Снято с контроля
form-events = 9. Мероприятия
form-conclusions = 10. Выводы
form-appendix = Приложение{"\u000A"}к справке от «___» __________ 20__ г. № ______
form-appendix-title = Сведения по организациям
form-plan = ОТЧЁТ{"\u000A"}об исполнении плана мероприятий
form-column-total = Всего
form-column-done = Выпол­нено
form-column-in-progress = В работе
form-column-need-help = Нужна помощь
form-column-not-applicable = Непри­менимо
form-column-no-reply = Нет ответа
form-column-share-done = Выпол­нено, %
form-column-addressee = Адресат
form-column-tasks = Пунк­тов
form-column-number = Пункт
form-column-task = Содержание
form-column-municipality = Муниципальное образование
form-column-organisation = Организация
form-column-question = О чём просили
form-column-answer = Что сделано
form-column-state = Состояние
form-column-until = Просили до
form-column-withdrawn = Когда снято
form-column-event = Мероприятие
form-column-when = Когда
form-column-place = Место
form-column-index = № п/п
form-column-returned = Возвра­щено
form-column-late = С опоз­данием
form-column-on-behalf = За органи­зацию
form-column-measure = Мероприятие
form-column-term = Срок
form-column-responsible = Ответственный
form-column-mark = Отметка об исполнении
form-column-proof = Подтверж­дение

## Листы и столбцы таблицы

report-sheet-summary = Сводка
report-sheet-addressees = По адресатам
report-sheet-tasks = По пунктам
report-sheet-municipalities = По муниципалитетам
report-sheet-answers = Ответы
report-sheet-silent = Молчат
report-sheet-organisations = По организациям
report-sheet-help = Затруднения
report-sheet-extensions = Продления
report-sheet-about = О файле
report-chart-said = Полосы по строкам листа «{ $sheet }»: доли ответов каждого вида. Те же числа стоят на самом листе.
report-line-organisations = Опрошено организаций
report-line-answering = Ответили хотя бы на одно поручение
report-line-complete = Ответили на все поручения
report-line-silent = Подключены, но не ответили ни на что
report-line-not-joined = Не подключены
report-line-total = Поручений всего
report-line-answered = Получено ответов
report-line-done = Выполнено
report-line-in_progress = В работе
report-line-need_help = Нужна помощь
report-line-not_applicable = Неприменимо
report-line-no_reply = Нет ответа (вместе с возвращёнными)
report-line-returned = Возвращено и не представлено вновь
report-line-late = Ответы с опозданием
report-line-on_behalf = Ответил проверяющий за организацию
report-column-figure = Показатель
    .about = Что посчитано
report-column-value = Значение
    .about = Количество
report-column-share = Доля
    .about = Доля от опрошенных организаций или от всех поручений
report-column-addressee = Адресат
    .about = Заголовок резолюции, под которым стоит пункт
report-column-tasks = Пунктов
    .about = Сколько пунктов адресата попало в период
report-column-number = Пункт
    .about = Номер пункта в резолюции
report-column-task = Содержание
    .about = Краткое содержание пункта
report-column-last_day = Срок
    .about = Последний день, названный в резолюции; пусто: до конца отчётного периода
report-column-municipality = Муниципалитет
    .about = Муниципальный орган, к которому относится организация
report-column-organisation_id = Код
    .about = Постоянный номер организации
report-column-organisation = Организация
    .about = Название, каким оно было в отчётном периоде
report-column-kind = Тип
    .about = Код типа организации
report-column-joined = Подключена
    .about = 1: от организации кто-то вошёл в систему; 0: никто не подключён
report-column-total = Всего
    .about = Сколько поручений: пункт резолюции для одной организации
report-column-answered = Получено ответов
    .about = Сколько поручений с ответом; возвращённый ответ не считается
report-column-done = Выполнено
    .about = Ответ «Выполнено»
report-column-in_progress = В работе
    .about = Ответ «В работе»
report-column-need_help = Нужна помощь
    .about = Ответ «Нужна помощь»
report-column-not_applicable = Неприменимо
    .about = Ответ «Неприменимо»
report-column-no_reply = Нет ответа
    .about = Ответа нет или он возвращён и не дан вновь; не означает «не выполнено»
report-column-returned = Возвращено
    .about = Ответ возвращён на доработку и не дан вновь; входит в «Нет ответа»
report-column-late = С опозданием
    .about = Ответ получен после последнего дня
report-column-on_behalf = За организацию
    .about = Ответил проверяющий, потому что организация не может сама
report-column-share_done = Доля выполненных
    .about = Выполнено от всех поручений
report-column-share_answered = Доля ответов
    .about = Получено ответов от всех поручений
report-column-status_code = Код ответа
    .about = Один из пяти постоянных кодов ответа, для других программ
report-column-status = Ответ
    .about = Ответ, который действовал в периоде
report-column-until = До какого дня
    .about = День, названный в ответе «В работе»
report-column-comment = Комментарий
    .about = Что написали к ответу
report-column-files = Файлов
    .about = Сколько файлов приложено к ответу
report-column-answered_by = Кто ответил
    .about = Сама организация или проверяющий за неё; имён людей в файле нет
report-column-answered_at = Когда
    .about = Когда дан ответ, по часовому поясу, названному на этом листе
report-column-in_time = В срок
    .about = 1: ответ в срок, 0: с опозданием, пусто: ответа нет
report-column-verdict = Проверка
    .about = Принято, возвращено или пусто, если ответ не проверяли
report-column-why = Почему в списке
    .about = Не подключена, молчит или не представила вновь
report-column-asked_at = Когда просили
    .about = Когда попросили помощи
report-column-question = О чём просили
    .about = Первые слова обращения
report-column-answers = Ответов
    .about = Сколько раз ответили
report-column-answer = Что ответили
    .about = Последний ответ
report-column-state = Состояние
    .about = Чем закончилось
report-column-where = Лист
    .about = Название листа или сведения о файле
report-column-what = Столбец
    .about = Название столбца
report-column-meaning = Что означает
    .about = Определение
report-why-not_joined = Не подключены
report-why-silent = Не ответили
report-why-returned = Возвращено и не представлено вновь
report-about-round = Отчётный период
report-about-resolution = Резолюция
report-about-days = Дни периода
report-about-scope = Охват
report-about-as-of = Состояние на
report-about-zone = Часовой пояс
report-about-stamp = Отметка

## Справка в чате

report-choose-round =
    📊 <b>Справка о ходе исполнения</b>
    Выберите отчётный период.
report-no-round = Отчётных периодов ещё не было: справку составлять не по чему. Откройте период, и здесь появятся цифры.
report-choose-scope =
    📊 <b>{ $title }</b>
    По кому составить справку?
button-round-to-report = { $state ->
    [open] 🟢 { $title }, идёт до { $due }
   *[closed] 🔒 { $title }, закрыт
}
button-round-of-resolution = { $round } · { $resolution }
button-report-all = 🌐 Все организации
button-report-docx = 📄 Справка
button-report-xlsx = 📊 Таблица
button-report-plan = 📋 Отчёт по плану
button-report-png = 🖼 Подробная картинка
button-report-csv = 🧾 Данные .csv
button-report-update = 🔄 Обновить картинку
button-report-text = 🔤 Словами
button-report-other = 🗓 Другой период или охват
button-report-template = 📝 Своя форма в Word
report-building-picture = ⏳ Считаю ответы…
report-building-file = ⏳ Готовлю файл «{ $name }». Большая таблица занимает до минуты.
report-ready = ✅ Готово: { $name }
report-caption =
    📊 <b>{ $title }</b>
    { $scope }
report-caption-figure = { $name }: <b>{ $number }</b>
report-file-docx = Справка
report-file-plan = Отчёт по плану
report-file-xlsx = Таблица
report-file-png = Картинка
report-file-csv = Данные
report-file-json = Данные
report-sent-already = Этот файл уже пришёл, пока вы нажимали: он выше в этом чате.
report-failed = Не получилось составить справку. Попробуйте ещё раз; если не выйдет и тогда, напишите тому, кто держит бота.
report-too-long = Справка готовится слишком долго, и я остановился. Выберите один муниципалитет или составьте её командой на сервере.
report-too-big = Файл больше 50 МБ: Telegram его не примет. Выберите один муниципалитет или составьте его командой на сервере.
report-no-disk = На диске не хватило места для справки. Ничего не записано; напишите тому, кто держит бота.
report-none-of-resolution = По этой резолюции ещё не было отчётных периодов: справку составлять не по чему.
report-round-unknown = Такого отчётного периода нет, или он ещё не открыт.
report-municipality-unknown = Такой организации нет, или под ней никто не стоит: { $name }.

## Своя форма

report-line = { $text }
report-template-built-in =
    📝 <b>Своя форма справки</b>
    Сейчас действует встроенная форма.
    Скачайте её, поправьте в Word и пришлите сюда файлом .docx. Поля в двойных фигурных скобках заполнятся сами.
report-template-own =
    📝 <b>Своя форма справки</b>
    Сейчас действует ваша форма: { $name }.
    Чтобы поменять её, пришлите сюда другой файл .docx. Поля в двойных фигурных скобках заполнятся сами.
button-template-download = ⬇️ Скачать встроенную форму
button-template-forget = ↩️ Вернуться к встроенной
report-template-name = форма справки
report-template-taken = ✅ Форма принята: { $name }. Следующие справки будут по ней.
report-template-not-docx = Нужен файл .docx: форма справки, сохранённая в Word. Откройте форму в Word и выберите «Файл» → «Сохранить как» → «Документ Word (.docx)».
report-template-too-big = Форма больше 5 МБ. Уберите из неё большие картинки и пришлите ещё раз.
report-unknown_fields = { $count ->
    [one] В форме есть поле, которого я не знаю: { $names }. Исправьте его и пришлите форму ещё раз.
    [few] В форме есть поля, которых я не знаю: { $names }. Исправьте их и пришлите форму ещё раз.
   *[many] В форме есть поля, которых я не знаю: { $names }. Исправьте их и пришлите форму ещё раз.
}
report-bad_form = В форме ошибка: что-то в фигурных скобках не получается заполнить. Проверьте поля и повторы.
report-unclosed_form = В форме не закрыт повтор или условие: не хватает закрывающей пометки.
report-unknown_tag = В форме есть пометка, которой я не знаю или которая стоит не на своём месте: { $name }. Исправьте её и пришлите форму ещё раз.
report-no_form = Этот файл не получается открыть как документ Word. Откройте форму в Word и выберите «Файл» → «Сохранить как» → «Документ Word (.docx)».
report-bad_place = В форме ошибка вот здесь: «{ $place }». Проверьте, что у каждого поля по две скобки с обеих сторон, а имя поля взято из встроенной формы.
report-no_fields = В форме нет ни одного поля в двойных фигурных скобках, например { $example }: справки по ней были бы пустыми. Скачайте встроенную форму и возьмите поля из неё.
report-form_with_macros = В форме есть макросы, с ними я её не возьму. Откройте форму в Word и выберите «Файл» → «Сохранить как» → «Документ Word (.docx)».
