## Журнал действий

audit-title = 📓 <b>Журнал действий</b>: { $organisation }
audit-none = Пока ничего не записано.
audit-line =
    { $moment }, { $who }
    { $what }
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
audit-act-consent_given = согласие на обработку данных
audit-act-consent_withdrawn = согласие отозвано
audit-act-erased = личные данные удалены
audit-act-data_exported = личные данные выгружены
audit-act-invited = выданы приглашения
audit-act-invitations_revoked = приглашения отозваны
audit-act-roster_merged = применён список организаций
audit-act-roster_exported = выгружен список организаций
audit-act-organisation_added = организация добавлена
audit-act-organisation_renamed = организация переименована
audit-act-organisation_moved = организация перенесена
audit-act-organisation_kind = тип организации изменён
audit-act-organisation_merged = организация вошла в другую
audit-act-organisation_taken_over = организация приняла другую
audit-act-organisation_closed = организация закрыта
audit-act-organisation_reopened = организация возвращена
audit-act-published = резолюция опубликована
audit-act-amended = новая редакция резолюции
audit-act-archived = резолюция в архиве
audit-act-unarchived = резолюция возвращена из архива
audit-act-round_opened = отчётный период открыт
audit-act-round_closed = отчётный период закрыт
audit-act-round_cancelled = отчётный период отменён
audit-act-report_exported = выгружена справка
audit-act-accepted = ответ принят
audit-act-returned = ответ возвращён на доработку
audit-act-extension_granted = срок продлён
audit-act-extension_refused = в продлении отказано
audit-act-broadcast = объявление отправлено
audit-act-broadcast_stopped = рассылка остановлена
audit-act-broadcast_recalled = объявление отозвано
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
audit-said-file = файл «{ $value }»
audit-said-count = всего: { $value }
audit-said-format = вид файла: { $value }

audit-sheet = Журнал
audit-column-at = Когда
audit-column-by = Кто
audit-column-act = Что
audit-column-person = С кем
audit-column-organisation = Организация
audit-column-data = Подробности
