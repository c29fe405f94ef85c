// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/clicase.h"

using namespace xieli;
using namespace xieli::test;
using namespace Qt::StringLiterals;

/// Reports and open data, by script.
class CliReportsTest : public CliCase {
    Q_OBJECT

    QString m_office;

    Answer report(const QStringList &more) const { return run(QStringList{u"report"_s, m_office, u"--period"_s, u"2018-06"_s, u"--today"_s, u"2018-06-20"_s} + more); }

private slots:
    void initTestCase()
    {
        m_office = at(u"township.xieli"_s);
        QCOMPARE(run({u"new"_s, m_office, u"--role"_s, u"township"_s, u"--name"_s, u"青禾乡"_s, u"--place"_s, u"629901"_s, u"--policy"_s,
                      u"gannan-2018,training-629901"_s, u"--today"_s, u"2018-06-01"_s}).exit, 0);
        const auto training = intake::writeTrainingSheets(m_folder.path(), 7);
        QVERIFY(training);
        QCOMPARE(run({u"take-roster"_s, m_office, training->rosterPath, u"--village"_s, u"柳树湾村"_s, u"--today"_s, u"2018-06-20"_s}).exit, 0);
        QCOMPARE(run({u"confirm-paid"_s, m_office, u"--from"_s, u"2018-01"_s, u"--to"_s, u"2018-05"_s, u"--today"_s, u"2018-06-20"_s}).exit, 0);
        QCOMPARE(run({u"draft"_s, m_office, u"--month"_s, u"2018-06"_s, u"--today"_s, u"2018-06-20"_s}).exit, 0);
        const Answer alone = run({u"approve"_s, m_office, u"--month"_s, u"2018-06"_s, u"--today"_s, u"2018-06-20"_s});
        QCOMPARE(alone.exit, 1);
        QVERIFY2(alone.err.contains("--alone"), alone.err); // how the call is to be mended
        QCOMPARE(run({u"approve"_s, m_office, u"--month"_s, u"2018-06"_s, u"--alone"_s, u"一个人"_s, u"--today"_s, u"2018-06-20"_s}).exit, 0);
    }

    void aFigureOpensToPartsThatAddUpToIt()
    {
        const QJsonObject told = report({u"--json"_s}).json();
        const QJsonObject total = told[u"rows"].toArray().first().toObject();
        QCOMPARE(total[u"village"].toString(), QString());
        QVERIFY(total[u"m_out"].toInteger() > 0);
        for (const QString &column : {u"h"_s, u"m_out"_s, u"lab"_s}) {
            const Answer opened = report({u"--behind"_s, u"/total/"_s + column, u"--json"_s});
            if (column == u"lab") {
                QCOMPARE(opened.exit, 1);
                continue;
            }
            qint64 sum = 0;
            for (const QJsonValue row : opened.json()[u"rows"].toArray())
                sum += row[u"value"].toInteger();
            QCOMPARE(sum, total[column].toInteger());
        }
        QCOMPARE(run({u"report"_s, m_office, u"--period"_s, u"2018-13"_s}).exit, 2);
    }

    void aReportIsIssuedWrittenAndCompared()
    {
        const Answer refused = report({u"--issue"_s});
        const QJsonArray checks = report({u"--json"_s}).json()[u"checks"].toArray();
        const bool holds = std::all_of(checks.begin(), checks.end(), [](const QJsonValue &check) { return check[u"holds"].toBool(); });
        QCOMPARE(refused.exit, holds ? 0 : 1);
        if (!holds)
            QCOMPARE(report({u"--issue"_s, u"--why"_s, u"有一户待定"_s}).exit, 0);
        QCOMPARE(run({u"report"_s, m_office, u"issued"_s, u"--json"_s}).json()[u"issued"].toArray().size(), 1);
        QCOMPARE(report({u"-o"_s, at(u"june.pdf"_s)}).exit, 0);
        QVERIFY(QFileInfo(at(u"june.pdf"_s)).size() > 10000);
        QCOMPARE(report({u"-o"_s, at(u"june.xlsx"_s)}).exit, 0);
        QCOMPARE(report({u"-o"_s, at(u"june.xlsx"_s)}).exit, 1); // it stands there
        QCOMPARE(report({u"-o"_s, at(u"june.xlsx"_s), u"--replace"_s}).exit, 0);
    }

