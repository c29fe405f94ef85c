-- SPDX-FileCopyrightText: 2026 The Xieli founders
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Records of a parcel that went in just as they came, packed: of a large parcel they are nearly all. What has more to be said of it keeps a row
-- of its own in parcel_fate, which counts before what is packed here.
CREATE TABLE parcel_accepted (
    id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
    peer_id TEXT NOT NULL REFERENCES peer (id) DEFERRABLE INITIALLY DEFERRED,
    sequence INTEGER NOT NULL,
    ours INTEGER NOT NULL DEFAULT 0 CHECK (ours IN (0, 1)),
    records BLOB NOT NULL
) STRICT;
CREATE INDEX parcel_accepted_by_parcel ON parcel_accepted (peer_id, sequence);
