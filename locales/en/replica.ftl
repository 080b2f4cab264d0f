## The replica on another machine: settings, restoring, drills, the lease on a database

option-REPLICA_URL = REPLICA_URL: an address such as file:/mnt/replica, s3://bucket/bot or sftp://bot@host/replica is needed.
option-REPLICA_KEY_FILE = REPLICA_KEY_FILE: the path of a file with a key is needed.
option-REPLICA_HOST_KEY = REPLICA_HOST_KEY: the line with the machine's key is needed, as in known_hosts, without its name.

restore-what = Name the copy: python -m bot restore FILE. Or say where it comes from: --from.
restore-exists = There is a file { $file } already. Name a new one.
restore-at = "{ $at }" is no time: write 2026-11-30T14:00, 30.11.2026 14:00 or 14:00.
restore-at-future = { $moment } is yet to come. Without --at the newest is taken.
restore-room = There is not enough room on the disk of the database: { $needed } MB are needed, { $free } MB are free. Nothing was touched.
restore-room-unknown = There is not enough room on the disk of the database: three times what the database takes is needed. Nothing was touched.
restore-unknown = unknown
restore-from = Taken from { $source }, as of { $moment }. The file was read through and has no damage.
restore-from-nothing = No copy is at that address, or none of that time. Check the address; with --at name a later time.
restore-from-failed = It cannot be restored: { $reason }
restore-done-new = The database is restored to { $path }. The present one is as it was.
counted = { $what }: { $count }.
both-counted = { $what }: { $count }, in the present database { $now }.
counted-organisations = Organisations
counted-participants = People
counted-assignments = Assignments
counted-replies = Answers
counted-deliveries = Messages

replica-program = The program that keeps the replica is not installed: make install-replica.
drill-nothing = There is nothing to restore: set REPLICA_URL or BACKUP_DIR.
drill-age = It lags by { $age }.
drill-seconds = { $count ->
    [one] { $count } second
   *[other] { $count } seconds
}
drill-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
drill-whole = The copy is whole and restored within { $seconds } s. The running database is as it was.
drill-erased = { $count ->
    [one] { $count } person is in it who has had their data erased: restoring erases them again.
   *[other] { $count } people are in it who have had their data erased: restoring erases them again.
}

fares-replica = The replica: { $place }, it has everything up to { $moment }.
fares-replica-missing = The replica: { $place }. How fresh it is, is not known: the bot stands still, or has only just begun. python -m bot drill says it.
fares-replica-none = There is no replica on another machine: set REPLICA_URL.
fares-lease = The bot on { $host } holds the database, its last sign of life was { $moment }.

check-replica-program = Warning: REPLICA_URL is set, but the program that copies is not installed: make install-replica.
check-replica-here = Warning: REPLICA_URL leads to the very disk of the database ({ $path }): what takes one takes both. Another disk or another machine is better.
check-replica-host = Warning: REPLICA_URL leads to sftp, and REPLICA_HOST_KEY is not set: a stranger's machine looks like yours.

problem-leased = A bot on { $host } works with this database. Stop it: together they take each other's answers and send everything twice.
problem-superseded =
    The bot on { $host } has gone on with this database: its replica is in { $place }, its last sign of life { $moment }. What was answered there is not here, so this bot was not started.
    If that bot works, there is nothing to start here. If it is gone, put its database back: python -m bot restore --from ADDRESS. If it is this database that you want, name a new place in REPLICA_URL.

replica-fault-program = The program that copies is not installed: make install-replica.
replica-fault-occupied = Another database's replica lies there. Put that one back here (python -m bot restore --from ADDRESS), or name a new place in REPLICA_URL.
replica-fault-host = The machine that answers is not the one whose key stands in REPLICA_HOST_KEY. If it was set up anew, write down its new key. If not, find out who answers in its place.
replica-fault-keys = The store does not take the key. Look at REPLICA_ACCESS_KEY and REPLICA_SECRET_KEY, for sftp at REPLICA_KEY_FILE: a key without a passphrase, a file that the bot may read, allowed on that machine.
replica-fault-bucket = There is no such bucket in the store. Make it, or mend REPLICA_URL.
replica-fault-room = The store is full, or its quota is. Make room there.
replica-fault-denied = Nothing can be written to that folder. Make it, and give it to whom the bot writes there as.
replica-fault-unreached = The store does not answer. Look at the address in REPLICA_URL, at the network and at the store itself.
replica-fault-crashed = The program that copies does not work. The bot's log says why, in the lines with the word litestream.
replica-fault-unknown = The bot's log says why, in the lines with the word litestream.
fares-replica-fault = Nothing goes to the replica now. { $reason }
check-replica-fault = Warning: there will be no replica in { $place }. { $reason }
check-replica-version = Warning: the program that copies is version { $version }, and { $tried } is the one that was tried: make install-replica.