    void whatAYearAsksForIsWrittenDownAndShown()
    {
        const QStringList put{u"yearly"_s, m_office, u"put"_s, u"staff"_s, u"--workers"_s, u"1"_s, u"--today"_s, u"2018-06-20"_s};
        QCOMPARE(run(put).exit, 0);
        const Answer shown = run({u"yearly"_s, m_office, u"show"_s, u"staffing"_s, u"--month"_s, u"2018-06"_s, u"--json"_s});
        QCOMPARE(shown.json()[u"rows"].toArray().first()[u"cells"].toArray().at(3).toString(), u"1"_s);
        QCOMPARE(run({u"yearly"_s, m_office, u"show"_s, u"inclusion"_s, u"--month"_s, u"2018-06"_s, u"-o"_s, at(u"inclusion.pdf"_s)}).exit, 0);
        QCOMPARE(run({u"yearly"_s, m_office, u"show"_s, u"appraisal"_s, u"--month"_s, u"2018-06"_s}).exit, 0);
        QVERIFY(QFileInfo(at(u"inclusion.pdf"_s)).size() > 5000);
        QCOMPARE(run({u"yearly"_s, m_office, u"put"_s, u"appraisal"_s, u"--head"_s, u"luck"_s, u"--mark"_s, u"好"_s}).exit, 2);
    }

    void openDataIsWrittenWithItsReasonAndChecked()
    {
        const QStringList words{u"open-data"_s, m_office, u"--scope"_s, u"records"_s, u"-o"_s, at(u"out"_s), u"--today"_s, u"2018-06-20"_s};
        QCOMPARE(run(words).exit, 1);
        QCOMPARE(run(words + QStringList{u"--taken-by"_s, u"县局"_s, u"--reason"_s, u"对账"_s}).exit, 0);
        const Answer checked = run({u"open-data"_s, u"check"_s, at(u"out"_s), u"--json"_s});
        QVERIFY2(checked.exit == 0, checked.err.constData());
        QVERIFY(checked.json()[u"datasets"].toArray().size() > 10);
        QVERIFY(QFile::resize(at(u"out/member.csv"_s), 100));
        QCOMPARE(run({u"open-data"_s, u"check"_s, at(u"out"_s)}).exit, 1);
        QCOMPARE(run({u"open-data"_s, m_office}).exit, 2);
    }

    void theRoundTheCheckAndTheSampleAreKeptByTheirVerbs()
    {
        const auto by = [&](const QStringList &words) { return run(words + QStringList{u"--today"_s, u"2018-07-20"_s, u"--json"_s}); };
        const QStringList open{u"round"_s, m_office, u"open"_s, u"--month"_s, u"2018-07"_s};
        const QJsonArray once = by(open).json()[u"items"].toArray();
        const QJsonArray twice = by(open + QStringList{u"-o"_s, at(u"round.pdf"_s)}).json()[u"items"].toArray();
        QCOMPARE(twice.size(), once.size());
        QVERIFY(QFileInfo(at(u"round.pdf"_s)).size() > 5000);
        QCOMPARE(by({u"round"_s, m_office, u"accept"_s, u"--month"_s, u"2018-07"_s}).exit, 1); // which lines?
        QCOMPARE(by({u"round"_s, m_office, u"perhaps"_s}).exit, 2);
        const QJsonObject sample = by({u"sample"_s, m_office, u"draw"_s, u"--month"_s, u"2018-07"_s, u"--seed"_s, u"7"_s, u"-o"_s, at(u"sample.xlsx"_s)}).json();
        QCOMPARE(sample[u"picks"].toArray().size(), sample[u"size"].toInt());
        QVERIFY(sample[u"size"].toInt() >= 5);
        QCOMPARE(by({u"sample"_s, m_office, u"redraw"_s, sample[u"id"].toString()}).json()[u"outcome"].toString(), u"same"_s);
        QFile sheet(at(u"check.csv"_s));
        QVERIFY(sheet.open(QIODevice::WriteOnly));
        sheet.write(u"姓名,身份证号码,机动车\n不在册,629901195105050459,轿车\n"_s.toUtf8());
        sheet.close();
        const QJsonObject taken = by({u"check-report"_s, m_office, u"take"_s, sheet.fileName(), u"--as-of"_s, u"2018-07-10"_s}).json();
        QCOMPARE(taken[u"refused"].toInt(), 1);
        QCOMPARE(by({u"check-report"_s, m_office, u"take"_s, sheet.fileName(), u"--as-of"_s, u"2018-07-10"_s}).exit, 1); // the same file again
        QCOMPARE(by({u"recheck"_s, m_office, u"begin"_s, u"--class"_s, u"1"_s}).exit, 0);
        QCOMPARE(by({u"county-visit"_s, m_office}).exit, 0);
        QCOMPARE(by({u"round"_s, m_office, u"close"_s, u"--month"_s, u"2018-07"_s, u"--reason"_s, u"练习"_s}).exit, 0);
        QCOMPARE(by(open).exit, 1);
    }
};

QTEST_GUILESS_MAIN(CliReportsTest)
#include "test_clireports.moc"
