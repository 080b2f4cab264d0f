-- Instants are UTC ISO text of one width ("2026-11-23T20:30:00.000+00:00"), days are ISO text, lists are JSON.

CREATE TABLE migrations (
    number INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    applied_at TEXT NOT NULL
) STRICT;

-- What the bot has learnt about itself, such as its username.
CREATE TABLE facts (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;

-- Who is who ---------------------------------------------------------------------------------------------------

CREATE TABLE organisation_kinds (
    code TEXT PRIMARY KEY CHECK (code GLOB '[a-z]*'),
    title TEXT NOT NULL,
    plural TEXT NOT NULL,
    aliases TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(aliases)), -- how rosters write it, in lower case
    position INTEGER NOT NULL
) STRICT;

INSERT INTO organisation_kinds (code, title, plural, aliases, position) VALUES
    ('ministry', 'Министерство', 'Министерства', '["орган исполнительной власти","региональный орган управления образованием","роив"]', 1),
    ('assessment_centre', 'Центр оценки качества образования', 'Центры оценки качества образования', '["центр оценки качества","центр оценки","коко","кцоко","рцоко"]', 2),
    ('municipal_authority', 'Муниципальный орган управления образованием', 'Муниципальные органы управления образованием', '["моуо","омсу","муниципалитет","муниципальный орган","орган местного самоуправления","управление образования","комитет образования","отдел образования"]', 3),
    ('training_institute', 'Организация дополнительного профессионального образования', 'Организации дополнительного профессионального образования', '["организация дпо","институт дпо","дпо","ипк","иро","институт","институт развития образования","институт повышения квалификации"]', 4),
    ('school', 'Школа', 'Школы', '["образовательная организация","общеобразовательная организация","оо","оу","сош","лицей","гимназия"]', 5);

CREATE TABLE organisations (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL REFERENCES organisation_kinds (code),
    parent_id INTEGER REFERENCES organisations (id) CHECK (parent_id <> id),
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 300),
    short_name TEXT NOT NULL CHECK (length(short_name) BETWEEN 1 AND 300),
    name_key TEXT NOT NULL, -- the name as rosters are matched by it
    time_zone TEXT, -- IANA name; the parent's when absent
    phone TEXT,
    contact TEXT,
    created_at TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX organisations_by_name ON organisations (name_key, ifnull(parent_id, 0));
CREATE INDEX organisations_by_parent ON organisations (parent_id);
CREATE INDEX organisations_by_kind ON organisations (kind);

CREATE TABLE participants (
    id INTEGER PRIMARY KEY,
    telegram_id INTEGER NOT NULL UNIQUE,
    name TEXT NOT NULL DEFAULT '',
    locale TEXT NOT NULL,
    time_zone TEXT, -- IANA name; the organisation's when absent
    consented_at TEXT,
    consent_version TEXT,
    unreachable_since TEXT,
    created_at TEXT NOT NULL,
    CHECK ((consented_at IS NULL) = (consent_version IS NULL))
) STRICT;

