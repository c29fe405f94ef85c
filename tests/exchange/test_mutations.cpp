// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/histories/scenes.h"
#include "exchange/histories/world.h"
#include "exchange/rules.h"

#include <QRegularExpression>

using namespace xieli;
using namespace xieli::exchange;
using namespace xieli::test;

/// The rules of merging are broken on purpose, one at a time, and the histories must notice each: a rule that can be left out without
/// anybody's noticing is no rule, or the histories do not look at it. XIELI_MUTATIONS=2000 searches longer than the ordinary run.
class MutationsTest : public QObject {
    Q_OBJECT

    std::unique_ptr<Offices> m_offices;

    static QString live(const Offices &offices, int seed)
    {
        return World(offices, quint32(seed)).live(stepsOf(seed));
    }

    /// As the header lists them, so that none is left out here.
    static QStringList everyRule()
    {
        static const QRegularExpression name(u"^    ([A-Z][A-Za-z]+),"_s, QRegularExpression::MultilineOption);
        const QString header = QString::fromUtf8(contents(sourcePath(u"core/exchange/rules.h"_s)));
        QStringList rules;
        auto found = name.globalMatch(header.mid(header.indexOf("enum class Rule"_L1)));
        while (found.hasNext())
            rules << found.next().captured(1);
        return rules;
    }

private slots:
    void initTestCase()
    {
        QHashSeed::setDeterministicGlobalSeed();
        m_offices = std::make_unique<Offices>(3, fastFolder());
    }
    void cleanup() { breakRule({}); }

    void aBrokenRuleIsNoticed_data()
    {
        QTest::addColumn<int>("rule");
        QTest::addColumn<int>("likely"); // a seed that noticed it once is tried first
        const QMap<QString, int> likely{{u"ThreeWayBase"_s, 16}, {u"EqualSettles"_s, 11}, {u"CustodianStands"_s, 28}, {u"SeatChecked"_s, 2},
                                         {u"EndingNotBlanked"_s, 70}, {u"EndingEarlierStands"_s, 16}, {u"EditOutlivesRemoval"_s, 12}, {u"ClashOpened"_s, 16},
                                         {u"ClashReopens"_s, 236}, {u"StandsTold"_s, 31}, {u"OverwrittenNotSent"_s, 36},
                                         {u"AlikeKnown"_s, 331}, {u"OriginNotEchoed"_s, 8}, {u"AsideRetried"_s, 31}, {u"FateToldAgain"_s, 31}, {u"ReplayIgnored"_s, 8},
                                         {u"MoveSeatTaken"_s, 68}, {u"MoveNewsTold"_s, 99}, {u"OlderRead"_s, 8}, {u"SamePersonAsked"_s, 5}};
        const QStringList rules = everyRule();
        QVERIFY(rules.size() > 10);
        for (int rule = 0; rule < int(rules.size()); ++rule)
            QTest::newRow(qPrintable(rules[rule])) << rule << likely.value(rules[rule], 1);
    }
    void aBrokenRuleIsNoticed()
    {
        QFETCH(const int, rule);
        QFETCH(const int, likely);
        bool given = false;
        const int wanted = qEnvironmentVariableIntValue("XIELI_MUTATIONS", &given);
        const int last = given ? wanted : 400;
        const auto isNoticedAt = [&](int seed) {
            breakRule(Rule(rule));
            const QString trouble = live(*m_offices, seed);
            if (trouble.isEmpty())
                return false;
            breakRule({});
            if (!live(*m_offices, seed).isEmpty())
                return false; // not by the rule's being broken
            qInfo("seed %d: %s", seed, qPrintable(trouble));
            return true;
        };
        if (const auto scene = scenes().constFind(QString::fromLatin1(QTest::currentDataTag())); scene != scenes().cend()) {
            QCOMPARE((*scene)(*m_offices), QString());
            breakRule(Rule(rule));
            const QString trouble = (*scene)(*m_offices);
            QVERIFY2(!trouble.isEmpty(), "its scene does not notice that this rule is broken");
            qInfo("scene: %s", qPrintable(trouble));
            return;
        }
        bool isNoticed = isNoticedAt(likely);
        for (int seed = qMax(1, qEnvironmentVariableIntValue("XIELI_FIRST")); seed <= last && !isNoticed; ++seed)
            isNoticed = isNoticedAt(seed);
        QVERIFY2(isNoticed, "no history notices that this rule is broken");
    }
};

QTEST_GUILESS_MAIN(MutationsTest)
#include "test_mutations.moc"
