// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/introduction.h"

#include <QRegularExpression>
#include <QtTest/QtTest>

using namespace Qt::StringLiterals;
using namespace xieli;
using namespace xieli::exchange;

class IntroductionTest : public QObject {
    Q_OBJECT

    OfficeKeys m_keys = OfficeKeys::create();
    Introduction m_village{OfficeId::create(), u"训练县上湾村"_s, OfficeRole::Village, u"629901101201"_s, 1, m_keys.open};

private slots:
    void keysComeBackOutOfTheirBlob()
    {
        const auto again = OfficeKeys::fromBytes(m_keys.toBytes());
        QVERIFY(again);
        QCOMPARE(again->open.sign, m_keys.open.sign);
        QCOMPARE(again->open.seal, m_keys.open.seal);
        QCOMPARE(OfficeKeys::fromBytes(m_keys.toBytes().chopped(1)).error().key, u"exchange.keys_unreadable"_s);
        QVERIFY(OfficeKeys::create().open.sign != m_keys.open.sign);
    }

    void anIntroductionIsReadAsItWasWritten()
    {
        const auto read = readIntroduction(writeIntroduction(m_village, m_keys));
        QVERIFY(read);
        QVERIFY(*read == m_village);
        QCOMPARE(read->fingerprint(), m_village.fingerprint());
    }

    void theCodeIsFiveGroupsOfFourDigitsAndDependsOnTheKeys()
    {
        static const QRegularExpression form(u"^\\d{4}( \\d{4}){4}$"_s);
        QVERIFY(form.match(m_village.fingerprint()).hasMatch());
        Introduction other = m_village;
        other.keys = OfficeKeys::create().open;
        QVERIFY(other.fingerprint() != m_village.fingerprint());
        other = m_village;
        other.office = OfficeId::create();
        QVERIFY(other.fingerprint() != m_village.fingerprint());
    }

    void noSecretStandsInTheFile()
    {
        const QByteArray file = writeIntroduction(m_village, m_keys);
        QVERIFY(!file.contains(m_keys.signSecret.left(32).toBase64().left(40)));
        QVERIFY(!file.contains(m_keys.sealSecret.toBase64().left(40)));
    }

    void aChangedNameOrKeyIsRefused()
    {
        const QByteArray file = writeIntroduction(m_village, m_keys);
        QByteArray renamed = file;
        renamed.replace(QByteArray("上湾"), QByteArray("下湾"));
        QCOMPARE(readIntroduction(renamed).error().key, u"exchange.introduction_altered"_s);
        const QByteArray other = OfficeKeys::create().open.seal.toBase64();
        QByteArray otherKey = file;
        otherKey.replace(m_keys.open.seal.toBase64(), other);
        QCOMPARE(readIntroduction(otherKey).error().key, u"exchange.introduction_altered"_s);
        QByteArray promoted = file;
        promoted.replace(QByteArray("\"village\""), QByteArray("\"township\""));
        QCOMPARE(readIntroduction(promoted).error().key, u"exchange.introduction_altered"_s);
    }

    void aCutOrForeignFileIsNoIntroduction()
    {
        const QByteArray file = writeIntroduction(m_village, m_keys).trimmed();
        for (qsizetype size = 0; size < file.size(); ++size) {
            const auto read = readIntroduction(file.left(size));
            QVERIFY2(!read, qPrintable(QString::number(size)));
            QCOMPARE(read.error().key, u"exchange.introduction_unreadable"_s);
        }
        QCOMPARE(readIntroduction("[1,2]").error().key, u"exchange.introduction_unreadable"_s);
    }

    void aNewerFormSaysSo()
    {
        QByteArray file = writeIntroduction(m_village, m_keys);
        file.replace("\"form\": 1", "\"form\": 2");
        QCOMPARE(readIntroduction(file).error().key, u"exchange.introduction_newer"_s);
    }
};

QTEST_GUILESS_MAIN(IntroductionTest)
#include "test_introduction.moc"
