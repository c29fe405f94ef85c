// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/reportcase.h"

#include "casework/funding.h"
#include "casework/paysteps.h"
#include "papers/format.h"

using namespace xieli;
using namespace xieli::casework;
using namespace xieli::test;
using namespace Qt::StringLiterals;

/// 资金来源: as it was written down, in all and by village, never divided by a rule that nobody stated.
class ReportSourcesTest : public ReportCase {
    Q_OBJECT

    static std::int64_t sum(const std::vector<BehindRow> &rows)
    {
        std::int64_t fen = 0;
        for (const BehindRow &row : rows)
            fen += row.value;
        return fen;
    }
    static const VillageSourceRow &of(const Report &report, const QString &village)
    {
        const auto found = std::find_if(report.villageSources.begin(), report.villageSources.end(), [&](const VillageSourceRow &row) { return row.village == village && row.benefit == u"dibao"; });
        if (found == report.villageSources.end())
            qFatal("no such row");
        return *found;
    }
    /// Every row and every column adds up, and every figure of a village opens to households of that village alone that add up to it.
    void addsUp(Office &office, const Report &report)
    {
        for (const MoneySourceRow &whole : report.sources) {
            MoneySourceRow added{whole.benefit, whole.title, {}, {}, {}};
            Money together, shared;
            for (const VillageSourceRow &row : report.villageSources) {
                if (row.benefit != whole.benefit)
                    continue;
                Money told = row.together + row.blank;
                for (const auto &[source, amount] : row.parts) {
                    told += amount;
                    added.parts[source] += amount;
                }
                added.blank += row.blank;
                added.out += row.out;
                together += row.together;
                if (row.village.isEmpty())
                    shared += told;
                else
                    QCOMPARE(told, row.out);
            }
            QCOMPARE(added.out, whole.out);
            QCOMPARE(added.blank, whole.blank);
            QCOMPARE(together, shared);
            for (const auto &[source, amount] : whole.parts)
                QCOMPARE(added.parts[source], amount);
        }
        const papers::TableOut table = villageSourceTable(report, office.wording);
        for (int line = 0; line < int(table.rows.size()); ++line)
            for (int column = 0; column < int(table.columns.size()); ++column)
                if (const auto key = villageSourceAt(report, line, column); key && key->village) {
                    const auto rows = must(behindSource(office, report.period, *key));
                    for (const BehindRow &row : rows)
                        QCOMPARE(row.village, *key->village);
                    if (sourceNote(report, *key, rows, office.wording).isEmpty())
                        QCOMPARE(sum(rows), sourceFigure(report, *key).fen());
                    else // several sources for one village alone: who was paid of them, not how much of which
                        QVERIFY(sum(rows) > sourceFigure(report, *key).fen());
                    QCOMPARE(std::get<Money>(table.rows[std::size_t(line)][std::size_t(column)]), sourceFigure(report, *key));
                }
    }

private slots:
    void aSourceOfMoneyOpensToWhoWasPaidInItsMonths()
    {
        Office office = fresh();
        paidTown(office);
        const StepTotals june = must(stepTotals(office, m_june));
        const Money paid = june.regular + june.backPay;
        must(setFunding(office, m_june, u"dibao"_s, {{u"centre"_s, Money::fromYuan(1000)}, {u"county"_s, paid - Money::fromYuan(1000)}}));
        office.today = Day(2018, 7, 20);
        paidMonth(office, Month(2018, 7)); // of July nobody writes down from where
        const ReportPeriod quarter = *ReportPeriod::parse(u"2018-H2");
        const ReportPeriod june_july = ReportPeriod{ReportKind::Quarter, m_june, Month(2018, 7)};
        const Report told = reportOf(office, june_july);
        const MoneySourceRow &row = told.sources.front();
        QCOMPARE(sum(must(behindSource(office, june_july, {u"dibao"_s, u"out"_s}))), row.out.fen());
        const auto centre = must(behindSource(office, june_july, {u"dibao"_s, u"centre"_s}));
        QCOMPARE(centre.size(), std::size_t(3));
        QCOMPARE(sum(centre), paid.fen()); // June's, not July's
        QCOMPARE(sum(must(behindSource(office, june_july, {u"dibao"_s, u"blank"_s}))), row.blank.fen());
        QVERIFY(must(behindSource(office, june_july, {u"dibao"_s, u"province"_s})).empty());
        QVERIFY(must(behindSource(office, quarter, {u"dibao"_s, u"centre"_s})).empty());
        QCOMPARE(refusal(behindSource(office, june_july, {u"dibao"_s, u"luck"_s})), u"reports.source_unknown"_s);
        const auto key = sourceAt(told, 0, 2);
        QVERIFY(key && key->source == u"centre");
        QCOMPARE(sourceFigure(told, *key), Money::fromYuan(1000));
        QVERIFY(sourceTitle(told, *key, office.wording).endsWith(u"1,000.00"_s));
        QVERIFY(sourceNote(told, *key, centre, office.wording).contains(papers::amount(paid)));
        QVERIFY(sourceNote(told, {u"dibao"_s, u"out"_s}, must(behindSource(office, june_july, {u"dibao"_s, u"out"_s})), office.wording).isEmpty());
        QVERIFY(!sourceAt(told, 0, 0) && !sourceAt(told, 9, 1));
    }

