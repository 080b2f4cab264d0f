-- Which question a message of a person was read as the answer to, for as long as Telegram lets them edit it.
CREATE TABLE read_messages (
    telegram_id INTEGER NOT NULL, -- the person, and their private chat
    message_id INTEGER NOT NULL,
    name TEXT NOT NULL, -- of the question, with what it is about
    data TEXT NOT NULL CHECK (json_valid(data)),
    said TEXT NOT NULL, -- a hash of what it said
    length INTEGER NOT NULL, -- of it and what it goes on with, where Telegram may have cut a longer text after it; else 0
    sent_at TEXT NOT NULL,
    PRIMARY KEY (telegram_id, message_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX read_messages_by_age ON read_messages (sent_at);

-- «Снято с контроля»: an organiser takes a task off an organisation's list. It is withdrawn then, until that is undone.
ALTER TABLE assignments ADD COLUMN discharged_at TEXT;
CREATE TABLE discharges (
    id INTEGER PRIMARY KEY,
    assignment_id INTEGER NOT NULL REFERENCES assignments (id),
    reason TEXT NOT NULL,
    author_id INTEGER REFERENCES participants (id) ON DELETE SET NULL,
    created_at TEXT NOT NULL,
    undone_at TEXT
) STRICT;
CREATE INDEX discharges_by_assignment ON discharges (assignment_id);
CREATE INDEX discharges_by_author ON discharges (author_id);
CREATE INDEX assignments_discharged ON assignments (organisation_id) WHERE discharged_at IS NOT NULL;

-- «Контрольный пункт»: starred by an organiser, with a reminder ladder of its own.
ALTER TABLE tasks ADD COLUMN controlled INTEGER NOT NULL DEFAULT 0 CHECK (controlled IN (0, 1));
