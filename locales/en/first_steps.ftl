## An organiser's first hour

button-first-steps = 🚀 First steps: { $step } of { $steps }
first-steps-heading = 🚀 <b>{ $step } of { $steps }: { $title }</b>
first-steps-taken = Done already: { $count }
first-steps-done = 🚀 The first steps are taken. All the rest is in the menu, and hints are in “❓ Help”.
first-step-1 = load the list of organisations
    .how = Send a file here, .xlsx or .csv: name, kind, municipality. The bot shows what it has understood and records nothing until you confirm.
first-step-2 = load the resolution
    .how = Send the document (.docx, .pdf, .txt) or paste its text as a message. It becomes a draft: check it and publish, and those to whom the tasks are addressed see them at once.
first-step-3 = invite people
    .how = Open “🏫 Organisations”, there “👥 Who has joined” and “✉️ Invite whom we miss”: letters to print with a code, or a table of links.
first-step-4 = open a reporting round
    .how = Choose until which day answers are waited for. The bot reminds those who are silent, and makes a report of the answers.
first-step-5 = write to all
    .how = One announcement: who you are, what this bot is for, whom to ask. You will see who has read it.
