-- SPDX-FileCopyrightText: 2026 The Xieli founders
-- SPDX-License-Identifier: GPL-3.0-or-later
-- 文书台账: papers given out, and their signed copies. The bytes of a paper stay with who gave it out, so there is no foreign key to
-- them. Besides: of a household that is a near relative of staff, who that relative is.

CREATE TABLE issued_paper (
    id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
    paper TEXT NOT NULL DEFAULT '',
    kind TEXT NOT NULL DEFAULT '',
    title TEXT NOT NULL DEFAULT '',
    number TEXT NOT NULL DEFAULT '',
    household_id TEXT REFERENCES household (id) DEFERRABLE INITIALLY DEFERRED,
    month TEXT NOT NULL CHECK (month GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]'),
    given_to TEXT NOT NULL DEFAULT '',
    issued_on TEXT NOT NULL DEFAULT '' CHECK (issued_on = '' OR issued_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    issued_by TEXT NOT NULL DEFAULT '',
    digest TEXT NOT NULL DEFAULT '',
    content TEXT NOT NULL DEFAULT '',
    reprints INTEGER NOT NULL DEFAULT 0 CHECK (reprints >= 0),
    reprinted_on TEXT CHECK (reprinted_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    awaits_signed INTEGER NOT NULL DEFAULT 0 CHECK (awaits_signed IN (0, 1)),
    signed_on TEXT CHECK (signed_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    signed_note TEXT NOT NULL DEFAULT '',
    voided_on TEXT CHECK (voided_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    void_reason TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX issued_paper_by_household ON issued_paper (household_id) WHERE household_id IS NOT NULL;

CREATE TABLE signed_scan (
    id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
    issued_paper_id TEXT NOT NULL REFERENCES issued_paper (id) DEFERRABLE INITIALLY DEFERRED,
    picture_digest TEXT NOT NULL REFERENCES picture (id) DEFERRABLE INITIALLY DEFERRED,
    caption TEXT NOT NULL DEFAULT '',
    added_on TEXT NOT NULL DEFAULT '' CHECK (added_on = '' OR added_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;
CREATE INDEX signed_scan_by_issued_paper ON signed_scan (issued_paper_id);
CREATE INDEX signed_scan_by_picture ON signed_scan (picture_digest);

ALTER TABLE household ADD COLUMN staff_relative_name TEXT NOT NULL DEFAULT '';
ALTER TABLE household ADD COLUMN staff_relative_post TEXT NOT NULL DEFAULT '';
ALTER TABLE household ADD COLUMN staff_relative_relation TEXT NOT NULL DEFAULT '';
