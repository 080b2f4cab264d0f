## Importing a resolution: an organiser sends it

import-ask =
    📥 <b>Import a resolution</b>

    Send the document as a file: .docx, .odt, .pdf, .rtf, .html, .txt or .xlsx. Or paste its text as messages, one or several.

    You will see a draft first. Nobody receives anything until you have checked it and pressed “📤 Publish”.
import-ask-amendment =
    📎 <b>A new edition</b>

    Send the new text of the resolution as a file, or paste it as messages. The bot compares it with what is published and shows what has changed.
import-reading = ⏳ Reading the document…
import-part =
    📥 Characters received: { $characters }.

    If there is more, send it. If that is all, press “✅ Done”.
import-no-tasks = No task was found in the document. Check that it is the right file, or paste the part that lists the tasks as a message.
import-too-many-tasks = Tasks in the document: { $tasks }; a draft holds { $limit }. Divide the document and send each part by itself.
import-send-file = Send the resolution as a file (.docx, .pdf, .txt, .xlsx) or as text. A message like this cannot be read.
import-text-too-long = The text is too long for messages. Send it as a file.
import-file-too-big = The file is larger than 20 MB, and Telegram does not hand such files to bots. Save the document without pictures, or paste its text as messages.
import-not-fetched = Telegram did not hand over the file. Please send it again, or paste its text as messages.
button-import-done = ✅ Done

## The draft

edition-title = 📝 <b>Draft of a resolution</b>
edition-amends = 📝 <b>Draft of a new edition</b>
edition-adopted = Adopted: { $day }
edition-not-adopted = The document does not say when it was adopted.
edition-check = ⚠️ <b>Please check</b>
edition-doubt = • { $number }: { $doubt }
edition-doubt-whole = • { $doubt }
edition-more-doubts = …and more: { $count }
edition-shares = { $tasks ->
    [one] <b>{ $tasks } task</b>
   *[other] <b>{ $tasks } tasks</b>
}
edition-share = { $tasks ->
    [one] • { $name } → { $target }: { $tasks } task
   *[other] • { $name } → { $target }: { $tasks } tasks
}
edition-share-nobody = { $tasks ->
    [one] • ⚠️ { $name } → { $target }: { $tasks } task
   *[other] • ⚠️ { $name } → { $target }: { $tasks } tasks
}
edition-twin = ⚠️ A resolution like this is published already: “{ $title }”. First say whether this is its new edition.
edition-twin-ask =
    📎 <b>Is this a new edition of the resolution “{ $title }”?</b>

    Resolution no. { $number }, which is like this, is published already. If this is the same one, corrected, the answers stay with their tasks, and only those whom the changes concern are told.
edition-twin-open = A resolution like this is published already. First say whether this is its new edition: “⬅️ Back”.
edition-too-many-tasks = A draft holds { $limit } tasks, no more can be added. Divide the resolution in two.
edition-dropped = Left out: { $tasks }
edition-changes = Changes: { $added } new, { $changed } changed, { $withdrawn } withdrawn.
edition-nothing-changed = So far everything is as published.
edition-nobody = nobody
edition-no-heading = No addressee
edition-changed = The draft has changed since. Open it again: “⬅️ Back” or /resolutions.
edition-closed = This draft is published or deleted already. All there is: /resolutions.
edition-outdated = While you were preparing this edition, another organiser changed the resolution. Begin a new one: /resolutions.
edition-archived = The resolution is archived. Take it out of the archive first: /resolutions.
edition-undone = ↩️ The last change is undone.
edition-applied = ✅ The changes from the file are made.
edition-forgotten = The changes from the file are not made, the draft stays as it was.
edition-discarded = 🗑 The draft is deleted. Nobody received anything.
edition-taken-back = ↩️ The draft is back, with all its changes.
edition-discard-ask =
    🗑 <b>Delete the draft?</b>

    It cannot be brought back. The file you sent stays in the chat and can be sent again.

button-edition-doubts = ⚠️ Check ({ $count })
button-edition-clauses = 📋 Tasks ({ $count })
button-edition-addressees = 👥 Addressees
button-edition-differences = 🔍 What has changed
button-edition-name = ✏️ Title
button-edition-adopted = 🗓 Date of adoption
button-edition-excel = 📄 Open in Excel
button-edition-undo = ↩️ Undo the last change
button-edition-summary = 📤 To publication
button-edition-publish = 📤 Publish
button-edition-twin = 📎 Yes, a new edition
button-edition-apart = 📄 No, another resolution
button-edition-discard = 🗑 Delete the draft
button-edition-discard-confirm = 🗑 Yes, delete it
button-edition-clause = { $number } { $title }

