-- A later day belongs to the round that asked when it was asked for; without one, to the day that the document gives.
ALTER TABLE extensions ADD COLUMN round_id INTEGER REFERENCES rounds (id);
ALTER TABLE extensions ADD COLUMN reason TEXT NOT NULL DEFAULT '';
ALTER TABLE extensions ADD COLUMN refusal TEXT NOT NULL DEFAULT '';
CREATE INDEX extensions_by_round ON extensions (round_id) WHERE round_id IS NOT NULL;

UPDATE extensions SET round_id = (
    SELECT w.id FROM assignments s JOIN organisations o ON o.id = s.organisation_id
    JOIN tasks t ON t.id = s.task_id JOIN addressees a ON a.id = t.addressee_id
    JOIN rounds w ON w.resolution_id = a.resolution_id JOIN round_kinds k ON k.round_id = w.id AND k.kind = o.kind
    WHERE s.id = extensions.assignment_id AND w.opened_at <= extensions.created_at
        AND (w.closed_at IS NULL OR w.closed_at >= extensions.created_at)
    ORDER BY w.opened_at DESC LIMIT 1
);
UPDATE assignments SET extended_to = NULL WHERE extended_to IS NOT NULL AND id IN (
    SELECT e.assignment_id FROM extensions e JOIN rounds w ON w.id = e.round_id WHERE w.status = 'closed'
        AND e.id = (SELECT max(id) FROM extensions WHERE assignment_id = e.assignment_id AND granted)
);
