-- SPDX-FileCopyrightText: 2026 The Xieli founders
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The journal and the register. Columns are never renamed or used anew, defaults never changed: the journal leaves out
-- cells that hold their default. Codes are not checked here but where rows are read and applied, so that a new code of
-- a list needs no rebuilt table.

CREATE TABLE journal (
    sequence INTEGER PRIMARY KEY CHECK (sequence > 0),
    id TEXT NOT NULL UNIQUE,
    at TEXT NOT NULL,
    day TEXT NOT NULL,
    author TEXT NOT NULL,
    origin TEXT NOT NULL,
    kind TEXT NOT NULL,
    undoes INTEGER,
    title_key TEXT,
    title_arguments TEXT,
    title_salt BLOB,
    title_digest BLOB NOT NULL,
    first_row INTEGER NOT NULL,
    last_row INTEGER NOT NULL,
    cells_digest BLOB NOT NULL,
    prev_digest BLOB NOT NULL,
    digest BLOB NOT NULL
) STRICT;

CREATE TABLE change_row (
    id INTEGER PRIMARY KEY,
    change INTEGER NOT NULL REFERENCES journal (sequence) DEFERRABLE INITIALLY DEFERRED,
    table_name TEXT NOT NULL,
    row_key TEXT NOT NULL,
    op TEXT NOT NULL CHECK (op IN ('insert', 'update', 'delete'))
) STRICT;
CREATE INDEX change_row_by_key ON change_row (row_key, table_name);

-- digest is empty until the values are blanked when retention ends; then salt and values go and the digest stays.
CREATE TABLE change_cell (
    row_id INTEGER NOT NULL REFERENCES change_row (id) DEFERRABLE INITIALLY DEFERRED,
    column_name TEXT NOT NULL,
    old_value ANY,
    new_value ANY,
    salt BLOB,
    digest BLOB,
    PRIMARY KEY (row_id, column_name)
) STRICT, WITHOUT ROWID;

-- Rows of bulk tables: op, key and digest of each, packed.
CREATE TABLE change_bulk (
    change INTEGER NOT NULL REFERENCES journal (sequence) DEFERRABLE INITIALLY DEFERRED,
    table_name TEXT NOT NULL,
    salt BLOB NOT NULL,
    entries BLOB NOT NULL,
    PRIMARY KEY (change, table_name)
) STRICT;

CREATE TRIGGER journal_is_kept BEFORE DELETE ON journal BEGIN SELECT RAISE(ABORT, 'xieli:store.journal_kept'); END;
CREATE TRIGGER journal_is_fixed BEFORE UPDATE ON journal BEGIN SELECT RAISE(ABORT, 'xieli:store.journal_kept'); END;
CREATE TRIGGER change_row_is_kept BEFORE DELETE ON change_row BEGIN SELECT RAISE(ABORT, 'xieli:store.journal_kept'); END;
CREATE TRIGGER change_row_is_fixed BEFORE UPDATE ON change_row BEGIN SELECT RAISE(ABORT, 'xieli:store.journal_kept'); END;
CREATE TRIGGER change_cell_is_kept BEFORE DELETE ON change_cell BEGIN SELECT RAISE(ABORT, 'xieli:store.journal_kept'); END;
CREATE TRIGGER change_cell_is_only_blanked BEFORE UPDATE ON change_cell
WHEN NEW.old_value IS NOT NULL OR NEW.new_value IS NOT NULL OR NEW.digest IS NULL
BEGIN SELECT RAISE(ABORT, 'xieli:store.journal_kept'); END;
CREATE TRIGGER change_bulk_is_kept BEFORE DELETE ON change_bulk BEGIN SELECT RAISE(ABORT, 'xieli:store.journal_kept'); END;
CREATE TRIGGER change_bulk_is_fixed BEFORE UPDATE ON change_bulk BEGIN SELECT RAISE(ABORT, 'xieli:store.journal_kept'); END;

