-- A message that a block has kept waits for its recipient. `created_at` begins anew with each return, as it says since
-- when sending is tried; this says since when there has been reason for it. NULL: since `created_at`.
ALTER TABLE deliveries ADD COLUMN caused_at TEXT;
