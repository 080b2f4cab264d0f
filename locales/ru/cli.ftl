## Командная строка: для того, кто держит бота

run-started = Бот @{ $username } работает. Остановить: Ctrl+C.
run-no-organiser =
    У бота ещё нет организатора. Чтобы стать им, откройте в течение часа ссылку https://t.me/{ $username }?start={ $code }
    или отправьте боту: /start { $code }
    Код одноразовый: никому его не показывайте. Новый код появится при следующем запуске.
run-stopped = Бот остановлен.

option-missing-token = Не задан BOT_TOKEN: получите токен у @BotFather и впишите его в файл .env.
option-encoding = Файл .env сохранён не в UTF-8: откройте его в редакторе и сохраните в кодировке UTF-8.
option-BOT_TOKEN = BOT_TOKEN не похож на токен: он выглядит как 123456789:AA… и не содержит пробелов.
option-ORGANISER_IDS = ORGANISER_IDS: нужны номера (id) в Telegram через запятую, например 123456789,987654321.
option-DATABASE_PATH = DATABASE_PATH: нужен путь к файлу базы, например data/bot.sqlite3.
option-TIMEZONE = TIMEZONE: такого часового пояса нет. Нужно имя вида Asia/Chita.
option-LOCALE = LOCALE: есть языки ru и en.
option-TELEGRAM_API_URL = TELEGRAM_API_URL: нужен адрес, который начинается с http:// или https://, например http://127.0.0.1:8081.
option-TELEGRAM_PROXY = TELEGRAM_PROXY: нужен адрес прокси с портом, который начинается с socks5://, socks5h://, socks4:// или http://, например socks5://127.0.0.1:1080. Имя и пароль в нём латиницей, а знаки @ : / # % как %40 %3A %2F %23 %25.
option-TELEGRAM_TRANSPORT = TELEGRAM_TRANSPORT: нужно pool или aiohttp.
option-QUIET_HOURS = QUIET_HOURS: нужны часы вида 21:00-08:00.
option-MESSAGES_PER_SECOND = MESSAGES_PER_SECOND: нужно число больше 0 и не больше 1000.
option-INVITATION_DAYS = INVITATION_DAYS: нужно число дней от 1 до 366.
option-PUBLISH_BUNDLED = PUBLISH_BUNDLED: нужно true или false.
option-WEBHOOK_URL = WEBHOOK_URL: нужен адрес, который начинается с https://. Адрес http:// подходит, только когда TELEGRAM_API_URL указывает на эту же машину.
option-WEBHOOK_SECRET = WEBHOOK_SECRET: нужно от 16 до 256 знаков из латинских букв, цифр, «_» и «-». Или оставьте пустым: бот придумает его сам.
option-WEBHOOK_PORT = WEBHOOK_PORT: нужен номер порта от 1 до 65535.
option-HEALTH_HOST = HEALTH_HOST: нужен адрес этой машины, например 127.0.0.1 или 0.0.0.0.
option-HEALTH_PORT = HEALTH_PORT: нужен номер порта от 1 до 65535. Или оставьте пустым, если он не нужен.
option-PUBLIC_URL = PUBLIC_URL: нужен адрес, который начинается с https:// или http://, например https://bot.example.org, и заданный HEALTH_PORT.
option-BACKUP_DIR = BACKUP_DIR: нужен путь к папке, например backups.
option-LOG_LEVEL = LOG_LEVEL: нужно DEBUG, INFO, WARNING или ERROR.
option-LOG_FORMAT = LOG_FORMAT: нужно text или json.
problem-token-refused = Telegram не принимает BOT_TOKEN: проверьте, что он скопирован целиком и не отозван.
problem-no-such-bot = Telegram не знает такого бота: проверьте BOT_TOKEN и TELEGRAM_API_URL.
problem-telegram-busy = { $seconds ->
    [one] Telegram просит подождать { $seconds } секунду. Запустите команду снова после этого.
    [few] Telegram просит подождать { $seconds } секунды. Запустите команду снова после этого.
   *[many] Telegram просит подождать { $seconds } секунд. Запустите команду снова после этого.
}
problem-webhook-refused = Telegram не принимает WEBHOOK_URL: { $reason }.
problem-cannot-listen = Не получается принимать соединения на { $address }: { $reason }. Проверьте WEBHOOK_HOST, WEBHOOK_PORT и HEALTH_PORT: адрес должен быть этой машины, а порт свободен.
problem-proxy = Прокси (TELEGRAM_PROXY) не пропускает бота к Telegram: проверьте адрес, имя и пароль. Причина, как её назвал прокси: { $reason }.
problem-no-telegram = Нет связи с Telegram: проверьте сеть, TELEGRAM_API_URL и TELEGRAM_PROXY.

