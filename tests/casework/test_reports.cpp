// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/reportcase.h"

#include "casework/funding.h"
#include "casework/paysteps.h"
#include "casework/registers.h"
#include "casework/yearly.h"
#include "intake/readsheet.h"
#include "intake/zipparts.h"
#include "store/writer.h"
#include "papers/format.h"

using namespace xieli;
using namespace xieli::casework;
using namespace xieli::test;
using namespace Qt::StringLiterals;
using enum ReportColumn;

/// 统计报表: what a township owes each month adds up, opens to its households, and stays what it was when it was issued.
class ReportsTest : public ReportCase {
    Q_OBJECT

private slots:
    void aPeriodIsReadAndWrittenAlike()
    {
        for (const QString &code : {u"2018-06"_s, u"2018-Q2"_s, u"2018-H2"_s, u"2018"_s})
            QCOMPARE(ReportPeriod::parse(code)->code(), code);
        QCOMPARE(ReportPeriod::parse(u"2018-Q4")->first, Month(2018, 10));
        QCOMPARE(ReportPeriod::parse(u"2018-H2")->last, Month(2018, 12));
        for (const QString &nonsense : {u"2018-Q5"_s, u"2018-13"_s, u"2018-H0"_s, u"201"_s, u""_s, u"2018-Qx"_s})
            QVERIFY2(!ReportPeriod::parse(nonsense), qPrintable(nonsense));
    }

    void kindsAddUpAndTheBlankOnesAreNamed()
    {
        Office office = fresh();
        paidTown(office);
        const Report june = reportOf(office, m_juneReport);
        QCOMPARE(faults(june), QString());
        QCOMPARE(all(june, Households), 3);
        QCOMPARE(all(june, Persons), 5);
        QCOMPARE(all(june, Female), 1);
        QCOMPARE(all(june, SexBlank), 4);
        QCOMPARE(all(june, Old), 1);
        QCOMPARE(all(june, Minor), 1);
        QCOMPARE(all(june, Unnamed), 1);
        QCOMPARE(all(june, AgeBlank), 1);
        QCOMPARE(all(june, LabourLost), 4);
        QCOMPARE(all(june, Severe), 1);
        QCOMPARE(all(june, CauseIllness), 1);
        QCOMPARE(all(june, CauseOther), 1);
        QCOMPARE(all(june, CauseBlank), 1);
        QCOMPARE(all(june, Class1), 2);
        QCOMPARE(june.at({u"石桥村"_s, Programme::DibaoRural, Households}), 1);
        QCOMPARE(june.at({u"石桥村"_s, Programme::DibaoUrban, Households}), 0);
    }

    void moneyIsThatOfTheBatchesAndItsSourcesAddUp()
    {
        Office office = fresh();
        paidTown(office);
        const StepTotals steps = must(stepTotals(office, m_june));
        must(setFunding(office, m_june, u"dibao"_s, {{u"centre"_s, Money::fromYuan(1000)}, {u"county"_s, steps.regular + steps.backPay - Money::fromYuan(1000)}}));
        const Report june = reportOf(office, m_juneReport);
        QVERIFY(all(june, Out) > 0);
        QCOMPARE(all(june, Regular), steps.regular.fen());
        QCOMPARE(all(june, Out), (steps.regular + steps.backPay).fen());
        QCOMPARE(june.sources.front().parts.at(u"centre"_s), Money::fromYuan(1000));
        QVERIFY(june.sources.front().blank.isZero());
        QCOMPARE(all(june, YearOpening), Money::fromYuan(5 * (900 + 250 + 300)).fen());
        QCOMPARE(all(june, YearOut), all(june, YearOpening) + all(june, Out));
        const ReportRowKey stone{u"石桥村"_s, Programme::DibaoRural};
        QCOMPARE(june.perHead(stone)->fen(), june.at({stone.village, stone.programme, Regular}));
        QVERIFY(!june.perHead({u"石桥村"_s, Programme::TekunUrban}));
    }

