## An organiser's first hour

button-first-steps = 🚀 First steps: { $step } of { $steps }
button-first-steps-over = 🚀 First steps
first-steps-heading = 🚀 <b>{ $step } of { $steps }: { $title }</b>
first-steps-line = { $state ->
    [done] ✅ { $step }. { $what }
    [passed] ➖ { $step }. { $what }: skipped
    [next] ▶️ { $step }. { $what }
   *[ahead] ⬜ { $step }. { $what }
    }
first-steps-done = 🚀 <b>The first steps are taken.</b> The bot reminds and counts by itself now; all the rest is in the menu.
first-steps-undone = What was skipped is still there:
first-step-1 = load the list of organisations
    .what = List of organisations
    .how = Send a file here, .xlsx or .csv, a line an organisation: name, kind, municipality. The bot shows what it has understood and records nothing until you confirm. No file? Behind the button below, “📄 Download the list” gives a table to be filled in.
first-step-2 = load the resolution
    .what = Resolution
    .how = Send the document here (.docx, .pdf, .txt) or paste its text as a message. It becomes a draft: until you publish it nobody sees its tasks.
    .along = The resolution of 2022 that comes with the bot is given out already. Is it the one you need? Skip this step. If not, open it in “📜 Resolutions” and archive it.
first-step-3 = invite people
    .what = Invitations
    .how = Press the button below, then “✉️ Invite whom we miss”: letters to print with a code, or a table of links. Another way: one shared link for a municipality, by which schools register themselves.
first-step-4 = open a reporting round
    .what = Reporting round
    .how = Choose until which day answers are waited for. The bot reminds those who are silent, and makes a report of the answers.
first-step-5 = write to all
    .what = First announcement
    .how = Three sentences: who you are, what this bot is for, whom to ring if it does not work. Ask for an acknowledgement, and you will see who has read it.
