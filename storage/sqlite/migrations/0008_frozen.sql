-- What a closed round came to takes its words once, not once an assignment: of three gigabytes they took two.
ALTER TABLE round_results RENAME TO former_results;

CREATE TABLE round_tasks (
    round_id INTEGER NOT NULL REFERENCES rounds (id),
    task_id INTEGER NOT NULL,
    position INTEGER NOT NULL, -- in the document
    number TEXT NOT NULL,
    task TEXT NOT NULL,
    addressee TEXT NOT NULL,
    total INTEGER NOT NULL,
    answered INTEGER NOT NULL,
    done INTEGER NOT NULL,
    in_progress INTEGER NOT NULL,
    need_help INTEGER NOT NULL,
    not_applicable INTEGER NOT NULL,
    returned INTEGER NOT NULL,
    late INTEGER NOT NULL,
    PRIMARY KEY (round_id, task_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE round_organisations (
    round_id INTEGER NOT NULL REFERENCES rounds (id),
    organisation_id INTEGER NOT NULL,
    kind TEXT NOT NULL,
    organisation TEXT NOT NULL,
    parent TEXT,
    total INTEGER NOT NULL,
    answered INTEGER NOT NULL,
    returned INTEGER NOT NULL,
    PRIMARY KEY (round_id, organisation_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE round_answers (
    round_id INTEGER NOT NULL REFERENCES rounds (id),
    organisation_id INTEGER NOT NULL,
    task_id INTEGER NOT NULL,
    status TEXT NOT NULL,
    until TEXT,
    comment TEXT NOT NULL DEFAULT '',
    replied_at TEXT,
    late INTEGER NOT NULL DEFAULT 0,
    on_behalf INTEGER NOT NULL DEFAULT 0,
    verdict TEXT,
    PRIMARY KEY (round_id, organisation_id, task_id)
) STRICT, WITHOUT ROWID;

INSERT INTO round_answers
SELECT round_id, organisation_id, task_id, status, until, comment, replied_at, late, on_behalf, verdict
FROM former_results ORDER BY round_id, organisation_id, task_id;

INSERT INTO round_organisations
SELECT round_id, organisation_id, kind, organisation, parent, count(*),
    sum(status <> 'no_reply' AND verdict IS NOT 'returned'), sum(verdict IS 'returned')
FROM former_results GROUP BY round_id, organisation_id;

INSERT INTO round_tasks
SELECT round_id, task_id, position, number, task, addressee, count(*),
    sum(status <> 'no_reply' AND verdict IS NOT 'returned'), sum(status = 'done' AND verdict IS NOT 'returned'),
    sum(status = 'in_progress' AND verdict IS NOT 'returned'), sum(status = 'need_help' AND verdict IS NOT 'returned'),
    sum(status = 'not_applicable' AND verdict IS NOT 'returned'), sum(verdict IS 'returned'), sum(late)
FROM former_results GROUP BY round_id, task_id;

DROP TABLE former_results;

-- Put together again, a row for each task of each organisation.
CREATE VIEW round_results AS
    SELECT a.round_id, a.organisation_id, a.task_id, t.position, t.number, t.task, t.addressee, o.kind, o.organisation,
        o.parent, a.status, a.until, a.comment, a.replied_at, a.late, a.on_behalf, a.verdict
    FROM round_answers a JOIN round_organisations o ON o.round_id = a.round_id AND o.organisation_id = a.organisation_id
    JOIN round_tasks t ON t.round_id = a.round_id AND t.task_id = a.task_id;

-- A comment that is edited while its round is being closed is found by this.
CREATE INDEX remarks_edited ON remarks (edited_at) WHERE edited_at IS NOT NULL;

-- Long works are done in slices with the writer free between them. A slice moves the cursor in its own transaction: after
-- a kill the next one begins where it stands.
CREATE TABLE long_works (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    subject_id INTEGER NOT NULL,
    cursor INTEGER NOT NULL DEFAULT 0,
    data TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(data)),
    UNIQUE (kind, subject_id)
) STRICT;
