// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "papers/format.h"

#include <QTest>

using namespace xieli;
using namespace Qt::StringLiterals;

/// What people write down in a matter or a remark leaves masked however they wrote it.
class MaskingTest : public QObject {
    Q_OBJECT

private slots:
    void aWholeNumberIsMaskedHoweverItIsWritten_data()
    {
        QTest::addColumn<QString>("written");
        QTest::newRow("in one") << u"身份证629901197303301234"_s;
        QTest::newRow("with blanks") << u"身份证629901 19730330 1234"_s;
        QTest::newRow("with strokes and X") << u"629901-19730330-123X"_s;
        QTest::newRow("full width") << u"６２９９０１１９７３０３３０１２３４"_s;
        QTest::newRow("card in odd groups") << u"卡号6217 530155 096809947"_s;
        QTest::newRow("card in fours") << u"6217 5301 5509 6809 947"_s;
        QTest::newRow("passbook") << u"存折27010100123456"_s;
        QTest::newRow("after a day") << u"2018-06-20 629901197303301234"_s;
        QTest::newRow("between days") << u"2018-06-20 6217530155096809947 2018-07-01"_s;
        QTest::newRow("with wide blanks") << u"629901　19730330　1234"_s;
        QTest::newRow("with wide strokes") << u"629901－19730330－1234"_s;
    }
    void aWholeNumberIsMaskedHoweverItIsWritten()
    {
        QFETCH(QString, written);
        QVERIFY(papers::holdsWholeNumber(written));
        const QString masked = papers::numbersMasked(written);
        QVERIFY2(masked.contains(u"***"_s), qPrintable(masked));
        QVERIFY2(!papers::holdsWholeNumber(masked), qPrintable(masked));
        QCOMPARE(papers::numbersMasked(masked), masked);
    }

    void daysAmountsTelephonesAndAreaCodesStay_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("days") << u"2018-06-01 2018-07-01 2018-08-01"_s;
        QTest::newRow("months") << u"2018-06 2018-07 2018-08 2018-09"_s;
        QTest::newRow("days and times") << u"2018-06-20 17:12:00 2018-06-21"_s;
        QTest::newRow("amounts") << u"1,234.00 元，共 12 个月，5324 处"_s;
        QTest::newRow("telephone") << u"13900004238"_s;
        QTest::newRow("telephones") << u"13900004238/13900004239 13900004240"_s;
        QTest::newRow("from day to day") << u"2018-06-01-2018-12-31"_s;
        QTest::newRow("list of amounts") << u"310.00 620.00 930.00 1,240.00"_s;
        QTest::newRow("area") << u"629901100200"_s;
        QTest::newRow("masked already") << u"629901********1234"_s;
    }
    void daysAmountsTelephonesAndAreaCodesStay()
    {
        QFETCH(QString, text);
        QVERIFY(!papers::holdsWholeNumber(text));
        QCOMPARE(papers::numbersMasked(text), text);
    }
};

QTEST_GUILESS_MAIN(MaskingTest)
#include "test_masking.moc"
