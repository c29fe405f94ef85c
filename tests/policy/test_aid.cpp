// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
// rows: 000-16 000-19 003-05
#include "policy/matching.h"
#include "policy/packs.h"
#include "policy/township.h"

using namespace xieli;
using namespace xieli::policy;
using namespace Qt::StringLiterals;

/// What packs refuse for the events' sake, what a dossier keeps of them, and the matching of lists.
class AidTest : public QObject {
    Q_OBJECT

    static QByteArray overlay(const QByteArray &figures) { return "{\"documents\":{\"d\":{\"title\":\"T\"}},\"figures\":{" + figures + "}}"; }
    static QByteArray cited(const QByteArray &value) { return "{\"cites\":[{\"document\":\"d\"}],\"value\":" + value + "}"; }

private slots:
    void bandsThatOverlapOrLeaveAHoleAreRefused_data()
    {
        QTest::addColumn<QByteArray>("bands");
        QTest::addColumn<QString>("error");
        QTest::newRow("whole") << QByteArray("[{\"from\":\"0\",\"below\":\"3\",\"value\":\"0.1\"},{\"from\":\"3\",\"value\":\"1\"}]") << QString();
        QTest::newRow("a hole from 300 to 400 percent") << QByteArray("[{\"from\":\"0\",\"below\":\"300%\",\"value\":\"0.1\"},{\"from\":\"400%\",\"value\":\"1\"}]") << u"policy.pack_band_gap"_s;
        QTest::newRow("an overlap") << QByteArray("[{\"from\":\"0\",\"below\":\"2\",\"value\":\"0.1\"},{\"from\":\"1.5\",\"value\":\"1\"}]") << u"policy.pack_band_overlap"_s;
        QTest::newRow("not from 0") << QByteArray("[{\"from\":\"1\",\"value\":\"1\"}]") << u"policy.pack_band_gap"_s;
        QTest::newRow("closed at the end") << QByteArray("[{\"from\":\"0\",\"below\":\"2\",\"value\":\"1\"}]") << u"policy.pack_band_gap"_s;
        QTest::newRow("something after the open end") << QByteArray("[{\"from\":\"0\",\"value\":\"1\"},{\"from\":\"2\",\"value\":\"1\"}]") << u"policy.pack_band_overlap"_s;
        QTest::newRow("backwards") << QByteArray("[{\"from\":\"0\",\"below\":\"0\",\"value\":\"1\"},{\"from\":\"0\",\"value\":\"1\"}]") << u"policy.pack_band_overlap"_s;
        QTest::newRow("none") << QByteArray("[]") << u"policy.pack_missing_key"_s;
    }
    void bandsThatOverlapOrLeaveAHoleAreRefused()
    {
        QFETCH(QByteArray, bands);
        QFETCH(QString, error);
        const auto pack = loadPack(overlay("\"temporary_aid.coefficient\":" + cited(bands)), u"mine"_s);
        QCOMPARE(pack ? QString() : pack.error().key, error);
        if (!error.isEmpty())
            QVERIFY(pack.error().arguments.value(u"key"_s).startsWith(u"figures.temporary_aid.coefficient[0].value"));
    }

    void aBonusOutsideThreeToFivePointsIsRefused_data()
    {
        QTest::addColumn<QByteArray>("bonus");
        QTest::addColumn<bool>("fits");
        for (const auto &[bonus, fits] : {std::pair("3%", true), {"4.5%", true}, {"5%", true}, {"2.9%", false}, {"5.1%", false}})
            QTest::newRow(bonus) << QByteArray(bonus) << fits;
    }
    void aBonusOutsideThreeToFivePointsIsRefused()
    {
        QFETCH(QByteArray, bonus);
        QFETCH(bool, fits);
        Catalogue packs = policy::test::catalogue();
        QVERIFY(packs.add(overlay("\"medical.bonus\":" + cited('"' + bonus + '"')), u"mine.json"_s));
        const auto law = packs.law(u"gannan-2018,mine"_s);
        QCOMPARE(law.has_value(), fits);
        if (!fits) {
            QCOMPARE(law.error().key, u"policy.law_outside"_s);
            QCOMPARE(law.error().arguments.value(u"key"_s), u"medical.bonus"_s);
        }
    }

