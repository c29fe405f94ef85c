// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/packs.h"
#include "policy/policytest.h"

using namespace xieli;
using namespace Qt::StringLiterals;

/// The cases that a clerk can read: one family in one file, with what must come out and why.
class CasesTest : public QObject {
    Q_OBJECT

    static QString root() { return xieli::test::sourcePath(u"tests/policy/cases"_s); }

private slots:
    void everyFolderHoldsCases()
    {
        const QStringList folders = QDir(root()).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        for (const QString &place : {u"gannan-2018"_s, u"zhangjiagang-2019"_s, u"chongqing-2017"_s, u"chongqing-2021"_s, u"tieling-2019"_s})
            QVERIFY2(folders.contains(place), qPrintable(place));
        for (const QString &folder : folders)
            QVERIFY2(!QDir(root() + u'/' + folder).entryList({u"*.json"_s}).isEmpty(), qPrintable(folder + u" is empty"_s));
    }

    void aFamilyGetsWhatTheClauseSays_data()
    {
        QTest::addColumn<QString>("path");
        for (const QString &folder : QDir(root()).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name))
            for (const QString &file : QDir(root() + u'/' + folder).entryList({u"*.json"_s}, QDir::Files, QDir::Name))
                QTest::newRow(qPrintable(folder + u'/' + file)) << root() + u'/' + folder + u'/' + file;
    }
    void aFamilyGetsWhatTheClauseSays()
    {
        QFETCH(QString, path);
        const auto result = policy::runPolicyTest(xieli::test::contents(path), path.section(u'/', -2), policy::test::catalogue());
        QVERIFY2(!result.error, result.error ? qPrintable(policy::test::text(*result.error)) : "");
        for (const policy::PolicyDifference &difference : result.differences)
            qWarning("%s: expected %s, got %s", qPrintable(difference.path), qPrintable(difference.expected),
                     difference.got.isEmpty() ? "nothing" : qPrintable(difference.got));
        QVERIFY(result.passed());
    }
};

QTEST_GUILESS_MAIN(CasesTest)
#include "test_cases.moc"
