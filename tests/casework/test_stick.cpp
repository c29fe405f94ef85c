// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/stick.h"

#include "casework/keeping.h"
#include "casework/paying.h"

#include "exchange/keys.h"
#include "model/evidence.h"

#include "support/families.h"
#include "support/support.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace xieli;
using namespace xieli::casework;
using namespace xieli::test;
using namespace Qt::StringLiterals;

namespace {

/// Says stop as soon as the first file is done.
class StopsAfterFirst : public Progress {
public:
    void report(int done, int total) override
    {
        m_files = total / 1000;
        m_stop = m_stop || done >= 1000;
        m_rising = m_rising && done >= m_last && done <= total;
        m_last = done;
    }
    bool cancelled() const override { return m_stop; }

    int m_files = 0;
    int m_last = 0;
    bool m_stop = false;
    bool m_rising = true;
};

} // namespace

/// One stick with the parcels of many villages and much else on it.
class StickTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    int m_files = 0;

    QString fresh()
    {
        const QString folder = m_folder.filePath(u"stick%1"_s.arg(++m_files));
        QDir().mkpath(folder);
        return folder;
    }
    Office office(const QString &name, OfficeRole role) { return newOffice(fresh(), name, role); }
    Office villageOf(Office &township, const QString &name, const QString &head)
    {
        Office village = office(name, OfficeRole::Village);
        acquaint(village, township, fresh());
        must(registerHousehold(village, rosterHousehold(head, 2, 2, Money::fromYuan(290))));
        return village;
    }
    static void carry(StickTest &test, Office &from, Office &to)
    {
        const QString path = test.fresh() + u"/parcel"_s;
        must(packParcel(from, to.name, path));
        must(takeInParcel(to, path));
    }
    /// A township restored from before it approved June, to which the village's lines of June came back and its own family's did not.
    struct HalfMonth {
        explicit HalfMonth(StickTest &test) : township(test.office(u"乡"_s, OfficeRole::Township)), village(test.villageOf(township, u"甲村"_s, u"赵一"_s))
        {
            must(registerHousehold(township, rosterHousehold(u"孙大"_s, 2, 2, Money::fromYuan(580))));
            carry(test, village, township);
            must(confirmPaid(township, Month(2018, 4), Month(2018, 5)));
            carry(test, township, village);
            const QString backup = test.fresh();
            for (const QString &file : {township.path, OfficeFile::keysPath(township.path)})
                if (!QFile::copy(file, backup + u'/' + QFileInfo(file).fileName()))
                    qFatal("not copied");
            must(draftPayments(township, Month(2018, 6)));
            must(approvePayments(township, Month(2018, 6), u"主任"_s, {u"单人办公"_s}));
            carry(test, township, village);
            restored = must(openOffice(backup + u'/' + QFileInfo(township.path).fileName(), {}, passphrase, Day(2018, 6, 20)));
            for (int round = 0; round < 2; ++round) {
                carry(test, village, restored);
                carry(test, restored, village);
            }
        }
        Office township, village, restored;
    };
    static int paidTwice(Office &office)
    {
        const auto faults = must(check(office)).faults;
        return int(std::count_if(faults.begin(), faults.end(), [](const Error &fault) { return fault.key == "casework.paid_twice"_L1; }));
    }
    static void write(const QString &path, const QByteArray &bytes)
    {
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }
    static const StickFile &named(const StickReport &stick, const QString &name)
    {
        for (const StickFile &file : stick.files)
            if (file.name == name)
                return file;
        qFatal("no such file: %s", qPrintable(name));
    }
    static int householdsIn(Office &office)
    {
        return must(office.file->read([](Reader &reader) { return reader.count<Household>(); }));
    }

    /// Photographs of the first household, 20 KB each.
    static void addPictures(Office &village, int count)
    {
        must(village.file->change({u"test.pictures"_s}, [&](Writer &writer) {
            const HouseholdId household = writer.all<Household>().front().id;
            for (int number = 0; number < count; ++number) {
                const QByteArray bytes = QByteArray(20000, char('a' + number));
                const QString digest = QString::fromLatin1(exchange::digestOf(bytes).toHex());
                writer.insert(Picture{digest, bytes, 1, 1});
                Evidence evidence;
                evidence.id = EvidenceId::create();
                evidence.household = household;
                evidence.picture = digest;
                evidence.addedOn = Day(2018, 6, 20);
                writer.insert(evidence);
            }
        }));
    }

