-- Announcements by version: scheduled, corrected, acknowledged as they were read; audiences and texts that are kept.

ALTER TABLE announcements ADD COLUMN version INTEGER NOT NULL DEFAULT 1; -- grows with each correction of what was sent
ALTER TABLE announcements ADD COLUMN asked_version INTEGER NOT NULL DEFAULT 1; -- who has acknowledged an older one is asked again
ALTER TABLE announcements ADD COLUMN corrected_at TEXT;
ALTER TABLE announcements ADD COLUMN valid_until TEXT; -- the last day on which who joins is told of it; absent: nobody is
ALTER TABLE announcements ADD COLUMN send_at TEXT; -- a draft that goes out by itself then
ALTER TABLE announcements ADD COLUMN local_time TEXT; -- of the same: to each at this time of their own zone
ALTER TABLE announcements ADD COLUMN overdue_since TEXT; -- of the same: its hour has passed, and its author is asked
ALTER TABLE announcements ADD COLUMN nudges INTEGER NOT NULL DEFAULT 0; -- how often who has not acknowledged was reminded
ALTER TABLE announcements ADD COLUMN nudged_at TEXT;
CREATE INDEX announcements_scheduled ON announcements (send_at) WHERE send_at IS NOT NULL;
CREATE INDEX announcements_valid ON announcements (valid_until) WHERE valid_until IS NOT NULL;

ALTER TABLE announcement_recipients ADD COLUMN acknowledged_version INTEGER; -- the newest of theirs
ALTER TABLE announcement_recipients ADD COLUMN late_at TEXT; -- has joined since it was sent, and was told of it then
UPDATE announcement_recipients SET acknowledged_version = 1 WHERE acknowledged_at IS NOT NULL;

-- What a corrected announcement said before, by version.
CREATE TABLE announcement_versions (
    announcement_id INTEGER NOT NULL REFERENCES announcements (id),
    version INTEGER NOT NULL,
    html TEXT NOT NULL,
    replaced_at TEXT NOT NULL,
    PRIMARY KEY (announcement_id, version)
) STRICT, WITHOUT ROWID;

-- Who has acknowledged which version when; of each the first time counts.
CREATE TABLE acknowledgements (
    announcement_id INTEGER NOT NULL REFERENCES announcements (id),
    participant_id INTEGER NOT NULL REFERENCES participants (id) ON DELETE CASCADE,
    version INTEGER NOT NULL,
    at TEXT NOT NULL,
    by_id INTEGER REFERENCES participants (id) ON DELETE SET NULL, -- who noted it for them
    on_behalf INTEGER NOT NULL DEFAULT 0 CHECK (on_behalf IN (0, 1)),
    PRIMARY KEY (announcement_id, participant_id, version),
    CHECK (on_behalf = 1 OR by_id IS NULL)
) STRICT, WITHOUT ROWID;
CREATE INDEX acknowledgements_by_participant ON acknowledgements (participant_id);
CREATE INDEX acknowledgements_by_other ON acknowledgements (by_id) WHERE by_id IS NOT NULL;
INSERT INTO acknowledgements (announcement_id, participant_id, version, at)
    SELECT announcement_id, participant_id, 1, acknowledged_at FROM announcement_recipients
    WHERE acknowledged_at IS NOT NULL;

-- Whom organisers write to again and again, by a name of their own.
CREATE TABLE saved_audiences (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE CHECK (length(name) <= 60),
    audience TEXT NOT NULL CHECK (json_valid(audience)),
    author_id INTEGER REFERENCES participants (id) ON DELETE SET NULL,
    created_at TEXT NOT NULL
) STRICT;
CREATE INDEX saved_audiences_by_author ON saved_audiences (author_id) WHERE author_id IS NOT NULL;

-- Texts that organisers send again and again, with fields in braces.
CREATE TABLE announcement_templates (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE CHECK (length(name) <= 60),
    html TEXT NOT NULL,
    author_id INTEGER REFERENCES participants (id) ON DELETE SET NULL,
    created_at TEXT NOT NULL
) STRICT;
CREATE INDEX announcement_templates_by_author ON announcement_templates (author_id) WHERE author_id IS NOT NULL;

-- What an organiser is about to make of a sent announcement: nobody is told until it is confirmed.
ALTER TABLE announcements ADD COLUMN correction TEXT;
