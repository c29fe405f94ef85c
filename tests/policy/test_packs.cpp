// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/packs.h"

#include <QRegularExpression>

using namespace xieli;
using namespace xieli::policy;
using namespace Qt::StringLiterals;

/// Packs are read strictly: what is damaged is refused, naming file and key.
class PacksTest : public QObject {
    Q_OBJECT

    static QByteArray overlay(const QByteArray &figures, const QByteArray &more = {})
    {
        return R"({"documents":{"d":{"title":"T"}},"figures":{)" + figures + "}" + more + "}";
    }
    static QByteArray value(const QByteArray &inside) { return R"({"cites":[{"document":"d"}],)" + inside + "}"; }

private slots:
    void aDamagedPackIsRefusedNamingFileAndKey_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("error");
        QTest::addColumn<QString>("key");
        const QByteArray line = R"("dibao.line.rural.yearly":)";
        QTest::newRow("cut") << QByteArray(R"({"figures":)") << u"policy.pack_not_json"_s << u"@11"_s;
        QTest::newRow("unknown key at the top") << QByteArray(R"({"figure":{}})") << u"policy.pack_unknown_key"_s << u"figure"_s;
        QTest::newRow("unknown figure") << overlay(R"("dibao.line.rural":)" + value(R"("value":1)")) << u"policy.pack_unknown_key"_s << u"figures.dibao.line.rural"_s;
        QTest::newRow("unknown key in a value") << overlay(line + value(R"("value":1,"form":"2018-01")")) << u"policy.pack_unknown_key"_s << u"figures.dibao.line.rural.yearly[0].form"_s;
        QTest::newRow("impossible month") << overlay(line + value(R"("value":1,"from":"2018-13")")) << u"policy.pack_bad_date"_s << u"figures.dibao.line.rural.yearly[0].from"_s;
        QTest::newRow("to before from") << overlay(line + value(R"("value":1,"from":"2018-02","to":"2018-01")")) << u"policy.pack_bad_date"_s << u"figures.dibao.line.rural.yearly[0].to"_s;
        QTest::newRow("overlap") << overlay(line + "[" + value(R"("value":1,"to":"2018-01")") + "," + value(R"("value":2,"from":"2018-01")") + "]") << u"policy.pack_overlap"_s << u"figures.dibao.line.rural.yearly[1]"_s;
        QTest::newRow("gap") << overlay(line + "[" + value(R"("value":1,"to":"2018-01")") + "," + value(R"("value":2,"from":"2018-03")") + "]") << u"policy.pack_gap"_s << u"figures.dibao.line.rural.yearly[1]"_s;
        QTest::newRow("no citation") << overlay(line + R"({"value":1})") << u"policy.pack_no_citation"_s << u"figures.dibao.line.rural.yearly[0].cites"_s;
        QTest::newRow("unknown document") << overlay(line + R"({"value":1,"cites":[{"document":"e"}]})") << u"policy.pack_unknown_document"_s << u"figures.dibao.line.rural.yearly[0].cites[0].document"_s;
        QTest::newRow("fraction") << overlay(line + value(R"("value":3720.5)")) << u"policy.pack_fraction"_s << u"figures.dibao.line.rural.yearly[0].value"_s;
        QTest::newRow("negative") << overlay(line + value(R"("value":-1)")) << u"policy.pack_bad_value"_s << u"figures.dibao.line.rural.yearly[0].value"_s;
        const auto bad = [](const char *what, const QByteArray &key, const QByteArray &text) {
            QTest::newRow(what) << overlay('"' + key + "\":" + value("\"value\":" + text)) << u"policy.pack_bad_value"_s << u"figures."_s + QString::fromLatin1(key) + u"[0].value"_s;
        };
        bad("a line of nothing", "dibao.line.rural.yearly", "0");
        bad("an edge below the line", "edge.below", R"("0.9")");
        bad("a share above the whole", "job_cost.share", R"("150%")");
        bad("a grown-up child", "tekun.child_age", "70");
        bad("months out of this world", "review.unstable.months", "2148");
        bad("an odd rounding", "dibao.rounding.unit_fen", "7");
        bad("a fifth grade", "tekun.disability", R"(["limb:9"])");
        QTest::newRow("unknown income") << overlay(R"("income.not_counted":)" + value(R"("value":["ZZ"])")) << u"policy.pack_bad_code"_s << u"figures.income.not_counted[0].value"_s;
        QTest::newRow("unknown inability") << overlay(R"("tekun.inability":)" + value(R"("value":["rich"])")) << u"policy.pack_bad_code"_s << u"figures.tekun.inability[0].value"_s;
        QTest::newRow("a score sheet that is a number") << overlay({}, R"(,"score_sheet":5)") << u"policy.pack_wrong_type"_s << u"score_sheet"_s;
        QTest::newRow("an empty score sheet") << overlay({}, R"(,"score_sheet":[])") << u"policy.pack_missing_key"_s << u"score_sheet"_s;
        QTest::newRow("text for money") << overlay(line + value(R"("value":"3720")")) << u"policy.pack_wrong_type"_s << u"figures.dibao.line.rural.yearly[0].value"_s;
        QTest::newRow("number for a ratio") << overlay(R"("edge.below":)" + value(R"("value":1.5)")) << u"policy.pack_wrong_type"_s << u"figures.edge.below[0].value"_s;
        QTest::newRow("unknown choice") << overlay(R"("dibao.method":)" + value(R"("value":"points")")) << u"policy.pack_bad_code"_s << u"figures.dibao.method[0].value"_s;
        QTest::newRow("wrong unit") << overlay(line + value(R"("value":1,"unit":"fen_per_month")")) << u"policy.pack_bad_value"_s << u"figures.dibao.line.rural.yearly[0].unit"_s;
        QTest::newRow("value missing") << overlay(line + value(R"("from":"2018-01")")) << u"policy.pack_missing_key"_s << u"figures.dibao.line.rural.yearly[0].value"_s;
        QTest::newRow("value of an empty figure") << overlay(line + value(R"("status":"empty","value":1)")) << u"policy.pack_bad_value"_s << u"figures.dibao.line.rural.yearly[0].value"_s;
        QTest::newRow("impossible day of issue") << QByteArray(R"({"documents":{"d":{"title":"T","date":"2021-02-30"}}})") << u"policy.pack_bad_date"_s << u"documents.d.date"_s;
    }
    void aDamagedPackIsRefusedNamingFileAndKey()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, error);
        QFETCH(QString, key);
        const auto pack = loadPack(json, u"mine"_s);
        QVERIFY(!pack);
        QCOMPARE(pack.error().key, error);
        QCOMPARE(pack.error().arguments.value(u"pack"_s), u"mine"_s);
        QCOMPARE(pack.error().arguments.value(u"key"_s), key);
    }

    void aDamagedBenefitRowIsRefused_data()
    {
        QTest::addColumn<QByteArray>("row");
        QTest::addColumn<QString>("error");
        QTest::addColumn<QString>("key");
        const QByteArray cites = R"(,"cites":[{"document":"d"}]})";
        const QByteArray head = R"({"benefit":"x","subject":"member",)";
        const auto table = [&](const QByteArray &rows) { return head + R"("amount":{"form":"table","rows":[)" + rows + "]}" + cites; };
        const auto band = [](const QByteArray &when) { return R"({"figure":"aid.x","when":)" + when + "}"; };
        const QByteArray fixed = R"("amount":{"form":"fixed","figure":"aid.x"})";
        QTest::newRow("no citation") << QByteArray(head + fixed + "}") << u"policy.pack_no_citation"_s << u"benefits[0].cites"_s;
        QTest::newRow("unknown condition") << head + R"("when":{"eyes":"blue"},)" + fixed + cites << u"policy.pack_unknown_key"_s << u"benefits[0].when.eyes"_s;
        QTest::newRow("unknown code") << head + R"("when":{"labour":["some"]},)" + fixed + cites << u"policy.pack_bad_code"_s << u"benefits[0].when.labour"_s;
        QTest::newRow("impossible grade") << head + R"("when":{"disability":["any:5"]},)" + fixed + cites << u"policy.pack_bad_value"_s << u"benefits[0].when.disability"_s;
        QTest::newRow("age upside down") << head + R"("when":{"age":{"from":60,"to":16}},)" + fixed + cites << u"policy.pack_bad_value"_s << u"benefits[0].when.age.to"_s;
        QTest::newRow("a person's condition on a household") << QByteArray(R"({"benefit":"x","when":{"age":{"from":60}},)" + fixed + cites) << u"policy.pack_bad_value"_s << u"benefits[0].when.age"_s;
        QTest::newRow("no form") << head + R"("amount":{})" + cites << u"policy.pack_missing_key"_s << u"benefits[0].amount.form"_s;
        QTest::newRow("unknown form") << head + R"("amount":{"form":"points"})" + cites << u"policy.pack_bad_code"_s << u"benefits[0].amount.form"_s;
        QTest::newRow("a field of another form") << head + R"("amount":{"form":"fixed","figure":"aid.x","ratio":"aid.y"})" + cites << u"policy.pack_unknown_key"_s << u"benefits[0].amount.ratio"_s;
        QTest::newRow("gap in an age table") << table(band(R"({"age":{"from":60,"to":79}})") + "," + band(R"({"age":{"from":81}})")) << u"policy.pack_table_gap"_s << u"benefits[0].amount.rows[1]"_s;
        QTest::newRow("overlap in an age table") << table(band(R"({"age":{"from":60,"to":80}})") + "," + band(R"({"age":{"from":80}})")) << u"policy.pack_table_overlap"_s << u"benefits[0].amount.rows[1]"_s;
        QTest::newRow("gap in grades") << table(band(R"({"disability_grade":[1]})") + "," + band(R"({"disability_grade":[3]})")) << u"policy.pack_table_gap"_s << u"benefits[0].amount.rows[1]"_s;
        QTest::newRow("a class twice") << table(band(R"({"class":[1,2]})") + "," + band(R"({"class":[2,3]})")) << u"policy.pack_table_overlap"_s << u"benefits[0].amount.rows[1]"_s;
        QTest::newRow("gap in one of two columns") << table(band(R"({"sex":"male","age":{"to":59}})") + "," + band(R"({"sex":"female","age":{"to":54}})") + "," + band(R"({"sex":"male","age":{"from":60}})") + "," + band(R"({"sex":"female","age":{"from":56}})")) << u"policy.pack_table_gap"_s << u"benefits[0].amount.rows[3]"_s;
        QTest::newRow("a row for all others before the last") << table(R"({"figure":"aid.x"},)" + band(R"({"age":{"from":60}})")) << u"policy.pack_table_overlap"_s << u"benefits[0].amount.rows[1]"_s;
    }
    void aDamagedBenefitRowIsRefused()
    {
        QFETCH(QByteArray, row);
        QFETCH(QString, error);
        QFETCH(QString, key);
        const auto pack = loadPack(overlay({}, R"(,"benefits":[)" + row + "]"), u"mine"_s);
        QVERIFY(!pack);
        QCOMPARE(pack.error().key, error);
        QCOMPARE(pack.error().arguments.value(u"key"_s), key);
    }

    void aPackMayDeclareFiguresOfItsOwn()
    {
        const QByteArray declares = R"(,"declares":{"aid.old_age.80.monthly":{"unit":"fen_per_month","title":"高龄津贴"}})";
        const QByteArray filled = overlay(R"("aid.old_age.80.monthly":)" + value(R"("value":10000,"from":"2018-01","round_to_fen":100)"), declares);
        Catalogue packs = policy::test::catalogue();
        QVERIFY(packs.add(filled, u"mine.json"_s));
        const auto law = packs.law(u"gannan-2018,mine"_s);
        QVERIFY(law);
        const FigureRef figure = law->figure(u"aid.old_age.80.monthly"_s);
        QVERIFY(figure.isValid());
        QCOMPARE(law->keyOf(figure), u"aid.old_age.80.monthly"_s);
        QCOMPARE(law->titleOf(figure), u"高龄津贴"_s);
        QCOMPARE(law->value(figure, Month(2018, 1)).number, 10000);
        QCOMPARE(law->value(figure, Month(2018, 1)).roundTo, 100);
        QCOMPARE(law->value(figure, Month(2017, 12)).status, FigureStatus::Absent);
        QVERIFY(!law->figure(u"aid.old_age.90.monthly"_s).isValid());
        // one that lies above may fill what one below declares
        QVERIFY(packs.add(overlay(R"("aid.old_age.80.monthly":)" + value(R"("value":12000,"from":"2018-06")")), u"upper.json"_s));
        const auto above = packs.law(u"gannan-2018,mine,upper"_s);
        QVERIFY(above);
        QCOMPARE(above->value(above->figure(u"aid.old_age.80.monthly"_s), Month(2018, 6)).number, 12000);
        QCOMPARE(above->value(above->figure(u"aid.old_age.80.monthly"_s), Month(2018, 5)).number, 10000);
    }

    void anUndeclaredFigureIsRefusedWhenTheLawIsComposed_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("error");
        QTest::addColumn<QString>("key");
        const QByteArray row = R"(,"benefits":[{"benefit":"x","subject":"member","amount":{"form":"fixed","figure":"aid.none"},"cites":[{"document":"d"}]}])";
        QTest::newRow("value") << overlay(R"("aid.none":)" + value(R"("value":1)")) << u"policy.pack_unknown_key"_s << u"figures.aid.none"_s;
        QTest::newRow("named by a row") << overlay({}, row) << u"policy.pack_unknown_key"_s << u"benefits.x: aid.none"_s;
        QTest::newRow("another unit") << overlay({}, R"(,"declares":{"aid.price.cpi":{"unit":"count","title":"T"}})") << u"policy.pack_bad_value"_s << u"declares.aid.price.cpi.unit"_s;
        QTest::newRow("value of another kind") << overlay(R"("aid.price.cpi":)" + value(R"("value":3)")) << u"policy.pack_wrong_type"_s << u"figures.aid.price.cpi[0].value"_s;
        QTest::newRow("a flag that is none") << overlay({}, R"(,"benefits":[{"benefit":"x","subject":"member","when":{"flag":"edge.below"},"amount":{"form":"service"},"cites":[{"document":"d"}]}])") << u"policy.pack_bad_value"_s << u"benefits.x.when.flag"_s;
        const QByteArray cites = R"(,"cites":[{"document":"d"}]}])";
        QTest::newRow("a year's amount every month") << overlay({}, R"(,"benefits":[{"benefit":"x","subject":"member","amount":{"form":"fixed","figure":"tekun.local.yearly"},"cadence":"monthly")" + cites) << u"policy.pack_bad_value"_s << u"benefits.x.amount"_s;
        QTest::newRow("a count as money") << overlay({}, R"(,"benefits":[{"benefit":"x","subject":"member","amount":{"form":"fixed","figure":"review.stable.months"},"cadence":"monthly")" + cites) << u"policy.pack_bad_value"_s << u"benefits.x.amount"_s;
        QTest::newRow("a second 低保") << overlay({}, R"(,"benefits":[{"benefit":"dibao","subject":"household","amount":{"form":"service"})" + cites) << u"policy.pack_bad_value"_s << u"benefits"_s;
        QTest::newRow("a word that nobody tells") << overlay({}, R"(,"rules":{"dibao.difference":{"text":"收入{nonsense}元就给","cites":[{"document":"d"}]}})") << u"policy.pack_unknown_word"_s << u"rules.dibao.difference"_s;
        QTest::newRow("share of nothing") << overlay({}, R"(,"benefits":[{"benefit":"x","amount":{"form":"same_as","benefit":"y"},"cites":[{"document":"d"}]}])") << u"policy.pack_unknown_key"_s << u"benefits.x.amount.benefit: y"_s;
    }
    void anUndeclaredFigureIsRefusedWhenTheLawIsComposed()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, error);
        QFETCH(QString, key);
        Catalogue packs = policy::test::catalogue();
        QVERIFY(packs.add(json, u"mine.json"_s));
        const auto law = packs.law(u"gannan-2018,mine"_s);
        QVERIFY(!law);
        QCOMPARE(law.error().key, error);
        QCOMPARE(law.error().arguments.value(u"pack"_s), u"mine"_s);
        QCOMPARE(law.error().arguments.value(u"key"_s), key);
    }

    void twoPlacesAreNoLaw()
    {
        Catalogue packs = policy::test::catalogue();
        const auto both = packs.law(u"gannan-2018,chongqing-2017"_s);
        QVERIFY(!both);
        QCOMPARE(both.error().key, u"policy.law_two_places"_s);
        QVERIFY(packs.add(R"({"name":"mine","on":["gannan-2018"]})", u"mine.json"_s));
        QVERIFY(packs.law(u"gannan-2018,mine"_s));
        QVERIFY(!packs.law(u"chongqing-2021,mine"_s));
    }

    void onlyAidKeysMayBeDeclared()
    {
        const auto pack = loadPack(R"({"declares":{"dibao.extra":{"unit":"fen","title":"T"}}})", u"mine"_s);
        QVERIFY(!pack);
        QCOMPARE(pack.error().arguments.value(u"key"_s), u"declares.dibao.extra"_s);
    }

    void theFirstFormOfRowsIsStillRead()
    {
        Catalogue packs = policy::test::catalogue();
        QVERIFY(packs.add(overlay({}, R"(,"benefits":[{"benefit":"heating","categories":["dibao"],"heating":"dispersed","rural":true,"form":"fixed","figure":"heating.dispersed.yearly","cadence":"yearly"}])"), u"mine.json"_s));
        QVERIFY(packs.law(u"tieling-2019,mine"_s));
    }

    void anOverlayFillsItsMonthsAndLeavesTheOthers()
    {
        Catalogue packs = policy::test::catalogue();
        QVERIFY(packs.add(overlay(R"("dibao.line.rural.yearly":)" + value(R"("value":400000,"from":"2018-03","to":"2018-04")")), u"dir/mine.json"_s));
        const auto law = packs.law(u"gannan-2018,mine"_s);
        QVERIFY(law);
        QCOMPARE(law->name(), u"gannan-2018,mine"_s);
        const auto at = [&law](int year, int month) { return law->value(Figure::DibaoLineRuralYear, Month(year, month)).number; };
        QCOMPARE(at(2017, 12), 350000);
        QCOMPARE(at(2018, 2), 372000);
        QCOMPARE(at(2018, 3), 400000);
        QCOMPARE(at(2018, 4), 400000);
        QCOMPARE(at(2018, 5), 372000);
        QCOMPARE(law->value(Figure::DibaoLineRuralYear, Month(2018, 3)).pack, u"mine"_s);
        QVERIFY(law->digest() != policy::test::law(u"gannan-2018"_s).digest());
        QCOMPARE(law->digest().size(), 64);
    }

    void aFigureHasThreeStatesAndNeverAZeroOfItsOwn()
    {
        const Law law = policy::test::law(u"gannan-2018"_s);
        QCOMPARE(law.value(Figure::DibaoClass1, Month(2018, 1)).status, FigureStatus::Stated);
        QCOMPARE(law.value(Figure::DibaoRetestLineYear, Month(2018, 1)).status, FigureStatus::Assumed);
        QCOMPARE(law.value(Figure::DibaoClass3, Month(2018, 1)).status, FigureStatus::Empty);
        QCOMPARE(law.value(Figure::LayerEdge, Month(2021, 6)).status, FigureStatus::Absent);
        QVERIFY(law.value(Figure::LayerEdge, Month(2021, 7)).isKnown());
        QCOMPARE(law.value(Figure::LayerRigid, Month(2024, 9)).status, FigureStatus::Absent);
        QVERIFY(law.value(Figure::LayerRigid, Month(2024, 10)).isKnown());
        QCOMPARE(law.value(Figure::BasicPensionCounted, Month(2025, 12)).isOn(), true);
        const Law chongqing = policy::test::law(u"chongqing-2021"_s);
        QCOMPARE(chongqing.value(Figure::BasicPensionCounted, Month(2020, 12)).isOn(), true);
        QCOMPARE(chongqing.value(Figure::BasicPensionCounted, Month(2021, 1)).isOn(), false);
        QCOMPARE(chongqing.value(Figure::BasicPensionCounted, Month(2025, 12)).isOn(), false);
        QCOMPARE(chongqing.value(Figure::BasicPensionCounted, Month(2026, 1)).isOn(), true);
    }

    void anUnknownPackIsNamed()
    {
        const auto law = policy::test::catalogue().law(u"gannan-2017"_s);
        QVERIFY(!law);
        QCOMPARE(law.error().arguments.value(u"pack"_s), u"gannan-2017"_s);
        QVERIFY(law.error().arguments.value(u"known"_s).contains(u"gannan-2018"));
    }

    void anOverlayAloneIsNoLaw()
    {
        Catalogue packs = policy::test::catalogue();
        QVERIFY(packs.add(overlay(R"("dibao.class.3.monthly":)" + value(R"("value":1)")), u"mine.json"_s));
        const auto law = packs.law(u"mine"_s);
        QVERIFY(!law);
        QCOMPARE(law.error().key, u"policy.law_gap"_s);
    }

    void eachClassNeedsAnEntry()
    {
        Catalogue packs = policy::test::catalogue();
        QVERIFY(packs.add(overlay(R"("dibao.method":)" + value(R"("value":"class")")), u"mine.json"_s));
        const auto law = packs.law(u"tieling-2019,mine"_s);
        QVERIFY(!law);
        QCOMPARE(law.error().arguments.value(u"key"_s), u"dibao.class.1.monthly"_s);
    }

    void everyDocumentedKeyIsKnownAndEveryKeyDocumented()
    {
        const auto schema = QJsonDocument::fromJson(xieli::test::contents(xieli::test::sourcePath(u"resources/schema/overlay.schema.json"_s)));
        const QJsonObject figures = schema[u"properties"][u"figures"][u"properties"].toObject();
        QCOMPARE(figures.size(), static_cast<qsizetype>(figureCount));
        for (const FigureInfo &info : figureTable()) {
            QVERIFY2(figures.contains(info.key), info.key.data());
            QCOMPARE(figureOf(figureKey(info.figure)), info.figure);
        }
    }

    void everyMessageHasItsSentenceInBothLanguages()
    {
        static const QRegularExpression message(u"u\"(policy\\.[a-z_]+[a-z])\"_s"_s);
        static const QRegularExpression kind(u"fail\\(\"([a-z_]+)\"_L1"_s);
        QStringList keys;
        const QDir dir(xieli::test::sourcePath(u"core/policy"_s));
        for (const QString &file : dir.entryList({u"*.cpp"_s}, QDir::Files)) {
            const QString source = QString::fromUtf8(xieli::test::contents(dir.filePath(file)));
            for (auto found = message.globalMatch(source); found.hasNext();)
                keys << found.next().captured(1);
            for (auto found = kind.globalMatch(source); found.hasNext();) {
                const QString word = found.next().captured(1);
                if (file == u"policytest.cpp" || file == u"expectation.cpp") {
                    keys << u"policy.test_"_s + word;
                    continue;
                }
                if (file != u"dossierread.cpp" && file != u"dossieritems.cpp")
                    keys << u"policy.pack_"_s + word;
                if (file != u"pack.cpp" && file != u"figureread.cpp" && file != u"benefitread.cpp" && file != u"bands.cpp" && file != u"scoreread.cpp" && file != u"imputedtable.cpp")
                    keys << u"policy.dossier_"_s + word;
            }
        }
        QVERIFY(keys.size() > 40);
        for (const QString &language : {u"zh_CN"_s, u"en"_s}) {
            QStringList known;
            const QDir catalogs(xieli::test::sourcePath(u"resources/wording/"_s + language));
            for (const QString &file : catalogs.entryList({u"*.json"_s}, QDir::Files))
                known << QJsonDocument::fromJson(xieli::test::contents(catalogs.filePath(file))).object().keys();
            for (const QString &key : keys)
                QVERIFY2(known.contains(key), qPrintable(language + u' ' + key));
        }
    }
};

QTEST_GUILESS_MAIN(PacksTest)
#include "test_packs.moc"
