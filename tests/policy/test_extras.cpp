// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/owed.h"
#include "policy/packs.h"

using namespace xieli;
using namespace xieli::policy;
using namespace Qt::StringLiterals;

/// 分类施保 is part of what a decision on 低保 owes, priced each month by the covered persons' facts.
class ExtrasTest : public QObject {
    Q_OBJECT

    /// Tieling's line of 4770 yuan a year from 2019-07, with a tenth of the monthly line for everybody of 70 and over.
    static Law law(const QByteArray &figures = R"("aid.tenth":{"value":"10%","cites":[{"document":"d"}]})")
    {
        Catalogue packs = policy::test::catalogue();
        const auto added = packs.add(R"({"documents":{"d":{"title":"T"}},"declares":{"aid.tenth":{"unit":"ratio","title":"一成"}},"figures":{)" + figures
            + R"(},"benefits":[{"benefit":"extra_old","title":"老年人分类施保","programme":"dibao","group":"extra","subject":"member",
            "when":{"category":["dibao","dibao_single"],"age":{"from":70}},"amount":{"form":"ratio_of","ratio":"aid.tenth","figure":"line"},
            "cites":[{"document":"d"}]}]})", u"extras.json"_s);
        if (!added)
            qFatal("%s", qPrintable(policy::test::text(added.error())));
        const auto composed = packs.law(u"tieling-2019,extras"_s);
        if (!composed)
            qFatal("%s", qPrintable(policy::test::text(composed.error())));
        return *composed;
    }

    /// Two persons with 4740 yuan a year: (4770×2 − 4740) ÷ 12 = 400.00; the old one is 70 from 2019-08 on.
    static Situation couple(const QByteArray &more = {})
    {
        return policy::test::situation(R"({"household":"H","month":"2019-07","members":[{"id":"old","birth_date":"1949-08-01"},
            {"id":"son","birth_date":"1975-01-01","relation":20}],"income":[{"kind":"W2","gross_fen":474000}])" + more + "}");
    }

    static Decision decided(int persons)
    {
        Decision decision;
        decision.id = DecisionId(u"d1"_s);
        decision.household = HouseholdId(u"H"_s);
        decision.benefit = u"dibao"_s;
        decision.category = Category::Dibao;
        decision.persons = persons;
        decision.monthlyAmount = Money::fromYuan(400);
        decision.startMonth = Month(2019, 7);
        return decision;
    }

private slots:
    void theExtraBeginsInTheMonthOfTheBirthday()
    {
        const Owed july = owedFor(decided(2), couple(), law(), Month(2019, 7));
        QCOMPARE(july.amount, Money::fromYuan(400));
        QCOMPARE(july.extras, std::optional(Money()));
        const Owed august = owedFor(decided(2), couple(), law(), Month(2019, 8));
        QCOMPARE(august.amount, Money::fromFen(43975)); // 4770 ÷ 12 × 10 % = 39.75
        QCOMPARE(august.extras, std::optional(Money::fromFen(3975)));
        QVERIFY(august.formula.endsWith(u"+39.75"_s));
    }

    void aDraftedMonthSaysHowMuchOfItIsTheExtra()
    {
        const Draft draft = draftHousehold({couple(), {decided(2)}, {}, {Month(2019, 7)}}, law(), Month(2019, 8), Month(2019, 8));
        QCOMPARE(int(draft.lines.size()), 1);
        QCOMPARE(draft.lines.front().amount, Money::fromFen(43975));
        QCOMPARE(draft.lines.front().extras, std::optional(Money::fromFen(3975)));
    }

    void theExtraEndsWithThePerson()
    {
        Situation family = couple();
        family.members[0].diedOn = Day(2019, 9, 15);
        QCOMPARE(owedFor(decided(2), family, law(), Month(2019, 9)).amount, Money::fromFen(43975));
        const Owed october = owedFor(decided(2), family, law(), Month(2019, 10));
        QCOMPARE(october.persons, 1);
        QCOMPARE(october.amount, Money::fromFen(250)); // (4770 − 4740) ÷ 12, and nobody of 70
    }

    void anEmptyShareStopsTheAmountAndIsNamed()
    {
        const Owed owed = owedFor(decided(2), couple(), law(R"("aid.tenth":{"status":"empty"})"), Month(2019, 8));
        QVERIFY(!owed.amount);
        QVERIFY(std::any_of(owed.findings.begin(), owed.findings.end(),
            [](const Finding &finding) { return finding.kind == FindingKind::Empty && finding.arguments.value(u"key"_s) == u"aid.tenth"; }));
    }

    void whoIsCoveredMustBeKnown()
    {
        Decision decision = decided(1); // one of two: not known which
        const Owed owed = owedFor(decision, couple(), law(), Month(2019, 8));
        QCOMPARE(owed.amount, Money::fromYuan(400)); // as it was decided
        QVERIFY(std::any_of(owed.findings.begin(), owed.findings.end(), [](const Finding &finding) { return finding.key == u"policy.extras_persons_unknown"; }));
    }

    void aFrozenAmountHoldsItsExtras()
    {
        Decision decision = decided(2);
        decision.frozen = true;
        decision.monthlyAmount = Money::fromFen(43975);
        const Owed kept = owedFor(decision, couple(), law(), Month(2019, 8));
        QCOMPARE(kept.amount, Money::fromFen(43975));
        QVERIFY(!kept.extras); // how much of it they are, nobody wrote down
        const Situation frozen = policy::test::situation(R"({"household":{"id":"H","registered_poor":true},"month":"2019-08","members":[{"id":"old","birth_date":"1949-08-01"},
            {"id":"son","birth_date":"1975-01-01","relation":20}],"income":[{"kind":"W2","gross_fen":1000000}],
            "received":{"category":"dibao","state":"gradual_exit","gradual_exit_from":"2019-08","last_amount_fen":43975}})");
        const Assessment assessed = assess(frozen, law());
        QCOMPARE(assessed.state, u"gradual_exit"_s);
        QCOMPARE(assessed.monthlyAmount, Money::fromFen(43975));
    }

    void aDecisionOnAnotherProgrammeIsPricedByItsRow()
    {
        Decision decision = decided(0);
        decision.benefit = u"disability_living"_s;
        decision.member = MemberId(u"old"_s);
        decision.monthlyAmount = Money::fromYuan(50);
        Catalogue packs = policy::test::catalogue();
        QVERIFY(packs.add(R"({"documents":{"d":{"title":"T"}},"figures":{"aid.disability.living.monthly":[{"to":"2019-08","value":6000,"cites":[{"document":"d"}]},
            {"from":"2019-09","value":7000,"cites":[{"document":"d"}]}]}})", u"mine.json"_s));
        const auto raised = packs.law(u"tieling-2019,mine"_s);
        QVERIFY(raised);
        QCOMPARE(owedFor(decision, couple(), *raised, Month(2019, 8)).amount, Money::fromYuan(60));
        QCOMPARE(owedFor(decision, couple(), *raised, Month(2019, 9)).amount, Money::fromYuan(70));
    }
};

QTEST_GUILESS_MAIN(ExtrasTest)
#include "test_extras.moc"
