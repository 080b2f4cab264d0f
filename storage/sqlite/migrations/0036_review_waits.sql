-- Answers that wait for a look, and returned ones that wait to be mended, are reminded of once; not what is there already.
INSERT INTO facts (name, value) SELECT 'replies_waited', ifnull(max(id), 0) FROM replies;
INSERT INTO facts (name, value) SELECT 'reviews_waited', ifnull(max(id), 0) FROM reviews;
