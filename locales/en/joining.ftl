## The letter with an invitation

letter-heading = Invitation to the resolution bot
letter-step-scan = Point the camera of your phone at the square below and open the link in Telegram.
letter-step-agree = Press “Start”, read the consent and press “I agree”.
letter-step-tasks = Open “My tasks”: there you see what is asked of your organisation.
letter-by-hand = The camera is of no help? Type this link into the browser of the phone:
letter-note = The link is for your organisation alone and works once, until { $day }. Do not pass it on. If it does not work, ask your coordinator for a new one.
letter-column-organisation = Organisation
letter-column-municipality = Municipality
letter-column-link = Link

## Who has joined

button-joining = 👥 Who has joined
joining-title = 👥 <b>Who has joined</b>
joining-of = { $organisation }
joining-summary = ✅ Joined: { $count } of { $total }
joining-count-opened = 👀 Opened the link and not joined yet: { $count }
joining-count-invited = ✉️ Have a link, not opened yet: { $count }
joining-count-nobody = ⚪ Nobody has joined, no link: { $count }
joining-count-never = 🚫 Will not join: { $count }
joining-state-joined = joined
    .icon = ✅
joining-state-opened = nobody has joined: the link was opened, there is no consent yet
    .icon = 👀
joining-state-invited = nobody has joined: there is a link that was not opened yet
    .icon = ✉️
joining-state-nobody = nobody has joined
    .icon = ⚪
joining-state-never = nobody has joined, and nobody will
    .icon = 🚫
button-joining-branch = { $name }: { $joined } of { $total }
joining-one = 👥 <b>{ $organisation }</b>
joining-one-state = { $icon } { $state }
joining-one-never = An organiser answers for it: its letter can be attached to the answer.
button-invite-one = 🔗 Invite
button-make-link = 🔗 Make a link
button-never-joins = 🚫 Will not join
button-may-join = ↩️ May join after all
link-made =
    🔗 <b>{ $organisation }</b>

    { $link }

    Pass this link on to the head. It works once, until { $day }. Earlier unused links of this organisation work no more.

## Letters to all who are not there yet

button-invite-absent = ✉️ Invite who is missing ({ $count })
letters-ask =
    { $count ->
        [one] ✉️ <b>An invitation for { $count } organisation</b>
       *[other] ✉️ <b>Invitations for { $count } organisations</b>
    }

    Each organisation gets a link of its own. Earlier unused links of these organisations stop working as soon as the file is ready.
button-letters-pdf = 🖨 Letters to print, with a code
button-letters-xlsx = 📊 A table with the links
letters-making = ⏳ Making letters: { $done } of { $total }
letters-ready =
    { $count ->
        [one] ✉️ Ready: { $count } letter. It holds a personal link: send it to its addressee alone.
       *[other] ✉️ Ready: { $count } letters. They hold personal links: send each to its addressee alone.
    }
letters-file-name = Invitations.{ $ending }
letters-none = There is nobody to invite: all who can have joined here.
letters-too-many = { $count } organisations have nobody here, and at most { $most } letters can be made at once. Open a municipality and make the letters for it.
letters-too-long = The letters take too long. Try again, or make them by municipality. Earlier links still work.
letters-failed = The letters could not be made. Earlier links still work, try again.

## A reminder to the coordinator

button-remind-to-invite = 🔔 Remind the coordinator
joining-reminded =
    { $count ->
        [one] 🔔 We will remind { $count } person.
       *[other] 🔔 We will remind { $count } people.
    }
joining-reminded-already = The coordinator has been reminded today already.
joining-notice =
    { $total ->
        [one] 👥 <b>Not joined yet: { $count } of { $total } organisation</b>
       *[other] 👥 <b>Not joined yet: { $count } of { $total } organisations</b>
    }
joining-notice-hint = The organisers ask you to invite them: “✉️ Invite who is missing” makes letters with links.
