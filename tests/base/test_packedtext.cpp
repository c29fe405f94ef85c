// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/packedtext.h"

#include <QTest>
#include <thread>

using namespace xieli;

class PackedTextTest : public QObject {
    Q_OBJECT

    static QByteArray explanation() { return QByteArray("{\"step\":\"income\",\"fen\":120000},").repeated(400); }

private slots:
    void whatIsFoldedUnfoldsToTheSameBytesInAFifthOfTheRoom()
    {
        const PackedText packed = PackedText::fold(explanation());
        QVERIFY(packed.kept().size() * 5 < explanation().size());
        QCOMPARE(packed.text(), explanation());
        QCOMPARE(PackedText::fromKept(packed.kept()), packed);
    }

    void theSameTextIsFoldedToTheSameBytesWhicheverThreadFoldsIt()
    {
        PackedText other;
        std::thread([&other] { other = PackedText::fold(explanation()); }).join();
        QCOMPARE(other.kept(), PackedText::fold(explanation()).kept());
    }

    void aTextOfAnOlderFileStandsAsItIs()
    {
        QCOMPARE(PackedText::fromKept("{\"state\":\"none\"}").text(), QByteArray("{\"state\":\"none\"}"));
        QCOMPARE(PackedText().text(), QByteArray());
    }

    void aShortTextThatFoldingWouldLengthenStandsAsItIs()
    {
        QCOMPARE(PackedText::fold("{}").kept(), QByteArray("{}"));
        QCOMPARE(PackedText::fold("").text(), QByteArray());
    }

    void everyCutOfAFoldedTextIsEmptyAndNeverHalfOfIt()
    {
        const QByteArray kept = PackedText::fold(explanation()).kept();
        for (qsizetype length = 4; length < kept.size(); ++length)
            QCOMPARE(PackedText::fromKept(kept.left(length)).text(), QByteArray());
    }

    void aTextThatClaimsToBeHugeIsNotUnfolded()
    {
        // its head says four thousand million bytes
        QCOMPARE(PackedText::fromKept(QByteArray::fromHex("024c5a34ffffffff1f6101000000")).text(), QByteArray());
    }
};

QTEST_GUILESS_MAIN(PackedTextTest)
#include "test_packedtext.moc"
