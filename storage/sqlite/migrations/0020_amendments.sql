-- What the document of a published resolution says, beside what people have made of it; the next edition is compared with it.
CREATE TABLE documents (
    resolution_id INTEGER PRIMARY KEY REFERENCES resolutions (id),
    wording TEXT NOT NULL CHECK (json_valid(wording)) -- clauses go on as the tasks that `was` names
) STRICT;

ALTER TABLE events ADD COLUMN withdrawn_at TEXT; -- by an amendment

-- What an amendment has changed in tasks and events, as it was and as it is, for the message to those concerned.
CREATE TABLE edition_news (
    edition_id INTEGER NOT NULL REFERENCES editions (id),
    task_id INTEGER NOT NULL REFERENCES tasks (id),
    before TEXT CHECK (before IS NULL OR json_valid(before)),
    after TEXT CHECK (after IS NULL OR json_valid(after)),
    sooner INTEGER NOT NULL, -- a day comes sooner than they know: they are told at once
    PRIMARY KEY (edition_id, task_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE edition_events (
    edition_id INTEGER NOT NULL REFERENCES editions (id),
    event_id INTEGER NOT NULL REFERENCES events (id),
    before TEXT CHECK (before IS NULL OR json_valid(before)),
    after TEXT CHECK (after IS NULL OR json_valid(after)),
    PRIMARY KEY (edition_id, event_id)
) STRICT, WITHOUT ROWID;

-- Kinds of organisations that it concerns though no task of theirs has changed: co-executors, and guests of events.
CREATE TABLE edition_kinds (
    edition_id INTEGER NOT NULL REFERENCES editions (id),
    kind TEXT NOT NULL REFERENCES organisation_kinds (code),
    sooner INTEGER NOT NULL,
    PRIMARY KEY (edition_id, kind)
) STRICT, WITHOUT ROWID;
