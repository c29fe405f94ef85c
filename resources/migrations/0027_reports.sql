-- SPDX-FileCopyrightText: 2026 The Xieli founders
-- SPDX-License-Identifier: GPL-3.0-or-later
-- 统计报表: a report that went out keeps its figures and who stood in them, so that the next one begins with what was said, and what
-- has changed since is shown as a correction. Beside it what a township writes down once a year.

CREATE TABLE report_issue (
    id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
    period TEXT NOT NULL DEFAULT '',
    form INTEGER NOT NULL DEFAULT 1,
    cells BLOB NOT NULL DEFAULT x'',
    members BLOB NOT NULL DEFAULT x'',
    digest TEXT NOT NULL DEFAULT '',
    progress TEXT NOT NULL DEFAULT '',
    difficulties TEXT NOT NULL DEFAULT '',
    experience TEXT NOT NULL DEFAULT '',
    issued_on TEXT NOT NULL DEFAULT '' CHECK (issued_on = '' OR issued_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    issued_by TEXT NOT NULL DEFAULT '',
    reason TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX report_issue_by_period ON report_issue (period);
CREATE TRIGGER report_issue_is_kept BEFORE DELETE ON report_issue BEGIN SELECT RAISE(ABORT, 'xieli:store.record_kept'); END;
CREATE TRIGGER report_issue_is_fixed BEFORE UPDATE ON report_issue BEGIN SELECT RAISE(ABORT, 'xieli:store.record_kept'); END;

CREATE TABLE staff_year (
    id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
    year INTEGER NOT NULL DEFAULT 0,
    village TEXT NOT NULL DEFAULT '',
    residents INTEGER,
    workers INTEGER
) STRICT;

CREATE TABLE institution_year (
    id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
    year INTEGER NOT NULL DEFAULT 0,
    name TEXT NOT NULL DEFAULT '',
    residents INTEGER NOT NULL DEFAULT 0,
    partial INTEGER NOT NULL DEFAULT 0,
    lost INTEGER NOT NULL DEFAULT 0,
    staff INTEGER NOT NULL DEFAULT 0,
    carers INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE inspection (
    id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
    day TEXT NOT NULL DEFAULT '' CHECK (day = '' OR day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    scope TEXT NOT NULL DEFAULT 'recognition',
    village TEXT NOT NULL DEFAULT '',
    inspectors TEXT NOT NULL DEFAULT '',
    sample TEXT NOT NULL DEFAULT '',
    found TEXT NOT NULL DEFAULT '',
    handler TEXT NOT NULL DEFAULT '',
    due_on TEXT CHECK (due_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    mended_on TEXT CHECK (mended_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    mended TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE appraisal_mark (
    id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
    year INTEGER NOT NULL DEFAULT 0,
    village TEXT NOT NULL DEFAULT '',
    head TEXT NOT NULL DEFAULT 'guarantee',
    mark TEXT NOT NULL DEFAULT '',
    veto TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT '',
    marked_by TEXT NOT NULL DEFAULT '',
    marked_on TEXT NOT NULL DEFAULT '' CHECK (marked_on = '' OR marked_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;
