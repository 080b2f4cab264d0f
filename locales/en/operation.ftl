## The bot and the machine under it: what is wrong, and how it fares

trouble-heading = ⚠️ Not all is well with the bot.
trouble-disk = • The server's disk is almost full: { $amount } MB are free. When it is full, the bot cannot record answers.
trouble-backup = { $amount ->
    [one] • There has been no backup for { $amount } hour. If the server breaks, the answers of that time are lost.
   *[other] • There has been no backup for { $amount } hours. If the server breaks, the answers of that time are lost.
}
trouble-queue = { $amount ->
    [one] • Messages leave late: the oldest has been waiting for { $amount } hour.
   *[other] • Messages leave late: the oldest has been waiting for { $amount } hours.
}
trouble-tick = • Reminders are not made: each attempt fails.
trouble-contested = • Another bot works with the same token: some of the answers go to it.
trouble-replica = { $amount ->
    [one] • The replica on another machine lags by { $amount } minute. If the server breaks, the answers of that time are lost.
   *[other] • The replica on another machine lags by { $amount } minutes. If the server breaks, the answers of that time are lost.
}
trouble-replica-broken = • The replica on another machine cannot be restored: do not rely on it.
trouble-replica-untried = • The replica of the database on another machine cannot be tried: the server's disk has too little room. It takes three times the database.
trouble-whom = Forward this to whoever keeps the server. I shall write again tomorrow if nothing changes.
trouble-mended = ✅ All is well with the bot again.
