## The report of a round: figures and words that all its forms share

report-percent = { $whole }.{ $tenth }%
report-number = { $value }
report-no-share = —
report-title = On the progress of { $resolution } as of { $day }
report-resolution = Resolution
report-of-resolution = the resolution { $rest }
report-of-resolution-quoted = the resolution “{ $title }”
report-scope = Covers: { $name } and the organisations below it.
report-scope-all = Covers: all organisations that were asked.
report-everybody = all organisations
report-no-municipality = Outside municipalities
report-stamp-closed = Made { $moment } from the frozen reporting round No. { $round } “{ $title }”, checksum { $checksum }
report-stamp-open = Made { $moment } from the running reporting round No. { $round } “{ $title }”, figures may change; checksum { $checksum }
report-state-done = Done
report-state-in_progress = In progress
report-state-need_help = Help needed
report-state-not_applicable = Not applicable
report-state-no_reply = No answer
report-verdict-accepted = accepted
report-verdict-returned = returned
report-by-itself = the organisation
report-by-overseer = an overseer for it

## Five figures and the picture

report-five-answered = answers received
report-five-done = done
report-five-help = ask for help
report-five-silent = organisations silent
report-five-not-joined = have not joined
report-picture-title = Progress: { $title }
report-picture-addressees = By addressee
report-picture-municipalities = By municipality
report-picture-heat = Share of answers, %: tasks and municipalities
report-picture-too-many =
    { $count } { $count ->
        [one] municipality does
       *[other] municipalities do
    } not fit into a picture: the workbook has a table of them.
report-picture-days = Answers by day
report-picture-closed = Closed: { $day }
report-picture-updated = updated { $moment }
report-twin-asked = Organisations asked: { $count }. Have answered everything: { $complete }.
report-twin-answered = Answers received: { $answered } of { $total } ({ $share }).
report-counted-done = Done: { $count } ({ $share })
report-counted-in_progress = In progress: { $count } ({ $share })
report-counted-need_help = Help needed: { $count } ({ $share })
report-counted-not_applicable = Not applicable: { $count } ({ $share })
report-counted-no_reply = No answer: { $count } ({ $share })
report-twin-rounded = Shares are rounded to tenths and so add up to not quite 100%.
report-twin-late = Late: { $late }. Answered by an overseer: { $behalf }. Returned and not given again: { $returned }.
report-twin-silent = Joined but silent: { $silent }. Have not joined: { $unjoined }.
report-twin-bar = { $name }: { $total } in all, done { $done }, in progress { $in_progress }, help needed { $need_help }, not applicable { $not_applicable }, no answer { $no_reply }

## What stands in the document

