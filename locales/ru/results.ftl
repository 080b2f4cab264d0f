## Итоги периода: каждому, кого спрашивали, одно сообщение

results-title =
    🏁 <b>Период «{ $title }» закрыт</b>
    { $answered ->
        [0] Вот что получилось.
       *[other] Спасибо! Вот что получилось.
    }
results-own = <b>{ $organisation }</b>
results-all-answered = Вы ответили на всё: { $total } из { $total }.
results-answered = Ответы: { $answered } из { $total }.
results-returned = ↩️ Остались на доработке: { $count }
results-others = <b>Как у всех</b>
results-sum = { $name }: ответили на { $share } задач, на все задачи ответили { $organisations ->
    [one] { $complete } из { $organisations } организации
    [few] { $complete } из { $organisations } организаций
   *[many] { $complete } из { $organisations } организаций
}.
results-everybody = Все вместе
results-questions = <b>Ваши вопросы</b>
results-question-solved = { $number }: вопрос решён
results-question-answered = { $number }: вам ответили
results-question-waits = { $number }: помощи пока не было, вопрос остаётся открытым
results-question-granted = { $number }: срок продлили до { $day }
results-question-refused = { $number }: продлить срок до { $day } не смогли
results-question-undecided = { $number }: просьбу о сроке до { $day } рассмотреть не успели
button-undo-closing = ↩️ Вернуть период
round-undo-closing-hint = { $minutes ->
    [one] Закрытие можно отменить в первую { $minutes } минуту, потом всем придут итоги.
    [few] Закрытие можно отменить в первые { $minutes } минуты, потом всем придут итоги.
   *[many] Закрытие можно отменить в первые { $minutes } минут, потом всем придут итоги.
}
round-undo-late = Период уже не вернуть: итоги разосланы или о том же уже спрашивает другой. Можно открыть новый.
round-restored = { $count ->
    [one] Возвращён { $count } период.
    [few] Возвращены { $count } периода.
   *[many] Возвращены { $count } периодов.
}
