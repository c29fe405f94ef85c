// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/relationto.h"

#include <QtTest/QtTest>

using namespace xieli;
using namespace Qt::StringLiterals;

/// Everybody's relation to a new head, read off the relations to the old one.
class RelationToTest : public QObject {
    Q_OBJECT

    static Member person(int relation, Sex sex, int year)
    {
        Member member;
        member.id = MemberId(QString::number(relation) + u'-' + QString::number(year));
        member.relation = relation;
        member.typedSex = sex;
        member.typedBirthDate = Day(year, 1, 1);
        return member;
    }

    static QString turned(const std::vector<Member> &members, std::size_t head)
    {
        const auto relations = relationsTo(members[head].id, members);
        QStringList words;
        for (const Member &member : members)
            words << QString::number(relations.value(member.id));
        return words.join(u' ');
    }

private slots:
    void theWidowOfTheHead()
    {
        const std::vector<Member> family{person(2, Sex::Male, 1950), person(12, Sex::Female, 1952), person(20, Sex::Male, 1975), person(38, Sex::Female, 1976),
                                         person(41, Sex::Male, 2000), person(51, Sex::Male, 1925), person(56, Sex::Female, 1930), person(71, Sex::Male, 1948)};
        QCOMPARE(turned(family, 1), u"11 2 20 38 41 53 52 0"_s);
    }

    void aBrotherOrSisterHardlyYoungerIsNotTakenForAChild()
    {
        const std::vector<Member> family{person(2, Sex::Male, 1940), person(22, Sex::Male, 1990), person(30, Sex::Female, 1998), person(41, Sex::Male, 2005)};
        for (const int relation : relationsTo(family[3].id, family))
            QVERIFY(relation < 20 || relation > 39);
    }

    void theOnlySon()
    {
        const std::vector<Member> family{person(2, Sex::Male, 1950), person(12, Sex::Female, 1952), person(20, Sex::Male, 1975), person(30, Sex::Female, 1973),
                                         person(38, Sex::Female, 1976), person(41, Sex::Male, 2000), person(44, Sex::Female, 2001), person(52, Sex::Female, 1925)};
        QCOMPARE(turned(family, 2), u"51 52 2 75 12 20 96 62"_s);
    }

    void ofTwoSonsNobodyKnowsWhoseWifeAndChildrenTheyAre()
    {
        const std::vector<Member> family{person(2, Sex::Female, 1950), person(22, Sex::Male, 1975), person(23, Sex::Male, 1977), person(38, Sex::Female, 1976),
                                         person(41, Sex::Male, 2000), person(51, Sex::Male, 1925)};
        QCOMPARE(turned(family, 1), u"52 2 73 0 0 63"_s);
    }

    void aParentOfTheHead()
    {
        const std::vector<Member> family{person(2, Sex::Female, 1975), person(11, Sex::Male, 1974), person(30, Sex::Female, 2000), person(51, Sex::Male, 1950),
                                         person(52, Sex::Female, 1952), person(73, Sex::Male, 1980)};
        QCOMPARE(turned(family, 3), u"30 28 44 2 12 20"_s);
    }

    void aSisterOfTheHead()
    {
        const std::vector<Member> family{person(2, Sex::Male, 1975), person(75, Sex::Female, 1970), person(73, Sex::Male, 1980), person(52, Sex::Female, 1950),
                                         person(12, Sex::Female, 1976)};
        QCOMPARE(turned(family, 1), u"73 2 73 52 0"_s);
    }

    void whatIsOpenStaysOpen()
    {
        const std::vector<Member> family{person(2, Sex::Male, 1950), person(97, Sex::Male, 1970)};
        QCOMPARE(turned(family, 1), u"0 2"_s);
        QVERIFY(relationsTo(MemberId(u"nobody"_s), family).isEmpty());
        QCOMPARE(turned(family, 0), u"2 97"_s);
    }
};

QTEST_GUILESS_MAIN(RelationToTest)
#include "test_relationto.moc"
