// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/bytes.h"
#include "exchange/envelope.h"
#include "exchange/filledfamily.h"
#include "exchange/selection.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace xieli;
using namespace xieli::exchange;
using namespace xieli::test;

namespace {

/// Bytes as a program of another form would begin them.
QByteArray withForm(const QByteArray &content, int form)
{
    ByteWriter number;
    number.number(std::uint64_t(form));
    return number.result() + content.mid(1);
}

} // namespace

/// Offices and parcels of a program that wrote form 1 (schema 16; made by its own command line: a village of two families, one of them
/// assessed and drafted, packed twice; its township before and after it took the first parcel in, with its answer). This program opens
/// the files, takes the parcels in and goes on with both; what a newer one wrote it leaves alone and says so.
class OldFormTest : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    QString fixture(const QString &name) const { return sourcePath(u"tests/exchange/form1/"_s + name); }
    OfficeFile open(const QString &name) const
    {
        static const QString villageSheet = u"61FE3-NMWSQ-8WG6F\nTHDM0-KWTC2-2Y3FD\nH1Z2F-Q0GHB-TZBKT\n14Q3E-VKGGC-F035E\nJN1GE-QQYH"_s;
        static const QString townshipSheet = u"W8112-ZQ1SX-0RZ7F\nXNF6T-BH4SW-B5PNM\n0N3GY-0KQQJ-PSRAW\n22JH6-M37W8-EAKAE\n5SEG8-K8CF"_s;
        const QString path = m_folder->filePath(name + u".xieli"_s);
        if (!QFile::exists(path) && (!QFile::copy(fixture(name + u".xieli"_s), path) || !QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner)))
            qFatal("no copy");
        return must(OfficeFile::open(path, {{}, {}, name == "village"_L1 ? villageSheet : townshipSheet}, Clock::on(theDay)));
    }
    /// Rows that both have, one under another.
    static QString shared(OfficeFile &file)
    {
        QStringList tables = sharedTables();
        tables.removeIf([](const QString &table) { return table == "policy_overlay"_L1 || table == "paper"_L1; });
        return contentOf(file, tables).join(u'\n');
    }
    static int count(OfficeFile &file, auto row)
    {
        return must(file.read([](Reader &reader) { return reader.count<decltype(row)>(); }));
    }
    static void settle(OfficeFile &village, OfficeFile &township)
    {
        for (int round = 0; round < 2; ++round) {
            QCOMPARE(must(takeIn(township, must(packParcel(village, idOf(township))).bytes)).outcome, Outcome::Taken);
            QCOMPARE(must(takeIn(village, must(packParcel(township, idOf(village))).bytes)).outcome, Outcome::Taken);
        }
        QCOMPARE(shared(township), shared(village));
        const TakeInReport last = must(takeIn(township, must(packParcel(village, idOf(township))).bytes));
        QVERIFY(last.compared && last.agree());
        QVERIFY(must(village.integrity()).good() && must(township.integrity()).good());
    }

