-- Typed values that a task asks for, up to five. Of a clause of a draft until it is published, then of the task.
CREATE TABLE indicators (
    id INTEGER PRIMARY KEY,
    task_id INTEGER REFERENCES tasks (id),
    edition_id INTEGER REFERENCES editions (id) ON DELETE CASCADE,
    clause INTEGER, -- of that edition's wording
    position INTEGER NOT NULL,
    label TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('integer', 'percent', 'money', 'date', 'choice', 'yes_no')),
    unit TEXT NOT NULL DEFAULT '',
    lowest TEXT, -- hundredths of a number, or a day
    highest TEXT,
    required INTEGER NOT NULL DEFAULT 1 CHECK (required IN (0, 1)),
    aggregate TEXT NOT NULL DEFAULT 'none' CHECK (aggregate IN ('sum', 'mean', 'none')),
    part_of INTEGER REFERENCES indicators (id), -- never more than that one
    exact INTEGER NOT NULL DEFAULT 0 CHECK (exact IN (0, 1)), -- its parts make it up
    choices TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(choices)),
    revision INTEGER NOT NULL DEFAULT 0,
    removed_at TEXT,
    CHECK ((task_id IS NULL) <> (edition_id IS NULL))
) STRICT;
CREATE INDEX indicators_of_task ON indicators (task_id, position) WHERE task_id IS NOT NULL;
CREATE INDEX indicators_of_clause ON indicators (edition_id, clause, position) WHERE edition_id IS NOT NULL;
CREATE INDEX indicators_part_of ON indicators (part_of) WHERE part_of IS NOT NULL;

-- What was given: the newest of an assignment and indicator counts, in the round that was asking. Zero is an amount; a
-- reason says why there is no data; nothing at all says that it was left empty.
CREATE TABLE indicator_values (
    id INTEGER PRIMARY KEY,
    assignment_id INTEGER NOT NULL REFERENCES assignments (id),
    indicator_id INTEGER NOT NULL REFERENCES indicators (id),
    round_id INTEGER REFERENCES rounds (id),
    reply_id INTEGER NOT NULL REFERENCES replies (id),
    amount INTEGER, -- hundredths
    text TEXT, -- a day, what was chosen, or yes and no
    reason TEXT,
    author_id INTEGER REFERENCES participants (id) ON DELETE SET NULL,
    created_at TEXT NOT NULL,
    CHECK ((amount IS NOT NULL) + (text IS NOT NULL) + (reason IS NOT NULL) <= 1)
) STRICT;
CREATE INDEX indicator_values_given ON indicator_values (assignment_id, indicator_id);
CREATE INDEX indicator_values_of_round ON indicator_values (round_id, assignment_id, indicator_id);
CREATE INDEX indicator_values_of_reply ON indicator_values (reply_id);
CREATE INDEX indicator_values_by_author ON indicator_values (author_id);
CREATE INDEX indicator_values_of_indicator ON indicator_values (indicator_id);

-- As a closed round keeps them: what was asked, and what counted.
CREATE TABLE round_indicators (
    round_id INTEGER NOT NULL REFERENCES rounds (id),
    indicator_id INTEGER NOT NULL,
    task_id INTEGER NOT NULL,
    task_position INTEGER NOT NULL, -- in the document
    position INTEGER NOT NULL,
    label TEXT NOT NULL,
    kind TEXT NOT NULL,
    unit TEXT NOT NULL,
    aggregate TEXT NOT NULL,
    PRIMARY KEY (round_id, indicator_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE round_values (
    round_id INTEGER NOT NULL REFERENCES rounds (id),
    organisation_id INTEGER NOT NULL,
    indicator_id INTEGER NOT NULL,
    amount INTEGER,
    text TEXT,
    reason TEXT,
    PRIMARY KEY (round_id, organisation_id, indicator_id)
) STRICT, WITHOUT ROWID;
