// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/settle.h"

#include <QtTest/QtTest>

using namespace Qt::StringLiterals;
using namespace xieli;
using namespace xieli::exchange;
using Act = Verdict::Act;

class SettleTest : public QObject {
    Q_OBJECT

    static exchange::CellChange cell(std::int64_t change, Operation operation, const QString &column, Value before, Value after)
    {
        return {change, u"member"_s, u"m"_s, operation, column, std::move(before), std::move(after)};
    }
    static exchange::CellChange update(std::int64_t change, const QString &column, Value before, Value after)
    {
        return cell(change, Operation::Update, column, std::move(before), std::move(after));
    }
    static NetRecord only(const std::vector<exchange::CellChange> &changes, std::int64_t seen = 0)
    {
        const auto records = netOf(changes, {}, seen);
        return records.size() == 1 ? records.front() : NetRecord();
    }
    static Value text(const QString &value) { return value; }
    static inline const Settling theirs{.senderOwns = true};
    static inline const Settling ours{};
    static inline const Settling asked{.senderOwns = true, .isAsked = true};

private slots:
    void changesOfOneCellAreSummedUp()
    {
        const NetRecord net = only({update(1, u"name"_s, text(u"a"_s), text(u"b"_s)), update(2, u"name"_s, text(u"b"_s), text(u"c"_s))});
        QVERIFY(net.cells[u"name"_s].before == text(u"a"_s));
        QVERIFY(net.cells[u"name"_s].after == text(u"c"_s));
    }

    void changesSeenBeforeAreLeftOut()
    {
        const NetRecord net = only({update(1, u"name"_s, text(u"a"_s), text(u"b"_s)), update(2, u"name"_s, text(u"b"_s), text(u"c"_s))}, 1);
        QVERIFY(net.cells[u"name"_s].before == text(u"b"_s));
        QVERIFY(netOf({update(1, u"name"_s, text(u"a"_s), text(u"b"_s))}, {}, 1).empty());
    }

    void whatWasInsertedAndDeletedAgainIsGone()
    {
        const std::vector<exchange::CellChange> changes{cell(1, Operation::Insert, u"name"_s, {}, text(u"a"_s)),
                                              cell(1, Operation::Insert, u"note"_s, {}, text(u"n"_s)),
                                              cell(2, Operation::Delete, u"name"_s, text(u"a"_s), {}),
                                              cell(2, Operation::Delete, u"note"_s, text(u"n"_s), {})};
        QVERIFY(netOf(changes, {}, 0).empty());
        QCOMPARE(only(changes, 1).operation, Operation::Delete);
        std::vector<exchange::CellChange> back = changes;
        back.push_back(cell(3, Operation::Insert, u"name"_s, {}, text(u"b"_s)));
        const NetRecord net = only(back);
        QCOMPARE(net.operation, Operation::Insert);
        QCOMPARE(net.cells.size(), 1);
        QVERIFY(net.cells[u"name"_s].after == text(u"b"_s));
    }

    void aRecordDeletedAndMadeAnewForgetsItsOldCells()
    {
        const NetRecord net = only({cell(2, Operation::Delete, u"name"_s, text(u"a"_s), {}), cell(2, Operation::Delete, u"note"_s, text(u"n"_s), {}),
                                    cell(3, Operation::Insert, u"name"_s, {}, text(u"b"_s))});
        QVERIFY(net.madeAnew);
        const Settling by{.senderOwns = true, .defaults = {{u"note"_s, text(u""_s)}}};
        const Verdict verdict = settle(net, Row{{u"name"_s, text(u"a"_s)}, {u"note"_s, text(u"n"_s)}, {u"phone"_s, text(u"1"_s)}}, by);
        QVERIFY(verdict.values == (Row{{u"name"_s, text(u"b"_s)}, {u"note"_s, text(u""_s)}})); // what the sender never named stays
    }

