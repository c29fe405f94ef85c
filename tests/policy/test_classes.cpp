// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/owed.h"
#include "policy/packs.h"

using namespace xieli;
using namespace xieli::policy;
using namespace Qt::StringLiterals;

/// Score sheets, reviews and gradual exits: what is refused, what is read again as it was written, what is paid by month.
class ClassesTest : public QObject {
    Q_OBJECT

    /// One indicator with these bands, and one class for every score unless others are given.
    static QByteArray sheet(const QByteArray &bands, const QByteArray &classes = "[{}]", const QByteArray &measure = "persons")
    {
        QByteArray json = R"({"documents":{"d":{"title":"T"}},"score_sheet":{"title":"S","cites":[{"document":"d"}],"indicators":[
            {"key":"k","title":"K","measure":"MEASURE","bands":BANDS}],"classes":CLASSES}})";
        return json.replace("MEASURE", measure).replace("BANDS", bands).replace("CLASSES", classes);
    }

    static Law lawWith(const QString &packs, const QByteArray &overlay)
    {
        Catalogue catalogue = policy::test::catalogue();
        const auto name = catalogue.add(overlay, u"mine.json"_s);
        if (!name)
            qFatal("%s", qPrintable(policy::test::text(name.error())));
        const auto law = catalogue.law(packs + u",mine"_s);
        if (!law)
            qFatal("%s", qPrintable(policy::test::text(law.error())));
        return *law;
    }

