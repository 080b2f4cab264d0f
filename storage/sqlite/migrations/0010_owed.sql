-- An update whose effect is committed and whose screen has not been shown yet: its body stays until it has.
ALTER TABLE inbox ADD COLUMN owed INTEGER NOT NULL DEFAULT 0 CHECK (owed IN (0, 1));
CREATE INDEX inbox_owed ON inbox (id) WHERE owed = 1;
-- What of a chat waits in the table, while the rest of it is in work.
CREATE INDEX inbox_lanes ON inbox (lane, id) WHERE status = 'new';
