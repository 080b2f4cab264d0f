## Organisers and observers

team-title = 👥 <b>Organisers</b>
team-named = • { $name }: chooses the other organisers
team-absent = • number (id) { $id }: has not joined yet; any message to the bot will do
team-added = • { $name }: since { $day }, invited by { $by }
team-added-by-nobody = • { $name }: since { $day }
team-observers = 👁 <b>Observers</b> (see everything, change nothing)
team-how = To add somebody, send them a one-time link. Those whom the bot's settings name cannot be removed here.
team-how-not = Organisers are added and removed by those whom the bot's settings name.
button-team-organiser = 👤 { $name }
button-team-observer = 👁 { $name }
button-team-invite = ➕ Invite an organiser
button-team-invite-observer = 👁 Invite an observer
button-team-revoke = Revoke unused links ({ $count })
team-links-restored = { $count ->
    [one] { $count } link works again.
   *[other] { $count } links work again.
}
team-revoked = { $count ->
    [one] { $count } link was revoked.
   *[other] { $count } links were revoked.
}
team-link-organiser = ➕ <b>A link for a new organiser</b>
    It lets a person publish resolutions, open reporting rounds, send announcements and see all answers. Send it in person, not to a group.
team-link-observer = 👁 <b>A link for an observer</b>
    It lets a person see all that an organiser sees, and change nothing. Send it in person, not to a group.
team-link-term = The link works once, until { $moment }. You will hear when somebody has come by it.
team-link-used =
    This link has been used already: it works once.

    Ask the organiser who sent it for a new one.
team-code-over =
    This code works no more: it is for an hour and for one person, and each start of the bot makes a new one.

    If there is an organiser, ask them for a link. If it was you who started the bot and it has none yet, start it again: it shows a new code.
team-code-unknown =
    There is no such code. Check its letters and digits: the bot showed it when it was last started.
team-link-expired =
    This link has expired.

    Ask the organiser who sent it for a new one.
team-may-organise = May publish, announce, open and close rounds, review answers. May not add or remove organisers.
team-may-observe = Sees all that an organiser sees, and changes nothing.
button-team-remove = Remove
button-team-leave = Take part no more
button-team-remove-yes = Yes, remove
team-ask-remove =
    Remove from the list: { $name }?

    Access ends at once, and they are told. Their drafts are kept: if you add them again, all is in its place. Announcements that were sent and open rounds go on.
team-ask-leave =
    Leave the organisers?

    Access ends at once. Your drafts are kept in case you are added again.
team-removed = Done: { $name } is not on this list any more.
team-restored = ↩️ Back on this list: { $name }.
team-back = Your access as an organiser or observer is open again: everything you had is there.
team-last = You are the last organiser: nobody would be left to run the resolution. Invite another first, or ask whoever runs the bot to name one in the settings.
team-left = You have no access as an organiser any more. If you belong to an organisation, its tasks are still yours.
team-joined-organiser =
    Done! You are an organiser.

    You can now import and publish resolutions, open and close reporting rounds, send announcements, set events, review answers and get the report. All of it is in the buttons below.
team-joined-observer =
    Done! You are an observer.

    You see all that an organiser sees: the answers of organisations, rounds, announcements, events, the report. Nothing can be changed, so press whatever you like.
team-already-organiser = You are an organiser already: you do not need the link, it has not been used.
team-already-observer = You are an observer already: you do not need the link, it has not been used.
team-news-organiser = 👥 A new organiser has come by a link: { $name } (the link was made by { $by }). If it is the wrong person, remove them at once.
team-news-observer = 👁 An observer has come by a link: { $name } (the link was made by { $by }). If it is the wrong person, remove them at once.
button-team-member = 👤 Who is it
welcome-observer =
    Hello!

    This is the resolution bot. You are invited as an observer: you will see the answers of all organisations, reporting rounds, announcements and the report, and cannot change anything by accident.
home-observer = You are an observer: you see all that an organiser sees.
help-observer =
    🏫 <b>Organisations</b>: who has answered, who is silent, and the answers.
    📊 <b>Report</b>: five figures and a picture, the document and the workbook.
    📜 <b>Resolutions</b>, 🗓 <b>Reporting rounds</b>, 📣 <b>Announcements</b>, 👥 <b>Organisers</b>: all that an organiser sees, without the buttons that change anything.
