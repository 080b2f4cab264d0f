## Give to a colleague

button-delegate = 👥 Give to a colleague
button-delegate-days =
    { $days ->
        [one] For { $days } day
       *[other] For { $days } days
    }
button-take-back = ↩️ Take it back
button-straight = 🕊 Let it go without me
button-through-me = 👁 Show me first
button-send-prepared = 📤 Send the answer
tasks-delegated = 👥 { $number } is with { $name }, until { $day }
delegation-to-whom =
    👥 <b>Who is to do task { $number }?</b>

    Your colleague prepares the answer, and you send it.
delegation-no-colleague = There is nobody to give task { $number } to: nobody else of your organisation uses the bot, or they are on vacation.
delegation-nobody = This person cannot take it any more: they have left or are on vacation. Choose another colleague.
delegation-ask =
    👥 <b>Task { $number }: { $name }</b>

    By which day is the answer to be ready? Choose, or write the day and a few words if you like, for example: 1 December, the deputy has the figures
delegation-ask-due = The task itself is due by { $day }
delegation-needs-day = Begin with the day by which the answer is to be ready, for example: 1 December, the deputy has the figures
delegation-day-past = The day must not be before today, nor more than a year ahead.
delegation-given-already = This task is with { $name } already. Take it back first.
delegation-no-further = This task was given to you and cannot be passed on. If you cannot make it, tell whoever gave it.
delegation-prepared-anew = Another answer has been prepared since. Open the task again and look at it.
delegation-done = 👥 Task { $number } is with { $name }, until { $day }.
delegation-through-you = When the answer is ready it comes to you, and you send it.
delegation-straight = The answer goes straight when it is ready, and you are told.
delegation-taken-back = ↩️ Taken back: task { $number } is yours again. Your colleague will be told.
delegation-card = 👥 With { $name }, until { $day }
delegation-card-mine = 👥 Given to you by { $name }, until { $day }
delegation-card-prepared = 📝 Prepared: { $status }. It is not sent yet.
delegation-card-straight = Your answer goes straight.
delegation-card-through = Prepare the answer: whoever gave the task sends it.

prepared-kept = 📝 Prepared. Task { $number }: <b>{ $status }</b>
prepared-waits = The answer waits to be sent by { $name }.
prepared-remark = 💬 The addition is kept.
prepared-offer = You can add a comment, a photo or a document: just send it.

history-prepared = 📝 Prepared by { $name }
history-given = 👥 Given by { $name }

## To the two concerned

delegation-about =
    { $organisation }
    { $title }
delegation-notice =
    👥 <b>Task { $number } is given to you</b>
    From: { $name }. Until { $day }.
prepared-notice =
    📝 <b>The answer to task { $number } is ready: { $status }</b>
    Prepared by { $name }. Look at it and send it.
delegation-ended-taken_back = ↩️ <b>Task { $number } was taken back</b>
delegation-ended-answered = ✅ <b>The answer to task { $number } is sent</b>
delegation-ended-answered-mine = ✅ <b>The answer to task { $number }, which was given to you, is sent</b>
delegation-ended-left = 👥 <b>Your colleague answers for the organisation no more: task { $number } is yours again</b>
delegation-ended-left-mine = 👥 <b>Task { $number } is taken back: whoever gave it answers for the organisation no more. Answer it yourself</b>
delegation-ended-lapsed = 👥 <b>Task { $number } was taken back</b>
delegation-due = ⏰ <b>Today is the day by which task { $number } was given</b> to { $name }. There is no answer yet.
delegation-due-mine = ⏰ <b>Today is the day by which task { $number } was given to you</b>
delegation-due-prepared = ⏰ <b>The answer to task { $number } is ready and waits to be sent</b>: { $name }.
