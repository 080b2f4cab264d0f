BEGIN TRANSACTION;
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
INSERT INTO "addressees" VALUES(1,1,1,'Министерству образования и науки Забайкальского края','Министерство образования и науки Забайкальского края','продолжить работу по','ministry');
INSERT INTO "addressees" VALUES(2,1,2,'Краевому центру оценки качества образования Забайкальского края','Краевой центр оценки качества образования Забайкальского края','способствовать','assessment_centre');
INSERT INTO "addressees" VALUES(3,1,3,'Муниципальным органам управления образованием','Муниципальные органы управления образованием','продолжить работу по','municipal_authority');
INSERT INTO "addressees" VALUES(4,1,4,'Организациям дополнительного профессионального образования','Организации дополнительного профессионального образования',NULL,'training_institute');
INSERT INTO "addressees" VALUES(5,1,5,'Руководителям образовательных организаций','Руководители образовательных организаций',NULL,'school');
CREATE TABLE announcement_recipients (
    announcement_id INTEGER NOT NULL REFERENCES announcements (id),
    participant_id INTEGER NOT NULL REFERENCES participants (id) ON DELETE CASCADE,
    acknowledged_at TEXT,
    PRIMARY KEY (announcement_id, participant_id)
) STRICT, WITHOUT ROWID;
INSERT INTO "announcement_recipients" VALUES(1,1,NULL);
INSERT INTO "announcement_recipients" VALUES(1,2,NULL);
INSERT INTO "announcement_recipients" VALUES(1,3,NULL);
INSERT INTO "announcement_recipients" VALUES(1,4,NULL);
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
INSERT INTO "announcements" VALUES(1,5,'Форум переносится на 12 декабря',NULL,NULL,NULL,'{}','sent',0,40,'2026-11-23T01:00:00.000+00:00','2026-11-23T01:00:00.000+00:00',900,42,1);
INSERT INTO "announcements" VALUES(2,5,'Черновик объявления',NULL,NULL,NULL,'{}','draft',0,49,'2026-11-23T01:00:00.000+00:00',NULL,NULL,NULL,0);
CREATE TABLE asking (
    resolution_id INTEGER NOT NULL REFERENCES resolutions (id),
    kind TEXT NOT NULL REFERENCES organisation_kinds (code),
    round_id INTEGER NOT NULL REFERENCES rounds (id),
    PRIMARY KEY (resolution_id, kind)
) STRICT, WITHOUT ROWID;
INSERT INTO "asking" VALUES(1,'assessment_centre',2);
INSERT INTO "asking" VALUES(1,'ministry',2);
INSERT INTO "asking" VALUES(1,'municipal_authority',2);
INSERT INTO "asking" VALUES(1,'school',2);
INSERT INTO "asking" VALUES(1,'training_institute',2);
CREATE TABLE assignments (
    id INTEGER PRIMARY KEY,
    task_id INTEGER NOT NULL REFERENCES tasks (id),
    organisation_id INTEGER NOT NULL REFERENCES organisations (id),
    status TEXT NOT NULL DEFAULT 'no_reply'
        CHECK (status IN ('no_reply', 'done', 'in_progress', 'need_help', 'not_applicable')),
    reply_id INTEGER REFERENCES replies (id),
    until TEXT, round_id INTEGER REFERENCES rounds (id), verdict TEXT CHECK (verdict IN ('accepted', 'returned')), extended_to TEXT, withdrawn_at TEXT,
    CHECK ((status = 'no_reply') = (reply_id IS NULL)),
    UNIQUE (task_id, organisation_id)
) STRICT;
INSERT INTO "assignments" VALUES(1,1,1,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "assignments" VALUES(2,2,1,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "assignments" VALUES(3,3,2,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "assignments" VALUES(4,4,2,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "assignments" VALUES(5,5,2,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "assignments" VALUES(6,6,2,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "assignments" VALUES(7,7,5,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "assignments" VALUES(8,7,6,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "assignments" VALUES(9,8,5,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "assignments" VALUES(10,8,6,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "assignments" VALUES(11,9,5,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "assignments" VALUES(12,9,6,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "assignments" VALUES(13,10,5,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "assignments" VALUES(14,10,6,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "assignments" VALUES(15,11,3,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "assignments" VALUES(16,11,4,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "assignments" VALUES(17,12,3,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "assignments" VALUES(18,12,4,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "assignments" VALUES(19,13,3,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "assignments" VALUES(20,13,4,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "assignments" VALUES(21,14,3,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "assignments" VALUES(22,14,4,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "assignments" VALUES(23,15,7,'done',2,NULL,1,'accepted',NULL,NULL);
INSERT INTO "assignments" VALUES(24,15,8,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "assignments" VALUES(25,15,9,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "assignments" VALUES(26,15,10,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "assignments" VALUES(27,15,11,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "assignments" VALUES(28,15,12,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "assignments" VALUES(29,15,13,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "assignments" VALUES(30,15,14,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "assignments" VALUES(31,15,15,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "assignments" VALUES(32,15,16,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "assignments" VALUES(33,15,17,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "assignments" VALUES(34,16,7,'in_progress',3,NULL,1,NULL,NULL,NULL);
INSERT INTO "assignments" VALUES(35,16,8,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "assignments" VALUES(36,16,9,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "assignments" VALUES(37,16,10,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "assignments" VALUES(38,16,11,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "assignments" VALUES(39,16,12,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "assignments" VALUES(40,16,13,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "assignments" VALUES(41,16,14,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "assignments" VALUES(42,16,15,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "assignments" VALUES(43,16,16,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "assignments" VALUES(44,16,17,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "assignments" VALUES(45,17,7,'need_help',1,NULL,1,NULL,NULL,NULL);
INSERT INTO "assignments" VALUES(46,17,8,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "assignments" VALUES(47,17,9,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "assignments" VALUES(48,17,10,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "assignments" VALUES(49,17,11,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "assignments" VALUES(50,17,12,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "assignments" VALUES(51,17,13,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "assignments" VALUES(52,17,14,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "assignments" VALUES(53,17,15,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "assignments" VALUES(54,17,16,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "assignments" VALUES(55,17,17,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "assignments" VALUES(56,18,7,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "assignments" VALUES(57,18,8,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "assignments" VALUES(58,18,9,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "assignments" VALUES(59,18,10,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "assignments" VALUES(60,18,11,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "assignments" VALUES(61,18,12,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "assignments" VALUES(62,18,13,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "assignments" VALUES(63,18,14,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "assignments" VALUES(64,18,15,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "assignments" VALUES(65,18,16,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "assignments" VALUES(66,18,17,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "assignments" VALUES(67,19,7,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "assignments" VALUES(68,19,8,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "assignments" VALUES(69,19,9,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "assignments" VALUES(70,19,10,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "assignments" VALUES(71,19,11,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "assignments" VALUES(72,19,12,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "assignments" VALUES(73,19,13,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "assignments" VALUES(74,19,14,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "assignments" VALUES(75,19,15,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "assignments" VALUES(76,19,16,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "assignments" VALUES(77,19,17,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "assignments" VALUES(78,20,7,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "assignments" VALUES(79,20,8,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "assignments" VALUES(80,20,9,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "assignments" VALUES(81,20,10,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "assignments" VALUES(82,20,11,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "assignments" VALUES(83,20,12,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "assignments" VALUES(84,20,13,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "assignments" VALUES(85,20,14,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "assignments" VALUES(86,20,15,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "assignments" VALUES(87,20,16,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "assignments" VALUES(88,20,17,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE co_executors (
    task_id INTEGER NOT NULL REFERENCES tasks (id),
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    kind TEXT REFERENCES organisation_kinds (code),
    PRIMARY KEY (task_id, position)
) STRICT, WITHOUT ROWID;
INSERT INTO "co_executors" VALUES(12,1,'КЦОКО','assessment_centre');
INSERT INTO "co_executors" VALUES(12,2,'ОМСУ','municipal_authority');
INSERT INTO "co_executors" VALUES(13,1,'КЦОКО','assessment_centre');
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
, waits INTEGER NOT NULL DEFAULT 0 CHECK (waits IN (0, 1))) STRICT;
INSERT INTO "deliveries" VALUES(1,'round:1:1','round',2,0,1,1,'{}','sent','2026-11-23T01:00:00.000+00:00',1,17,NULL,'2026-11-23T01:00:00.000+00:00','2026-11-23T01:00:00.000+00:00',0);
INSERT INTO "deliveries" VALUES(2,'round:1:2','round',2,1,2,1,'{}','sent','2026-11-23T01:00:00.000+00:00',1,18,NULL,'2026-11-23T01:00:00.000+00:00','2026-11-23T01:00:00.000+00:00',0);
INSERT INTO "deliveries" VALUES(3,'round:1:3','round',2,2,3,1,'{}','sent','2026-11-23T01:00:00.000+00:00',1,19,NULL,'2026-11-23T01:00:00.000+00:00','2026-11-23T01:00:00.000+00:00',0);
INSERT INTO "deliveries" VALUES(4,'round:1:4','round',2,3,4,1,'{}','sent','2026-11-23T01:00:00.000+00:00',1,20,NULL,'2026-11-23T01:00:00.000+00:00','2026-11-23T01:00:00.000+00:00',0);
INSERT INTO "deliveries" VALUES(5,'help:1:1','help',1,0,1,1,'{}','sent','2026-11-23T01:00:00.000+00:00',1,25,NULL,'2026-11-23T01:00:00.000+00:00','2026-11-23T01:00:00.000+00:00',0);
INSERT INTO "deliveries" VALUES(6,'help:1:2','help',1,0,2,1,'{}','sent','2026-11-23T01:00:00.000+00:00',1,26,NULL,'2026-11-23T01:00:00.000+00:00','2026-11-23T01:00:00.000+00:00',0);
INSERT INTO "deliveries" VALUES(7,'help_message:2:3','help_message',1,0,3,2,'{}','sent','2026-11-23T01:00:00.000+00:00',1,29,NULL,'2026-11-23T01:00:00.000+00:00','2026-11-23T01:00:00.000+00:00',0);
INSERT INTO "deliveries" VALUES(8,'announcement:1:1','announcement',3,0,1,1,'{}','sent','2026-11-23T01:00:00.000+00:00',1,43,NULL,'2026-11-23T01:00:00.000+00:00','2026-11-23T01:00:00.000+00:00',0);
INSERT INTO "deliveries" VALUES(9,'announcement:1:2','announcement',3,1,2,1,'{}','sent','2026-11-23T01:00:00.000+00:00',1,44,NULL,'2026-11-23T01:00:00.000+00:00','2026-11-23T01:00:00.000+00:00',0);
INSERT INTO "deliveries" VALUES(10,'announcement:1:3','announcement',3,2,3,1,'{}','sent','2026-11-23T01:00:00.000+00:00',1,45,NULL,'2026-11-23T01:00:00.000+00:00','2026-11-23T01:00:00.000+00:00',0);
INSERT INTO "deliveries" VALUES(11,'announcement:1:4','announcement',3,3,4,1,'{}','sent','2026-11-23T01:00:00.000+00:00',1,46,NULL,'2026-11-23T01:00:00.000+00:00','2026-11-23T01:00:00.000+00:00',0);
INSERT INTO "deliveries" VALUES(12,'round:2:1','round',2,0,1,2,'{}','sent','2026-12-01T01:00:00.000+00:00',1,60,NULL,'2026-12-01T01:00:00.000+00:00','2026-12-01T01:00:00.000+00:00',0);
INSERT INTO "deliveries" VALUES(13,'round:2:2','round',2,1,2,2,'{}','sent','2026-12-01T01:00:00.000+00:00',1,61,NULL,'2026-12-01T01:00:00.000+00:00','2026-12-01T01:00:00.000+00:00',0);
INSERT INTO "deliveries" VALUES(14,'round:2:3','round',2,2,3,2,'{}','sent','2026-12-01T01:00:00.000+00:00',1,62,NULL,'2026-12-01T01:00:00.000+00:00','2026-12-01T01:00:00.000+00:00',0);
INSERT INTO "deliveries" VALUES(15,'round:2:4','round',2,3,4,2,'{}','sent','2026-12-01T01:00:00.000+00:00',1,63,NULL,'2026-12-01T01:00:00.000+00:00','2026-12-01T01:00:00.000+00:00',0);
INSERT INTO "deliveries" VALUES(16,'event:1:1:news:1','event',1,0,1,1,'{"before":null}','sent','2026-12-01T01:00:00.000+00:00',1,74,NULL,'2026-12-01T01:00:00.000+00:00','2026-12-01T01:00:00.000+00:00',0);
INSERT INTO "deliveries" VALUES(17,'event:1:1:news:2','event',1,1,2,1,'{"before":null}','sent','2026-12-01T01:00:00.000+00:00',1,75,NULL,'2026-12-01T01:00:00.000+00:00','2026-12-01T01:00:00.000+00:00',0);
INSERT INTO "deliveries" VALUES(18,'event:1:1:news:3','event',1,2,3,1,'{"before":null}','sent','2026-12-01T01:00:00.000+00:00',1,76,NULL,'2026-12-01T01:00:00.000+00:00','2026-12-01T01:00:00.000+00:00',0);
INSERT INTO "deliveries" VALUES(19,'event:1:1:news:4','event',1,3,4,1,'{"before":null}','sent','2026-12-01T01:00:00.000+00:00',1,77,NULL,'2026-12-01T01:00:00.000+00:00','2026-12-01T01:00:00.000+00:00',0);
INSERT INTO "deliveries" VALUES(20,'extension:1:1','extension',1,0,1,1,'{}','sent','2026-12-01T01:00:00.000+00:00',1,82,NULL,'2026-12-01T01:00:00.000+00:00','2026-12-01T01:00:00.000+00:00',0);
CREATE TABLE digests (
    participant_id INTEGER PRIMARY KEY REFERENCES participants (id) ON DELETE CASCADE,
    considered_on TEXT NOT NULL, -- the last day on which it was worked out whether there is something to remind of
    covered_through TEXT NOT NULL, -- what was due up to this day has been said, or need not be
    snoozed_until TEXT -- the person has put reminders off to this day
) STRICT;
INSERT INTO "digests" VALUES(1,'2026-12-01','2026-12-01',NULL);
INSERT INTO "digests" VALUES(2,'2026-12-01','2026-12-01',NULL);
INSERT INTO "digests" VALUES(3,'2026-12-01','2026-12-01',NULL);
INSERT INTO "digests" VALUES(4,'2026-12-01','2026-12-01',NULL);
INSERT INTO "digests" VALUES(5,'2026-12-01','2026-12-01',NULL);
CREATE TABLE document_references (
    task_id INTEGER NOT NULL REFERENCES tasks (id),
    position INTEGER NOT NULL,
    kind TEXT NOT NULL,
    number TEXT,
    day TEXT,
    title TEXT,
    PRIMARY KEY (task_id, position)
) STRICT, WITHOUT ROWID;
INSERT INTO "document_references" VALUES(12,1,'order','830','2022-10-07','Об утверждении плана мероприятий по повышению качества образования в Забайкальском крае на 2022-2023 учебный год');
CREATE TABLE edition_changes (
    edition_id INTEGER NOT NULL REFERENCES editions (id),
    assignment_id INTEGER NOT NULL REFERENCES assignments (id),
    change TEXT NOT NULL CHECK (change IN ('added', 'changed', 'withdrawn')),
    PRIMARY KEY (edition_id, assignment_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE edition_steps (
    edition_id INTEGER NOT NULL REFERENCES editions (id) ON DELETE CASCADE,
    step INTEGER NOT NULL,
    wording TEXT NOT NULL CHECK (json_valid(wording)),
    PRIMARY KEY (edition_id, step)
) STRICT, WITHOUT ROWID;
INSERT INTO "edition_steps" VALUES(1,0,'{"title":"Резолюция конференции","adopted_on":"2026-12-12","addressees":[{"id":1,"heading":"Образовательным организациям","name":"Образовательные организации","lead":null,"targets":[{"kind":"school","organisation":null}],"was":null}],"clauses":[{"id":2,"addressee":1,"task":{"number":"1.1","title":"Провести форум 12 декабря 2026 года","text":"Провести форум 12 декабря 2026 года.","due":"2026-12-12","period":null,"recurrence":null,"co_executors":[],"references":[],"events":[{"name":"форум","short_title":"Форум","start":"2026-12-12","end":"2026-12-12"}],"found":[],"lead":null},"source":"Провести форум 12 декабря 2026 года.","was":null,"dropped":false},{"id":3,"addressee":1,"task":{"number":"1.2","title":"Обновить сайты","text":"Обновить сайты.","due":null,"period":null,"recurrence":null,"co_executors":[],"references":[],"events":[],"found":[],"lead":null},"source":"Обновить сайты.","was":null,"dropped":false}],"questions":[],"warnings":[],"next_id":4}');
CREATE TABLE editions (
    id INTEGER PRIMARY KEY,
    author_id INTEGER REFERENCES participants (id) ON DELETE SET NULL,
    resolution_id INTEGER REFERENCES resolutions (id), -- what it amends, or has become
    base INTEGER, -- the resolution's revision that it amends
    file_name TEXT NOT NULL DEFAULT '',
    status TEXT NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'published', 'discarded')),
    revision INTEGER NOT NULL DEFAULT 0, -- grows with each change; what is published is what was seen
    proposal TEXT CHECK (proposal IS NULL OR json_valid(proposal)), -- an edited file, shown before it is applied
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    CHECK (base IS NULL OR resolution_id IS NOT NULL)
) STRICT;
INSERT INTO "editions" VALUES(1,5,NULL,NULL,'','open',0,NULL,'2026-12-01T01:00:00.000+00:00','2026-12-01T01:00:00.000+00:00');
CREATE TABLE escalations (
    round_id INTEGER NOT NULL REFERENCES rounds (id),
    stage TEXT NOT NULL CHECK (stage IN ('coordinator', 'organiser')),
    began_on TEXT NOT NULL,
    considered_on TEXT NOT NULL, -- the last day on which it was worked out who is to be told
    PRIMARY KEY (round_id, stage)
) STRICT, WITHOUT ROWID;
CREATE TABLE event_changes (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    event_id INTEGER NOT NULL UNIQUE REFERENCES events (id),
    starts_at TEXT,
    time_zone TEXT NOT NULL,
    place TEXT NOT NULL CHECK (length(place) <= 300)
) STRICT;
CREATE TABLE event_kinds (
    event_id INTEGER NOT NULL REFERENCES events (id),
    kind TEXT NOT NULL REFERENCES organisation_kinds (code),
    PRIMARY KEY (event_id, kind)
) STRICT, WITHOUT ROWID;
INSERT INTO "event_kinds" VALUES(1,'assessment_centre');
INSERT INTO "event_kinds" VALUES(1,'ministry');
INSERT INTO "event_kinds" VALUES(1,'municipal_authority');
INSERT INTO "event_kinds" VALUES(1,'school');
INSERT INTO "event_kinds" VALUES(1,'training_institute');
CREATE TABLE event_reminders (
    event_id INTEGER NOT NULL REFERENCES events (id),
    time_zone TEXT NOT NULL,
    reminded_at TEXT NOT NULL,
    PRIMARY KEY (event_id, time_zone)
) STRICT, WITHOUT ROWID;
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
INSERT INTO "events" VALUES(1,5,'региональная научно-практическая конференция «Оценка механизмов управления качеством образования в контексте федеральной и региональной политики в Забайкальском крае»','Конференция об управлении качеством','2023-01-01','2023-12-31','2027-03-15T01:00:00.000+00:00','Asia/Chita','',1,'2026-12-01T01:00:00.000+00:00');
CREATE TABLE expectations (
    telegram_id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    data TEXT NOT NULL CHECK (json_valid(data)),
    since TEXT NOT NULL
) STRICT;
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
INSERT INTO "extensions" VALUES(1,67,'2026-12-20',3,'2026-12-01T01:00:00.000+00:00',NULL,NULL,NULL);
CREATE TABLE facts (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;
INSERT INTO "facts" VALUES('username','resolution_demo_bot');
INSERT INTO "facts" VALUES('organiser_ids','[900]');
CREATE TABLE further_targets (
    addressee_id INTEGER NOT NULL REFERENCES addressees (id),
    position INTEGER NOT NULL,
    kind TEXT REFERENCES organisation_kinds (code),
    organisation_id INTEGER REFERENCES organisations (id),
    PRIMARY KEY (addressee_id, position),
    CHECK ((kind IS NULL) <> (organisation_id IS NULL))
) STRICT, WITHOUT ROWID;
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
INSERT INTO "help_messages" VALUES(1,1,1,3,'СОШ № 5 г. Читы',101,23,'Нет учителя информатики','2026-11-23T01:00:00.000+00:00');
INSERT INTO "help_messages" VALUES(2,1,0,2,'ИРО Забайкальского края',301,27,'Пришлём студента','2026-11-23T01:00:00.000+00:00');
CREATE TABLE help_threads (
    id INTEGER PRIMARY KEY,
    assignment_id INTEGER NOT NULL REFERENCES assignments (id),
    opened_at TEXT NOT NULL,
    closed_at TEXT
) STRICT;
INSERT INTO "help_threads" VALUES(1,45,'2026-11-23T01:00:00.000+00:00',NULL);
CREATE TABLE helpers (
    kind TEXT PRIMARY KEY REFERENCES organisation_kinds (code),
    organisation_id INTEGER NOT NULL REFERENCES organisations (id)
) STRICT;
INSERT INTO "helpers" VALUES('school',3);
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
INSERT INTO "inbox" VALUES(20,100000065,0,NULL,'done',0,NULL,'2026-12-01T01:00:00.000+00:00','2026-12-01T01:00:00.000+00:00');
INSERT INTO "inbox" VALUES(21,100000066,0,NULL,'done',0,NULL,'2026-12-01T01:00:00.000+00:00','2026-12-01T01:00:00.000+00:00');
INSERT INTO "inbox" VALUES(22,100000067,0,NULL,'done',0,NULL,'2026-12-01T01:00:00.000+00:00','2026-12-01T01:00:00.000+00:00');
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
INSERT INTO "invitations" VALUES(1,5,X'D9C0BEF48E741A472AC434ED70A1663597E78135187426E2F882E49C4651A57D','2026-11-23T01:00:00.000+00:00','2026-12-23T01:00:00.000+00:00',NULL,1,'2026-11-23T01:00:00.000+00:00',NULL);
INSERT INTO "invitations" VALUES(2,3,X'BDBF60135EB5D860E65229ACCBC68DB2088512E0026FFF45B85D66DF01EC1D7D','2026-11-23T01:00:00.000+00:00','2026-12-23T01:00:00.000+00:00',NULL,2,'2026-11-23T01:00:00.000+00:00',NULL);
INSERT INTO "invitations" VALUES(3,7,X'046C55ECB0DB42513CA542A0ECCB7EFDD8664531D4E887B254C84EFDC4290BD6','2026-11-23T01:00:00.000+00:00','2026-12-23T01:00:00.000+00:00',NULL,3,'2026-11-23T01:00:00.000+00:00',NULL);
INSERT INTO "invitations" VALUES(4,8,X'18B5045B3FEDCA68433E24FC89F001C9A272DBE191FBB02207B85A45DA336091','2026-11-23T01:00:00.000+00:00','2026-12-23T01:00:00.000+00:00',NULL,4,'2026-11-23T01:00:00.000+00:00',NULL);
INSERT INTO "invitations" VALUES(5,13,X'F25EB49AD4104FB4D94EF005D45D6CDA90610EDBD8C88A9374985CEA08F25A56','2026-12-01T01:00:00.000+00:00','2026-12-31T01:00:00.000+00:00',NULL,NULL,NULL,NULL);
CREATE TABLE memberships (
    participant_id INTEGER NOT NULL REFERENCES participants (id) ON DELETE CASCADE,
    organisation_id INTEGER NOT NULL REFERENCES organisations (id),
    since TEXT NOT NULL,
    PRIMARY KEY (participant_id, organisation_id)
) STRICT, WITHOUT ROWID;
INSERT INTO "memberships" VALUES(1,5,'2026-11-23T01:00:00.000+00:00');
INSERT INTO "memberships" VALUES(2,3,'2026-11-23T01:00:00.000+00:00');
INSERT INTO "memberships" VALUES(3,7,'2026-11-23T01:00:00.000+00:00');
INSERT INTO "memberships" VALUES(4,8,'2026-11-23T01:00:00.000+00:00');
CREATE TABLE migrations (
    number INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    applied_at TEXT NOT NULL
) STRICT;
INSERT INTO "migrations" VALUES(1,'0001_foundation','2026-11-23T01:00:00.000+00:00');
INSERT INTO "migrations" VALUES(2,'0002_rounds','2026-11-23T01:00:00.000+00:00');
INSERT INTO "migrations" VALUES(3,'0003_editions','2026-11-23T01:00:00.000+00:00');
INSERT INTO "migrations" VALUES(4,'0004_parked','2026-11-23T01:00:00.000+00:00');
INSERT INTO "migrations" VALUES(5,'0005_waiting','2026-11-23T01:00:00.000+00:00');
INSERT INTO "migrations" VALUES(6,'0006_in_flight','2026-11-23T01:00:00.000+00:00');
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
CREATE TABLE organisation_kinds (
    code TEXT PRIMARY KEY CHECK (code GLOB '[a-z]*'),
    title TEXT NOT NULL,
    plural TEXT NOT NULL,
    aliases TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(aliases)), -- how rosters write it, in lower case
    position INTEGER NOT NULL
) STRICT;
INSERT INTO "organisation_kinds" VALUES('ministry','Министерство','Министерства','["орган исполнительной власти","региональный орган управления образованием","роив"]',1);
INSERT INTO "organisation_kinds" VALUES('assessment_centre','Центр оценки качества образования','Центры оценки качества образования','["центр оценки качества","центр оценки","коко","кцоко","рцоко"]',2);
INSERT INTO "organisation_kinds" VALUES('municipal_authority','Муниципальный орган управления образованием','Муниципальные органы управления образованием','["моуо","омсу","муниципалитет","муниципальный орган","орган местного самоуправления","управление образования","комитет образования","отдел образования"]',3);
INSERT INTO "organisation_kinds" VALUES('training_institute','Организация дополнительного профессионального образования','Организации дополнительного профессионального образования','["организация дпо","институт дпо","дпо","ипк","иро","институт","институт развития образования","институт повышения квалификации"]',4);
INSERT INTO "organisation_kinds" VALUES('school','Школа','Школы','["образовательная организация","общеобразовательная организация","оо","оу","сош","лицей","гимназия"]',5);
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
INSERT INTO "organisations" VALUES(1,'ministry',NULL,'Министерство образования и науки Забайкальского края','Минобрнауки края','министерство образования и науки забайкальского края','Asia/Chita',NULL,NULL,'2026-11-23T01:00:00.000+00:00');
INSERT INTO "organisations" VALUES(2,'assessment_centre',NULL,'Краевой центр оценки качества образования Забайкальского края','КЦОКО','краевой центр оценки качества образования забайкальского края','Asia/Chita',NULL,NULL,'2026-11-23T01:00:00.000+00:00');
INSERT INTO "organisations" VALUES(3,'training_institute',NULL,'ГУ ДПО «ИРО Забайкальского края»','ИРО Забайкальского края','гу дпо "иро забайкальского края"','Asia/Chita',NULL,NULL,'2026-11-23T01:00:00.000+00:00');
INSERT INTO "organisations" VALUES(4,'training_institute',NULL,'ГАУ ДПО «Агинский институт повышения квалификации»','Агинский ИПК','гау дпо "агинский институт повышения квалификации"','Asia/Chita',NULL,NULL,'2026-11-23T01:00:00.000+00:00');
INSERT INTO "organisations" VALUES(5,'municipal_authority',NULL,'Комитет образования г. Читы','Комитет образования Читы','комитет образования г. читы','Asia/Chita',NULL,NULL,'2026-11-23T01:00:00.000+00:00');
INSERT INTO "organisations" VALUES(6,'municipal_authority',NULL,'Управление образования Нерчинского района','УО Нерчинского района','управление образования нерчинского района','Asia/Chita',NULL,NULL,'2026-11-23T01:00:00.000+00:00');
INSERT INTO "organisations" VALUES(7,'school',5,'МБОУ «СОШ № 5 г. Читы»','СОШ № 5 г. Читы','мбоу "сош № 5 г. читы"','Asia/Chita',NULL,NULL,'2026-11-23T01:00:00.000+00:00');
INSERT INTO "organisations" VALUES(8,'school',5,'МБОУ «СОШ № 9 г. Читы»','СОШ № 9 г. Читы','мбоу "сош № 9 г. читы"','Asia/Chita',NULL,NULL,'2026-11-23T01:00:00.000+00:00');
INSERT INTO "organisations" VALUES(9,'school',5,'МБОУ «СОШ № 17 г. Читы»','СОШ № 17 г. Читы','мбоу "сош № 17 г. читы"','Asia/Chita',NULL,NULL,'2026-11-23T01:00:00.000+00:00');
INSERT INTO "organisations" VALUES(10,'school',5,'МБОУ «СОШ № 26 г. Читы»','СОШ № 26 г. Читы','мбоу "сош № 26 г. читы"','Asia/Chita',NULL,NULL,'2026-11-23T01:00:00.000+00:00');
INSERT INTO "organisations" VALUES(11,'school',5,'МБОУ «СОШ № 30 г. Читы»','СОШ № 30 г. Читы','мбоу "сош № 30 г. читы"','Asia/Chita',NULL,NULL,'2026-11-23T01:00:00.000+00:00');
INSERT INTO "organisations" VALUES(12,'school',5,'МБОУ «СОШ № 47 г. Читы»','СОШ № 47 г. Читы','мбоу "сош № 47 г. читы"','Asia/Chita',NULL,NULL,'2026-11-23T01:00:00.000+00:00');
INSERT INTO "organisations" VALUES(13,'school',6,'МБОУ «СОШ № 1 г. Нерчинска»','СОШ № 1 г. Нерчинска','мбоу "сош № 1 г. нерчинска"','Asia/Chita',NULL,NULL,'2026-11-23T01:00:00.000+00:00');
INSERT INTO "organisations" VALUES(14,'school',6,'МБОУ «СОШ № 2 г. Нерчинска»','СОШ № 2 г. Нерчинска','мбоу "сош № 2 г. нерчинска"','Asia/Chita',NULL,NULL,'2026-11-23T01:00:00.000+00:00');
INSERT INTO "organisations" VALUES(15,'school',6,'МБОУ «СОШ с. Знаменка»','СОШ с. Знаменка','мбоу "сош с. знаменка"','Asia/Chita',NULL,NULL,'2026-11-23T01:00:00.000+00:00');
INSERT INTO "organisations" VALUES(16,'school',6,'МБОУ «СОШ с. Олинск»','СОШ с. Олинск','мбоу "сош с. олинск"','Asia/Chita',NULL,NULL,'2026-11-23T01:00:00.000+00:00');
INSERT INTO "organisations" VALUES(17,'school',6,'МБОУ «ООШ с. Левые Ключи»','ООШ с. Левые Ключи','мбоу "оош с. левые ключи"','Asia/Chita',NULL,NULL,'2026-11-23T01:00:00.000+00:00');
CREATE TABLE participants (
    id INTEGER PRIMARY KEY,
    telegram_id INTEGER NOT NULL UNIQUE,
    name TEXT NOT NULL DEFAULT '',
    locale TEXT NOT NULL,
    time_zone TEXT, -- IANA name; the organisation's when absent
    consented_at TEXT,
    consent_version TEXT,
    unreachable_since TEXT,
    created_at TEXT NOT NULL, digest_hour INTEGER CHECK (digest_hour BETWEEN 0 AND 23), digest_days TEXT CHECK (digest_days <> ''), weekly_cap INTEGER CHECK (weekly_cap BETWEEN 1 AND 7), quiet_hours TEXT, paused_until TEXT, substitute_id INTEGER REFERENCES participants (id) ON DELETE SET NULL,
    CHECK ((consented_at IS NULL) = (consent_version IS NULL))
) STRICT;
INSERT INTO "participants" VALUES(1,201,'Анна Иванова','ru',NULL,'2026-11-23T01:00:00.000+00:00','2026-11.2',NULL,'2026-11-23T01:00:00.000+00:00',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "participants" VALUES(2,301,'Анна Иванова','ru',NULL,'2026-11-23T01:00:00.000+00:00','2026-11.2',NULL,'2026-11-23T01:00:00.000+00:00',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "participants" VALUES(3,101,'Анна Иванова','ru',NULL,'2026-11-23T01:00:00.000+00:00','2026-11.2',NULL,'2026-11-23T01:00:00.000+00:00',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "participants" VALUES(4,102,'Анна Иванова','en',NULL,'2026-11-23T01:00:00.000+00:00','2026-11.2',NULL,'2026-11-23T01:00:00.000+00:00',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "participants" VALUES(5,900,'Ольга Петрова','ru',NULL,'2026-11-23T01:00:00.000+00:00','2026-11.2',NULL,'2026-11-23T01:00:00.000+00:00',NULL,NULL,NULL,NULL,NULL,NULL);
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
INSERT INTO "remarks" VALUES(1,1,101,23,NULL,'Нет учителя информатики',NULL,NULL,NULL,NULL,'2026-11-23T01:00:00.000+00:00',NULL);
INSERT INTO "remarks" VALUES(2,2,101,32,NULL,'План работы','document','BQACRy56-Cx1pkyp0wVW8nFZLMjo6IguxrHFUH6RH-gh','план.pdf',1,'2026-11-23T01:00:00.000+00:00',NULL);
CREATE TABLE replies (
    id INTEGER PRIMARY KEY,
    assignment_id INTEGER NOT NULL REFERENCES assignments (id),
    status TEXT NOT NULL CHECK (status IN ('done', 'in_progress', 'need_help', 'not_applicable')),
    until TEXT,
    author_id INTEGER REFERENCES participants (id) ON DELETE SET NULL,
    created_at TEXT NOT NULL, round_id INTEGER REFERENCES rounds (id), repeats INTEGER REFERENCES replies (id), late INTEGER NOT NULL DEFAULT 0 CHECK (late IN (0, 1)), on_behalf INTEGER NOT NULL DEFAULT 0 CHECK (on_behalf IN (0, 1)),
    CHECK (until IS NULL OR status = 'in_progress')
) STRICT;
INSERT INTO "replies" VALUES(1,45,'need_help',NULL,3,'2026-11-23T01:00:00.000+00:00',1,NULL,0,0);
INSERT INTO "replies" VALUES(2,23,'done',NULL,3,'2026-11-23T01:00:00.000+00:00',1,NULL,0,0);
INSERT INTO "replies" VALUES(3,34,'in_progress',NULL,3,'2026-11-23T01:00:00.000+00:00',1,NULL,0,0);
CREATE TABLE resolutions (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE, -- what it was read from: publishing the same twice changes nothing
    title TEXT NOT NULL,
    adopted_on TEXT,
    published_at TEXT NOT NULL,
    archived_at TEXT
, revision INTEGER NOT NULL DEFAULT 0) STRICT;
INSERT INTO "resolutions" VALUES(1,'bundled:zabaykalsky-2022','Резолюция межрегионального научно-практического симпозиума «От социальных эффектов к образовательным результатам: эффективные практики повышения качества образования»','2022-10-20','2026-11-23T01:00:00.000+00:00',NULL,0);
CREATE TABLE reviews (
    id INTEGER PRIMARY KEY,
    reply_id INTEGER NOT NULL REFERENCES replies (id),
    verdict TEXT NOT NULL CHECK (verdict IN ('accepted', 'returned')),
    reason TEXT NOT NULL DEFAULT '' CHECK (length(reason) <= 1000),
    author_id INTEGER REFERENCES participants (id) ON DELETE SET NULL,
    created_at TEXT NOT NULL,
    CHECK (verdict = 'accepted' OR reason <> '')
) STRICT;
INSERT INTO "reviews" VALUES(1,2,'accepted','',1,'2026-11-23T01:00:00.000+00:00');
CREATE TABLE round_kinds (
    round_id INTEGER NOT NULL REFERENCES rounds (id),
    kind TEXT NOT NULL REFERENCES organisation_kinds (code),
    PRIMARY KEY (round_id, kind)
) STRICT, WITHOUT ROWID;
INSERT INTO "round_kinds" VALUES(1,'assessment_centre');
INSERT INTO "round_kinds" VALUES(1,'ministry');
INSERT INTO "round_kinds" VALUES(1,'municipal_authority');
INSERT INTO "round_kinds" VALUES(1,'school');
INSERT INTO "round_kinds" VALUES(1,'training_institute');
INSERT INTO "round_kinds" VALUES(2,'assessment_centre');
INSERT INTO "round_kinds" VALUES(2,'ministry');
INSERT INTO "round_kinds" VALUES(2,'municipal_authority');
INSERT INTO "round_kinds" VALUES(2,'school');
INSERT INTO "round_kinds" VALUES(2,'training_institute');
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
INSERT INTO "round_results" VALUES(1,1,1,1,1001,'1.1','Координация работы по качеству образования','Министерству образования и науки Забайкальского края','ministry','Министерство образования и науки Забайкальского края',NULL,'no_reply',NULL,'',NULL,0,0,NULL);
INSERT INTO "round_results" VALUES(1,2,1,2,1002,'1.2','Взаимодействие всех участников РСОКО','Министерству образования и науки Забайкальского края','ministry','Министерство образования и науки Забайкальского края',NULL,'no_reply',NULL,'',NULL,0,0,NULL);
INSERT INTO "round_results" VALUES(1,3,2,3,2001,'2.1','Риски снижения результатов в школах','Краевому центру оценки качества образования Забайкальского края','assessment_centre','Краевой центр оценки качества образования Забайкальского края',NULL,'no_reply',NULL,'',NULL,0,0,NULL);
INSERT INTO "round_results" VALUES(1,4,2,4,2002,'2.2','Дефициты педагогов, затруднения учеников','Краевому центру оценки качества образования Забайкальского края','assessment_centre','Краевой центр оценки качества образования Забайкальского края',NULL,'no_reply',NULL,'',NULL,0,0,NULL);
INSERT INTO "round_results" VALUES(1,5,2,5,2003,'2.3','Конференция об управлении качеством','Краевому центру оценки качества образования Забайкальского края','assessment_centre','Краевой центр оценки качества образования Забайкальского края',NULL,'no_reply',NULL,'',NULL,0,0,NULL);
INSERT INTO "round_results" VALUES(1,6,2,6,2004,'2.4','Индивидуальные траектории педагогов','Краевому центру оценки качества образования Забайкальского края','assessment_centre','Краевой центр оценки качества образования Забайкальского края',NULL,'no_reply',NULL,'',NULL,0,0,NULL);
INSERT INTO "round_results" VALUES(1,7,5,7,3001,'3.1','Условия для ДПО руководителей и педагогов','Муниципальным органам управления образованием','municipal_authority','Комитет образования г. Читы',NULL,'no_reply',NULL,'',NULL,0,0,NULL);
INSERT INTO "round_results" VALUES(1,8,6,7,3001,'3.1','Условия для ДПО руководителей и педагогов','Муниципальным органам управления образованием','municipal_authority','Управление образования Нерчинского района',NULL,'no_reply',NULL,'',NULL,0,0,NULL);
INSERT INTO "round_results" VALUES(1,9,5,8,3002,'3.2','Лучшие практики школ','Муниципальным органам управления образованием','municipal_authority','Комитет образования г. Читы',NULL,'no_reply',NULL,'',NULL,0,0,NULL);
INSERT INTO "round_results" VALUES(1,10,6,8,3002,'3.2','Лучшие практики школ','Муниципальным органам управления образованием','municipal_authority','Управление образования Нерчинского района',NULL,'no_reply',NULL,'',NULL,0,0,NULL);
INSERT INTO "round_results" VALUES(1,11,5,9,3003,'3.3','Профессиональные конкурсы и мероприятия','Муниципальным органам управления образованием','municipal_authority','Комитет образования г. Читы',NULL,'no_reply',NULL,'',NULL,0,0,NULL);
INSERT INTO "round_results" VALUES(1,12,6,9,3003,'3.3','Профессиональные конкурсы и мероприятия','Муниципальным органам управления образованием','municipal_authority','Управление образования Нерчинского района',NULL,'no_reply',NULL,'',NULL,0,0,NULL);
INSERT INTO "round_results" VALUES(1,13,5,10,3004,'3.4','Содействие росту мастерства кадров','Муниципальным органам управления образованием','municipal_authority','Комитет образования г. Читы',NULL,'no_reply',NULL,'',NULL,0,0,NULL);
INSERT INTO "round_results" VALUES(1,14,6,10,3004,'3.4','Содействие росту мастерства кадров','Муниципальным органам управления образованием','municipal_authority','Управление образования Нерчинского района',NULL,'no_reply',NULL,'',NULL,0,0,NULL);
INSERT INTO "round_results" VALUES(1,15,3,11,4001,'4.1','Научно-методическое сопровождение ОМСУ','Организациям дополнительного профессионального образования','training_institute','ГУ ДПО «ИРО Забайкальского края»',NULL,'no_reply',NULL,'',NULL,0,0,NULL);
INSERT INTO "round_results" VALUES(1,16,4,11,4001,'4.1','Научно-методическое сопровождение ОМСУ','Организациям дополнительного профессионального образования','training_institute','ГАУ ДПО «Агинский институт повышения квалификации»',NULL,'no_reply',NULL,'',NULL,0,0,NULL);
INSERT INTO "round_results" VALUES(1,17,3,12,4002,'4.2','Дорожная карта управления качеством','Организациям дополнительного профессионального образования','training_institute','ГУ ДПО «ИРО Забайкальского края»',NULL,'no_reply',NULL,'',NULL,0,0,NULL);
INSERT INTO "round_results" VALUES(1,18,4,12,4002,'4.2','Дорожная карта управления качеством','Организациям дополнительного профессионального образования','training_institute','ГАУ ДПО «Агинский институт повышения квалификации»',NULL,'no_reply',NULL,'',NULL,0,0,NULL);
INSERT INTO "round_results" VALUES(1,19,3,13,4003,'4.3','Методическая поддержка через сайты','Организациям дополнительного профессионального образования','training_institute','ГУ ДПО «ИРО Забайкальского края»',NULL,'no_reply',NULL,'',NULL,0,0,NULL);
INSERT INTO "round_results" VALUES(1,20,4,13,4003,'4.3','Методическая поддержка через сайты','Организациям дополнительного профессионального образования','training_institute','ГАУ ДПО «Агинский институт повышения квалификации»',NULL,'no_reply',NULL,'',NULL,0,0,NULL);
INSERT INTO "round_results" VALUES(1,21,3,14,4004,'4.4','Региональные стажировочные площадки','Организациям дополнительного профессионального образования','training_institute','ГУ ДПО «ИРО Забайкальского края»',NULL,'no_reply',NULL,'',NULL,0,0,NULL);
INSERT INTO "round_results" VALUES(1,22,4,14,4004,'4.4','Региональные стажировочные площадки','Организациям дополнительного профессионального образования','training_institute','ГАУ ДПО «Агинский институт повышения квалификации»',NULL,'no_reply',NULL,'',NULL,0,0,NULL);
INSERT INTO "round_results" VALUES(1,23,7,15,5001,'5.1','Условия для развития ВСОКО','Руководителям образовательных организаций','school','МБОУ «СОШ № 5 г. Читы»','Комитет образования Читы','done',NULL,'План работы','2026-11-23T01:00:00.000+00:00',0,0,'accepted');
INSERT INTO "round_results" VALUES(1,24,8,15,5001,'5.1','Условия для развития ВСОКО','Руководителям образовательных организаций','school','МБОУ «СОШ № 9 г. Читы»','Комитет образования Читы','no_reply',NULL,'',NULL,0,0,NULL);
INSERT INTO "round_results" VALUES(1,25,9,15,5001,'5.1','Условия для развития ВСОКО','Руководителям образовательных организаций','school','МБОУ «СОШ № 17 г. Читы»','Комитет образования Читы','no_reply',NULL,'',NULL,0,0,NULL);
INSERT INTO "round_results" VALUES(1,26,10,15,5001,'5.1','Условия для развития ВСОКО','Руководителям образовательных организаций','school','МБОУ «СОШ № 26 г. Читы»','Комитет образования Читы','no_reply',NULL,'',NULL,0,0,NULL);
INSERT INTO "round_results" VALUES(1,27,11,15,5001,'5.1','Условия для развития ВСОКО','Руководителям образовательных организаций','school','МБОУ «СОШ № 30 г. Читы»','Комитет образования Читы','no_reply',NULL,'',NULL,0,0,NULL);
INSERT INTO "round_results" VALUES(1,28,12,15,5001,'5.1','Условия для развития ВСОКО','Руководителям образовательных организаций','school','МБОУ «СОШ № 47 г. Читы»','Комитет образования Читы','no_reply',NULL,'',NULL,0,0,NULL);
INSERT INTO "round_results" VALUES(1,29,13,15,5001,'5.1','Условия для развития ВСОКО','Руководителям образовательных организаций','school','МБОУ «СОШ № 1 г. Нерчинска»','УО Нерчинского района','no_reply',NULL,'',NULL,0,0,NULL);
INSERT INTO "round_results" VALUES(1,30,14,15,5001,'5.1','Условия для развития ВСОКО','Руководителям образовательных организаций','school','МБОУ «СОШ № 2 г. Нерчинска»','УО Нерчинского района','no_reply',NULL,'',NULL,0,0,NULL);
INSERT INTO "round_results" VALUES(1,31,15,15,5001,'5.1','Условия для развития ВСОКО','Руководителям образовательных организаций','school','МБОУ «СОШ с. Знаменка»','УО Нерчинского района','no_reply',NULL,'',NULL,0,0,NULL);
INSERT INTO "round_results" VALUES(1,32,16,15,5001,'5.1','Условия для развития ВСОКО','Руководителям образовательных организаций','school','МБОУ «СОШ с. Олинск»','УО Нерчинского района','no_reply',NULL,'',NULL,0,0,NULL);
INSERT INTO "round_results" VALUES(1,33,17,15,5001,'5.1','Условия для развития ВСОКО','Руководителям образовательных организаций','school','МБОУ «ООШ с. Левые Ключи»','УО Нерчинского района','no_reply',NULL,'',NULL,0,0,NULL);
INSERT INTO "round_results" VALUES(1,34,7,16,5002,'5.2','Проектно-целевое управление','Руководителям образовательных организаций','school','МБОУ «СОШ № 5 г. Читы»','Комитет образования Читы','in_progress',NULL,'','2026-11-23T01:00:00.000+00:00',0,0,NULL);
INSERT INTO "round_results" VALUES(1,35,8,16,5002,'5.2','Проектно-целевое управление','Руководителям образовательных организаций','school','МБОУ «СОШ № 9 г. Читы»','Комитет образования Читы','no_reply',NULL,'',NULL,0,0,NULL);
INSERT INTO "round_results" VALUES(1,36,9,16,5002,'5.2','Проектно-целевое управление','Руководителям образовательных организаций','school','МБОУ «СОШ № 17 г. Читы»','Комитет образования Читы','no_reply',NULL,'',NULL,0,0,NULL);
INSERT INTO "round_results" VALUES(1,37,10,16,5002,'5.2','Проектно-целевое управление','Руководителям образовательных организаций','school','МБОУ «СОШ № 26 г. Читы»','Комитет образования Читы','no_reply',NULL,'',NULL,0,0,NULL);
INSERT INTO "round_results" VALUES(1,38,11,16,5002,'5.2','Проектно-целевое управление','Руководителям образовательных организаций','school','МБОУ «СОШ № 30 г. Читы»','Комитет образования Читы','no_reply',NULL,'',NULL,0,0,NULL);
INSERT INTO "round_results" VALUES(1,39,12,16,5002,'5.2','Проектно-целевое управление','Руководителям образовательных организаций','school','МБОУ «СОШ № 47 г. Читы»','Комитет образования Читы','no_reply',NULL,'',NULL,0,0,NULL);
INSERT INTO "round_results" VALUES(1,40,13,16,5002,'5.2','Проектно-целевое управление','Руководителям образовательных организаций','school','МБОУ «СОШ № 1 г. Нерчинска»','УО Нерчинского района','no_reply',NULL,'',NULL,0,0,NULL);
INSERT INTO "round_results" VALUES(1,41,14,16,5002,'5.2','Проектно-целевое управление','Руководителям образовательных организаций','school','МБОУ «СОШ № 2 г. Нерчинска»','УО Нерчинского района','no_reply',NULL,'',NULL,0,0,NULL);
INSERT INTO "round_results" VALUES(1,42,15,16,5002,'5.2','Проектно-целевое управление','Руководителям образовательных организаций','school','МБОУ «СОШ с. Знаменка»','УО Нерчинского района','no_reply',NULL,'',NULL,0,0,NULL);
INSERT INTO "round_results" VALUES(1,43,16,16,5002,'5.2','Проектно-целевое управление','Руководителям образовательных организаций','school','МБОУ «СОШ с. Олинск»','УО Нерчинского района','no_reply',NULL,'',NULL,0,0,NULL);
INSERT INTO "round_results" VALUES(1,44,17,16,5002,'5.2','Проектно-целевое управление','Руководителям образовательных организаций','school','МБОУ «ООШ с. Левые Ключи»','УО Нерчинского района','no_reply',NULL,'',NULL,0,0,NULL);
INSERT INTO "round_results" VALUES(1,45,7,17,5003,'5.3','Конкурсы и события региона','Руководителям образовательных организаций','school','МБОУ «СОШ № 5 г. Читы»','Комитет образования Читы','need_help',NULL,'Нет учителя информатики','2026-11-23T01:00:00.000+00:00',0,0,NULL);
INSERT INTO "round_results" VALUES(1,46,8,17,5003,'5.3','Конкурсы и события региона','Руководителям образовательных организаций','school','МБОУ «СОШ № 9 г. Читы»','Комитет образования Читы','no_reply',NULL,'',NULL,0,0,NULL);
INSERT INTO "round_results" VALUES(1,47,9,17,5003,'5.3','Конкурсы и события региона','Руководителям образовательных организаций','school','МБОУ «СОШ № 17 г. Читы»','Комитет образования Читы','no_reply',NULL,'',NULL,0,0,NULL);
INSERT INTO "round_results" VALUES(1,48,10,17,5003,'5.3','Конкурсы и события региона','Руководителям образовательных организаций','school','МБОУ «СОШ № 26 г. Читы»','Комитет образования Читы','no_reply',NULL,'',NULL,0,0,NULL);
INSERT INTO "round_results" VALUES(1,49,11,17,5003,'5.3','Конкурсы и события региона','Руководителям образовательных организаций','school','МБОУ «СОШ № 30 г. Читы»','Комитет образования Читы','no_reply',NULL,'',NULL,0,0,NULL);
INSERT INTO "round_results" VALUES(1,50,12,17,5003,'5.3','Конкурсы и события региона','Руководителям образовательных организаций','school','МБОУ «СОШ № 47 г. Читы»','Комитет образования Читы','no_reply',NULL,'',NULL,0,0,NULL);
INSERT INTO "round_results" VALUES(1,51,13,17,5003,'5.3','Конкурсы и события региона','Руководителям образовательных организаций','school','МБОУ «СОШ № 1 г. Нерчинска»','УО Нерчинского района','no_reply',NULL,'',NULL,0,0,NULL);
INSERT INTO "round_results" VALUES(1,52,14,17,5003,'5.3','Конкурсы и события региона','Руководителям образовательных организаций','school','МБОУ «СОШ № 2 г. Нерчинска»','УО Нерчинского района','no_reply',NULL,'',NULL,0,0,NULL);
INSERT INTO "round_results" VALUES(1,53,15,17,5003,'5.3','Конкурсы и события региона','Руководителям образовательных организаций','school','МБОУ «СОШ с. Знаменка»','УО Нерчинского района','no_reply',NULL,'',NULL,0,0,NULL);
INSERT INTO "round_results" VALUES(1,54,16,17,5003,'5.3','Конкурсы и события региона','Руководителям образовательных организаций','school','МБОУ «СОШ с. Олинск»','УО Нерчинского района','no_reply',NULL,'',NULL,0,0,NULL);
INSERT INTO "round_results" VALUES(1,55,17,17,5003,'5.3','Конкурсы и события региона','Руководителям образовательных организаций','school','МБОУ «ООШ с. Левые Ключи»','УО Нерчинского района','no_reply',NULL,'',NULL,0,0,NULL);
INSERT INTO "round_results" VALUES(1,56,7,18,5004,'5.4','Готовность к процедурам оценки качества','Руководителям образовательных организаций','school','МБОУ «СОШ № 5 г. Читы»','Комитет образования Читы','no_reply',NULL,'',NULL,0,0,NULL);
INSERT INTO "round_results" VALUES(1,57,8,18,5004,'5.4','Готовность к процедурам оценки качества','Руководителям образовательных организаций','school','МБОУ «СОШ № 9 г. Читы»','Комитет образования Читы','no_reply',NULL,'',NULL,0,0,NULL);
INSERT INTO "round_results" VALUES(1,58,9,18,5004,'5.4','Готовность к процедурам оценки качества','Руководителям образовательных организаций','school','МБОУ «СОШ № 17 г. Читы»','Комитет образования Читы','no_reply',NULL,'',NULL,0,0,NULL);
INSERT INTO "round_results" VALUES(1,59,10,18,5004,'5.4','Готовность к процедурам оценки качества','Руководителям образовательных организаций','school','МБОУ «СОШ № 26 г. Читы»','Комитет образования Читы','no_reply',NULL,'',NULL,0,0,NULL);
INSERT INTO "round_results" VALUES(1,60,11,18,5004,'5.4','Готовность к процедурам оценки качества','Руководителям образовательных организаций','school','МБОУ «СОШ № 30 г. Читы»','Комитет образования Читы','no_reply',NULL,'',NULL,0,0,NULL);
INSERT INTO "round_results" VALUES(1,61,12,18,5004,'5.4','Готовность к процедурам оценки качества','Руководителям образовательных организаций','school','МБОУ «СОШ № 47 г. Читы»','Комитет образования Читы','no_reply',NULL,'',NULL,0,0,NULL);
INSERT INTO "round_results" VALUES(1,62,13,18,5004,'5.4','Готовность к процедурам оценки качества','Руководителям образовательных организаций','school','МБОУ «СОШ № 1 г. Нерчинска»','УО Нерчинского района','no_reply',NULL,'',NULL,0,0,NULL);
INSERT INTO "round_results" VALUES(1,63,14,18,5004,'5.4','Готовность к процедурам оценки качества','Руководителям образовательных организаций','school','МБОУ «СОШ № 2 г. Нерчинска»','УО Нерчинского района','no_reply',NULL,'',NULL,0,0,NULL);
INSERT INTO "round_results" VALUES(1,64,15,18,5004,'5.4','Готовность к процедурам оценки качества','Руководителям образовательных организаций','school','МБОУ «СОШ с. Знаменка»','УО Нерчинского района','no_reply',NULL,'',NULL,0,0,NULL);
INSERT INTO "round_results" VALUES(1,65,16,18,5004,'5.4','Готовность к процедурам оценки качества','Руководителям образовательных организаций','school','МБОУ «СОШ с. Олинск»','УО Нерчинского района','no_reply',NULL,'',NULL,0,0,NULL);
INSERT INTO "round_results" VALUES(1,66,17,18,5004,'5.4','Готовность к процедурам оценки качества','Руководителям образовательных организаций','school','МБОУ «ООШ с. Левые Ключи»','УО Нерчинского района','no_reply',NULL,'',NULL,0,0,NULL);
INSERT INTO "round_results" VALUES(1,67,7,19,5005,'5.5','Система управления качеством образования','Руководителям образовательных организаций','school','МБОУ «СОШ № 5 г. Читы»','Комитет образования Читы','no_reply',NULL,'',NULL,0,0,NULL);
INSERT INTO "round_results" VALUES(1,68,8,19,5005,'5.5','Система управления качеством образования','Руководителям образовательных организаций','school','МБОУ «СОШ № 9 г. Читы»','Комитет образования Читы','no_reply',NULL,'',NULL,0,0,NULL);
INSERT INTO "round_results" VALUES(1,69,9,19,5005,'5.5','Система управления качеством образования','Руководителям образовательных организаций','school','МБОУ «СОШ № 17 г. Читы»','Комитет образования Читы','no_reply',NULL,'',NULL,0,0,NULL);
INSERT INTO "round_results" VALUES(1,70,10,19,5005,'5.5','Система управления качеством образования','Руководителям образовательных организаций','school','МБОУ «СОШ № 26 г. Читы»','Комитет образования Читы','no_reply',NULL,'',NULL,0,0,NULL);
INSERT INTO "round_results" VALUES(1,71,11,19,5005,'5.5','Система управления качеством образования','Руководителям образовательных организаций','school','МБОУ «СОШ № 30 г. Читы»','Комитет образования Читы','no_reply',NULL,'',NULL,0,0,NULL);
INSERT INTO "round_results" VALUES(1,72,12,19,5005,'5.5','Система управления качеством образования','Руководителям образовательных организаций','school','МБОУ «СОШ № 47 г. Читы»','Комитет образования Читы','no_reply',NULL,'',NULL,0,0,NULL);
INSERT INTO "round_results" VALUES(1,73,13,19,5005,'5.5','Система управления качеством образования','Руководителям образовательных организаций','school','МБОУ «СОШ № 1 г. Нерчинска»','УО Нерчинского района','no_reply',NULL,'',NULL,0,0,NULL);
INSERT INTO "round_results" VALUES(1,74,14,19,5005,'5.5','Система управления качеством образования','Руководителям образовательных организаций','school','МБОУ «СОШ № 2 г. Нерчинска»','УО Нерчинского района','no_reply',NULL,'',NULL,0,0,NULL);
INSERT INTO "round_results" VALUES(1,75,15,19,5005,'5.5','Система управления качеством образования','Руководителям образовательных организаций','school','МБОУ «СОШ с. Знаменка»','УО Нерчинского района','no_reply',NULL,'',NULL,0,0,NULL);
INSERT INTO "round_results" VALUES(1,76,16,19,5005,'5.5','Система управления качеством образования','Руководителям образовательных организаций','school','МБОУ «СОШ с. Олинск»','УО Нерчинского района','no_reply',NULL,'',NULL,0,0,NULL);
INSERT INTO "round_results" VALUES(1,77,17,19,5005,'5.5','Система управления качеством образования','Руководителям образовательных организаций','school','МБОУ «ООШ с. Левые Ключи»','УО Нерчинского района','no_reply',NULL,'',NULL,0,0,NULL);
INSERT INTO "round_results" VALUES(1,78,7,20,5006,'5.6','Рост мастерства и наставничество','Руководителям образовательных организаций','school','МБОУ «СОШ № 5 г. Читы»','Комитет образования Читы','no_reply',NULL,'',NULL,0,0,NULL);
INSERT INTO "round_results" VALUES(1,79,8,20,5006,'5.6','Рост мастерства и наставничество','Руководителям образовательных организаций','school','МБОУ «СОШ № 9 г. Читы»','Комитет образования Читы','no_reply',NULL,'',NULL,0,0,NULL);
INSERT INTO "round_results" VALUES(1,80,9,20,5006,'5.6','Рост мастерства и наставничество','Руководителям образовательных организаций','school','МБОУ «СОШ № 17 г. Читы»','Комитет образования Читы','no_reply',NULL,'',NULL,0,0,NULL);
INSERT INTO "round_results" VALUES(1,81,10,20,5006,'5.6','Рост мастерства и наставничество','Руководителям образовательных организаций','school','МБОУ «СОШ № 26 г. Читы»','Комитет образования Читы','no_reply',NULL,'',NULL,0,0,NULL);
INSERT INTO "round_results" VALUES(1,82,11,20,5006,'5.6','Рост мастерства и наставничество','Руководителям образовательных организаций','school','МБОУ «СОШ № 30 г. Читы»','Комитет образования Читы','no_reply',NULL,'',NULL,0,0,NULL);
INSERT INTO "round_results" VALUES(1,83,12,20,5006,'5.6','Рост мастерства и наставничество','Руководителям образовательных организаций','school','МБОУ «СОШ № 47 г. Читы»','Комитет образования Читы','no_reply',NULL,'',NULL,0,0,NULL);
INSERT INTO "round_results" VALUES(1,84,13,20,5006,'5.6','Рост мастерства и наставничество','Руководителям образовательных организаций','school','МБОУ «СОШ № 1 г. Нерчинска»','УО Нерчинского района','no_reply',NULL,'',NULL,0,0,NULL);
INSERT INTO "round_results" VALUES(1,85,14,20,5006,'5.6','Рост мастерства и наставничество','Руководителям образовательных организаций','school','МБОУ «СОШ № 2 г. Нерчинска»','УО Нерчинского района','no_reply',NULL,'',NULL,0,0,NULL);
INSERT INTO "round_results" VALUES(1,86,15,20,5006,'5.6','Рост мастерства и наставничество','Руководителям образовательных организаций','school','МБОУ «СОШ с. Знаменка»','УО Нерчинского района','no_reply',NULL,'',NULL,0,0,NULL);
INSERT INTO "round_results" VALUES(1,87,16,20,5006,'5.6','Рост мастерства и наставничество','Руководителям образовательных организаций','school','МБОУ «СОШ с. Олинск»','УО Нерчинского района','no_reply',NULL,'',NULL,0,0,NULL);
INSERT INTO "round_results" VALUES(1,88,17,20,5006,'5.6','Рост мастерства и наставничество','Руководителям образовательных организаций','school','МБОУ «ООШ с. Левые Ключи»','УО Нерчинского района','no_reply',NULL,'',NULL,0,0,NULL);
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
INSERT INTO "rounds" VALUES(1,1,'Декабрь 2026','2026-11-23','2026-12-07','closed',NULL,NULL,3,7,1,5,'2026-11-23T01:00:00.000+00:00','2026-11-23T01:00:00.000+00:00','2026-12-01T01:00:00.000+00:00');
INSERT INTO "rounds" VALUES(2,1,'Декабрь 2026','2026-12-01','2026-12-15','open',NULL,NULL,NULL,NULL,0,5,'2026-12-01T01:00:00.000+00:00','2026-12-01T01:00:00.000+00:00',NULL);
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
    recurrence TEXT, lead TEXT, withdrawn_at TEXT,
    UNIQUE (addressee_id, position),
    CHECK ((period_start IS NULL) = (period_end IS NULL)),
    CHECK (period_start <= period_end)
) STRICT;
INSERT INTO "tasks" VALUES(1,1,1,'1.1','Координация работы по качеству образования','координации деятельности органов местного самоуправления, осуществляющих функции управления в сфере образования, учреждений дополнительного профессионального образования, Краевого центра оценки качества образования, социально-психологических служб по повышению качества образования, актуальным вопросам развития систем оценки качества образования, концептуализации ключевых аспектов РСОКО, участия в проекте «Адресная методическая поддержка (500+);',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "tasks" VALUES(2,1,2,'1.2','Взаимодействие всех участников РСОКО','обеспечению активного взаимодействия всех субъектов организационной структуры управления РСОКО в вопросах развития и применения механизмов управления качеством образования, практической реализации Концепции региональной системы управления качеством образования и методик РСОКО на уровне муниципальных образовательных систем, в том числе организации адресной поддержки школ с низкими результатами обучения и школ, функционирующих в неблагоприятных социальных условиях.',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "tasks" VALUES(3,2,1,'2.1','Риски снижения результатов в школах','дальнейшему определению рисков снижения образовательных результатов в общеобразовательных школах Забайкальского края;',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "tasks" VALUES(4,2,2,'2.2','Дефициты педагогов, затруднения учеников','выявлению профессиональных дефицитов педагогических работников общеобразовательных организаций; затруднений обучающихся в освоении основных общеобразовательных программ;',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "tasks" VALUES(5,2,3,'2.3','Конференция об управлении качеством','организовать и провести в 2023 г. региональную научно-практическую конференцию «Оценка механизмов управления качеством образования в контексте федеральной и региональной политики в Забайкальском крае»;','2023-12-31','2023-01-01','2023-12-31',NULL,NULL,NULL);
INSERT INTO "tasks" VALUES(6,2,4,'2.4','Индивидуальные траектории педагогов','усилению взаимодействия с краевым Центром непрерывного повышения профессионального мастерства педагога, ГУ ДПО «ИРО Забайкальского края» и ГАУ ДПО «Агинский институт повышения квалификации работников социальной сферы» с целью разработки индивидуальных траекторий профессионального развития педагогов.',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "tasks" VALUES(7,3,1,'3.1','Условия для ДПО руководителей и педагогов','реализации комплекса мер, направленных на создание условий для дополнительного профессионального образования руководителей и педагогических работников образовательных организаций, в том числе школ с низкими результатами обучения и школ, функционирующих в неблагоприятных социальных условиях;',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "tasks" VALUES(8,3,2,'3.2','Лучшие практики школ','выявлению и трансляции лучших управленческих, методических, педагогических практик школ по совершенствованию и развитию муниципальных и институциональных механизмов управления качеством образования;',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "tasks" VALUES(9,3,3,'3.3','Профессиональные конкурсы и мероприятия','организации и инициированию участия муниципальных органов управления образованием, образовательных организаций, управленческих и педагогических работников в региональных, федеральных профессиональных конкурсах и мероприятиях в сфере оценки качества образования;',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "tasks" VALUES(10,3,4,'3.4','Содействие росту мастерства кадров','способствовать обеспечению непрерывного роста профессионального мастерства и повышения квалификации управленческих и педагогических кадров, стимулировать педагогов к повышению квалификационных категорий, участию в профессиональных конкурсах, развивать движение наставничества, популяризацию педагогических профессий, профессиональных династий педагогов.',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "tasks" VALUES(11,4,1,'4.1','Научно-методическое сопровождение ОМСУ','продолжить работу по обеспечению научно-методического сопровождения деятельности органов местного самоуправления, осуществляющих управление в сфере образования, в части организации работы по повышению качества образования в общеобразовательных организациях, в т.ч. школах с низкими результатами обучения и в школах, функционирующих в неблагоприятных социальных условиях;',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "tasks" VALUES(12,4,2,'4.2','Дорожная карта управления качеством','обеспечить (совместно с КЦОКО и ОМСУ) выполнение дорожной карты по развитию механизмов управления качеством образования, включая повышение квалификации руководящих и педагогических работников образовательных организаций, муниципальных управленческих команд по направлениям в соответствии с приказом Минобрнауки Забайкальского края от 07.10.2022 № 830 «Об утверждении плана мероприятий по повышению качества образования в Забайкальском крае на 2022-2023 учебный год»;',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "tasks" VALUES(13,4,3,'4.3','Методическая поддержка через сайты','осуществлять научно-методическое и информационное сопровождение образовательных организаций, муниципальных образовательных систем, экспертов в сфере оценки качества образования (совместно с КЦОКО) по актуальным направлениям развития систем оценки качества образования посредством размещения необходимой информации на официальных сайтах;',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "tasks" VALUES(14,4,4,'4.4','Региональные стажировочные площадки','обеспечить в 2022-2023 учебном году деятельность региональных стажировочных площадок по представлению опыта управленческой, методической и педагогической деятельности.','2023-08-31','2022-09-01','2023-08-31',NULL,NULL,NULL);
INSERT INTO "tasks" VALUES(15,5,1,'5.1','Условия для развития ВСОКО','обеспечивать управленческие условия для совершенствования и развития внутренних систем оценки качества образования в соответствии с региональными концептуальными разработками и модельными решениями, в том числе на основе Концепции РСОКО;',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "tasks" VALUES(16,5,2,'5.2','Проектно-целевое управление','активизировать применение проектно-целевого управления развитием образовательных организаций на основе разработки и реализации программ развития по результатам ВСОКО, ГИА;',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "tasks" VALUES(17,5,3,'5.3','Конкурсы и события региона','участвовать в региональных конкурсах в сфере оценки качества образования, в образовательных событиях региона по направлениям оценки качества;',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "tasks" VALUES(18,5,4,'5.4','Готовность к процедурам оценки качества','обеспечивать информационно-методическую, мотивационную готовность педагогов, родителей, обучающихся к проведению процедур оценки качества образования в соответствии с региональными подходами на институциональном уровне;',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "tasks" VALUES(19,5,5,'5.5','Система управления качеством образования','разрабатывать систему управления качеством образования на основе методологических подходов в сфере оценки качества образования (концепции, методики, модельные решения);',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "tasks" VALUES(20,5,6,'5.6','Рост мастерства и наставничество','обеспечить непрерывный рост профессионального мастерства и повышение квалификации управленческих и педагогических кадров, стимулировать педагогов к повышению квалификационных категорий, участию в профессиональных конкурсах, развивать движение наставничества, популяризацию педагогических профессий, профессиональных династий педагогов.',NULL,NULL,NULL,NULL,NULL,NULL);
CREATE UNIQUE INDEX organisations_by_name ON organisations (name_key, ifnull(parent_id, 0));
CREATE INDEX organisations_by_parent ON organisations (parent_id);
CREATE INDEX organisations_by_kind ON organisations (kind);
CREATE INDEX memberships_by_organisation ON memberships (organisation_id);
CREATE INDEX invitations_by_organisation ON invitations (organisation_id);
CREATE INDEX addressees_by_kind ON addressees (kind);
CREATE INDEX co_executors_by_kind ON co_executors (kind);
CREATE INDEX replies_by_assignment ON replies (assignment_id, id);
CREATE INDEX replies_by_author ON replies (author_id);
CREATE INDEX remarks_by_reply ON remarks (reply_id, id);
CREATE INDEX events_by_start ON events (starts_at);
CREATE INDEX announcements_by_author ON announcements (author_id, source_message_id);
CREATE INDEX announcements_in_progress ON announcements (id) WHERE sent_at IS NOT NULL AND progress_final = 0;
CREATE INDEX announcement_recipients_by_participant ON announcement_recipients (participant_id, announcement_id);
CREATE INDEX inbox_unfinished ON inbox (id) WHERE status = 'new';
CREATE INDEX inbox_finished ON inbox (finished_at) WHERE status = 'done';
CREATE INDEX deliveries_by_subject ON deliveries (kind, subject_id, status);
CREATE INDEX rounds_by_status ON rounds (status, opens_on);
CREATE INDEX reviews_by_reply ON reviews (reply_id, id);
CREATE INDEX reviews_by_author ON reviews (author_id);
CREATE INDEX extensions_by_assignment ON extensions (assignment_id, id);
CREATE INDEX extensions_by_author ON extensions (author_id);
CREATE INDEX extensions_by_decider ON extensions (decided_by);
CREATE UNIQUE INDEX help_threads_open ON help_threads (assignment_id) WHERE closed_at IS NULL;
CREATE INDEX help_threads_by_assignment ON help_threads (assignment_id, id);
CREATE INDEX help_messages_by_thread ON help_messages (thread_id, id);
CREATE INDEX help_messages_by_author ON help_messages (author_id);
CREATE INDEX participants_by_substitute ON participants (substitute_id) WHERE substitute_id IS NOT NULL;
CREATE INDEX notes_by_assignment ON notes (assignment_id, id);
CREATE INDEX notes_by_author ON notes (author_id);
CREATE INDEX deliveries_by_participant ON deliveries (participant_id, created_at, kind, status, finished_at);
CREATE INDEX assignments_by_organisation
    ON assignments (organisation_id, task_id, status, until, round_id, verdict, extended_to, withdrawn_at);
CREATE VIEW reached AS
    SELECT t.id AS task_id, t.resolution_id, o.id AS organisation_id
    FROM organisations o JOIN (
        SELECT a.kind, t.id, a.resolution_id FROM tasks t JOIN addressees a ON a.id = t.addressee_id
        JOIN resolutions r ON r.id = a.resolution_id
        WHERE t.withdrawn_at IS NULL AND r.archived_at IS NULL AND a.kind IS NOT NULL
        UNION
        SELECT f.kind, t.id, a.resolution_id FROM tasks t JOIN addressees a ON a.id = t.addressee_id
        JOIN resolutions r ON r.id = a.resolution_id JOIN further_targets f ON f.addressee_id = a.id
        WHERE t.withdrawn_at IS NULL AND r.archived_at IS NULL AND f.kind IS NOT NULL
    ) t ON t.kind = o.kind
    UNION
    SELECT t.id, a.resolution_id, f.organisation_id FROM tasks t JOIN addressees a ON a.id = t.addressee_id
    JOIN resolutions r ON r.id = a.resolution_id JOIN further_targets f ON f.addressee_id = a.id
    WHERE t.withdrawn_at IS NULL AND r.archived_at IS NULL AND f.organisation_id IS NOT NULL;
CREATE INDEX editions_by_author ON editions (author_id) WHERE status = 'open';
CREATE INDEX inbox_parked ON inbox (finished_at) WHERE status = 'parked';
CREATE INDEX deliveries_queue ON deliveries (waits, priority, turn, id, not_before) WHERE status = 'queued';
CREATE INDEX deliveries_waiting ON deliveries (not_before) WHERE status = 'queued' AND waits = 1;
CREATE INDEX deliveries_in_flight ON deliveries (created_at) WHERE status = 'sending';
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('event_changes',1);
COMMIT;
