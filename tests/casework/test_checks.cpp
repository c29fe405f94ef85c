// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/cases.h"
#include "casework/checkreports.h"
#include "casework/evidence.h"
#include "casework/familyevents.h"
#include "casework/rounds.h"
#include "intake/checksheet.h"
#include "support/families.h"
#include "support/support.h"

#include <QFile>
#include <QTemporaryDir>

using namespace xieli;
using namespace xieli::casework;
using namespace xieli::test;
using namespace Qt::StringLiterals;

/// 经济状况核对: the county's sheet beside the record, each difference answered before anything new is decided.
class ChecksTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    int m_offices = 0, m_files = 0;

    static QString number(const QString &born, int place)
    {
        const QString body = u"629901"_s + born + QString::number(place).rightJustified(3, u'0');
        return body + IdNumber::checkCharacter(body);
    }
    static QString zhao() { return number(u"19620305"_s, 11); }
    static QString qian() { return number(u"19650101"_s, 22); }

    Office township() { return newOffice(m_folder.path(), u"checks%1"_s.arg(++m_offices), OfficeRole::Township); }
    /// 赵仁 and 钱氏, with 5,000 yuan on the bank and a car on record, and 12,000 yuan of pension a year.
    static HouseholdId family(Office &office)
    {
        return applicant(office, u"赵仁"_s, [](Dossier &dossier) {
            dossier.members[0].idNumberText = zhao();
            dossier.members[1].name = u"钱氏"_s;
            dossier.members[1].idNumberText = qian();
            dossier.income.clear();
            IncomeItem pension;
            pension.id = IncomeItemId::create();
            pension.survey = dossier.surveys[0].id;
            pension.earner = dossier.members[0].id;
            pension.kind = u"T2"_s;
            pension.gross = Money::fromYuan(1200);
            dossier.income.push_back(pension);
            PropertyItem bank;
            bank.id = PropertyItemId::create();
            bank.kind = u"F1"_s;
            bank.owner = dossier.members[0].id;
            bank.value = Money::fromYuan(5000);
            dossier.property.push_back(bank);
        });
    }
    QString sheet(const QString &text)
    {
        const QString path = m_folder.path() + u"/核对%1.csv"_s.arg(++m_files);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(text.toUtf8()) < 0)
            qFatal("no sheet");
        return path;
    }
    QString wide(const QString &zhaos = u"5000,无,100,无"_s, const QString &qians = u"0,小型轿车1辆,无,无"_s, const QString &day = u"2018年6月10日"_s)
    {
        return sheet(u"青禾乡经济状况核对结果(截至%1),,,,,,\n序号,姓名,身份证号码,银行存款(元),机动车,养老金(元/月),死亡信息\n1,赵仁,%2,%3\n2,钱氏,%4,%5\n"_s.arg(day, zhao(), zhaos, qian(), qians));
    }
    static EvidenceId picture(Office &office, const HouseholdId &id)
    {
        Evidence evidence;
        evidence.household = id;
        evidence.caption = u"派出所证明"_s;
        const auto segment = [](char type, const QByteArray &body) -> QByteArray { return QByteArray("\xff") + type + char(0) + char(body.size() + 2) + body; };
        const QByteArray scan = QByteArray(40, 'x') + QByteArray::number(must(evidenceOf(office, id)).size()); // each picture is another one
        const QByteArray jpeg = QByteArray("\xff\xd8") + segment(char(0xe0), QByteArray("JFIF\0\1\1\0\0\1\0\1\0\0", 14)) + segment(char(0xdb), QByteArray(65, 'q'))
            + segment(char(0xda), QByteArray(10, 's')) + scan + "\xff\xd9";
        return must(attachEvidence(office, evidence, jpeg, 40, 30));
    }
    static CheckRow hitOf(Office &office, const HouseholdId &id, const QString &kind)
    {
        const auto files = must(checksOf(office, id));
        QStringList found;
        for (const CheckRow &row : files.at(0).hits) {
            if (row.item.kind == kind)
                return row;
            found << row.item.kind + u' ' + row.item.words;
        }
        qFatal("no hit of %s among %s", qPrintable(kind), qPrintable(found.join(u"; "_s)));
    }

