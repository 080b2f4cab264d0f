-- Reports of rounds: a closed one says for ever what it said first.

-- The municipality an organisation belonged to; whether anybody had joined it; how many files came with the answer.
ALTER TABLE round_organisations ADD COLUMN municipality_id INTEGER;
ALTER TABLE round_organisations ADD COLUMN joined INTEGER NOT NULL DEFAULT 0 CHECK (joined IN (0, 1));
ALTER TABLE round_answers ADD COLUMN files INTEGER NOT NULL DEFAULT 0;
DROP VIEW round_results;
CREATE VIEW round_results AS
    SELECT a.round_id, a.organisation_id, a.task_id, t.position, t.number, t.task, t.addressee, o.kind, o.organisation,
        o.parent, a.status, a.until, a.comment, a.replied_at, a.late, a.on_behalf, a.verdict, o.municipality_id,
        o.joined, a.files
    FROM round_answers a JOIN round_organisations o ON o.round_id = a.round_id AND o.organisation_id = a.organisation_id
    JOIN round_tasks t ON t.round_id = a.round_id AND t.task_id = a.task_id;

-- What else a report of a closed round speaks of, and its sums, as they stood then: `Background` and `Figures` of
-- `bot.domain.work.reports`.
ALTER TABLE rounds ADD COLUMN background TEXT CHECK (background IS NULL OR json_valid(background));
ALTER TABLE rounds ADD COLUMN figures TEXT CHECK (figures IS NULL OR json_valid(figures));

-- Where an organisation belongs in a report: the municipal authority that it is or stands below, else what stands
-- above it, unless that is the ministry.
CREATE VIEW municipalities AS
    SELECT o.id AS organisation_id, CASE
        WHEN o.kind = 'municipal_authority' THEN o.id
        WHEN above.kind = 'municipal_authority' THEN above.id
        WHEN top.kind = 'municipal_authority' THEN top.id
        WHEN above.kind <> 'ministry' THEN above.id
    END AS id
    FROM organisations o LEFT JOIN organisations above ON above.id = o.parent_id
    LEFT JOIN organisations top ON top.id = above.parent_id;

-- Rounds closed before this are told of by what is known now.
UPDATE round_organisations AS f SET
    municipality_id = (SELECT id FROM municipalities WHERE organisation_id = f.organisation_id),
    joined = EXISTS (SELECT 1 FROM memberships m WHERE m.organisation_id = f.organisation_id);
UPDATE round_answers SET files = found.files FROM (
    SELECT p.round_id, s.organisation_id, s.task_id, count(*) AS files
    FROM (SELECT DISTINCT reply_id FROM remarks WHERE file_id IS NOT NULL) with_files
    JOIN replies p ON p.id = with_files.reply_id JOIN assignments s ON s.id = p.assignment_id
    JOIN remarks k ON k.reply_id = p.id AND k.file_id IS NOT NULL
    WHERE p.id = (SELECT max(id) FROM replies WHERE assignment_id = s.id AND round_id IS p.round_id)
    GROUP BY p.round_id, s.organisation_id, s.task_id
) found WHERE round_answers.round_id = found.round_id AND round_answers.organisation_id = found.organisation_id
    AND round_answers.task_id = found.task_id;

-- The ministry's own form in Word, which replaces the one that comes along; the newest counts.
CREATE TABLE report_templates (
    id INTEGER PRIMARY KEY,
    file_name TEXT NOT NULL,
    content BLOB NOT NULL,
    author_id INTEGER REFERENCES participants (id) ON DELETE SET NULL,
    created_at TEXT NOT NULL
) STRICT;
CREATE INDEX report_templates_by_author ON report_templates (author_id);
