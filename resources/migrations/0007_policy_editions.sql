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

-- A law as it was used: id is its digest, editions the policy_edition ids of its packs from the lowest up, by blanks.
CREATE TABLE law_edition (
    id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
    name TEXT NOT NULL DEFAULT '',
    editions TEXT NOT NULL DEFAULT ''
) STRICT;

-- An office's own rule tests; id is the file's name. A test that is no longer wanted is retired, never deleted.
CREATE TABLE policy_test (
    id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
    json BLOB NOT NULL,
    added_by TEXT NOT NULL DEFAULT '',
    added_on TEXT CHECK (added_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    retired_on TEXT CHECK (retired_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;

-- One change of one figure, proposed by one user and confirmed by another. value is JSON as a pack writes it.
CREATE TABLE policy_amendment (
    id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
    figure TEXT NOT NULL DEFAULT '',
    from_month TEXT NOT NULL DEFAULT '',
    to_month TEXT,
    status TEXT NOT NULL DEFAULT 'stated',
    value TEXT NOT NULL DEFAULT '',
    document_title TEXT NOT NULL DEFAULT '',
    document_number TEXT NOT NULL DEFAULT '',
    document_issuer TEXT NOT NULL DEFAULT '',
    document_date TEXT CHECK (document_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    article TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT '',
    state TEXT NOT NULL DEFAULT 'proposed',
    proposed_by TEXT NOT NULL DEFAULT '',
    proposed_on TEXT CHECK (proposed_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    settled_by TEXT NOT NULL DEFAULT '',
    settled_on TEXT CHECK (settled_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    settled_why TEXT NOT NULL DEFAULT '',
    overlay TEXT NOT NULL DEFAULT '',
    overlay_edition TEXT NOT NULL DEFAULT ''
) STRICT;
