## Indicators: an organiser says what to ask

button-indicators = 📈 Indicators
indicators-of-resolution = 📈 <b>Indicators of the tasks</b>
button-task-indicators = { $number } { $title }{ $count ->
    [0] { "" }
   *[other] { " · " }{ $count }
}
indicators-title = 📈 <b>Indicators of task { $number }</b>
indicators-none = None yet: no numbers are asked for with the answer.
indicators-add =
    After the answer “Done” or “In progress” each indicator is asked for in a message of its own.
    Add:
indicators-full = A task has no more than five indicators.
indicator-line = • { $label }: { $kind }
indicator-title = 📈 Indicator of task { $number }
indicator-label = <b>{ $label }</b>
indicator-kind = What is asked for: { $kind }
indicator-unit = Unit: { $unit }
indicator-lowest = No less than: { $bound }
indicator-highest = No more than: { $bound }
indicator-choices-are = Choices: { $choices }
indicator-required = Required: “no data” may be said, it may not be skipped
indicator-optional = May be skipped
indicator-aggregate-sum = In the report: the sum
indicator-aggregate-mean = In the report: the mean
indicator-aggregate-none = In the report: no total
indicator-part-of = A part of “{ $whole }”: no more than that
indicator-exact = Made up of: { $parts }
indicator-name-ask = What is to be asked of those who answer task { $number }? For example: “How many teachers were trained”.
indicator-ask-rename = “{ $label }”: what is it to be called now?
indicator-ask-unit = “{ $label }”: in what is it measured? For example: people, pieces. Without a unit: “no”.
indicator-ask-lowest = “{ $label }”: less than what can it not be? Without a bound: “no”.
indicator-ask-highest = “{ $label }”: more than what can it not be? Without a bound: “no”.
indicator-ask-choices =
    “{ $label }”: what are the choices? Each on a line of its own, from two to { $most }.
button-add-integer = ➕ Whole number
button-add-percent = ➕ Percent
button-add-money = ➕ Money
button-add-date = ➕ Date
button-add-choice = ➕ Choice
button-add-yes_no = ➕ Yes or no
button-measure-label = ✏️ Name
button-measure-unit = ✏️ Unit
button-measure-lowest = ✏️ No less than
button-measure-highest = ✏️ No more than
button-measure-choices = ✏️ Choices
button-switch-required = { $state ->
    [1] ☑️ Required
   *[other] ◻️ Required
}
button-switch-aggregate = { $state ->
    [sum] ∑ In the report: sum
    [mean] ∑ In the report: mean
   *[none] ∑ In the report: no total
}
button-switch-part_of = { $state ->
    [1] 🔗 A part of another: change
   *[other] 🔗 A part of another indicator
}
button-switch-exact = { $state ->
    [1] ☑️ Made up of its parts
   *[other] ◻️ Made up of its parts
}
button-switch-remove = 🗑 Ask for it no more
indicator-twice = This task has such an indicator already. Give it another name.
indicator-no-words = Send the name in words.
indicator-too-long = Too long: { $limit } characters at most.
indicator-choices = From two to { $most } choices are needed, each on a line of its own.
indicator-bounds-crossed = The lower bound is above the upper one. Send another.
indicator-full = The task has { $most } indicators already, there are never more.

## Indicators: the answer

value-kind-integer = whole number
value-kind-percent = percent
value-kind-money = amount of money
value-kind-date = date
value-kind-choice = one of the choices
value-kind-yes_no = yes or no
value-expected = Needed: { $kind }.
value-place = 📈 Indicator { $place } of { $count }
value-label = <b>{ $label }</b>
value-label-unit = <b>{ $label }</b>, { $unit }
value-of-task = <b>Task { $number }</b>
value-from-to = From { $lowest } to { $highest }.
value-from = No less than { $lowest }.
value-to = No more than { $highest }.
value-last = Last time ({ $round }): { $value }
value-last-untitled = Last time: { $value }
value-last-time = last time
value-now = Recorded now: { $value }
value-recorded = ✅ { $label }: { $value }
value-line = 📈 { $label }: { $value }
value-none = not yet
value-empty = left empty
value-no-data = no data ({ $reason })
value-number = { $amount }
value-number-exact = { NUMBER($amount, minimumFractionDigits: 2) }
value-with-unit = { $number } { $unit }
value-yes = Yes
value-no = No
value-roubles = RUB
value-why-no-data = “{ $label }”: why is there no data? A few words.
value-doubt-more =
    “{ $label }”: { $value }, and it was { $former } ({ $round }).
    That is { $times } times as much: is it right?
