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