    void whoComesAndGoesBalancesTheBeginningWithTheEnd()
    {
        Office office = fresh();
        const auto families = paidTown(office);
        dies(office, families[0], 2, Day(2018, 6, 11)); // a person of a family that stays
        dies(office, families[2], 0, Day(2018, 6, 12)); // a whole household
        office.today = Day(2018, 7, 20);
        const Report july = reportOf(office, ReportPeriod::of(ReportKind::Month, Month(2018, 7)));
        QCOMPARE(faults(july), u"K10"_s); // July is not paid yet
        QCOMPARE(all(july, HouseholdsBegin), 3);
        QCOMPARE(all(july, HouseholdsExit), 1);
        QCOMPARE(all(july, Households), 2);
        QCOMPARE(all(july, PersonsExit), 2);
        QCOMPARE(all(july, Persons), 3);
        const auto gone = must(behind(office, july.period, {{}, Programme::Total, PersonsExit}));
        QCOMPARE(gone.size(), std::size_t(2));
        QVERIFY2(gone.front().why.contains(u"2018年6月11日"_s), qPrintable(gone.front().why));
    }

    void everyFigureOpensToExactlyItsHouseholds()
    {
        Office office = fresh();
        const auto families = paidTown(office);
        must(issueReport(office, m_juneReport));
        dies(office, families[1], 1, Day(2018, 5, 2));
        dies(office, families[0], 2, Day(2018, 6, 11));
        office.today = Day(2018, 7, 20);
        paidMonth(office, Month(2018, 7));
        const Report july = reportOf(office, ReportPeriod::of(ReportKind::Month, Month(2018, 7)));
        int opened = 0;
        for (const ReportRowKey &row : rowsOf(july))
            for (const ReportColumnInfo &info : reportColumns()) {
                const CellKey key{row.village, row.programme, info.column};
                std::int64_t sum = 0;
                QSet<QString> households;
                for (const BehindRow &each : must(behind(office, july.period, key))) {
                    sum += each.value;
                    QVERIFY(!each.headName.isEmpty());
                    QVERIFY2(!households.contains(each.household.text()), info.code.data());
                    households.insert(each.household.text());
                    if (info.unit == ReportUnit::Persons && info.column != PersonMonths && each.value > 0)
                        QVERIFY2(!each.persons.isEmpty(), info.code.data());
                }
                QVERIFY2(sum == july.at(key), info.code.data());
                opened += july.at(key) != 0;
            }
        QVERIFY2(opened > 60, qPrintable(QString::number(opened)));
    }

    void everyEquationOpensToTheHouseholdsOfItsFigure()
    {
        Office office = fresh();
        const auto families = paidTown(office);
        const Report june = reportOf(office, m_juneReport);
        for (const ReportCheck &each : june.checks) {
            std::int64_t sum = 0;
            for (const BehindRow &row : must(behindCheck(office, june, each)))
                sum += row.value;
            QVERIFY2(sum == june.at(each.cell), qPrintable(each.code));
        }
        QCOMPARE(check(june, u"K5batch"_s)->cell.column, Out);
        office.today = Day(2018, 7, 20);
        paidMonth(office, Month(2018, 7));
        dies(office, families[0], 2, Day(2018, 6, 11)); // told after July was paid
        const Report july = reportOf(office, ReportPeriod::of(ReportKind::Month, Month(2018, 7)));
        const auto unpaid = must(behindCheck(office, july, *check(july, u"K10"_s)));
        QCOMPARE(unpaid.size(), std::size_t(1));
        QCOMPARE(unpaid.front().headName, u"甲"_s);
    }

    void aDeathAfterTheReportIsACorrectionOfThePeriodBefore()
    {
        Office office = fresh();
        const auto families = paidTown(office);
        must(issueReport(office, m_juneReport));
        dies(office, families[2], 0, Day(2018, 4, 30));
        office.today = Day(2018, 7, 20);
        const Report july = reportOf(office, ReportPeriod::of(ReportKind::Month, Month(2018, 7)));
        QCOMPARE(july.begins, u"2018-06"_s);
        QCOMPARE(all(july, HouseholdsBegin), 3);
        QCOMPARE(all(july, HouseholdsFix), -1);
        QCOMPARE(all(july, PersonsFix), -1);
        QCOMPARE(all(july, HouseholdsExit), 0);
        QCOMPARE(all(july, Households), 2);
        QVERIFY(check(july, u"K1h"_s)->holds);
        const auto corrected = must(behind(office, july.period, {u"石桥村"_s, Programme::DibaoRural, PersonsFix}));
        QCOMPARE(corrected.size(), std::size_t(1));
        QCOMPARE(corrected.front().household, families[2]);
        QCOMPARE(corrected.front().value, -1);
        QVERIFY2(corrected.front().why.contains(u"2018年4月30日"_s), qPrintable(corrected.front().why));
    }

