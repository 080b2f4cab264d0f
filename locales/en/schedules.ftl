## Sending at an hour, corrections, templates: seen by organisers

button-schedule = 🕘 Send later
button-reschedule = 🕘 Another time
button-unschedule = ✖️ Do not send by itself
button-own-clock = 🌍 To each by their own clock
button-one-instant = 🌐 To all at one instant
button-more-of-draft = ⚙️ More
button-look-again = 👁 Look at it again
button-scheduled = 🕘 { $day } · { $text }

schedule-ask =
    🕘 <b>When shall it be sent?</b>
    Write day and hour as you are used to: “tomorrow at 10:00”, “15 March 10:00”.

    By your clock it is { $now }.
schedule-at = 🕘 Goes out by itself: { $moment }, to all at one instant.
schedule-local = 🕘 Goes out by itself: { $day } at { $clock } by everybody’s own clock. The first ones get it { $first } by yours.
schedule-overdue = ⚠️ It was to go out { $moment } and did not. Send it now, or set another time.
schedule-unclear = I did not understand when to send it. Both day and hour are needed, such as { $example } or “tomorrow at 10:00”.
schedule-past = That time has passed. Set one ahead, or send it now.
schedule-too-far = That is too far: { $days } days ahead at most.
schedule-none = It is not to be sent by itself any more.
schedule-sent =
    🕘 <b>The announcement went out as scheduled</b>
    { $text }
schedule-missed =
    ⚠️ <b>The announcement did not go out in time</b>
    { $text }

    It was set for { $moment }. The bot was not running then, or there was nobody to get it. What shall become of it now?
recall-scheduled = This announcement is not sent yet, so there is nothing to recall. To keep it from going out, press “✖️ Do not send by itself”.

draft-more =
    ⚙️ <b>More about the announcement</b>
    The text may have fields: { $known }. Each recipient sees their own there.
button-validity = 📆 Valid until…
button-no-validity = 📆 Do not show to who joins
validity-ask =
    📆 <b>Until which day is it valid?</b>
    Whoever joins up to that day learns of it at once. Write the day: “15 March”, “end of the month”.
validity-of-poll = 📆 The poll runs until { $day }, that day included: whoever joins before learns of it, too.
validity-until = 📆 Valid until { $day }: whoever joins learns of it, too.
validity-unclear = I did not understand until which day. Write “15 March”, for example.
validity-past = That day has passed. Write today’s or a later one.
still-valid = { $announcements ->
    [one] 📣 <b>An announcement from before you came is still valid</b>
   *[other] 📣 <b>Announcements from before you came are still valid</b>
}

button-templates = 🧩 Templates
button-save-template = 💾 Save the text as a template
button-preview-recipients = 👀 As three would see it
templates =
    🧩 <b>Templates</b>
    Press a name, and there is a draft with its text. Fields: { $known }.
templates-none =
    🧩 <b>Templates</b>
    None yet. Write an announcement and save its text: “⚙️ More”. Fields: { $known }.
template-name-ask = How shall this template be called? Such as “Reminder of the due day”.
fields-unknown = ⚠️ There are no such fields, the text goes out as written: { $names }. There are { $known }.
fields-example = 👀 As seen by { $name }, { $organisation }
field-no-due = not set

button-ask-correction = ✏️ Correct
button-correct = ✏️ Correct it
button-correct-again = ✏️ Correct it, and ask to acknowledge it anew
correction-ask =
    ✏️ <b>Correct the announcement</b>
    Send the whole text as it should be. It takes the place of the former one where that stands, marked as corrected.
correction-ask-caption =
    ✏️ <b>Correct the announcement</b>
    Send the whole caption, a new file, or a file with a caption. They take the place of the former ones where those stand, marked as corrected. What you do not send stays as it is.
correction-confirm = { $messages ->
    [0] Nobody has got it yet: what goes out from now on is corrected.
    [one] This is how it will read. The message changes for <b>{ $messages } person</b>, all others get it corrected.
   *[other] This is how it will read. The message changes for <b>{ $messages } people</b>, all others get it corrected.
}
correction-file = This announcement went out without a file, and none can be added to what is out. Send the text alone, and the file as an announcement of its own.
correction-same = It is all the same: there is nothing to correct.
correction-none = The correction is cancelled. To begin anew, press “✏️ Correct”.
correction-done = This correction is out already. It does not go out twice.
announcement-corrected = ✏️ <i>Corrected { $moment }</i>
broadcast-corrected = ✏️ Corrected { $moment }, version { $version }.
broadcast-correcting = Messages that are still being corrected: { $messages }.
schedule-dropped = 🕘 The announcement will not go out by itself any more: it is a draft like any other.
