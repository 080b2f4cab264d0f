-- Reporting rounds, reviews, help, and what people want of reminders.

-- Asks organisations of some kinds about one resolution. Days are those of the bot's own time zone.
CREATE TABLE rounds (
    id INTEGER PRIMARY KEY,
    resolution_id INTEGER NOT NULL REFERENCES resolutions (id),
    title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 100),
    opens_on TEXT NOT NULL,
    due TEXT NOT NULL,
    status TEXT NOT NULL DEFAULT 'draft' CHECK (status IN ('draft', 'planned', 'open', 'closed', 'cancelled')),
    series INTEGER REFERENCES rounds (id), -- the first of those that were set up together
    repeat TEXT CHECK (repeat IN ('month', 'quarter', 'term')), -- of a draft: what becomes a series of it
    coordinator_after INTEGER CHECK (coordinator_after > 0), -- days after `due` that coordinators learn who is silent
    organiser_after INTEGER CHECK (organiser_after > coordinator_after), -- and then organisers; absent: never
    revision INTEGER NOT NULL DEFAULT 0, -- grows with each change of a draft; what is opened is what was seen
    author_id INTEGER REFERENCES participants (id) ON DELETE SET NULL,
    created_at TEXT NOT NULL,
    opened_at TEXT,
    closed_at TEXT,
    CHECK (opens_on <= due),
    CHECK ((opened_at IS NOT NULL) = (status IN ('open', 'closed'))),
    CHECK ((closed_at IS NOT NULL) = (status = 'closed'))
) STRICT;
CREATE INDEX rounds_by_status ON rounds (status, opens_on);

CREATE TABLE round_kinds (
    round_id INTEGER NOT NULL REFERENCES rounds (id),
    kind TEXT NOT NULL REFERENCES organisation_kinds (code),
    PRIMARY KEY (round_id, kind)
) STRICT, WITHOUT ROWID;

-- Which round is asking now: at most one of a resolution and a kind.
CREATE TABLE asking (
    resolution_id INTEGER NOT NULL REFERENCES resolutions (id),
    kind TEXT NOT NULL REFERENCES organisation_kinds (code),
    round_id INTEGER NOT NULL REFERENCES rounds (id),
    PRIMARY KEY (resolution_id, kind)
) STRICT, WITHOUT ROWID;

-- The answer kept on an assignment counts in the round it was given in; in a later one it is the former answer.
ALTER TABLE assignments ADD COLUMN round_id INTEGER REFERENCES rounds (id);
ALTER TABLE assignments ADD COLUMN verdict TEXT CHECK (verdict IN ('accepted', 'returned')); -- on the reply that counts
ALTER TABLE assignments ADD COLUMN extended_to TEXT; -- the later day that was granted to this organisation
DROP INDEX assignments_by_organisation;
CREATE INDEX assignments_by_organisation
    ON assignments (organisation_id, task_id, status, until, round_id, verdict, extended_to);

ALTER TABLE replies ADD COLUMN round_id INTEGER REFERENCES rounds (id);
ALTER TABLE replies ADD COLUMN repeats INTEGER REFERENCES replies (id); -- «Без изменений»: what followed that one follows this too
ALTER TABLE replies ADD COLUMN late INTEGER NOT NULL DEFAULT 0 CHECK (late IN (0, 1));
ALTER TABLE replies ADD COLUMN on_behalf INTEGER NOT NULL DEFAULT 0 CHECK (on_behalf IN (0, 1)); -- by who oversees it

