## Личные данные

privacy-title = 🔒 <b>Личные данные</b>
privacy-nothing = Бот ничего о вас не хранит.
privacy-little =
    Бот знает только ваш номер (id) в Telegram, язык и день первого сообщения: { $day }. Согласия на обработку данных вы не давали, поэтому больше ничего нет.
privacy-kept =
    Что бот хранит о вас:
    • имя: { $name }
    • номер (id) в Telegram: { $id }
    • язык, часовой пояс, настройки напоминаний и когда вы были здесь в последний раз
    • отметки «Ознакомлен(а)» и список отправленных вам сообщений
    • ответы на приглашения, отметки о приходе на мероприятия и отзывы о них
    • ответы в опросах, вопросы к объявлениям, поручения коллегам, последние запросы в поиске
    • в каких организациях и когда вы состояли, заявки на подключение
privacy-organisations = • организации: { $names }
privacy-no-organisations = • организации: сейчас никакой
privacy-work = • ответы: { $replies }, комментарии: { $comments }, файлы: { $files }
privacy-oversight = • проверки и просьбы о сроках: { $decisions }, сообщения о помощи: { $messages }
privacy-seen = Кто это видит: коллеги по вашей организации, организаторы и наблюдатели.
privacy-seen-coordinators = Кто это видит: коллеги по вашей организации, координаторы ({ $names }), организаторы и наблюдатели.
privacy-seen-helpers = Просьбу о помощи, без вашего имени, увидит ещё и тот, кто помогает: { $names }.
privacy-seen-door = Имя и организацию пришедших на мероприятие видят ещё те, кто встречает у входа. Больше никто.
privacy-terms =
    Сколько это хранится:
    • имя, номер (id), организации, файлы: пока вы их не удалите; ответы и комментарии остаются у организации, без вашего имени
    • отзывы о мероприятиях: { $opinions ->
        [one] { $opinions } день
        [few] { $opinions } дня
       *[many] { $opinions } дней
    }, потом остаются одни оценки, без имени
    • что и когда вам отправлено, кто пришёл на мероприятие: { $messages ->
        [one] { $messages } день
        [few] { $messages } дня
       *[many] { $messages } дней
    }
    • забытые черновики: { $drafts ->
        [one] { $drafts } день
        [few] { $drafts } дня
       *[many] { $drafts } дней
    }
    • ссылки-приглашения, по которым не подключились: { $invitations ->
        [one] { $invitations } день
        [few] { $invitations } дня
       *[many] { $invitations } дней
    } после их срока
privacy-raw =
    Каждое сообщение и нажатие бот сначала записывает целиком, как его прислал Telegram: с именем и текстом. Запись стирается, как только вы получили ответ. Если разобрать сообщение не удалось, она хранится, чтобы это исправить: { $updates ->
        [one] { $updates } день
        [few] { $updates } дня
       *[many] { $updates } дней
    }.
privacy-missed =
    Если вы заблокируете бота и вернётесь, то, что он не смог вам сказать, придёт, если с тех пор прошло не больше { $days ->
        [one] { $days } дня
        [few] { $days } дней
       *[many] { $days } дней
    }.
privacy-telegram = Сообщения проходят через Telegram и хранятся у него по его правилам: удалить их там можете только вы.
privacy-proof = После удаления остаётся запись, что согласие было дано и отозвано: версия текста, два момента и код вместо номера (id), без имени. Она хранится { $proofs ->
        [one] { $proofs } день
        [few] { $proofs } дня
       *[many] { $proofs } дней
    }.
privacy-operator = Оператор данных: { $name }. Связь: { $contact }.
privacy-audit =
    Журнал действий (подключение, согласие, проверки, выгрузки: кто и когда) хранится { $days ->
        [one] { $days } день
        [few] { $days } дня
       *[many] { $days } дней
    }; если вы удалите данные, вашего имени в нём не останется.
privacy-newcomers =
    Если вы открыли бота и не подключились ни к одной организации, запись о вас хранится { $days ->
        [one] { $days } день
        [few] { $days } дня
       *[many] { $days } дней
    } и стирается. Столько же хранится решённая заявка на подключение.
privacy-consent = Согласие на обработку дано { $moment }, версия текста { $version }.
button-export = 📦 Получить мои данные
button-erase = 🗑 Удалить мои данные

## Удаление

