// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/income.h"
#include "policy/packs.h"

#include <QRandomGenerator>

using namespace xieli;
using namespace xieli::policy;
using namespace Qt::StringLiterals;

/// What holds of every income, whatever the family; and what the table of imputed wages refuses.
class IncomeTest : public QObject {
    Q_OBJECT

    static constexpr const char *cites = R"("cites":[{"document":"d","article":"1"}])";

    static QByteArray pack(const QByteArray &figures, const QByteArray &imputed = "[]")
    {
        return R"({"documents":{"d":{"title":"t"}},"figures":{)" + figures + R"(},"imputed":)" + imputed + '}';
    }

    static QByteArray value(const QByteArray &json) { return R"([{"value":)" + json + ',' + cites + "}]"; }

    static QByteArray row(const QByteArray &ages, const QByteArray &more = {}) { return R"({"ages":[)" + ages + "]," + more + cites + '}'; }

    /// Every deduction and formula at once; imputed wages where asked: a floor under what is earned.
    static Law everything(bool imputing = true)
    {
        Catalogue packs = policy::test::catalogue();
        const QByteArray figures = R"("support.formula":)" + value(R"("share_above_line")") + R"(,"support.share":)" + value(R"("1/3")")
            + R"(,"imputed.method":)" + value(imputing ? R"("without_proof")" : R"("none")") + R"(,"minimum_wage.monthly":)" + value("100001")
            + R"(,"deduct.job_cost":)" + value("true") + R"(,"job_cost.line_share":)" + value(R"("3/7")")
            + R"(,"deduct.expenses":)" + value(R"(["D05","D07","D08"])") + R"(,"deduct.net_of_aid":)" + value("true")
            + R"(,"deduct.disabled_work.share":)" + value(R"("50%")") + R"(,"deduct.paid_support":)" + value("true");
        const auto name = packs.add(pack(figures, '[' + row(R"({"from":16,"to":59,"ratio":"1/7"})") + ']'), u"all.json"_s);
        Q_ASSERT(name);
        return *packs.law(u"tieling-2019,"_s + *name);
    }

