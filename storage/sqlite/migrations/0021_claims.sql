-- Self-registration: one link for a municipality, and who asks by it to be let into an organisation below.

-- Printed on posters, so no secret: whoever opens it may only ask. At most one of an organisation works at a time.
CREATE TABLE open_links (
    id INTEGER PRIMARY KEY,
    organisation_id INTEGER NOT NULL REFERENCES organisations (id),
    code TEXT NOT NULL UNIQUE, -- what stands after ?start=
    created_at TEXT NOT NULL,
    expires_at TEXT NOT NULL,
    revoked_at TEXT,
    opened INTEGER NOT NULL DEFAULT 0, -- by how many accounts
    claimed INTEGER NOT NULL DEFAULT 0,
    accepted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE UNIQUE INDEX open_links_now ON open_links (organisation_id) WHERE revoked_at IS NULL;
CREATE INDEX open_links_by_organisation ON open_links (organisation_id);

-- Who has opened which of them last, and what they look for there.
CREATE TABLE claimants (
    telegram_id INTEGER PRIMARY KEY,
    link_id INTEGER NOT NULL REFERENCES open_links (id),
    looked_for TEXT NOT NULL DEFAULT '',
    opened_at TEXT NOT NULL
) STRICT;
CREATE INDEX claimants_by_age ON claimants (opened_at);
CREATE INDEX claimants_by_link ON claimants (link_id);

-- «Я из этой организации»: at most one of a person waits at a time.
CREATE TABLE claims (
    id INTEGER PRIMARY KEY,
    link_id INTEGER NOT NULL REFERENCES open_links (id),
    participant_id INTEGER REFERENCES participants (id) ON DELETE SET NULL, -- absent: erased since
    organisation_id INTEGER NOT NULL REFERENCES organisations (id),
    created_at TEXT NOT NULL,
    reminded_at TEXT, -- those who are to decide
    ended_at TEXT,
    ended_by INTEGER REFERENCES participants (id) ON DELETE SET NULL,
    outcome TEXT CHECK (outcome IN ('accepted', 'refused', 'lapsed', 'withdrawn', 'closed')),
    reason TEXT NOT NULL DEFAULT '' CHECK (length(reason) <= 1000),
    CHECK ((ended_at IS NULL) = (outcome IS NULL))
) STRICT;
CREATE UNIQUE INDEX claims_open ON claims (participant_id) WHERE outcome IS NULL;
CREATE INDEX claims_waiting ON claims (organisation_id, id) WHERE outcome IS NULL;
CREATE INDEX claims_by_participant ON claims (participant_id);
CREATE INDEX claims_by_organisation ON claims (organisation_id);
CREATE INDEX claims_by_link ON claims (link_id, created_at);
CREATE INDEX claims_by_ender ON claims (ended_by);
CREATE INDEX claims_by_age ON claims (ended_at) WHERE ended_at IS NOT NULL;

-- Who has opened the bot and not consented yet: kept for a term.
CREATE INDEX participants_new ON participants (created_at) WHERE consented_at IS NULL;
