-- People come and go: memberships that are over or held back, names as papers need them, tasks given to a colleague.

-- Whoever stands here is in `memberships` no more, so that nothing else has to ask: a suspended one waits for an overseer.
CREATE TABLE past_memberships (
    id INTEGER PRIMARY KEY,
    participant_id INTEGER REFERENCES participants (id) ON DELETE SET NULL, -- absent: erased since
    organisation_id INTEGER NOT NULL REFERENCES organisations (id),
    since TEXT NOT NULL,
    ended_at TEXT NOT NULL,
    ended_by INTEGER REFERENCES participants (id) ON DELETE SET NULL, -- absent: the operator, or erased since
    outcome TEXT NOT NULL CHECK (outcome IN ('ended', 'suspended', 'restored'))
) STRICT;
CREATE INDEX past_memberships_by_organisation ON past_memberships (organisation_id, outcome);
CREATE INDEX past_memberships_by_participant ON past_memberships (participant_id);
CREATE INDEX past_memberships_by_ender ON past_memberships (ended_by);
CREATE UNIQUE INDEX memberships_suspended ON past_memberships (organisation_id, participant_id)
    WHERE outcome = 'suspended';

ALTER TABLE participants ADD COLUMN own_name INTEGER NOT NULL DEFAULT 0 CHECK (own_name IN (0, 1)); -- typed, not Telegram's
ALTER TABLE participants ADD COLUMN seen_at TEXT; -- roughly: within some hours

-- Since when the recipient belongs to nothing any more that the announcement was for: theirs to see no longer.
ALTER TABLE announcement_recipients ADD COLUMN left_at TEXT;

-- A task given to a colleague inside the organisation: at most one of an assignment at a time.
CREATE TABLE delegations (
    id INTEGER PRIMARY KEY,
    assignment_id INTEGER NOT NULL REFERENCES assignments (id),
    round_id INTEGER REFERENCES rounds (id), -- that was asking then: when it asks no more, nothing is left to do
    giver_id INTEGER REFERENCES participants (id) ON DELETE SET NULL,
    taker_id INTEGER REFERENCES participants (id) ON DELETE SET NULL,
    until TEXT NOT NULL,
    words TEXT NOT NULL DEFAULT '' CHECK (length(words) <= 1000),
    straight INTEGER NOT NULL DEFAULT 0 CHECK (straight IN (0, 1)), -- the answer goes without the giver
    status TEXT CHECK (status IN ('done', 'in_progress', 'need_help', 'not_applicable')), -- the prepared answer
    status_until TEXT CHECK (status_until IS NULL OR status = 'in_progress'),
    repeats INTEGER REFERENCES replies (id), -- «Без изменений»: the former answer that it gives again
    revision INTEGER NOT NULL DEFAULT 0, -- grows with each answer prepared: what is sent is what was seen
    created_at TEXT NOT NULL,
    reminded_on TEXT, -- that the day has come
    ended_at TEXT,
    outcome TEXT CHECK (outcome IN ('answered', 'taken_back', 'left', 'lapsed')),
    reply_id INTEGER REFERENCES replies (id), -- the answer that came of it
    CHECK ((ended_at IS NULL) = (outcome IS NULL))
) STRICT;
CREATE UNIQUE INDEX delegations_open ON delegations (assignment_id) WHERE ended_at IS NULL;
CREATE INDEX delegations_due ON delegations (until) WHERE ended_at IS NULL AND reminded_on IS NULL;
CREATE INDEX delegations_by_giver ON delegations (giver_id);
CREATE INDEX delegations_by_taker ON delegations (taker_id);
CREATE INDEX delegations_by_reply ON delegations (reply_id);
