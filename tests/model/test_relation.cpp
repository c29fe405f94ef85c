// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/relation.h"

#include <QtTest/QtTest>

using namespace xieli;
using namespace Qt::StringLiterals;

class RelationTest : public QObject {
    Q_OBJECT

private slots:
    void wordsAreReadAsPeopleWriteThem_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<int>("code");
        const std::pair<QString, int> rows[] = {{u"户主"_s, 2}, {u"本人"_s, 2}, {u"之子"_s, 20}, {u"长子"_s, 22}, {u"儿子"_s, 20}, {u"妻"_s, 12},
                                                {u"老伴"_s, 10}, {u"孙子女"_s, 40}, {u"户主之女"_s, 30}, {u" 儿 媳 "_s, 38}, {u"母亲"_s, 52},
                                                {u"外孙"_s, 43}, {u"女(次女)"_s, 30}, {u"20"_s, 20}, {u"邻家"_s, 0}, {u""_s, 0}, {u"13"_s, 0}};
        for (const auto &[word, code] : rows)
            QTest::newRow(qPrintable(word)) << word << code;
    }
    void wordsAreReadAsPeopleWriteThem()
    {
        QFETCH(QString, word);
        QFETCH(int, code);
        QCOMPARE(relationCode(word), code);
    }

    void everyCodeReadsBackFromItsOwnWord()
    {
        for (const Relation &relation : relations())
            if (relation.code != 1) // "the person itself" is the head on a household's list
                QCOMPARE(relationCode(relation.name), relation.code);
    }

    void aRelationMayImplyTheSex()
    {
        QCOMPARE(relationSex(20), Sex::Male);
        QCOMPARE(relationSex(38), Sex::Female);
        QVERIFY(!relationSex(10));
        QVERIFY(!relationSex(0));
    }
};

QTEST_GUILESS_MAIN(RelationTest)
#include "test_relation.moc"
