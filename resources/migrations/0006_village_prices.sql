-- SPDX-FileCopyrightText: 2026 The Xieli founders
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The village's yearly price list for farm income.

CREATE TABLE village_price (
    id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
    area_code TEXT NOT NULL DEFAULT '',
    year INTEGER NOT NULL CHECK (year BETWEEN 0 AND 9999),
    kind TEXT NOT NULL DEFAULT '',
    item TEXT NOT NULL DEFAULT '',
    tenure TEXT,
    unit TEXT NOT NULL DEFAULT '',
    price_fen INTEGER NOT NULL DEFAULT 0,
    cost_fen INTEGER NOT NULL DEFAULT 0,
    note TEXT NOT NULL DEFAULT ''
) STRICT;

ALTER TABLE income_item ADD COLUMN tenure TEXT;
ALTER TABLE income_item ADD COLUMN by_price_list INTEGER NOT NULL DEFAULT 0 CHECK (by_price_list IN (0, 1));
ALTER TABLE income_item ADD COLUMN spread_months INTEGER;
ALTER TABLE property_item ADD COLUMN exempt_until TEXT
    CHECK (exempt_until GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]');
ALTER TABLE obligor ADD COLUMN own_yearly_income_fen INTEGER;
ALTER TABLE member ADD COLUMN graduated_on TEXT
    CHECK (graduated_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]');