    void aRecordMadeAnewTakesNoDeathAwayThatItDidNotKnow()
    {
        const NetRecord net = only({cell(2, Operation::Delete, u"name"_s, text(u"a"_s), {}), cell(3, Operation::Insert, u"name"_s, {}, text(u"b"_s))});
        const Verdict verdict = settle(net, Row{{u"name"_s, text(u"a"_s)}, {u"died_on"_s, text(u"2018-02-02"_s)}}, theirs);
        QCOMPARE(verdict.act, Act::Write);
        QCOMPARE(verdict.values.keys(), QStringList{u"name"_s});
    }

    void aCellGoesInWhereTheOldValueStands()
    {
        const NetRecord net = only({update(1, u"phone"_s, text(u"1"_s), text(u"2"_s))});
        const Verdict verdict = settle(net, Row{{u"phone"_s, text(u"1"_s)}, {u"note"_s, text(u"ours"_s)}}, ours);
        QCOMPARE(verdict.act, Act::Write);
        QCOMPARE(verdict.fate, Fate::Accepted);
        QCOMPARE(verdict.values.keys(), QStringList{u"phone"_s});
    }

    void equalEditsSettle()
    {
        const Verdict verdict = settle(only({update(1, u"phone"_s, text(u"1"_s), text(u"2"_s))}), Row{{u"phone"_s, text(u"2"_s)}}, ours);
        QCOMPARE(verdict.act, Act::Nothing);
        QCOMPARE(verdict.fate, Fate::Accepted);
    }

    void onAClashTheOwnerPrevailsAndBothValuesAreNamed()
    {
        const NetRecord net = only({update(1, u"phone"_s, text(u"1"_s), text(u"222"_s))});
        const Row current{{u"phone"_s, text(u"333"_s)}};
        const Verdict kept = settle(net, current, ours);
        QCOMPARE(kept.act, Act::Nothing);
        QCOMPARE(kept.fate, Fate::Kept);
        QVERIFY(kept.reason.contains(u"222"_s) && kept.reason.contains(u"333"_s));
        const Verdict replaced = settle(net, current, theirs);
        QCOMPARE(replaced.act, Act::Write);
        QCOMPARE(replaced.fate, Fate::Merged);
        QVERIFY(replaced.reason.contains(u"222"_s) && replaced.reason.contains(u"333"_s));
        QCOMPARE(kept.stands, (Row{{u"phone"_s, text(u"333"_s)}})); // the sender takes it over
        QVERIFY(replaced.stands.isEmpty() && replaced.clashes.empty());
    }

    void whereAPersonDecidesAClashIsOpenedAndTheOwnersValueStandsMeanwhile()
    {
        const Verdict verdict = settle(only({update(7, u"phone"_s, text(u"1"_s), text(u"222"_s))}), Row{{u"phone"_s, text(u"333"_s)}}, asked);
        QCOMPARE(verdict.fate, Fate::ClashOpen);
        QCOMPARE(verdict.values, (Row{{u"phone"_s, text(u"222"_s)}}));
        QCOMPARE(int(verdict.clashes.size()), 1);
        QVERIFY(verdict.clashes.front().ours == text(u"333"_s) && verdict.clashes.front().theirs == text(u"222"_s));
    }

    void ofTwoDaysOfADeathTheEarlierOneStandsWhoeverOwnsTheRegister()
    {
        const NetRecord late = only({update(1, u"died_on"_s, {}, text(u"2018-03-09"_s))});
        const Verdict kept = settle(late, Row{{u"died_on"_s, text(u"2018-03-02"_s)}}, asked);
        QCOMPARE(kept.fate, Fate::ClashOpen);
        QCOMPARE(kept.act, Act::Nothing);
        QCOMPARE(kept.stands, (Row{{u"died_on"_s, text(u"2018-03-02"_s)}}));
        const Verdict taken = settle(late, Row{{u"died_on"_s, text(u"2018-03-20"_s)}}, Settling{.isAsked = true});
        QCOMPARE(taken.values, (Row{{u"died_on"_s, text(u"2018-03-09"_s)}}));
        QCOMPARE(taken.clashes.front().kind, ClashKind::Ending);
    }