private slots:
    void initTestCase() { initXieliResources(); }
    void init() { m_folder = std::make_unique<QTemporaryDir>(fastFolder() + u"/xieli-XXXXXX"_s); }

    void theFilesOpenWithAllThatIsInThem()
    {
        for (const auto &[name, households, members] : {std::tuple(u"village"_s, 2, 5), std::tuple(u"township"_s, 1, 3), std::tuple(u"township-before"_s, 0, 0)}) {
            OfficeFile file = open(name);
            QVERIFY(must(file.integrity()).good());
            QCOMPARE(count(file, Household()), households);
            QCOMPARE(count(file, Member()), members);
            QVERIFY(file.isEncrypted());
        }
    }

    void theParcelsAreReallyOfTheFirstForm()
    {
        OfficeFile township = open(u"township"_s);
        const auto peers = must(knownPeers(township));
        const Introduction from = peers.front().introduction;
        for (const QString &name : {u"form1-1.xlp"_s, u"form1-2.xlp"_s}) {
            const auto opened = must(exchange::open(contents(fixture(name)), idOf(township), must(ownKeys(township)), {{from.office, from.keys, false}}));
            QCOMPARE(int(opened.content.at(0)), 1);
            const Parcel parcel = must(decode(opened.content));
            QVERIFY(parcel.schema < schemaNumber() && parcel.heads.empty() && !parcel.changes.empty() && !parcel.whole);
        }
    }

    void oldParcelsGoInWholeInAnyOrderAndTheTotalsAgree()
    {
        for (const bool second : {false, true}) {
            init();
            OfficeFile village = open(u"village"_s), township = open(u"township-before"_s);
            if (!second) {
                const TakeInReport first = must(takeInFile(township, fixture(u"form1-1.xlp"_s)));
                QVERIFY(first.outcome == Outcome::Taken && first.compared && first.agree());
                QCOMPARE(first.count(Fate::Accepted), int(first.fates.size()));
                QCOMPARE(first.theirs.households, 1);
            }
            const TakeInReport report = must(takeInFile(township, fixture(u"form1-2.xlp"_s)));
            QVERIFY(report.outcome == Outcome::Taken && report.compared && !report.isMoneyCompared && report.agree());
            QCOMPARE(report.count(Fate::Accepted), int(report.fates.size()));
            QCOMPARE(report.theirs.households, 2);
            QCOMPARE(report.theirs.persons, 5);
            QCOMPARE(must(takeInFile(township, fixture(u"form1-1.xlp"_s))).outcome, Outcome::Already);
            settle(village, township);
            QCOMPARE(count(township, Household()), 2);
        }
    }

    /// Before form 3 the totals held the money of the village's own batches alone.
    void theMoneyThatAnOldParcelStatesIsNotCompared()
    {
        for (const int form : {2, parcelForm}) {
            init();
            OfficeFile village = open(u"village"_s), township = open(u"township-before"_s);
            must(takeInFile(township, fixture(u"form1-1.xlp"_s)));
            const auto packed = must(packParcel(village, idOf(township)));
            const Introduction from = must(ownIntroduction(village));
            const auto opened = must(exchange::open(packed.bytes, idOf(township), must(ownKeys(township)), {{from.office, from.keys, false}}));
            Parcel parcel = must(decode(opened.content));
            QCOMPARE(parcel.form, parcelForm);
            parcel.totals.paymentFen += 1;
            const auto sealed = must(seal(withForm(encode(parcel), form), opened.facts, must(ownKeys(village)), must(ownIntroduction(township)).keys));
            const TakeInReport report = must(takeIn(township, sealed));
            QVERIFY(report.outcome == Outcome::Taken && report.compared);
            QCOMPARE(report.isMoneyCompared, form == parcelForm);
            QCOMPARE(report.agree(), form != parcelForm); // households and persons are the same
        }
    }

    /// The laws, too, with which the old program computed and which it never sent.
    void anOldAnswerIsUnderstoodAndBothGoOn()
    {
        OfficeFile village = open(u"village"_s), township = open(u"township"_s);
        const TakeInReport answer = must(takeInFile(village, fixture(u"form1-back-1.xlp"_s)));
        QCOMPARE(answer.outcome, Outcome::Taken);
        QCOMPARE(answer.acknowledgedUpTo, 1);
        QCOMPARE(answer.acknowledged.size(), std::size_t(1));
        for (const RecordFate &fate : answer.acknowledged.front().fates)
            QVERIFY(fate.fate == Fate::Accepted && fate.stands.isEmpty());
        QVERIFY(must(takeInFile(township, fixture(u"form1-2.xlp"_s))).agree());
        // an edit of each side, in today's form
        Household household = must(village.read([](Reader &reader) { return reader.all<Household>(); })).front();
        household.phone = u"333"_s;
        save(village, household);
        Household other = must(township.read([](Reader &reader) { return reader.all<Household>(); })).back();
        other.address = u"村东"_s;
        save(township, other);
        settle(village, township);
        QCOMPARE(count(township, LawEdition()), 1);
        QCOMPARE(count(township, PolicyEdition()), 6);
        QCOMPARE(must(packParcel(village, idOf(township))).records, 0); // and only once
        QCOMPARE(rowOf<Household>(township, household.id)->phone, u"333"_s);
        QCOMPARE(rowOf<Household>(village, other.id)->address, u"村东"_s);
    }

    void anOldEditNeverTakesAwayADeath()
    {
        OfficeFile township = open(u"township"_s);
        Member dead = must(township.read([](Reader &reader) { return reader.all<Member>(); })).front();
        dead.diedOn = Day(2018, 6, 1);
        save(township, dead);
        must(takeInFile(township, fixture(u"form1-2.xlp"_s)));
        QCOMPARE(rowOf<Member>(township, dead.id)->diedOn, std::optional(Day(2018, 6, 1)));
    }

    void aNewerFormIsLeftAloneAndAsksForAnUpdate()
    {
        OfficeFile village = open(u"village"_s), township = open(u"township-before"_s);
        Parcel parcel;
        parcel.schema = schemaNumber();
        parcel.sequence = 3;
        parcel.firstChange = 1;
        parcel.lastChange = 10;
        parcel.changes = {{1, u"household"_s, u"h"_s, exchange::Operation::Insert, u"village"_s, {}, u"上湾"_s}};
        const auto sealed = [&](const QByteArray &content) {
            return must(seal(content, {idOf(village), idOf(township), 1, 3}, must(ownKeys(village)), must(ownIntroduction(township)).keys));
        };
        const QString before = stateOf(township);
        for (const int form : {parcelForm + 1, 40, 4000}) {
            const QByteArray newer = withForm(encode(parcel), form);
            // whatever a newer form holds behind its number
            for (const QByteArray &content : {newer, newer.left(2) + noise(5000, quint32(form)), newer.left(form < 128 ? 1 : 2)}) {
                const auto refused = takeIn(township, sealed(content));
                QVERIFY(!refused);
                QCOMPARE(refused.error().key, u"exchange.newer_form"_s);
            }
        }
        for (const auto &[language, update] : {std::pair(u"en"_s, u"Update this program first"_s), std::pair(u"zh_CN"_s, u"先更新本程序"_s)}) {
            const auto words = QJsonDocument::fromJson(contents(sourcePath(u"resources/wording/"_s + language + u"/exchange.json"_s))).object();
            QVERIFY(words.value(u"exchange.newer_form"_s).toString().contains(update));
        }
        for (const int form : {0, oldestForm - 1})
            QCOMPARE(takeIn(township, sealed(withForm(encode(parcel), form))).error().key, u"exchange.content_damaged"_s);
        QCOMPARE(stateOf(township), before);
        QCOMPARE(shared(township), QString());
        QCOMPARE(must(takeIn(township, sealed(encode(parcel)))).outcome, Outcome::Taken); // today's form, else the same
    }
};

QTEST_GUILESS_MAIN(OldFormTest)
#include "test_oldform.moc"
