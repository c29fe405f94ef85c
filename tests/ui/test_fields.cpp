// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fields/codebox.h"
#include "fields/fields.h"

#include <QtTest/QtTest>

using namespace Qt::StringLiterals;
using namespace xieli;
using namespace xieli::ui;

/// Fields yield values; nonsense stays on screen, marked, and is never taken for a value.
class FieldsTest : public QObject {
    Q_OBJECT

    template <class Field>
    static void typeInto(Field &field, const QString &text)
    {
        field.edit()->clear();
        QTest::keyClicks(field.edit(), text);
    }

private slots:
    void moneyIsReadAndNonsenseRefused_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("good");
        QTest::addColumn<qlonglong>("fen");
        QTest::newRow("whole") << u"1234"_s << true << 123400LL;
        QTest::newRow("cents") << u"3.05"_s << true << 305LL;
        QTest::newRow("comma") << u"1,2"_s << false << 0LL;
        QTest::newRow("three decimals") << u"1.234"_s << false << 0LL;
        QTest::newRow("words") << u"many"_s << false << 0LL;
        QTest::newRow("nothing") << QString() << true << -1LL;
    }
    void moneyIsReadAndNonsenseRefused()
    {
        QFETCH(QString, text);
        QFETCH(bool, good);
        QFETCH(qlonglong, fen);
        MoneyField field;
        typeInto(field, text);
        QCOMPARE(field.isNonsense(), !good);
        QCOMPARE(field.money().has_value(), good && fen >= 0);
        if (field.money())
            QCOMPARE(field.money()->fen(), fen);
        if (!good) {
            QCOMPARE(field.typed(), text);
            QVERIFY(!field.finding()->text().isEmpty());
        }
    }
    void moneyReadsBackInCapitals()
    {
        MoneyField field;
        field.setMoney(Money::fromYuan(292));
        QCOMPARE(field.edit()->toolTip(), u"贰佰玖拾贰元整"_s);
    }
    void monthsAreReadAsOfficesWriteThem()
    {
        MonthField field;
        for (const QString &text : {u"2018-06"_s, u"2018-6"_s, u"201806"_s, u"2018年6月"_s, u"2018.6"_s}) {
            field.edit()->setText(text);
            QTest::keyClick(field.edit(), Qt::Key_End);
            QTest::keyClicks(field.edit(), u" "_s);
            QVERIFY2(field.month().has_value(), qPrintable(text));
            QCOMPARE(field.month()->toString(), u"2018-06"_s);
        }
        typeInto(field, u"2018-13"_s);
        QVERIFY(!field.month());
        QVERIFY(field.isNonsense());
    }
    void arrowsStepMonthsAndDays()
    {
        MonthField month;
        month.setMonth(Month(2018, 12));
        QTest::keyClick(month.edit(), Qt::Key_Up);
        QCOMPARE(month.month()->toString(), u"2019-01"_s);
        DayField day;
        day.setDay(Day(2018, 3, 1));
        QTest::keyClick(day.edit(), Qt::Key_Down);
        QCOMPARE(*day.day(), Day(2018, 2, 28));
    }
    void aDayThatDoesNotExistIsRefused()
    {
        DayField field;
        typeInto(field, u"2018-02-30"_s);
        QVERIFY(!field.day());
        QVERIFY(field.isNonsense());
    }
    void anIdentityNumberTellsBirthdayAndSex()
    {
        IdNumberField field;
        typeInto(field, u"11010519491231002x"_s);
        QVERIFY(field.idNumber().has_value());
        QVERIFY(field.finding()->text().contains(u"1949-12-31"_s));
        typeInto(field, u"110105194912310021"_s);
        QVERIFY(!field.idNumber());
        QCOMPARE(field.recorded(), u"110105194912310021"_s); // recorded as typed, never blocked
        QVERIFY(!field.finding()->text().isEmpty());
    }
    void quantitiesTakeThreeDecimals()
    {
        QuantityField field;
        typeInto(field, u"3.5"_s);
        QCOMPARE(field.quantity()->thousandths(), 3500);
        typeInto(field, u"3.12345"_s);
        QVERIFY(!field.quantity());
    }
    void aCodeBoxYieldsTheCodeOrNothing()
    {
        CodeBox<Health> box;
        QVERIFY(!box.value());
        box.setValue(Health::SeriousIllness);
        QCOMPARE(*box.value(), Health::SeriousIllness);
        RelationBox relation;
        relation.setRelation(20);
        QCOMPARE(relation.relation(), 20);
    }
};

QTEST_MAIN(FieldsTest)
#include "test_fields.moc"