## Doubts

doubt-other = check: “{ $quote }”
edition-doubts = ⚠️ <b>Doubt { $place } of { $total }</b>
edition-doubt-source =
    <b>In the document</b>
    { $before }<b>{ $here }</b>{ $after }
edition-doubt-settled = ✅ Noted: it is right.
edition-doubt-mended = ✅ Corrected.
edition-no-doubts = ✅ No doubts are left.
button-doubt-open = 📄 Open { $number }
button-doubt-settle = ✅ It is right
button-doubt-next = ➡️ The next doubt
button-mend-name = ✏️ Title
button-mend-adopted = 🗓 Date of adoption
button-mend-due = 🗓 Date
button-doubt-day = 🗓 { $day }
button-mend-split = ✂️ These are several tasks
button-mend-section = 👥 For whom
button-mend-take = ➕ Make it a task
button-mend-drop = 🗑 Leave out
button-mend-left-out = 📎 Left out of the tasks
button-mend-clauses = 📋 Tasks
button-mend-said = 📄 Take the document’s
button-edition-return = ↩️ Take it back
section-whose = 👥 <b>All tasks of this section ({ $tasks }): for whom?</b>
button-section-all = 👥 All tasks of this section ({ $count }): for whom?
button-section-give = 👥 Give all tasks to another addressee
button-section-other = 🏫 Other organisations

## Left out of the tasks

edition-left-out = { $count ->
    [one] 📎 Left out of the tasks: { $count } paragraph
   *[other] 📎 Left out of the tasks: { $count } paragraphs
}
left-out = { $count ->
    [one] 📎 <b>Left out of the tasks: { $count } paragraph</b>
   *[other] 📎 <b>Left out of the tasks: { $count } paragraphs</b>
}
left-out-nothing = 📎 All of it is in the tasks.
left-out-reason = <b>{ $number }. { $reason }</b> · below task { $above }
left-out-reason-first = <b>{ $number }. { $reason }</b>
left-out-unsure = ⚠️ this may be a task
left-out-taken = ➕ Now it is task { $number }: { $title }
left-out-joined = 🔗 Added to task { $number }: { $title }
left-out-returned = ↩️ As it was again.
button-edition-left-out = 📎 Left out of the tasks ({ $count })
button-left-out-take = { $number } · Make it a task
button-left-out-join = { $number } · To the task above
button-left-out-head = { $number } · An addressee
left-out-headed = 👥 <b>This is an addressee now</b>
button-clause-head = 👥 Addressee: { $name }

## Addressees

edition-addressees =
    👥 <b>Addressees</b>
    Check whom the tasks of each section go to.
edition-addressee = 👥 <b>Addressee</b>
edition-target = The tasks go to: <b>{ $target }</b>
edition-target-nobody = Choose a kind of organisations, or one organisation. Until then nobody gets these tasks.
button-edition-add-addressee = ➕ Another addressee
button-edition-organisation = 🏫 One organisation
button-edition-new-kind = ➕ A new kind of organisations
button-edition-add-task = ➕ Add a task

## Questions: the answer comes as a message

edition-ask-title = ✏️ Send a short name for the task, up to 80 characters. Now it is:
edition-ask-text = ✏️ Send the whole text of the task. Now it is (tap to copy):
edition-ask-due = 🗓 Send the date: “1 June”, “01.06.2027”.
edition-ask-split = ✂️ Where does the second task begin? Choose a place or send its first words.
edition-ask-kind = ➕ Send the name of the kind in the plural, for example “Kindergartens”.
edition-ask-org = 🏫 <b>Which organisation?</b> Press it, or write its name or a part of it.
edition-ask-task = ➕ Send the text of the new task in one message.
edition-ask-to = 👥 Send the name of the addressee, for example “Kindergartens”.
edition-ask-name = ✏️ Send the title of the resolution.
edition-ask-adopted = 🗓 Send the date of adoption: “20 October 2026”, “20.10.2026”.
edition-needs-text = Text is needed: send it as a plain message.
edition-text-too-long = Too long: { $length } characters, and { $limit } fit. Make it shorter and send it again.
edition-date-unclear = The date could not be understood. Write it like this, for example: { $example }
edition-split-unknown = The text of the task has no such words, or begins with them. Copy the first words of the second task and send them.

