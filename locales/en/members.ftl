## Who belongs to an organisation: for coordinators and organisers

button-members = 👥 Members
button-member = 👤 { $name }
members-title = 👥 <b>Members: { $organisation }</b>
members-none = Nobody has joined yet. Members appear when they open an invitation link.
members-count =
    { $count ->
        [one] { $count } person in all.
       *[other] { $count } people in all.
    }
member-line = • { $name }: since { $since }{ $seen }{ $held }
member-seen = , last here on { $day }
member-held = { " · ⏸ suspended" }
button-member-end = 🚪 End the membership
button-member-end-yes = 🚪 Yes, end it
button-member-restore = ✅ Restore
button-member-undo = ↩️ Undo, as it was
member-end-ask =
    🚪 <b>End the membership?</b>

    { $name } will see the tasks and answers no more: { $organisation }. Answers given already stay with the organisation. A message will tell them.

    You can undo it right after, or invite them again with a new link.
member-ended = The membership has ended: { $name }, { $organisation }.
member-restored = The membership is restored: { $name }, { $organisation }.
member-suspended = ⏸ The membership is suspended: { $name }.
member-suspended-asked = The coordinator is asked, and restores or ends it.
member-gone = This membership has ended already.
member-back-already = This membership is restored already: { $name }.
member-confirmed = The coordinator has confirmed this membership already: { $name }. If you are sure that it is wrong, write to the coordinator.

## To the members of the organisation and its coordinator

member-joined =
    👤 <b>Joined: { $name }</b>
    { $organisation }

    If this is not your colleague, press the button: they see nothing from then on, and the coordinator decides.
button-not-ours = 🚫 Not our colleague
member-suspended-notice =
    ⏸ <b>Suspended: { $name }</b>
    { $organisation }

    The members say that this is not their colleague. Until you decide, this person sees nothing of the organisation.

## To the person concerned

membership-ended = Your membership has ended: { $organisation }. A new invitation link of the coordinator brings you back.
membership-suspended = Your membership is suspended: { $organisation }. Colleagues did not recognise you; the coordinator looks into it and decides, and you will be told here.
membership-restored = Your membership is in force again: { $organisation }.
suspended-hint =
    Your membership is suspended: { $organisation }.

    The coordinator looks into it and decides. You will be told here.
suspended-link = Your membership is suspended: { $organisation }. Until the coordinator has decided, a new link does not help. You will be told here.

## Name

name-fallback = Participant { $number }
name-erased = name deleted
settings-name = 👤 Name: { $name }
button-name = 👤 Name
button-name-telegram = As in Telegram
name-title = 👤 <b>Name</b>
name-now = Now: { $name }
name-ask = Write how lists, answers and reports are to name you: full name and post. For example: Anna Ivanova, head teacher
name-set = The name is kept.
name-unclear = That could not be read. Write the name in letters, for example: Anna Ivanova, head teacher
name-too-long = Too long: { $limit } characters at most. Shorten it and send it again.

## Handover

button-handover = 🗝 Handover
button-hand-over = 🗝 Hand over to a colleague
handover-title =
    🗝 <b>Handover</b>
    { $organisation }
handover-before = Before you: { $name } (until { $day })
handover-waiting = <b>Waiting for an answer ({ $count })</b>
handover-help = <b>Asked for help ({ $count })</b>
handover-answered = <b>Answered and promised ({ $count })</b>
handover-task = { $icon } { $number } { $title }
handover-tail = { " · " }{ $text }
handover-former = before: { $said }
handover-until = { $status }, until { $day }
handover-dates = <b>To come</b>
handover-round = 📆 { $day }: last day, { $title }
handover-due = 📆 { $day }: task { $number } is due, { $title }
handover-event = 📅 { $day }: { $title }
handover-nothing = No tasks yet. We will write when there are.
handover-to-whom =
    🗝 <b>To whom do you hand over?</b>
    { $organisation }

    Your colleague gets a message and sees everything on one screen. Your own membership stays until you leave in the settings.
handover-nobody = There is nobody to hand over to yet: nobody else of the organisation ({ $organisation }) uses the bot. Ask the coordinator for an invitation link for your colleague.
handover-told = The message about the handover is sent: { $name }, { $organisation }.
handover-notice =
    🗝 <b>You take over</b>
    { $organisation }

    From: { $name }. All that is open, answered and promised is on one screen.
