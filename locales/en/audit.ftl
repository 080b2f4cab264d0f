## The audit log

audit-title = 📓 <b>Audit log</b>: { $organisation }
audit-none = Nothing yet.
audit-line =
    { $moment }, { $who }
    { $what }
audit-erased = an erased participant
audit-by-operator = the operator
audit-by-bot = the bot, in its time

audit-act-joined = joined
audit-act-left = left
audit-act-expelled = membership ended
audit-act-suspended = membership suspended
audit-act-membership_restored = membership restored
audit-act-organiser_added = a new organiser
audit-act-organiser_removed = organiser removed
audit-act-consent_given = consent given
audit-act-consent_withdrawn = consent withdrawn
audit-act-erased = personal data erased
audit-act-data_exported = personal data exported
audit-act-invited = invitations made
audit-act-invitations_revoked = invitations revoked
audit-act-roster_merged = roster merged
audit-act-roster_exported = roster exported
audit-act-organisation_added = organisation added
audit-act-organisation_renamed = organisation renamed
audit-act-organisation_moved = organisation moved
audit-act-organisation_kind = kind of organisation changed
audit-act-organisation_merged = organisation merged into another
audit-act-organisation_taken_over = organisation took another over
audit-act-organisation_closed = organisation closed
audit-act-organisation_reopened = organisation reopened
audit-act-published = resolution published
audit-act-amended = resolution amended
audit-act-archived = resolution archived
audit-act-unarchived = resolution back from the archive
audit-act-round_opened = round opened
audit-act-round_closed = round closed
audit-act-round_cancelled = round cancelled
audit-act-report_exported = report exported
audit-act-accepted = answer accepted
audit-act-returned = answer returned
audit-act-extension_granted = later day granted
audit-act-extension_refused = later day refused
audit-act-broadcast = announcement sent
audit-act-broadcast_stopped = broadcast stopped
audit-act-broadcast_recalled = announcement recalled
audit-act-event_changed = event changed
audit-act-event_cancelled = event cancelled
audit-act-attendance_exported = list of an event’s guests exported
audit-act-audit_exported = audit log exported

audit-said-name = named “{ $value }”
audit-said-former = before: “{ $value }”
audit-said-place = now: “{ $value }”
audit-said-kind = kind “{ $value }”
audit-said-successor = now “{ $value }”
audit-said-title = “{ $value }”
audit-said-task = task { $value }
audit-said-file = file “{ $value }”
audit-said-count = in all: { $value }
audit-said-format = file type: { $value }

audit-sheet = Log
audit-column-at = When
audit-column-by = Who
audit-column-act = What
audit-column-person = To whom
audit-column-organisation = Organisation
audit-column-data = Details
