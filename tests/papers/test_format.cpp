// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "papers/format.h"

#include <QtTest/QtTest>

using namespace xieli;
using namespace xieli::papers;
using namespace Qt::StringLiterals;

class FormatTest : public QObject {
    Q_OBJECT

private slots:
    void amountsAreSpelledInCapitals_data()
    {
        QTest::addColumn<qint64>("fen");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *name, qint64 fen, const QString &words) { QTest::newRow(name) << fen << words; };
        row("nothing", 0, u"零元整"_s);
        row("one fen", 1, u"壹分"_s);
        row("seven fen", 7, u"柒分"_s);
        row("five jiao", 50, u"伍角整"_s);
        row("no yuan", 57, u"伍角柒分"_s);
        row("one yuan", 100, u"壹元整"_s);
        row("ten and five fen", 1005, u"壹拾元零伍分"_s);
        row("class amount", 29200, u"贰佰玖拾贰元整"_s);
        row("gap of tens", 32504, u"叁佰贰拾伍元零肆分"_s);
        row("with jiao and fen", 168032, u"壹仟陆佰捌拾元叁角贰分"_s);
        row("gap inside", 1000530, u"壹万零伍元叁角整"_s);
        row("gap of a thousand", 1640902, u"壹万陆仟肆佰零玖元零贰分"_s);
        row("hundred thousand and a half", 10000050, u"壹拾万元伍角整"_s);
        row("thousands follow", 10700053, u"壹拾万柒仟元伍角叁分"_s);
        row("ten million", 1000000000, u"壹仟万元整"_s);
        row("one of a hundred million", 10000000100, u"壹亿零壹元整"_s);
        row("a thousand million", 100000000000, u"壹拾亿元整"_s);
        row("gap below", 100001000000, u"壹拾亿零壹万元整"_s);
        row("million million", 100000000000000, u"壹万亿元整"_s);
        row("two groups above", 100010000000000, u"壹万零壹亿元整"_s);
        row("negative", -29250, u"负贰佰玖拾贰元伍角整"_s);
        row("largest", std::numeric_limits<qint64>::max(), u"玖亿贰仟贰佰叁拾叁万柒仟贰佰零叁亿陆仟捌佰伍拾肆万柒仟柒佰伍拾捌元零柒分"_s);
    }
    void amountsAreSpelledInCapitals()
    {
        QFETCH(qint64, fen);
        QFETCH(QString, words);
        QCOMPARE(capitals(Money::fromFen(fen)), words);
    }

    void amountsAreGrouped()
    {
        QCOMPARE(amount(Money::fromFen(0)), u"0.00"_s);
        QCOMPARE(amount(Money::fromFen(99999)), u"999.99"_s);
        QCOMPARE(amount(Money::fromFen(123450)), u"1,234.50"_s);
        QCOMPARE(amount(Money::fromFen(-12345)), u"-123.45"_s);
        QCOMPARE(amount(Money::fromFen(-123456789012)), u"-1,234,567,890.12"_s);
        QCOMPARE(yuan(Money::fromFen(123450)), u"1,234.50 元"_s);
    }

    void monthsAndDaysAreWords()
    {
        QCOMPARE(monthWords(Month(2018, 6)), u"2018年6月"_s);
        QCOMPARE(dayWords(Day(2018, 12, 1)), u"2018年12月1日"_s);
        QCOMPARE(dayWords(Day()), QString());
    }

    void masksKeepWholeCharacters()
    {
        QCOMPARE(maskedName(u"赵仁"_s), u"赵*"_s);
        QCOMPARE(maskedName(u"钱有福"_s), u"钱*福"_s);
        QCOMPARE(maskedName(u"完么·吉"_s), u"完**吉"_s);
        QCOMPARE(maskedName(u"赵𬭎"_s), u"赵*"_s);
        QCOMPARE(maskedName(u"𬭎一𬭎"_s), u"𬭎*𬭎"_s);
        QCOMPARE(maskedName(u"赵"_s), u"*"_s);
        QCOMPARE(maskedName(QString()), QString());
        QCOMPARE(maskedNumber(u"6230520012345678"_s), u"6230********5678"_s);
        QCOMPARE(maskedNumber(u"123456"_s), u"***456"_s);
        QCOMPARE(maskedNumber(u"1"_s), u"*"_s);
    }
};

QTEST_GUILESS_MAIN(FormatTest)
#include "test_format.moc"
