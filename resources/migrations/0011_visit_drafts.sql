-- SPDX-FileCopyrightText: 2026 The Xieli founders
-- SPDX-License-Identifier: GPL-3.0-or-later
-- 走访草稿: what is typed of a visit and not saved yet, cell by cell. Outside the journal and never in a parcel: nobody has
-- decided it. No foreign keys: a draft may not stop a change, and one whose household is gone is simply not offered.

CREATE TABLE visit_draft (
    id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
    household_id TEXT NOT NULL CHECK (household_id <> ''),
    author TEXT NOT NULL DEFAULT '',
    changed_at TEXT NOT NULL DEFAULT '',
    put_aside INTEGER NOT NULL DEFAULT 0 CHECK (put_aside IN (0, 1)),
    place_table TEXT NOT NULL DEFAULT '',
    place_key TEXT NOT NULL DEFAULT '',
    place_field TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE draft_entry (
    id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
    draft_id TEXT NOT NULL CHECK (draft_id <> ''),
    number INTEGER NOT NULL,
    table_name TEXT NOT NULL DEFAULT '',
    record_key TEXT NOT NULL DEFAULT '',
    field_name TEXT NOT NULL DEFAULT '',
    entry TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX draft_entry_by_draft ON draft_entry (draft_id, number);

-- A card is looked for in other households at every visit.
CREATE INDEX bank_account_by_number ON bank_account (number);
