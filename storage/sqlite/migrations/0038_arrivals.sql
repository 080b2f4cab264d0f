-- Check-in: who has come to an event, who may mark it, and what they thought of it.

-- One row a person and organisation; without a participant it is somebody of the organisation whom the bot does not know.
CREATE TABLE arrivals (
    id INTEGER PRIMARY KEY,
    event_id INTEGER NOT NULL REFERENCES events (id),
    organisation_id INTEGER NOT NULL REFERENCES organisations (id) ON DELETE CASCADE,
    participant_id INTEGER REFERENCES participants (id) ON DELETE SET NULL,
    people INTEGER NOT NULL DEFAULT 1 CHECK (people >= 1), -- with whom they came along
    arrived_at TEXT NOT NULL,
    marked_by INTEGER REFERENCES participants (id) ON DELETE SET NULL
) STRICT;
CREATE INDEX arrivals_by_event ON arrivals (event_id, organisation_id);
CREATE INDEX arrivals_by_organisation ON arrivals (organisation_id);
CREATE INDEX arrivals_by_participant ON arrivals (participant_id) WHERE participant_id IS NOT NULL;
CREATE INDEX arrivals_by_marker ON arrivals (marked_by) WHERE marked_by IS NOT NULL;

-- Whom an organiser has named to mark who comes.
CREATE TABLE event_helpers (
    event_id INTEGER NOT NULL REFERENCES events (id),
    participant_id INTEGER NOT NULL REFERENCES participants (id) ON DELETE CASCADE,
    added_by INTEGER REFERENCES participants (id) ON DELETE SET NULL,
    PRIMARY KEY (event_id, participant_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX event_helpers_by_participant ON event_helpers (participant_id);
CREATE INDEX event_helpers_by_adder ON event_helpers (added_by) WHERE added_by IS NOT NULL;

-- Codes of a hall and passes of people are told by it from made-up ones.
INSERT OR IGNORE INTO facts (name, value) VALUES ('event_key', lower(hex(randomblob(32))));

-- Three questions the morning after; a question that was not answered is NULL. They are asked once.
CREATE TABLE event_opinions (
    event_id INTEGER NOT NULL REFERENCES events (id),
    participant_id INTEGER NOT NULL REFERENCES participants (id) ON DELETE CASCADE,
    useful INTEGER CHECK (useful BETWEEN 1 AND 5),
    organised INTEGER CHECK (organised BETWEEN 1 AND 5),
    words TEXT NOT NULL DEFAULT '' CHECK (length(words) <= 1000),
    PRIMARY KEY (event_id, participant_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX event_opinions_by_participant ON event_opinions (participant_id);
ALTER TABLE events ADD COLUMN surveyed_at TEXT;
