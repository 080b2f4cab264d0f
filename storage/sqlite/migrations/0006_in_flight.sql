-- A message in flight is one of few among all that were ever sent: found without reading those.
CREATE INDEX deliveries_in_flight ON deliveries (created_at) WHERE status = 'sending';
