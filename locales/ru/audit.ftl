## Журнал действий

audit-title = 📓 <b>Журнал действий</b>: { $organisation }
audit-none = Пока ничего не записано.
audit-line =
    { $moment }, { $who }
    { $what }
audit-found-more = Показаны { $count } самых новых. Чтобы найти точнее, добавьте слово.
audit-erased = удалённый участник
audit-by-operator = оператор
audit-by-bot = бот, по времени

audit-act-joined = подключение
audit-act-left = выход из организации
audit-act-expelled = отключение участника
audit-act-suspended = участник приостановлен
audit-act-membership_restored = участник возвращён
audit-act-organiser_added = новый организатор
audit-act-organiser_removed = организатор отозван
audit-act-team_link_made = сделана ссылка для организатора или наблюдателя
audit-act-team_links_revoked = ссылки для организаторов отозваны
audit-act-team_links_restored = ссылки для организаторов возвращены
audit-act-consent_given = согласие на обработку данных
audit-act-consent_withdrawn = согласие отозвано
audit-act-erased = личные данные удалены
audit-act-data_exported = личные данные выгружены
audit-act-invited = выданы приглашения
audit-act-invitations_revoked = приглашения отозваны
audit-act-open_link_made = сделана общая ссылка
audit-act-open_link_revoked = общая ссылка отозвана
audit-act-open_link_restored = общая ссылка возвращена
audit-act-members_listed = выведен список участников
audit-act-deliveries_listed = выведено, кому что отправлено
audit-act-never_joins = отмечено: не подключится
audit-act-may_join = снова ждём подключения
audit-act-claimed = заявка на подключение
audit-act-claim_accepted = заявка принята
audit-act-claim_refused = заявка отклонена
audit-act-claim_lapsed = на заявку не ответили
audit-act-claim_withdrawn = заявка отозвана
audit-act-roster_merged = применён список организаций
audit-act-roster_exported = выгружен список организаций
audit-act-organisation_added = организация добавлена
audit-act-organisation_renamed = организация переименована
audit-act-organisation_moved = организация перенесена
audit-act-organisation_kind = тип организации изменён
audit-act-organisation_merged = организация вошла в другую
audit-act-organisation_taken_over = организация приняла другую
audit-act-organisation_merge_ended = все нижестоящие организации перешли
audit-act-organisation_closed = организация закрыта
audit-act-organisation_reopened = организация возвращена
audit-act-published = резолюция опубликована
audit-act-amended = новая редакция резолюции
audit-act-archived = резолюция в архиве
audit-act-unarchived = резолюция возвращена из архива
audit-act-round_opened = отчётный период открыт
audit-act-round_closed = отчётный период закрыт
audit-act-round_cancelled = отчётный период отменён
audit-act-round_reopened = закрытие периода отменено
audit-act-round_restored = отменённый период возвращён
audit-act-report_exported = выгружена справка
audit-act-accepted = ответ принят
audit-act-returned = ответ возвращён на доработку
audit-act-discharged = задача снята с контроля
audit-act-discharge_undone = задача возвращена на контроль
audit-act-task_starred = пункт отмечен контрольным
audit-act-task_unstarred = пункт больше не контрольный
audit-act-indicator_added = добавлен показатель
audit-act-indicator_changed = показатель изменён
audit-act-indicator_removed = показатель больше не спрашивается
audit-act-extension_granted = срок продлён
audit-act-extension_refused = в продлении отказано
audit-act-broadcast = объявление отправлено
audit-act-broadcast_stopped = рассылка остановлена
audit-act-broadcast_resumed = рассылка продолжена
audit-act-broadcast_recalled = объявление отозвано
audit-act-broadcast_scheduled = отправка объявления назначена
audit-act-broadcast_unscheduled = отправка объявления отменена
audit-act-broadcast_corrected = объявление исправлено
audit-act-broadcast_nudged = напоминание тем, кто не ознакомился
audit-act-template_removed = шаблон объявления удалён
audit-act-template_restored = шаблон объявления возвращён
audit-act-audience_removed = сохранённые получатели удалены
audit-act-audience_restored = сохранённые получатели возвращены
audit-act-group_bound = привязан чат района
audit-act-group_unbound = чат района отвязан
audit-act-sheet_exported = лист ознакомления выгружен
audit-act-event_changed = мероприятие изменено
audit-act-event_cancelled = мероприятие отменено
audit-act-attendance_exported = список участников мероприятия выгружен
audit-act-audit_exported = выгружен журнал действий

audit-said-name = название «{ $value }»
audit-said-former = было «{ $value }»
audit-said-place = стало «{ $value }»
audit-said-kind = тип «{ $value }»
audit-said-successor = теперь «{ $value }»
audit-said-title = «{ $value }»
audit-said-task = задача { $value }
audit-said-indicator = показатель «{ $value }»
audit-said-change =
    { $value ->
        [label] название
        [unit] единица
        [lowest] нижняя граница
        [highest] верхняя граница
        [choices] варианты
        [required] обязательный
        [optional] можно пропустить
        [sum] в справке сумма
        [mean] в справке среднее
        [none] в справке без итога
        [part_of] часть другого показателя
        [whole] не часть другого показателя
        [exact] складывается из частей
       *[inexact] не складывается из частей
    }
audit-said-before = было: { $value }
audit-said-now = стало: { $value }
audit-said-file = файл «{ $value }»
audit-said-count = всего: { $value }
audit-said-format = вид файла: { $value }
audit-said-version = версия текста { $value }

audit-sheet = Журнал
audit-column-at = Когда
audit-column-by = Кто
audit-column-act = Что
audit-column-person = С кем
audit-column-organisation = Организация
audit-column-data = Подробности
