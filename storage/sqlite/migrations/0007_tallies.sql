-- How organisations and tasks stand, kept with each answer: to count 800,000 assignments at each look takes seconds.

-- What an assignment counts for, unless it is withdrawn. A test holds the tallies, which triggers keep, against it.
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
        ifnull(p.late, 0) AS late,
        s.extended_to IS NOT NULL AS extended
    FROM assignments s JOIN tasks t ON t.id = s.task_id JOIN addressees a ON a.id = t.addressee_id
    JOIN organisations o ON o.id = s.organisation_id LEFT JOIN replies p ON p.id = s.reply_id
    WHERE s.withdrawn_at IS NULL;

-- Of an organisation in a resolution: a row for each round that any of its newest answers was given in.
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
    extended INTEGER NOT NULL,
    PRIMARY KEY (resolution_id, kind, organisation_id, round_id)
) STRICT, WITHOUT ROWID;

-- Of all organisations of a kind directly below another one.
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

-- Of a task, over all organisations of a kind.
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
    late INTEGER NOT NULL,
    PRIMARY KEY (task_id, kind, round_id)
) STRICT, WITHOUT ROWID;

INSERT INTO tallies
SELECT resolution_id, kind, organisation_id, round_id, sum(total), sum(answered), sum(returned), sum(need_help),
    sum(waiting), sum(extended)
FROM counted GROUP BY resolution_id, kind, organisation_id, round_id;

INSERT INTO branch_tallies
SELECT y.resolution_id, ifnull(o.parent_id, 0), y.kind, y.round_id, sum(y.total), sum(y.answered), sum(y.need_help)
FROM tallies y JOIN organisations o ON o.id = y.organisation_id GROUP BY 1, 2, 3, 4;

INSERT INTO task_tallies
SELECT task_id, kind, round_id, sum(total), sum(answered), sum(done), sum(in_progress), sum(need_help),
    sum(not_applicable), sum(returned), sum(late)
FROM counted GROUP BY task_id, kind, round_id;

CREATE INDEX tallies_by_organisation ON tallies (organisation_id);
CREATE INDEX tallies_waiting ON tallies (resolution_id, kind, round_id, organisation_id) WHERE waiting > 0;

CREATE INDEX tallies_begun ON tallies (resolution_id, kind, round_id, organisation_id) WHERE answered > 0;
CREATE INDEX tallies_extended ON tallies (resolution_id, kind) WHERE extended > 0;

-- What is inserted here is taken into the tallies (sign 1) or out of them (-1): an assignment as it is or was. Only after
-- the change itself, as a change that is ignored for a conflict has run what comes before it.
CREATE VIEW recount AS
    SELECT 0 AS task_id, 0 AS organisation_id, '' AS kind, 0 AS parent_id, '' AS status, 0 AS reply_id, 0 AS round_id,
        '' AS verdict, '' AS extended_to, 0 AS sign WHERE false;
CREATE TRIGGER recount_assignment INSTEAD OF INSERT ON recount BEGIN
    INSERT INTO tallies
    SELECT a.resolution_id, NEW.kind, NEW.organisation_id, ifnull(NEW.round_id, 0), NEW.sign,
        NEW.sign * (NEW.status <> 'no_reply' AND NEW.verdict IS NOT 'returned'), NEW.sign * (NEW.verdict IS 'returned'),
        NEW.sign * (NEW.status = 'need_help' AND NEW.verdict IS NOT 'returned'),
        NEW.sign * (NEW.reply_id IS NOT NULL AND NEW.verdict IS NULL AND NEW.status <> 'need_help'),
        NEW.sign * (NEW.extended_to IS NOT NULL)
    FROM tasks t JOIN addressees a ON a.id = t.addressee_id WHERE t.id = NEW.task_id
    ON CONFLICT DO UPDATE SET total = total + excluded.total, answered = answered + excluded.answered,
        returned = returned + excluded.returned, need_help = need_help + excluded.need_help,
        waiting = waiting + excluded.waiting, extended = extended + excluded.extended;
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
        NEW.sign * ifnull((SELECT late FROM replies WHERE id = NEW.reply_id), 0)
    WHERE true
    ON CONFLICT DO UPDATE SET total = total + excluded.total, answered = answered + excluded.answered,
        done = done + excluded.done, in_progress = in_progress + excluded.in_progress,
        need_help = need_help + excluded.need_help, not_applicable = not_applicable + excluded.not_applicable,
        returned = returned + excluded.returned, late = late + excluded.late;
    DELETE FROM tallies WHERE NEW.sign = -1 AND organisation_id = NEW.organisation_id AND total = 0;
END;

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

-- An organisation elsewhere in the tree, or of another kind, takes its counts along.
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

-- A verdict finds the assignment of the answer without reading all of them.
CREATE INDEX assignments_by_reply ON assignments (reply_id);
-- What was granted a later day is rare.
CREATE INDEX assignments_extended ON assignments (extended_to) WHERE extended_to IS NOT NULL;
CREATE INDEX participants_unreachable ON participants (id) WHERE unreachable_since IS NOT NULL;

-- The short name as people sort it, «№ 5» before «№ 17»: written by the bot with the name.
ALTER TABLE organisations ADD COLUMN sort_key TEXT NOT NULL DEFAULT '';
UPDATE organisations SET sort_key = sort_key(short_name);
