// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/checks.h"

#include <QtTest/QtTest>

using namespace xieli;
using namespace Qt::StringLiterals;

namespace {

const Day today(2018, 1, 8);

Member member(const QString &id, const QString &name, const QString &number, int relation)
{
    Member made;
    made.id = MemberId(id);
    made.name = name;
    made.idNumberText = number;
    made.relation = relation;
    made.labourCapacity = LabourCapacity::Full;
    return made;
}

Dossier soundDossier()
{
    Dossier dossier;
    dossier.household.id = HouseholdId(u"h"_s);
    dossier.members = {member(u"m"_s, u"李霞"_s, u"11010519491231002X"_s, 2)};
    return dossier;
}

bool has(const Findings &findings, const QString &key, const QString &subject, const QString &field)
{
    return std::any_of(findings.begin(), findings.end(),
                       [&](const Finding &f) { return f.key == key && f.subject == subject && f.field == field; });
}

} // namespace

class ChecksTest : public QObject {
    Q_OBJECT

private slots:
    void aSoundDossierHasNoFinding() { QCOMPARE(checkDossier(soundDossier(), today), Findings()); }

    void theHeadIsLookedFor()
    {
        Dossier dossier = soundDossier();
        dossier.members[0].relation = 20;
        QVERIFY(has(checkDossier(dossier, today), u"model.head_missing"_s, u"h"_s, u"relation"_s));
        QVERIFY(has(checkDossier(dossier, today), u"model.relation_sex"_s, u"m"_s, u"relation"_s));
        dossier.members.clear();
        QVERIFY(has(checkDossier(dossier, today), u"model.no_members"_s, u"h"_s, u"id"_s));
    }

    void aBadNumberIsNamedBesideItsField()
    {
        Dossier dossier = soundDossier();
        dossier.members[0].idNumberText = u"110105194912310021"_s;
        QVERIFY(has(checkDossier(dossier, today), u"model.identity_check"_s, u"m"_s, u"id_number_text"_s));
        dossier.members[0].idNumberText.clear();
        QVERIFY(has(checkDossier(dossier, today), u"model.identity_missing"_s, u"m"_s, u"id_number_text"_s));
        QVERIFY(has(checkDossier(dossier, today), u"model.birth_unknown"_s, u"m"_s, u"birth_date"_s));
    }

    void theSameNumberTwiceIsFoundInsideAndAcross()
    {
        Dossier dossier = soundDossier();
        dossier.members.push_back(member(u"n"_s, u"李花"_s, u"11010519491231002x"_s, 30));
        QVERIFY(has(checkDossier(dossier, today), u"model.identity_twice"_s, u"n"_s, u"id_number_text"_s));
        Dossier other = soundDossier();
        other.household.id = HouseholdId(u"k"_s);
        other.members[0].id = MemberId(u"o"_s);
        const Findings across = checkAcross({&dossier, &other});
        QVERIFY(has(across, u"model.identity_in_two_households"_s, u"o"_s, u"id_number_text"_s));
        QCOMPARE(across.size(), 3u);
    }

    void whoLeftOneHouseholdForAnotherIsNotThereTwice()
    {
        Dossier left = soundDossier();
        left.members[0].leftOn = Day(2018, 3, 1);
        left.members.push_back(member(u"n"_s, left.members[0].name, left.members[0].idNumberText, 2)); // came back
        QVERIFY(!has(checkDossier(left, today), u"model.identity_twice"_s, u"n"_s, u"id_number_text"_s));
        left.members.pop_back();
        Dossier other = soundDossier();
        other.household.id = HouseholdId(u"k"_s);
        other.members[0].id = MemberId(u"o"_s);
        for (const Finding &finding : checkAcross({&left, &other}))
            QVERIFY(finding.key != u"model.identity_in_two_households"_s);
    }

    void disabilityNeedsKindAndGrade()
    {
        Dossier dossier = soundDossier();
        dossier.members[0].disabilityKind = DisabilityKind::Limb;
        QVERIFY(has(checkDossier(dossier, today), u"model.disability_grade_missing"_s, u"m"_s, u"disability_grade"_s));
        dossier.members[0].disabilityGrade = 2;
        QCOMPARE(checkDossier(dossier, today).size(), 0u);
    }

    void theFactsOfTheProgrammesFitTogether()
    {
        Dossier dossier = soundDossier();
        dossier.members[0].childStatus = ChildStatus::Orphan;
        QVERIFY(has(checkDossier(dossier, today), u"model.child_status_of_adult"_s, u"m"_s, u"child_status"_s));
        dossier.members[0].student = true; // may go on while in school
        QVERIFY(!has(checkDossier(dossier, today), u"model.child_status_of_adult"_s, u"m"_s, u"child_status"_s));
        dossier.members[0].schoolStage = SchoolStage::College;
        QVERIFY(!has(checkDossier(dossier, today), u"model.school_stage_without_school"_s, u"m"_s, u"school_stage"_s));
        dossier.members[0].student = false;
        QVERIFY(has(checkDossier(dossier, today), u"model.school_stage_without_school"_s, u"m"_s, u"school_stage"_s));
        dossier.members[0].permitSince = today.addDays(1);
        QVERIFY(has(checkDossier(dossier, today), u"model.permit_in_future"_s, u"m"_s, u"permit_since"_s));
    }

