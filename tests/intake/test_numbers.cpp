// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/incomewords.h"
#include "intake/numbers.h"
#include "intake/words.h"

#include <QtTest/QtTest>

using namespace xieli;
using namespace xieli::intake;
using namespace Qt::StringLiterals;

class NumbersTest : public QObject {
    Q_OBJECT

private slots:
    void amountsAreReadAsPeopleWriteThem_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("fen");
        const std::pair<QString, qint64> rows[] = {
            {u"292"_s, 29200}, {u"1,168.00"_s, 116800}, {u"275元"_s, 27500}, {u"￥58"_s, 5800}, {u"58元/月"_s, 5800},
            {u"８４"_s, 8400}, {u" 1 168 "_s, 116800}, {u"3.2999999999999998"_s, 330}, {u"0.005"_s, 1}, {u"0.00499"_s, 0},
            {u"-3.20"_s, -320}, {u"1.2万"_s, 1200000}, {u"1.168E3"_s, 116800}, {u"二百九十二"_s, 29200}, {u"八百五"_s, 85000}, {u"八百零五"_s, 80500}, {u"一万二"_s, 1200000}, {u"贰佰玖拾贰元整"_s, 29200},
            {u"一千零五元五角"_s, 100550}, {u"十二元"_s, 1200}, {u"人民币58元整"_s, 5800}};
        for (const auto &[text, fen] : rows)
            QTest::newRow(qPrintable(text)) << text << fen;
    }
    void amountsAreReadAsPeopleWriteThem()
    {
        QFETCH(QString, text);
        QFETCH(qint64, fen);
        const auto reading = readAmount(text);
        QVERIFY(reading);
        QCOMPARE(reading->money.fen(), fen);
    }

    void whatIsNoAmountIsRefused()
    {
        for (const QString &text : {u""_s, u"1,2"_s, u"待定"_s, u"58.5.1"_s, u"1E400"_s, u"12345678901234567890"_s, u"5~8"_s, u"-"_s})
            QVERIFY2(!readAmount(text), qPrintable(text));
    }

    void onlyARealDifferenceIsCalledRounded()
    {
        QVERIFY(!readAmount(u"3.2999999999999998")->rounded);
        QVERIFY(!readAmount(u"3.300001")->rounded);
        QVERIFY(readAmount(u"3.3001")->rounded);
    }

    void longNumbersLoseTheirExponentAsText()
    {
        QCOMPARE(*plainDecimal(u"6.299011942050633E+17"), u"629901194205063300"_s);
        QCOMPARE(*plainDecimal(u"1e-3"), u"0.001"_s);
        QCOMPARE(*plainDecimal(u"174.0"), u"174"_s);
        QVERIFY(!plainDecimal(u"E5"));
        QVERIFY(!plainDecimal(u"1e99"));
    }

    void aNumberThatLostDigitsIsNeverAValidIdentityNumber()
    {
        const IdentityReading reading = readIdentity(u"629901194205063257", true);
        QVERIFY(reading.rounded);
        QVERIFY(!IdNumber::parse(reading.text));
        QCOMPARE(readIdentity(u"6.299011942050633e+17", false).text, u"6.299011942050633E+17"_s);
        QVERIFY(!readIdentity(u"629901197303305", true).rounded);
    }

    void countsAndQuantities()
    {
        QCOMPARE(readCount(u"3人"), 3);
        QCOMPARE(readCount(u"三"), 3);
        QCOMPARE(readQuantity(u"五亩"), Quantity::fromThousandths(5000));
        QVERIFY(!readQuantity(u"若干"));
        for (const QString &about : {u"五六亩"_s, u"十几亩"_s, u"七八只"_s, u"三十多头"_s})
            QVERIFY2(!readQuantity(about), qPrintable(about));
        QCOMPARE(doubtOf(*readAmount(u"约2000")), u"intake.amount_about"_s);
        QVERIFY(doubtOf(*readAmount(u"2000")).isEmpty());
        QCOMPARE(readCount(u"3.0"), 3);
        QVERIFY(!readCount(u"3.5"));
        QVERIFY(!readCount(u""));
        QCOMPARE(readQuantity(u"3.5亩")->thousandths(), 3500);
        QCOMPARE(readQuantity(u"12 只")->thousandths(), 12000);
    }

    void wordsOfIncomeFindTheirKind_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("kind");
        const std::pair<QString, QString> rows[] = {
            {u"务工"_s, u"W2"_s}, {u"工资性收入"_s, u"W1"_s}, {u"种植(青稞)"_s, u"B1"_s}, {u"养殖(羊)"_s, u"B2"_s}, {u"土地流转"_s, u"P3"_s},
            {u"城乡居民基础养老金"_s, u"T2"_s}, {u"赡养费"_s, u"T4"_s}, {u"草原生态奖补"_s, u"B5"_s}, {u"耕地地力保护补贴"_s, u"B5"_s},
            {u"低保金"_s, u"E05"_s}, {u"高龄补贴"_s, u"E07"_s}, {u"残疾人两项补贴"_s, u"E06"_s}, {u"重度残疾人护理补贴"_s, u"E06"_s},
            {u"护林员工资"_s, u"W3"_s}, {u"退休金"_s, u"T1"_s}, {u"房屋租金"_s, u"P2"_s}, {u"入股分红"_s, u"P4"_s}, {u"经商"_s, u"B4"_s},
            {u"计生奖励扶助"_s, u"E02"_s}, {u"其他收入"_s, u"O2"_s}, {u"转移性收入"_s, u"T9"_s}, {u"采挖虫草"_s, u"B3"_s}};
        for (const auto &[words, kind] : rows)
            QTest::newRow(qPrintable(words)) << words << kind;
    }
    void wordsOfIncomeFindTheirKind()
    {
        QFETCH(QString, words);
        QFETCH(QString, kind);
        QCOMPARE(incomeKindOf(words).code, kind);
        QVERIFY(incomeKindOf(words).known);
    }

    void anUnknownWordIsOtherIncomeAndSaysSo()
    {
        QCOMPARE(incomeKindOf(u"天上掉的").code, u"O2"_s);
        QVERIFY(!incomeKindOf(u"天上掉的").known);
    }
};

QTEST_GUILESS_MAIN(NumbersTest)
#include "test_numbers.moc"
