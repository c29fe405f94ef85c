// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/whatifcase.h"

using namespace xieli;
using namespace xieli::casework;
using namespace xieli::test;
using namespace Qt::StringLiterals;
using policy::Effect;
using policy::Figure;

/// 试算: its figures are those of the real run after the change is made.
class WhatIfTest : public WhatIfCase {
    Q_OBJECT

private slots:
    void initTestCase() { initXieliResources(); }

    void theTrialIsTheRealRunOnTheTrainingVillage_data()
    {
        QTest::addColumn<quint32>("seed");
        for (const quint32 seed : {1U, 5U, 11U})
            QTest::addRow("seed %u", seed) << seed;
    }
    void theTrialIsTheRealRunOnTheTrainingVillage()
    {
        QFETCH(quint32, seed);
        const QString path = folder();
        const auto sheets = must(intake::writeTrainingSheets(path, seed, 30));
        Office office = newOffice(path, u"village"_s, OfficeRole::Township);
        must(takeRoster(office, sheets.rosterPath, {}));
        must(takeSurvey(office, sheets.surveyPath, {}));
        must(confirmPaid(office, Month(2018, 1), Month(2018, 5)));
        const QByteArray json = overlay(u"raise"_s, {{u"dibao.line.rural.yearly"_s, {{u"from"_s, u"2018-08"_s}, {u"value"_s, 430000}}},
                                                     {u"dibao.retest.line.yearly"_s, {{u"from"_s, u"2018-08"_s}, {u"value"_s, 460000}}},
                                                     {u"dibao.class.2.monthly"_s, {{u"from"_s, u"2018-08"_s}, {u"value"_s, 33333}}}});
        const WhatIfReport report = must(whatIf(office, must(changedByOverlay(office, json, u"raise"_s)), Month(2018, 6), Month(2018, 9)));
        QVERIFY(report.differing > 0);
        QVERIFY(report.findings.empty() || report.findings.front().key == u"whatif.undetermined"_s);
        const Office changed = amended(office, u"raise"_s, json);
        for (const Month month : {Month(2018, 6), Month(2018, 7), Month(2018, 8), Month(2018, 9)})
            compareMonth(office, changed, report, month);
    }

    void theTrialIsTheRealRunOnRandomRegisters_data()
    {
        QTest::addColumn<quint32>("seed");
        QTest::addColumn<int>("year");
        QTest::addColumn<QString>("packs");
        QTest::addColumn<QString>("key");
        QTest::addColumn<qint64>("value");
        const QString lines = test::sourcePath(u"resources/schema/examples/overlay-chongqing-lines-only.json"_s);
        const QString county = test::sourcePath(u"resources/schema/examples/overlay-chongqing-2021.json"_s);
        for (const quint32 seed : {2U, 3U}) {
            QTest::addRow("classes, seed %u", seed) << seed << 2018 << u"gannan-2018,training-629901"_s << u"dibao.line.rural.yearly"_s << qint64(500000);
            QTest::addRow("class amounts unknown, seed %u", seed) << seed << 2018 << u"gannan-2018"_s << u"dibao.class.1.monthly"_s << qint64(40000);
            QTest::addRow("difference, seed %u", seed) << seed << 2021 << u"chongqing-2021,"_s + county << u"dibao.line.rural.monthly"_s << qint64(61234);
            QTest::addRow("difference, lower, seed %u", seed) << seed << 2021 << u"chongqing-2021,"_s + lines << u"dibao.line.urban.monthly"_s << qint64(31111);
            QTest::addRow("by the year, seed %u", seed) << seed << 2019 << u"tieling-2019"_s << u"dibao.line.rural.yearly"_s << qint64(512345);
        }
    }
    void theTrialIsTheRealRunOnRandomRegisters()
    {
        QFETCH(quint32, seed);
        QFETCH(int, year);
        QFETCH(QString, packs);
        QFETCH(QString, key);
        QFETCH(qint64, value);
        const Office office = randomOffice(seed, year, packs, 120);
        const Month from(year, 5);
        const QByteArray json = overlay(u"raise"_s, {{key, {{u"from"_s, Month(year, 7).toString()}, {u"to"_s, Month(year, 10).toString()}, {u"value"_s, value}}}});
        Office asked = copyOf(office);
        const WhatIfReport report = must(whatIf(asked, must(changedByOverlay(asked, json, u"raise"_s)), from, from + 11));
        QVERIFY(report.differing > 0);
        const Office changed = amended(office, u"raise"_s, json);
        for (const Month month : {from, Month(year, 7), Month(year, 10), Month(year, 11)})
            compareMonth(office, changed, report, month);
        const WhatIfReport again = must(whatIf(asked, must(changedByOverlay(asked, json, u"raise"_s)), from, from + 11));
        QCOMPARE(again.rows.size(), report.rows.size()); // the same register, the same report
        for (std::size_t i = 0; i < report.rows.size(); ++i)
            QVERIFY(again.rows[i].before == report.rows[i].before && again.rows[i].after == report.rows[i].after);
    }

