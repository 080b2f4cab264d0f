## Who is silent

button-silence = 🔕 Silent ({ $count })
button-silence-unjoined = 🔕 Silent ({ $count }), not joined ({ $unjoined })
button-unjoined = ⚪ Nobody has joined ({ $count })
button-unjoined-one = ⚪ { $name }
button-who-is-silent = 🔕 Who is silent
button-nudge = 🔔 Remind
button-answer-for = ✍️ Answer for the organisation
silence-title =
    { $silent ->
        [0] 🔕 <b>Nobody is silent</b>
        [one] 🔕 <b>{ $silent } of { $total } is silent</b>
       *[other] 🔕 <b>{ $silent } of { $total } are silent</b>
    }
silence-unjoined = ⚪ Nobody has joined: { $count }
silence-hint = “🔔 Remind” writes to all who are silent, at most once a day. To remind one organisation, or to answer for it, open it.
silence-none = Nobody is silent: all have answered something.
silence-one-title = 🔕 <b>{ $organisation }</b>
silence-one-tasks =
    { $count ->
        [one] { $count } task without an answer.
       *[other] { $count } tasks without an answer.
    }
silence-one-due = Due: by { $day }
silence-one-people =
    { $count ->
        [0] Nobody has joined the bot: there is nobody to remind.
        [one] { $count } person has joined.
       *[other] { $count } people have joined.
    }
silence-one-unreachable =
    { $count ->
        [one] 🚫 The bot cannot write to { $count } person: they have blocked it or deleted their account.
       *[other] 🚫 The bot cannot write to { $count } people: they have blocked it or deleted their accounts.
    }
silence-no-more = This organisation has answered already: there is no need to remind it.
nudge-paused = Reminders are paused now: an organiser has stopped them for everybody. Try again later.

nudged-reached =
    { $count ->
        [0] 🔔 There is nobody to remind.
        [one] 🔔 { $count } person will be reminded.
       *[other] 🔔 { $count } people will be reminded.
    }
nudged-already = Reminded today already: { $count }
nudged-full = Have had all their reminders of the week: { $count }
nudged-unreachable = Have blocked the bot: { $count }
nudged-away = Have paused their reminders: { $count }
nudged-empty = Organisations that nobody has joined: { $count }
nudged-quiet = Who has quiet hours now gets it in the morning.

## Reaches those who are to answer

nudge-by = 🔔 <b>{ $by } asks for your answer</b>
nudge-organisers = 🔔 <b>The organisers ask for your answer</b>
nudge-line =
    { $count ->
        [one] { $organisation }: { $count } task without an answer
       *[other] { $organisation }: { $count } tasks without an answer
    }
nudge-due = , by { $day }
button-answer-organisation = ✍️ Answer: { $organisation }
button-answer-now = ✍️ Answer

## Reaches the coordinator, then the organiser

escalated-title =
    { $silent ->
        [one] 🔕 <b>{ $silent } of { $total } is silent</b>
       *[other] 🔕 <b>{ $silent } of { $total } are silent</b>
    }
escalated-unjoined = ⚪ <b>Nobody has joined: { $count }</b>
escalated-round = { $title }: answers were due by { $due }
escalated-organiser = The coordinators have been told already.
escalated-beyond = 🚫 The bot cannot write to their coordinators, so we tell you.
escalated-name = • { $name }
escalated-more = and { $count } more

## Answering for an organisation

answer-for-ask =
    ✍️ <b>Answering for an organisation: task { $number }</b>
    { $organisation }

    { $title }

    What is the answer? The history will show that the coordinator gave it.
reply-all-done-for = Done: everything is answered for this organisation.
button-organisation-tasks = 📋 Tasks of the organisation
