// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/envelope.h"
#include "exchange/sodium.h"

#include <QtEndian>
#include <QtTest/QtTest>

using namespace Qt::StringLiterals;
using namespace xieli;
using namespace xieli::exchange;

class EnvelopeTest : public QObject {
    Q_OBJECT

    OfficeKeys m_village = OfficeKeys::create();
    OfficeKeys m_township = OfficeKeys::create();
    OfficeKeys m_other = OfficeKeys::create();
    EnvelopeFacts m_facts{OfficeId::create(), OfficeId::create(), 1, 7};
    OfficeId m_otherId = OfficeId::create();
    std::vector<KnownSender> m_senders{{m_facts.sender, m_village.open, false}};

    QByteArray sealed(const QByteArray &content) const { return *seal(content, m_facts, m_village, m_township.open); }
    QString errorOf(const QByteArray &parcel) const
    {
        const auto opened = open(parcel, m_facts.receiver, m_township, m_senders);
        return opened ? u"opened"_s : opened.error().key;
    }
    /// Bytes that zstd cannot fold, the same on every run.
    static QByteArray noise(qsizetype size)
    {
        QByteArray bytes(size, '\0');
        const QByteArray seed(randombytes_SEEDBYTES, 's');
        randombytes_buf_deterministic(bytes.data(), static_cast<std::size_t>(size), readable(seed));
        return bytes;
    }

private slots:
    void whatWasSealedComesOutAsItWas_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("one byte") << QByteArray("x");
        QTest::newRow("foldable") << QByteArray(300000, 'a');
        for (const qsizetype size : {65518, 65519, 65520, 131038, 200000})
            QTest::addRow("noise of %d", int(size)) << noise(size);
    }
    void whatWasSealedComesOutAsItWas()
    {
        QFETCH(QByteArray, content);
        const auto opened = open(sealed(content), m_facts.receiver, m_township, m_senders);
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().key));
        QCOMPARE(opened->content, content);
        QVERIFY(opened->facts == m_facts);
        QCOMPARE(opened->digest, digestOf(content));
    }

    void outsideStandsNothingOfTheContent()
    {
        const QByteArray parcel = sealed("赵仁 629901198001011234");
        QVERIFY(!parcel.contains("629901"));
        QVERIFY(!parcel.contains(m_facts.sender.text().toLatin1()));
        QVERIFY(!parcel.contains(m_facts.receiver.text().toLatin1()));
        QVERIFY(parcel.startsWith("XIELIPCL"));
        QVERIFY(sealed("a").mid(18) != sealed("a").mid(18));
    }

    void everyFlippedByteIsRefused()
    {
        const QByteArray parcel = sealed("a small parcel");
        const QStringList clear{u"exchange.not_a_parcel"_s, u"exchange.altered"_s, u"exchange.cut_short"_s};
        for (qsizetype at = 0; at < parcel.size(); ++at) {
            for (const int bit : {0x01, 0x80, 0xff}) {
                QByteArray flipped = parcel;
                flipped[at] = static_cast<char>(flipped.at(at) ^ bit);
                const QString error = errorOf(flipped);
                QVERIFY2(clear.contains(error), qPrintable(QString::number(at) + u' ' + error));
                if (at >= 18)
                    QCOMPARE(error, u"exchange.altered"_s);
            }
        }
    }

    void everyCutIsCalledCutShort()
    {
        const QByteArray parcel = sealed(noise(140000));
        for (qsizetype size = 0; size < parcel.size(); size += size < 800 ? 1 : 4096)
            QCOMPARE(errorOf(parcel.left(size)), u"exchange.cut_short"_s);
        for (qsizetype block = 1; block <= 2; ++block)
            QCOMPARE(errorOf(parcel.left(parcel.size() - block * 65536)), u"exchange.cut_short"_s);
        QCOMPARE(errorOf(parcel.chopped(1)), u"exchange.cut_short"_s);
        QCOMPARE(errorOf(parcel + "x"), u"exchange.altered"_s);
    }

    void aCutWithARepairedLengthIsStillRefused()
    {
        QByteArray parcel = sealed(noise(140000)).chopped(65536);
        qToBigEndian<quint64>(static_cast<quint64>(parcel.size() - 18), parcel.data() + 10);
        QCOMPARE(errorOf(parcel), u"exchange.altered"_s);
    }

    void aHalfCopiedFileFilledWithZeroesIsRefused()
    {
        const QByteArray parcel = sealed(noise(140000));
        for (const qsizetype kept : {0, 8, 18, 100, 600, 70000}) {
            const QString error = errorOf(parcel.left(kept) + QByteArray(parcel.size() - kept, '\0'));
            QVERIFY2(error == u"exchange.altered"_s || error == u"exchange.not_a_parcel"_s || error == u"exchange.cut_short"_s, qPrintable(error));
        }
    }

    void swappedBlocksAreRefused()
    {
        QByteArray parcel = sealed(noise(200000));
        const qsizetype first = 18 + 80 + 16 + 24 + 512 + 17;
        const QByteArray one = parcel.mid(first, 65536);
        const QByteArray two = parcel.mid(first + 65536, 65536);
        parcel.replace(first, 65536, two);
        parcel.replace(first + 65536, 65536, one);
        QCOMPARE(errorOf(parcel), u"exchange.altered"_s);
    }

    void garbageOfAnyLengthIsRefused()
    {
        const QByteArray bytes = noise(5000);
        for (qsizetype size = 1; size < 5000; size += size < 700 ? 1 : 97) {
            QCOMPARE(errorOf(bytes.left(size)), u"exchange.not_a_parcel"_s);
            const QString error = errorOf("XIELIPCL" + bytes.left(size));
            QVERIFY2(error != u"opened"_s, qPrintable(error));
        }
        QCOMPARE(errorOf("PK\x03\x04"), u"exchange.not_a_parcel"_s);
    }

    void anotherOfficeCannotOpenIt()
    {
        const auto opened = open(sealed("x"), m_otherId, m_other, m_senders);
        QCOMPARE(opened.error().key, u"exchange.not_for_this_office"_s);
    }

    void anUnknownOrRevokedSenderIsNamed()
    {
        auto opened = open(sealed("x"), m_facts.receiver, m_township, {});
        QCOMPARE(opened.error().key, u"exchange.unknown_sender"_s);
        opened = open(sealed("x"), m_facts.receiver, m_township, {{m_facts.sender, m_village.open, true}});
        QCOMPARE(opened.error().key, u"exchange.revoked_sender"_s);
    }

    void anotherKeyUnderAKnownNameIsAForgery()
    {
        const QByteArray forged = *seal("x", m_facts, m_other, m_township.open);
        QCOMPARE(errorOf(forged), u"exchange.forged"_s);
    }

    void aParcelForOneOfficeCannotBePassedOnToAnother()
    {
        // the receiver seals what it was told anew, under the sender's name: it lacks the sender's signature for the other
        EnvelopeFacts toOther = m_facts;
        toOther.receiver = m_otherId;
        auto opened = open(*seal("x", m_facts, m_village, m_other.open), m_otherId, m_other, m_senders);
        QCOMPARE(opened.error().key, u"exchange.passed_on"_s);
        opened = open(*seal("x", toOther, m_township, m_other.open), m_otherId, m_other, m_senders);
        QCOMPARE(opened.error().key, u"exchange.forged"_s);
    }

    void aNewerSuiteAsksForAnUpdate()
    {
        QByteArray parcel = sealed("x");
        parcel[8] = 2;
        parcel[9] = static_cast<char>(~2);
        QCOMPARE(errorOf(parcel), u"exchange.newer_suite"_s);
    }
};

QTEST_GUILESS_MAIN(EnvelopeTest)
#include "test_envelope.moc"
