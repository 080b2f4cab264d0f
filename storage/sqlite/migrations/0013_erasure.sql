-- What an answer said before its author changed it, and what is needed to know erased people in older copies.

-- A comment or a file as it was before.
CREATE TABLE remark_versions (
    id INTEGER PRIMARY KEY,
    remark_id INTEGER NOT NULL REFERENCES remarks (id) ON DELETE CASCADE,
    text TEXT NOT NULL DEFAULT '',
    file_kind TEXT CHECK (file_kind IN ('photo', 'document')),
    file_id TEXT,
    file_name TEXT,
    file_size INTEGER,
    replaced_at TEXT NOT NULL,
    CHECK ((file_kind IS NULL) = (file_id IS NULL))
) STRICT;
CREATE INDEX remark_versions_by_remark ON remark_versions (remark_id, id);

-- Since when an acceptance counts no more: the answer was changed after it.
ALTER TABLE reviews ADD COLUMN lapsed_at TEXT;

-- Under this key the list beside the database names whom it has forgotten: without it that list says nothing.
INSERT OR IGNORE INTO facts (name, value) VALUES ('erasure_key', lower(hex(randomblob(32))));

-- What was deleted before there was `secure_delete` may still stand in the file.
INSERT OR IGNORE INTO facts (name, value) SELECT 'rewrite_due', '' WHERE EXISTS (SELECT 1 FROM participants);
