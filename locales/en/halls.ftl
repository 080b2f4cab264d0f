## How long it lasts

event-hours = { $first }–{ $last }
event-span = { $first } – { $last }
event-one-whole-day = { $day }, all day
event-whole-days = { $first } to { $last }
event-ends-before =
    It would end before it begins. Check the days and hours and send them again, for example: { $example }
    If it ends after midnight, name both days: 15.03 22:00 – 16.03 02:00

## The card

event-programme =
    📝 { $programme }
event-contact = ☎️ { $contact }
event-link = 🔗 { $link }
event-link-hidden = 🔗 Those who come will see the link to join here.
event-seats =
    🪑 { $capacity ->
        [one] { $capacity } seat
       *[other] { $capacity } seats
    }, { $free } free
event-capacity =
    🪑 { $capacity ->
        [one] { $capacity } seat
       *[other] { $capacity } seats
    }
event-answer-by = ✍️ Answer by { $day }
event-cancelled = 🚫 <b>The event is cancelled.</b>
event-hidden = 👁 So far only organisers see this.
button-calendar = 🗓 To calendar
button-papers = 📎 Papers ({ $count })
button-event-more = ✏️ Details
button-attendance = 👥 Who comes
calendar-how = Open the file: your phone or mail will offer to add the event to your calendar.
calendar-approximate = The date is not set yet, so there is nothing to put into a calendar. You will be told once it is.
event-papers = 📎 { $title }

## Whether you come

attendance-yours = <b>Your answer:</b> { $said }
attendance-of = <b>{ $organisation }:</b> { $said }
attendance-said-silent = ⬜ none yet
attendance-said-coming =
    ✅ { $people ->
        [one] { $people } person comes
       *[other] { $people } people come
    }
attendance-said-waiting =
    ⏳ no seats so far, you are on the waiting list ({ $people ->
        [one] { $people } person
       *[other] { $people } people
    })
attendance-said-offered = 🔔 a seat is free, confirm by { $until }
attendance-said-lapsed = ⌛️ the seat was not confirmed in time and went to the next
attendance-said-declined = ❌ nobody comes
attendance-instead = { $said }: { $name }
attendance-kept = ✍️ Your answer is recorded. You can change it until the event begins.
button-yes = ✅ I will come
button-confirm = ✅ Confirm
button-no = ❌ I will not
button-another = 👤 Somebody else
button-how-many = 👥 How many: { $people }
button-people = { $people }
button-people-chosen = ✅ { $people }
button-answer-of = ✍️ { $organisation }
attendance-ask-name =
    👤 <b>Who comes?</b>
    { $title }

    Write the full name, up to { $limit } characters.
attendance-name-missing = Write the name in words.
attendance-name-too-long = Longer than { $limit } characters: { $length }. Shorten it and send it again.
attendance-begun = The event has begun, the answer stays.
attendance-closed = Answers are no longer taken: the last day is over. Write to the organiser if your plans have changed.
attendance-no-more-seats = There are not so many free seats. Your former answer stands.
seat-free = 🔔 <b>A seat is free for you</b>
seat-lapsed = ⌛️ <b>The seat was not confirmed</b>
digest-event-unanswered = ✍️ You have not said yet whether you come.

## The organiser's list

guests-title = 👥 <b>Who comes:</b> { $title }
guests-people =
    { $people ->
        [0] Nobody has said yet that they come.
        [one] { $people } person comes.
       *[other] { $people } people come.
    }
guests-people-of =
    { $people ->
        [0] Nobody has said yet that they come. Seats in all: { $capacity }.
        [one] { $people } person of { $capacity } comes.
       *[other] { $people } people of { $capacity } come.
    }
guests-counted-coming = ✅ Organisations with seats: { $count }
guests-counted-offered = 🔔 To be confirmed: { $count }
guests-counted-waiting = ⏳ On the waiting list: { $count }
guests-counted-lapsed = ⌛️ Not confirmed: { $count }
guests-counted-declined = ❌ Do not come: { $count }
guests-counted-silent = ⬜ Have not answered: { $count }
guests-counted-unjoined = ⚪ Nobody has joined: { $count }
guests-line-coming = ✅ { $name }: { $people }
guests-line-offered = 🔔 { $name }: { $people }
guests-line-waiting = ⏳ { $name }: { $people }
guests-line-lapsed = ⌛️ { $name }
guests-line-declined = ❌ { $name }
guests-instead = { $name } ({ $instead })
button-guests-file = 📊 The list as a file
guests-sheet = Guests
guests-file = Guests of event { $number }.xlsx
guests-column-place = Municipality
guests-column-name = Organisation
guests-column-answer = Answer
guests-column-people = People
guests-column-instead = Who comes
guests-column-at = Answered at
guests-said-coming = come
guests-said-offered = to be confirmed
guests-said-waiting = on the waiting list
guests-said-lapsed = not confirmed
guests-said-declined = do not come
guests-said-nothing = no answer
guests-said-unjoined = nobody has joined

## An event of one's own

button-new-event = ➕ New event
event-ask-title =
    ➕ <b>New event</b>

    Write its name, up to { $limit } characters.