    static QJsonObject randomFamily(QRandomGenerator &dice)
    {
        static const QStringList kinds{u"W1"_s, u"W2"_s, u"B1"_s, u"B4"_s, u"T1"_s, u"T4"_s, u"T8"_s, u"E14"_s, u"T10"_s, u"P2"_s};
        static const QStringList spending{u"D05"_s, u"D07"_s, u"D08"_s, u"D10"_s, u"D13"_s};
        const int persons = dice.bounded(1, 5);
        QJsonArray members, income, expenses, obligors;
        for (int i = 0; i < persons; ++i) {
            QJsonObject member{{u"id"_s, u"m%1"_s.arg(i)}, {u"birth_date"_s, u"%1-03-03"_s.arg(dice.bounded(1940, 2012))},
                               {u"relation"_s, i == 0 ? 2 : 20}, {u"sex"_s, dice.bounded(2) ? u"male"_s : u"female"_s}};
            if (dice.bounded(3))
                member[u"labour_capacity"_s] = QStringList{u"full"_s, u"partial"_s, u"lost"_s}[dice.bounded(3)];
            if (dice.bounded(3) == 0)
                member[u"disability_grade"_s] = dice.bounded(1, 5);
            members << member;
        }
        const auto owner = [&](QJsonObject object) {
            if (dice.bounded(4))
                object[u"member"_s] = u"m%1"_s.arg(dice.bounded(persons));
            return object;
        };
        for (int i = dice.bounded(6); i > 0; --i)
            income << owner({{u"kind"_s, kinds[dice.bounded(kinds.size())]}, {u"gross_fen"_s, dice.bounded(3'000'000)}, {u"cost_fen"_s, dice.bounded(500'000)}});
        for (int i = dice.bounded(4); i > 0; --i)
            expenses << owner({{u"kind"_s, spending[dice.bounded(spending.size())]}, {u"amount_fen"_s, dice.bounded(1'000'000)}});
        for (int i = dice.bounded(3); i > 0; --i)
            obligors << QJsonObject{{u"family_persons"_s, dice.bounded(1, 5)}, {u"family_yearly_income_fen"_s, dice.bounded(9'000'000)},
                                    {u"supported_persons"_s, dice.bounded(1, 4)}};
        return {{u"household"_s, QJsonObject{{u"id"_s, u"h"_s}}}, {u"month"_s, u"2019-08"_s}, {u"members"_s, members},
                {u"income"_s, income}, {u"expenses"_s, expenses}, {u"obligors"_s, obligors}};
    }

    static YearlyIncome incomeOf(const Situation &situation, const Law &law, int position = -1)
    {
        Context context(law, situation.month);
        IncomeLedger ledger(situation, context);
        const auto person = [&] { return Persons{ledger.persons()[static_cast<std::size_t>(position)]}; };
        return ledger.of(position < 0 ? ledger.persons() : person(), position < 0 ? IncomeOf::Household : IncomeOf::OnePerson).value;
    }

private slots:
    void noIncomeIsNegativeAndBoundsAreInOrder()
    {
        const Law law = everything();
        QRandomGenerator dice(20180105);
        for (int run = 0; run < 2000; ++run) {
            const auto situation = situationFromJson(randomFamily(dice));
            QVERIFY(situation);
            const YearlyIncome income = incomeOf(*situation, law);
            QVERIFY(!income.low.isNegative() && income.low <= income.high);
            QVERIFY(!income.imputed.least.isNegative());
            QVERIFY2(income.isExact(), "nothing is missing here");
        }
    }

    void theSharesOfAllPersonsAreTheWhole()
    {
        const Law law = policy::test::law(u"tieling-2019"_s); // nothing is deducted, nobody owes by formula
        QRandomGenerator dice(7);
        for (int run = 0; run < 1000; ++run) {
            const auto situation = situationFromJson(randomFamily(dice));
            QVERIFY(situation);
            Money sum;
            for (int i = 0; i < static_cast<int>(situation->members.size()); ++i)
                sum += incomeOf(*situation, law, i).high;
            QCOMPARE(sum.fen(), incomeOf(*situation, law).high.fen());
        }
    }

    void whoEarnsItMakesNoDifferenceToTheHousehold()
    {
        const Law law = policy::test::law(u"tieling-2019"_s);
        QRandomGenerator dice(11);
        for (int run = 0; run < 1000; ++run) {
            auto situation = situationFromJson(randomFamily(dice));
            QVERIFY(situation);
            const Money before = incomeOf(*situation, law).high;
            for (IncomeItem &item : situation->income)
                if (item.earner)
                    item.earner = situation->members[static_cast<std::size_t>(dice.bounded(static_cast<int>(situation->members.size())))].id;
            QCOMPARE(incomeOf(*situation, law).high.fen(), before.fen());
        }
    }

    void moreIncomeIsNeverLess()
    {
        const Law law = everything(false); // with a floor of imputed wages, more wages bring more job cost
        QRandomGenerator dice(13);
        for (int run = 0; run < 1000; ++run) {
            auto situation = situationFromJson(randomFamily(dice));
            QVERIFY(situation);
            if (situation->income.empty() || situation->income.front().kind == u"T10")
                continue;
            const Money before = incomeOf(*situation, law).high;
            situation->income.front().gross += Money::fromFen(dice.bounded(500'000));
            QVERIFY(incomeOf(*situation, law).high >= before);
        }
    }

    void aTableOfImputedWagesIsReadStrictly_data()
    {
        QTest::addColumn<QByteArray>("table");
        QTest::addColumn<QString>("error");
        const QByteArray whole = R"({"from":16,"to":50,"ratio":"1"})";
        QTest::newRow("fits") << QByteArray('[' + row(whole + R"(,{"from":51,"to":60,"ratio":"1/2"})") + ']') << QString();
        QTest::newRow("gap") << QByteArray('[' + row(whole + R"(,{"from":52,"to":60,"ratio":"1/2"})") + ']') << u"policy.pack_ages_gap"_s;
        QTest::newRow("overlap") << QByteArray('[' + row(whole + R"(,{"from":50,"to":60,"ratio":"1/2"})") + ']') << u"policy.pack_ages_overlap"_s;
        QTest::newRow("ends before it begins") << QByteArray('[' + row(R"({"from":60,"to":50,"ratio":"1"})") + ']') << u"policy.pack_bad_value"_s;
        QTest::newRow("no bands") << QByteArray('[' + row({}) + ']') << u"policy.pack_missing_key"_s;
        QTest::newRow("men only") << QByteArray('[' + row(whole, R"("sex":"male",)") + ']') << u"policy.pack_missing_key"_s;
        QTest::newRow("both sexes") << QByteArray('[' + row(whole, R"("sex":"male",)") + ',' + row(whole, R"("sex":"female",)") + ']') << QString();
        QTest::newRow("twice") << QByteArray('[' + row(whole) + ',' + row(whole, R"("sex":"male",)") + ']') << u"policy.pack_overlap"_s;
        QTest::newRow("one after the other") << QByteArray('[' + row(whole, R"("to":"2019-12",)") + ',' + row(whole, R"("from":"2020-01",)") + ']') << QString();
        QTest::newRow("meeting in a month") << QByteArray('[' + row(whole, R"("to":"2020-01",)") + ',' + row(whole, R"("from":"2020-01",)") + ']') << u"policy.pack_overlap"_s;
        QTest::newRow("unknown status") << QByteArray('[' + row(whole, R"("status":"king",)") + ']') << u"policy.pack_bad_code"_s;
        QTest::newRow("unknown key") << QByteArray('[' + row(whole, R"("colour":"red",)") + ']') << u"policy.pack_unknown_key"_s;
        QTest::newRow("negative ratio") << QByteArray('[' + row(R"({"from":16,"to":50,"ratio":"-1"})") + ']') << u"policy.pack_bad_value"_s;
        QTest::newRow("no citation") << QByteArray(R"([{"ages":[{"from":16,"to":50,"ratio":"1"}]}])") << u"policy.pack_no_citation"_s;
    }
    void aTableOfImputedWagesIsReadStrictly()
    {
        QFETCH(QByteArray, table);
        QFETCH(QString, error);
        const auto read = loadPack(pack({}, table), u"mine"_s);
        QCOMPARE(read ? QString() : read.error().key, error);
    }

    void aMethodWithoutATableIsNoLaw()
    {
        Catalogue packs = policy::test::catalogue();
        QVERIFY(packs.add(pack(R"("imputed.method":)" + value(R"("without_proof")")), u"mine.json"_s));
        const auto law = packs.law(u"tieling-2019,mine"_s);
        QVERIFY(!law);
        QCOMPARE(law.error().arguments.value(u"key"_s), u"imputed"_s);
    }

    // rows: 002-03 R
    void onlyThoseWithoutSteadyIncomeAreNamed_data()
    {
        QTest::addColumn<QByteArray>("income");
        QTest::addColumn<QByteArray>("member");
        QTest::addColumn<bool>("poor");
        QTest::addColumn<bool>("named");
        QTest::newRow("nothing") << QByteArray("[]") << QByteArray(R"("labour_capacity":"lost")") << true << true;
        QTest::newRow("a year's wage") << QByteArray(R"([{"kind":"W1","gross_fen":1,"member":"m"}])") << QByteArray(R"("labour_capacity":"lost")") << true << false;
        QTest::newRow("eleven months' wage") << QByteArray(R"([{"kind":"W1","gross_fen":1,"months":11,"member":"m"}])") << QByteArray(R"("labour_capacity":"lost")") << true << true;
        QTest::newRow("odd jobs") << QByteArray(R"([{"kind":"W2","gross_fen":1,"member":"m"}])") << QByteArray(R"("labour_capacity":"partial")") << true << true;
        QTest::newRow("a pension") << QByteArray(R"([{"kind":"T1","gross_fen":1,"member":"m"}])") << QByteArray(R"("labour_capacity":"partial")") << true << false;
        QTest::newRow("not registered poor") << QByteArray("[]") << QByteArray(R"("labour_capacity":"lost")") << false << false;
        QTest::newRow("can work") << QByteArray("[]") << QByteArray(R"("labour_capacity":"full")") << true << false;
    }
    void onlyThoseWithoutSteadyIncomeAreNamed()
    {
        QFETCH(QByteArray, income);
        QFETCH(QByteArray, member);
        QFETCH(bool, poor);
        QFETCH(bool, named);
        // the line is empty here, so nobody is told to be in 低保
        const Situation situation = policy::test::situation(R"({"household":{"id":"h","registered_poor":)" + QByteArray(poor ? "true" : "false")
            + R"(},"month":"2021-08","members":[{"id":"m","birth_date":"1975-03-03",)" + member + R"(}],"income":)" + income + '}');
        const Assessment result = assess(situation, policy::test::law(u"chongqing-2021"_s));
        QCOMPARE(std::any_of(result.findings.begin(), result.findings.end(), [](const Finding &finding) { return finding.key == u"policy.disabled_without_income"_s; }), named);
    }

    void listsTakeOnlyTheirOwnCodes()
    {
        for (const QByteArray &figure : {QByteArray(R"("deduct.expenses":)" + value(R"(["D01"])")), QByteArray(R"("income.not_counted.local":)" + value(R"(["E77"])")),
                 QByteArray(R"("property.consumption":)" + value(R"(["F1"])")), QByteArray(R"("property.exempt_reasons":)" + value(R"(["luck"])")),
                 QByteArray(R"("imputed.exempt":)" + value(R"(["tired"])"))}) {
            const auto read = loadPack(pack(figure), u"mine"_s);
            QVERIFY(!read);
            QCOMPARE(read.error().key, u"policy.pack_bad_code"_s);
        }
    }
};

QTEST_GUILESS_MAIN(IncomeTest)
#include "test_income.moc"
