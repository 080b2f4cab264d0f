## `python -m bot --help`: what each command and option does

usage-bot = The resolution bot carries a conference's resolution to those who are to do it.
usage-line = Usage: { $program } { $rest }
usage-rest = COMMAND [OPTIONS]
usage-commands = Commands:
usage-more = Of one command: { $program } COMMAND --help
usage-help = this page
usage-see = How it is typed: { $how }
usage-value-file = FILE
usage-value-number = N
usage-value-name = NAME
usage-value-day = DAY
usage-value-where = WHERE
mistyped-unknown = There is no such option: { $what }
mistyped-missing = It is not said with what to do this.
mistyped-flag = { $what } takes no value.
mistyped-empty = { $what } needs a value.
mistyped-command = There is no command "{ $what }".
mistyped-ambiguous = Several options begin with { $what }: type it in full.
refused-value = { $option }: "{ $value }" will not do.
refused-place = "{ $value }" will not do.
excluded-amends-new = --amends and --new exclude each other.
excluded-round-resolution = --round and --resolution exclude each other.
excluded-template-docx = --template is the form of the report in Word: name its file with --docx too.
excluded-same-file = Each kind of report needs a file of its own: one is named twice.

about-run = Run the bot: by long polling, or by webhook when WEBHOOK_URL is set.

about-demo = Show the bot without a token and without a network: a page with phones.
about-demo-port = of the page (8765); 0 takes any that is free

about-import = Read a resolution and print what was understood of it; --publish publishes it.
about-import-file = .docx, .odt, .pdf, .rtf, .html, .txt, .csv, .xlsx or .yaml
about-import-json = print it as one JSON object
about-import-publish = give the tasks to the organisations; safe to repeat
about-import-amends = it is the next edition of resolution N: print what that changes
about-import-new = it is a resolution of its own, though a published one is like it

about-roster = Merge organisations from an .xlsx or .csv file, or write the roster as it stands; safe to repeat.
about-roster-file = its columns, in any order: code, name, short name, kind, municipality, time zone, telephone, contact (in Russian, as in README)
about-roster-dry-run = only print what would change, and every bad row
about-roster-accept = answer its questions (renamed? moved?) with yes
about-roster-export = write all organisations as an .xlsx that can be read back

about-organisations = List the organisations; or rename, move, merge, close one, with what follows: its people are told.
about-organisations-name = its name, its code, or "municipality / name" where several are called so
about-organisations-rename = give it this name; a short one after a line break
about-organisations-move = below the organisation of this name; - is the top
about-organisations-merge = make it a part of the organisation of this name
about-organisations-close = close it: it is asked nothing any more; its answers stay
about-organisations-reopen = open it again, with its people and its answers
about-organisations-dry-run = only print what follows

about-audit = Print who did what to whom and when, a line each: time, who, what, to whom, organisation, details.
about-audit-since = from this day on, such as 2026-11-23
about-audit-xlsx = write it as a workbook instead

about-report = Print how a round stands, and write its report: a signed page, the workbook behind it, a picture.
about-report-round = the round of this number; else the newest
about-report-resolution = the newest round of the resolution of this number
about-report-municipality = only the organisation of this name and those below it
about-report-docx = write the report as a Word file
about-report-xlsx = write the workbook
about-report-png = write the picture
about-report-plan = write the report on the plan of measures, as a Word file
about-report-csv = write all answers as a flat table
about-report-json = write all answers as JSON
about-report-values = write all values of indicators as a flat table
about-report-values-json = write all values of indicators as JSON
about-report-template = a form of your own in Word, instead of the built-in one

about-invite = Print new one-time invitation links, a line each: organisation, link, municipality, with tabs between.
about-invite-organisation = only for the organisation of this name
about-invite-kind = only for organisations of this kind
about-invite-municipality = one link for all below this one: they register themselves
about-invite-days = how long links work (INVITATION_DAYS; a link for all below: 180)
about-invite-pdf = write letters to print, a page each, with a code to scan
about-invite-xlsx = write the same as a table
about-invite-keep = leave unused links of the same organisations working
about-invite-revoke = print none; stop the unused links from working

about-members = Print who is in which organisation, a line each: organisation, name, Telegram id, since, with tabs between.
about-members-organisation = only of the organisation of this name

about-expel = End memberships while the bot runs; the person is told, and can be invited again.
about-expel-person = the Telegram id, as members prints it
about-expel-organisation = only in the organisation of this name; else in all

about-personal-data = Say what is kept about a person who writes a letter; hand it over or delete it.
about-personal-data-id = the person's number (id) in Telegram
about-personal-data-export = write it to this file, which only you can read
about-personal-data-erase = delete it, as the person could in the chat

about-deliveries = Print who of an organisation was told what and when by the bot itself, and where nobody was, why. No message's text is shown.
about-deliveries-organisation = the organisation: its name or code
about-deliveries-since = from this day on, such as 2026-12-03; else for a month
about-deliveries-until = up to this day, with it; else up to now

about-backup = Copy the database while the bot runs.
about-backup-file = where the copy goes

about-restore = Put a copy back, once it is checked; the bot must not run.
about-restore-file = a copy made by backup; with --from: the new file to restore into
about-restore-from = a replica (file:, s3:, sftp:) or a folder of backups
about-restore-at = as it was then by the clocks of TIMEZONE, such as 2026-11-30T14:00
about-restore-send-queued = send what waited in it, though it may have been sent since

about-drill = Restore the replica, or the newest backup, beside the running bot: is it whole, how old is it?

about-check = Say whether the settings, the database and the token are in order.
about-status = Say how the bot fares: people, queues, the oldest debt, the newest backup, the disk.
about-version = Print the version of the bot and of its database's schema.
