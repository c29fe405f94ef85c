-- SPDX-FileCopyrightText: 2026 The Xieli founders
-- SPDX-License-Identifier: GPL-3.0-or-later
-- 公示: the lists that hang on the board, who is on them or left out, and the objections.

CREATE TABLE posting (
    id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
    kind TEXT NOT NULL DEFAULT 'first',
    programme TEXT NOT NULL DEFAULT 'dibao',
    month TEXT NOT NULL CHECK (month GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]'),
    posted_on TEXT NOT NULL DEFAULT '' CHECK (posted_on = '' OR posted_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    days INTEGER NOT NULL DEFAULT 7 CHECK (days >= 0),
    columns TEXT NOT NULL DEFAULT '',
    masked INTEGER NOT NULL DEFAULT 0 CHECK (masked IN (0, 1)),
    digest TEXT NOT NULL DEFAULT '',
    closed_on TEXT CHECK (closed_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    photograph_digest TEXT NOT NULL DEFAULT '',
    photograph_note TEXT NOT NULL DEFAULT '',
    withdrawn_on TEXT CHECK (withdrawn_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    withdraw_reason TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE posting_entry (
    id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
    posting_id TEXT NOT NULL REFERENCES posting (id) DEFERRABLE INITIALLY DEFERRED,
    household_id TEXT NOT NULL REFERENCES household (id) DEFERRABLE INITIALLY DEFERRED,
    member_id TEXT REFERENCES member (id) DEFERRABLE INITIALLY DEFERRED,
    shown_as TEXT NOT NULL DEFAULT '',
    gap TEXT,
    gap_reason TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX posting_entry_by_posting ON posting_entry (posting_id);
CREATE INDEX posting_entry_by_household ON posting_entry (household_id);
CREATE INDEX posting_entry_by_member ON posting_entry (member_id) WHERE member_id IS NOT NULL;

CREATE TABLE posting_objection (
    id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
    posting_id TEXT NOT NULL REFERENCES posting (id) DEFERRABLE INITIALLY DEFERRED,
    household_id TEXT REFERENCES household (id) DEFERRABLE INITIALLY DEFERRED,
    day TEXT NOT NULL DEFAULT '' CHECK (day = '' OR day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    objector TEXT NOT NULL DEFAULT '',
    what TEXT NOT NULL DEFAULT '',
    answer TEXT NOT NULL DEFAULT '',
    settled_on TEXT CHECK (settled_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;
CREATE INDEX posting_objection_by_posting ON posting_objection (posting_id);
