// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/assessing.h"
#include "casework/deciding.h"
#include "casework/paying.h"
#include "casework/register.h"
#include "support/offices.h"
#include "support/support.h"

#include <QTemporaryDir>

using namespace xieli;
using namespace xieli::casework;
using namespace xieli::test;
using namespace Qt::StringLiterals;

/// Seed 000-09: 特困 who lives dispersed 381.50 a month, in an institution 486.00; a decision counts from the month after.
class FactsThenTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    int m_offices = 0;
    const Alone m_alone{u"单人办公"_s};
    static inline const Month june = Month(2018, 6);
    static inline const Month july = Month(2018, 7);
    static inline const Month august = Month(2018, 8);
    static inline const Money dispersed = Money::fromFen(38150);
    static inline const Money central = Money::fromFen(48600);

    /// A township with one old person alone, decided as 特困 in May.
    std::pair<Office, HouseholdId> decided()
    {
        Office office = newOffice(m_folder.path(), u"facts%1"_s.arg(++m_offices), OfficeRole::Township, Day(2018, 5, 20));
        Dossier family = rosterHousehold(u"孤石"_s, 1, 1, Money());
        family.household.claimedClass.reset();
        family.household.claimedPersons.reset();
        family.household.claimedMonthlyAmount.reset();
        family.household.noObligors = true;
        family.members[0].id = MemberId::create();
        family.members[0].typedBirthDate = Day(1940, 5, 6);
        family.members[0].labourCapacity = LabourCapacity::None;
        addSurvey(family, Day(2018, 5, 1), u"W2"_s, Money());
        const HouseholdId id = must(registerHousehold(office, std::move(family)));
        decideIn(office, Month(2018, 5));
        return {std::move(office), id};
    }
    void decideIn(Office &office, Month month, Day on = {})
    {
        must(assessMonth(office, month));
        auto list = must(proposals(office, month));
        std::erase_if(list, [](const Proposal &proposal) { return proposal.benefit != u"tekun_basic"; });
        must(decide(office, list, {on.isValid() ? on : office.today, u"主任"_s, u"示民救〔2018〕1号"_s, {}, {}, {}, m_alone}));
    }
    static void turnTo(Office &office, Day day)
    {
        office.today = day;
        office.file->setToday(day);
    }
    static void moveToInstitution(Office &office, const HouseholdId &id, Day day)
    {
        turnTo(office, day);
        Dossier family = must(dossier(office, id));
        family.members[0].carePlace = CarePlace::Central;
        must(correctDossier(office, family));
    }
    /// What a month's draft pays or asks back, by the month that it is for.
    static std::map<Month, Money> lines(Office &office, Month month)
    {
        std::map<Month, Money> found;
        for (const PaymentRow &row : must(draftPayments(office, month)).rows)
            for (const PaymentLine &line : row.lines)
                found[line.forMonth] += line.amount;
        return found;
    }
    void approve(Office &office, Month month) { must(approvePayments(office, month, u"主任"_s, m_alone)); }
    using Lines = std::map<Month, Money>;

