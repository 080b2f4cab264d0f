-- A correction may bring another file in the place of the one that is out.
ALTER TABLE announcements ADD COLUMN correction_file TEXT CHECK (correction_file IS NULL OR json_valid(correction_file));
ALTER TABLE announcements ADD COLUMN file_version INTEGER NOT NULL DEFAULT 1; -- since which it has this file
ALTER TABLE announcement_versions ADD COLUMN file_kind TEXT;
ALTER TABLE announcement_versions ADD COLUMN file_id TEXT;
ALTER TABLE announcement_versions ADD COLUMN file_name TEXT;