CREATE TABLE memberships (
    participant_id INTEGER NOT NULL REFERENCES participants (id) ON DELETE CASCADE,
    organisation_id INTEGER NOT NULL REFERENCES organisations (id),
    since TEXT NOT NULL,
    PRIMARY KEY (participant_id, organisation_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX memberships_by_organisation ON memberships (organisation_id);

CREATE TABLE invitations (
    id INTEGER PRIMARY KEY,
    organisation_id INTEGER NOT NULL REFERENCES organisations (id),
    secret_hash BLOB NOT NULL UNIQUE,
    created_at TEXT NOT NULL,
    expires_at TEXT NOT NULL,
    opened_by INTEGER, -- the Telegram id that opened the link last and has yet to consent
    used_by INTEGER REFERENCES participants (id) ON DELETE SET NULL,
    used_at TEXT,
    revoked_at TEXT
) STRICT;
CREATE INDEX invitations_by_organisation ON invitations (organisation_id);

-- What the next message of a person means: written in the transaction of the press that asked for it.
CREATE TABLE expectations (
    telegram_id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    data TEXT NOT NULL CHECK (json_valid(data)),
    since TEXT NOT NULL
) STRICT;

-- The resolution -----------------------------------------------------------------------------------------------

CREATE TABLE resolutions (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE, -- what it was read from: publishing the same twice changes nothing
    title TEXT NOT NULL,
    adopted_on TEXT,
    published_at TEXT NOT NULL,
    archived_at TEXT
) STRICT;

CREATE TABLE addressees (
    id INTEGER PRIMARY KEY,
    resolution_id INTEGER NOT NULL REFERENCES resolutions (id),
    position INTEGER NOT NULL,
    heading TEXT,
    name TEXT,
    lead TEXT,
    kind TEXT REFERENCES organisation_kinds (code),
    UNIQUE (resolution_id, position)
) STRICT;
CREATE INDEX addressees_by_kind ON addressees (kind);

CREATE TABLE tasks (
    id INTEGER PRIMARY KEY,
    addressee_id INTEGER NOT NULL REFERENCES addressees (id),
    position INTEGER NOT NULL,
    number TEXT NOT NULL,
    title TEXT NOT NULL,
    text TEXT NOT NULL,
    due TEXT,
    period_start TEXT,
    period_end TEXT,
    recurrence TEXT,
    UNIQUE (addressee_id, position),
    CHECK ((period_start IS NULL) = (period_end IS NULL)),
    CHECK (period_start <= period_end)
) STRICT;

CREATE TABLE co_executors (
    task_id INTEGER NOT NULL REFERENCES tasks (id),
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    kind TEXT REFERENCES organisation_kinds (code),
    PRIMARY KEY (task_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX co_executors_by_kind ON co_executors (kind);

CREATE TABLE document_references (
    task_id INTEGER NOT NULL REFERENCES tasks (id),
    position INTEGER NOT NULL,
    kind TEXT NOT NULL,
    number TEXT,
    day TEXT,
    title TEXT,
    PRIMARY KEY (task_id, position)
) STRICT, WITHOUT ROWID;

-- Answers ------------------------------------------------------------------------------------------------------

-- One task for one organisation. The newest reply is kept here too, so that lists never search the history.
CREATE TABLE assignments (
    id INTEGER PRIMARY KEY,
    task_id INTEGER NOT NULL REFERENCES tasks (id),
    organisation_id INTEGER NOT NULL REFERENCES organisations (id),
    status TEXT NOT NULL DEFAULT 'no_reply'
        CHECK (status IN ('no_reply', 'done', 'in_progress', 'need_help', 'not_applicable')),
    reply_id INTEGER REFERENCES replies (id),
    until TEXT,
    CHECK ((status = 'no_reply') = (reply_id IS NULL)),
    UNIQUE (task_id, organisation_id)
) STRICT;
CREATE INDEX assignments_by_organisation ON assignments (organisation_id, task_id, status, until);

CREATE TABLE replies (
    id INTEGER PRIMARY KEY,
    assignment_id INTEGER NOT NULL REFERENCES assignments (id),
    status TEXT NOT NULL CHECK (status IN ('done', 'in_progress', 'need_help', 'not_applicable')),
    until TEXT,
    author_id INTEGER REFERENCES participants (id) ON DELETE SET NULL,
    created_at TEXT NOT NULL,
    CHECK (until IS NULL OR status = 'in_progress')
) STRICT;
CREATE INDEX replies_by_assignment ON replies (assignment_id, id);
CREATE INDEX replies_by_author ON replies (author_id); -- to find what somebody wants forgotten

-- Comments and evidence that follow a reply; the message they came in, so that its edit finds them, until the
-- author's data are deleted.
CREATE TABLE remarks (
    id INTEGER PRIMARY KEY,
    reply_id INTEGER NOT NULL REFERENCES replies (id),
    chat_id INTEGER,
    message_id INTEGER,
    album TEXT, -- Telegram's media_group_id
    text TEXT NOT NULL DEFAULT '' CHECK (length(text) <= 1000),
    file_kind TEXT CHECK (file_kind IN ('photo', 'document')),
    file_id TEXT,
    file_name TEXT,
    file_size INTEGER,
    created_at TEXT NOT NULL,
    edited_at TEXT,
    UNIQUE (chat_id, message_id),
    CHECK ((chat_id IS NULL) = (message_id IS NULL)),
    CHECK ((file_kind IS NULL) = (file_id IS NULL)),
    CHECK (text <> '' OR file_id IS NOT NULL)
) STRICT;
CREATE INDEX remarks_by_reply ON remarks (reply_id, id);

-- Events -------------------------------------------------------------------------------------------------------

CREATE TABLE events (
    id INTEGER PRIMARY KEY,
    task_id INTEGER REFERENCES tasks (id),
    name TEXT NOT NULL,
    title TEXT NOT NULL, -- short
    first_day TEXT, -- what the document says: a day, or a month or year from first to last
    last_day TEXT,
    starts_at TEXT, -- set by an organiser
    time_zone TEXT, -- IANA name of the place
    place TEXT NOT NULL DEFAULT '' CHECK (length(place) <= 300),
    revision INTEGER NOT NULL DEFAULT 0, -- grows with each change; reminders belong to one
    changed_at TEXT,
    CHECK ((starts_at IS NULL) = (time_zone IS NULL))
) STRICT;
CREATE INDEX events_by_start ON events (starts_at);

CREATE TABLE event_kinds (
    event_id INTEGER NOT NULL REFERENCES events (id),
    kind TEXT NOT NULL REFERENCES organisation_kinds (code),
    PRIMARY KEY (event_id, kind)
) STRICT, WITHOUT ROWID;

-- What an organiser has set and told nobody yet: all that the event is to become. Each correction is a new row, so
-- that what is told is what was seen.
CREATE TABLE event_changes (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    event_id INTEGER NOT NULL UNIQUE REFERENCES events (id),
    starts_at TEXT,
    time_zone TEXT NOT NULL,
    place TEXT NOT NULL CHECK (length(place) <= 300)
) STRICT;

-- When people of a time zone were last reminded of an event.
CREATE TABLE event_reminders (
    event_id INTEGER NOT NULL REFERENCES events (id),
    time_zone TEXT NOT NULL,
    reminded_at TEXT NOT NULL,
    PRIMARY KEY (event_id, time_zone)
) STRICT, WITHOUT ROWID;

-- Announcements ------------------------------------------------------------------------------------------------

CREATE TABLE announcements (
    id INTEGER PRIMARY KEY,
    author_id INTEGER REFERENCES participants (id) ON DELETE SET NULL,
    html TEXT NOT NULL,
    file_kind TEXT CHECK (file_kind IN ('photo', 'document')),
    file_id TEXT,
    file_name TEXT,
    audience TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(audience)),
    status TEXT NOT NULL DEFAULT 'draft'
        CHECK (status IN ('draft', 'cancelled', 'sending', 'stopped', 'sent', 'recalled')),
    revision INTEGER NOT NULL DEFAULT 0, -- grows with each change of a draft; what is sent is what was seen
    source_message_id INTEGER, -- of the author's message, so that its edit finds the draft
    created_at TEXT NOT NULL,
    sent_at TEXT,
    progress_chat_id INTEGER, -- where an organiser watches it go out, or watches its recall
    progress_message_id INTEGER,
    progress_final INTEGER NOT NULL DEFAULT 0 CHECK (progress_final IN (0, 1)), -- its end is shown there
    CHECK ((file_kind IS NULL) = (file_id IS NULL)),
    CHECK ((sent_at IS NULL) = (status IN ('draft', 'cancelled'))),
    CHECK (html <> '' OR file_id IS NOT NULL)
) STRICT;
CREATE INDEX announcements_by_author ON announcements (author_id, source_message_id);
CREATE INDEX announcements_in_progress ON announcements (id) WHERE sent_at IS NOT NULL AND progress_final = 0;

CREATE TABLE announcement_recipients (
    announcement_id INTEGER NOT NULL REFERENCES announcements (id),
    participant_id INTEGER NOT NULL REFERENCES participants (id) ON DELETE CASCADE,
    acknowledged_at TEXT,
    PRIMARY KEY (announcement_id, participant_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX announcement_recipients_by_participant ON announcement_recipients (participant_id, announcement_id);

-- Messages in and out ------------------------------------------------------------------------------------------

-- Raw updates. A row stays for a while after it is done, without its body: a redelivered update is known by it.
CREATE TABLE inbox (
    id INTEGER PRIMARY KEY,
    update_id INTEGER NOT NULL UNIQUE,
    lane INTEGER NOT NULL, -- the chat; updates of one lane are handled in order
    body TEXT CHECK (body IS NULL OR json_valid(body)),
    status TEXT NOT NULL DEFAULT 'new' CHECK (status IN ('new', 'done', 'parked')),
    attempts INTEGER NOT NULL DEFAULT 0,
    error TEXT,
    received_at TEXT NOT NULL,
    finished_at TEXT,
    CHECK (status <> 'new' OR body IS NOT NULL)
) STRICT;
CREATE INDEX inbox_unfinished ON inbox (id) WHERE status = 'new';
CREATE INDEX inbox_finished ON inbox (finished_at) WHERE status = 'done';

-- Proactive messages, written in the transaction of the fact that causes them; worded when they are sent.
CREATE TABLE deliveries (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE, -- says the same message only once
    kind TEXT NOT NULL,
    priority INTEGER NOT NULL,
    turn INTEGER NOT NULL DEFAULT 0, -- within a priority, the smaller goes first
    participant_id INTEGER NOT NULL REFERENCES participants (id) ON DELETE CASCADE,
    subject_id INTEGER NOT NULL, -- what it is about; of which table, the kind says
    data TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(data)),
    status TEXT NOT NULL DEFAULT 'queued'
        CHECK (status IN ('queued', 'sending', 'sent', 'failed', 'unreachable', 'dropped')),
    not_before TEXT NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0,
    message_id INTEGER,
    error TEXT,
    created_at TEXT NOT NULL,
    finished_at TEXT
) STRICT;
CREATE INDEX deliveries_queue ON deliveries (priority, turn, id, not_before) WHERE status = 'queued';
CREATE INDEX deliveries_by_subject ON deliveries (kind, subject_id, status);
CREATE INDEX deliveries_by_participant ON deliveries (participant_id, status);
