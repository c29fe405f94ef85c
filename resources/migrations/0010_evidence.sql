-- SPDX-FileCopyrightText: 2026 The Xieli founders
-- SPDX-License-Identifier: GPL-3.0-or-later
-- 佐证材料: photographs and scans, and what they prove. The bytes stand once under their digest and outlive the row that shows
-- them, so that a deletion can be undone. An expense may be deleted while its bill stays: no foreign key.

CREATE TABLE picture (
    id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
    jpeg BLOB NOT NULL DEFAULT x'',
    width INTEGER NOT NULL DEFAULT 0,
    height INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE evidence (
    id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
    household_id TEXT NOT NULL REFERENCES household (id) DEFERRABLE INITIALLY DEFERRED,
    picture_digest TEXT NOT NULL REFERENCES picture (id) DEFERRABLE INITIALLY DEFERRED,
    proves TEXT NOT NULL DEFAULT 'other',
    caption TEXT NOT NULL DEFAULT '',
    taken_on TEXT CHECK (taken_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    taken_by TEXT NOT NULL DEFAULT '',
    member_id TEXT REFERENCES member (id) DEFERRABLE INITIALLY DEFERRED,
    visit_id TEXT REFERENCES visit (id) DEFERRABLE INITIALLY DEFERRED,
    event_id TEXT REFERENCES family_event (id) DEFERRABLE INITIALLY DEFERRED,
    expense_item_id TEXT,
    added_on TEXT NOT NULL DEFAULT '' CHECK (added_on = '' OR added_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;
CREATE INDEX evidence_by_household ON evidence (household_id);
CREATE INDEX evidence_by_picture ON evidence (picture_digest);
CREATE INDEX evidence_by_member ON evidence (member_id) WHERE member_id IS NOT NULL;
CREATE INDEX evidence_by_visit ON evidence (visit_id) WHERE visit_id IS NOT NULL;
CREATE INDEX evidence_by_event ON evidence (event_id) WHERE event_id IS NOT NULL;
