-- SPDX-FileCopyrightText: 2026 The Xieli founders
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What was decided of a request for temporary aid, and what was given of it, goes to the village that keeps the household: each row says
-- whose it is. An older program refuses such a parcel and asks for the update.

DROP TRIGGER aid_stage_is_fixed;
ALTER TABLE aid_stage ADD COLUMN household_id TEXT REFERENCES household (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE aid_payment ADD COLUMN household_id TEXT REFERENCES household (id) DEFERRABLE INITIALLY DEFERRED;
UPDATE aid_stage SET household_id = (SELECT household_id FROM aid_decision WHERE aid_decision.id = aid_stage.aid_decision_id);
UPDATE aid_payment SET household_id = (SELECT household_id FROM aid_decision WHERE aid_decision.id = aid_payment.aid_decision_id);
CREATE INDEX aid_stage_by_household ON aid_stage (household_id) WHERE household_id IS NOT NULL;
CREATE INDEX aid_payment_by_household ON aid_payment (household_id) WHERE household_id IS NOT NULL;
CREATE TRIGGER aid_stage_is_fixed BEFORE UPDATE ON aid_stage BEGIN SELECT RAISE(ABORT, 'xieli:store.record_kept'); END;

-- the changes up to here were told by programs that left all this out, and what is acknowledged is not looked at again
INSERT INTO setting (key, value)
    SELECT 'aid_told_after', CAST(last AS TEXT) FROM (SELECT max(sequence) AS last FROM journal) WHERE last IS NOT NULL;
