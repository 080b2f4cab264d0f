## Who answered what: a task, the answers, an organisation

round-task-named = <b>{ $number }</b> { $title }
round-task-choose = Who answered how? Choose an answer to see the organisations.
round-answer-when = Received on { $moment }
round-answer-late = Received on { $moment }, late
round-answer-on-behalf = Whoever oversees the organisation answered for it.
