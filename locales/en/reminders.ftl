## A reminder: all that belongs to one day

digest-title = ⏰ <b>Reminder</b>
digest-absent = 🏖 You stand in for { $name } until { $day }.
digest-organisation = <b>{ $organisation }</b>
digest-round = “{ $source }”: an answer is needed by { $day }, { $left }
digest-resolution = Resolution “{ $source }”: due { $day }, { $left }
digest-task = ⬜ { $number } { $title }
digest-returned = ↩️ { $number } { $title }: returned for more work
digest-many =
    ⬜ { $count ->
        [one] { $count } task
       *[other] { $count } tasks
    } without an answer: { $numbers }
due-today = today is the last day
due-tomorrow = 1 day left
due-left =
    { $days ->
        [one] { $days } day left
       *[other] { $days } days left
    }
due-passed =
    { $days ->
        [one] { $days } day overdue
       *[other] { $days } days overdue
    }
digest-event-days =
    📅 { $count ->
        [one] In { $count } day
       *[other] In { $count } days
    }: <b>{ $title }</b>
digest-event-tomorrow = 📅 Tomorrow: <b>{ $title }</b>
digest-event-today = 📅 Today: <b>{ $title }</b>
digest-event-hours =
    📅 In { $count ->
        [one] { $count } hour
       *[other] { $count } hours
    }: <b>{ $title }</b>
digest-event-minutes =
    📅 In { $count ->
        [one] { $count } minute
       *[other] { $count } minutes
    }: <b>{ $title }</b>
digest-nothing-left = ✅ All of this reminder is done. Thank you!
button-digest-answer = ✍️ Answer ({ $count })
button-digest-answer-for = ✍️ Answer: { $organisation }
button-digest-task = 📋 Open the task

## Putting off

button-put-off = 💤 Put off
button-put-off-tomorrow = Tomorrow
digest-put-off = 💤 Put off. I will remind you { $weekday }, { $day }.
digest-put-off-late = ⚠️ Answers are due before that: { $day }.
on-weekday-1 = on Monday
on-weekday-2 = on Tuesday
on-weekday-3 = on Wednesday
on-weekday-4 = on Thursday
on-weekday-5 = on Friday
on-weekday-6 = on Saturday
on-weekday-7 = on Sunday

## A message in answer to a reminder

note-waits = 💬 The comment on task { $number } is kept. It only needs an answer:
note-recorded = 💬 The comment on task { $number } is recorded.
note-which = 💬 Kept. Which task is it about?
note-about-nothing = The dates have changed since, and this reminder has no task any more. Open the task and send the comment after its answer.
task-note = 💬 Waits for an answer: { $text }