database-newer = База { $path } создана более новой версией бота ({ $version }, а здесь { $newest }). Запустите новую версию. Если вы вернулись на прежнюю, верните и базу: python -m bot restore с файлом .before-upgrade, который лежит рядом с ней.
database-corrupt = База { $path } повреждена. Восстановите её из резервной копии.
database-foreign = Файл { $path } не база этого бота. Укажите другой путь в DATABASE_PATH.
database-in_use = С базой { $path } уже работает другой бот. Остановите его или укажите другой DATABASE_PATH.
database-outdated = База { $path } от прежней версии, и с ней работает бот. Остановите его и запустите команду снова.
database-not_copied = Не получается записать копию в { $path }: { $reason }.
database-not_upgraded = Базу { $path } не получилось обновить, шаг { $step }: { $reason }. Она осталась прежней. Запустите прежнюю версию бота и сообщите о неполадке тем, кто его делает.
database-unwritable = Не получается писать в базу { $path }: { $reason }. Проверьте DATABASE_PATH и права на папку.

check-settings = Настройки в порядке.
check-database = База { $path } в порядке.
check-database-new = Базы { $path } ещё нет: она появится при первом запуске.
check-upgrade = База { $path } от прежней версии бота: { $version }, нужна { $newest }. При запуске бот сохранит её копию в { $copy } и обновит. Если обновить не получится, база останется прежней.
check-upgrade-takes =
    { $minutes ->
        [1] Это займёт не больше минуты.
        [one] Это займёт до { $minutes } минуты.
        [few] Это займёт до { $minutes } минут.
       *[many] Это займёт до { $minutes } минут.
    } Бот всё это время молчит; то, что ему пишут, не потеряется. Места нужно { $needed } МБ, свободно { $free } МБ.
check-upgrade-room = Для обновления базы не хватает места: нужно { $needed } МБ, свободно { $free } МБ.
check-open = Внимание: файл { $path } могут прочитать другие пользователи этой машины. Закройте его: chmod 600 { $path }
check-open-folder = Внимание: в папку { $path } могут писать другие пользователи этой машины. Закройте её: chmod 700 { $path }
check-zone = Внимание: TIMEZONE не задан, бот живёт по времени { $zone }. Если ваш край живёт иначе, впишите свой пояс.
check-disk = Внимание: на диске с { $path } свободно только { $free } МБ. Нужен хотя бы 1 ГБ.
check-fonts = Внимание: нет шрифтов ({ $files }) в папке { $folder }. Без них не получатся письма и картинка справки.
check-organisers = Организаторы (ORGANISER_IDS): { $ids }.
check-organisers-none = Внимание: ORGANISER_IDS пуст. Если организатора ещё нет, бот при запуске покажет код, по которому им можно стать.
check-organiser-odd = Внимание: ORGANISER_IDS: { $id } не номер человека. Номера групп и самого бота не подходят, проверьте цифры.
check-organiser-unknown = Внимание: ORGANISER_IDS: человек с номером { $id } ещё не подключался. Проверьте цифры; если всё верно, пусть нажмёт в боте «Старт».
check-clock = { $seconds ->
    [one] Внимание: часы этой машины расходятся с часами Telegram на { $seconds } секунду. Включите их сверку по сети.
    [few] Внимание: часы этой машины расходятся с часами Telegram на { $seconds } секунды. Включите их сверку по сети.
   *[many] Внимание: часы этой машины расходятся с часами Telegram на { $seconds } секунд. Включите их сверку по сети.
}
check-misspelt = Внимание: настройки { $name } нет, похоже на { $meant }. Проверьте имя в .env: сейчас эта строка ничего не меняет.
check-unwritable = Внимание: { $name }: в { $path } нельзя писать, копий там не будет. Создайте эту папку и отдайте её пользователю, под которым работает бот.
check-operator = Внимание: { $name } не заполнен. Закон 152-ФЗ требует назвать в согласии, кто хранит данные и как с ним связаться.
check-token = Токен в порядке: бот @{ $username }.

cli-file = Не получается прочитать файл { $file }: { $reason }.
cli-no-organisation = Таких организаций нет. Проверьте название и тип (как в списке) или загрузите список: python -m bot roster ФАЙЛ.
cli-open-link-mixed = С --municipality вместе можно только --days, --pdf и --revoke: общая ссылка одна на всех.
cli-revoked =
    { $count ->
        [one] Отозвана { $count } ссылка.
        [few] Отозваны { $count } ссылки.
       *[many] Отозвано { $count } ссылок.
    }

