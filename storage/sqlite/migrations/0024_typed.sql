-- What people write without being asked for it.

ALTER TABLE notes ADD COLUMN album TEXT; -- Telegram's media_group_id
CREATE INDEX notes_by_album ON notes (chat_id, album) WHERE album IS NOT NULL;

-- What somebody has looked for, so that further pages can be shown: the newest few of each.
CREATE TABLE searches (
    id INTEGER PRIMARY KEY,
    participant_id INTEGER NOT NULL REFERENCES participants (id) ON DELETE CASCADE,
    text TEXT NOT NULL CHECK (length(text) <= 200),
    created_at TEXT NOT NULL
) STRICT;
CREATE INDEX searches_by_participant ON searches (participant_id, id);
