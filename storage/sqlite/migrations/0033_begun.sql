-- Who has begun is read from the index alone: without the column that its condition names, each row was looked up.
DROP INDEX tallies_begun;
CREATE INDEX tallies_begun ON tallies (resolution_id, kind, round_id, organisation_id, answered) WHERE answered > 0;
