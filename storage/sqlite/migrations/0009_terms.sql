-- What grows is pruned after its term: each kind is found by an index of its own.

-- What became of deliveries that are there no more.
CREATE TABLE delivery_counts (
    kind TEXT NOT NULL,
    subject_id INTEGER NOT NULL,
    status TEXT NOT NULL,
    messages INTEGER NOT NULL,
    PRIMARY KEY (kind, subject_id, status)
) STRICT, WITHOUT ROWID;

CREATE INDEX deliveries_finished ON deliveries (finished_at) WHERE finished_at IS NOT NULL;
-- The oldest message that has been tried in vain, without reading all that are queued.
CREATE INDEX deliveries_retried ON deliveries (created_at) WHERE status = 'queued' AND attempts > 0;
CREATE INDEX invitations_unused ON invitations (expires_at) WHERE used_at IS NULL;
CREATE INDEX invitations_opened ON invitations (opened_by) WHERE opened_by IS NOT NULL;
CREATE INDEX invitations_used ON invitations (used_by) WHERE used_by IS NOT NULL;
CREATE INDEX editions_left ON editions (changed_at) WHERE status = 'open';
CREATE INDEX announcements_left ON announcements (created_at) WHERE status = 'draft';
CREATE INDEX rounds_left ON rounds (created_at) WHERE status = 'draft';
