## Tasks taken off the list of an organisation, by an organiser with a reason

button-discharge = 🗂 Take off the list
discharge-ask =
    🗂 <b>Take task { $number } off the list</b>
    { $organisation }

    Say in one message why, without children's names. The organisation sees the reason, and no answer is awaited any more. Former answers are kept.
discharge-needs-text = At least a few words are needed: why is the task taken off the list?
discharge-done =
    🗂 <b>Taken off the list: task { $number }</b> { $title }
    { $organisation }

    Reason: { $reason }
discharge-undone =
    🗂 <b>On the list again: task { $number }</b> { $title }
    { $organisation }
discharge-news =
    🗂 <b>Task { $number } is taken off your list</b>
    { $organisation }

    { $title }
    Reason: { $reason }

    You need not answer it any more.
discharge-undone-news =
    🗂 <b>Task { $number } is on your list again</b>
    { $organisation }

    { $title }
tasks-discharged = 🗂 <b>Taken off the list</b>
tasks-discharged-line = { $number } { $title }: { $reason }
button-discharged = 🗂 { $number }
round-discharged = 🗂 Taken off the list: { $count }
report-discharged = { $title } ({ $organisation }: { $reason })
help-ended =
    ✅ <b>Solved: { $organisation }</b>

    Task { $number } { $title }
    Help is needed no more. Thank you!

## Controlled tasks: starred by an organiser

button-star = ⭐ Star it
button-unstar = ☆ Take the star away
button-task-controlled = ⭐ { $label }
task-controlled = ⭐ A controlled task: reminders come more often
tasks-line-controlled = { $icon } ⭐ { $number } { $title }: { $status }
report-controlled = ★ { $title }
report-controlled-note = ★ A controlled task.