    void anIssuedReportKeepsItsFiguresWhenTheRegisterMovesOn()
    {
        Office office = fresh();
        const auto families = paidTown(office);
        const ReportIssueId first = must(issueReport(office, m_juneReport, {u"进展"_s, {}, {}}));
        QCOMPARE(refusal(issueReport(office, m_juneReport, {u"进展"_s, {}, {}})), u"reports.unchanged"_s);
        const QByteArray kept = must(issuedReports(office)).front().cells.text();
        dies(office, families[2], 0, Day(2018, 4, 30));
        QCOMPARE(must(issuedReports(office)).front().cells.text(), kept);
        QCOMPARE(refusal(office.file->change({u"test"_s, {}}, [&](Writer &writer) { writer.remove<ReportIssue>(first.text()); })), u"store.record_kept"_s);
        const ReportIssueId second = must(issueReport(office, m_juneReport, {}, u"更正后再报"_s));
        const auto differences = must(compareIssued(office, first, second));
        QVERIFY(std::any_of(differences.begin(), differences.end(), [](const ReportDifference &each) {
            return each.row == ReportRowKey() && each.column == Households && each.one == 3 && each.other == 2;
        }));
    }

    void aReportWithAFaultIsIssuedOnlyWithItsReason()
    {
        Office office = fresh();
        paidTown(office);
        const ReportPeriod july = ReportPeriod::of(ReportKind::Month, Month(2018, 7));
        QCOMPARE(refusal(issueReport(office, july)), u"reports.not_over"_s);
        office.today = Day(2018, 7, 20);
        const auto refused = issueReport(office, july);
        QCOMPARE(refusal(refused), u"reports.faults"_s);
        QVERIFY(refused.error().arguments.value(u"checks"_s).contains(u"审批"_s));
        QVERIFY(must(issuedReports(office)).empty());
        must(issueReport(office, july, {}, u"发放下旬才批"_s));
        QCOMPARE(must(issuedReports(office)).front().reason, u"发放下旬才批"_s);
        const papers::Paper paper = reportPaper(office, reportOf(office, july), must(issuedReports(office)).front());
        const auto texts = papers::textsOf(paper);
        QVERIFY(std::any_of(texts.begin(), texts.end(), [](const papers::PaperText &text) { return text.text.contains(u"发放下旬才批"_s); }));
    }

    void theSameNumberInTwoHouseholdsIsAFaultWithBothOfThem()
    {
        Office office = fresh();
        const auto same = [](Dossier &d) { d.members[0].idNumberText = u"53010219200508011X"_s; };
        const HouseholdId one = family(office, u"甲"_s, 1, 1, u"上湾村"_s, same);
        const HouseholdId other = family(office, u"乙"_s, 1, 1, u"石桥村"_s, same);
        must(confirmPaid(office, Month(2018, 1), Month(2018, 5)));
        const Report may = reportOf(office, ReportPeriod::of(ReportKind::Month, Month(2018, 5)));
        const ReportCheck *twice = check(may, u"K8"_s);
        QVERIFY(twice && !twice->holds);
        QCOMPARE(twice->households.size(), std::size_t(2));
        QVERIFY(twice->households[0] == one || twice->households[0] == other);
    }

    void aQuarterIsTheSumOfItsMonths()
    {
        Office office = fresh();
        const auto families = paidTown(office);
        dies(office, families[0], 2, Day(2018, 7, 3));
        office.today = Day(2018, 9, 30);
        for (const Month month : {Month(2018, 7), Month(2018, 8), Month(2018, 9)}) {
            paidMonth(office, month);
            must(issueReport(office, ReportPeriod::of(ReportKind::Month, month)));
        }
        const Report quarter = reportOf(office, *ReportPeriod::parse(u"2018-Q3"));
        QCOMPARE(faults(quarter), QString());
        QVERIFY(check(quarter, u"K9"_s));
        QCOMPARE(all(quarter, PersonsBegin), 5);
        QCOMPARE(all(quarter, PersonsExit), 1);
        QCOMPARE(all(quarter, Persons), 4);
        QCOMPARE(all(quarter, PersonMonths), 5 + 4 + 4);
        std::int64_t out = 0;
        for (const Month month : {Month(2018, 7), Month(2018, 8), Month(2018, 9)})
            out += all(reportOf(office, ReportPeriod::of(ReportKind::Month, month)), Out);
        QCOMPARE(all(quarter, Out), out);
        QCOMPARE(reportOf(office, *ReportPeriod::parse(u"2018")).at({{}, Programme::Total, Out}), out + all(reportOf(office, m_juneReport), Out));
    }

