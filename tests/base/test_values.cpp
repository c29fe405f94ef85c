// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/idnumber.h"
#include "base/month.h"
#include "base/quantity.h"
#include "base/text.h"

#include <QtTest/QtTest>

using namespace xieli;
using namespace Qt::StringLiterals;

class ValuesTest : public QObject {
    Q_OBJECT

private slots:
    void moneyReadsYuanAndRefusesNonsense_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("readable");
        QTest::addColumn<qint64>("fen");
        QTest::newRow("whole") << u"292"_s << true << qint64(29200);
        QTest::newRow("one decimal") << u"0.5"_s << true << qint64(50);
        QTest::newRow("two decimals") << u"1234.56"_s << true << qint64(123456);
        QTest::newRow("negative") << u"-3.20"_s << true << qint64(-320);
        QTest::newRow("three decimals") << u"1.234"_s << false << qint64(0);
        QTest::newRow("grouping comma") << u"1,2"_s << false << qint64(0);
        QTest::newRow("empty") << QString() << false << qint64(0);
        QTest::newRow("no digit after point") << u"1."_s << false << qint64(0);
        QTest::newRow("too long") << u"12345678901234567890"_s << false << qint64(0);
        QTest::newRow("word") << u"58元"_s << false << qint64(0);
    }
    void moneyReadsYuanAndRefusesNonsense()
    {
        QFETCH(QString, text);
        QFETCH(bool, readable);
        QFETCH(qint64, fen);
        const auto money = Money::parse(text);
        QCOMPARE(money.has_value(), readable);
        if (money)
            QCOMPARE(money->fen(), fen);
    }

    void moneyPrintsTwoDecimals()
    {
        QCOMPARE(Money::fromFen(-5).toString(), u"-0.05"_s);
        QCOMPARE(Money::fromYuan(3720).toString(), u"3720.00"_s);
    }

    void scalingRoundsInOnePlace()
    {
        QCOMPARE(scaled(Money::fromYuan(6201), Ratio(1, 12)).fen(), 51675);
        QCOMPARE(scaled(Money::fromYuan(3500), Ratio(1, 12)).fen(), 29167);
        QCOMPARE(scaled(Money::fromFen(1), Ratio(1, 2)).fen(), 1);
        QCOMPARE(scaled(Money::fromFen(1), Ratio(1, 2), Rounding::Down).fen(), 0);
        QCOMPARE(scaled(Money::fromFen(29101), Ratio(1), Rounding::Up, 100).fen(), 29200);
        QCOMPARE(scaled(Money::fromFen(-1), Ratio(1, 2)).fen(), -1);
    }

    void ratioIsExactAndComparesWithoutRounding()
    {
        QCOMPARE(*Ratio::parse(u"1.5"), Ratio(3, 2));
        QCOMPARE(*Ratio::parse(u"75%"), Ratio(3, 4));
        QCOMPARE(*Ratio::parse(u"3/10"), Ratio(3, 10));
        QVERIFY(!Ratio::parse(u"1/0"));
        QVERIFY(!Ratio::parse(u"1e3"));
        QVERIFY(Ratio(1, 3) < Ratio(333334, 1000000));
    }

    void monthCountsAndPrints()
    {
        const Month january(2018, 1);
        QCOMPARE((january - 1).toString(), u"2017-12"_s);
        QCOMPARE(Month(2019, 3) - january, 14);
        QCOMPARE(Month(2024, 2).lastDay(), Day(2024, 2, 29));
        QVERIFY(!Month::parse(u"2018-13"));
        QVERIFY(!Month::parse(u"2018-1"));
        QVERIFY(!Month::parse(u"+018-01"));
    }

    void monthsAfterTheThirtyFirstEndWithTheMonth()
    {
        QCOMPARE(addMonths(Day(2018, 8, 31), 6), Day(2019, 2, 28));
        QCOMPARE(addMonths(Day(2019, 8, 31), 6), Day(2020, 2, 29));
    }

    void anAgeBeginsOnTheBirthday()
    {
        QCOMPARE(ageOn(Day(1958, 6, 1), Day(2018, 5, 31)), 59);
        QCOMPARE(ageOn(Day(1958, 6, 1), Day(2018, 6, 1)), 60);
        QCOMPARE(ageOn(Day(2004, 2, 29), Day(2018, 2, 28)), 13);
        QCOMPARE(ageOn(Day(2004, 2, 29), Day(2018, 3, 1)), 14);
        QCOMPARE(ageOn(Day(2004, 2, 29), Day(2020, 2, 29)), 16);
    }

    void everyDayIsTakenApartAsTheCalendarDoes()
    {
        const Day birth(1960, 2, 29);
        for (Day day(1880, 1, 1); day.year() < 2200; day = day.addDays(1)) {
            QCOMPARE(isoText(day), day.toString(Qt::ISODate));
            const bool isBefore = day.month() < 2 || (day.month() == 2 && day.day() < 29);
            QCOMPARE(ageOn(birth, day), day.year() - 1960 - (isBefore ? 1 : 0));
            if (day.year() >= 1900)
                QCOMPARE(Month::of(day), Month(day.year(), day.month()));
        }
        QCOMPARE(isoText(Day()), QString());
    }
    void moneyPrintsEverySize()
    {
        const QList<std::pair<qint64, QString>> texts{{0, u"0.00"_s}, {-5, u"-0.05"_s}, {99, u"0.99"_s}, {100, u"1.00"_s}, {-123456, u"-1234.56"_s},
            {std::numeric_limits<qint64>::max(), u"92233720368547758.07"_s}, {std::numeric_limits<qint64>::min(), u"-92233720368547758.08"_s}};
        for (const auto &[fen, text] : texts)
            QCOMPARE(Money::fromFen(fen).toString(), text);
    }
    void aBirthDateIsReadWhereTheNumberIsValid()
    {
        for (const QString &text : {u"62990120160205332X"_s, u"62990120160205332x"_s, u"629901201602053321"_s, u"62990120160230332X"_s, u"6299"_s, QString()}) {
            const auto number = IdNumber::parse(text);
            QCOMPARE(IdNumber::birthDateOf(text), number ? std::optional(number->birthDate()) : std::nullopt);
        }
        QCOMPARE(IdNumber::parse(u"62990120160205332x")->full(), u"62990120160205332X"_s);
        QCOMPARE(IdNumber::birthDateOf(u"62990120160205332X"), std::optional(Day(2016, 2, 5)));
    }
    void aDayIsReadAsOfficesWriteIt()
    {
        for (const QString &text : {u"2018-01-05"_s, u"2018/1/5"_s, u"2018.1.5"_s, u"20180105"_s, u"2018年1月5日"_s})
            QCOMPARE(parseDay(text).value_or(Day()), Day(2018, 1, 5));
        QVERIFY(!parseDay(u"2018-02-30"));
        QVERIFY(!parseDay(u"18-02-03"));
    }

    void identityNumberChecksDateAndCheckCharacter()
    {
        const auto valid = IdNumber::parse(u"11010519491231002X");
        QVERIFY(valid);
        QCOMPARE(valid->birthDate(), Day(1949, 12, 31));
        QVERIFY(valid->isFemale());
        QCOMPARE(valid->masked(), u"110105********002X"_s);
        QVERIFY(IdNumber::parse(u"440524188001010014"));
        QVERIFY(IdNumber::parse(u"11010519491231002x"));
        QVERIFY(!IdNumber::parse(u"110105194912310021"));
        QVERIFY(!IdNumber::parse(u"629901197303305"));
        QVERIFY(!IdNumber::parse(u"629901197313321497"));
        QVERIFY(!IdNumber::parse(QString()));
    }

    void quantityKeepsThousandths()
    {
        QCOMPARE(Quantity::parse(u"3.5")->times(Money::fromYuan(480)).fen(), 168000);
        QCOMPARE(Quantity::parse(u"3.500")->toString(), u"3.5"_s);
        QVERIFY(!Quantity::parse(u"0.0001"));
        QVERIFY(!Quantity::parse(u"1/2"));
    }

    void textIsFoldedAsSpreadsheetsNeedIt()
    {
        QCOMPARE(cleaned(u" ６２９９０１ "), u"629901"_s);
        QCOMPARE(cleaned(u"'62990120160205332X"), u"62990120160205332X"_s);
        QCOMPARE(withoutBlanks(u"赵　 仁"), u"赵仁"_s);
        QCOMPARE(cleaned(u"二类 "), u"二类"_s);
        QCOMPARE(foldedName(u"完么•吉 "), foldedName(u"完么・吉"));
    }
};

QTEST_GUILESS_MAIN(ValuesTest)
#include "test_values.moc"
