-- Parked updates are counted by every look at the bot's health and removed after a week, as done ones are.
CREATE INDEX inbox_parked ON inbox (finished_at) WHERE status = 'parked';
