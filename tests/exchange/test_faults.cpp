// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/offices.h"

#include "exchange/envelope.h"
#include "exchange/files.h"
#include "exchange/selection.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

using namespace xieli;
using namespace xieli::exchange;
using namespace xieli::test;

namespace {

class CancelledAt : public Progress {
public:
    explicit CancelledAt(int record) : m_record(record) {}
    void report(int done, int) override { m_done = done; }
    bool cancelled() const override { return m_done >= m_record; }

private:
    int m_record;
    int m_done = 0;
};

/// Tells the test which record it has reached, so that it can be killed there.
class Loud : public Progress {
public:
    void report(int done, int total) override
    {
        printf("%d/%d\n", done, total);
        fflush(stdout);
    }
};

} // namespace

/// Whatever comes on the stick: the file stays as it was, and the reason is clear.
class FaultsTest : public QObject {
    Q_OBJECT

    std::unique_ptr<Offices> m_offices;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<OfficeFile> m_village;
    std::unique_ptr<OfficeFile> m_township;
    OfficeId m_villageId, m_townshipId;

    PackedParcel packed() { return must(packParcel(*m_village, m_townshipId)); }
    QString errorOf(const QByteArray &parcel)
    {
        const auto report = takeIn(*m_township, parcel);
        return report ? toCode(report->outcome) : report.error().key;
    }
    /// A parcel of the village's with a content of one's own, as a hostile or broken program would write it.
    QByteArray crafted(const Parcel &parcel)
    {
        return must(seal(encode(parcel), {m_villageId, m_townshipId, parcel.epoch, parcel.sequence}, must(ownKeys(*m_village)),
                         must(ownIntroduction(*m_township)).keys));
    }
    static Parcel plain(std::int64_t lastChange = 10)
    {
        Parcel parcel;
        parcel.schema = schemaNumber();
        parcel.sequence = 1;
        parcel.firstChange = 1;
        parcel.lastChange = lastChange;
        return parcel;
    }
    static exchange::CellChange inserted(const QString &table, const QString &key, const QString &column, Value value)
    {
        return {1, table, key, Operation::Insert, column, {}, std::move(value)};
    }

private slots:
    void initTestCase() { m_offices = std::make_unique<Offices>(); }
    void init()
    {
        m_folder = m_offices->copies();
        m_village = std::make_unique<OfficeFile>(m_offices->open(*m_folder, u"village"_s));
        m_township = std::make_unique<OfficeFile>(m_offices->open(*m_folder, u"township"_s));
        m_villageId = idOf(*m_village);
        m_townshipId = idOf(*m_township);
    }

    void everyFlippedByteAndEveryCutLeavesTheFileAsItWas()
    {
        Family().store(*m_village);
        const QByteArray parcel = packed().bytes;
        const QString before = stateOf(*m_township);
        const QStringList clear{u"exchange.not_a_parcel"_s, u"exchange.altered"_s, u"exchange.cut_short"_s};
        for (qsizetype at = 0; at < parcel.size(); ++at) {
            QByteArray flipped = parcel;
            flipped[at] = static_cast<char>(flipped.at(at) ^ 0x10);
            const QString error = errorOf(flipped);
            QVERIFY2(clear.contains(error), qPrintable(QString::number(at) + u' ' + error));
        }
        for (qsizetype size = 0; size < parcel.size(); size += 7)
            QCOMPARE(errorOf(parcel.left(size)), u"exchange.cut_short"_s);
        QCOMPARE(stateOf(*m_township), before);
        QCOMPARE(errorOf(parcel), u"taken"_s);
    }