    void aDeathIsNotTakenAwayByAnOlderChange()
    {
        // the sender had recorded another day, then took it back, and never knew of ours
        const NetRecord net = only({update(1, u"died_on"_s, text(u"2018-01-01"_s), {})});
        const Verdict verdict = settle(net, Row{{u"died_on"_s, text(u"2018-02-02"_s)}}, theirs);
        QCOMPARE(verdict.act, Act::Nothing);
        QCOMPARE(verdict.fate, Fate::Kept);
        QCOMPARE(verdict.stands, (Row{{u"died_on"_s, text(u"2018-02-02"_s)}}));
        // one that knew of it needs a fact that says so
        QCOMPARE(settle(net, Row{{u"died_on"_s, text(u"2018-01-01"_s)}}, theirs).act, Act::Nothing);
        QCOMPARE(settle(net, Row{{u"died_on"_s, text(u"2018-01-01"_s)}}, Settling{.reversalKnown = true}).act, Act::Write);
    }

    void whoTookADayOfHisOwnBackHearsOfTheDayThatStandsHere()
    {
        const NetRecord net = only({update(1, u"closed_on"_s, {}, text(u"2018-05-20"_s)), update(2, u"closed_on"_s, text(u"2018-05-20"_s), {})});
        const Verdict verdict = settle(net, Row{{u"closed_on"_s, text(u"2018-05-09"_s)}}, asked);
        QCOMPARE(verdict.act, Act::Nothing);
        QCOMPARE(verdict.stands, (Row{{u"closed_on"_s, text(u"2018-05-09"_s)}}));
        QVERIFY(verdict.clashes.empty());
    }

    void whatWasChangedHereIsNotRemovedByOneWhoDidNotKnow()
    {
        const NetRecord net = only({cell(2, Operation::Delete, u"name"_s, text(u"a"_s), {})});
        const Row current{{u"name"_s, text(u"a"_s)}, {u"died_on"_s, text(u"2018-02-02"_s)}};
        const Verdict verdict = settle(net, current, theirs);
        QCOMPARE(verdict.act, Act::Nothing);
        QCOMPARE(verdict.fate, Fate::Kept);
        QCOMPARE(verdict.stands, current);
        QCOMPARE(settle(net, current, asked).clashes.front().kind, ClashKind::Removed);
        // a cell that holds its column's default is not told
        QCOMPARE(settle(net, Row{{u"name"_s, text(u"a"_s)}, {u"residence"_s, text(u"rural"_s)}}, Settling{.defaults = {{u"residence"_s, text(u"rural"_s)}}}).act, Act::Remove);
    }

    void aDeletionTakesOnlyWhatIsAsTheSenderSawIt()
    {
        const NetRecord net = only({cell(2, Operation::Delete, u"name"_s, text(u"a"_s), {})});
        QCOMPARE(settle(net, Row{{u"name"_s, text(u"a"_s)}}, ours).act, Act::Remove);
        QCOMPARE(settle(net, Row{{u"name"_s, text(u"b"_s)}}, ours).fate, Fate::Kept);
        QCOMPARE(settle(net, Row{{u"name"_s, text(u"b"_s)}}, theirs).fate, Fate::Kept); // whoever owns the table
        QCOMPARE(settle(net, std::nullopt, ours).act, Act::Nothing);
    }

    void aChangeOfARecordThatIsNotHereIsRefused()
    {
        QCOMPARE(settle(only({update(1, u"name"_s, text(u"a"_s), text(u"b"_s))}), std::nullopt, theirs).fate, Fate::Refused);
    }

    void aWholeRowGoesInOnce()
    {
        const auto records = netOf({}, {{3, u"assessment"_s, u"a"_s, {{u"month"_s, text(u"2018-01"_s)}}}}, 0);
        QCOMPARE(records.size(), std::size_t(1));
        QCOMPARE(settle(records.front(), std::nullopt, ours).act, Act::Write);
        QCOMPARE(settle(records.front(), Row{{u"month"_s, text(u"2018-01"_s)}}, ours).act, Act::Nothing);
        QCOMPARE(settle(records.front(), Row{{u"month"_s, text(u"2018-02"_s)}}, ours).fate, Fate::Kept);
        QVERIFY(netOf({}, {{3, u"assessment"_s, u"a"_s, {}}}, 3).empty());
    }
};

QTEST_GUILESS_MAIN(SettleTest)
#include "test_settle.moc"
