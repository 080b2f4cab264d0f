## The command line: for whoever keeps the bot

run-started = The bot @{ $username } is running. To stop it: Ctrl+C.
run-no-organiser =
    The bot has no organiser yet. To become one, open within an hour https://t.me/{ $username }?start={ $code }
    or send the bot: /start { $code }
    The code works once: show it to nobody. The next start prints a new one.
run-stopped = The bot has stopped.

option-missing-token = BOT_TOKEN is not set: get a token from @BotFather and write it into the file .env.
option-encoding = The file .env is not in UTF-8: open it in an editor and save it in the encoding UTF-8.
option-BOT_TOKEN = BOT_TOKEN does not look like a token: one looks like 123456789:AA… and has no spaces.
option-ORGANISER_IDS = ORGANISER_IDS: give Telegram ids, comma-separated, such as 123456789,987654321.
option-DATABASE_PATH = DATABASE_PATH: give the path of the database file, such as data/bot.sqlite3.
option-TIMEZONE = TIMEZONE: there is no such time zone. Give a name such as Asia/Chita.
option-LOCALE = LOCALE: the languages are ru and en.
option-TELEGRAM_API_URL = TELEGRAM_API_URL: give an address that starts with http:// or https://, such as http://127.0.0.1:8081.
option-TELEGRAM_PROXY = TELEGRAM_PROXY: give the address of a proxy with its port that starts with socks5://, socks5h://, socks4:// or http://, such as socks5://127.0.0.1:1080. Name and password in it are ASCII, with @ : / # % as %40 %3A %2F %23 %25.
option-TELEGRAM_TRANSPORT = TELEGRAM_TRANSPORT: give pool or aiohttp.
option-QUIET_HOURS = QUIET_HOURS: give hours such as 21:00-08:00.
option-MESSAGES_PER_SECOND = MESSAGES_PER_SECOND: give a number above 0 and at most 1000.
option-INVITATION_DAYS = INVITATION_DAYS: give a number of days from 1 to 366.
option-PUBLISH_BUNDLED = PUBLISH_BUNDLED: give true or false.
option-WEBHOOK_URL = WEBHOOK_URL: give an address that starts with https://. One with http:// will do only when TELEGRAM_API_URL is on this very machine.
option-WEBHOOK_SECRET = WEBHOOK_SECRET: give 16 to 256 of the letters A-Z and a-z, digits, “_” and “-”. Or leave it empty: the bot makes one up.
option-WEBHOOK_PORT = WEBHOOK_PORT: give a port number from 1 to 65535.
option-HEALTH_HOST = HEALTH_HOST: give an address of this machine, such as 127.0.0.1 or 0.0.0.0.
option-HEALTH_PORT = HEALTH_PORT: give a port number from 1 to 65535. Or leave it empty if you do not need it.
option-PUBLIC_URL = PUBLIC_URL: an address is needed that begins with https:// or http://, such as https://bot.example.org, and HEALTH_PORT.
option-BACKUP_DIR = BACKUP_DIR: a path to a folder is needed, such as backups.
option-LOG_LEVEL = LOG_LEVEL: give DEBUG, INFO, WARNING or ERROR.
option-LOG_FORMAT = LOG_FORMAT: give text or json.
problem-token-refused = Telegram does not accept BOT_TOKEN: check that it is copied whole and has not been revoked.
problem-no-such-bot = Telegram knows no such bot: check BOT_TOKEN and TELEGRAM_API_URL.
problem-telegram-busy = { $seconds ->
    [one] Telegram asks to wait for a second. Run the command again after that.
   *[other] Telegram asks to wait for { $seconds } seconds. Run the command again after that.
}
problem-webhook-refused = Telegram does not accept WEBHOOK_URL: { $reason }.
problem-cannot-listen = Connections cannot be taken on { $address }: { $reason }. Check WEBHOOK_HOST, WEBHOOK_PORT and HEALTH_PORT: the address must be this machine’s, and the port free.
problem-proxy = The proxy (TELEGRAM_PROXY) does not let the bot through to Telegram: check its address, name and password. Its own reason: { $reason }.
problem-no-telegram = Telegram cannot be reached: check the network, TELEGRAM_API_URL and TELEGRAM_PROXY.

database-newer = The database { $path } was made by a newer version of the bot ({ $version }; this one knows { $newest }). Start the newer version. If you have gone back to a former one, take the database back too: python -m bot restore with the file .before-upgrade that lies beside it.
database-corrupt = The database { $path } is damaged. Restore it from a backup.
database-foreign = The file { $path } is not a database of this bot. Give another path in DATABASE_PATH.
database-in_use = Another bot is already working on the database { $path }. Stop it or give another DATABASE_PATH.
database-outdated = The database { $path } is of an older version, and a bot is running on it. Stop it and run the command again.
database-not_copied = The copy cannot be written to { $path }: { $reason }.
database-not_upgraded = The database { $path } could not be upgraded, step { $step }: { $reason }. It is as it was. Start the former version of the bot, and tell those who make it.
database-unwritable = The database { $path } cannot be written: { $reason }. Check DATABASE_PATH and the rights to the folder.

