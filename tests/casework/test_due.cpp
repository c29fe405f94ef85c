// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/due.h"
#include "casework/exchanging.h"
#include "casework/register.h"
#include "store/rows.h"
#include "support/families.h"

#include <QTemporaryDir>

using namespace xieli;
using namespace xieli::casework;
using namespace xieli::test;
using namespace Qt::StringLiterals;

/// The day's desk: what is due, from when to when, and in which order.
class DueTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    int m_files = 0;

    Office village() { return newOffice(m_folder.path(), u"due%1"_s.arg(++m_files), OfficeRole::Village); }

    static HouseholdId household(Office &office, const QString &head = u"苏一"_s) { return must(registerHousehold(office, rosterHousehold(head, 1, 2, Money::fromYuan(290)))); }

    static void change(Office &office, const HouseholdId &id, const std::function<void(Dossier &)> &how)
    {
        Dossier corrected = must(dossier(office, id));
        how(corrected);
        must(correctDossier(office, corrected));
    }

    static void visit(Office &office, const HouseholdId &id, Day day)
    {
        VisitEntry entry;
        entry.dossier = must(dossier(office, id));
        entry.visit.day = day;
        must(recordVisit(office, entry));
    }

    static void decideExit(Office &office, const HouseholdId &id, Month end)
    {
        must(office.file->change({u"casework.change_decide"_s}, [&](Writer &writer) {
            Decision decision;
            decision.id = DecisionId::create();
            decision.household = id;
            decision.benefit = u"dibao"_s;
            decision.category = Category::Dibao;
            decision.state = u"gradual_exit"_s;
            decision.startMonth = end - 11;
            decision.endMonth = end;
            decision.decidedOn = Day(2017, 8, 1);
            writer.insert(decision);
        }));
    }

    static QStringList kinds(Office &office)
    {
        QStringList list;
        for (const DueItem &item : must(due(office)))
            list << toCode(item.kind) + u' ' + item.name + u' ' + item.day.toString(Qt::ISODate);
        return list;
    }

