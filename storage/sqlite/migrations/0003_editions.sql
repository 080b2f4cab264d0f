-- Editions of a resolution: its wording on the way from a document to published tasks, and what replaces it later.

ALTER TABLE resolutions ADD COLUMN revision INTEGER NOT NULL DEFAULT 0; -- grows with each amendment
ALTER TABLE tasks ADD COLUMN lead TEXT; -- where the tasks of an addressee stand under several
ALTER TABLE tasks ADD COLUMN withdrawn_at TEXT; -- by an amendment; the answers stay
ALTER TABLE assignments ADD COLUMN withdrawn_at TEXT; -- with its task, or because the task is others' now
DROP INDEX assignments_by_organisation;
CREATE INDEX assignments_by_organisation
    ON assignments (organisation_id, task_id, status, until, round_id, verdict, extended_to, withdrawn_at);

-- Whom an addressee means besides every organisation of `addressees.kind`: other kinds, and single organisations.
CREATE TABLE further_targets (
    addressee_id INTEGER NOT NULL REFERENCES addressees (id),
    position INTEGER NOT NULL,
    kind TEXT REFERENCES organisation_kinds (code),
    organisation_id INTEGER REFERENCES organisations (id),
    PRIMARY KEY (addressee_id, position),
    CHECK ((kind IS NULL) <> (organisation_id IS NULL))
) STRICT, WITHOUT ROWID;

-- Which organisations are to do which tasks: of active resolutions, not withdrawn.
CREATE VIEW reached AS
    SELECT t.id AS task_id, t.resolution_id, o.id AS organisation_id
    FROM organisations o JOIN (
        SELECT a.kind, t.id, a.resolution_id FROM tasks t JOIN addressees a ON a.id = t.addressee_id
        JOIN resolutions r ON r.id = a.resolution_id
        WHERE t.withdrawn_at IS NULL AND r.archived_at IS NULL AND a.kind IS NOT NULL
        UNION
        SELECT f.kind, t.id, a.resolution_id FROM tasks t JOIN addressees a ON a.id = t.addressee_id
        JOIN resolutions r ON r.id = a.resolution_id JOIN further_targets f ON f.addressee_id = a.id
        WHERE t.withdrawn_at IS NULL AND r.archived_at IS NULL AND f.kind IS NOT NULL
    ) t ON t.kind = o.kind
    UNION
    SELECT t.id, a.resolution_id, f.organisation_id FROM tasks t JOIN addressees a ON a.id = t.addressee_id
    JOIN resolutions r ON r.id = a.resolution_id JOIN further_targets f ON f.addressee_id = a.id
    WHERE t.withdrawn_at IS NULL AND r.archived_at IS NULL AND f.organisation_id IS NOT NULL;

CREATE TABLE editions (
    id INTEGER PRIMARY KEY,
    author_id INTEGER REFERENCES participants (id) ON DELETE SET NULL,
    resolution_id INTEGER REFERENCES resolutions (id), -- what it amends, or has become
    base INTEGER, -- the resolution's revision that it amends
    file_name TEXT NOT NULL DEFAULT '',
    status TEXT NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'published', 'discarded')),
    revision INTEGER NOT NULL DEFAULT 0, -- grows with each change; what is published is what was seen
    proposal TEXT CHECK (proposal IS NULL OR json_valid(proposal)), -- an edited file, shown before it is applied
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    CHECK (base IS NULL OR resolution_id IS NOT NULL)
) STRICT;
CREATE INDEX editions_by_author ON editions (author_id) WHERE status = 'open';

-- The wording after each change, the last one counts; what is before it can be gone back to.
CREATE TABLE edition_steps (
    edition_id INTEGER NOT NULL REFERENCES editions (id) ON DELETE CASCADE,
    step INTEGER NOT NULL,
    wording TEXT NOT NULL CHECK (json_valid(wording)),
    PRIMARY KEY (edition_id, step)
) STRICT, WITHOUT ROWID;

-- What an amendment has changed, for the message to those whose assignments these are.
CREATE TABLE edition_changes (
    edition_id INTEGER NOT NULL REFERENCES editions (id),
    assignment_id INTEGER NOT NULL REFERENCES assignments (id),
    change TEXT NOT NULL CHECK (change IN ('added', 'changed', 'withdrawn')),
    PRIMARY KEY (edition_id, assignment_id)
) STRICT, WITHOUT ROWID;