check-settings = The settings are in order.
check-database = The database { $path } is in order.
check-database-new = There is no database { $path } yet: it will appear at the first start.
check-upgrade = The database { $path } is of an earlier version of the bot: { $version }, { $newest } is needed. At its start the bot copies it to { $copy } and upgrades it. If that fails, the database stays as it was.
check-upgrade-takes =
    { $minutes ->
        [1] This takes a minute at most.
       *[other] This takes up to { $minutes } minutes.
    } The bot says nothing meanwhile; what is written to it is not lost. { $needed } MB of room are needed, { $free } MB are free.
check-upgrade-room = There is not enough room to upgrade the database: { $needed } MB are needed, { $free } MB are free.
check-open = Warning: other users of this machine can read { $path }. Close it: chmod 600 { $path }
check-open-folder = Warning: other users of this machine can write into the folder { $path }. Close it: chmod 700 { $path }
check-zone = Warning: TIMEZONE is not set, the bot lives by { $zone }. If your region does not, set yours.
check-disk = Warning: only { $free } MB are free on the disk of { $path }. 1 GB is needed at least.
check-fonts = Warning: fonts ({ $files }) are missing in { $folder }. Without them there are no letters and no picture of the report.
check-organisers = Organisers (ORGANISER_IDS): { $ids }.
check-organisers-none = Warning: ORGANISER_IDS is empty. If there is no organiser yet, the bot shows a code at its start by which to become one.
check-organiser-odd = Warning: ORGANISER_IDS: { $id } is no person's number. Those of groups and of the bot itself will not do, check the digits.
check-organiser-unknown = Warning: ORGANISER_IDS: the person { $id } has not joined yet. Check the digits; if they are right, let them press Start in the bot.
check-clock = { $seconds ->
    [one] Warning: this machine's clock differs from Telegram's by { $seconds } second. Let it be set over the network.
   *[other] Warning: this machine's clock differs from Telegram's by { $seconds } seconds. Let it be set over the network.
}
check-misspelt = Warning: there is no setting { $name }; { $meant } is like it. Check the name in .env: this line changes nothing now.
check-unwritable = Warning: { $name }: { $path } cannot be written, no copies will be there. Make that folder and give it to the user who runs the bot.
check-operator = Note: { $name } is empty. The law (152-FZ) wants the consent to name who keeps the data and how to reach them.
check-token = The token is in order: the bot is @{ $username }.

cli-file = The file { $file } cannot be read: { $reason }.
cli-no-organisation = There are no such organisations. Check the name and the kind (as in the list) or load the list: python -m bot roster FILE.
cli-open-link-mixed = --municipality goes with --days, --pdf and --revoke alone: there is one link for all.
cli-revoked =
    { $count ->
        [one] { $count } link revoked.
       *[other] { $count } links revoked.
    }

organisations-misused = Name an organisation and what to do: one of --rename, --move, --merge, --close, --reopen.
organisations-several = There are several of that name. Name the municipality too, "Municipality / Name", or the code.
organisations-unknown = There is no organisation “{ $name }”. Check its name or code: python -m bot organisations.
organisations-not-closed = No closed organisation is called so.
audit-no-day = “{ $text }” is no day. Write it like this: 2026-11-23.

roster-nothing-named = Name the file with the organisations, or --export and the file to write them to.
roster-done = Added: { $added }. Changed: { $changed }. Unchanged: { $unchanged }.
roster-rehearsed = Would be added: { $added }, changed: { $changed }, unchanged: { $unchanged }. Nothing was written.
roster-of-changed = Of these renamed: { $renamed }, moved: { $moved }, of another kind: { $kind }.
roster-waiting = { $count ->
    [one] { $count } row waits for an answer and is not written yet. To answer every question with yes, repeat the command with --accept.
   *[other] { $count } rows wait for an answer and are not written yet. To answer every question with yes, repeat the command with --accept.
}
roster-missing-count = Not in the file: { $missing }. Nothing was done about them.
roster-elsewhere = Organisations in municipalities that the file does not speak of: { $count }.

demo-open-already = The demonstration is open in another window already. See its page there, or stop it (Ctrl+C) and start again.
demo-ready = The demonstration is open: { $url }
    To stop it: Ctrl+C.

## Backup

database-missing = There is no file { $path }.
backup-done = The database is copied to { $file }.
restore-done = The database { $path } is restored from the copy.
restore-replaced = The former database is kept in { $path }.
restore-erased = { $count ->
    [one] { $count } person had their data erased after this copy was made: they are erased from it again.
   *[other] { $count } people had their data erased after this copy was made: they are erased from it again.
}
restore-list-missing = There is no list of erased people beside the database or the copy: whoever was erased after this copy was made is in the database again.
restore-list-unreadable = { $count ->
    [one] { $count } line of the list of erased people cannot be read; the others are applied.
   *[other] { $count } lines of the list of erased people cannot be read; the others are applied.
}
restore-list-foreign = { $count ->
    [one] { $count } line of the list of erased people was made for another database and is not applied here.
   *[other] { $count } lines of the list of erased people were made for another database and are not applied here.
}
restore-holds = { $count ->
    [one] { $count } message that waited in the copy will not be sent: it may have been sent already. Organisers will be told.
   *[other] { $count } messages that waited in the copy will not be sent: they may have been sent already. Organisers will be told.
}
    To send them all the same, repeat the command with --send-queued before the bot is started.