## Tasks of the draft

edition-clauses = { $tasks ->
    [one] 📋 <b>{ $tasks } task</b>
   *[other] 📋 <b>{ $tasks } tasks</b>
}
edition-for = <b>{ $target }</b>
clause-line = { $number } { $title }
clause-line-doubtful = ⚠️ { $number } { $title }
clause-line-dropped = 🗑 <s>{ $number } { $title }</s>
clause-title = <b>Task { $number }</b> · { $place } of { $total }
clause-dropped = 🗑 <b>Left out: it will not be published</b>
clause-target = To: { $target }
clause-recurrence = Repeats: { $recurrence }
clause-event = 📅 Event: { $event }
clause-source = <b>In the document</b>
clause-as-written = <b>Text, as in the document</b>
clause-text = <b>To be published</b>
clause-added = <b>Text</b>
clause-was = <b>Published now</b>
clause-recipients = 👥 <b>Who gets task { $number }?</b>
button-clause-title = ✏️ Name
button-clause-text = ✏️ Text
button-clause-due = 🗓 Date
button-clause-no-due = No date
button-clause-target = 👥 For whom
button-clause-split = ✂️ Split
button-clause-split-at = ✂️ { $text }
button-clause-merge = 🔗 Join with { $number }
clause-merge-days = 🔗 Tasks { $number } and { $other } have different dates. Which one counts?
button-clause-part = 🔀 This is another task
button-clause-former-tasks = 🔗 This is a former task
clause-former = 🔗 <b>Which task was { $number } before?</b> Its answers will be kept.
button-clause-drop = 🗑 Leave out
button-clause-withdraw = 🗑 Withdraw the task
button-clause-restore = ↩️ Bring back
button-clause-former = ◀️ { $number }
button-clause-following = { $number } ▶️
verbatim-code = <code>{ $text }</code>

## Editing in Excel

edition-file-caption =
    📄 The draft: one row for each task, explanations on a sheet of their own.

    Correct it and send the file here. You will see first what would change.
edition-file-changes = 📄 <b>What the file would change</b>
edition-file-same = The file says the same as the draft: there is nothing to change.
button-edition-apply = ✅ Make the changes
button-edition-forget = ✖️ Do not
edition-differences =
    🔍 <b>What will change</b>
    Answers stay with their tasks. Only those concerned get a message.
edition-change-added = ➕ { $number } { $title }
edition-change-changed = ✏️ { $number } { $title }: { $fields }
edition-change-withdrawn = ➖ { $number } { $title }
edition-file-title = ✏️ The title of the resolution was “{ $before }”, it becomes “{ $title }”
edition-file-adopted = 🗓 Date of adoption: was { $before }, becomes { $day }
edition-file-addressee = 👥 The addressee was “{ $before }”, it becomes “{ $after }”
edition-file-targets = 👥 “{ $name }”, for whom: was { $before }; becomes { $after }
edition-file-no-date = none
edition-field-number = number
edition-field-title = name
edition-field-text = text
edition-field-due = date
edition-field-recurrence = repetition
edition-field-co_executors = co-executors
edition-field-events = events
edition-field-references = documents
edition-field-lead = lead
edition-field-addressee = addressee
edition-field-target = for whom

## Publishing

edition-summary = 📤 <b>Publish the resolution?</b>
edition-summary-amends = 📤 <b>Publish the new edition?</b>
edition-summary-share = • { $target }: tasks { $tasks }, organisations { $organisations }
edition-summary-nobody = • ⚠️ Nobody: tasks { $tasks }. They reach no one.
edition-told = { $people ->
    [0] Nobody gets a message: no one from these organisations is in the bot yet. All who come later will see the tasks.
    [one] <b>{ $people } person</b> gets a message.
   *[other] <b>{ $people } people</b> get a message.
}
edition-told-when = They are told what was and what is now: at the hour of their daily reminder, or at once where a day comes sooner.
edition-silent = Organisations from which nobody has come yet: { $organisations }. They will see the tasks when they do.
edition-unsettled = { $doubts ->
    [one] ⚠️ { $doubts } doubt is left unchecked.
   *[other] ⚠️ { $doubts } doubts are left unchecked.
}
resolution-published-now = { $people ->
    [0] ✅ Published.
    [one] ✅ Published. { $people } person is being told.
   *[other] ✅ Published. { $people } people are being told.
}

