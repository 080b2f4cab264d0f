## Reporting rounds: an organiser opens them

rounds-title =
    🗓 <b>Reporting rounds</b>
    A round asks everyone to answer their tasks by one day. What was answered before can be confirmed with one button.
rounds-none = There has been none yet.
button-new-round = ➕ New round
button-state-draft = 📝 Draft: { $title }
button-state-planned = ⏳ Planned: { $title }, by { $due }
button-state-open = 🟢 Open: { $title }, by { $due }
button-state-closed = 🔒 Closed: { $title }
button-state-cancelled = ✖️ Cancelled: { $title }

round-draft =
    📝 <b>New round: { $title }</b>
    Until you open it, nobody receives anything.
round-planned =
    ⏳ <b>Planned: { $title }</b>
    It opens by itself on its day. Until then everything can be changed.
round-about = Resolution: { $title }
round-days = From { $opens } to { $due }
round-series = { $repeat }, { $count } rounds in all. The next ones open: { $days }
round-escalation = If they are silent, tell: { $who }
round-asks-none = There is nobody to ask yet: the chosen organisations have no tasks of this resolution.
round-asks-organisations = { $organisations ->
    [one] <b>{ $organisations } organisation</b> will answer.
   *[other] <b>{ $organisations } organisations</b> will answer.
}
round-asks-unjoined = { $unjoined ->
    [one] ⚪ Nobody of <b>{ $unjoined } organisation</b> is in the bot: it will not hear of the round.
   *[other] ⚪ Nobody of <b>{ $unjoined } organisations</b> is in the bot: they will not hear of the round.
}
round-asks-people = { $people ->
    [0] Nobody gets a message when it opens: there are no participants yet.
    [one] { $people } person gets a message when it opens. Reminders go only to those who are silent, three a week at most.
   *[other] { $people } people get a message when it opens. Reminders go only to those who are silent, three a week at most.
}
round-asks-minutes = { $tasks ->
    [one] For one organisation that is { $tasks } task, { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    } at most.
   *[other] For one organisation that is up to { $tasks } tasks, about { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    }.
}
round-burden-minutes = { $minutes ->
    [one] For all of them together that is about { $minutes } minute.
   *[other] For all of them together that is about { $minutes } minutes.
}
round-burden-hours = { $hours ->
    [one] For all of them together that is about { $hours } hour.
   *[other] For all of them together that is about { $hours } hours.
}
round-lately = 🕘 The same was asked within the last three months: { $rounds }.
round-lately-one = “{ $title }”, by { $day }
round-closes = ⚠️ The round “{ $title }” closes with it: it asks about the same.
round-cuts = ⚠️ The round “{ $title }” closes with it before its time: it waits for answers until { $due }.
round-cut-by = ⚠️ On { $day } the round “{ $title }” opens, and this one closes before its last day.
round-series-all-cut = ⛔ It cannot be repeated like that: each round would close before its last day. This one lasts until { $due }, and the next one would open on { $day }. Name an earlier last day or choose another repetition.
round-series-cut = { $count ->
    [one] ⚠️ { $count } round closes before its last day: { $days }.
   *[other] ⚠️ { $count } rounds close before their last day: { $days }.
}
round-cut-span = due { $due }, the next one opens on { $day }
round-series-cut-off = It cannot be repeated like that: the next round would open before this one ends. Name an earlier last day or choose another repetition.
round-waits-opening = ⏰ The news of its opening comes on { $moment }: nobody works before that.
round-waits-coordinator = ⏰ Coordinators are told who is silent on { $moment }: the day before is no working day.
round-waits-organiser = ⏰ Organisers are told who is silent on { $moment }: the day before is no working day.
round-due = Answers are awaited by { $due }.
round-ask-open = 📤 <b>Open the round “{ $title }”?</b>
button-open-round-yes = 📤 Yes, open it
round-close-early = ⚠️ The last day is not over yet: the round waits for answers until { $due }.
series-ends =
    🔁 <b>The last planned round is open: “{ $title }”</b>
    It lasts until { $due }, and nothing follows it. To go on, plan a new one and choose how to repeat it.
series-ended =
    🔁 <b>The planned rounds are over</b>
    The last of them, “{ $title }”, did not open: it was due while the bot was down. To go on, plan a new one.

