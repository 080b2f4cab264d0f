-- Answers to announcements: questions to their authors, and polls.

-- What was answered, once for all who asked the same.
CREATE TABLE announcement_answers (
    id INTEGER PRIMARY KEY,
    announcement_id INTEGER NOT NULL REFERENCES announcements (id),
    author_id INTEGER REFERENCES participants (id) ON DELETE SET NULL,
    text TEXT NOT NULL CHECK (length(text) <= 3000),
    created_at TEXT NOT NULL
) STRICT;
CREATE INDEX announcement_answers_by_author ON announcement_answers (author_id) WHERE author_id IS NOT NULL;

CREATE TABLE announcement_questions (
    id INTEGER PRIMARY KEY,
    announcement_id INTEGER NOT NULL REFERENCES announcements (id),
    participant_id INTEGER NOT NULL REFERENCES participants (id) ON DELETE CASCADE,
    text TEXT NOT NULL CHECK (length(text) <= 1000),
    chosen INTEGER NOT NULL DEFAULT 0 CHECK (chosen IN (0, 1)), -- to be answered with the next answer
    answer_id INTEGER REFERENCES announcement_answers (id),
    created_at TEXT NOT NULL
) STRICT;
CREATE INDEX announcement_questions_open ON announcement_questions (announcement_id, id) WHERE answer_id IS NULL;
CREATE INDEX announcement_questions_by_participant ON announcement_questions (participant_id);
CREATE INDEX announcement_questions_by_answer ON announcement_questions (answer_id) WHERE answer_id IS NOT NULL;
ALTER TABLE announcements ADD COLUMN questions_seen INTEGER NOT NULL DEFAULT 0; -- the newest that its author has looked at

-- A poll is an announcement with options; of each recipient the last choice counts.
ALTER TABLE announcements ADD COLUMN options TEXT CHECK (options IS NULL OR json_valid(options));
CREATE TABLE votes (
    announcement_id INTEGER NOT NULL REFERENCES announcements (id),
    participant_id INTEGER NOT NULL REFERENCES participants (id) ON DELETE CASCADE,
    choice INTEGER NOT NULL, -- from 0
    at TEXT NOT NULL,
    PRIMARY KEY (announcement_id, participant_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX votes_by_participant ON votes (participant_id);

-- The group of a district. It has a row among participants, by the negative id of its chat and without consent: so the
-- outbox writes to it, and nothing that is for people does. It is deleted when the bot is put out.
CREATE TABLE group_chats (
    id INTEGER PRIMARY KEY,
    participant_id INTEGER NOT NULL UNIQUE REFERENCES participants (id) ON DELETE CASCADE,
    organisation_id INTEGER NOT NULL REFERENCES organisations (id),
    title TEXT NOT NULL,
    names INTEGER NOT NULL DEFAULT 0 CHECK (names IN (0, 1)), -- whether the silent are named there
    bound_by INTEGER REFERENCES participants (id) ON DELETE SET NULL,
    bound_at TEXT NOT NULL
) STRICT;
CREATE INDEX group_chats_by_binder ON group_chats (bound_by) WHERE bound_by IS NOT NULL;

-- One-time codes that bind a group; only hashes.
CREATE TABLE group_codes (
    id INTEGER PRIMARY KEY,
    code_hash BLOB NOT NULL UNIQUE,
    organisation_id INTEGER NOT NULL REFERENCES organisations (id),
    created_by INTEGER REFERENCES participants (id) ON DELETE CASCADE,
    expires_at TEXT NOT NULL
) STRICT;
CREATE INDEX group_codes_by_author ON group_codes (created_by) WHERE created_by IS NOT NULL;
