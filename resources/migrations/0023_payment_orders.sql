-- SPDX-FileCopyrightText: 2026 The Xieli founders
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What an approved batch told the bank to do, frozen with it, and what became of it: rows beside the batch, which itself is never
-- written again. Whose approval a batch has, which villages it looked at, who is covered by a decision that covers fewer than live there.

ALTER TABLE payment_batch ADD COLUMN kind TEXT NOT NULL DEFAULT '';
ALTER TABLE payment_batch ADD COLUMN drafted_by TEXT NOT NULL DEFAULT '';
ALTER TABLE payment_batch ADD COLUMN office_id TEXT NOT NULL DEFAULT '';
ALTER TABLE payment_batch ADD COLUMN orders_digest TEXT NOT NULL DEFAULT '';

CREATE TABLE payment_order (
    id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
    batch_id TEXT NOT NULL REFERENCES payment_batch (id) DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL DEFAULT 0,
    household_id TEXT NOT NULL REFERENCES household (id) DEFERRABLE INITIALLY DEFERRED,
    member_id TEXT REFERENCES member (id) DEFERRABLE INITIALLY DEFERRED,
    bank_account_id TEXT NOT NULL DEFAULT '',
    payee TEXT NOT NULL DEFAULT '',
    payee_relation TEXT NOT NULL DEFAULT '',
    id_number_text TEXT NOT NULL DEFAULT '',
    account TEXT NOT NULL DEFAULT '',
    bank TEXT NOT NULL DEFAULT '',
    village TEXT NOT NULL DEFAULT '',
    group_name TEXT NOT NULL DEFAULT '',
    head_name TEXT NOT NULL DEFAULT '',
    head_id_number_text TEXT NOT NULL DEFAULT '',
    class_text TEXT NOT NULL DEFAULT '',
    persons INTEGER NOT NULL DEFAULT 0,
    amount_fen INTEGER NOT NULL DEFAULT 0 CHECK (amount_fen > 0),
    line_ids TEXT NOT NULL DEFAULT '',
    lines_digest TEXT NOT NULL DEFAULT '',
    reissue_of TEXT NOT NULL DEFAULT '',
    remark TEXT NOT NULL DEFAULT '',
    blanked_on TEXT CHECK (blanked_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;
CREATE INDEX payment_order_by_batch ON payment_order (batch_id);
CREATE INDEX payment_order_by_household ON payment_order (household_id);
CREATE INDEX payment_order_by_member ON payment_order (member_id) WHERE member_id IS NOT NULL;
CREATE TRIGGER payment_order_is_kept BEFORE DELETE ON payment_order BEGIN SELECT RAISE(ABORT, 'xieli:store.record_kept'); END;
CREATE TRIGGER payment_order_is_fixed BEFORE UPDATE ON payment_order WHEN NEW.blanked_on IS NULL BEGIN SELECT RAISE(ABORT, 'xieli:store.record_kept'); END;

CREATE TABLE payment_outcome (
    id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
    order_id TEXT NOT NULL REFERENCES payment_order (id) DEFERRABLE INITIALLY DEFERRED,
    household_id TEXT NOT NULL REFERENCES household (id) DEFERRABLE INITIALLY DEFERRED,
    kind TEXT NOT NULL DEFAULT 'paid',
    day TEXT NOT NULL DEFAULT '' CHECK (day = '' OR day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    reason TEXT NOT NULL DEFAULT '',
    bank_row_id TEXT NOT NULL DEFAULT '',
    by_user TEXT NOT NULL DEFAULT '',
    entered_on TEXT NOT NULL DEFAULT '' CHECK (entered_on = '' OR entered_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;
CREATE INDEX payment_outcome_by_order ON payment_outcome (order_id);
CREATE INDEX payment_outcome_by_household ON payment_outcome (household_id);
CREATE TRIGGER payment_outcome_is_kept BEFORE DELETE ON payment_outcome BEGIN SELECT RAISE(ABORT, 'xieli:store.record_kept'); END;
CREATE TRIGGER payment_outcome_is_fixed BEFORE UPDATE ON payment_outcome BEGIN SELECT RAISE(ABORT, 'xieli:store.record_kept'); END;

-- no reference to the batch: a draft that was drawn up anew leaves the steps of the old one behind
CREATE TABLE payment_step (
    id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
    batch_id TEXT NOT NULL,
    step TEXT NOT NULL DEFAULT '',
    day TEXT NOT NULL DEFAULT '' CHECK (day = '' OR day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    by_user TEXT NOT NULL DEFAULT '',
    sum_fen INTEGER NOT NULL DEFAULT 0,
    orders INTEGER NOT NULL DEFAULT 0,
    digest TEXT NOT NULL DEFAULT '',
    reason TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX payment_step_by_batch ON payment_step (batch_id);
CREATE TRIGGER payment_step_is_kept BEFORE DELETE ON payment_step BEGIN SELECT RAISE(ABORT, 'xieli:store.record_kept'); END;
CREATE TRIGGER payment_step_is_fixed BEFORE UPDATE ON payment_step BEGIN SELECT RAISE(ABORT, 'xieli:store.record_kept'); END;

-- '' is this office's own households; a batch without rows is of before and looked at all
CREATE TABLE payment_scope (
    id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
    batch_id TEXT NOT NULL,
    village_id TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX payment_scope_by_batch ON payment_scope (batch_id);

CREATE TABLE payment_funding (
    id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
    batch_id TEXT NOT NULL REFERENCES payment_batch (id) DEFERRABLE INITIALLY DEFERRED,
    benefit TEXT NOT NULL DEFAULT '',
    source TEXT NOT NULL DEFAULT '',
    amount_fen INTEGER NOT NULL DEFAULT 0 CHECK (amount_fen >= 0)
) STRICT;
CREATE INDEX payment_funding_by_batch ON payment_funding (batch_id);

CREATE TABLE decision_person (
    id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
    household_id TEXT NOT NULL REFERENCES household (id) DEFERRABLE INITIALLY DEFERRED,
    member_id TEXT NOT NULL REFERENCES member (id) DEFERRABLE INITIALLY DEFERRED,
    decision_id TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX decision_person_by_decision ON decision_person (decision_id);
CREATE INDEX decision_person_by_household ON decision_person (household_id);
CREATE INDEX decision_person_by_member ON decision_person (member_id);
