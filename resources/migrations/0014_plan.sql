-- SPDX-FileCopyrightText: 2026 The Xieli founders
-- SPDX-License-Identifier: GPL-3.0-or-later
-- 一户一策, 转介, 主动发现 are registers kept by hand. Somebody who is discovered before the household is in the register is found
-- again by address and telephone.

ALTER TABLE register_entry ADD COLUMN place TEXT NOT NULL DEFAULT '';
