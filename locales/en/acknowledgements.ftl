## Who has acknowledged an announcement: seen by organisers

button-nudge-unacknowledged = 🔔 Remind
button-acknowledge-for = ☎️ Note it for somebody
button-sheet-docx = 📄 Acknowledgement sheet
button-sheet-xlsx = 📊 The sheet as a table
button-open-announcement = 📣 Open the announcement

acknowledgement-nudged = { $people ->
    [one] 🔔 { $people } person who has not acknowledged it will be reminded.
   *[other] 🔔 { $people } people who have not acknowledged it will be reminded.
}
acknowledgement-nudged-already = The reminder is sent already. The bot does not remind of the same twice in a day.
acknowledgement-nudge-nobody = There is nobody to remind: all to whom the bot can write have acknowledged it.
acknowledgement-nudge =
    🔔 <b>You have not acknowledged an announcement yet</b>
    { $moment }: { $text }
acknowledge-for-ask =
    ☎️ <b>Note it for somebody</b>
    If somebody has told you by telephone or letter that they have read it, press their name. The sheet will say that you noted it.
announcement-read-anew = The text has been corrected since. Read the new one and acknowledge it: “📣 Announcements”.

## The acknowledgement sheet

sheet-name = Acknowledgement sheet
form-acknowledgements = ACKNOWLEDGEMENT SHEET
form-acknowledged = Have acknowledged
form-unacknowledged = Have not acknowledged
form-column-person = Name
form-column-post = Post
form-column-sheet-version = Version
form-column-acknowledged = When, noted by whom
sheet-about = of the announcement of { $sent }
sheet-about-corrected = of the announcement of { $sent }; version { $version } of { $corrected } applies
sheet-file = File: { $name }
sheet-counts = Recipients: { $recipients }. Have not acknowledged: { $silent }.
sheet-unjoined = Organisations that nobody has joined: { $count }.
sheet-title-unjoined = Not joined
sheet-honest = A mark is made in the bot and is no signature. Times are of the time zone in brackets.
sheet-stamp = Made { $moment }
sheet-none-acknowledged = Nobody yet.
sheet-none-silent = Everybody has acknowledged it.
sheet-more = The first { $limit } rows are shown, the others are in the table.
sheet-noted-by = noted for them by { $name }
sheet-erased = somebody who has deleted their data
sheet-title-acknowledged = Acknowledged
sheet-title-silent = Not acknowledged
report-column-post = Post
    .about = As the person has said in the settings; empty: not said
report-column-person = Name
    .about = The name by which the bot knows the person
report-column-version = Version
    .about = Which version of the announcement they have read
report-column-acknowledged_at = When
    .about = The time of the mark, with its time zone
report-column-noted_by = Noted by
    .about = Who made the mark, if not they themselves