-- What a round came to, as it stood when it was closed: names and words, not references, so that nothing changes it.
CREATE TABLE round_results (
    round_id INTEGER NOT NULL REFERENCES rounds (id),
    assignment_id INTEGER NOT NULL,
    organisation_id INTEGER NOT NULL,
    task_id INTEGER NOT NULL,
    position INTEGER NOT NULL, -- of the task in the document
    number TEXT NOT NULL,
    task TEXT NOT NULL,
    addressee TEXT NOT NULL,
    kind TEXT NOT NULL,
    organisation TEXT NOT NULL,
    parent TEXT,
    status TEXT NOT NULL,
    until TEXT,
    comment TEXT NOT NULL DEFAULT '',
    replied_at TEXT,
    late INTEGER NOT NULL DEFAULT 0,
    on_behalf INTEGER NOT NULL DEFAULT 0,
    verdict TEXT,
    PRIMARY KEY (round_id, assignment_id)
) STRICT, WITHOUT ROWID;

-- Overseers ----------------------------------------------------------------------------------------------------

-- Verdicts on replies: append-only, the newest counts and stands on the assignment too.
CREATE TABLE reviews (
    id INTEGER PRIMARY KEY,
    reply_id INTEGER NOT NULL REFERENCES replies (id),
    verdict TEXT NOT NULL CHECK (verdict IN ('accepted', 'returned')),
    reason TEXT NOT NULL DEFAULT '' CHECK (length(reason) <= 1000),
    author_id INTEGER REFERENCES participants (id) ON DELETE SET NULL,
    created_at TEXT NOT NULL,
    CHECK (verdict = 'accepted' OR reason <> '')
) STRICT;
CREATE INDEX reviews_by_reply ON reviews (reply_id, id);
CREATE INDEX reviews_by_author ON reviews (author_id);

-- Requests for a later day.
CREATE TABLE extensions (
    id INTEGER PRIMARY KEY,
    assignment_id INTEGER NOT NULL REFERENCES assignments (id),
    until TEXT NOT NULL,
    author_id INTEGER REFERENCES participants (id) ON DELETE SET NULL,
    created_at TEXT NOT NULL,
    granted INTEGER CHECK (granted IN (0, 1)), -- absent until decided
    decided_by INTEGER REFERENCES participants (id) ON DELETE SET NULL,
    decided_at TEXT,
    CHECK ((granted IS NULL) = (decided_at IS NULL))
) STRICT;
CREATE INDEX extensions_by_assignment ON extensions (assignment_id, id);
CREATE INDEX extensions_by_author ON extensions (author_id);
CREATE INDEX extensions_by_decider ON extensions (decided_by);

-- Since when who oversees the silent ones of a round is told of them; days are those of the bot's own time zone.
CREATE TABLE escalations (
    round_id INTEGER NOT NULL REFERENCES rounds (id),
    stage TEXT NOT NULL CHECK (stage IN ('coordinator', 'organiser')),
    began_on TEXT NOT NULL,
    considered_on TEXT NOT NULL, -- the last day on which it was worked out who is to be told
    PRIMARY KEY (round_id, stage)
) STRICT, WITHOUT ROWID;

-- Help ---------------------------------------------------------------------------------------------------------

-- Who helps organisations of a kind beside their coordinator, chosen by an organiser.
CREATE TABLE helpers (
    kind TEXT PRIMARY KEY REFERENCES organisation_kinds (code),
    organisation_id INTEGER NOT NULL REFERENCES organisations (id)
) STRICT;

-- One conversation for an assignment at a time: opened by «Нужна помощь», closed by the executor.
CREATE TABLE help_threads (
    id INTEGER PRIMARY KEY,
    assignment_id INTEGER NOT NULL REFERENCES assignments (id),
    opened_at TEXT NOT NULL,
    closed_at TEXT
) STRICT;
CREATE UNIQUE INDEX help_threads_open ON help_threads (assignment_id) WHERE closed_at IS NULL;
CREATE INDEX help_threads_by_assignment ON help_threads (assignment_id, id);