restore-sends = { $count ->
    [one] { $count } message that waited in the copy will be sent when the bot is started.
   *[other] { $count } messages that waited in the copy will be sent when the bot is started.
}

## A resolution as it was read

printed-adopted = Adopted { $day }
printed-not-adopted = The document has no date of adoption.
printed-counts = Addressees: { $addressees }. Tasks: { $tasks }.
printed-nobody = No addressee is named
printed-written = in the document: { $text }
printed-due = due: { $day }
printed-period = period: { $start } – { $end }
printed-recurrence = repeats: { $text }
printed-together = together with: { $names }
printed-reference = document: { $text }
printed-event = event: { $text }
printed-left-out = { $count ->
    [one] Left out of the tasks: { $count } paragraph
   *[other] Left out of the tasks: { $count } paragraphs
}
printed-doubts = Please check ({ $count }):
import-published = Published. Tasks: { $tasks }. Organisations that got them: { $organisations }.
import-same = This edition changes nothing.
import-twin = A resolution like this is published already: no. { $number } “{ $title }”. If this is its new edition, add --amends { $number }; if it is another resolution, add --new. Nothing is changed.
import-amends-unknown = There is no resolution no. { $number }. Nothing is changed.
import-known = This resolution is published already, nothing was changed. Tasks: { $tasks }. Organisations that have them: { $organisations }.
import-unreached = Nobody has got the tasks of “{ $name }” yet: there are no such organisations in the list. Load them: python -m bot roster FILE.
cli-report-written = Written: { $file }
cli-report-unwritten = The file { $file } cannot be written: { $reason }. Nothing was written.
option-REPORT_MARGINS = REPORT_MARGINS: four numbers from 5 to 60 with slashes between them, such as 30/10/20/20.
option-REPORT_FONT_SIZE = REPORT_FONT_SIZE: a number from 8 to 20.
option-REPORT_TABLE_SIZE = REPORT_TABLE_SIZE: a number from 8 to 14.
option-REPORT_SPACING = REPORT_SPACING: a number from 1 to 2.
cli-no-member = The person of the id { $id } is no member there. To see who is: python -m bot members
cli-expelled = The membership has ended: { $name }, { $organisation }.

## Personal data, by letter

personal-unknown = The bot keeps nothing about the person with the number (id) { $id }. The person sees the number in the bot: the command /privacy.
personal-little = { $id }: only the number (id), the language and the day of the first message are kept, { $day }. There is no consent.
personal-kept = { $id }, { $name }: consent of { $moment }, version of the text { $version }. Answers: { $replies }, comments: { $comments }, files: { $files }.
personal-in-log = In the service's log this is participant={ $participant }.
personal-exported = The data are in { $file }. Only you can read the file: hand it over and delete it.
personal-erased = The data of the person with the number (id) { $id } are deleted, the consent is withdrawn. The answers stay with the organisation, without a name.
personal-proof = There was a consent: version of the text { $version }, given { $given }, withdrawn { $withdrawn }. Nothing else is left.
personal-both = Choose one: --export FILE or --erase. First the data are handed over, then deleted.

## How the bot fares

fares-bot-runs = The bot { $version } runs.
fares-bot-stopped = The bot { $version } does not run.
fares-outdated = The database is of version { $version }; a start of the bot brings it up to date. python -m bot check says what that will do.
fares-parked = { $parked ->
    [one] { $parked } update failed again and again and was put aside. Send its error in the log to who makes the bot.
   *[other] { $parked } updates failed again and again and were put aside. Send their errors in the log to who makes the bot.
}
fares-do-disk = Make room.
fares-do-backup = The bot's log says why there is none; by hand: python -m bot backup FILE.
fares-do-queue = It passes by itself during a large announcement; else the bot's log says why, or the bot does not run.
fares-do-tick = The bot's log names the part and the error; restart it.
fares-do-contested = Stop the other bot, or get a new token.
fares-do-replica = The store, its keys, room there; the log's lines of litestream; python -m bot drill.
fares-do-replica-broken = python -m bot drill says why.
fares-people = People: { $people }, consented: { $consented }.
fares-organisations = Organisations: { $organisations }, joined: { $joined }.
fares-unreachable = Have blocked the bot: { $count }.
fares-queues = Waiting: { $inbox } updates, { $outbox } messages. Put aside after errors: { $parked }.
fares-debt = { $minutes ->
    [0] All messages leave in time.
    [one] The oldest message has been waiting to be sent for { $minutes } minute.
   *[other] The oldest message has been waiting to be sent for { $minutes } minutes.
}
fares-backup = The newest proved backup: { $moment }, in { $folder }.
fares-backup-missing = There is no backup in { $folder } yet.
fares-backup-none = No backups are made on schedule: set BACKUP_DIR.
fares-disk = The database: { $size } MB. Free on its disk: { $free } MB.
