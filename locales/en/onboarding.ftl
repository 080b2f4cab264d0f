## First acquaintance

welcome =
    Hello!

    This is the resolution bot: it shows what your organisation has been asked to do and takes your answer in seconds.

    You are invited on behalf of <b>{ $organisation }</b>.
welcome-organiser =
    Hello!

    This is the resolution bot. You are an organiser: you can send announcements, set the dates of events and see the answers of all organisations.
consent-text =
    <b>Consent to the processing of personal data</b>

    To work, the bot keeps your name and your Telegram number (id), your organisation, your answers, comments and files. Only the colleagues in your organisation, your coordinator and the organisers see them, and a call for help, without your name, also the organisation that helps. We collect nothing else and pass nothing on.

    You may withdraw your consent at any time: the command /privacy shows what is kept and deletes it.
consent-ask = Do you agree?
button-agree = ✅ I agree
button-decline = I do not agree
consent-declined =
    All right, nothing is kept.

    Without your consent the bot cannot show tasks. If you change your mind, press “✅ I agree”.
joined = Done! You are connected: <b>{ $organisation }</b>.
joined-already = You are connected already: <b>{ $organisation }</b>.
joined-organiser = Done! You are connected as an organiser.

no-invitation =
    Hello!

    This is the resolution bot. A personal invitation link opens it.

    Your coordinator gives you the link: for schools that is the municipal education authority, for other organisations the organisers. Ask for it and press it: nothing else is needed.
invitation-unknown =
    This link does not work: there is no such invitation. It may have been copied only in part.

    Open the whole link from the letter, or ask your coordinator for a new one.
invitation-used =
    This link has been used: somebody has joined with it on behalf of “{ $organisation }”.

    A link works once. If that was not you, tell your coordinator and ask for a new one.
invitation-expired =
    This link has expired.

    Ask your coordinator for a new one: it takes a minute.
invitation-revoked =
    This link has been revoked.

    Ask your coordinator for a new one.

## The first screen

home-back-again = The bot was away, but everything you sent has been recorded.
home-greeting = <b>Hello, { $name }!</b>
home-greeting-nameless = <b>Hello!</b>
home-organiser = You are an organiser.
home-organisation = { $organisation }: { $answered } of { $total } answered
home-nothing = { $organisation }: no tasks yet
