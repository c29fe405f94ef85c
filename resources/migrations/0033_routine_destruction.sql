-- SPDX-FileCopyrightText: 2026 The Xieli founders
-- SPDX-License-Identifier: GPL-3.0-or-later
-- 日常管理类档案的销毁: postings, lists, registers, papers of no one household. What is destroyed of them belongs to no household's file.

ALTER TABLE destruction ADD COLUMN scope TEXT NOT NULL DEFAULT 'files' CHECK (scope IN ('files', 'routine'));

CREATE TABLE destruction_item (
    id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
    destruction_id TEXT NOT NULL REFERENCES destruction (id) DEFERRABLE INITIALLY DEFERRED,
    number INTEGER NOT NULL DEFAULT 0,
    kind TEXT NOT NULL DEFAULT 'posting' CHECK (kind IN ('posting', 'paper', 'copy', 'list', 'export', 'register', 'transient')),
    record_key TEXT NOT NULL DEFAULT '',
    ended_on TEXT NOT NULL DEFAULT '' CHECK (ended_on = '' OR ended_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    due_on TEXT NOT NULL DEFAULT '' CHECK (due_on = '' OR due_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    records INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX destruction_item_by_destruction ON destruction_item (destruction_id);
CREATE TRIGGER destruction_item_is_kept BEFORE DELETE ON destruction_item BEGIN SELECT RAISE(ABORT, 'xieli:store.record_kept'); END;

-- a destroyed record of the routine class is of no household: built anew, with the triggers that look at it
DROP TRIGGER assessment_is_fixed;
DROP TRIGGER paper_is_fixed;
CREATE TABLE destroyed_record_new (
    id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
    destruction_id TEXT NOT NULL REFERENCES destruction (id) DEFERRABLE INITIALLY DEFERRED,
    household_id TEXT REFERENCES household (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
INSERT INTO destroyed_record_new (id, destruction_id, household_id) SELECT id, destruction_id, household_id FROM destroyed_record ORDER BY rowid;
DROP TRIGGER destroyed_record_is_kept;
DROP TRIGGER destroyed_record_is_fixed;
DROP TABLE destroyed_record;
ALTER TABLE destroyed_record_new RENAME TO destroyed_record;
CREATE INDEX destroyed_record_by_household ON destroyed_record (household_id) WHERE household_id IS NOT NULL;
CREATE TRIGGER destroyed_record_is_kept BEFORE DELETE ON destroyed_record BEGIN SELECT RAISE(ABORT, 'xieli:store.record_kept'); END;
CREATE TRIGGER destroyed_record_is_fixed BEFORE UPDATE ON destroyed_record BEGIN SELECT RAISE(ABORT, 'xieli:store.record_kept'); END;
CREATE TRIGGER assessment_is_fixed BEFORE UPDATE ON assessment
WHEN NEW.situation IS NOT x'' OR NEW.result IS NOT x'' OR NEW.id IS NOT OLD.id OR NEW.household_id IS NOT OLD.household_id OR NEW.month IS NOT OLD.month
  OR NEW.pack IS NOT OLD.pack OR NEW.edition IS NOT OLD.edition OR NEW.pack_digest IS NOT OLD.pack_digest OR NEW.result_digest IS NOT OLD.result_digest
  OR NOT EXISTS (SELECT 1 FROM destroyed_record WHERE id = 'assessment:' || OLD.id)
BEGIN SELECT RAISE(ABORT, 'xieli:store.record_kept'); END;
CREATE TRIGGER paper_is_fixed BEFORE UPDATE ON paper
WHEN NEW.bytes IS NOT x'' OR NEW.title IS NOT '' OR NEW.id IS NOT OLD.id OR NEW.kind IS NOT OLD.kind OR NEW.issued_on IS NOT OLD.issued_on OR NEW.digest IS NOT OLD.digest
  OR NOT EXISTS (SELECT 1 FROM destroyed_record WHERE id = 'paper:' || OLD.id)
BEGIN SELECT RAISE(ABORT, 'xieli:store.record_kept'); END;