organisations-misused = Назовите организацию и что с ней сделать: --rename, --move, --merge, --close или --reopen, что-то одно.
organisations-several = Таких организаций несколько. Назовите и муниципалитет: "Муниципалитет / Название", или код.
organisations-unknown = Организации «{ $name }» нет. Проверьте название или код: python -m bot organisations.
organisations-not-closed = Закрытой организации с таким названием нет.
audit-no-day = Не получилось понять день «{ $text }». Напишите так: 2026-11-23.

roster-nothing-named = Назовите файл со списком организаций или --export и файл, в который его записать.
roster-done = Добавлено: { $added }. Изменено: { $changed }. Без изменений: { $unchanged }.
roster-rehearsed = Было бы добавлено: { $added }, изменено: { $changed }, без изменений: { $unchanged }. Ничего не записано.
roster-of-changed = Из них переименовано: { $renamed }, перенесено: { $moved }, сменили тип: { $kind }.
roster-waiting = { $count ->
    [one] { $count } строка ждёт ответа и пока не записана. Чтобы ответить «да» на все вопросы, повторите команду с --accept.
    [few] { $count } строки ждут ответа и пока не записаны. Чтобы ответить «да» на все вопросы, повторите команду с --accept.
   *[many] { $count } строк ждут ответа и пока не записаны. Чтобы ответить «да» на все вопросы, повторите команду с --accept.
}
roster-missing-count = Нет в файле: { $missing }. С ними ничего не сделано.
roster-elsewhere = Организаций в муниципалитетах, о которых файл ничего не говорит: { $count }.

demo-open-already = Демонстрация уже открыта в другом окне. Смотрите её страницу там или остановите её (Ctrl+C) и запустите снова.
demo-ready = Демонстрация открыта: { $url }
    Остановить: Ctrl+C.

## Резервная копия

database-missing = Файла { $path } нет.
backup-done = Копия базы записана в { $file }.
restore-done = База { $path } восстановлена из копии.
restore-replaced = Прежняя база сохранена в { $path }.
restore-erased = { $count ->
    [one] { $count } человек удалил свои данные после этой копии: они удалены из неё снова.
    [few] { $count } человека удалили свои данные после этой копии: они удалены из неё снова.
   *[many] { $count } человек удалили свои данные после этой копии: они удалены из неё снова.
}
restore-list-missing = Списка тех, кто удалил свои данные, нет ни рядом с базой, ни рядом с копией: кто удалил их после этой копии, тот снова в базе.
restore-list-unreadable = { $count ->
    [one] В списке тех, кто удалил свои данные, не читается { $count } строка: остальные применены.
    [few] В списке тех, кто удалил свои данные, не читаются { $count } строки: остальные применены.
   *[many] В списке тех, кто удалил свои данные, не читаются { $count } строк: остальные применены.
}
restore-list-foreign = { $count ->
    [one] { $count } строка списка тех, кто удалил свои данные, сделана для другой базы и здесь не применена.
    [few] { $count } строки списка тех, кто удалил свои данные, сделаны для другой базы и здесь не применены.
   *[many] { $count } строк списка тех, кто удалил свои данные, сделаны для другой базы и здесь не применены.
}
restore-holds = { $count ->
    [one] { $count } сообщение, которое ждало отправки в копии, не уйдёт: возможно, его уже отправили. Организаторы узнают об этом.
    [few] { $count } сообщения, которые ждали отправки в копии, не уйдут: возможно, их уже отправили. Организаторы узнают об этом.
   *[many] { $count } сообщений, которые ждали отправки в копии, не уйдут: возможно, их уже отправили. Организаторы узнают об этом.
}
    Чтобы отправить их всё равно, повторите команду с --send-queued до запуска бота.
restore-sends = { $count ->
    [one] { $count } сообщение, которое ждало отправки в копии, уйдёт, когда бот запустится.
    [few] { $count } сообщения, которые ждали отправки в копии, уйдут, когда бот запустится.
   *[many] { $count } сообщений, которые ждали отправки в копии, уйдут, когда бот запустится.
}

## Прочитанная резолюция