    void parcelsOfTheWrongPeopleAreRefusedByName()
    {
        Family().store(*m_village);
        const QByteArray parcel = packed().bytes;
        OfficeFile other = m_offices->open(*m_folder, u"other"_s);
        const QString before = stateOf(other);
        QCOMPARE(takeIn(other, parcel).error().key, u"exchange.not_for_this_office"_s);
        QCOMPARE(stateOf(other), before);
        QCOMPARE(takeIn(*m_village, parcel).error().key, u"exchange.not_for_this_office"_s);

        const auto stranger = OfficeKeys::create();
        const auto toTownship = must(ownIntroduction(*m_township)).keys;
        QCOMPARE(errorOf(must(seal("x", {OfficeId::create(), m_townshipId, 1, 1}, stranger, toTownship))), u"exchange.unknown_sender"_s);
        const auto forged = takeIn(*m_township, must(seal("x", {m_villageId, m_townshipId, 1, 1}, stranger, toTownship)));
        QCOMPARE(forged.error().key, u"exchange.forged"_s);
        QCOMPARE(forged.error().arguments.value(u"office"_s), u"训练village"_s);
    }

    void aRevokedOfficeIsRefusedAndItsKeysAreNeverTrustedAgain()
    {
        Family().store(*m_village);
        const QByteArray parcel = packed().bytes;
        must(revoke(*m_township, m_villageId));
        const QString before = stateOf(*m_township);
        QCOMPARE(errorOf(parcel), u"exchange.revoked_sender"_s);
        QCOMPARE(packParcel(*m_township, m_villageId).error().key, u"exchange.revoked_peer"_s);
        QCOMPARE(stateOf(*m_township), before);
        QCOMPARE(trust(*m_township, must(introduce(*m_village))).error().key, u"exchange.introduction_revoked"_s);
        QCOMPARE(errorOf(parcel), u"exchange.revoked_sender"_s);
    }

    void theSameIntroductionTwiceLeavesNoTraceAndOtherKeysAreRefused()
    {
        const QString before = stateOf(*m_township);
        must(trust(*m_township, must(introduce(*m_village))));
        QCOMPARE(stateOf(*m_township), before);
        QCOMPARE(trust(*m_township, must(introduce(*m_township))).error().key, u"exchange.introduction_own"_s);
        Introduction changed = must(ownIntroduction(*m_village));
        const OfficeKeys keys = OfficeKeys::create();
        changed.keys = keys.open;
        QCOMPARE(trust(*m_township, writeIntroduction(changed, keys)).error().key, u"exchange.introduction_other_keys"_s);
        QCOMPARE(must(knownPeers(*m_township)).size(), std::size_t(2));
        QCOMPARE(packParcel(*m_village, OfficeId::create()).error().key, u"exchange.unknown_peer"_s);
    }

    void aRestoredBackupShowsAsAnotherHistory()
    {
        must(m_village->backupTo(m_folder->filePath(u"backup.xieli"_s)));
        Family(u"赵仁"_s).store(*m_village);
        QCOMPARE(errorOf(packed().bytes), u"taken"_s);
        OfficeFile restored = must(OfficeFile::open(m_folder->filePath(u"backup.xieli"_s), {{}, {}, m_offices->recovery(u"village"_s)}, Clock::on(theDay)));
        Family(u"钱义"_s).store(restored);
        const QStringList before = contentOf(*m_township);
        const auto first = must(takeIn(*m_township, must(packParcel(restored, m_townshipId)).bytes));
        QCOMPARE(first.outcome, Outcome::Aside);
        QCOMPARE(first.why.key, u"exchange.other_history"_s);
        QCOMPARE(first.why.arguments.value(u"sequence"_s), u"1"_s);
        // a higher number does not help: it tells of its forerunner
        const auto second = must(takeIn(*m_township, must(packParcel(restored, m_townshipId)).bytes));
        QCOMPARE(second.outcome, Outcome::Aside);
        QCOMPARE(second.why.key, u"exchange.other_history_since"_s); // and by its own number, not by its forerunner's
        QCOMPARE(second.why.arguments.value(u"sequence"_s), u"2"_s);
        QCOMPARE(second.why.arguments.value(u"since"_s), u"1"_s);
        QCOMPARE(contentOf(*m_township), before);
    }

    void aLatecomerOfAnotherHistoryIsNotTakenForOneAlreadyIn()
    {
        Family(u"赵仁"_s).store(*m_village);
        must(m_village->backupTo(m_folder->filePath(u"backup.xieli"_s)));
        packed();
        QCOMPARE(errorOf(packed().bytes), u"taken"_s);
        OfficeFile copy = must(OfficeFile::open(m_folder->filePath(u"backup.xieli"_s), {{}, {}, m_offices->recovery(u"village"_s)}, Clock::on(theDay)));
        Family(u"钱义"_s).store(copy);
        QCOMPARE(errorOf(must(packParcel(copy, m_townshipId)).bytes), u"aside"_s);
    }

