// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/clicase.h"
#include "casework/register.h"

#include <QRandomGenerator>

using namespace xieli;
using namespace xieli::test;
using namespace Qt::StringLiterals;

/// xieli-cli for what people decide: questions between offices, and people who stand in two households.
class CliClashesTest : public CliCase {
    Q_OBJECT

    QString m_path;

    Answer call(const QStringList &words) const { return run(words + QStringList{u"--json"_s, u"--today"_s, u"2018-06-20"_s}, passphrase.toUtf8()); }

private slots:
    void init()
    {
        casework::Office office = xieli::test::newOffice(m_folder.path(), u"twice%1"_s.arg(QRandomGenerator::global()->generate()), OfficeRole::Village);
        for (const QString &head : {u"尤德"_s, u"卜重"_s}) {
            Dossier dossier = rosterHousehold(head, 2, 1, Money::fromYuan(292));
            dossier.members[1].name = u"孙礼"_s;
            dossier.members[1].idNumberText = u"11010519491231002X"_s;
            must(casework::registerHousehold(office, dossier));
        }
        m_path = office.path;
    }

    void aPairIsFoundMergedLookedUpAndTheMergeUndone()
    {
        QCOMPARE(call({u"persons"_s, m_path}).json().value(u"open"_s).toInt(), 1);
        const QJsonArray open = call({u"clashes"_s, m_path}).json().value(u"clashes"_s).toArray();
        QCOMPARE(open.size(), 1);
        QCOMPARE(open[0][u"kind"_s].toString(), u"same_person"_s);
        QVERIFY(!open[0][u"first"_s].toString().contains(u"19491231"_s));
        const QString id = open[0][u"id"_s].toString();
        QCOMPARE(call({u"persons"_s, m_path, u"merge"_s, id}).exit, 2); // which one stays?
        QCOMPARE(call({u"persons"_s, m_path, u"merge"_s, id, u"--keep"_s, u"second"_s, u"--why"_s, u"号码相同"_s}).exit, 0);
        const QJsonArray settled = call({u"clashes"_s, m_path, u"--decided"_s}).json().value(u"clashes"_s).toArray();
        QCOMPARE(settled.size(), 1);
        QVERIFY(settled[0][u"outcome"_s].toString().contains(u"号码相同"_s));
        const Answer again = call({u"persons"_s, m_path, u"merge"_s, id, u"--keep"_s, u"first"_s, u"--why"_s, u"x"_s});
        QCOMPARE(again.exit, 1);
        QVERIFY(!again.err.isEmpty());
        QCOMPARE(call({u"undo"_s, m_path}).exit, 0);
        QCOMPARE(call({u"clashes"_s, m_path}).json().value(u"clashes"_s).toArray().size(), 1);
        QCOMPARE(call({u"persons"_s, m_path, u"two"_s, id, u"--why"_s, u"看过两份证件"_s}).exit, 0);
        QCOMPARE(call({u"persons"_s, m_path}).json().value(u"open"_s).toInt(), 0);
    }

    void aDecisionWithoutAChoiceOrOnNothingIsRefusedInWords()
    {
        QCOMPARE(call({u"clash"_s, m_path, u"decide"_s, u"x"_s}).exit, 2);
        QCOMPARE(call({u"clash"_s, m_path, u"decide"_s, u"x"_s, u"--village"_s, u"--value"_s, u"1"_s}).exit, 2);
        const Answer unknown = call({u"clash"_s, m_path, u"decide"_s, u"x"_s, u"--village"_s, u"--why"_s, u"y"_s});
        QCOMPARE(unknown.exit, 1);
        QVERIFY(!QString::fromUtf8(unknown.err).contains(u"casework."_s));
    }
};

QTEST_GUILESS_MAIN(CliClashesTest)
#include "test_cliclashes.moc"
