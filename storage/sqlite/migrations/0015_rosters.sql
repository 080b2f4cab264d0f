-- An organisation is known by its code, else by its name however it is written; rosters are looked at, then merged.

ALTER TABLE organisations ADD COLUMN code TEXT CHECK (length(code) BETWEEN 1 AND 100);
ALTER TABLE organisations ADD COLUMN code_key TEXT; -- as codes are compared
ALTER TABLE organisations ADD COLUMN short_key TEXT NOT NULL DEFAULT ''; -- of the short name, as `name_key` of the name
ALTER TABLE organisations ADD COLUMN search_key TEXT NOT NULL DEFAULT ''; -- every word of both
DROP INDEX organisations_by_name;
UPDATE organisations SET name_key = name_key(name), short_key = name_key(short_name),
    search_key = search_key(name, short_name);
-- Not unique: what was read twice under two spellings has the same key now.
CREATE INDEX organisations_by_name ON organisations (name_key, parent_id);
CREATE INDEX organisations_by_short_name ON organisations (short_key);
CREATE UNIQUE INDEX organisations_by_code ON organisations (code_key) WHERE code_key IS NOT NULL;

-- How an organisation was called before: an old list still names it so.
CREATE TABLE former_names (
    organisation_id INTEGER NOT NULL REFERENCES organisations (id) ON DELETE CASCADE,
    name_key TEXT NOT NULL,
    PRIMARY KEY (organisation_id, name_key)
) STRICT, WITHOUT ROWID;

-- Grows with every change of who is there, how it is called and where it stands: what was compared before is old then.
CREATE TABLE registry (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    revision INTEGER NOT NULL
) STRICT;
INSERT INTO registry VALUES (1, 0);
CREATE TRIGGER registry_grown AFTER INSERT ON organisations BEGIN
    UPDATE registry SET revision = revision + 1;
END;
CREATE TRIGGER registry_changed AFTER UPDATE OF code, kind, parent_id, name, short_name ON organisations BEGIN
    UPDATE registry SET revision = revision + 1;
END;
CREATE TRIGGER registry_shrunk AFTER DELETE ON organisations BEGIN
    UPDATE registry SET revision = revision + 1;
END;

-- A roster that was read and compared with what is there.
CREATE TABLE rosters (
    id INTEGER PRIMARY KEY,
    author_id INTEGER REFERENCES participants (id) ON DELETE SET NULL, -- absent: from the command line
    file_name TEXT NOT NULL DEFAULT '',
    file_id TEXT, -- Telegram's, to compare it again
    status TEXT NOT NULL DEFAULT 'reading' CHECK (status IN ('reading', 'open', 'applying', 'applied', 'dropped')),
    revision INTEGER NOT NULL, -- of the registry that it was compared with
    unchanged INTEGER NOT NULL DEFAULT 0,
    elsewhere INTEGER NOT NULL DEFAULT 0, -- organisations in municipalities that it does not speak of
    created_at TEXT NOT NULL
) STRICT;
CREATE INDEX rosters_by_author ON rosters (author_id);
CREATE INDEX rosters_left ON rosters (created_at) WHERE status <> 'applying';

-- What it says of one organisation that differs; in the order in which it is applied, parents first.
CREATE TABLE roster_lines (
    roster_id INTEGER NOT NULL REFERENCES rosters (id),
    position INTEGER NOT NULL,
    change TEXT NOT NULL CHECK (change IN ('question', 'added', 'kind', 'moved', 'renamed', 'changed', 'missing', 'problem')),
    row_key TEXT NOT NULL DEFAULT '', -- by which an answer finds its row when the file is compared again
    organisation_id INTEGER, -- which it is, or would be if the question is answered with yes; then also what was added
    parent_line INTEGER, -- the line of the organisation above it, which may have to be added first
    waits_for INTEGER, -- the line of the question that has to be answered with yes
    asked_below INTEGER NOT NULL DEFAULT 0 CHECK (asked_below IN (0, 1)), -- a no changes what lines below it mean
    answer INTEGER CHECK (answer IN (0, 1)),
    outcome TEXT, -- absent: not applied yet; 'done', or why it was not
    said TEXT NOT NULL CHECK (json_valid(said)), -- in words, for people
    data TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(data)), -- what is written; emptied when it is
    PRIMARY KEY (roster_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX roster_lines_by_change ON roster_lines (roster_id, change, position);
