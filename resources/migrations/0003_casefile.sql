-- SPDX-FileCopyrightText: 2026 The Xieli founders
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What is proposed, decided, paid and issued; and the exchange with other offices.

CREATE TABLE assessment (
    id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
    household_id TEXT NOT NULL REFERENCES household (id) DEFERRABLE INITIALLY DEFERRED,
    month TEXT NOT NULL CHECK (month GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]'),
    pack TEXT NOT NULL DEFAULT '',
    edition TEXT NOT NULL DEFAULT '',
    pack_digest TEXT NOT NULL DEFAULT '',
    situation BLOB NOT NULL,
    result BLOB NOT NULL,
    result_digest TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX assessment_by_household ON assessment (household_id);
CREATE INDEX assessment_by_month ON assessment (month);
CREATE TRIGGER assessment_is_kept BEFORE DELETE ON assessment BEGIN SELECT RAISE(ABORT, 'xieli:store.record_kept'); END;
CREATE TRIGGER assessment_is_fixed BEFORE UPDATE ON assessment BEGIN SELECT RAISE(ABORT, 'xieli:store.record_kept'); END;

CREATE TABLE decision (
    id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
    household_id TEXT NOT NULL REFERENCES household (id) DEFERRABLE INITIALLY DEFERRED,
    member_id TEXT REFERENCES member (id) DEFERRABLE INITIALLY DEFERRED,
    benefit TEXT NOT NULL DEFAULT '',
    category TEXT NOT NULL DEFAULT 'none',
    class INTEGER,
    state TEXT NOT NULL DEFAULT '',
    persons INTEGER NOT NULL DEFAULT 0,
    monthly_fen INTEGER,
    frozen INTEGER NOT NULL DEFAULT 0 CHECK (frozen IN (0, 1)),
    start_month TEXT NOT NULL CHECK (start_month GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]'),
    end_month TEXT CHECK (end_month GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]'),
    decided_on TEXT NOT NULL DEFAULT '' CHECK (decided_on = '' OR decided_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    decided_by TEXT NOT NULL DEFAULT '',
    document TEXT NOT NULL DEFAULT '',
    assessment_id TEXT,
    reason TEXT NOT NULL DEFAULT '',
    voided_on TEXT CHECK (voided_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    void_reason TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX decision_by_household ON decision (household_id);
CREATE INDEX decision_by_member ON decision (member_id) WHERE member_id IS NOT NULL;
CREATE TRIGGER decision_is_kept BEFORE DELETE ON decision BEGIN SELECT RAISE(ABORT, 'xieli:store.record_kept'); END;

CREATE TABLE payment_batch (
    id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
    month TEXT NOT NULL CHECK (month GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]'),
    title TEXT NOT NULL DEFAULT '',
    state TEXT NOT NULL DEFAULT 'draft',
    drafted_on TEXT NOT NULL DEFAULT '' CHECK (drafted_on = '' OR drafted_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    approved_on TEXT CHECK (approved_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    approved_by TEXT NOT NULL DEFAULT '',
    digest TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE payment_line (
    id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
    batch_id TEXT NOT NULL REFERENCES payment_batch (id) DEFERRABLE INITIALLY DEFERRED,
    household_id TEXT NOT NULL REFERENCES household (id) DEFERRABLE INITIALLY DEFERRED,
    member_id TEXT REFERENCES member (id) DEFERRABLE INITIALLY DEFERRED,
    benefit TEXT NOT NULL DEFAULT '',
    for_month TEXT NOT NULL CHECK (for_month GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]'),
    kind TEXT NOT NULL DEFAULT 'regular',
    amount_fen INTEGER NOT NULL DEFAULT 0,
    class INTEGER,
    persons INTEGER NOT NULL DEFAULT 0,
    covered_members TEXT NOT NULL DEFAULT '',
    decision_id TEXT,
    reason TEXT NOT NULL DEFAULT '',
    CHECK (amount_fen >= 0 OR kind = 'receivable')
) STRICT;
CREATE INDEX payment_line_by_batch ON payment_line (batch_id);
CREATE INDEX payment_line_by_household ON payment_line (household_id);
CREATE INDEX payment_line_by_member ON payment_line (member_id) WHERE member_id IS NOT NULL;

CREATE TABLE paper (
    id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
    kind TEXT NOT NULL DEFAULT '',
    title TEXT NOT NULL DEFAULT '',
    issued_on TEXT NOT NULL DEFAULT '' CHECK (issued_on = '' OR issued_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    digest TEXT NOT NULL DEFAULT '',
    bytes BLOB NOT NULL
) STRICT;
CREATE TRIGGER paper_is_kept BEFORE DELETE ON paper BEGIN SELECT RAISE(ABORT, 'xieli:store.record_kept'); END;
CREATE TRIGGER paper_is_fixed BEFORE UPDATE ON paper BEGIN SELECT RAISE(ABORT, 'xieli:store.record_kept'); END;

CREATE TABLE peer (
    id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
    name TEXT NOT NULL DEFAULT '',
    role TEXT NOT NULL DEFAULT 'township',
    place_code TEXT NOT NULL DEFAULT '',
    signing_key BLOB NOT NULL,
    sealing_key BLOB NOT NULL,
    epoch INTEGER NOT NULL DEFAULT 1,
    introduced_on TEXT NOT NULL DEFAULT '',
    sent_sequence INTEGER NOT NULL DEFAULT 0,
    acked_sequence INTEGER NOT NULL DEFAULT 0,
    acked_change INTEGER NOT NULL DEFAULT 0,
    received_sequence INTEGER NOT NULL DEFAULT 0,
    received_digest BLOB NOT NULL DEFAULT x'',
    chain_sequence INTEGER NOT NULL DEFAULT 0,
    chain_digest BLOB NOT NULL DEFAULT x''
) STRICT;

CREATE TABLE parcel_sent (
    id TEXT PRIMARY KEY NOT NULL,
    peer_id TEXT NOT NULL REFERENCES peer (id) DEFERRABLE INITIALLY DEFERRED,
    sequence INTEGER NOT NULL,
    digest TEXT NOT NULL DEFAULT '',
    from_change INTEGER NOT NULL DEFAULT 0,
    to_change INTEGER NOT NULL DEFAULT 0,
    bytes BLOB NOT NULL DEFAULT x'',
    created_on TEXT NOT NULL DEFAULT '',
    acked_on TEXT
) STRICT;

CREATE TABLE parcel_received (
    id TEXT PRIMARY KEY NOT NULL,
    peer_id TEXT NOT NULL REFERENCES peer (id) DEFERRABLE INITIALLY DEFERRED,
    sequence INTEGER NOT NULL,
    digest TEXT NOT NULL DEFAULT '',
    received_on TEXT NOT NULL DEFAULT '',
    outcome TEXT NOT NULL DEFAULT '',
    report BLOB NOT NULL DEFAULT x''
) STRICT;

CREATE TABLE parcel_waiting (
    id TEXT PRIMARY KEY NOT NULL,
    peer_id TEXT NOT NULL REFERENCES peer (id) DEFERRABLE INITIALLY DEFERRED,
    sequence INTEGER NOT NULL,
    bytes BLOB NOT NULL,
    received_on TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE parcel_fate (
    id TEXT PRIMARY KEY NOT NULL,
    peer_id TEXT NOT NULL REFERENCES peer (id) DEFERRABLE INITIALLY DEFERRED,
    sequence INTEGER NOT NULL,
    ours INTEGER NOT NULL DEFAULT 0 CHECK (ours IN (0, 1)),
    table_name TEXT NOT NULL DEFAULT '',
    record_key TEXT NOT NULL DEFAULT '',
    fate TEXT NOT NULL DEFAULT '',
    reason TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX parcel_fate_by_parcel ON parcel_fate (peer_id, sequence);
