-- Organisations close and merge; and what was done by whom is kept.

ALTER TABLE organisations ADD COLUMN closed_at TEXT; -- asked nothing since then; its answers stay
ALTER TABLE organisations ADD COLUMN successor_id INTEGER REFERENCES organisations (id); -- that it has become a part of
CREATE INDEX organisations_closed ON organisations (parent_id) WHERE closed_at IS NOT NULL;
CREATE INDEX organisations_merged ON organisations (successor_id) WHERE successor_id IS NOT NULL;
CREATE TRIGGER registry_closed AFTER UPDATE OF closed_at ON organisations BEGIN
    UPDATE registry SET revision = revision + 1;
END;
CREATE INDEX further_targets_by_organisation ON further_targets (organisation_id) WHERE organisation_id IS NOT NULL;
CREATE INDEX delegations_by_assignment ON delegations (assignment_id);

-- Who belonged to an organisation when it closed: in `memberships` no more, so that nothing else has to ask.
CREATE TABLE closed_memberships (
    participant_id INTEGER NOT NULL REFERENCES participants (id) ON DELETE CASCADE,
    organisation_id INTEGER NOT NULL REFERENCES organisations (id),
    since TEXT NOT NULL,
    PRIMARY KEY (participant_id, organisation_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX closed_memberships_by_organisation ON closed_memberships (organisation_id);

-- What an organiser is about to do to an organisation, as it is looked at before it is done; then what can be undone.
CREATE TABLE organisation_drafts (
    id INTEGER PRIMARY KEY,
    author_id INTEGER REFERENCES participants (id) ON DELETE SET NULL, -- absent: from the command line
    organisation_id INTEGER NOT NULL REFERENCES organisations (id),
    act TEXT NOT NULL CHECK (act IN ('rename', 'move', 'merge', 'close')),
    name TEXT NOT NULL DEFAULT '',
    target_id INTEGER REFERENCES organisations (id), -- the new parent (absent: the top), or the successor
    revision INTEGER NOT NULL, -- of the registry that it was looked at with
    former TEXT CHECK (former IS NULL OR json_valid(former)), -- how it was before; absent until it is done
    created_at TEXT NOT NULL
) STRICT;
CREATE INDEX organisation_drafts_by_author ON organisation_drafts (author_id);
CREATE INDEX organisation_drafts_by_age ON organisation_drafts (created_at);

-- Who did what to whom, when. People are ids alone, so that whoever is erased is named nowhere.
CREATE TABLE audit (
    id INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    act TEXT NOT NULL,
    doer TEXT NOT NULL CHECK (doer IN ('person', 'operator', 'bot')),
    doer_id INTEGER REFERENCES participants (id) ON DELETE SET NULL, -- absent of a person: erased since
    person_id INTEGER REFERENCES participants (id) ON DELETE SET NULL, -- to whom it was done
    organisation_id INTEGER REFERENCES organisations (id),
    subject_id INTEGER, -- of which table, the act says
    data TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(data)) -- names of organisations and titles; never of people
) STRICT;
CREATE INDEX audit_by_time ON audit (at);
CREATE INDEX audit_by_organisation ON audit (organisation_id, id) WHERE organisation_id IS NOT NULL;
CREATE INDEX audit_by_doer ON audit (doer_id) WHERE doer_id IS NOT NULL;
CREATE INDEX audit_by_person ON audit (person_id) WHERE person_id IS NOT NULL;

-- Append-only: what is erased of a person is their id, what is older than its term goes, nothing else changes.
CREATE TRIGGER audit_unchanged BEFORE UPDATE ON audit
WHEN (NEW.id, NEW.at, NEW.act, NEW.doer, NEW.data) IS NOT (OLD.id, OLD.at, OLD.act, OLD.doer, OLD.data)
    OR NEW.organisation_id IS NOT OLD.organisation_id OR NEW.subject_id IS NOT OLD.subject_id
    OR (NEW.doer_id IS NOT OLD.doer_id AND NEW.doer_id IS NOT NULL)
    OR (NEW.person_id IS NOT OLD.person_id AND NEW.person_id IS NOT NULL)
BEGIN
    SELECT RAISE (ABORT, 'the audit log is append-only');
END;
CREATE TRIGGER audit_kept BEFORE DELETE ON audit
WHEN OLD.at >= ifnull((SELECT value FROM facts WHERE name = 'audit_kept_since'), '')
BEGIN
    SELECT RAISE (ABORT, 'the audit log is append-only');
END;
