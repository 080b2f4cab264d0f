## A new announcement: an organiser writes it

announcement-ask =
    ✏️ <b>New announcement</b>

    Send it as one message: a text, or a photo or document with a caption. Bold type, links and emoji are kept.

    Nobody gets anything until you have checked it and pressed “📤 Send”.
announcement-ask-other =
    ✏️ <b>Another text for the announcement</b>

    Send the whole of it as one message: a text, or a photo or document with a caption. The audience stays as chosen.
announcement-draft =
    📝 <b>Check the announcement</b>
    The message above is what its recipients will see.
announcement-to-everyone = To: all participants
announcement-to-kinds = To: { $names }
announcement-to-places = Municipalities: { $names }
announcement-reach = { $people ->
    [0] It would reach nobody: there are no such participants yet. Choose another audience.
    [one] It reaches <b>{ $people } person</b>.
   *[other] It reaches <b>{ $people } people</b>.
}
announcement-unreachable = { $people ->
    [one] { $people } of them has blocked the bot and will get it on coming back.
   *[other] { $people } of them have blocked the bot and will get it on coming back.
}
announcement-unjoined = ⚪ Organisations that nobody has joined: { $count }. The announcement does not reach them now.
announcement-municipalities =
    🏙 <b>Municipalities</b>
    Tick those you need: the authority and all organisations below it will get it.
announcement-photo = photo
announcement-cancelled = The announcement is deleted, nobody got it.

audience-everyone = All participants
button-ticked = ☑️ { $name }
button-unticked = ⬜ { $name }
button-municipalities = { $count ->
    [0] 🏙 Choose municipalities
   *[other] 🏙 Municipalities: { $count }
}
button-change-text = ✏️ Change the text
button-send = 📤 Send
button-unsent = 📝 Draft: { $text }
button-broadcasts = 🗂 Sent announcements

announcement-album = An announcement holds one photo or one document, and here are several. Send one message: a text, or a photo or document with a caption.
announcement-unsupported = Such a message cannot be sent to everyone. Send a text, or one photo or document with a caption.
announcement-empty = There is no text in the message. Write a few words at least.
announcement-text-too-long =
    The text is longer than { $limit } characters: it has { $length }. It does not fit into one Telegram message.

    Shorten it and send it again, or send it as a document.
announcement-caption-too-long =
    The caption is longer than { $limit } characters: it has { $length }. The bot cannot send such a long one.

    Shorten it and send it again, or send the text as an announcement of its own.
announcement-one-message =
    This message is not part of the announcement, which is always one message. Telegram itself splits a long text, and the draft holds the first part only.

    To replace the text, press “✏️ Change the text”.
announcement-changed = The announcement has changed since. Check it once more: “✏️ New announcement”, then “📝 Draft”.
announcement-nobody = There is nobody to send it to: no such participants yet. Choose another audience.
announcement-sent-already = This announcement is sent already. It will not go out a second time.
announcement-preview-button = This is how recipients will see the button. It works in their chats.

## Sending and its outcome: organisers see it

broadcast-sending = 📤 <b>The announcement is going out</b>
broadcast-sent = ✅ <b>The announcement is sent</b>
broadcast-stopped = ⏹ <b>Sending was stopped</b>
broadcast-progress = Sent to { $sent } of { $recipients }.
broadcast-waiting = Still in the queue: { $people }.
broadcast-undelivered = Not delivered: { $people } ({ $reasons }).
reason-unreachable = blocked the bot: { $people }
reason-failed = refused by Telegram: { $people }
reason-stopped = stopped: { $people }
reason-left = no longer take part: { $people }
broadcast-acknowledged = Acknowledged: { $people } of { $recipients }.
broadcast-when = { $moment }
broadcast-author = Sent by: { $author }
broadcast-text = It begins: { $text }
button-stop = ⏹ Stop
button-resume-broadcast = ↩️ Undo: send to the rest
button-outcome = 📊 Outcome: who has acknowledged
button-silent = 👥 Who has not acknowledged ({ $count })
button-show-sent = 👁 Show the whole
button-refresh = 🔄 Refresh

broadcast-recalling = ↩️ <b>The announcement is being recalled</b>
broadcast-recalled = ↩️ <b>The announcement is recalled</b>
recall-progress = Recalled from { $recalled } of { $messages }.
recall-kept = Could not be recalled: { $messages }. These people may have read it, and it may still be in their chats.
recall-ask = ↩️ <b>Recall the announcement?</b>
recall-deletes = { $messages ->
    [one] The message disappears from the chat of <b>{ $messages } person</b>.
   *[other] The message disappears from the chats of <b>{ $messages } people</b>.
}
recall-marks = { $messages ->
    [one] For <b>{ $messages } person</b> it is older than two days, and Telegram no longer lets it be deleted. Instead of the text it will say that the announcement is withdrawn.
   *[other] For <b>{ $messages } people</b> it is older than two days, and Telegram no longer lets it be deleted. Instead of the text it will say that the announcement is withdrawn.
}
recall-file-stays = The file in such a message stays.
recall-nothing = Nobody has got it yet, so there is nothing to delete. Once recalled, nobody will get it.
recall-for-good = A recall cannot be undone; you can only send a new announcement.
recall-already = This announcement is recalled already.
recall-stop-first = The announcement is still going out. Press “⏹ Stop” first, then recall it.
button-recall = ↩️ Recall
button-recall-confirm = ↩️ Yes, recall it
button-broadcast-recalled = ↩️ { $day } · { $text }

broadcasts-title =
    🗂 <b>Announcements</b>
    Your drafts, and all that organisers have sent.
broadcasts-none =
    🗂 <b>Announcements</b>
    Nothing has been sent yet.
button-broadcast = 📣 { $day } · { $text }

silent-title = { $people ->
    [one] 👥 <b>{ $people } person has not acknowledged</b>
   *[other] 👥 <b>{ $people } people have not acknowledged</b>
}
silent-none = 👥 Everyone has acknowledged.
silent-line = { $organisations }: { $name }
silent-line-undelivered = { $organisations }: { $name } (not delivered)
silent-no-organisation = No organisation

## Announcements: all participants see them

button-acknowledge = ✍️ I have read it
button-acknowledged = ✅ You have read it · { $moment }

news-title = 📣 <b>Announcements</b>
news-none = No announcements yet. When there are any, the bot will send them to you.
news-summary = { $waiting ->
    [0] You have acknowledged all of them.
    [one] { $waiting } waits for you to acknowledge it, marked ✍️.
   *[other] { $waiting } wait for you to acknowledge them, marked ✍️.
}
news-heading = 📣 <b>{ $moment }</b>
news-only-file = An announcement with a file: { $name }
announcement-withdrawn = ↩️ <i>This announcement was withdrawn by an organiser.</i>
announcement-recalled = This announcement was withdrawn by an organiser: you need not respond to it.
news-file-caption = The file of the announcement of { $moment }
button-news-waiting = ✍️ { $day } · { $text }
button-news-acknowledged = ✅ { $day } · { $text }
button-news-withdrawn = ↩️ { $day } · withdrawn
button-news-file = 📎 Show the file
