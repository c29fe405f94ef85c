-- SPDX-FileCopyrightText: 2026 The Xieli founders
-- SPDX-License-Identifier: GPL-3.0-or-later
-- 统计报表: a report that went out keeps its figures and who stood in them, so that the next one begins with what was said, and what
-- has changed since is shown as a correction.

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
