## Новое объявление: его пишет организатор

announcement-ask =
    ✏️ <b>Новое объявление</b>

    Пришлите его одним сообщением: текст, фото или документ с подписью. Жирный шрифт, ссылки и смайлики сохранятся.

    Пока вы всё не проверите и не нажмёте «📤 Отправить», никто ничего не получит.
announcement-ask-other =
    ✏️ <b>Другой текст объявления</b>

    Пришлите его целиком одним сообщением: текст, фото или документ с подписью. Выбранные получатели останутся.
announcement-draft =
    📝 <b>Проверьте объявление</b>
    Сообщение выше: так его увидят получатели.
announcement-to-everyone = Кому: всем участникам
announcement-to-kinds = Кому: { $names }
announcement-to-places = Муниципалитеты: { $names }
announcement-reach = { $people ->
    [0] Сейчас его не получит никто: таких участников пока нет. Выберите получателей иначе.
    [one] Получит <b>{ $people } человек</b>.
    [few] Получат <b>{ $people } человека</b>.
   *[many] Получат <b>{ $people } человек</b>.
}
announcement-unreachable = { $people ->
    [one] Из них { $people } человек заблокировал бота: ему придёт, если он вернётся.
    [few] Из них { $people } человека заблокировали бота: им придёт, если они вернутся.
   *[many] Из них { $people } человек заблокировали бота: им придёт, если они вернутся.
}
announcement-unjoined = ⚪ Организаций, где никто не подключён: { $count }. До них объявление сейчас не дойдёт.
announcement-municipalities =
    🏙 <b>Муниципалитеты</b>
    Отметьте нужные: получат и сам орган управления, и все организации ниже.
announcement-photo = фото
announcement-cancelled = Объявление удалено, никто его не получил.

audience-everyone = Все участники
button-ticked = ☑️ { $name }
button-unticked = ⬜ { $name }
button-municipalities = { $count ->
    [0] 🏙 Выбрать муниципалитеты
   *[other] 🏙 Муниципалитеты: { $count }
}
button-change-text = ✏️ Изменить текст
button-send = 📤 Отправить
button-unsent = 📝 Черновик: { $text }
button-broadcasts = 🗂 Отправленные объявления

announcement-album = В объявлении может быть только одно фото или один документ, а здесь их несколько. Пришлите одно сообщение: текст, фото или документ с подписью.
announcement-unsupported = Такое сообщение разослать нельзя. Пришлите текст, одно фото или один документ с подписью.
announcement-empty = В сообщении нет текста. Напишите хотя бы несколько слов.
announcement-text-too-long =
    Текст длиннее { $limit } знаков: в нём { $length }. В одно сообщение Telegram он не поместится.

    Сократите и пришлите ещё раз или отправьте документом.
announcement-caption-too-long =
    Подпись длиннее { $limit } знаков: в ней { $length }. Бот такую отправить не может.

    Сократите её и пришлите ещё раз или отправьте текст отдельным объявлением.
announcement-one-message =
    Это сообщение в объявление не вошло: в нём всегда одно сообщение. Длинный текст Telegram делит на части сам, в черновике только первая.

    Чтобы заменить текст, нажмите «✏️ Изменить текст».
announcement-changed = Объявление с тех пор изменилось. Проверьте его ещё раз: «✏️ Новое объявление», затем «📝 Черновик».
announcement-nobody = Отправлять некому: таких участников пока нет. Выберите получателей иначе.
announcement-sent-already = Это объявление уже отправлено. Второй раз оно не уйдёт.
announcement-preview-button = Так эту кнопку увидят получатели. Заработает она у них.

## Отправка и итоги: видят организаторы

broadcast-sending = 📤 <b>Объявление отправляется</b>
broadcast-sent = ✅ <b>Объявление отправлено</b>
broadcast-stopped = ⏹ <b>Отправка остановлена</b>
broadcast-progress = Отправлено { $sent } из { $recipients }.
broadcast-waiting = Ещё в очереди: { $people }.
broadcast-undelivered = Не доставлено: { $people } ({ $reasons }).
reason-unreachable = заблокировали бота: { $people }
reason-failed = Telegram не принял: { $people }
reason-stopped = остановлено: { $people }
reason-left = уже не участвуют: { $people }
broadcast-acknowledged = Ознакомились: { $people } из { $recipients }.
broadcast-when = { $moment }
broadcast-author = Автор: { $author }
broadcast-text = Начинается так: { $text }
button-stop = ⏹ Остановить
button-resume-broadcast = ↩️ Вернуть: отправить остальным
button-outcome = 📊 Итоги: кто ознакомился
button-silent = 👥 Кто не ознакомился ({ $count })
button-show-sent = 👁 Показать целиком
button-refresh = 🔄 Обновить

