## Settings

language-name = English
settings-title = ⚙️ <b>Settings</b>
settings-language = 🌐 Language: { $language }
settings-zone = 🕘 Time zone: { $zone }, { $origin }
settings-zone-own = your own choice
settings-zone-organisation = as your organisation
settings-zone-bot = the bot's usual one
settings-now = Your time now: { $moment }
settings-organisations =
    { $count ->
        [1] 🏫 Your organisation:
       *[other] 🏫 Your organisations:
    }
settings-organisation = • { $organisation }
button-time-zone = 🕘 Time zone
button-leave = 🚪 Leave: { $organisation }

## Time zone

time-zone-title = 🕘 <b>Time zone</b>
time-zone-why = The bot shows times in it and lets you sleep by it. Which is yours?
button-zone-organisation = As my organisation
button-zone-bot = As the bot's usual one
zone-offset = { $city } (MSK{ $offset })
zone-europe-kaliningrad = Kaliningrad
zone-europe-moscow = Moscow
zone-europe-volgograd = Volgograd
zone-europe-astrakhan = Astrakhan
zone-europe-saratov = Saratov
zone-europe-ulyanovsk = Ulyanovsk
zone-europe-samara = Samara
zone-asia-yekaterinburg = Yekaterinburg
zone-asia-omsk = Omsk
zone-asia-novosibirsk = Novosibirsk
zone-asia-barnaul = Barnaul
zone-asia-tomsk = Tomsk
zone-asia-novokuznetsk = Novokuznetsk
zone-asia-krasnoyarsk = Krasnoyarsk
zone-asia-irkutsk = Irkutsk
zone-asia-chita = Chita
zone-asia-yakutsk = Yakutsk
zone-asia-vladivostok = Vladivostok
zone-asia-magadan = Magadan
zone-asia-sakhalin = Yuzhno-Sakhalinsk
zone-asia-kamchatka = Kamchatka
zone-asia-anadyr = Anadyr

## Leaving an organisation

leave-ask =
    🚪 <b>Leave?</b>

    { $organisation }: you will no longer see its tasks or answer for it. The answers you have given stay with the organisation.

    A new invitation link from your coordinator brings you back.
button-leave-yes = 🚪 Yes, leave
left = You have left: { $organisation }.
left-last =
    { $news }

    You have no other organisation, so there are no more tasks. A new invitation link brings you back: ask your coordinator for it.

    The command /privacy shows what the bot still keeps about you and deletes it.

## Reminders, quiet hours, vacation

settings-reminding = ⏰ Reminders: at { $hour }, { $days }, no more than { $count } a week
settings-quiet = 🌙 Quiet hours: { $span }, { $origin }
settings-quiet-own = chosen by you
settings-quiet-usual = as usual for the bot
settings-paused = 🏖 Vacation: reminders come again on { $day }
settings-substitute = 👤 Standing in: { $name }
button-reminding = ⏰ Reminders
button-quiet = 🌙 Quiet hours
button-vacation = 🏖 Vacation
button-wish-chosen = ✅ { $choice }
button-wish = { $choice }
days-work = on weekdays
days-all = every day
weekday-1 = Mon
weekday-2 = Tue
weekday-3 = Wed
weekday-4 = Thu
weekday-5 = Fri
weekday-6 = Sat
weekday-7 = Sun

reminding-in-quiet = ⚠️ { $hour } is within your quiet hours: the reminder comes at { $at }, when they end.
reminding-why =
    All that belongs to one day comes in one message at the hour you choose. On public holidays the bot keeps silent.
    Before each last day the bot reminds you at least once, whatever you choose.
reminding-cap = up to { $count } a week
reminding-needs-a-day = Leave at least one day. If you need no reminders for now, choose “🏖 Vacation”.

quiet-why = No reminders come in these hours, and other messages come without a sound. Choose, or type your own, for example: 22:00–07:00
quiet-span = from { $start } to { $end }
quiet-none = No quiet hours
quiet-none-word = none
button-quiet-usual = As usual for the bot
quiet-unclear = I did not understand that. Type the beginning and the end, for example: 22:00–07:00
quiet-too-long = Quiet hours longer than { $hours } hours leave no room for reminders. Type shorter ones, for example: 22:00–07:00, or choose “🏖 Vacation”.

vacation-title = 🏖 <b>Vacation</b>
vacation-ask =
    While you are away no reminders come. Announcements and answers of your coordinator come as usual.

    For how long? Choose, or type the day on which to remind you again, for example: June 1
vacation-choose = Which colleague stands in for you? They will be told, and their reminders will say for whom.
vacation-nobody = No colleague of your organisation uses the bot yet, so nobody can stand in for you.
vacation-unclear = I did not understand the day. Type it, for example: 1 June
vacation-too-far = It must be a day after today, within a year.
button-pause-for =
    { $weeks ->
        [one] For { $weeks } week
       *[other] For { $weeks } weeks
    }
button-substitute = 👤 { $name }
button-no-substitute = Nobody stands in
button-end-pause = ⏰ Reminders again
substitute-told = 🏖 Until { $day } you stand in for { $name }. Reminders of the tasks of your common organisation come to you.

## Groups of settings

own-organisations-title = 🏫 <b>My organisations</b>
own-organisations-why = You can leave any of them. The others stay.
button-own-organisations = 🏫 My organisations ({ $count })
settings-organisations-more = { $count ->
    [one] and { $count } more
   *[other] and { $count } more
}
button-reminding-hour = 🕘 At what hour
button-reminding-days = 📆 On which days
button-reminding-cap = ✉️ How many a week
reminding-ask-hour = At what hour should the reminder of a day come?
reminding-ask-days = On which days?
reminding-ask-cap = How many messages a week are not too many for you?
