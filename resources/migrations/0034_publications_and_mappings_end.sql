-- SPDX-FileCopyrightText: 2026 The Xieli founders
-- SPDX-License-Identifier: GPL-3.0-or-later
-- 日常管理类: who took what was published into a county's database, and the names of sheets whose headings are remembered, end with the class.
-- The list of kinds that a piece may be of gets longer: built anew.

CREATE TABLE destruction_item_new (
    id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
    destruction_id TEXT NOT NULL REFERENCES destruction (id) DEFERRABLE INITIALLY DEFERRED,
    number INTEGER NOT NULL DEFAULT 0,
    kind TEXT NOT NULL DEFAULT 'posting' CHECK (kind <> ''),
    record_key TEXT NOT NULL DEFAULT '',
    ended_on TEXT NOT NULL DEFAULT '' CHECK (ended_on = '' OR ended_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    due_on TEXT NOT NULL DEFAULT '' CHECK (due_on = '' OR due_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    records INTEGER NOT NULL DEFAULT 0
) STRICT;
INSERT INTO destruction_item_new (id, destruction_id, number, kind, record_key, ended_on, due_on, records)
SELECT id, destruction_id, number, kind, record_key, ended_on, due_on, records FROM destruction_item ORDER BY rowid;
DROP TRIGGER destruction_item_is_kept;
DROP TABLE destruction_item;
ALTER TABLE destruction_item_new RENAME TO destruction_item;
CREATE INDEX destruction_item_by_destruction ON destruction_item (destruction_id);
CREATE TRIGGER destruction_item_is_kept BEFORE DELETE ON destruction_item BEGIN SELECT RAISE(ABORT, 'xieli:store.record_kept'); END;
