// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/owed.h"
#include "policy/packs.h"

using namespace xieli;
using namespace xieli::policy;
using namespace Qt::StringLiterals;

/// owed(month) − paid(month), from decisions in force and the ledger; the first case is seed 000's January–June 2018.
class PaymentsTest : public QObject {
    Q_OBJECT

    static Situation family(int persons, const QByteArray &more = {})
    {
        QByteArray members;
        for (int i = 1; i <= persons; ++i)
            members += (i > 1 ? "," : "") + QByteArray("{\"id\":\"m") + QByteArray::number(i) + "\",\"birth_date\":\"1970-01-01\"}";
        return policy::test::situation("{\"household\":\"H\",\"month\":\"2018-06\",\"members\":[" + members + "]" + more + "}");
    }

    static Decision decided(std::optional<int> grade, int persons, Month start = Month(2018, 1))
    {
        Decision decision;
        decision.id = DecisionId(u"d1"_s);
        decision.household = HouseholdId(u"H"_s);
        decision.benefit = u"dibao"_s;
        decision.category = Category::Dibao;
        decision.grade = grade;
        decision.persons = persons;
        decision.startMonth = start;
        return decision;
    }

    static std::vector<PaymentLine> paid(Money monthly, Month from, Month to)
    {
        std::vector<PaymentLine> lines;
        for (Month month = from; month <= to; ++month) {
            PaymentLine line;
            line.benefit = u"dibao"_s;
            line.forMonth = month;
            line.kind = PaymentKind::Opening;
            line.amount = monthly;
            lines.push_back(line);
        }
        return lines;
    }

    static Money sum(const Draft &draft, PaymentKind kind)
    {
        Money total;
        for (const ProposedLine &line : draft.lines)
            if (line.kind == kind)
                total += line.amount;
        return total;
    }

    static qsizetype count(const Draft &draft, PaymentKind kind)
    {
        return std::count_if(draft.lines.begin(), draft.lines.end(), [kind](const ProposedLine &line) { return line.kind == kind; });
    }

    static QStringList said(const Findings &findings)
    {
        QStringList keys;
        for (const Finding &finding : findings)
            keys << finding.key;
        return keys;
    }

private slots:
    // rows: 000-04 C R, V1 C
    void januaryToJune2018IsPaidBack()
    {
        const Law law = policy::test::law(u"gannan-2018"_s);
        const DraftInput input{family(3), {decided(1, 3)}, paid(Money::fromYuan(292 * 3), Month(2018, 1), Month(2018, 6)), {}};
        const Draft draft = draftHousehold(input, law, Month(2018, 7), Month(2018, 1));
        QCOMPARE(sum(draft, PaymentKind::BackPay).toString(), u"324.00"_s);
        QCOMPARE(count(draft, PaymentKind::BackPay), 6);
        QCOMPARE(sum(draft, PaymentKind::Regular).toString(), u"930.00"_s);
        QCOMPARE(draft.lines.front().forMonth, Month(2018, 1));
        QCOMPARE(draft.lines.front().reason, u"310.00×3−876.00"_s);
        QCOMPARE(draft.lines.front().covered.size(), 3u);
        QVERIFY(!draft.lines.front().step.children.empty());
        QVERIFY(draft.findings.empty());
    }

    // rows: V2 C
    void classTwoForFiveMonths()
    {
        const Law law = policy::test::law(u"gannan-2018"_s);
        const DraftInput input{family(2), {decided(2, 2)}, paid(Money::fromYuan(275 * 2), Month(2018, 1), Month(2018, 5)), {}};
        const Draft draft = draftHousehold(input, law, Month(2018, 6), Month(2018, 1));
        QCOMPARE(sum(draft, PaymentKind::BackPay).toString(), u"150.00"_s);
        QCOMPARE(sum(draft, PaymentKind::Regular).toString(), u"580.00"_s);
    }

