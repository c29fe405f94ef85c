// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "papers/wording.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>

namespace xieli::casework {

// Words for parts of an assessment's JSON as it was kept.

/// "1,064.00 元"
QString yuanText(Money money, const papers::Wording &wording);
/// "1,234.50 元", or that it is unknown.
QString moneyText(const QJsonValue &fen, const papers::Wording &wording);
/// A step's value: an amount, a count, yes or no, or a word of the program ("符合").
QString valueText(const QJsonObject &step, const papers::Wording &wording);
/// "《社会救助暂行办法》"; a document whose source bears no title is called by who issued it, without the marks.
QString titleText(const QString &title);
/// "《社会救助暂行办法》(国务院令第649号)第九条"
QString citationText(const QJsonValue &cite);
/// The program's own way of reading a rule: it explains a step, and is no document that an office could cite.
bool isReading(const QJsonValue &cite);
/// What a step cites: documents, and readings.
QStringList clausesOf(const QJsonObject &step);
QStringList readingsOf(const QJsonObject &step);
/// On the screen a finding says where to put things right; a paper has no page to open.
enum class FindingFor { Screen, Paper };
/// The sentence of a kept finding: its arguments stand beside key, month and pack of the figure.
QString findingText(const QJsonValue &kept, const papers::Wording &wording, FindingFor whom = FindingFor::Screen);
/// 低保 of the household, or of a 单人户 (`single`, the member's id), with its extras for key groups (分类施保), as one
/// decision gives it. Empty: none, or not known.
std::optional<Money> dibaoOf(const QJsonArray &benefits, const QString &single = {});
/// "低保认定"
QString ruleText(const QString &rule, const papers::Wording &wording);

} // namespace xieli::casework
