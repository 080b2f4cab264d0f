-- Who is asked, and who has others below, are read from an index alone: each look at a country went through the rows.
CREATE INDEX tallies_asked ON tallies (resolution_id, kind, organisation_id);
CREATE INDEX organisations_open_below ON organisations (parent_id, closed_at);
