## One's own code

button-own-pass = 🎫 My entry code
pass-title = 🎫 <b>Entry code:</b> { $title }
pass-how = Show this code at the door: you will be marked in a second. The code is yours alone.
pass-not-now = No entry code is needed now: the event is over or cancelled, or its date is not set yet.
pass-unknown = This code does not work. Open the event's card and get a new one.
pass-own = This is your own code. Show it at the door: whoever welcomes the guests will mark you.
pass-of-another = This is the personal code of a guest. Only organisers and their helpers can mark people by it.
pass-no-guest = This person's organisation is not invited to the event. Look for the right one in the list by name.

## The code in the hall

hall-title = 📷 <b>Code in the hall:</b> { $title }
hall-code = Show it on the screen: everybody points their phone's camera at it and is marked. The code and the number of those who have come renew themselves; this code works until { $until } and a little longer.
hall-over = This code marks nobody any more. Whoever came can be marked by name in the list.
button-new-hall-code = 🔄 New code
hall-code-over = This code has changed. Point your camera at the one that is on the screen now.
hall-stranger = Hello! Guests who use the bot can mark themselves. Please see those who welcome the guests: they will find you in the list.
hall-not-invited = Your organisation is not among those invited to this event. Please see those who welcome the guests.
arrived-now = ✅ <b>You are marked:</b> { $at }
arrived-before = ✅ <b>You were marked already:</b> { $at }

## At the door

button-door = 🚪 At the door
door-title = 🚪 <b>At the door:</b> { $title }
door-people =
    { $people ->
        [one] { $people } person has come
       *[other] { $people } people have come
    }. Expected: { $expected }
door-organisations = Organisations: { $count }
door-nobody = Nobody has said yet that they come.
door-guest = { $name }, { $organisation }
button-came = ✅ { $name }
button-awaited = ⬜ { $name }
button-hall-code = 📷 Code for the hall
button-door-paper = 🖨 List to print
button-event-helpers = 🤝 Helpers
button-refresh-door = 🔄 Refresh
door-name = 👤 <b>{ $name }</b>
door-organisation = 🏫 { $organisation }
door-from = 📍 { $municipality }
door-said = ✍️ Answer: { $said }
door-not-marked = ⬜ Not marked yet
door-marked-now =
    ✅ Marked: { $at } ({ $people ->
        [one] { $people } person
       *[other] { $people } people
    })
door-marked-before =
    ✅ Already marked: { $at } ({ $people ->
        [one] { $people } person
       *[other] { $people } people
    })
door-closed = People are marked on the day of the event; organisers and helpers can do so for a week more.
button-mark = ✅ Mark
button-mark-all =
    ✅ Mark all: { $people ->
        [one] { $people } person
       *[other] { $people } people
    }
button-unmark = ↩️ Take the mark back

## The list to print

door-paper-title = Guests: { $title }
door-paper-about = { $when }. { $place }
door-paper-file = Guests at the door { $number }.pdf
door-paper-how = 🖨 A list in case there is no network at the door. The marks can be entered later.
door-nobody-said = Nobody has said that they come.

## Helpers

event-helpers =
    🤝 <b>Helpers at the door</b>
    { $title }

    Besides organisers, those whom you name can mark who comes.
event-helpers-none = Nobody is named yet.
event-helper = • { $name }, { $organisation }
event-helper-alone = • { $name }
button-add-helper = ➕ Name a helper
button-helper = ➕ { $name }, { $organisation }
button-remove-helper = ✖️ Remove: { $name }
event-helper-ask =
    🤝 <b>Who helps at the door?</b>
    { $title }

    Press a name, or write a name or an organisation: all who use the bot are here.
helper-news =
    🤝 <b>You were asked to help at the door</b>
    On the day, point your phone's camera at a guest's code, or find them in the list by name.

## Export of one's own data

export-arrivals = Arrivals at events
export-arrived-at = Marked at
export-helped-events = Helped at the door of
export-opinions = Opinions of events
export-useful = Usefulness
export-organised = Organisation of the event