CREATE TABLE help_messages (
    id INTEGER PRIMARY KEY,
    thread_id INTEGER NOT NULL REFERENCES help_threads (id),
    asks INTEGER NOT NULL CHECK (asks IN (0, 1)), -- by the executor; else an answer
    author_id INTEGER REFERENCES participants (id) ON DELETE SET NULL,
    organisation TEXT NOT NULL, -- whose member wrote it, as it was called then; empty: an organiser
    chat_id INTEGER, -- the message it came in, until the author's data are deleted
    message_id INTEGER,
    text TEXT NOT NULL CHECK (length(text) BETWEEN 1 AND 1000),
    created_at TEXT NOT NULL,
    UNIQUE (chat_id, message_id)
) STRICT;
CREATE INDEX help_messages_by_thread ON help_messages (thread_id, id);
CREATE INDEX help_messages_by_author ON help_messages (author_id);

-- Who asked for help before there were conversations is waiting for an answer too.
INSERT INTO help_threads (assignment_id, opened_at)
SELECT s.id, r.created_at FROM assignments s JOIN replies r ON r.id = s.reply_id WHERE s.status = 'need_help';
INSERT INTO help_messages (thread_id, asks, author_id, organisation, chat_id, message_id, text, created_at)
SELECT h.id, 1, r.author_id, o.short_name, k.chat_id, k.message_id, k.text, k.created_at
FROM help_threads h JOIN assignments s ON s.id = h.assignment_id JOIN organisations o ON o.id = s.organisation_id
JOIN replies r ON r.id = s.reply_id JOIN remarks k ON k.reply_id = r.id AND k.text <> '' ORDER BY k.id;

-- Reminders ----------------------------------------------------------------------------------------------------

-- What a person has chosen; absent: what applies to everyone.
ALTER TABLE participants ADD COLUMN digest_hour INTEGER CHECK (digest_hour BETWEEN 0 AND 23); -- local
ALTER TABLE participants ADD COLUMN digest_days TEXT CHECK (digest_days <> ''); -- ISO week days, such as "12345"
ALTER TABLE participants ADD COLUMN weekly_cap INTEGER CHECK (weekly_cap BETWEEN 1 AND 7);
ALTER TABLE participants ADD COLUMN quiet_hours TEXT; -- "21:00-08:00"
ALTER TABLE participants ADD COLUMN paused_until TEXT; -- the first day on which reminders come again
ALTER TABLE participants ADD COLUMN substitute_id INTEGER REFERENCES participants (id) ON DELETE SET NULL;
CREATE INDEX participants_by_substitute ON participants (substitute_id) WHERE substitute_id IS NOT NULL;

-- How far each person has been reminded: days of their own time zone.
CREATE TABLE digests (
    participant_id INTEGER PRIMARY KEY REFERENCES participants (id) ON DELETE CASCADE,
    considered_on TEXT NOT NULL, -- the last day on which it was worked out whether there is something to remind of
    covered_through TEXT NOT NULL, -- what was due up to this day has been said, or need not be
    snoozed_until TEXT -- the person has put reminders off to this day
) STRICT;

-- What somebody wrote in answer to a reminder before the task has an answer: becomes a remark of the next one.
CREATE TABLE notes (
    id INTEGER PRIMARY KEY,
    assignment_id INTEGER REFERENCES assignments (id), -- absent until the person has said which task they mean
    author_id INTEGER REFERENCES participants (id) ON DELETE SET NULL,
    chat_id INTEGER, -- the message it came in, until the author's data are deleted
    message_id INTEGER,
    text TEXT NOT NULL DEFAULT '' CHECK (length(text) <= 1000),
    file_kind TEXT CHECK (file_kind IN ('photo', 'document')),
    file_id TEXT,
    file_name TEXT,
    file_size INTEGER,
    created_at TEXT NOT NULL,
    UNIQUE (chat_id, message_id),
    CHECK (text <> '' OR file_id IS NOT NULL)
) STRICT;
CREATE INDEX notes_by_assignment ON notes (assignment_id, id);
CREATE INDEX notes_by_author ON notes (author_id);

-- What a person was sent lately is counted before each digest.
DROP INDEX deliveries_by_participant;
CREATE INDEX deliveries_by_participant ON deliveries (participant_id, created_at, kind, status, finished_at);
