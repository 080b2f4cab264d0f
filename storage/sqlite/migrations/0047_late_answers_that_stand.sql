-- The picture of a running round reads what a task has come to from its tally: so an answer that was returned counts
-- there as late no more, as nowhere else, and those on behalf of an organisation are counted too.
ALTER TABLE task_tallies ADD COLUMN on_behalf INTEGER NOT NULL DEFAULT 0;

DROP VIEW counted;
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

DROP TRIGGER recount_assignment;
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
        NEW.sign * (ifnull(p.late, 0) AND NEW.verdict IS NOT 'returned'),
        NEW.sign * (ifnull(p.on_behalf, 0) AND NEW.verdict IS NOT 'returned')
    FROM (SELECT NEW.reply_id AS id) r LEFT JOIN replies p ON p.id = r.id WHERE true
    ON CONFLICT DO UPDATE SET total = total + excluded.total, answered = answered + excluded.answered,
        done = done + excluded.done, in_progress = in_progress + excluded.in_progress,
        need_help = need_help + excluded.need_help, not_applicable = not_applicable + excluded.not_applicable,
        returned = returned + excluded.returned, late = late + excluded.late, on_behalf = on_behalf + excluded.on_behalf;
    DELETE FROM tallies WHERE NEW.sign = -1 AND organisation_id = NEW.organisation_id AND total = 0;
END;

UPDATE task_tallies AS y SET late = found.late, on_behalf = found.on_behalf
FROM (
    SELECT task_id, kind, round_id, sum(late) AS late, sum(on_behalf) AS on_behalf FROM counted GROUP BY 1, 2, 3
) found WHERE found.task_id = y.task_id AND found.kind = y.kind AND found.round_id = y.round_id;
