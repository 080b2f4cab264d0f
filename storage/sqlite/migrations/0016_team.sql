-- Organisers besides those that ORGANISER_IDS names, and those who only look on; who was, stays here with the end of it.
CREATE TABLE team (
    id INTEGER PRIMARY KEY,
    participant_id INTEGER NOT NULL REFERENCES participants (id) ON DELETE CASCADE,
    read_only INTEGER NOT NULL CHECK (read_only IN (0, 1)),
    added_by INTEGER REFERENCES participants (id) ON DELETE SET NULL,
    added_at TEXT NOT NULL,
    removed_by INTEGER REFERENCES participants (id) ON DELETE SET NULL,
    removed_at TEXT
) STRICT;
CREATE UNIQUE INDEX team_now ON team (participant_id) WHERE removed_at IS NULL;
CREATE INDEX team_by_participant ON team (participant_id);

-- One-time links onto the team; only a hash of each secret.
CREATE TABLE team_links (
    id INTEGER PRIMARY KEY,
    secret_hash BLOB NOT NULL UNIQUE,
    read_only INTEGER NOT NULL CHECK (read_only IN (0, 1)),
    created_by INTEGER REFERENCES participants (id) ON DELETE CASCADE,
    created_at TEXT NOT NULL,
    expires_at TEXT NOT NULL,
    opened_by INTEGER, -- a Telegram id, until its owner has consented
    used_at TEXT,
    revoked_at TEXT
) STRICT;

-- Each consent that was given: of whom, while they are known; by a hash of their id from the withdrawal on.
CREATE TABLE consents (
    id INTEGER PRIMARY KEY,
    participant_id INTEGER REFERENCES participants (id) ON DELETE SET NULL,
    person_hash BLOB,
    version TEXT NOT NULL,
    given_at TEXT NOT NULL,
    withdrawn_at TEXT,
    CHECK ((person_hash IS NULL) = (withdrawn_at IS NULL))
) STRICT;
CREATE INDEX consents_by_participant ON consents (participant_id) WHERE participant_id IS NOT NULL;
CREATE INDEX consents_by_hash ON consents (person_hash) WHERE person_hash IS NOT NULL;
CREATE INDEX consents_withdrawn ON consents (withdrawn_at) WHERE withdrawn_at IS NOT NULL;
INSERT INTO consents (participant_id, version, given_at)
    SELECT id, consent_version, consented_at FROM participants WHERE consented_at IS NOT NULL;