private slots:
    void everyFileHasItsLineAndOneBadOneHoldsNobodyUp()
    {
        Office township = office(u"乡"_s, OfficeRole::Township);
        Office first = villageOf(township, u"甲村"_s, u"赵一"_s);
        Office second = villageOf(township, u"乙村"_s, u"钱二"_s);
        Office third = villageOf(township, u"丙村"_s, u"孙三"_s);
        Office elsewhere = office(u"别乡"_s, OfficeRole::Township);
        acquaint(third, elsewhere, fresh());
        const QString stick = fresh();
        // names say nothing, and some lie
        must(packParcel(first, township.name, stick + u"/家里照片.jpg"_s));
        QVERIFY(QDir().mkpath(stick + u"/里面"_s));
        must(packParcel(second, township.name, stick + u"/里面/readme"_s));
        must(packParcel(third, elsewhere.name, stick + u"/b.xlp"_s));
        must(packParcel(third, township.name, stick + u"/a.xlp"_s));
        QByteArray whole = contents(stick + u"/a.xlp"_s);
        write(stick + u"/a.xlp"_s, whole.chopped(40));
        whole[whole.size() / 2] = char(whole[whole.size() / 2] ^ 1);
        write(stick + u"/c.xlp"_s, whole);
        write(stick + u"/d.xlp"_s, "a letter to my mother");
        write(stick + u"/empty.xlp"_s, {});
        must(introduce(third, stick + u"/e"_s));

        const StickReport report = must(takeInStick(township, {stick}));
        QCOMPARE(int(report.files.size()), 8);
        QCOMPARE(named(report, u"家里照片.jpg"_s).outcome, StickOutcome::Taken);
        QCOMPARE(named(report, u"家里照片.jpg"_s).sender, u"甲村"_s);
        QCOMPARE(named(report, u"里面/readme"_s).outcome, StickOutcome::Taken);
        QCOMPARE(named(report, u"里面/readme"_s).sender, u"乙村"_s);
        QCOMPARE(named(report, u"b.xlp"_s).outcome, StickOutcome::NotOurs);
        QCOMPARE(named(report, u"a.xlp"_s).outcome, StickOutcome::Refused);
        QCOMPARE(named(report, u"a.xlp"_s).key, u"exchange.cut_short"_s);
        QCOMPARE(named(report, u"c.xlp"_s).key, u"exchange.altered"_s);
        QCOMPARE(named(report, u"d.xlp"_s).key, u"exchange.not_a_parcel"_s); // its name promised one: somebody waits for it
        QCOMPARE(named(report, u"empty.xlp"_s).outcome, StickOutcome::Refused);
        QCOMPARE(named(report, u"e"_s).outcome, StickOutcome::Introduction);
        QCOMPARE(named(report, u"e"_s).sender, u"丙村"_s);
        for (const StickFile &file : report.files)
            QVERIFY2(file.outcome == StickOutcome::Taken || (!file.reason.isEmpty() && !file.reason.startsWith(u"exchange."_s)), qPrintable(file.name));
        QCOMPARE(householdsIn(township), 2);
        QVERIFY(named(report, u"家里照片.jpg"_s).report->totalsAgree);
        const QString told = report.told(township.wording);
        QVERIFY2(told.contains(u"8"_s) && !told.contains(u"parcels."_s) && !told.contains(u" 0 "_s), qPrintable(told));
        // the same stick once more does no harm
        const StickReport again = must(takeInStick(township, {stick}));
        QCOMPARE(again.count(StickOutcome::Already), 2);
        QCOMPARE(again.count(StickOutcome::Taken), 0);
        QCOMPARE(householdsIn(township), 2);
    }

    void theTownshipsFiguresAreInForceEvenIfTheProgramWasKilledJustAfterTheyCameIn()
    {
        const QString folder = fresh();
        {
            Office village = newOffice(folder, u"甲村"_s, OfficeRole::Village);
            QByteArray json = contents(sourcePath(u"resources/policy/training-629901.json"_s));
            json.replace("\"training-629901\"", "\"office-629901\"");
            must(village.file->change({u"test.came_in"_s}, [&](Writer &writer) { writer.insert(PolicyOverlay{u"office-629901"_s, json, u"x"_s}); }));
        }
        Office village = must(openOffice(folder + u"/甲村.xieli"_s, u"clerk"_s, passphrase, Day(2018, 6, 20)));
        QVERIFY2(village.packs.endsWith(u",office-629901"_s), qPrintable(village.packs));
    }

    void aParcelOfSeveralFilesIsTakenInOnceAndItsOtherFilesAreNamed()
    {
        Office township = office(u"乡"_s, OfficeRole::Township);
        Office village = villageOf(township, u"甲村"_s, u"赵一"_s);
        addPictures(village, 5);
        const QString stick = fresh(), other = fresh();
        qputenv("XIELI_TEST_VOLUME", "50000");
        const PackReport packed = must(packParcel(village, township.name, stick + u"/p.xlp"_s));
        qunsetenv("XIELI_TEST_VOLUME");
        const QStringList names{u"p.xlp"_s, u"p_2.xlp"_s, u"p_3.xlp"_s};
        QCOMPARE(packed.files, names);
        const QString carry = toCarry(packed, village.wording);
        QVERIFY2(carry.contains(u"3"_s) && carry.contains(u"p_2.xlp"_s) && !carry.contains(u"parcels."_s), qPrintable(carry));
        QVERIFY(QFile::rename(stick + u"/p_3.xlp"_s, other + u"/p_3.xlp"_s));
        const StickReport halves = must(takeInStick(township, {stick}));
        for (const StickFile &file : halves.files) {
            QCOMPARE(file.outcome, StickOutcome::Refused);
            QCOMPARE(file.key, u"exchange.parts_missing"_s);
            QVERIFY2(file.reason.contains(u'3') && file.reason.contains(u"甲村"_s), qPrintable(file.reason));
        }
        QCOMPARE(householdsIn(township), 0);
        // both sticks at once, or one file by itself with the rest beside it
        const StickReport whole = must(takeInStick(township, {other, stick}));
        QCOMPARE(whole.count(StickOutcome::Taken), 1);
        QCOMPARE(whole.count(StickOutcome::Already), 2);
        QCOMPARE(householdsIn(township), 1);
        QVERIFY(QFile::rename(other + u"/p_3.xlp"_s, stick + u"/p_3.xlp"_s));
        const StickReport again = must(takeInStick(township, {stick}));
        QCOMPARE(again.count(StickOutcome::Already), 3);
        QVERIFY2(named(again, u"p_2.xlp"_s).reason.contains(u"2"_s), qPrintable(named(again, u"p_2.xlp"_s).reason));
        QCOMPARE(must(takeInParcel(township, stick + u"/p_2.xlp"_s)).volume, 2);
    }

    void namesAndTimesOfFilesAreNeverRead()
    {
        Office township = office(u"乡"_s, OfficeRole::Township);
        Office village = villageOf(township, u"甲村"_s, u"赵一"_s);
        const QString stick = fresh();
        must(packParcel(village, township.name, stick + u"/z"_s));
        must(registerHousehold(village, rosterHousehold(u"钱二"_s, 1, 2, Money::fromYuan(290))));
        must(packParcel(village, township.name, stick + u"/a"_s));
        for (const auto &[name, year] : {std::pair(u"/z"_s, 2040), std::pair(u"/a"_s, 1980)}) {
            QFile file(stick + name);
            QVERIFY(file.open(QIODevice::ReadWrite) && file.setFileTime(QDateTime(QDate(year, 1, 1), QTime(0, 0)), QFileDevice::FileModificationTime));
        }
        const StickReport report = must(takeInStick(township, {stick}));
        QCOMPARE(named(report, u"a"_s).outcome, StickOutcome::Taken);      // the second parcel carries the first
        QCOMPARE(named(report, u"z"_s).outcome, StickOutcome::Already);
        QCOMPARE(householdsIn(township), 2);
        QVERIFY(named(report, u"a"_s).report->totalsAgree);
    }

    void aParcelThatComesBeforeItsForerunnerOfTheSameStickGoesInAfterIt()
    {
        Office township = office(u"乡"_s, OfficeRole::Township);
        Office village = villageOf(township, u"甲村"_s, u"赵一"_s);
        const QString backup = fresh();
        for (const QString &file : {township.path, OfficeFile::keysPath(township.path)})
            QVERIFY(QFile::copy(file, backup + u'/' + QFileInfo(file).fileName()));
        const QString stick = fresh();
        must(packParcel(village, township.name, stick + u"/2-later-name"_s));
        must(takeInParcel(township, stick + u"/2-later-name"_s));
        const QString answer = fresh() + u"/answer"_s;
        must(packParcel(township, village.name, answer));
        must(takeInParcel(village, answer));
        must(registerHousehold(village, rosterHousehold(u"钱二"_s, 1, 2, Money::fromYuan(290))));
        must(packParcel(village, township.name, stick + u"/1-earlier-name"_s)); // carries only what is new

        // the township's machine broke, and yesterday's copy is opened
        Office restored = must(openOffice(backup + u'/' + QFileInfo(township.path).fileName(), {}, passphrase, Day(2018, 6, 20)));
        const StickReport report = must(takeInStick(restored, {stick}));
        const StickFile &early = named(report, u"1-earlier-name"_s);
        QCOMPARE(early.outcome, StickOutcome::Taken);
        QVERIFY(early.report && early.report->outcome == u"waiting");
        QVERIFY(!early.reason.isEmpty());
        QCOMPARE(named(report, u"2-later-name"_s).outcome, StickOutcome::Taken);
        QCOMPARE(named(report, u"2-later-name"_s).report->followed, std::vector<int>{2});
        QCOMPARE(householdsIn(restored), 2);
    }

    /// The month's approval came back from the village with the village's lines alone: who was paid besides is not known, and not paid again.
    void whatOnlyTheLostFileKnewOfAMonthIsNotPaidTwice()
    {
        HalfMonth half(*this);
        Office &restored = half.restored;
        QCOMPARE(must(paymentBatch(restored, Month(2018, 6))).households, 1); // the village's household alone
        const DraftReport july = must(draftPayments(restored, Month(2018, 7)));
        QCOMPARE(july.households, 2);
        QCOMPARE(july.backPay, Money());
        QVERIFY(std::any_of(july.findings.begin(), july.findings.end(), [](const auto &each) { return each.first == u"孙大" && each.second.key == u"policy.payment_unknown"; }));
    }

    /// Its lines went with the township's file: what the other village's families got of that month stands, and is not confirmed on top.
    void confirmingAMonthOfWhichOneVillageNeverHeardLeavesOutTheFamiliesWhoseLinesCameBack()
    {
        HalfMonth half(*this);
        const ConfirmReport report = must(confirmPaid(half.restored, Month(2018, 6), Month(2018, 6)));
        QCOMPARE(report.households, 1);
        QCOMPARE(report.known, 1);
        QCOMPARE(report.total, Money::fromYuan(580));
        QCOMPARE(paidTwice(half.restored), 0);
        const DraftReport july = must(draftPayments(half.restored, Month(2018, 7)));
        QCOMPARE(july.receivable, Money()); // nothing is claimed back of anybody
        QCOMPARE(july.backPay, Money());
        QCOMPARE(refusal(confirmPaid(half.restored, Month(2018, 6), Month(2018, 6))), u"casework.month_confirmed"_s);
        const HouseholdId known = must(paymentBatch(half.restored, Month(2018, 6))).rows.front().household;
        QCOMPARE(refusal(confirmPaid(half.restored, Month(2018, 6), Month(2018, 6), {{}, known})), u"casework.month_approved_already"_s);
    }

    void whatWasCertainlyNotPaidOfSuchAMonthComesWithTheNextDraftAndOnce()
    {
        HalfMonth half(*this);
        QCOMPARE(refusal(confirmUnpaid(half.village, Month(2018, 6), Month(2018, 6), {}, u"银行说没有发"_s)), u"duties.township_only"_s);
        QCOMPARE(refusal(confirmUnpaid(half.restored, Month(2018, 6), Month(2018, 6), {}, u" "_s)), u"casework.reason_needed"_s);
        const ConfirmReport report = must(confirmUnpaid(half.restored, Month(2018, 6), Month(2018, 6), {}, u"银行说没有发"_s));
        QCOMPARE(report.households, 1);
        QCOMPARE(report.known, 1);
        QVERIFY(report.total.isZero());
        QCOMPARE(refusal(confirmUnpaid(half.restored, Month(2018, 6), Month(2018, 6), {}, u"又"_s)), u"casework.month_confirmed"_s);
        const DraftReport july = must(draftPayments(half.restored, Month(2018, 7)));
        QCOMPARE(july.households, 2);
        QVERIFY(!july.backPay.isZero());
        for (const PaymentRow &row : july.rows)
            QCOMPARE(row.backPay, row.headName == u"孙大" ? row.regular : Money());
        QVERIFY(std::none_of(july.findings.begin(), july.findings.end(), [](const auto &each) { return each.second.key == u"policy.payment_unknown"; }));
        must(approvePayments(half.restored, Month(2018, 7), u"主任"_s, {u"单人办公"_s}));
        QVERIFY(must(draftPayments(half.restored, Month(2018, 8))).backPay.isZero());
        QCOMPARE(paidTwice(half.restored), 0);
    }

    void aSetThatComesBeforeItsForerunnerOfTheSameStickGoesInAfterIt()
    {
        Office township = office(u"乡"_s, OfficeRole::Township);
        Office village = villageOf(township, u"甲村"_s, u"赵一"_s);
        const QString backup = fresh();
        for (const QString &file : {township.path, OfficeFile::keysPath(township.path)})
            QVERIFY(QFile::copy(file, backup + u'/' + QFileInfo(file).fileName()));
        const QString stick = fresh();
        must(packParcel(village, township.name, stick + u"/z"_s));
        must(takeInParcel(township, stick + u"/z"_s));
        const QString answer = fresh() + u"/answer"_s;
        must(packParcel(township, village.name, answer));
        must(takeInParcel(village, answer));
        addPictures(village, 5);
        qputenv("XIELI_TEST_VOLUME", "50000");
        const PackReport set = must(packParcel(village, township.name, stick + u"/a"_s));
        qunsetenv("XIELI_TEST_VOLUME");
        QVERIFY(set.files.size() > 1);
        Office restored = must(openOffice(backup + u'/' + QFileInfo(township.path).fileName(), {}, passphrase, Day(2018, 6, 20)));
        const StickReport report = must(takeInStick(restored, {stick}));
        QCOMPARE(named(report, u"z"_s).outcome, StickOutcome::Taken);
        QCOMPARE(named(report, u"a"_s).outcome, StickOutcome::Taken);
        QVERIFY(named(report, u"a"_s).key.isEmpty());
        QCOMPARE(report.count(StickOutcome::Refused), 0);
    }

    void aStopComesBetweenTwoFilesAndLeavesTheOthersForTheNextTime()
    {
        Office township = office(u"乡"_s, OfficeRole::Township);
        const QString stick = fresh();
        for (const QString &name : {u"甲村"_s, u"乙村"_s, u"丙村"_s}) {
            Office village = villageOf(township, name, name + u"一"_s);
            must(packParcel(village, township.name, stick + u'/' + name));
        }
        StopsAfterFirst progress;
        const StickReport report = must(takeInStick(township, {stick}, &progress));
        QVERIFY(report.stopped);
        QCOMPARE(progress.m_files, 3);
        QVERIFY(progress.m_rising);
        QCOMPARE(report.count(StickOutcome::Taken), 1);
        QCOMPARE(report.count(StickOutcome::NotReached), 2);
        QCOMPARE(householdsIn(township), 1);
        const StickReport rest = must(takeInStick(township, {stick}));
        QVERIFY(!rest.stopped);
        QCOMPARE(rest.count(StickOutcome::Taken), 2);
        QCOMPARE(rest.count(StickOutcome::Already), 1);
        QCOMPARE(householdsIn(township), 3);
    }

    void severalFilesAreTakenInWithoutAFolder()
    {
        Office township = office(u"乡"_s, OfficeRole::Township);
        Office first = villageOf(township, u"甲村"_s, u"赵一"_s);
        Office second = villageOf(township, u"乙村"_s, u"钱二"_s);
        const QString one = fresh() + u"/one"_s;
        const QString other = fresh() + u"/other"_s;
        must(packParcel(first, township.name, one));
        must(packParcel(second, township.name, other));
        QCOMPARE(must(takeInStick(township, {one, other})).count(StickOutcome::Taken), 2);
        QCOMPARE(refusal(takeInStick(township, {one, other + u"-not-there"_s})), u"parcels.stick_unreadable"_s);
    }
};

QTEST_GUILESS_MAIN(StickTest)
#include "test_stick.moc"