    void whatIsPaidBackIsNotPaidAgain()
    {
        const Law law = policy::test::law(u"gannan-2018"_s);
        DraftInput input{family(3), {decided(1, 3)}, paid(Money::fromYuan(292 * 3), Month(2018, 1), Month(2018, 5)), {}};
        const Draft first = draftHousehold(input, law, Month(2018, 6), Month(2018, 1));
        for (const ProposedLine &line : first.lines) {
            PaymentLine approved;
            approved.benefit = line.benefit;
            approved.forMonth = line.forMonth;
            approved.kind = line.kind;
            approved.amount = line.amount;
            input.ledger.push_back(approved);
        }
        QVERIFY(draftHousehold(input, law, Month(2018, 6), Month(2018, 1)).lines.empty());
        const Draft july = draftHousehold(input, law, Month(2018, 7), Month(2018, 1));
        QCOMPARE(july.lines.size(), 1u);
        QCOMPARE(july.lines.front().kind, PaymentKind::Regular);
    }

    void anUnknownMonthGivesAFindingAndNoLine()
    {
        const Law law = policy::test::law(u"gannan-2018"_s);
        DraftInput input{family(3), {decided(1, 3)}, paid(Money::fromYuan(876), Month(2018, 3), Month(2018, 5)), {}};
        const Draft draft = draftHousehold(input, law, Month(2018, 6), Month(2018, 1));
        QCOMPARE(count(draft, PaymentKind::BackPay), 3);
        QCOMPARE(said(draft.findings), QStringList{u"policy.payment_unknown"_s});
        QCOMPARE(draft.findings.front().arguments.value(u"months"_s), u"2018-01, 2018-02"_s);
        input.knownMonths = {Month(2018, 1), Month(2018, 2)};
        QCOMPARE(sum(draftHousehold(input, law, Month(2018, 6), Month(2018, 1)), PaymentKind::BackPay), Money::fromYuan(2 * 930 + 3 * 54));
    }

    void aDeathIsPaidForInItsMonthAndARecoveryAfterIt()
    {
        const Law law = policy::test::law(u"gannan-2018"_s);
        Situation standing = family(3);
        standing.members[2].diedOn = Day(2018, 3, 31);
        const DraftInput input{standing, {decided(1, 3)}, paid(Money::fromYuan(930), Month(2018, 1), Month(2018, 5)), {}};
        const Draft draft = draftHousehold(input, law, Month(2018, 6), Month(2018, 1));
        QCOMPARE(count(draft, PaymentKind::Receivable), 2);
        QCOMPARE(sum(draft, PaymentKind::Receivable).toString(), u"-620.00"_s);
        QCOMPARE(sum(draft, PaymentKind::Regular).toString(), u"620.00"_s);
        QCOMPARE(draft.lines.front().forMonth, Month(2018, 4));
        QCOMPARE(draft.lines.front().covered.size(), 2u);
    }

    void nobodyLeftIsOwedNothing()
    {
        const Law law = policy::test::law(u"gannan-2018"_s);
        Situation standing = family(1);
        standing.members[0].diedOn = Day(2018, 4, 1);
        QCOMPARE(owedFor(decided(1, 1), standing, law, Month(2018, 4)).amount, Money::fromYuan(310));
        QCOMPARE(owedFor(decided(1, 1), standing, law, Month(2018, 5)).amount, Money());
    }

    void aDecisionGivesNothingOutsideItsMonths()
    {
        const Law law = policy::test::law(u"gannan-2018"_s);
        Decision decision = decided(1, 1, Month(2018, 3));
        decision.endMonth = Month(2018, 4);
        QCOMPARE(owedFor(decision, family(1), law, Month(2018, 2)).amount, Money());
        QCOMPARE(owedFor(decision, family(1), law, Month(2018, 3)).amount, Money::fromYuan(310));
        QCOMPARE(owedFor(decision, family(1), law, Month(2018, 4)).amount, Money::fromYuan(310));
        QCOMPARE(owedFor(decision, family(1), law, Month(2018, 5)).amount, Money());
        decision.voidedOn = Day(2018, 6, 1);
        QCOMPARE(owedFor(decision, family(1), law, Month(2018, 3)).amount, Money());
    }

    void paidAfterTheEndIsToBeRecovered()
    {
        const Law law = policy::test::law(u"gannan-2018"_s);
        Decision decision = decided(1, 1);
        decision.endMonth = Month(2018, 3);
        const DraftInput input{family(1), {decision}, paid(Money::fromYuan(310), Month(2018, 1), Month(2018, 5)), {}};
        const Draft draft = draftHousehold(input, law, Month(2018, 6), Month(2018, 1));
        QCOMPARE(draft.lines.size(), 2u);
        QCOMPARE(sum(draft, PaymentKind::Receivable), -Money::fromYuan(620));
    }

