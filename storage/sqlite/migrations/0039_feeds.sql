-- A person's events as a calendar to subscribe to, by a secret link: only its hash. One each; a new one ends the former.
CREATE TABLE calendar_feeds (
    participant_id INTEGER PRIMARY KEY REFERENCES participants (id) ON DELETE CASCADE,
    token_hash BLOB NOT NULL UNIQUE,
    created_at TEXT NOT NULL
) STRICT;