    void aSourceThatGaveAllOfAMonthIsDividedAmongVillagesToTheFen()
    {
        Office office = fresh();
        paidTown(office);
        const StepTotals june = must(stepTotals(office, m_june));
        must(setFunding(office, m_june, u"dibao"_s, {{u"centre"_s, june.regular + june.backPay}}));
        const Report told = reportOf(office, m_juneReport);
        addsUp(office, told);
        const VillageSourceRow &upper = of(told, u"上湾村"_s), &bridge = of(told, u"石桥村"_s);
        QCOMPARE(upper.parts.at(u"centre"_s), upper.out);
        QCOMPARE(bridge.parts.at(u"centre"_s), bridge.out);
        QCOMPARE(upper.out + bridge.out, told.sources.front().out);
        QVERIFY(upper.together.isZero() && upper.blank.isZero());
        const auto behind = must(behindSource(office, m_juneReport, {u"dibao"_s, u"centre"_s, u"石桥村"_s}));
        QCOMPARE(behind.size(), std::size_t(1));
        QCOMPARE(behind.front().headName, u"丙"_s);
        QVERIFY(sourceNote(told, {u"dibao"_s, u"centre"_s}, must(behindSource(office, m_juneReport, {u"dibao"_s, u"centre"_s})), office.wording).isEmpty());
    }

    void severalSourcesForSeveralVillagesAreNotDividedAndTheReportSaysSo()
    {
        Office office = fresh();
        paidTown(office);
        const StepTotals june = must(stepTotals(office, m_june));
        const Money paid = june.regular + june.backPay;
        must(setFunding(office, m_june, u"dibao"_s, {{u"centre"_s, Money::fromYuan(1000)}, {u"county"_s, paid - Money::fromYuan(1000)}}));
        office.today = Day(2018, 7, 20);
        paidMonth(office, Month(2018, 7)); // of July nobody says from where
        const ReportPeriod both{ReportKind::Quarter, m_june, Month(2018, 7)};
        const Report told = reportOf(office, both);
        addsUp(office, told);
        const VillageSourceRow &upper = of(told, u"上湾村"_s), &bridge = of(told, u"石桥村"_s), &shared = of(told, {});
        QVERIFY(upper.parts.empty() && bridge.parts.empty());
        QVERIFY(upper.together.fen() > 0 && upper.blank.fen() > 0);
        QCOMPARE(upper.together + bridge.together, paid);
        QCOMPARE(shared.parts.at(u"centre"_s), Money::fromYuan(1000));
        QCOMPARE(shared.parts.at(u"county"_s), paid - Money::fromYuan(1000));
        const papers::TableOut table = villageSourceTable(told, office.wording);
        QVERIFY(table.footers.join(QString()).contains(u"不分到村"_s));
        QVERIFY(must(behindSource(office, both, {u"dibao"_s, u"centre"_s, u"上湾村"_s})).empty());
        QCOMPARE(refusal(behindSource(office, both, {u"dibao"_s, u"together"_s})), u"reports.source_unknown"_s);
        const QString path = m_folder.filePath(u"sources.xlsx"_s);
        must(writeReport(office, told, path));
        QVERIFY(QFile::exists(path));
    }

    void severalSourcesForOneVillageAloneAreItsOwn()
    {
        Office office = fresh();
        family(office, u"丁"_s, 2, 1, u"石桥村"_s);
        must(confirmPaid(office, Month(2018, 1), Month(2018, 5)));
        paidMonth(office, m_june);
        const StepTotals june = must(stepTotals(office, m_june));
        must(setFunding(office, m_june, u"dibao"_s, {{u"centre"_s, Money::fromYuan(100)}, {u"county"_s, june.regular + june.backPay - Money::fromYuan(100)}}));
        const Report told = reportOf(office, m_juneReport);
        addsUp(office, told);
        QCOMPARE(told.villageSources.size(), std::size_t(1));
        QCOMPARE(of(told, u"石桥村"_s).parts.at(u"centre"_s), Money::fromYuan(100));
    }
};

QTEST_GUILESS_MAIN(ReportSourcesTest)
#include "test_reportsources.moc"
