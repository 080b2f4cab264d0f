-- The files of a running round's report read how far each organisation is from its tally, as its picture does: so the
-- tally knows each of the answers, and which came late or on behalf.
ALTER TABLE tallies ADD COLUMN done INTEGER NOT NULL DEFAULT 0;
ALTER TABLE tallies ADD COLUMN in_progress INTEGER NOT NULL DEFAULT 0;
ALTER TABLE tallies ADD COLUMN not_applicable INTEGER NOT NULL DEFAULT 0;
ALTER TABLE tallies ADD COLUMN late INTEGER NOT NULL DEFAULT 0;
ALTER TABLE tallies ADD COLUMN on_behalf INTEGER NOT NULL DEFAULT 0;

DROP TRIGGER recount_assignment;
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

UPDATE tallies AS y SET done = found.done, in_progress = found.in_progress, not_applicable = found.not_applicable,
    late = found.late, on_behalf = found.on_behalf
FROM (
    SELECT resolution_id, kind, organisation_id, round_id, sum(done) AS done, sum(in_progress) AS in_progress,
        sum(not_applicable) AS not_applicable, sum(late) AS late, sum(on_behalf) AS on_behalf
    FROM counted GROUP BY 1, 2, 3, 4
) found WHERE found.resolution_id = y.resolution_id AND found.kind = y.kind
    AND found.organisation_id = y.organisation_id AND found.round_id = y.round_id;
