BEGIN TRANSACTION;
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
INSERT INTO addressees VALUES (1,1,1,'Министерству образования и науки Забайкальского края','Министерство образования и науки Забайкальского края','продолжить работу по','ministry');
INSERT INTO addressees VALUES (2,1,2,'Краевому центру оценки качества образования Забайкальского края','Краевой центр оценки качества образования Забайкальского края','способствовать','assessment_centre');
INSERT INTO addressees VALUES (3,1,3,'Муниципальным органам управления образованием','Муниципальные органы управления образованием','продолжить работу по','municipal_authority');
INSERT INTO addressees VALUES (4,1,4,'Организациям дополнительного профессионального образования','Организации дополнительного профессионального образования',NULL,'training_institute');
INSERT INTO addressees VALUES (5,1,5,'Руководителям образовательных организаций','Руководители образовательных организаций',NULL,'school');
INSERT INTO addressees VALUES (6,2,1,'Руководителям общеобразовательных организаций','Руководители общеобразовательных организаций','рекомендовать','school');
INSERT INTO addressees VALUES (7,2,2,'Комитету образования г. Читы','Комитет образования г. Читы',NULL,NULL);
INSERT INTO addressees VALUES (8,2,3,'Детским садам','Детские сады',NULL,NULL);
CREATE TABLE announcement_answers (
    id INTEGER PRIMARY KEY,
    announcement_id INTEGER NOT NULL REFERENCES announcements (id),
    author_id INTEGER REFERENCES participants (id) ON DELETE SET NULL,
    text TEXT NOT NULL CHECK (length(text) <= 3000),
    created_at TEXT NOT NULL
) STRICT;
CREATE TABLE announcement_questions (
    id INTEGER PRIMARY KEY,
    announcement_id INTEGER NOT NULL REFERENCES announcements (id),
    participant_id INTEGER NOT NULL REFERENCES participants (id) ON DELETE CASCADE,
    text TEXT NOT NULL CHECK (length(text) <= 1000),
    chosen INTEGER NOT NULL DEFAULT 0 CHECK (chosen IN (0, 1)), -- to be answered with the next answer
    answer_id INTEGER REFERENCES announcement_answers (id),
    created_at TEXT NOT NULL
) STRICT;
CREATE TABLE announcement_recipients (
    announcement_id INTEGER NOT NULL REFERENCES announcements (id),
    participant_id INTEGER NOT NULL REFERENCES participants (id) ON DELETE CASCADE,
    acknowledged_at TEXT, left_at TEXT, acknowledged_version INTEGER, late_at TEXT,
    PRIMARY KEY (announcement_id, participant_id)
) STRICT, WITHOUT ROWID;
INSERT INTO announcement_recipients VALUES (1,1,NULL,NULL,NULL,NULL);
INSERT INTO announcement_recipients VALUES (1,2,NULL,NULL,NULL,NULL);
CREATE TABLE announcement_templates (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE CHECK (length(name) <= 60),
    html TEXT NOT NULL,
    author_id INTEGER REFERENCES participants (id) ON DELETE SET NULL,
    created_at TEXT NOT NULL
, deleted_at TEXT) STRICT;
CREATE TABLE announcement_versions (
    announcement_id INTEGER NOT NULL REFERENCES announcements (id),
    version INTEGER NOT NULL,
    html TEXT NOT NULL,
    replaced_at TEXT NOT NULL, file_kind TEXT, file_id TEXT, file_name TEXT,
    PRIMARY KEY (announcement_id, version)
) STRICT, WITHOUT ROWID;
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
    progress_final INTEGER NOT NULL DEFAULT 0 CHECK (progress_final IN (0, 1)), version INTEGER NOT NULL DEFAULT 1, asked_version INTEGER NOT NULL DEFAULT 1, corrected_at TEXT, valid_until TEXT, send_at TEXT, local_time TEXT, overdue_since TEXT, nudges INTEGER NOT NULL DEFAULT 0, nudged_at TEXT, correction TEXT, questions_seen INTEGER NOT NULL DEFAULT 0, options TEXT CHECK (options IS NULL OR json_valid(options)), correction_file TEXT CHECK (correction_file IS NULL OR json_valid(correction_file)), file_version INTEGER NOT NULL DEFAULT 1, former_send_at TEXT, former_local_time TEXT, -- its end is shown there
    CHECK ((file_kind IS NULL) = (file_id IS NULL)),
    CHECK ((sent_at IS NULL) = (status IN ('draft', 'cancelled'))),
    CHECK (html <> '' OR file_id IS NOT NULL)
) STRICT;
INSERT INTO announcements VALUES (1,3,'ОБЪЯВЛЕНО',NULL,NULL,NULL,'{}','sent',1,24,'2026-11-23T01:00:00.000+00:00','2026-11-23T01:00:00.000+00:00',900,26,1,1,1,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,0,NULL,NULL,1,NULL,NULL);
INSERT INTO announcements VALUES (2,3,'ТАЙНОЕ-ОБЪЯВЛЕНИЕ',NULL,NULL,NULL,'{}','draft',0,31,'2026-11-23T01:00:00.000+00:00',NULL,NULL,NULL,0,1,1,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,0,NULL,NULL,1,NULL,NULL);
CREATE TABLE arrivals (
    id INTEGER PRIMARY KEY,
    event_id INTEGER NOT NULL REFERENCES events (id),
    organisation_id INTEGER NOT NULL REFERENCES organisations (id) ON DELETE CASCADE,
    participant_id INTEGER REFERENCES participants (id) ON DELETE SET NULL,
    people INTEGER NOT NULL DEFAULT 1 CHECK (people >= 1), -- with whom they came along
    arrived_at TEXT NOT NULL,
    marked_by INTEGER REFERENCES participants (id) ON DELETE SET NULL
) STRICT;
CREATE TABLE asking (
    resolution_id INTEGER NOT NULL REFERENCES resolutions (id),
    kind TEXT NOT NULL REFERENCES organisation_kinds (code),
    round_id INTEGER NOT NULL REFERENCES rounds (id),
    PRIMARY KEY (resolution_id, kind)
) STRICT, WITHOUT ROWID;
CREATE TABLE assignments (
    id INTEGER PRIMARY KEY,
    task_id INTEGER NOT NULL REFERENCES tasks (id),
    organisation_id INTEGER NOT NULL REFERENCES organisations (id),
    status TEXT NOT NULL DEFAULT 'no_reply'
        CHECK (status IN ('no_reply', 'done', 'in_progress', 'need_help', 'not_applicable')),
    reply_id INTEGER REFERENCES replies (id),
    until TEXT, round_id INTEGER REFERENCES rounds (id), verdict TEXT CHECK (verdict IN ('accepted', 'returned')), extended_to TEXT, withdrawn_at TEXT, discharged_at TEXT,
    CHECK ((status = 'no_reply') = (reply_id IS NULL)),
    UNIQUE (task_id, organisation_id)
) STRICT;
INSERT INTO assignments VALUES (1,1,1,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO assignments VALUES (2,2,1,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO assignments VALUES (3,3,2,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO assignments VALUES (4,4,2,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO assignments VALUES (5,5,2,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO assignments VALUES (6,6,2,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO assignments VALUES (7,11,3,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO assignments VALUES (8,12,3,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO assignments VALUES (9,13,3,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO assignments VALUES (10,14,3,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO assignments VALUES (11,11,4,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO assignments VALUES (12,12,4,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO assignments VALUES (13,13,4,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO assignments VALUES (14,14,4,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO assignments VALUES (15,7,5,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO assignments VALUES (16,8,5,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO assignments VALUES (17,9,5,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO assignments VALUES (18,10,5,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO assignments VALUES (19,7,6,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO assignments VALUES (20,8,6,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO assignments VALUES (21,9,6,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO assignments VALUES (22,10,6,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO assignments VALUES (23,15,7,'done',2,NULL,NULL,'returned',NULL,NULL,NULL);
INSERT INTO assignments VALUES (24,16,7,'need_help',3,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO assignments VALUES (25,17,7,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO assignments VALUES (26,18,7,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO assignments VALUES (27,19,7,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO assignments VALUES (28,20,7,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO assignments VALUES (29,15,8,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO assignments VALUES (30,16,8,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO assignments VALUES (31,17,8,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO assignments VALUES (32,18,8,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO assignments VALUES (33,19,8,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO assignments VALUES (34,20,8,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO assignments VALUES (35,15,9,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO assignments VALUES (36,16,9,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO assignments VALUES (37,17,9,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO assignments VALUES (38,18,9,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO assignments VALUES (39,19,9,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO assignments VALUES (40,20,9,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO assignments VALUES (41,15,10,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO assignments VALUES (42,16,10,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO assignments VALUES (43,17,10,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO assignments VALUES (44,18,10,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO assignments VALUES (45,19,10,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO assignments VALUES (46,20,10,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO assignments VALUES (47,15,11,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO assignments VALUES (48,16,11,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO assignments VALUES (49,17,11,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO assignments VALUES (50,18,11,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO assignments VALUES (51,19,11,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO assignments VALUES (52,20,11,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO assignments VALUES (53,15,12,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO assignments VALUES (54,16,12,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO assignments VALUES (55,17,12,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO assignments VALUES (56,18,12,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO assignments VALUES (57,19,12,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO assignments VALUES (58,20,12,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO assignments VALUES (59,15,13,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO assignments VALUES (60,16,13,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO assignments VALUES (61,17,13,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO assignments VALUES (62,18,13,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO assignments VALUES (63,19,13,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO assignments VALUES (64,20,13,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO assignments VALUES (65,15,14,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO assignments VALUES (66,16,14,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO assignments VALUES (67,17,14,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO assignments VALUES (68,18,14,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO assignments VALUES (69,19,14,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO assignments VALUES (70,20,14,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO assignments VALUES (71,15,15,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO assignments VALUES (72,16,15,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO assignments VALUES (73,17,15,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO assignments VALUES (74,18,15,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO assignments VALUES (75,19,15,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO assignments VALUES (76,20,15,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO assignments VALUES (77,15,16,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO assignments VALUES (78,16,16,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO assignments VALUES (79,17,16,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO assignments VALUES (80,18,16,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO assignments VALUES (81,19,16,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO assignments VALUES (82,20,16,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO assignments VALUES (83,15,17,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO assignments VALUES (84,16,17,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO assignments VALUES (85,17,17,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO assignments VALUES (86,18,17,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO assignments VALUES (87,19,17,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO assignments VALUES (88,20,17,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO assignments VALUES (89,24,5,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO assignments VALUES (90,21,7,'done',1,NULL,1,NULL,NULL,NULL,NULL);
INSERT INTO assignments VALUES (91,22,7,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO assignments VALUES (92,23,7,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO assignments VALUES (93,21,8,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO assignments VALUES (94,22,8,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO assignments VALUES (95,23,8,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO assignments VALUES (96,21,9,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO assignments VALUES (97,22,9,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO assignments VALUES (98,23,9,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO assignments VALUES (99,21,10,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO assignments VALUES (100,22,10,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO assignments VALUES (101,23,10,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO assignments VALUES (102,21,11,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO assignments VALUES (103,22,11,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO assignments VALUES (104,23,11,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO assignments VALUES (105,21,12,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO assignments VALUES (106,22,12,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO assignments VALUES (107,23,12,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO assignments VALUES (108,21,13,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO assignments VALUES (109,22,13,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO assignments VALUES (110,23,13,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO assignments VALUES (111,21,14,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO assignments VALUES (112,22,14,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO assignments VALUES (113,23,14,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO assignments VALUES (114,21,15,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO assignments VALUES (115,22,15,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO assignments VALUES (116,23,15,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO assignments VALUES (117,21,16,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO assignments VALUES (118,22,16,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO assignments VALUES (119,23,16,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO assignments VALUES (120,21,17,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO assignments VALUES (121,22,17,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO assignments VALUES (122,23,17,'no_reply',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE audit (
    id INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    act TEXT NOT NULL,
    doer TEXT NOT NULL CHECK (doer IN ('person', 'operator', 'bot')),
    doer_id INTEGER REFERENCES participants (id) ON DELETE SET NULL, -- absent of a person: erased since
    person_id INTEGER REFERENCES participants (id) ON DELETE SET NULL, -- to whom it was done
    organisation_id INTEGER REFERENCES organisations (id),
    subject_id INTEGER, -- of which table, the act says
    data TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(data)) -- names of organisations and titles; never of people
) STRICT;
INSERT INTO audit VALUES (1,'2026-11-23T01:00:00.000+00:00','published','operator',NULL,NULL,NULL,1,'{"title":"Резолюция межрегионального научно-практического симпозиума «От социальных эффектов к образовательным результатам: эффективные практики повышения…"}');
INSERT INTO audit VALUES (2,'2026-11-23T01:00:00.000+00:00','organisation_added','operator',NULL,NULL,1,NULL,'{}');
INSERT INTO audit VALUES (3,'2026-11-23T01:00:00.000+00:00','organisation_added','operator',NULL,NULL,2,NULL,'{}');
INSERT INTO audit VALUES (4,'2026-11-23T01:00:00.000+00:00','organisation_added','operator',NULL,NULL,3,NULL,'{}');
INSERT INTO audit VALUES (5,'2026-11-23T01:00:00.000+00:00','organisation_added','operator',NULL,NULL,4,NULL,'{}');
INSERT INTO audit VALUES (6,'2026-11-23T01:00:00.000+00:00','organisation_added','operator',NULL,NULL,5,NULL,'{}');
INSERT INTO audit VALUES (7,'2026-11-23T01:00:00.000+00:00','organisation_added','operator',NULL,NULL,6,NULL,'{}');
INSERT INTO audit VALUES (8,'2026-11-23T01:00:00.000+00:00','organisation_added','operator',NULL,NULL,7,NULL,'{}');
INSERT INTO audit VALUES (9,'2026-11-23T01:00:00.000+00:00','organisation_added','operator',NULL,NULL,8,NULL,'{}');
INSERT INTO audit VALUES (10,'2026-11-23T01:00:00.000+00:00','organisation_added','operator',NULL,NULL,9,NULL,'{}');
INSERT INTO audit VALUES (11,'2026-11-23T01:00:00.000+00:00','organisation_added','operator',NULL,NULL,10,NULL,'{}');
INSERT INTO audit VALUES (12,'2026-11-23T01:00:00.000+00:00','organisation_added','operator',NULL,NULL,11,NULL,'{}');
INSERT INTO audit VALUES (13,'2026-11-23T01:00:00.000+00:00','organisation_added','operator',NULL,NULL,12,NULL,'{}');
INSERT INTO audit VALUES (14,'2026-11-23T01:00:00.000+00:00','organisation_added','operator',NULL,NULL,13,NULL,'{}');
INSERT INTO audit VALUES (15,'2026-11-23T01:00:00.000+00:00','organisation_added','operator',NULL,NULL,14,NULL,'{}');
INSERT INTO audit VALUES (16,'2026-11-23T01:00:00.000+00:00','organisation_added','operator',NULL,NULL,15,NULL,'{}');
INSERT INTO audit VALUES (17,'2026-11-23T01:00:00.000+00:00','organisation_added','operator',NULL,NULL,16,NULL,'{}');
INSERT INTO audit VALUES (18,'2026-11-23T01:00:00.000+00:00','organisation_added','operator',NULL,NULL,17,NULL,'{}');
INSERT INTO audit VALUES (19,'2026-11-23T01:00:00.000+00:00','roster_merged','operator',NULL,NULL,NULL,1,'{}');
INSERT INTO audit VALUES (20,'2026-11-23T01:00:00.000+00:00','invited','operator',NULL,NULL,5,NULL,'{}');
INSERT INTO audit VALUES (21,'2026-11-23T01:00:00.000+00:00','joined','person',1,1,5,NULL,'{}');
INSERT INTO audit VALUES (22,'2026-11-23T01:00:00.000+00:00','consent_given','person',1,NULL,NULL,NULL,'{"version":"2026-11.5"}');
INSERT INTO audit VALUES (23,'2026-11-23T01:00:00.000+00:00','invited','operator',NULL,NULL,7,NULL,'{}');
INSERT INTO audit VALUES (24,'2026-11-23T01:00:00.000+00:00','joined','person',2,2,7,NULL,'{}');
INSERT INTO audit VALUES (25,'2026-11-23T01:00:00.000+00:00','consent_given','person',2,NULL,NULL,NULL,'{"version":"2026-11.5"}');
INSERT INTO audit VALUES (26,'2026-11-23T01:00:00.000+00:00','consent_given','person',3,NULL,NULL,NULL,'{"version":"2026-11.5"}');
INSERT INTO audit VALUES (27,'2026-11-23T01:00:00.000+00:00','published','person',3,NULL,NULL,2,'{"title":"Резолюция совещания о школьных библиотеках"}');
INSERT INTO audit VALUES (28,'2026-11-23T01:00:00.000+00:00','round_opened','person',3,NULL,NULL,1,'{"title":"Декабрь 2026"}');
INSERT INTO audit VALUES (29,'2026-11-23T01:00:00.000+00:00','indicator_added','person',3,NULL,NULL,1,'{"task":"1.1","indicator":"Книг"}');
INSERT INTO audit VALUES (30,'2026-11-23T01:00:00.000+00:00','broadcast','person',3,NULL,NULL,1,'{}');
INSERT INTO audit VALUES (31,'2026-12-04T00:00:01.000+00:00','team_link_made','person',3,NULL,NULL,NULL,'{}');
INSERT INTO audit VALUES (32,'2026-12-04T00:00:01.000+00:00','consent_given','person',4,NULL,NULL,NULL,'{"version":"2026-11.5"}');
INSERT INTO audit VALUES (33,'2026-12-04T00:00:01.000+00:00','organiser_added','person',3,4,NULL,NULL,'{}');
INSERT INTO audit VALUES (34,'2026-12-04T00:00:01.000+00:00','open_link_made','person',1,NULL,5,NULL,'{}');
INSERT INTO audit VALUES (35,'2026-12-04T00:00:01.000+00:00','consent_given','person',5,NULL,NULL,NULL,'{"version":"2026-11.5"}');
INSERT INTO audit VALUES (36,'2026-12-04T00:00:01.000+00:00','claimed','person',5,5,8,1,'{}');
INSERT INTO audit VALUES (37,'2026-12-04T00:00:01.000+00:00','invited','operator',NULL,NULL,8,NULL,'{}');
INSERT INTO audit VALUES (38,'2026-12-04T00:00:01.000+00:00','joined','person',6,6,8,NULL,'{}');
INSERT INTO audit VALUES (39,'2026-12-04T00:00:01.000+00:00','consent_given','person',6,NULL,NULL,NULL,'{"version":"2026-11.5"}');
INSERT INTO audit VALUES (40,'2026-12-04T00:00:01.000+00:00','invited','operator',NULL,NULL,13,NULL,'{}');
INSERT INTO audit VALUES (41,'2026-12-04T00:00:01.000+00:00','joined','person',7,7,13,NULL,'{}');
INSERT INTO audit VALUES (42,'2026-12-04T00:00:01.000+00:00','consent_given','person',7,NULL,NULL,NULL,'{"version":"2026-11.5"}');
INSERT INTO audit VALUES (43,'2026-12-04T00:00:01.000+00:00','returned','person',1,NULL,7,2,'{"task":"5.1"}');
INSERT INTO audit VALUES (44,'2026-12-04T00:00:01.000+00:00','event_changed','person',3,NULL,NULL,1,'{"title":"Конференция об управлении качеством"}');
INSERT INTO audit VALUES (45,'2026-12-04T00:00:01.000+00:00','group_bound','person',3,NULL,5,NULL,'{"title":"Директора Читы"}');
INSERT INTO audit VALUES (46,'2026-12-04T00:00:01.000+00:00','round_closed','person',3,NULL,NULL,1,'{"title":"Декабрь 2026"}');
CREATE TABLE branch_tallies (
    resolution_id INTEGER NOT NULL,
    parent_id INTEGER NOT NULL,
    kind TEXT NOT NULL,
    round_id INTEGER NOT NULL,
    total INTEGER NOT NULL,
    answered INTEGER NOT NULL,
    need_help INTEGER NOT NULL,
    PRIMARY KEY (resolution_id, parent_id, kind, round_id)
) STRICT, WITHOUT ROWID;
INSERT INTO branch_tallies VALUES (1,0,'assessment_centre',0,4,0,0);
INSERT INTO branch_tallies VALUES (1,0,'ministry',0,2,0,0);
INSERT INTO branch_tallies VALUES (1,0,'municipal_authority',0,8,0,0);
INSERT INTO branch_tallies VALUES (1,0,'training_institute',0,8,0,0);
INSERT INTO branch_tallies VALUES (1,5,'school',0,36,1,1);
INSERT INTO branch_tallies VALUES (1,6,'school',0,30,0,0);
INSERT INTO branch_tallies VALUES (2,0,'municipal_authority',0,1,0,0);
INSERT INTO branch_tallies VALUES (2,5,'school',0,17,0,0);
INSERT INTO branch_tallies VALUES (2,5,'school',1,1,1,0);
INSERT INTO branch_tallies VALUES (2,6,'school',0,15,0,0);
CREATE TABLE calendar_feeds (
    participant_id INTEGER PRIMARY KEY REFERENCES participants (id) ON DELETE CASCADE,
    token_hash BLOB NOT NULL UNIQUE,
    created_at TEXT NOT NULL
, revoked_at TEXT) STRICT;
CREATE TABLE claimants (
    telegram_id INTEGER PRIMARY KEY,
    link_id INTEGER NOT NULL REFERENCES open_links (id),
    looked_for TEXT NOT NULL DEFAULT '',
    opened_at TEXT NOT NULL
) STRICT;
INSERT INTO claimants VALUES (311,1,'','2026-12-04T00:00:01.000+00:00');
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
INSERT INTO claims VALUES (1,1,5,8,'2026-12-04T00:00:01.000+00:00',NULL,NULL,NULL,NULL,'');
CREATE TABLE closed_memberships (
    participant_id INTEGER NOT NULL REFERENCES participants (id) ON DELETE CASCADE,
    organisation_id INTEGER NOT NULL REFERENCES organisations (id),
    since TEXT NOT NULL,
    PRIMARY KEY (participant_id, organisation_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE co_executors (
    task_id INTEGER NOT NULL REFERENCES tasks (id),
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    kind TEXT REFERENCES organisation_kinds (code),
    PRIMARY KEY (task_id, position)
) STRICT, WITHOUT ROWID;
INSERT INTO co_executors VALUES (12,1,'КЦОКО','assessment_centre');
INSERT INTO co_executors VALUES (12,2,'ОМСУ','municipal_authority');
INSERT INTO co_executors VALUES (13,1,'КЦОКО','assessment_centre');
CREATE TABLE consents (
    id INTEGER PRIMARY KEY,
    participant_id INTEGER REFERENCES participants (id) ON DELETE SET NULL,
    person_hash BLOB,
    version TEXT NOT NULL,
    given_at TEXT NOT NULL,
    withdrawn_at TEXT,
    CHECK ((person_hash IS NULL) = (withdrawn_at IS NULL))
) STRICT;
INSERT INTO consents VALUES (1,1,NULL,'2026-11.5','2026-11-23T01:00:00.000+00:00',NULL);
INSERT INTO consents VALUES (2,2,NULL,'2026-11.5','2026-11-23T01:00:00.000+00:00',NULL);
INSERT INTO consents VALUES (3,3,NULL,'2026-11.5','2026-11-23T01:00:00.000+00:00',NULL);
INSERT INTO consents VALUES (4,4,NULL,'2026-11.5','2026-12-04T00:00:01.000+00:00',NULL);
INSERT INTO consents VALUES (5,5,NULL,'2026-11.5','2026-12-04T00:00:01.000+00:00',NULL);
INSERT INTO consents VALUES (6,6,NULL,'2026-11.5','2026-12-04T00:00:01.000+00:00',NULL);
INSERT INTO consents VALUES (7,7,NULL,'2026-11.5','2026-12-04T00:00:01.000+00:00',NULL);
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
, waits INTEGER NOT NULL DEFAULT 0 CHECK (waits IN (0, 1)), caused_at TEXT) STRICT;
INSERT INTO deliveries VALUES (1,'joined:7:2:1795395600000:1','joined',1,0,1,2,'{"organisation":7,"since":1795395600000}','sent','2026-11-23T01:00:00.000+00:00',1,5,NULL,'2026-11-23T01:00:00.000+00:00','2026-11-23T01:00:00.000+00:00',0,NULL);
INSERT INTO deliveries VALUES (2,'published:2:1','published',1,0,1,2,'{}','sent','2026-11-23T01:00:00.000+00:00',1,10,NULL,'2026-11-23T01:00:00.000+00:00','2026-11-23T01:00:00.000+00:00',0,NULL);
INSERT INTO deliveries VALUES (3,'published:2:2','published',1,1,2,2,'{}','sent','2026-11-23T01:00:00.000+00:00',1,11,NULL,'2026-11-23T01:00:00.000+00:00','2026-11-23T01:00:00.000+00:00',0,NULL);
INSERT INTO deliveries VALUES (4,'round:1:1','round',2,0,1,1,'{}','sent','2026-11-23T01:00:00.000+00:00',1,14,NULL,'2026-11-23T01:00:00.000+00:00','2026-11-23T01:00:00.000+00:00',0,NULL);
INSERT INTO deliveries VALUES (5,'round:1:2','round',2,1,2,1,'{}','sent','2026-11-23T01:00:00.000+00:00',1,15,NULL,'2026-11-23T01:00:00.000+00:00','2026-11-23T01:00:00.000+00:00',0,NULL);
INSERT INTO deliveries VALUES (6,'announcement:1:1','announcement',3,0,1,1,'{}','sent','2026-11-23T01:00:00.000+00:00',1,27,NULL,'2026-11-23T01:00:00.000+00:00','2026-11-23T01:00:00.000+00:00',0,NULL);
INSERT INTO deliveries VALUES (7,'announcement:1:2','announcement',3,1,2,1,'{}','sent','2026-11-23T01:00:00.000+00:00',1,28,NULL,'2026-11-23T01:00:00.000+00:00','2026-11-23T01:00:00.000+00:00',0,NULL);
INSERT INTO deliveries VALUES (8,'help:3:1','help',1,0,1,3,'{}','sent','2026-11-23T01:00:00.000+00:00',1,42,NULL,'2026-11-23T01:00:00.000+00:00','2026-11-23T01:00:00.000+00:00',0,NULL);
INSERT INTO deliveries VALUES (9,'reviews_wait:1:2026-12-04','reviews_wait',2,0,1,0,'{"last":3}','sent','2026-12-04T00:00:01.000+00:00',1,45,NULL,'2026-12-04T00:00:01.000+00:00','2026-12-04T00:00:01.000+00:00',0,NULL);
INSERT INTO deliveries VALUES (10,'digest:1:2026-12-04','digest',2,0,1,0,'{"after":"2026-11-23","through":"2026-12-06","day":"2026-12-04"}','sent','2026-12-04T00:00:01.000+00:00',1,46,NULL,'2026-12-04T00:00:01.000+00:00','2026-12-04T00:00:01.000+00:00',0,NULL);
INSERT INTO deliveries VALUES (11,'digest:2:2026-12-04','digest',2,1,2,0,'{"after":"2026-11-23","through":"2026-12-06","day":"2026-12-04"}','sent','2026-12-04T00:00:01.000+00:00',1,47,NULL,'2026-12-04T00:00:01.000+00:00','2026-12-04T00:00:01.000+00:00',0,NULL);
INSERT INTO deliveries VALUES (12,'team_joined:1:3:1796342401.0:False','team_joined',1,0,3,1,'{"back":false}','sent','2026-12-04T00:00:01.000+00:00',1,54,NULL,'2026-12-04T00:00:01.000+00:00','2026-12-04T00:00:01.000+00:00',0,NULL);
INSERT INTO deliveries VALUES (13,'claim:1:0:1','claim',1,0,1,1,'{"again":false}','sent','2026-12-04T00:00:01.000+00:00',1,61,NULL,'2026-12-04T00:00:01.000+00:00','2026-12-04T00:00:01.000+00:00',0,NULL);
INSERT INTO deliveries VALUES (14,'joined:8:6:1796342401000:1','joined',1,0,1,6,'{"organisation":8,"since":1796342401000}','sent','2026-12-04T00:00:01.000+00:00',1,64,NULL,'2026-12-04T00:00:01.000+00:00','2026-12-04T00:00:01.000+00:00',0,NULL);
INSERT INTO deliveries VALUES (15,'review:1:2','review',1,0,2,1,'{}','sent','2026-12-04T00:00:01.000+00:00',1,69,NULL,'2026-12-04T00:00:01.000+00:00','2026-12-04T00:00:01.000+00:00',0,NULL);
INSERT INTO deliveries VALUES (16,'extension:1:1','extension',1,0,1,1,'{}','sent','2026-12-04T00:00:01.000+00:00',1,74,NULL,'2026-12-04T00:00:01.000+00:00','2026-12-04T00:00:01.000+00:00',0,NULL);
INSERT INTO deliveries VALUES (17,'event:1:1:news:1','event',1,0,1,1,'{"before":null,"revision":1,"first":false,"again":false}','sent','2026-12-04T00:00:01.000+00:00',1,79,NULL,'2026-12-04T00:00:01.000+00:00','2026-12-04T00:00:01.000+00:00',0,NULL);
INSERT INTO deliveries VALUES (18,'event:1:1:news:2','event',1,1,2,1,'{"before":null,"revision":1,"first":false,"again":false}','sent','2026-12-04T00:00:01.000+00:00',1,80,NULL,'2026-12-04T00:00:01.000+00:00','2026-12-04T00:00:01.000+00:00',0,NULL);
INSERT INTO deliveries VALUES (19,'event:1:1:news:4','event',1,2,4,1,'{"before":null,"revision":1,"first":false,"again":false}','sent','2026-12-04T00:00:01.000+00:00',1,81,NULL,'2026-12-04T00:00:01.000+00:00','2026-12-04T00:00:01.000+00:00',0,NULL);
INSERT INTO deliveries VALUES (20,'event:1:1:news:6','event',1,3,6,1,'{"before":null,"revision":1,"first":false,"again":false}','sent','2026-12-04T00:00:01.000+00:00',1,82,NULL,'2026-12-04T00:00:01.000+00:00','2026-12-04T00:00:01.000+00:00',0,NULL);
INSERT INTO deliveries VALUES (21,'event:1:1:news:7','event',1,4,7,1,'{"before":null,"revision":1,"first":false,"again":false}','sent','2026-12-04T00:00:01.000+00:00',1,83,NULL,'2026-12-04T00:00:01.000+00:00','2026-12-04T00:00:01.000+00:00',0,NULL);
INSERT INTO deliveries VALUES (22,'round_closed:1:1','round_closed',2,0,1,1,'{}','sent','2026-12-04T00:20:01.000+00:00',1,90,NULL,'2026-12-04T00:20:01.000+00:00','2026-12-04T00:20:01.000+00:00',0,NULL);
INSERT INTO deliveries VALUES (23,'round_closed:1:2','round_closed',2,1,2,1,'{}','sent','2026-12-04T00:20:01.000+00:00',1,91,NULL,'2026-12-04T00:20:01.000+00:00','2026-12-04T00:20:01.000+00:00',0,NULL);
INSERT INTO deliveries VALUES (24,'round_closed:1:6','round_closed',2,2,6,1,'{}','sent','2026-12-04T00:20:01.000+00:00',1,92,NULL,'2026-12-04T00:20:01.000+00:00','2026-12-04T00:20:01.000+00:00',0,NULL);
INSERT INTO deliveries VALUES (25,'round_closed:1:7','round_closed',2,3,7,1,'{}','sent','2026-12-04T00:20:01.000+00:00',1,93,NULL,'2026-12-04T00:20:01.000+00:00','2026-12-04T00:20:01.000+00:00',0,NULL);
CREATE TABLE delivery_counts (
    kind TEXT NOT NULL,
    subject_id INTEGER NOT NULL,
    status TEXT NOT NULL,
    messages INTEGER NOT NULL,
    PRIMARY KEY (kind, subject_id, status)
) STRICT, WITHOUT ROWID;
CREATE TABLE digests (
    participant_id INTEGER PRIMARY KEY REFERENCES participants (id) ON DELETE CASCADE,
    considered_on TEXT NOT NULL, -- the last day on which it was worked out whether there is something to remind of
    covered_through TEXT NOT NULL, -- what was due up to this day has been said, or need not be
    snoozed_until TEXT -- the person has put reminders off to this day
) STRICT;
INSERT INTO digests VALUES (1,'2026-12-04','2026-12-06',NULL);
INSERT INTO digests VALUES (2,'2026-12-04','2026-12-06',NULL);
INSERT INTO digests VALUES (3,'2026-12-04','2026-12-06',NULL);
INSERT INTO digests VALUES (4,'2026-12-04','2026-12-06',NULL);
INSERT INTO digests VALUES (5,'2026-12-04','2026-12-06',NULL);
INSERT INTO digests VALUES (6,'2026-12-04','2026-12-06',NULL);
INSERT INTO digests VALUES (7,'2026-12-04','2026-12-06',NULL);
CREATE TABLE discharges (
    id INTEGER PRIMARY KEY,
    assignment_id INTEGER NOT NULL REFERENCES assignments (id),
    reason TEXT NOT NULL,
    author_id INTEGER REFERENCES participants (id) ON DELETE SET NULL,
    created_at TEXT NOT NULL,
    undone_at TEXT
) STRICT;
CREATE TABLE document_references (
    task_id INTEGER NOT NULL REFERENCES tasks (id),
    position INTEGER NOT NULL,
    kind TEXT NOT NULL,
    number TEXT,
    day TEXT,
    title TEXT,
    PRIMARY KEY (task_id, position)
) STRICT, WITHOUT ROWID;
INSERT INTO document_references VALUES (12,1,'order','830','2022-10-07','Об утверждении плана мероприятий по повышению качества образования в Забайкальском крае на 2022-2023 учебный год');
CREATE TABLE documents (
    resolution_id INTEGER PRIMARY KEY REFERENCES resolutions (id),
    wording TEXT NOT NULL CHECK (json_valid(wording)) -- clauses go on as the tasks that `was` names
) STRICT;
INSERT INTO documents VALUES (1,'{"title":"Резолюция межрегионального научно-практического симпозиума «От социальных эффектов к образовательным результатам: эффективные практики повышения качества образования»","adopted_on":"2022-10-20","addressees":[{"id":1,"heading":"Министерству образования и науки Забайкальского края","name":"Министерство образования и науки Забайкальского края","lead":"продолжить работу по","targets":[{"kind":"ministry","organisation":null}],"was":null},{"id":4,"heading":"Краевому центру оценки качества образования Забайкальского края","name":"Краевой центр оценки качества образования Забайкальского края","lead":"способствовать","targets":[{"kind":"assessment_centre","organisation":null}],"was":null},{"id":9,"heading":"Муниципальным органам управления образованием","name":"Муниципальные органы управления образованием","lead":"продолжить работу по","targets":[{"kind":"municipal_authority","organisation":null}],"was":null},{"id":14,"heading":"Организациям дополнительного профессионального образования","name":"Организации дополнительного профессионального образования","lead":null,"targets":[{"kind":"training_institute","organisation":null}],"was":null},{"id":19,"heading":"Руководителям образовательных организаций","name":"Руководители образовательных организаций","lead":null,"targets":[{"kind":"school","organisation":null}],"was":null}],"clauses":[{"id":2,"addressee":1,"task":{"number":"1.1","title":"Координация работы по качеству образования","text":"координации деятельности органов местного самоуправления, осуществляющих функции управления в сфере образования, учреждений дополнительного профессионального образования, Краевого центра оценки качества образования, социально-психологических служб по повышению качества образования, актуальным вопросам развития систем оценки качества образования, концептуализации ключевых аспектов РСОКО, участия в проекте «Адресная методическая поддержка (500+);","due":null,"period":null,"recurrence":null,"co_executors":[],"references":[],"events":[],"found":[],"lead":null},"source":"координации деятельности органов местного самоуправления, осуществляющих функции управления в сфере образования, учреждений дополнительного профессионального образования, Краевого центра оценки качества образования, социально-психологических служб по повышению качества образования, актуальным вопросам развития систем оценки качества образования, концептуализации ключевых аспектов РСОКО, участия в проекте «Адресная методическая поддержка (500+);","was":1,"dropped":false,"said":[{"task":{"number":"1.1","title":"Координация работы по качеству образования","text":"координации деятельности органов местного самоуправления, осуществляющих функции управления в сфере образования, учреждений дополнительного профессионального образования, Краевого центра оценки качества образования, социально-психологических служб по повышению качества образования, актуальным вопросам развития систем оценки качества образования, концептуализации ключевых аспектов РСОКО, участия в проекте «Адресная методическая поддержка (500+);","due":null,"period":null,"recurrence":null,"co_executors":[],"references":[],"events":[],"found":[],"lead":null},"under":"Министерство образования и науки Забайкальского края"}]},{"id":3,"addressee":1,"task":{"number":"1.2","title":"Взаимодействие всех участников РСОКО","text":"обеспечению активного взаимодействия всех субъектов организационной структуры управления РСОКО в вопросах развития и применения механизмов управления качеством образования, практической реализации Концепции региональной системы управления качеством образования и методик РСОКО на уровне муниципальных образовательных систем, в том числе организации адресной поддержки школ с низкими результатами обучения и школ, функционирующих в неблагоприятных социальных условиях.","due":null,"period":null,"recurrence":null,"co_executors":[],"references":[],"events":[],"found":[],"lead":null},"source":"обеспечению активного взаимодействия всех субъектов организационной структуры управления РСОКО в вопросах развития и применения механизмов управления качеством образования, практической реализации Концепции региональной системы управления качеством образования и методик РСОКО на уровне муниципальных образовательных систем, в том числе организации адресной поддержки школ с низкими результатами обучения и школ, функционирующих в неблагоприятных социальных условиях.","was":2,"dropped":false,"said":[{"task":{"number":"1.2","title":"Взаимодействие всех участников РСОКО","text":"обеспечению активного взаимодействия всех субъектов организационной структуры управления РСОКО в вопросах развития и применения механизмов управления качеством образования, практической реализации Концепции региональной системы управления качеством образования и методик РСОКО на уровне муниципальных образовательных систем, в том числе организации адресной поддержки школ с низкими результатами обучения и школ, функционирующих в неблагоприятных социальных условиях.","due":null,"period":null,"recurrence":null,"co_executors":[],"references":[],"events":[],"found":[],"lead":null},"under":"Министерство образования и науки Забайкальского края"}]},{"id":5,"addressee":4,"task":{"number":"2.1","title":"Риски снижения результатов в школах","text":"дальнейшему определению рисков снижения образовательных результатов в общеобразовательных школах Забайкальского края;","due":null,"period":null,"recurrence":null,"co_executors":[],"references":[],"events":[],"found":[],"lead":null},"source":"дальнейшему определению рисков снижения образовательных результатов в общеобразовательных школах Забайкальского края;","was":3,"dropped":false,"said":[{"task":{"number":"2.1","title":"Риски снижения результатов в школах","text":"дальнейшему определению рисков снижения образовательных результатов в общеобразовательных школах Забайкальского края;","due":null,"period":null,"recurrence":null,"co_executors":[],"references":[],"events":[],"found":[],"lead":null},"under":"Краевой центр оценки качества образования Забайкальского края"}]},{"id":6,"addressee":4,"task":{"number":"2.2","title":"Дефициты педагогов, затруднения учеников","text":"выявлению профессиональных дефицитов педагогических работников общеобразовательных организаций; затруднений обучающихся в освоении основных общеобразовательных программ;","due":null,"period":null,"recurrence":null,"co_executors":[],"references":[],"events":[],"found":[],"lead":null},"source":"выявлению профессиональных дефицитов педагогических работников общеобразовательных организаций; затруднений обучающихся в освоении основных общеобразовательных программ;","was":4,"dropped":false,"said":[{"task":{"number":"2.2","title":"Дефициты педагогов, затруднения учеников","text":"выявлению профессиональных дефицитов педагогических работников общеобразовательных организаций; затруднений обучающихся в освоении основных общеобразовательных программ;","due":null,"period":null,"recurrence":null,"co_executors":[],"references":[],"events":[],"found":[],"lead":null},"under":"Краевой центр оценки качества образования Забайкальского края"}]},{"id":7,"addressee":4,"task":{"number":"2.3","title":"Конференция об управлении качеством","text":"организовать и провести в 2023 г. региональную научно-практическую конференцию «Оценка механизмов управления качеством образования в контексте федеральной и региональной политики в Забайкальском крае»;","due":"2023-12-31","period":{"start":"2023-01-01","end":"2023-12-31"},"recurrence":null,"co_executors":[],"references":[],"events":[{"name":"региональная научно-практическая конференция «Оценка механизмов управления качеством образования в контексте федеральной и региональной политики в Забайкальском крае»","short_title":"Конференция об управлении качеством","start":"2023-01-01","end":"2023-12-31"}],"found":[],"lead":null},"source":"организовать и провести в 2023 г. региональную научно-практическую конференцию «Оценка механизмов управления качеством образования в контексте федеральной и региональной политики в Забайкальском крае»;","was":5,"dropped":false,"said":[{"task":{"number":"2.3","title":"Конференция об управлении качеством","text":"организовать и провести в 2023 г. региональную научно-практическую конференцию «Оценка механизмов управления качеством образования в контексте федеральной и региональной политики в Забайкальском крае»;","due":"2023-12-31","period":{"start":"2023-01-01","end":"2023-12-31"},"recurrence":null,"co_executors":[],"references":[],"events":[{"name":"региональная научно-практическая конференция «Оценка механизмов управления качеством образования в контексте федеральной и региональной политики в Забайкальском крае»","short_title":"Конференция об управлении качеством","start":"2023-01-01","end":"2023-12-31"}],"found":[],"lead":null},"under":"Краевой центр оценки качества образования Забайкальского края"}]},{"id":8,"addressee":4,"task":{"number":"2.4","title":"Индивидуальные траектории педагогов","text":"усилению взаимодействия с краевым Центром непрерывного повышения профессионального мастерства педагога, ГУ ДПО «ИРО Забайкальского края» и ГАУ ДПО «Агинский институт повышения квалификации работников социальной сферы» с целью разработки индивидуальных траекторий профессионального развития педагогов.","due":null,"period":null,"recurrence":null,"co_executors":[],"references":[],"events":[],"found":[],"lead":null},"source":"усилению взаимодействия с краевым Центром непрерывного повышения профессионального мастерства педагога, ГУ ДПО «ИРО Забайкальского края» и ГАУ ДПО «Агинский институт повышения квалификации работников социальной сферы» с целью разработки индивидуальных траекторий профессионального развития педагогов.","was":6,"dropped":false,"said":[{"task":{"number":"2.4","title":"Индивидуальные траектории педагогов","text":"усилению взаимодействия с краевым Центром непрерывного повышения профессионального мастерства педагога, ГУ ДПО «ИРО Забайкальского края» и ГАУ ДПО «Агинский институт повышения квалификации работников социальной сферы» с целью разработки индивидуальных траекторий профессионального развития педагогов.","due":null,"period":null,"recurrence":null,"co_executors":[],"references":[],"events":[],"found":[],"lead":null},"under":"Краевой центр оценки качества образования Забайкальского края"}]},{"id":10,"addressee":9,"task":{"number":"3.1","title":"Условия для ДПО руководителей и педагогов","text":"реализации комплекса мер, направленных на создание условий для дополнительного профессионального образования руководителей и педагогических работников образовательных организаций, в том числе школ с низкими результатами обучения и школ, функционирующих в неблагоприятных социальных условиях;","due":null,"period":null,"recurrence":null,"co_executors":[],"references":[],"events":[],"found":[],"lead":null},"source":"реализации комплекса мер, направленных на создание условий для дополнительного профессионального образования руководителей и педагогических работников образовательных организаций, в том числе школ с низкими результатами обучения и школ, функционирующих в неблагоприятных социальных условиях;","was":7,"dropped":false,"said":[{"task":{"number":"3.1","title":"Условия для ДПО руководителей и педагогов","text":"реализации комплекса мер, направленных на создание условий для дополнительного профессионального образования руководителей и педагогических работников образовательных организаций, в том числе школ с низкими результатами обучения и школ, функционирующих в неблагоприятных социальных условиях;","due":null,"period":null,"recurrence":null,"co_executors":[],"references":[],"events":[],"found":[],"lead":null},"under":"Муниципальные органы управления образованием"}]},{"id":11,"addressee":9,"task":{"number":"3.2","title":"Лучшие практики школ","text":"выявлению и трансляции лучших управленческих, методических, педагогических практик школ по совершенствованию и развитию муниципальных и институциональных механизмов управления качеством образования;","due":null,"period":null,"recurrence":null,"co_executors":[],"references":[],"events":[],"found":[],"lead":null},"source":"выявлению и трансляции лучших управленческих, методических, педагогических практик школ по совершенствованию и развитию муниципальных и институциональных механизмов управления качеством образования;","was":8,"dropped":false,"said":[{"task":{"number":"3.2","title":"Лучшие практики школ","text":"выявлению и трансляции лучших управленческих, методических, педагогических практик школ по совершенствованию и развитию муниципальных и институциональных механизмов управления качеством образования;","due":null,"period":null,"recurrence":null,"co_executors":[],"references":[],"events":[],"found":[],"lead":null},"under":"Муниципальные органы управления образованием"}]},{"id":12,"addressee":9,"task":{"number":"3.3","title":"Профессиональные конкурсы и мероприятия","text":"организации и инициированию участия муниципальных органов управления образованием, образовательных организаций, управленческих и педагогических работников в региональных, федеральных профессиональных конкурсах и мероприятиях в сфере оценки качества образования;","due":null,"period":null,"recurrence":null,"co_executors":[],"references":[],"events":[],"found":[],"lead":null},"source":"организации и инициированию участия муниципальных органов управления образованием, образовательных организаций, управленческих и педагогических работников в региональных, федеральных профессиональных конкурсах и мероприятиях в сфере оценки качества образования;","was":9,"dropped":false,"said":[{"task":{"number":"3.3","title":"Профессиональные конкурсы и мероприятия","text":"организации и инициированию участия муниципальных органов управления образованием, образовательных организаций, управленческих и педагогических работников в региональных, федеральных профессиональных конкурсах и мероприятиях в сфере оценки качества образования;","due":null,"period":null,"recurrence":null,"co_executors":[],"references":[],"events":[],"found":[],"lead":null},"under":"Муниципальные органы управления образованием"}]},{"id":13,"addressee":9,"task":{"number":"3.4","title":"Содействие росту мастерства кадров","text":"способствовать обеспечению непрерывного роста профессионального мастерства и повышения квалификации управленческих и педагогических кадров, стимулировать педагогов к повышению квалификационных категорий, участию в профессиональных конкурсах, развивать движение наставничества, популяризацию педагогических профессий, профессиональных династий педагогов.","due":null,"period":null,"recurrence":null,"co_executors":[],"references":[],"events":[],"found":[],"lead":null},"source":"способствовать обеспечению непрерывного роста профессионального мастерства и повышения квалификации управленческих и педагогических кадров, стимулировать педагогов к повышению квалификационных категорий, участию в профессиональных конкурсах, развивать движение наставничества, популяризацию педагогических профессий, профессиональных династий педагогов.","was":10,"dropped":false,"said":[{"task":{"number":"3.4","title":"Содействие росту мастерства кадров","text":"способствовать обеспечению непрерывного роста профессионального мастерства и повышения квалификации управленческих и педагогических кадров, стимулировать педагогов к повышению квалификационных категорий, участию в профессиональных конкурсах, развивать движение наставничества, популяризацию педагогических профессий, профессиональных династий педагогов.","due":null,"period":null,"recurrence":null,"co_executors":[],"references":[],"events":[],"found":[],"lead":null},"under":"Муниципальные органы управления образованием"}]},{"id":15,"addressee":14,"task":{"number":"4.1","title":"Научно-методическое сопровождение ОМСУ","text":"продолжить работу по обеспечению научно-методического сопровождения деятельности органов местного самоуправления, осуществляющих управление в сфере образования, в части организации работы по повышению качества образования в общеобразовательных организациях, в т.ч. школах с низкими результатами обучения и в школах, функционирующих в неблагоприятных социальных условиях;","due":null,"period":null,"recurrence":null,"co_executors":[],"references":[],"events":[],"found":[],"lead":null},"source":"продолжить работу по обеспечению научно-методического сопровождения деятельности органов местного самоуправления, осуществляющих управление в сфере образования, в части организации работы по повышению качества образования в общеобразовательных организациях, в т.ч. школах с низкими результатами обучения и в школах, функционирующих в неблагоприятных социальных условиях;","was":11,"dropped":false,"said":[{"task":{"number":"4.1","title":"Научно-методическое сопровождение ОМСУ","text":"продолжить работу по обеспечению научно-методического сопровождения деятельности органов местного самоуправления, осуществляющих управление в сфере образования, в части организации работы по повышению качества образования в общеобразовательных организациях, в т.ч. школах с низкими результатами обучения и в школах, функционирующих в неблагоприятных социальных условиях;","due":null,"period":null,"recurrence":null,"co_executors":[],"references":[],"events":[],"found":[],"lead":null},"under":"Организации дополнительного профессионального образования"}]},{"id":16,"addressee":14,"task":{"number":"4.2","title":"Дорожная карта управления качеством","text":"обеспечить (совместно с КЦОКО и ОМСУ) выполнение дорожной карты по развитию механизмов управления качеством образования, включая повышение квалификации руководящих и педагогических работников образовательных организаций, муниципальных управленческих команд по направлениям в соответствии с приказом Минобрнауки Забайкальского края от 07.10.2022 № 830 «Об утверждении плана мероприятий по повышению качества образования в Забайкальском крае на 2022-2023 учебный год»;","due":null,"period":null,"recurrence":null,"co_executors":[{"name":"КЦОКО","kind":"assessment_centre"},{"name":"ОМСУ","kind":"municipal_authority"}],"references":[{"kind":"order","number":"830","date":"2022-10-07","title":"Об утверждении плана мероприятий по повышению качества образования в Забайкальском крае на 2022-2023 учебный год"}],"events":[],"found":[],"lead":null},"source":"обеспечить (совместно с КЦОКО и ОМСУ) выполнение дорожной карты по развитию механизмов управления качеством образования, включая повышение квалификации руководящих и педагогических работников образовательных организаций, муниципальных управленческих команд по направлениям в соответствии с приказом Минобрнауки Забайкальского края от 07.10.2022 № 830 «Об утверждении плана мероприятий по повышению качества образования в Забайкальском крае на 2022-2023 учебный год»;","was":12,"dropped":false,"said":[{"task":{"number":"4.2","title":"Дорожная карта управления качеством","text":"обеспечить (совместно с КЦОКО и ОМСУ) выполнение дорожной карты по развитию механизмов управления качеством образования, включая повышение квалификации руководящих и педагогических работников образовательных организаций, муниципальных управленческих команд по направлениям в соответствии с приказом Минобрнауки Забайкальского края от 07.10.2022 № 830 «Об утверждении плана мероприятий по повышению качества образования в Забайкальском крае на 2022-2023 учебный год»;","due":null,"period":null,"recurrence":null,"co_executors":[{"name":"КЦОКО","kind":"assessment_centre"},{"name":"ОМСУ","kind":"municipal_authority"}],"references":[{"kind":"order","number":"830","date":"2022-10-07","title":"Об утверждении плана мероприятий по повышению качества образования в Забайкальском крае на 2022-2023 учебный год"}],"events":[],"found":[],"lead":null},"under":"Организации дополнительного профессионального образования"}]},{"id":17,"addressee":14,"task":{"number":"4.3","title":"Методическая поддержка через сайты","text":"осуществлять научно-методическое и информационное сопровождение образовательных организаций, муниципальных образовательных систем, экспертов в сфере оценки качества образования (совместно с КЦОКО) по актуальным направлениям развития систем оценки качества образования посредством размещения необходимой информации на официальных сайтах;","due":null,"period":null,"recurrence":null,"co_executors":[{"name":"КЦОКО","kind":"assessment_centre"}],"references":[],"events":[],"found":[],"lead":null},"source":"осуществлять научно-методическое и информационное сопровождение образовательных организаций, муниципальных образовательных систем, экспертов в сфере оценки качества образования (совместно с КЦОКО) по актуальным направлениям развития систем оценки качества образования посредством размещения необходимой информации на официальных сайтах;","was":13,"dropped":false,"said":[{"task":{"number":"4.3","title":"Методическая поддержка через сайты","text":"осуществлять научно-методическое и информационное сопровождение образовательных организаций, муниципальных образовательных систем, экспертов в сфере оценки качества образования (совместно с КЦОКО) по актуальным направлениям развития систем оценки качества образования посредством размещения необходимой информации на официальных сайтах;","due":null,"period":null,"recurrence":null,"co_executors":[{"name":"КЦОКО","kind":"assessment_centre"}],"references":[],"events":[],"found":[],"lead":null},"under":"Организации дополнительного профессионального образования"}]},{"id":18,"addressee":14,"task":{"number":"4.4","title":"Региональные стажировочные площадки","text":"обеспечить в 2022-2023 учебном году деятельность региональных стажировочных площадок по представлению опыта управленческой, методической и педагогической деятельности.","due":"2023-08-31","period":{"start":"2022-09-01","end":"2023-08-31"},"recurrence":null,"co_executors":[],"references":[],"events":[],"found":[],"lead":null},"source":"обеспечить в 2022-2023 учебном году деятельность региональных стажировочных площадок по представлению опыта управленческой, методической и педагогической деятельности.","was":14,"dropped":false,"said":[{"task":{"number":"4.4","title":"Региональные стажировочные площадки","text":"обеспечить в 2022-2023 учебном году деятельность региональных стажировочных площадок по представлению опыта управленческой, методической и педагогической деятельности.","due":"2023-08-31","period":{"start":"2022-09-01","end":"2023-08-31"},"recurrence":null,"co_executors":[],"references":[],"events":[],"found":[],"lead":null},"under":"Организации дополнительного профессионального образования"}]},{"id":20,"addressee":19,"task":{"number":"5.1","title":"Условия для развития ВСОКО","text":"обеспечивать управленческие условия для совершенствования и развития внутренних систем оценки качества образования в соответствии с региональными концептуальными разработками и модельными решениями, в том числе на основе Концепции РСОКО;","due":null,"period":null,"recurrence":null,"co_executors":[],"references":[],"events":[],"found":[],"lead":null},"source":"обеспечивать управленческие условия для совершенствования и развития внутренних систем оценки качества образования в соответствии с региональными концептуальными разработками и модельными решениями, в том числе на основе Концепции РСОКО;","was":15,"dropped":false,"said":[{"task":{"number":"5.1","title":"Условия для развития ВСОКО","text":"обеспечивать управленческие условия для совершенствования и развития внутренних систем оценки качества образования в соответствии с региональными концептуальными разработками и модельными решениями, в том числе на основе Концепции РСОКО;","due":null,"period":null,"recurrence":null,"co_executors":[],"references":[],"events":[],"found":[],"lead":null},"under":"Руководители образовательных организаций"}]},{"id":21,"addressee":19,"task":{"number":"5.2","title":"Проектно-целевое управление","text":"активизировать применение проектно-целевого управления развитием образовательных организаций на основе разработки и реализации программ развития по результатам ВСОКО, ГИА;","due":null,"period":null,"recurrence":null,"co_executors":[],"references":[],"events":[],"found":[],"lead":null},"source":"активизировать применение проектно-целевого управления развитием образовательных организаций на основе разработки и реализации программ развития по результатам ВСОКО, ГИА;","was":16,"dropped":false,"said":[{"task":{"number":"5.2","title":"Проектно-целевое управление","text":"активизировать применение проектно-целевого управления развитием образовательных организаций на основе разработки и реализации программ развития по результатам ВСОКО, ГИА;","due":null,"period":null,"recurrence":null,"co_executors":[],"references":[],"events":[],"found":[],"lead":null},"under":"Руководители образовательных организаций"}]},{"id":22,"addressee":19,"task":{"number":"5.3","title":"Конкурсы и события региона","text":"участвовать в региональных конкурсах в сфере оценки качества образования, в образовательных событиях региона по направлениям оценки качества;","due":null,"period":null,"recurrence":null,"co_executors":[],"references":[],"events":[],"found":[],"lead":null},"source":"участвовать в региональных конкурсах в сфере оценки качества образования, в образовательных событиях региона по направлениям оценки качества;","was":17,"dropped":false,"said":[{"task":{"number":"5.3","title":"Конкурсы и события региона","text":"участвовать в региональных конкурсах в сфере оценки качества образования, в образовательных событиях региона по направлениям оценки качества;","due":null,"period":null,"recurrence":null,"co_executors":[],"references":[],"events":[],"found":[],"lead":null},"under":"Руководители образовательных организаций"}]},{"id":23,"addressee":19,"task":{"number":"5.4","title":"Готовность к процедурам оценки качества","text":"обеспечивать информационно-методическую, мотивационную готовность педагогов, родителей, обучающихся к проведению процедур оценки качества образования в соответствии с региональными подходами на институциональном уровне;","due":null,"period":null,"recurrence":null,"co_executors":[],"references":[],"events":[],"found":[],"lead":null},"source":"обеспечивать информационно-методическую, мотивационную готовность педагогов, родителей, обучающихся к проведению процедур оценки качества образования в соответствии с региональными подходами на институциональном уровне;","was":18,"dropped":false,"said":[{"task":{"number":"5.4","title":"Готовность к процедурам оценки качества","text":"обеспечивать информационно-методическую, мотивационную готовность педагогов, родителей, обучающихся к проведению процедур оценки качества образования в соответствии с региональными подходами на институциональном уровне;","due":null,"period":null,"recurrence":null,"co_executors":[],"references":[],"events":[],"found":[],"lead":null},"under":"Руководители образовательных организаций"}]},{"id":24,"addressee":19,"task":{"number":"5.5","title":"Система управления качеством образования","text":"разрабатывать систему управления качеством образования на основе методологических подходов в сфере оценки качества образования (концепции, методики, модельные решения);","due":null,"period":null,"recurrence":null,"co_executors":[],"references":[],"events":[],"found":[],"lead":null},"source":"разрабатывать систему управления качеством образования на основе методологических подходов в сфере оценки качества образования (концепции, методики, модельные решения);","was":19,"dropped":false,"said":[{"task":{"number":"5.5","title":"Система управления качеством образования","text":"разрабатывать систему управления качеством образования на основе методологических подходов в сфере оценки качества образования (концепции, методики, модельные решения);","due":null,"period":null,"recurrence":null,"co_executors":[],"references":[],"events":[],"found":[],"lead":null},"under":"Руководители образовательных организаций"}]},{"id":25,"addressee":19,"task":{"number":"5.6","title":"Рост мастерства и наставничество","text":"обеспечить непрерывный рост профессионального мастерства и повышение квалификации управленческих и педагогических кадров, стимулировать педагогов к повышению квалификационных категорий, участию в профессиональных конкурсах, развивать движение наставничества, популяризацию педагогических профессий, профессиональных династий педагогов.","due":null,"period":null,"recurrence":null,"co_executors":[],"references":[],"events":[],"found":[],"lead":null},"source":"обеспечить непрерывный рост профессионального мастерства и повышение квалификации управленческих и педагогических кадров, стимулировать педагогов к повышению квалификационных категорий, участию в профессиональных конкурсах, развивать движение наставничества, популяризацию педагогических профессий, профессиональных династий педагогов.","was":20,"dropped":false,"said":[{"task":{"number":"5.6","title":"Рост мастерства и наставничество","text":"обеспечить непрерывный рост профессионального мастерства и повышение квалификации управленческих и педагогических кадров, стимулировать педагогов к повышению квалификационных категорий, участию в профессиональных конкурсах, развивать движение наставничества, популяризацию педагогических профессий, профессиональных династий педагогов.","due":null,"period":null,"recurrence":null,"co_executors":[],"references":[],"events":[],"found":[],"lead":null},"under":"Руководители образовательных организаций"}]}],"questions":[],"warnings":[],"next_id":26,"left_out":[],"head":["Резолюция межрегионального научно-практического симпозиума «От социальных эффектов к образовательным результатам: эффективные практики повышения качества образования»","2022-10-20"],"apart":false}');
INSERT INTO documents VALUES (2,'{"title":"Резолюция совещания о школьных библиотеках","adopted_on":"2026-11-20","addressees":[{"id":1,"heading":"Руководителям общеобразовательных организаций","name":"Руководители общеобразовательных организаций","lead":"рекомендовать","targets":[{"kind":"school","organisation":null}],"was":null},{"id":5,"heading":"Комитету образования г. Читы","name":"Комитет образования г. Читы","lead":null,"targets":[{"kind":null,"organisation":5}],"was":null},{"id":7,"heading":"Детским садам","name":"Детские сады","lead":null,"targets":[],"was":null}],"clauses":[{"id":2,"addressee":1,"task":{"number":"1.1","title":"Каталог фонда","text":"составить каталог фонда; назначить ответственного","due":null,"period":null,"recurrence":null,"co_executors":[],"references":[],"events":[],"found":[],"lead":null},"source":"составить каталог фонда; назначить ответственного","was":21,"dropped":false,"said":[{"task":{"number":"1.1","title":"Каталог фонда","text":"составить каталог фонда; назначить ответственного","due":null,"period":null,"recurrence":null,"co_executors":[],"references":[],"events":[],"found":[],"lead":null},"under":"Руководители общеобразовательных организаций"}]},{"id":3,"addressee":1,"task":{"number":"1.2","title":"Читальный зал","text":"открыть читальный зал","due":"2027-03-01","period":null,"recurrence":null,"co_executors":[],"references":[],"events":[],"found":[],"lead":null},"source":"открыть читальный зал","was":22,"dropped":false,"said":[{"task":{"number":"1.2","title":"Читальный зал","text":"открыть читальный зал","due":"2027-03-01","period":null,"recurrence":null,"co_executors":[],"references":[],"events":[],"found":[],"lead":null},"under":"Руководители общеобразовательных организаций"}]},{"id":4,"addressee":1,"task":{"number":"1.3","title":"Субботник","text":"провести субботник","due":null,"period":null,"recurrence":null,"co_executors":[],"references":[],"events":[],"found":[],"lead":null},"source":"провести субботник","was":23,"dropped":false,"said":[{"task":{"number":"1.3","title":"Субботник","text":"провести субботник","due":null,"period":null,"recurrence":null,"co_executors":[],"references":[],"events":[],"found":[],"lead":null},"under":"Руководители общеобразовательных организаций"}]},{"id":6,"addressee":5,"task":{"number":"2.1","title":"Смотр библиотек","text":"провести смотр библиотек","due":null,"period":null,"recurrence":null,"co_executors":[],"references":[],"events":[],"found":[],"lead":null},"source":"провести смотр библиотек","was":24,"dropped":false,"said":[{"task":{"number":"2.1","title":"Смотр библиотек","text":"провести смотр библиотек","due":null,"period":null,"recurrence":null,"co_executors":[],"references":[],"events":[],"found":[],"lead":null},"under":"Комитет образования г. Читы"}]},{"id":8,"addressee":7,"task":{"number":"3.1","title":"Уголок книги","text":"оборудовать уголок книги","due":null,"period":null,"recurrence":null,"co_executors":[],"references":[],"events":[],"found":[],"lead":null},"source":"оборудовать уголок книги","was":25,"dropped":false,"said":[{"task":{"number":"3.1","title":"Уголок книги","text":"оборудовать уголок книги","due":null,"period":null,"recurrence":null,"co_executors":[],"references":[],"events":[],"found":[],"lead":null},"under":"Детские сады"}]}],"questions":[],"warnings":[],"next_id":9,"left_out":[],"head":["Резолюция совещания о школьных библиотеках","2026-11-20"],"apart":false}');
CREATE TABLE edition_changes (
    edition_id INTEGER NOT NULL REFERENCES editions (id),
    assignment_id INTEGER NOT NULL REFERENCES assignments (id),
    change TEXT NOT NULL CHECK (change IN ('added', 'changed', 'withdrawn')),
    PRIMARY KEY (edition_id, assignment_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE edition_events (
    edition_id INTEGER NOT NULL REFERENCES editions (id),
    event_id INTEGER NOT NULL REFERENCES events (id),
    before TEXT CHECK (before IS NULL OR json_valid(before)),
    after TEXT CHECK (after IS NULL OR json_valid(after)),
    PRIMARY KEY (edition_id, event_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE edition_kinds (
    edition_id INTEGER NOT NULL REFERENCES editions (id),
    kind TEXT NOT NULL REFERENCES organisation_kinds (code),
    sooner INTEGER NOT NULL,
    PRIMARY KEY (edition_id, kind)
) STRICT, WITHOUT ROWID;
CREATE TABLE edition_news (
    edition_id INTEGER NOT NULL REFERENCES editions (id),
    task_id INTEGER NOT NULL REFERENCES tasks (id),
    before TEXT CHECK (before IS NULL OR json_valid(before)),
    after TEXT CHECK (after IS NULL OR json_valid(after)),
    sooner INTEGER NOT NULL, -- a day comes sooner than they know: they are told at once
    PRIMARY KEY (edition_id, task_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE edition_steps (
    edition_id INTEGER NOT NULL REFERENCES editions (id) ON DELETE CASCADE,
    step INTEGER NOT NULL,
    wording TEXT NOT NULL CHECK (json_valid(wording)),
    PRIMARY KEY (edition_id, step)
) STRICT, WITHOUT ROWID;
INSERT INTO edition_steps VALUES (2,0,'{"title":"ТАЙНАЯ-РЕЗОЛЮЦИЯ","adopted_on":"2026-11-20","addressees":[{"id":1,"heading":"Руководителям общеобразовательных организаций","name":"Руководители общеобразовательных организаций","lead":null,"targets":[{"kind":"school","organisation":null}],"was":null}],"clauses":[{"id":2,"addressee":1,"task":{"number":"1.1","title":"ТАЙНАЯ-ЗАДАЧА","text":"ТАЙНЫЙ-ТЕКСТ первой. Вторая половина","due":null,"period":null,"recurrence":null,"co_executors":[],"references":[],"events":[],"found":[],"lead":null},"source":"ТАЙНЫЙ-ТЕКСТ первой. Вторая половина","was":null,"dropped":false,"said":null}],"questions":[],"warnings":[],"next_id":3,"left_out":[],"head":null,"apart":false}');
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
INSERT INTO editions VALUES (1,3,2,NULL,'резолюция.yaml','published',0,NULL,'2026-11-23T01:00:00.000+00:00','2026-11-23T01:00:00.000+00:00');
INSERT INTO editions VALUES (2,3,NULL,NULL,'ТАЙНЫЙ.yaml','open',0,NULL,'2026-11-23T01:00:00.000+00:00','2026-11-23T01:00:00.000+00:00');
CREATE TABLE escalations (
    round_id INTEGER NOT NULL REFERENCES rounds (id),
    stage TEXT NOT NULL CHECK (stage IN ('coordinator', 'organiser')),
    began_on TEXT NOT NULL,
    considered_on TEXT NOT NULL, -- the last day on which it was worked out who is to be told
    PRIMARY KEY (round_id, stage)
) STRICT, WITHOUT ROWID;
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
INSERT INTO event_answers VALUES (1,7,'coming',1,'',2,'2026-12-04T00:00:01.000+00:00',NULL,NULL);
CREATE TABLE event_areas (
    event_id INTEGER NOT NULL REFERENCES events (id),
    organisation_id INTEGER NOT NULL REFERENCES organisations (id) ON DELETE CASCADE,
    PRIMARY KEY (event_id, organisation_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE event_changes (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    event_id INTEGER NOT NULL UNIQUE REFERENCES events (id),
    starts_at TEXT,
    time_zone TEXT NOT NULL,
    place TEXT NOT NULL CHECK (length(place) <= 300)
, details TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(details))) STRICT;
CREATE TABLE event_files (
    id INTEGER PRIMARY KEY,
    event_id INTEGER NOT NULL REFERENCES events (id),
    kind TEXT NOT NULL CHECK (kind IN ('photo', 'document')),
    file_id TEXT NOT NULL,
    name TEXT
, dropped_at TEXT) STRICT;
CREATE TABLE event_helpers (
    event_id INTEGER NOT NULL REFERENCES events (id),
    participant_id INTEGER NOT NULL REFERENCES participants (id) ON DELETE CASCADE,
    added_by INTEGER REFERENCES participants (id) ON DELETE SET NULL,
    PRIMARY KEY (event_id, participant_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE event_kinds (
    event_id INTEGER NOT NULL REFERENCES events (id),
    kind TEXT NOT NULL REFERENCES organisation_kinds (code),
    PRIMARY KEY (event_id, kind)
) STRICT, WITHOUT ROWID;
INSERT INTO event_kinds VALUES (1,'assessment_centre');
INSERT INTO event_kinds VALUES (1,'ministry');
INSERT INTO event_kinds VALUES (1,'municipal_authority');
INSERT INTO event_kinds VALUES (1,'school');
INSERT INTO event_kinds VALUES (1,'training_institute');
CREATE TABLE "event_opinions" (
    id INTEGER PRIMARY KEY,
    event_id INTEGER NOT NULL REFERENCES events (id),
    participant_id INTEGER REFERENCES participants (id) ON DELETE CASCADE, -- none once its term is over
    useful INTEGER CHECK (useful BETWEEN 1 AND 5),
    organised INTEGER CHECK (organised BETWEEN 1 AND 5),
    words TEXT NOT NULL DEFAULT '' CHECK (length(words) <= 1000),
    UNIQUE (event_id, participant_id)
) STRICT;
CREATE TABLE event_reminders (
    event_id INTEGER NOT NULL REFERENCES events (id),
    time_zone TEXT NOT NULL,
    reminded_at TEXT NOT NULL,
    PRIMARY KEY (event_id, time_zone)
) STRICT, WITHOUT ROWID;
CREATE TABLE event_revisions (
    event_id INTEGER NOT NULL REFERENCES events (id),
    revision INTEGER NOT NULL, -- the one that the change led to
    facts TEXT NOT NULL CHECK (json_valid(facts)),
    PRIMARY KEY (event_id, revision)
) STRICT, WITHOUT ROWID;
INSERT INTO event_revisions VALUES (1,1,'{"name":"региональная научно-практическая конференция «Оценка механизмов управления качеством образования в контексте федеральной и региональной политики в Забайкальском крае»","starts_at":null,"time_zone":null,"place":"","details":{"ends_at":null,"whole_days":false,"title":"","programme":"","link":"","link_early":false,"contact":"","capacity":null,"answer_by":null,"sessions":[]}}');
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
    changed_at TEXT, withdrawn_at TEXT, details TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(details)), hidden INTEGER NOT NULL DEFAULT 0, cancelled_at TEXT, surveyed_at TEXT, survey_wanted INTEGER NOT NULL DEFAULT 1 CHECK (survey_wanted IN (0, 1)),
    CHECK ((starts_at IS NULL) = (time_zone IS NULL))
) STRICT;
INSERT INTO events VALUES (1,5,'региональная научно-практическая конференция «Оценка механизмов управления качеством образования в контексте федеральной и региональной политики в Забайкальском крае»','Конференция об управлении качеством','2023-01-01','2023-12-31','2027-03-15T01:00:00.000+00:00','Asia/Chita','',1,'2026-12-04T00:00:01.000+00:00',NULL,'{"ends_at":null,"whole_days":false,"title":"","programme":"","link":"","link_early":false,"contact":"","capacity":null,"answer_by":null,"sessions":[]}',0,NULL,NULL,1);
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
    decided_at TEXT, round_id INTEGER REFERENCES rounds (id), reason TEXT NOT NULL DEFAULT '', refusal TEXT NOT NULL DEFAULT '',
    CHECK ((granted IS NULL) = (decided_at IS NULL))
) STRICT;
INSERT INTO extensions VALUES (1,91,'2026-12-25',2,'2026-12-04T00:00:01.000+00:00',NULL,NULL,NULL,1,'','');
CREATE TABLE facts (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;
INSERT INTO facts VALUES ('erasure_key','4b67b6ed7d7528b72efaa05969fbf1f998200aabe0989f345001e0c5f1bf2a76');
INSERT INTO facts VALUES ('replies_waited','3');
INSERT INTO facts VALUES ('reviews_waited','0');
INSERT INTO facts VALUES ('event_key','a1bcd042e4e74bd0c70fcdb286b50cd3441a032eddd3da58d697811a0137c5c6');
INSERT INTO facts VALUES ('username','resolution_demo_bot');
INSERT INTO facts VALUES ('organiser_ids','[900]');
INSERT INTO facts VALUES ('undated_days','60');
INSERT INTO facts VALUES ('group_digest_week','2026-11-30');
INSERT INTO facts VALUES ('clock_believed_at','2026-12-04T00:20:01.000+00:00');
CREATE TABLE former_names (
    organisation_id INTEGER NOT NULL REFERENCES organisations (id) ON DELETE CASCADE,
    name_key TEXT NOT NULL,
    PRIMARY KEY (organisation_id, name_key)
) STRICT, WITHOUT ROWID;
CREATE TABLE further_targets (
    addressee_id INTEGER NOT NULL REFERENCES addressees (id),
    position INTEGER NOT NULL,
    kind TEXT REFERENCES organisation_kinds (code),
    organisation_id INTEGER REFERENCES organisations (id),
    PRIMARY KEY (addressee_id, position),
    CHECK ((kind IS NULL) <> (organisation_id IS NULL))
) STRICT, WITHOUT ROWID;
INSERT INTO further_targets VALUES (7,1,NULL,5);
CREATE TABLE group_chats (
    id INTEGER PRIMARY KEY,
    participant_id INTEGER NOT NULL UNIQUE REFERENCES participants (id) ON DELETE CASCADE,
    organisation_id INTEGER NOT NULL REFERENCES organisations (id),
    title TEXT NOT NULL,
    names INTEGER NOT NULL DEFAULT 0 CHECK (names IN (0, 1)), -- whether the silent are named there
    bound_by INTEGER REFERENCES participants (id) ON DELETE SET NULL,
    bound_at TEXT NOT NULL
, unbound_at TEXT) STRICT;
INSERT INTO group_chats VALUES (1,8,5,'Директора Читы',0,3,'2026-12-04T00:00:01.000+00:00',NULL);
CREATE TABLE group_codes (
    id INTEGER PRIMARY KEY,
    code_hash BLOB NOT NULL UNIQUE,
    organisation_id INTEGER NOT NULL REFERENCES organisations (id),
    created_by INTEGER REFERENCES participants (id) ON DELETE CASCADE,
    expires_at TEXT NOT NULL
) STRICT;
CREATE TABLE hall_codes (
    participant_id INTEGER PRIMARY KEY REFERENCES participants (id) ON DELETE CASCADE,
    event_id INTEGER NOT NULL REFERENCES events (id),
    message_id INTEGER NOT NULL,
    shown_at TEXT NOT NULL
) STRICT;
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
INSERT INTO help_messages VALUES (1,1,1,2,'СОШ № 5 г. Читы',101,40,'ТАЙНЫЙ-ВОПРОС','2026-11-23T01:00:00.000+00:00');
CREATE TABLE help_threads (
    id INTEGER PRIMARY KEY,
    assignment_id INTEGER NOT NULL REFERENCES assignments (id),
    opened_at TEXT NOT NULL,
    closed_at TEXT
) STRICT;
INSERT INTO help_threads VALUES (1,24,'2026-11-23T01:00:00.000+00:00',NULL);
CREATE TABLE helpers (
    kind TEXT PRIMARY KEY REFERENCES organisation_kinds (code),
    organisation_id INTEGER NOT NULL REFERENCES organisations (id)
) STRICT;
CREATE TABLE inbox (
    id INTEGER PRIMARY KEY,
    update_id INTEGER NOT NULL UNIQUE,
    lane INTEGER NOT NULL, -- the chat; updates of one lane are handled in order
    body TEXT CHECK (body IS NULL OR json_valid(body)),
    status TEXT NOT NULL DEFAULT 'new' CHECK (status IN ('new', 'done', 'parked')),
    attempts INTEGER NOT NULL DEFAULT 0,
    error TEXT,
    received_at TEXT NOT NULL,
    finished_at TEXT, owed INTEGER NOT NULL DEFAULT 0 CHECK (owed IN (0, 1)),
    CHECK (status <> 'new' OR body IS NOT NULL)
) STRICT;
INSERT INTO inbox VALUES (1,100000038,0,NULL,'done',0,NULL,'2026-12-04T00:00:01.000+00:00','2026-12-04T00:00:01.000+00:00',0);
INSERT INTO inbox VALUES (2,100000039,0,NULL,'done',0,NULL,'2026-12-04T00:00:01.000+00:00','2026-12-04T00:00:01.000+00:00',0);
INSERT INTO inbox VALUES (3,100000040,0,NULL,'done',0,NULL,'2026-12-04T00:00:01.000+00:00','2026-12-04T00:00:01.000+00:00',0);
INSERT INTO inbox VALUES (4,100000041,0,NULL,'done',0,NULL,'2026-12-04T00:00:01.000+00:00','2026-12-04T00:00:01.000+00:00',0);
INSERT INTO inbox VALUES (5,100000042,0,NULL,'done',0,NULL,'2026-12-04T00:00:01.000+00:00','2026-12-04T00:00:01.000+00:00',0);
INSERT INTO inbox VALUES (6,100000043,0,NULL,'done',0,NULL,'2026-12-04T00:00:01.000+00:00','2026-12-04T00:00:01.000+00:00',0);
INSERT INTO inbox VALUES (7,100000044,0,NULL,'done',0,NULL,'2026-12-04T00:00:01.000+00:00','2026-12-04T00:00:01.000+00:00',0);
INSERT INTO inbox VALUES (8,100000045,0,NULL,'done',0,NULL,'2026-12-04T00:00:01.000+00:00','2026-12-04T00:00:01.000+00:00',0);
INSERT INTO inbox VALUES (9,100000046,0,NULL,'done',0,NULL,'2026-12-04T00:00:01.000+00:00','2026-12-04T00:00:01.000+00:00',0);
INSERT INTO inbox VALUES (10,100000047,0,NULL,'done',0,NULL,'2026-12-04T00:00:01.000+00:00','2026-12-04T00:00:01.000+00:00',0);
INSERT INTO inbox VALUES (11,100000048,0,NULL,'done',0,NULL,'2026-12-04T00:00:01.000+00:00','2026-12-04T00:00:01.000+00:00',0);
INSERT INTO inbox VALUES (12,100000049,0,NULL,'done',0,NULL,'2026-12-04T00:00:01.000+00:00','2026-12-04T00:00:01.000+00:00',0);
INSERT INTO inbox VALUES (13,100000050,0,NULL,'done',0,NULL,'2026-12-04T00:00:01.000+00:00','2026-12-04T00:00:01.000+00:00',0);
INSERT INTO inbox VALUES (14,100000051,0,NULL,'done',0,NULL,'2026-12-04T00:00:01.000+00:00','2026-12-04T00:00:01.000+00:00',0);
INSERT INTO inbox VALUES (15,100000052,0,NULL,'done',0,NULL,'2026-12-04T00:00:01.000+00:00','2026-12-04T00:00:01.000+00:00',0);
INSERT INTO inbox VALUES (16,100000053,0,NULL,'done',0,NULL,'2026-12-04T00:00:01.000+00:00','2026-12-04T00:00:01.000+00:00',0);
INSERT INTO inbox VALUES (17,100000054,0,NULL,'done',0,NULL,'2026-12-04T00:00:01.000+00:00','2026-12-04T00:00:01.000+00:00',0);
INSERT INTO inbox VALUES (18,100000055,0,NULL,'done',0,NULL,'2026-12-04T00:00:01.000+00:00','2026-12-04T00:00:01.000+00:00',0);
INSERT INTO inbox VALUES (19,100000056,0,NULL,'done',0,NULL,'2026-12-04T00:00:01.000+00:00','2026-12-04T00:00:01.000+00:00',0);
INSERT INTO inbox VALUES (20,100000057,0,NULL,'done',0,NULL,'2026-12-04T00:00:01.000+00:00','2026-12-04T00:00:01.000+00:00',0);
INSERT INTO inbox VALUES (21,100000058,0,NULL,'done',0,NULL,'2026-12-04T00:00:01.000+00:00','2026-12-04T00:00:01.000+00:00',0);
INSERT INTO inbox VALUES (22,100000059,0,NULL,'done',0,NULL,'2026-12-04T00:00:01.000+00:00','2026-12-04T00:00:01.000+00:00',0);
INSERT INTO inbox VALUES (23,100000060,0,NULL,'done',0,NULL,'2026-12-04T00:00:01.000+00:00','2026-12-04T00:00:01.000+00:00',0);
INSERT INTO inbox VALUES (24,100000061,0,NULL,'done',0,NULL,'2026-12-04T00:00:01.000+00:00','2026-12-04T00:00:01.000+00:00',0);
INSERT INTO inbox VALUES (25,100000062,0,NULL,'done',0,NULL,'2026-12-04T00:00:01.000+00:00','2026-12-04T00:00:01.000+00:00',0);
INSERT INTO inbox VALUES (26,100000063,0,NULL,'done',0,NULL,'2026-12-04T00:00:01.000+00:00','2026-12-04T00:00:01.000+00:00',0);
INSERT INTO inbox VALUES (27,100000064,0,NULL,'done',0,NULL,'2026-12-04T00:00:01.000+00:00','2026-12-04T00:00:01.000+00:00',0);
INSERT INTO inbox VALUES (28,100000065,0,NULL,'done',0,NULL,'2026-12-04T00:00:01.000+00:00','2026-12-04T00:00:01.000+00:00',0);
INSERT INTO inbox VALUES (29,100000066,0,NULL,'done',0,NULL,'2026-12-04T00:00:01.000+00:00','2026-12-04T00:00:01.000+00:00',0);
INSERT INTO inbox VALUES (30,100000067,0,NULL,'done',0,NULL,'2026-12-04T00:00:01.000+00:00','2026-12-04T00:00:01.000+00:00',0);
INSERT INTO inbox VALUES (31,100000068,0,NULL,'done',0,NULL,'2026-12-04T00:00:01.000+00:00','2026-12-04T00:00:01.000+00:00',0);
INSERT INTO inbox VALUES (32,100000069,0,NULL,'done',0,NULL,'2026-12-04T00:00:01.000+00:00','2026-12-04T00:00:01.000+00:00',0);
INSERT INTO inbox VALUES (33,100000070,0,NULL,'done',0,NULL,'2026-12-04T00:00:01.000+00:00','2026-12-04T00:00:01.000+00:00',0);
INSERT INTO inbox VALUES (34,100000071,0,NULL,'done',0,NULL,'2026-12-04T00:00:01.000+00:00','2026-12-04T00:00:01.000+00:00',0);
INSERT INTO inbox VALUES (35,100000072,0,NULL,'done',0,NULL,'2026-12-04T00:00:01.000+00:00','2026-12-04T00:00:01.000+00:00',0);
INSERT INTO inbox VALUES (36,100000073,0,NULL,'done',0,NULL,'2026-12-04T00:00:01.000+00:00','2026-12-04T00:00:01.000+00:00',0);
INSERT INTO inbox VALUES (37,100000074,0,NULL,'done',0,NULL,'2026-12-04T00:00:01.000+00:00','2026-12-04T00:00:01.000+00:00',0);
INSERT INTO inbox VALUES (38,100000075,0,NULL,'done',0,NULL,'2026-12-04T00:00:01.000+00:00','2026-12-04T00:00:01.000+00:00',0);
INSERT INTO inbox VALUES (39,100000076,0,NULL,'done',0,NULL,'2026-12-04T00:00:01.000+00:00','2026-12-04T00:00:01.000+00:00',0);
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
INSERT INTO indicator_values VALUES (1,90,1,1,1,700,NULL,NULL,2,'2026-11-23T01:00:00.000+00:00');
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
INSERT INTO indicators VALUES (1,21,NULL,NULL,1,'Книг','integer','','0',NULL,1,'none',NULL,0,'[]',0,NULL);
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
INSERT INTO invitations VALUES (1,5,X'748699B75D72FA82C4EED105D32AA16944DF82AB18C3C34B46D70B8B8AB58D4A','2026-11-23T01:00:00.000+00:00','2026-12-23T01:00:00.000+00:00',NULL,1,'2026-11-23T01:00:00.000+00:00',NULL);
INSERT INTO invitations VALUES (2,7,X'3866D07231A3A58741DB479AB4FC3ABFC1CF82D0BC97B437E01FF8B3D4291E12','2026-11-23T01:00:00.000+00:00','2026-12-23T01:00:00.000+00:00',NULL,2,'2026-11-23T01:00:00.000+00:00',NULL);
INSERT INTO invitations VALUES (3,8,X'42777B31C499562B39D961E89C1F37EF87DF411F5418FD078EB553D8AD7E22D7','2026-12-04T00:00:01.000+00:00','2027-01-03T00:00:01.000+00:00',NULL,6,'2026-12-04T00:00:01.000+00:00',NULL);
INSERT INTO invitations VALUES (4,13,X'C4772B25D0C5C7CB3E8D5152FB10C7536DE4A615258988953E7C76D9A7A9BE7E','2026-12-04T00:00:01.000+00:00','2027-01-03T00:00:01.000+00:00',NULL,7,'2026-12-04T00:00:01.000+00:00',NULL);
CREATE TABLE lease (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    holder TEXT NOT NULL, -- drawn anew by each run
    host TEXT NOT NULL,
    bot TEXT NOT NULL, -- the number that its token begins with
    renewed_at TEXT NOT NULL,
    released_at TEXT, -- when it stopped of itself
    replicated_at TEXT -- all that was committed by then is in the replica
, former TEXT NOT NULL DEFAULT '', beats INTEGER NOT NULL DEFAULT 0, replica_fault TEXT) STRICT;
INSERT INTO lease VALUES (1,'b2e93a7174f8548c','host','42','2026-12-04T00:20:01.000+00:00','2026-12-04T00:20:01.000+00:00',NULL,'',1,NULL);
CREATE TABLE long_works (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    subject_id INTEGER NOT NULL,
    cursor INTEGER NOT NULL DEFAULT 0,
    data TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(data)),
    UNIQUE (kind, subject_id)
) STRICT;
CREATE TABLE memberships (
    participant_id INTEGER NOT NULL REFERENCES participants (id) ON DELETE CASCADE,
    organisation_id INTEGER NOT NULL REFERENCES organisations (id),
    since TEXT NOT NULL,
    PRIMARY KEY (participant_id, organisation_id)
) STRICT, WITHOUT ROWID;
INSERT INTO memberships VALUES (1,5,'2026-11-23T01:00:00.000+00:00');
INSERT INTO memberships VALUES (2,7,'2026-11-23T01:00:00.000+00:00');
INSERT INTO memberships VALUES (6,8,'2026-12-04T00:00:01.000+00:00');
INSERT INTO memberships VALUES (7,13,'2026-12-04T00:00:01.000+00:00');
CREATE TABLE migrations (
    number INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    applied_at TEXT NOT NULL
) STRICT;
INSERT INTO migrations VALUES (1,'0001_foundation','2026-11-23T01:00:00.000+00:00');
INSERT INTO migrations VALUES (2,'0002_rounds','2026-11-23T01:00:00.000+00:00');
INSERT INTO migrations VALUES (3,'0003_editions','2026-11-23T01:00:00.000+00:00');
INSERT INTO migrations VALUES (4,'0004_parked','2026-11-23T01:00:00.000+00:00');
INSERT INTO migrations VALUES (5,'0005_waiting','2026-11-23T01:00:00.000+00:00');
INSERT INTO migrations VALUES (6,'0006_in_flight','2026-11-23T01:00:00.000+00:00');
INSERT INTO migrations VALUES (7,'0007_tallies','2026-11-23T01:00:00.000+00:00');
INSERT INTO migrations VALUES (8,'0008_frozen','2026-11-23T01:00:00.000+00:00');
INSERT INTO migrations VALUES (9,'0009_terms','2026-11-23T01:00:00.000+00:00');
INSERT INTO migrations VALUES (10,'0010_owed','2026-11-23T01:00:00.000+00:00');
INSERT INTO migrations VALUES (11,'0011_reports','2026-11-23T01:00:00.000+00:00');
INSERT INTO migrations VALUES (12,'0012_missed','2026-11-23T01:00:00.000+00:00');
INSERT INTO migrations VALUES (13,'0013_erasure','2026-11-23T01:00:00.000+00:00');
INSERT INTO migrations VALUES (14,'0014_extensions','2026-11-23T01:00:00.000+00:00');
INSERT INTO migrations VALUES (15,'0015_rosters','2026-11-23T01:00:00.000+00:00');
INSERT INTO migrations VALUES (16,'0016_team','2026-11-23T01:00:00.000+00:00');
INSERT INTO migrations VALUES (17,'0017_members','2026-11-23T01:00:00.000+00:00');
INSERT INTO migrations VALUES (18,'0018_audit','2026-11-23T01:00:00.000+00:00');
INSERT INTO migrations VALUES (19,'0019_joining','2026-11-23T01:00:00.000+00:00');
INSERT INTO migrations VALUES (20,'0020_amendments','2026-11-23T01:00:00.000+00:00');
INSERT INTO migrations VALUES (21,'0021_claims','2026-11-23T01:00:00.000+00:00');
INSERT INTO migrations VALUES (22,'0022_series','2026-11-23T01:00:00.000+00:00');
INSERT INTO migrations VALUES (23,'0023_fixes','2026-11-23T01:00:00.000+00:00');
INSERT INTO migrations VALUES (24,'0024_typed','2026-11-23T01:00:00.000+00:00');
INSERT INTO migrations VALUES (25,'0025_indicators','2026-11-23T01:00:00.000+00:00');
INSERT INTO migrations VALUES (26,'0026_halls','2026-11-23T01:00:00.000+00:00');
INSERT INTO migrations VALUES (27,'0027_announcements','2026-11-23T01:00:00.000+00:00');
INSERT INTO migrations VALUES (28,'0028_founding','2026-11-23T01:00:00.000+00:00');
INSERT INTO migrations VALUES (31,'0031_announcement_answers','2026-11-23T01:00:00.000+00:00');
INSERT INTO migrations VALUES (33,'0033_begun','2026-11-23T01:00:00.000+00:00');
INSERT INTO migrations VALUES (35,'0035_results','2026-11-23T01:00:00.000+00:00');
INSERT INTO migrations VALUES (36,'0036_review_waits','2026-11-23T01:00:00.000+00:00');
INSERT INTO migrations VALUES (37,'0037_sums','2026-11-23T01:00:00.000+00:00');
INSERT INTO migrations VALUES (38,'0038_arrivals','2026-11-23T01:00:00.000+00:00');
INSERT INTO migrations VALUES (39,'0039_feeds','2026-11-23T01:00:00.000+00:00');
INSERT INTO migrations VALUES (40,'0040_corrected_files','2026-11-23T01:00:00.000+00:00');
INSERT INTO migrations VALUES (41,'0041_audit_words','2026-11-23T01:00:00.000+00:00');
INSERT INTO migrations VALUES (42,'0042_lease','2026-11-23T01:00:00.000+00:00');
INSERT INTO migrations VALUES (43,'0043_asked','2026-11-23T01:00:00.000+00:00');
INSERT INTO migrations VALUES (44,'0044_lists','2026-11-23T01:00:00.000+00:00');
INSERT INTO migrations VALUES (46,'0046_undo','2026-11-23T01:00:00.000+00:00');
INSERT INTO migrations VALUES (47,'0047_late_answers_that_stand','2026-11-23T01:00:00.000+00:00');
INSERT INTO migrations VALUES (49,'0049_halls','2026-11-23T01:00:00.000+00:00');
INSERT INTO migrations VALUES (51,'0051_lines_of_running_rounds','2026-11-23T01:00:00.000+00:00');
INSERT INTO migrations VALUES (52,'0052_reopened','2026-11-23T01:00:00.000+00:00');
INSERT INTO migrations VALUES (55,'0055_lives_of_the_database','2026-11-23T01:00:00.000+00:00');
INSERT INTO migrations VALUES (56,'0056_dropped_files','2026-11-23T01:00:00.000+00:00');
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
    created_at TEXT NOT NULL, album TEXT,
    UNIQUE (chat_id, message_id),
    CHECK (text <> '' OR file_id IS NOT NULL)
) STRICT;
INSERT INTO notes VALUES (1,NULL,2,101,48,'ТАЙНАЯ-ЗАМЕТКА',NULL,NULL,NULL,NULL,'2026-12-04T00:00:01.000+00:00',NULL);
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
INSERT INTO open_links VALUES (1,5,'CYKUDq-B26bO','2026-12-04T00:00:01.000+00:00','2027-06-02T00:00:01.000+00:00',NULL,1,1,0);
CREATE TABLE organisation_drafts (
    id INTEGER PRIMARY KEY,
    author_id INTEGER REFERENCES participants (id) ON DELETE SET NULL, -- absent: from the command line
    organisation_id INTEGER NOT NULL REFERENCES organisations (id),
    act TEXT NOT NULL CHECK (act IN ('rename', 'move', 'merge', 'close')),
    name TEXT NOT NULL DEFAULT '',
    target_id INTEGER REFERENCES organisations (id), -- the new parent (absent: the top), or the successor
    revision INTEGER NOT NULL, -- of the registry that it was looked at with
    former TEXT CHECK (former IS NULL OR json_valid(former)), -- how it was before; absent until it is done
    created_at TEXT NOT NULL
) STRICT;
CREATE TABLE organisation_kinds (
    code TEXT PRIMARY KEY CHECK (code GLOB '[a-z]*'),
    title TEXT NOT NULL,
    plural TEXT NOT NULL,
    aliases TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(aliases)), -- how rosters write it, in lower case
    position INTEGER NOT NULL
) STRICT;
INSERT INTO organisation_kinds VALUES ('ministry','Министерство','Министерства','["орган исполнительной власти","региональный орган управления образованием","роив"]',1);
INSERT INTO organisation_kinds VALUES ('assessment_centre','Центр оценки качества образования','Центры оценки качества образования','["центр оценки качества","центр оценки","коко","кцоко","рцоко"]',2);
INSERT INTO organisation_kinds VALUES ('municipal_authority','Муниципальный орган управления образованием','Муниципальные органы управления образованием','["моуо","омсу","муниципалитет","муниципальный орган","орган местного самоуправления","управление образования","комитет образования","отдел образования"]',3);
INSERT INTO organisation_kinds VALUES ('training_institute','Организация дополнительного профессионального образования','Организации дополнительного профессионального образования','["организация дпо","институт дпо","дпо","ипк","иро","институт","институт развития образования","институт повышения квалификации"]',4);
INSERT INTO organisation_kinds VALUES ('school','Школа','Школы','["образовательная организация","общеобразовательная организация","оо","оу","сош","лицей","гимназия"]',5);
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
, sort_key TEXT NOT NULL DEFAULT '', code TEXT CHECK (length(code) BETWEEN 1 AND 100), code_key TEXT, short_key TEXT NOT NULL DEFAULT '', search_key TEXT NOT NULL DEFAULT '', closed_at TEXT, successor_id INTEGER REFERENCES organisations (id), never_joins_since TEXT) STRICT;
INSERT INTO organisations VALUES (1,'ministry',NULL,'Министерство образования и науки Забайкальского края','Минобрнауки края','министерствообразованияинаукизабайкальскогокрая','Asia/Chita',NULL,NULL,'2026-11-23T01:00:00.000+00:00','минобрнауки края',NULL,NULL,'минобрнаукикрая',' министерство образования и науки забайкальского края минобрнауки ',NULL,NULL,NULL);
INSERT INTO organisations VALUES (2,'assessment_centre',NULL,'Краевой центр оценки качества образования Забайкальского края','КЦОКО','краевойцентроценкикачестваобразованиязабайкальскогокрая','Asia/Chita',NULL,NULL,'2026-11-23T01:00:00.000+00:00','кцоко',NULL,NULL,'кцоко',' краевой центр оценки качества образования забайкальского края кцоко ',NULL,NULL,NULL);
INSERT INTO organisations VALUES (3,'training_institute',NULL,'ГУ ДПО «ИРО Забайкальского края»','ИРО Забайкальского края','гудпоирозабайкальскогокрая','Asia/Chita',NULL,NULL,'2026-11-23T01:00:00.000+00:00','иро забайкальского края',NULL,NULL,'ирозабайкальскогокрая',' гу дпо иро забайкальского края ',NULL,NULL,NULL);
INSERT INTO organisations VALUES (4,'training_institute',NULL,'ГАУ ДПО «Агинский институт повышения квалификации»','Агинский ИПК','гаудпоагинскийинститутповышенияквалификации','Asia/Chita',NULL,NULL,'2026-11-23T01:00:00.000+00:00','агинский ипк',NULL,NULL,'агинскийипк',' гау дпо агинский институт повышения квалификации ипк ',NULL,NULL,NULL);
INSERT INTO organisations VALUES (5,'municipal_authority',NULL,'Комитет образования г. Читы','Комитет образования Читы','комитетобразованиягчиты','Asia/Chita',NULL,NULL,'2026-11-23T01:00:00.000+00:00','комитет образования читы',NULL,NULL,'комитетобразованиячиты',' комитет образования г читы ',NULL,NULL,NULL);
INSERT INTO organisations VALUES (6,'municipal_authority',NULL,'Управление образования Нерчинского района','УО Нерчинского района','управлениеобразованиянерчинскогорайона','Asia/Chita',NULL,NULL,'2026-11-23T01:00:00.000+00:00','уо нерчинского района',NULL,NULL,'уонерчинскогорайона',' управление образования нерчинского района уо ',NULL,NULL,NULL);
INSERT INTO organisations VALUES (7,'school',5,'МБОУ «СОШ № 5 г. Читы»','СОШ № 5 г. Читы','мбоусош5гчиты','Asia/Chita',NULL,NULL,'2026-11-23T01:00:00.000+00:00','сош № 000000000005 г. читы',NULL,NULL,'сош5гчиты',' мбоу сош 5 г читы ',NULL,NULL,NULL);
INSERT INTO organisations VALUES (8,'school',5,'МБОУ «СОШ № 9 г. Читы»','СОШ № 9 г. Читы','мбоусош9гчиты','Asia/Chita',NULL,NULL,'2026-11-23T01:00:00.000+00:00','сош № 000000000009 г. читы',NULL,NULL,'сош9гчиты',' мбоу сош 9 г читы ',NULL,NULL,NULL);
INSERT INTO organisations VALUES (9,'school',5,'МБОУ «СОШ № 17 г. Читы»','СОШ № 17 г. Читы','мбоусош17гчиты','Asia/Chita',NULL,NULL,'2026-11-23T01:00:00.000+00:00','сош № 000000000017 г. читы',NULL,NULL,'сош17гчиты',' мбоу сош 17 г читы ',NULL,NULL,NULL);
INSERT INTO organisations VALUES (10,'school',5,'МБОУ «СОШ № 26 г. Читы»','СОШ № 26 г. Читы','мбоусош26гчиты','Asia/Chita',NULL,NULL,'2026-11-23T01:00:00.000+00:00','сош № 000000000026 г. читы',NULL,NULL,'сош26гчиты',' мбоу сош 26 г читы ',NULL,NULL,NULL);
INSERT INTO organisations VALUES (11,'school',5,'МБОУ «СОШ № 30 г. Читы»','СОШ № 30 г. Читы','мбоусош30гчиты','Asia/Chita',NULL,NULL,'2026-11-23T01:00:00.000+00:00','сош № 000000000030 г. читы',NULL,NULL,'сош30гчиты',' мбоу сош 30 г читы ',NULL,NULL,NULL);
INSERT INTO organisations VALUES (12,'school',5,'МБОУ «СОШ № 47 г. Читы»','СОШ № 47 г. Читы','мбоусош47гчиты','Asia/Chita',NULL,NULL,'2026-11-23T01:00:00.000+00:00','сош № 000000000047 г. читы',NULL,NULL,'сош47гчиты',' мбоу сош 47 г читы ',NULL,NULL,NULL);
INSERT INTO organisations VALUES (13,'school',6,'МБОУ «СОШ № 1 г. Нерчинска»','СОШ № 1 г. Нерчинска','мбоусош1гнерчинска','Asia/Chita',NULL,NULL,'2026-11-23T01:00:00.000+00:00','сош № 000000000001 г. нерчинска',NULL,NULL,'сош1гнерчинска',' мбоу сош 1 г нерчинска ',NULL,NULL,NULL);
INSERT INTO organisations VALUES (14,'school',6,'МБОУ «СОШ № 2 г. Нерчинска»','СОШ № 2 г. Нерчинска','мбоусош2гнерчинска','Asia/Chita',NULL,NULL,'2026-11-23T01:00:00.000+00:00','сош № 000000000002 г. нерчинска',NULL,NULL,'сош2гнерчинска',' мбоу сош 2 г нерчинска ',NULL,NULL,NULL);
INSERT INTO organisations VALUES (15,'school',6,'МБОУ «СОШ с. Знаменка»','СОШ с. Знаменка','мбоусошсзнаменка','Asia/Chita',NULL,NULL,'2026-11-23T01:00:00.000+00:00','сош с. знаменка',NULL,NULL,'сошсзнаменка',' мбоу сош с знаменка ',NULL,NULL,NULL);
INSERT INTO organisations VALUES (16,'school',6,'МБОУ «СОШ с. Олинск»','СОШ с. Олинск','мбоусошсолинск','Asia/Chita',NULL,NULL,'2026-11-23T01:00:00.000+00:00','сош с. олинск',NULL,NULL,'сошсолинск',' мбоу сош с олинск ',NULL,NULL,NULL);
INSERT INTO organisations VALUES (17,'school',6,'МБОУ «ООШ с. Левые Ключи»','ООШ с. Левые Ключи','мбоуоошслевыеключи','Asia/Chita',NULL,NULL,'2026-11-23T01:00:00.000+00:00','оош с. левые ключи',NULL,NULL,'оошслевыеключи',' мбоу оош с левые ключи ',NULL,NULL,NULL);
CREATE TABLE participants (
    id INTEGER PRIMARY KEY,
    telegram_id INTEGER NOT NULL UNIQUE,
    name TEXT NOT NULL DEFAULT '',
    locale TEXT NOT NULL,
    time_zone TEXT, -- IANA name; the organisation's when absent
    consented_at TEXT,
    consent_version TEXT,
    unreachable_since TEXT,
    created_at TEXT NOT NULL, digest_hour INTEGER CHECK (digest_hour BETWEEN 0 AND 23), digest_days TEXT CHECK (digest_days <> ''), weekly_cap INTEGER CHECK (weekly_cap BETWEEN 1 AND 7), quiet_hours TEXT, paused_until TEXT, substitute_id INTEGER REFERENCES participants (id) ON DELETE SET NULL, own_name INTEGER NOT NULL DEFAULT 0 CHECK (own_name IN (0, 1)), seen_at TEXT,
    CHECK ((consented_at IS NULL) = (consent_version IS NULL))
) STRICT;
INSERT INTO participants VALUES (1,201,'Порфирий Иванова','ru',NULL,'2026-11-23T01:00:00.000+00:00','2026-11.5',NULL,'2026-11-23T01:00:00.000+00:00',NULL,NULL,NULL,NULL,NULL,NULL,0,'2026-12-04T00:00:01.000+00:00');
INSERT INTO participants VALUES (2,101,'Феврония Иванова','ru',NULL,'2026-11-23T01:00:00.000+00:00','2026-11.5',NULL,'2026-11-23T01:00:00.000+00:00',NULL,NULL,NULL,NULL,NULL,NULL,0,'2026-12-04T00:00:01.000+00:00');
INSERT INTO participants VALUES (3,900,'Ольга Петрова','ru',NULL,'2026-11-23T01:00:00.000+00:00','2026-11.5',NULL,'2026-11-23T01:00:00.000+00:00',NULL,NULL,NULL,NULL,NULL,NULL,0,'2026-12-04T00:00:01.000+00:00');
INSERT INTO participants VALUES (4,910,'Павел Зимин','ru',NULL,'2026-12-04T00:00:01.000+00:00','2026-11.5',NULL,'2026-12-04T00:00:01.000+00:00',NULL,NULL,NULL,NULL,NULL,NULL,0,'2026-12-04T00:00:01.000+00:00');
INSERT INTO participants VALUES (5,311,'Белова Анна Петровна, директор','ru',NULL,'2026-12-04T00:00:01.000+00:00','2026-11.5',NULL,'2026-12-04T00:00:01.000+00:00',NULL,NULL,NULL,NULL,NULL,NULL,1,'2026-12-04T00:00:01.000+00:00');
INSERT INTO participants VALUES (6,312,'Фёкла Иванова','ru',NULL,'2026-12-04T00:00:01.000+00:00','2026-11.5',NULL,'2026-12-04T00:00:01.000+00:00',NULL,NULL,NULL,NULL,NULL,NULL,0,'2026-12-04T00:00:01.000+00:00');
INSERT INTO participants VALUES (7,313,'Прохор Иванова','ru',NULL,'2026-12-04T00:00:01.000+00:00','2026-11.5',NULL,'2026-12-04T00:00:01.000+00:00',NULL,NULL,NULL,NULL,NULL,NULL,0,'2026-12-04T00:00:01.000+00:00');
INSERT INTO participants VALUES (8,-100,'','ru',NULL,NULL,NULL,NULL,'2026-12-04T00:00:01.000+00:00',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
CREATE TABLE past_memberships (
    id INTEGER PRIMARY KEY,
    participant_id INTEGER REFERENCES participants (id) ON DELETE SET NULL, -- absent: erased since
    organisation_id INTEGER NOT NULL REFERENCES organisations (id),
    since TEXT NOT NULL,
    ended_at TEXT NOT NULL,
    ended_by INTEGER REFERENCES participants (id) ON DELETE SET NULL, -- absent: the operator, or erased since
    outcome TEXT NOT NULL CHECK (outcome IN ('ended', 'suspended', 'restored'))
) STRICT;
CREATE TABLE read_messages (
    telegram_id INTEGER NOT NULL, -- the person, and their private chat
    message_id INTEGER NOT NULL,
    name TEXT NOT NULL, -- of the question, with what it is about
    data TEXT NOT NULL CHECK (json_valid(data)),
    said TEXT NOT NULL, -- a hash of what it said
    length INTEGER NOT NULL, -- of it and what it goes on with, where Telegram may have cut a longer text after it; else 0
    sent_at TEXT NOT NULL,
    PRIMARY KEY (telegram_id, message_id)
) STRICT, WITHOUT ROWID;
INSERT INTO read_messages VALUES (101,72,'extend','{"assignment":91}','087261a4576e710f',0,'2026-12-04T00:00:01.000+00:00');
INSERT INTO read_messages VALUES (201,67,'return','{"reply":2,"seen":0}','6019c409308b39dc',0,'2026-12-04T00:00:01.000+00:00');
INSERT INTO read_messages VALUES (311,59,'claimant','{"organisation":8}','928152bc7f7882c0',0,'2026-12-04T00:00:01.000+00:00');
INSERT INTO read_messages VALUES (900,77,'event-date','{"event":1}','47b39b898f303315',0,'2026-12-04T00:00:01.000+00:00');
CREATE TABLE registry (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    revision INTEGER NOT NULL
) STRICT;
INSERT INTO registry VALUES (1,17);
CREATE TABLE remark_versions (
    id INTEGER PRIMARY KEY,
    remark_id INTEGER NOT NULL REFERENCES remarks (id) ON DELETE CASCADE,
    text TEXT NOT NULL DEFAULT '',
    file_kind TEXT CHECK (file_kind IN ('photo', 'document')),
    file_id TEXT,
    file_name TEXT,
    file_size INTEGER,
    replaced_at TEXT NOT NULL,
    CHECK ((file_kind IS NULL) = (file_id IS NULL))
) STRICT;
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
INSERT INTO remarks VALUES (1,2,101,38,NULL,'ТАЙНЫЙ-КОММЕНТАРИЙ',NULL,NULL,NULL,NULL,'2026-11-23T01:00:00.000+00:00',NULL);
INSERT INTO remarks VALUES (2,3,101,40,NULL,'ТАЙНЫЙ-ВОПРОС',NULL,NULL,NULL,NULL,'2026-11-23T01:00:00.000+00:00',NULL);
CREATE TABLE replies (
    id INTEGER PRIMARY KEY,
    assignment_id INTEGER NOT NULL REFERENCES assignments (id),
    status TEXT NOT NULL CHECK (status IN ('done', 'in_progress', 'need_help', 'not_applicable')),
    until TEXT,
    author_id INTEGER REFERENCES participants (id) ON DELETE SET NULL,
    created_at TEXT NOT NULL, round_id INTEGER REFERENCES rounds (id), repeats INTEGER REFERENCES replies (id), late INTEGER NOT NULL DEFAULT 0 CHECK (late IN (0, 1)), on_behalf INTEGER NOT NULL DEFAULT 0 CHECK (on_behalf IN (0, 1)),
    CHECK (until IS NULL OR status = 'in_progress')
) STRICT;
INSERT INTO replies VALUES (1,90,'done',NULL,2,'2026-11-23T01:00:00.000+00:00',1,NULL,0,0);
INSERT INTO replies VALUES (2,23,'done',NULL,2,'2026-11-23T01:00:00.000+00:00',NULL,NULL,0,0);
INSERT INTO replies VALUES (3,24,'need_help',NULL,2,'2026-11-23T01:00:00.000+00:00',NULL,NULL,0,0);
CREATE TABLE report_templates (
    id INTEGER PRIMARY KEY,
    file_name TEXT NOT NULL,
    content BLOB NOT NULL,
    author_id INTEGER REFERENCES participants (id) ON DELETE SET NULL,
    created_at TEXT NOT NULL
) STRICT;
CREATE TABLE resolutions (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE, -- what it was read from: publishing the same twice changes nothing
    title TEXT NOT NULL,
    adopted_on TEXT,
    published_at TEXT NOT NULL,
    archived_at TEXT
, revision INTEGER NOT NULL DEFAULT 0) STRICT;
INSERT INTO resolutions VALUES (1,'resolution:1','Резолюция межрегионального научно-практического симпозиума «От социальных эффектов к образовательным результатам: эффективные практики повышения качества образования»','2022-10-20','2026-11-23T01:00:00.000+00:00',NULL,0);
INSERT INTO resolutions VALUES (2,'resolution:2','Резолюция совещания о школьных библиотеках','2026-11-20','2026-11-23T01:00:00.000+00:00',NULL,0);
CREATE TABLE reviews (
    id INTEGER PRIMARY KEY,
    reply_id INTEGER NOT NULL REFERENCES replies (id),
    verdict TEXT NOT NULL CHECK (verdict IN ('accepted', 'returned')),
    reason TEXT NOT NULL DEFAULT '' CHECK (length(reason) <= 1000),
    author_id INTEGER REFERENCES participants (id) ON DELETE SET NULL,
    created_at TEXT NOT NULL, lapsed_at TEXT,
    CHECK (verdict = 'accepted' OR reason <> '')
) STRICT;
INSERT INTO reviews VALUES (1,2,'returned','Приложите приказ',1,'2026-12-04T00:00:01.000+00:00',NULL);
CREATE TABLE roster_lines (
    roster_id INTEGER NOT NULL REFERENCES rosters (id),
    position INTEGER NOT NULL,
    change TEXT NOT NULL CHECK (change IN ('question', 'added', 'kind', 'moved', 'renamed', 'changed', 'missing', 'problem')),
    row_key TEXT NOT NULL DEFAULT '', -- by which an answer finds its row when the file is compared again
    organisation_id INTEGER, -- which it is, or would be if the question is answered with yes; then also what was added
    parent_line INTEGER, -- the line of the organisation above it, which may have to be added first
    waits_for INTEGER, -- the line of the question that has to be answered with yes
    asked_below INTEGER NOT NULL DEFAULT 0 CHECK (asked_below IN (0, 1)), -- a no changes what lines below it mean
    answer INTEGER CHECK (answer IN (0, 1)),
    outcome TEXT, -- absent: not applied yet; 'done', or why it was not
    said TEXT NOT NULL CHECK (json_valid(said)), -- in words, for people
    data TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(data)), -- what is written; emptied when it is
    PRIMARY KEY (roster_id, position)
) STRICT, WITHOUT ROWID;
INSERT INTO roster_lines VALUES (1,1,'added','',1,NULL,NULL,0,NULL,'done','{"line":2,"sheet":"","name":"Министерство образования и науки Забайкальского края","kind":"Министерство","parent":null}','{}');
INSERT INTO roster_lines VALUES (1,2,'added','',2,NULL,NULL,0,NULL,'done','{"line":3,"sheet":"","name":"Краевой центр оценки качества образования Забайкальского края","kind":"Центр оценки качества образования","parent":null}','{}');
INSERT INTO roster_lines VALUES (1,3,'added','',3,NULL,NULL,0,NULL,'done','{"line":4,"sheet":"","name":"ГУ ДПО «ИРО Забайкальского края»","kind":"Организация дополнительного профессионального образования","parent":null}','{}');
INSERT INTO roster_lines VALUES (1,4,'added','',4,NULL,NULL,0,NULL,'done','{"line":5,"sheet":"","name":"ГАУ ДПО «Агинский институт повышения квалификации»","kind":"Организация дополнительного профессионального образования","parent":null}','{}');
INSERT INTO roster_lines VALUES (1,5,'added','',5,NULL,NULL,0,NULL,'done','{"line":6,"sheet":"","name":"Комитет образования г. Читы","kind":"Муниципальный орган управления образованием","parent":null}','{}');
INSERT INTO roster_lines VALUES (1,6,'added','',6,NULL,NULL,0,NULL,'done','{"line":7,"sheet":"","name":"Управление образования Нерчинского района","kind":"Муниципальный орган управления образованием","parent":null}','{}');
INSERT INTO roster_lines VALUES (1,7,'added','',7,5,NULL,0,NULL,'done','{"line":8,"sheet":"","name":"МБОУ «СОШ № 5 г. Читы»","kind":"Школа","parent":"Комитет образования Читы"}','{}');
INSERT INTO roster_lines VALUES (1,8,'added','',8,5,NULL,0,NULL,'done','{"line":9,"sheet":"","name":"МБОУ «СОШ № 9 г. Читы»","kind":"Школа","parent":"Комитет образования Читы"}','{}');
INSERT INTO roster_lines VALUES (1,9,'added','',9,5,NULL,0,NULL,'done','{"line":10,"sheet":"","name":"МБОУ «СОШ № 17 г. Читы»","kind":"Школа","parent":"Комитет образования Читы"}','{}');
INSERT INTO roster_lines VALUES (1,10,'added','',10,5,NULL,0,NULL,'done','{"line":11,"sheet":"","name":"МБОУ «СОШ № 26 г. Читы»","kind":"Школа","parent":"Комитет образования Читы"}','{}');
INSERT INTO roster_lines VALUES (1,11,'added','',11,5,NULL,0,NULL,'done','{"line":12,"sheet":"","name":"МБОУ «СОШ № 30 г. Читы»","kind":"Школа","parent":"Комитет образования Читы"}','{}');
INSERT INTO roster_lines VALUES (1,12,'added','',12,5,NULL,0,NULL,'done','{"line":13,"sheet":"","name":"МБОУ «СОШ № 47 г. Читы»","kind":"Школа","parent":"Комитет образования Читы"}','{}');
INSERT INTO roster_lines VALUES (1,13,'added','',13,6,NULL,0,NULL,'done','{"line":14,"sheet":"","name":"МБОУ «СОШ № 1 г. Нерчинска»","kind":"Школа","parent":"УО Нерчинского района"}','{}');
INSERT INTO roster_lines VALUES (1,14,'added','',14,6,NULL,0,NULL,'done','{"line":15,"sheet":"","name":"МБОУ «СОШ № 2 г. Нерчинска»","kind":"Школа","parent":"УО Нерчинского района"}','{}');
INSERT INTO roster_lines VALUES (1,15,'added','',15,6,NULL,0,NULL,'done','{"line":16,"sheet":"","name":"МБОУ «СОШ с. Знаменка»","kind":"Школа","parent":"УО Нерчинского района"}','{}');
INSERT INTO roster_lines VALUES (1,16,'added','',16,6,NULL,0,NULL,'done','{"line":17,"sheet":"","name":"МБОУ «СОШ с. Олинск»","kind":"Школа","parent":"УО Нерчинского района"}','{}');
INSERT INTO roster_lines VALUES (1,17,'added','',17,6,NULL,0,NULL,'done','{"line":18,"sheet":"","name":"МБОУ «ООШ с. Левые Ключи»","kind":"Школа","parent":"УО Нерчинского района"}','{}');
CREATE TABLE rosters (
    id INTEGER PRIMARY KEY,
    author_id INTEGER REFERENCES participants (id) ON DELETE SET NULL, -- absent: from the command line
    file_name TEXT NOT NULL DEFAULT '',
    file_id TEXT, -- Telegram's, to compare it again
    status TEXT NOT NULL DEFAULT 'reading' CHECK (status IN ('reading', 'open', 'applying', 'applied', 'dropped')),
    revision INTEGER NOT NULL, -- of the registry that it was compared with
    unchanged INTEGER NOT NULL DEFAULT 0,
    elsewhere INTEGER NOT NULL DEFAULT 0, -- organisations in municipalities that it does not speak of
    created_at TEXT NOT NULL
) STRICT;
INSERT INTO rosters VALUES (1,NULL,'',NULL,'applied',0,0,0,'2026-11-23T01:00:00.000+00:00');
CREATE TABLE round_answers (
    round_id INTEGER NOT NULL REFERENCES rounds (id),
    organisation_id INTEGER NOT NULL,
    task_id INTEGER NOT NULL,
    status TEXT NOT NULL,
    until TEXT,
    comment TEXT NOT NULL DEFAULT '',
    replied_at TEXT,
    late INTEGER NOT NULL DEFAULT 0,
    on_behalf INTEGER NOT NULL DEFAULT 0,
    verdict TEXT, files INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (round_id, organisation_id, task_id)
) STRICT, WITHOUT ROWID;
INSERT INTO round_answers VALUES (1,5,24,'no_reply',NULL,'',NULL,0,0,NULL,0);
INSERT INTO round_answers VALUES (1,7,21,'done',NULL,'','2026-11-23T01:00:00.000+00:00',0,0,NULL,0);
INSERT INTO round_answers VALUES (1,7,22,'no_reply',NULL,'',NULL,0,0,NULL,0);
INSERT INTO round_answers VALUES (1,7,23,'no_reply',NULL,'',NULL,0,0,NULL,0);
INSERT INTO round_answers VALUES (1,8,21,'no_reply',NULL,'',NULL,0,0,NULL,0);
INSERT INTO round_answers VALUES (1,8,22,'no_reply',NULL,'',NULL,0,0,NULL,0);
INSERT INTO round_answers VALUES (1,8,23,'no_reply',NULL,'',NULL,0,0,NULL,0);
INSERT INTO round_answers VALUES (1,9,21,'no_reply',NULL,'',NULL,0,0,NULL,0);
INSERT INTO round_answers VALUES (1,9,22,'no_reply',NULL,'',NULL,0,0,NULL,0);
INSERT INTO round_answers VALUES (1,9,23,'no_reply',NULL,'',NULL,0,0,NULL,0);
INSERT INTO round_answers VALUES (1,10,21,'no_reply',NULL,'',NULL,0,0,NULL,0);
INSERT INTO round_answers VALUES (1,10,22,'no_reply',NULL,'',NULL,0,0,NULL,0);
INSERT INTO round_answers VALUES (1,10,23,'no_reply',NULL,'',NULL,0,0,NULL,0);
INSERT INTO round_answers VALUES (1,11,21,'no_reply',NULL,'',NULL,0,0,NULL,0);
INSERT INTO round_answers VALUES (1,11,22,'no_reply',NULL,'',NULL,0,0,NULL,0);
INSERT INTO round_answers VALUES (1,11,23,'no_reply',NULL,'',NULL,0,0,NULL,0);
INSERT INTO round_answers VALUES (1,12,21,'no_reply',NULL,'',NULL,0,0,NULL,0);
INSERT INTO round_answers VALUES (1,12,22,'no_reply',NULL,'',NULL,0,0,NULL,0);
INSERT INTO round_answers VALUES (1,12,23,'no_reply',NULL,'',NULL,0,0,NULL,0);
INSERT INTO round_answers VALUES (1,13,21,'no_reply',NULL,'',NULL,0,0,NULL,0);
INSERT INTO round_answers VALUES (1,13,22,'no_reply',NULL,'',NULL,0,0,NULL,0);
INSERT INTO round_answers VALUES (1,13,23,'no_reply',NULL,'',NULL,0,0,NULL,0);
INSERT INTO round_answers VALUES (1,14,21,'no_reply',NULL,'',NULL,0,0,NULL,0);
INSERT INTO round_answers VALUES (1,14,22,'no_reply',NULL,'',NULL,0,0,NULL,0);
INSERT INTO round_answers VALUES (1,14,23,'no_reply',NULL,'',NULL,0,0,NULL,0);
INSERT INTO round_answers VALUES (1,15,21,'no_reply',NULL,'',NULL,0,0,NULL,0);
INSERT INTO round_answers VALUES (1,15,22,'no_reply',NULL,'',NULL,0,0,NULL,0);
INSERT INTO round_answers VALUES (1,15,23,'no_reply',NULL,'',NULL,0,0,NULL,0);
INSERT INTO round_answers VALUES (1,16,21,'no_reply',NULL,'',NULL,0,0,NULL,0);
INSERT INTO round_answers VALUES (1,16,22,'no_reply',NULL,'',NULL,0,0,NULL,0);
INSERT INTO round_answers VALUES (1,16,23,'no_reply',NULL,'',NULL,0,0,NULL,0);
INSERT INTO round_answers VALUES (1,17,21,'no_reply',NULL,'',NULL,0,0,NULL,0);
INSERT INTO round_answers VALUES (1,17,22,'no_reply',NULL,'',NULL,0,0,NULL,0);
INSERT INTO round_answers VALUES (1,17,23,'no_reply',NULL,'',NULL,0,0,NULL,0);
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
INSERT INTO round_cells VALUES (1,5,21,6,1,0,0,0,0,0,0,0);
INSERT INTO round_cells VALUES (1,5,22,6,0,0,0,0,0,0,0,0);
INSERT INTO round_cells VALUES (1,5,23,6,0,0,0,0,0,0,0,0);
INSERT INTO round_cells VALUES (1,5,24,1,0,0,0,0,0,0,0,0);
INSERT INTO round_cells VALUES (1,6,21,5,0,0,0,0,0,0,0,0);
INSERT INTO round_cells VALUES (1,6,22,5,0,0,0,0,0,0,0,0);
INSERT INTO round_cells VALUES (1,6,23,5,0,0,0,0,0,0,0,0);
CREATE TABLE round_hours (
    round_id INTEGER NOT NULL REFERENCES rounds (id),
    hour TEXT NOT NULL, -- 2026-11-30T17
    answers INTEGER NOT NULL,
    PRIMARY KEY (round_id, hour)
) STRICT, WITHOUT ROWID;
INSERT INTO round_hours VALUES (1,'2026-11-23T01',1);
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
INSERT INTO round_indicators VALUES (1,1,21,1001,1,'Книг','integer','','none');
CREATE TABLE round_kinds (
    round_id INTEGER NOT NULL REFERENCES rounds (id),
    kind TEXT NOT NULL REFERENCES organisation_kinds (code),
    PRIMARY KEY (round_id, kind)
) STRICT, WITHOUT ROWID;
INSERT INTO round_kinds VALUES (1,'municipal_authority');
INSERT INTO round_kinds VALUES (1,'school');
CREATE TABLE round_organisations (
    round_id INTEGER NOT NULL REFERENCES rounds (id),
    organisation_id INTEGER NOT NULL,
    kind TEXT NOT NULL,
    organisation TEXT NOT NULL,
    parent TEXT,
    total INTEGER NOT NULL,
    answered INTEGER NOT NULL,
    returned INTEGER NOT NULL, municipality_id INTEGER, joined INTEGER NOT NULL DEFAULT 0 CHECK (joined IN (0, 1)), done INTEGER NOT NULL DEFAULT 0, in_progress INTEGER NOT NULL DEFAULT 0, need_help INTEGER NOT NULL DEFAULT 0, not_applicable INTEGER NOT NULL DEFAULT 0, late INTEGER NOT NULL DEFAULT 0, on_behalf INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (round_id, organisation_id)
) STRICT, WITHOUT ROWID;
INSERT INTO round_organisations VALUES (1,5,'municipal_authority','Комитет образования г. Читы',NULL,1,0,0,5,1,0,0,0,0,0,0);
INSERT INTO round_organisations VALUES (1,7,'school','МБОУ «СОШ № 5 г. Читы»','Комитет образования Читы',3,1,0,5,1,1,0,0,0,0,0);
INSERT INTO round_organisations VALUES (1,8,'school','МБОУ «СОШ № 9 г. Читы»','Комитет образования Читы',3,0,0,5,1,0,0,0,0,0,0);
INSERT INTO round_organisations VALUES (1,9,'school','МБОУ «СОШ № 17 г. Читы»','Комитет образования Читы',3,0,0,5,0,0,0,0,0,0,0);
INSERT INTO round_organisations VALUES (1,10,'school','МБОУ «СОШ № 26 г. Читы»','Комитет образования Читы',3,0,0,5,0,0,0,0,0,0,0);
INSERT INTO round_organisations VALUES (1,11,'school','МБОУ «СОШ № 30 г. Читы»','Комитет образования Читы',3,0,0,5,0,0,0,0,0,0,0);
INSERT INTO round_organisations VALUES (1,12,'school','МБОУ «СОШ № 47 г. Читы»','Комитет образования Читы',3,0,0,5,0,0,0,0,0,0,0);
INSERT INTO round_organisations VALUES (1,13,'school','МБОУ «СОШ № 1 г. Нерчинска»','УО Нерчинского района',3,0,0,6,1,0,0,0,0,0,0);
INSERT INTO round_organisations VALUES (1,14,'school','МБОУ «СОШ № 2 г. Нерчинска»','УО Нерчинского района',3,0,0,6,0,0,0,0,0,0,0);
INSERT INTO round_organisations VALUES (1,15,'school','МБОУ «СОШ с. Знаменка»','УО Нерчинского района',3,0,0,6,0,0,0,0,0,0,0);
INSERT INTO round_organisations VALUES (1,16,'school','МБОУ «СОШ с. Олинск»','УО Нерчинского района',3,0,0,6,0,0,0,0,0,0,0);
INSERT INTO round_organisations VALUES (1,17,'school','МБОУ «ООШ с. Левые Ключи»','УО Нерчинского района',3,0,0,6,0,0,0,0,0,0,0);
CREATE TABLE round_tasks (
    round_id INTEGER NOT NULL REFERENCES rounds (id),
    task_id INTEGER NOT NULL,
    position INTEGER NOT NULL, -- in the document
    number TEXT NOT NULL,
    task TEXT NOT NULL,
    addressee TEXT NOT NULL,
    total INTEGER NOT NULL,
    answered INTEGER NOT NULL,
    done INTEGER NOT NULL,
    in_progress INTEGER NOT NULL,
    need_help INTEGER NOT NULL,
    not_applicable INTEGER NOT NULL,
    returned INTEGER NOT NULL,
    late INTEGER NOT NULL,
    PRIMARY KEY (round_id, task_id)
) STRICT, WITHOUT ROWID;
INSERT INTO round_tasks VALUES (1,21,1001,'1.1','Каталог фонда','Руководителям общеобразовательных организаций',11,1,1,0,0,0,0,0);
INSERT INTO round_tasks VALUES (1,22,1002,'1.2','Читальный зал','Руководителям общеобразовательных организаций',11,0,0,0,0,0,0,0);
INSERT INTO round_tasks VALUES (1,23,1003,'1.3','Субботник','Руководителям общеобразовательных организаций',11,0,0,0,0,0,0,0);
INSERT INTO round_tasks VALUES (1,24,2004,'2.1','Смотр библиотек','Комитету образования г. Читы',1,0,0,0,0,0,0,0);
CREATE TABLE round_totals (
    round_id INTEGER NOT NULL REFERENCES rounds (id),
    municipality_id INTEGER NOT NULL,
    organisations INTEGER NOT NULL,
    complete INTEGER NOT NULL, -- organisations that answered everything
    total INTEGER NOT NULL,
    answered INTEGER NOT NULL,
    PRIMARY KEY (round_id, municipality_id)
) STRICT, WITHOUT ROWID;
INSERT INTO round_totals VALUES (1,0,12,0,34,1);
INSERT INTO round_totals VALUES (1,5,7,0,19,1);
INSERT INTO round_totals VALUES (1,6,5,0,15,0);
CREATE TABLE round_values (
    round_id INTEGER NOT NULL REFERENCES rounds (id),
    organisation_id INTEGER NOT NULL,
    indicator_id INTEGER NOT NULL,
    amount INTEGER,
    text TEXT,
    reason TEXT,
    PRIMARY KEY (round_id, organisation_id, indicator_id)
) STRICT, WITHOUT ROWID;
INSERT INTO round_values VALUES (1,7,1,700,NULL,NULL);
CREATE TABLE rounds (
    id INTEGER PRIMARY KEY,
    resolution_id INTEGER NOT NULL REFERENCES resolutions (id),
    title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 100),
    opens_on TEXT NOT NULL,
    due TEXT NOT NULL,
    status TEXT NOT NULL DEFAULT 'draft' CHECK (status IN ('draft', 'planned', 'open', 'closed', 'cancelled')),
    series INTEGER REFERENCES rounds (id), -- the first of those that were set up together
    coordinator_after INTEGER CHECK (coordinator_after > 0), -- days after `due` that coordinators learn who is silent
    organiser_after INTEGER CHECK (organiser_after > coordinator_after), -- and then organisers; absent: never
    revision INTEGER NOT NULL DEFAULT 0, -- grows with each change of a draft; what is opened is what was seen
    author_id INTEGER REFERENCES participants (id) ON DELETE SET NULL,
    created_at TEXT NOT NULL,
    opened_at TEXT,
    closed_at TEXT, background TEXT CHECK (background IS NULL OR json_valid(background)), repeat TEXT CHECK (repeat IN ('month', 'month_end', 'quarter', 'quarter_end', 'term')), results_told_at TEXT, cancelled_with INTEGER REFERENCES rounds (id), cancelled_from TEXT CHECK (cancelled_from IN ('draft', 'planned')),
    CHECK (opens_on <= due),
    CHECK ((opened_at IS NOT NULL) = (status IN ('open', 'closed'))),
    CHECK ((closed_at IS NOT NULL) = (status = 'closed'))
) STRICT;
INSERT INTO rounds VALUES (1,2,'Декабрь 2026','2026-11-23','2026-12-07','closed',NULL,NULL,NULL,0,3,'2026-11-23T01:00:00.000+00:00','2026-11-23T01:00:00.000+00:00','2026-12-04T00:00:01.000+00:00','{"resolution":"Резолюция совещания о школьных библиотеках","adopted_on":"2026-11-20","kinds":{"municipal_authority":"Муниципальные органы управления образованием","school":"Школы"},"tasks":[{"id":21,"number":"1.1","title":"Каталог фонда","text":"составить каталог фонда; назначить ответственного","addressee":"Руководители общеобразовательных организаций","position":1001,"due":null,"period_end":null,"controlled":false},{"id":22,"number":"1.2","title":"Читальный зал","text":"открыть читальный зал","addressee":"Руководители общеобразовательных организаций","position":1002,"due":"2027-03-01","period_end":null,"controlled":false},{"id":23,"number":"1.3","title":"Субботник","text":"провести субботник","addressee":"Руководители общеобразовательных организаций","position":1003,"due":null,"period_end":null,"controlled":false},{"id":24,"number":"2.1","title":"Смотр библиотек","text":"провести смотр библиотек","addressee":"Комитет образования г. Читы","position":2004,"due":null,"period_end":null,"controlled":false},{"id":25,"number":"3.1","title":"Уголок книги","text":"оборудовать уголок книги","addressee":"Детские сады","position":3005,"due":null,"period_end":null,"controlled":false}],"municipalities":{"5":"Комитет образования Читы","6":"УО Нерчинского района"},"help":[],"extensions":[{"number":"1.2","organisation_id":7,"municipality_id":5,"organisation":"СОШ № 5 г. Читы","until":"2026-12-25","granted":null}],"events":[],"withdrawn":[]}',NULL,'2026-12-04T00:20:01.000+00:00',NULL,NULL);
CREATE TABLE saved_audiences (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE CHECK (length(name) <= 60),
    audience TEXT NOT NULL CHECK (json_valid(audience)),
    author_id INTEGER REFERENCES participants (id) ON DELETE SET NULL,
    created_at TEXT NOT NULL
, deleted_at TEXT) STRICT;
CREATE TABLE searches (
    id INTEGER PRIMARY KEY,
    participant_id INTEGER NOT NULL REFERENCES participants (id) ON DELETE CASCADE,
    text TEXT NOT NULL CHECK (length(text) <= 200),
    created_at TEXT NOT NULL
, place TEXT) STRICT;
CREATE TABLE tallies (
    resolution_id INTEGER NOT NULL,
    kind TEXT NOT NULL,
    organisation_id INTEGER NOT NULL,
    round_id INTEGER NOT NULL,
    total INTEGER NOT NULL,
    answered INTEGER NOT NULL,
    returned INTEGER NOT NULL,
    need_help INTEGER NOT NULL,
    waiting INTEGER NOT NULL,
    extended INTEGER NOT NULL, done INTEGER NOT NULL DEFAULT 0, in_progress INTEGER NOT NULL DEFAULT 0, not_applicable INTEGER NOT NULL DEFAULT 0, late INTEGER NOT NULL DEFAULT 0, on_behalf INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (resolution_id, kind, organisation_id, round_id)
) STRICT, WITHOUT ROWID;
INSERT INTO tallies VALUES (1,'assessment_centre',2,0,4,0,0,0,0,0,0,0,0,0,0);
INSERT INTO tallies VALUES (1,'ministry',1,0,2,0,0,0,0,0,0,0,0,0,0);
INSERT INTO tallies VALUES (1,'municipal_authority',5,0,4,0,0,0,0,0,0,0,0,0,0);
INSERT INTO tallies VALUES (1,'municipal_authority',6,0,4,0,0,0,0,0,0,0,0,0,0);
INSERT INTO tallies VALUES (1,'school',7,0,6,1,1,1,0,0,0,0,0,0,0);
INSERT INTO tallies VALUES (1,'school',8,0,6,0,0,0,0,0,0,0,0,0,0);
INSERT INTO tallies VALUES (1,'school',9,0,6,0,0,0,0,0,0,0,0,0,0);
INSERT INTO tallies VALUES (1,'school',10,0,6,0,0,0,0,0,0,0,0,0,0);
INSERT INTO tallies VALUES (1,'school',11,0,6,0,0,0,0,0,0,0,0,0,0);
INSERT INTO tallies VALUES (1,'school',12,0,6,0,0,0,0,0,0,0,0,0,0);
INSERT INTO tallies VALUES (1,'school',13,0,6,0,0,0,0,0,0,0,0,0,0);
INSERT INTO tallies VALUES (1,'school',14,0,6,0,0,0,0,0,0,0,0,0,0);
INSERT INTO tallies VALUES (1,'school',15,0,6,0,0,0,0,0,0,0,0,0,0);
INSERT INTO tallies VALUES (1,'school',16,0,6,0,0,0,0,0,0,0,0,0,0);
INSERT INTO tallies VALUES (1,'school',17,0,6,0,0,0,0,0,0,0,0,0,0);
INSERT INTO tallies VALUES (1,'training_institute',3,0,4,0,0,0,0,0,0,0,0,0,0);
INSERT INTO tallies VALUES (1,'training_institute',4,0,4,0,0,0,0,0,0,0,0,0,0);
INSERT INTO tallies VALUES (2,'municipal_authority',5,0,1,0,0,0,0,0,0,0,0,0,0);
INSERT INTO tallies VALUES (2,'school',7,0,2,0,0,0,0,0,0,0,0,0,0);
INSERT INTO tallies VALUES (2,'school',7,1,1,1,0,0,1,0,1,0,0,0,0);
INSERT INTO tallies VALUES (2,'school',8,0,3,0,0,0,0,0,0,0,0,0,0);
INSERT INTO tallies VALUES (2,'school',9,0,3,0,0,0,0,0,0,0,0,0,0);
INSERT INTO tallies VALUES (2,'school',10,0,3,0,0,0,0,0,0,0,0,0,0);
INSERT INTO tallies VALUES (2,'school',11,0,3,0,0,0,0,0,0,0,0,0,0);
INSERT INTO tallies VALUES (2,'school',12,0,3,0,0,0,0,0,0,0,0,0,0);
INSERT INTO tallies VALUES (2,'school',13,0,3,0,0,0,0,0,0,0,0,0,0);
INSERT INTO tallies VALUES (2,'school',14,0,3,0,0,0,0,0,0,0,0,0,0);
INSERT INTO tallies VALUES (2,'school',15,0,3,0,0,0,0,0,0,0,0,0,0);
INSERT INTO tallies VALUES (2,'school',16,0,3,0,0,0,0,0,0,0,0,0,0);
INSERT INTO tallies VALUES (2,'school',17,0,3,0,0,0,0,0,0,0,0,0,0);
CREATE TABLE task_tallies (
    task_id INTEGER NOT NULL,
    kind TEXT NOT NULL,
    round_id INTEGER NOT NULL,
    total INTEGER NOT NULL,
    answered INTEGER NOT NULL,
    done INTEGER NOT NULL,
    in_progress INTEGER NOT NULL,
    need_help INTEGER NOT NULL,
    not_applicable INTEGER NOT NULL,
    returned INTEGER NOT NULL,
    late INTEGER NOT NULL, on_behalf INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (task_id, kind, round_id)
) STRICT, WITHOUT ROWID;
INSERT INTO task_tallies VALUES (1,'ministry',0,1,0,0,0,0,0,0,0,0);
INSERT INTO task_tallies VALUES (2,'ministry',0,1,0,0,0,0,0,0,0,0);
INSERT INTO task_tallies VALUES (3,'assessment_centre',0,1,0,0,0,0,0,0,0,0);
INSERT INTO task_tallies VALUES (4,'assessment_centre',0,1,0,0,0,0,0,0,0,0);
INSERT INTO task_tallies VALUES (5,'assessment_centre',0,1,0,0,0,0,0,0,0,0);
INSERT INTO task_tallies VALUES (6,'assessment_centre',0,1,0,0,0,0,0,0,0,0);
INSERT INTO task_tallies VALUES (7,'municipal_authority',0,2,0,0,0,0,0,0,0,0);
INSERT INTO task_tallies VALUES (8,'municipal_authority',0,2,0,0,0,0,0,0,0,0);
INSERT INTO task_tallies VALUES (9,'municipal_authority',0,2,0,0,0,0,0,0,0,0);
INSERT INTO task_tallies VALUES (10,'municipal_authority',0,2,0,0,0,0,0,0,0,0);
INSERT INTO task_tallies VALUES (11,'training_institute',0,2,0,0,0,0,0,0,0,0);
INSERT INTO task_tallies VALUES (12,'training_institute',0,2,0,0,0,0,0,0,0,0);
INSERT INTO task_tallies VALUES (13,'training_institute',0,2,0,0,0,0,0,0,0,0);
INSERT INTO task_tallies VALUES (14,'training_institute',0,2,0,0,0,0,0,0,0,0);
INSERT INTO task_tallies VALUES (15,'school',0,11,0,0,0,0,0,1,0,0);
INSERT INTO task_tallies VALUES (16,'school',0,11,1,0,0,1,0,0,0,0);
INSERT INTO task_tallies VALUES (17,'school',0,11,0,0,0,0,0,0,0,0);
INSERT INTO task_tallies VALUES (18,'school',0,11,0,0,0,0,0,0,0,0);
INSERT INTO task_tallies VALUES (19,'school',0,11,0,0,0,0,0,0,0,0);
INSERT INTO task_tallies VALUES (20,'school',0,11,0,0,0,0,0,0,0,0);
INSERT INTO task_tallies VALUES (21,'school',0,10,0,0,0,0,0,0,0,0);
INSERT INTO task_tallies VALUES (21,'school',1,1,1,1,0,0,0,0,0,0);
INSERT INTO task_tallies VALUES (22,'school',0,11,0,0,0,0,0,0,0,0);
INSERT INTO task_tallies VALUES (23,'school',0,11,0,0,0,0,0,0,0,0);
INSERT INTO task_tallies VALUES (24,'municipal_authority',0,1,0,0,0,0,0,0,0,0);
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
    recurrence TEXT, lead TEXT, withdrawn_at TEXT, controlled INTEGER NOT NULL DEFAULT 0 CHECK (controlled IN (0, 1)),
    UNIQUE (addressee_id, position),
    CHECK ((period_start IS NULL) = (period_end IS NULL)),
    CHECK (period_start <= period_end)
) STRICT;
INSERT INTO tasks VALUES (1,1,1,'1.1','Координация работы по качеству образования','координации деятельности органов местного самоуправления, осуществляющих функции управления в сфере образования, учреждений дополнительного профессионального образования, Краевого центра оценки качества образования, социально-психологических служб по повышению качества образования, актуальным вопросам развития систем оценки качества образования, концептуализации ключевых аспектов РСОКО, участия в проекте «Адресная методическая поддержка (500+);',NULL,NULL,NULL,NULL,NULL,NULL,0);
INSERT INTO tasks VALUES (2,1,2,'1.2','Взаимодействие всех участников РСОКО','обеспечению активного взаимодействия всех субъектов организационной структуры управления РСОКО в вопросах развития и применения механизмов управления качеством образования, практической реализации Концепции региональной системы управления качеством образования и методик РСОКО на уровне муниципальных образовательных систем, в том числе организации адресной поддержки школ с низкими результатами обучения и школ, функционирующих в неблагоприятных социальных условиях.',NULL,NULL,NULL,NULL,NULL,NULL,0);
INSERT INTO tasks VALUES (3,2,3,'2.1','Риски снижения результатов в школах','дальнейшему определению рисков снижения образовательных результатов в общеобразовательных школах Забайкальского края;',NULL,NULL,NULL,NULL,NULL,NULL,0);
INSERT INTO tasks VALUES (4,2,4,'2.2','Дефициты педагогов, затруднения учеников','выявлению профессиональных дефицитов педагогических работников общеобразовательных организаций; затруднений обучающихся в освоении основных общеобразовательных программ;',NULL,NULL,NULL,NULL,NULL,NULL,0);
INSERT INTO tasks VALUES (5,2,5,'2.3','Конференция об управлении качеством','организовать и провести в 2023 г. региональную научно-практическую конференцию «Оценка механизмов управления качеством образования в контексте федеральной и региональной политики в Забайкальском крае»;','2023-12-31','2023-01-01','2023-12-31',NULL,NULL,NULL,0);
INSERT INTO tasks VALUES (6,2,6,'2.4','Индивидуальные траектории педагогов','усилению взаимодействия с краевым Центром непрерывного повышения профессионального мастерства педагога, ГУ ДПО «ИРО Забайкальского края» и ГАУ ДПО «Агинский институт повышения квалификации работников социальной сферы» с целью разработки индивидуальных траекторий профессионального развития педагогов.',NULL,NULL,NULL,NULL,NULL,NULL,0);
INSERT INTO tasks VALUES (7,3,7,'3.1','Условия для ДПО руководителей и педагогов','реализации комплекса мер, направленных на создание условий для дополнительного профессионального образования руководителей и педагогических работников образовательных организаций, в том числе школ с низкими результатами обучения и школ, функционирующих в неблагоприятных социальных условиях;',NULL,NULL,NULL,NULL,NULL,NULL,0);
INSERT INTO tasks VALUES (8,3,8,'3.2','Лучшие практики школ','выявлению и трансляции лучших управленческих, методических, педагогических практик школ по совершенствованию и развитию муниципальных и институциональных механизмов управления качеством образования;',NULL,NULL,NULL,NULL,NULL,NULL,0);
INSERT INTO tasks VALUES (9,3,9,'3.3','Профессиональные конкурсы и мероприятия','организации и инициированию участия муниципальных органов управления образованием, образовательных организаций, управленческих и педагогических работников в региональных, федеральных профессиональных конкурсах и мероприятиях в сфере оценки качества образования;',NULL,NULL,NULL,NULL,NULL,NULL,0);
INSERT INTO tasks VALUES (10,3,10,'3.4','Содействие росту мастерства кадров','способствовать обеспечению непрерывного роста профессионального мастерства и повышения квалификации управленческих и педагогических кадров, стимулировать педагогов к повышению квалификационных категорий, участию в профессиональных конкурсах, развивать движение наставничества, популяризацию педагогических профессий, профессиональных династий педагогов.',NULL,NULL,NULL,NULL,NULL,NULL,0);
INSERT INTO tasks VALUES (11,4,11,'4.1','Научно-методическое сопровождение ОМСУ','продолжить работу по обеспечению научно-методического сопровождения деятельности органов местного самоуправления, осуществляющих управление в сфере образования, в части организации работы по повышению качества образования в общеобразовательных организациях, в т.ч. школах с низкими результатами обучения и в школах, функционирующих в неблагоприятных социальных условиях;',NULL,NULL,NULL,NULL,NULL,NULL,0);
INSERT INTO tasks VALUES (12,4,12,'4.2','Дорожная карта управления качеством','обеспечить (совместно с КЦОКО и ОМСУ) выполнение дорожной карты по развитию механизмов управления качеством образования, включая повышение квалификации руководящих и педагогических работников образовательных организаций, муниципальных управленческих команд по направлениям в соответствии с приказом Минобрнауки Забайкальского края от 07.10.2022 № 830 «Об утверждении плана мероприятий по повышению качества образования в Забайкальском крае на 2022-2023 учебный год»;',NULL,NULL,NULL,NULL,NULL,NULL,0);
INSERT INTO tasks VALUES (13,4,13,'4.3','Методическая поддержка через сайты','осуществлять научно-методическое и информационное сопровождение образовательных организаций, муниципальных образовательных систем, экспертов в сфере оценки качества образования (совместно с КЦОКО) по актуальным направлениям развития систем оценки качества образования посредством размещения необходимой информации на официальных сайтах;',NULL,NULL,NULL,NULL,NULL,NULL,0);
INSERT INTO tasks VALUES (14,4,14,'4.4','Региональные стажировочные площадки','обеспечить в 2022-2023 учебном году деятельность региональных стажировочных площадок по представлению опыта управленческой, методической и педагогической деятельности.','2023-08-31','2022-09-01','2023-08-31',NULL,NULL,NULL,0);
INSERT INTO tasks VALUES (15,5,15,'5.1','Условия для развития ВСОКО','обеспечивать управленческие условия для совершенствования и развития внутренних систем оценки качества образования в соответствии с региональными концептуальными разработками и модельными решениями, в том числе на основе Концепции РСОКО;',NULL,NULL,NULL,NULL,NULL,NULL,0);
INSERT INTO tasks VALUES (16,5,16,'5.2','Проектно-целевое управление','активизировать применение проектно-целевого управления развитием образовательных организаций на основе разработки и реализации программ развития по результатам ВСОКО, ГИА;',NULL,NULL,NULL,NULL,NULL,NULL,0);
INSERT INTO tasks VALUES (17,5,17,'5.3','Конкурсы и события региона','участвовать в региональных конкурсах в сфере оценки качества образования, в образовательных событиях региона по направлениям оценки качества;',NULL,NULL,NULL,NULL,NULL,NULL,0);
INSERT INTO tasks VALUES (18,5,18,'5.4','Готовность к процедурам оценки качества','обеспечивать информационно-методическую, мотивационную готовность педагогов, родителей, обучающихся к проведению процедур оценки качества образования в соответствии с региональными подходами на институциональном уровне;',NULL,NULL,NULL,NULL,NULL,NULL,0);
INSERT INTO tasks VALUES (19,5,19,'5.5','Система управления качеством образования','разрабатывать систему управления качеством образования на основе методологических подходов в сфере оценки качества образования (концепции, методики, модельные решения);',NULL,NULL,NULL,NULL,NULL,NULL,0);
INSERT INTO tasks VALUES (20,5,20,'5.6','Рост мастерства и наставничество','обеспечить непрерывный рост профессионального мастерства и повышение квалификации управленческих и педагогических кадров, стимулировать педагогов к повышению квалификационных категорий, участию в профессиональных конкурсах, развивать движение наставничества, популяризацию педагогических профессий, профессиональных династий педагогов.',NULL,NULL,NULL,NULL,NULL,NULL,0);
INSERT INTO tasks VALUES (21,6,1,'1.1','Каталог фонда','составить каталог фонда; назначить ответственного',NULL,NULL,NULL,NULL,NULL,NULL,0);
INSERT INTO tasks VALUES (22,6,2,'1.2','Читальный зал','открыть читальный зал','2027-03-01',NULL,NULL,NULL,NULL,NULL,0);
INSERT INTO tasks VALUES (23,6,3,'1.3','Субботник','провести субботник',NULL,NULL,NULL,NULL,NULL,NULL,0);
INSERT INTO tasks VALUES (24,7,4,'2.1','Смотр библиотек','провести смотр библиотек',NULL,NULL,NULL,NULL,NULL,NULL,0);
INSERT INTO tasks VALUES (25,8,5,'3.1','Уголок книги','оборудовать уголок книги',NULL,NULL,NULL,NULL,NULL,NULL,0);
CREATE TABLE team (
    id INTEGER PRIMARY KEY,
    participant_id INTEGER NOT NULL REFERENCES participants (id) ON DELETE CASCADE,
    read_only INTEGER NOT NULL CHECK (read_only IN (0, 1)),
    added_by INTEGER REFERENCES participants (id) ON DELETE SET NULL,
    added_at TEXT NOT NULL,
    removed_by INTEGER REFERENCES participants (id) ON DELETE SET NULL,
    removed_at TEXT
, chooses INTEGER NOT NULL DEFAULT 0 CHECK (chooses IN (0, 1))) STRICT;
INSERT INTO team VALUES (1,4,1,3,'2026-12-04T00:00:01.000+00:00',NULL,NULL,0);
CREATE TABLE team_links (
    id INTEGER PRIMARY KEY,
    secret_hash BLOB NOT NULL UNIQUE,
    read_only INTEGER NOT NULL CHECK (read_only IN (0, 1)),
    created_by INTEGER REFERENCES participants (id) ON DELETE CASCADE,
    created_at TEXT NOT NULL,
    expires_at TEXT NOT NULL,
    opened_by INTEGER, -- a Telegram id, until its owner has consented
    used_at TEXT,
    revoked_at TEXT
, founding INTEGER NOT NULL DEFAULT 0 CHECK (founding IN (0, 1)), misses INTEGER NOT NULL DEFAULT 0) STRICT;
INSERT INTO team_links VALUES (1,X'F7CA1505450D3EA1EF912603349ED9220F05BAF072474264134409BA1C2AFBA3',1,3,'2026-12-04T00:00:01.000+00:00','2026-12-11T00:00:01.000+00:00',NULL,'2026-12-04T00:00:01.000+00:00',NULL,0,0);
CREATE TABLE votes (
    announcement_id INTEGER NOT NULL REFERENCES announcements (id),
    participant_id INTEGER NOT NULL REFERENCES participants (id) ON DELETE CASCADE,
    choice INTEGER NOT NULL, -- from 0
    at TEXT NOT NULL,
    PRIMARY KEY (announcement_id, participant_id)
) STRICT, WITHOUT ROWID;
CREATE VIRTUAL TABLE audit_words USING fts5(
    organisation_id, act, doer, doer_id, person_id, data,
    content = 'audit', content_rowid = 'id', detail = 'column', columnsize = 0,
    tokenize = "unicode61 tokenchars '_'"
);
INSERT INTO audit_words (audit_words) VALUES ('rebuild');
CREATE INDEX acknowledgements_by_other ON acknowledgements (by_id) WHERE by_id IS NOT NULL;
CREATE INDEX acknowledgements_by_participant ON acknowledgements (participant_id);
CREATE INDEX addressees_by_kind ON addressees (kind);
CREATE INDEX announcement_answers_by_author ON announcement_answers (author_id) WHERE author_id IS NOT NULL;
CREATE INDEX announcement_questions_by_answer ON announcement_questions (answer_id) WHERE answer_id IS NOT NULL;
CREATE INDEX announcement_questions_by_participant ON announcement_questions (participant_id);
CREATE INDEX announcement_questions_open ON announcement_questions (announcement_id, id) WHERE answer_id IS NULL;
CREATE INDEX announcement_recipients_by_participant ON announcement_recipients (participant_id, announcement_id);
CREATE INDEX announcement_templates_by_author ON announcement_templates (author_id) WHERE author_id IS NOT NULL;
CREATE INDEX announcements_by_author ON announcements (author_id, source_message_id);
CREATE INDEX announcements_in_progress ON announcements (id) WHERE sent_at IS NOT NULL AND progress_final = 0;
CREATE INDEX announcements_left ON announcements (created_at) WHERE status = 'draft';
CREATE INDEX announcements_scheduled ON announcements (send_at) WHERE send_at IS NOT NULL;
CREATE INDEX announcements_valid ON announcements (valid_until) WHERE valid_until IS NOT NULL;
CREATE INDEX arrivals_by_event ON arrivals (event_id, organisation_id);
CREATE INDEX arrivals_by_marker ON arrivals (marked_by) WHERE marked_by IS NOT NULL;
CREATE INDEX arrivals_by_organisation ON arrivals (organisation_id);
CREATE INDEX arrivals_by_participant ON arrivals (participant_id) WHERE participant_id IS NOT NULL;
CREATE INDEX assignments_by_organisation
    ON assignments (organisation_id, task_id, status, until, round_id, verdict, extended_to, withdrawn_at);
CREATE INDEX assignments_by_reply ON assignments (reply_id);
CREATE INDEX assignments_discharged ON assignments (organisation_id) WHERE discharged_at IS NOT NULL;
CREATE INDEX assignments_extended ON assignments (extended_to) WHERE extended_to IS NOT NULL;
CREATE INDEX audit_by_doer ON audit (doer_id) WHERE doer_id IS NOT NULL;
CREATE INDEX audit_by_organisation ON audit (organisation_id, id) WHERE organisation_id IS NOT NULL;
CREATE INDEX audit_by_person ON audit (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX audit_by_time ON audit (at);
CREATE INDEX audit_doers ON audit (organisation_id, doer_id) WHERE organisation_id IS NOT NULL AND doer_id IS NOT NULL;
CREATE INDEX audit_people ON audit (organisation_id, person_id)
    WHERE organisation_id IS NOT NULL AND person_id IS NOT NULL;
CREATE INDEX calendar_feeds_revoked ON calendar_feeds (revoked_at) WHERE revoked_at IS NOT NULL;
CREATE INDEX claimants_by_age ON claimants (opened_at);
CREATE INDEX claimants_by_link ON claimants (link_id);
CREATE INDEX claims_by_age ON claims (ended_at) WHERE ended_at IS NOT NULL;
CREATE INDEX claims_by_ender ON claims (ended_by);
CREATE INDEX claims_by_link ON claims (link_id, created_at);
CREATE INDEX claims_by_organisation ON claims (organisation_id);
CREATE INDEX claims_by_participant ON claims (participant_id);
CREATE UNIQUE INDEX claims_open ON claims (participant_id) WHERE outcome IS NULL;
CREATE INDEX claims_waiting ON claims (organisation_id, id) WHERE outcome IS NULL;
CREATE INDEX closed_memberships_by_organisation ON closed_memberships (organisation_id);
CREATE INDEX co_executors_by_kind ON co_executors (kind);
CREATE INDEX consents_by_hash ON consents (person_hash) WHERE person_hash IS NOT NULL;
CREATE INDEX consents_by_participant ON consents (participant_id) WHERE participant_id IS NOT NULL;
CREATE INDEX consents_withdrawn ON consents (withdrawn_at) WHERE withdrawn_at IS NOT NULL;
CREATE INDEX delegations_by_assignment ON delegations (assignment_id);
CREATE INDEX delegations_by_giver ON delegations (giver_id);
CREATE INDEX delegations_by_reply ON delegations (reply_id);
CREATE INDEX delegations_by_taker ON delegations (taker_id);
CREATE INDEX delegations_due ON delegations (until) WHERE ended_at IS NULL AND reminded_on IS NULL;
CREATE UNIQUE INDEX delegations_open ON delegations (assignment_id) WHERE ended_at IS NULL;
CREATE INDEX deliveries_by_participant ON deliveries (participant_id, created_at, kind, status, finished_at);
CREATE INDEX deliveries_by_subject ON deliveries (kind, subject_id, status);
CREATE INDEX deliveries_finished ON deliveries (finished_at) WHERE finished_at IS NOT NULL;
CREATE INDEX deliveries_in_flight ON deliveries (created_at) WHERE status = 'sending';
CREATE INDEX deliveries_queue ON deliveries (waits, priority, turn, id, not_before) WHERE status = 'queued';
CREATE INDEX deliveries_retried ON deliveries (created_at) WHERE status = 'queued' AND attempts > 0;
CREATE INDEX deliveries_waiting ON deliveries (not_before) WHERE status = 'queued' AND waits = 1;
CREATE INDEX discharges_by_assignment ON discharges (assignment_id);
CREATE INDEX discharges_by_author ON discharges (author_id);
CREATE INDEX editions_by_author ON editions (author_id) WHERE status = 'open';
CREATE INDEX editions_left ON editions (changed_at) WHERE status = 'open';
CREATE INDEX event_answers_by_author ON event_answers (author_id);
CREATE INDEX event_answers_by_organisation ON event_answers (organisation_id);
CREATE INDEX event_answers_offered ON event_answers (offered_until) WHERE offered_until IS NOT NULL;
CREATE INDEX event_areas_by_organisation ON event_areas (organisation_id);
CREATE INDEX event_files_by_event ON event_files (event_id);
CREATE INDEX event_files_dropped ON event_files (dropped_at) WHERE dropped_at IS NOT NULL;
CREATE INDEX event_helpers_by_adder ON event_helpers (added_by) WHERE added_by IS NOT NULL;
CREATE INDEX event_helpers_by_participant ON event_helpers (participant_id);
CREATE INDEX event_opinions_by_participant ON event_opinions (participant_id) WHERE participant_id IS NOT NULL;
CREATE INDEX events_by_start ON events (starts_at);
CREATE INDEX extensions_by_assignment ON extensions (assignment_id, id);
CREATE INDEX extensions_by_author ON extensions (author_id);
CREATE INDEX extensions_by_decider ON extensions (decided_by);
CREATE INDEX extensions_by_round ON extensions (round_id) WHERE round_id IS NOT NULL;
CREATE INDEX further_targets_by_organisation ON further_targets (organisation_id) WHERE organisation_id IS NOT NULL;
CREATE INDEX group_chats_by_binder ON group_chats (bound_by) WHERE bound_by IS NOT NULL;
CREATE INDEX group_codes_by_author ON group_codes (created_by) WHERE created_by IS NOT NULL;
CREATE INDEX hall_codes_by_event ON hall_codes (event_id);
CREATE INDEX help_messages_by_author ON help_messages (author_id);
CREATE INDEX help_messages_by_thread ON help_messages (thread_id, id);
CREATE INDEX help_threads_by_assignment ON help_threads (assignment_id, id);
CREATE UNIQUE INDEX help_threads_open ON help_threads (assignment_id) WHERE closed_at IS NULL;
CREATE INDEX inbox_finished ON inbox (finished_at) WHERE status = 'done';
CREATE INDEX inbox_lanes ON inbox (lane, id) WHERE status = 'new';
CREATE INDEX inbox_owed ON inbox (id) WHERE owed = 1;
CREATE INDEX inbox_parked ON inbox (finished_at) WHERE status = 'parked';
CREATE INDEX inbox_unfinished ON inbox (id) WHERE status = 'new';
CREATE INDEX indicator_values_by_author ON indicator_values (author_id);
CREATE INDEX indicator_values_given ON indicator_values (assignment_id, indicator_id);
CREATE INDEX indicator_values_of_indicator ON indicator_values (indicator_id);
CREATE INDEX indicator_values_of_reply ON indicator_values (reply_id);
CREATE INDEX indicator_values_of_round ON indicator_values (round_id, assignment_id, indicator_id);
CREATE INDEX indicators_of_clause ON indicators (edition_id, clause, position) WHERE edition_id IS NOT NULL;
CREATE INDEX indicators_of_task ON indicators (task_id, position) WHERE task_id IS NOT NULL;
CREATE INDEX indicators_part_of ON indicators (part_of) WHERE part_of IS NOT NULL;
CREATE INDEX invitations_by_organisation ON invitations (organisation_id);
CREATE INDEX invitations_opened ON invitations (opened_by) WHERE opened_by IS NOT NULL;
CREATE INDEX invitations_unused ON invitations (expires_at) WHERE used_at IS NULL;
CREATE INDEX invitations_used ON invitations (used_by) WHERE used_by IS NOT NULL;
CREATE INDEX memberships_by_organisation ON memberships (organisation_id);
CREATE UNIQUE INDEX memberships_suspended ON past_memberships (organisation_id, participant_id)
    WHERE outcome = 'suspended';
CREATE INDEX notes_by_album ON notes (chat_id, album) WHERE album IS NOT NULL;
CREATE INDEX notes_by_assignment ON notes (assignment_id, id);
CREATE INDEX notes_by_author ON notes (author_id);
CREATE INDEX open_links_by_organisation ON open_links (organisation_id);
CREATE UNIQUE INDEX open_links_now ON open_links (organisation_id) WHERE revoked_at IS NULL;
CREATE INDEX organisation_drafts_by_age ON organisation_drafts (created_at);
CREATE INDEX organisation_drafts_by_author ON organisation_drafts (author_id);
CREATE UNIQUE INDEX organisations_by_code ON organisations (code_key) WHERE code_key IS NOT NULL;
CREATE INDEX organisations_by_kind ON organisations (kind);
CREATE INDEX organisations_by_name ON organisations (name_key, parent_id);
CREATE INDEX organisations_by_parent ON organisations (parent_id);
CREATE INDEX organisations_by_short_name ON organisations (short_key);
CREATE INDEX organisations_closed ON organisations (parent_id) WHERE closed_at IS NOT NULL;
CREATE INDEX organisations_in_order ON organisations (sort_key, id, kind);
CREATE INDEX organisations_merged ON organisations (successor_id) WHERE successor_id IS NOT NULL;
CREATE INDEX organisations_open_below ON organisations (parent_id, closed_at);
CREATE INDEX participants_by_substitute ON participants (substitute_id) WHERE substitute_id IS NOT NULL;
CREATE INDEX participants_new ON participants (created_at) WHERE consented_at IS NULL;
CREATE INDEX participants_unreachable ON participants (id) WHERE unreachable_since IS NOT NULL;
CREATE INDEX past_memberships_by_ender ON past_memberships (ended_by);
CREATE INDEX past_memberships_by_organisation ON past_memberships (organisation_id, outcome);
CREATE INDEX past_memberships_by_participant ON past_memberships (participant_id);
CREATE INDEX read_messages_by_age ON read_messages (sent_at);
CREATE INDEX remark_versions_by_remark ON remark_versions (remark_id, id);
CREATE INDEX remarks_by_reply ON remarks (reply_id, id);
CREATE INDEX remarks_edited ON remarks (edited_at) WHERE edited_at IS NOT NULL;
CREATE INDEX replies_by_assignment ON replies (assignment_id, id);
CREATE INDEX replies_by_author ON replies (author_id);
CREATE INDEX replies_unasked ON replies (created_at) WHERE round_id IS NULL;
CREATE INDEX report_templates_by_author ON report_templates (author_id);
CREATE INDEX reviews_by_author ON reviews (author_id);
CREATE INDEX reviews_by_reply ON reviews (reply_id, id);
CREATE INDEX roster_lines_by_change ON roster_lines (roster_id, change, position);
CREATE INDEX rosters_by_author ON rosters (author_id);
CREATE INDEX rosters_left ON rosters (created_at) WHERE status <> 'applying';
CREATE INDEX rounds_by_status ON rounds (status, opens_on);
CREATE INDEX rounds_cancelled_with ON rounds (cancelled_with) WHERE cancelled_with IS NOT NULL;
CREATE INDEX rounds_left ON rounds (created_at) WHERE status = 'draft';
CREATE INDEX rounds_to_tell ON rounds (closed_at) WHERE status = 'closed' AND results_told_at IS NULL;
CREATE INDEX saved_audiences_by_author ON saved_audiences (author_id) WHERE author_id IS NOT NULL;
CREATE INDEX searches_by_participant ON searches (participant_id, id);
CREATE INDEX tallies_asked ON tallies (resolution_id, kind, organisation_id);
CREATE INDEX tallies_begun ON tallies (resolution_id, kind, round_id, organisation_id, answered) WHERE answered > 0;
CREATE INDEX tallies_by_organisation ON tallies (organisation_id);
CREATE INDEX tallies_extended ON tallies (resolution_id, kind) WHERE extended > 0;
CREATE INDEX tallies_waiting ON tallies (resolution_id, kind, round_id, organisation_id) WHERE waiting > 0;
CREATE INDEX team_by_participant ON team (participant_id);
CREATE UNIQUE INDEX team_now ON team (participant_id) WHERE removed_at IS NULL;
CREATE INDEX votes_by_participant ON votes (participant_id);
CREATE VIEW counted AS
    SELECT s.id AS assignment_id, s.task_id, s.organisation_id, a.resolution_id, o.kind,
        ifnull(o.parent_id, 0) AS parent_id, -- 0: at the top
        ifnull(s.round_id, 0) AS round_id, -- in which the answer was given; 0: in none
        1 AS total,
        s.status <> 'no_reply' AND s.verdict IS NOT 'returned' AS answered,
        s.status = 'done' AND s.verdict IS NOT 'returned' AS done,
        s.status = 'in_progress' AND s.verdict IS NOT 'returned' AS in_progress,
        s.status = 'need_help' AND s.verdict IS NOT 'returned' AS need_help,
        s.status = 'not_applicable' AND s.verdict IS NOT 'returned' AS not_applicable,
        s.verdict IS 'returned' AS returned,
        s.reply_id IS NOT NULL AND s.verdict IS NULL AND s.status <> 'need_help' AS waiting, -- for a verdict
        ifnull(p.late, 0) AND s.verdict IS NOT 'returned' AS late,
        ifnull(p.on_behalf, 0) AND s.verdict IS NOT 'returned' AS on_behalf,
        s.extended_to IS NOT NULL AS extended
    FROM assignments s JOIN tasks t ON t.id = s.task_id JOIN addressees a ON a.id = t.addressee_id
    JOIN organisations o ON o.id = s.organisation_id LEFT JOIN replies p ON p.id = s.reply_id
    WHERE s.withdrawn_at IS NULL;
CREATE VIEW municipalities AS
    SELECT o.id AS organisation_id, CASE
        WHEN o.kind = 'municipal_authority' THEN o.id
        WHEN above.kind = 'municipal_authority' THEN above.id
        WHEN top.kind = 'municipal_authority' THEN top.id
        WHEN above.kind <> 'ministry' THEN above.id
    END AS id
    FROM organisations o LEFT JOIN organisations above ON above.id = o.parent_id
    LEFT JOIN organisations top ON top.id = above.parent_id;
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
CREATE VIEW recount AS
    SELECT 0 AS task_id, 0 AS organisation_id, '' AS kind, 0 AS parent_id, '' AS status, 0 AS reply_id, 0 AS round_id,
        '' AS verdict, '' AS extended_to, 0 AS sign WHERE false;
CREATE VIEW round_results AS
    SELECT a.round_id, a.organisation_id, a.task_id, t.position, t.number, t.task, t.addressee, o.kind, o.organisation,
        o.parent, a.status, a.until, a.comment, a.replied_at, a.late, a.on_behalf, a.verdict, o.municipality_id,
        o.joined, a.files
    FROM round_answers a JOIN round_organisations o ON o.round_id = a.round_id AND o.organisation_id = a.organisation_id
    JOIN round_tasks t ON t.round_id = a.round_id AND t.task_id = a.task_id;
CREATE TRIGGER assignment_added AFTER INSERT ON assignments WHEN NEW.withdrawn_at IS NULL BEGIN
    INSERT INTO recount
    SELECT NEW.task_id, NEW.organisation_id, o.kind, o.parent_id, NEW.status, NEW.reply_id, NEW.round_id,
        NEW.verdict, NEW.extended_to, 1
    FROM organisations o WHERE o.id = NEW.organisation_id;
END;
CREATE TRIGGER assignment_changed AFTER UPDATE OF task_id, organisation_id, status, reply_id, round_id, verdict,
    extended_to, withdrawn_at ON assignments BEGIN
    INSERT INTO recount
    SELECT OLD.task_id, OLD.organisation_id, o.kind, o.parent_id, OLD.status, OLD.reply_id, OLD.round_id,
        OLD.verdict, OLD.extended_to, -1
    FROM organisations o WHERE o.id = OLD.organisation_id AND OLD.withdrawn_at IS NULL;
    INSERT INTO recount
    SELECT NEW.task_id, NEW.organisation_id, o.kind, o.parent_id, NEW.status, NEW.reply_id, NEW.round_id,
        NEW.verdict, NEW.extended_to, 1
    FROM organisations o WHERE o.id = NEW.organisation_id AND NEW.withdrawn_at IS NULL;
END;
CREATE TRIGGER assignment_removed AFTER DELETE ON assignments WHEN OLD.withdrawn_at IS NULL BEGIN
    INSERT INTO recount
    SELECT OLD.task_id, OLD.organisation_id, o.kind, o.parent_id, OLD.status, OLD.reply_id, OLD.round_id,
        OLD.verdict, OLD.extended_to, -1
    FROM organisations o WHERE o.id = OLD.organisation_id;
END;
CREATE TRIGGER audit_kept BEFORE DELETE ON audit
WHEN OLD.at >= ifnull((SELECT value FROM facts WHERE name = 'audit_kept_since'), '')
BEGIN
    SELECT RAISE (ABORT, 'the audit log is append-only');
END;
CREATE TRIGGER audit_unchanged BEFORE UPDATE ON audit
WHEN (NEW.id, NEW.at, NEW.act, NEW.doer, NEW.data) IS NOT (OLD.id, OLD.at, OLD.act, OLD.doer, OLD.data)
    OR NEW.organisation_id IS NOT OLD.organisation_id OR NEW.subject_id IS NOT OLD.subject_id
    OR (NEW.doer_id IS NOT OLD.doer_id AND NEW.doer_id IS NOT NULL)
    OR (NEW.person_id IS NOT OLD.person_id AND NEW.person_id IS NOT NULL)
BEGIN
    SELECT RAISE (ABORT, 'the audit log is append-only');
END;
CREATE TRIGGER audit_words_added AFTER INSERT ON audit BEGIN
    INSERT INTO audit_words (rowid, organisation_id, act, doer, doer_id, person_id, data)
    VALUES (NEW.id, NEW.organisation_id, NEW.act, NEW.doer, NEW.doer_id, NEW.person_id, NEW.data);
END;
CREATE TRIGGER audit_words_erased AFTER UPDATE ON audit BEGIN -- of a person; nothing else changes
    INSERT INTO audit_words (audit_words, rowid, organisation_id, act, doer, doer_id, person_id, data)
    VALUES ('delete', OLD.id, OLD.organisation_id, OLD.act, OLD.doer, OLD.doer_id, OLD.person_id, OLD.data);
    INSERT INTO audit_words (rowid, organisation_id, act, doer, doer_id, person_id, data)
    VALUES (NEW.id, NEW.organisation_id, NEW.act, NEW.doer, NEW.doer_id, NEW.person_id, NEW.data);
END;
CREATE TRIGGER audit_words_removed AFTER DELETE ON audit BEGIN
    INSERT INTO audit_words (audit_words, rowid, organisation_id, act, doer, doer_id, person_id, data)
    VALUES ('delete', OLD.id, OLD.organisation_id, OLD.act, OLD.doer, OLD.doer_id, OLD.person_id, OLD.data);
END;
CREATE TRIGGER organisation_moved AFTER UPDATE OF kind, parent_id ON organisations
WHEN NEW.kind <> OLD.kind OR NEW.parent_id IS NOT OLD.parent_id BEGIN
    INSERT INTO recount
    SELECT s.task_id, s.organisation_id, OLD.kind, OLD.parent_id, s.status, s.reply_id, s.round_id,
        s.verdict, s.extended_to, -1
    FROM assignments s WHERE s.organisation_id = NEW.id AND s.withdrawn_at IS NULL;
    INSERT INTO recount
    SELECT s.task_id, s.organisation_id, NEW.kind, NEW.parent_id, s.status, s.reply_id, s.round_id,
        s.verdict, s.extended_to, 1
    FROM assignments s WHERE s.organisation_id = NEW.id AND s.withdrawn_at IS NULL;
END;
CREATE TRIGGER recount_assignment INSTEAD OF INSERT ON recount BEGIN
    INSERT INTO tallies (resolution_id, kind, organisation_id, round_id, total, answered, returned, need_help, waiting,
        extended, done, in_progress, not_applicable, late, on_behalf)
    SELECT a.resolution_id, NEW.kind, NEW.organisation_id, ifnull(NEW.round_id, 0), NEW.sign,
        NEW.sign * (NEW.status <> 'no_reply' AND NEW.verdict IS NOT 'returned'), NEW.sign * (NEW.verdict IS 'returned'),
        NEW.sign * (NEW.status = 'need_help' AND NEW.verdict IS NOT 'returned'),
        NEW.sign * (NEW.reply_id IS NOT NULL AND NEW.verdict IS NULL AND NEW.status <> 'need_help'),
        NEW.sign * (NEW.extended_to IS NOT NULL),
        NEW.sign * (NEW.status = 'done' AND NEW.verdict IS NOT 'returned'),
        NEW.sign * (NEW.status = 'in_progress' AND NEW.verdict IS NOT 'returned'),
        NEW.sign * (NEW.status = 'not_applicable' AND NEW.verdict IS NOT 'returned'),
        NEW.sign * (ifnull(p.late, 0) AND NEW.verdict IS NOT 'returned'),
        NEW.sign * (ifnull(p.on_behalf, 0) AND NEW.verdict IS NOT 'returned')
    FROM tasks t JOIN addressees a ON a.id = t.addressee_id LEFT JOIN replies p ON p.id = NEW.reply_id
    WHERE t.id = NEW.task_id
    ON CONFLICT DO UPDATE SET total = total + excluded.total, answered = answered + excluded.answered,
        returned = returned + excluded.returned, need_help = need_help + excluded.need_help,
        waiting = waiting + excluded.waiting, extended = extended + excluded.extended, done = done + excluded.done,
        in_progress = in_progress + excluded.in_progress, not_applicable = not_applicable + excluded.not_applicable,
        late = late + excluded.late, on_behalf = on_behalf + excluded.on_behalf;
    INSERT INTO branch_tallies
    SELECT a.resolution_id, ifnull(NEW.parent_id, 0), NEW.kind, ifnull(NEW.round_id, 0), NEW.sign,
        NEW.sign * (NEW.status <> 'no_reply' AND NEW.verdict IS NOT 'returned'),
        NEW.sign * (NEW.status = 'need_help' AND NEW.verdict IS NOT 'returned')
    FROM tasks t JOIN addressees a ON a.id = t.addressee_id WHERE t.id = NEW.task_id
    ON CONFLICT DO UPDATE SET total = total + excluded.total, answered = answered + excluded.answered,
        need_help = need_help + excluded.need_help;
    INSERT INTO task_tallies
    SELECT NEW.task_id, NEW.kind, ifnull(NEW.round_id, 0), NEW.sign,
        NEW.sign * (NEW.status <> 'no_reply' AND NEW.verdict IS NOT 'returned'),
        NEW.sign * (NEW.status = 'done' AND NEW.verdict IS NOT 'returned'),
        NEW.sign * (NEW.status = 'in_progress' AND NEW.verdict IS NOT 'returned'),
        NEW.sign * (NEW.status = 'need_help' AND NEW.verdict IS NOT 'returned'),
        NEW.sign * (NEW.status = 'not_applicable' AND NEW.verdict IS NOT 'returned'),
        NEW.sign * (NEW.verdict IS 'returned'),
        NEW.sign * (ifnull(p.late, 0) AND NEW.verdict IS NOT 'returned'),
        NEW.sign * (ifnull(p.on_behalf, 0) AND NEW.verdict IS NOT 'returned')
    FROM (SELECT NEW.reply_id AS id) r LEFT JOIN replies p ON p.id = r.id WHERE true
    ON CONFLICT DO UPDATE SET total = total + excluded.total, answered = answered + excluded.answered,
        done = done + excluded.done, in_progress = in_progress + excluded.in_progress,
        need_help = need_help + excluded.need_help, not_applicable = not_applicable + excluded.not_applicable,
        returned = returned + excluded.returned, late = late + excluded.late, on_behalf = on_behalf + excluded.on_behalf;
    DELETE FROM tallies WHERE NEW.sign = -1 AND organisation_id = NEW.organisation_id AND total = 0;
END;
CREATE TRIGGER registry_changed AFTER UPDATE OF code, kind, parent_id, name, short_name ON organisations BEGIN
    UPDATE registry SET revision = revision + 1;
END;
CREATE TRIGGER registry_closed AFTER UPDATE OF closed_at ON organisations BEGIN
    UPDATE registry SET revision = revision + 1;
END;
CREATE TRIGGER registry_grown AFTER INSERT ON organisations BEGIN
    UPDATE registry SET revision = revision + 1;
END;
CREATE TRIGGER registry_shrunk AFTER DELETE ON organisations BEGIN
    UPDATE registry SET revision = revision + 1;
END;
COMMIT;