private slots:
    void aChangedFactCountsFromTheMonthAfterAndRePricesNothingThatWasPaid()
    {
        auto [office, id] = decided();
        QCOMPARE(lines(office, june), (Lines{{june, dispersed}}));
        approve(office, june);
        moveToInstitution(office, id, Day(2018, 7, 15));
        QCOMPARE(lines(office, july), (Lines{{july, dispersed}}));
        approve(office, july);
        turnTo(office, Day(2018, 8, 5));
        QCOMPARE(lines(office, august), (Lines{{august, central}}));
    }

    void aFactThatChangedBackIsPricedByWhatStoodInEachMonth()
    {
        auto [office, id] = decided();
        lines(office, june);
        approve(office, june);
        moveToInstitution(office, id, Day(2018, 6, 15));
        turnTo(office, Day(2018, 7, 20));
        Dossier family = must(dossier(office, id));
        family.members[0].carePlace = CarePlace::Dispersed;
        must(correctDossier(office, family));
        QCOMPARE(lines(office, july), (Lines{{july, central}}));
        approve(office, july);
        turnTo(office, Day(2018, 8, 5));
        QCOMPARE(lines(office, august), (Lines{{august, dispersed}}));
    }

    void whatIsRecordedBeforeADecisionCountsForAllOfItsMonths()
    {
        auto [office, id] = decided();
        lines(office, june);
        approve(office, june);
        moveToInstitution(office, id, Day(2018, 7, 15)); // it was recorded wrongly from the beginning
        const auto known = must(dossier(office, id));
        must(voidDecision(office, known.decisions.front().id, u"照料方式登记错了"_s));
        must(assessMonth(office, Month(2018, 5)));
        decideIn(office, Month(2018, 5), Day(2018, 5, 25));
        QCOMPARE(lines(office, july), (Lines{{june, central - dispersed}, {july, central}}));
    }

    void aMonthPaidByAChangeThatIsHeardOfLateIsLeftAsItIs()
    {
        auto [office, id] = decided();
        const Decision decision = must(dossier(office, id)).decisions.front();
        must(office.file->change({u"test"_s}, [&](Writer &writer) { // the lost file knew the change in time
            PaymentBatch batch;
            batch.id = PaymentBatchId::create();
            batch.month = june;
            batch.title = openingTitle();
            batch.state = BatchState::Approved;
            batch.draftedOn = Day(2018, 6, 20);
            writer.insert(batch);
            PaymentLine line;
            line.id = PaymentLineId::create();
            line.batch = batch.id;
            line.household = id;
            line.member = decision.member;
            line.benefit = decision.benefit;
            line.forMonth = june;
            line.kind = PaymentKind::Opening;
            line.amount = central;
            line.persons = 1;
            line.decision = decision.id;
            writer.insert(line);
        }));
        moveToInstitution(office, id, Day(2018, 7, 15));
        QCOMPARE(lines(office, july), (Lines{{july, dispersed}}));
    }

    void aRostersWordIsNotRePricedByTheFirstSurvey()
    {
        Office office = newOffice(m_folder.path(), u"facts%1"_s.arg(++m_offices), OfficeRole::Township, Day(2019, 1, 2), u"tieling-2019"_s);
        const HouseholdId id = must(registerHousehold(office, rosterHousehold(u"赵一"_s, 2, 1, Money::fromYuan(300))));
        must(confirmPaid(office, Month(2018, 11), Month(2018, 12)));
        const Month january(2019, 1);
        QCOMPARE(lines(office, january), (Lines{{january, Money::fromYuan(300)}}));
        turnTo(office, Day(2019, 1, 8));
        Dossier family = must(dossier(office, id));
        addSurvey(family, Day(2019, 1, 7), u"W2"_s, Money::fromYuan(12000)); // above the line
        must(correctDossier(office, family));
        QCOMPARE(lines(office, january), (Lines{{january, Money::fromYuan(300)}})); // until somebody decides
    }

    void aSurveyThatArrivesLateRePricesNoDecisionThatWasMadeWithoutIt()
    {
        const QString county = sourcePath(u"resources/schema/examples/overlay-chongqing-2021.json"_s);
        Office office = newOffice(m_folder.path(), u"facts%1"_s.arg(++m_offices), OfficeRole::Township, Day(2021, 8, 5), u"chongqing-2021,"_s + county);
        Dossier family = rosterHousehold(u"赵一"_s, 2, 1, Money());
        family.household.claimedClass.reset();
        family.household.claimedPersons.reset();
        family.household.claimedMonthlyAmount.reset();
        addSurvey(family, Day(2021, 7, 1), u"W2"_s, Money::fromYuan(6000));
        const HouseholdId id = must(registerHousehold(office, family));
        const Month month(2021, 8);
        must(assessMonth(office, month));
        must(decide(office, must(proposals(office, month)), {office.today, u"主任"_s, u"示民救〔2021〕1号"_s, {}, {}, {}, m_alone}));
        const Lines before = lines(office, month);
        QVERIFY(!before.empty());
        turnTo(office, Day(2021, 8, 12));
        Dossier known = must(dossier(office, id));
        addSurvey(known, Day(2021, 8, 2), u"W2"_s, Money::fromYuan(9000)); // the village's, of before the decision, by stick
        known.surveys.back().from = Month(2020, 8);
        known.surveys.back().to = Month(2021, 7);
        must(correctDossier(office, known));
        QCOMPARE(lines(office, month), before);
    }
};

QTEST_GUILESS_MAIN(FactsThenTest)
#include "test_factsthen.moc"
