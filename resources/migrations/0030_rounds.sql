-- SPDX-FileCopyrightText: 2026 The Xieli founders
-- SPDX-License-Identifier: GPL-3.0-or-later
-- 经济状况核对 and 动态管理: what the county's check found of a household and what the office answered; the month's work list of increases,
-- reductions and stops; batches of re-checks; visits of the county to near relatives; samples drawn by a recorded seed.

CREATE TABLE check_report (
    id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
    household_id TEXT NOT NULL REFERENCES household (id) DEFERRABLE INITIALLY DEFERRED,
    batch_id TEXT NOT NULL REFERENCES intake_batch (id) DEFERRABLE INITIALLY DEFERRED,
    as_of TEXT NOT NULL DEFAULT '' CHECK (as_of = '' OR as_of GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    number TEXT NOT NULL DEFAULT '',
    file TEXT NOT NULL DEFAULT '',
    taken_on TEXT NOT NULL DEFAULT '' CHECK (taken_on = '' OR taken_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    by_user TEXT NOT NULL DEFAULT '',
    persons INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX check_report_by_household ON check_report (household_id);
CREATE INDEX check_report_by_batch ON check_report (batch_id);

CREATE TABLE check_item (
    id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
    report_id TEXT NOT NULL REFERENCES check_report (id) DEFERRABLE INITIALLY DEFERRED,
    household_id TEXT NOT NULL REFERENCES household (id) DEFERRABLE INITIALLY DEFERRED,
    member_id TEXT REFERENCES member (id) DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL DEFAULT 0,
    sheet TEXT NOT NULL DEFAULT '',
    row_number INTEGER NOT NULL DEFAULT 0,
    listed_name TEXT NOT NULL DEFAULT '',
    listed_number TEXT NOT NULL DEFAULT '',
    doubt TEXT NOT NULL DEFAULT '',
    kind TEXT NOT NULL DEFAULT '',
    words TEXT NOT NULL DEFAULT '',
    amount_fen INTEGER,
    source TEXT NOT NULL DEFAULT '',
    ours TEXT NOT NULL DEFAULT '',
    ours_fen INTEGER,
    ours_record TEXT NOT NULL DEFAULT '',
    answer TEXT NOT NULL DEFAULT 'open',
    reason TEXT NOT NULL DEFAULT '',
    evidence_id TEXT NOT NULL DEFAULT '',
    answered_by TEXT NOT NULL DEFAULT '',
    answered_on TEXT CHECK (answered_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;
CREATE INDEX check_item_by_report ON check_item (report_id);
CREATE INDEX check_item_by_household ON check_item (household_id);
CREATE INDEX check_item_by_member ON check_item (member_id) WHERE member_id IS NOT NULL;
CREATE INDEX check_item_open ON check_item (answer) WHERE answer IN ('open', 'disputed');

-- one a month; its id is the month
CREATE TABLE monthly_round (
    id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
    opened_on TEXT NOT NULL DEFAULT '' CHECK (opened_on = '' OR opened_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    opened_by TEXT NOT NULL DEFAULT '',
    looked_on TEXT NOT NULL DEFAULT '' CHECK (looked_on = '' OR looked_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    closed_on TEXT CHECK (closed_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    closed_by TEXT NOT NULL DEFAULT '',
    close_reason TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE TRIGGER monthly_round_is_kept BEFORE DELETE ON monthly_round BEGIN SELECT RAISE(ABORT, 'xieli:store.record_kept'); END;

CREATE TABLE round_item (
    id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
    round_id TEXT NOT NULL REFERENCES monthly_round (id) DEFERRABLE INITIALLY DEFERRED,
    household_id TEXT NOT NULL REFERENCES household (id) DEFERRABLE INITIALLY DEFERRED,
    member_id TEXT REFERENCES member (id) DEFERRABLE INITIALLY DEFERRED,
    cause_key TEXT NOT NULL DEFAULT '',
    cause TEXT NOT NULL DEFAULT '',
    cause_day TEXT CHECK (cause_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    record TEXT NOT NULL DEFAULT '',
    action TEXT NOT NULL DEFAULT '',
    benefit TEXT NOT NULL DEFAULT '',
    benefit_member TEXT NOT NULL DEFAULT '',
    before_fen INTEGER,
    after_fen INTEGER,
    reason TEXT NOT NULL DEFAULT '',
    letter TEXT NOT NULL DEFAULT '',
    state TEXT NOT NULL DEFAULT 'open',
    why TEXT NOT NULL DEFAULT '',
    by_user TEXT NOT NULL DEFAULT '',
    settled_on TEXT CHECK (settled_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    decision_id TEXT NOT NULL DEFAULT '',
    assigned_to TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX round_item_by_round ON round_item (round_id);
CREATE INDEX round_item_by_cause ON round_item (cause_key);
CREATE INDEX round_item_by_household ON round_item (household_id);
CREATE INDEX round_item_by_member ON round_item (member_id) WHERE member_id IS NOT NULL;
CREATE TRIGGER round_item_is_kept BEFORE DELETE ON round_item BEGIN SELECT RAISE(ABORT, 'xieli:store.record_kept'); END;

CREATE TABLE recheck_batch (
    id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
    name TEXT NOT NULL DEFAULT '',
    benefit TEXT NOT NULL DEFAULT '',
    class INTEGER,
    village TEXT NOT NULL DEFAULT '',
    opened_on TEXT NOT NULL DEFAULT '' CHECK (opened_on = '' OR opened_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    opened_by TEXT NOT NULL DEFAULT '',
    due_on TEXT CHECK (due_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    closed_on TEXT CHECK (closed_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    close_reason TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE recheck_item (
    id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
    batch_id TEXT NOT NULL REFERENCES recheck_batch (id) DEFERRABLE INITIALLY DEFERRED,
    household_id TEXT NOT NULL REFERENCES household (id) DEFERRABLE INITIALLY DEFERRED,
    assigned_to TEXT NOT NULL DEFAULT '',
    result TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT '',
    visit_id TEXT NOT NULL DEFAULT '',
    done_on TEXT CHECK (done_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    by_user TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX recheck_item_by_batch ON recheck_item (batch_id);
CREATE INDEX recheck_item_by_household ON recheck_item (household_id);

CREATE TABLE county_visit (
    id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
    household_id TEXT NOT NULL REFERENCES household (id) DEFERRABLE INITIALLY DEFERRED,
    day TEXT NOT NULL DEFAULT '' CHECK (day = '' OR day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    visitors TEXT NOT NULL DEFAULT '',
    result TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT '',
    evidence_id TEXT NOT NULL DEFAULT '',
    entered_by TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX county_visit_by_household ON county_visit (household_id);

CREATE TABLE verification_sample (
    id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
    month TEXT NOT NULL DEFAULT '' CHECK (month = '' OR month GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]'),
    scope TEXT NOT NULL DEFAULT '',
    purpose TEXT NOT NULL DEFAULT '',
    population INTEGER NOT NULL DEFAULT 0,
    population_digest TEXT NOT NULL DEFAULT '',
    share TEXT NOT NULL DEFAULT '',
    least INTEGER,
    most INTEGER,
    pack TEXT NOT NULL DEFAULT '',
    size INTEGER NOT NULL DEFAULT 0,
    seed TEXT NOT NULL DEFAULT '',
    algorithm TEXT NOT NULL DEFAULT '',
    drawn_on TEXT NOT NULL DEFAULT '' CHECK (drawn_on = '' OR drawn_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    drawn_by TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE TRIGGER verification_sample_is_kept BEFORE DELETE ON verification_sample BEGIN SELECT RAISE(ABORT, 'xieli:store.record_kept'); END;
CREATE TRIGGER verification_sample_is_fixed BEFORE UPDATE ON verification_sample BEGIN SELECT RAISE(ABORT, 'xieli:store.record_kept'); END;

CREATE TABLE sample_pick (
    id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
    sample_id TEXT NOT NULL REFERENCES verification_sample (id) DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL DEFAULT 0,
    household_id TEXT NOT NULL REFERENCES household (id) DEFERRABLE INITIALLY DEFERRED,
    result TEXT NOT NULL DEFAULT '',
    found TEXT NOT NULL DEFAULT '',
    by_user TEXT NOT NULL DEFAULT '',
    day TEXT CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;
CREATE INDEX sample_pick_by_sample ON sample_pick (sample_id);
CREATE INDEX sample_pick_by_household ON sample_pick (household_id);
CREATE TRIGGER sample_pick_is_kept BEFORE DELETE ON sample_pick BEGIN SELECT RAISE(ABORT, 'xieli:store.record_kept'); END;
