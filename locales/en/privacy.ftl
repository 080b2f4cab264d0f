## Personal data

privacy-title = 🔒 <b>Personal data</b>
privacy-nothing = The bot keeps nothing about you.
privacy-little =
    The bot knows only your Telegram number (id), your language and the day of your first message: { $day }. You have not consented to the processing of your data, so there is nothing else.
privacy-kept =
    What the bot keeps about you:
    • name: { $name }
    • Telegram number (id): { $id }
    • language, time zone, choices of reminders, and when you were last here
    • which announcements you have confirmed, and the list of messages sent to you
    • answers to invitations, marks that you came to events, and what you thought of them
    • choices in polls, questions about announcements, tasks given to colleagues, what you searched for last
    • which organisations you belonged to and when, requests to join
privacy-organisations = • organisations: { $names }
privacy-no-organisations = • organisations: none at present
privacy-work = • answers: { $replies }, comments: { $comments }, files: { $files }
privacy-oversight = • reviews and requests for time: { $decisions }, messages about help: { $messages }
privacy-seen = Who sees it: the colleagues in your organisation, the organisers and observers.
privacy-seen-coordinators = Who sees it: the colleagues in your organisation, the coordinators ({ $names }), the organisers and observers.
privacy-seen-helpers = A call for help, without your name, is seen also by who helps: { $names }.
privacy-seen-door = The name and organisation of who comes to an event is seen also by those at its door. Nobody else.
privacy-terms =
    How long it is kept:
    • name, number (id), organisations, files: until you delete them; answers and comments stay with the organisation, without your name
    • opinions of events: { $opinions ->
        [one] { $opinions } day
       *[other] { $opinions } days
    }, after that the marks alone, as nobody's
    • what was sent to you and when, who came to an event: { $messages ->
        [one] { $messages } day
       *[other] { $messages } days
    }
    • forgotten drafts: { $drafts ->
        [one] { $drafts } day
       *[other] { $drafts } days
    }
    • invitation links that nobody has used: { $invitations ->
        [one] { $invitations } day
       *[other] { $invitations } days
    } after their term
privacy-raw =
    Each message and press is first recorded whole, as Telegram brought it: with name and text. The record is wiped as soon as you have had your answer. If a message could not be handled, it is kept so that this can be mended: { $updates ->
        [one] { $updates } day
       *[other] { $updates } days
    }.
privacy-missed =
    If you block the bot and come back, what it could not tell you comes then, unless that is more than { $days ->
        [one] { $days } day
       *[other] { $days } days
    } ago.
privacy-telegram = Messages pass through Telegram and are kept there by its rules: only you can delete them there.
privacy-proof = After a deletion a record is left that there was a consent and that it was withdrawn: the version of the text, two moments and a code in place of the number (id), without a name. It is kept for { $proofs ->
        [one] { $proofs } day
       *[other] { $proofs } days
    }.
privacy-operator = Operator of the data: { $name }. Contact: { $contact }.
privacy-audit =
    The audit log (joining, consent, verdicts, exports: who and when) is kept for { $days ->
        [one] { $days } day
       *[other] { $days } days
    }; when you erase your data, your name is in it no more.
privacy-newcomers =
    If you have opened the bot and joined no organisation, what is kept of you goes after { $days ->
        [one] { $days } day
       *[other] { $days } days
    }. A decided request to join is kept as long.
privacy-consent = You consented to the processing on { $moment }, version of the text { $version }.
button-export = 📦 Get my data
button-erase = 🗑 Delete my data

## Deletion

erase-ask =
    🗑 <b>Delete your data?</b>

    Your name, number (id), link to organisations, the files you have sent and everything the bot was still going to send you will be gone. Only a record without a name is left that you consented and withdrew it.

    Answers and comments stay with the organisation, but without your name: you gave them on its behalf.

    Older backups keep them until they are thrown away; should one be put back, the bot deletes your data again.

    This cannot be undone.
button-erase-yes = 🗑 Yes, delete
erased = Done: your data are deleted and your consent is withdrawn. Thank you for having been with us!
erased-participant = To come back you need a new invitation link: your coordinator gives it.
erased-organiser = To come back press /start: an organiser needs no invitation.

## The document with the data

export-file = my-data.json
export-caption = 📦 Everything the bot keeps about you. Times are in UTC.
export-person = Participant
export-telegram-id = Telegram number (id)
export-name = Name
export-locale = Language
export-time-zone = Time zone
export-created-at = Created
export-consented-at = Consented
export-consent-version = Version of the consent's text
export-unreachable-since = Bot blocked since
export-memberships = Organisations
export-consents = Consents
export-version = Version of the text
export-given-at = Given
export-withdrawn-at = Withdrawn
export-team = Role of an organiser
export-read-only = Only an observer (1: yes)
export-added-by = Added by
export-added-at = Added
export-removed-at = Removed
export-organisation = Organisation
export-since = Since
export-invitations = Invitations
export-used-at = Used
export-replies = Answers
export-task = Task
export-title = Title
export-status = Answer
export-until = By
export-remarks = Comments and files
export-text = Text
export-file-kind = Kind of file
export-file-name = Name of file
export-file-size = Size of file
export-edited-at = Edited
export-former = Before the edits
export-replaced-at = Replaced
export-acknowledgements = Announcements received
export-announcements = Announcements sent
export-announcement = Announcement
export-sent-at = Sent
export-acknowledged-at = Acknowledged
export-reviews = Reviews of answers
export-verdict = Verdict
export-reason = What to correct
export-discharges = Taken off the list
export-extensions = Requests for time
export-granted = Granted
export-decided-at = Decided
export-help-messages = Messages about help
export-drafts = Drafts of resolutions
export-rosters = Lists of organisations
export-changed-at = Changed
export-act = what was done
export-at = when
export-audit = Audit log
export-messages = Messages of the bot
export-kind = Kind
export-state = State
export-finished-at = Finished
export-digest-hour = Hour of reminders
export-digest-days = Days of reminders (1: Monday)
export-weekly-cap = Messages a week, at most
export-quiet-hours = Quiet hours
export-paused-until = Away until
export-substitute = Stands in
export-reminders = Reminders
export-considered-on = Last day on which it was checked what to remind of
export-covered-through = Reminded of everything up to
export-snoozed-until = Put off until
export-notes = Comments without an answer
export-own-name = Name typed by hand (1: yes)
export-seen-at = Last visit, to some hours
export-past-memberships = Former organisations
export-ended-at = Until
export-outcome = Outcome
export-delegations = Tasks given to and by colleagues
export-words = Words
export-prepared = Prepared answer
export-prepared-until = Day in the prepared answer
export-registrations = A link for all that was opened
export-opened-at = Opened
export-looked-for = Looked for
export-claims = Requests to join
export-announcement-marks = Acknowledgements
export-questions = Questions about announcements
export-answers = Answers to questions
export-votes = Votes in polls
export-saved-audiences = Saved audiences
export-announcement-templates = Templates of announcements
export-bound-groups = Bound groups
export-announcement-id = Number of the announcement
export-on-behalf = Noted by somebody else (1: yes)
export-answer = Answer
export-poll = Poll
export-choice = Number of the option, from zero
export-names = The silent are named (1: yes)
export-bound-at = Bound at
