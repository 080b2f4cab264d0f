## Questions about announcements, and polls

button-ask-author = ❓ Ask the author
question-ask = ❓ Write the question in one message. Whoever sent the announcement will see it.
question-sent = The author of the announcement has your question. The answer comes here.
question-empty = There is no text in the message. Write the question in words.
question-long = The question is longer than { $limit } characters: it has { $length }. Write a shorter one.
question-answered =
    💬 <b>The answer to your question</b>
    Announcement: { $text }
    You asked: { $asked }

    { $answer }

button-questions = ❓ Questions ({ $questions })
questions-news =
    ❓ <b>{ $questions ->
        [one] { $questions } question waits for an answer
       *[other] { $questions } questions wait for an answer
    }</b>
    Announcement: { $text }
questions-title =
    ❓ <b>{ $questions ->
        [one] { $questions } question without an answer
       *[other] { $questions } questions without an answer
    }</b>
    Announcement: { $text }
    Tick those that ask the same: they get one answer.
questions-none = ❓ No question is without an answer.
question-line = <b>{ $number }.</b> { $name }, { $organisations }: { $text }
button-choose-all = ☑️ Tick all
button-choose-none = ⬜ Untick all
button-answer-chosen = ✍️ Answer those ticked ({ $questions })
answer-ask = { $questions ->
    [one] ✍️ Write the answer in one message. It goes to who asked the { $questions } ticked question.
   *[other] ✍️ Write the answer in one message. It goes to everybody who asked the { $questions } ticked questions.
}
answer-given = The chosen questions have been answered already: once is enough.
answer-nothing-chosen = Tick one question at least: there is nothing to answer yet.
answer-length = The answer must not be empty, nor longer than { $limit } characters; yours has { $length }. Write it differently.

button-new-poll = 📊 A short poll
button-poll-picture = 📊 The result as a picture
poll-ask =
    📊 <b>A short poll</b>
    Send one message: the question on the first line, then the options, each on a line of its own. Two to five options.
poll-options = The first line must be the question, and { $least } to { $most } options follow, each on a line of its own. Send it again.
poll-option-long = An option must fit on a button: { $limit } characters at most. Shorten it and send it again.
poll-option-twice = Two options are the same. Leave one and send it again.
poll-over = This poll was over on { $day }: votes are taken no more.
poll-none = This announcement has no options: it is no poll.
poll-line = { $option }: { $votes } ({ $share } %)
poll-option = ▫️ { $option }
poll-option-chosen = ✅ { $option }
poll-turnout = { $votes } of { $recipients } have answered
poll-voted = have answered
poll-recipients = have got it
poll-chosen = chose it
poll-others = chose another
poll-shares = Shares of those who have answered
