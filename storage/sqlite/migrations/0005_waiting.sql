-- What waits stands apart from what is due: each claim read through 40,000 digests that waited for the morning.
ALTER TABLE deliveries ADD COLUMN waits INTEGER NOT NULL DEFAULT 0 CHECK (waits IN (0, 1)); -- until `not_before`
UPDATE deliveries SET waits = 1 WHERE status = 'queued' AND not_before > created_at;
DROP INDEX deliveries_queue;
CREATE INDEX deliveries_queue ON deliveries (waits, priority, turn, id, not_before) WHERE status = 'queued';
CREATE INDEX deliveries_waiting ON deliveries (not_before) WHERE status = 'queued' AND waits = 1;