report-plan-title = under { $resolution }
report-executor = Prepared by: { $name }, tel. { $phone }
report-adopted = { $resolution } (adopted on { $day })
report-basis = This report is made under { $resolution }, from the reporting round “{ $title }” from { $opens } to { $due }.
report-basis-closed = The reporting round is closed; its results are frozen.
report-basis-open = The reporting round is still running: the figures are those of the moment and may change.
report-coverage = Organisations asked: { $organisations } ({ $kinds }). Assignments asked about: { $assignments }.
report-coverage-answered = Have answered at least one assignment: { $answering } ({ $answering_share }), all of them: { $complete } ({ $complete_share }).
report-coverage-answers = Answers received: { $answered } of { $total } ({ $share }), in time: { $in_time } ({ $in_time_share } of those asked for), late: { $late }.
report-coverage-behalf = Answered by overseers for organisations: { $count }.
report-coverage-honest = No answer does not mean not done: such assignments are counted apart.
report-first = There is nothing to compare with: this is the first reporting round of the resolution.
report-same = The share of answers has not changed against the round “{ $title }”: { $before } then, { $now } now; done { $done_before } and { $done }.
report-more-answers = The share of answers has grown against the round “{ $title }”: { $before } then, { $now } now; done { $done_before } and { $done }.
report-fewer-answers = The share of answers has fallen against the round “{ $title }”: { $before } then, { $now } now; done { $done_before } and { $done }.
report-figure = Figure 1. Assignments by addressee
report-more = Further rows: { $count }. They stand in the workbook that comes as a file of its own.
report-none-addressees = There are no assignments in this scope.
report-none-tasks = There are no assignments in this scope.
report-none-municipalities = There are no assignments in this scope.
report-none-help = Nobody has asked for help.
report-none-extensions = Nobody has asked for a later day.
report-none-withdrawn = No assignment has been discharged.
report-none-events = The resolution names no events.
report-none-organisations = There are no organisations in this scope.
report-none-plan = The plan has no measures in this scope.
report-and-more = { $names }; and { $count } more (see the workbook)
report-lacking-not-joined = Have not joined (nobody of the organisation uses the system), { $count }: { $names }.
report-nobody-not-joined = Every organisation has joined.
report-lacking-silent = Have joined but answered nothing, { $count }: { $names }.
report-nobody-silent = No organisation that has joined is silent.
report-lacking-returned = Answers were returned and not given again, { $count }: { $names }.
report-nobody-returned = No answer waits after it was returned.
report-partial = { $count ->
    [0] None has reported on only some of its assignments.
   *[other] Have answered only a part: { $count } (see the appendix).
}
report-help-waiting = waits for an answer
report-help-answered = answered
report-help-closed = settled
report-extension-waiting = not decided
report-extension-granted = granted
report-extension-refused = refused
report-event-undated = no date yet
report-event-span = { $first } – { $last }
report-event-passed = { $day }, past
report-event-ahead = { $day }, to come
report-term-round = by the end of the round
report-mark = Done by { $done } of { $total } ({ $share })
report-proof = { $count ->
    [0] none
    [one] { $count } file
   *[other] { $count } files
}
report-conclusion-done = Assignments done: { $count } of { $total } ({ $share }), in progress: { $running }.
report-conclusion-complete = Done by all who were asked: { $numbers }.
report-conclusion-untouched = There is no answer at all to: { $numbers }.
report-conclusion-nothing = There is no answer to anything yet.
report-conclusion-help = Help is needed for: { $count } (section 5).
report-conclusion-silent = No answer was given to: { $count } (section 7).

## The built-in forms in Word

form-report = REPORT
form-dated = “___” ______________ 20__{"\u0009"}No. __________
form-basis = 1. Basis and coverage
form-results = 2. Results by addressee
form-tasks = 3. Results by task
form-municipalities = 4. Results by municipality
form-help = 5. Difficulties and help
form-extensions = 6. Later days
form-missing = 7. Have given no answers
form-withdrawn = 8. Discharged
form-events = 9. Events
form-conclusions = 10. Conclusions
form-appendix = Appendix{"\u000A"}to the report of ______________ No. ______
form-appendix-title = By organisation
form-plan = REPORT{"\u000A"}on the plan of measures
form-column-total = Total
form-column-done = Done
form-column-in-progress = In progress
form-column-need-help = Help needed
form-column-not-applicable = Not appli­cable
form-column-no-reply = No answer
form-column-share-done = Done, %
form-column-addressee = Addressee
form-column-tasks = Tasks
form-column-number = Task
form-column-task = Content
form-column-municipality = Municipality
form-column-organisation = Organisation
form-column-question = What was asked
form-column-answer = What was done
form-column-state = State
form-column-until = Asked until
form-column-withdrawn = When
form-column-event = Event
form-column-when = When
form-column-place = Place
form-column-index = No.
form-column-returned = Returned
form-column-late = Late
form-column-on-behalf = On behalf
form-column-measure = Measure
form-column-term = Term
form-column-responsible = Responsible
form-column-mark = Done
form-column-proof = Evidence

## Sheets and columns of the workbook

