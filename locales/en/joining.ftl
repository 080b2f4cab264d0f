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
