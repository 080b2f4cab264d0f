-- A repetition may be due on the last day of each month, whichever that is.
ALTER TABLE rounds ADD COLUMN rule TEXT CHECK (rule IN ('month', 'month_end', 'quarter', 'quarter_end', 'term'));
UPDATE rounds SET rule = repeat;
ALTER TABLE rounds DROP COLUMN repeat;
ALTER TABLE rounds RENAME COLUMN rule TO repeat;

-- Who answered what in a round is listed by name, a page at a time, without sorting everybody.
CREATE INDEX organisations_in_order ON organisations (sort_key, id, kind);
