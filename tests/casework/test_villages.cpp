// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/villages.h"

#include "casework/deciding.h"
#include "casework/due.h"
#include "casework/keeping.h"
#include "casework/listing.h"
#include "casework/paying.h"
#include "casework/slips.h"
#include "casework/succession.h"
#include "casework/toconfirm.h"
#include "exchange/aside.h"
#include "papers/format.h"
#include "papers/handover.h"
#include "store/tables.h"
#include "support/families.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>

using namespace xieli;
using namespace xieli::casework;
using namespace xieli::test;
using namespace Qt::StringLiterals;

/// Who is trusted, who sent what when, what both ends count, and what waits.
class VillagesTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    int m_files = 0;

    QString fresh(const QString &name = u"f"_s) { return m_folder.filePath(u"%1-%2"_s.arg(++m_files).arg(name)); }
    QString folder()
    {
        const QString path = fresh();
        QDir().mkpath(path);
        return path;
    }
    Office office(const QString &name, OfficeRole role) { return newOffice(folder(), name, role); }
    Office villageOf(Office &township, const QString &name)
    {
        Office village = office(name, OfficeRole::Village);
        acquaint(village, township, folder());
        return village;
    }
    static HouseholdId household(Office &office, const QString &head)
    {
        return must(registerHousehold(office, rosterHousehold(head, 2, 2, Money::fromYuan(290))));
    }
    ParcelReport carry(Office &from, Office &to)
    {
        const QString path = fresh();
        must(packParcel(from, to.name, path));
        return must(takeInParcel(to, path));
    }

