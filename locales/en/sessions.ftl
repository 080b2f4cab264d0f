## Sessions

event-sessions = 🕘 Sessions:
event-session = • { $line }
button-field-sessions = 🕘 Sessions
event-ask-sessions =
    🕘 <b>Sessions</b>
    { $title }

    Write each on a line of its own, by the clocks of the place:
    10:00–11:30 Plenary session
    12:00–14:00 Primary school
    16.03.2027 10:00–12:00 Round table
event-sessions-undated = Set the date of the event first, then its sessions.
event-sessions-many = There are { $count } sessions here, and room for { $limit }. Join some and send them again.
event-session-unclear = The line “{ $line }” was not understood. Begin it with its hours, for example: 10:00–11:30 Plenary session
event-session-backwards = In the line “{ $line }” the end is before the beginning. Check the hours and send all lines again. If the session ends after midnight, name both days: 15.03 22:00 – 16.03 02:00.
event-session-outside = “{ $line }” does not lie within the event. Check the day and hours, or change the date of the event first.
preview-session-outside = ⚠️ The session “{ $line }” does not lie within the event: check the sessions in the details.
event-changed-sessions = 🕘 <b>Sessions</b>

## A cancelled event takes place after all

button-reinstate = ♻️ Reinstate the event
button-reinstate-sure = ♻️ Yes, reinstate it
event-reinstate-sure =
    ♻️ <b>Reinstate the event?</b>
    { $title }

    All stays as it was before the cancellation, and so do the answers. { $count ->
        [0] There is nobody to tell.
        [one] { $count } person will be told.
       *[other] { $count } people will be told.
    }
event-news-reinstated = ♻️ <b>The event takes place after all</b>
audit-act-event_reinstated = cancelled event reinstated
