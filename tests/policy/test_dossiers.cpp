// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/packs.h"

#include "policy/kinds.h"

#include <QElapsedTimer>
#include <QLocale>

using namespace xieli;
using namespace xieli::policy;
using namespace Qt::StringLiterals;

/// Dossiers are read strictly and written byte-stable; an assessment is the same bytes for ever.
class DossiersTest : public QObject {
    Q_OBJECT

    static QString examples() { return xieli::test::sourcePath(u"resources/schema/examples/"_s); }

    static Situation example(const QString &pack)
    {
        return policy::test::situation(xieli::test::contents(examples() + u"dossier-"_s + pack + u".json"_s));
    }

    static void collect(const QJsonValue &steps, QStringList &breaches, int &count)
    {
        for (const QJsonValue step : steps.toArray()) {
            ++count;
            const QJsonObject object = step.toObject();
            for (const QString &key : {u"rule"_s, u"value"_s, u"cites"_s, u"because"_s})
                if (!object.contains(key))
                    breaches << object[u"rule"].toString() + u" lacks "_s + key;
            if (object[u"cites"].toArray().isEmpty() || object[u"because"].toString().isEmpty() || object[u"because"].toString().contains(u'{'))
                breaches << object[u"rule"].toString() + u' ' + object[u"because"].toString();
            collect(object[u"steps"], breaches, count);
        }
    }

private slots:
    void theSchemaListsTheKindsThatAreRead()
    {
        const auto schema = QJsonDocument::fromJson(xieli::test::contents(xieli::test::sourcePath(u"resources/schema/dossier.schema.json"_s)));
        const auto listed = [&schema](const QString &part) {
            QStringList codes;
            for (const QJsonValue code : schema[u"properties"][part][u"items"][u"properties"][u"kind"][u"enum"].toArray())
                codes << code.toString();
            return codes.join(u", "_s);
        };
        QCOMPARE(listed(u"income"_s), listedIncomeKinds());
        QCOMPARE(listed(u"property"_s), listedPropertyKinds());
        QCOMPARE(listed(u"expenses"_s), listedExpenseKinds());
        const auto wrong = situationFromJson(QJsonDocument::fromJson(R"({"month":"2018-06","members":[{}],"property":[{"kind":"R9"}]})").object());
        QVERIFY(!wrong);
        QCOMPARE(wrong.error().arguments.value(u"known"_s), listedPropertyKinds());
        QCOMPARE(wrong.error().arguments.value(u"pack"_s), u"household"_s); // the id that it would have had
    }

