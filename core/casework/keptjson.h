// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "papers/wording.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>

namespace xieli::casework {

// Words for parts of an assessment's JSON as it was kept.

/// "1,234.50 元", or that it is unknown.
QString moneyText(const QJsonValue &fen, const papers::Wording &wording);
/// A step's value: an amount, a count, yes or no, or a word of the program ("符合").
QString valueText(const QJsonObject &step, const papers::Wording &wording);
/// "《社会救助暂行办法》(国务院令第649号)第九条"
QString citationText(const QJsonValue &cite);
/// Not of a document: how this program reads what the documents leave open.
bool isReading(const QJsonValue &cite);
/// The sentence of a kept finding: its arguments stand beside key, month and pack of the figure.
QString findingText(const QJsonValue &kept, const papers::Wording &wording);
/// 低保 of the household, or of a 单人户 (`single`, the member's id), with its extras for key groups (分类施保), as one
/// decision gives it. Empty: none, or not known.
std::optional<Money> dibaoOf(const QJsonArray &benefits, const QString &single = {});
/// "低保认定"
QString ruleText(const QString &rule, const papers::Wording &wording);

} // namespace xieli::casework