broadcast-recalling = ↩️ <b>Объявление отзывается</b>
broadcast-recalled = ↩️ <b>Объявление отозвано</b>
recall-progress = Отозвано { $recalled } из { $messages }.
recall-kept = Не удалось отозвать: { $messages }. Эти люди могли его прочитать, и оно, возможно, осталось у них в чате.
recall-ask = ↩️ <b>Отозвать объявление?</b>
recall-deletes = { $messages ->
    [one] У <b>{ $messages } человека</b> сообщение исчезнет из чата.
    [few] У <b>{ $messages } человек</b> сообщение исчезнет из чата.
   *[many] У <b>{ $messages } человек</b> сообщение исчезнет из чата.
}
recall-marks = { $messages ->
    [one] У <b>{ $messages } человека</b> оно старше двух суток, и удалить его Telegram уже не даст. Вместо текста там будет сказано, что объявление отозвано.
    [few] У <b>{ $messages } человек</b> оно старше двух суток, и удалить его Telegram уже не даст. Вместо текста там будет сказано, что объявление отозвано.
   *[many] У <b>{ $messages } человек</b> оно старше двух суток, и удалить его Telegram уже не даст. Вместо текста там будет сказано, что объявление отозвано.
}
recall-file-stays = Файл в таком сообщении останется.
recall-nothing = Пока его никто не получил, удалять нечего. После отзыва его не получит никто.
recall-for-good = Вернуть объявление потом нельзя, можно только отправить новое.
recall-already = Это объявление уже отозвано.
recall-stop-first = Объявление ещё отправляется. Сначала нажмите «⏹ Остановить», потом отзовите.
button-recall = ↩️ Отозвать
button-recall-confirm = ↩️ Да, отозвать
button-broadcast-recalled = ↩️ { $day } · { $text }

broadcasts-title =
    🗂 <b>Объявления</b>
    Ваши черновики и всё, что отправили организаторы.
broadcasts-none =
    🗂 <b>Объявления</b>
    Пока ничего не отправлено.
button-broadcast = 📣 { $day } · { $text }

silent-title = { $people ->
    [one] 👥 <b>Не ознакомился { $people } человек</b>
    [few] 👥 <b>Не ознакомились { $people } человека</b>
   *[many] 👥 <b>Не ознакомились { $people } человек</b>
}
silent-none = 👥 Ознакомились все.
silent-line = { $organisations }: { $name }
silent-line-undelivered = { $organisations }: { $name } (не доставлено)
silent-no-organisation = Без организации

## Объявления: видят все участники

button-acknowledge = ✍️ Ознакомлен(а)
button-acknowledged = ✅ Вы ознакомлены · { $moment }

news-title = 📣 <b>Объявления</b>
news-none = Объявлений пока нет. Когда появятся, бот пришлёт их сам.
news-summary = { $waiting ->
    [0] Вы ознакомились со всеми.
    [one] { $waiting } ждёт вашей отметки, рядом с ним значок ✍️.
    [few] { $waiting } ждут вашей отметки, рядом с ними значок ✍️.
   *[many] { $waiting } ждут вашей отметки, рядом с ними значок ✍️.
}
news-heading = 📣 <b>{ $moment }</b>
news-only-file = Объявление с файлом: { $name }
announcement-withdrawn = ↩️ <i>Это объявление отозвано организатором.</i>
announcement-recalled = Это объявление отозвано организатором: отвечать на него не нужно.
news-file-caption = Файл к объявлению от { $moment }
button-news-waiting = ✍️ { $day } · { $text }
button-news-acknowledged = ✅ { $day } · { $text }
button-news-withdrawn = ↩️ { $day } · отозвано
button-news-file = 📎 Показать файл
