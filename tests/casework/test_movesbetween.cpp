// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/movecase.h"
#include "casework/paying.h"

#include <QScopeGuard>

using namespace xieli;
using namespace xieli::casework;
using namespace xieli::test;
using namespace Qt::StringLiterals;

/// A household leaves one township with its file and arrives in a village of another one.
class MovesBetweenTest : public MoveCase {
    Q_OBJECT

    struct Offices {
        Office west, from;      ///< the township that they leave, and its village
        Office east, to;        ///< the township that they go to, and its village
        HouseholdId left;
    };
    Offices offices()
    {
        Offices made{office(u"西乡"_s, OfficeRole::Township), {}, office(u"东乡"_s, OfficeRole::Township), {}, {}};
        made.from = villageOf(made.west, u"甲村"_s);
        made.to = villageOf(made.east, u"乙村"_s);
        acquaint(made.west, made.east, folder());
        made.left = family(made.from, u"赵一"_s);
        family(made.to, u"孙三"_s, 21);
        carry(made.to, made.east);
        leave(made.from, made.left, u"东乡乙村"_s);
        carry(made.from, made.west);
        return made;
    }
    void compareTotals(Offices &all)
    {
        for (const auto &[village, township] : {std::pair(&all.from, &all.west), std::pair(&all.to, &all.east)}) {
            carry(*township, *village); // what it has not heard it cannot count
            const ParcelReport report = carry(*village, *township);
            QVERIFY2(report.totalsCompared && report.totalsAgree, qPrintable(village->name));
            carry(*township, *village);
        }
        for (Office *each : {&all.west, &all.from, &all.east, &all.to})
            QVERIFY(isSound(*each));
    }

private slots:
    void filesThatHaveNoRoomInOneParcelGoWithTheNextOnes()
    {
        Offices all = offices();
        std::vector<HouseholdId> more;
        for (int number = 0; number < 2; ++number) {
            more.push_back(family(all.from, u"吴%1"_s.arg(number), 31 + 10 * number));
            leave(all.from, more.back(), u"东乡"_s);
        }
        carry(all.from, all.west);
        for (const MoveRow &row : must(moves(all.west)))
            must(giveMove(all.west, row.id, u"东乡"_s));
        qputenv("XIELI_TEST_VOLUME", "1"); // one file fills it
        const auto clean = qScopeGuard([] { qunsetenv("XIELI_TEST_VOLUME"); });
        for (int round = 1; round <= 3; ++round) {
            const QString path = fresh();
            const PackReport packed = must(packParcel(all.west, u"东乡"_s, path));
            QCOMPARE(packed.filesLeft, 3 - round);
            QCOMPARE(toCarry(packed, all.west.wording).isEmpty(), round == 3); // it says that some have to wait
            must(takeInParcel(all.east, path));
            QCOMPARE(int(must(moves(all.east)).size()), round);
            carry(all.east, all.west);
        }
    }

    void whatWasGivenToAnotherTownshipIsTakenBackUntilAParcelIsPacked()
    {
        Offices all = offices();
        const QString id = only(all.west).id;
        must(giveMove(all.west, id, u"东乡"_s));
        QVERIFY(must(takeMoveBack(all.west, id, u"点错了"_s)) == TakingBack::AtOnce);
        carry(all.west, all.east);
        QVERIFY(must(moves(all.east, true)).empty());
        must(giveMove(all.west, id, u"东乡"_s));
        carry(all.west, all.east);
        QVERIFY(only(all.west).takingBack == TakingBack::No); // they have it: they answer
        QCOMPARE(refusal(takeMoveBack(all.west, id, u"点错了"_s)), u"moves.not_now"_s);
        // the file of another township, given to the wrong village
        const QString file = only(all.east).id;
        must(giveMove(all.east, file, u"乙村"_s));
        QVERIFY(must(takeMoveBack(all.east, file, u"点错了村"_s)) == TakingBack::AtOnce);
        QVERIFY(only(all.east).mayGive && isSound(all.east));
        QCOMPARE(open(all.east), QStringList{u"孙三"_s});
        carry(all.east, all.to);
        QVERIFY(must(moves(all.to, true)).empty());
    }

