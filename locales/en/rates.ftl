## In time by organisation and round: by the alphabet, no ranking

button-report-rates = ⏱ In time by organisation
rates-title =
    ⏱ <b>Answers in time</b>
    { $scope }
rates-of-round = { $number }. { $title }, was due { $due }
rates-how = By the alphabet. Shares by round in this order, of all that was asked for; “—”: was not asked.
rates-none = No round of this resolution is closed yet: there is nothing to compare.
rates-line = • { $name }: { $rates }
rates-sheet = In time
rates-round = No. { $id } { $title }
rates-column = The share of what this closed round asked for that came in time; empty: was not asked
