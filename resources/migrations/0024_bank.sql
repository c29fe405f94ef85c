-- SPDX-FileCopyrightText: 2026 The Xieli founders
-- SPDX-License-Identifier: GPL-3.0-or-later
-- 银行回盘: a file that the bank gave back, row by row as it stood in it, and the order that each row answers.

CREATE TABLE bank_return (
    id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
    batch_id TEXT NOT NULL DEFAULT '',
    file TEXT NOT NULL DEFAULT '',
    digest TEXT NOT NULL UNIQUE CHECK (digest <> ''),
    day TEXT NOT NULL DEFAULT '' CHECK (day = '' OR day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    taken_on TEXT NOT NULL DEFAULT '' CHECK (taken_on = '' OR taken_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    by_user TEXT NOT NULL DEFAULT '',
    rows INTEGER NOT NULL DEFAULT 0,
    sum_fen INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX bank_return_by_batch ON bank_return (batch_id);

CREATE TABLE bank_row (
    id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
    return_id TEXT NOT NULL REFERENCES bank_return (id) DEFERRABLE INITIALLY DEFERRED,
    row_number INTEGER NOT NULL DEFAULT 0,
    reference TEXT NOT NULL DEFAULT '',
    name TEXT NOT NULL DEFAULT '',
    account TEXT NOT NULL DEFAULT '',
    amount_fen INTEGER,
    result_text TEXT NOT NULL DEFAULT '',
    reason_text TEXT NOT NULL DEFAULT '',
    outcome TEXT NOT NULL DEFAULT 'unclear',
    order_id TEXT NOT NULL DEFAULT '',
    doubt TEXT NOT NULL DEFAULT '',
    settled_by TEXT NOT NULL DEFAULT '',
    settled_why TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX bank_row_by_return ON bank_row (return_id);
CREATE INDEX bank_row_by_order ON bank_row (order_id);
