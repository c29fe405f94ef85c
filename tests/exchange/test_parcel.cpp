// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/bytes.h"
#include "exchange/files.h"
#include "exchange/parcel.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QtTest/QtTest>

#include <limits>

using namespace Qt::StringLiterals;
using namespace xieli;
using namespace xieli::exchange;

class ParcelTest : public QObject {
    Q_OBJECT

    static Parcel example()
    {
        Parcel parcel;
        parcel.schema = 3;
        parcel.epoch = 2;
        parcel.sequence = 5;
        parcel.earlier = {{4, QByteArray(32, 'p')}};
        parcel.baseSequence = 3;
        parcel.baseDigest = QByteArray(32, 'b');
        parcel.firstChange = 11;
        parcel.lastChange = 40;
        parcel.journalHead = QByteArray(32, 'j');
        parcel.takenInUpTo = 2;
        parcel.takenInDigest = QByteArray(32, 't');
        parcel.totals = {12, 37, -2900};
        parcel.changes = {{12, u"member"_s, u"m-1"_s, Operation::Update, u"name"_s, u"赵仁"_s, u"赵𠮷"_s},
                          {13, u"member"_s, u"m-2"_s, Operation::Insert, u"position"_s, std::monostate(), std::int64_t(0)},
                          {14, u"household"_s, u"h-1"_s, Operation::Delete, u"note"_s, QString(), std::monostate()},
                          {15, u"member"_s, u"m-1"_s, Operation::Update, u"x"_s, std::numeric_limits<std::int64_t>::min(),
                           std::numeric_limits<std::int64_t>::max()}};
        parcel.rows = {{16, u"assessment"_s, u"a-1"_s, {{u"month"_s, u"2018-01"_s}, {u"result"_s, QByteArray("{}\0\xff", 4)}}}};
        parcel.acknowledgements = {{2, {{u"decision"_s, u"d-1"_s, Fate::Accepted, {}},
                                        {u"decision"_s, u"d-2"_s, Fate::Refused, u"exchange.x {}"_s}}}};
        return parcel;
    }

private slots:
    void aParcelIsReadAsItWasWritten()
    {
        const auto read = decode(encode(example()));
        QVERIFY(read);
        QVERIFY(*read == example());
        Parcel empty;
        empty.sequence = 1;
        empty.firstChange = 1;
        QVERIFY(*decode(encode(empty)) == empty);
    }

    void nothingAndTheEmptyTextStayTwoThings()
    {
        const auto read = decode(encode(example()));
        QVERIFY(std::holds_alternative<QString>(read->changes.at(2).before));
        QVERIFY(std::holds_alternative<std::monostate>(read->changes.at(2).after));
    }

    void theSameParcelGivesTheSameBytes() { QCOMPARE(encode(example()), encode(*decode(encode(example())))); }

    void aNewerFormAsksForAnUpdate()
    {
        QByteArray content = encode(example());
        content[0] = parcelForm + 1;
        QCOMPARE(decode(content).error().key, u"exchange.newer_form"_s);
    }

    void everyCutIsDamage()
    {
        const QByteArray content = encode(example());
        for (qsizetype size = 0; size < content.size(); ++size)
            QCOMPARE(decode(content.left(size)).error().key, u"exchange.content_damaged"_s);
        QCOMPARE(decode(content + '\0').error().key, u"exchange.content_damaged"_s);
    }

    void numbersThatNoParcelCanHaveAreDamage()
    {
        const auto refuses = [](const std::function<void(Parcel &)> &change) {
            Parcel parcel = example();
            change(parcel);
            return !decode(encode(parcel));
        };
        QVERIFY(refuses([](Parcel &parcel) { parcel.sequence = 0; }));
        QVERIFY(refuses([](Parcel &parcel) { parcel.sequence = std::int64_t(1) << 40; }));
        QVERIFY(refuses([](Parcel &parcel) { parcel.baseSequence = parcel.sequence; }));
        QVERIFY(refuses([](Parcel &parcel) { parcel.takenInUpTo = -1; }));
        QVERIFY(refuses([](Parcel &parcel) { parcel.epoch = 0; }));
        QVERIFY(refuses([](Parcel &parcel) { parcel.firstChange = parcel.lastChange + 2; }));
    }

    void flippedAndRandomBytesNeverCrash()
    {
        const QByteArray content = encode(example());
        for (qsizetype at = 0; at < content.size(); ++at) {
            for (int value = 0; value < 256; ++value) {
                QByteArray flipped = content;
                flipped[at] = static_cast<char>(value);
                const auto read = decode(flipped);
                QVERIFY(read || read.error().key.startsWith(u"exchange."_s));
            }
        }
        QRandomGenerator random(20180101);
        for (int round = 0; round < 20000; ++round) {
            QByteArray bytes(random.bounded(200), '\0');
            for (char &byte : bytes)
                byte = static_cast<char>(random.bounded(256));
            if (!bytes.isEmpty())
                bytes[0] = parcelForm;
            const auto read = decode(bytes);
            QVERIFY(read || read.error().key.startsWith(u"exchange."_s));
        }
    }

    void aCountThatTheRestCannotHoldReservesNothing()
    {
        ByteWriter writer;
        writer.number(parcelForm);
        writer.number(std::numeric_limits<std::uint64_t>::max());
        QCOMPARE(decode(writer.result()).error().key, u"exchange.content_damaged"_s);
        ByteReader reader(QByteArray("\xff\xff\xff\xff\xff\xff\xff\xff\xff\x7f", 10));
        reader.number();
        QVERIFY(reader.failed());
    }

    void reasonsTravelWithTheirArguments()
    {
        const Error why{u"exchange.kept_clash"_s, {{u"ours"_s, u"赵 仁"_s}, {u"theirs"_s, u"\"x\""_s}}};
        const Error back = reasonFrom(reasonText(why));
        QCOMPARE(back.key, why.key);
        QCOMPARE(back.arguments, why.arguments);
    }

    void aFileNameTellsNothing()
    {
        static const QRegularExpression form(u"^xl-[0-9a-f]{6}-7\\.xlp$"_s);
        const OfficeId one(u"one"_s), other(u"other"_s), township(u"township"_s);
        QVERIFY2(form.match(parcelFileName(one, township, 7)).hasMatch(), qPrintable(parcelFileName(one, township, 7)));
        QCOMPARE(QSet<QString>({parcelFileName(one, township, 7), parcelFileName(one, township, 8), parcelFileName(other, township, 7), parcelFileName(one, other, 7),
                                parcelFileName(township, one, 7)}).size(), 5); // one stick carries those of all villages, both ways
        QVERIFY(introductionFileName(one, Day(2018, 6, 20)) != introductionFileName(other, Day(2018, 6, 20)));
    }

    void aFileIsWrittenWholeOrNotAtAll()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"a.xlp"_s);
        QVERIFY(writeWhole(path, "first"));
        QCOMPARE(*readWhole(path, 10), QByteArray("first"));
        QCOMPARE(readWhole(path, 4).error().key, u"exchange.too_large"_s);
        QCOMPARE(readWhole(folder.filePath(u"none"_s), 4).error().key, u"exchange.read_failed"_s);
        QCOMPARE(writeWhole(folder.filePath(u"no/such/b.xlp"_s), "x").error().key, u"exchange.write_failed"_s);
        QCOMPARE(writeWhole(folder.path(), "x").error().key, u"exchange.write_failed"_s);
    }
};

QTEST_GUILESS_MAIN(ParcelTest)
#include "test_parcel.moc"
