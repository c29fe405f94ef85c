// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/office.h"

#include <QMap>

namespace xieli::casework {

/// What the office settles about its papers: how they are numbered, and whether the place keeps the deliberation record.
struct PaperRule {
    /// 文号 by kind of paper, with {year} and {n}: "青民救告〔{year}〕{n}号". Kinds with the same pattern share one run; none: no number.
    QMap<QString, QString> numbers;
    bool deliberation = false;      ///< 民主评议记录: no longer asked for everywhere (民发〔2021〕57号), kept where the place says so
};

Result<PaperRule> paperRule(Office &office);
/// Errors: issued.pattern_without_n {pattern}.
Result<void> keepPaperRule(Office &office, const PaperRule &rule);
/// Kinds that can be given out under a number, in the order of their list.
QStringList numberedKinds();

/// The next number of the kind's pattern in that year; empty where the office has no pattern for it.
Result<QString> nextNumber(Office &office, const QString &kind, int year);
/// The number under which a paper goes out where nobody says another: the next of the kind's pattern; else `own`, the number of the decision
/// that it tells, where no issued paper bears it (one decision document may be about many families); else none, for the pen.
Result<QString> numberToIssue(Office &office, const QString &kind, int year, const QString &own);

} // namespace xieli::casework
