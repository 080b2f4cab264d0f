## Corrections: what is kept of the answer before, and messages edited after they were sent

reply-attached = 📌 Recorded with the answer: { $what }
reply-kept = 📌 Kept of your former answer: { $what }
kept-comments = { $count ->
    [one] { $count } comment
   *[other] { $count } comments
}
kept-files = { $count ->
    [one] { $count } file
   *[other] { $count } files
}
reply-begun-anew = The former comments and files belong to this answer no more. The history still has them.
button-begin-anew = 🧹 Begin without them
button-undo = ↩️ Undo
edit-too-late = This edit changes nothing any more: the message was read before. To put it right, open the same place and send a new one.
text-was-cut =
    Telegram has cut the long message into parts: { $length } characters in all, and { $limit } fit. None of it is recorded.

    Shorten it and send it again, or send it as a document.
