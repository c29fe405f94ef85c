// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/lists.h"
#include "intake/survey.h"
#include "intake/training.h"
#include "intake/sheets.h"
#include "support/support.h"

#include <QTemporaryDir>

using namespace xieli;
using namespace xieli::intake;
using namespace xieli::test;
using namespace Qt::StringLiterals;

namespace {

std::vector<KnownHousehold> known(const RosterResult &roster)
{
    std::vector<KnownHousehold> households;
    for (const RosterHousehold &household : roster.households) {
        KnownHousehold one{household.household.id, household.headName, household.members.front().idNumberText, {}};
        for (const Member &member : household.members)
            one.members.push_back({member.id, member.name, member.idNumberText});
        households.push_back(std::move(one));
    }
    return households;
}

RosterResult roster(const QString &path)
{
    const auto workbook = readWorkbook(path);
    if (!workbook)
        qFatal("%s", qPrintable(workbook.error().key));
    const auto result = takeRoster(*workbook, villageContext());
    if (!result)
        qFatal("%s", qPrintable(result.error().key));
    return *result;
}

} // namespace

class SamplesTest : public QObject {
    Q_OBJECT

    QString m_sample = sourcePath(u"../shared/samples/shangwan/"_s);
    bool hasSample() const { return QFile::exists(m_sample + u"低保花名册.xlsx"_s); }

private slots:
    void theTrainingVillageIsTakenInWhole_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 6; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }
    void theTrainingVillageIsTakenInWhole()
    {
        QFETCH(quint32, seed);
        QTemporaryDir folder;
        const auto made = writeTrainingSheets(folder.path(), seed);
        QVERIFY(made);
        const RosterResult r = roster(made->rosterPath);
        QCOMPARE(int(r.households.size()), made->households);
        QCOMPARE(r.persons(), made->persons);
        QCOMPARE(r.monthlyTotal().fen(), made->monthlyFen);
        QCOMPARE(r.statedTotal->fen(), made->monthlyFen);
        QCOMPARE(r.counts.taken, made->persons);
        QCOMPARE(r.counts.skipped, 7);
        QCOMPARE(r.counts.rows, r.counts.taken + r.counts.refused + r.counts.skipped);
        int bad = 0;
        for (const QString &kind : {u"missing"_s, u"length"_s, u"check"_s, u"date"_s, u"rounded"_s, u"twice"_s})
            bad += countOf(r.listed, u"intake.identity_"_s + kind);
        QCOMPARE(bad, made->badIdentityNumbers);
        const auto survey = takeSurvey(*readWorkbook(made->surveyPath), {Day(2018, 2, 1)}, known(r));
        QVERIFY(survey);
        QCOMPARE(survey->counts.taken, made->surveyRows);
        QCOMPARE(survey->counts.refused, 0);
        QCOMPARE(int(survey->surveys.size()), made->households);
    }

    void howeverASheetIsSpoiltItsCountsAddUp()
    {
        QTemporaryDir folder;
        const auto made = writeTrainingSheets(folder.path(), 4, 15);
        QVERIFY(made);
        const QStringList odd{u"合计"_s, u"户主"_s, u"#REF!"_s, u"999999999999999999999"_s, u"九万亿"_s, u"张三、李四、"_s, u"-"_s, u"2018年13月"_s, u"\u202E"_s};
        quint64 dice = 7;
        const auto next = [&dice](int limit) { dice = dice * 6364136223846793005u + 1442695040888963407u; return int((dice >> 33) % quint64(limit)); };
        for (const QString &path : {made->rosterPath, made->surveyPath})
            for (int round = 0; round < 15; ++round) {
                Workbook workbook = *readWorkbook(path);
                for (int change = 0; change < 25; ++change) {
                    Row &row = workbook.sheets[0].rows[size_t(next(int(workbook.sheets[0].rows.size())))];
                    Cell &cell = row.cells[size_t(next(int(row.cells.size())))];
                    cell = round % 3 == 0 ? Cell() : Cell{CellKind::Text, odd[next(int(odd.size()))]};
                }
                if (const auto r = takeRoster(workbook, villageContext()))
                    QCOMPARE(r->counts.rows, r->counts.taken + r->counts.refused + r->counts.skipped);
                if (const auto s = takeSurvey(workbook, {Day(2018, 2, 1)}, {}))
                    QCOMPARE(s->counts.rows, s->counts.taken + s->counts.refused + s->counts.skipped);
                if (const auto l = takeList(workbook))
                    QCOMPARE(l->counts.rows, l->counts.taken + l->counts.refused + l->counts.skipped);
            }
    }

    void theSameSeedGivesTheSameVillage()
    {
        QTemporaryDir one;
        QTemporaryDir two;
        const auto first = writeTrainingSheets(one.path(), 9, 20);
        const auto second = writeTrainingSheets(two.path(), 9, 20);
        QVERIFY(first && second);
        QCOMPARE(first->persons, second->persons);
        QCOMPARE(contents(first->rosterPath), contents(second->rosterPath));
    }

    void aBankReturnIsRead()
    {
        const auto list = takeList(sheetOf(u"序号,户名,账号,金额,处理结果,失败原因\n1,仇国,6217371442112636047\t,174.00,成功,\n"
                                           "2,道吉才让,6217003639422975256\t,116.00,失败,账户已注销\n合计,,,290.00,,\n"_s));
        QVERIFY(list);
        QCOMPARE(list->counts.taken, 2);
        QCOMPARE(list->counts.skipped, 1);
        QCOMPARE(list->rows[1].account, u"6217003639422975256"_s);
        QCOMPARE(list->rows[1].amount->fen(), 11600);
        QCOMPARE(list->rows[1].result, u"失败"_s);
        QCOMPARE(list->rows[1].reason, u"账户已注销"_s);
    }

    void aDeathListIsRead()
    {
        const auto list = takeList(sheetOf(u"姓名,身份证号,死亡日期,火化/土葬日期\n罗旺海,629901195509280335,2018/01/21,2018年01月24日\n"_s));
        QVERIFY(list);
        QCOMPARE(list->rows[0].day.value_or(Day()), Day(2018, 1, 21));
    }

    void theSharedVillageComesToItsOwnTotals()
    {
        if (!hasSample())
            QSKIP("the shared sample is not beside this clone");
        const RosterResult r = roster(m_sample + u"低保花名册.xlsx"_s);
        QCOMPARE(r.households.size(), 64u);
        QCOMPARE(r.persons(), 174);
        QCOMPARE(r.monthlyTotal().fen(), 2769000);
        QCOMPARE(r.statedTotal->fen(), 2769000);
        QCOMPARE(r.counts.rows, 176);
        QCOMPARE(r.counts.taken, 174);
        QCOMPARE(r.counts.skipped, 2);
        QCOMPARE(countOf(r.listed, u"intake.identity_missing"_s), 1);
        QCOMPARE(countOf(r.listed, u"intake.identity_rounded"_s), 1);
        QCOMPARE(countOf(r.listed, u"intake.identity_twice"_s), 1);
        QCOMPARE(countOf(r.listed, u"intake.class_unknown"_s), 1);
        QCOMPARE(countOf(r.listed, u"intake.persons_differ"_s), 0);
        QCOMPARE(countOf(r.listed, u"intake.amount_differs"_s), 0);
        const auto survey = takeSurvey(*readWorkbook(m_sample + u"入户收入调查.xlsx"_s), {Day(2018, 2, 1)}, known(r));
        QVERIFY(survey);
        QCOMPARE(survey->counts.taken, 250);
        QCOMPARE(survey->surveys.size(), 64u);
        QCOMPARE(survey->grossTotal().fen(), 105399200);
        QCOMPARE(takeList(*readWorkbook(m_sample + u"银行回盘.csv"_s))->rows.size(), 64u);
        QCOMPARE(takeList(*readWorkbook(m_sample + u"死亡人员名单.xlsx"_s))->rows.size(), 4u);
        QCOMPARE(takeList(*readWorkbook(m_sample + u"建档立卡名单.csv"_s))->rows.size(), 49u);
    }
};

QTEST_GUILESS_MAIN(SamplesTest)
#include "test_samples.moc"
