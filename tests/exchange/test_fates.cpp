// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/offices.h"

#include "exchange/fates.h"

using namespace xieli;
using namespace xieli::exchange;
using namespace xieli::test;

/// What became of each record of a parcel, packed where there is nothing more to say of it.
class FatesTest : public QObject {
    Q_OBJECT

    std::unique_ptr<Offices> m_offices;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<OfficeFile> m_village;
    std::unique_ptr<OfficeFile> m_township;

    void note(const std::vector<RecordFate> &fates)
    {
        must(m_township->change({u"test.fates"_s}, [&](Writer &writer) { noteFates(writer, m_villageId, 7, true, fates); }));
    }
    std::vector<RecordFate> noted()
    {
        return must(m_township->read([&](Reader &reader) { return notedFates(reader, m_villageId, 7, true); }));
    }
    template <class Row>
    int count()
    {
        return must(m_township->read([](Reader &reader) { return reader.count<Row>(); }));
    }
    OfficeId m_villageId;

private slots:
    void initTestCase() { m_offices = std::make_unique<Offices>(); }
    void init()
    {
        m_folder = m_offices->copies();
        m_village = std::make_unique<OfficeFile>(m_offices->open(*m_folder, u"village"_s));
        m_township = std::make_unique<OfficeFile>(m_offices->open(*m_folder, u"township"_s));
        m_villageId = xieli::test::idOf(*m_village);
    }

    void whatWentInAsItCameIsPackedAndToldRecordByRecord()
    {
        Family(u"赵仁"_s).store(*m_village);
        const OfficeId township = xieli::test::idOf(*m_township);
        const TakeInReport report = must(takeIn(*m_township, must(packParcel(*m_village, township)).bytes));
        QVERIFY(report.fates.size() >= 2);
        QCOMPARE(count<ParcelFate>(), 0);
        QCOMPARE(count<ParcelAccepted>(), 1);
        QCOMPARE(must(m_township->read([&](Reader &reader) { return notedFates(reader, m_villageId, 1, false); })), report.fates);
        const TakeInReport back = must(takeIn(*m_village, must(packParcel(*m_township, m_villageId)).bytes));
        QCOMPARE(back.acknowledged.size(), std::size_t(1));
        QCOMPARE(back.acknowledged.front().fates.size(), report.fates.size());
        QCOMPARE(must(m_village->read([&](Reader &reader) { return notedFates(reader, township, 1, true); })).size(), report.fates.size());
    }

    void keysOfEveryKindComeBackAsTheyWere()
    {
        const std::vector<RecordFate> fates{{u"member"_s, u"0b7c1d7e-31a5-4c8e-9a51-0123456789ab"_s}, {u"member"_s, u"0B7C1D7E-31A5-4C8E-9A51-0123456789AB"_s},
                                            {u"member"_s, u"0b7c1d7e-31a5-4c8e-9a51_0123456789ab"_s}, {u"picture"_s, u"甲"_s}, {u"member"_s, QString(36, u'-')}};
        note(fates);
        QCOMPARE(count<ParcelFate>(), 0);
        QCOMPARE(noted(), fates);
    }

    void whatHasMoreToBeSaidKeepsARowAndTheRowCountsFirst()
    {
        RecordFate fate{u"member"_s, u"a"_s};
        note({fate, {u"member"_s, u"b"_s}});
        fate.fate = Fate::Kept;
        fate.reason = u"exchange.fate_kept {}"_s;
        fate.stands.insert(u"note"_s, Value(u"在家"_s));
        note({fate});
        QCOMPARE(noted(), (std::vector<RecordFate>{{u"member"_s, u"b"_s}, fate}));
        note({{u"member"_s, u"a"_s}}); // in the end it went in
        QCOMPARE(noted(), (std::vector<RecordFate>{{u"member"_s, u"b"_s}, {u"member"_s, u"a"_s}}));
        QCOMPARE(count<ParcelFate>(), 1);
        QCOMPARE(count<ParcelAccepted>(), 1);
    }

    void whatIsAskedForByTableIsNeverPacked()
    {
        note({{u"decision"_s, u"a"_s}, {u"clash"_s, u"b"_s}, {u"payment_batch"_s, u"c"_s}});
        QCOMPARE(count<ParcelFate>(), 3);
        QCOMPARE(count<ParcelAccepted>(), 0);
    }

    void bytesThatAreNoPackSayNothing()
    {
        ParcelAccepted pack;
        pack.records = QByteArray("\x06member\x02\x00", 9);
        QVERIFY(fatesOf(pack).empty());
        pack.records = QByteArray("\xff\xff\xff\xff\x0f", 5);
        QVERIFY(fatesOf(pack).empty());
    }
};

QTEST_GUILESS_MAIN(FatesTest)
#include "test_fates.moc"
