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
