// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/packs.h"
#include "policy/policytest.h"

using namespace xieli;
using namespace Qt::StringLiterals;

/// The runner of rule tests: what a clerk writes wrongly is refused, and what comes out otherwise is never passed over.
class PolicyTestTest : public QObject {
    Q_OBJECT

    static QJsonObject good()
    {
        const QByteArray json = xieli::test::contents(xieli::test::sourcePath(u"tests/policy/cases/gannan-2018/one_fen_below.json"_s));
        return QJsonDocument::fromJson(json).object();
    }

    static QByteArray bytes(const QJsonObject &test) { return QJsonDocument(test).toJson(); }

    static policy::PolicyTestResult run(const QJsonObject &test) { return policy::runPolicyTest(bytes(test), u"t.json"_s, policy::test::catalogue()); }

    static policy::PolicyTestResult expecting(const QByteArray &expect)
    {
        QJsonObject test = good();
        test[u"expect"_s] = QJsonDocument::fromJson(expect).object();
        return run(test);
    }

private slots:
    void aTestThatHoldsPasses()
    {
        const auto result = run(good());
        QVERIFY(result.passed());
        QVERIFY(!result.title.isEmpty() && !result.clause.isEmpty());
        QCOMPARE(result.policy, u"gannan-2018"_s);
    }

    void whatIsWrittenWronglyIsRefused_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QString>("error");
        const auto row = [](const char *key, const char *value, const char *error) {
            QTest::addRow("%s %s", key, value) << QString::fromLatin1(key) << QByteArray(value) << QString::fromLatin1(error);
        };
        row("tilte", "\"x\"", "policy.test_unknown_key");
        for (const char *key : {"title", "clause", "policy", "dossier", "expect"})
            row(key, "", "policy.test_missing_key");
        row("title", "\" \"", "policy.test_missing_key");
        row("title", "5", "policy.test_wrong_type");
        row("rows", "\"000-01\"", "policy.test_wrong_type");
        row("rows", "[\"one\"]", "policy.test_bad_value");
        row("overlay", "[]", "policy.test_wrong_type");
        row("expect", "{}", "policy.test_cannot_fail");
        row("expect", "{\"benefits\":[{}]}", "policy.test_cannot_fail");
        row("expect", "{\"says\":[]}", "policy.test_cannot_fail");
        row("expect", "{\"empty\":\"a\"}", "policy.test_wrong_type");
        row("expect", "{\"empty\":[1]}", "policy.test_wrong_type");
        row("expect", "{\"persons\":1.5}", "policy.test_bad_value");
        row("policy", "\"nowhere-1900\"", "policy.pack_unknown");
        row("dossier", "{\"month\":\"2018-13\"}", "policy.dossier_bad_date");
        row("overlay", "{\"name\":\"gannan-2018\"}", "policy.pack_twice");
        row("overlay", "{\"figures\":{\"no.such\":{}}}", "policy.pack_unknown_key");
    }
    void whatIsWrittenWronglyIsRefused()
    {
        QFETCH(QString, key);
        QFETCH(QByteArray, value);
        QFETCH(QString, error);
        QJsonObject test = good();
        test.remove(key);
        if (!value.isEmpty())
            test[key] = QJsonDocument::fromJson('[' + value + ']').array().at(0);
        const auto result = run(test);
        QVERIFY(result.error && !result.passed());
        QCOMPARE(result.error->key, error);
    }

    void bytesThatAreNoTestAreRefused()
    {
        for (const QByteArray &bytes : {QByteArray(), QByteArray("[]"), QByteArray("{\"title\":"), QByteArray("\xff\xfe")})
            QCOMPARE(policy::runPolicyTest(bytes, u"t.json"_s, policy::test::catalogue()).error->key, u"policy.test_not_json"_s);
    }

    void whatComesOutOtherwiseIsNamed_data()
    {
        QTest::addColumn<QByteArray>("expect");
        QTest::addColumn<QString>("path");
        QTest::newRow("number") << QByteArray(R"({"persons":77})") << u"persons"_s;
        QTest::newRow("no such key") << QByteArray(R"({"presons":1})") << u"presons"_s;
        QTest::newRow("null is not a missing key") << QByteArray(R"({"presons":null})") << u"presons"_s;
        QTest::newRow("word for number") << QByteArray(R"({"persons":"1"})") << u"persons"_s;
        QTest::newRow("list holds something") << QByteArray(R"({"steps":[]})") << u"steps"_s;
        QTest::newRow("element") << QByteArray(R"({"findings":[{"message":"policy.no_such"}]})") << u"findings[0]"_s;
        QTest::newRow("element twice") << QByteArray(R"({"steps":[{"rule":"persons"},{"rule":"persons"}]})") << u"steps"_s;
        QTest::newRow("says") << QByteArray(R"({"says":["policy.no_such"]})") << u"says"_s;
        QTest::newRow("empty") << QByteArray(R"({"empty":["no.such"]})") << u"empty"_s;
        QTest::newRow("benefit names") << QByteArray(R"({"benefit_names":["moon"]})") << u"benefit_names"_s;
        QTest::newRow("member results") << QByteArray(R"({"member_results":["m1 tekun 1"]})") << u"member_results"_s;
    }
    void whatComesOutOtherwiseIsNamed()
    {
        QFETCH(QByteArray, expect);
        QFETCH(QString, path);
        const auto result = expecting(expect);
        QVERIFY2(!result.error, result.error ? qPrintable(policy::test::text(*result.error)) : "");
        QCOMPARE(int(result.differences.size()), 1);
        QCOMPARE(result.differences[0].path, path);
        QVERIFY(!result.differences[0].expected.isEmpty());
        QVERIFY(!result.passed());
    }

    void aPartOfTheAssessmentIsEnough()
    {
        const auto result = expecting(R"({"steps":[{"rule":"persons"}],"member_results":[],"month":"2018-06"})");
        for (const auto &difference : result.differences)
            qWarning("%s: %s", qPrintable(difference.path), qPrintable(difference.got));
        QVERIFY(result.passed());
    }

    void anOverlayOfTheTestLiesOnTop()
    {
        QJsonObject test = good();
        test[u"overlay"_s] = QJsonDocument::fromJson(R"({"documents":{"d":{"title":"x"}},
            "figures":{"dibao.line.rural.yearly":{"value":1,"cites":[{"document":"d","article":"1"}]}}})").object();
        test[u"expect"_s] = QJsonObject{{u"line_fen"_s, 1}, {u"pack"_s, u"gannan-2018,overlay"_s}};
        QVERIFY(run(test).passed());
    }

    void aTestRunsUnderAnotherLaw()
    {
        const auto result = policy::runPolicyTest(bytes(good()), u"t.json"_s, policy::test::catalogue(), u"tieling-2019"_s);
        QCOMPARE(result.policy, u"tieling-2019"_s);
        QVERIFY(!result.error && !result.passed());
    }
};

QTEST_GUILESS_MAIN(PolicyTestTest)
#include "test_policytest.moc"