private slots:
    void aHouseholdThatReceivesAndWasNeverVisitedIsDueToday()
    {
        Office office = village();
        household(office);
        QCOMPARE(kinds(office), QStringList{u"visit 苏一 2018-06-20"_s});
    }

    void aHouseholdThatReceivesNothingIsNotDue()
    {
        Office office = village();
        Dossier plain = rosterHousehold(u"苏二"_s, 1, 2, Money());
        plain.household.claimedMonthlyAmount.reset();
        must(registerHousehold(office, plain));
        QCOMPARE(kinds(office), QStringList());
    }

    void aVisitIsDueAgainAfterAYearAndNotADayBefore()
    {
        Office office = village();
        visit(office, household(office), Day(2017, 6, 21));
        QVERIFY(!kinds(office).contains(u"visit 苏一 2018-06-21"_s));
        office.today = Day(2018, 6, 21);
        QVERIFY(kinds(office).contains(u"visit 苏一 2018-06-21"_s));
    }

    void theReviewOfAClassIsDueByTheLawsCycle()
    {
        Office office = village();
        visit(office, household(office), Day(2017, 7, 5)); // class 2 in the training county: twelve months
        QVERIFY(kinds(office).contains(u"review 苏一 2018-07-05"_s));
        office.today = Day(2018, 6, 4);
        QVERIFY(!kinds(office).contains(u"review 苏一 2018-07-05"_s)); // 31 days ahead
    }

    void agesTurnOnTheBirthdayAndOnTheFirstOfMarchInOtherYears()
    {
        Office office = village();
        const HouseholdId id = household(office);
        visit(office, id, Day(2018, 6, 1));
        change(office, id, [](Dossier &dossier) { dossier.members[0].typedBirthDate = Day(1958, 7, 20); });
        QVERIFY(kinds(office).contains(u"age 苏一 2018-07-20"_s));
        change(office, id, [](Dossier &dossier) { dossier.members[0].typedBirthDate = Day(1938, 6, 20); });
        QVERIFY(kinds(office).contains(u"age 苏一 2018-06-20"_s));
        change(office, id, [](Dossier &dossier) { dossier.members[0].typedBirthDate = Day(1938, 6, 19); });
        QVERIFY(kinds(office).filter(u"age"_s).isEmpty());
        change(office, id, [](Dossier &dossier) { dossier.members[0].typedBirthDate = Day(1960, 2, 29); });
        office.today = Day(2020, 2, 10);
        QVERIFY(kinds(office).contains(u"age 苏一 2020-02-29"_s));
        change(office, id, [](Dossier &dossier) { dossier.members[0].typedBirthDate = Day(2004, 2, 29); });
        office.today = Day(2022, 2, 10);
        QVERIFY(kinds(office).contains(u"age 苏一 2022-03-01"_s));
    }

    void aCertificateIsDueSixtyDaysAheadAndStaysWhenItHasRunOut()
    {
        Office office = village();
        const HouseholdId id = household(office);
        visit(office, id, Day(2018, 6, 1));
        change(office, id, [](Dossier &dossier) { dossier.members[0].disabilityValidUntil = Day(2018, 8, 20); });
        QVERIFY(kinds(office).filter(u"certificate"_s).isEmpty());
        office.today = Day(2018, 6, 21);
        QVERIFY(kinds(office).contains(u"certificate 苏一 2018-08-20"_s));
        office.today = Day(2018, 9, 30);
        QVERIFY(kinds(office).contains(u"certificate 苏一 2018-08-20"_s));
    }

    void aGradualExitIsDueInItsLastMonths()
    {
        Office office = village();
        const HouseholdId id = household(office);
        visit(office, id, Day(2018, 6, 1));
        decideExit(office, id, Month(2018, 7));
        QVERIFY(kinds(office).contains(u"gradual_exit 苏一 2018-07-31"_s));
    }

    void somebodyWhoDiedOrLeftIsNotDue()
    {
        Office office = village();
        const HouseholdId id = household(office);
        visit(office, id, Day(2018, 6, 1));
        change(office, id, [](Dossier &dossier) {
            dossier.members[0].disabilityValidUntil = Day(2018, 6, 30);
            dossier.members[0].diedOn = Day(2018, 6, 10);
        });
        QVERIFY(kinds(office).filter(u"certificate"_s).isEmpty());
    }

    void changesThatWereNeverCarriedAreDueAndAnUnansweredParcelAfterAWeek()
    {
        Office office = village();
        Office township = newOffice(m_folder.path(), u"township%1"_s.arg(++m_files), OfficeRole::Township);
        must(introduce(township, m_folder.filePath(u"t.intro"_s)));
        must(trust(office, m_folder.filePath(u"t.intro"_s)));
        visit(office, household(office), Day(2018, 6, 1));
        QVERIFY(!kinds(office).filter(u"parcel"_s).isEmpty());
        must(packParcel(office, township.name, m_folder.filePath(u"p.parcel"_s)));
        QVERIFY(kinds(office).filter(u"parcel"_s).isEmpty());
        QVERIFY(kinds(office).filter(u"answer"_s).isEmpty());
        office.today = Day(2018, 6, 27);
        QVERIFY(!kinds(office).filter(u"answer"_s).isEmpty());
    }

    void aVillageFromWhichNothingComesIsLateAtTheTownshipWhetherOrNotAnythingWasSentToIt()
    {
        Office township = newOffice(m_folder.path(), u"late%1"_s.arg(++m_files), OfficeRole::Township);
        Office one = village();
        acquaint(one, township, m_folder.path());
        const auto late = [&](int daysLater) {
            township.today = Day(2018, 6, 20).addDays(daysLater);
            QStringList reasons;
            for (const DueItem &item : must(due(township)))
                if (item.kind == DueKind::Answer && item.name == one.name)
                    reasons << item.reason;
            return reasons;
        };
        QVERIFY(late(6).isEmpty());
        QCOMPARE(late(7), QStringList(u"due.village_never"_s)); // known for a week, and nothing was ever sent either way
        township.today = Day(2018, 6, 20);
        must(packParcel(one, township.name, m_folder.filePath(u"late.xlp"_s)));
        must(takeInParcel(township, m_folder.filePath(u"late.xlp"_s)));
        QVERIFY(late(6).isEmpty());
        QCOMPARE(late(9), QStringList(u"due.village_late"_s));
        must(packParcel(township, one.name, m_folder.filePath(u"back.xlp"_s)));
        QCOMPARE(late(9).size(), 1); // told once, not once more for the parcel that is not answered
        must(revoke(township, one.name, u"并入他村"_s));
        QVERIFY(late(30).isEmpty());
    }

    void whatIsLateComesFirst()
    {
        Office office = village();
        const HouseholdId late = household(office, u"迟"_s);
        const HouseholdId soon = household(office, u"早"_s);
        visit(office, late, Day(2017, 6, 1));
        visit(office, soon, Day(2017, 7, 10));
        const auto list = must(due(office));
        QVERIFY(!list.empty());
        QCOMPARE(list.front().name, u"迟"_s);
        QVERIFY(list.front().daysLeft(office.today) < 0);
        QVERIFY(std::is_sorted(list.begin(), list.end(), [](const DueItem &a, const DueItem &b) { return a.day < b.day; }));
    }

    void everyItemHasItsSentenceInBothLanguages()
    {
        for (const auto &code : Codes<DueKind>::list)
            for (const QString &language : {u"zh_CN"_s, u"en"_s}) {
                const auto wording = papers::Wording::load(language);
                QVERIFY(!wording.text(u"due."_s + QString(code.text)).contains(u"due."_s));
                QVERIFY(!wording.text(u"due.kind_"_s + QString(code.text)).contains(u"due."_s));
            }
    }
};

QTEST_GUILESS_MAIN(DueTest)
#include "test_due.moc"
