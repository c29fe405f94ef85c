-- SPDX-FileCopyrightText: 2026 The Xieli founders
-- SPDX-License-Identifier: GPL-3.0-or-later
-- "Asked, there is nobody by law" is another thing than "not asked": whoever is alone can be found destitute only by the former.

ALTER TABLE household ADD COLUMN no_obligors INTEGER NOT NULL DEFAULT 0 CHECK (no_obligors IN (0, 1));
