-- The files of an event that were taken off it, which can be had back until the term of drafts is over.
ALTER TABLE event_files ADD COLUMN dropped_at TEXT;
CREATE INDEX event_files_dropped ON event_files (dropped_at) WHERE dropped_at IS NOT NULL;
