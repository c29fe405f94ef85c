-- SPDX-FileCopyrightText: 2026 The Xieli founders
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the programmes beside 低保 ask of a household and its members.

ALTER TABLE household ADD COLUMN heating TEXT NOT NULL DEFAULT 'dispersed';

ALTER TABLE member ADD COLUMN care_place TEXT;
ALTER TABLE member ADD COLUMN care_need INTEGER CHECK (care_need IN (0, 1));
ALTER TABLE member ADD COLUMN injury_care INTEGER NOT NULL DEFAULT 0 CHECK (injury_care IN (0, 1));
ALTER TABLE member ADD COLUMN school_stage TEXT;
ALTER TABLE member ADD COLUMN child_status TEXT;
ALTER TABLE member ADD COLUMN living TEXT;
ALTER TABLE member ADD COLUMN local_hukou INTEGER CHECK (local_hukou IN (0, 1));
ALTER TABLE member ADD COLUMN residing_since TEXT CHECK (residing_since GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]');
ALTER TABLE member ADD COLUMN permit_since TEXT CHECK (permit_since GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]');
