## Buttons and words shared by all screens

button-back = ⬅️ Back
button-home = 🏠 Home
button-cancel = ✖️ Cancel
button-skip = Skip
button-earlier = ◀️ Previous
button-later = Next ▶️

page-tasks = 📋 My tasks
page-events = 📅 Events
page-news = 📣 Announcements
page-settings = ⚙️ Settings
page-organisations = 🏫 Organisations
page-broadcast = ✏️ New announcement
page-rounds = 🗓 Reporting rounds
page-report = 📊 Report
page-help = ❓ Help
page-import = 📥 Import a resolution
page-resolutions = 📜 Resolutions
page-roster = 🗂 Organisation list
page-team = 👥 Organisers
page-privacy = 🔒 Personal data

status-no_reply = ⬜ No answer
    .icon = ⬜
    .word = no answer
status-done = ✅ Done
    .icon = ✅
    .word = done
status-in_progress = 🔄 In progress
    .icon = 🔄
    .word = in progress
status-need_help = 🆘 Need help
    .icon = 🆘
    .word = need help
status-not_applicable = ➖ Not applicable
    .icon = ➖
    .word = not applicable

## Commands in Telegram's menu

command-start = home
command-tasks = my tasks
command-events = events
command-news = announcements
command-search = search
command-settings = settings
command-help = what the bot can do
command-privacy = personal data
command-organisations = organisations and their answers
command-rounds = reporting rounds
command-report = report on the progress
command-broadcast = new announcement
command-import = import a resolution
command-resolutions = resolutions and drafts
command-roster = the list of organisations
command-team = organisers and observers

## Refusals and errors

refused-not-allowed = This section is not open to you. If it should be, write to your coordinator.
refused-stale = This button is out of date: something has changed since. Please open the section again.
refused-stale-typed = While you were writing, something has changed here, and this message was not recorded. Please open the section again: you can copy the text from the chat.
refused-private = I work in private chats only. Write to me: { $link }
unexpected-error = Something went wrong. It has been noted and will be looked into. Please try again a little later.
unknown-text = I did not understand that. Choose what to open with the buttons below.
unknown-media-task = I do not know which task this belongs to. Open the task in “📋 My tasks” and send the photo, file or text again. I cannot read video, voice or stickers.
unknown-media = I cannot read messages of this kind. Choose what to open with the buttons below.
notice-parked =
    ⚠️ A participant's message could not be handled after several attempts.
    It is kept for a week; the bot's log has the details: record no. { $inbox }.

notice-restored =
    ⚠️ The bot's database was restored from a copy.
    { $count ->
        [one] { $count } message that waited in the copy was not sent: it may have been received before.
       *[other] { $count } messages that waited in the copy were not sent: they may have been received before.
    }
    Please check recent answers and announcements: what came after the copy is not in the database.

## Help

help-about = <b>What the bot can do</b>
help-tasks =
    📋 <b>My tasks</b>: what the resolution asks of your organisation. Open a task and press one of the four answers; a comment, photo or document may follow. You can change an answer at any time: the last one counts.
    ⏰ <b>Reminders</b> come until you have answered. You can answer right there or press “💤 Put off”; the hour, the days and your leave are chosen in the settings.
    🆘 <b>Need help</b>: your coordinator gets the question at once, the answer comes here. If you cannot make it in time, press “🗓 Extend to…” in the task.
help-common =
    📅 <b>Events</b>: dates and places; reminders come by themselves.
    📣 <b>Announcements</b>: everything the organisers have sent.
    🔎 <b>Search</b>: type the number of a task (“5.3”) or a few words about what you look for, or use /search.
help-coordinator =
    🏫 <b>Organisations</b>: which of your organisations have answered and which are silent. There you review answers, remind the silent, and answer for an organisation that cannot.
    📊 <b>Report</b>: five figures and a picture at once, then the document, the workbook and the data as files.
help-organiser =
    📥 <b>Import a resolution</b>: send a file or text, check the draft and publish it: the tasks go to those they are addressed to.
    📜 <b>Resolutions</b>: drafts, new editions, the archive.
    ✏️ <b>New announcement</b>: send it to all or to some, and see who has read it.
    🗓 <b>Reporting rounds</b>: ask everyone to answer by one day, once or in a series, and close it with its results. There you also see what comes when, and can pause the reminders.
    📅 <b>Events</b>: set date and place on the card of one, and tell the participants.
    🗂 <b>Organisations as a list</b> (/roster): send a table, see what changes and apply it; the whole list can be downloaded there, too.
    👥 <b>Organisers</b>: who runs the resolution with you, and who looks on.

## Not translated: what a document says or people wrote
verbatim = { $text }
