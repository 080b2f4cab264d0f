-- Opinions outlive whose they were, as nobody's; an event may ask for none; the code in a hall goes on after a restart.

CREATE TABLE opinions_of_events (
    id INTEGER PRIMARY KEY,
    event_id INTEGER NOT NULL REFERENCES events (id),
    participant_id INTEGER REFERENCES participants (id) ON DELETE CASCADE, -- none once its term is over
    useful INTEGER CHECK (useful BETWEEN 1 AND 5),
    organised INTEGER CHECK (organised BETWEEN 1 AND 5),
    words TEXT NOT NULL DEFAULT '' CHECK (length(words) <= 1000),
    UNIQUE (event_id, participant_id)
) STRICT;
INSERT INTO opinions_of_events (event_id, participant_id, useful, organised, words)
    SELECT event_id, participant_id, useful, organised, words FROM event_opinions;
DROP TABLE event_opinions;
ALTER TABLE opinions_of_events RENAME TO event_opinions;
CREATE INDEX event_opinions_by_participant ON event_opinions (participant_id) WHERE participant_id IS NOT NULL;

ALTER TABLE events ADD COLUMN survey_wanted INTEGER NOT NULL DEFAULT 1 CHECK (survey_wanted IN (0, 1));

-- In whose chat which message shows the code of which hall: the newest one of each.
CREATE TABLE hall_codes (
    participant_id INTEGER PRIMARY KEY REFERENCES participants (id) ON DELETE CASCADE,
    event_id INTEGER NOT NULL REFERENCES events (id),
    message_id INTEGER NOT NULL,
    shown_at TEXT NOT NULL
) STRICT;
CREATE INDEX hall_codes_by_event ON hall_codes (event_id);
