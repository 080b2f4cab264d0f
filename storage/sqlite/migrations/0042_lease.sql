-- Which run of the bot holds this database: a file lock says so on one machine, this row says it wherever the file goes.

CREATE TABLE lease (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    holder TEXT NOT NULL, -- drawn anew by each run
    host TEXT NOT NULL,
    bot TEXT NOT NULL, -- the number that its token begins with
    renewed_at TEXT NOT NULL,
    released_at TEXT, -- when it stopped of itself
    replicated_at TEXT -- all that was committed by then is in the replica
) STRICT;
