-- Which list a text was typed to be looked for in; NULL: in all that there is.
ALTER TABLE searches ADD COLUMN place TEXT;
