-- What a round comes to is summed up as it is frozen: a report of 800,000 answers need not count them again.
ALTER TABLE round_organisations ADD COLUMN done INTEGER NOT NULL DEFAULT 0;
ALTER TABLE round_organisations ADD COLUMN in_progress INTEGER NOT NULL DEFAULT 0;
ALTER TABLE round_organisations ADD COLUMN need_help INTEGER NOT NULL DEFAULT 0;
ALTER TABLE round_organisations ADD COLUMN not_applicable INTEGER NOT NULL DEFAULT 0;
ALTER TABLE round_organisations ADD COLUMN late INTEGER NOT NULL DEFAULT 0;
ALTER TABLE round_organisations ADD COLUMN on_behalf INTEGER NOT NULL DEFAULT 0;

-- Each task within each municipality.
CREATE TABLE round_cells (
    round_id INTEGER NOT NULL REFERENCES rounds (id),
    municipality_id INTEGER NOT NULL, -- 0: what belongs to none
    task_id INTEGER NOT NULL,
    total INTEGER NOT NULL,
    done INTEGER NOT NULL,
    in_progress INTEGER NOT NULL,
    need_help INTEGER NOT NULL,
    not_applicable INTEGER NOT NULL,
    returned INTEGER NOT NULL,
    late INTEGER NOT NULL,
    on_behalf INTEGER NOT NULL,
    files INTEGER NOT NULL,
    PRIMARY KEY (round_id, municipality_id, task_id)
) STRICT, WITHOUT ROWID;

-- The answers that count, by the hour (UTC) in which they were given.
CREATE TABLE round_hours (
    round_id INTEGER NOT NULL REFERENCES rounds (id),
    hour TEXT NOT NULL, -- 2026-11-30T17
    answers INTEGER NOT NULL,
    PRIMARY KEY (round_id, hour)
) STRICT, WITHOUT ROWID;

UPDATE round_organisations AS f SET
    done = found.done, in_progress = found.in_progress, need_help = found.need_help,
    not_applicable = found.not_applicable, late = found.late, on_behalf = found.on_behalf
FROM (
    SELECT round_id, organisation_id, sum(status = 'done') AS done, sum(status = 'in_progress') AS in_progress,
        sum(status = 'need_help') AS need_help, sum(status = 'not_applicable') AS not_applicable, sum(late) AS late,
        sum(on_behalf) AS on_behalf
    FROM round_answers WHERE status <> 'no_reply' AND verdict IS NOT 'returned' GROUP BY round_id, organisation_id
) found WHERE found.round_id = f.round_id AND found.organisation_id = f.organisation_id;

INSERT INTO round_cells
SELECT round_id, ifnull(municipality_id, 0), task_id, count(*), sum(answered AND status = 'done'),
    sum(answered AND status = 'in_progress'), sum(answered AND status = 'need_help'),
    sum(answered AND status = 'not_applicable'), sum(verdict IS 'returned'), sum(answered AND late),
    sum(answered AND on_behalf), sum(iif(answered, files, 0))
FROM (SELECT *, status <> 'no_reply' AND verdict IS NOT 'returned' AS answered FROM round_results) GROUP BY 1, 2, 3;

INSERT INTO round_hours
SELECT round_id, substr(replied_at, 1, 13), count(*) FROM round_answers
WHERE replied_at IS NOT NULL AND status <> 'no_reply' AND verdict IS NOT 'returned' GROUP BY 1, 2;

ALTER TABLE rounds DROP COLUMN figures;