    void theTablesOfAYearTellWhatIsAskedWhatIsThereAndWhatIsMissing()
    {
        Office office = fresh();
        paidTown(office);
        const HouseholdId poor = family(office, u"戊"_s, 1, 1, u"石桥村"_s, [](Dossier &d) { // 脱贫户 of which nothing was decided
            d.household.registeredPoor = true;
            d.household.claimedMonthlyAmount.reset();
        });
        must(putStaff(office, {{}, 2018, u"上湾村"_s, {}, 1}));
        must(putInstitution(office, {{}, 2018, u"幸福院"_s, 21, 7, 4, 2, 4}));
        const YearTable staffing = must(yearTable(office, u"staffing"_s, m_june));
        const auto cell = [&](std::size_t row, std::size_t column) { return std::get<int>(staffing.table.rows.at(row).at(column)); };
        QCOMPARE(cell(0, 1), 5); // recipients
        QCOMPARE(cell(0, 2), 1); // one worker for up to 500
        QVERIFY(std::holds_alternative<std::monostate>(staffing.table.rows[0][3])); // nobody wrote down who is there
        QCOMPARE(cell(1, 2), 2); // an assistant a village
        QCOMPARE(cell(1, 4), 1);
        QCOMPARE(cell(2, 1), 4); // 上湾村
        QCOMPARE(cell(2, 3), 1);
        QCOMPARE(staffing.behindAt(2, 1).size(), std::size_t(4));
        QCOMPARE(cell(3, 1), 1); // 石桥村: one assisted, an assistant asked for, nobody said who is there
        QCOMPARE(cell(3, 2), 1);
        QVERIFY(std::holds_alternative<std::monostate>(staffing.table.rows[3][3]));
        QCOMPARE(cell(4, 2), 3); // 21 at 1 to 10
        QCOMPARE(cell(5, 2), 2 + 2); // 7 at 1 to 6, 4 at 1 to 3
        QCOMPARE(cell(5, 4), 0);
        const YearTable inclusion = must(yearTable(office, u"inclusion"_s, m_june));
        QCOMPARE(std::get<int>(inclusion.table.rows[0][1]), 1);
        QCOMPARE(std::get<int>(inclusion.table.rows[0][2]), 0);
        QCOMPARE(inclusion.behindAt(0, 6), std::vector<HouseholdId>{poor}); // only 脱贫户
        QCOMPARE(inclusion.behindAt(0, 1), std::vector<HouseholdId>{poor});
        QVERIFY(inclusion.behindAt(0, 2).empty());
        for (const YearTable *table : {&staffing, &inclusion}) // what a count opens to adds up to it
            for (std::size_t row = 0; row < table->table.rows.size(); ++row)
                for (std::size_t column = 0; column < table->table.rows[row].size(); ++column) {
                    const auto *number = std::get_if<int>(&table->table.rows[row][column]);
                    const auto opened = must(behindHouseholds(office, table->behindAt(int(row), int(column))));
                    std::int64_t sum = 0;
                    for (const BehindRow &each : opened)
                        sum += each.value;
                    if (number && !opened.empty())
                        QCOMPARE(sum, std::int64_t(*number));
                }
        QVERIFY(inclusion.behindAt(0, 99).empty() && inclusion.behindAt(99, 0).empty());
        QCOMPARE(inclusion.behindAt(0, 4).size(), std::size_t(3));
        QCOMPARE(staffing.behindAt(0, 1).size(), std::size_t(5)); // a household for each of its persons
        const YearTable groups = must(yearTable(office, u"key_groups"_s, m_june));
        QCOMPARE(std::get<int>(groups.table.rows[0][1]), 1); // one old person
        const YearTable lines = must(yearTable(office, u"lines"_s, m_june));
        QVERIFY(!lines.table.rows.empty());
        const auto question = [](const YearTable &table) { return table.table.charts.empty() ? QString() : table.table.charts.front().question; };
        QVERIFY(question(staffing).endsWith(u'？') && question(inclusion).endsWith(u'？') && question(groups).endsWith(u'？') && question(lines).endsWith(u'？'));
        QCOMPARE(inclusion.table.charts.front().bars.front().amount, 0); // of one, none
        QCOMPARE(staffing.table.charts.front().bars.at(1).label, u"村级协理员（按村） 应有"_s);
        QCOMPARE(groups.behindAt(0, 1).size(), std::size_t(1));
        const YearTable kinds = must(yearTable(office, u"low_income"_s, m_june));
        for (const auto &row : kinds.table.rows) { // kinds add up to the households
            int sum = 0;
            for (std::size_t column = 1; column <= 6; ++column)
                sum += std::get<int>(row[column]);
            QCOMPARE(sum, std::get<int>(row[7]));
        }
        QCOMPARE(std::get<int>(kinds.table.rows[0][2]), 3); // 低保
        QCOMPARE(kinds.behindAt(0, 2).size(), std::size_t(3));
        QCOMPARE(refusal(putInspection(office, {})), u"yearly.day_needed"_s);
        Inspection inspection;
        inspection.day = Day(2018, 5, 4);
        inspection.inspectors = u"县民政、财政"_s;
        inspection.found = u"两户没有照片"_s;
        QCOMPARE(refusal(putInspection(office, inspection)), u"yearly.mending_needed"_s);
        inspection.handler = u"王干事"_s;
        must(putInspection(office, inspection));
        const YearTable inspections = must(yearTable(office, u"inspections"_s, m_june));
        QCOMPARE(inspections.table.rows.size(), std::size_t(4));
        QCOMPARE(std::get<QString>(inspections.table.rows[0][5]), u"两户没有照片"_s);
        must(putMark(office, {{}, 2018, {}, AppraisalHead::Effect, u"好"_s, {}, {}, u"县局"_s, {}}));
        const YearTable appraisal = must(yearTable(office, u"appraisal"_s, m_june));
        QCOMPARE(appraisal.table.rows.size(), std::size_t(5));
        QCOMPARE(std::get<QString>(appraisal.table.rows[2][2]), u"好"_s);
        QCOMPARE(refusal(yearTable(office, u"nonsense"_s, m_june)), u"yearly.unknown"_s);
    }

