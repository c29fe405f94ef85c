// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "papers/chinese.h"

#include <QtTest/QtTest>

using namespace xieli;
using namespace Qt::StringLiterals;

class ChineseTest : public QObject {
    Q_OBJECT

private slots:
    void signsBesideChineseAreWide_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("wanted");
        QTest::newRow("comma and colon") << u"符合:按规定,不计"_s << u"符合：按规定，不计"_s;
        QTest::newRow("thousands stay") << u"共1,234.50 元"_s << u"共1,234.50 元"_s;
        QTest::newRow("a time stays") << u"9:30 到"_s << u"9:30 到"_s;
        QTest::newRow("brackets go together") << u"(国务院令第649号)第九条"_s << u"（国务院令第649号）第九条"_s;
        QTest::newRow("brackets among figures stay") << u"二、1(1)"_s << u"二、1(1)"_s;
        QTest::newRow("one inside another") << u"甲(乙(1)丙)"_s << u"甲（乙（1）丙）"_s;
        QTest::newRow("a lone bracket stays") << u"1)甲"_s << u"1)甲"_s;
        QTest::newRow("English stays") << u"a, b: (c)"_s << u"a, b: (c)"_s;
        QTest::newRow("nothing") << QString() << QString();
    }
    void signsBesideChineseAreWide()
    {
        QFETCH(QString, text);
        QTEST(papers::chinesePunctuation(text), "wanted");
        QCOMPARE(papers::chinesePunctuation(papers::chinesePunctuation(text)), papers::chinesePunctuation(text));
    }
};

QTEST_GUILESS_MAIN(ChineseTest)
#include "test_chinese.moc"
