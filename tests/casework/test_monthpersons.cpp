// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/familycase.h"
#include "casework/forms.h"

using namespace xieli;
using namespace xieli::casework;
using namespace xieli::test;
using namespace Qt::StringLiterals;

/// The law counts by months: where the month counts other people than the file has, it is said why.
class MonthPersonsTest : public FamilyCase {
    Q_OBJECT

    static inline const Month june = Month(2018, 6);
    static inline const Month july = Month(2018, 7);

    static QString saidOf(Office &office, const HouseholdId &id, Month month)
    {
        QStringList said;
        for (const Finding &finding : must(provisional(office, must(dossier(office, id)), month)).findings)
            if (finding.key == u"casework.month_persons")
                said << office.wording.say(finding);
        return said.join(u'|');
    }
    static QString visitForm(Office &office, const HouseholdId &id, Month month)
    {
        QStringList texts;
        for (const papers::PaperText &text : papers::textsOf(must(formFor(office, FormKind::Visit, id, month))))
            texts << text.text;
        return texts.join(u'\n');
    }
    /// Wife dies, the son's family founds a household of its own; both in June.
    Known troubled(Office &office)
    {
        Dossier five = family(u"黄海"_s);
        five.household.claimedPersons = 5;
        addSurvey(five, Day(2018, 5, 1), u"W2"_s, Money::fromYuan(3000));
        const Known home = registered(office, five);
        must(recordLeaving(office, {FamilyEventKind::Death, home.id, {home.members[1]}, {}, at(Day(2018, 6, 1))}));
        Split split;
        split.household = home.id;
        split.persons = {home.members[2], home.members[3], home.members[4]};
        split.founded.head = home.members[2];
        split.note = at(Day(2018, 6, 2));
        must(splitHousehold(office, split));
        return home;
    }

private slots:
    void whoDiedOrLeftInTheMonthIsCountedInItAndItIsSaidWhy()
    {
        Office office = village();
        const Known home = troubled(office);
        QCOMPARE(counted(office, home.id, june), 5);
        const QString said = saidOf(office, home.id, june);
        for (const QString &part : {u"2018年6月按5人计算"_s, u"黄海妻2018年6月1日去世，从2018年7月起不计入"_s, u"黄海子2018年6月2日离开本户（分户），从2018年7月起不计入"_s})
            QVERIFY2(said.contains(part), qPrintable(said));
        QCOMPARE(counted(office, home.id, july), 1);
        QCOMPARE(saidOf(office, home.id, july), QString()); // file and month agree again
    }

    void whoCameFromAnotherHouseholdIsCountedThereUntilTheNextMonth()
    {
        Office office = village();
        troubled(office);
        const Member son = [&] {
            for (const Member &member : must(office.file->read([](Reader &reader) { return reader.all<Member>(); })))
                if (member.name == u"黄海子" && !member.leftOn)
                    return member;
            qFatal("no son");
        }();
        const QString said = saidOf(office, son.household, june);
        QVERIFY2(said.contains(u"黄海子2018年6月2日到本户，从2018年7月起计入"_s), qPrintable(said));
        QCOMPARE(saidOf(office, son.household, july), QString());
    }

    void aKeptAssessmentTellsItToo()
    {
        Office office = village();
        const Known home = troubled(office);
        must(assessMonth(office, june));
        for (const AssessmentRow &row : must(assessments(office, june)))
            if (row.household == home.id)
                QVERIFY(must(explanation(office, row.assessment)).findings.join(u'\n').contains(u"黄海妻2018年6月1日去世，从2018年7月起不计入"_s));
    }

    void theNumbersOnTheVisitFormAgreeOrAreExplained()
    {
        Office office = village();
        const Known home = troubled(office);
        const QString paper = visitForm(office, home.id, june);
        for (const QString &part : {u"人均年收入（按5人）"_s, u"人数说明"_s, u"家庭人口1人，是现在共同生活的人。"_s, u"2018年6月按5人计算"_s, u"黄海妻2018年6月1日去世"_s})
            QVERIFY2(paper.contains(part), qPrintable(part + u" in\n"_s + paper));
        const QString later = visitForm(office, home.id, july);
        QVERIFY2(!later.contains(u"人数说明"_s) && later.contains(u"人均年收入（按1人）"_s), qPrintable(later));
    }

    void whoLeftByAnEventIsNotMissingFromTheRoster()
    {
        Office office = village();
        const Known home = troubled(office);
        const auto differs = [&] {
            const Findings findings = checked(office, must(dossier(office, home.id)));
            return std::any_of(findings.begin(), findings.end(), [](const Finding &finding) { return finding.key == u"model.persons_differ"; });
        };
        QVERIFY(!differs());
        Dossier known = must(dossier(office, home.id));
        known.household.claimedPersons = 6; // one more than ever was there
        must(correctDossier(office, known));
        QVERIFY(differs());
        known = must(dossier(office, home.id));
        known.household.claimedPersons = 5;
        must(correctDossier(office, known));
        Joining birth;
        birth.household = home.id;
        birth.member.name = u"黄小"_s;
        birth.member.relation = 20;
        birth.member.typedBirthDate = Day(2018, 6, 3);
        birth.note = at(Day(2018, 6, 3));
        must(recordJoining(office, birth));
        QVERIFY(!differs());
    }
};

QTEST_GUILESS_MAIN(MonthPersonsTest)
#include "test_monthpersons.moc"
