-- The first organiser of a bot whose settings name none: by a code from its console, once. They choose the others.
ALTER TABLE team ADD COLUMN chooses INTEGER NOT NULL DEFAULT 0 CHECK (chooses IN (0, 1));
ALTER TABLE team_links ADD COLUMN founding INTEGER NOT NULL DEFAULT 0 CHECK (founding IN (0, 1));
ALTER TABLE team_links ADD COLUMN misses INTEGER NOT NULL DEFAULT 0; -- codes that were tried in vain while it worked