    void aNewerProgramsParcelAsksForAnUpdate()
    {
        Parcel parcel = plain();
        ++parcel.schema;
        const QString before = stateOf(*m_township);
        QCOMPARE(errorOf(crafted(parcel)), u"exchange.newer_schema"_s);
        QCOMPARE(stateOf(*m_township), before);
        // one of an older program goes in
        parcel.schema = 1;
        parcel.changes = {inserted(u"household"_s, HouseholdId::create().text(), u"village"_s, u"上湾"_s)};
        QCOMPARE(errorOf(crafted(parcel)), u"taken"_s);
    }

    void contentThatDoesNotHoldTogetherIsRefused()
    {
        const QString before = stateOf(*m_township);
        const auto keys = must(ownKeys(*m_village));
        const auto to = must(ownIntroduction(*m_township)).keys;
        QCOMPARE(errorOf(must(seal("", {m_villageId, m_townshipId, 1, 1}, keys, to))), u"exchange.content_damaged"_s);
        QCOMPARE(errorOf(must(seal(QByteArray(5000, '\x01'), {m_villageId, m_townshipId, 1, 1}, keys, to))), u"exchange.content_damaged"_s);
        QCOMPARE(errorOf(must(seal(encode(plain()), {m_villageId, m_townshipId, 1, 2}, keys, to))), u"exchange.content_damaged"_s);
        Parcel outside = plain();
        outside.changes = {inserted(u"household"_s, u"h"_s, u"village"_s, u"上湾"_s)};
        outside.changes.front().change = 99;
        QCOMPARE(errorOf(crafted(outside)), u"exchange.content_damaged"_s);
        Parcel otherEpoch = plain();
        otherEpoch.epoch = 2;
        QCOMPARE(stateOf(*m_township), before);
        QCOMPARE(errorOf(crafted(otherEpoch)), u"aside"_s);
    }

    void oneBadRecordDoesNotBlockTheRest()
    {
        const QString good = HouseholdId::create().text();
        const QString missing = HouseholdId::create().text();
        Parcel parcel = plain();
        parcel.changes = {
            inserted(u"household"_s, good, u"village"_s, u"上湾"_s),
            inserted(u"member"_s, u"m-good"_s, u"household_id"_s, good),
            inserted(u"member"_s, u"m-orphan"_s, u"household_id"_s, missing),
            inserted(u"member"_s, u"m-bad-day"_s, u"household_id"_s, good),
            inserted(u"member"_s, u"m-bad-day"_s, u"died_on"_s, u"2018-02-30"_s),
            inserted(u"member"_s, u"m-bad-code"_s, u"household_id"_s, good),
            inserted(u"member"_s, u"m-bad-code"_s, u"health"_s, u"excellent"_s),
            inserted(u"member"_s, u"m-bad-kind"_s, u"household_id"_s, std::int64_t(7)),
            inserted(u"member"_s, u"m-bad-column"_s, u"no_such"_s, u"x"_s),
            inserted(u"member"_s, QString(), u"name"_s, u"x"_s),
            inserted(u"office_user"_s, u"u"_s, u"name"_s, u"intruder"_s),
            inserted(u"setting"_s, u"s"_s, u"value"_s, u"x"_s),
            inserted(u"no_such_table"_s, u"s"_s, u"value"_s, u"x"_s),
            inserted(u"visit"_s, u"v-no-household"_s, u"day"_s, u"2018-06-05"_s),
            {2, u"obligor"_s, u"o-unknown"_s, Operation::Update, u"name"_s, u"a"_s, u"b"_s},
        };
        const TakeInReport report = must(takeIn(*m_township, crafted(parcel)));
        QStringList accepted;
        for (const RecordFate &fate : report.fates) {
            QVERIFY(fate.fate == Fate::Accepted || !fate.reason.isEmpty());
            if (fate.fate == Fate::Accepted)
                accepted << fate.key;
        }
        std::sort(accepted.begin(), accepted.end());
        QStringList expected{good, u"m-good"_s};
        std::sort(expected.begin(), expected.end());
        QCOMPARE(accepted, expected);
        QCOMPARE(report.fates.size(), std::size_t(13));
        QVERIFY(must(m_township->integrity()).good());
        // each of them is named in the acknowledgement
        QCOMPARE(must(packParcel(*m_township, m_villageId)).acknowledged, 13);
    }

