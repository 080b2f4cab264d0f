-- What was deleted, unbound, revoked or taken from its hour can be had back until the term of drafts is over.
ALTER TABLE saved_audiences ADD COLUMN deleted_at TEXT;
ALTER TABLE announcement_templates ADD COLUMN deleted_at TEXT;
ALTER TABLE group_chats ADD COLUMN unbound_at TEXT;
ALTER TABLE calendar_feeds ADD COLUMN revoked_at TEXT;
-- The hour that a draft was to go out at, and to each at that hour of their own.
ALTER TABLE announcements ADD COLUMN former_send_at TEXT;
ALTER TABLE announcements ADD COLUMN former_local_time TEXT;
CREATE INDEX calendar_feeds_revoked ON calendar_feeds (revoked_at) WHERE revoked_at IS NOT NULL;
