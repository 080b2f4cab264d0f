## The list of organisations: what a file will change

roster-ask =
    🗂 <b>Organisation list</b>

    Send an .xlsx or .csv file. I will compare it with what there is and show what will change. Nothing changes until you confirm.

    The columns are those of the list that you can download here. The name of the organisation or its code is needed, the others as you like. An empty cell changes nothing, “-” clears.
roster-send-file = Send the list of organisations as an .xlsx or .csv file.
roster-reading = Comparing the file with the list. It may take up to a minute.
roster-export-name = organisations
roster-export-caption = The organisations as they stand. The file can be edited and sent back.
button-roster-export = 📄 Download the list
button-roster-apply = ✅ Apply
button-roster-again = 🔄 Compare again
button-roster-refresh = 🔄 Refresh
button-roster-answer-yes = ✅ Yes, the same
button-roster-answer-no = ➕ No, another one
button-roster-rest-yes = ✅ Yes to all questions
button-roster-rest-no = ➕ No to all questions
button-roster-list = { $title } ({ $count })

roster-title = 🗂 <b>What the file will change</b>
roster-file = { $name }
roster-nothing = All is as it stands, there is nothing to change.
roster-unchanged = Unchanged: { $count }
roster-outside = In other municipalities: { $count }
roster-change-question = ❓ Questions
roster-change-added = ➕ To be added
roster-change-renamed = ✏️ Renamed
roster-change-moved = ➡️ Moved
roster-change-kind = 🏷 Of another kind
roster-change-changed = 📝 Other changes
roster-change-missing = 🔍 Not in the file
roster-change-problem = ⚠️ Rows with mistakes
roster-count = { $title }: { $count }
roster-more = … and { $count } more
roster-kind-warning = Those that change their kind lose the tasks of the former one (answers are kept) and get those of the new one.
roster-missing-note = Nothing happens to those that are not in the file.
roster-problem-note = Rows with mistakes are passed over, the others can be applied.
roster-open-questions = { $count ->
    [one] { $count } question is open: its row will wait.
   *[other] { $count } questions are open: their rows will wait.
}
roster-needs-comparing = Your answers change what stands below. Compare again: the answers stay.
roster-applying = ⏳ Applying: { $done } of { $total }.
roster-applied = ✅ Applied: { $done }.
roster-applied-left = { $count ->
    [one] { $count } row was not applied:
   *[other] { $count } rows were not applied:
}
roster-dropped = All right, nothing has changed.
roster-question-title = ❓ <b>Question { $number } of { $total }</b>
roster-asks-rename =
    In the file: { $name }
    In the list: { $was }

    Has it been renamed? Are they one organisation?
roster-asks-move =
    In the file: { $name }, { $parent }
    In the list: { $was }, { $was_parent }

    Has it moved? Or does each municipality have one of that name?
roster-answered-yes = Your answer: yes, the same.
roster-answered-no = Your answer: no, another one.
roster-list-title = <b>{ $title }</b>
roster-file-empty = The file has nothing but a header, no organisations.

roster-busy = Another list is being applied. Wait a minute and try again.
roster-outdated = The organisations have changed since. Press “Compare again” and look once more.
roster-not-kept = The file is no longer at hand. Send it again.
roster-too-long = The file could not be compared in reasonable time. Split it and try again.
roster-failed = The file could not be compared: that is our mistake. Send it again, or save it anew.
organisation-name-taken = “{ $name }” is there already.
organisation-code-taken = The code { $value } belongs to “{ $name }”.
organisation-circle = “{ $name }” cannot stand below itself.

## Lines of the comparison

roster-line = { $sign } { $said }
roster-top = the top
roster-below = { $name } ({ $parent })
roster-was = was: { $was }
roster-moved = { $was_parent } → { $parent }
roster-kind = kind: { $was_kind } → { $kind }
roster-in-base-none = not in the file
roster-asked-rename = looks renamed: { $was }
roster-asked-move = moved from “{ $was_parent }” to “{ $parent }”, or new?
roster-column-code = code
roster-column-name = organisation
roster-column-short_name = short name
roster-column-kind = kind
roster-column-parent = municipality
roster-column-time_zone = time zone
roster-column-phone = phone
roster-column-contact = contact

not-applied-organisation-name-taken = there is one of that name already.
not-applied-organisation-code-taken = the code is another's.
not-applied-organisation-closed = it is closed.
not-applied-organisation-merged = it has become a part of another one.
not-applied-organisation-circle = it cannot stand below itself.
not-applied-refused-stale = it, or what is above it, is no more.
not-applied-line-waits = it waits for an answer.
not-applied-line-no-kind = its kind is not given, and a new organisation needs one.
not-applied-line-no-parent = what is above it was not added.

## Rows with mistakes

roster-problem = Line { $line } is passed over: { $reason }
roster-problem-sheet = Sheet “{ $sheet }”, line { $line } is passed over: { $reason }
roster-problem-column = column “{ $column }”, { $reason }
row-missing_name = the name of the organisation is missing.
row-missing_kind = the kind of the organisation is missing, and a new one needs it.
row-unknown_kind = unknown kind “{ $kind }”. There are: { $kinds }.
row-unknown_time_zone = unknown time zone “{ $value }”. Asia/Chita would do, for example.
row-duplicate = “{ $name }” is in line { $line } already.
row-duplicate_code = the code { $code } stands in line { $line } too. Both are passed over: correct one of them.
row-too_long = too long: { $length } characters, { $limit } are allowed.
row-too_many_cells = { $found } cells, but { $expected } in the header. Perhaps the delimiter got into a text.
row-unknown_parent = there is no municipality “{ $parent }”.
row-ambiguous_parent = there are several municipalities “{ $parent }”: give its code.
row-parent_left_out = the row of the municipality “{ $parent }” is passed over, and so is this one.
row-circle = the organisation would stand below itself, below “{ $parent }”.
row-too_many_below = the file has { $count } organisations below “{ $parent }”, { $limit } are allowed. All are passed over: check the column.
row-ambiguous_name = there are several organisations “{ $name }” ({ $count }): give a code or the municipality.
row-other_code = the file says the code { $code }, the list has { $known } for this organisation.
row-name_taken = “{ $name }” is there already.
row-closed = “{ $name }” is closed. Reopen it if it is to work again.
row-merged = “{ $name }” has become a part of “{ $successor }”. Remove this row.
row-unknown_code = there is no code { $code }, and the row has no name.
row-never_cleared = “-” does not do here: this cannot be cleared.
