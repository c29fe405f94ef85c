-- SPDX-FileCopyrightText: 2026 The Xieli founders
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Policy editions as they were used, and the clerk's amendments.

-- A pack as it was when something was computed under it: id is the SHA-256 of its canonical bytes.
CREATE TABLE policy_edition (
    id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
    name TEXT NOT NULL DEFAULT '',
    edition TEXT NOT NULL DEFAULT '',
    json BLOB NOT NULL
) STRICT;
