-- SPDX-FileCopyrightText: 2026 The Xieli founders
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Temporary aid, medical bills and the reserve fund.

CREATE TABLE aid_request (
    id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
    household_id TEXT NOT NULL REFERENCES household (id) DEFERRABLE INITIALLY DEFERRED,
    day TEXT CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    kind TEXT NOT NULL DEFAULT 'ordinary',
    hardship TEXT NOT NULL DEFAULT 'other',
    recipient_class TEXT,
    persons INTEGER,
    months INTEGER,
    proposed_fen INTEGER,
    expense_fen INTEGER,
    cause TEXT NOT NULL DEFAULT '',
    local_hukou INTEGER NOT NULL DEFAULT 1 CHECK (local_hukou IN (0, 1)),
    resident_since TEXT CHECK (resident_since GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    stages TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX aid_request_by_household ON aid_request (household_id);

CREATE TABLE medical_bill (
    id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
    household_id TEXT NOT NULL REFERENCES household (id) DEFERRABLE INITIALLY DEFERRED,
    member_id TEXT REFERENCES member (id) DEFERRABLE INITIALLY DEFERRED,
    day TEXT CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    year INTEGER,
    in_patient INTEGER NOT NULL DEFAULT 1 CHECK (in_patient IN (0, 1)),
    compliant_fen INTEGER NOT NULL DEFAULT 0,
    basic_paid_fen INTEGER NOT NULL DEFAULT 0,
    major_paid_fen INTEGER NOT NULL DEFAULT 0,
    reinsurance_paid_fen INTEGER NOT NULL DEFAULT 0,
    deep_poverty INTEGER NOT NULL DEFAULT 0 CHECK (deep_poverty IN (0, 1)),
    low_income INTEGER NOT NULL DEFAULT 0 CHECK (low_income IN (0, 1)),
    disease TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX medical_bill_by_household ON medical_bill (household_id);
CREATE INDEX medical_bill_by_member ON medical_bill (member_id) WHERE member_id IS NOT NULL;

-- The township's own; it names a request by its id, which may stand in a parcel that has not come yet.
CREATE TABLE reserve_entry (
    id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
    year INTEGER NOT NULL,
    day TEXT NOT NULL DEFAULT '' CHECK (day = '' OR day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    kind TEXT NOT NULL DEFAULT 'spending',
    amount_fen INTEGER NOT NULL DEFAULT 0 CHECK (amount_fen >= 0),
    residents INTEGER,
    aid_request_id TEXT,
    note TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX reserve_entry_by_year ON reserve_entry (year);