    void paidBeforeTheFirstDecisionIsOnlySaid()
    {
        const Law law = policy::test::law(u"gannan-2018"_s);
        const DraftInput input{family(1), {decided(1, 1, Month(2018, 4))}, paid(Money::fromYuan(292), Month(2018, 1), Month(2018, 5)), {}};
        const Draft draft = draftHousehold(input, law, Month(2018, 6), Month(2018, 1));
        QCOMPARE(sum(draft, PaymentKind::BackPay), Money::fromYuan(36));
        QCOMPARE(said(draft.findings), QStringList{u"policy.paid_before_decision"_s});
    }

    void anEmptyClassFigureStopsOnlyThatAmount()
    {
        const Owed owed = owedFor(decided(3, 2), family(2), policy::test::law(u"gannan-2018"_s), Month(2018, 6));
        QVERIFY(!owed.amount);
        QCOMPARE(said(owed.findings), QStringList{u"policy.figure_empty"_s});
        QCOMPARE(owed.findings.front().arguments.value(u"key"_s), u"dibao.class.3.monthly"_s);
        QCOMPARE(owedFor(decided(3, 2), family(2), policy::test::law(u"training-629901"_s), Month(2018, 6)).amount, Money::fromYuan(168));
    }

    void aNewStandardRepricesADifferenceFromItsMonth()
    {
        const Law law = policy::test::law(u"tieling-2019"_s);
        const Situation standing = family(2, R"(,"survey":{"from":"2018-01","to":"2018-12"},"income":[{"kind":"W2","gross_fen":300000}])");
        const Decision decision = decided({}, 2, Month(2019, 1));
        QCOMPARE(owedFor(decision, standing, law, Month(2019, 6)).amount->toString(), u"475.00"_s);
        QCOMPARE(owedFor(decision, standing, law, Month(2019, 7)).amount->toString(), u"545.00"_s);
        const DraftInput input{standing, {decision}, paid(Money::fromYuan(475), Month(2019, 6), Month(2019, 8)), {}};
        QCOMPARE(sum(draftHousehold(input, law, Month(2019, 9), Month(2019, 6)), PaymentKind::BackPay), Money::fromYuan(140));
    }

    void aDifferenceWithoutASurveyStaysAsDecided()
    {
        const Law law = policy::test::law(u"tieling-2019"_s);
        Decision decision = decided({}, 2, Month(2019, 1));
        decision.monthlyAmount = Money::fromYuan(200);
        const Situation unasked = family(2, R"(,"income_surveyed":false)");
        const Owed owed = owedFor(decision, unasked, law, Month(2019, 7));
        QCOMPARE(owed.amount, Money::fromYuan(200));
        QCOMPARE(said(owed.findings), QStringList{u"policy.income_not_surveyed"_s});
        const DraftInput input{unasked, {decision}, paid(Money::fromYuan(200), Month(2019, 1), Month(2019, 8)), {}};
        QCOMPARE(count(draftHousehold(input, law, Month(2019, 9), Month(2019, 1)), PaymentKind::BackPay), 0);
    }

    void incomeIsSurveyedOnceAVisitOrAnAcceptedSurveyIsRecorded()
    {
        Dossier dossier;
        dossier.members.push_back({});
        QVERIFY(!situationOf(dossier, Month(2019, 7)).incomeSurveyed);
        const QJsonObject json = toJson(situationOf(dossier, Month(2019, 7)));
        QCOMPARE(json[u"income_surveyed"], QJsonValue(false));
        dossier.visits.push_back({});
        QVERIFY(situationOf(dossier, Month(2019, 7)).incomeSurveyed);
        dossier.visits.clear();
        Survey survey;
        dossier.surveys.push_back(survey);
        QVERIFY(!situationOf(dossier, Month(2019, 7)).incomeSurveyed);
        dossier.surveys.back().acceptedOn = Day(2019, 6, 1);
        QVERIFY(situationOf(dossier, Month(2019, 7)).incomeSurveyed);
    }

