-- SPDX-FileCopyrightText: 2026 The Xieli founders
-- SPDX-License-Identifier: GPL-3.0-or-later
-- 审计: which records ever belonged to a household, those that are gone included. Only the cells that name one are in these indexes.
CREATE INDEX change_cell_by_household ON change_cell (new_value) WHERE column_name = 'household_id' AND new_value IS NOT NULL;
CREATE INDEX change_cell_by_old_household ON change_cell (old_value) WHERE column_name = 'household_id' AND old_value IS NOT NULL;
