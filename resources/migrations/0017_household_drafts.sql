-- SPDX-FileCopyrightText: 2026 The Xieli founders
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What is typed on a household's page and not saved yet is kept as a visit's is: a draft of another purpose. Who wrote drafts
-- before wrote visits.

ALTER TABLE visit_draft ADD COLUMN purpose TEXT NOT NULL DEFAULT 'visit';