    void whatWaitedGoesInWithItsParentUnlessItsSenderHasGivenItUp()
    {
        const QString household = HouseholdId::create().text();
        const auto waiting = [this] { return must(m_township->read([](Reader &reader) { return reader.count<RecordAside>(); })); };
        Parcel parcel = plain();
        parcel.changes = {inserted(u"member"_s, u"m-kept"_s, u"household_id"_s, household), inserted(u"member"_s, u"m-given-up"_s, u"household_id"_s, household)};
        QCOMPARE(must(takeIn(*m_township, crafted(parcel))).count(Fate::Refused), 2);
        QCOMPARE(waiting(), 2);
        parcel.sequence = 2;
        parcel.lastChange = 20;
        parcel.changes = {{11, u"member"_s, u"m-given-up"_s, Operation::Delete, u"household_id"_s, household, {}}};
        must(takeIn(*m_township, crafted(parcel)));
        QCOMPARE(waiting(), 1);
        parcel.sequence = 3;
        parcel.lastChange = 30;
        parcel.changes = {{21, u"household"_s, household, Operation::Insert, u"village"_s, {}, u"上湾"_s}};
        const TakeInReport report = must(takeIn(*m_township, crafted(parcel)));
        QCOMPARE(waiting(), 0);
        QCOMPARE(int(report.late.size()), 1);
        QVERIFY(rowOf<Member>(*m_township, MemberId(u"m-kept"_s)).has_value());
        QVERIFY(!rowOf<Member>(*m_township, MemberId(u"m-given-up"_s)));
    }

    void aVillageApprovesNoMonthButItsOpeningAndWhatTheTownshipApprovedIsFrozen()
    {
        const Family family;
        family.store(*m_village);
        const Draft draft({family});
        draft.store(*m_village);
        Draft opening({family});
        opening.batch.state = BatchState::Approved;
        opening.batch.title = openingTitle();
        opening.store(*m_village);
        Draft month({family});
        month.batch.state = BatchState::Approved;
        month.store(*m_village);
        const TakeInReport report = must(takeIn(*m_township, packed().bytes));
        QCOMPARE(report.count(Fate::Refused), 1 + int(month.lines.size()));
        QVERIFY(!rowOf<PaymentBatch>(*m_township, month.batch.id));
        QStringList toCheck;
        for (const RecordFate &fate : report.fates)
            if (reasonFrom(fate.reason).key == u"exchange.fate_to_check"_s)
                toCheck << fate.key;
        QCOMPARE(toCheck, QStringList{opening.batch.id.text()});
        QCOMPARE(rowOf<PaymentLine>(*m_township, opening.lines.front().id)->amount, Money::fromYuan(310));

        PaymentBatch approved = draft.batch;
        approved.state = BatchState::Approved;
        save(*m_township, approved);
        PaymentLine more = draft.lines.front();
        more.id = PaymentLineId::create();
        PaymentBatch renamed = draft.batch;
        renamed.title = u"另一批"_s;
        must(m_village->change({u"test.more"_s}, [&](Writer &writer) {
            writer.insert(more);
            writer.remove<PaymentLine>(draft.lines.front().id);
            writer.update(renamed);
        }));
        const TakeInReport later = must(takeIn(*m_township, packed().bytes));
        QCOMPARE(later.count(Fate::Refused), 3);
        QCOMPARE(later.fates.size(), std::size_t(3));
        QVERIFY(rowOf<PaymentLine>(*m_township, draft.lines.front().id).has_value());
    }

