## Кто ознакомился с объявлением: видят организаторы

button-nudge-unacknowledged = 🔔 Напомнить
button-acknowledge-for = ☎️ Отметить за другого
button-sheet-docx = 📄 Лист ознакомления
button-sheet-xlsx = 📊 Лист таблицей
button-open-announcement = 📣 Открыть объявление

acknowledgement-nudged = { $people ->
    [one] 🔔 Напомним { $people } человеку, который ещё не отметился.
    [few] 🔔 Напомним { $people } людям, которые ещё не отметились.
   *[many] 🔔 Напомним { $people } людям, которые ещё не отметились.
}
acknowledgement-nudged-already = Напоминание уже отправлено. Второй раз за сутки бот об одном и том же не напоминает.
acknowledgement-nudge-nobody = Напоминать некому: все, кому бот может написать, уже ознакомились.
acknowledgement-nudge =
    🔔 <b>Вы ещё не ознакомились с объявлением</b>
    { $moment }: { $text }
acknowledge-for-ask =
    ☎️ <b>Отметить за другого</b>
    Если человек подтвердил по телефону или письмом, что прочитал, нажмите на его имя. В листе будет видно, что отметили вы.
announcement-read-anew = Текст с тех пор исправлен. Прочитайте новый и отметьте его: «📣 Объявления».

## Лист ознакомления

sheet-name = Лист ознакомления
form-acknowledgements = ЛИСТ ОЗНАКОМЛЕНИЯ
form-acknowledged = Ознакомились
form-unacknowledged = Не ознакомились
form-column-person = Ф. И. О.
form-column-post = Должность
form-column-sheet-version = Редакция
form-column-acknowledged = Когда, кто отметил
sheet-about = с объявлением от { $sent }
sheet-about-corrected = с объявлением от { $sent }; действует редакция { $version } от { $corrected }
sheet-file = Файл: { $name }
sheet-counts = Получателей: { $recipients }. Не ознакомились: { $silent }.
sheet-unjoined = Организаций, где никто не подключён к боту: { $count }.
sheet-title-unjoined = Не подключены
sheet-honest = Отметка сделана в боте и подписью не является. Время указано по часовому поясу в скобках.
sheet-stamp = Сформировано { $moment }
sheet-none-acknowledged = Пока никто.
sheet-none-silent = Ознакомились все.
sheet-more = Показаны первые { $limit } строк, остальные есть в таблице.
sheet-noted-by = отметку сделал другой человек: { $name }
sheet-erased = данные удалены
sheet-title-acknowledged = Ознакомились
sheet-title-silent = Не ознакомились
report-column-post = Должность
    .about = Как человек указал её в настройках; пусто: не указал
report-column-person = Ф. И. О.
    .about = Имя, под которым человек известен боту
report-column-version = Редакция
    .about = Какую редакцию объявления человек прочитал
report-column-acknowledged_at = Когда
    .about = Время отметки с часовым поясом
report-column-noted_by = Кто отметил
    .about = Кто сделал отметку, если не сам человек