    void aBadDossierIsRefusedNamingTheKey_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("error");
        QTest::addColumn<QString>("key");
        const auto row = [](const char *name, const QByteArray &json, const QString &error, const QString &key) {
            QTest::newRow(name) << json << u"policy.dossier_"_s + error << key;
        };
        row("unknown key", R"({"month":"2018-06","members":[{}],"incomes":[]})", u"unknown_key"_s, u"incomes"_s);
        row("unknown key of a member", R"({"month":"2018-06","members":[{"birthday":"1970-01-01"}]})", u"unknown_key"_s, u"members[0].birthday"_s);
        row("no month", R"({"members":[{}]})", u"missing_key"_s, u"month"_s);
        row("no members", R"({"month":"2018-06"})", u"missing_key"_s, u"members"_s);
        row("impossible day", R"({"month":"2018-06","members":[{"birth_date":"2018-02-30"}]})", u"bad_date"_s, u"members[0].birth_date"_s);
        row("impossible month", R"({"month":"2018-00","members":[{}]})", u"bad_date"_s, u"month"_s);
        row("fraction", R"({"month":"2018-06","members":[{}],"income":[{"kind":"W1","gross_fen":12.5}]})", u"fraction"_s, u"income[0].gross_fen"_s);
        row("text for money", R"({"month":"2018-06","members":[{}],"income":[{"kind":"W1","gross_fen":"12"}]})", u"wrong_type"_s, u"income[0].gross_fen"_s);
        row("negative money", R"({"month":"2018-06","members":[{}],"income":[{"kind":"W1","gross_fen":-1}]})", u"bad_value"_s, u"income[0].gross_fen"_s);
        row("no amount", R"({"month":"2018-06","members":[{}],"income":[{"kind":"W1"}]})", u"missing_key"_s, u"income[0].gross_fen"_s);
        row("unknown kind", R"({"month":"2018-06","members":[{}],"income":[{"kind":"W9","gross_fen":1}]})", u"bad_code"_s, u"income[0].kind"_s);
        row("unknown code", R"({"month":"2018-06","members":[{"labour_capacity":"some"}]})", u"bad_code"_s, u"members[0].labour_capacity"_s);
        row("unknown earner", R"({"month":"2018-06","members":[{"id":"a"}],"income":[{"kind":"W1","gross_fen":1,"member":"b"}]})", u"unknown_member"_s, u"income[0].member"_s);
        row("number for a quantity", R"({"month":"2018-06","members":[{}],"income":[{"kind":"B1","quantity":3,"unit_price_fen":1}]})", u"wrong_type"_s, u"income[0].quantity"_s);
        row("the same id twice", R"({"month":"2018-06","members":[{"id":"a"},{"id":"a"}]})", u"bad_value"_s, u"members[1].id"_s);
        row("the same income twice", R"({"month":"2018-06","members":[{}],"income":[{"id":"i","kind":"W1","gross_fen":1},{"id":"i","kind":"W1","gross_fen":1}]})", u"bad_value"_s, u"income[1].id"_s);
        row("the same request twice", R"({"month":"2018-06","members":[{}],"aid_requests":[{"id":"a"},{"id":"a"}]})", u"bad_value"_s, u"aid_requests[1].id"_s);
        row("the same bill twice", R"({"month":"2018-06","members":[{}],"medical_bills":[{"id":"b","compliant_fen":1},{"id":"b","compliant_fen":1}]})", u"bad_value"_s, u"medical_bills[1].id"_s);
        row("day without zeros", R"({"month":"2018-06","members":[{"birth_date":"1970-1-1"}]})", u"bad_date"_s, u"members[0].birth_date"_s);
        row("month 13", R"({"month":"2018-13","members":[{}]})", u"bad_date"_s, u"month"_s);
        row("class 5", R"({"month":"2018-06","members":[{}],"received":{"class":5}})", u"bad_value"_s, u"received.class"_s);
    }
    void aBadDossierIsRefusedNamingTheKey()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, error);
        QFETCH(QString, key);
        const auto read = situationFromJson(QJsonDocument::fromJson(json).object());
        QVERIFY(!read);
        QCOMPARE(read.error().key, error);
        QCOMPARE(read.error().arguments.value(u"key"_s), key);
    }

    void theCallersMonthCoversTheDossiers()
    {
        const auto read = situationFromJson(QJsonDocument::fromJson(R"({"month":"2018-06","members":[{}]})").object(), Month(2018, 7));
        QVERIFY(read);
        QCOMPARE(read->month, Month(2018, 7));
        QCOMPARE(read->surveyFrom, Month(2017, 7));
        QVERIFY(read->members.front().isHead());
        QVERIFY(!read->obligorsKnown);
    }

    void anExampleStandsForEachPack_data()
    {
        QTest::addColumn<QString>("pack");
        for (const QString &pack : {u"gannan-2018"_s, u"zhangjiagang-2019"_s, u"chongqing-2017"_s, u"chongqing-2021"_s, u"tieling-2019"_s})
            QTest::newRow(qPrintable(pack)) << pack;
    }
    void anExampleStandsForEachPack()
    {
        QFETCH(QString, pack);
        const Situation situation = example(pack);
        const QByteArray bytes = toBytes(situation);
        const auto again = situationFromJson(QJsonDocument::fromJson(bytes).object());
        QVERIFY2(again, again ? "" : qPrintable(policy::test::text(again.error())));
        QCOMPARE(toBytes(*again), bytes);
        QCOMPARE(QJsonDocument(toJson(situation)).toJson(QJsonDocument::Compact), bytes);
        const Law law = policy::test::law(pack);
        const QByteArray result = toJson(assess(situation, law));
        QCOMPARE(toJson(assess(*again, policy::test::law(pack))), result);
        QStringList breaches;
        int count = 0;
        collect(QJsonDocument::fromJson(result).object()[u"steps"], breaches, count);
        QCOMPARE(breaches, QStringList());
        QVERIFY(count > 5);
    }

    void theResultHasTheKeysThatScriptsRead()
    {
        const QByteArray bytes = toJson(assess(example(u"gannan-2018"_s), policy::test::law(u"gannan-2018"_s)));
        QJsonParseError parse;
        const QJsonObject result = QJsonDocument::fromJson(bytes, &parse).object();
        QCOMPARE(parse.error, QJsonParseError::NoError);
        for (const char *key : {"household", "month", "pack", "edition", "category", "state", "class", "persons", "annual_income_fen", "line_fen",
                 "line_basis", "per_capita_fen", "distance_fen", "monthly_amount_fen", "benefits", "members", "findings", "steps"})
            QVERIFY2(result.contains(QLatin1String(key)), key);
    }

    void theLocaleChangesNothing()
    {
        const Law law = policy::test::law(u"tieling-2019"_s);
        const Situation situation = example(u"tieling-2019"_s);
        const QByteArray before = toJson(assess(situation, law));
        const QLocale old;
        QLocale::setDefault(QLocale(QLocale::German));
        setlocale(LC_ALL, "de_DE.UTF-8");
        const QByteArray german = toJson(assess(situation, law));
        QLocale::setDefault(QLocale(QLocale::Arabic, QLocale::Egypt));
        const QByteArray arabic = toJson(assess(situation, law));
        QLocale::setDefault(old);
        setlocale(LC_ALL, "C");
        QCOMPARE(german, before);
        QCOMPARE(arabic, before);
    }

    void theOrderOfObligorsAndDecimalsOfShowingDoNotMatter()
    {
        Situation situation = example(u"gannan-2018"_s);
        situation.income[0].quantity.reset();
        const Assessment one = assess(situation, policy::test::law(u"gannan-2018"_s));
        std::reverse(situation.income.begin(), situation.income.end());
        const Assessment other = assess(situation, policy::test::law(u"gannan-2018"_s));
        QCOMPARE(one.annualIncome, other.annualIncome);
        QCOMPARE(one.monthlyAmount, other.monthlyAmount);
    }

    /// V12: (60000 − 3 × 4770) × 0.5 ÷ 2 = 11422.50 a year.
    void anOverlayBringsASupportFormula()
    {
        Catalogue packs = policy::test::catalogue();
        QVERIFY(packs.add(R"({"documents":{"d":{"title":"T"}},"figures":{"support.formula":{"value":"share_above_line","cites":[{"document":"d"}]},
            "support.share":{"value":"0.5","cites":[{"document":"d"}]}}})", u"support.json"_s));
        const Situation situation = policy::test::situation(R"({"month":"2019-07","members":[{"birth_date":"1980-01-01"}],"obligors":[
            {"relation":20,"ability":"able","family_persons":3,"family_yearly_income_fen":6000000,"supported_persons":2}]})");
        const Assessment assessment = assess(situation, *packs.law(u"tieling-2019,support"_s));
        QCOMPARE(assessment.annualIncome, Money::fromFen(1142250));
        QCOMPARE(assess(situation, policy::test::law(u"tieling-2019"_s)).annualIncome, Money());
    }

    void anOfficesDossierGivesTheStandingSurveyAndWhatIsReceived()
    {
        Dossier dossier;
        dossier.household.claimedClass = 3;
        dossier.household.claimedMonthlyAmount = Money::fromYuan(84);
        for (int i = 1; i <= 3; ++i) {
            Survey survey;
            survey.id = SurveyId(QString::number(i));
            survey.from = Month(2015 + i, 1);
            survey.to = Month(2015 + i, 12);
            if (i < 3)
                survey.acceptedOn = Day(2016 + i, 2, 1);
            dossier.surveys.push_back(survey);
            IncomeItem item;
            item.survey = survey.id;
            item.gross = Money::fromYuan(i);
            dossier.income.push_back(item);
        }
        Situation situation = situationOf(dossier, Month(2018, 6));
        QCOMPARE(situation.surveyFrom, Month(2017, 1));
        QCOMPARE(situation.income.size(), 1u);
        QCOMPARE(situation.income.front().gross, Money::fromYuan(2));
        QCOMPARE(situation.received.grade, 3); // nobody decided yet: the roster's word
        Decision decision;
        decision.category = Category::Dibao;
        decision.grade = 2;
        decision.startMonth = Month(2018, 5);
        decision.monthlyAmount = Money::fromYuan(290);
        dossier.decisions.push_back(decision);
        situation = situationOf(dossier, Month(2018, 6));
        QCOMPARE(situation.received.grade, 2);
        QCOMPARE(situation.received.since, Month(2018, 5));
        QVERIFY(!situationOf(dossier, Month(2018, 4)).received.category);
        QVERIFY(!situation.obligorsKnown);
    }

    // rows: 000-25 R, 000-27 R
    void theFactsOfTheProgrammesComeFromTheRecord()
    {
        Dossier dossier;
        dossier.household.id = HouseholdId(u"H"_s);
        dossier.household.heating = Heating::Central;
        Member member;
        member.id = MemberId(u"a"_s);
        member.relation = 2;
        member.carePlace = CarePlace::Central;
        member.careNeed = false;
        member.injuryCare = true;
        member.schoolStage = SchoolStage::Junior;
        member.childStatus = ChildStatus::Unsupported;
        member.living = LivingStatus::LeftBehind;
        member.localHukou = false;
        member.residingSince = Day(2018, 2, 28);
        member.permitSince = Day(2018, 3, 1);
        dossier.members.push_back(member);
        const QByteArray bytes = toBytes(situationOf(dossier, Month(2019, 7)));
        const auto again = situationFromJson(QJsonDocument::fromJson(bytes).object());
        QVERIFY(again);
        QVERIFY2(toBytes(*again) == bytes, (toBytes(*again) + "\n" + bytes).constData());
        QCOMPARE(again->household.heating, Heating::Central);
        const Member &read = again->members.front();
        QCOMPARE(read.carePlace, CarePlace::Central);
        QCOMPARE(read.careNeed, false);
        QVERIFY(read.injuryCare);
        QCOMPARE(read.schoolStage, SchoolStage::Junior);
        QCOMPARE(read.childStatus, ChildStatus::Unsupported);
        QCOMPARE(read.living, LivingStatus::LeftBehind);
        QCOMPARE(read.localHukou, false);
        QCOMPARE(read.residingSince, Day(2018, 2, 28));
        QCOMPARE(read.permitSince, Day(2018, 3, 1));
    }

    void oneHouseholdIsQuick()
    {
        const Law law = policy::test::law(u"gannan-2018,training-629901"_s);
        const Situation situation = example(u"gannan-2018"_s);
        QElapsedTimer timer;
        timer.start();
        constexpr int times = 2000;
        qsizetype size = 0;
        for (int i = 0; i < times; ++i)
            size += toJson(assess(situation, law)).size();
        const qint64 micros = timer.nsecsElapsed() / 1000 / times;
        qInfo("assess + explain + write: %lld us a household, %lld bytes", static_cast<long long>(micros), static_cast<long long>(size / times));
        QVERIFY2(micros < 2000, "far from the goal of 50 us");
    }
};

QTEST_GUILESS_MAIN(DossiersTest)
#include "test_dossiers.moc"
