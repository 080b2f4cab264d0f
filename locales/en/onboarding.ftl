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

    <b>To whom:</b> { $operator } (the operator). Contact: { $contact }.
    <b>What for:</b> so that the tasks of the resolution reach those who do them, and the answers the coordinator and the organisers.
    <b>Which data:</b> your name and Telegram number (id), your post if you write it, your organisation, answers, comments and files, which announcements you have confirmed, which events you attend and what you think of them, your settings, the time of all that.
    <b>What is done with them:</b> they are recorded, kept, corrected, shown, put into reports, deleted, by a program. Only the colleagues in your organisation, your coordinator, the organisers and observers see them, a call for help, without your name, also the organisation that helps, and your name at an event also those at its door. We pass nothing on to anybody else.
    <b>By Telegram:</b> messages pass through Telegram and are kept there by its rules, also abroad. Do not send more than is needed: no surnames of children, diagnoses, addresses.
    <b>For how long:</b> until you withdraw your consent. The command /privacy shows at any time what is kept and deletes it; you may also write to the operator. After that only a record that there was a consent and that it was withdrawn is kept for three years: without a name, with a code in place of the number.
consent-ask = Do you agree?
button-agree = ✅ I agree
button-decline = I do not agree
consent-declined =
    All right, nothing is kept: whatever the bot had recorded about you is deleted.

    Without your consent the bot cannot show tasks. If you change your mind, open the same invitation link again.
consent-declined-organiser =
    All right, nothing is kept: whatever the bot had recorded about you is deleted.

    Without your consent the bot cannot work with you. If you change your mind, press /start.
consent-operator-unnamed = the organisation that runs this bot
consent-contact-unnamed = by way of whoever invited you
consent-anew =
    Hello, { $name }!

    We have made the text of the consent clearer. Your organisation, answers and files are in their place; please answer before you go on.
consent-anew-lost = What you have just sent is not recorded: please send it again once you have consented.
consent-anew-declined =
    I see. Without your consent the bot does not work with you.

    You consented before, so we delete nothing by ourselves: look at what is kept and delete it, or consent.
consent-renewed = Thank you! Your consent is recorded, you can go on.
joined = Done! You are connected: <b>{ $organisation }</b>.
joined-already = You are connected already: <b>{ $organisation }</b>.
joined-organiser = Done! You are connected as an organiser.

no-invitation =
    Hello!

    This is the resolution bot. A personal invitation link opens it.

    Your coordinator gives you the link: for schools that is the municipal education authority, for other organisations the organisers. Ask for it and press it: nothing else is needed.
no-organiser-by-that-number = Was it you who started this bot, to be its organiser? Your Telegram id is <code>{ $id }</code>. Write it into ORGANISER_IDS in the file .env and start the bot again.
no-organiser-yet =
    Hello!

    This is the resolution bot. It has no organiser yet.

    If it was you who started it, send here the command with the code that it showed on the server's screen (a service and a container have it in their log). The code works for an hour, each start makes a new one.
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
