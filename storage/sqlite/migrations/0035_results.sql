-- What a round came to, of each municipality and (0) of everybody: each who was asked is told once, from these few rows.
CREATE TABLE round_totals (
    round_id INTEGER NOT NULL REFERENCES rounds (id),
    municipality_id INTEGER NOT NULL,
    organisations INTEGER NOT NULL,
    complete INTEGER NOT NULL, -- organisations that answered everything
    total INTEGER NOT NULL,
    answered INTEGER NOT NULL,
    PRIMARY KEY (round_id, municipality_id)
) STRICT, WITHOUT ROWID;

ALTER TABLE rounds ADD COLUMN results_told_at TEXT; -- since when those who were asked are told what it came to
UPDATE rounds SET results_told_at = closed_at WHERE status = 'closed';
CREATE INDEX rounds_to_tell ON rounds (closed_at) WHERE status = 'closed' AND results_told_at IS NULL;

-- So that a cancellation can be undone: with which round it was cancelled, and what it was before.
ALTER TABLE rounds ADD COLUMN cancelled_with INTEGER REFERENCES rounds (id);
ALTER TABLE rounds ADD COLUMN cancelled_from TEXT CHECK (cancelled_from IN ('draft', 'planned'));
CREATE INDEX rounds_cancelled_with ON rounds (cancelled_with) WHERE cancelled_with IS NOT NULL;
