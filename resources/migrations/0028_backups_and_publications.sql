-- SPDX-FileCopyrightText: 2026 The Xieli founders
-- SPDX-License-Identifier: GPL-3.0-or-later
-- 备份: where copies of this file go by themselves, and each copy that was made, verified, tried in a drill, removed. 发布: what was
-- written into a database of the county. All of it is this office's own and never travels.

CREATE TABLE backup_place (
    id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
    kind TEXT NOT NULL DEFAULT 'beside' CHECK (kind IN ('beside', 'folder', 'stick')),
    path TEXT NOT NULL DEFAULT '',
    marker TEXT NOT NULL DEFAULT '',
    every_hours INTEGER NOT NULL DEFAULT 0 CHECK (every_hours >= 0),
    keep_days INTEGER NOT NULL DEFAULT 0 CHECK (keep_days >= 0),
    keep_weeks INTEGER NOT NULL DEFAULT 0 CHECK (keep_weeks >= 0),
    keep_months INTEGER NOT NULL DEFAULT 0 CHECK (keep_months >= 0),
    since TEXT NOT NULL DEFAULT '' CHECK (since = '' OR since GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    ended_on TEXT CHECK (ended_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;

-- Written after the copy was opened and checked, so that no line stands for a copy that never was one. A copy does not hold its own line.
CREATE TABLE backup_run (
    id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
    place_id TEXT NOT NULL DEFAULT '',
    made_at TEXT NOT NULL DEFAULT '',
    name TEXT NOT NULL DEFAULT '',
    files INTEGER NOT NULL DEFAULT 0,
    bytes INTEGER NOT NULL DEFAULT 0,
    digest TEXT NOT NULL DEFAULT '',
    head_sequence INTEGER NOT NULL DEFAULT 0,
    head_digest BLOB NOT NULL DEFAULT x'',
    households INTEGER NOT NULL DEFAULT 0,
    persons INTEGER NOT NULL DEFAULT 0,
    paid_fen INTEGER NOT NULL DEFAULT 0,
    outcome TEXT NOT NULL DEFAULT 'verified' CHECK (outcome IN ('verified', 'failed')),
    reason TEXT NOT NULL DEFAULT '',
    verified_on TEXT CHECK (verified_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    drilled_on TEXT CHECK (drilled_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    drilled_by TEXT NOT NULL DEFAULT '',
    removed_on TEXT CHECK (removed_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;
CREATE TRIGGER backup_run_is_kept BEFORE DELETE ON backup_run BEGIN SELECT RAISE(ABORT, 'xieli:store.record_kept'); END;

CREATE TABLE publication (
    id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
    target TEXT NOT NULL DEFAULT '',
    day TEXT NOT NULL DEFAULT '' CHECK (day = '' OR day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    by_user TEXT NOT NULL DEFAULT '',
    from_sequence INTEGER NOT NULL DEFAULT 0,
    to_sequence INTEGER NOT NULL DEFAULT 0,
    rows INTEGER NOT NULL DEFAULT 0,
    taken_by TEXT NOT NULL DEFAULT '',
    reason TEXT NOT NULL DEFAULT '',
    outcome TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE TRIGGER publication_is_kept BEFORE DELETE ON publication BEGIN SELECT RAISE(ABORT, 'xieli:store.record_kept'); END;