    void aQuietResultSaysTheSameAsATalkingOne()
    {
        Office office = randomOffice(7, 2021, u"chongqing-2021,"_s + test::sourcePath(u"resources/schema/examples/overlay-chongqing-2021.json"_s), 150);
        const policy::Law &law = **lawOf(office);
        for (const Dossier &dossier : must(office.file->read([](Reader &reader) { return reader.dossiers(); })))
            for (Month month(2020, 11); month <= Month(2021, 12); ++month) {
                const policy::Situation situation = policy::situationOf(dossier, month);
                policy::Assessment told = policy::assess(situation, law);
                policy::Assessment quiet = policy::assess(situation, law, policy::Telling::Quietly);
                QVERIFY(quiet.steps.empty());
                told.steps.clear();
                std::erase_if(told.findings, [](const Finding &finding) { return finding.kind != FindingKind::Empty && finding.kind != FindingKind::NotDetermined; });
                QCOMPARE(policy::toJson(quiet), policy::toJson(told));
                for (const Decision &decision : dossier.decisions)
                    QCOMPARE(policy::owedFor(decision, situation, law, month, policy::Telling::Quietly).amount, policy::owedFor(decision, situation, law, month).amount);
            }
    }

    void aSituationTurnedToAMonthIsThatMonths()
    {
        for (const Dossier &dossier : RandomRegister(4, 2018).dossiers(150)) {
            policy::Situation turned = policy::situationOf(dossier, Month(2017, 1));
            for (Month month(2017, 6); month <= Month(2019, 6); ++month) {
                policy::turnTo(turned, dossier, month);
                QCOMPARE(policy::toBytes(turned), policy::toBytes(policy::situationOf(dossier, month)));
            }
        }
    }

    void householdsInPiecesAreTheWholeRegister()
    {
        Office office = randomOffice(9, 2018, u"gannan-2018"_s, 53);
        must(office.file->read([](Reader &reader) {
            const std::vector<Dossier> all = reader.dossiers();
            for (const int piece : {1, 7, 53, 500}) {
                std::vector<Dossier> joined;
                std::int64_t after = 0;
                for (auto some = reader.nextDossiers(after, piece); !some.empty(); some = reader.nextDossiers(after, piece))
                    joined.insert(joined.end(), some.begin(), some.end());
                QCOMPARE(joined.size(), all.size());
                for (std::size_t i = 0; i < all.size(); ++i) {
                    QCOMPARE(policy::toBytes(policy::situationOf(joined[i], Month(2018, 6))), policy::toBytes(policy::situationOf(all[i], Month(2018, 6))));
                    QCOMPARE(joined[i].decisions.size(), all[i].decisions.size());
                }
            }
        }));
    }
};

QTEST_GUILESS_MAIN(WhatIfTest)
#include "test_whatif.moc"