## Resolutions

resolutions-title = 📜 <b>Resolutions</b>
resolutions-none =
    📜 <b>Resolutions</b>
    None so far. Import the first one.
resolutions-draft = 📝 Draft: { $title } · tasks: { $tasks }
resolutions-amendment = 📝 Draft of a new edition: { $title } · tasks: { $tasks }
resolutions-published = 📜 { $title } · { $answered } of { $total } answered
resolutions-archived = 🗄 Archived: { $title } · { $answered } of { $total } answered
button-draft = 📝 { $title }
button-resolution = 📜 { $title }
button-archived = 🗄 { $title }
resolution-title = 📜 <b>{ $title }</b>
resolution-archived =
    🗄 <b>{ $title }</b>
    Archived.
resolution-adopted = Adopted: { $day }
resolution-published = Published: { $moment }
resolution-standing = Tasks: { $tasks }. { $answered } of { $total } answered.
resolution-archived-means = Its tasks are in nobody's list and no reminders come. The answers are kept.
resolution-archived-now = 🗄 The resolution is archived.
resolution-unarchived-now = ↩️ The resolution is at work again.
button-amend = ✏️ Change
button-amend-by-file = 📎 New edition from a file
button-archive = 🗄 Archive
button-unarchive = ↩️ Take out of the archive

## What participants get

notice-published = { $tasks ->
    [one] 📜 <b>A new resolution</b>
    { $title }

    You have <b>{ $tasks } task</b>.
   *[other] 📜 <b>A new resolution</b>
    { $title }

    You have <b>{ $tasks } tasks</b>.
}
notice-amended =
    📜 <b>The resolution has changed</b>
    { $title }

    Your answers are kept. What has changed for you:
notice-tasks-added = ➕ New tasks: { $tasks }
notice-tasks-changed = ✏️ Changed tasks: { $tasks }
notice-tasks-withdrawn = ➖ Withdrawn tasks: { $tasks }
change-line = • { $change }

## What was and what is

change-of-task = Task { $number }: { $change }
change-due = the due day was { $before }, now it is { $after }
change-due-set = it is due now, { $after }
change-due-cleared = it has no due day any more, it was { $before }
change-period = the period was { $before }, now it is { $after }
change-period-set = it has a period now, { $after }
change-period-cleared = it has no period any more, it was { $before }
change-span = from { $start } to { $end }
change-nothing = not given
change-no-day = no day named yet
change-recurrence = it was repeated “{ $before }”, now “{ $after }”
change-recurrence-set = it is repeated now: { $after }
change-recurrence-cleared = it is not repeated any more, it was “{ $before }”
change-helpers-new = { $count ->
    [one] new co-executor: { $names }
   *[other] new co-executors: { $names }
}
change-helpers-gone = { $count ->
    [one] no co-executor any more: { $names }
   *[other] no co-executors any more: { $names }
}
change-number = the number was { $before }, now it is { $after }
change-title = the name was “{ $before }”, now it is “{ $after }”
change-text-before = the text before: “{ $text }”
change-text = new text: “{ $text }”
change-event-new = New event “{ $name }”: { $when }
change-event-withdrawn = The event “{ $name }” is withdrawn
change-event-renamed = The event “{ $before }” is called “{ $after }” now
change-event-moved = The event “{ $name }”: it was { $before }, now it is { $after }
change-event-set = The event “{ $name }”: the day is named, { $after }
change-own-new = Task { $number } is added: { $title }
change-own-withdrawn = Task { $number } is withdrawn: { $title }
change-beside-new = New task { $number }, you are a co-executor: { $title }
change-beside-withdrawn = Task { $number } is withdrawn, in which you were a co-executor: { $title }
disputed-text = you have mended the text, and the new edition has another: “{ $theirs }”. Yours: “{ $mine }”
disputed-due = your due day: { $mine }; in the new edition: { $theirs }
disputed-recurrence = your repetition: { $mine }; in the new edition: { $theirs }
disputed-event = your day of the event “{ $quote }”: { $mine }; in the new edition: { $theirs }
disputed-addressee = you have given the task to “{ $mine }”; in the new edition it is for “{ $theirs }”
disputed-title = your title: “{ $mine }”; in the new edition: “{ $theirs }”
disputed-adopted = your day of adoption: { $mine }; in the new edition: { $theirs }
