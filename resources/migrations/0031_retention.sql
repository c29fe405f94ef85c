-- SPDX-FileCopyrightText: 2026 The Xieli founders
-- SPDX-License-Identifier: GPL-3.0-or-later
-- 审计与保管期限: what need not be kept any longer is blanked; its digests stay, and with them the chain.

CREATE TABLE destruction (
    id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
    number INTEGER NOT NULL DEFAULT 0,
    document TEXT NOT NULL DEFAULT '',
    prepared_on TEXT NOT NULL DEFAULT '' CHECK (prepared_on = '' OR prepared_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    prepared_by TEXT NOT NULL DEFAULT '',
    executed_on TEXT CHECK (executed_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    executed_by TEXT NOT NULL DEFAULT '',
    second_by TEXT NOT NULL DEFAULT '',
    files INTEGER NOT NULL DEFAULT 0,
    records INTEGER NOT NULL DEFAULT 0,
    swept_on TEXT CHECK (swept_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    withdrawn_on TEXT CHECK (withdrawn_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;
CREATE TRIGGER destruction_is_kept BEFORE DELETE ON destruction BEGIN SELECT RAISE(ABORT, 'xieli:store.record_kept'); END;

CREATE TABLE destruction_file (
    id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
    destruction_id TEXT NOT NULL REFERENCES destruction (id) DEFERRABLE INITIALLY DEFERRED,
    number INTEGER NOT NULL DEFAULT 0,
    household_id TEXT NOT NULL REFERENCES household (id) DEFERRABLE INITIALLY DEFERRED,
    ended_on TEXT NOT NULL DEFAULT '' CHECK (ended_on = '' OR ended_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    due_on TEXT NOT NULL DEFAULT '' CHECK (due_on = '' OR due_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    accounting INTEGER NOT NULL DEFAULT 0 CHECK (accounting IN (0, 1))
) STRICT;
CREATE INDEX destruction_file_by_destruction ON destruction_file (destruction_id);
CREATE INDEX destruction_file_by_household ON destruction_file (household_id);
CREATE TRIGGER destruction_file_is_kept BEFORE DELETE ON destruction_file BEGIN SELECT RAISE(ABORT, 'xieli:store.record_kept'); END;

-- id is "table:key"
CREATE TABLE destroyed_record (
    id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
    destruction_id TEXT NOT NULL REFERENCES destruction (id) DEFERRABLE INITIALLY DEFERRED,
    household_id TEXT NOT NULL REFERENCES household (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX destroyed_record_by_household ON destroyed_record (household_id);
CREATE TRIGGER destroyed_record_is_kept BEFORE DELETE ON destroyed_record BEGIN SELECT RAISE(ABORT, 'xieli:store.record_kept'); END;
CREATE TRIGGER destroyed_record_is_fixed BEFORE UPDATE ON destroyed_record BEGIN SELECT RAISE(ABORT, 'xieli:store.record_kept'); END;

CREATE TABLE retention_hold (
    id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
    household_id TEXT NOT NULL REFERENCES household (id) DEFERRABLE INITIALLY DEFERRED,
    since TEXT NOT NULL DEFAULT '' CHECK (since = '' OR since GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    by_user TEXT NOT NULL DEFAULT '',
    reason TEXT NOT NULL DEFAULT '',
    until_day TEXT CHECK (until_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    released_on TEXT CHECK (released_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    released_by TEXT NOT NULL DEFAULT '',
    released_why TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX retention_hold_by_household ON retention_hold (household_id);
CREATE TRIGGER retention_hold_is_kept BEFORE DELETE ON retention_hold BEGIN SELECT RAISE(ABORT, 'xieli:store.record_kept'); END;

-- a title may go, and nothing else of the row
DROP TRIGGER journal_is_fixed;
CREATE TRIGGER journal_is_only_blanked BEFORE UPDATE ON journal
WHEN NEW.title_key IS NOT NULL OR NEW.title_arguments IS NOT NULL OR NEW.title_salt IS NOT NULL OR OLD.title_salt IS NULL
  OR NEW.sequence IS NOT OLD.sequence OR NEW.id IS NOT OLD.id OR NEW.at IS NOT OLD.at OR NEW.day IS NOT OLD.day OR NEW.author IS NOT OLD.author
  OR NEW.origin IS NOT OLD.origin OR NEW.kind IS NOT OLD.kind OR NEW.undoes IS NOT OLD.undoes OR NEW.title_digest IS NOT OLD.title_digest
  OR NEW.first_row IS NOT OLD.first_row OR NEW.last_row IS NOT OLD.last_row OR NEW.cells_digest IS NOT OLD.cells_digest
  OR NEW.prev_digest IS NOT OLD.prev_digest OR NEW.digest IS NOT OLD.digest
BEGIN SELECT RAISE(ABORT, 'xieli:store.journal_kept'); END;

-- with the values goes their salt, from which values of few choices could be guessed; what is blanked stays as it is
DROP TRIGGER change_cell_is_only_blanked;
CREATE TRIGGER change_cell_is_only_blanked BEFORE UPDATE ON change_cell
WHEN NEW.old_value IS NOT NULL OR NEW.new_value IS NOT NULL OR NEW.salt IS NOT NULL OR NEW.digest IS NULL OR OLD.digest IS NOT NULL
  OR NEW.row_id IS NOT OLD.row_id OR NEW.column_name IS NOT OLD.column_name
BEGIN SELECT RAISE(ABORT, 'xieli:store.journal_kept'); END;

-- of what is fixed only what goes may change, and only of a record that is destroyed
DROP TRIGGER assessment_is_fixed;
CREATE TRIGGER assessment_is_fixed BEFORE UPDATE ON assessment
WHEN NEW.situation IS NOT x'' OR NEW.result IS NOT x'' OR NEW.id IS NOT OLD.id OR NEW.household_id IS NOT OLD.household_id OR NEW.month IS NOT OLD.month
  OR NEW.pack IS NOT OLD.pack OR NEW.edition IS NOT OLD.edition OR NEW.pack_digest IS NOT OLD.pack_digest OR NEW.result_digest IS NOT OLD.result_digest
  OR NOT EXISTS (SELECT 1 FROM destroyed_record WHERE id = 'assessment:' || OLD.id)
BEGIN SELECT RAISE(ABORT, 'xieli:store.record_kept'); END;
DROP TRIGGER paper_is_fixed;
CREATE TRIGGER paper_is_fixed BEFORE UPDATE ON paper
WHEN NEW.bytes IS NOT x'' OR NEW.title IS NOT '' OR NEW.id IS NOT OLD.id OR NEW.kind IS NOT OLD.kind OR NEW.issued_on IS NOT OLD.issued_on OR NEW.digest IS NOT OLD.digest
  OR NOT EXISTS (SELECT 1 FROM destroyed_record WHERE id = 'paper:' || OLD.id)
BEGIN SELECT RAISE(ABORT, 'xieli:store.record_kept'); END;