printed-adopted = Принята { $day }
printed-not-adopted = Даты принятия в документе нет.
printed-counts = Адресатов: { $addressees }. Задач: { $tasks }.
printed-nobody = Адресат не назван
printed-written = в документе: { $text }
printed-due = срок: { $day }
printed-period = период: { $start } – { $end }
printed-recurrence = повтор: { $text }
printed-together = вместе с: { $names }
printed-reference = документ: { $text }
printed-event = мероприятие: { $text }
printed-left-out = { $count ->
    [one] Не вошло в задачи: { $count } абзац
    [few] Не вошло в задачи: { $count } абзаца
   *[many] Не вошло в задачи: { $count } абзацев
}
printed-doubts = Проверьте ({ $count }):
import-published = Опубликовано. Задач: { $tasks }. Организаций, которые их получили: { $organisations }.
import-same = Эта редакция ничего не меняет.
import-twin = Похожая резолюция уже опубликована: № { $number } «{ $title }». Если это её новая редакция, добавьте --amends { $number }; если это другая резолюция, добавьте --new. Ничего не изменено.
import-amends-unknown = Резолюции № { $number } нет. Ничего не изменено.
import-known = Эта резолюция уже опубликована, ничего не изменено. Задач: { $tasks }. Организаций, у которых они есть: { $organisations }.
import-unreached = Задачи адресата «{ $name }» пока никто не получил: таких организаций в списке нет. Загрузите их: python -m bot roster ФАЙЛ.
cli-report-written = Записано: { $file }
cli-report-unwritten = Не получается записать файл { $file }: { $reason }. Ничего не записано.
option-REPORT_MARGINS = REPORT_MARGINS: нужны четыре числа от 5 до 60 через косую черту, например 30/10/20/20.
option-REPORT_FONT_SIZE = REPORT_FONT_SIZE: нужно число от 8 до 20.
option-REPORT_TABLE_SIZE = REPORT_TABLE_SIZE: нужно число от 8 до 14.
option-REPORT_SPACING = REPORT_SPACING: нужно число от 1 до 2.
cli-no-member = Человек с номером { $id } не подключён к этой организации. Кто подключён, покажет команда: python -m bot members
cli-expelled = Подключение завершено: { $name }, { $organisation }.

## Личные данные по письму

personal-unknown = Бот ничего не хранит о человеке с номером (id) { $id }. Номер человек видит в боте: команда /privacy.
personal-little = { $id }: хранятся только номер (id), язык и день первого сообщения, { $day }. Согласия человек не давал.
personal-kept = { $id }, { $name }: согласие от { $moment }, версия текста { $version }. Ответов: { $replies }, комментариев: { $comments }, файлов: { $files }.
personal-in-log = В журнале службы это participant={ $participant }.
personal-exported = Данные записаны в { $file }. Прочитать файл можете только вы: передайте его человеку и удалите.
personal-erased = Данные человека с номером (id) { $id } удалены, согласие отозвано. Ответы остались у организации, без имени.
personal-proof = Было согласие: версия текста { $version }, дано { $given }, отозвано { $withdrawn }. Больше ничего не осталось.
personal-both = Выберите одно: --export ФАЙЛ или --erase. Сначала отдают данные, потом удаляют.

## Как живёт бот

fares-bot-runs = Бот { $version } работает.
fares-bot-stopped = Бот { $version } не работает.
fares-outdated = База версии { $version }, её обновит запуск бота. Что тогда будет, скажет python -m bot check.
fares-parked = { $parked ->
    [one] Отложена { $parked } запись: бот несколько раз не смог её обработать. Пришлите ошибки из журнала тем, кто делает бота.
    [few] Отложены { $parked } записи: бот несколько раз не смог их обработать. Пришлите ошибки из журнала тем, кто делает бота.
   *[many] Отложено { $parked } записей: бот несколько раз не смог их обработать. Пришлите ошибки из журнала тем, кто делает бота.
}
fares-do-disk = Освободите место.
fares-do-backup = Почему копий нет, скажет журнал бота; вручную: python -m bot backup ФАЙЛ.
fares-do-queue = Во время большого объявления это пройдёт; иначе причина в журнале бота или он не работает.
fares-do-tick = Часть и ошибку назовёт журнал бота; перезапустите его.
fares-do-contested = Остановите лишнего бота или смените токен.
fares-do-replica = Хранилище, ключи, место там; строки журнала с litestream; python -m bot drill.
fares-do-replica-broken = Почему, скажет python -m bot drill.
fares-people = Людей: { $people }, из них дали согласие: { $consented }.
fares-organisations = Организаций: { $organisations }, из них подключены: { $joined }.
fares-unreachable = Заблокировали бота: { $count }.
fares-queues = Ждут: обновлений { $inbox }, сообщений { $outbox }. Отложено после ошибок: { $parked }.
fares-debt = { $minutes ->
    [0] Все сообщения уходят вовремя.
    [one] Самое старое сообщение ждёт отправки { $minutes } минуту.
    [few] Самое старое сообщение ждёт отправки { $minutes } минуты.
   *[many] Самое старое сообщение ждёт отправки { $minutes } минут.
}
fares-backup = Последняя проверенная копия: { $moment }, в папке { $folder }.
fares-backup-missing = В папке { $folder } ещё нет ни одной копии.
fares-backup-none = Копии по расписанию не делаются: задайте BACKUP_DIR.
fares-disk = База: { $size } МБ. Свободно на диске: { $free } МБ.
