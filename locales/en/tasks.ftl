## My tasks

tasks-title = 📋 <b>My tasks</b>
tasks-of = 📋 <b>Tasks of the organisation</b>
tasks-summary = { $organisation } · { $answered } of { $total } answered
tasks-none = { $organisation }

    No tasks yet. We will write when there are some.
tasks-choose = Which organisation do you answer for?
tasks-no-organisation = An organiser has no tasks. Everybody's answers are in the section “🏫 Organisations”.
tasks-line = { $icon } { $number } { $title }: { $status }
tasks-resolution = <b>No. { $place }</b> <i>{ $title }</i>
tasks-only = <i>{ $title }</i>
tasks-due = by { $day }
tasks-overdue =
    { $days ->
        [one] { $days } day overdue
       *[other] { $days } days overdue
    }
tasks-still =
    { $days ->
        [one] no movement for { $days } day
       *[other] no movement for { $days } days
    }
tasks-period = { $start } – { $end }
tasks-co-executed = <b>You take part as a co-executor</b>
tasks-co-line = 🤝 { $number } { $title }
button-answer-all = ✍️ Answer all ({ $count })
button-answer-rest = ✍️ Answer the rest ({ $count })
button-organisation-progress = { $organisation }: { $answered } of { $total }

## A task's card

task-title = <b>Task { $number }</b>
task-lead = <i>{ $lead }:</i>
task-short-title = <b>{ $title }</b>
task-resolution = <i>{ $title }</i>
task-addressee = To: { $addressee }
task-co-executors = Co-executors: { $names }
task-due = Due: by { $day }
task-period = Due: from { $start } to { $end }
task-overdue =
    ⏰ { $days ->
        [one] { $days } day overdue
       *[other] { $days } days overdue
    }
task-still =
    ⏰ { $days ->
        [one] no movement for { $days } day
       *[other] no movement for { $days } days
    }
task-no-due = Due: the document does not say
task-reference = Document: { $document }
reference-order = order
reference-law = law
reference-decree = decree
reference-instruction = instruction
reference-letter = letter
reference-plan = plan
reference-concept = concept
reference-methodology = methodology
reference-protocol = minutes
reference-document = document
reference-number = no. { $number }
reference-day = of { $day }
task-your-reply = Your answer: { $status }
task-reply = Answer: { $status }
task-no-reply-yet = Your answer: none yet
task-no-reply = Answer: none yet
task-reply-until = , by { $day }
task-reply-when = { " · " }{ $moment }
task-comment = 💬 Comment: { $text }
task-comment-before = ✏️ Before the edit of { $moment }: { $text }
task-file-before = ✏️ Before the edit of { $moment }: file { $name }
task-file = 📎 File: { $name }
file-photo = photo
task-for = { $organisation }
task-co-progress =
    You take part as a co-executor: those whom the task is addressed to give the answer.
    Answered: { $answered } of { $total }.
button-terms = 📖 Terms
button-history = 🕘 History ({ $count })
button-evidence = 📎 Show the files ({ $count })

terms-title = 📖 <b>Terms of task { $number }</b>
terms-line = <b>{ $term }</b>: { $meaning }

history-title = 🕘 <b>Answers to task { $number }</b>
history-line = { $moment } · { $status }
history-author = { $author }
evidence-caption = File for task { $number }: { $organisation }
evidence-page = 📎 Files { $first }–{ $last } of { $total }
evidence-lost = { $count ->
    [one] Telegram has not given { $count } file.
   *[other] Telegram has not given { $count } files.
}
button-evidence-more = 📎 More files ({ $count })
evidence-full =
    The answer has { $limit } files already, and can hold no more: this one was not recorded.

    Put the rest into a shared folder and send the link as a comment.

## An answer

reply-recorded = Recorded. Task { $number }: <b>{ $status }</b>
reply-offer = You may add a comment (up to { $limit } characters), a photo or a document: just send it, without surnames of children.
reply-offer-until = You may name a date (“by 1 June”) or add a comment, photo or document: just send it, without surnames of children.
reply-comment-recorded = 💬 The comment is recorded.
reply-file-recorded = 📎 The file is recorded.
reply-until-recorded = 🗓 The date is recorded: by { $day }
reply-day-past = That day has passed, so no date is recorded. Send another one, such as “by 1 June”.
reply-day-unknown = Until which day could not be understood, so no date is recorded. Send the day once more, such as “by 1 June”.
reply-help-sent = Your coordinator will get your question.
reply-all-done = Thank you! You have answered all tasks.
button-next = ➡️ Next: { $number }
reason-ask-need_help =
    🆘 <b>Task { $number }: need help</b>

    Write in one message what to help with, without surnames of children. Your coordinator gets it at once. Without it the answer is not recorded.
reason-ask-not_applicable =
    ➖ <b>Task { $number }: not applicable</b>

    Write in one message why, without surnames of children. Without it the answer is not recorded.
reason-needs-text = A few words at least are needed: send them as a message or as the caption of a file.
comment-too-long =
    The comment is longer than { $limit } characters: it has { $length }. It is not recorded.

    Shorten it and send it again, or send it as a document.
reply-lapsed = The answer had been accepted: that is lifted, and the reviewer will look at it again.
comment-edited = The comment on task { $number } is updated.

## A call for help: reaches the coordinator

help-notice =
    🆘 <b>Help needed: { $organisation }</b>

    Task { $number } { $title }
    💬 { $comment }
help-author = Written by: { $author }
button-open-answer = Open the answer
button-task-of = No. { $place } · { $number }
button-co-task = 🤝 { $number }
