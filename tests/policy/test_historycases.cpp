// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/historytest.h"
#include "policy/packs.h"

using namespace xieli;
using namespace xieli::policy;
using namespace Qt::StringLiterals;

// rows: 000-04 C R
/// Histories that a clerk can read: a family, what was decided and paid, a month; and each line that must be drafted.
class HistoryCasesTest : public QObject {
    Q_OBJECT

    static QString root() { return xieli::test::sourcePath(u"tests/policy/histories"_s); }

private slots:
    void aHistoryIsDraftedAsWritten_data()
    {
        QTest::addColumn<QString>("path");
        const QStringList files = QDir(root()).entryList({u"*.json"_s}, QDir::Files, QDir::Name);
        QVERIFY(files.size() >= 18);
        for (const QString &file : files)
            QTest::newRow(qPrintable(file)) << root() + u'/' + file;
    }
    void aHistoryIsDraftedAsWritten()
    {
        QFETCH(QString, path);
        const PolicyTestResult result = runPolicyTest(xieli::test::contents(path), QFileInfo(path).fileName(), policy::test::catalogue());
        QVERIFY2(!result.error, result.error ? qPrintable(policy::test::text(*result.error)) : "");
        QStringList told;
        for (const PolicyDifference &difference : result.differences)
            told << u"expected: %1, got: %2"_s.arg(difference.expected, difference.got);
        QVERIFY2(result.passed(), qPrintable(told.join(u'\n')));
        QVERIFY(!result.title.isEmpty() && !result.clause.isEmpty());
    }

    /// A history that expects something else is red, line by line, and one that cannot be read says where.
    void aWrongHistoryIsRed()
    {
        QJsonObject json = QJsonDocument::fromJson(xieli::test::contents(root() + u"/V1_standard_raised_late.json"_s)).object();
        QJsonArray lines = json[u"lines"_s].toArray();
        QJsonObject late = lines[0].toObject();
        late[u"amount_fen"_s] = 5401;
        lines[0] = late;
        json[u"lines"_s] = lines;
        const PolicyTestResult red = runHistoryTest(json, u"red"_s, policy::test::catalogue());
        QCOMPARE(red.differences.size(), std::size_t(12)); // six months, each one missing and one too many
        QCOMPARE(red.differences.front().expected, u"back_pay dibao - 2018-01 54.01"_s);
        QCOMPARE(red.differences.back().got, u"back_pay dibao - 2018-06 54.00"_s);
        json[u"payed"_s] = 1;
        const PolicyTestResult unread = runHistoryTest(json, u"unread"_s, policy::test::catalogue());
        QVERIFY(unread.error && unread.error->key == u"policy.test_unknown_key");
    }
};

QTEST_GUILESS_MAIN(HistoryCasesTest)
#include "test_historycases.moc"
