// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/readsheet.h"
#include "intake/roster.h"

#include <QtTest/QtTest>

namespace xieli::test {

/// A workbook of one sheet from text; fails the test where it cannot be read.
inline intake::Workbook sheetOf(const QString &text)
{
    const auto workbook = intake::readWorkbookBytes(text.toUtf8(), QStringLiteral("test.csv"));
    if (!workbook)
        qFatal("cannot read the test's own sheet: %s", qPrintable(workbook.error().key));
    return *workbook;
}

inline intake::RosterContext villageContext()
{
    return {QStringLiteral("柳树湾村"), QStringLiteral("629901"), Day(2018, 1, 8)};
}

/// The roster of a text; its counts add up.
inline intake::RosterResult rosterOf(const QString &text)
{
    const auto result = intake::takeRoster(sheetOf(text), villageContext());
    if (!result) {
        QTest::qFail(qPrintable(result.error().key + QStringLiteral(" found ") + result.error().arguments.value(QStringLiteral("found"))), __FILE__, __LINE__);
        return {};
    }
    const intake::Counts &c = result->counts;
    if (c.rows != c.taken + c.refused + c.skipped)
        QTest::qFail("the counts do not add up", __FILE__, __LINE__);
    return *result;
}

inline int countOf(const std::vector<intake::Listed> &listed, const QString &key)
{
    return int(std::count_if(listed.begin(), listed.end(), [&](const intake::Listed &l) { return l.key == key; }));
}

/// The remark with this key; fails the test where there is none.
inline intake::Listed remarkOf(const std::vector<intake::Listed> &listed, const QString &key)
{
    for (const intake::Listed &one : listed)
        if (one.key == key)
            return one;
    QTest::qFail(qPrintable(QStringLiteral("no remark ") + key), __FILE__, __LINE__);
    return {};
}

} // namespace xieli::test