button-ask-round-opens = 🗓 First day
button-ask-round-due = 🏁 Last day
button-ask-round-title = ✏️ Title
button-choose-resolution = 📄 Another resolution
button-choose-repeat = 🔁 Repeat
button-choose-escalation = 📣 If they are silent
button-open-round = 📤 Open the round
button-plan-round = 📅 Plan it
button-open-round-now = 📤 Open today
button-cancel-round = 🗑 Cancel the round
button-cancel-series = 🗑 Cancel it and all that follow
button-close-round = 🔒 Close the round
button-close-round-yes = 🔒 Yes, close it
button-round-tasks = 📋 By task
button-chosen = 🔘 { $name }
button-other = ⚪ { $name }

round-choose-resolution = Which resolution is it about?
round-choose-repeat =
    🔁 <b>How often?</b>
    Rounds are planned for a year ahead. Each can be changed or cancelled later.
round-choose-escalation =
    📣 <b>Whom to tell if they are silent?</b>
    Days count from the last day of the round.
repeat-never = Do not repeat
repeat-month = Every month
repeat-month_end = Every month, to its last day
repeat-quarter = Every quarter
repeat-quarter_end = Every quarter, to the last day of the month
repeat-term = By the end of each school term
escalation-0 = nobody
escalation-1 = the coordinator after 3 days
escalation-2 = the coordinator after 3 days, the organiser after 7
escalation-3 = the coordinator after 7 days, the organiser after 14

ask-round-title = ✏️ What is the round called? Now: { $title }
ask-round-opens = 🗓 Which day is the first? For example “1 December” or “01.12.2026”.
ask-round-due = 🏁 By which day are answers expected? For example “15 December” or “15.12.2026”.
round-title-missing = There is not a letter in the title. Write, for example, “First half of the year”.
round-title-too-long = The title is longer than { $limit } characters: it has { $length }. Please write a shorter one.
round-day-unclear = I did not understand the day. Write, for example, “15 December” or “15.12.2026”.
round-opens-past = That day has passed. Name today or any later day.
round-due-before = The last day cannot be before the first one or before today. Name a later day.
round-due-past = The last day of this round has passed. Set another one and open it again.
round-no-resolution = There is nothing to ask about yet: no resolution is active.
round-asks-nobody = There is nobody to ask: the chosen organisations have no tasks of this resolution.

round-opened = { $people ->
    [0] 🟢 The round “{ $title }” is open until { $due }. There are no participants yet: each sees it when they come.
    [one] 🟢 The round “{ $title }” is open until { $due }. { $people } person gets a message.
   *[other] 🟢 The round “{ $title }” is open until { $due }. { $people } people get a message.
}
round-is-planned = 📅 The round “{ $title }” is planned, it opens on { $opens }.
round-cancelled = { $count ->
    [one] { $count } round cancelled.
   *[other] { $count } rounds cancelled.
}
round-open = 🟢 <b>The round “{ $title }” is open</b>
round-closed = 🔒 <b>The round “{ $title }” is closed</b>
round-answers = Answers: { $answered } of { $total }.
round-status = { $status }: { $count }
round-late = Late: { $count }
round-frozen = The results are recorded and change no more.
round-tasks = 📋 <b>{ $title }: by task</b>
round-task = { $number } { $title }: { $answered } of { $total }
round-task-help = , 🆘 asking for help: { $count }
round-ask-close = { $silent ->
    [0] 🔒 Close the round “{ $title }”? The results are recorded and change no more.
    [one] 🔒 Close the round “{ $title }”? { $silent } organisation has answered nothing yet. The results are recorded and change no more.
   *[other] 🔒 Close the round “{ $title }”? { $silent } organisations have answered nothing yet. The results are recorded and change no more.
}

## What those see who are asked

round-notice =
    🗓 <b>Reporting round “{ $title }”</b>
    Please answer by { $due }.
round-notice-asks = { $tasks ->
    [one] { $organisation }: { $tasks } task, { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    }
   *[other] { $organisation }: { $tasks } tasks, about { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    }
}
round-notice-repeat = If nothing has changed since the last time, one button is enough.
round-notice-how = Each answer takes one press.
button-answer = ✍️ Answer
button-same = 🔁 No change: { $status }
button-same-all = 🔁 No change in anything ({ $count })
button-same-yes = ✅ Yes, all as before
same-ask =
    🔁 <b>Confirm the former answers?</b>
    { $organisation }
tasks-asked = 🗓 { $title }: please answer by { $due }
task-asked = 🗓 { $title }: an answer is expected by { $due }
task-former = Last time: { $status }
