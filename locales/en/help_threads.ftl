## A conversation about help

button-help-answer = 💬 Answer
button-help-more = 💬 Write more
button-help-close = Solved
button-help-thread = 💬 Conversation ({ $count })
help-title = 💬 <b>Conversation about help</b>
help-question = ❓ { $organisation }: { $text }
help-reply = 💬 { $organisation }: { $text }
help-organisers = Organisers
help-thread-title =
    💬 <b>Conversation about help: task { $number }</b>
    { $state ->
        [open] The question is open.
       *[closed] The question is solved.
    }
help-ask-answer =
    💬 <b>Answer to the question: task { $number }</b>

    Write one message, without surnames of children. All who answer for the task get it.
help-ask-question =
    💬 <b>Question about task { $number }</b>

    Write one message, without surnames of children. Those who help get it.
help-needs-text = Please write words: files do not go into the conversation. A file can follow the answer to the task.
help-written = 💬 Sent. Task { $number }
help-closed = This question is solved already: no help is needed any more.
help-news-answer =
    💬 <b>You have an answer: task { $number }</b>
    { $organisation }

    { $author }: { $text }
help-news-question =
    💬 <b>A question: { $organisation }</b>

    Task { $number } { $title }
    💬 { $text }
help-unanswered =
    { $count ->
        [one] 🔁 { $count } message waits for an answer; this is the latest.
       *[other] 🔁 { $count } messages wait for an answer; this is the latest.
    }
help-solved =
    The question about task { $number } is closed. Good to know it is solved! The answer is “🔄 In progress” now.

    How does the task stand now?
help-reopened =
    🆘 <b>The question is open again: task { $number }</b>

    The answer is “🆘 Need help” now. Those who can help get your question once more.
help-undo-late = The answer has changed since. If help is needed again, open the task and choose “🆘 Need help”.
help-also-reaches = { $helper } gets the message too, without your name.
reply-help-sent-to = Your coordinator and { $helper } will get your question.

## Who helps: chosen by an organiser

button-helpers = 🤝 Who helps
helpers-title =
    🤝 <b>Who helps</b>

    Calls for help reach the coordinator. For each kind of organisation you may choose one more that helps, such as the institute. It sees only what it was asked about.
helpers-line = • { $kind }: { $helper }
helpers-nobody = only the coordinator
helper-choose =
    🤝 <b>Who helps: { $kind }</b>
    Now: { $helper }

    Choose an organisation that somebody has joined, or send a part of the name of any other.
helper-empty = Nobody has joined “{ $organisation }” yet: until then only the coordinator gets the questions.
button-helper-nobody = ✖️ Nobody, only the coordinator
