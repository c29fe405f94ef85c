-- SPDX-FileCopyrightText: 2026 The Xieli founders
-- SPDX-License-Identifier: GPL-3.0-or-later
-- 追缴收款: money counts as recovered when it came, not when a batch asked for it. Until now an instalment in an approved batch was
-- taken for money that had come: each of them becomes a receipt with its line's id (the same in both offices), so that no sum changes.

CREATE TABLE recovery_receipt (
    id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
    recovery_decision_id TEXT NOT NULL DEFAULT '',
    household_id TEXT NOT NULL REFERENCES household (id) DEFERRABLE INITIALLY DEFERRED,
    member_id TEXT REFERENCES member (id) DEFERRABLE INITIALLY DEFERRED,
    for_month TEXT NOT NULL CHECK (for_month GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]'),
    benefit TEXT NOT NULL DEFAULT '',
    amount_fen INTEGER NOT NULL DEFAULT 0 CHECK (amount_fen >= 0),
    day TEXT NOT NULL DEFAULT '' CHECK (day = '' OR day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    way TEXT NOT NULL DEFAULT '',
    receipt_number TEXT NOT NULL DEFAULT '',
    by_user TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT '',
    voided_on TEXT CHECK (voided_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    void_reason TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX recovery_receipt_by_household ON recovery_receipt (household_id);
CREATE INDEX recovery_receipt_by_member ON recovery_receipt (member_id) WHERE member_id IS NOT NULL;
CREATE TRIGGER recovery_receipt_is_kept BEFORE DELETE ON recovery_receipt BEGIN SELECT RAISE(ABORT, 'xieli:store.record_kept'); END;

INSERT INTO recovery_receipt (id, recovery_decision_id, household_id, member_id, for_month, benefit, amount_fen, day, way)
SELECT line.id, coalesce(line.decision_id, ''), line.household_id, line.member_id, line.for_month, line.benefit, line.amount_fen,
       coalesce(batch.approved_on, ''), 'older_release'
FROM payment_line AS line JOIN payment_batch AS batch ON batch.id = line.batch_id
WHERE batch.state = 'approved' AND line.kind = 'recovery';
