-- SPDX-FileCopyrightText: 2026 The Xieli founders
-- SPDX-License-Identifier: GPL-3.0-or-later
-- A household leaves with its file and arrives elsewhere: a line where it left, a line where it arrived.
CREATE TABLE household_move (
    id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
    household_id TEXT NOT NULL,
    side TEXT NOT NULL DEFAULT 'out',
    day TEXT NOT NULL DEFAULT '',
    place TEXT NOT NULL DEFAULT '',
    head TEXT NOT NULL DEFAULT '',
    persons INTEGER NOT NULL DEFAULT 0,
    state TEXT NOT NULL DEFAULT 'leaving',
    attempt INTEGER NOT NULL DEFAULT 0,
    other_office TEXT NOT NULL DEFAULT '',
    other_name TEXT NOT NULL DEFAULT '',
    other_household TEXT NOT NULL DEFAULT '',
    answered_on TEXT,
    answer TEXT NOT NULL DEFAULT '',
    history TEXT NOT NULL DEFAULT '',
    news_seen INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX household_move_by_household ON household_move (household_id);

-- At a township: the file of a household that another township sent.
CREATE TABLE arrival_file (
    id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
    peer_id TEXT NOT NULL,
    household TEXT NOT NULL DEFAULT '',
    day TEXT NOT NULL DEFAULT '',
    place TEXT NOT NULL DEFAULT '',
    wanted TEXT NOT NULL DEFAULT '',
    head TEXT NOT NULL DEFAULT '',
    persons INTEGER NOT NULL DEFAULT 0,
    state TEXT NOT NULL DEFAULT 'leaving',
    village TEXT NOT NULL DEFAULT '',
    answered_on TEXT,
    answer TEXT NOT NULL DEFAULT '',
    attempt INTEGER NOT NULL DEFAULT 0,
    history TEXT NOT NULL DEFAULT '',
    file BLOB NOT NULL DEFAULT x'',
    since TEXT NOT NULL DEFAULT ''
) STRICT;
