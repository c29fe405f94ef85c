-- SPDX-FileCopyrightText: 2026 The Xieli founders
-- SPDX-License-Identifier: GPL-3.0-or-later
-- A decision names the survey whose income it rests on: one of an earlier day may arrive after it.
ALTER TABLE decision ADD COLUMN survey_id TEXT NOT NULL DEFAULT '';

-- A month is priced by what was recorded of a family then: what was changed since is looked for at every draft.

CREATE INDEX change_row_updates ON change_row (table_name) WHERE op = 'update';

-- 一次审批、分阶段: what changes greatly ends the later stages, and what was paid stays paid.
ALTER TABLE aid_stage ADD COLUMN ended_on TEXT CHECK (ended_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]');
ALTER TABLE aid_stage ADD COLUMN end_reason TEXT NOT NULL DEFAULT '';
DROP TRIGGER aid_stage_is_fixed;
CREATE TRIGGER aid_stage_is_fixed BEFORE UPDATE OF id, aid_decision_id, number, due_on, amount_fen, household_id ON aid_stage BEGIN SELECT RAISE(ABORT, 'xieli:store.record_kept'); END;
