-- All that an organiser sets of an event beside its beginning and place, as `bot.domain.messages.event_details` has it.
ALTER TABLE events ADD COLUMN details TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(details));
ALTER TABLE events ADD COLUMN hidden INTEGER NOT NULL DEFAULT 0; -- an organiser's own, told nobody yet
ALTER TABLE events ADD COLUMN cancelled_at TEXT;
ALTER TABLE event_changes ADD COLUMN details TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(details));

-- What an event was before a change of its that was told: for «Было: ... Стало: ...».
CREATE TABLE event_revisions (
    event_id INTEGER NOT NULL REFERENCES events (id),
    revision INTEGER NOT NULL, -- the one that the change led to
    facts TEXT NOT NULL CHECK (json_valid(facts)),
    PRIMARY KEY (event_id, revision)
) STRICT, WITHOUT ROWID;

-- Where its guests come from: organisations of its kinds that are one of these, or right below one; all, where there are none.
CREATE TABLE event_areas (
    event_id INTEGER NOT NULL REFERENCES events (id),
    organisation_id INTEGER NOT NULL REFERENCES organisations (id) ON DELETE CASCADE,
    PRIMARY KEY (event_id, organisation_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX event_areas_by_organisation ON event_areas (organisation_id);

-- The programme and other papers, as Telegram keeps them.
CREATE TABLE event_files (
    id INTEGER PRIMARY KEY,
    event_id INTEGER NOT NULL REFERENCES events (id),
    kind TEXT NOT NULL CHECK (kind IN ('photo', 'document')),
    file_id TEXT NOT NULL,
    name TEXT
) STRICT;
CREATE INDEX event_files_by_event ON event_files (event_id);

-- Whether an organisation comes: its newest answer.
CREATE TABLE event_answers (
    event_id INTEGER NOT NULL REFERENCES events (id),
    organisation_id INTEGER NOT NULL REFERENCES organisations (id) ON DELETE CASCADE,
    standing TEXT NOT NULL CHECK (standing IN ('coming', 'waiting', 'offered', 'lapsed', 'declined')),
    people INTEGER NOT NULL DEFAULT 1 CHECK (people >= 1),
    instead TEXT NOT NULL DEFAULT '' CHECK (length(instead) <= 100), -- the name of who comes in the head's place
    author_id INTEGER REFERENCES participants (id) ON DELETE SET NULL,
    answered_at TEXT NOT NULL,
    queued_at TEXT, -- since when it waits for a place
    offered_until TEXT, -- until when the place that has become free is kept for it
    PRIMARY KEY (event_id, organisation_id),
    CHECK ((standing = 'offered') = (offered_until IS NOT NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX event_answers_by_organisation ON event_answers (organisation_id);
CREATE INDEX event_answers_by_author ON event_answers (author_id);
CREATE INDEX event_answers_offered ON event_answers (offered_until) WHERE offered_until IS NOT NULL;
