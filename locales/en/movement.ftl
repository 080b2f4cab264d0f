## Our school: over rounds

page-own-school = 🏫 Our school
page-own-organisation = 🏢 Our organisation
page-movement = 📈 Over rounds
movement-title = <b>{ $page }</b>
movement-organisation = { $name }
movement-none = There has been no reporting round yet.
movement-round-open = 🟢 <b>{ $title }</b>, until { $due }
movement-round-closed = 🔒 <b>{ $title }</b>, was until { $due }
movement-answered = Answers: { $answered } of { $total }, done { $done }
movement-in-time = In time: { $in_time } of { $total } ({ $share })
movement-more = ↗️ More in time than in the round before: by { $points } percentage points
movement-less = ↘️ Less in time than in the round before: by { $points } percentage points
movement-same = ➡️ As much in time as in the round before
button-movement-file = 📊 Table of all rounds
report-file-own = Over rounds
report-sheet-rounds = Rounds
report-column-round = Round
    .about = The reporting round
report-column-share_in_time = Share in time
    .about = Answers in time, of all that the round asked for
