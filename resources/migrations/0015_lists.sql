-- SPDX-FileCopyrightText: 2026 The Xieli founders
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Lists in and out: what the headings of an odd sheet were taken for; how the people of another office's list were found in the
-- register (a ledger of what stood then: it points to nobody who might be gone later); and who took numbers out, why and when.

CREATE TABLE sheet_mapping (
    id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
    kind TEXT NOT NULL DEFAULT '',
    signature TEXT NOT NULL DEFAULT '',
    choices TEXT NOT NULL DEFAULT '',
    file TEXT NOT NULL DEFAULT '',
    learned_on TEXT NOT NULL DEFAULT '' CHECK (learned_on = '' OR learned_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;
CREATE UNIQUE INDEX sheet_mapping_by_heads ON sheet_mapping (kind, signature);

CREATE TABLE list_match (
    id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
    batch_id TEXT NOT NULL REFERENCES intake_batch (id) DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL DEFAULT 0,
    outcome TEXT NOT NULL DEFAULT 'both',
    found_by TEXT NOT NULL DEFAULT '',
    doubt TEXT NOT NULL DEFAULT '',
    taken INTEGER NOT NULL DEFAULT 0 CHECK (taken IN (0, 1)),
    sheet TEXT NOT NULL DEFAULT '',
    row_number INTEGER NOT NULL DEFAULT 0,
    listed_name TEXT NOT NULL DEFAULT '',
    listed_number TEXT NOT NULL DEFAULT '',
    listed_place TEXT NOT NULL DEFAULT '',
    listed_words TEXT NOT NULL DEFAULT '',
    household_key TEXT NOT NULL DEFAULT '',
    member_key TEXT NOT NULL DEFAULT '',
    name TEXT NOT NULL DEFAULT '',
    number TEXT NOT NULL DEFAULT '',
    head TEXT NOT NULL DEFAULT '',
    group_name TEXT NOT NULL DEFAULT '',
    aid TEXT NOT NULL DEFAULT '',
    before_words TEXT NOT NULL DEFAULT '',
    after_words TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX list_match_by_batch ON list_match (batch_id);

CREATE TABLE export_entry (
    id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
    number INTEGER NOT NULL DEFAULT 0,
    day TEXT NOT NULL DEFAULT '' CHECK (day = '' OR day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    user TEXT NOT NULL DEFAULT '',
    list TEXT NOT NULL DEFAULT '',
    columns TEXT NOT NULL DEFAULT '',
    rows INTEGER NOT NULL DEFAULT 0,
    file TEXT NOT NULL DEFAULT '',
    digest TEXT NOT NULL DEFAULT '',
    taken_by TEXT NOT NULL DEFAULT '',
    reason TEXT NOT NULL DEFAULT ''
) STRICT;
