## Копия базы на другой машине: настройки, восстановление, учения, аренда базы

option-REPLICA_URL = REPLICA_URL: нужен адрес вида file:/mnt/replica, s3://bucket/bot или sftp://bot@host/replica.
option-REPLICA_KEY_FILE = REPLICA_KEY_FILE: нужен путь к файлу с ключом.
option-REPLICA_HOST_KEY = REPLICA_HOST_KEY: нужна строка с ключом машины, как в known_hosts, без имени машины.

restore-what = Назовите копию: python -m bot restore ФАЙЛ. Или скажите, откуда взять: --from.
restore-exists = Файл { $file } уже есть. Назовите новый.
restore-at = Не понимаю время «{ $at }»: нужно, например, 2026-11-30T14:00, 30.11.2026 14:00 или 14:00.
restore-at-future = { $moment } ещё не наступило. Без --at берётся самое новое.
restore-room = Не хватает места на диске с базой: нужно { $needed } МБ, свободно { $free } МБ. Ничего не тронуто.
restore-room-unknown = Не хватает места на диске с базой: нужно втрое больше, чем занимает база. Ничего не тронуто.
restore-unknown = время неизвестно
restore-from = Взято из { $source }, состояние на { $moment }. Файл прочитан целиком, повреждений нет.
restore-from-nothing = По этому адресу нет копии, или нет копии на это время. Проверьте адрес; с --at назовите время попозже.
restore-from-failed = Восстановить не получилось: { $reason }
restore-done-new = База восстановлена в { $path }. Прежняя не тронута.
counted = { $what }: { $count }.
both-counted = { $what }: { $count }, в нынешней базе { $now }.
counted-organisations = Организаций
counted-participants = Людей
counted-assignments = Поручений
counted-replies = Ответов
counted-deliveries = Сообщений

replica-program = Нет программы, которая ведёт копию: make install-replica.
drill-nothing = Восстанавливать нечего: задайте REPLICA_URL или BACKUP_DIR.
drill-age = Отстаёт на { $age }.
drill-seconds = { $count ->
    [one] { $count } секунду
    [few] { $count } секунды
   *[many] { $count } секунд
}
drill-minutes = { $count ->
    [one] { $count } минуту
    [few] { $count } минуты
   *[many] { $count } минут
}
drill-whole = Копия цела и восстанавливается за { $seconds } с. Работающая база не тронута.
drill-erased = { $count ->
    [one] В ней ещё есть { $count } человек, который удалил свои данные: при восстановлении он удаляется снова.
    [few] В ней ещё есть { $count } человека, которые удалили свои данные: при восстановлении они удаляются снова.
   *[many] В ней ещё есть { $count } человек, которые удалили свои данные: при восстановлении они удаляются снова.
}

fares-replica = Копия на другой машине: { $place }, в ней всё до { $moment }.
fares-replica-missing = Копия на другой машине: { $place }. Насколько она свежа, пока не известно: бот стоит или только что запущен. Скажет python -m bot drill.
fares-replica-none = Копии на другой машине нет: задайте REPLICA_URL.
fares-lease = Базу держит бот на машине { $host }, последний признак жизни { $moment }.

check-replica-program = Внимание: REPLICA_URL задан, а программы для копирования нет: make install-replica.
check-replica-here = Внимание: REPLICA_URL ведёт на тот же диск, где лежит база ({ $path }): вместе с диском пропадут обе. Лучше другой диск или другая машина.
check-replica-host = Внимание: REPLICA_URL ведёт на sftp, а REPLICA_HOST_KEY не задан: чужую машину не отличить от своей.

problem-leased = С этой базой работает бот на машине { $host }. Остановите его: вдвоём они заберут ответы друг у друга и разошлют всё дважды.
problem-superseded =
    Эту базу уже продолжает бот на машине { $host }: его копия лежит в { $place }, последний признак жизни { $moment }. Того, что там ответили, здесь нет, поэтому бот не запущен.
    Если тот бот работает, здесь запускать ничего не нужно. Если его больше нет, верните его базу: python -m bot restore --from АДРЕС. Нужна именно эта база? Назовите в REPLICA_URL новое место.

replica-fault-program = Нет программы, которая ведёт копию: make install-replica.
replica-fault-occupied = Там лежит копия другой базы. Верните её сюда (python -m bot restore --from АДРЕС) или назовите в REPLICA_URL новое место.
replica-fault-host = Отвечает не та машина, чей ключ записан в REPLICA_HOST_KEY. Если её переставили, впишите новый ключ. Если нет, выясните, кто отвечает вместо неё.
replica-fault-keys = Хранилище не принимает ключ. Проверьте REPLICA_ACCESS_KEY и REPLICA_SECRET_KEY, а для sftp REPLICA_KEY_FILE: ключ без пароля, файл открыт боту, на той машине он разрешён.
replica-fault-bucket = Такого раздела (бакета) в хранилище нет. Создайте его или исправьте REPLICA_URL.
replica-fault-room = В хранилище кончилось место или исчерпана квота. Освободите место.
replica-fault-denied = В эту папку нельзя писать. Создайте её и отдайте тому, от чьего имени бот туда пишет.
replica-fault-unreached = Хранилище не отвечает. Проверьте адрес в REPLICA_URL, сеть и само хранилище.
replica-fault-crashed = Программа, которая ведёт копию, не работает. Причина в журнале бота, в строках со словом litestream.
replica-fault-unknown = Почему, сказано в журнале бота, в строках со словом litestream.
fares-replica-fault = Копия на другой машине сейчас не обновляется. { $reason }
check-replica-fault = Внимание: копии по адресу { $place } не будет. { $reason }
check-replica-version = Внимание: программа, которая ведёт копию, версии { $version }, а проверена { $tried }: make install-replica.
