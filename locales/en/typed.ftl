## What is sent without being asked for: words and files about an open task, answers to the bot's messages

button-words-back = ↩️ Take it back
note-file-waits = 📎 Your file about task { $number } is kept. Now choose the answer:
words-taken-back = ↩️ Taken back: it is no part of task { $number } any more.
words-wrong-sort =
    This was not added to the task: it takes text, photos and files.

    Send a video or a voice recording as a file (📎 → “File”), or describe it in words.

## Search by words

typed-ask =
    🔎 <b>Search</b>

    Write what to find in one message: a word of a task, a clause number, the name of an organisation or an event. For example “5.3”, “when is the conference”, “school 5”.
typed-found =
    { $count ->
        [one] 🔎 { $count } result for “{ $text }”:
       *[other] 🔎 { $count } results for “{ $text }”:
    }
typed-nearly =
    { $count ->
        [one] 🔎 Nothing is exactly “{ $text }”. { $count } is like it:
       *[other] 🔎 Nothing is exactly “{ $text }”. { $count } are like it:
    }
typed-clauses =
    { $count ->
        [one] 🔎 Clause { $number }:
       *[other] 🔎 Clause { $number } is found in several places. Which one?
    }
typed-nothing =
    🔎 Nothing was found for “{ $text }”.

    Try another word or another clause number.
typed-nothing-write = To write about a task of your own, open it and send your message.
## Mere greetings and thanks: words between commas, in small letters and without marks

typed-greetings = hello, hi, good morning, good afternoon, good evening
typed-greeted = Hello! What shall I open?
typed-thanks = thanks, thank you, thank you very much, many thanks
typed-thanked = You are welcome! If you need anything else, choose below.
typed-event = 📅 { $title }: { $when }
button-found-event = 📅 { $title }
button-found-task = 📋 { $number } { $title }
button-found-announcement = 📣 { $title }
button-found-organisation = 🏫 { $title }
export-searches = What you have looked for

## Words of the menu, typed: each opens what its button does (without icons, in any case)

menu-words-start = menu|main menu|home|start
menu-words-tasks = my tasks|tasks
menu-words-events = events
menu-words-news = announcements|news
menu-words-search = search
menu-words-settings = settings
menu-words-help = help
menu-words-privacy = personal data
menu-words-organisations = organisations
menu-words-report = report
menu-words-resolutions = resolutions
menu-words-rounds = reporting rounds|rounds
menu-words-team = organisers
menu-words-import = import a resolution
menu-words-broadcast = new announcement
menu-words-roster = organisation list
typed-menu-word = Opening that. The question is closed, and nothing was recorded ({ $what }). To answer, open it again.
