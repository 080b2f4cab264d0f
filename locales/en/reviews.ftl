## Reviewing answers: the overseer's card and buttons

button-accept = ✅ Accept
button-return = ↩️ Return for more work
button-waiting =
    { $more ->
        [yes] 🔎 To be reviewed (more than { $count })
       *[no] 🔎 To be reviewed ({ $count })
    }
button-waiting-one = { $number } · { $organisation }
button-waiting-next = ➡️ Next answer ({ $count })
status-returned = ↩️ Returned
    .icon = ↩️
    .word = returned
review-accepted = ✅ Accepted
review-returned = ↩️ Returned: { $reason }
review-by = { $review } · { $moment }
review-author = { $line } · { $author }
review-lapsed = { $line } (lifted: the answer was changed)
reply-on-behalf = ✍️ Answered by the coordinator
waiting-title = 🔎 <b>To be reviewed</b>
waiting-hint = Open an answer to accept or return it.
waiting-none = All is reviewed: there are no new answers yet.
judged-accepted = ✅ Accepted. Task { $number }, { $organisation }
judged-returned = ↩️ Returned. Task { $number }, { $organisation }. Those who answered are told at once.
judged-none-left = Nothing else is to be reviewed.
return-ask =
    ↩️ <b>Return for more work: task { $number }</b>
    { $organisation }

    Write in one message what to correct or add, without surnames of children. Those who answered see it at once.
return-needs-text = A few words at least are needed: what is to be corrected or added?
oversight-too-long =
    The message is longer than { $limit } characters: it has { $length }. It is not recorded.

    Shorten it and send it again.
review-answered-anew = A new answer has come since. Open the task again and look at it.
review-already-accepted = This answer has been accepted already. Open the task again to see what is recorded.
review-already-returned = This answer has been returned already. Open the task again to see the reason.

## Reaches those who answered

review-news-returned =
    ↩️ <b>The answer to task { $number } was returned for more work</b>
    { $organisation }

    { $title }
    What to put right: { $reason }
review-news-accepted =
    ✅ <b>The answer to task { $number } was accepted</b>
    { $organisation }

    { $title }
review-still-returned =
    ⏳ <b>The answer to task { $number } is still returned</b>
    { $organisation }

    { $title }
    What to mend: { $reason }
review-waiting-news =
    🔎 <b>Answers have waited for a look for two days</b>
    Accept them or return them with a hint: the organisations are waiting for your word.
review-news-lapsed =
    ✏️ <b>An accepted answer was changed: { $organisation }</b>

    Task { $number } { $title }
    It counts as accepted no more. Please look at it again; the former text is in the history.
button-open-task = 📄 Open the task

## Another date

tasks-extended = extended to { $day }
button-extend = 🗓 Extend to…
extension-ask =
    🗓 <b>Extend: task { $number }</b>

    Now: by { $due }
    By which day can you make it, and why? Such as “{ $example }, the deputy head is ill”. Your coordinator decides.
extension-needs-day = I did not understand the date. Write day and month, such as “25 January” or 25.01.
extension-too-early = The new date must be later than the present one, and not in the past. Write another date.
extension-too-late = That is too long: { $latest } is the latest. Send an earlier day.
extension-round-over = The reporting round is closed: there is nothing to extend.
extension-needless = By the new edition it is due no sooner than that anyway: no need to extend.
extension-needs-reason = Write the reason in words, or press “Skip”.
extension-ask-why =
    ✖️ <b>No extension to { $day }</b>
    { $organisation }: task { $number }

    Why not? Send one message, without surnames of children, or skip.
extension-why = Reason: { $text }
extension-requested =
    🗓 You have asked to extend task { $number } to { $day }.
    The decision will come here.
extension-waits = 🗓 Asked to extend to { $day }: to be decided
extension-granted = 🗓 Extended to { $day }
extension-refused = 🗓 Not extended to { $day }
extension-notice =
    🗓 <b>{ $organisation } asks for more time</b>

    Task { $number } { $title }
    Now: by { $due }
    Asked for: by { $day }
extension-undecided =
    { $count ->
        [one] 🔁 Asked { $count } time so far; this is the latest.
       *[other] 🔁 Asked { $count } times so far; this is the latest.
    }
extension-decided-granted =
    ✅ <b>Extended to { $day }</b>
    { $organisation }: task { $number }
extension-decided-refused =
    ✖️ <b>Not extended to { $day }</b>
    { $organisation }: task { $number }
extension-decider = Decided by: { $name }, { $moment }
extension-news-granted =
    ✅ <b>Task { $number } is extended to { $day }</b>
    { $organisation }

    { $title }
extension-news-refused =
    ✖️ <b>Task { $number } is not extended</b>
    { $organisation }

    { $title }
    Asked for: by { $day }
extension-stays = It stays: by { $due }
button-grant = ✅ Grant
button-refuse = ✖️ Refuse
