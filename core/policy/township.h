// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/law.h"

#include <QJsonObject>

namespace xieli::policy {

/// Figures of a township or county (resources/schema/township.schema.json): staff (000-11, 000-29), the reserve fund
/// (000-22), growth of standards (000-01, 001-02, 003-01), linked standards (001-03), the project fund (001-13), the share of
/// the standard in consumption (004-01), 双纳入 matching (003-05). Canonical JSON of the results with findings and steps.
/// Errors like a dossier's, but townships.…: townships.unknown_key, townships.wrong_type, …
Result<QByteArray> townshipFigures(const QJsonObject &input, const Law &law, Month month);

/// part ÷ whole in percent with so many decimals, half up, for showing only: (22000, 350000, 2) is "6.29". `whole` above 0.
QString percentText(std::int64_t part, std::int64_t whole, int places);

} // namespace xieli::policy
