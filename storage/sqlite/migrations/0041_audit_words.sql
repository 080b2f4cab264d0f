-- The audit log is searched by words: of names and titles as they were then, of acts and of people by their ids.
CREATE VIRTUAL TABLE audit_words USING fts5(
    organisation_id, act, doer, doer_id, person_id, data,
    content = 'audit', content_rowid = 'id', detail = 'column', columnsize = 0,
    tokenize = "unicode61 tokenchars '_'"
);
INSERT INTO audit_words (audit_words) VALUES ('rebuild');
CREATE TRIGGER audit_words_added AFTER INSERT ON audit BEGIN
    INSERT INTO audit_words (rowid, organisation_id, act, doer, doer_id, person_id, data)
    VALUES (NEW.id, NEW.organisation_id, NEW.act, NEW.doer, NEW.doer_id, NEW.person_id, NEW.data);
END;
CREATE TRIGGER audit_words_removed AFTER DELETE ON audit BEGIN
    INSERT INTO audit_words (audit_words, rowid, organisation_id, act, doer, doer_id, person_id, data)
    VALUES ('delete', OLD.id, OLD.organisation_id, OLD.act, OLD.doer, OLD.doer_id, OLD.person_id, OLD.data);
END;
CREATE TRIGGER audit_words_erased AFTER UPDATE ON audit BEGIN -- of a person; nothing else changes
    INSERT INTO audit_words (audit_words, rowid, organisation_id, act, doer, doer_id, person_id, data)
    VALUES ('delete', OLD.id, OLD.organisation_id, OLD.act, OLD.doer, OLD.doer_id, OLD.person_id, OLD.data);
    INSERT INTO audit_words (rowid, organisation_id, act, doer, doer_id, person_id, data)
    VALUES (NEW.id, NEW.organisation_id, NEW.act, NEW.doer, NEW.doer_id, NEW.person_id, NEW.data);
END;

-- Whose names are looked through: each of an organisation's log once.
CREATE INDEX audit_doers ON audit (organisation_id, doer_id) WHERE organisation_id IS NOT NULL AND doer_id IS NOT NULL;
CREATE INDEX audit_people ON audit (organisation_id, person_id)
    WHERE organisation_id IS NOT NULL AND person_id IS NOT NULL;