erase-ask =
    🗑 <b>Удалить ваши данные?</b>

    Исчезнут имя, номер (id), связь с организациями, присланные вами файлы и всё, что бот ещё собирался вам отправить. Останется только запись без имени, что согласие было дано и отозвано.

    Ответы и комментарии останутся у организации, но без вашего имени: вы отвечали за неё.

    В старых резервных копиях данные остаются, пока их не удалят; если копию вернут, бот удалит ваши данные снова.

    Отменить удаление нельзя.
button-erase-yes = 🗑 Да, удалить
erased = Готово: ваши данные удалены, согласие отозвано. Спасибо, что были с нами!
erased-participant = Чтобы вернуться, понадобится новая ссылка-приглашение: её даёт координатор.
erased-organiser = Чтобы вернуться, нажмите /start: организатору приглашение не нужно.

## Документ с данными

export-file = мои-данные.json
export-caption = 📦 Всё, что бот хранит о вас. Время указано по Гринвичу (UTC).
export-person = Участник
export-telegram-id = Номер (id) в Telegram
export-name = Имя
export-locale = Язык
export-time-zone = Часовой пояс
export-created-at = Создано
export-consented-at = Согласие дано
export-consent-version = Версия текста согласия
export-unreachable-since = Бот заблокирован с
export-memberships = Организации
export-consents = Согласия
export-version = Версия текста
export-given-at = Дано
export-withdrawn-at = Отозвано
export-team = Роль организатора
export-read-only = Только наблюдатель (1: да)
export-added-by = Кто добавил
export-added-at = Добавлен
export-removed-at = Убран
export-organisation = Организация
export-since = С какого времени
export-invitations = Приглашения
export-used-at = Использовано
export-replies = Ответы
export-task = Задача
export-title = Название
export-status = Ответ
export-until = Срок
export-remarks = Комментарии и файлы
export-text = Текст
export-file-kind = Вид файла
export-file-name = Имя файла
export-file-size = Размер файла
export-edited-at = Изменено
export-former = До правки
export-replaced-at = Заменено
export-acknowledgements = Полученные объявления
export-announcements = Отправленные объявления
export-announcement = Объявление
export-sent-at = Отправлено
export-acknowledged-at = Ознакомлен(а)
export-reviews = Проверки ответов
export-verdict = Решение
export-reason = Что исправить
export-discharges = Снято с контроля
export-extensions = Просьбы о сроках
export-granted = Разрешено
export-decided-at = Решено
export-help-messages = Сообщения о помощи
export-drafts = Черновики резолюций
export-rosters = Списки организаций
export-changed-at = Изменено
export-act = что сделано
export-at = когда
export-audit = Журнал действий
export-messages = Сообщения бота
export-kind = Вид
export-state = Состояние
export-finished-at = Завершено
export-digest-hour = Час напоминаний
export-digest-days = Дни напоминаний (1: понедельник)
export-weekly-cap = Сообщений в неделю, не больше
export-quiet-hours = Тихие часы
export-paused-until = Отпуск до
export-substitute = Замещает
export-reminders = Напоминания
export-considered-on = Последний день, когда проверено, о чём напомнить
export-covered-through = Напомнено обо всём по день
export-snoozed-until = Отложено до
export-notes = Комментарии без ответа
export-own-name = Имя введено вручную (1: да)
export-seen-at = Последний визит, с точностью до нескольких часов
export-past-memberships = Прежние организации
export-ended-at = До какого времени
export-outcome = Чем закончилось
export-delegations = Поручения коллегам и от коллег
export-words = Пояснение
export-prepared = Подготовленный ответ
export-prepared-until = Срок в подготовленном ответе
export-registrations = Открытая общая ссылка
export-opened-at = Открыто
export-looked-for = Что искали
export-claims = Заявки на подключение
export-announcement-marks = Отметки об ознакомлении
export-questions = Вопросы к объявлениям
export-answers = Ответы на вопросы
export-votes = Ответы в опросах
export-saved-audiences = Сохранённые получатели
export-announcement-templates = Шаблоны объявлений
export-bound-groups = Привязанные чаты
export-announcement-id = Номер объявления
export-on-behalf = Отметил другой человек (1: да)
export-answer = Ответ
export-poll = Опрос
export-choice = Номер варианта, с нуля
export-names = Молчащие названы (1: да)
export-bound-at = Привязан