    void theShareOfTheStandardInConsumptionIsToldAndDrawnOnceItIsKnown()
    {
        const QString path = m_folder.filePath(u"consumption.json"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(R"({"name": "overlay-spent", "title": "练习", "edition": "1", "level": "county", "status": "in_force", "on": ["gannan-2018", "training-629901"],
            "documents": {"county": {"title": "虚构的统计公报", "number": "练统〔2018〕1号"}},
            "figures": {"consumption.rural.yearly": [{"from": "2018-01", "to": "2018-12", "value": 800000, "status": "stated", "cites": [{"document": "county", "article": "一"}]}]}})");
        file.close();
        Office office = newOffice(m_folder.path(), u"spent"_s, OfficeRole::Township, Day(2018, 6, 20), u"gannan-2018,training-629901,"_s + path);
        const YearTable lines = must(yearTable(office, u"lines"_s, m_june));
        const auto &last = lines.table.rows.back();
        QCOMPARE(std::get<Money>(last[2]), Money::fromYuan(3720));
        QCOMPARE(std::get<QString>(last[3]), u"6.3%"_s); // after 3,500
        QCOMPARE(std::get<QString>(last[4]), u"46.5%"_s); // 3,720 of 8,000
        QCOMPARE(lines.table.charts.size(), std::size_t(2));
        QCOMPARE(lines.table.charts[1].unit, papers::BarsUnit::Share);
        QCOMPARE(lines.table.charts[1].bars.back().amount, 465);
        QCOMPARE(lines.records.back(), u"dibao.line.rural.yearly"_s);
    }

