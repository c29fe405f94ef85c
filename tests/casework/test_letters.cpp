// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/letters.h"

#include "casework/assessing.h"
#include "casework/deciding.h"
#include "casework/issued.h"
#include "casework/paying.h"
#include "casework/register.h"
#include "support/offices.h"
#include "support/support.h"

#include <QRegularExpression>
#include <QTemporaryDir>

using namespace xieli;
using namespace xieli::casework;
using namespace xieli::test;
using namespace Qt::StringLiterals;
using papers::LetterKind;

// rows: 000-06 P, 002-01 P, 000-02 P
/// 不予确认, 减发, 停发: only what the kept assessment says, with its figures and clauses.
class LettersTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    int m_offices = 0;
    static inline const Month june = Month(2018, 6);

    Office fresh(const QString &packs = u"gannan-2018,training-629901"_s)
    {
        return newOffice(m_folder.path(), u"letters%1"_s.arg(++m_offices), OfficeRole::Township, Day(2018, 6, 20), packs);
    }

    /// A family with a survey: wages of the head, a year.
    static HouseholdId surveyed(Office &office, Dossier family, Money income)
    {
        for (Member &member : family.members)
            member.id = MemberId::create();
        addSurvey(family, Day(2018, 6, 1), u"W2"_s, income);
        return must(registerHousehold(office, std::move(family)));
    }
    static Dossier newcomers(const QString &head, int persons)
    {
        Dossier family = rosterHousehold(head, persons, 1, Money());
        family.household.claimedClass.reset();
        family.household.claimedPersons.reset();
        family.household.claimedMonthlyAmount.reset();
        for (Member &member : family.members)
            member.labourCapacity = LabourCapacity::Full;
        return family;
    }

    static QString textOf(const papers::Paper &paper)
    {
        QStringList texts;
        for (const papers::PaperText &text : papers::textsOf(paper))
            texts << text.text;
        return texts.join(u'\n');
    }
    static papers::Paper letterOf(Office &office, const HouseholdId &id, LetterKind kind, Month month = june)
    {
        must(assessMonth(office, month));
        return must(letterFor(office, id, month, {kind, office.today, u"训民救〔2018〕7号"_s}));
    }
    static QString refusedBecause(Office &office, const HouseholdId &id, LetterKind kind)
    {
        must(assessMonth(office, june));
        const auto paper = letterFor(office, id, june, {kind, office.today});
        return paper ? QString() : paper.error().key;
    }

