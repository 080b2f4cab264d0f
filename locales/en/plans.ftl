## What comes when

button-round-plan = 📆 What comes when
button-plan-of-all = 📆 What comes when, pause
plan-of-round = 📆 <b>What comes when: { $title }</b>
plan-of-all = 📆 <b>What comes when</b>
plan-paused = ⏸ Reminders are paused since { $moment }: nothing is sent.
plan-empty = Nothing yet.
plan-note = Counted by who has not answered now. Whoever answers gets no reminder; all of one day comes to a person as one message.
plan-day = <b>{ $day }, { $weekday }</b>
plan-line-opening = 📤 The round opens: { $people }
plan-digest = ⏰ Reminder { $step }: { $people }
plan-event-digest = 📅 In the reminder of the event “{ $title }”: { $people }
plan-event = 📅 2 hours before the event “{ $title }”: { $people }
plan-line-coordinator = 📣 Coordinators learn who is silent: { $people }
plan-line-organiser = 📣 Organisers learn who is silent: { $people }
plan-people =
    { $count ->
        [one] to { $count } person
       *[other] to { $count } people
    }
plan-weekday-1 = Monday
plan-weekday-2 = Tuesday
plan-weekday-3 = Wednesday
plan-weekday-4 = Thursday
plan-weekday-5 = Friday
plan-weekday-6 = Saturday
plan-weekday-7 = Sunday
plan-about = { " · " }{ $title }
plan-by-document = { " · " }by a date of the document
plan-on-the-day = on the last day
plan-before =
    { $days ->
        [one] { $days } day before
       *[other] { $days } days before
    }
plan-after =
    { $days ->
        [one] { $days } day after the last day
       *[other] { $days } days after the last day
    }
button-pause-all = ⏸ Pause reminders
button-resume-all = ▶️ Resume reminders

## With a participant's eyes

button-eyes = 👀 Look with a participant's eyes
eyes-title = 👀 <b>Look with a participant's eyes</b>
eyes-choose = Whose eyes? Choose an organisation, or type a part of its name.
button-eyes-of = 👀 { $organisation }
eyes-banner = 👀 <i>This is what a participant sees: { $organisation }. It is only to look at.</i>
