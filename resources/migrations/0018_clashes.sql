-- SPDX-FileCopyrightText: 2026 The Xieli founders
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Exchange that settles by field: who keeps a household, what two offices say differently, what could not go in yet.

-- The lives of one direction of one pair of offices; an office whose file was restored begins a new one.
ALTER TABLE peer ADD COLUMN own_epoch INTEGER NOT NULL DEFAULT 1;
ALTER TABLE peer ADD COLUMN their_epoch INTEGER NOT NULL DEFAULT 1;
-- '', 'owed', 'sent' (it has another history), 'whole', 'whole_sent' (it took another office's place): our whole content goes to it
ALTER TABLE peer ADD COLUMN heal TEXT NOT NULL DEFAULT '';
-- The code was read aloud and fits.
ALTER TABLE peer ADD COLUMN compared_on TEXT;
ALTER TABLE peer ADD COLUMN compared_by TEXT NOT NULL DEFAULT '';
ALTER TABLE peer ADD COLUMN successor_id TEXT NOT NULL DEFAULT '';

-- What the sender told of itself.
ALTER TABLE parcel_received ADD COLUMN households INTEGER NOT NULL DEFAULT 0;
ALTER TABLE parcel_received ADD COLUMN persons INTEGER NOT NULL DEFAULT 0;
ALTER TABLE parcel_received ADD COLUMN fen INTEGER NOT NULL DEFAULT 0;
ALTER TABLE parcel_sent ADD COLUMN epoch INTEGER NOT NULL DEFAULT 1;
ALTER TABLE parcel_fate ADD COLUMN stands TEXT NOT NULL DEFAULT '';

-- At a township: which village keeps a household. The key is the household's.
CREATE TABLE household_seat (
    id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
    peer_id TEXT NOT NULL,
    since TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX household_seat_by_peer ON household_seat (peer_id);
INSERT INTO household_seat (id, peer_id)
    SELECT household, village FROM (
        SELECT f.record_key AS household, f.peer_id AS village, min(f.sequence) FROM parcel_fate f JOIN household h ON h.id = f.record_key
        WHERE f.table_name = 'household' AND f.ours = 0 AND f.fate <> 'refused' GROUP BY f.record_key);

-- One question that two offices answer differently: one row a cell, or a pair of persons.
CREATE TABLE clash (
    id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
    kind TEXT NOT NULL DEFAULT 'field',
    village_id TEXT NOT NULL DEFAULT '',
    household_id TEXT NOT NULL DEFAULT '',
    member_id TEXT NOT NULL DEFAULT '',
    table_name TEXT NOT NULL DEFAULT '',
    record_key TEXT NOT NULL DEFAULT '',
    column_name TEXT NOT NULL DEFAULT '',
    village_value TEXT NOT NULL DEFAULT '',
    village_author TEXT NOT NULL DEFAULT '',
    village_day TEXT NOT NULL DEFAULT '',
    village_visit TEXT NOT NULL DEFAULT '',
    township_value TEXT NOT NULL DEFAULT '',
    township_author TEXT NOT NULL DEFAULT '',
    township_day TEXT NOT NULL DEFAULT '',
    township_visit TEXT NOT NULL DEFAULT '',
    other_key TEXT NOT NULL DEFAULT '',
    holds_pay INTEGER NOT NULL DEFAULT 0 CHECK (holds_pay IN (0, 1)),
    opened_on TEXT NOT NULL DEFAULT '',
    state TEXT NOT NULL DEFAULT 'open',
    decided TEXT NOT NULL DEFAULT '',
    decided_by TEXT NOT NULL DEFAULT '',
    decided_on TEXT,
    decided_why TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX clash_by_state ON clash (state);
CREATE INDEX clash_by_household ON clash (household_id);

-- Two records of one person: the key is the old member's, which stays and is ended.
CREATE TABLE alias (
    id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
    survivor_id TEXT NOT NULL DEFAULT '',
    merged_on TEXT NOT NULL DEFAULT '',
    merged_by TEXT NOT NULL DEFAULT '',
    reason TEXT NOT NULL DEFAULT ''
) STRICT;

-- One record of a parcel that could not go in yet, with all that it brought.
CREATE TABLE record_aside (
    id TEXT PRIMARY KEY NOT NULL,
    peer_id TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    table_name TEXT NOT NULL DEFAULT '',
    record_key TEXT NOT NULL DEFAULT '',
    net BLOB NOT NULL,
    reason TEXT NOT NULL DEFAULT '',
    since TEXT NOT NULL DEFAULT ''
) STRICT;

-- Parcels of another history, whole.
CREATE TABLE parcel_aside (
    id TEXT PRIMARY KEY NOT NULL,
    peer_id TEXT NOT NULL,
    epoch INTEGER NOT NULL,
    sequence INTEGER NOT NULL,
    bytes BLOB NOT NULL,
    reason TEXT NOT NULL DEFAULT '',
    since TEXT NOT NULL DEFAULT '',
    settled_on TEXT
) STRICT;
