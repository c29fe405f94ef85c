-- SPDX-FileCopyrightText: 2026 The Xieli founders
-- SPDX-License-Identifier: GPL-3.0-or-later
-- 台账: what people keep by hand beside the families' files. Somebody who is no household's member is named by words.

CREATE TABLE register_entry (
    id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
    kind TEXT NOT NULL DEFAULT 'petition',
    household_id TEXT REFERENCES household (id) DEFERRABLE INITIALLY DEFERRED,
    member_id TEXT REFERENCES member (id) DEFERRABLE INITIALLY DEFERRED,
    name TEXT NOT NULL DEFAULT '',
    day TEXT NOT NULL DEFAULT '' CHECK (day = '' OR day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    source TEXT NOT NULL DEFAULT '',
    what TEXT NOT NULL DEFAULT '',
    detail TEXT NOT NULL DEFAULT '',
    handler TEXT NOT NULL DEFAULT '',
    amount_fen INTEGER,
    due_on TEXT CHECK (due_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    answer TEXT NOT NULL DEFAULT '',
    answered_on TEXT CHECK (answered_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;
CREATE INDEX register_entry_by_kind ON register_entry (kind);
CREATE INDEX register_entry_by_household ON register_entry (household_id) WHERE household_id IS NOT NULL;
CREATE INDEX register_entry_by_member ON register_entry (member_id) WHERE member_id IS NOT NULL;