event-guests =
    👥 <b>Who is invited?</b>
    { $title }

    Tick whom it concerns. Those whom you add will see the event in their list, and get a message with the next change.
event-guests-everywhere = 📍 From all municipalities. Tick some if you do not invite all.
event-guests-in =
    📍 { $count ->
        [one] From { $count } municipality.
       *[other] From { $count } municipalities.
    }
event-guests-nobody = 👥 Nobody is ticked yet.
event-guests-reach =
    👥 { $count ->
        [0] None of them has joined yet.
        [one] That is { $count } person besides you.
       *[other] That is { $count } people besides you.
    }
event-guests-removed = ⚠️ Whom you add is invited at once. Whom you take out will not see the event any more, and gets no message about it: tell them yourself.
event-for-nobody = First tick who is invited: “✏️ Details”, “👥 Who is invited”.
event-more =
    ✏️ <b>Details</b>
    { $title }

    Choose what to write or change. Nobody hears of it before you have checked it and sent it.
button-guests = 👥 Who is invited
button-field-title = 🏷 Name
button-field-programme = 📝 Programme
button-field-link = 🔗 Link
button-field-contact = ☎️ Contact
button-field-capacity = 🪑 Seats
button-field-answer_by = ✍️ Answer by
button-field-files = 📎 Papers
button-link-early = Link for all an hour before
event-link-late = Those who come will see the link.
event-link-early = Those who come will see the link, and an hour before the beginning all who are invited.
button-cancel-event = 🚫 Cancel the event
button-clear-field = 🗑 Remove
button-drop-papers = 🗑 Remove all files
event-field-now = Now: { $now }
event-ask-other-title =
    🏷 <b>What is its name?</b>
    { $title }

    Write the new name.
event-ask-programme =
    📝 <b>Programme</b>
    { $title }

    Write the programme in one message. Files are added with “📎 Papers”.
event-ask-link =
    🔗 <b>Link to join</b>
    { $title }

    Send the link. Those who come will see it.
event-ask-contact =
    ☎️ <b>Whom to ask?</b>
    { $title }

    Write a name and a telephone number or an address.
event-ask-capacity =
    🪑 <b>How many seats?</b>
    { $title }

    Write the number of people. Who finds none waits on a list.
event-ask-answer-by =
    ✍️ <b>Answer by which day?</b>
    { $title }

    Write the day. Who has answered may change their mind until the event begins.
event-ask-files =
    📎 <b>Papers</b>
    { $title }

    Send files or pictures, up to { $limit }. They appear on the card of all who are invited.
event-field-missing = Write it in words.
event-field-too-long = Longer than { $limit } characters: { $length }. Shorten it and send it again.
event-link-unclear = This does not look like a link. Copy the whole of it, without spaces.
event-capacity-unclear = Write a number of seats from 1 to { $most }.
event-answer-by-unclear = The day is not clear. Write it like this: { $example }
event-answer-by-past = That day is over. Write another one.
event-file-missing = Send a file or a picture.
event-files-full = No more than { $limit } files fit. Remove some and send it again.
event-file-added =
    📎 Added. { $count ->
        [one] Now there is { $count } file.
       *[other] Now there are { $count } files.
    } You may send more, up to { $limit }.
event-papers-dropped = 🗑 The files are removed.
event-papers-restored = ↩️ The files are back.
event-changed-since = The event has been changed again since, or is being changed. Open it and mend what is needed.
event-cancel-sure =
    🚫 <b>Cancel the event?</b>
    { $title }

    { $count ->
        [0] There is nobody to tell.
        [one] { $count } person will be told.
       *[other] { $count } people will be told.
    }
event-cancel-hidden =
    🚫 <b>Delete the event?</b>
    { $title }

    Nobody has been told of it yet.
button-cancel-sure = 🚫 Yes, cancel
preview-outdated =
    ⚠️ Recorded for the former day: { $count ->
        [one] { $count } mark or opinion
       *[other] { $count } marks and opinions
    }. They go with it: with the new date the bot marks and asks anew.
preview-crowded =
    ⚠️ { $taken ->
        [one] { $taken } person has a seat
       *[other] { $taken } people have seats
    }, more than { $capacity }. Nobody loses theirs, new ones go to the waiting list.

## What has changed

event-news-new = 📅 <b>You are invited to an event</b>
event-news-cancelled = 🚫 <b>An event is cancelled</b>
event-changed-when = 🗓 <b>When</b>
event-changed-name = 🏷 <b>Name</b>
event-changed-place = 📍 <b>Place</b>
event-changed-programme = 📝 <b>Programme</b>
event-changed-contact = ☎️ <b>Contact</b>
event-called-off = This event is cancelled.
event-changed-capacity = 🪑 <b>Seats</b>
event-changed-answer-by = ✍️ <b>Answer until</b>
event-changed-link = 🔗 The link to join has changed: who comes will find it on the card.
event-was = Was: { $was }
event-became = Now: { $became }
event-was-nothing = not given

## The export of one's own data

export-event-answers = Answers about events
export-event = Event
export-standing = Whether they come
export-people = How many people
export-instead = Who comes
export-answered-at = Answered at
