-- Whether two copies of a database are one and the same life of it, or have gone on apart: each run that held it, newest
-- first, and how often its lease was renewed. And why the replica lags, for whoever asks from a terminal.

ALTER TABLE lease ADD COLUMN former TEXT NOT NULL DEFAULT '';
ALTER TABLE lease ADD COLUMN beats INTEGER NOT NULL DEFAULT 0;
ALTER TABLE lease ADD COLUMN replica_fault TEXT;