private slots:
    void aHitBesideTheRecordIsADifferenceAndAnEqualOneIsNone()
    {
        Office office = township();
        const HouseholdId id = family(office);
        CheckOptions dry;
        dry.run = Run::Dry;
        QCOMPARE(int(must(takeCheckReport(office, wide(), dry)).hits.size()), 3);
        QVERIFY(must(checksOf(office, id)).empty());
        const CheckTake taken = must(takeCheckReport(office, wide(), {}));
        QCOMPARE(taken.taken, 2);
        QCOMPARE(taken.households, 1);
        QCOMPARE(hitOf(office, id, u"F1"_s).item.answer, u"agrees"_s);
        QCOMPARE(hitOf(office, id, u"T1"_s).item.answer, u"agrees"_s); // 100 a month is 1,200 a year
        const CheckRow car = hitOf(office, id, u"V1"_s);
        QCOMPARE(car.item.answer, u"open"_s);
        QCOMPARE(car.name, u"钱氏"_s);
        QVERIFY(car.item.ours.isEmpty() && car.item.words.contains(u"小型轿车1辆"_s));
        QCOMPARE(must(checksOf(office, id)).at(0).report.asOf, Day(2018, 6, 10));
        QCOMPARE(int(must(openChecks(office)).size()), 1);
        QCOMPARE(int(checkTable(must(openChecks(office)), office, u"核对"_s).rows.size()), 1);
    }

    void aSheetWithARowForEachThingIsReadToo()
    {
        Office office = township();
        const HouseholdId id = family(office);
        const QString path = sheet(u"姓名,证件号码,核对项目,核对结果,金额(元),数据来源,核对日期\n赵仁,%1,银行存款,农商行活期,\"80,000.00\",农商银行,2018-06-10\n赵仁,%1,不动产,未查到,,自然资源局,2018-06-10\n钱氏,%2,工商登记,甘泉小卖部(个体工商户),,市场监管局,2018-06-10\n"_s.arg(zhao(), qian()));
        QCOMPARE(must(takeCheckReport(office, path, {})).refused, 0);
        const CheckItem bank = hitOf(office, id, u"F1"_s).item;
        QCOMPARE(bank.amount, std::optional(Money::fromYuan(80000)));
        QCOMPARE(bank.oursAmount, std::optional(Money::fromYuan(5000)));
        QCOMPARE(bank.source, u"农商银行"_s);
        QCOMPARE(bank.answer, u"open"_s);
        QCOMPARE(int(must(checksOf(office, id)).at(0).hits.size()), 2);
    }

    void whoIsNotOursIsRefusedAndAHouseholdWithoutHitsHasItsReport()
    {
        Office office = township();
        const HouseholdId id = family(office);
        const QString path = sheet(u"核对日期：2018-06-10,,\n姓名,身份证号,车辆\n赵仁,%1,无\n生人,%2,轿车\n"_s.arg(zhao(), number(u"19510505"_s, 45)));
        const CheckTake taken = must(takeCheckReport(office, path, {}));
        QCOMPARE(taken.refused, 1);
        QCOMPARE(taken.clean, 1);
        QVERIFY(taken.listed.back().reason.contains(u"生人"_s));
        QVERIFY(must(checksOf(office, id)).at(0).hits.empty());
        QCOMPARE(refusal(takeCheckReport(office, path, {})), u"checks.taken_already"_s);
        const QString noDay = sheet(u"姓名,身份证号,车辆\n赵仁,%1,轿车\n"_s.arg(zhao()));
        QCOMPARE(refusal(takeCheckReport(office, noDay, {})), u"checks.as_of_needed"_s);
        CheckOptions options;
        options.asOf = Day(2018, 7, 1);
        QCOMPARE(refusal(takeCheckReport(office, noDay, options)), u"checks.as_of_future"_s);
    }

    void openHitsHoldANewDecisionAndTheRefusalNamesThem()
    {
        Office office = township();
        const HouseholdId id = family(office);
        must(takeCheckReport(office, wide(), {}));
        must(assessMonth(office, Month(2018, 6)));
        const auto list = must(proposals(office, Month(2018, 6)));
        QCOMPARE(int(list.size()), 1);
        const DecisionNote note{Day(2018, 6, 20), u"主任"_s, u"训民救〔2018〕9号"_s, {}, {}, {}, {u"单人办公"_s}};
        const auto held = decide(office, list, note);
        QCOMPARE(refusal(held), u"checks.hold"_s);
        QVERIFY(held.error().arguments.value(u"what"_s).contains(u"钱氏"_s));
        const CheckItemId car = hitOf(office, id, u"V1"_s).item.id;
        must(answerCheck(office, car, {u"disputed"_s, u"车早已卖掉"_s}));
        QCOMPARE(refusal(decide(office, list, note)), u"checks.hold"_s); // the county is asked again
        QCOMPARE(refusal(answerCheck(office, car, {u"explained"_s, {}})), u"casework.reason_needed"_s);
        must(answerCheck(office, car, {u"explained"_s, u"残疾人代步车"_s}));
        QCOMPARE(must(decide(office, list, note)).decided, 1);
        QCOMPARE(hitOf(office, id, u"V1"_s).item.answeredBy, office.user);
    }

    void aDeathIsDecidedWhileACheckWaits()
    {
        Office office = township();
        const HouseholdId id = family(office);
        decideAll(office);
        office.today = Day(2018, 7, 20);
        must(takeCheckReport(office, wide(), {}));
        Leaving death;
        death.household = id;
        death.persons = {must(dossier(office, id)).members.at(1).id};
        death.note.day = Day(2018, 7, 3);
        must(recordLeaving(office, death));
        const RoundView view = must(openRound(office, Month(2018, 7)));
        QCOMPARE(view.rows.at(0).item.action, u"reduce"_s);
        const DecisionNote note{Day(2018, 7, 20), u"主任"_s, u"训民救〔2018〕19号"_s, {}, {}, {}, {u"单人办公"_s}};
        QCOMPARE(must(acceptItems(office, {{view.rows[0].item.id}, note, {}, {u"本单位只有我一人"_s}})).decided, 1);
        QCOMPARE(int(must(openChecks(office)).size()), 1);
    }

    void notMineNeedsAPictureAndTakesTheHitOut()
    {
        Office office = township();
        const HouseholdId id = family(office);
        const HouseholdId other = applicant(office, u"孙三"_s);
        must(takeCheckReport(office, wide(), {}));
        const CheckItemId car = hitOf(office, id, u"V1"_s).item.id;
        QCOMPARE(refusal(answerCheck(office, car, {u"not_mine"_s, u"同名"_s})), u"checks.picture_needed"_s);
        QCOMPARE(refusal(answerCheck(office, car, {u"not_mine"_s, u"同名"_s, picture(office, other)})), u"checks.picture_needed"_s);
        must(answerCheck(office, car, {u"not_mine"_s, u"同名"_s, picture(office, id)}));
        QVERIFY(must(openChecks(office)).empty());
        QCOMPARE(refusal(answerCheck(office, car, {u"perhaps"_s})), u"checks.answer"_s);
    }

    /// What comes with a refused answer is not kept; and a picture that stands in the file already proves again.
    void aProofIsKeptOnceItsAnswerHolds()
    {
        Office office = township();
        const HouseholdId id = family(office);
        must(takeCheckReport(office, wide(), {}));
        const CheckItemId car = hitOf(office, id, u"V1"_s).item.id;
        QCOMPARE(refusal(mayAnswerWithPicture(office, car, {u"not_dead"_s, {}})), u"checks.not_a_death"_s);
        must(mayAnswerWithPicture(office, car, {u"not_mine"_s, u"同名"_s}));
        QVERIFY(must(evidenceOf(office, id)).empty());
        const auto segment = [](char type, const QByteArray &body) -> QByteArray { return QByteArray("\xff") + type + char(0) + char(body.size() + 2) + body; };
        const QByteArray jpeg = QByteArray("\xff\xd8") + segment(char(0xe0), QByteArray("JFIF\0\1\1\0\0\1\0\1\0\0", 14)) + segment(char(0xdb), QByteArray(65, 'q'))
            + segment(char(0xda), QByteArray(10, 's')) + QByteArray(40, 'x') + "\xff\xd9";
        Evidence evidence;
        evidence.household = id;
        evidence.caption = u"派出所证明"_s;
        const EvidenceId kept = must(keepProof(office, evidence, jpeg, 40, 30));
        QCOMPARE(must(keepProof(office, evidence, jpeg, 40, 30)), kept);
        QCOMPARE(int(must(evidenceOf(office, id)).size()), 1);
        must(answerCheck(office, car, {u"not_mine"_s, u"同名"_s, kept}));
    }

    void recordChangedIsBelievedOnlyOnceItIs()
    {
        Office office = township();
        const HouseholdId id = family(office);
        must(takeCheckReport(office, wide(), {}));
        const CheckItemId car = hitOf(office, id, u"V1"_s).item.id;
        QCOMPARE(refusal(answerCheck(office, car, {u"record_changed"_s})), u"checks.record_same"_s);
        Dossier corrected = must(dossier(office, id));
        PropertyItem vehicle;
        vehicle.id = PropertyItemId::create();
        vehicle.household = id;
        vehicle.kind = u"V1"_s;
        vehicle.owner = corrected.members[1].id;
        corrected.property.push_back(vehicle);
        must(correctDossier(office, corrected));
        must(answerCheck(office, car, {u"record_changed"_s}));
        QVERIFY(must(openChecks(office)).empty());
    }

    void aDeathThatTheRecordDoesNotKnowIsNotAnsweredByWords()
    {
        Office office = township();
        const HouseholdId id = family(office);
        must(takeCheckReport(office, wide(u"5000,无,100,无"_s, u"0,无,无,已死亡 2018-05-30"_s), {}));
        const CheckItemId death = hitOf(office, id, u"died"_s).item.id;
        for (const QString &words : {u"agrees"_s, u"explained"_s})
            QCOMPARE(refusal(answerCheck(office, death, {words, u"已核"_s})), u"checks.death_needs_proof"_s);
        QVERIFY(hitOf(office, id, u"died"_s).isOpen());
        Leaving died;
        died.household = id;
        died.persons = {must(dossier(office, id)).members.at(1).id};
        died.note.day = Day(2018, 5, 30);
        must(recordLeaving(office, died));
        must(answerCheck(office, death, {u"record_changed"_s}));
        QVERIFY(!hitOf(office, id, u"died"_s).isOpen());
    }

    void notDeadGivesThePersonBackAndOnlyByProof()
    {
        Office office = township();
        const HouseholdId id = family(office);
        must(takeCheckReport(office, wide(u"5000,无,100,无"_s, u"0,无,无,已死亡 2018-05-30"_s), {}));
        const CheckItemId death = hitOf(office, id, u"died"_s).item.id;
        const MemberId wife = must(dossier(office, id)).members.at(1).id;
        Leaving believed;
        believed.household = id;
        believed.persons = {wife};
        believed.note.day = Day(2018, 5, 30);
        must(recordLeaving(office, believed)); // the office believed the sheet
        QCOMPARE(refusal(answerCheck(office, death, {u"not_dead"_s, u"见到本人"_s})), u"checks.picture_needed"_s);
        QVERIFY(must(dossier(office, id)).members.at(1).diedOn);
        must(answerCheck(office, death, {u"not_dead"_s, u"见到本人"_s, picture(office, id)}));
        QVERIFY(!must(dossier(office, id)).members.at(1).diedOn);
        QVERIFY(must(openChecks(office)).empty());
    }

    void anAnswerWithAProofIsTakenBackWithAReasonAlone()
    {
        Office office = township();
        const HouseholdId id = family(office);
        must(takeCheckReport(office, wide(), {}));
        const CheckItemId car = hitOf(office, id, u"V1"_s).item.id;
        must(answerCheck(office, car, {u"not_mine"_s, {}, picture(office, id)}));
        QCOMPARE(refusal(answerCheck(office, car, {u"agrees"_s})), u"checks.proved_already"_s);
        QCOMPARE(hitOf(office, id, u"V1"_s).item.answer, u"not_mine"_s);
        must(answerCheck(office, car, {u"explained"_s, u"证明是别人的，车确实由本户使用"_s}));
    }

    void theSameLineTwiceIsOneQuestionAndOddAmountsAreRemarkedOn()
    {
        Office office = township();
        const HouseholdId id = family(office);
        const QString path = sheet(u"核对结果(截至2018年6月10日),,,\n姓名,身份证号码,核对项目,金额(元)\n赵仁,%1,工资,-500\n赵仁,%1,工资,-500\n"_s.arg(zhao()));
        const CheckTake taken = must(takeCheckReport(office, path, {}));
        QCOMPARE(int(taken.hits.size()), 1);
        QCOMPARE(int(must(checksOf(office, id)).at(0).hits.size()), 1);
        QStringList said;
        for (const ListedRow &row : taken.listed)
            said << row.reason;
        QVERIFY2(said.join(u'|').contains(u"负数"_s) && said.join(u'|').contains(u"写了两次"_s), qPrintable(said.join(u'|')));
    }

    void aReportOfAnOlderDaySettlesNothing()
    {
        Office office = township();
        const HouseholdId id = family(office);
        must(takeCheckReport(office, wide(), {}));
        const CheckTake older = must(takeCheckReport(office, wide(u"5000,无,100,无"_s, u"0,无,无,无"_s, u"2018年5月1日"_s), {}));
        QCOMPARE(older.older, 1);
        QCOMPARE(int(must(openChecks(office)).size()), 1); // the car of the newer one waits
        const auto files = must(checksOf(office, id));
        QVERIFY(files[0].counts && files[0].report.asOf == Day(2018, 6, 10) && !files[1].counts);
        must(takeCheckReport(office, wide(u"5000,无,100,无"_s, u"0,无,无,无"_s, u"2018年6月15日"_s), {})); // the county looked again
        QVERIFY(must(openChecks(office)).empty());
    }

    /// A sheet a source: cars from one, deposits from another.
    void aSheetAboutSomethingElseAnswersNoQuestion()
    {
        Office office = township();
        const HouseholdId id = family(office);
        const QString cars = u"核对(截至%1),,\n姓名,身份证号码,车辆\n钱氏,%2,%3\n"_s, banks = u"核对(截至2018年6月12日),,\n姓名,身份证号码,银行存款(元)\n赵仁,%1,5000\n钱氏,%2,0\n"_s;
        must(takeCheckReport(office, sheet(cars.arg(u"2018年6月10日"_s, qian(), u"轿车1辆"_s)), {}));
        QCOMPARE(must(takeCheckReport(office, sheet(banks.arg(zhao(), qian())), {})).replaced, 0);
        QCOMPARE(int(must(openChecks(office)).size()), 1);
        QCOMPARE(must(office.file->read([&](Reader &reader) { return unansweredHits(reader).value(id); })), 1);
        const auto files = must(checksOf(office, id));
        QVERIFY(files[0].counts && files[1].counts);
        QCOMPARE(must(takeCheckReport(office, sheet(cars.arg(u"2018年6月1日"_s, qian(), u"无"_s)), {})).replaced, 0); // an older day answers nothing
        const CheckTake again = must(takeCheckReport(office, sheet(cars.arg(u"2018年6月14日"_s, qian(), u"无"_s)), {}));
        QCOMPARE(again.replaced, 1);
        QVERIFY(again.listed.back().reason.contains(u"轿车1辆"_s));
        QVERIFY(must(openChecks(office)).empty());
    }

    void theCheckOfACaseRestsOnTheReportOnceAllIsAnswered()
    {
        Office office = township();
        const HouseholdId id = family(office);
        CaseWish wish;
        wish.household = id;
        wish.acceptedOn = Day(2018, 6, 4);
        const CaseId matter = must(acceptCase(office, wish));
        if (must(caseRow(office, matter)).step->step == u"accept")
            must(finishStep(office, matter, {u"accept"_s, Day(2018, 6, 4), {}, {}, {}, {}}));
        must(takeCheckReport(office, wide(), {}));
        QCOMPARE(refusal(finishStep(office, matter, {u"check"_s, Day(2018, 6, 20), {}, {}, {}, {}})), u"cases.check_open"_s);
        must(answerCheck(office, hitOf(office, id, u"V1"_s).item.id, {u"explained"_s, u"残疾人代步车"_s}));
        must(finishStep(office, matter, {u"check"_s, Day(2018, 6, 20), {}, {}, {}, {}}));
        const QString report = must(checksOf(office, id)).at(0).report.id.text();
        const auto steps = must(caseRow(office, matter)).steps;
        QVERIFY(std::any_of(steps.begin(), steps.end(), [&](const CaseStep &step) { return step.step == u"check" && step.record == report; }));
    }

    /// 赵仁 has 5,000 yuan on the bank on record: what the sheet says of it is held beside that in one sum.
    void moneyOfSeveralBanksIsComparedInOneSum_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("fen");
        QTest::addColumn<QString>("answer");
        const QString wide = u"姓名,身份证号码,工商银行存款(元),农业银行存款(元),存款合计(元)\n赵仁,%1,"_s;
        const QString alone = u"姓名,身份证号码,存款(万元)\n赵仁,%1,"_s;
        const QString things = u"姓名,身份证号码,核对项目,核对结果,金额(元)\n赵仁,%1,"_s;
        QTest::newRow("the second bank counts") << wide + u"5000,50000,"_s << qint64(5500000) << u"open"_s;
        QTest::newRow("two banks that the record adds up") << wide + u"1000,4000,5000"_s << qint64(500000) << u"agrees"_s;
        QTest::newRow("more in all than one by one") << wide + u"1000,4000,9000"_s << qint64(900000) << u"open"_s;
        QTest::newRow("ten thousands of the heading") << alone + u"0.5"_s << qint64(500000) << u"agrees"_s;
        QTest::newRow("twelve are not twelve yuan") << alone + u"12"_s << qint64(12000000) << u"open"_s;
        QTest::newRow("a row a bank, together as recorded") << things + u"银行存款,工商银行,2000\n赵仁,%1,银行存款,农业银行,3000"_s << qint64(200000) << u"agrees"_s;
        QTest::newRow("a row a bank, the first as recorded") << things + u"银行存款,工商银行,5000\n赵仁,%1,银行存款,农业银行,50000"_s << qint64(500000) << u"open"_s;
    }
    void moneyOfSeveralBanksIsComparedInOneSum()
    {
        QFETCH(QString, text);
        Office office = township();
        const HouseholdId id = family(office);
        must(takeCheckReport(office, sheet(u"核对结果(截至2018年6月10日),,,,\n"_s + text.arg(zhao()) + u'\n'), {}));
        const auto files = must(checksOf(office, id));
        for (const CheckRow &row : files.at(0).hits)
            QTEST(row.item.answer, "answer");
        QTEST(qint64(hitOf(office, id, u"F1"_s).item.amount->fen()), "fen");
    }
    void theUnitOfTheHeadingIsShownWithTheFigure()
    {
        Office office = township();
        const HouseholdId id = family(office);
        must(takeCheckReport(office, sheet(u"核对结果(截至2018年6月10日),,\n姓名,身份证号码,存款(万元)\n赵仁,%1,12\n"_s.arg(zhao())), {}));
        QCOMPARE(hitOf(office, id, u"F1"_s).item.words, u"存款：12万元"_s);
    }

    void aFigureInWordsIsNoAgreement()
    {
        Office office = township();
        const HouseholdId id = family(office);
        must(takeCheckReport(office, sheet(u"核对结果(截至2018年6月10日),,\n姓名,身份证号码,存款\n赵仁,%1,农商行活期50000\n"_s.arg(zhao())), {}));
        QCOMPARE(hitOf(office, id, u"F1"_s).item.answer, u"open"_s);
    }

    void whatWasFoundIsNotTakenForNothing_data()
    {
        QTest::addColumn<QString>("heading");
        QTest::addColumn<QString>("words");
        QTest::addColumn<bool>("found");
        for (const auto &[heading, words] : {std::pair(u"车辆"_s, u"无牌面包车1辆"_s), {u"车辆"_s, u"无牌三轮车"_s}, {u"房产"_s, u"无证房屋两处"_s}, {u"房产"_s, u"无产权证自建房"_s}, {u"房产"_s, u"未登记房屋1处"_s},
                                             {u"工商登记"_s, u"正常"_s}, {u"车辆"_s, u"未发现异常；轿车1辆"_s}, {u"车辆"_s, u"无房，轿车1辆"_s}, {u"车辆"_s, u"未发现1辆"_s}})
            QTest::newRow(qPrintable(heading + u' ' + words)) << heading << words << true;
        for (const auto &[heading, words] : {std::pair(u"车辆"_s, u"无"_s), {u"车辆"_s, u"无车"_s}, {u"房产"_s, u"无房产登记信息"_s}, {u"房产"_s, u"未查到不动产信息。"_s}, {u"车辆"_s, u"名下无机动车辆"_s}, {u"存款"_s, u"0.00"_s},
                                             {u"存款"_s, u"查无记录"_s}, {u"死亡信息"_s, u"正常"_s}, {u"工商登记"_s, u"未登记"_s}, {u"核对结果"_s, u"正常"_s}, {u"核对结果"_s, u"无车、无房、无存款"_s}, {u"核对结果"_s, u"未发现异常"_s},
                                             {u"核对结果"_s, u"符合条件"_s}})
            QTest::newRow(qPrintable(heading + u' ' + words)) << heading << words << false;
    }
    void whatWasFoundIsNotTakenForNothing()
    {
        QFETCH(QString, heading);
        QFETCH(QString, words);
        Office office = township();
        family(office);
        const CheckTake taken = must(takeCheckReport(office, sheet(u"核对结果(截至2018年6月10日),,\n姓名,身份证号码,%1\n赵仁,%2,%3\n"_s.arg(heading, zhao(), words)), {}));
        QTEST(!taken.hits.empty(), "found");
        QCOMPARE(taken.clean, taken.hits.empty() ? 1 : 0);
    }

    /// "名下有轿车1辆" in the only column of results is a question, and a sheet that tells no results cleans nobody.
    void whatIsToldInWordsWaitsAndASheetWithoutResultsIsRefused()
    {
        Office office = township();
        const HouseholdId id = family(office);
        const QString asOf = u"核对(截至2018年6月10日),,\n"_s;
        must(takeCheckReport(office, sheet(asOf + u"姓名,身份证号码,核对情况\n赵仁,%1,\"名下有轿车1辆，存款5万元\"\n钱氏,%2,无异常\n"_s.arg(zhao(), qian())), {}));
        QCOMPARE(int(must(openChecks(office)).size()), 1);
        QVERIFY(hitOf(office, id, u"other"_s).item.words.contains(u"轿车1辆"_s));
        must(takeCheckReport(office, sheet(asOf + u"姓名,身份证号码,金融资产总额(万元)\n赵仁,%1,0.1\n"_s.arg(zhao())), {}));
        QCOMPARE(hitOf(office, id, u"other"_s).item.amount, std::optional(Money::fromYuan(1000)));
        const auto refused = takeCheckReport(office, sheet(asOf + u"姓名,身份证号码,联系电话\n赵仁,%1,13800000000\n"_s.arg(zhao())), {});
        QCOMPARE(refusal(refused), u"intake.no_header"_s);
        QVERIFY(refused.error().arguments.value(u"missing"_s).contains(u"核对结果"_s));
        QCOMPARE(int(must(checksOf(office, id)).size()), 2);
    }

    void aNumberBesideAnotherNameIsDoubtedInItsOwnRow()
    {
        Office office = township();
        const HouseholdId id = family(office);
        must(takeCheckReport(office, sheet(u"核对结果(截至2018年6月10日),,\n姓名,身份证号码,存款\n赵仁,%1,5000\n丙三,%1,7000\n"_s.arg(zhao())), {}));
        QStringList doubts;
        const auto files = must(checksOf(office, id));
        for (const CheckRow &row : files.at(0).hits)
            doubts << row.item.listedName + u' ' + row.item.doubt + u' ' + row.item.answer;
        doubts.sort();
        QCOMPARE(doubts, (QStringList{u"丙三 name_differs open"_s, u"赵仁  open"_s}));
    }

    void headingsAsCountiesWriteThemMeanTheirKinds_data()
    {
        QTest::addColumn<QString>("heading");
        QTest::addColumn<QString>("kind");
        for (const auto &[heading, kind] : {std::pair(u"名下车辆"_s, u"V1"_s), {u"不动产登记"_s, u"R1"_s}, {u"住房公积金余额"_s, u"F5"_s}, {u"银行存款余额"_s, u"F1"_s}, {u"市场主体登记"_s, u"C1"_s}, {u"个体工商户"_s, u"C2"_s},
                                            {u"城乡居民养老保险"_s, u"T2"_s}, {u"企业职工养老保险待遇"_s, u"T1"_s}, {u"个人所得税"_s, u"W1"_s}, {u"殡葬火化信息"_s, u"died"_s}, {u"农机具"_s, u"V4"_s}, {u"婚姻登记"_s, QString()}})
            QTest::newRow(qPrintable(heading)) << heading << kind;
    }
    void headingsAsCountiesWriteThemMeanTheirKinds()
    {
        QFETCH(QString, heading);
        QTEST(intake::checkKindOf(heading), "kind");
    }
};

QTEST_GUILESS_MAIN(ChecksTest)
#include "test_checks.moc"