    void anImpossibleDayOfAFigureIsRefused()
    {
        const auto pack = loadPack(overlay("\"temporary_aid.quick.from\":" + cited("\"2026-02-30\"")), u"mine"_s);
        QVERIFY(!pack);
        QCOMPARE(pack.error().key, u"policy.pack_bad_date"_s);
    }

    void aDossierKeepsRequestsAndBillsByteForByte()
    {
        const QByteArray json = "{\"aid_requests\":[{\"cause\":\"fire\",\"day\":\"2018-06-01\",\"hardship\":\"disaster\",\"id\":\"a1\",\"kind\":\"accident\",\"local_hukou\":false,"
            "\"proposed_fen\":100,\"resident_since\":\"2018-01-01\",\"stages\":[{\"day\":\"2018-06-02\",\"fen\":40},{\"day\":\"2018-07-02\"}]}],"
            "\"household\":{\"id\":\"h\"},\"medical_bills\":[{\"basic_paid_fen\":5,\"compliant_fen\":10,\"day\":\"2018-05-01\",\"deep_poverty\":true,"
            "\"disease\":\"x\",\"id\":\"b1\",\"in_patient\":false,\"member\":\"m1\"}],\"members\":[{\"id\":\"m1\",\"relation\":2}],\"month\":\"2018-06\","
            "\"survey\":{\"from\":\"2017-06\",\"to\":\"2018-05\"}}";
        const Situation once = policy::test::situation(json);
        QCOMPARE(toBytes(once), json);
        QCOMPARE(toBytes(policy::test::situation(toBytes(once))), json);
    }

    void aHouseholdWithoutRequestsHasNoWordOfThem()
    {
        const Situation situation = policy::test::situation("{\"month\":\"2018-06\",\"members\":[{\"relation\":2}]}");
        const QByteArray bytes = toJson(assess(situation, policy::test::law(u"gannan-2018"_s)));
        QVERIFY(!bytes.contains("aid_requests") && !bytes.contains("medical_bills"));
    }

    void percentagesAreShownHalfUp()
    {
        QCOMPARE(percentText(22000, 350000, 2), u"6.29"_s);
        QCOMPARE(percentText(22000, 350000, 1), u"6.3"_s);
        QCOMPARE(percentText(1, 2000, 2), u"0.05"_s);
        QCOMPARE(percentText(-1, 8, 0), u"-13"_s);
        QCOMPARE(percentText(0, 8, 2), u"0.00"_s);
    }

    void nobodyIsMatchedTwice()
    {
        const ListedPerson one{u"示例甲"_s, {}, Day(1950, 3, 1)};
        const auto rows = matchLists({one, one}, {one});
        QCOMPARE(rows.size(), std::size_t(2));
        QVERIFY(rows[0].kind == MatchKind::Both && rows[1].kind == MatchKind::OnlyFirst);
    }

    void twoNumbersOfOneNameAndBirthdayAreDoubtful()
    {
        const auto rows = matchLists({{u"示例甲"_s, u"11010519491231002X"_s, {}}}, {{u"示例甲"_s, u"110105194912310062"_s, {}}});
        const bool valid = rows.size() == 1;
        QCOMPARE(rows.front().doubt, valid ? u"id_number_differs"_s : QString());
    }

    void townshipInputIsReadStrictly_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("error");
        QTest::newRow("unknown") << QByteArray("{\"village\":1}") << u"townships.unknown_key"_s;
        QTest::newRow("fraction") << QByteArray("{\"recipients\":1.5}") << u"townships.fraction"_s;
        QTest::newRow("negative") << QByteArray("{\"recipients\":-1}") << u"townships.bad_value"_s;
        QTest::newRow("a standard from nothing") << QByteArray("{\"standards\":[{\"old_fen\":0,\"new_fen\":1}]}") << u"townships.bad_value"_s;
        QTest::newRow("half a standard") << QByteArray("{\"standards\":[{\"old_fen\":1}]}") << u"townships.missing_key"_s;
        QTest::newRow("impossible birthday") << QByteArray("{\"dibao_list\":[{\"birth_date\":\"2019-02-29\"}]}") << u"townships.bad_date"_s;
    }
    void townshipInputIsReadStrictly()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, error);
        const auto figures = townshipFigures(QJsonDocument::fromJson(json).object(), policy::test::law(u"gannan-2018"_s), Month(2018, 6));
        QVERIFY(!figures);
        QCOMPARE(figures.error().key, error);
    }
};

QTEST_GUILESS_MAIN(AidTest)
#include "test_aid.moc"
