-- SPDX-FileCopyrightText: 2026 The Xieli founders
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The case step by step, with its clocks and pauses; what was decided of a request for temporary aid and what was given of it; minutes of
-- case conferences; people helped where the emergency met them; the calendar of working days. A stop and a refusal are decisions too:
-- rows whose months are none (their last month lies before the first), so that no reader of an earlier release pays them.

ALTER TABLE decision ADD COLUMN action TEXT NOT NULL DEFAULT '';
ALTER TABLE decision ADD COLUMN level TEXT NOT NULL DEFAULT '';
ALTER TABLE decision ADD COLUMN entered_by TEXT NOT NULL DEFAULT '';
ALTER TABLE decision ADD COLUMN case_id TEXT NOT NULL DEFAULT '';

CREATE TABLE assistance_case (
    id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
    household_id TEXT NOT NULL REFERENCES household (id) DEFERRABLE INITIALLY DEFERRED,
    member_id TEXT REFERENCES member (id) DEFERRABLE INITIALLY DEFERRED,
    programme TEXT NOT NULL DEFAULT '',
    flow TEXT NOT NULL DEFAULT 'ordinary',
    number TEXT NOT NULL DEFAULT '',
    applicant TEXT NOT NULL DEFAULT '',
    entrusted TEXT NOT NULL DEFAULT '',
    came_by TEXT NOT NULL DEFAULT '',
    accepted_on TEXT NOT NULL DEFAULT '' CHECK (accepted_on = '' OR accepted_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    pack TEXT NOT NULL DEFAULT '',
    whole_days INTEGER,
    whole_unit TEXT NOT NULL DEFAULT '',
    aid_request_id TEXT NOT NULL DEFAULT '',
    outcome TEXT NOT NULL DEFAULT '',
    outcome_reason TEXT NOT NULL DEFAULT '',
    closed_on TEXT CHECK (closed_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    entered_by TEXT NOT NULL DEFAULT '',
    blanked_on TEXT CHECK (blanked_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;
CREATE INDEX assistance_case_by_household ON assistance_case (household_id);
CREATE INDEX assistance_case_by_member ON assistance_case (member_id) WHERE member_id IS NOT NULL;
CREATE TRIGGER assistance_case_is_kept BEFORE DELETE ON assistance_case BEGIN SELECT RAISE(ABORT, 'xieli:store.record_kept'); END;

CREATE TABLE case_step (
    id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
    case_id TEXT NOT NULL REFERENCES assistance_case (id) DEFERRABLE INITIALLY DEFERRED,
    household_id TEXT NOT NULL REFERENCES household (id) DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL DEFAULT 0,
    step TEXT NOT NULL DEFAULT '',
    owner TEXT NOT NULL DEFAULT '',
    days INTEGER,
    unit TEXT NOT NULL DEFAULT '',
    pauses INTEGER NOT NULL DEFAULT 0 CHECK (pauses IN (0, 1)),
    begun_on TEXT CHECK (begun_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    done_on TEXT CHECK (done_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    done_by TEXT NOT NULL DEFAULT '',
    entered_by TEXT NOT NULL DEFAULT '',
    opinion TEXT NOT NULL DEFAULT '',
    record TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT '',
    back_to TEXT NOT NULL DEFAULT '',
    back_code TEXT NOT NULL DEFAULT '',
    back_reason TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX case_step_by_case ON case_step (case_id);
CREATE INDEX case_step_by_household ON case_step (household_id);
CREATE TRIGGER case_step_is_kept BEFORE DELETE ON case_step BEGIN SELECT RAISE(ABORT, 'xieli:store.record_kept'); END;

CREATE TABLE case_pause (
    id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
    case_id TEXT NOT NULL REFERENCES assistance_case (id) DEFERRABLE INITIALLY DEFERRED,
    household_id TEXT NOT NULL REFERENCES household (id) DEFERRABLE INITIALLY DEFERRED,
    kind TEXT NOT NULL DEFAULT '',
    from_day TEXT NOT NULL DEFAULT '' CHECK (from_day = '' OR from_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    until_day TEXT CHECK (until_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    reason TEXT NOT NULL DEFAULT '',
    by_user TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX case_pause_by_case ON case_pause (case_id);
CREATE INDEX case_pause_by_household ON case_pause (household_id);
CREATE TRIGGER case_pause_is_kept BEFORE DELETE ON case_pause BEGIN SELECT RAISE(ABORT, 'xieli:store.record_kept'); END;

CREATE TABLE case_paper (
    id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
    case_id TEXT NOT NULL REFERENCES assistance_case (id) DEFERRABLE INITIALLY DEFERRED,
    household_id TEXT NOT NULL REFERENCES household (id) DEFERRABLE INITIALLY DEFERRED,
    what TEXT NOT NULL DEFAULT '',
    handed_on TEXT CHECK (handed_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    note TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX case_paper_by_case ON case_paper (case_id);
CREATE INDEX case_paper_by_household ON case_paper (household_id);

-- somebody helped where the emergency met him: no household, no member, and so in no list of those
CREATE TABLE transient_person (
    id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
    name TEXT NOT NULL DEFAULT '',
    id_number_text TEXT NOT NULL DEFAULT '',
    unknown_reason TEXT NOT NULL DEFAULT '',
    photograph_digest TEXT NOT NULL DEFAULT '',
    description TEXT NOT NULL DEFAULT '',
    found_on TEXT NOT NULL DEFAULT '' CHECK (found_on = '' OR found_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    found_place TEXT NOT NULL DEFAULT '',
    hukou_place TEXT NOT NULL DEFAULT '',
    cause TEXT NOT NULL DEFAULT '',
    handed_to TEXT NOT NULL DEFAULT '',
    handed_on TEXT CHECK (handed_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    entered_by TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT '',
    blanked_on TEXT CHECK (blanked_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;
CREATE TRIGGER transient_person_is_kept BEFORE DELETE ON transient_person BEGIN SELECT RAISE(ABORT, 'xieli:store.record_kept'); END;

-- 一事一议: who sat together, who had to leave, what came of it
CREATE TABLE case_conference (
    id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
    household_id TEXT REFERENCES household (id) DEFERRABLE INITIALLY DEFERRED,
    case_id TEXT NOT NULL DEFAULT '',
    aid_request_id TEXT NOT NULL DEFAULT '',
    transient_id TEXT NOT NULL DEFAULT '',
    day TEXT NOT NULL DEFAULT '' CHECK (day = '' OR day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    place TEXT NOT NULL DEFAULT '',
    chair TEXT NOT NULL DEFAULT '',
    present TEXT NOT NULL DEFAULT '',
    recused TEXT NOT NULL DEFAULT '',
    matter TEXT NOT NULL DEFAULT '',
    discussion TEXT NOT NULL DEFAULT '',
    votes_for INTEGER NOT NULL DEFAULT 0,
    votes_against INTEGER NOT NULL DEFAULT 0,
    abstained INTEGER NOT NULL DEFAULT 0,
    result TEXT NOT NULL DEFAULT '',
    amount_fen INTEGER,
    minutes_by TEXT NOT NULL DEFAULT '',
    entered_by TEXT NOT NULL DEFAULT '',
    blanked_on TEXT CHECK (blanked_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;
CREATE INDEX case_conference_by_household ON case_conference (household_id) WHERE household_id IS NOT NULL;
CREATE TRIGGER case_conference_is_kept BEFORE DELETE ON case_conference BEGIN SELECT RAISE(ABORT, 'xieli:store.record_kept'); END;
CREATE TRIGGER case_conference_is_fixed BEFORE UPDATE ON case_conference WHEN NEW.blanked_on IS NULL BEGIN SELECT RAISE(ABORT, 'xieli:store.record_kept'); END;

CREATE TABLE aid_decision (
    id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
    aid_request_id TEXT REFERENCES aid_request (id) DEFERRABLE INITIALLY DEFERRED,
    household_id TEXT REFERENCES household (id) DEFERRABLE INITIALLY DEFERRED,
    transient_id TEXT REFERENCES transient_person (id) DEFERRABLE INITIALLY DEFERRED,
    kind TEXT NOT NULL DEFAULT 'ordinary',
    action TEXT NOT NULL DEFAULT '',
    amount_fen INTEGER NOT NULL DEFAULT 0 CHECK (amount_fen >= 0),
    level TEXT NOT NULL DEFAULT '',
    decided_on TEXT NOT NULL DEFAULT '' CHECK (decided_on = '' OR decided_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    decided_by TEXT NOT NULL DEFAULT '',
    entered_by TEXT NOT NULL DEFAULT '',
    document TEXT NOT NULL DEFAULT '',
    conference_id TEXT NOT NULL DEFAULT '',
    reason TEXT NOT NULL DEFAULT '',
    alone_reason TEXT NOT NULL DEFAULT '',
    papers_missing TEXT NOT NULL DEFAULT '',
    papers_due_on TEXT CHECK (papers_due_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    papers_came_on TEXT CHECK (papers_came_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    voided_on TEXT CHECK (voided_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    void_reason TEXT NOT NULL DEFAULT '',
    blanked_on TEXT CHECK (blanked_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;
CREATE INDEX aid_decision_by_request ON aid_decision (aid_request_id) WHERE aid_request_id IS NOT NULL;
CREATE INDEX aid_decision_by_household ON aid_decision (household_id) WHERE household_id IS NOT NULL;
CREATE INDEX aid_decision_by_transient ON aid_decision (transient_id) WHERE transient_id IS NOT NULL;
CREATE TRIGGER aid_decision_is_kept BEFORE DELETE ON aid_decision BEGIN SELECT RAISE(ABORT, 'xieli:store.record_kept'); END;

CREATE TABLE aid_stage (
    id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
    aid_decision_id TEXT NOT NULL REFERENCES aid_decision (id) DEFERRABLE INITIALLY DEFERRED,
    number INTEGER NOT NULL DEFAULT 1,
    due_on TEXT NOT NULL DEFAULT '' CHECK (due_on = '' OR due_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    amount_fen INTEGER NOT NULL DEFAULT 0 CHECK (amount_fen >= 0)
) STRICT;
CREATE INDEX aid_stage_by_decision ON aid_stage (aid_decision_id);
CREATE TRIGGER aid_stage_is_kept BEFORE DELETE ON aid_stage BEGIN SELECT RAISE(ABORT, 'xieli:store.record_kept'); END;
CREATE TRIGGER aid_stage_is_fixed BEFORE UPDATE ON aid_stage BEGIN SELECT RAISE(ABORT, 'xieli:store.record_kept'); END;

CREATE TABLE aid_payment (
    id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
    aid_stage_id TEXT NOT NULL REFERENCES aid_stage (id) DEFERRABLE INITIALLY DEFERRED,
    aid_decision_id TEXT NOT NULL REFERENCES aid_decision (id) DEFERRABLE INITIALLY DEFERRED,
    amount_fen INTEGER NOT NULL DEFAULT 0 CHECK (amount_fen >= 0),
    day TEXT NOT NULL DEFAULT '' CHECK (day = '' OR day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    way TEXT NOT NULL DEFAULT 'reserve',
    reserve_entry_id TEXT NOT NULL DEFAULT '',
    received_by TEXT NOT NULL DEFAULT '',
    goods TEXT NOT NULL DEFAULT '',
    by_user TEXT NOT NULL DEFAULT '',
    voided_on TEXT CHECK (voided_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    void_reason TEXT NOT NULL DEFAULT '',
    blanked_on TEXT CHECK (blanked_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;
CREATE INDEX aid_payment_by_stage ON aid_payment (aid_stage_id);
CREATE INDEX aid_payment_by_decision ON aid_payment (aid_decision_id);
CREATE TRIGGER aid_payment_is_kept BEFORE DELETE ON aid_payment BEGIN SELECT RAISE(ABORT, 'xieli:store.record_kept'); END;

ALTER TABLE reserve_entry ADD COLUMN aid_payment_id TEXT NOT NULL DEFAULT '';
ALTER TABLE reserve_entry ADD COLUMN reverses TEXT NOT NULL DEFAULT '';
ALTER TABLE reserve_entry ADD COLUMN by_user TEXT NOT NULL DEFAULT '';
ALTER TABLE reserve_entry ADD COLUMN blanked_on TEXT CHECK (blanked_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]');
CREATE TRIGGER reserve_entry_is_kept BEFORE DELETE ON reserve_entry BEGIN SELECT RAISE(ABORT, 'xieli:store.record_kept'); END;
CREATE TRIGGER reserve_entry_is_fixed BEFORE UPDATE ON reserve_entry WHEN NEW.blanked_on IS NULL BEGIN SELECT RAISE(ABORT, 'xieli:store.record_kept'); END;

-- a year that has no row is a year whose list nobody has given yet
CREATE TABLE work_day (
    id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
    year INTEGER NOT NULL DEFAULT 0,
    kind TEXT NOT NULL DEFAULT 'rest',
    name TEXT NOT NULL DEFAULT '',
    source TEXT NOT NULL DEFAULT '',
    by_user TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX work_day_by_year ON work_day (year);
