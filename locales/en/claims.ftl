## A municipality's link for all

button-open-link = 📣 One link for all
open-link-title = 📣 <b>One link for all: { $organisation }</b>
open-link-none =
    One link for everybody, for a poster or a letter. Whoever opens it finds their organisation and writes name and post; you let them in with one press.

    There is none now.
open-link-former = 🚫 The former link works no more.
open-link-how = It leads people to their organisation, where they ask to be let in. Nobody joins without your consent. It works until { $day }.
open-link-counts = Opened: { $opened }. Asked: { $claimed }. Let in: { $accepted }.
button-open-link-make = 🔗 Make a link for all
button-open-link-prolong = ⏳ Prolong by half a year
button-open-link-renew = 🔄 Replace by a new one
button-open-link-revoke = 🚫 Revoke
button-poster = 🖨 A poster with a code
poster-making = ⏳ Making the poster
poster-ready = 🖨 The poster is ready: print it, or add it to a letter.
poster-file-name = Poster.pdf
open-link-none-now = There is no link for all now: make one first.
open-link-nobody = A link for all is for those with organisations below them. Here there are none: { $name }.
open-link-revoked =
    This link works no more: it was revoked.

    Ask your coordinator for a new one.
open-link-expired =
    This link has expired.

    Ask your coordinator for a new one.

## The poster

poster-heading = Join the resolution bot
poster-step-find = Press “Start” and “I agree”, find your organisation, write your name and post.
poster-step-wait = Your coordinator lets you in, and “My tasks” opens.
poster-note = One link for everybody; it works until { $day }. Need help? Turn to your coordinator.

## Finding one's organisation

welcome-registering =
    Hello!

    This is the resolution bot: it shows what your organisation has to do, and an answer takes seconds.

    You have opened the link of <b>{ $municipality }</b>. Once you agree, find your organisation, and the coordinator will let you in.
find-school-gone = { $organisation } has closed or become a part of another one. Choose again.
find-school-title = 🔎 <b>Find your organisation</b>
find-school-joined = You belong already to: { $names }.
find-school-found = Found by “{ $text }”.
find-school-none = Nothing was found by “{ $text }”. Write only the number, or a part of the name.
find-school-count =
    { $count ->
        [one] { $count } organisation
       *[other] { $count } organisations
    }
find-school-how = Press it, or write the number or a part of the name, such as: school 5
button-find-school-all = 📋 Show all
button-find-school-again = 🔎 Choose another
claim-who =
    👤 <b>{ $organisation }</b>

    Who are you? Write your name and post, such as: Anna Ivanova, head teacher
claim-sent =
    📨 <b>Your request was sent</b>
    { $organisation }
    { $name }

    The coordinator lets you in, and your tasks open here. The answer comes here.
button-withdraw-claim = ✖️ Withdraw the request
claim-withdrawn = The request was withdrawn: { $organisation }.
claim-waiting = Your request is waiting already: { $organisation }. To choose another organisation, withdraw it first.
claim-waiting-hint =
    📨 Your request is waiting: { $organisation }.

    The coordinator lets you in, and your tasks open here. The answer comes here.
claim-member = You belong already to: { $organisation }.
claim-too-many = At most { $most } requests a day. Try tomorrow, or turn to the coordinator.
claim-link-busy = There are too many requests by this link just now. Try in an hour.
claim-decided-own = This request has been decided and cannot be withdrawn.
claim-ended-accepted = 🎉 You were let in: <b>{ $organisation }</b>.
claim-ended-refused = Your request was refused: { $organisation }. If that is a mistake, turn to your coordinator.
claim-ended-lapsed = Nobody has answered your request for a week, and it is over: { $organisation }. Ask once more, or turn to the coordinator.
claim-ended-closed = The organisation is closed, and your request is over: { $organisation }. Choose another one.
claim-reason-said = The reason: { $reason }

## Requests, as the coordinator and organisers see them

button-claims = 🙋 Requests ({ $count })
claims-list-title = 🙋 <b>Requests to join</b>
claims-list-how = Open an organisation to let people in or refuse.
claims-none = Nobody is waiting now.
button-claimed = { $name }: { $count }
claims-title =
    🙋 <b>Asking to be let in</b>
    { $organisation }
claims-there = There already: { $names }.
claims-nobody-there = Nobody has joined yet.
claims-line = • { $name } ({ $day })
claims-several = There are several: decide each; more than one may be let in.
claims-none-here = Nobody else is waiting.
claims-waiting-long = ⏰ A request has waited for you for more than two days.
button-accept-claim = ✅ Let in
button-refuse-claim = ✖️ Refuse
button-accept-claim-of = ✅ Accept: { $name }
button-refuse-claim-of = ✖️ Refuse: { $name }
claim-accepted = ✅ Let in: { $name }.
claim-refused = Refused: { $name }. You may write the reason in your next message: they will see it.
claim-reason-told = They will see the reason: { $name }.
claim-reason-empty = Write the reason in words.
claim-already-accepted = { $name } has let them in already.
claim-already-refused = { $name } has refused already.
claim-already-lapsed = This request is over: nobody has answered it for a week.{ $name }
claim-already-withdrawn = The request was withdrawn by who had made it.{ $name }
claim-already-closed = The organisation is closed, and the request is over.{ $name }
claim-others = Others decide this request: you do not coordinate this organisation now.
