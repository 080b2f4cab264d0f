-- Who has got in, who never will, and who asks to.

-- Since when it is known that nobody of the organisation will ever join: others answer for it, by its letters.
ALTER TABLE organisations ADD COLUMN never_joins_since TEXT;