    void theMarginAndRigidSpendingAreCountedByVillage()
    {
        Office office = fresh();
        paidTown(office);
        const HouseholdId edge = family(office, u"己"_s, 2, 1, u"石桥村"_s, [](Dossier &d) { d.household.claimedMonthlyAmount.reset(); });
        const HouseholdId rigid = family(office, u"庚"_s, 1, 1, u"上湾村"_s, [](Dossier &d) { d.household.claimedMonthlyAmount.reset(); });
        for (const auto &[household, kind] : {std::pair(edge, u"edge"_s), {rigid, u"rigid"_s}}) {
            RegisterEntry entry;
            entry.kind = RegisterKind::LowIncome;
            entry.household = household;
            entry.day = Day(2018, 6, 1);
            entry.what = kind;
            entry.source = u"visits"_s;
            must(addEntry(office, entry));
        }
        const YearTable kinds = must(yearTable(office, u"low_income"_s, m_june));
        const auto cell = [&](std::size_t row, std::size_t column) { return std::get<int>(kinds.table.rows.at(row).at(column)); };
        QCOMPARE(kinds.table.rows.size(), std::size_t(3)); // all, and two villages
        QCOMPARE(cell(0, 3), 1);
        QCOMPARE(cell(0, 4), 1);
        QCOMPARE(cell(0, 7), 5);
        QCOMPARE(cell(1, 7) + cell(2, 7), 5);
        QCOMPARE(cell(0, 8), 6 + 2 + 1);
        QCOMPARE(kinds.behindAt(0, 8).size(), std::size_t(9));
        QCOMPARE(kinds.behindAt(0, 3), std::vector<HouseholdId>{edge});
        QCOMPARE(kinds.behindAt(0, 4), std::vector<HouseholdId>{rigid});
        QCOMPARE(kinds.table.charts.front().bars.size(), std::size_t(3));
    }

    void aReportLeavesAsWorkbookListAndPaper()
    {
        Office office = fresh();
        paidTown(office);
        const Report june = reportOf(office, m_juneReport);
        must(writeReport(office, june, m_folder.filePath(u"june.xlsx"_s)));
        const auto book = intake::ZipParts::open(contents(m_folder.filePath(u"june.xlsx"_s)));
        QVERIFY(book && book->part(u"xl/charts/chart1.xml"_s).value_or(QByteArray()).contains("期末保障多少户"));
        const papers::TableOut summary = reportTable(june, ReportSection::Summary, office.wording); // 户数, 人数, 月保障金, 月发放金额
        QCOMPARE(summary.columns.size(), std::size_t(6));
        QCOMPARE(std::get<Money>(summary.rows[0][5]).fen(), all(june, Out));
        must(writeReport(office, reportOf(office, *ReportPeriod::parse(u"2018"_s)), m_folder.filePath(u"2018.xlsx"_s)));
        const auto year = must(intake::readWorkbook(m_folder.filePath(u"2018.xlsx"_s)));
        QCOMPARE(year.sheets.size(), std::size_t(5 + 3 + yearTables().size()));
        QCOMPARE(must(intake::readWorkbook(m_folder.filePath(u"june.xlsx"_s))).sheets.size(), std::size_t(5 + 3));
        must(writeReport(office, june, m_folder.filePath(u"june.csv"_s)));
        QFile list(m_folder.filePath(u"june.csv"_s));
        QVERIFY(list.open(QIODevice::ReadOnly));
        const QList<QByteArray> lines = list.readAll().trimmed().split('\n');
        QCOMPARE(lines.size(), qsizetype(1 + rowsOf(june).size()));
        QCOMPARE(lines.front().count(','), 1 + int(reportColumns().size()) + 1);
        must(writeReport(office, june, m_folder.filePath(u"june.pdf"_s), [&](const papers::Paper &paper) -> Result<QByteArray> {
            const bool hasCharts = std::any_of(paper.blocks.begin(), paper.blocks.end(), [](const papers::Block &block) { return std::holds_alternative<papers::Bars>(block); });
            return QByteArray(hasCharts ? "charts" : "none");
        }));
        QFile paper(m_folder.filePath(u"june.pdf"_s));
        QVERIFY(paper.open(QIODevice::ReadOnly));
        QCOMPARE(paper.readAll(), QByteArray("charts"));
        QCOMPARE(refusal(writeReport(office, june, office.path)), u"casework.own_file"_s);
    }
};

QTEST_APPLESS_MAIN(ReportsTest)
#include "test_reports.moc"