    void aMinorHeadIsRemarked()
    {
        Dossier dossier = soundDossier();
        dossier.members[0].idNumberText.clear();
        dossier.members[0].typedBirthDate = Day(2000, 1, 9);
        QVERIFY(has(checkDossier(dossier, today), u"model.head_minor"_s, u"m"_s, u"relation"_s));
        dossier.members[0].typedBirthDate = Day(2000, 1, 8);
        QVERIFY(!has(checkDossier(dossier, today), u"model.head_minor"_s, u"m"_s, u"relation"_s));
    }

    void aVisitNeedsTwoDifferentVisitorsAndSignatures()
    {
        Dossier dossier = soundDossier();
        Visit visit;
        visit.id = VisitId(u"v"_s);
        visit.day = today;
        visit.firstVisitor = u"王某"_s;
        visit.secondVisitor = u"王 某"_s;
        dossier.visits = {visit};
        QVERIFY(has(checkDossier(dossier, today), u"model.visitors_two"_s, u"v"_s, u"second_visitor"_s));
        QVERIFY(has(checkDossier(dossier, today), u"model.visit_unsigned"_s, u"v"_s, u"visitors_signed"_s));
    }

    void somebodyElsesCardSaysWhoseAndWhyAndUntilWhen()
    {
        Dossier dossier = soundDossier();
        BankAccount card;
        card.id = BankAccountId(u"c"_s);
        card.number = u"4111111111111111"_s;
        card.holderName = u"卓 玛"_s;
        dossier.accounts = {card};
        QVERIFY(has(checkDossier(dossier, today), u"model.proxy_relation_missing"_s, u"c"_s, u"holder_relation"_s));
        QVERIFY(has(checkDossier(dossier, today), u"model.proxy_reason_missing"_s, u"c"_s, u"proxy_reason"_s));
        dossier.accounts[0].holderRelation = u"侄女"_s;
        dossier.accounts[0].proxyReason = u"卧床"_s;
        dossier.accounts[0].validFrom = today.addDays(-400);
        dossier.accounts[0].validUntil = today; // the last day still counts
        QVERIFY(!has(checkDossier(dossier, today), u"model.proxy_reason_missing"_s, u"c"_s, u"proxy_reason"_s));
        QVERIFY(!has(checkDossier(dossier, today), u"model.account_expired"_s, u"c"_s, u"valid_until"_s));
        QVERIFY(has(checkDossier(dossier, today.addDays(1)), u"model.account_expired"_s, u"c"_s, u"valid_until"_s));
        dossier.accounts[0].validFrom = today.addDays(1); // given up or replaced before it began
        QVERIFY(!has(checkDossier(dossier, today), u"model.account_days_reversed"_s, u"c"_s, u"valid_until"_s));
        dossier.accounts[0].validFrom = today.addDays(2);
        QVERIFY(has(checkDossier(dossier, today), u"model.account_days_reversed"_s, u"c"_s, u"valid_until"_s));
        dossier.accounts[0].validUntil = {};
        QVERIFY(has(checkDossier(dossier, today), u"model.account_not_yet"_s, u"c"_s, u"valid_from"_s));
    }

    void aCurrentCardBesideAnExpiredOneIsEnough()
    {
        Dossier dossier = soundDossier();
        BankAccount old;
        old.id = BankAccountId(u"old"_s);
        old.number = u"4111111111111111"_s;
        old.holderName = dossier.members.front().name;
        old.validUntil = today.addDays(-1);
        dossier.accounts = {old};
        QVERIFY(has(checkDossier(dossier, today), u"model.account_expired"_s, u"old"_s, u"valid_until"_s));
        BankAccount fresh = old;
        fresh.id = BankAccountId(u"new"_s);
        fresh.number = u"5500005555555559"_s;
        fresh.validFrom = today;
        fresh.validUntil.reset();
        dossier.accounts = {old, fresh};
        QVERIFY(!has(checkDossier(dossier, today), u"model.account_expired"_s, u"old"_s, u"valid_until"_s));
        dossier.accounts[1].validFrom.reset(); // nobody wrote since when
        QVERIFY(!has(checkDossier(dossier, today), u"model.account_expired"_s, u"old"_s, u"valid_until"_s));
        dossier.accounts[1].validFrom = today.addDays(1);
        QVERIFY(has(checkDossier(dossier, today), u"model.account_expired"_s, u"old"_s, u"valid_until"_s));
    }

    void aMembersOwnCardNeedsNoReason()
    {
        Dossier dossier = soundDossier();
        BankAccount card;
        card.id = BankAccountId(u"c"_s);
        card.number = u"4111111111111111"_s;
        card.holderName = dossier.members.front().name;
        dossier.accounts = {card};
        QVERIFY(!has(checkDossier(dossier, today), u"model.proxy_reason_missing"_s, u"c"_s, u"proxy_reason"_s));
        dossier.accounts[0].holderName.clear();
        QVERIFY(!has(checkDossier(dossier, today), u"model.proxy_reason_missing"_s, u"c"_s, u"proxy_reason"_s));
    }

    void cardNumbersAreCheckedByLuhn()
    {
        QVERIFY(cardNumberFits(u"4111111111111111"));
        QVERIFY(!cardNumberFits(u"4111111111111112"));
        QVERIFY(!cardNumberFits(u"411111111111111A"));
        QVERIFY(!cardNumberFits(u"0"));
    }
};

QTEST_GUILESS_MAIN(ChecksTest)
#include "test_checks.moc"
