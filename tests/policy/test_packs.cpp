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
                if (file != u"dossierread.cpp")
                    keys << u"policy.pack_"_s + word;
                if (file != u"pack.cpp" && file != u"imputedtable.cpp")
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
