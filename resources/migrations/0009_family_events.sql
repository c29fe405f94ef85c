-- SPDX-FileCopyrightText: 2026 The Xieli founders
-- SPDX-License-Identifier: GPL-3.0-or-later
-- 家庭变动: births, deaths, marriages, moves, 分户, 并户 and changes of head as facts with a day. What a person's record was
-- before in another household, and the other household of an event, may stand in a file that this office does not hold: no
-- foreign key.

ALTER TABLE member ADD COLUMN came_from_member_id TEXT;

CREATE TABLE family_event (
    id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
    household_id TEXT NOT NULL REFERENCES household (id) DEFERRABLE INITIALLY DEFERRED,
    day TEXT NOT NULL DEFAULT '' CHECK (day = '' OR day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    kind TEXT NOT NULL DEFAULT 'birth',
    other_household_id TEXT,
    address_before TEXT NOT NULL DEFAULT '',
    address_after TEXT NOT NULL DEFAULT '',
    group_before TEXT NOT NULL DEFAULT '',
    group_after TEXT NOT NULL DEFAULT '',
    reason TEXT NOT NULL DEFAULT '',
    paper TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX family_event_by_household ON family_event (household_id);

CREATE TABLE family_event_person (
    id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
    event_id TEXT NOT NULL REFERENCES family_event (id) DEFERRABLE INITIALLY DEFERRED,
    household_id TEXT NOT NULL REFERENCES household (id) DEFERRABLE INITIALLY DEFERRED,
    member_id TEXT NOT NULL REFERENCES member (id) DEFERRABLE INITIALLY DEFERRED,
    mover INTEGER NOT NULL DEFAULT 0 CHECK (mover IN (0, 1)),
    relation_before INTEGER NOT NULL DEFAULT 0 CHECK (relation_before BETWEEN 0 AND 99),
    relation_after INTEGER NOT NULL DEFAULT 0 CHECK (relation_after BETWEEN 0 AND 99)
) STRICT;
CREATE INDEX family_event_person_by_household ON family_event_person (household_id);
CREATE INDEX family_event_person_by_event ON family_event_person (event_id);
CREATE INDEX family_event_person_by_member ON family_event_person (member_id);