value-doubt-less =
    “{ $label }”: { $value }, and it was { $former } ({ $round }).
    That is { $times } times less: is it right?
value-doubt-other =
    “{ $label }”: { $value }, and it was { $former } ({ $round }).
    Is it right?
value-parts-doubt = The parts make { $parts } together, the whole is { $whole }. You have sent { $value }: is it right?
value-mismatch = ⚠️ { $label }: { $whole }, and its parts make { $parts } together
values-title = 📈 <b>Indicators of task { $number }</b>
values-on-card = <b>Indicators</b>
tasks-values-lacking = 📈 Indicators still missing: { $numbers }
button-values = 📈 Indicators: { $given } of { $count }
button-values-change = 📈 Change the indicators
button-value = { $given ->
    [1] ✏️ { $label }
   *[other] ➕ { $label }
}
button-value-right = ✅ Yes, that is right
button-value-anew = ✏️ Type it anew
button-value-later = ⏸ Later
button-no-data = 🚫 No data
value-no-number = A number in figures is needed, such as 1 234 or 12.5.
value-not-whole = A whole number is needed, without a fraction.
value-decimals = There are at most two figures after the point. Put a blank between thousands: 12 500.
value-too-big = It cannot be as much as that. Look whether there are figures too many.
value-too-low = It cannot be less than { $bound }.
value-too-high = It cannot be more than { $bound }.
value-no-day = A date with its year is needed, such as 15.03.2026.
value-no-words = Send the answer in words or figures: a file can follow later, as evidence.
value-choose = Press one of the choices below the question.
value-more-than-whole = It is a part of “{ $whole }”, which is { $most }: it cannot be more.
value-less-than-part = A part of it, “{ $part }”, is { $least } already: it cannot be less.

## Indicators

report-sheet-indicators = Indicators
report-sheet-indicator-totals = Indicator totals
report-column-indicator = Indicator
    .about = What is asked for with the answer
report-column-indicator_id = Indicator id
    .about = The indicator's number in the bot; it does not change
report-column-measure = Sort
    .about = integer, percent, money, date, choice, yes_no
report-column-unit = Unit
    .about = In what it is measured
report-column-amount = Number
    .about = The value as a number; zero is zero, blank: there is none
report-column-day = Date
    .about = The value, where a date is asked for
report-column-choice = Choice
    .about = The value, where a choice, yes or no is asked for
report-column-state_code = Code of the value
    .about = given, no_data: there is no data, empty: left empty
report-column-reason = Why there is no data
    .about = In the organisation's words
report-column-value_answers = Answers
    .about = Answers “Done” and “In progress”, with which the indicator is asked for
report-column-given = Given
    .about = How many values have come
report-column-no_data = No data
    .about = How many said that there is no data
report-column-missing = Missing
    .about = Left empty, or not answered yet
report-column-aggregate = Total
    .about = Which total is declared: sum, mean or none
report-column-result = Value of the total
    .about = Sum or mean of the values given
report-column-chosen = How often chosen
    .about = Of a choice, yes and no: each and how often
report-aggregate-sum = sum
report-aggregate-mean = mean
report-aggregate-none = none
report-indicator-result = { $name } { $amount }
report-none-indicators = No indicators were asked for.
form-indicators = Indicators of the tasks
form-column-indicator = Indicator
form-column-unit = Unit
form-column-given = Given
form-column-no-data = No data
form-column-missing = Missing
form-column-result = Total
report-caption-updated = 🕒 updated { $moment }
button-report-json = 🧾 Data .json
button-report-values = 📈 Indicators .csv
report-file-values = Indicators
report-file-values_json = Indicators
export-values = Indicators
export-indicator = Indicator
export-amount = Number
export-no-data = Why there is no data