report-sheet-summary = Summary
report-sheet-addressees = By addressee
report-sheet-tasks = By task
report-sheet-municipalities = By municipality
report-sheet-answers = Answers
report-sheet-silent = Silent
report-sheet-organisations = By organisation
report-sheet-help = Difficulties
report-sheet-extensions = Later days
report-sheet-about = About
report-chart-said = Bars for the rows of the sheet “{ $sheet }”: the share of each kind of answer. The sheet itself has the numbers.
report-line-organisations = Organisations asked
report-line-answering = Have answered something
report-line-complete = Have answered everything
report-line-silent = Joined but silent
report-line-not-joined = Have not joined
report-line-total = Assignments in all
report-line-answered = Answers received
report-line-done = Done
report-line-in_progress = In progress
report-line-need_help = Help needed
report-line-not_applicable = Not applicable
report-line-no_reply = No answer (with those returned)
report-line-returned = Returned and not given again
report-line-late = Late answers
report-line-on_behalf = Answered by an overseer
report-column-figure = Figure
    .about = What is counted
report-column-value = Value
    .about = The count
report-column-share = Share
    .about = Of the organisations asked, or of all assignments
report-column-addressee = Addressee
    .about = The heading of the resolution that the task stands under
report-column-tasks = Tasks
    .about = How many tasks of the addressee the round asks about
report-column-number = Task
    .about = The number in the resolution
report-column-task = Content
    .about = The task in short
report-column-last_day = Last day
    .about = As the resolution says; empty: the end of the round
report-column-municipality = Municipality
    .about = The municipal authority that the organisation belongs to
report-column-organisation_id = Code
    .about = The lasting number of the organisation
report-column-organisation = Organisation
    .about = The name as it was in the round
report-column-kind = Kind
    .about = The code of the kind of organisation
report-column-joined = Joined
    .about = 1: somebody of the organisation uses the system; 0: nobody
report-column-total = Total
    .about = Assignments: a task for one organisation
report-column-answered = Answered
    .about = Assignments with an answer; a returned one does not count
report-column-done = Done
    .about = Answered “Done”
report-column-in_progress = In progress
    .about = Answered “In progress”
report-column-need_help = Help needed
    .about = Answered “Help needed”
report-column-not_applicable = Not applicable
    .about = Answered “Not applicable”
report-column-no_reply = No answer
    .about = None, or returned and not given again; does not mean not done
report-column-returned = Returned
    .about = Returned and not given again; counted among “No answer”
report-column-late = Late
    .about = The answer came after the last day
report-column-on_behalf = On behalf
    .about = Answered by an overseer for an organisation that cannot
report-column-share_done = Share done
    .about = Done of all assignments
report-column-share_answered = Share answered
    .about = Answered of all assignments
report-column-status_code = Answer code
    .about = One of done, in_progress, need_help, not_applicable, no_reply
report-column-status = Answer
    .about = The answer that counted in the round
report-column-until = Until
    .about = The day that “In progress” names
report-column-comment = Comment
    .about = What was written with the answer
report-column-files = Files
    .about = How many files came with the answer
report-column-answered_by = Answered by
    .about = The organisation itself or an overseer for it; people are not named
report-column-answered_at = When
    .about = When it was given, in the time zone named on this sheet
report-column-in_time = In time
    .about = 1: in time, 0: late, empty: no answer
report-column-verdict = Verdict
    .about = Accepted, returned, or empty where nobody has looked
report-column-why = Why
    .about = Has not joined, is silent, or has not answered again
report-column-asked_at = Asked
    .about = When help was asked for
report-column-question = Question
    .about = The first words
report-column-answers = Answers
    .about = How often it was answered
report-column-answer = Answer
    .about = The last answer
report-column-state = State
    .about = How it ended
report-column-where = Sheet
    .about = A sheet's name, or what the file is
report-column-what = Column
    .about = A column's name
report-column-meaning = Meaning
    .about = The definition
report-why-not_joined = Have not joined
report-why-silent = Have not answered
report-why-returned = Returned and not given again
report-about-round = Reporting round
report-about-resolution = Resolution
report-about-days = Days of the round
report-about-scope = Scope
report-about-as-of = As of
report-about-zone = Time zone
report-about-stamp = Stamp

