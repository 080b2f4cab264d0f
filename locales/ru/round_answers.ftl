## Кто что ответил: задача, ответы, организация

round-task-named = <b>{ $number }</b> { $title }
round-task-choose = Кто как ответил? Выберите ответ, чтобы увидеть организации.
round-answer-when = Ответ получен { $moment }
round-answer-late = Ответ получен { $moment }, с опозданием
round-answer-on-behalf = За организацию ответил тот, кто её курирует.
