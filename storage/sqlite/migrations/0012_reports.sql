-- Reports of rounds: a closed one says for ever what it said first.

-- The municipality an organisation belonged to; whether anybody had joined it; how many files came with the answer.
ALTER TABLE round_results ADD COLUMN municipality_id INTEGER;
ALTER TABLE round_results ADD COLUMN joined INTEGER NOT NULL DEFAULT 0 CHECK (joined IN (0, 1));
ALTER TABLE round_results ADD COLUMN files INTEGER NOT NULL DEFAULT 0;
CREATE INDEX round_results_by_organisation ON round_results (round_id, organisation_id);

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
UPDATE round_results AS f SET
    municipality_id = (SELECT id FROM municipalities WHERE organisation_id = f.organisation_id),
    joined = EXISTS (SELECT 1 FROM memberships m WHERE m.organisation_id = f.organisation_id),
    files = (
        SELECT count(*) FROM remarks k WHERE k.file_id IS NOT NULL AND k.reply_id = (
            SELECT max(id) FROM replies p WHERE p.assignment_id = f.assignment_id AND p.round_id = f.round_id
        )
    );

-- The ministry's own form in Word, which replaces the one that comes along; the newest counts.
CREATE TABLE report_templates (
    id INTEGER PRIMARY KEY,
    file_name TEXT NOT NULL,
    content BLOB NOT NULL,
    author_id INTEGER REFERENCES participants (id) ON DELETE SET NULL,
    created_at TEXT NOT NULL
) STRICT;
CREATE INDEX report_templates_by_author ON report_templates (author_id);
