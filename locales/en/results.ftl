## What a round has come to: one message to each who was asked

results-title =
    🏁 <b>The round “{ $title }” is closed</b>
    { $answered ->
        [0] This is what it came to.
       *[other] Thank you! This is what it came to.
    }
results-own = <b>{ $organisation }</b>
results-all-answered = You have answered everything: { $total } of { $total }.
results-answered = Answers: { $answered } of { $total }.
results-returned = ↩️ Still returned: { $count }
results-others = <b>Everybody</b>
results-sum = { $name }: { $share } of the tasks answered, everything by { $complete } of { $organisations ->
    [one] { $organisations } organisation
   *[other] { $organisations } organisations
}.
results-everybody = All together
results-questions = <b>Your questions</b>
results-question-solved = { $number }: solved
results-question-answered = { $number }: answered
results-question-waits = { $number }: no help yet, the question stays open
results-question-granted = { $number }: extended to { $day }
results-question-refused = { $number }: could not be extended to { $day }
results-question-undecided = { $number }: the request for { $day } was not decided in time
button-undo-closing = ↩️ Reopen the round
round-undo-closing-hint = { $minutes ->
    [one] Closing can be undone within the first { $minutes } minute, then everybody gets the results.
   *[other] Closing can be undone within the first { $minutes } minutes, then everybody gets the results.
}
round-undo-late = The round cannot be reopened: its results are sent, or another round asks about the same. You can open a new one.
round-restored = { $count ->
    [one] { $count } round is back.
   *[other] { $count } rounds are back.
}