private slots:
    void untilSomebodyComparedTheCodeEachExchangeSaysSo()
    {
        Office township = office(u"乡"_s, OfficeRole::Township);
        Office village = villageOf(township, u"甲村"_s);
        const QString path = fresh();
        const PackReport packed = must(packParcel(village, u"乡"_s, path));
        QVERIFY(!packed.codeCompared);
        QVERIFY(!packed.code.isEmpty());
        const ParcelReport taken = must(takeInParcel(township, path));
        QVERIFY(!taken.codeCompared);
        QCOMPARE(taken.code, must(peerNamed(township, u"甲村"_s)).code);

        const PeerRow compared = must(confirmCode(township, u"甲村"_s));
        QCOMPARE(compared.comparedOn, std::optional(township.today));
        QCOMPARE(compared.comparedBy, u"clerk"_s);
        QVERIFY(carry(village, township).codeCompared);
        QVERIFY(!must(packParcel(village, u"乡"_s, fresh())).codeCompared); // at the other end nobody has
    }

    void aRevokedOfficeIsRefusedBothWaysUntilItIsIntroducedAndComparedAnew()
    {
        Office township = office(u"乡"_s, OfficeRole::Township);
        Office village = villageOf(township, u"甲村"_s);
        household(village, u"赵一"_s);
        must(confirmCode(township, u"甲村"_s));
        const QString path = fresh();
        must(packParcel(village, u"乡"_s, path));
        QCOMPARE(refusal(revoke(township, u"甲村"_s, u"  "_s)), u"parcels.reason_needed"_s);
        QVERIFY(!must(peerNamed(township, u"甲村"_s)).revokedOn);

        const PeerRow revoked = must(revoke(township, u"甲村"_s, u"电脑被偷"_s));
        QCOMPARE(revoked.revokedOn, std::optional(township.today));
        QCOMPARE(revoked.revokedWhy, u"电脑被偷"_s);
        QCOMPARE(must(peers(township)).front().revokedWhy, u"电脑被偷"_s);
        QCOMPARE(refusal(takeInParcel(township, path)), u"exchange.revoked_sender"_s);
        QCOMPARE(refusal(packParcel(township, u"甲村"_s, fresh())), u"exchange.revoked_peer"_s);
        QCOMPARE(refusal(confirmCode(township, u"甲村"_s)), u"parcels.compare_revoked"_s);
        QCOMPARE(refusal(revoke(township, u"甲村"_s, u"again"_s)), u"parcels.already_revoked"_s);

        const QString intro = fresh();
        must(introduce(village, intro));
        QCOMPARE(refusal(trust(township, intro)), u"exchange.introduction_revoked"_s); // those keys are in a thief's hands for ever
        const QString anew = fresh();
        must(renewKeys(village, anew));
        const PeerRow again = must(trust(township, anew));
        QVERIFY(!again.revokedOn && again.revokedWhy.isEmpty());
        QVERIFY(!again.comparedOn); // it may be a thief's
        QCOMPARE(refusal(takeInParcel(township, path)), u"exchange.forged"_s);
        const QString next = fresh();
        must(packParcel(village, u"乡"_s, next));
        QCOMPARE(refusal(takeInParcel(township, next)), u"exchange.compare_first"_s);
        QCOMPARE(refusal(packParcel(township, u"甲村"_s, fresh())), u"exchange.compare_first"_s);
        must(confirmCode(township, u"甲村"_s));
        QCOMPARE(must(takeInParcel(township, next)).outcome, u"taken"_s);
    }

    void aParcelThatWasNotWrittenIsNeverToldAsGivenAndHasNoSlip()
    {
        Office township = office(u"乡"_s, OfficeRole::Township);
        Office village = villageOf(township, u"甲村"_s);
        household(village, u"赵一"_s);
        QCOMPARE(refusal(packParcel(village, u"乡"_s, folder() + u"/no/such/a.xlp"_s)), u"exchange.write_failed"_s);
        const auto states = [&] {
            QStringList said;
            for (const ParcelRow &row : must(parcels(village)))
                said << toCode(row.state);
            return said.join(u' ');
        };
        QCOMPARE(states(), u"unwritten"_s);
        QVERIFY(!must(peerNamed(village, u"乡"_s)).lastSent);
        QCOMPARE(refusal(handoverSlip(village, u"乡"_s, 1)), u"parcels.slip_unwritten"_s);
        QCOMPARE(refusal(handoverSlip(village, u"乡"_s)), u"parcels.none_packed"_s);
        carry(village, township);
        QCOMPARE(states(), u"sent unwritten"_s);
        must(handoverSlip(village, u"乡"_s));
        carry(township, village);
        QCOMPARE(states(), u"taken answered unwritten"_s);
        QCOMPARE(must(township.file->read([](Reader &reader) { return reader.count<Household>(); })), 1);
    }

    void noFileIsReplacedUnasked()
    {
        Office township = office(u"乡"_s, OfficeRole::Township);
        Office first = villageOf(township, u"甲村"_s), second = villageOf(township, u"乙村"_s);
        const QString stick = folder();
        QVERIFY(must(suggestedName(first, u"乡"_s)) != must(suggestedName(second, u"乡"_s)));
        QVERIFY(!must(suggestedName(first, u"乡"_s)).contains(u"629"_s));
        const QString path = stick + u'/' + must(suggestedName(first, u"乡"_s));
        must(packParcel(first, u"乡"_s, path));
        QVERIFY(QFileInfo(must(suggestedName(first, u"乡"_s))).fileName() != QFileInfo(path).fileName()); // the next one has its own
        const auto refused = packParcel(second, u"乡"_s, path);
        QCOMPARE(refusal(refused), u"parcels.file_stands"_s);
        QVERIFY(must(parcels(second)).empty()); // no number was used
        QCOMPARE(must(takeInParcel(township, path)).sender, u"甲村"_s);
        must(packParcel(second, u"乡"_s, path, nullptr, Standing::Replace));
        QCOMPARE(must(takeInParcel(township, path)).sender, u"乙村"_s);
    }

    void bothTotalsAreToldAndWhyTheyDiffer()
    {
        Office township = office(u"乡"_s, OfficeRole::Township);
        Office first = villageOf(township, u"甲村"_s);
        Office second = villageOf(township, u"乙村"_s);
        const HouseholdId shared = household(first, u"赵一"_s);
        Dossier copy = must(dossier(first, shared));
        const ParcelReport good = carry(first, township);
        QVERIFY(good.totalsCompared && good.totalsAgree);
        QCOMPARE(good.theirs, (SharedTotals{1, 2, Money()}));
        QCOMPARE(good.ours, good.theirs);
        QVERIFY(whyTotalsDiffer(good, township.wording).isEmpty());

        must(second.file->change({u"test.copy"_s}, [&](Writer &writer) { // the same family file was taken in by a second village
            writer.insert(copy.household);
            for (const Member &member : copy.members)
                writer.insert(member);
        }));
        household(second, u"钱二"_s);
        const ParcelReport bad = carry(second, township);
        QVERIFY(bad.totalsCompared && !bad.totalsAgree);
        QCOMPARE(bad.theirs.households, 2);
        QCOMPARE(bad.ours.households, 1);
        const QStringList why = whyTotalsDiffer(bad, township.wording);
        QVERIFY(!why.isEmpty());
        QVERIFY2(why.join(u' ').contains(QString::number(bad.byFate.value(u"refused"_s))), qPrintable(why.join(u'\n')));
        for (const QString &reason : why + whyTotalsDiffer(bad, papers::Wording::load(u"en"_s)))
            QVERIFY(!reason.contains(u"parcels."_s));
        const ParcelReport there = carry(township, first); // it has heard of all that stands here
        QVERIFY(there.totalsCompared && there.totalsAgree);
    }

    void aVillageHearsAtOnceThatItsTownshipCountsOtherwiseAndOnlyThen()
    {
        Office township = office(u"乡"_s, OfficeRole::Township);
        Office village = villageOf(township, u"甲村"_s);
        const HouseholdId first = household(village, u"赵一"_s);
        carry(village, township);
        household(village, u"钱二"_s);
        const ParcelReport since = carry(township, village); // it counted before that one was known there
        QVERIFY(!since.totalsCompared);
        QCOMPARE(since.theirs.households, 1);
        QCOMPARE(since.ours.households, 2);
        const QString told = totalsVerdict(since, village.wording);
        QVERIFY2(told.contains(u"钱二"_s) && !told.contains(u"赵一"_s) && told.contains(QString::number(since.unheard)), qPrintable(told));
        QVERIFY(whyTotalsDiffer(since, village.wording).isEmpty());
        carry(village, township);
        const ParcelReport same = carry(township, village);
        QVERIFY(same.totalsCompared && same.totalsAgree);
        QCOMPARE(totalsVerdict(same, village.wording), village.wording.text(u"parcels.totals_equal"_s));

        must(township.file->change({u"test.lost"_s, {}, must(peerNamed(township, u"甲村"_s)).id.text()}, [&](Writer &writer) { // as if it had lost them, and told nobody
            for (const Member &member : writer.where<Member>("household_id", first))
                writer.remove<Member>(member.id);
        }));
        const ParcelReport lost = carry(township, village);
        QVERIFY(lost.totalsCompared && !lost.totalsAgree);
        QCOMPARE(lost.theirs.persons, 2);
        QCOMPARE(lost.ours.persons, 4);
        QCOMPARE(totalsVerdict(lost, village.wording), village.wording.text(u"parcels.totals_unequal"_s));
        QVERIFY(!whyTotalsDiffer(lost, village.wording).isEmpty());
    }

    void aTownshipRaisesNoAlarmForWhatItsVillageHasNotHeardYetAndDoesForWhatItHas()
    {
        Office township = office(u"乡"_s, OfficeRole::Township);
        Office village = villageOf(township, u"甲村"_s);
        Office other = villageOf(township, u"乙村"_s);
        const HouseholdId first = household(village, u"赵一"_s);
        carry(village, township);
        carry(township, village);
        household(other, u"孙三"_s);
        const auto born = [&](const QString &name) {
            must(township.file->change({u"test.born"_s}, [&](Writer &writer) {
                Member member = writer.where<Member>("household_id", first).front();
                member.id = MemberId::create();
                member.name = name;
                member.idNumberText.clear();
                writer.insert(member);
            }));
        };
        born(u"赵新"_s);
        const QString packed = folder() + u"/crossing.xlp"_s;
        must(packParcel(township, u"甲村"_s, packed)); // packed, and on its way
        household(village, u"钱二"_s);
        const ParcelReport crossing = carry(village, township);
        QVERIFY(!crossing.totalsCompared);
        QCOMPARE(crossing.theirs.persons + 1, crossing.ours.persons);
        const QString told = totalsVerdict(crossing, township.wording);
        QVERIFY2(told.contains(u"赵新"_s) && !told.contains(u"孙三"_s) && !told.contains(u"parcels."_s), qPrintable(told));
        QVERIFY(whyTotalsDiffer(crossing, township.wording).isEmpty());
        carry(other, township); // of another village's households this one hears nothing
        must(takeInParcel(village, packed));
        const ParcelReport heard = carry(village, township);
        QVERIFY(heard.totalsCompared && heard.totalsAgree);

        must(township.file->change({u"test.lost"_s, {}, must(peerNamed(township, u"甲村"_s)).id.text()}, [&](Writer &writer) { // told nobody
            writer.remove<Member>(writer.where<Member>("household_id", first).front().id);
        }));
        const ParcelReport lost = carry(village, township);
        QVERIFY(lost.totalsCompared && !lost.totalsAgree);
        QVERIFY(!whyTotalsDiffer(lost, township.wording).isEmpty());
    }

    void theSlipSaysWhatTheReceiversScreenSays()
    {
        Office township = office(u"乡"_s, OfficeRole::Township);
        Office village = villageOf(township, u"甲村"_s);
        household(village, u"赵一"_s);
        QCOMPARE(refusal(handoverSlip(village, u"乡"_s)), u"parcels.none_packed"_s);
        const QString path = fresh(u"parcel.xlp"_s);
        const PackReport packed = must(packParcel(village, u"乡"_s, path));
        household(village, u"后来"_s); // the slip speaks of the parcel, not of today
        const ParcelReport taken = must(takeInParcel(township, path));
        QString text;
        for (const papers::PaperText &one : papers::textsOf(must(handoverSlip(village, u"乡"_s))))
            text += one.text + u'\n';
        for (const QString &part : {papers::inEights(taken.digest), QFileInfo(path).fileName(), u"甲村"_s, u"乡"_s, u"clerk"_s, u"零元整"_s})
            QVERIFY2(text.contains(part), qPrintable(text));
        QCOMPARE(taken.digest, packed.digest);

        const papers::SlipCode code{packed.sequence, packed.households, packed.persons, qint64(packed.total.fen()), packed.digest};
        QCOMPARE(compareSlip(papers::slipText(code), taken), SlipMatch::Equal);
        papers::SlipCode other = code;
        ++other.persons;
        QCOMPARE(compareSlip(papers::slipText(other), taken), SlipMatch::Unequal);
        QCOMPARE(compareSlip(packed.digest.left(7), taken), SlipMatch::TooShort);
        QCOMPARE(compareSlip(packed.digest.left(8).toUpper(), taken), SlipMatch::Equal);
        QCOMPARE(compareSlip(papers::inEights(packed.digest, 2), taken), SlipMatch::Equal);
        QCOMPARE(compareSlip({}, taken), SlipMatch::TooShort);
        QString wrong = packed.digest.left(3);
        wrong[2] = wrong[2] == u'0' ? u'1' : u'0';
        QCOMPARE(compareSlip(wrong, taken), SlipMatch::Unequal); // said at once, not after the eighth

        must(packParcel(village, u"乡"_s, fresh()));
        QVERIFY(textsOf(must(handoverSlip(village, u"乡"_s, 1))).size() > 0);
        const auto second = papers::textsOf(must(handoverSlip(village, u"乡"_s)));
        QVERIFY(std::none_of(second.begin(), second.end(), [&](const auto &one) { return one.text.contains(papers::inEights(packed.digest)); }));
    }

    /// In figures and capitals on the slip, on both screens, and in the village's next parcel.
    void whatTheTownshipApprovedStandsOnItsSlipAndOnTheVillagesScreenAndComesBackTheSame()
    {
        Office township = office(u"乡"_s, OfficeRole::Township);
        Office village = villageOf(township, u"甲村"_s), other = villageOf(township, u"乙村"_s);
        applicant(village, u"赵一"_s);
        applicant(other, u"孙三"_s);
        for (Office *each : {&village, &other})
            QVERIFY(carry(*each, township).totalsAgree);
        decideAll(township);
        const Month july(2018, 7);
        const DraftReport draft = must(draftPayments(township, july));
        QCOMPARE(draft.rows.size(), std::size_t(2));
        must(approvePayments(township, july, u"主任"_s, {u"单人办公"_s}));
        const Money own = must(township.file->read([](Reader &reader) {
            Money sum;
            for (const PaymentLine &line : reader.all<PaymentLine>())
                for (const Member &member : reader.where<Member>("household_id", line.household))
                    sum += member.name == u"赵一"_s ? line.amount : Money();
            return sum;
        }));
        QVERIFY(own > Money());
        const QString path = fresh();
        QCOMPARE(must(packParcel(township, u"甲村"_s, path)).total, own);
        QString slip;
        for (const papers::PaperText &one : papers::textsOf(must(handoverSlip(township, u"甲村"_s))))
            slip += one.text + u'\n';
        QVERIFY2(slip.contains(papers::amount(own)) && !slip.contains(u"零元整"_s), qPrintable(slip));
        const ParcelReport down = must(takeInParcel(village, path));
        const ParcelReport up = carry(village, township);
        for (const ParcelReport &report : {down, up}) {
            QVERIFY(report.totalsCompared && report.totalsAgree && report.moneyCompared);
            QCOMPARE(report.theirs.money, own);
            QCOMPARE(report.ours.money, own);
        }
        ParcelReport older = up; // of a program that counted the village's own batches alone
        older.moneyCompared = false;
        older.theirs.money = Money();
        QVERIFY2(totalsVerdict(older, township.wording).contains(u"程序较旧"_s), qPrintable(totalsVerdict(older, township.wording)));

        must(draftPayments(township, Month(2018, 8)));
        const ParcelReport crossing = carry(village, township); // it has not heard of August
        QVERIFY(crossing.totalsCompared && crossing.totalsAgree && !crossing.moneyCompared && crossing.ours.money > own);
        const QString told = totalsVerdict(crossing, township.wording);
        QVERIFY2(told.contains(u"户数、人数一致"_s) && told.contains(u"还没有收到"_s) && !told.contains(u"程序"_s), qPrintable(told));
        QVERIFY(carry(township, village).moneyCompared);
        const ParcelReport august = carry(village, township);
        QVERIFY(august.moneyCompared && august.totalsAgree);
        QCOMPARE(august.theirs.money, crossing.ours.money);
    }

    void theListTellsWhoSentWhatWhen()
    {
        Office township = office(u"乡"_s, OfficeRole::Township);
        Office first = villageOf(township, u"甲村"_s);
        Office second = villageOf(township, u"乙村"_s);
        household(first, u"赵一"_s);
        carry(first, township);
        carry(second, township);
        carry(township, first);
        must(packParcel(township, u"乙村"_s, fresh()));
        carry(first, township);
        const auto rows = must(parcels(township));
        QCOMPARE(int(rows.size()), 5);
        const auto find = [&](const QString &name, bool ours, int sequence) {
            for (const ParcelRow &row : rows)
                if (row.name == name && row.isOurs == ours && row.sequence == sequence)
                    return row;
            qFatal("no such parcel");
        };
        QCOMPARE(find(u"甲村"_s, false, 1).totals, std::optional(SharedTotals{1, 2, Money()}));
        QCOMPARE(find(u"甲村"_s, false, 2).state, ParcelState::Taken);
        QCOMPARE(find(u"甲村"_s, true, 1).state, ParcelState::Answered);
        QVERIFY(find(u"甲村"_s, true, 1).answeredOn.has_value());
        QCOMPARE(find(u"甲村"_s, true, 1).totals, std::optional(SharedTotals{1, 2, Money()}));
        QCOMPARE(find(u"乙村"_s, true, 1).state, ParcelState::Sent);
        QCOMPARE(find(u"乙村"_s, true, 1).day, township.today);
        QCOMPARE(int(must(parcels(township, u"乙村"_s)).size()), 2);
        QCOMPARE(refusal(parcels(township, u"丁村"_s)), u"casework.peer_unknown"_s);
    }

    void whatWaitsIsListedWithWhomItIsAboutAndWhy()
    {
        Office township = office(u"乡"_s, OfficeRole::Township);
        Office village = villageOf(township, u"甲村"_s);
        QVERIFY(must(recordsAside(township)).empty());
        const PeerRow peer = must(peerNamed(township, u"甲村"_s));
        const QString reason = exchange::reasonText({u"exchange.fate_parent_missing"_s, {}});
        const auto record = [](const QString &table, const QString &key, const QMap<QString, Value> &cells) {
            exchange::NetRecord net;
            net.table = table;
            net.key = key;
            net.operation = exchange::Operation::Insert;
            for (auto cell = cells.cbegin(); cell != cells.cend(); ++cell)
                net.cells.insert(cell.key(), {Value(), cell.value()});
            return net;
        };
        must(township.file->change({u"test.aside"_s}, [&](Writer &writer) {
            for (const exchange::NetRecord &net : {record(u"household"_s, u"h"_s, {{u"village"_s, u"甲村"_s}}),
                                                   record(u"member"_s, u"m2"_s, {{u"household_id"_s, u"h"_s}, {u"position"_s, std::int64_t(1)}, {u"name"_s, u"赵小"_s}}),
                                                   record(u"member"_s, u"m1"_s, {{u"household_id"_s, u"h"_s}, {u"position"_s, std::int64_t(0)}, {u"name"_s, u"赵大"_s}}),
                                                   record(u"income_item"_s, u"i"_s, {{u"household_id"_s, u"h"_s}}),
                                                   record(u"visit"_s, u"v"_s, {{u"household_id"_s, u"nobody"_s}})}) {
                exchange::setAside(writer, peer.id, {net, 3}, reason, Day(2018, 6, 19));
                writer.insert(ParcelFate{u"told "_s + net.key, peer.id, 3, false, net.table, net.key, toCode(exchange::Fate::Refused), reason, {}}); // as the village was told
            }
        }));
        QMap<QString, AsideRow> rows;
        for (const AsideRow &row : must(recordsAside(township)))
            rows.insert(row.key, row);
        QCOMPARE(int(rows.size()), 5);
        QCOMPARE(rows.value(u"h"_s).what, u"赵大"_s);
        QCOMPARE(rows.value(u"m2"_s).what, u"赵小"_s);
        QCOMPARE(rows.value(u"i"_s).what, u"赵大"_s);
        QVERIFY(rows.value(u"v"_s).what.isEmpty());
        QCOMPARE(rows.value(u"i"_s).sequence, 3);
        QCOMPARE(rows.value(u"i"_s).name, u"甲村"_s);
        QCOMPARE(rows.value(u"i"_s).since, Day(2018, 6, 19));
        QCOMPARE(rows.value(u"i"_s).reason, township.wording.text(u"exchange.fate_parent_missing"_s));
        QCOMPARE(must(peers(township)).front().aside, 5);
        const ParcelReport next = carry(village, township); // whatever it brings, what waited is tried again
        QCOMPARE(next.aside, 2);
        QCOMPARE(next.late, 3);
        const auto left = must(recordsAside(township));
        QStringList still;
        for (const AsideRow &row : left)
            still << row.table;
        still.sort();
        QCOMPARE(still, (QStringList{u"income_item"_s, u"visit"_s})); // without a survey, and of a household that is nowhere
        QCOMPARE(must(households(township)).front().headName, u"赵大"_s);
    }

    void everyRecordOfAParcelIsToldByItsKindAndByWhomItIsAbout()
    {
        Office township = office(u"乡"_s, OfficeRole::Township);
        Office village = villageOf(township, u"甲村"_s);
        const HouseholdId id = household(village, u"赵大"_s);
        const ParcelReport first = carry(village, township);
        QVERIFY(first.fates.size() >= 3);
        for (const FateRow &row : first.fates) {
            QVERIFY2(row.what.startsWith(u"赵大"_s) || (row.table == u"member"_s && !row.what.isEmpty()), qPrintable(row.table + u' ' + row.what));
            QVERIFY(!row.kind.isEmpty() && !row.kind.contains(row.table));
            QCOMPARE(row.fate, u"accepted"_s);
        }
        const ParcelReport back = carry(township, village); // and so are ours, as they fared there
        QCOMPARE(back.acknowledged, int(first.fates.size()));
        const auto isTakenThere = [](const FateRow &row) { return row.fate == u"there_accepted"_s && !row.what.isEmpty(); };
        QCOMPARE(int(std::count_if(back.fates.begin(), back.fates.end(), isTakenThere)), int(first.fates.size()));
        QCOMPARE(back.notTakenThere, 0);

        const auto change = [&](Office &office, auto edit) {
            must(office.file->change({u"test.edit"_s}, [&](Writer &writer) {
                Household household = *writer.find<Household>(id);
                edit(household);
                writer.update(household);
            }));
        };
        change(township, [](Household &household) { household.group = u"4组"_s; });
        change(village, [](Household &household) { household.phone = u"13800000001"_s; });
        const ParcelReport beside = carry(village, township);
        QCOMPARE(beside.fates.size(), std::size_t(1));
        const FateRow &merged = beside.fates.front();
        QCOMPARE(merged.fate, u"merged"_s);
        QCOMPARE(merged.what, u"赵大"_s);
        QCOMPARE(merged.kind, township.wording.text(u"parcels.record_household"_s));
        QVERIFY2(!merged.reason.contains(u"group"_s) && merged.reason.contains(u"组"_s), qPrintable(merged.reason)); // the field by its name
        const ParcelReport told = carry(township, village);
        QVERIFY(std::any_of(told.fates.begin(), told.fates.end(), [](const FateRow &row) { return row.fate == u"there_merged"_s && row.what == u"赵大"_s; }));
        QCOMPARE(told.notTakenThere, 0);
        for (const QString &language : {u"zh_CN"_s, u"en"_s})
            for (const QString &table : sharedTables())
                QVERIFY2(papers::Wording::load(language).knows(u"parcels.record_"_s + table), qPrintable(table));
    }

    void whatBothEndsConfirmedAsPaidBeforeIsCheckedAsPaidOnceAtBoth()
    {
        Office township = office(u"乡"_s, OfficeRole::Township);
        Office village = villageOf(township, u"甲村"_s);
        household(village, u"赵一"_s);
        carry(village, township);
        for (Office *office : {&village, &township})
            must(confirmPaid(*office, Month(2018, 1), Month(2018, 5)));
        for (int round = 0; round < 2; ++round) {
            carry(village, township);
            carry(township, village);
        }
        for (Office *office : {&village, &township}) {
            const SoundnessReport sound = must(check(*office));
            QCOMPARE(sound.paid, Money::fromYuan(290 * 5));
            QVERIFY2(sound.faults.empty(), qPrintable(sound.faults.empty() ? QString() : office->wording.say(sound.faults.front())));
        }
    }

    void whatAVillageDecidedIsDueAtTheTownshipUntilSomebodyThereConfirmsOrVoidsIt()
    {
        Office township = office(u"乡"_s, OfficeRole::Township);
        Office village = villageOf(township, u"甲村"_s);
        for (const QString &head : {u"赵一"_s, u"钱二"_s, u"孙三"_s})
            household(village, head);
        must(confirmPaid(village, Month(2018, 1), Month(2018, 5))); // known from the roster alone
        const ParcelReport taken = carry(village, township);
        QVERIFY(taken.toCheck >= 3);
        QVERIFY(std::any_of(taken.fates.begin(), taken.fates.end(), [](const FateRow &row) { return row.table == u"decision" && row.fate == u"accepted" && !row.reason.isEmpty(); }));
        const auto waiting = [&] {
            std::vector<DueItem> items = must(due(township));
            std::erase_if(items, [](const DueItem &item) { return item.kind != DueKind::Decision; });
            return items;
        };
        QCOMPARE(waiting().size(), std::size_t(1)); // one for the village, not one for each household
        QCOMPARE(waiting().front().arguments.value(u"count"_s), u"3"_s);
        QCOMPARE(waiting().front().name, u"甲村"_s);
        const auto isToldWithTheDraft = [&] {
            const auto findings = must(draftPayments(township, Month(2018, 6))).findings;
            return std::any_of(findings.begin(), findings.end(), [](const auto &each) { return each.second.key == u"casework.draft_unconfirmed"; });
        };
        QVERIFY(isToldWithTheDraft());
        QVERIFY(must(statedDecisions(village)).empty());
        QCOMPARE(refusal(confirmDecisions(village, {must(statedDecisions(township)).front().decision.id})), u"casework.nothing_to_confirm"_s);

        const auto stated = must(statedDecisions(township));
        QCOMPARE(must(confirmDecisions(township, {stated[0].decision.id})), 1);
        QCOMPARE(refusal(confirmDecisions(township, {stated[0].decision.id})), u"casework.nothing_to_confirm"_s);
        QCOMPARE(refusal(confirmDecisions(township, {DecisionId(u"none"_s)})), u"casework.decision_unknown"_s);
        QCOMPARE(waiting().front().arguments.value(u"count"_s), u"2"_s);
        must(voidDecision(township, stated[1].decision.id, u"没有这样的决定"_s));
        QCOMPARE(waiting().front().arguments.value(u"count"_s), u"1"_s);
        must(undo(township, must(history(township, 2)).back().id)); // the confirmation is taken back
        QCOMPARE(waiting().front().arguments.value(u"count"_s), u"2"_s);
        must(confirmDecisions(township, {stated[0].decision.id, stated[2].decision.id}));
        QVERIFY(waiting().empty());
        QVERIFY(!isToldWithTheDraft());
    }

    void theTownshipKnowsWhichVillageKeepsAHousehold()
    {
        Office township = office(u"乡"_s, OfficeRole::Township);
        Office first = villageOf(township, u"甲村"_s);
        Office second = villageOf(township, u"乙村"_s);
        household(first, u"赵一"_s);
        household(first, u"赵二"_s);
        household(second, u"钱二"_s);
        carry(first, township);
        carry(second, township);
        household(township, u"乡里的"_s);
        const auto villages = must(keepingVillages(township));
        QCOMPARE(int(villages.size()), 3);
        QMap<QString, int> counts;
        for (const KeepingVillage &village : villages)
            counts.insert(village.name, village.households);
        QCOMPARE(counts, (QMap<QString, int>{{u"甲村"_s, 2}, {u"乙村"_s, 1}, {QString(), 1}}));
        QVERIFY(villages.back().id.isEmpty());
        QMap<QString, OfficeId> keepers;
        for (const HouseholdRow &row : must(households(township)))
            keepers.insert(row.headName, row.keeper);
        QCOMPARE(keepers.value(u"赵二"_s), must(peerNamed(township, u"甲村"_s)).id);
        QCOMPARE(keepers.value(u"钱二"_s), must(peerNamed(township, u"乙村"_s)).id);
        QVERIFY(keepers.contains(u"乡里的"_s) && keepers.value(u"乡里的"_s).isEmpty());
        const auto found = must(findHouseholds(township, u"钱二"_s));
        QCOMPARE(found.front().keeper, must(peerNamed(township, u"乙村"_s)).id);
        QVERIFY(must(keepingVillages(first)).empty());
        QCOMPARE(must(peerNamed(township, u"甲村"_s)).households, 2);
    }
};

QTEST_GUILESS_MAIN(VillagesTest)
#include "test_villages.moc"
