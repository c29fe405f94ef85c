-- SPDX-FileCopyrightText: 2026 The Xieli founders
-- SPDX-License-Identifier: GPL-3.0-or-later
-- A roster names the 分类施保金 within each household's amount. Lines of before do not say it: it stays empty.

ALTER TABLE payment_line ADD COLUMN extra_fen INTEGER;
