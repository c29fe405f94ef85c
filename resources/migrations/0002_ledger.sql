-- SPDX-FileCopyrightText: 2026 The Xieli founders
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Visits, surveys, what a household earns, owns and spends; and what became of each spreadsheet row.

CREATE TABLE visit (
    id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
    household_id TEXT NOT NULL REFERENCES household (id) DEFERRABLE INITIALLY DEFERRED,
    day TEXT NOT NULL DEFAULT '' CHECK (day = '' OR day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    first_visitor TEXT NOT NULL DEFAULT '',
    second_visitor TEXT NOT NULL DEFAULT '',
    visitors_signed INTEGER NOT NULL DEFAULT 0 CHECK (visitors_signed IN (0, 1)),
    family_signed INTEGER NOT NULL DEFAULT 0 CHECK (family_signed IN (0, 1)),
    notes TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX visit_by_household ON visit (household_id);

CREATE TABLE survey (
    id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
    household_id TEXT NOT NULL REFERENCES household (id) DEFERRABLE INITIALLY DEFERRED,
    visit_id TEXT REFERENCES visit (id) DEFERRABLE INITIALLY DEFERRED,
    from_month TEXT NOT NULL CHECK (from_month GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]'),
    to_month TEXT NOT NULL CHECK (to_month GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]'),
    accepted_on TEXT CHECK (accepted_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    source TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX survey_by_household ON survey (household_id);
CREATE INDEX survey_by_visit ON survey (visit_id) WHERE visit_id IS NOT NULL;

CREATE TABLE income_item (
    id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
    household_id TEXT NOT NULL REFERENCES household (id) DEFERRABLE INITIALLY DEFERRED,
    survey_id TEXT NOT NULL REFERENCES survey (id) DEFERRABLE INITIALLY DEFERRED,
    member_id TEXT REFERENCES member (id) DEFERRABLE INITIALLY DEFERRED,
    kind TEXT NOT NULL DEFAULT '',
    label TEXT NOT NULL DEFAULT '',
    quantity INTEGER,
    unit TEXT NOT NULL DEFAULT '',
    unit_price_fen INTEGER,
    gross_fen INTEGER NOT NULL DEFAULT 0,
    cost_fen INTEGER NOT NULL DEFAULT 0,
    months INTEGER,
    ended_on TEXT CHECK (ended_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    evidence TEXT NOT NULL DEFAULT '',
    stated_by TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX income_item_by_household ON income_item (household_id);
CREATE INDEX income_item_by_survey ON income_item (survey_id);
CREATE INDEX income_item_by_member ON income_item (member_id) WHERE member_id IS NOT NULL;

CREATE TABLE property_item (
    id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
    household_id TEXT NOT NULL REFERENCES household (id) DEFERRABLE INITIALLY DEFERRED,
    member_id TEXT REFERENCES member (id) DEFERRABLE INITIALLY DEFERRED,
    kind TEXT NOT NULL DEFAULT '',
    description TEXT NOT NULL DEFAULT '',
    value_fen INTEGER,
    area INTEGER,
    exempt INTEGER NOT NULL DEFAULT 0 CHECK (exempt IN (0, 1)),
    exempt_reason TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX property_item_by_household ON property_item (household_id);
CREATE INDEX property_item_by_member ON property_item (member_id) WHERE member_id IS NOT NULL;

CREATE TABLE expense_item (
    id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
    household_id TEXT NOT NULL REFERENCES household (id) DEFERRABLE INITIALLY DEFERRED,
    member_id TEXT REFERENCES member (id) DEFERRABLE INITIALLY DEFERRED,
    kind TEXT NOT NULL DEFAULT '',
    rigid INTEGER NOT NULL DEFAULT 0 CHECK (rigid IN (0, 1)),
    label TEXT NOT NULL DEFAULT '',
    amount_fen INTEGER NOT NULL DEFAULT 0,
    months INTEGER,
    evidence TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX expense_item_by_household ON expense_item (household_id);
CREATE INDEX expense_item_by_member ON expense_item (member_id) WHERE member_id IS NOT NULL;

CREATE TABLE intake_batch (
    id TEXT PRIMARY KEY NOT NULL,
    kind TEXT NOT NULL DEFAULT '',
    file TEXT NOT NULL DEFAULT '',
    digest TEXT NOT NULL DEFAULT '',
    taken_on TEXT NOT NULL DEFAULT '',
    rows INTEGER NOT NULL DEFAULT 0,
    taken INTEGER NOT NULL DEFAULT 0,
    refused INTEGER NOT NULL DEFAULT 0,
    skipped INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE intake_row (
    id TEXT PRIMARY KEY NOT NULL,
    batch_id TEXT NOT NULL REFERENCES intake_batch (id) DEFERRABLE INITIALLY DEFERRED,
    sheet TEXT NOT NULL DEFAULT '',
    row_number INTEGER NOT NULL DEFAULT 0,
    column_name TEXT NOT NULL DEFAULT '',
    reason TEXT NOT NULL DEFAULT '',
    arguments TEXT NOT NULL DEFAULT '',
    fate TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX intake_row_by_batch ON intake_row (batch_id);