private slots:
    void aFamilyAboveTheLineIsToldWhichFiguresRefuseIt()
    {
        Office office = fresh();
        Dossier family = newcomers(u"王某"_s, 2);
        family.members[0].idNumberText = u"11010519491231002X"_s;
        const HouseholdId id = surveyed(office, family, Money::fromYuan(9000));
        const QString text = textOf(letterOf(office, id, LetterKind::Refuse));
        for (const QString &part : {u"不予确认"_s, u"王某家庭："_s, u"训民救〔2018〕7号"_s, u"9,000.00 元"_s, u"4,500.00 元"_s, u"3,720.00 元"_s,
                                    u"全家一年共高出1,560.00 元"_s, u"第六十五条"_s, u"送 达 回 证"_s, u"甘肃某自治州民政局2018年兜底保障工作文件"_s, u"特困人员认定"_s})
            QVERIFY2(text.contains(part), qPrintable(part + u'\n' + text));
        QVERIFY2(!text.contains(u"《2018年"_s) && !text.contains(u"协理"_s), qPrintable(text)); // no title that no source bears, no note of the program
        QVERIFY2(!text.contains(u"还没有公布"_s) && !text.contains(u"letters."_s), qPrintable(text));
        QVERIFY2(!text.contains(u"没有核查"_s) && !text.contains(u"数值未载"_s), qPrintable(text)); // no row for what was not examined
        QVERIFY(!text.contains(u"11010519491231002X"_s)); // masked
        QVERIFY(text.contains(u"110105********002X"_s));
        QCOMPARE(refusedBecause(office, id, LetterKind::Stop), u"casework.letter_receives_nothing"_s);
    }

    void equalToTheLineIsSaidToBeNotBelow()
    {
        Office office = fresh();
        const HouseholdId id = surveyed(office, newcomers(u"王某"_s, 2), Money::fromYuan(7440));
        QVERIFY(textOf(letterOf(office, id, LetterKind::Refuse)).contains(u"正好等于标准"_s));
    }

    void whatCouldNotBeToldIsNoReason()
    {
        Office office = fresh();
        Dossier town = newcomers(u"城里人"_s, 2);
        town.household.residence = Residence::Urban; // the urban line is empty
        const HouseholdId id = surveyed(office, town, Money::fromYuan(9000));
        QCOMPARE(refusedBecause(office, id, LetterKind::Refuse), u"casework.letter_not_determined"_s);
        QVERIFY(must(lettersDue(office, june)).empty());
    }

    void aFamilyThatFitsIsNotRefusedAndOneThatStaysIsNotStopped()
    {
        Office office = fresh();
        const HouseholdId fits = surveyed(office, newcomers(u"新户"_s, 2), Money::fromYuan(1000));
        const HouseholdId stays = surveyed(office, rosterHousehold(u"老户"_s, 2, 1, Money::fromYuan(620)), Money::fromYuan(1000));
        must(confirmPaid(office, Month(2018, 1), Month(2018, 5)));
        QCOMPARE(refusedBecause(office, fits, LetterKind::Refuse), u"casework.letter_fits"_s);
        QCOMPARE(refusedBecause(office, stays, LetterKind::Stop), u"casework.letter_stays"_s);
        QCOMPARE(refusedBecause(office, stays, LetterKind::Refuse), u"casework.letter_receives"_s);
        QCOMPARE(refusedBecause(office, stays, LetterKind::Reduce), u"casework.letter_not_less"_s);
    }

    void aRetestThatExitsIsStoppedWithTheLastMonthPaid()
    {
        Office office = fresh();
        const HouseholdId id = surveyed(office, rosterHousehold(u"老户"_s, 2, 3, Money::fromYuan(168)), Money::fromYuan(8000));
        must(confirmPaid(office, Month(2018, 1), Month(2018, 5)));
        const QString text = textOf(letterOf(office, id, LetterKind::Stop));
        for (const QString &part : {u"停发社会救助金告知书"_s, u"送审稿"_s, u"三类、四类"_s, u"最后发放的月份是2018年6月"_s, u"从2018年7月起停发"_s, u"推定"_s})
            QVERIFY2(text.contains(part), qPrintable(part + u'\n' + text));
        QVERIFY(!must(letterOrigin(office, id, june))); // nothing is decided yet
        must(decide(office, must(proposals(office, june)), {Day(2018, 6, 20), u"主任"_s, u"训民救〔2018〕9号"_s, {}, {}, {}, {u"单人办公"_s}}));
        const auto origin = must(letterOrigin(office, id, june));
        QVERIFY(origin);
        QCOMPARE(origin->number, u"训民救〔2018〕9号"_s);
        QCOMPARE(origin->decidedOn, Day(2018, 6, 20));
        const QString decided = textOf(must(letterFor(office, id, june, {LetterKind::Stop, office.today})));
        QVERIFY(!decided.contains(u"送审稿"_s));
        QVERIFY(decided.contains(u"最后发放的月份是2018年6月"_s));
        for (const Month later : {Month(2018, 7), Month(2018, 8)}) { // it was told, and the family did not ask anew
            office.today = later.lastDay();
            must(assessMonth(office, later));
            QVERIFY2(must(lettersDue(office, later)).empty(), qPrintable(later.toString()));
        }
        QCOMPARE(refusal(letterFor(office, id, Month(2018, 8), {LetterKind::Refuse})), u"casework.letter_ended_before"_s);
    }

    void aDeathReducesFromTheNextMonthAndTellsWhatWasPaidTooMuch()
    {
        Office office = fresh();
        Dossier family = rosterHousehold(u"老户"_s, 3, 1, Money::fromYuan(930));
        const HouseholdId id = surveyed(office, family, Money::fromYuan(1000));
        must(confirmPaid(office, Month(2018, 1), Month(2018, 5)));
        Dossier known = must(dossier(office, id));
        known.members[2].diedOn = Day(2018, 3, 31);
        must(correctDossier(office, known));
        const QString text = textOf(letterOf(office, id, LetterKind::Reduce));
        for (const QString &part : {u"减发"_s, u"于2018年3月31日去世"_s, u"从2018年4月起，每月金额由930.00 元改为620.00 元"_s, u"每月减少310.00 元"_s,
                                    u"已经多发620.00 元（2018年4月、2018年5月）"_s, u"不会从应发的金额里直接扣除"_s})
            QVERIFY2(text.contains(part), qPrintable(part + u'\n' + text));
    }

    /// Decided in June for July, though the amount has been less since April.
    void aReductionDecidedLateNamesTheMonthFromWhichLessIsDue()
    {
        Office office = fresh();
        const HouseholdId id = surveyed(office, rosterHousehold(u"老户"_s, 3, 1, Money::fromYuan(930)), Money::fromYuan(1000));
        must(confirmPaid(office, Month(2018, 1), Month(2018, 5)));
        Dossier known = must(dossier(office, id));
        known.members[2].diedOn = Day(2018, 3, 31);
        must(correctDossier(office, known));
        const Month july(2018, 7);
        must(assessMonth(office, july));
        must(decide(office, must(proposals(office, july)), {office.today, u"主任"_s, u"训民救〔2018〕8号"_s, {}, {}, {}, {u"单人办公"_s}}));
        const QString text = textOf(must(letterFor(office, id, july, {LetterKind::Reduce})));
        for (const QString &part : {u"从2018年4月起，每月金额由930.00 元改为620.00 元"_s, u"于2018年3月31日去世"_s, u"已经多发620.00 元（2018年4月、2018年5月）"_s})
            QVERIFY2(text.contains(part), qPrintable(part + u'\n' + text));
    }

    void theDeathOfTheLastMemberStops()
    {
        Office office = fresh();
        const HouseholdId id = surveyed(office, rosterHousehold(u"独户"_s, 1, 1, Money::fromYuan(310)), Money());
        must(confirmPaid(office, Month(2018, 1), Month(2018, 5)));
        Dossier known = must(dossier(office, id));
        known.members[0].diedOn = Day(2018, 5, 2);
        must(correctDossier(office, known));
        const QString text = textOf(letterOf(office, id, LetterKind::Stop));
        for (const QString &part : {u"于2018年5月2日去世"_s, u"没有可以保障的成员"_s, u"最后发放的月份是2018年5月"_s})
            QVERIFY2(text.contains(part), qPrintable(part + u'\n' + text));
        QVERIFY(!text.contains(u"送审稿"_s));
    }

    /// rows: 002-01 P
    void aGradualExitIsToldWithItsMonthsAndTheAmountThatStays()
    {
        const QString county = sourcePath(u"resources/schema/examples/overlay-chongqing-2021.json"_s); // rural 500 a month
        Office office = newOffice(m_folder.path(), u"exit"_s, OfficeRole::Township, Day(2021, 7, 20), u"chongqing-2021,"_s + county);
        const Month july(2021, 7);
        const Month august(2021, 8);
        const HouseholdId id = surveyed(office, newcomers(u"老户"_s, 2), Money::fromYuan(6000));
        must(assessMonth(office, july));
        must(decide(office, must(proposals(office, july)), {Day(2021, 7, 20), u"主任"_s, u"示民救〔2021〕1号"_s, {}, {}, {}, {u"单人办公"_s}}));
        Dossier known = must(dossier(office, id));
        addSurvey(known, Day(2021, 8, 2), u"B4"_s, Money::fromYuan(15000)); // line 12,000 for two, 1.5 times 18,000
        must(correctDossier(office, known));
        office.today = Day(2021, 8, 20);
        must(assessMonth(office, august));
        QCOMPARE(must(letterDue(office, id, august)), LetterKind::GradualExit);
        QCOMPARE(refusal(letterFor(office, id, august, {LetterKind::Stop, office.today})), u"casework.letter_exits"_s); // it is no stop
        const QString text = textOf(letterOf(office, id, LetterKind::GradualExit, august));
        for (const QString &part : {u"最低生活保障渐退期告知书"_s, u"全家一年共高出3,000.00 元"_s, u"从2021年8月起进入渐退期，共6个月，到2022年1月为止"_s,
                                    u"从2022年2月起停发"_s, u"在渐退期内"_s, u"二、（一）1"_s, u"每月仍照发"_s})
            QVERIFY2(text.contains(part), qPrintable(part + u'\n' + text));
        QVERIFY(!text.contains(u"最后发放的月份"_s) && !text.contains(u"按规定停发"_s));
        must(decide(office, must(proposals(office, august)), {Day(2021, 8, 20), u"主任"_s, u"示民救〔2021〕2号"_s, {}, {}, {}, {u"单人办公"_s}}));
        QVERIFY(!textOf(must(letterFor(office, id, august, {LetterKind::GradualExit, office.today}))).contains(u"送审稿"_s));
        // the letter tells the decision's own months and amount, whatever the law would give
        must(office.file->change({u"casework.change_decide"_s, {}}, [&](Writer &writer) {
            for (Decision made : writer.where<Decision>("household_id", id))
                if (made.state == u"gradual_exit") {
                    made.endMonth = Month(2021, 10);
                    made.monthlyAmount = Money::fromYuan(432);
                    writer.update(made);
                }
        }));
        const QString decided = textOf(must(letterFor(office, id, august, {LetterKind::GradualExit, office.today})));
        for (const QString &part : {u"从2021年8月起进入渐退期，共3个月，到2021年10月为止"_s, u"每月仍照发432.00 元"_s, u"从2021年11月起停发"_s})
            QVERIFY2(decided.contains(part), qPrintable(part + u'\n' + decided));
        QVERIFY(!text.contains(u"价格"_s)); // empty, but no matter of this letter
    }

    /// rows: 002-01 P
    void thoseWhoLoseTekunAreToldOfTheDibaoThatTheyFit()
    {
        const QString county = sourcePath(u"resources/schema/examples/overlay-chongqing-2021.json"_s);
        Office office = newOffice(m_folder.path(), u"tekun"_s, OfficeRole::Township, Day(2021, 7, 20), u"chongqing-2021,"_s + county);
        Dossier family = newcomers(u"老人"_s, 1);
        family.members[0].typedBirthDate = Day(1948, 5, 6);
        family.members[0].labourCapacity = LabourCapacity::None;
        const HouseholdId id = surveyed(office, family, Money());
        Dossier known = must(dossier(office, id));
        Obligor son;
        son.id = ObligorId::create();
        son.household = id;
        son.supports = known.members[0].id;
        son.relation = 20;
        son.ability = Ability::Unable;
        son.inabilityReason = u"missing"_s;
        known.obligors.push_back(son);
        must(correctDossier(office, known));
        must(assessMonth(office, Month(2021, 7)));
        must(decide(office, must(proposals(office, Month(2021, 7))), {Day(2021, 7, 20), u"主任"_s, u"示民救〔2021〕1号"_s, {}, {}, {}, {u"单人办公"_s}}));
        known = must(dossier(office, id));
        known.obligors[0].ability = Ability::Able;
        must(correctDossier(office, known));
        office.today = Day(2021, 8, 20);
        const QString text = textOf(letterOf(office, id, LetterKind::Stop, Month(2021, 8)));
        for (const QString &part : {u"终止特困人员救助供养告知书"_s, u"民发〔2021〕43号）第二十四条"_s, u"您家享受的特困人员救助供养"_s, u"老人不再符合特困人员条件"_s, u"有能力1人"_s, u"符合最低生活保障的条件"_s})
            QVERIFY2(text.contains(part), qPrintable(part + u'\n' + text));
    }

    /// 特困人员认定办法 is of 2021: for an earlier month the county writes what it rests on.
    void anEndOfTekunBeforeItsRuleLeavesTheClauseToThePen()
    {
        papers::LetterInput input;
        input.kind = LetterKind::Stop;
        input.isTekun = true;
        input.head = u"孤石"_s;
        input.programme = u"特困人员救助供养"_s;
        input.issuedOn = Day(2018, 6, 20);
        input.month = Month(2018, 6);
        const papers::Wording wording = papers::Wording::load();
        const QString before = textOf(papers::letter(input, wording));
        QVERIFY2(before.contains(u"所依据的文件和条款：____"_s) && !before.contains(u"〔2021〕"_s), qPrintable(before));
        input.month = Month(2021, 7);
        const QString text = textOf(papers::letter(input, wording));
        QVERIFY2(text.contains(u"《特困人员认定办法》（民发〔2021〕43号）第二十四条"_s), qPrintable(text));
        for (const QString &part : {u"沿此线撕下"_s, u"送达地点"_s, u"□拒收"_s, u"拒收的理由"_s, u"见证人签名"_s})
            QVERIFY2(text.contains(part), qPrintable(part));
    }

    void aLetterSpeaksToAFamilyInPlainSentences()
    {
        Office office = fresh();
        static const QRegularExpression signs(u"[×÷−=<>≥≤]"_s);
        static const QRegularExpression narrow(u"[,;:?!](?=[\\x{4e00}-\\x{9fff}])|(?<=[\\x{4e00}-\\x{9fff}])[,;:?!(]"_s);
        static const QRegularExpression ungrouped(u"\\d{4,}\\.\\d\\d"_s);
        const HouseholdId refused = surveyed(office, newcomers(u"王某"_s, 2), Money::fromYuan(9000));
        const HouseholdId stopped = surveyed(office, rosterHousehold(u"老户"_s, 2, 3, Money::fromYuan(168)), Money::fromYuan(8000));
        const HouseholdId reduced = surveyed(office, rosterHousehold(u"多人"_s, 3, 1, Money::fromYuan(930)), Money::fromYuan(1000));
        must(confirmPaid(office, Month(2018, 1), Month(2018, 5)));
        Dossier known = must(dossier(office, reduced));
        known.members[2].diedOn = Day(2018, 3, 31);
        must(correctDossier(office, known));
        for (const auto &[id, kind] : {std::pair(refused, LetterKind::Refuse), std::pair(stopped, LetterKind::Stop), std::pair(reduced, LetterKind::Reduce)}) {
            const QString text = textOf(letterOf(office, id, kind));
            QVERIFY2(!text.contains(u"你家"_s) && text.contains(u"您家"_s), qPrintable(text));
            for (const QRegularExpression *unwanted : {&signs, &narrow, &ungrouped})
                QVERIFY2(!text.contains(*unwanted), qPrintable(unwanted->match(text).captured() + u'\n' + text));
            QVERIFY2(!text.contains(u"当时尚无此制度"_s), qPrintable(text)); // what the place did not have is no reason
        }
    }

    void aLettersNumberAndDayAreThoseOfTheDecisionMadeFromIt()
    {
        const QString county = sourcePath(u"resources/schema/examples/overlay-chongqing-2021.json"_s);
        Office office = newOffice(m_folder.path(), u"number"_s, OfficeRole::Township, Day(2021, 7, 20), u"chongqing-2021,"_s + county);
        const HouseholdId id = surveyed(office, newcomers(u"老户"_s, 2), Money::fromYuan(1000));
        must(assessMonth(office, Month(2021, 7)));
        must(decide(office, must(proposals(office, Month(2021, 7))), {Day(2021, 7, 20), u"主任"_s, u"示民救〔2021〕1号"_s, {}, {}, {}, {u"单人办公"_s}}));
        Dossier known = must(dossier(office, id));
        addSurvey(known, Day(2021, 8, 2), u"B4"_s, Money::fromYuan(6000));
        must(correctDossier(office, known));
        office.today = Day(2021, 8, 25);
        const Month august(2021, 8);
        must(assessMonth(office, august));
        QVERIFY(textOf(must(letterFor(office, id, august, {}))).contains(u"文号：____"_s));
        must(decide(office, must(proposals(office, august)), {Day(2021, 8, 20), u"主任"_s, u"示民救〔2021〕8号"_s, {}, {}, {}, {u"单人办公"_s}}));
        const QString text = textOf(must(letterFor(office, id, august, {LetterKind::Reduce})));
        for (const QString &part : {u"文号：示民救〔2021〕8号"_s, u"2021年8月20日"_s, u"从2021年8月起，每月金额由"_s})
            QVERIFY2(text.contains(part), qPrintable(part + u'\n' + text));
        const QString own = textOf(must(letterFor(office, id, august, {LetterKind::Reduce, Day(2021, 8, 23), u"示民告〔2021〕3号"_s})));
        QVERIFY(own.contains(u"示民告〔2021〕3号"_s) && own.contains(u"2021年8月23日"_s));
    }

    void aStopThatCountsFromItsOwnMonthIsStillAStop()
    {
        const QString county = sourcePath(u"resources/schema/examples/overlay-chongqing-2021.json"_s); // the month of the decision is paid anew
        Office office = newOffice(m_folder.path(), u"atonce"_s, OfficeRole::Township, Day(2021, 7, 20), u"chongqing-2021,"_s + county);
        const HouseholdId id = surveyed(office, newcomers(u"老户"_s, 2), Money::fromYuan(1000));
        must(assessMonth(office, Month(2021, 7)));
        must(decide(office, must(proposals(office, Month(2021, 7))), {Day(2021, 7, 20), u"主任"_s, u"示民救〔2021〕1号"_s, {}, {}, {}, {u"单人办公"_s}}));
        Dossier known = must(dossier(office, id));
        known.income.front().gross = Money::fromYuan(90000);
        must(correctDossier(office, known));
        office.today = Day(2021, 8, 20);
        const Month august(2021, 8);
        must(assessMonth(office, august));
        QCOMPARE(must(letterDue(office, id, august)), LetterKind::Stop);
        must(decide(office, must(proposals(office, august)), {Day(2021, 8, 20), u"主任"_s, u"示民救〔2021〕8号"_s, {}, {}, {}, {u"单人办公"_s}}));
        QCOMPARE(must(letterDue(office, id, august)), LetterKind::Stop);
        const QString text = textOf(must(letterFor(office, id, august, {})));
        QVERIFY2(text.contains(u"最后发放的月份是2021年7月"_s) && !text.contains(u"送审稿"_s), qPrintable(text));
    }

    void whoWasStoppedInOneMonthGetsNoLetterInTheNext()
    {
        Office office = fresh();
        const HouseholdId id = surveyed(office, rosterHousehold(u"老户"_s, 2, 3, Money::fromYuan(168)), Money::fromYuan(8000));
        must(confirmPaid(office, Month(2018, 1), Month(2018, 5)));
        must(assessMonth(office, june));
        must(decide(office, must(proposals(office, june)), {Day(2018, 6, 20), u"主任"_s, u"训民救〔2018〕9号"_s, {}, {}, {}, {u"单人办公"_s}}));
        QCOMPARE(must(letterDue(office, id, june)), LetterKind::Stop);
        const Month july(2018, 7);
        office.today = Day(2018, 7, 20);
        must(assessMonth(office, july));
        QVERIFY(must(lettersDue(office, july)).empty());
        QCOMPARE(refusal(letterDue(office, id, july)), u"casework.letter_ended_before"_s);
        // who asks again is surveyed again, and may be refused
        Dossier known = must(dossier(office, id));
        addSurvey(known, Day(2018, 7, 10), u"W2"_s, Money::fromYuan(9000));
        known.surveys.back().to = june;
        must(correctDossier(office, known));
        must(assessMonth(office, july));
        QCOMPARE(must(letterDue(office, id, july)), LetterKind::Refuse);
    }

    void oneApplicationIsRefusedOnce()
    {
        Office office = fresh();
        const HouseholdId id = surveyed(office, newcomers(u"新户"_s, 1), Money::fromYuan(9000));
        must(assessMonth(office, june));
        QCOMPARE(must(lettersDue(office, june)).size(), std::size_t(1));
        must(issuePaper(office, {letterPaperKind(LetterKind::Refuse), id, june, u"训民告〔2018〕2号"_s, u"新户"_s}, letterOf(office, id, LetterKind::Refuse), "pdf"));
        QCOMPARE(must(lettersDue(office, june)).size(), std::size_t(1)); // the month's own list stays whole: printed again it is the same
        const Month july(2018, 7);
        office.today = Day(2018, 7, 20);
        must(assessMonth(office, july));
        QVERIFY(must(lettersDue(office, july)).empty());
        Dossier known = must(dossier(office, id)); // asks again
        addSurvey(known, Day(2018, 7, 25), u"W2"_s, Money::fromYuan(9500));
        known.surveys.back().to = june;
        must(correctDossier(office, known));
        must(assessMonth(office, july));
        QCOMPARE(must(lettersDue(office, july)).size(), std::size_t(1));
    }

    void aLetterThatIsNotDecidedIsNotIssued()
    {
        Office office = fresh();
        const HouseholdId id = surveyed(office, rosterHousehold(u"老户"_s, 2, 3, Money::fromYuan(168)), Money::fromYuan(8000));
        must(confirmPaid(office, Month(2018, 1), Month(2018, 5)));
        const Issue issue{letterPaperKind(LetterKind::Stop), id, june, u"训民告〔2018〕1号"_s};
        must(assessMonth(office, june));
        QCOMPARE(refusal(issuePaper(office, issue, must(letterFor(office, id, june, {})), "pdf")), u"issued.is_draft"_s);
        QVERIFY(must(issuedPapers(office)).empty());
        must(decide(office, must(proposals(office, june)), {Day(2018, 6, 20), u"主任"_s, u"训民救〔2018〕9号"_s, {}, {}, {}, {u"单人办公"_s}}));
        must(issuePaper(office, issue, must(letterFor(office, id, june, {})), "pdf"));
        office.role = OfficeRole::Village; // a village only draws up
        QCOMPARE(refusal(issuePaper(office, issue, must(letterFor(office, id, june, {})), "pdf")), u"issued.is_draft"_s);
    }

    void whatADraftLawGivesIsSaidToBeADraftUnderTheTitle()
    {
        const QString county = sourcePath(u"resources/schema/examples/overlay-zhangjiagang-2019.json"_s);
        Office office = newOffice(m_folder.path(), u"draftlaw"_s, OfficeRole::Township, Day(2019, 6, 20), u"zhangjiagang-2019,"_s + county);
        const HouseholdId id = surveyed(office, newcomers(u"王某"_s, 1), Money::fromYuan(1000));
        must(assessMonth(office, Month(2019, 6)));
        must(decide(office, must(proposals(office, Month(2019, 6))), {Day(2019, 6, 20), u"主任"_s, u"示民救〔2019〕1号"_s, {}, {}, {}, {u"单人办公"_s}}));
        Dossier known = must(dossier(office, id));
        known.members[0].diedOn = Day(2019, 7, 2);
        must(correctDossier(office, known));
        office.today = Day(2019, 8, 20);
        const papers::Paper paper = letterOf(office, id, LetterKind::Stop, Month(2019, 8));
        QVERIFY2(paper.subtitles.join(u' ').contains(u"征求意见稿，只供参考"_s), qPrintable(paper.subtitles.join(u' ')));
    }

    void nothingOfAnotherFamilyStandsInALetter()
    {
        Office office = fresh();
        surveyed(office, newcomers(u"邻居甲"_s, 2), Money::fromYuan(9100));
        const HouseholdId id = surveyed(office, newcomers(u"王某"_s, 2), Money::fromYuan(9000));
        const QString text = textOf(letterOf(office, id, LetterKind::Refuse));
        QVERIFY(!text.contains(u"邻居"_s));
        QVERIFY(!text.contains(u"9,100"_s));
        QCOMPARE(must(lettersDue(office, june)).size(), 2u);
    }
};

QTEST_GUILESS_MAIN(LettersTest)
#include "test_letters.moc"
