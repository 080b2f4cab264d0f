## The audit log

audit-title = 📓 <b>Audit log</b>: { $organisation }
audit-none = Nothing yet.
audit-line =
    { $moment }, { $who }
    { $what }
audit-found-more = The newest { $count } are shown. To find less, add a word.
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
audit-act-team_link_made = a link for an organiser or observer made
audit-act-team_links_revoked = links for organisers revoked
audit-act-team_links_restored = links for organisers restored
audit-act-consent_given = consent given
audit-act-consent_withdrawn = consent withdrawn
audit-act-erased = personal data erased
audit-act-data_exported = personal data exported
audit-act-invited = invitations made
audit-act-invitations_revoked = invitations revoked
audit-act-open_link_made = a link for all was made
audit-act-open_link_revoked = the link for all was revoked
audit-act-open_link_restored = open link restored
audit-act-members_listed = list of members printed
audit-act-deliveries_listed = list of who was told what printed
audit-act-never_joins = noted that nobody will join
audit-act-may_join = may join after all
audit-act-claimed = a request to join
audit-act-claim_accepted = a request was accepted
audit-act-claim_refused = a request was refused
audit-act-claim_lapsed = nobody answered a request
audit-act-claim_withdrawn = a request was withdrawn
audit-act-roster_merged = roster merged
audit-act-roster_exported = roster exported
audit-act-organisation_added = organisation added
audit-act-organisation_renamed = organisation renamed
audit-act-organisation_moved = organisation moved
audit-act-organisation_kind = kind of organisation changed
audit-act-organisation_merged = organisation merged into another
audit-act-organisation_taken_over = organisation took another over
audit-act-organisation_merge_ended = all organisations below have moved
audit-act-organisation_closed = organisation closed
audit-act-organisation_reopened = organisation reopened
audit-act-published = resolution published
audit-act-amended = resolution amended
audit-act-archived = resolution archived
audit-act-unarchived = resolution back from the archive
audit-act-round_opened = round opened
audit-act-round_closed = round closed
audit-act-round_cancelled = round cancelled
audit-act-round_reopened = closing of a round undone
audit-act-round_restored = cancelled round restored
audit-act-report_exported = report exported
audit-act-accepted = answer accepted
audit-act-returned = answer returned
audit-act-discharged = task taken off the list
audit-act-discharge_undone = task put back on the list
audit-act-task_starred = task starred
audit-act-task_unstarred = task no longer starred
audit-act-indicator_added = indicator added
audit-act-indicator_changed = indicator changed
audit-act-indicator_removed = indicator asked for no more
audit-act-extension_granted = later day granted
audit-act-extension_refused = later day refused
audit-act-broadcast = announcement sent
audit-act-broadcast_stopped = broadcast stopped
audit-act-broadcast_resumed = broadcast resumed
audit-act-broadcast_recalled = announcement recalled
audit-act-broadcast_scheduled = announcement scheduled
audit-act-broadcast_unscheduled = announcement not scheduled any more
audit-act-broadcast_corrected = announcement corrected
audit-act-broadcast_nudged = reminder to who has not acknowledged
audit-act-template_removed = announcement template removed
audit-act-template_restored = announcement template restored
audit-act-audience_removed = saved audience removed
audit-act-audience_restored = saved audience restored
audit-act-group_bound = chat of the district bound
audit-act-group_unbound = chat of the district unbound
audit-act-sheet_exported = acknowledgement sheet exported
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
audit-said-indicator = indicator “{ $value }”
audit-said-change =
    { $value ->
        [label] name
        [unit] unit
        [lowest] lower bound
        [highest] upper bound
        [choices] choices
        [required] required
        [optional] may be skipped
        [sum] a sum in the report
        [mean] a mean in the report
        [none] no total in the report
        [part_of] part of another indicator
        [whole] no part of another indicator
        [exact] made up by its parts
       *[inexact] not made up by its parts
    }
audit-said-before = before: { $value }
audit-said-now = now: { $value }
audit-said-file = file “{ $value }”
audit-said-count = in all: { $value }
audit-said-format = file type: { $value }
audit-said-version = version { $value } of the text

audit-sheet = Log
audit-column-at = When
audit-column-by = Who
audit-column-act = What
audit-column-person = To whom
audit-column-organisation = Organisation
audit-column-data = Details
