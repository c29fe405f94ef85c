-- SPDX-FileCopyrightText: 2026 The Xieli founders
-- SPDX-License-Identifier: GPL-3.0-or-later
-- 追缴决定: what the township decided to recover of money paid too much; voided, never deleted.

CREATE TABLE recovery_decision (
    id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
    household_id TEXT NOT NULL REFERENCES household (id) DEFERRABLE INITIALLY DEFERRED,
    amount_fen INTEGER NOT NULL DEFAULT 0 CHECK (amount_fen >= 0),
    instalment_fen INTEGER NOT NULL DEFAULT 0 CHECK (instalment_fen >= 0),
    start_month TEXT NOT NULL CHECK (start_month GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]'),
    decided_on TEXT NOT NULL DEFAULT '' CHECK (decided_on = '' OR decided_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    decided_by TEXT NOT NULL DEFAULT '',
    document TEXT NOT NULL DEFAULT '',
    reason TEXT NOT NULL DEFAULT '',
    voided_on TEXT CHECK (voided_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    void_reason TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX recovery_decision_by_household ON recovery_decision (household_id);
CREATE TRIGGER recovery_decision_is_kept BEFORE DELETE ON recovery_decision BEGIN SELECT RAISE(ABORT, 'xieli:store.record_kept'); END;
