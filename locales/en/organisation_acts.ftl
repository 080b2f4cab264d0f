## An organisation: its name, its place, mergers, closing

button-organisation-change = ⚙️ About the organisation
button-organisation-rename = ✏️ Rename
button-organisation-move = ➡️ Move
button-organisation-merge = 🔗 Merge
button-organisation-close = 🚫 Close
button-organisation-log = 📓 Audit log
button-organisation-closed = 🚫 { $name }
button-organisation-top = ⬆️ To the top
button-organisation-confirm = ✅ Do it
button-organisation-undo = ↩️ Undo
button-organisation-open = ⚙️ Open the organisation

organisation-card-title = ⚙️ <b>{ $name }</b>
organisation-card-kind = { $kind } · { $place }
organisation-card-counts =
    { $people ->
        [0] nobody in the bot yet
        [one] { $people } person in the bot
       *[other] { $people } people in the bot
    } · { $tasks ->
        [one] { $tasks } task
       *[other] { $tasks } tasks
    } · { $answers ->
        [one] { $answers } answer
       *[other] { $answers } answers
    }
organisation-card-below = Organisations below: { $count }
organisation-card-closed = 🚫 Closed: it is asked nothing. Its answers stay in earlier rounds and reports.
organisation-card-merged = 🔗 Now a part of “{ $successor }”: its tasks, answers and people are there.
organisation-at-top = the top
organisation-nobody = nobody

organisation-ask-name =
    ✏️ Now: { $name }

    Write its new full name. If it needs a short one as well, write that in a second line.
organisation-targets-move = ➡️ Where is “{ $name }” to stand? Choose, or write a part of the name.
organisation-targets-merge = 🔗 What is “{ $name }” to become a part of? Choose, or write a part of the name.

organisation-look-again = ⚠️ The list of organisations has changed meanwhile. Please look once more.
organisation-preview-rename =
    ✏️ <b>Rename</b>
    Before: { $name }
    After: { $new }
organisation-preview-move =
    ➡️ <b>Move</b>: { $name }
    Now: { $place }
    Then: { $target }
organisation-preview-merge =
    🔗 <b>Merge</b>
    { $name } becomes a part of “{ $target }”
organisation-preview-close = 🚫 <b>Close</b>: { $name }
organisation-loses = Will see it no more: { $names }
organisation-gains = Will see it: { $names }
organisation-follows-rename = Tasks, answers, people and links stay. Its members and its coordinator are told.
organisation-follows-move = Tasks, answers, people and links go along. Its members and the former and the new coordinator are told.
organisation-follows-merge =
    Tasks, answers, people and links go there, and what is below it comes below that one. Where both have answered, the later answer counts. Closed rounds stay as they are. A merger cannot be undone.
organisation-follows-close =
    It is asked nothing any more, its links stop working, its people lose access. Its answers stay in earlier rounds and reports. Closing can be undone.

organisation-done-rename = ✅ Renamed. It is called “{ $new }” now.
organisation-done-move = ✅ “{ $name }” has been moved. It stands here now: { $target }.
organisation-done-merge = ✅ “{ $name }” is a part of “{ $target }” now.
organisation-done-close = ✅ “{ $name }” is closed.
organisation-under-way = The organisations below are on their way. It may take a minute; you will hear when it is done.
organisation-undone = ↩️ As it was before: “{ $name }”.

organisation-same-name = It is called “{ $name }” already. Write another name.
organisation-no-name = A name has a letter or a number at least. The full name in the first line, the short one in the second.
organisation-name-long = The name is longer than { $limit } characters. Write a shorter one.
organisation-same-place = “{ $name }” stands there already.
organisation-closed = “{ $name }” is closed. Reopen it first.
organisation-merged = “{ $name }” is a part of “{ $successor }” now. Choose that one.
organisation-close-below = Organisations stand below “{ $name }”: { $count }. Move them first, or merge it into another one.
organisation-merge-itself = “{ $name }” cannot be merged into itself.
organisation-merge-below = “{ $successor }” stands below “{ $name }”. Move it first.
organisation-merge-doubles = Below “{ $successor }” there are organisations of these names already: { $names }. Rename or merge them first.
organisation-merge-stays = A merger cannot be undone: answers and people are together already.
organisation-changed-since = It has been changed again since. Open the organisation anew.
invitation-closed = “{ $organisation }” is closed, and the invitation works no more. Ask your coordinator where you belong now.

## What people are told

news-organisation_renamed = ✏️ “{ $former }” is called “{ $name }” now; tasks, answers and links are the same.
news-organisation_moved = ➡️ “{ $name }” has been moved from “{ $former }” to “{ $place }”; tasks and answers went along.
news-organisation_kind = 🏷 “{ $name }” is “{ $kind }” now, no longer “{ $former }”, and has other tasks.
news-organisation_merged = 🔗 “{ $name }” is a part of “{ $successor }” now: its tasks, answers and people are there.
news-organisation_merge_ended = ✅ The merger is done: all organisations that stood below “{ $name }” now stand below “{ $successor }”.
news-organisation_closed = 🚫 “{ $name }” is closed: no more tasks and reminders for it; its answers are kept.
news-organisation_reopened = ↩️ “{ $name }” works again: its tasks, answers and people are back.