private slots:
    // rows: 000-05 C
    void aScoreSheetWithAHoleIsRefusedNamingThePlace_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("error");
        QTest::addColumn<QString>("key");
        const QByteArray whole = R"([{"from":"0","below":"2","points":"0"},{"from":"2","points":"5"}])";
        const QString bands = u"score_sheet[0].indicators[0].bands"_s;
        const QString classes = u"score_sheet[0].classes"_s;
        QTest::newRow("no bands") << sheet("[]") << u"missing_key"_s << bands;
        QTest::newRow("gap between bands") << sheet(R"([{"below":"1","points":"0"},{"from":"2","points":"5"}])") << u"gap"_s << bands + u"[1].from"_s;
        QTest::newRow("overlap of bands") << sheet(R"([{"below":"2","points":"0"},{"from":"1","points":"5"}])") << u"overlap"_s << bands + u"[1].from"_s;
        QTest::newRow("gap at zero") << sheet(R"([{"from":"1","points":"0"}])") << u"gap"_s << bands + u"[0].from"_s;
        QTest::newRow("gap at the end") << sheet(R"([{"below":"2","points":"0"},{"from":"2","below":"9","points":"5"}])") << u"gap"_s << bands + u"[1].below"_s;
        QTest::newRow("open in the middle") << sheet(R"([{"from":"0","points":"0"},{"from":"2","points":"5"}])") << u"overlap"_s << bands + u"[0].below"_s;
        QTest::newRow("backwards") << sheet(R"([{"from":"0","below":"2","points":"0"},{"from":"2","below":"2","points":"1"},{"from":"2","points":"5"}])") << u"overlap"_s << bands + u"[1].below"_s;
        QTest::newRow("points with three decimals") << sheet(R"([{"points":"1.234"}])") << u"bad_value"_s << bands + u"[0].points"_s;
        QTest::newRow("points as a number") << sheet(R"([{"points":5}])") << u"wrong_type"_s << bands + u"[0].points"_s;
        QTest::newRow("unknown measure") << sheet(whole, "[{}]", "luck") << u"bad_code"_s << u"score_sheet[0].indicators[0].measure"_s;
        QTest::newRow("no classes") << sheet(whole, "[]") << u"missing_key"_s << classes;
        QTest::newRow("gap between classes") << sheet(whole, R"([{"below":"1"},{"from":"2","class":1}])") << u"gap"_s << classes + u"[1].from"_s;
        QTest::newRow("classes begin late") << sheet(whole, R"([{"from":"1","class":1}])") << u"gap"_s << classes + u"[0].from"_s;
        QTest::newRow("class 5") << sheet(whole, R"([{"class":5}])") << u"bad_value"_s << classes + u"[0].class"_s;
    }
    void aScoreSheetWithAHoleIsRefusedNamingThePlace()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, error);
        QFETCH(QString, key);
        const auto pack = loadPack(json, u"mine"_s);
        QVERIFY(!pack);
        QCOMPARE(pack.error().key, u"policy.pack_"_s + error);
        QCOMPARE(pack.error().arguments.value(u"key"_s), key);
    }

    void aMisshapenCodeIsRefused()
    {
        const auto pack = [](const QByteArray &figure, const QByteArray &codes) {
            QByteArray json = R"({"documents":{"d":{"title":"T"}},"figures":{"FIGURE":{"value":CODES,"cites":[{"document":"d"}]}}})";
            return loadPack(json.replace("FIGURE", figure).replace("CODES", codes), u"mine"_s);
        };
        QVERIFY(pack("tekun.self_care.scale", R"(["full:6","lost:0"])"));
        QVERIFY(!pack("tekun.self_care.scale", R"(["full"])"));
        QVERIFY(pack("gradual_exit.shares", R"(["100%","1/2"])"));
        QVERIFY(!pack("gradual_exit.shares", R"(["all"])"));
        QVERIFY(!pack("rigid.kinds", R"(["D98"])"));
    }

    void whatADossierSaysOfReviewsAndExitsIsReadAgain()
    {
        const QByteArray json = R"({"month":"2018-06","members":[{"religious_site_since":"2015-01"}],"last_review":"2018-02-28","income_stable":false,
            "received":{"class":"B","gradual_exit_from":"2018-05","gradual_exit_months":3,"gradual_exit_group":"disabled"},"score_answers":{"debts":30000}})";
        const Situation situation = policy::test::situation(json);
        QCOMPARE(situation.received.grade, 2);
        QCOMPARE(situation.lastReviewDay, Day(2018, 2, 28));
        QCOMPARE(situation.scoreAnswers.value(u"debts"_s), 30000);
        const QByteArray bytes = toBytes(situation);
        const auto again = situationFromJson(QJsonDocument::fromJson(bytes).object());
        QVERIFY(again);
        QCOMPARE(toBytes(*again), bytes);
        QCOMPARE(QJsonDocument(toJson(situation)).toJson(QJsonDocument::Compact), bytes);
        QCOMPARE(again->received.gradualExitMonths, 3);
        QCOMPARE(again->received.gradualExitGroup, u"disabled"_s);
        QVERIFY(!policy::test::situation(R"({"month":"2018-06","members":[{}],"last_review":"2018-02"})").lastReviewDay);
    }

    void whatADossierSaysAmissIsRefused_data()
    {
        QTest::addColumn<QByteArray>("part");
        QTest::addColumn<QString>("key");
        QTest::newRow("29 February of no leap year") << QByteArray(R"("last_review":"2018-02-29")") << u"last_review"_s;
        QTest::newRow("month 13") << QByteArray(R"("last_review":"2018-13")") << u"last_review"_s;
        QTest::newRow("class E") << QByteArray(R"("received":{"class":"E"})") << u"received.class"_s;
        QTest::newRow("no months") << QByteArray(R"("received":{"gradual_exit_months":0})") << u"received.gradual_exit_months"_s;
        QTest::newRow("half an answer") << QByteArray(R"("score_answers":{"debts":0.5})") << u"score_answers.debts"_s;
        QTest::newRow("less than nothing") << QByteArray(R"("score_answers":{"debts":-1})") << u"score_answers.debts"_s;
        QTest::newRow("an answer in words") << QByteArray(R"("score_answers":{"debts":"many"})") << u"score_answers.debts"_s;
        QTest::newRow("a key in capitals") << QByteArray(R"("score_answers":{"DEBTS":1})") << u"score_answers.DEBTS"_s;
    }
    void whatADossierSaysAmissIsRefused()
    {
        QFETCH(QByteArray, part);
        QFETCH(QString, key);
        const auto read = situationFromJson(QJsonDocument::fromJson(R"({"month":"2018-06","members":[{}],)" + part + "}").object());
        QVERIFY(!read);
        QCOMPARE(read.error().arguments.value(u"key"_s), key);
    }

    // rows: 002-01 C
    void aDecreasingExitIsPaidByTheMonthSinceItBegan()
    {
        const Law law = lawWith(u"chongqing-2021"_s, R"({"documents":{"d":{"title":"T"}},"figures":{
            "gradual_exit.amount":{"value":"decreasing","cites":[{"document":"d"}]},"gradual_exit.shares":{"value":["100%","50%"],"cites":[{"document":"d"}]}}})");
        const Situation situation = policy::test::situation(R"({"month":"2021-08","members":[{"birth_date":"1980-01-01"}]})");
        Decision decision;
        decision.benefit = u"dibao"_s;
        decision.category = Category::Dibao;
        decision.state = u"gradual_exit"_s;
        decision.persons = 1;
        decision.monthlyAmount = Money::fromFen(20001);
        decision.startMonth = Month(2021, 8);
        QCOMPARE(owedFor(decision, situation, law, Month(2021, 8)).amount, Money::fromFen(20001));
        QCOMPARE(owedFor(decision, situation, law, Month(2021, 9)).amount, Money::fromFen(10001)); // 100.005 half up
        QCOMPARE(owedFor(decision, situation, law, Month(2021, 12)).amount, Money::fromFen(10001));
        decision.frozen = true;
        QCOMPARE(owedFor(decision, situation, law, Month(2021, 12)).amount, Money::fromFen(20001));
    }

    // rows: 004-02 C
    void aDecidedTekunIsRepricedByTheFormOfTheTopmostPack()
    {
        const Law law = lawWith(u"chongqing-2017"_s, R"({"documents":{"d":{"title":"T"}},"figures":{
            "tekun.basic.ratio":{"value":"1.4","cites":[{"document":"d"}]},"tekun.basic.standard":{"value":"urban","cites":[{"document":"d"}]}}})");
        const Situation situation = policy::test::situation(R"({"month":"2017-06","members":[{"id":"m1","birth_date":"1950-01-01"}],"obligors":[]})");
        Decision decision;
        decision.benefit = u"tekun_basic"_s;
        decision.category = Category::Tekun;
        decision.member = MemberId(u"m1"_s);
        decision.persons = 1;
        decision.startMonth = Month(2017, 5);
        QCOMPARE(owedFor(decision, situation, law, Month(2017, 6)).amount, Money::fromFen(70000));
        QCOMPARE(owedFor(decision, situation, policy::test::law(u"chongqing-2017"_s), Month(2017, 6)).amount, Money::fromFen(65000));
    }

    // rows: 001-02 C
    void whatLiesOnADraftIsADraft()
    {
        QVERIFY(policy::test::law(u"zhangjiagang-2019"_s).isDraft());
        QVERIFY(policy::test::law(u"zhangjiagang-2019,overlay-zhangjiagang-2019"_s).isDraft());
        QVERIFY(!policy::test::law(u"chongqing-2017"_s).isDraft());
    }
};

QTEST_GUILESS_MAIN(ClassesTest)
#include "test_classes.moc"
