-- What was answered while no round asked: few, and looked for when the closing of one is undone.
CREATE INDEX replies_unasked ON replies (created_at) WHERE round_id IS NULL;
