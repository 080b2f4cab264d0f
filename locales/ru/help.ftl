## `python -m bot --help`: что делает каждая команда и каждый ключ

usage-bot = Бот резолюции: доносит резолюцию конференции до тех, кому её исполнять.
usage-line = Использование: { $program } { $rest }
usage-rest = КОМАНДА [КЛЮЧИ]
usage-commands = Команды:
usage-more = Об одной команде: { $program } КОМАНДА --help
usage-help = эта страница
usage-see = Как это пишется: { $how }
usage-value-file = ФАЙЛ
usage-value-number = ЧИСЛО
usage-value-name = НАЗВАНИЕ
usage-value-day = ДЕНЬ
usage-value-where = ОТКУДА
mistyped-unknown = Такого ключа нет: { $what }
mistyped-missing = Не указано, с чем это сделать.
mistyped-flag = После { $what } значение не нужно.
mistyped-empty = После { $what } нужно значение.
mistyped-command = Команды «{ $what }» нет.
mistyped-ambiguous = С { $what } начинаются несколько ключей: напишите целиком.
refused-value = { $option }: «{ $value }» не подходит.
refused-place = «{ $value }» не подходит.
excluded-amends-new = Нужно что-то одно: --amends или --new.
excluded-round-resolution = Нужно что-то одно: --round или --resolution.
excluded-template-docx = Форма --template нужна для справки: назовите и файл --docx.
excluded-same-file = Каждому виду отчёта нужен свой файл: один и тот же назван дважды.

about-run = Запустить бота: опросом Telegram или, если задан WEBHOOK_URL, через вебхук.

about-demo = Показать бота без токена и без сети: страница с телефонами.
about-demo-port = порт страницы (8765); 0: любой свободный

about-import = Прочитать резолюцию и напечатать, что в ней понято; с --publish опубликовать.
about-import-file = .docx, .odt, .pdf, .rtf, .html, .txt, .csv, .xlsx или .yaml
about-import-json = напечатать одним объектом JSON
about-import-publish = раздать задачи организациям; можно повторять
about-import-amends = это новая редакция резолюции с этим номером: напечатать, что она меняет
about-import-new = это отдельная резолюция, хотя уже есть похожая

about-roster = Слить список организаций из файла .xlsx или .csv с тем, что есть, или записать список в файл; можно повторять.
about-roster-file = столбцы в любом порядке: «Код», «Организация», «Краткое название», «Тип», «Муниципалитет», «Часовой пояс», «Телефон», «Контакт»
about-roster-dry-run = только напечатать, что изменится, и каждую строку с ошибкой
about-roster-accept = ответить «да» на вопросы (переименована? перенесена?)
about-roster-export = записать все организации в .xlsx, который можно загрузить обратно

about-organisations = Перечислить организации; или переименовать, перенести, объединить, закрыть одну из них и сообщить об этом её людям.
about-organisations-name = название, код или «Муниципалитет / Название», если таких несколько
about-organisations-rename = дать ей это название; краткое после переноса строки
about-organisations-move = под организацию с этим названием; «-»: на самый верх
about-organisations-merge = сделать её частью организации с этим названием
about-organisations-close = закрыть: её больше ни о чём не спрашивают, ответы остаются
about-organisations-reopen = открыть снова, с её людьми и ответами
about-organisations-dry-run = только напечатать, что из этого следует

about-audit = Напечатать, кто, что, с кем и когда сделал, по строке: время, кто, что, с кем, организация, подробности.
about-audit-since = начиная с этого дня, например 2026-11-23
about-audit-xlsx = вместо этого записать таблицей

about-report = Напечатать, как идёт отчётный период, и записать справку: страницу на подпись, таблицу к ней, картинку.
about-report-round = период с этим номером; иначе последний
about-report-resolution = последний период резолюции с этим номером
about-report-municipality = только организация с этим названием и те, кто ей подчинён
about-report-docx = записать справку в Word
about-report-xlsx = записать таблицу
about-report-png = записать картинку
about-report-plan = записать отчёт об исполнении плана мероприятий, тоже в Word
about-report-csv = записать все ответы плоской таблицей
about-report-json = записать все ответы в JSON
about-report-values = записать все значения показателей плоской таблицей
about-report-values-json = записать все значения показателей в JSON
about-report-template = своя форма в Word вместо встроенной

about-invite = Напечатать новые одноразовые ссылки-приглашения, по строке: организация, ссылка, муниципалитет, через табуляцию.
about-invite-organisation = только для организации с этим названием
about-invite-kind = только для организаций этого типа
about-invite-municipality = одна ссылка для всех, кто ей подчинён: они подключаются сами
about-invite-days = сколько дней ссылки действуют (INVITATION_DAYS; общая ссылка: 180)
about-invite-pdf = записать письма для печати, по странице, с кодом для телефона
about-invite-xlsx = записать то же таблицей
about-invite-keep = прежние неиспользованные ссылки пусть действуют
about-invite-revoke = ничего не печатать, отозвать неиспользованные ссылки

about-members = Напечатать, кто в какой организации, по строке: организация, имя, номер (id) в Telegram, с какого дня, через табуляцию.
about-members-organisation = только в организации с этим названием

about-expel = Завершить подключения человека, пока бот работает; ему об этом скажут, пригласить можно снова.
about-expel-person = номер (id) в Telegram, как его печатает members
about-expel-organisation = только в организации с этим названием; иначе во всех

about-personal-data = Сказать, что хранится о человеке, который прислал письмо; отдать это или удалить.
about-personal-data-id = номер (id) человека в Telegram
about-personal-data-export = записать в этот файл, прочитать его сможете только вы
about-personal-data-erase = удалить, как человек мог бы сам в чате

about-deliveries = Напечатать, кому в организации, что и когда бот отправил сам, а если не отправил, то почему. Текстов сообщений здесь нет.
about-deliveries-organisation = организация: название или код
about-deliveries-since = начиная с этого дня, например 2026-12-03; иначе за месяц
about-deliveries-until = по этот день включительно; иначе до сих пор

about-backup = Скопировать базу, пока бот работает.
about-backup-file = куда записать копию

about-restore = Вернуть копию, сначала проверив её; бот должен стоять.
about-restore-file = копия, сделанная командой backup; с --from: новый файл, в который восстановить
about-restore-from = реплика (file:, s3:, sftp:) или папка с копиями
about-restore-at = какой она была тогда по часам TIMEZONE, например 2026-11-30T14:00
about-restore-send-queued = отправить то, что в ней ждало отправки, хотя это могло уже уйти

about-drill = Восстановить реплику или последнюю копию рядом с работающим ботом: цела ли она и сколько ей.

about-check = Сказать, в порядке ли настройки, база и токен.
about-status = Сказать, как живёт бот: люди, очереди, самое старое неотправленное, последняя копия, место на диске.
about-version = Напечатать версию бота и схемы его базы.
