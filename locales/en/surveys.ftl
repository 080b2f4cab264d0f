## After an event: what its guests say

button-survey = ⭐️ Give marks
survey-title = ⭐️ <b>How it went:</b> { $title }
survey-why = Three short questions. The organisers will see the answers without names.
survey-ask-useful = <b>1 of 3.</b> How useful was the event? 5 means “very”.
survey-ask-organised = <b>2 of 3.</b> How well was it organised? 5 means “excellently”.
survey-words-asked = <b>3 of 3.</b> What will you remember, what was missing? Write one message of up to { $limit } characters. You need not: the marks are recorded.
survey-thanks = Thank you! Your answers are recorded. To change a mark, press another one.
survey-gave-useful = Usefulness: { $mark }
survey-gave-organised = Organisation: { $mark }
survey-own-words = Your words: { $words }
button-mark-useful = { $mark } ⭐️
button-mark-organised = { $mark } 🌟
button-want-survey = Ask for opinions afterwards
survey-out = Those who were there have been asked already: it is too late to do without.
survey-over = Opinions of this event are collected no more: too much time has passed.
button-survey-result = ⭐️ Opinions
button-survey-picture = 📊 Opinions as a picture
survey-result = ⭐️ <b>Opinions:</b> { $title }
survey-turnout = { $answered } of { $asked } answered
survey-average-useful = ⭐️ Usefulness: { $average } ({ $marks })
survey-average-organised = 🌟 Organisation: { $average } ({ $marks })
survey-mark = { NUMBER($mark, minimumFractionDigits: 1, maximumFractionDigits: 1) }
survey-said = 💬 { $words }
survey-bar-useful = Usefulness
survey-bar-organised = Organisation
survey-shares = How many of which marks

## Papers for all

button-tell-papers = 📨 Send the papers
button-tell-papers-sure = 📨 Yes, send them
papers-none = There is nothing to send yet: add files with “📎 Papers” in the event's details.
papers-ask =
    📨 <b>Send the papers?</b>
    { $title }

    { $files ->
        [one] { $files } file
       *[other] { $files } files
    }, { $count ->
        [one] { $count } person will get them
       *[other] { $count } people will get them
    }.
papers-news =
    📎 <b>Papers of the event</b>
    { $title }

## In the report

form-column-came = Came
form-column-marks = Marks: usefulness / organisation
audit-act-papers_sent = papers of an event were sent