    void theFileGoesFromTownshipToTownshipAndTheAnswerComesBack()
    {
        Offices all = offices();
        QVERIFY(must(receiversOf(all.west, only(all.west).id)).contains(u"东乡"_s));
        must(giveMove(all.west, only(all.west).id, u"东乡"_s));
        QCOMPARE(carry(all.west, all.east).outcome, u"taken"_s);
        MoveRow row = only(all.east);
        QVERIFY(row.fromTownship && row.state == MoveState::Leaving && row.mayGive && row.head == u"赵一"_s && row.persons == 2);
        QVERIFY(row.from.contains(u"甲村"_s) && row.from.contains(u"西乡"_s));
        QVERIFY(row.household.isEmpty()); // no household of ours before a village has it
        QCOMPARE(must(receiversOf(all.east, row.id)), QStringList{u"乙村"_s});
        QCOMPARE(refusal(giveMove(all.east, row.id, u"西乡"_s)), u"moves.only_village"_s);
        must(giveMove(all.east, row.id, u"乙村"_s));
        carry(all.east, all.to);
        row = only(all.to);
        const Dossier fresh = must(dossier(all.to, row.household));
        const Dossier old = must(dossier(all.from, all.left));
        QCOMPARE(fresh.members.size(), old.members.size());
        QCOMPARE(fresh.members.front().idNumberText, old.members.front().idNumberText);
        QCOMPARE(int(fresh.visits.size()), 1);
        QCOMPARE(must(pictureOf(all.to, must(evidenceOf(all.to, row.household)).front())).jpeg, jpeg());
        for (Office *here : {&all.from, &all.west, &all.east, &all.to}) // each has an id of its own for it, and knows those of the others
            for (Office *there : {&all.from, &all.west, &all.east, &all.to})
                QCOMPARE(must(moveKnownHere(*here, only(*there, true).id)), only(*here, true).id);
        QCOMPARE(refusal(moveKnownHere(all.to, u"no-such-move"_s)), u"moves.unknown"_s);
        must(acceptMove(all.to, row.id, Day(2018, 7, 6)));
        carry(all.to, all.east);
        carry(all.east, all.west);
        carry(all.west, all.from);
        const MoveRow told = only(all.from, true);
        QVERIFY(told.state == MoveState::Arrived);
        QVERIFY2(told.told.contains(u"东乡 乙村"_s) && told.told.contains(u"2018-07-06"_s), qPrintable(told.told));
        compareTotals(all);
        QCOMPARE(open(all.to), (QStringList{u"孙三"_s, u"赵一"_s}));
        QCOMPARE(open(all.east), (QStringList{u"孙三"_s, u"赵一"_s}));
        QCOMPARE(open(all.west), QStringList());
    }

    void lostLateAndReplayedParcelsDoNoHarm()
    {
        Offices all = offices();
        must(giveMove(all.west, only(all.west).id, u"东乡"_s));
        const QString lost = pack(all.west, all.east);
        const QString second = pack(all.west, all.east);
        QCOMPARE(must(takeInParcel(all.east, second)).outcome, u"taken"_s);
        QCOMPARE(must(takeInParcel(all.east, second)).outcome, u"already"_s);
        QCOMPARE(must(takeInParcel(all.east, lost)).outcome, u"taken"_s);
        QCOMPARE(int(must(moves(all.east)).size()), 1);
        const QString early = pack(all.east, all.west); // they have the file, no village has answered
        must(giveMove(all.east, only(all.east).id, u"乙村"_s));
        carry(all.east, all.to);
        must(acceptMove(all.to, only(all.to).id, Day(2018, 7, 6)));
        carry(all.to, all.east);
        const QString answer = pack(all.east, all.west);
        must(takeInParcel(all.west, answer));
        must(takeInParcel(all.west, early)); // late: it does not take the arrival away
        must(takeInParcel(all.west, answer));
        QVERIFY(only(all.west, true).state == MoveState::Arrived);
        QVERIFY(QFileInfo(pack(all.west, all.east)).size() < QFileInfo(lost).size()); // the file itself does not travel again
        must(takeInParcel(all.east, second));
        compareTotals(all);
        QCOMPARE(open(all.to), (QStringList{u"孙三"_s, u"赵一"_s}));
    }

