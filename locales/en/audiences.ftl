## Whom an announcement reaches: an organiser chooses

button-more-audience = 🎯 Roles, organisations, who has not answered…
button-audience-organisations = { $count ->
    [0] 🔎 Choose organisations
   *[other] 🔎 Organisations: { $count }
}
button-saved-audiences = 💾 Saved audiences
button-drop-saved = 🗑 Delete
button-save-audience = 💾 Save what is chosen now

audience-more =
    🎯 <b>More exactly</b>
    Whoever gets it meets everything that is ticked.
audience-role-executor = Executors
audience-role-coordinator = Coordinators
audience-role-organiser = Organisers
audience-unanswered = Who has not answered all tasks
audience-unacknowledged = Who has not acknowledged an announcement
audience-event = Who has said what about an event
audience-event-ask =
    📅 <b>About which event?</b>
    Those get it whose organisations have said about it what you tick.
audience-event-none = There are no events yet: there was nothing to say.
audience-attending =
    📅 <b>{ $event }</b>
    To whom? Several answers may be ticked.
audience-attending-coming = Who comes
audience-attending-waiting = Who waits for a seat
audience-attending-silent = Who has not said yet
audience-attending-declined = Who does not come
audience-whoever = Whoever has acknowledged whatever
audience-unacknowledged-ask =
    ✍️ <b>Which announcement have they not acknowledged?</b>
    Only those get yours who got that one and have not acknowledged it.
audience-unacknowledged-none = Nothing has been sent yet: there was nothing to acknowledge.
audience-organisations =
    🔎 <b>Single organisations</b>
    Write a part of the name or the number, and the bot looks for it. Chosen: { $chosen }.
audience-found =
    🔎 <b>This was found</b>
    Tick those you mean, or write another name. Chosen: { $chosen }.
audiences-saved =
    💾 <b>Saved audiences</b>
    Press a name to choose these recipients. The announcement itself does not go out yet.
audiences-none-saved =
    💾 <b>Saved audiences</b>
    Nothing is saved yet.
audience-name-ask = How shall these recipients be called? Such as “Silent schools of Chita”.
audience-name-length = The name must not be empty, nor longer than { $limit } characters. Write a shorter one.

announcement-to-roles = Roles: { $names }
announcement-to-organisations = Organisations: { $names }
announcement-to-unanswered = Only who has not answered all tasks
announcement-to-unacknowledged = Only who has not acknowledged “{ $text }”
announcement-to-attending = Event “{ $event }”: { $said }
announcement-minutes = { $minutes ->
    [0] Sending takes less than a minute.
    [one] Sending takes about { $minutes } minute.
   *[other] Sending takes about { $minutes } minutes.
}
announcement-sated = { $people ->
    [one] ⚠️ { $people } person has had as many messages this week as they asked for: yours is one too many.
   *[other] ⚠️ { $people } people have had as many messages this week as they asked for: yours is one too many.
}
saved-dropped = 🗑 Deleted: { $name }