## The report in the chat

report-choose-round =
    📊 <b>Report of a round</b>
    Choose a reporting round.
report-no-round = There has been no reporting round yet, so there is nothing to report. Open one, and figures will appear here.
report-choose-scope =
    📊 <b>{ $title }</b>
    Whom should the report be about?
button-round-to-report = { $state ->
    [open] 🟢 { $title }, runs to { $due }
   *[closed] 🔒 { $title }, closed
}
button-round-of-resolution = { $round } · { $resolution }
button-report-all = 🌐 All organisations
button-report-docx = 📄 Report
button-report-xlsx = 📊 Workbook
button-report-plan = 📋 Report on the plan
button-report-png = 🖼 Detailed picture
button-report-csv = 🧾 Data .csv
button-report-update = 🔄 Update the picture
button-report-text = 🔤 In words
button-report-other = 🗓 Another round or scope
button-report-template = 📝 A Word form of your own
report-building-picture = ⏳ Counting the answers…
report-building-file = ⏳ Making the file “{ $name }”. A big workbook takes up to a minute.
report-ready = ✅ Ready: { $name }
report-caption =
    📊 <b>{ $title }</b>
    { $scope }
report-caption-figure = { $name }: <b>{ $number }</b>
report-file-docx = Report
report-file-plan = Report on the plan
report-file-xlsx = Workbook
report-file-png = Picture
report-file-csv = Data
report-file-json = Data
report-sent-already = This file came while you pressed: it is above in this chat.
report-failed = The report could not be made. Try again; if it fails again, tell whoever runs the bot.
report-too-long = Making the report takes too long, so I stopped. Choose one municipality, or make it by a command on the server.
report-too-big = The file is larger than 50 MB, and Telegram will not take it. Choose one municipality, or make it by a command on the server.
report-no-disk = There is no room on the disk for the report. Nothing was written; tell whoever runs the bot.
report-none-of-resolution = This resolution has had no reporting round yet, so there is nothing to report.
report-round-unknown = There is no such reporting round, or it has not opened yet.
report-municipality-unknown = There is no such organisation, or nobody stands below it: { $name }.

## A form of one's own

report-line = { $text }
report-template-built-in =
    📝 <b>A form of your own</b>
    The built-in form is in use.
    Download it, change it in Word and send it here as a .docx file. Fields in double braces are filled in.
report-template-own =
    📝 <b>A form of your own</b>
    Your form is in use: { $name }.
    To change it, send another .docx file here. Fields in double braces are filled in.
button-template-download = ⬇️ Download the built-in form
button-template-forget = ↩️ Go back to the built-in one
report-template-name = report form
report-template-taken = ✅ The form is accepted: { $name }. Reports will follow it from now on.
report-template-not-docx = A .docx file is needed: a form of the report, saved in Word. Open the form in Word and choose “File” → “Save As” → “Word Document (.docx)”.
report-template-too-big = The form is larger than 5 MB. Take large pictures out of it and send it again.
report-unknown_fields = { $count ->
    [one] The form has a field that I do not know: { $names }. Correct it and send the form again.
   *[other] The form has fields that I do not know: { $names }. Correct them and send the form again.
}
report-bad_form = There is a mistake in the form: something in its braces cannot be filled in. Check its fields and loops.
report-unclosed_form = A loop or condition in the form is not closed: endfor or endif is missing.
report-unknown_tag = The form has a mark that I do not know, or that stands in the wrong place: { $name }. Correct it and send the form again.
report-no_form = This file cannot be opened as a Word document. Open the form in Word and choose “File” → “Save As” → “Word Document (.docx)”.
report-bad_place = Something is wrong here in the form: “{ $place }”. See that each field has two braces on both sides and that its name is one of the built-in form.
report-no_fields = There is no field in double braces in the form, such as { $example }: reports would stay empty. Download the built-in form and take the fields from it.
report-form_with_macros = The form contains macros, so I cannot take it. Open the form in Word and choose “File” → “Save As” → “Word Document (.docx)”.
