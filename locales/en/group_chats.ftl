## Groups of districts

button-groups = 💬 Groups of districts
button-bind-group = ➕ Bind a group
button-unbind-group = ✖️ Unbind the group
groups =
    💬 <b>Groups of districts</b>
    They get the announcements of their district, and its week in numbers on Mondays.
groups-none =
    💬 <b>Groups of districts</b>
    No group is bound yet. A bound one gets the announcements of its district, and its week in numbers on Mondays.
group-card =
    💬 <b>{ $title }</b>
    District: { $district }

    It gets the announcements of the district, and its week in numbers on Mondays.
group-names = Name the silent in the digest
group-choose-district = Of which district is the group?
group-code =
    💬 <b>{ $district }</b>
    1. Add the bot to the district’s group.
    2. Write there: <code>/bind { $code }</code>

    The code works once, within a day.
group-bound = The group is bound: { $district }. The announcements of the district come here, and its week in numbers on Mondays. The silent are not named here unless an organiser allows that.
group-not-yours = Only an organiser can bind a group.
group-code-unknown = There is no such code, or it has been used. Get another one from the list of announcements.
group-digest =
    📊 <b>The week of { $district }</b>
    { $answered } of { $total } have answered.
group-digest-silent = { $organisations ->
    [one] { $organisations } organisation is silent.
   *[other] { $organisations } organisations are silent.
}
group-digest-unjoined = { $organisations ->
    [one] { $organisations } organisation has not joined yet.
   *[other] { $organisations } organisations have not joined yet.
}
group-digest-named = Silent:
group-digest-name = • { $name }
group-unbound = ✖️ The chat “{ $title }” is unbound: { $district }. Announcements and digests come there no more.
