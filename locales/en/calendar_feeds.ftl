## Subscribing to a calendar

button-feed = 🔗 Subscribe in a calendar
feed-title = 🔗 <b>Subscribe in a calendar</b>
feed-how =
    Events can appear in the calendar of your phone or computer by themselves, and change there with it.

    That takes a link of your own. Give it to nobody: it shows what you are invited to. You can revoke it here.
feed-there =
    The link was made { $since }. It cannot be shown again: only its fingerprint is kept.

    Lost it, or somebody saw it: get a new one, and the former one stops working at once.
feed-link =
    Copy the link and add it to your calendar as a subscription (“Add by address”, “Subscribe”):

    <code>{ $link }</code>

    It is shown once. Give it to nobody.
feed-revoked = 🗑 The link is revoked, no calendar is updated by it any more.
button-make-feed = 🔗 Get a link
button-new-feed = 🔗 New link
button-revoke-feed = 🗑 Revoke the link
export-calendar-feeds = Calendar subscription
