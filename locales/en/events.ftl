## Events

events-title = 📅 <b>Events</b>
events-none = No events so far. When there are any, you will find them here.
events-past = <b>Past</b>
events-item = <b>{ $title }</b>
events-past-item = { $title } · { $when }
button-event = { $title }

## When and where

event-when = 🗓 { $when }
event-place = 📍 { $place }
event-no-place = 📍 Place to be announced
event-known-year = { $year }
event-known-to-be-refined = { $known }, date to be announced
event-known-day = { $day }, time to be announced
event-known-span = { $first } to { $last }
event-known-nothing = Date to be announced
event-moment-there = { $moment } { $there }
event-moment-yours = { $moment } { $there } ({ $yours } your time)
event-there = by the clocks of { $zone }
event-there-europe-kaliningrad = Kaliningrad time
event-there-europe-moscow = Moscow time
event-there-europe-samara = Samara time
event-there-asia-yekaterinburg = Yekaterinburg time
event-there-asia-omsk = Omsk time
event-there-asia-novosibirsk = Novosibirsk time
event-there-asia-krasnoyarsk = Krasnoyarsk time
event-there-asia-irkutsk = Irkutsk time
event-there-asia-chita = Chita time
event-there-asia-yakutsk = Yakutsk time
event-there-asia-vladivostok = Vladivostok time
event-there-asia-magadan = Magadan time
event-there-asia-kamchatka = Kamchatka time

## The card

event-name = 📅 <b>{ $name }</b>
event-task = 📋 Task { $number }: { $title }
event-document = 📄 The resolution says: { $known }
event-unsaid = ✏️ There are changes that nobody has been told of yet.
button-set-date = 🗓 Set the date
button-change-date = 🗓 Change the date
button-place = 📍 Place
button-unsaid = ✏️ Review the changes

## Setting date and place

event-ask-date =
    🗓 <b>When does it begin?</b>
    { $title }

    Write the date and time: { $example }

    An end may follow: “15.03.2027 10:00-17:00”, “15.03.2027, all day”.

    The time is { $there }. A button changes the time zone afterwards.
event-ask-place =
    📍 <b>Where will it be?</b>
    { $title }

    Write the town, address and hall, or a link to join, up to { $limit } characters.
event-ask-zone =
    🕘 <b>By which clocks?</b>
    { $title }

    Now: { $when }. Hours and minutes stay as they are.
event-date-unclear = That is not clear. Write the day and time in one message, for example: { $example }
event-time-missing = The day is clear, but there is no time. Write both together, for example: { $example }
event-place-missing = Write the place in words: town, address, hall.
event-place-too-long =
    The place is longer than { $limit } characters: { $length }. It was not recorded.

    Shorten it and send it again.

preview-title = 👀 <b>Check before it is sent</b>
preview-before = It was: { $when }
preview-before-place = It was: { $place }
preview-past = ⚠️ This date has passed. It can be recorded, but nobody will be told or reminded.
preview-reach =
    Nobody knows of this yet. { $count ->
        [0] There is nobody to tell: none of those concerned has joined so far.
        [one] { $count } person will be told.
       *[other] { $count } people will be told.
    }
preview-unchanged = Everything is as it was: there is nothing to change or to tell.
button-change-zone = 🕘 Time zone: { $zone }
button-tell = 📤 Tell the participants
button-keep = 💾 Record
told =
    ✅ { $count ->
        [0] Recorded.
        [one] Recorded. The message is on its way to { $count } person.
       *[other] Recorded. The message is on its way to { $count } people.
    }
forgotten = The changes are dropped, everything is as it was.

## Messages to participants

event-news-set = 📅 <b>An event has its date</b>
event-news-moved = 📅 <b>An event has a new date</b>
event-news-changed = 📅 <b>An event: news</b>
reminder-days =
    ⏰ <b>{ $count ->
        [one] In { $count } day
       *[other] In { $count } days
    }</b>
reminder-tomorrow = ⏰ <b>Tomorrow</b>
reminder-today = ⏰ <b>Today</b>
reminder-hours =
    ⏰ <b>{ $count ->
        [one] In { $count } hour
       *[other] In { $count } hours
    }</b>
reminder-minutes =
    ⏰ <b>{ $count ->
        [one] In { $count } minute
       *[other] In { $count } minutes
    }</b>
button-open-event = 📅 Details