CREATE TABLE office (
    id TEXT PRIMARY KEY NOT NULL,
    name TEXT NOT NULL DEFAULT '',
    role TEXT NOT NULL,
    place_code TEXT NOT NULL DEFAULT '',
    packs TEXT NOT NULL DEFAULT '',
    epoch INTEGER NOT NULL DEFAULT 1,
    signing_key BLOB NOT NULL,
    sealing_key BLOB NOT NULL,
    created_on TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE office_secret (
    id TEXT PRIMARY KEY NOT NULL,
    signing_secret BLOB NOT NULL,
    sealing_secret BLOB NOT NULL
) STRICT;

CREATE TABLE office_user (
    id TEXT PRIMARY KEY NOT NULL,
    name TEXT NOT NULL UNIQUE CHECK (name <> ''),
    role TEXT NOT NULL,
    added_on TEXT NOT NULL DEFAULT '',
    removed_on TEXT
) STRICT;

CREATE TABLE setting (
    key TEXT PRIMARY KEY NOT NULL,
    value TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE clock_confirmation (
    id TEXT PRIMARY KEY NOT NULL,
    day TEXT NOT NULL,
    last_day TEXT NOT NULL DEFAULT '',
    reason TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE policy_overlay (
    id TEXT PRIMARY KEY NOT NULL,
    json BLOB NOT NULL,
    digest TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE household (
    id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
    area_code TEXT NOT NULL DEFAULT '',
    village TEXT NOT NULL DEFAULT '',
    group_name TEXT NOT NULL DEFAULT '',
    residence TEXT NOT NULL DEFAULT 'rural',
    registered_poor INTEGER NOT NULL DEFAULT 0 CHECK (registered_poor IN (0, 1)),
    staff_relative INTEGER NOT NULL DEFAULT 0 CHECK (staff_relative IN (0, 1)),
    poverty_cause TEXT,
    phone TEXT NOT NULL DEFAULT '',
    address TEXT NOT NULL DEFAULT '',
    claimed_monthly_fen INTEGER,
    claimed_class INTEGER,
    claimed_class_text TEXT NOT NULL DEFAULT '',
    claimed_persons INTEGER,
    opened_on TEXT CHECK (opened_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    closed_on TEXT CHECK (closed_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    closed_reason TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE member (
    id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
    household_id TEXT NOT NULL REFERENCES household (id) DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL DEFAULT 0,
    name TEXT NOT NULL DEFAULT '',
    id_number_text TEXT NOT NULL DEFAULT '',
    birth_date TEXT CHECK (birth_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    sex TEXT,
    relation INTEGER NOT NULL DEFAULT 0 CHECK (relation BETWEEN 0 AND 99),
    labour_capacity TEXT,
    work_reason TEXT,
    health TEXT,
    disability_kind TEXT,
    disability_grade INTEGER,
    disability_certificate TEXT NOT NULL DEFAULT '',
    disability_valid_until TEXT CHECK (disability_valid_until GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    student INTEGER NOT NULL DEFAULT 0 CHECK (student IN (0, 1)),
    care_eating INTEGER CHECK (care_eating IN (0, 1)),
    care_dressing INTEGER CHECK (care_dressing IN (0, 1)),
    care_bed INTEGER CHECK (care_bed IN (0, 1)),
    care_toilet INTEGER CHECK (care_toilet IN (0, 1)),
    care_walking INTEGER CHECK (care_walking IN (0, 1)),
    care_bathing INTEGER CHECK (care_bathing IN (0, 1)),
    marital TEXT,
    co_living INTEGER NOT NULL DEFAULT 1 CHECK (co_living IN (0, 1)),
    registered_poor INTEGER NOT NULL DEFAULT 0 CHECK (registered_poor IN (0, 1)),
    joined_on TEXT CHECK (joined_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    left_on TEXT CHECK (left_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    left_reason TEXT NOT NULL DEFAULT '',
    died_on TEXT CHECK (died_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    note TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX member_by_household ON member (household_id);

CREATE TABLE obligor (
    id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
    household_id TEXT NOT NULL REFERENCES household (id) DEFERRABLE INITIALLY DEFERRED,
    supports_member_id TEXT REFERENCES member (id) DEFERRABLE INITIALLY DEFERRED,
    duty TEXT NOT NULL DEFAULT 'parent',
    relation INTEGER NOT NULL DEFAULT 0 CHECK (relation BETWEEN 0 AND 99),
    name TEXT NOT NULL DEFAULT '',
    id_number_text TEXT NOT NULL DEFAULT '',
    family_persons INTEGER,
    family_yearly_income_fen INTEGER,
    supported_persons INTEGER,
    agreed_yearly_fen INTEGER,
    paid_yearly_fen INTEGER,
    ability TEXT NOT NULL DEFAULT 'unknown',
    inability_reason TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX obligor_by_household ON obligor (household_id);
CREATE INDEX obligor_by_member ON obligor (supports_member_id) WHERE supports_member_id IS NOT NULL;

CREATE TABLE bank_account (
    id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
    household_id TEXT NOT NULL REFERENCES household (id) DEFERRABLE INITIALLY DEFERRED,
    number TEXT NOT NULL DEFAULT '',
    holder_name TEXT NOT NULL DEFAULT '',
    holder_relation TEXT NOT NULL DEFAULT '',
    bank TEXT NOT NULL DEFAULT '',
    valid_from TEXT CHECK (valid_from GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    valid_until TEXT CHECK (valid_until GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    proxy_reason TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX bank_account_by_household ON bank_account (household_id);

-- What the search field looks through; made anew whenever a member is written, never recorded.
CREATE TABLE name_index (
    member_id TEXT PRIMARY KEY NOT NULL,
    household_id TEXT NOT NULL,
    name TEXT NOT NULL,
    pinyin TEXT NOT NULL,
    pinyin_u TEXT NOT NULL,
    initials TEXT NOT NULL,
    id_reversed TEXT NOT NULL
) STRICT;
CREATE INDEX name_index_by_name ON name_index (name);
CREATE INDEX name_index_by_pinyin ON name_index (pinyin);
CREATE INDEX name_index_by_pinyin_u ON name_index (pinyin_u);
CREATE INDEX name_index_by_initials ON name_index (initials);
CREATE INDEX name_index_by_id ON name_index (id_reversed);