    void whatTheOtherTownshipDoesNotTakeComesBack()
    {
        Offices all = offices();
        const QString id = only(all.west).id;
        must(giveMove(all.west, id, u"东乡"_s));
        carry(all.west, all.east);
        must(giveMove(all.east, only(all.east).id, u"乙村"_s));
        carry(all.east, all.to);
        must(declineMove(all.to, only(all.to).id, u"没有人来"_s));
        carry(all.to, all.east);
        QVERIFY(only(all.east).mayGive && only(all.east).told.contains(u"没有人来"_s)); // another village may take them
        must(declineMove(all.east, only(all.east).id, u"查无此户"_s));
        QVERIFY(must(moves(all.east)).empty());
        carry(all.east, all.west);
        QVERIFY(only(all.west).state == MoveState::Declined && only(all.west).told.contains(u"查无此户"_s));
        must(giveMove(all.west, id, u"东乡"_s)); // they ask once more: it comes as a new file
        carry(all.west, all.east);
        QCOMPARE(int(must(moves(all.east)).size()), 1);
        must(declineMove(all.east, must(moves(all.east)).front().id, u"还是没有"_s));
        carry(all.east, all.west);
        must(sendMoveBack(all.west, id, u"东乡没有接收"_s));
        carry(all.west, all.from);
        must(reopenMoved(all.from, only(all.from).id, {Day(2018, 7, 19), {}, {}}));
        compareTotals(all);
        QCOMPARE(open(all.west), QStringList{u"赵一"_s});
        QCOMPARE(open(all.from), QStringList{u"赵一"_s});
        QCOMPARE(open(all.to), QStringList{u"孙三"_s});
    }

    void whatIsPaidAndWrittenLaterIsToldAcrossTownships()
    {
        Offices all = offices();
        decideAll(all.west, Month(2018, 6));
        must(giveMove(all.west, only(all.west).id, u"东乡"_s));
        carry(all.west, all.east);
        must(giveMove(all.east, only(all.east).id, u"乙村"_s));
        carry(all.east, all.to);
        carry(all.east, all.west);
        const auto pay = [&](Month month) {
            must(draftPayments(all.west, month));
            must(approvePayments(all.west, month, u"主任"_s, {u"单人办公"_s}));
        };
        pay(Month(2018, 6));
        pay(Month(2018, 7));
        Member dead = must(dossier(all.from, all.left)).members.at(1);
        dead.diedOn = Day(2018, 7, 2);
        must(all.from.file->change({u"test.later"_s}, [&](Writer &writer) { writer.update(dead); }));
        carry(all.from, all.west);
        carry(all.west, all.east);
        carry(all.east, all.to);
        const MoveRow row = only(all.to);
        QCOMPARE(row.news, 1);
        const BroughtFile file = must(broughtFile(all.to, row.id, {all.to.wording}));
        QVERIFY(file.payments.size() == 1 && file.payments.front().when == u"2018年7月"_s); // decided in June, paid from July on
        must(acceptMove(all.to, row.id, Day(2018, 7, 6)));
        must(readMoveNews(all.to, row.id));
        carry(all.to, all.east);
        decideAll(all.east, Month(2018, 8)); // who joins in July counts from August on, and is paid from the month after the decision
        carry(all.east, all.to);
        const auto monthsOf = [](const DraftReport &draft, const HouseholdId &household) {
            QStringList months;
            for (const PaymentRow &paid : draft.rows)
                for (const PaymentLine &line : paid.lines)
                    if (paid.household == household)
                        months << line.forMonth.toString();
            return months;
        };
        for (Office *each : {&all.east, &all.to})
            QCOMPARE(monthsOf(must(draftPayments(*each, Month(2018, 9))), row.household), QStringList{u"2018-09"_s});
    }

    void onlyThePersonsWhoMoveAreShownToTheOtherTownship()
    {
        Offices all = offices();
        family(all.from, u"周五"_s, 41);
        carry(all.from, all.west);
        must(giveMove(all.west, only(all.west).id, u"东乡"_s));
        carry(all.west, all.east);
        must(giveMove(all.east, only(all.east).id, u"乙村"_s));
        QCOMPARE(open(all.east), (QStringList{u"孙三"_s, u"赵一"_s}));
        QCOMPARE(refusal(takeInParcel(all.to, pack(all.west, all.east))), u"exchange.not_for_this_office"_s);
    }
};

QTEST_GUILESS_MAIN(MovesBetweenTest)
#include "test_movesbetween.moc"