    void cancellingMeansThatNothingHappened()
    {
        Family().store(*m_village);
        const QByteArray parcel = packed().bytes;
        const QString before = stateOf(*m_township);
        for (int record = 0; record < 5; ++record) {
            CancelledAt progress(record);
            QCOMPARE(takeIn(*m_township, parcel, &progress).error().key, u"exchange.cancelled"_s);
            QCOMPARE(stateOf(*m_township), before);
        }
        QCOMPARE(errorOf(parcel), u"taken"_s);
    }

    void aProcessKilledWhileTakingInLeavesAllOrNothing()
    {
        for (int i = 0; i < 60; ++i)
            Family(u"户主%1"_s.arg(i)).store(*m_village);
        const QString parcel = m_folder->filePath(u"xl.xlp"_s);
        must(packParcelTo(*m_village, m_townshipId, parcel));
        const QString path = m_township->path();
        const QString before = stateOf(*m_township);
        m_township.reset();
        for (const int record : {0, 1, 150, 300, 359}) {
            QProcess child;
            child.start(QCoreApplication::applicationFilePath(), {u"--take-in"_s, path, m_offices->recovery(u"township"_s), parcel});
            const QByteArray awaited = QByteArray::number(record) + "/";
            QByteArray heard = "\n";
            while (!heard.contains('\n' + awaited) && child.waitForReadyRead(20000))
                heard += child.readAllStandardOutput();
            QVERIFY2(heard.contains('\n' + awaited), heard.right(200).constData());
            child.kill();
            child.waitForFinished();
            m_township = std::make_unique<OfficeFile>(m_offices->open(*m_folder, u"township"_s));
            QVERIFY(must(m_township->integrity()).good());
            const bool whole = must(m_township->read([](Reader &reader) { return reader.count<ParcelReceived>(); })) == 1;
            if (!whole)
                QCOMPARE(stateOf(*m_township), before);
            if (whole)
                break;
            m_township.reset();
        }
        if (!m_township)
            m_township = std::make_unique<OfficeFile>(m_offices->open(*m_folder, u"township"_s));
        const TakeInReport again = must(takeInFile(*m_township, parcel));
        QVERIFY(again.agree());
        QCOMPARE(contentOf(*m_township), contentOf(*m_village));
    }

    void everyKeyHasItsSentenceInBothLanguages()
    {
        const auto keysOf = [](const QString &language) {
            const auto json = QJsonDocument::fromJson(contents(sourcePath(u"resources/wording/"_s + language + u"/exchange.json"_s))).object();
            const QStringList keys = json.keys();
            return QSet<QString>(keys.begin(), keys.end());
        };
        const QSet<QString> chinese = keysOf(u"zh_CN"_s);
        QCOMPARE(chinese, keysOf(u"en"_s));
        QSet<QString> used;
        static const QRegularExpression key(u"\"(exchange\\.[a-z_]+)\""_s);
        for (const QFileInfo &file : QDir(sourcePath(u"core/exchange"_s)).entryInfoList({u"*.cpp"_s}, QDir::Files)) {
            auto found = key.globalMatch(QString::fromUtf8(contents(file.filePath())));
            while (found.hasNext())
                used.insert(found.next().captured(1));
        }
        used.remove(u"exchange.revoked."_s);
        used.remove(u"exchange.must_compare."_s);
        used.insert(u"exchange.forgotten"_s);
        used.insert(u"exchange.healed"_s); // said by window and command line
        QVERIFY(used.size() > 30);
        QCOMPARE(QStringList((used - chinese).values()), QStringList());
        QCOMPARE(QStringList((chinese - used).values()), QStringList());
    }
};

/// The child of the killing test: takes one parcel in and tells how far it is.
static int takeInAsChild(const QStringList &arguments)
{
    initXieliResources();
    OfficeFile file = must(OfficeFile::open(arguments.at(2), {{}, {}, arguments.at(3)}, Clock::on(theDay)));
    Loud progress;
    return takeInFile(file, arguments.at(4), &progress) ? 0 : 1;
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (application.arguments().size() == 5 && application.arguments().at(1) == u"--take-in"_s)
        return takeInAsChild(application.arguments());
    FaultsTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_faults.moc"