    void aDeathTakesTheDeadMembersOwnItemsOutOfADifference()
    {
        const Law law = policy::test::law(u"tieling-2019"_s);
        Situation standing = family(2, R"(,"income":[{"kind":"W2","gross_fen":300000,"member":"m2"},{"kind":"B1","gross_fen":120000}])");
        standing.members[1].diedOn = Day(2019, 7, 31);
        const Decision decision = decided({}, 2, Month(2019, 1));
        QCOMPARE(owedFor(decision, standing, law, Month(2019, 7)).amount->toString(), u"445.00"_s);
        QCOMPARE(owedFor(decision, standing, law, Month(2019, 8)).amount->toString(), u"297.50"_s);
    }

    void aFrozenAmountStays()
    {
        Decision decision = decided({}, 2, Month(2019, 1));
        decision.frozen = true;
        decision.monthlyAmount = Money::fromFen(12345);
        decision.state = u"gradual_exit"_s;
        const Law law = policy::test::law(u"tieling-2019"_s);
        QCOMPARE(owedFor(decision, family(2), law, Month(2019, 6)).amount, Money::fromFen(12345));
        QCOMPARE(owedFor(decision, family(2), law, Month(2019, 7)).amount, Money::fromFen(12345));
    }

    void tekunPartsArePaidApart()
    {
        Decision basic = decided({}, 1);
        basic.benefit = u"tekun_basic"_s;
        basic.member = MemberId(u"m1"_s);
        Decision local = basic;
        local.id = DecisionId(u"d2"_s);
        local.benefit = u"tekun_local"_s;
        const Law law = policy::test::law(u"gannan-2018"_s);
        const Draft draft = draftHousehold({family(1), {basic, local}, {}, {}}, law, Month(2018, 6), Month(2018, 6));
        QCOMPARE(draft.lines.size(), 2u);
        QCOMPARE(draft.lines[0].amount.toString(), u"381.50"_s);
        QCOMPARE(draft.lines[1].amount.toString(), u"50.00"_s);
    }

    void aLaterDecisionReplacesAnEarlierOne()
    {
        Decision later = decided(2, 1, Month(2018, 4));
        later.id = DecisionId(u"d2"_s);
        const Law law = policy::test::law(u"gannan-2018"_s);
        const DraftInput input{family(1), {later, decided(1, 1)}, paid(Money::fromYuan(310), Month(2018, 3), Month(2018, 4)), {}};
        const Draft draft = draftHousehold(input, law, Month(2018, 5), Month(2018, 3));
        QCOMPARE(draft.lines.size(), 2u);
        QCOMPARE(draft.lines[0].kind, PaymentKind::Receivable);
        QCOMPARE(draft.lines[0].amount, -Money::fromYuan(20));
        QCOMPARE(draft.lines[1].amount, Money::fromYuan(290));
    }

    /// 930 bounced and was cancelled after 310 of it were noted as owed back and 100 of these had come.
    void eachPartOfADifferenceHasAReasonThatComesToItsAmount()
    {
        const auto line = [](PaymentKind kind, Money amount) {
            PaymentLine made = paid(amount, Month(2018, 6), Month(2018, 6)).front();
            made.kind = kind;
            return made;
        };
        const Law law = policy::test::law(u"gannan-2018"_s);
        const DraftInput input{family(2), {decided(1, 2, Month(2018, 6))}, {line(PaymentKind::Receivable, -Money::fromYuan(310)), line(PaymentKind::Recovery, Money::fromYuan(100))}, {}};
        const Draft draft = draftHousehold(input, law, Month(2018, 7), Month(2018, 6));
        QCOMPARE(draft.lines.size(), 3u);
        QCOMPARE(draft.lines[0].kind, PaymentKind::Receivable);
        QCOMPARE(draft.lines[0].amount, Money::fromYuan(210));
        QCOMPARE(draft.lines[0].reason, u"310.00×2+310.00−720.00"_s);
        QCOMPARE(draft.lines[1].amount, Money::fromYuan(720));
        QCOMPARE(draft.lines[1].reason, u"310.00×2+310.00−210.00"_s);
    }
};

QTEST_GUILESS_MAIN(PaymentsTest)
#include "test_payments.moc"
